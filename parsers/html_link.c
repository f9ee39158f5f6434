/* html_link.c - see html_link.h. */
#include "parsers/html_link.h"
#include "parsers/html_entities.h"

#include <string.h>

#define SHOWN_BYTES 200
#define WORDS_BYTES 600 /* more words than these are not searched for the target */

/* Services that lead on to the address in their query. */
static const struct redirection {
    char host[36]; /* how it ends */
    guint8 length; /* of that */
    char key[6];
    bool folded; /* '-' for '%', '_' for '/' */
} redirections[] = {
    {".safelinks.protection.outlook.com", 33, "url=", false},
    {"urldefense.proofpoint.com", 25, "u=", true},
    {"www.google.com", 14, "q=", false},
    {"www.google.com", 14, "url=", false},
    {"l.facebook.com", 14, "u=", false},
    {"lm.facebook.com", 15, "u=", false},
    {"l.instagram.com", 15, "u=", false},
    {"linkprotect.cudasvc.com", 23, "a=", false},
    {"slack-redir.net", 15, "url=", false},
    {"vk.com", 6, "to=", false},
};

/* prefix is in lower case. */
static bool has_prefix(const char *text, const char *prefix)
{
    while (*prefix && (*text | 0x20) == *prefix) {
        text++;
        prefix++;
    }
    return !*prefix;
}

/* Bytes of "http://" and its like at the start; 0: there is none. */
static gsize scheme_length(const char *target)
{
    static const char *const schemes[] = {"http://", "https://", "ftp://"};
    for (gsize i = 0; i < G_N_ELEMENTS(schemes); i++) {
        if (has_prefix(target, schemes[i]))
            return strlen(schemes[i]);
    }
    return 0;
}

static bool is_web(const char *target)
{
    return scheme_length(target) > 0;
}

/* The character at p, entities read, and its bytes; 0: it has no place in a target. */
static gunichar read_character(const char *p, const char *end, gsize *ret_width)
{
    *ret_width = 1;
    gunichar c = *p == '&' ? html_entity_read(p, end, true, ret_width) : 0;
    if (!c && (guchar)*p < 0x80)
        c = (guchar)*p;
    if (!c) {
        c = g_utf8_get_char_validated(p, end - p);
        if (c >= (gunichar)-2)
            return 0;
        *ret_width = (gsize)(g_utf8_next_char(p) - p);
    }
    bool shown = c > 0x20 && (c < 0x7f || (c > 0xa0 && c < 0x2000) || c > 0x206f);
    return shown ? c : 0; /* from 0x2000 on spaces and overrides of the direction */
}

/* The attribute's value without entities and white space; false: it is too long or odd. */
static bool decode(const struct html_slice *href, char *out)
{
    static const bool is_plain[256] = {
        ['!' ... '%'] = true, ['\'' ... ';'] = true, ['='] = true, ['?' ... '~'] = true};
    const char *p = href->text, *end = p + href->length;
    gsize length = 0, width;
    while (p < end) {
        const char *start = p;
        while (p < end && is_plain[(guchar)*p])
            p++;
        gsize run = (gsize)(p - start);
        if (length + run + 8 >= HTML_LINK_BYTES)
            return false;
        memcpy(out + length, start, run);
        length += run;
        if (p == end)
            break;
        gunichar c = read_character(p, end, &width);
        if (c == '<' || c == '>')
            return false;
        if (c)
            length += (gsize)g_unichar_to_utf8(c, out + length);
        p += width;
    }
    out[length] = '\0';
    return length > 0;
}

/* In place: %xx to ASCII, up to the end of the query's value. */
static void decode_value(char *text, bool folded)
{
    char *out = text;
    for (const char *p = text; *p && *p != '&'; p++) {
        char c = folded && *p == '-' ? '%' : folded && *p == '_' ? '/' : *p;
        bool coded = c == '%' && g_ascii_isxdigit(p[1]) && g_ascii_isxdigit(p[2]);
        int value =
            coded ? g_ascii_xdigit_value(p[1]) * 16 + g_ascii_xdigit_value(p[2]) : (guchar)c;
        if (coded && value <= 0x7f) {
            c = (char)value;
            p += 2;
        }
        if (value > 0x20 && value != 0x7f && c != '<' && c != '>')
            *out++ = c;
    }
    *out = '\0';
}

