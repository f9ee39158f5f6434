/* correction.c - people's word over what became of a mail. */
#include "crm/correction.h"
#include "base/error.h"
#include "crm/event.h"
#include "crm/inbound.h"
#include "crm/lead.h"
#include "crm/message.h"
#include "crm/rights.h"
#include "store/correction.h"
#include "store/team.h"

#include <string.h>

/* A correction under way. */
struct change {
    struct message *message;
    int64_t id; /* its row */
};

static bool begin(struct crm *crm, struct message *message, const char *action, struct change *ret,
                  GError **error)
{
    struct correction row = {
        .message_id = message->id,
        .action = (char *)action,
        .user_id = crm->user ? crm->user->id : 0,
        .at = crm->now,
        .verdict = message->verdict,
        .reason = message->reason,
    };
    bool ok = store_correction_insert(crm->store, &row, error);
    *ret = (struct change){message, row.id};
    return ok;
}

/* Remembers what is to be remembered, and closes. */
static bool finish(struct crm *crm, const struct change *change, enum verdict verdict,
                   enum learn learn, GError **error)
{
    return (learn == LEARN_NOTHING ||
            learnt_remember(crm, change->message, verdict, learn, change->id, error)) &&
           store_correction_seal(crm->store, change->id, error);
}

static json_t *describe(const struct message *message)
{
    json_t *data = json_object();
    json_set_text(data, "subject", message->subject);
    json_set_text(data, "before", message->verdict);
    return data;
}

/* Puts the caller's verdict in place of the one there is. */
static bool overrule(struct crm *crm, const struct message *message, const char *how,
                     enum verdict verdict, GError **error)
{
    g_autofree char *reason =
        g_strdup_printf("%s by %s", how, crm->user ? crm->user->login : "crmd");
    return store_message_set_verdict(crm->store, message->id, verdict, reason, error);
}

/* ---- promote ---- */

/* The named team, or else the one the message is addressed to (*ret_id is 0 where it is to none).
 * An archived team gets no leads. */
static bool team_for(struct crm *crm, const struct message *message, const char *name,
                     int64_t *ret_id, GError **error)
{
    *ret_id = 0;
    if (!name && !message->team_id)
        return true;
    GError *local = NULL;
    g_autoptr(team_handle) team = name ? store_team_by_name(crm->store, name, &local)
                                       : store_team_by_id(crm->store, message->team_id, &local);
    bool ok = team && !team->archived;
    if (ok)
        *ret_id = team->id;
    else if (local)
        g_propagate_error(error, local);
    else if (team)
        error_set_field(error, "team", "team: %s is archived; name another, see crmctl team list",
                        team->name);
    else
        error_set_field(error, "team", "team: there is no team \"%s\"; see crmctl team list", name);
    return ok;
}

/* The person as the parsers found them, from the stored details. */
static void read_enquirer(json_t *content, const struct message *message, struct enquirer *ret)
{
    json_t *contact = json_object_get(content, "contact");
    *ret = (struct enquirer){
        .name = json_string_value(json_object_get(contact, "name")),
        .email = json_string_value(json_object_get(contact, "email")),
        .phone = json_string_value(json_object_get(contact, "phone")),
        .phone_e164 = json_string_value(json_object_get(contact, "phone_e164")),
        .company = json_string_value(json_object_get(contact, "company")),
        .job_title = json_string_value(json_object_get(contact, "job_title")),
        .website = json_string_value(json_object_get(contact, "website")),
        .country = json_string_value(json_object_get(contact, "country")),
        .language = message->language,
    };
    if (!ret->email)
        ret->email = message->from_email;
    /* what a form or a portal calls itself is not the name of the person behind it */
    if (!ret->name && (!ret->email || (message->from_email &&
                                       g_ascii_strcasecmp(ret->email, message->from_email) == 0)))
        ret->name = message->from_name;
}

