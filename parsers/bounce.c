/* bounce.c - see bounce.h. */
#include "parsers/bounce.h"
#include "parsers/address.h"
#include "parsers/bounce_text.h"
#include "parsers/lines.h"
#include "parsers/phrases.h"
#include "parsers/words.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define GROUPS 200         /* recipients of one report looked at */
#define OPENING_BYTES 2000 /* of a text that says whether it is about a delay */

/* ---- the machine-readable parts ---- */

/* What follows "rfc822;" in a typed field. */
static const char *behind_type(const char *value)
{
    const char *semicolon = strchr(value, ';');
    const char *rest = semicolon && semicolon - value < 40 ? semicolon + 1 : value;
    return rest + strspn(rest, " \t");
}

/* (transfer full); NULL where there is no address. RFC 3461 may write its '@' as "+40". */
static char *address_of(const char *value)
{
    if (!value)
        return NULL;
    const char *typed = behind_type(value);
    g_auto(GStrv) coded = strchr(typed, '@') ? NULL : g_strsplit(typed, "+40", 2);
    g_autofree char *decoded = coded && coded[0] && coded[1] ? g_strjoinv("@", coded) : NULL;
    struct mail_address address;
    address_first(decoded ? decoded : typed, &address);
    g_free(address.name);
    return address.email;
}

static char *clean_or_null(const char *value, gsize max_bytes)
{
    if (!value || !*value)
        return NULL;
    char *text = words_decode_line(value, max_bytes);
    if (!*text)
        g_clear_pointer(&text, g_free);
    return text;
}

/* The address we wrote to, where the report still knows it, else the one it became on its way. */
static char *recipient_of(const struct headers *group)
{
    static const char *const fields[] = {"Original-Recipient", "Final-Recipient",
                                         "X-Actual-Recipient"};
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
        g_autofree char *email = address_of(headers_get(group, fields[i]));
        if (email && util_is_address(email))
            return g_steal_pointer(&email);
    }
    return NULL;
}

static struct mail_bounce *read_recipient(const struct headers *group)
{
    struct mail_bounce *bounce = mail_bounce_new();
    bounce->recipient = recipient_of(group);
    bounce->status = bounce_text_status(headers_get(group, "Status"));
    g_autofree char *action = clean_or_null(headers_get(group, "Action"), 40);
    if (action)
        bounce->action = g_ascii_strdown(g_strdelimit(action, " \t(;", '\0'), -1);
    const char *diagnostic = headers_get(group, "Diagnostic-Code");
    bounce->diagnostic =
        clean_or_null(diagnostic ? behind_type(diagnostic) : NULL, LIMIT_REASON_BYTES);
    return bounce;
}

bool bounce_is_failure(const struct mail_bounce *bounce)
{
    static const char *const successes[] = {"delivered", "relayed", "expanded", NULL};
    if (!bounce->action)
        return !bounce->status || *bounce->status != '2';
    return !g_strv_contains(successes, bounce->action);
}

/* How much a recipient's fate matters: one that failed before one that waits. */
static int gravity(const struct mail_bounce *bounce)
{
    if (!bounce)
        return -1;
    return !bounce_is_failure(bounce) ? 0 : g_strcmp0(bounce->action, "delayed") == 0 ? 1 : 2;
}

/* The first recipient that failed, else the first that waits, else the first. */
static struct mail_bounce *read_delivery_status(const char *text)
{
    struct mail_bounce *found = NULL;
    gsize length = strlen(text), pos = 0;
    for (int groups = 0; pos < length && groups < GROUPS; groups++) {
        struct headers *group = headers_read(text + pos, length - pos, HEADERS_OF_PART);
        bool of_recipient = headers_get(group, "Final-Recipient") ||
                            headers_get(group, "Original-Recipient") ||
                            headers_get(group, "Action");
        struct mail_bounce *bounce = of_recipient ? read_recipient(group) : NULL;
        pos += MAX(group->body, 1);
        headers_free(group);
        bool better = gravity(bounce) > gravity(found);
        mail_bounce_free(better ? found : bounce);
        found = better ? bounce : found;
    }
    return found;
}

