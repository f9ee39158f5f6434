/* width.c - see width.h. */
#include "render/width.h"

#include <stdbool.h>
#include <string.h>

#define TAB_SPACES "    "
#define ELLIPSIS "…"

static unsigned char_width(const char *p)
{
    gunichar c = g_utf8_get_char(p);
    if (g_unichar_iszerowidth(c))
        return 0;
    return g_unichar_iswide(c) ? 2 : 1;
}

unsigned width_of(const char *text)
{
    unsigned width = 0;
    for (const char *p = text; *p; p = g_utf8_next_char(p))
        width += char_width(p);
    return width;
}

/* End of the longest beginning of text that fits. */
static const char *fit(const char *text, unsigned width)
{
    unsigned used = 0;
    const char *p = text;
    for (; *p; p = g_utf8_next_char(p)) {
        used += char_width(p);
        if (used > width)
            break;
    }
    return p;
}

char *width_clip(const char *text, unsigned width)
{
    if (!*fit(text, width))
        return g_strdup(text);
    if (width == 0)
        return g_strdup("");
    const char *end = fit(text, width - 1);
    while (end > text && end[-1] == ' ')
        end--;
    g_autofree char *kept = g_strndup(text, (gsize)(end - text));
    return g_strconcat(kept, ELLIPSIS, NULL);
}

/* Where to break a line that is too long: at the last space that follows a word, else wherever it
 * is full, but after one character at least. */
static const char *break_point(const char *line, unsigned width)
{
    const char *full = fit(line, width);
    if (!*full || *full == ' ')
        return full;
    const char *words = line + strspn(line, " ");
    for (const char *p = full; p > words; p--) {
        if (*p == ' ')
            return p;
    }
    return full > line ? full : g_utf8_next_char(line);
}

/* True where a line begins in the middle of a sentence, as those do that a mail program broke. */
static bool goes_on(const char *line)
{
    return line && g_unichar_islower(g_utf8_get_char(line));
}

/* Gives what was left over of a line that had to be broken, where next can take it in; else NULL.
 * (transfer full) */
static char *wrap_line(const char *line, unsigned width, const char *next, GPtrArray *lines)
{
    bool broken = false;
    do {
        const char *end = break_point(line, width);
        if (!*end && broken && goes_on(next))
            return g_strdup(line);
        char *part = g_strndup(line, (gsize)(end - line));
        g_ptr_array_add(lines, g_strchomp(part));
        line = end + strspn(end, " ");
        broken = true;
    } while (*line);
    return NULL;
}

GPtrArray *width_wrap(const char *text, unsigned width)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    GString *spaced = g_string_new(text);
    g_string_replace(spaced, "\t", TAB_SPACES, 0);
    g_auto(GStrv) parts = g_strsplit(spaced->str, "\n", -1);
    g_string_free(spaced, TRUE);
    g_autofree char *left = NULL;
    for (char **part = parts; *part; part++) {
        g_autofree char *line = left ? g_strconcat(left, " ", *part, NULL) : g_strdup(*part);
        g_free(left);
        left = wrap_line(line, MAX(width, 1), part[1], lines);
    }
    while (lines->len > 0 && !*(const char *)g_ptr_array_index(lines, lines->len - 1))
        g_ptr_array_set_size(lines, (gint)lines->len - 1);
    return lines;
}
