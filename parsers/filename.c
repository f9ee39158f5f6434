/* filename.c - see filename.h. */
#include "parsers/filename.h"
#include "parsers/words.h"
#include "base/util.h"

#include <stdbool.h>
#include <string.h>

#define RAW_BYTES 4096
#define EXTENSION_BYTES 20

/* Marks that make a name read as another: zero width, left-to-right and so on; util_clean() sees to
 * the overrides. */
static bool is_invisible(gunichar c)
{
    return (c >= 0x200b && c <= 0x200f) || c == 0x061c || c == 0x00ad || c == 0x2060 || c == 0xfeff;
}

/* "%E8%A6%8B%E7%A9%8D.pdf", as web mailers write names, where that is UTF-8 beyond ASCII. (transfer
 * full) or NULL */
static char *unescape_percent(const char *name)
{
    if (!strchr(name, '%'))
        return NULL;
    g_autofree char *plain = g_uri_unescape_string(name, NULL);
    bool gains =
        plain && g_utf8_validate(plain, -1, NULL) && !g_str_is_ascii(plain) && g_str_is_ascii(name);
    return gains ? g_steal_pointer(&plain) : NULL;
}

static const char *without_path(const char *name)
{
    const char *start = name;
    for (const char *p = name; *p; p++) {
        if ((*p == '/' || *p == '\\') && p[1])
            start = p + 1;
    }
    return start;
}

/* Characters that are in the way, replaced or left out, and single spaces. (transfer full) */
static char *without_reserved(const char *name)
{
    GString *out = g_string_sized_new(strlen(name));
    for (const char *p = name; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        bool again = c == ' ' && out->len && out->str[out->len - 1] == ' ';
        if (is_invisible(c) || again)
            continue;
        g_string_append_unichar(out, c < 0x80 && strchr("<>:\"|?*/\\", (int)c) ? '_' : c);
    }
    return g_string_free(out, FALSE);
}

/* CON, LPT1.txt and their like are devices on Windows. */
static bool is_device(const char *name)
{
    static const char *const devices[] = {"con", "prn", "aux", "nul"};
    gsize length = strcspn(name, ".");
    for (gsize i = 0; i < G_N_ELEMENTS(devices); i++) {
        if (length == 3 && g_ascii_strncasecmp(name, devices[i], 3) == 0)
            return true;
    }
    return length == 4 && g_ascii_isdigit(name[3]) &&
           (g_ascii_strncasecmp(name, "com", 3) == 0 || g_ascii_strncasecmp(name, "lpt", 3) == 0);
}

/* (transfer full) */
static char *bounded(const char *name)
{
    gsize length = strlen(name);
    if (length <= FILENAME_BYTES)
        return g_strdup(name);
    const char *dot = strrchr(name, '.');
    const char *extension = dot && strlen(dot) <= EXTENSION_BYTES ? dot : "";
    g_autofree char *start = g_strndup(name, length - strlen(extension));
    g_autofree char *cut = util_utf8_clip(start, FILENAME_BYTES - strlen(extension));
    return g_strconcat(g_strchomp(cut), extension, NULL);
}

char *filename_safe(const char *raw)
{
    if (!raw || !*raw)
        return NULL;
    g_autofree char *line = words_decode_line(raw, RAW_BYTES);
    g_autofree char *unescaped = unescape_percent(line);
    g_autofree char *clean = util_clean(unescaped ? unescaped : line, RAW_BYTES, false);
    g_autofree char *name = without_reserved(without_path(clean));
    char *start = name + strspn(name, " ._");
    start = start > name && start[-1] == '_' ? start - 1 : start; /* "_x" is a name, "._x" none */
    for (gsize length = strlen(start); length && strchr(" .", start[length - 1]); length--)
        start[length - 1] = '\0';
    if (start[strspn(start, "_")] == '\0')
        return NULL;
    g_autofree char *device = is_device(start) ? g_strconcat("_", start, NULL) : NULL;
    return bounded(device ? device : start);
}
