/* parse.c - one mail, from its bytes to struct mail: header, parts, new text, contact, verdict. */
#include "parsers/parse.h"
#include "parsers/bounce.h"
#include "parsers/contact.h"
#include "parsers/enquiry.h"
#include "parsers/envelope.h"
#include "parsers/header_charset.h"
#include "parsers/identity.h"
#include "parsers/language.h"
#include "parsers/mime.h"
#include "parsers/triage.h"

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

/* Whether somebody will read and answer it, as far as it shows. */
static bool is_of_person(const struct mail *mail)
{
    return mail->verdict == VERDICT_LEAD || mail->verdict == VERDICT_REPLY || mail->form->len > 0;
}

struct mail *parse_mail(const void *data, gsize length, const struct parse_options *options)
{
    struct mail *mail = mail_new();
    mail->size_bytes = length;
    struct headers *headers = headers_read(data, length, HEADERS_OF_MAIL);
    gsize body = headers->body;
    bool has_header = headers->fields->len > 0;
    identity_of(headers, (const char *)data + body, length - body, mail->identity);
    header_charset_apply(headers, data, length, NULL);
    envelope_read(mail, headers);
    struct mime_content *content =
        mime_read(headers, (const char *)data + body, length - body, mail->attachments);
    mail->text = g_steal_pointer(&content->text);
    mail->bounce = bounce_of_reports(content);
    bool passes_on = enquiry_read(mail, content, options);
    triage_mail(mail, content, passes_on, options);
    if (mail->verdict != VERDICT_BULK && mail->verdict != VERDICT_SPAM)
        mail->language = language_of_mail(mail);
    if (is_of_person(mail))
        contact_complete(mail, content, passes_on, options);
    if (mail->verdict == VERDICT_BOUNCE)
        bounce_complete(mail, content);
    else
        g_clear_pointer(&mail->bounce, mail_bounce_free);
    mime_content_free(content);
    if (says_nothing(mail))
        return unparsable(mail, "there is nothing in it to read");
    return has_header ? mail : unparsable(mail, "it has no header, so it is no mail");
}