/* ERROR_CONFLICT where the message made a lead that is still in sight. */
static bool check_no_lead(struct crm *crm, int64_t message_id, GError **error)
{
    g_autoptr(GPtrArray) held =
        store_message_leads(crm->store, message_id, (struct visibility){SCOPE_ALL, 0}, error);
    for (guint i = 0; held && i < held->len; i++) {
        const struct message_lead *lead = held->pdata[i];
        if (lead->origin && !lead->archived) {
            error_set(error, ERROR_CONFLICT,
                      "message %" G_GINT64_FORMAT " is lead %" G_GINT64_FORMAT " already",
                      message_id, lead->lead_id);
            return false;
        }
    }
    return held != NULL;
}

static bool make_lead(struct crm *crm, const struct change *change, const char *team,
                      GError **error)
{
    int64_t team_id, lead_id;
    if (!team_for(crm, change->message, team, &team_id, error))
        return false;
    g_autoptr(json_t) content = store_message_content(crm->store, change->message->id, error);
    if (!content)
        return false;
    struct enquirer enquirer;
    read_enquirer(content, change->message, &enquirer);
    return inbound_lead(crm, change->message, &enquirer, team_id, &lead_id, error) &&
           store_correction_add_lead(crm->store, change->id, lead_id, error);
}

static bool promote(struct crm *crm, int64_t id, const char *team, enum learn learn, GError **error)
{
    g_autoptr(message_handle) message = message_to_change(crm, id, error);
    struct event_about about = {.message_id = id};
    struct change change;
    return message && check_no_lead(crm, id, error) &&
           begin(crm, message, "promote", &change, error) &&
           overrule(crm, message, "promoted", VERDICT_LEAD, error) &&
           event_record(crm, "message.promoted", about, describe(message), error) &&
           make_lead(crm, &change, team, error) && finish(crm, &change, VERDICT_LEAD, learn, error);
}

bool correction_promote(struct crm *crm, int64_t message_id, const char *team, enum learn learn,
                        GError **error)
{
    return crm_begin(crm, error) &&
           crm_end(crm, promote(crm, message_id, team, learn, error), error);
}

/* ---- dismiss ---- */

bool dismissal_verdict_parse(const char *name, enum verdict *ret)
{
    static const enum verdict known[] = {VERDICT_BULK, VERDICT_NOTIFICATION, VERDICT_SPAM};
    for (gsize i = 0; i < G_N_ELEMENTS(known); i++) {
        if (g_str_equal(name, verdict_name(known[i]))) {
            *ret = known[i];
            return true;
        }
    }
    return false;
}

/* The leads of a message that are still in sight, by what the caller may do with them. */
struct origins {
    unsigned archived; /* by this dismissal */
    unsigned refused;  /* the caller's rights do not reach them */
    unsigned kept;     /* not meant */
};

static bool may_change(struct crm *crm, int64_t lead_id, bool *ret, GError **error)
{
    GError *local = NULL;
    g_autoptr(lead_handle) lead = store_lead_by_id(
        crm->store, lead_id, rights_visible(crm, RESOURCE_LEAD, ACTION_WRITE), &local);
    *ret = lead != NULL;
    if (local)
        g_propagate_error(error, local);
    return !local;
}

static bool archive_one(struct crm *crm, const struct change *change, int64_t lead_id,
                        struct origins *origins, GError **error)
{
    bool may;
    if (!may_change(crm, lead_id, &may, error))
        return false;
    if (!may) {
        origins->refused++;
        return true;
    }
    origins->archived++;
    return lead_set_archived(crm, lead_id, true, "its mail was dismissed", error) &&
           store_correction_add_lead(crm->store, change->id, lead_id, error);
}