static struct mail_bounce *read_feedback(const char *text)
{
    struct headers *report = headers_read(text, strlen(text), HEADERS_OF_MAIL);
    struct mail_bounce *bounce = mail_bounce_new();
    bounce->action = g_strdup("complaint");
    bounce->recipient = address_of(headers_get(report, "Original-Rcpt-To"));
    if (!bounce->recipient)
        bounce->recipient = address_of(headers_get(report, "Removal-Recipient"));
    const char *type = headers_get(report, "Feedback-Type");
    const char *agent = headers_get(report, "User-Agent");
    g_autofree char *diagnostic =
        g_strjoin(" by ", type ? type : "complaint", agent ? agent : "an unnamed program", NULL);
    bounce->diagnostic = clean_or_null(diagnostic, LIMIT_REASON_BYTES);
    headers_free(report);
    return bounce;
}

/* Microsoft's complaints are no RFC 5965 reports, but the mail they enclose is marked. */
static struct mail_bounce *read_marked_complaint(const struct mime_content *content)
{
    if (!content->attached)
        return NULL;
    struct headers *enclosed = headers_read((const char *)content->attached->data,
                                            content->attached->len, HEADERS_OF_MAIL);
    const char *recipient = headers_get(enclosed, "X-HmXmrOriginalRecipient");
    struct mail_bounce *bounce = recipient ? mail_bounce_new() : NULL;
    if (bounce) {
        bounce->action = g_strdup("complaint");
        bounce->recipient = address_of(recipient);
    }
    headers_free(enclosed);
    return bounce;
}

struct mail_bounce *bounce_of_reports(const struct mime_content *content)
{
    for (guint i = 0; i < content->reports->len; i++) {
        const struct mime_report *report = content->reports->pdata[i];
        struct mail_bounce *bounce = NULL;
        if (g_str_has_suffix(report->type, "delivery-status"))
            bounce = read_delivery_status(report->text);
        else if (g_str_has_suffix(report->type, "feedback-report"))
            bounce = read_feedback(report->text);
        if (bounce)
            return bounce;
    }
    return read_marked_complaint(content);
}

/* ---- what the reports leave open ---- */

static void use_returned_mail(const struct mime_content *content, struct mail_bounce *bounce)
{
    if (!content->attached || bounce->recipient)
        return;
    struct headers *returned = headers_read((const char *)content->attached->data,
                                            content->attached->len, HEADERS_OF_MAIL);
    bounce->recipient = address_of(headers_get(returned, "To"));
    headers_free(returned);
}

/* Who wrote the mail whose header, or the start of it, that is. (transfer full) */
static char *sender_in_header(const GByteArray *start)
{
    static const char *const fields[] = {"From", "Sender", "Return-Path", NULL};
    struct headers *returned = headers_read((const char *)start->data, start->len, HEADERS_OF_MAIL);
    g_autofree char *sender = NULL;
    for (const char *const *field = fields; *field && !util_is_address(sender); field++) {
        g_free(sender);
        sender = address_of(headers_get(returned, *field));
    }
    headers_free(returned);
    return util_is_address(sender) ? g_steal_pointer(&sender) : NULL;
}

/* The same of a header that stands in the text, as some programs return it. (transfer full) */
static char *sender_in_text(const char *text)
{
    for (const char *line = text; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        gsize skip = g_ascii_strncasecmp(line, "From:", 5) == 0           ? 5
                     : g_ascii_strncasecmp(line, "Return-Path:", 12) == 0 ? 12
                                                                          : 0;
        if (!skip)
            continue;
        g_autofree char *value = g_strndup(line + skip, strcspn(line + skip, "\n"));
        g_autofree char *sender = address_of(value);
        if (util_is_address(sender))
            return g_steal_pointer(&sender);
    }
    return NULL;
}

