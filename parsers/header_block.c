/* header_block.c - see header_block.h. All reading is bounded by a few lines from where it starts.
 */
#include "parsers/header_block.h"
#include "parsers/quote_phrases.h"

#include <string.h>

#define BLOCK_LINES 30  /* a block of headers with empty lines and long recipient lists */
#define LABEL_BYTES 60  /* a line's start in which its label's colon stands, emphasis included */
#define LINES_BETWEEN 2 /* of a value that runs on */

void header_block_clear(struct header_block *block)
{
    g_free(block->from);
    g_free(block->reply_to);
    g_free(block->date);
    g_free(block->subject);
    *block = (struct header_block){0};
}

/* Where the value starts behind the label; NULL: there is neither. */
static const char *behind_label(const struct line *line)
{
    gsize length = MIN(line->length, LABEL_BYTES);
    if (*line->text == '|') {
        gsize bar = 1;
        while (bar < length && line->text[bar] != '|')
            bar++;
        return bar < length ? line->text + bar + 1 : NULL;
    }
    const char *colon = memchr(line->text, ':', length);
    const char *wide = memchr(line->text, 0xef, length); /* as "：" begins */
    wide = wide ? memmem(wide, length - (gsize)(wide - line->text), "：", strlen("：")) : NULL;
    if (!colon && !wide)
        return NULL;
    return wide && (!colon || wide < colon) ? wide + strlen("：") : colon + 1;
}

/* The line without quote marks, but with those of a table. */
static struct line without_quotes(const struct line *line)
{
    struct line rest = *line;
    while (rest.length && (*rest.text == '>' || *rest.text == ' ' || *rest.text == '\t')) {
        rest.text++;
        rest.length--;
    }
    return rest.length && *rest.text == '|' && line_is_quoted(&rest) ? line_unquoted(line) : rest;
}

static enum header_label label_at(const GArray *lines, guint i)
{
    struct line rest = without_quotes(line_at(lines, i));
    bool may_be = rest.length && phrase_may_start_header(rest.text, rest.length);
    const char *value = may_be ? behind_label(&rest) : NULL;
    if (!value)
        return LABEL_NONE;
    struct line start = {.text = rest.text, .length = (gsize)(value - rest.text)};
    struct folded_line folded;
    line_fold(&start, &folded);
    return phrase_header_label(folded.text);
}

/* Without emphasis, table and quote marks around. (transfer full) */
static char *tidy_value(const char *text, gsize length)
{
    while (length && strchr(" \t*_|", *text)) {
        text++;
        length--;
    }
    while (length && strchr(" \t*_|;", text[length - 1]))
        length--;
    return g_strndup(text, length);
}

/* The value of the label at line i, on its own line or the next. (transfer full) */
static char *value_at(const GArray *lines, guint i, guint end)
{
    struct line rest = without_quotes(line_at(lines, i));
    const char *value = behind_label(&rest);
    char *tidy = tidy_value(value, (gsize)(rest.text + rest.length - value));
    for (guint j = i + 1; j < end && !*tidy && label_at(lines, j) == LABEL_NONE; j++) {
        struct line below = line_unquoted(line_at(lines, j));
        g_free(tidy);
        tidy = tidy_value(below.text, below.length);
    }
    return tidy;
}

void header_block_read(const GArray *lines, guint first, guint end, struct header_block *ret)
{
    *ret = (struct header_block){.end = end};
    for (guint i = first; i < end; i++) {
        enum header_label label = label_at(lines, i);
        char **slot = label == LABEL_FROM       ? &ret->from
                      : label == LABEL_REPLY_TO ? &ret->reply_to
                      : label == LABEL_DATE     ? &ret->date
                      : label == LABEL_SUBJECT  ? &ret->subject
                                                : NULL;
        if (slot && !*slot)
            *slot = value_at(lines, i, end);
    }
}

/* What was seen of a block so far. */
struct seen {
    bool labels[LABEL_COUNT];
    unsigned kinds;
    bool address;
};

/* A freight enquiry names from, to and date too, but neither subject nor address. */
static bool is_block(const struct seen *seen)
{
    return seen->kinds >= 3 && seen->labels[LABEL_FROM] &&
           (seen->labels[LABEL_SUBJECT] || seen->address);
}

static void note(struct seen *seen, enum header_label label, const struct line *line)
{
    seen->kinds += !seen->labels[label];
    seen->labels[label] = true;
    seen->address = seen->address || memchr(line->text, '@', line->length);
}

/* All fields on one line, as it comes of markup without line breaks: "From: A Sent: M To: B". */
static bool is_flat_block(const struct line *line)
{
    struct folded_line folded;
    struct seen seen = {0};
    line_fold(line, &folded);
    for (const char *colon = strchr(folded.text, ':'); colon; colon = strchr(colon + 1, ':')) {
        const char *word = colon;
        while (word > folded.text && word[-1] != ' ')
            word--;
        enum header_label label = phrase_header_label(word);
        if (label == LABEL_NONE)
            continue;
        if (seen.kinds == 0 && label != LABEL_FROM)
            return false;
        seen.kinds += !seen.labels[label];
        seen.labels[label] = true;
    }
    return seen.kinds >= 4 && seen.labels[LABEL_SUBJECT];
}

/* Whether a list of people that the line above names is carried on by this one: it breaks behind a
 * comma, or before or within an address. */
static bool runs_on(const GArray *lines, guint i)
{
    struct line above = line_unquoted(line_at(lines, i - 1)),
                line = line_unquoted(line_at(lines, i));
    while (above.length && g_ascii_isspace(above.text[above.length - 1]))
        above.length--;
    if (line_is_blank(&line) || above.length == 0)
        return false;
    return strchr(",;<", above.text[above.length - 1]) ||
           (*line.text == '<' && memchr(line.text, '@', line.length));
}

static bool is_of_people(enum header_label label)
{
    return label == LABEL_FROM || label == LABEL_TO || label == LABEL_CC || label == LABEL_REPLY_TO;
}

bool header_block_at(const GArray *lines, guint i, guint *ret_end)
{
    struct seen seen = {0};
    enum header_label last = LABEL_NONE;
    unsigned unlabelled = 0, blank = 0;
    for (guint j = i; j < lines->len && j < i + BLOCK_LINES; j++) {
        enum header_label label = label_at(lines, j);
        if (label == LABEL_NONE && j == i)
            return false;
        struct line rest = line_unquoted(line_at(lines, j));
        if (label == LABEL_NONE && is_of_people(last) && runs_on(lines, j)) {
            *ret_end = j + 1;
            continue;
        }
        if (label == LABEL_NONE) {
            last = LABEL_NONE;
            blank = line_is_blank(&rest) ? blank + 1 : 0;
            unlabelled += !line_is_blank(&rest);
            seen.address = seen.address || memchr(rest.text, '@', rest.length);
            if (blank > 1 || unlabelled > LINES_BETWEEN)
                break; /* not the tail of a long value any more */
            continue;
        }
        if (seen.labels[label] && label == LABEL_FROM)
            break;
        note(&seen, label, &rest);
        unlabelled = blank = 0;
        last = label;
        *ret_end = j + 1;
    }
    if (is_block(&seen))
        return true;
    *ret_end = i + 1;
    return seen.labels[LABEL_FROM] && is_flat_block(line_at(lines, i));
}
