/* decision.c - what a mail that arrived is. */
#include "crm/decision.h"
#include "crm/learnt.h"
#include "crm/setting.h"

#define SECONDS_PER_DAY INT64_C(86400)

bool session_begin(struct crm *crm, const char *fallback_team, struct session *ret, GError **error)
{
    int64_t days;
    *ret = (struct session){.given.fallback_team = fallback_team};
    if (!setting_number(crm->store, SETTING_THREAD_WINDOW_DAYS, &days, error))
        return false;
    ret->given.window_s = days * SECONDS_PER_DAY;
    return reply_key_load(crm->store, &ret->given.key, error) &&
           store_remembered_any(crm->store, &ret->has_learnt, error);
}

static struct verdict_facts facts_of(const struct decision_about *about)
{
    const struct mail *mail = about->mail;
    return (struct verdict_facts){
        .provisional = mail->verdict,
        .reason = mail->reason,
        .thread = about->route->found,
        .answers_something = mail->in_reply_to->len + mail->references->len > 0,
        .from_user = about->route->from_user != 0,
        .teams = about->route->teams->len,
        .teams_refusing = route_refusing(about->route),
    };
}

/* What people have said of the sender goes before what triage says. ret_reason is borrowed by facts
 * (transfer full). */
static bool apply_learnt(struct crm *crm, const struct decision_about *about,
                         struct verdict_facts *facts, char **ret_reason, int64_t *ret_id,
                         GError **error)
{
    g_autoptr(remembered_handle) r = NULL;
    enum verdict verdict;
    if (!about->session->has_learnt)
        return true;
    if (!learnt_find(crm, about->mail, &r, error))
        return false;
    if (!r || !verdict_parse(r->verdict, &verdict))
        return true;
    *ret_reason = learnt_reason(r);
    if (verdict_overrule(facts, verdict, *ret_reason))
        *ret_id = r->id;
    return true;
}

/* The same sender's open lead, for a person's mail that belongs to none by its thread. */
static bool find_sender(struct crm *crm, const struct decision_about *about,
                        struct verdict_facts *facts, GError **error)
{
    if (facts->thread != THREAD_UNKNOWN || !verdict_is_a_persons(facts->provisional))
        return true;
    if (!route_find_sender(crm, about->mail, &about->session->given, about->at, about->route,
                           error))
        return false;
    facts->thread = about->route->found;
    facts->all_joined = route_joins_all(about->route);
    return true;
}

bool decision_make(struct crm *crm, const struct decision_about *about,
                   struct verdict_decision *ret, GError **error)
{
    struct verdict_facts facts = facts_of(about);
    g_autofree char *reason = NULL;
    int64_t learnt_id = 0;
    if (!apply_learnt(crm, about, &facts, &reason, &learnt_id, error) ||
        !find_sender(crm, about, &facts, error) ||
        (learnt_id && !store_remembered_hit(crm->store, learnt_id, crm->now, error)))
        return false;
    verdict_decide(&facts, ret);
    return true;
}

bool decision_concerns_more(struct crm *crm, const struct decision_about *about,
                            enum verdict verdict, bool *ret, GError **error)
{
    *ret = false;
    if (!about->mail ||
        (verdict != VERDICT_LEAD && verdict != VERDICT_REFUSED && verdict != VERDICT_REPLY))
        return true;
    struct verdict_facts facts = facts_of(about);
    g_autofree char *reason = NULL;
    int64_t learnt_id = 0;
    if (!apply_learnt(crm, about, &facts, &reason, &learnt_id, error) ||
        !find_sender(crm, about, &facts, error))
        return false;
    *ret = verdict_is_a_persons(facts.provisional) && facts.thread <= THREAD_BY_SENDER;
    return true;
}
