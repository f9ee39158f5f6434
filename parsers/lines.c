/* lines.c - see lines.h. */
#include "parsers/lines.h"

#include <string.h>

#define KEY_BYTES 400 /* no line that means something to us is longer */

GArray *lines_of(const char *text)
{
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(struct line));
    while (*text) {
        const char *end = strchrnul(text, '\n');
        struct line line = {.text = text, .length = (gsize)(end - text)};
        g_array_append_val(lines, line);
        text = *end ? end + 1 : end;
    }
    return lines;
}

const struct line *line_at(const GArray *lines, guint i)
{
    return &g_array_index(lines, struct line, i);
}

bool line_is_blank(const struct line *line)
{
    for (gsize i = 0; i < line->length; i++) {
        if (!g_ascii_isspace(line->text[i]))
            return false;
    }
    return true;
}

bool line_is_quoted(const struct line *line)
{
    gsize i = 0;
    while (i < line->length && i < 3 && line->text[i] == ' ')
        i++;
    bool marked = i < line->length && (line->text[i] == '>' || line->text[i] == '|');
    /* a table's row has a bar at its end too */
    return marked && !(line->text[i] == '|' && line->length > i + 1 &&
                       memchr(line->text + i + 1, '|', line->length - i - 1));
}

bool line_is_rule(const struct line *line)
{
    static const char tracker_mark[] = "\xe1\x90\xa7"; /* U+1427 */
    gsize marks = 0, i = 0;
    while (i < line->length) {
        if (line->length - i >= 3 && memcmp(line->text + i, tracker_mark, 3) == 0) {
            marks += 3;
            i += 3;
        } else if (strchr("-_*=~#+", line->text[i])) {
            marks++;
            i++;
        } else if (g_ascii_isspace(line->text[i])) {
            i++;
        } else {
            return false;
        }
    }
    return marks >= 3;
}

struct line line_unquoted(const struct line *line)
{
    struct line rest = *line;
    while (rest.length && strchr("> |\t", *rest.text)) {
        rest.text++;
        rest.length--;
    }
    return rest;
}

char *text_fold(const char *text, gsize length)
{
    char *folded = g_malloc(length + 1);
    for (gsize i = 0; i < length; i++) {
        if ((guchar)text[i] >= 0x80) {
            g_free(folded);
            return g_utf8_strdown(text, (gssize)length);
        }
        folded[i] = g_ascii_tolower(text[i]);
    }
    folded[length] = '\0';
    return folded;
}

char *line_key(const struct line *line)
{
    struct line rest = line_unquoted(line);
    while (rest.length && strchr("*_\t ", *rest.text)) {
        rest.text++;
        rest.length--;
    }
    gsize length = MIN(rest.length, KEY_BYTES);
    while (length < rest.length && length > 0 && ((unsigned char)rest.text[length] & 0xc0) == 0x80)
        length--; /* never half a character */
    while (length && g_ascii_isspace(rest.text[length - 1]))
        length--;
    return text_fold(rest.text, length);
}

static bool says_nothing(const struct line *line, bool unquote)
{
    struct line rest = unquote ? line_unquoted(line) : *line;
    return line_is_blank(&rest);
}

char *lines_join(const GArray *lines, guint first, guint end, bool unquote)
{
    while (first < end && says_nothing(line_at(lines, first), unquote))
        first++;
    while (end > first && says_nothing(line_at(lines, end - 1), unquote))
        end--;
    if (first >= end)
        return NULL;
    GString *text = g_string_new(NULL);
    for (guint i = first; i < end; i++) {
        struct line line = *line_at(lines, i);
        if (unquote && line_is_quoted(&line)) {
            gsize mark = strspn(line.text, " ") + 1;
            mark += mark < line.length && line.text[mark] == ' ';
            line.text += mark;
            line.length -= mark;
        }
        g_string_append_len(text, line.text, (gssize)line.length);
        g_string_append_c(text, '\n');
    }
    g_string_truncate(text, text->len - 1);
    return g_string_free(text, FALSE);
}
