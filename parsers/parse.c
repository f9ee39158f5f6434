/* parse.c - one mail, from its bytes to struct mail: header, parts, new text, contact, verdict. */
#include "parsers/parse.h"
#include "parsers/address.h"
#include "parsers/bounce.h"
#include "parsers/contact.h"
#include "parsers/form.h"
#include "parsers/forward.h"
#include "parsers/html.h"
#include "parsers/identity.h"
#include "parsers/mime.h"
#include "parsers/newtext.h"
#include "parsers/quote_phrases.h"
#include "parsers/triage.h"
#include "parsers/words.h"
#include "base/limits.h"
#include "base/util.h"

#include <gmime/gmime.h>
#include <string.h>

#define OWN_LINE_BYTES 300 /* "FYI, see below" above a forward */

void parse_init(void)
{
    g_mime_init();
    html_init();
}

/* ---- header ---- */

static void decode_headers(struct mail *mail, const struct headers *headers)
{
    for (guint i = 0; i < headers->fields->len; i++) {
        const struct mail_field *raw = headers->fields->pdata[i];
        struct mail_field *field = g_new0(struct mail_field, 1);
        field->name = g_strdup(raw->name);
        field->value = words_decode_line(raw->value, LIMIT_HEADER_FIELD_BYTES);
        g_ptr_array_add(mail->headers, field);
    }
}

static void read_ids(const struct headers *headers, const char *name, GPtrArray *into)
{
    const char *raw = headers_get(headers, name);
    if (raw)
        headers_message_ids(raw, into);
}

static void read_message_id(struct mail *mail, const struct headers *headers)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    read_ids(headers, "Message-ID", ids);
    const char *raw = headers_get(headers, "Message-ID");
    if (ids->len)
        mail->message_id = g_strdup(ids->pdata[0]);
    else if (raw && *raw)
        mail->message_id = words_decode_line(raw, LIMIT_MESSAGE_ID_BYTES);
}

static void read_addresses(const struct headers *headers, const char *name, GPtrArray *into)
{
    for (guint i = 0; i < headers->fields->len; i++) {
        const struct mail_field *field = headers->fields->pdata[i];
        if (g_ascii_strcasecmp(field->name, name) == 0)
            address_list(field->value, LIMIT_RECIPIENTS, into);
    }
}

static void read_delivered_to(struct mail *mail, const struct headers *headers)
{
    static const char *const names[] = {"Delivered-To", "X-Original-To", "Envelope-To"};
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func((GDestroyNotify)mail_address_free);
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        read_addresses(headers, names[i], found);
    for (guint i = 0; i < found->len; i++) {
        const struct mail_address *address = found->pdata[i];
        if (g_hash_table_add(seen, util_address_key(address->email)))
            g_ptr_array_add(mail->delivered_to, g_strdup(address->email));
    }
}

static void read_one_address(const struct headers *headers, const char *name,
                             struct mail_address *into)
{
    const char *raw = headers_get(headers, name);
    if (raw)
        address_first(raw, into);
}

static void read_header(struct mail *mail, const struct headers *headers)
{
    decode_headers(mail, headers);
    read_message_id(mail, headers);
    read_ids(headers, "In-Reply-To", mail->in_reply_to);
    read_ids(headers, "References", mail->references);
    const char *date = headers_get(headers, "Date");
    if (date)
        mail->date = headers_date(date);
    read_one_address(headers, "From", &mail->from);
    if (!mail->from.email && !mail->from.name)
        read_one_address(headers, "Sender", &mail->from);
    read_one_address(headers, "Reply-To", &mail->reply_to);
    read_addresses(headers, "To", mail->to);
    read_addresses(headers, "Cc", mail->cc);
    read_delivered_to(mail, headers);
    const char *subject = headers_get(headers, "Subject");
    g_autofree char *decoded = subject ? words_decode_line(subject, LIMIT_SUBJECT_BYTES) : NULL;
    if (decoded && *decoded)
        mail->subject = g_steal_pointer(&decoded);
}

/* ---- text ---- */

static void set_clipped(char **slot, const char *text)
{
    g_free(*slot);
    *slot = util_utf8_clip(util_nonempty(text), LIMIT_TEXT_BYTES);
}

static void split_text(struct mail *mail, const char *text)
{
    struct newtext newtext;
    newtext_split(text, &newtext);
    set_clipped(&mail->body, newtext.body);
    set_clipped(&mail->quoted, newtext.quoted);
    set_clipped(&mail->signature, newtext.signature);
    newtext_clear(&newtext);
}

