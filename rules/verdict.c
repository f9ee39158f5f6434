/* verdict.c - the final verdict of a message. */
#include "rules/verdict.h"

bool verdict_is_a_persons(enum verdict verdict)
{
    return verdict == VERDICT_LEAD || verdict == VERDICT_REPLY;
}

bool verdict_overrule(struct verdict_facts *facts, enum verdict remembered, const char *reason)
{
    static const bool may[VERDICT_COUNT] = {
        [VERDICT_LEAD] = true,         [VERDICT_REPLY] = true, [VERDICT_BULK] = true,
        [VERDICT_NOTIFICATION] = true, [VERDICT_SPAM] = true,
    };
    if (!may[facts->provisional] || facts->from_user || facts->thread > THREAD_BY_SENDER)
        return false;
    facts->provisional = remembered;
    facts->reason = reason;
    return true;
}

static char *and_also(const char *reason, const char *more)
{
    return reason ? g_strdup_printf("%s; %s", reason, more) : g_strdup(more);
}

static const char *thread_reason(enum thread_found thread)
{
    static const char *const reasons[] = {
        [THREAD_BY_SENDER] = "its sender wrote to the same team of late and that lead is open",
        [THREAD_BY_ANSWER] = "answers a message that a lead holds",
        [THREAD_BY_ADDRESS] = "sent to a lead's own address",
    };
    return reasons[thread];
}

static void decide_lead(const struct verdict_facts *facts, struct verdict_decision *ret)
{
    ret->verdict = VERDICT_LEAD;
    ret->makes_leads = true;
    ret->reason = facts->answers_something
                      ? and_also(facts->reason, "answers a mail that no lead here holds")
                      : g_strdup(facts->reason);
}

void verdict_decide(const struct verdict_facts *facts, struct verdict_decision *ret)
{
    bool answers_us = facts->thread > THREAD_BY_SENDER;
    *ret = (struct verdict_decision){.verdict = facts->provisional};
    if (!verdict_is_a_persons(facts->provisional)) {
        /* What automatons answer is kept with the lead that it is about, but is nobody's reply. */
        ret->joins_leads = answers_us && facts->provisional != VERDICT_SPAM;
        ret->reason = g_strdup(facts->reason);
        return;
    }
    ret->joins_leads = facts->thread != THREAD_UNKNOWN;
    if (answers_us && facts->from_user) {
        ret->verdict = VERDICT_OUTGOING;
        ret->reason = g_strdup("written by one of our users in a known thread");
    } else if (answers_us || (facts->thread == THREAD_BY_SENDER && facts->all_joined)) {
        ret->verdict = VERDICT_REPLY;
        ret->reason = g_strdup(thread_reason(facts->thread));
    } else if (facts->teams > 0 && facts->teams == facts->teams_refusing) {
        ret->verdict = VERDICT_REFUSED;
        ret->reason = g_strdup("the team does not accept mail from this sender");
    } else {
        decide_lead(facts, ret);
    }
}
