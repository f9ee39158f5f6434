/* address.c - one pass over the characters with a few buffers; nothing nests. Ours, because GMime's
 * reader recurses once for each group. */
#include "parsers/address.h"
#include "parsers/words.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

struct reader {
    const char *p;
    GString *phrase;  /* outside of brackets and comments, quotes removed */
    GString *angle;   /* between the brackets */
    GString *comment; /* of the outermost comment */
    bool has_angle;
    bool no_more_quotes; /* there is no closing quote ahead */
};

static void reader_reset(struct reader *reader)
{
    g_string_truncate(reader->phrase, 0);
    g_string_truncate(reader->angle, 0);
    g_string_truncate(reader->comment, 0);
    reader->has_angle = false;
}

/* Copies the quoted string at p, without its quotes; a quote that nothing closes is passed over. */
static void read_quoted(struct reader *reader, GString *into)
{
    const char *end = reader->no_more_quotes ? NULL : reader->p + 1;
    while (end && *end && *end != '"')
        end += *end == '\\' && end[1] ? 2 : 1;
    if (!end || *end != '"') {
        reader->no_more_quotes = true;
        reader->p++;
        return;
    }
    for (const char *q = reader->p + 1; q < end; q++) {
        if (*q == '\\' && q + 1 < end)
            q++;
        g_string_append_c(into, *q);
    }
    reader->p = end + 1;
}

static void read_comment(struct reader *reader)
{
    int depth = 0;
    for (; *reader->p; reader->p++) {
        char c = *reader->p;
        if (c == '\\' && reader->p[1])
            c = *++reader->p;
        else if (c == '(' && depth++ == 0)
            continue;
        else if (c == ')' && --depth == 0)
            break;
        g_string_append_c(reader->comment, c);
    }
    if (*reader->p == ')')
        reader->p++;
}

static void read_angle(struct reader *reader)
{
    bool nested = false;
    reader->has_angle = true;
    for (reader->p++; *reader->p && *reader->p != '>'; reader->p++) {
        nested = nested || *reader->p == '<';
        if (!nested && *reader->p != '"')
            g_string_append_c(reader->angle, *reader->p);
    }
    if (*reader->p == '>')
        reader->p++;
}

/* An address in the form we keep, or NULL: route, "mailto:" and white space go. (transfer full) */
static char *tidy_address(const char *raw)
{
    g_autofree char *copy = g_strdup(raw);
    char *start = g_strstrip(copy);
    if (g_ascii_strncasecmp(start, "mailto:", 7) == 0)
        start += 7;
    char *colon = *start == '@' ? strchr(start, ':') : NULL;
    start = g_strdelimit(colon ? colon + 1 : start, "'", ' ');
    char *kept = start;
    for (const char *p = start; *p; p++) {
        if (*p != ' ' && *p != '\t')
            *kept++ = *p;
    }
    *kept = '\0';
    while (kept > start && (kept[-1] == '.' || kept[-1] == ',' || kept[-1] == ';'))
        *--kept = '\0';
    g_autofree char *decoded = words_decode(start);
    return util_is_address(decoded) ? g_steal_pointer(&decoded) : NULL;
}

/* A display name in the form we keep, or NULL. (transfer full) */
static char *tidy_name(const char *raw, const char *email)
{
    g_autofree char *name = words_decode_line(raw, LIMIT_NAME_BYTES);
    gsize length = strlen(name);
    if (length >= 2 && strchr("'\"", *name) && name[length - 1] == *name) {
        memmove(name, name + 1, length - 2);
        name[length - 2] = '\0';
    }
    g_strstrip(name);
    bool says_nothing = !*name || (email && g_ascii_strcasecmp(name, email) == 0);
    return says_nothing ? NULL : g_steal_pointer(&name);
}

/* Takes the word with the '@' out of the phrase. (transfer full) */
static char *take_bare_address(GString *phrase)
{
    const char *at = strchr(phrase->str, '@');
    if (!at)
        return NULL;
    gsize start = (gsize)(at - phrase->str), end = start;
    while (start > 0 && phrase->str[start - 1] == ' ')
        start--; /* "user @ example.com" */
    while (start > 0 && phrase->str[start - 1] != ' ')
        start--;
    end += 1 + strspn(phrase->str + end + 1, " ");
    end += strcspn(phrase->str + end, " ");
    g_autofree char *word = g_strndup(phrase->str + start, end - start);
    char *email = tidy_address(word);
    if (email)
        g_string_erase(phrase, (gssize)start, (gssize)(end - start));
    return email;
}

/* Hands over what was gathered; false where there is neither name nor address. */
static bool reader_take(struct reader *reader, struct mail_address *ret)
{
    char *email = reader->has_angle ? tidy_address(reader->angle->str) : NULL;
    if (!email)
        email = take_bare_address(reader->phrase);
    if (!reader->has_angle && email && strchr(reader->phrase->str, '@')) {
        *ret = (struct mail_address){.email = email}; /* "a@example.com b@example.com" */
        return true;
    }
    char *name = tidy_name(reader->phrase->str, email);
    if (!name && reader->comment->len)
        name = tidy_name(reader->comment->str, email);
    *ret = (struct mail_address){.name = name, .email = email};
    reader_reset(reader);
    return name || email;
}

/* True where the comma at p stands within a name that should have been quoted: "Doe, Jane <j@...>".
 */
static bool comma_is_of_name(const struct reader *reader)
{
    return !reader->has_angle && reader->phrase->len && !strchr(reader->phrase->str, '@');
}

/* Reads up to the end of one mailbox. */
static bool reader_next(struct reader *reader, struct mail_address *ret)
{
    while (*reader->p) {
        char c = *reader->p;
        if (c == '"') {
            read_quoted(reader, reader->phrase);
        } else if (c == '(') {
            read_comment(reader);
        } else if (c == '<' && !reader->has_angle) {
            read_angle(reader);
        } else if (c == ';' || (c == ',' && !comma_is_of_name(reader))) {
            reader->p++;
            if (reader_take(reader, ret))
                return true;
        } else if (c == ':' && !reader->has_angle && !strchr(reader->phrase->str, '@')) {
            reader->p++;
            reader_reset(reader); /* a group's name, or "mailto:" */
        } else {
            g_string_append_c(reader->phrase, c == '\t' || c == '<' || c == '>' ? ' ' : c);
            reader->p++;
        }
    }
    return reader_take(reader, ret);
}

static void reader_init(struct reader *reader, const char *raw)
{
    *reader = (struct reader){.p = raw,
                              .phrase = g_string_new(NULL),
                              .angle = g_string_new(NULL),
                              .comment = g_string_new(NULL)};
}

static void reader_clear(struct reader *reader)
{
    g_string_free(reader->phrase, TRUE);
    g_string_free(reader->angle, TRUE);
    g_string_free(reader->comment, TRUE);
}

void address_list(const char *raw, guint max, GPtrArray *into)
{
    struct reader reader;
    reader_init(&reader, raw);
    struct mail_address address;
    while (into->len < max && reader_next(&reader, &address)) {
        if (address.email)
            g_ptr_array_add(into, mail_address_new(address.name, address.email));
        g_free(address.name);
        g_free(address.email);
    }
    reader_clear(&reader);
}

void address_first(const char *raw, struct mail_address *ret)
{
    struct reader reader;
    reader_init(&reader, raw);
    struct mail_address address;
    *ret = reader_next(&reader, &address) ? address : (struct mail_address){0};
    reader_clear(&reader);
}
