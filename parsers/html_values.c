/* html_values.c - see html_values.h. */
#include "parsers/html_values.h"

#include <string.h>

bool html_value_is(const struct html_slice *value, const char *word)
{
    gsize i = 0;
    while (i < value->length && word[i] && (value->text[i] | 0x20) == word[i])
        i++;
    return !word[i] && (i == value->length || value->text[i] == ' ' || value->text[i] == '!');
}

bool html_value_has(const struct html_slice *value, const char *word)
{
    gsize length = strlen(word);
    for (gsize i = 0; i + length <= value->length; i++) {
        if ((value->text[i] | 0x20) == word[0] &&
            g_ascii_strncasecmp(value->text + i, word, length) == 0)
            return true;
    }
    return false;
}

/* ---- lengths ---- */

static double read_digits(const char **p, const char *end)
{
    double value = 0, unit = 1;
    bool fraction = false;
    for (; *p < end && (g_ascii_isdigit(**p) || (**p == '.' && !fraction)); (*p)++) {
        if (**p == '.') {
            fraction = true;
            continue;
        }
        value = value * 10 + (**p - '0');
        unit *= fraction ? 10 : 1;
    }
    return value / unit;
}

bool html_value_length(const char **p, const char *end, double *ret_pixels)
{
    static const struct {
        char name[3];
        double pixels;
    } units[] = {{"px", 1},  {"pt", 1.33}, {"em", 16},   {"re", 16},   {"ex", 8},
                 {"in", 96}, {"cm", 37.8}, {"mm", 3.78}, {"pc", 16.0}, {"vw", 6}};
    while (*p < end && **p == ' ')
        (*p)++;
    bool negative = *p < end && **p == '-';
    *p += negative;
    if (*p >= end || !(g_ascii_isdigit(**p) || **p == '.'))
        return false;
    double pixels = read_digits(p, end);
    for (gsize i = 0; i < G_N_ELEMENTS(units) && end - *p >= 2; i++) {
        if (g_ascii_strncasecmp(*p, units[i].name, 2) == 0) {
            pixels *= units[i].pixels;
            break;
        }
    }
    while (*p < end && **p != ' ')
        (*p)++;
    *ret_pixels = negative ? 0 : pixels;
    return true;
}

bool html_value_below(const struct html_slice *value, double pixels)
{
    const char *p = value->text;
    double found;
    return html_value_length(&p, value->text + value->length, &found) && found < pixels;
}

/* ---- colours ---- */

static gint32 hex_color(const char *digits, gsize length)
{
    gint32 color = 0;
    for (gsize i = 0; i < length; i++) {
        int digit = g_ascii_xdigit_value(digits[i]);
        if (digit < 0)
            return -1;
        color = color * 16 + digit;
        if (length == 3)
            color = color * 16 + digit;
    }
    return color;
}

gint32 html_value_color(const struct html_slice *value)
{
    const char *p = value->text, *end = p + value->length;
    if (html_value_is(value, "white"))
        return 0xffffff;
    if (html_value_is(value, "black"))
        return 0;
    if (value->length && *p == '#') {
        gsize length = 0;
        while (p + 1 + length < end && g_ascii_isxdigit(p[1 + length]))
            length++;
        return length == 3 || length == 6 ? hex_color(p + 1, length) : -1;
    }
    if (value->length < 5 || g_ascii_strncasecmp(p, "rgb(", 4) != 0)
        return -1;
    gint32 color = 0;
    p += 4;
    for (gsize i = 0; i < 3 && p < end; i++) {
        while (p < end && *p == ' ')
            p++;
        color = color * 256 + (gint32)MIN(read_digits(&p, end), 255);
        p += p < end && *p == ',';
    }
    return p < end && *p == ')' ? color : -1;
}
