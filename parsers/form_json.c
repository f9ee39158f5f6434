/* form_json.c - see form_json.h. */
#include "parsers/form_json.h"

#define HEX_DIGITS 4
#define SURROGATE(c) ((c) >= 0xd800 && (c) < 0xe000)

/* The character of "\u00e9" at p, behind the u; 0: there is none. */
static gunichar hex_at(const char *p, const char *end)
{
    gunichar c = 0;
    if (end - p < HEX_DIGITS)
        return 0;
    for (unsigned i = 0; i < HEX_DIGITS; i++) {
        if (!g_ascii_isxdigit(p[i]))
            return 0;
        c = c * 16 + (gunichar)g_ascii_xdigit_value(p[i]);
    }
    return c;
}

/* Appends what is escaped at p, behind the backslash. Returns how long it is; 0: it is none. */
static gsize append_escaped(GString *text, const char *p, const char *end)
{
    switch (p < end ? *p : '\0') {
    case 'n':
        g_string_append_c(text, '\n');
        return 1;
    case 't':
        g_string_append_c(text, ' ');
        return 1;
    case 'r':
        return 1;
    case '"':
    case '\\':
    case '/':
        g_string_append_c(text, *p);
        return 1;
    case 'u':
        break;
    default:
        return 0;
    }
    gsize length = 1 + HEX_DIGITS;
    gunichar c = hex_at(p + 1, end);
    if (c >= 0xd800 && c < 0xdc00 && end - p > 11 && p[5] == '\\' && p[6] == 'u') {
        gunichar low = hex_at(p + 7, end);
        c = low >= 0xdc00 && low < 0xe000 ? 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00) : 0;
        length = 2 * length + 1;
    }
    if (c < 0x20 || SURROGATE(c))
        return 0;
    g_string_append_unichar(text, c);
    return length;
}

void form_json_append(GString *text, const struct line *value)
{
    const char *end = value->text + value->length;
    for (const char *p = value->text; p < end; p++) {
        gsize escaped = *p == '\\' ? append_escaped(text, p + 1, end) : 0;
        if (escaped == 0)
            g_string_append_c(text, *p);
        p += escaped;
    }
}
