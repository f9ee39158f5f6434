/* lines.h - a text as its lines, and what can be said of one line. */
#pragma once

#include <glib.h>
#include <stdbool.h>

struct line {
    const char *text; /* (borrowed from the text) */
    gsize length;     /* without the line end */
};

/* The lines of a text. (transfer full, of struct line; borrows text) */
GArray *lines_of(const char *text);
static inline const struct line *line_at(const GArray *lines, guint i)
{
    return &g_array_index(lines, struct line, i);
}

/* What a line may be by its first byte, which is all that has to be looked at of most. */
enum line_start { LINE_START_BLANK = 1, LINE_START_QUOTE = 2, LINE_START_RULE = 4 };
extern const guint8 line_starts[256];
static inline bool line_may_be(const struct line *line, enum line_start kind)
{
    return line->length > 0 && (line_starts[(guchar)*line->text] & kind);
}

/* Nothing but white space, no-break and zero-width spaces included. */
bool line_has_no_ink(const struct line *line);
static inline bool line_is_blank(const struct line *line)
{
    return line->length == 0 || (line_may_be(line, LINE_START_BLANK) && line_has_no_ink(line));
}

/* Starts with '>' or '|', as quotations do. */
bool line_has_quote_mark(const struct line *line);
static inline bool line_is_quoted(const struct line *line)
{
    return line_may_be(line, LINE_START_QUOTE) && line_has_quote_mark(line);
}

/* Whether line i is what a mailer broke off a long quoted line, and left without its mark. */
bool line_is_torn_off(const GArray *lines, guint i);

/* Only dashes, underscores, asterisks and the like, three or more, or more dots than words left
 * unsaid have: a rule, or the mark of a tracker. */
bool line_is_drawn(const struct line *line);
static inline bool line_is_rule(const struct line *line)
{
    return line_may_be(line, LINE_START_RULE) && line_is_drawn(line);
}

/* Lower-case UTF-8 of length bytes; fast where they are ASCII. (transfer full) */
char *text_fold(const char *text, gsize length);

/* The line without quote marks, list and emphasis marks around it, as lower-case UTF-8; of an
 * overlong line only the start. (transfer full) */
char *line_key(const struct line *line);

/* The line without its quote marks and the space behind them. */
struct line line_unquoted(const struct line *line);

/* A line as phrases are compared with it: without quote marks, list and emphasis marks around it,
 * in lower case, white space as single spaces, straight quotes, full-width letters as ASCII,
 * without marks of writing direction. Of an overlong line only the start. */
#define LINE_FOLD_BYTES 400 /* no line that means something to us is longer */
struct folded_line {
    gsize length;
    char text[LINE_FOLD_BYTES + 1];
};
void line_fold(const struct line *line, struct folded_line *ret);

/* Lines first .. end-1 as text, without blank lines around; NULL where nothing is left. unquote
 * takes one level of quote marks away. (transfer full) */
char *lines_join(const GArray *lines, guint first, guint end, bool unquote);
