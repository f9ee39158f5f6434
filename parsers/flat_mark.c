/* flat_mark.c - see flat_mark.h. A label may be glued to the value before it: "... 10:00 UTCTo:".
 */
#include "parsers/flat_mark.h"
#include "parsers/chunk.h"
#include "parsers/quote_phrases.h"

#include <string.h>

#define LINE_BYTES 4000 /* of such a line, with many recipients */
#define LABEL_BYTES 48  /* of a label, which are less */

static enum header_label label_between(const char *start, const char *colon)
{
    const struct line label = {.text = start, .length = (gsize)(colon + 1 - start)};
    struct folded_line folded;
    line_fold(&label, &folded);
    return phrase_header_label(folded.text);
}

/* Where the label starts whose colon this is; NULL: none does behind floor. Of "De la:" and "la:"
 * the longer one is meant. */
static const char *label_start(const char *floor, const char *colon, enum header_label *ret)
{
    const char *found = NULL;
    for (const char *p = colon; p > floor && colon - p < LABEL_BYTES;) {
        p = g_utf8_find_prev_char(floor, p);
        if (!p || *p == ':')
            break;
        gunichar c = g_utf8_get_char(p);
        if (!g_unichar_isalpha(c) || g_unichar_islower(c))
            continue;
        enum header_label label = label_between(p, colon);
        if (label != LABEL_NONE) {
            *ret = label;
            found = p;
        }
    }
    return found;
}

gsize flat_mark_length(const struct line *line)
{
    const char *text = line->text, *end = text + line->length;
    if (line->length < 10 || line->length > LINE_BYTES || text[0] != '-' || text[1] != '-')
        return 0;
    const char *words = text;
    while (words < end && *words == '-')
        words++;
    const char *close = chunk_find_pair(words, end, '-', '-');
    while (close && close < end && *close == '-')
        close++;
    const char *label = close;
    while (label && label < end && *label == ' ')
        label++;
    const char *colon = label ? memchr(label, ':', MIN((gsize)(end - label), LABEL_BYTES)) : NULL;
    bool is_flat = colon && label_between(label, colon) == LABEL_FROM;
    return is_flat ? (gsize)(close - text) : 0;
}

/* The subject is last; what looks like a label in it is none. */
static void append_headers(GString *out, const char *text, const char *end)
{
    const char *written = text, *floor = text;
    enum header_label label = LABEL_NONE;
    for (const char *colon = memchr(text, ':', (gsize)(end - text));
         colon && label != LABEL_SUBJECT;
         colon = memchr(colon + 1, ':', (gsize)(end - colon - 1))) {
        const char *start = label_start(floor, colon, &label);
        floor = colon + 1;
        if (!start)
            continue;
        g_string_append_len(out, written, start - written);
        g_string_append_c(out, '\n');
        written = start;
    }
    g_string_append_len(out, written, end - written);
    g_string_append(out, "\n\n");
}

char *flat_mark_unfold(const char *text)
{
    GString *out = NULL;
    const char *written = text;
    for (const char *p = text; *p;) {
        const char *end = strchrnul(p, '\n');
        while (p < end && *p == ' ')
            p++;
        const struct line line = {.text = p, .length = (gsize)(end - p)};
        gsize mark = flat_mark_length(&line);
        if (mark) {
            out = out ? out : g_string_new(NULL);
            g_string_append_len(out, written, p + mark - written);
            append_headers(out, p + mark, end);
            written = end;
        }
        p = *end ? end + 1 : end;
    }
    if (!out)
        return NULL;
    g_string_append(out, written);
    return g_string_free(out, FALSE);
}
