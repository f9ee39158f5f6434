/* bounce.c - see bounce.h. */
#include "parsers/bounce.h"
#include "parsers/address.h"
#include "parsers/lines.h"
#include "parsers/phrases.h"
#include "parsers/words.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define GROUPS 200         /* recipients of one report looked at */
#define TEXT_BYTES 16384   /* a bounce says what failed at its start */
#define OPENING_BYTES 2000 /* and that it is one even earlier */
#define STATUS_BYTES 11    /* "5.123.123" */

static const char *const failure_texts[] = {
    "this is the qmail-send program",
    "created automatically by mail delivery software",
    "could not be delivered",
    "couldn't be delivered",
    "can't be delivered",
    "cannot be delivered",
    "wasn't able to deliver",
    "was not delivered",
    "not deliver your message",
    "unable to deliver",
    "not able to deliver",
    "delivery to the following",
    "did not reach the following",
    "the following addresses had",
    "the following recipient",
    "delivery has failed",
    "delivery failed",
    "failed to deliver",
    "failed addresses follow",
    "invalid final delivery userid",
    "undeliverable",
    "delivery failure",
    "failure reasons",
    "recipient address rejected",
    "user unknown",
    "unknown user",
    "no such user",
    "mailbox unavailable",
    "mailbox is full",
    "mailbox full",
    "message was rejected",
    "rejected by a remote",
    "returned to sender",
    "message undelivered",
    "message has been delayed",
    "message delayed",
    "has not yet been delivered",
    "not a member of this mailing list",
    "\"notificationtype\":\"bounce\"",
    "\"notificationtype\":\"complaint\"",
    "nicht zugestellt",
    "non remis",
    "no se ha podido entregar",
    "не доставлено",
    "не было доставлено",
    "配信できません",
    "送信できません",
    "届けることができません",
    "could not send",
    "mta-blocked",
    NULL,
};

/* Where the mail that came back begins. */
static const char *const returned_marks[] = {
    "received:",
    "return-path:",
    "below this line is a copy",
    "this is a copy",
    "original message follows",
    "original message -",
    "returned message -",
    "unsent message follows",
    "message headers follow",
    "message header follows",
    "the header of the original",
    "x-original-to:",
    "delivered-to:",
    "dkim-signature:",
    NULL,
};

/* ---- the machine-readable parts ---- */

/* What follows "rfc822;" in a typed field. */
static const char *behind_type(const char *value)
{
    const char *semicolon = strchr(value, ';');
    const char *rest = semicolon && semicolon - value < 40 ? semicolon + 1 : value;
    return rest + strspn(rest, " \t");
}

