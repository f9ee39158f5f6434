/* util.c - see util.h. */
#include "base/util.h"
#include "base/limits.h"

#include <string.h>

/* g_strndup() looks at each byte. (transfer full) */
static char *copy(const char *text, gsize length)
{
    char *copied = g_malloc(length + 1);
    memcpy(copied, text, length);
    copied[length] = '\0';
    return copied;
}

char *util_utf8_clip(const char *text, gsize max_bytes)
{
    if (!text)
        return NULL;
    gsize given = strnlen(text, max_bytes + 4);
    if (given <= max_bytes && g_utf8_validate_len(text, given, NULL))
        return copy(text, given);
    g_autofree char *valid = g_utf8_make_valid(text, (gssize)given);
    gsize length = strlen(valid);
    if (length > max_bytes) {
        const char *end = g_utf8_find_prev_char(valid, valid + max_bytes + 1);
        length = end ? (gsize)(end - valid) : 0;
    }
    return g_strndup(valid, length);
}

static bool is_control(gunichar c)
{
    /* C0, DEL, C1; line and paragraph separators; bidi embeddings, overrides and isolates, which
     * can make a terminal show one name as another */
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029 ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

char *util_clean(const char *text, gsize max_bytes, bool keep_lines)
{
    gsize plain = 0;
    while (text && text[plain] >= 0x20 && text[plain] < 0x7f)
        plain++;
    if (text && text[plain] == '\0' && plain <= max_bytes)
        return copy(text, plain);
    g_autofree char *clipped = util_utf8_clip(text, max_bytes);
    if (!clipped)
        return NULL;
    GString *out = g_string_sized_new(strlen(clipped));
    for (const char *p = clipped; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (!is_control(c) || (keep_lines && (c == '\n' || c == '\t')))
            g_string_append_len(out, p, g_utf8_next_char(p) - p);
        else if (!(keep_lines && c == '\r'))
            g_string_append_c(out, ' ');
    }
    return g_string_free(out, FALSE);
}

const char *util_nonempty(const char *text)
{
    return text && *text ? text : NULL;
}

/* How many insertions, deletions, replacements and swaps of neighbours turn a into b; case folded
 * by the caller. */
static unsigned edit_distance(const char *a, const char *b)
{
    gsize columns = strlen(b) + 1;
    g_autofree unsigned *table = g_new(unsigned, (strlen(a) + 1) * columns);
    for (gsize j = 0; j < columns; j++)
        table[j] = (unsigned)j;
    unsigned *row = table;
    for (gsize i = 1; a[i - 1]; i++) {
        const unsigned *above = row;
        row += columns;
        row[0] = (unsigned)i;
        for (gsize j = 1; j < columns; j++) {
            unsigned replaced = above[j - 1] + (a[i - 1] != b[j - 1]);
            row[j] = MIN(MIN(row[j - 1], above[j]) + 1, replaced);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = MIN(row[j], table[(i - 2) * columns + j - 2] + 1);
        }
    }
    return row[columns - 1];
}

const char *util_nearest(const char *word, const char *const *candidates)
{
    if (strlen(word) > 64)
        return NULL;
    g_autofree char *folded = g_ascii_strdown(word, -1);
    const char *best = NULL;
    unsigned best_distance = MAX(1, (unsigned)strlen(word) / 3) + 1;
    for (gsize i = 0; candidates[i]; i++) {
        g_autofree char *candidate = g_ascii_strdown(candidates[i], -1);
        unsigned distance = edit_distance(folded, candidate);
        if (distance < best_distance) {
            best_distance = distance;
            best = candidates[i];
        }
    }
    return best;
}

static bool is_domain(const char *domain)
{
    if (!*domain || *domain == '.' || *domain == '-')
        return false;
    for (const char *p = domain; *p; p++) {
        bool ok = g_ascii_isalnum(*p) || *p == '-' || (unsigned char)*p >= 0x80 ||
                  (*p == '.' && p[1] != '.' && p[1] != '\0');
        if (!ok)
            return false;
    }
    return true;
}

bool util_is_address(const char *address)
{
    if (!address || strlen(address) > LIMIT_ADDRESS_BYTES || !g_utf8_validate(address, -1, NULL))
        return false;
    const char *at = strrchr(address, '@');
    if (!at || at == address || strchr(address, '@') != at)
        return false;
    for (const char *p = address; p < at; p++) {
        if ((unsigned char)*p <= 0x20 || *p == 0x7f || strchr("<>()[],;:\\\"", *p))
            return false;
    }
    return is_domain(at + 1);
}

char *util_address_key(const char *address)
{
    return g_utf8_strdown(address, -1);
}