/* Only that lead, or all where it is 0. */
static bool archive_leads(struct crm *crm, const struct change *change, int64_t only,
                          struct origins *origins, GError **error)
{
    g_autoptr(GPtrArray) held = store_message_leads(crm->store, change->message->id,
                                                    (struct visibility){SCOPE_ALL, 0}, error);
    for (guint i = 0; held && i < held->len; i++) {
        const struct message_lead *lead = held->pdata[i];
        if (!lead->origin || lead->archived)
            continue;
        if (only && lead->lead_id != only)
            origins->kept++;
        else if (!archive_one(crm, change, lead->lead_id, origins, error))
            return false;
    }
    if (held && origins->archived == 0 && origins->refused > 0)
        error_set(
            error, ERROR_REFUSED,
            "the leads that this message made are other people's; their salesperson, a leader "
            "or an administrator can dismiss them");
    else if (held && origins->archived == 0)
        error_set(error, ERROR_CONFLICT, "this message made no lead that is still in sight");
    return origins->archived > 0;
}

static bool record_dismissal(struct crm *crm, const struct message *message,
                             const struct origins *origins, const struct dismissal *dismissal,
                             GError **error)
{
    unsigned left = origins->refused + origins->kept;
    json_t *data = describe(message);
    if (left > 0)
        json_object_set_new(data, "leads_left", json_integer(left));
    struct event_about about = {.message_id = message->id};
    return event_record(crm, "message.dismissed", about, data, error) &&
           (left > 0 || overrule(crm, message, "dismissed", dismissal->verdict, error));
}

static bool dismiss(struct crm *crm, struct message *message, int64_t only,
                    const struct dismissal *dismissal, GError **error)
{
    struct origins origins = {0};
    struct change change;
    return begin(crm, message, "dismiss", &change, error) &&
           archive_leads(crm, &change, only, &origins, error) &&
           record_dismissal(crm, message, &origins, dismissal, error) &&
           finish(crm, &change, dismissal->verdict, dismissal->learn, error);
}

static bool dismiss_message(struct crm *crm, int64_t id, const struct dismissal *dismissal,
                            GError **error)
{
    g_autoptr(message_handle) message = message_to_change(crm, id, error);
    return message && dismiss(crm, message, 0, dismissal, error);
}

bool correction_dismiss(struct crm *crm, int64_t message_id, const struct dismissal *dismissal,
                        GError **error)
{
    return crm_begin(crm, error) &&
           crm_end(crm, dismiss_message(crm, message_id, dismissal, error), error);
}

static bool dismiss_lead(struct crm *crm, int64_t lead_id, const struct dismissal *dismissal,
                         int64_t *ret_message_id, GError **error)
{
    g_autoptr(lead_handle) lead = lead_to_change(crm, lead_id, error);
    if (!lead || !store_message_of_lead(crm->store, lead_id, ret_message_id, error))
        return false;
    if (!*ret_message_id) {
        error_set(error, ERROR_CONFLICT,
                  "no mail made lead %" G_GINT64_FORMAT ", so there is none to dismiss", lead_id);
        return false;
    }
    g_autoptr(message_handle) message = message_to_change(crm, *ret_message_id, error);
    return message && dismiss(crm, message, lead_id, dismissal, error);
}

bool correction_dismiss_lead(struct crm *crm, int64_t lead_id, const struct dismissal *dismissal,
                             int64_t *ret_message_id, GError **error)
{
    return crm_begin(crm, error) &&
           crm_end(crm, dismiss_lead(crm, lead_id, dismissal, ret_message_id, error), error);
}

/* ---- remember ---- */

static bool can_be_remembered(const struct message *message, enum verdict *ret, GError **error)
{
    enum verdict verdict;
    if (verdict_parse(message->verdict, &verdict) &&
        (verdict == VERDICT_LEAD || dismissal_verdict_parse(message->verdict, &verdict))) {
        *ret = verdict;
        return true;
    }
    error_set(error, ERROR_CONFLICT,
              "message %" G_GINT64_FORMAT " is %s; only lead, bulk, notification and spam are "
              "remembered of a sender",
              message->id, message->verdict);
    return false;
}

