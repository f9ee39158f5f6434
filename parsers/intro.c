/* intro.c - see intro.h. All reading is bounded by a few lines from where it starts. */
#include "parsers/intro.h"
#include "parsers/quote_phrases.h"

#include <string.h>

#define BLOCK_LINES 24      /* a block of headers with empty lines and long recipient lists */
#define ATTRIBUTION_LINES 6 /* some mailers put every part on a line of its own */
#define ATTRIBUTION_BYTES 600

void intro_headers_clear(struct intro_headers *headers)
{
    g_free(headers->from);
    g_free(headers->reply_to);
    g_free(headers->subject);
    *headers = (struct intro_headers){0};
}

static enum header_label label_at(const GArray *lines, guint i)
{
    const struct line *line = line_at(lines, i);
    struct line rest = line_unquoted(line);
    const char *colon = memchr(rest.text, ':', MIN(rest.length, 80));
    bool wide = !colon && memmem(rest.text, MIN(rest.length, 80), "：", strlen("："));
    if (!colon && !wide)
        return LABEL_NONE;
    g_autofree char *key = line_key(line);
    gsize value;
    return phrase_header_label(key, &value);
}

/* What stands behind the colon, in its own case, without emphasis marks. (transfer full) */
static char *value_at(const GArray *lines, guint i)
{
    struct line rest = line_unquoted(line_at(lines, i));
    g_autofree char *copy = g_strndup(rest.text, rest.length);
    char *colon = strchr(copy, ':'), *wide = strstr(copy, "：");
    char *value = wide && (!colon || wide < colon) ? wide + strlen("：") : colon + 1;
    value += strspn(value, " \t*");
    return g_strdup(g_strchomp(value));
}

static void keep_value(struct intro_headers *headers, enum header_label label, const GArray *lines,
                       guint i)
{
    char **slot = label == LABEL_FROM       ? &headers->from
                  : label == LABEL_REPLY_TO ? &headers->reply_to
                  : label == LABEL_SUBJECT  ? &headers->subject
                                            : NULL;
    if (slot && !*slot)
        *slot = value_at(lines, i);
}

bool intro_headers_at(const GArray *lines, guint i, struct intro_headers *ret)
{
    struct intro_headers found = {0};
    bool seen[LABEL_COUNT] = {false};
    unsigned kinds = 0, unlabelled = 0, blank = 0;
    for (guint j = i; j < lines->len && j < i + BLOCK_LINES; j++) {
        struct line rest = line_unquoted(line_at(lines, j));
        enum header_label label = label_at(lines, j);
        if (label == LABEL_NONE && j == i)
            break;
        if (label == LABEL_NONE) {
            blank = line_is_blank(&rest) ? blank + 1 : 0;
            unlabelled += !line_is_blank(&rest);
            if (blank > 1 || unlabelled > 2)
                break; /* not the tail of a long value any more */
            continue;
        }
        if (seen[label] && label == LABEL_FROM)
            break;
        kinds += !seen[label];
        seen[label] = true;
        unlabelled = blank = 0;
        found.end = j + 1;
        if (ret)
            keep_value(&found, label, lines, j);
    }
    bool is_block = kinds >= 3 && seen[LABEL_FROM];
    if (is_block && ret)
        *ret = found;
    else
        intro_headers_clear(&found);
    return is_block;
}

static bool ends_attribution(const char *key)
{
    return g_str_has_suffix(key, ":") || g_str_has_suffix(key, "：") || g_str_has_suffix(key, "--");
}

static bool has_digit(const char *text)
{
    return strpbrk(text, "0123456789") != NULL;
}

/* "2016-03-03 17:21" or "2013/7/20" */
static bool starts_with_date(const char *key)
{
    gsize digits = strspn(key, "0123456789");
    return digits == 4 && strchr("-/.", key[4]) && g_ascii_isdigit(key[5]);
}

/* A date and an address is all that some mailers write. */
static bool is_date_and_address(const char *key)
{
    gsize length = strlen(key);
    const char *address = strrchr(key, '<');
    bool addressed =
        address && strchr(address, '@') && (key[length - 1] == '>' || g_str_has_suffix(key, ">:"));
    return starts_with_date(key) && (addressed || strstr(key, " gmt"));
}

