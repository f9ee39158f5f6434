/* mail_json.c - see mail_json.h. */
#include "base/mail_json.h"

static json_t *address_to_json(const struct mail_address *address)
{
    json_t *object = json_object();
    json_set_text(object, "name", address->name);
    json_set_text(object, "email", address->email);
    return object;
}

static json_t *attachment_to_json(const struct mail_attachment *a)
{
    json_t *object = json_object();
    json_object_set_new(object, "index", json_integer(a->index));
    json_set_text(object, "filename", a->filename);
    json_set_text(object, "type", a->type);
    json_object_set_new(object, "size", json_integer((json_int_t)a->size_bytes));
    json_set_text(object, "sha256", a->sha256);
    json_object_set_new(object, "inline", json_boolean(a->is_inline));
    return object;
}

static json_t *contact_to_json(const struct mail_contact *contact)
{
    json_t *object = json_object();
    for (unsigned i = 0; i < CONTACT_FIELD_COUNT; i++)
        json_set_text(object, contact_field_name(i), contact_value(contact, i));
    return object;
}

static json_t *sources_to_json(const struct mail_contact *contact)
{
    json_t *object = json_object();
    for (unsigned i = 0; i < CONTACT_FIELD_COUNT; i++) {
        if (contact->sources[i] != SOURCE_NONE)
            json_set_text(object, contact_field_name(i), contact_source_name(contact->sources[i]));
    }
    return object;
}

static json_t *bounce_to_json(const struct mail_bounce *bounce)
{
    json_t *object = json_object();
    json_set_text(object, "recipient", bounce->recipient);
    json_set_text(object, "status", bounce->status);
    json_set_text(object, "action", bounce->action);
    json_set_text(object, "diagnostic", bounce->diagnostic);
    return object;
}

/* A field that a form repeats gets a list's worth of lines in one value. */
static json_t *form_to_json(const GPtrArray *form)
{
    json_t *object = json_object();
    for (guint i = 0; i < form->len; i++) {
        const struct mail_field *field = form->pdata[i];
        const char *before = json_string_value(json_object_get(object, field->name));
        g_autofree char *joined =
            before ? g_strconcat(before, "\n", field->value, NULL) : g_strdup(field->value);
        json_object_set_new(object, field->name, json_text(joined));
    }
    return object;
}

/* Takes value over; leaves the key out where it is empty. */
static void set_unless_empty(json_t *object, const char *key, json_t *value)
{
    bool empty = json_is_array(value) ? json_array_size(value) == 0 : json_object_size(value) == 0;
    if (empty)
        json_decref(value);
    else
        json_object_set_new(object, key, value);
}

static void set_strings(json_t *object, const char *key, const GPtrArray *strings)
{
    json_t *array = json_array();
    for (guint i = 0; i < strings->len; i++)
        json_array_append_new(array, json_text(strings->pdata[i]));
    set_unless_empty(object, key, array);
}

static void set_addresses(json_t *object, const char *key, const GPtrArray *addresses)
{
    json_t *array = json_array();
    for (guint i = 0; i < addresses->len; i++)
        json_array_append_new(array, address_to_json(addresses->pdata[i]));
    set_unless_empty(object, key, array);
}

static void set_threading(json_t *object, const struct mail *mail)
{
    set_strings(object, "in_reply_to", mail->in_reply_to);
    set_strings(object, "references", mail->references);
}

static void set_recipients(json_t *object, const struct mail *mail)
{
    set_addresses(object, "to", mail->to);
    set_addresses(object, "cc", mail->cc);
}

static void set_found(json_t *object, const struct mail *mail)
{
    set_unless_empty(object, "contact", contact_to_json(&mail->contact));
    set_unless_empty(object, "contact_sources", sources_to_json(&mail->contact));
    set_unless_empty(object, "form", form_to_json(mail->form));
}

static void set_parts(json_t *object, const struct mail *mail)
{
    json_t *attachments = json_array();
    for (guint i = 0; i < mail->attachments->len; i++)
        json_array_append_new(attachments, attachment_to_json(mail->attachments->pdata[i]));
    set_unless_empty(object, "attachments", attachments);
    if (mail->bounce)
        set_unless_empty(object, "bounce", bounce_to_json(mail->bounce));
}

json_t *mail_to_json(const struct mail *mail)
{
    json_t *object = json_object();
    json_set_text(object, "verdict", verdict_name(mail->verdict));
    json_set_text(object, "reason", mail->reason);
    json_set_text(object, "message_id", mail->message_id);
    set_threading(object, mail);
    json_set_time(object, "date", mail->date);
    set_unless_empty(object, "from", address_to_json(&mail->from));
    set_recipients(object, mail);
    json_set_text(object, "subject", mail->subject);
    json_set_text(object, "text", mail->text);
    json_set_text(object, "body", mail->body);
    json_set_text(object, "quoted", mail->quoted);
    json_set_text(object, "signature", mail->signature);
    set_found(object, mail);
    json_set_text(object, "language", mail->language);
    set_parts(object, mail);
    return object;
}

json_t *mail_details_to_json(const struct mail *mail)
{
    json_t *object = json_object();
    set_threading(object, mail);
    set_unless_empty(object, "reply_to", address_to_json(&mail->reply_to));
    set_recipients(object, mail);
    set_found(object, mail);
    set_parts(object, mail);
    return object;
}