static bool remember(struct crm *crm, int64_t id, enum learn learn, GError **error)
{
    enum verdict verdict;
    GError *local = NULL;
    g_autoptr(message_handle) message = message_to_change(crm, id, error);
    if (!message || !can_be_remembered(message, &verdict, error))
        return false;
    g_autoptr(correction_handle) newest = store_correction_newest(crm->store, id, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    return learnt_remember(crm, message, verdict, learn, newest ? newest->id : 0, error);
}

bool correction_remember(struct crm *crm, int64_t message_id, enum learn learn, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, remember(crm, message_id, learn, error), error);
}

/* ---- undo ---- */

static bool check_untouched(struct crm *crm, const struct correction *correction, int64_t lead_id,
                            GError **error)
{
    GError *local = NULL;
    g_autofree char *type = store_correction_touched(crm->store, correction, lead_id, &local);
    if (local)
        g_propagate_error(error, local);
    else if (type)
        error_set(error, ERROR_CONFLICT,
                  "lead %" G_GINT64_FORMAT " has been worked on since (%s); dismiss it instead: "
                  "crmctl inbox dismiss --lead %" G_GINT64_FORMAT,
                  lead_id, type, lead_id);
    return !local && !type;
}

static bool restore_leads(struct crm *crm, const struct correction *correction, GError **error)
{
    bool is_promotion = g_str_equal(correction->action, "promote");
    const char *why = is_promotion ? "its promotion was undone" : "its dismissal was undone";
    g_autoptr(GArray) leads = store_correction_leads(crm->store, correction->id, error);
    for (guint i = 0; leads && i < leads->len; i++) {
        int64_t lead_id = g_array_index(leads, int64_t, i);
        if ((is_promotion && !check_untouched(crm, correction, lead_id, error)) ||
            !lead_set_archived(crm, lead_id, is_promotion, why, error))
            return false;
    }
    return leads != NULL;
}

/* Who corrected may undo it; others only with a wider right than that to their own mail. */
static bool may_undo(const struct crm *crm, const struct correction *correction, GError **error)
{
    if (crm->user && correction->user_id != crm->user->id &&
        rights_scope(crm, RESOURCE_MESSAGE, ACTION_WRITE) == SCOPE_OWN) {
        error_set(error, ERROR_REFUSED,
                  "somebody else corrected this message; they, a leader or an administrator can "
                  "undo it");
        return false;
    }
    return true;
}

static bool take_back(struct crm *crm, const struct message *message,
                      const struct correction *correction, GError **error)
{
    enum verdict verdict = VERDICT_LEAD;
    (void)verdict_parse(correction->verdict, &verdict); /* the database holds no others */
    json_t *data = describe(message);
    json_set_text(data, "action", correction->action);
    json_set_text(data, "after", correction->verdict);
    struct event_about about = {.message_id = message->id};
    return event_record(crm, "message.undone", about, data, error) &&
           learnt_forget_correction(crm, correction->id, error) &&
           store_message_set_verdict(crm->store, message->id, verdict, correction->reason, error) &&
           store_correction_delete(crm->store, correction->id, error);
}

static bool undo(struct crm *crm, int64_t id, GError **error)
{
    GError *local = NULL;
    g_autoptr(message_handle) message = message_to_change(crm, id, error);
    if (!message)
        return false;
    g_autoptr(correction_handle) correction = store_correction_newest(crm->store, id, &local);
    if (local)
        g_propagate_error(error, local);
    else if (!correction)
        error_set(error, ERROR_CONFLICT,
                  "message %" G_GINT64_FORMAT " was neither promoted nor dismissed: there is "
                  "nothing to undo",
                  id);
    return correction && may_undo(crm, correction, error) &&
           restore_leads(crm, correction, error) && take_back(crm, message, correction, error);
}

bool correction_undo(struct crm *crm, int64_t message_id, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, undo(crm, message_id, error), error);
}