/* The value of a key in a query, or NULL. */
static char *query_value(char *target, const char *key)
{
    char *query = strchr(target, '?');
    for (char *p = query; p; p = strchr(p + 1, '&')) {
        if (has_prefix(p + 1, "amp;"))
            p += 4;
        if (has_prefix(p + 1, key))
            return p + 1 + strlen(key);
    }
    return NULL;
}

/* URL Defense of today: https://urldefense.com/v3/__https://x.example/a__;... */
static void unwrap_defense(char *target)
{
    char *start = strstr(target, "/v3/__"), *end = start ? strstr(start + 6, "__;") : NULL;
    if (!end || !is_web(start + 6))
        return;
    *end = '\0';
    memmove(target, start + 6, (gsize)(end - start) - 5);
}

/* In the target of a redirection: the address that it leads on to takes its place. */
static void unwrap_query(char *target, const char *host, gsize length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(redirections); i++) {
        gsize known = redirections[i].length;
        if (length < known || !has_prefix(host + length - known, redirections[i].host))
            continue;
        char *value = query_value(target, redirections[i].key);
        if (!value)
            continue;
        g_autofree char *inner = g_strdup(value);
        decode_value(inner, redirections[i].folded);
        if (is_web(inner))
            g_strlcpy(target, inner, HTML_LINK_BYTES);
        return;
    }
}

/* host is behind the target's "://". */
static void unwrap(char *target, const char *host)
{
    gsize length = strcspn(host, "/?");
    if (length == 14 && has_prefix(host, "urldefense.com"))
        unwrap_defense(target);
    else if (strchr(host + length, '?'))
        unwrap_query(target, host, length);
}

/* "mailto:anna@x.example?subject=..." to the address. */
static bool read_address(char *target)
{
    target[strcspn(target, "?")] = '\0';
    char *address = target + strlen("mailto:");
    decode_value(address, false);
    memmove(target, address, strlen(address) + 1);
    return strchr(target, '@') != NULL;
}

bool html_link_read(const struct html_slice *href, char ret_target[HTML_LINK_BYTES])
{
    if (!decode(href, ret_target))
        return false;
    if (has_prefix(ret_target, "mailto:"))
        return read_address(ret_target) && strlen(ret_target) <= SHOWN_BYTES;
    gsize scheme = scheme_length(ret_target);
    if (scheme == 0)
        return false;
    unwrap(ret_target, ret_target + scheme);
    return strlen(ret_target) <= SHOWN_BYTES;
}

/* The part of a target that its words may already say. */
static gsize core_of(const char **target)
{
    static const char *const prefixes[] = {"https://", "http://", "ftp://", "www."};
    for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++) {
        if (has_prefix(*target, prefixes[i]))
            *target += strlen(prefixes[i]);
    }
    gsize length = strcspn(*target, "?#");
    while (length && (*target)[length - 1] == '/')
        length--;
    return length;
}

static char fold(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* Both are short: no search that needs preparation is faster. */
static bool contains(const char *words, gsize length, const char *core, gsize core_length)
{
    for (gsize at = 0; at + core_length <= length; at++) {
        gsize i = 0;
        while (i < core_length && fold(words[at + i]) == fold(core[i]))
            i++;
        if (i == core_length)
            return true;
    }
    return false;
}

bool html_link_adds(const char *words, const char *target)
{
    words += strspn(words, " \n\t>(");
    gsize length = strnlen(words, WORDS_BYTES);
    if (length == 0)
        return false;
    bool one_word = !memchr(words, ' ', length) && !memchr(words, '\n', length);
    bool is_url = one_word && (is_web(words) || has_prefix(words, "www."));
    if (is_url || (one_word && memchr(words, '@', length) && is_web(target)))
        return false;
    gsize core_length = core_of(&target);
    if (length == WORDS_BYTES || core_length == 0)
        return true;
    return !contains(words, length, target, core_length);
}
