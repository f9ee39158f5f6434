/* failure.c - see failure.h. */
#include "parsers/failure.h"
#include "parsers/bounce.h"
#include "parsers/bounce_phrases.h"
#include "parsers/bounce_text.h"
#include "parsers/noreply.h"
#include "parsers/phrases.h"
#include "parsers/report.h"

#include <string.h>

#define FAILURE_BYTES 2000 /* of a text, in which a bounce says that it is one */
#define FROM_BYTES 300     /* of a From field that are looked at */
#define GREETING_BYTES 120 /* of a text, in which people greet */

static bool because(GString *reason, const char *why)
{
    g_string_append(reason, why);
    return true;
}

static bool text_tells(const struct wording *wording)
{
    return wording->text.first[SENSE_FAILURE] < FAILURE_BYTES;
}

/* ---- reports ---- */

/* A mail store that refuses after it has accepted says so in a read receipt (RFC 5429). */
static bool is_refusal_receipt(const struct mime_content *content, const struct signals *signals,
                               const struct wording *wording)
{
    return report_has(content, "disposition-notification") && signals->count[SIGNAL_AUTO_REPLY] &&
           text_tells(wording);
}

bool failure_is_reported(const struct mail *mail, const struct mime_content *content,
                         const struct signals *signals, const struct wording *wording,
                         GString *reason)
{
    const struct mail_bounce *bounce = mail->bounce;
    if (bounce && bounce->action && g_str_equal(bounce->action, "complaint"))
        return because(reason, "it is a feedback report (RFC 5965)");
    if (bounce && bounce_is_failure(bounce)) {
        bool delayed = g_strcmp0(bounce->action, "delayed") == 0;
        g_string_append_printf(reason, "it is a delivery report (RFC 3464) of mail that %s",
                               delayed ? "is delayed" : "failed");
        return true;
    }
    const char *type = content->report_type;
    if (!bounce && type && g_str_equal(type, "delivery-status"))
        return because(reason, "it is a delivery report (RFC 6522)");
    if (mail_header(mail, "X-Apple-Unsubscribe"))
        return because(reason, "X-Apple-Unsubscribe asks for no more mail");
    if (is_refusal_receipt(content, signals, wording))
        return because(reason, "the receipt says that the mail was refused (RFC 5429)");
    return false;
}

/* ---- words ---- */

bool failure_has_null_path(const struct mail *mail)
{
    const char *path = mail_header(mail, "Return-Path");
    if (path && (g_str_equal(path, "<>") || g_str_equal(path, "")))
        return true;
    const char *from = mail_header(mail, "From");
    return from && g_str_has_suffix(from, "<>");
}

/* The sender is the mail system itself. */
static bool is_from(const struct mail *mail, const char *const *names)
{
    const char *from = mail_header(mail, "From");
    char folded[FROM_BYTES + 1];
    phrase_fold(from ? from : "", from ? MIN(strlen(from), FROM_BYTES) : 0, folded);
    return phrase_within(folded, names);
}

/* Who asks what became of a mail may quote what his server said of it. */
static bool is_personal(const struct wording *wording)
{
    if (wording->text.first[SENSE_GREETING] >= GREETING_BYTES)
        return false;
    return wording->asks || wording->text.count[SENSE_SIGN_OFF] ||
           wording->text.count[SENSE_ENQUIRY];
}

/* A program names an address that failed, or a status. */
static bool names_failure(const struct mail *mail)
{
    g_autofree char *status = bounce_text_status(mail->text);
    if (status || !mail->text)
        return status != NULL;
    struct mail_bounce *found = mail_bounce_new();
    bounce_text_read(mail, found);
    bool is_other = found->recipient && mail->from.email &&
                    g_ascii_strcasecmp(found->recipient, mail->from.email) != 0;
    mail_bounce_free(found);
    return is_other;
}

static bool has_program(const struct mail *mail, const struct signals *signals,
                        const struct wording *wording)
{
    if (signals->count[SIGNAL_AUTO_REPLY] || signals->count[SIGNAL_PROGRAM])
        return true;
    return !is_personal(wording) && names_failure(mail);
}

bool failure_is_told(const struct mail *mail, const struct signals *signals,
                     const struct wording *wording, GString *reason)
{
    if (mail_header(mail, "X-Failed-Recipients"))
        return because(reason, "X-Failed-Recipients names who was not reached");
    if (is_from(mail, bounce_daemons))
        return because(reason, "the sender is a mail system");
    bool subject = wording->subject.count[SENSE_FAILED_SUBJECT] > 0, text = text_tells(wording);
    if (!subject && !text)
        return false;
    bool master = is_from(mail, bounce_masters) || mail_header(mail, "X-MLServer");
    bool system = master || failure_has_null_path(mail);
    if (subject && system)
        return because(reason, "the subject tells of failed delivery and the sender is a program");
    bool answers = mail->in_reply_to->len > 0 && !system;
    if (text && !answers && system)
        return because(reason, "the text tells of failed delivery and the sender is a program");
    if (subject && noreply_is(mail->from.email) && names_failure(mail))
        return because(reason, "the subject tells of failed delivery and the sender is a program");
    if (text && !answers && subject && has_program(mail, signals, wording))
        return because(reason, "subject and text tell of failed delivery, and of whom or why");
    return false;
}
