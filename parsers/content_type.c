/* content_type.c - see content_type.h. */
#include "parsers/content_type.h"

#include <stdbool.h>
#include <string.h>

#define TYPE_BYTES 127      /* each half, RFC 6838 */
#define GUESS_BYTES 16384   /* in which the first boundary comes */
#define BOUNDARY_BYTES 1000 /* RFC 2046 allows 70 */

static bool is_token(const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isalnum(text[i]) && !strchr("!#$&-^_.+", text[i]))
            return false;
    }
    return length > 0 && length <= TYPE_BYTES;
}

char *content_type_of(const char *value)
{
    static const struct {
        const char *value, *type;
    } meant[] = {
        {"text", "text/plain"},
        {"text/", "text/plain"},
        {"plain", "text/plain"},
        {"plaintext", "text/plain"},
        {"text/text", "text/plain"},
        {"text/ascii", "text/plain"},
        {"text/txt", "text/plain"},
        {"html", "text/html"},
        {"text/htm", "text/html"},
        {"text\\html", "text/html"},
        {"text\\plain", "text/plain"},
        {"multipart", "multipart/mixed"},
        {"multipart/", "multipart/mixed"},
        {"application/xhtml+xml", "text/html"},
        {"text/xhtml", "text/html"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(meant); i++) {
        if (strcmp(value, meant[i].value) == 0)
            return g_strdup(meant[i].type);
    }
    const char *slash = strchr(value, '/');
    bool is_type =
        slash && is_token(value, (gsize)(slash - value)) && is_token(slash + 1, strlen(slash + 1));
    return is_type ? g_strdup(value) : NULL;
}

static bool starts_header(const char *line, gsize length)
{
    return length > 8 && g_ascii_strncasecmp(line, "content-", 8) == 0;
}

char *content_guess_boundary(const char *body, gsize length, char line_end, unsigned preamble_lines)
{
    length = MIN(length, GUESS_BYTES);
    unsigned before = 0;
    for (const char *line = body, *end = body + length; line < end;) {
        const char *newline = memchr(line, line_end, (gsize)(end - line));
        if (!newline)
            break;
        const char *next = newline + 1;
        gsize line_length = (gsize)(newline - line);
        while (line_length && g_ascii_isspace(line[line_length - 1]))
            line_length--;
        if (line_length > 2 && line_length <= BOUNDARY_BYTES && memcmp(line, "--", 2) == 0 &&
            starts_header(next, (gsize)(end - next)))
            return g_strndup(line + 2, line_length - 2);
        before += line_length > 0;
        if (before > preamble_lines)
            break;
        line = next;
    }
    return NULL;
}