/* (transfer full); NULL where there is no address. */
static char *address_of(const char *value)
{
    if (!value)
        return NULL;
    struct mail_address address;
    address_first(behind_type(value), &address);
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

static bool is_status_at(const char *text, char ret_status[STATUS_BYTES])
{
    gsize middle =
        text[0] && strchr("245", text[0]) && text[1] == '.' ? strspn(text + 2, "0123456789") : 0;
    if (middle < 1 || middle > 3 || text[2 + middle] != '.')
        return false;
    gsize last = strspn(text + 3 + middle, "0123456789");
    char follows = text[3 + middle + last];
    if (last < 1 || last > 3 || (follows == '.' && g_ascii_isdigit(text[4 + middle + last])))
        return false;
    g_strlcpy(ret_status, text, 4 + middle + last);
    return true;
}

/* First RFC 3463 status in text. (transfer full) */
static char *find_status(const char *text)
{
    char status[STATUS_BYTES];
    for (const char *p = text ? text : ""; *p; p++) {
        bool at_start = p == text || !(g_ascii_isdigit(p[-1]) || p[-1] == '.');
        if (at_start && is_status_at(p, status))
            return g_strdup(status);
    }
    return NULL;
}

static struct mail_bounce *read_recipient(const struct headers *group)
{
    struct mail_bounce *bounce = mail_bounce_new();
    bounce->recipient = address_of(headers_get(group, "Final-Recipient"));
    if (!bounce->recipient)
        bounce->recipient = address_of(headers_get(group, "Original-Recipient"));
    bounce->status = find_status(headers_get(group, "Status"));
    g_autofree char *action = clean_or_null(headers_get(group, "Action"), 40);
    if (action)
        bounce->action = g_ascii_strdown(g_strdelimit(action, " \t(", '\0'), -1);
    const char *diagnostic = headers_get(group, "Diagnostic-Code");
    bounce->diagnostic =
        clean_or_null(diagnostic ? behind_type(diagnostic) : NULL, LIMIT_REASON_BYTES);
    return bounce;
}

bool bounce_is_failure(const struct mail_bounce *bounce)
{
    static const char *const successes[] = {"delivered", "relayed", "expanded", NULL};
    return !bounce->action || !g_strv_contains(successes, bounce->action);
}

/* The first recipient that failed, else the first. */
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
        bool better =
            bounce && (!found || (!bounce_is_failure(found) && bounce_is_failure(bounce)));
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

/* ---- programs that write their own ---- */

bool bounce_text_says(const struct mail *mail)
{
    if (!mail->text)
        return false;
    g_autofree char *opening = util_utf8_clip(mail->text, OPENING_BYTES);
    g_autofree char *folded = text_fold(opening, strlen(opening));
    return phrase_within(folded, failure_texts);
}

static bool is_of_correspondents(const struct mail *mail, const char *email)
{
    if (mail->from.email && g_ascii_strcasecmp(mail->from.email, email) == 0)
        return true;
    for (guint i = 0; i < mail->to->len; i++) {
        const struct mail_address *to = mail->to->pdata[i];
        if (g_ascii_strcasecmp(to->email, email) == 0)
            return true;
    }
    static const char *const programs[] = {"postmaster@", "mailer-daemon@", "abuse@", NULL};
    g_autofree char *folded = g_ascii_strdown(email, -1);
    return phrase_starts(folded, programs);
}

static bool is_address_char(char c)
{
    return g_ascii_isalnum(c) || strchr("!#$%&'*+-/=?^_`{|}~.", c) || (guchar)c >= 0x80;
}

/* The address around the '@' at at, within line. (transfer full); NULL where it is none. */
static char *address_around(const struct line *line, const char *at)
{
    const char *start = at, *end = at + 1, *limit = line->text + line->length;
    while (start > line->text && at - start < 65 && is_address_char(start[-1]))
        start--;
    while (end < limit && end - at < 255 && (g_ascii_isalnum(*end) || *end == '-' || *end == '.'))
        end++;
    while (end > at && end[-1] == '.')
        end--;
    char *email = g_strndup(start, (gsize)(end - start));
    if (!util_is_address(email) || !strchr(at, '.'))
        g_clear_pointer(&email, g_free);
    return email;
}

/* The failed recipient as a line of text names it. (transfer full) */
static char *recipient_in(const struct mail *mail, const struct line *line)
{
    const char *end = line->text + line->length;
    for (const char *at = memchr(line->text, '@', line->length); at;
         at = memchr(at + 1, '@', (gsize)(end - at - 1))) {
        char *email = address_around(line, at);
        if (email && !is_of_correspondents(mail, email))
            return email;
        g_free(email);
    }
    return NULL;
}

/* A line with an SMTP reply: "550 5.1.1 ...", "... said: 554 ...". */
static bool is_diagnostic(const char *text)
{
    for (const char *p = text; *p; p++) {
        bool at_start = p == text || strchr(" :(<[#", p[-1]);
        if (at_start && (*p == '4' || *p == '5') && g_ascii_isdigit(p[1]) &&
            g_ascii_isdigit(p[2]) && (p[3] == ' ' || p[3] == '-' || p[3] == '\0') && p[1] <= '5')
            return true;
    }
    return false;
}

static void use_line(struct mail *mail, const struct line *line)
{
    struct mail_bounce *bounce = mail->bounce;
    if (!bounce->recipient)
        bounce->recipient = recipient_in(mail, line);
    g_autofree char *text = g_strndup(line->text, MIN(line->length, LIMIT_REASON_BYTES));
    g_autofree char *status = find_status(text);
    if (!bounce->diagnostic && (status || is_diagnostic(text)))
        bounce->diagnostic = g_strstrip(util_clean(text, LIMIT_REASON_BYTES, false));
    if (!bounce->status)
        bounce->status = g_steal_pointer(&status);
}

/* The To line of the mail that came back as text, from line i on. */
static void use_returned_text(struct mail *mail, const GArray *lines, guint i)
{
    for (; i < lines->len && !mail->bounce->recipient; i++) {
        const struct line *line = line_at(lines, i);
        if (line->length > 3 && g_ascii_strncasecmp(line->text, "to:", 3) == 0) {
            g_autofree char *value = g_strndup(line->text + 3, line->length - 3);
            mail->bounce->recipient = address_of(value);
        }
    }
}

static void use_text(struct mail *mail)
{
    g_autofree char *start = util_utf8_clip(mail->text, TEXT_BYTES);
    g_autoptr(GArray) lines = lines_of(start);
    for (guint i = 0; i < lines->len; i++) {
        g_autofree char *key = line_key(line_at(lines, i));
        if (i > 0 && phrase_starts(key + strspn(key, "-= "), returned_marks)) {
            use_returned_text(mail, lines, i);
            return;
        }
        use_line(mail, line_at(lines, i));
    }
}

static void use_returned_mail(struct mail *mail, const struct mime_content *content)
{
    if (!content->attached || mail->bounce->recipient)
        return;
    struct headers *returned = headers_read((const char *)content->attached->data,
                                            content->attached->len, HEADERS_OF_MAIL);
    mail->bounce->recipient = address_of(headers_get(returned, "To"));
    headers_free(returned);
}

static bool says_delay(const struct mail *mail)
{
    static const char *const delays[] = {"delay",     "could not send m", "still being retried",
                                         "warning: ", "past 4 hours",     NULL};
    g_autofree char *subject =
        mail->subject ? text_fold(mail->subject, strlen(mail->subject)) : NULL;
    return subject && phrase_within(subject, delays) && !strstr(subject, "days");
}

void bounce_complete(struct mail *mail, const struct mime_content *content)
{
    if (!mail->bounce)
        mail->bounce = mail_bounce_new();
    struct mail_bounce *bounce = mail->bounce;
    bool complaint = bounce->action && g_str_equal(bounce->action, "complaint");
    if (!bounce->recipient)
        bounce->recipient = address_of(mail_header(mail, "X-Failed-Recipients"));
    if (mail->text && !complaint)
        use_text(mail);
    use_returned_mail(mail, content);
    if (!bounce->status)
        bounce->status = find_status(bounce->diagnostic);
    if (!bounce->action)
        bounce->action = g_strdup(says_delay(mail) ? "delayed" : "failed");
}