static void find_sender(const struct mail *mail, const struct mime_content *content,
                        struct mail_bounce *bounce)
{
    if (content->attached)
        bounce->sender = sender_in_header(content->attached);
    if (!bounce->sender && mail->text)
        bounce->sender = sender_in_text(mail->text);
    if (bounce->sender && strlen(bounce->sender) > LIMIT_ADDRESS_BYTES)
        g_clear_pointer(&bounce->sender, g_free);
}

/* A mail store that refuses after it has accepted answers with a read receipt (RFC 5429). */
static void use_receipt(const struct mime_content *content, struct mail_bounce *bounce)
{
    for (guint i = 0; i < content->reports->len && !bounce->recipient; i++) {
        const struct mime_report *report = content->reports->pdata[i];
        if (!g_str_has_suffix(report->type, "disposition-notification"))
            continue;
        struct headers *receipt = headers_read(report->text, strlen(report->text), HEADERS_OF_MAIL);
        bounce->recipient = recipient_of(receipt);
        headers_free(receipt);
    }
}

static bool says_delay(const struct mail *mail)
{
    static const char *const subjects[] = {"delay",     "could not send m", "still being retried",
                                           "warning: ", "past 4 hours",     "delivery warning",
                                           "verzögert", "retardé",          "retras",
                                           "vertraagd", "opóźnien",         "задерж",
                                           "försenad",  "tertunda",         "遅延",
                                           "延迟",      "ritardat",         "atrasad",
                                           NULL};
    static const char *const texts[] = {"do not need to resend",
                                        "not need to resend",
                                        "will continue to try",
                                        "will keep trying",
                                        "delivery attempts will continue",
                                        "will be retried",
                                        "has not yet been delivered",
                                        "has been postponed",
                                        NULL};
    g_autofree char *subject =
        mail->subject ? text_fold(mail->subject, strlen(mail->subject)) : NULL;
    if (subject && phrase_within(subject, subjects))
        return !strstr(subject, "days");
    g_autofree char *opening = mail->text ? util_utf8_clip(mail->text, OPENING_BYTES) : NULL;
    g_autofree char *folded = opening ? text_fold(opening, strlen(opening)) : NULL;
    return folded && phrase_within(folded, texts);
}

static const char *action_of_text(const struct mail *mail)
{
    /* Amazon's service tells of complaints as of failures, in JSON. */
    if (mail->text && strstr(mail->text, "\"notificationType\":\"Complaint\""))
        return "complaint";
    return says_delay(mail) ? "delayed" : "failed";
}

/* Apple's mail program asks in its user's name that no more be sent. */
static bool use_apple_request(const struct mail *mail, struct mail_bounce *bounce)
{
    if (bounce->action || !mail_header(mail, "X-Apple-Unsubscribe"))
        return false;
    bounce->action = g_strdup("complaint");
    bounce->recipient = g_strdup(mail->from.email);
    return true;
}

void bounce_complete(struct mail *mail, const struct mime_content *content)
{
    if (!mail->bounce)
        mail->bounce = mail_bounce_new();
    struct mail_bounce *bounce = mail->bounce;
    bool complaint = g_strcmp0(bounce->action, "complaint") == 0 || use_apple_request(mail, bounce);
    if (!bounce->status)
        bounce->status = bounce_text_status(bounce->diagnostic);
    if (!bounce->recipient)
        bounce->recipient = address_of(mail_header(mail, "X-Failed-Recipients"));
    use_receipt(content, bounce);
    if (mail->text && !complaint)
        bounce_text_read(mail, bounce);
    use_returned_mail(content, bounce);
    find_sender(mail, content, bounce);
    if (!bounce->action)
        bounce->action = g_strdup(action_of_text(mail));
}
