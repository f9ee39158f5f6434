/* bounce_text.c - see bounce_text.h. */
#include "parsers/bounce_text.h"
#include "parsers/address.h"
#include "parsers/bounce_phrases.h"
#include "parsers/lines.h"
#include "parsers/phrase_index.h"
#include "parsers/phrases.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define TEXT_BYTES 16384 /* a bounce says what failed at its start */
#define STATUS_BYTES 11  /* "5.123.123" */
#define LABEL_BYTES 40

/* Fields of a delivery report that came as text, and what programs write in their place. */
static const char *const recipient_labels[] = {
    "final-recipient:",  "original-recipient:", "x-failed-recipients:", "recipient address:",
    "failed recipient:", "recipient:",          "original-rcpt-to:",    NULL,
};

/* Lines that name whom to ask, not who was not reached. */
static const char *const help_words[] = {
    "contact", "assist", "help", "http", "support", "report", "abuse", "question", NULL,
};

/* ---- statuses ---- */

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

char *bounce_text_status(const char *text)
{
    char status[STATUS_BYTES];
    for (const char *p = text ? text : ""; *p; p++) {
        bool at_start = p == text || !(g_ascii_isdigit(p[-1]) || p[-1] == '.');
        if (at_start && is_status_at(p, status))
            return g_strdup(status);
    }
    return NULL;
}

/* The reply code in a line with an SMTP reply, "550 5.1.1 ...", "... said: 554 ..."; 0: none. */
static char reply_class(const char *text)
{
    for (const char *p = text; *p; p++) {
        bool at_start = p == text || strchr(" :(<[#", p[-1]);
        if (at_start && (*p == '4' || *p == '5') && g_ascii_isdigit(p[1]) &&
            g_ascii_isdigit(p[2]) && (p[3] == ' ' || p[3] == '-' || p[3] == '\0') && p[1] <= '5')
            return *p;
    }
    return 0;
}

/* What the words of text mean, in the class that the reply code gives, where it gives one. */
static char *status_of_words(const char *text, char class)
{
    g_autofree char *folded = g_malloc(strlen(text) + 1);
    phrase_fold(text, strlen(text), folded);
    const char *status = bounce_phrase_status(folded);
    if (!status)
        return class ? g_strdup_printf("%c.0.0", class) : NULL;
    return class ? g_strdup_printf("%c%s", class, status + 1) : g_strdup(status);
}

/* ---- addresses ---- */

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

/* Where the local part before at begins. In scripts without spaces a label may touch it: "收件人：
 * lin@...". */
static const char *local_part(const struct line *line, const char *at)
{
    const char *start = at;
    bool ascii = at > line->text && (guchar)at[-1] < 0x80;
    while (start > line->text && at - start < 65 && is_address_char(start[-1])) {
        const char *previous =
            (guchar)start[-1] < 0x80 ? start - 1 : g_utf8_find_prev_char(line->text, start);
        if (!previous || (ascii && (guchar)*previous >= 0xe2))
            break;
        start = previous;
    }
    return start;
}

/* The address around the '@' at at, within line. (transfer full); NULL where it is none. */
static char *address_around(const struct line *line, const char *at)
{
    const char *start = local_part(line, at), *end = at + 1;
    const char *limit = line->text + line->length;
    while (start < at && strchr("'`", *start))
        start++; /* a quote before it */
    while (end < limit && end - at < 255 && (g_ascii_isalnum(*end) || *end == '-' || *end == '.'))
        end++;
    while (end > at && end[-1] == '.')
        end--;
    char *email = g_strndup(start, (gsize)(end - start));
    if (!util_is_address(email) || !strchr(email + (at - start), '.'))
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

/* The address behind one of the labels that leave no doubt. (transfer full) */
static char *labelled_recipient(const struct line *line)
{
    char folded[LABEL_BYTES + 1];
    struct line rest = line_unquoted(line);
    gsize length = MIN(rest.length, LABEL_BYTES);
    phrase_fold(rest.text, length, folded);
    if (!phrase_starts(folded, recipient_labels))
        return NULL;
    const char *at = memchr(rest.text, '@', rest.length);
    return at ? address_around(&rest, at) : NULL;
}

/* ---- the text ---- */

static bool names_help(const struct line *line)
{
    struct line start = {.text = line->text, .length = MIN(line->length, 200)};
    g_autofree char *key = line_key(&start);
    return phrase_within(key, help_words);
}

static void use_line(const struct mail *mail, const struct line *line, struct mail_bounce *bounce)
{
    if (!bounce->recipient && memchr(line->text, '@', line->length) && !names_help(line))
        bounce->recipient = recipient_in(mail, line);
    if (bounce->diagnostic && bounce->status)
        return;
    g_autofree char *text = g_strndup(line->text, MIN(line->length, LIMIT_REASON_BYTES));
    g_autofree char *status = bounce_text_status(text);
    if (!bounce->diagnostic && (status || reply_class(text)))
        bounce->diagnostic = g_strstrip(util_clean(text, LIMIT_REASON_BYTES, false));
    if (!bounce->status)
        bounce->status = g_steal_pointer(&status);
}

/* The To line of the mail that came back as text, from line i on. */
static void use_returned_text(const GArray *lines, guint i, struct mail_bounce *bounce)
{
    for (; i < lines->len && !bounce->recipient; i++) {
        const struct line *line = line_at(lines, i);
        if (line->length <= 3 || g_ascii_strncasecmp(line->text, "to:", 3) != 0)
            continue;
        g_autofree char *value = g_strndup(line->text + 3, line->length - 3);
        struct mail_address address;
        address_first(value, &address);
        g_free(address.name);
        bounce->recipient = address.email;
    }
}

static void use_labels(const GArray *lines, struct mail_bounce *bounce)
{
    for (guint i = 0; i < lines->len && !bounce->recipient; i++)
        bounce->recipient = labelled_recipient(line_at(lines, i));
}

static void use_help_lines(const struct mail *mail, const GArray *lines, struct mail_bounce *bounce)
{
    for (guint i = 0; i < lines->len && !bounce->recipient; i++)
        bounce->recipient = recipient_in(mail, line_at(lines, i));
}

/* Where the mail that came back begins, or the end. */
static guint find_returned(const GArray *lines)
{
    for (guint i = 1; i < lines->len; i++) {
        const struct line *line = line_at(lines, i);
        if (line->length < 6)
            continue;
        g_autofree char *key = line_key(line);
        if (phrase_starts(key + strspn(key, "-= "), bounce_returned_marks))
            return i;
    }
    return lines->len;
}

void bounce_text_read(const struct mail *mail, struct mail_bounce *bounce)
{
    g_autofree char *start = util_utf8_clip(mail->text, TEXT_BYTES);
    g_autoptr(GArray) lines = lines_of(start);
    guint returned = find_returned(lines);
    use_labels(lines, bounce);
    for (guint i = 0; i < returned; i++)
        use_line(mail, line_at(lines, i), bounce);
    use_returned_text(lines, returned, bounce);
    g_array_set_size(lines, returned);
    use_help_lines(mail, lines, bounce);
    if (!bounce->status && bounce->diagnostic)
        bounce->status = status_of_words(bounce->diagnostic, reply_class(bounce->diagnostic));
    if (!bounce->status && returned > 0) {
        const struct line *last = line_at(lines, returned - 1);
        g_autofree char *own = g_strndup(start, (gsize)(last->text + last->length - start));
        bounce->status = status_of_words(own, 0);
    }
}
