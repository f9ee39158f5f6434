/* address.c - one pass over the characters with a few buffers; nothing nests. Ours, because GMime's
 * reader recurses once for each group. */
#include "parsers/address.h"
#include "parsers/words.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

struct reader {
    const char *p;
    const char *last_semicolon; /* of the field, or NULL: a group ends with one */
    GString *phrase;            /* outside of brackets and comments, quotes removed */
    GString *angle;             /* between the brackets */
    GString *comment;           /* of the outermost comment */
    bool has_angle;
    bool no_more_quotes; /* there is no closing quote ahead */
};

static void reader_init(struct reader *reader, const char *raw)
{
    *reader = (struct reader){.p = raw,
                              .last_semicolon = strrchr(raw, ';'),
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
    for (const char *q = reader->p + 1; q < end;) {
        q += *q == '\\' && q + 1 < end; /* what is escaped may be another backslash */
        const char *run = q++;
        while (q < end && *q != '\\')
            q++;
        g_string_append_len(into, run, q - run);
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

/* Characters that mean something between mailboxes, and the end. */
static const bool is_special[256] = {
    ['\0'] = true, ['\t'] = true, ['"'] = true, ['('] = true, [','] = true,
    [':'] = true,  [';'] = true,  ['<'] = true, ['>'] = true,
};

/* Moves all up to the next such character to the end of into. */
static void read_plain(struct reader *reader, GString *into)
{
    const char *start = reader->p;
    while (!is_special[(guchar)*reader->p])
        reader->p++;
    g_string_append_len(into, start, reader->p - start);
}

static void read_angle(struct reader *reader)
{
    bool nested = false;
    reader->has_angle = true;
    reader->p += strspn(reader->p, "< ");
    while (*reader->p && *reader->p != '>') {
        nested = nested || *reader->p == '<';
        if (!nested && !is_special[(guchar)*reader->p]) {
            read_plain(reader, reader->angle);
            continue;
        }
        if (!nested && *reader->p != '"')
            g_string_append_c(reader->angle, *reader->p);
        reader->p++;
    }
    if (*reader->p == '>')
        reader->p++;
}

/* Behind "mailto:", "[" and the like, which programs put before an address. */
static char *skip_scheme(char *text)
{
    static const char *const schemes[] = {"mailto:", "smtp:"};
    text += strspn(text, "[(<' \t");
    for (gsize i = 0; i < G_N_ELEMENTS(schemes); i++) {
        if (g_ascii_strncasecmp(text, schemes[i], strlen(schemes[i])) == 0)
            return text + strlen(schemes[i]);
    }
    return text;
}

static void drop_spaces(char *text)
{
    char *kept = text;
    for (const char *p = text; *p; p++) {
        if (*p != ' ' && *p != '\t' && *p != '\'')
            *kept++ = *p;
    }
    *kept = '\0';
}

/* An address in the form we keep, or NULL: route, "mailto:" and white space go, and a second domain
 * that a server appended to a word it did not understand. (transfer full) */
static char *tidy_address(const char *raw)
{
    g_autofree char *decoded = words_decode(raw);
    char *start = skip_scheme(decoded);
    char *colon = *start == '@' ? strchr(start, ':') : NULL;
    start = colon ? colon + 1 : start;
    drop_spaces(start);
    char *at = strchr(start, '@');
    char *second = at && strstr(raw, "=?") ? strchr(at + 1, '@') : NULL;
    if (second)
        *second = '\0';
    for (gsize length = strlen(start); length && strchr(".,;])>", start[length - 1]); length--)
        start[length - 1] = '\0';
    return util_is_address(start) ? g_strdup(start) : NULL;
}

/* Single spaces, and no dash at the end. */
static void tidy_spaces(char *name)
{
    char *kept = name;
    for (const char *p = name; *p; p++) {
        if (*p != ' ' || (kept > name && kept[-1] != ' '))
            *kept++ = *p;
    }
    while (kept > name &&
           (kept[-1] == ' ' || (kept - name > 1 && kept[-1] == '-' && kept[-2] == ' ')))
        kept--;
    *kept = '\0';
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
    tidy_spaces(name);
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
static bool take_gathered(struct reader *reader, struct mail_address *ret)
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

/* The same, also where name and address are all in one encoded word. */
static bool reader_take(struct reader *reader, struct mail_address *ret)
{
    bool is_encoded = !reader->has_angle && strstr(reader->phrase->str, "=?");
    g_autofree char *decoded = is_encoded ? words_decode(reader->phrase->str) : NULL;
    if (!decoded || !strchr(decoded, '<') || !strchr(decoded, '@'))
        return take_gathered(reader, ret);
    reader_reset(reader);
    struct reader inner;
    reader_init(&inner, decoded);
    inner.p += strcspn(decoded, "<");
    g_string_append_len(inner.phrase, decoded, (gssize)(inner.p - decoded));
    read_angle(&inner);
    bool found = take_gathered(&inner, ret);
    reader_clear(&inner);
    return found;
}

/* True where the comma at p stands within a name that should have been quoted: "Doe, Jane <j@...>".
 */
static bool comma_is_of_name(const struct reader *reader)
{
    const char *phrase = reader->phrase->str;
    return !reader->has_angle && phrase[strspn(phrase, " ")] && !strchr(phrase, '@');
}

/* True where the colon at p ends the name of a group, or the "mailto" before an address. */
static bool colon_ends_name(const struct reader *reader)
{
    return !reader->has_angle && reader->last_semicolon && reader->p < reader->last_semicolon &&
           !strchr(reader->phrase->str, '@');
}

/* Takes "mailto" away from the end of the phrase, which the colon at p follows. */
static bool take_scheme(struct reader *reader)
{
    static const char *const schemes[] = {"mailto", "smtp"};
    GString *phrase = reader->phrase;
    for (gsize i = 0; i < G_N_ELEMENTS(schemes); i++) {
        gsize length = strlen(schemes[i]);
        gsize start = phrase->len - MIN(phrase->len, length);
        if (g_ascii_strcasecmp(phrase->str + start, schemes[i]) != 0)
            continue;
        while (start > 0 && strchr("[( ", phrase->str[start - 1]))
            start--;
        g_string_truncate(phrase, start);
        g_string_append_c(phrase, ' ');
        return true;
    }
    return false;
}

/* Reads up to the end of one mailbox. */
static bool reader_next(struct reader *reader, struct mail_address *ret)
{
    while (*reader->p) {
        char c = *reader->p;
        if (!is_special[(guchar)c]) {
            read_plain(reader, reader->phrase);
        } else if (c == '"') {
            read_quoted(reader, reader->phrase);
        } else if (c == '(') {
            read_comment(reader);
        } else if (c == '<' && !reader->has_angle) {
            read_angle(reader);
        } else if (c == ';' || (c == ',' && !comma_is_of_name(reader))) {
            reader->p++;
            if (reader_take(reader, ret))
                return true;
        } else if (c == '<' && strchr(reader->angle->str, '@') && reader_take(reader, ret)) {
            return true; /* "<a@example.com><b@example.com>" */
        } else if (c == ':' && !reader->has_angle && take_scheme(reader)) {
            reader->p++;
        } else if (c == ':' && colon_ends_name(reader)) {
            reader->p++;
            reader_reset(reader);
        } else {
            g_string_append_c(reader->phrase, c == '\t' || c == '<' || c == '>' ? ' ' : c);
            reader->p++;
        }
    }
    return reader_take(reader, ret);
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
