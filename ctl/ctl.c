/* ctl.c - see ctl.h. */
#include "ctl/ctl.h"
#include "base/clock.h"
#include "base/util.h"
#include "ctl/value.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define MAX_COMPLAINT_BYTES 4096

json_t *ctl_value(json_t *object, const char *path)
{
    g_auto(GStrv) keys = g_strsplit(path, ".", -1);
    for (char **key = keys; *key && object; key++)
        object = json_object_get(object, *key);
    return object;
}

const char *ctl_text(json_t *object, const char *path)
{
    return util_nonempty(json_string_value(ctl_value(object, path)));
}

int64_t ctl_number(json_t *object, const char *path)
{
    return json_integer_value(ctl_value(object, path));
}

bool ctl_truth(json_t *object, const char *path)
{
    return json_is_true(ctl_value(object, path));
}

bool ctl_time(json_t *object, const char *path, int64_t *ret_utc_s)
{
    return clock_parse(ctl_text(object, path), ret_utc_s);
}

char *ctl_joined(json_t *object, const char *path, const char *separator)
{
    GString *joined = g_string_new(NULL);
    size_t i;
    json_t *item;
    json_array_foreach(ctl_value(object, path), i, item)
    {
        if (joined->len > 0)
            g_string_append(joined, separator);
        if (json_is_string(item))
            g_string_append(joined, json_string_value(item));
    }
    return g_string_free(joined, FALSE);
}

/* Whether util_clean() would take the character away. */
static bool is_harmful(const char *character, gsize length)
{
    char one[8];
    g_assert(length < sizeof one);
    memcpy(one, character, length);
    one[length] = '\0';
    g_autofree char *clean = util_clean(one, length, true);
    return g_str_equal(clean, " ");
}

/* jansson escapes C0 itself. What else is harmful can stand in strings only, where an escape means
 * the same. */
char *ctl_json_text(const json_t *value, bool pretty)
{
    size_t flags = JSON_ENCODE_ANY | (pretty ? JSON_INDENT(2) : JSON_COMPACT);
    char *dumped = json_dumps(value, flags);
    GString *text = g_string_sized_new(dumped ? strlen(dumped) : 0);
    for (const char *p = dumped, *next; p && *p; p = next) {
        next = g_utf8_next_char(p);
        gsize length = (gsize)(next - p);
        if ((guchar)*p >= 0x7f && is_harmful(p, length))
            g_string_append_printf(text, "\\u%04X", g_utf8_get_char(p));
        else
            g_string_append_len(text, p, (gssize)length);
    }
    free(dumped);
    return g_string_free(text, FALSE);
}

void ctl_print_json(const struct ctl *ctl, const json_t *value)
{
    g_autofree char *text = ctl_json_text(value, ctl->is_terminal);
    fputs(text, stdout);
    fputc('\n', stdout);
}

bool ctl_flush(struct ctl *ctl, GError **error)
{
    if (screen_flush(ctl->screen, stdout) && !ferror(stdout))
        return true;
    error_set(error, ERROR_INTERNAL, "standard output takes no more: %s", g_strerror(errno));
    return false;
}

void ctl_done(struct ctl *ctl, const json_t *answer, const char *format, ...)
{
    if (ctl->format == FORMAT_JSON) {
        ctl_print_json(ctl, answer);
        return;
    }
    va_list ap;
    va_start(ap, format);
    g_autofree char *text = g_strdup_vprintf(format, ap);
    va_end(ap);
    screen_line(ctl->screen, STYLE_PLAIN, "%s", text);
}

void ctl_hint(const struct ctl *ctl, const char *format, ...)
{
    if (ctl->format != FORMAT_PERSON || !isatty(STDERR_FILENO))
        return;
    va_list ap;
    va_start(ap, format);
    g_autofree char *text = g_strdup_vprintf(format, ap);
    va_end(ap);
    g_autofree char *clean = util_clean(text, MAX_COMPLAINT_BYTES, false);
    fprintf(stderr, "%s\n", clean);
}

void ctl_complain(const char *message)
{
    g_autofree char *clean = util_clean(message, MAX_COMPLAINT_BYTES, false);
    fprintf(stderr, "crmctl: %s\n", clean);
}

char *ctl_id(const struct call *call, gsize n)
{
    return value_to_query(VALUE_LEAD, call_argument(call, n));
}
