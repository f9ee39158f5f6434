/* verdict.c - the final verdict of a message. */
#include "rules/verdict.h"

static bool is_from_a_person(enum verdict verdict)
{
    return verdict == VERDICT_LEAD || verdict == VERDICT_REPLY;
}

static char *and_also(const char *reason, const char *more)
{
    return reason ? g_strdup_printf("%s; %s", reason, more) : g_strdup(more);
}

void verdict_decide(const struct verdict_facts *facts, struct verdict_decision *ret)
{
    *ret = (struct verdict_decision){.verdict = facts->provisional};
    /* What automatons answer is kept with the lead that it is about, but is nobody's reply. */
    ret->joins_leads = facts->thread_known && facts->provisional != VERDICT_SPAM;
    if (!is_from_a_person(facts->provisional)) {
        ret->reason = g_strdup(facts->reason);
    } else if (facts->thread_known && facts->from_user) {
        ret->verdict = VERDICT_OUTGOING;
        ret->reason = g_strdup("written by one of our users in a known thread");
    } else if (facts->thread_known) {
        ret->verdict = VERDICT_REPLY;
        ret->reason = g_strdup("answers a message that a lead holds");
    } else if (facts->teams > 0 && facts->teams == facts->teams_refusing) {
        ret->verdict = VERDICT_REFUSED;
        ret->reason = g_strdup("the team does not accept mail from this sender");
    } else {
        ret->verdict = VERDICT_LEAD;
        ret->makes_leads = true;
        ret->reason = facts->answers_something
                          ? and_also(facts->reason, "answers a mail that no lead here holds")
                          : g_strdup(facts->reason);
    }
}
