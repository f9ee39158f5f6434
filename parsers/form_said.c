/* form_said.c - see form_said.h. */
#include "parsers/form_said.h"
#include "parsers/form_message.h"
#include "parsers/form_notices.h"
#include "parsers/form_sentence.h"
#include "parsers/form_tail.h"

#include <string.h>

#define SAID_LINES 10 /* the sentence stands within so many */
#define SENTENCE_BYTES 160
#define GREETING_BYTES 40
#define WORDS_MIN 3    /* of what somebody wrote */
#define DENSE_BYTES 18 /* the same in scripts without spaces */

static const struct form_line *line_of(const struct form_notice *notice, guint i)
{
    return form_reading_line(notice->reading, i);
}

/* Whether a line says who wrote, or, in a mail whose answers reach the person, who wants something.
 */
static bool tells(const struct form_origin *origin, const struct line *line,
                  struct mail_contact *contact)
{
    if (line->length == 0 || line->length > SENTENCE_BYTES)
        return false;
    enum form_sentences kinds = origin->relays ? FORM_SENTENCE_WANTS : FORM_SENTENCE_WROTE;
    return form_sentence_read(line, kinds, contact);
}

static struct line subject_of(const struct form_origin *origin)
{
    const char *subject = origin->subject;
    return (struct line){.text = subject, .length = subject ? strlen(subject) : 0};
}

/* Whether the line ends as a sentence does that leads to words below, which most do not; with a
 * full stop only in a program's mail, which is no list's. */
static bool may_lead(const struct form_origin *origin, const struct line *line)
{
    if (line->length <= 3 || line->length > SENTENCE_BYTES)
        return false;
    const char *end = line->text + line->length;
    if (end[-1] == ':' || memcmp(end - 3, "：", 3) == 0)
        return true;
    return !origin->relays && (end[-1] == '.' || end[-1] == '!' || memcmp(end - 3, "。", 3) == 0);
}

bool form_said_worth(const struct form_origin *origin, const char *text)
{
    if (!origin->by_program && !origin->relays)
        return false;
    struct mail_contact contact = {0};
    const struct line subject = subject_of(origin);
    bool found = tells(origin, &subject, &contact);
    for (unsigned i = 0; i < SAID_LINES && *text && !found; text += *text == '\n') {
        const char *end = strchrnul(text, '\n');
        const struct line line = {.text = text, .length = (gsize)(end - text)};
        found = may_lead(origin, &line) && tells(origin, &line, &contact);
        i += line.length > 0;
        text = end;
    }
    contact_clear(&contact);
    return found;
}

/* ---- where the words are ---- */

/* Whether a line is the portal's, wherever it stands. */
static bool is_portals(const struct form_notice *notice, guint i)
{
    const struct form_line *line = form_reading_line(notice->reading, i);
    return line->kind == FORM_LINE_RULE || form_is_of_program(&line->whole) ||
           form_is_advice(&line->whole) || form_is_team(&line->whole) ||
           form_tail_is_call(&line->whole);
}

/* "Hello seller,", "Anna Lind" or a heading above the words. */
static bool is_above_words(const struct form_notice *notice, guint i)
{
    const struct line *line = &line_of(notice, i)->whole;
    const char *name = notice->contact.name;
    bool is_name = line->length == strlen(name) && memcmp(line->text, name, line->length) == 0;
    bool greets = line->length <= GREETING_BYTES && strchr(",!:", line->text[line->length - 1]);
    return is_name || greets;
}

static bool is_blank(const struct form_notice *notice, guint i)
{
    return line_of(notice, i)->kind == FORM_LINE_BLANK;
}

/* Line i or the next on which the words may begin. */
static guint find_start(const struct form_notice *notice, guint i, bool below_sentence)
{
    struct mail_contact other = {0};
    for (; i < notice->reading->end; i++) {
        bool skipped =
            is_blank(notice, i) || is_above_words(notice, i) ||
            (!below_sentence &&
             (is_portals(notice, i) || tells(notice->origin, &line_of(notice, i)->whole, &other)));
        if (!skipped)
            break;
    }
    contact_clear(&other);
    return i;
}

/* Whether line i does not belong to the words above. */
static bool ends_words(const struct form_notice *notice, guint i)
{
    const struct form_line *line = line_of(notice, i);
    bool apart = i > 0 && is_blank(notice, i - 1);
    bool field = line->kind == FORM_LINE_LABELLED && line->meaning != FORM_NONE && apart;
    return field || is_portals(notice, i);
}

/* Where the words end that begin on line first: above what is the portal's; or, where that cannot
 * be told, with their paragraph. */
static guint find_end(const struct form_notice *notice, guint first)
{
    guint end = first, paragraph = 0;
    for (; end < notice->reading->end && !ends_words(notice, end); end++) {
        if (is_blank(notice, end) && !paragraph)
            paragraph = end;
    }
    return end == notice->reading->end && paragraph ? paragraph : end;
}

static bool is_wordy(const char *text)
{
    unsigned spaces = 0, dense = 0;
    for (const char *p = text; *p; p++) {
        spaces += *p == ' ' || *p == '\n';
        dense += (guchar)*p >= 0xe0;
    }
    return spaces + 1 >= WORDS_MIN || dense >= DENSE_BYTES;
}

/* (transfer full) */
static char *words_at(const struct form_notice *notice, guint i, bool below_sentence)
{
    g_autoptr(GString) text = g_string_new(NULL);
    guint first = find_start(notice, i, below_sentence);
    guint end = first < notice->reading->end ? find_end(notice, first) : first;
    for (guint j = first; j < end; j++) {
        const struct line *whole = &line_of(notice, j)->whole;
        g_string_append_len(text, whole->text, (gssize)whole->length);
        g_string_append_c(text, '\n');
    }
    g_autofree char *words = form_message_unquoted(g_strstrip(g_strdup(text->str)));
    return is_wordy(words) ? g_steal_pointer(&words) : NULL;
}

char *form_said_find(struct form_notice *notice)
{
    for (guint i = 0; i < MIN(notice->reading->end, SAID_LINES * 2); i++) {
        if (tells(notice->origin, &line_of(notice, i)->whole, &notice->contact) &&
            notice->contact.name) {
            char *words = words_at(notice, i + 1, true);
            if (words)
                return words;
        }
    }
    const struct line subject = subject_of(notice->origin);
    bool told = notice->contact.name || tells(notice->origin, &subject, &notice->contact);
    return told && notice->contact.name ? words_at(notice, 0, false) : NULL;
}
