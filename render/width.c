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

static void wrap_line(const char *line, unsigned width, GPtrArray *lines)
{
    do {
        const char *end = break_point(line, width);
        char *part = g_strndup(line, (gsize)(end - line));
        g_ptr_array_add(lines, g_strchomp(part));
        line = end + strspn(end, " ");
    } while (*line);
}

GPtrArray *width_wrap(const char *text, unsigned width)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    GString *spaced = g_string_new(text);
    g_string_replace(spaced, "\t", TAB_SPACES, 0);
    g_auto(GStrv) parts = g_strsplit(spaced->str, "\n", -1);
    g_string_free(spaced, TRUE);
    for (char **part = parts; *part; part++)
        wrap_line(*part, MAX(width, 1), lines);
    while (lines->len > 0 && !*(const char *)g_ptr_array_index(lines, lines->len - 1))
        g_ptr_array_set_size(lines, (gint)lines->len - 1);
    return lines;
}
