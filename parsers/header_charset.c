/* header_charset.c - see header_charset.h. Forms on web sites and old mailers write so; a field is
 * too short to tell its charset by itself. */
#include "parsers/header_charset.h"
#include "parsers/charset.h"
#include "parsers/parameters.h"
#include "parsers/utf8.h"

#include <string.h>

#define SAMPLE_BYTES 4096 /* as much of the fields, and of the body, as a guess is made by */
#define PARTS_BYTES 16384 /* in which the first part says its charset */
#define LABEL_BYTES 60

static bool is_untold(const struct mail_field *field)
{
    gsize length = strlen(field->value);
    return utf8_ascii_prefix(field->value, length) < length &&
           !utf8_is_valid(field->value, length) && !strstr(field->value, "=?");
}

/* (transfer full) */
static char *declared_by_header(const struct headers *headers)
{
    const char *raw = headers_get(headers, "Content-Type");
    if (!raw)
        return NULL;
    struct parameters *type = parameters_read(raw);
    char *charset = g_strdup(parameters_get(type, "charset"));
    parameters_free(type);
    return charset;
}

/* Of the first part that says one. (transfer full) */
static char *declared_by_part(const char *body, gsize length)
{
    static const char name[] = "charset=";
    const char *end = body + MIN(length, PARTS_BYTES);
    for (const char *p = body; (p = memchr(p, '=', (gsize)(end - p))); p++) {
        gsize before = (gsize)(p + 1 - body), after = (gsize)(end - p - 1);
        if (before < strlen(name) ||
            g_ascii_strncasecmp(p + 1 - strlen(name), name, strlen(name)) != 0)
            continue;
        gsize count = 0;
        while (count < MIN(after, LABEL_BYTES) && !g_ascii_isspace(p[1 + count]))
            count++;
        return g_strndup(p + 1, count);
    }
    return NULL;
}

/* What stands in such fields, a line each. (transfer full) */
static GString *sample_of(const struct headers *headers)
{
    GString *sample = g_string_new(NULL);
    for (guint i = 0; i < headers->fields->len && sample->len < SAMPLE_BYTES; i++) {
        const struct mail_field *field = headers_at(headers, i);
        if (is_untold(field))
            g_string_append_printf(sample, "%.*s\n", SAMPLE_BYTES, field->value);
    }
    return sample;
}

/* (transfer full); NULL: nothing tells */
static char *charset_of(const struct headers *headers, const char *body, gsize length,
                        const char *told, GString *sample)
{
    g_autofree char *declared = declared_by_header(headers);
    if (!declared)
        declared = told ? g_strdup(told) : declared_by_part(body, length);
    if (charset_fits(sample->str, sample->len, declared))
        return g_steal_pointer(&declared);
    g_string_append_len(sample, body, (gssize)MIN(length, SAMPLE_BYTES));
    return charset_guess(sample->str, sample->len);
}

void header_charset_apply(struct headers *headers, const char *data, gsize length, const char *told)
{
    gsize body = headers->body;
    if (utf8_ascii_prefix(data, body) == body)
        return;
    g_autoptr(GString) sample = sample_of(headers);
    if (sample->len == 0)
        return;
    g_autofree char *charset = charset_of(headers, data + body, length - body, told, sample);
    for (guint i = 0; i < headers->fields->len && charset; i++) {
        struct mail_field *field = headers_at(headers, i);
        if (!is_untold(field))
            continue;
        g_autofree char *value = charset_to_utf8(field->value, strlen(field->value), charset);
        field->value = g_string_chunk_insert(headers->text, value);
    }
}
