/* message.c - reading recorded mail, promoting and dismissing it. */
#include "crm/message.h"
#include "base/error.h"
#include "crm/event.h"
#include "crm/inbound.h"
#include "crm/lead.h"
#include "crm/rights.h"
#include "store/team.h"

#include <string.h>

static struct message *message_for(struct crm *crm, int64_t id, enum action action, GError **error)
{
    GError *local = NULL;
    struct message *message =
        store_message_by_id(crm->store, id, rights_visible(crm, RESOURCE_MESSAGE, action), &local);
    if (message)
        return message;
    if (local) {
        g_propagate_error(error, local);
        return NULL;
    }
    g_autoptr(message_handle) seen = store_message_by_id(
        crm->store, id, rights_visible(crm, RESOURCE_MESSAGE, ACTION_READ), &local);
    if (local)
        g_propagate_error(error, local);
    else if (seen)
        rights_refuse(crm, RESOURCE_MESSAGE, action, error);
    else
        error_set(error, ERROR_NOT_FOUND,
                  "there is no message %" G_GINT64_FORMAT "; see crmctl inbox list", id);
    return NULL;
}

struct message *message_get(struct crm *crm, int64_t id, GError **error)
{
    return message_for(crm, id, ACTION_READ, error);
}

GPtrArray *message_list(struct crm *crm, struct message_filter *filter, GError **error)
{
    filter->visible = rights_visible(crm, RESOURCE_MESSAGE, ACTION_READ);
    return store_message_list(crm->store, filter, error);
}

GBytes *message_raw(struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(message_handle) message = message_for(crm, id, ACTION_READ, error);
    return message ? store_raw_read(crm->store, message->raw_id, error) : NULL;
}

/* ---- promote ---- */

static bool team_for(struct crm *crm, const struct message *message, const char *name,
                     int64_t *ret_id, GError **error)
{
    *ret_id = message->team_id;
    if (!name)
        return true;
    GError *local = NULL;
    g_autoptr(team_handle) team = store_team_by_name(crm->store, name, &local);
    if (team && !team->archived)
        *ret_id = team->id;
    else if (local)
        g_propagate_error(error, local);
    else
        error_set_field(error, "team", "team: there is no team \"%s\"; see crmctl team list", name);
    return team && !team->archived;
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
    if (!ret->name)
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

/* Puts the caller's verdict in place of the one there is; type is of the event. */
static bool overrule(struct crm *crm, const struct message *message, const char *type,
                     enum verdict verdict, GError **error)
{
    json_t *data = json_object();
    json_set_text(data, "subject", message->subject);
    json_set_text(data, "before", message->verdict);
    g_autofree char *reason = g_strdup_printf("%s by %s", type + strlen("message."),
                                              crm->user ? crm->user->login : "crmd");
    return event_record(crm, type, (struct event_about){.message_id = message->id}, data, error) &&
           store_message_set_verdict(crm->store, message->id, verdict, reason, error);
}

static bool promote(struct crm *crm, int64_t id, const char *team, GError **error)
{
    g_autoptr(message_handle) message = message_for(crm, id, ACTION_WRITE, error);
    int64_t team_id, lead_id;
    if (!message || !check_no_lead(crm, id, error) ||
        !team_for(crm, message, team, &team_id, error))
        return false;
    g_autoptr(json_t) content = store_message_content(crm->store, id, error);
    if (!content)
        return false;
    struct enquirer enquirer;
    read_enquirer(content, message, &enquirer);
    return overrule(crm, message, "message.promoted", VERDICT_LEAD, error) &&
           inbound_lead(crm, message, &enquirer, team_id, &lead_id, error);
}

bool message_promote(struct crm *crm, int64_t id, const char *team, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, promote(crm, id, team, error), error);
}

/* ---- dismiss ---- */

static bool archive_leads(struct crm *crm, const GPtrArray *held, const char *why, GError **error)
{
    unsigned archived = 0;
    for (guint i = 0; i < held->len; i++) {
        const struct message_lead *lead = held->pdata[i];
        if (!lead->origin || lead->archived)
            continue;
        archived++;
        if (!lead_archive(crm, lead->lead_id, why, error))
            return false;
    }
    if (archived == 0)
        error_set(error, ERROR_CONFLICT, "this message made no lead that is still in sight");
    return archived > 0;
}

static bool dismiss(struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(message_handle) message = message_for(crm, id, ACTION_WRITE, error);
    g_autoptr(GPtrArray) held =
        message ? store_message_leads(crm->store, id, (struct visibility){SCOPE_ALL, 0}, error)
                : NULL;
    return held && archive_leads(crm, held, "its mail was dismissed", error) &&
           overrule(crm, message, "message.dismissed", VERDICT_BULK, error);
}

bool message_dismiss(struct crm *crm, int64_t id, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, dismiss(crm, id, error), error);
}