/* A colleague, or anybody who adds but a line, passes on what another wants; a customer who writes
 * above what he forwards speaks for himself. */
static bool speaks_for_another(const struct mail *mail, const struct forward *forward,
                               bool subject_says, const struct parse_options *options)
{
    const char *const *own = options ? options->own_domains : NULL;
    if (!forward->from.email || (!forward->inner && !forward->own))
        return false;
    if (mail->from.email && g_ascii_strcasecmp(forward->from.email, mail->from.email) == 0)
        return false;
    if (contact_is_own(mail->from.email, own))
        return !contact_is_own(forward->from.email, own);
    bool in_passing = subject_says && !own && strlen(forward->own ?: "") <= OWN_LINE_BYTES;
    return !forward->own || in_passing;
}

/* Takes the enquiry out of a notice or forward, or splits the mail's own text. Returns whether the
 * mail passes another's on. */
static bool read_text(struct mail *mail, const struct parse_options *options)
{
    if (!mail->text) {
        contact_find(mail, NULL);
        return false;
    }
    struct forward forward = {0};
    bool subject_says = mail->subject && phrase_subject_is_forward(mail->subject);
    bool passes_on = forward_find(mail->text, subject_says, &forward) &&
                     speaks_for_another(mail, &forward, subject_says, options);
    const char *text = passes_on && forward.inner ? forward.inner : mail->text;
    split_text(mail, text);
    g_autofree char *message = NULL;
    if (form_read(text, mail->form, &message) && message)
        set_clipped(&mail->body, message);
    contact_find(mail, passes_on ? &forward : NULL);
    forward_clear(&forward);
    return passes_on;
}

/* ---- a mail that is nothing but another, attached ---- */

/* Takes text, form and contact of the attached message over. */
static bool read_attached(struct mail *mail, const struct mime_content *content,
                          const struct parse_options *options)
{
    if (mail->text || !content->attached || content->report_type)
        return false;
    const char *data = (const char *)content->attached->data;
    struct headers *headers = headers_read(data, content->attached->len, HEADERS_OF_MAIL);
    g_autoptr(mail_handle) inner = mail_new();
    read_header(inner, headers);
    gsize body = headers->body;
    struct mime_content *inner_content =
        mime_read(headers, data + body, content->attached->len - body, inner->attachments);
    inner->text = g_steal_pointer(&inner_content->text);
    mime_content_free(inner_content);
    (void)read_text(inner, options); /* who passed it on before does not matter */
    bool speaks = inner->text && inner->contact.email;
    if (speaks) {
        mail->text = g_steal_pointer(&inner->text);
        mail->body = g_steal_pointer(&inner->body);
        mail->quoted = g_steal_pointer(&inner->quoted);
        mail->signature = g_steal_pointer(&inner->signature);
        g_ptr_array_unref(mail->form);
        mail->form = g_steal_pointer(&inner->form);
        inner->form = g_ptr_array_new();
        mail->contact = inner->contact;
        inner->contact = (struct mail_contact){0};
    }
    return speaks;
}

/* ---- the whole ---- */

static bool says_nothing(const struct mail *mail)
{
    return !mail->text && !mail->subject && !mail->from.email && !mail->from.name &&
           mail->attachments->len == 0;
}

static struct mail *unparsable(struct mail *mail, const char *reason)
{
    mail->verdict = VERDICT_UNPARSABLE;
    g_free(mail->reason);
    mail->reason = g_strdup(reason);
    return mail;
}

struct mail *parse_mail(const void *data, gsize length, const struct parse_options *options)
{
    struct mail *mail = mail_new();
    mail->size_bytes = length;
    struct headers *headers = headers_read(data, length, HEADERS_OF_MAIL);
    gsize body = headers->body;
    bool has_header = headers->fields->len > 0;
    read_header(mail, headers);
    identity_of(headers, (const char *)data + body, length - body, mail->identity);
    struct mime_content *content =
        mime_read(headers, (const char *)data + body, length - body, mail->attachments);
    mail->text = g_steal_pointer(&content->text);
    mail->bounce = bounce_of_reports(content);
    bool passes_on = read_attached(mail, content, options) || read_text(mail, options);
    triage_mail(mail, content, passes_on, options);
    if (mail->verdict == VERDICT_BOUNCE)
        bounce_complete(mail, content);
    else
        g_clear_pointer(&mail->bounce, mail_bounce_free);
    mime_content_free(content);
    if (says_nothing(mail))
        return unparsable(mail, "there is nothing in it to read");
    return has_header ? mail : unparsable(mail, "it has no header, so it is no mail");
}
