/* reparse.c - what today's parsers make of mail that was recorded before. */
#include "crm/reparse.h"
#include "base/mail_json.h"
#include "crm/event.h"
#include "crm/inbound.h"
#include "crm/message.h"

/* What the store keeps of a message, in the form of mail_to_json(); without its verdict. */
static json_t *stored_form(struct crm *crm, const struct message *message, GError **error)
{
    json_t *object = store_message_content(crm->store, message->id, error);
    if (!object)
        return NULL;
    json_t *from = json_object();
    json_set_text(from, "name", message->from_name);
    json_set_text(from, "email", message->from_email);
    if (json_object_size(from) > 0)
        json_object_set_new(object, "from", from);
    else
        json_decref(from);
    json_set_text(object, "message_id", message->message_id);
    json_set_text(object, "subject", message->subject);
    json_set_text(object, "language", message->language);
    json_set_time(object, "date", message->date);
    return object;
}

static json_t *todays_form(const struct mail *mail)
{
    json_t *object = mail_to_json(mail);
    g_autoptr(json_t) details = mail_details_to_json(mail);
    json_object_update(object, details);
    json_object_del(object, "verdict");
    json_object_del(object, "reason");
    return object;
}

static json_t *keys_of(json_t *before, json_t *after)
{
    json_t *keys = json_array();
    const char *key;
    json_t *value;
    json_object_foreach(before, key, value)
    {
        json_array_append_new(keys, json_string(key));
    }
    json_object_foreach(after, key, value)
    {
        if (!json_object_get(before, key))
            json_array_append_new(keys, json_string(key));
    }
    return keys;
}

json_t *reparse_difference(struct crm *crm, const struct message *message, const struct mail *mail,
                           GError **error)
{
    g_autoptr(json_t) old = stored_form(crm, message, error);
    if (!old)
        return NULL;
    g_autoptr(json_t) new = todays_form(mail);
    json_t *object = json_difference(old, new);
    json_object_set_new(
        object, "changed",
        keys_of(json_object_get(object, "before"), json_object_get(object, "after")));
    json_object_set_new(object, "id", json_integer(message->id));
    json_set_text(object, "subject", message->subject);
    json_set_text(object, "verdict", message->verdict);
    const char *verdict = verdict_name(mail->verdict);
    if (!g_str_equal(verdict, message->provisional) && !g_str_equal(verdict, message->verdict)) {
        json_set_text(object, "suggested", verdict);
        json_set_text(object, "suggested_reason", mail->reason);
    }
    return object;
}

static bool complete_leads(struct crm *crm, int64_t message_id, const struct mail *mail,
                           GError **error)
{
    struct enquirer enquirer = enquirer_of(mail);
    g_autoptr(GPtrArray) held =
        store_message_leads(crm->store, message_id, (struct visibility){SCOPE_ALL, 0}, error);
    for (guint i = 0; held && i < held->len; i++) {
        const struct message_lead *lead = held->pdata[i];
        if (lead->origin && !inbound_complete(crm, lead->lead_id, &enquirer, error))
            return false;
    }
    return held != NULL;
}

static bool apply(struct crm *crm, int64_t message_id, const struct mail *mail, GError **error)
{
    g_autoptr(message_handle) message = message_to_change(crm, message_id, error);
    g_autoptr(json_t) difference = message ? reparse_difference(crm, message, mail, error) : NULL;
    if (!difference)
        return false;
    json_t *data = json_object();
    json_set_text(data, "subject", message->subject);
    json_object_set(data, "changed", json_object_get(difference, "changed"));
    struct event_about about = {.message_id = message_id};
    return event_record(crm, "message.reparsed", about, data, error) &&
           store_message_reparsed(crm->store, message_id, mail, error) &&
           complete_leads(crm, message_id, mail, error);
}

bool reparse_apply(struct crm *crm, int64_t message_id, const struct mail *mail, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, apply(crm, message_id, mail, error), error);
}
