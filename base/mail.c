/* mail.c - struct mail: making and freeing. */
#include "base/mail.h"
#include "base/clock.h"

static const char *const verdict_names[VERDICT_COUNT] = {
    [VERDICT_LEAD] = "lead",
    [VERDICT_REPLY] = "reply",
    [VERDICT_AUTO_REPLY] = "auto_reply",
    [VERDICT_BOUNCE] = "bounce",
    [VERDICT_BULK] = "bulk",
    [VERDICT_NOTIFICATION] = "notification",
    [VERDICT_SPAM] = "spam",
    [VERDICT_OUTGOING] = "outgoing",
    [VERDICT_REFUSED] = "refused",
    [VERDICT_UNPARSABLE] = "unparsable",
};

const char *verdict_name(enum verdict verdict)
{
    return (unsigned)verdict < VERDICT_COUNT ? verdict_names[verdict] : "unparsable";
}

bool verdict_parse(const char *name, enum verdict *ret_verdict)
{
    for (unsigned i = 0; name && i < VERDICT_COUNT; i++) {
        if (g_str_equal(name, verdict_names[i])) {
            *ret_verdict = i;
            return true;
        }
    }
    return false;
}

struct mail_address *mail_address_new(const char *name, const char *email)
{
    struct mail_address *address = g_new0(struct mail_address, 1);
    address->name = g_strdup(name);
    address->email = g_strdup(email);
    return address;
}

static void address_clear(struct mail_address *address)
{
    g_free(address->name);
    g_free(address->email);
}

void mail_address_free(struct mail_address *address)
{
    if (!address)
        return;
    address_clear(address);
    g_free(address);
}

struct mail_field *mail_field_new(const char *name, const char *value)
{
    struct mail_field *field = g_new0(struct mail_field, 1);
    field->name = g_strdup(name);
    field->value = g_strdup(value);
    return field;
}

void mail_field_free(struct mail_field *field)
{
    if (!field)
        return;
    g_free(field->name);
    g_free(field->value);
    g_free(field);
}

struct mail_attachment *mail_attachment_new(void)
{
    return g_new0(struct mail_attachment, 1);
}

void mail_attachment_free(struct mail_attachment *attachment)
{
    if (!attachment)
        return;
    g_free(attachment->filename);
    g_free(attachment->type);
    g_free(attachment);
}

struct mail_bounce *mail_bounce_new(void)
{
    return g_new0(struct mail_bounce, 1);
}

void mail_bounce_free(struct mail_bounce *bounce)
{
    if (!bounce)
        return;
    g_free(bounce->recipient);
    g_free(bounce->status);
    g_free(bounce->action);
    g_free(bounce->diagnostic);
    g_free(bounce->sender);
    g_free(bounce);
}

struct mail *mail_new(void)
{
    struct mail *mail = g_new0(struct mail, 1);
    mail->date = CLOCK_NONE;
    mail->in_reply_to = g_ptr_array_new_with_free_func(g_free);
    mail->references = g_ptr_array_new_with_free_func(g_free);
    mail->to = g_ptr_array_new_with_free_func((GDestroyNotify)mail_address_free);
    mail->cc = g_ptr_array_new_with_free_func((GDestroyNotify)mail_address_free);
    mail->delivered_to = g_ptr_array_new_with_free_func(g_free);
    mail->form = g_ptr_array_new_with_free_func((GDestroyNotify)mail_field_free);
    mail->attachments = g_ptr_array_new_with_free_func((GDestroyNotify)mail_attachment_free);
    mail->headers = g_ptr_array_new_with_free_func((GDestroyNotify)mail_field_free);
    return mail;
}

void mail_free(struct mail *mail)
{
    if (!mail)
        return;
    contact_clear(&mail->contact);
    g_free(mail->reason);
    g_free(mail->message_id);
    g_ptr_array_unref(mail->in_reply_to);
    g_ptr_array_unref(mail->references);
    address_clear(&mail->from);
    address_clear(&mail->reply_to);
    g_ptr_array_unref(mail->to);
    g_ptr_array_unref(mail->cc);
    g_ptr_array_unref(mail->delivered_to);
    g_free(mail->subject);
    g_free(mail->text);
    g_free(mail->body);
    g_free(mail->quoted);
    g_free(mail->signature);
    g_free(mail->language);
    g_ptr_array_unref(mail->form);
    g_ptr_array_unref(mail->attachments);
    mail_bounce_free(mail->bounce);
    g_ptr_array_unref(mail->headers);
    g_free(mail);
}

const char *mail_header(const struct mail *mail, const char *name)
{
    for (guint i = 0; i < mail->headers->len; i++) {
        const struct mail_field *field = mail->headers->pdata[i];
        bool may_be = (*field->name | 0x20) == (*name | 0x20);
        if (may_be && g_ascii_strcasecmp(field->name, name) == 0)
            return field->value;
    }
    return NULL;
}