/* A clock time or a year. */
static bool mentions_time(const char *key)
{
    for (const char *p = strpbrk(key, "0123456789"); p; p = strpbrk(p, "0123456789")) {
        gsize digits = strspn(p, "0123456789");
        p += digits;
        if (digits == 4 || (digits <= 2 && *p == ':' && g_ascii_isdigit(p[1])))
            return true;
    }
    return false;
}

/* An '@' within a word; "@anna" in talk is none. */
static bool mentions_address(const char *key)
{
    for (const char *at = strchr(key, '@'); at; at = strchr(at + 1, '@')) {
        if (at > key && g_ascii_isalnum(at[-1]) && g_ascii_isalnum(at[1]))
            return true;
    }
    return false;
}

static bool may_start(const char *key)
{
    if (mentions_address(key) || (g_ascii_isdigit(*key) && mentions_time(key)))
        return true;
    return phrase_starts_attribution(key) || (ends_attribution(key) && phrase_has_wrote(key));
}

static bool next_is_quoted(const GArray *lines, guint i)
{
    while (i < lines->len && line_is_blank(line_at(lines, i)))
        i++;
    return i < lines->len && line_is_quoted(line_at(lines, i));
}

/* One line that says so, though without date or address: "Anna wrote:" above a quotation. */
static bool is_bare_attribution(const GArray *lines, guint i, const char *key)
{
    return ends_attribution(key) && phrase_has_wrote(key) && next_is_quoted(lines, i + 1);
}

/* What every first line of an attribution has: a date, an address, or the colon at the end. */
static bool may_be_attribution(const struct line *line)
{
    gsize length = line->length;
    while (length && g_ascii_isspace(line->text[length - 1]))
        length--;
    if (length == 0 || length > 300)
        return false;
    const char *end = line->text + length;
    bool ends = end[-1] == ':' || end[-1] == '-' || (length >= 3 && memcmp(end - 3, "：", 3) == 0);
    for (gsize i = 0; i < length && !ends; i++)
        ends = g_ascii_isdigit(line->text[i]) || line->text[i] == '@';
    return ends;
}

bool intro_attribution_at(const GArray *lines, guint i, guint *ret_end)
{
    if (!may_be_attribution(line_at(lines, i)))
        return false;
    g_autofree char *first = line_key(line_at(lines, i));
    if (!may_start(first))
        return false;
    *ret_end = i + 1;
    if (is_bare_attribution(lines, i, first))
        return true;
    if (!has_digit(first) && !mentions_address(first))
        return false;
    g_autoptr(GString) joined = g_string_new(NULL);
    for (guint j = i, used = 0; j < lines->len && used < ATTRIBUTION_LINES; j++) {
        g_autofree char *key = line_key(line_at(lines, j));
        if (!*key)
            continue;
        if (used && has_digit(key) && phrase_starts_attribution(key))
            return false; /* it starts there, not here */
        g_string_append_printf(joined, "%s%s", used++ ? " " : "", key);
        if (joined->len > ATTRIBUTION_BYTES)
            return false;
        *ret_end = j + 1;
        if (ends_attribution(joined->str) && phrase_has_wrote(joined->str))
            return true;
        if (is_date_and_address(joined->str))
            return true;
    }
    return false;
}

bool intro_mark_at(const GArray *lines, guint i)
{
    struct line rest = line_unquoted(line_at(lines, i));
    if (rest.length < 5 || (memcmp(rest.text, "--", 2) != 0 && memcmp(rest.text, "—", 3) != 0))
        return false;
    g_autofree char *key = line_key(line_at(lines, i));
    return phrase_is_original_message(key) || phrase_is_forward_mark(key);
}

bool intro_forward_mark_at(const GArray *lines, guint i)
{
    const struct line *line = line_at(lines, i);
    if (line->length < 5 || line->length > 120)
        return false;
    struct line rest = line_unquoted(line);
    bool may = memmem(rest.text, rest.length, ":", 1) || memmem(rest.text, rest.length, "：", 3) ||
               memmem(rest.text, rest.length, "--", 2);
    if (!may)
        return false;
    g_autofree char *key = line_key(line);
    return phrase_is_forward_mark(key);
}
