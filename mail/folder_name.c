/* folder_name.c - see folder_name.h. */
#include "mail/folder_name.h"

#include <glib.h>
#include <stdbool.h>

static bool is_plain(gunichar c)
{
    return c >= 0x20 && c <= 0x7e;
}

static void append_utf16(GByteArray *into, gunichar c)
{
    guint32 units[2] = {c, 0};
    unsigned count = 1;
    if (c > 0xffff) {
        units[0] = 0xd800 + ((c - 0x10000) >> 10);
        units[1] = 0xdc00 + ((c - 0x10000) & 0x3ff);
        count = 2;
    }
    for (unsigned i = 0; i < count; i++) {
        guint8 bytes[] = {(guint8)(units[i] >> 8), (guint8)units[i]};
        g_byte_array_append(into, bytes, 2);
    }
}

/* "&...-": base64 without padding, with ',' for '/'. */
static void append_encoded(GString *into, const GByteArray *utf16)
{
    g_autofree char *base64 = g_base64_encode(utf16->data, utf16->len);
    g_string_append_c(into, '&');
    for (const char *p = base64; *p && *p != '='; p++)
        g_string_append_c(into, *p == '/' ? ',' : *p);
    g_string_append_c(into, '-');
}

char *folder_name_encode(const char *name)
{
    GString *wire = g_string_new(NULL);
    const char *p = name;
    while (*p) {
        g_autoptr(GByteArray) utf16 = g_byte_array_new();
        for (; *p && !is_plain(g_utf8_get_char(p)); p = g_utf8_next_char(p))
            append_utf16(utf16, g_utf8_get_char(p));
        if (utf16->len > 0)
            append_encoded(wire, utf16);
        for (; *p && is_plain(g_utf8_get_char(p)); p++)
            g_string_append(wire, *p == '&' ? "&-" : (char[]){*p, '\0'});
    }
    return g_string_free(wire, FALSE);
}
