/* json.c - see json.h. */
#include "base/json.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/util.h"

#include <string.h>

bool json_field_string(json_t *object, const char *key, gsize max_bytes, const char **ret,
                       GError **error)
{
    json_t *value = json_object_get(object, key);
    if (!value || json_is_null(value))
        return true;
    if (!json_is_string(value)) {
        error_set_field(error, key, "%s: must be a string", key);
        return false;
    }
    const char *text = json_string_value(value);
    if (strlen(text) != json_string_length(value)) {
        error_set_field(error, key, "%s: must not contain NUL characters", key);
        return false;
    }
    if (strlen(text) > max_bytes) {
        error_set_field(error, key, "%s: is longer than %" G_GSIZE_FORMAT " bytes", key, max_bytes);
        return false;
    }
    *ret = text;
    return true;
}

bool json_field_int(json_t *object, const char *key, int64_t min, int64_t max, int64_t *ret,
                    GError **error)
{
    json_t *value = json_object_get(object, key);
    if (!value || json_is_null(value))
        return true;
    if (!json_is_integer(value) || json_integer_value(value) < min ||
        json_integer_value(value) > max) {
        error_set_field(error, key,
                        "%s: must be a whole number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT,
                        key, min, max);
        return false;
    }
    *ret = json_integer_value(value);
    return true;
}

bool json_field_bool(json_t *object, const char *key, bool *ret, GError **error)
{
    json_t *value = json_object_get(object, key);
    if (!value || json_is_null(value))
        return true;
    if (!json_is_boolean(value)) {
        error_set_field(error, key, "%s: must be true or false", key);
        return false;
    }
    *ret = json_is_true(value);
    return true;
}

bool json_only_fields(json_t *object, const char *const *known, GError **error)
{
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value)
    {
        if (g_strv_contains(known, key))
            continue;
        const char *nearest = util_nearest(key, known);
        g_autofree char *all = g_strjoinv(", ", (char **)known);
        if (!*known)
            error_set_field(error, key, "%s: no such field; there are none", key);
        else if (nearest)
            error_set_field(error, key, "%s: no such field; did you mean %s?", key, nearest);
        else
            error_set_field(error, key, "%s: no such field; there are %s", key, all);
        return false;
    }
    return true;
}

json_t *json_text(const char *text)
{
    if (!text)
        return json_null();
    json_t *value = json_string(text);
    if (value)
        return value;
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    return json_string(valid);
}

void json_set_text(json_t *object, const char *key, const char *text)
{
    if (text && *text)
        json_object_set_new(object, key, json_text(text));
}

void json_set_time(json_t *object, const char *key, int64_t utc_s)
{
    g_autofree char *text = utc_s == CLOCK_NONE ? NULL : clock_format(utc_s);
    json_set_text(object, key, text);
}

/* Copies into into the members of one object that another has not, or has otherwise. */
static void copy_different(json_t *from, json_t *other, json_t *into)
{
    const char *key;
    json_t *value;
    json_object_foreach(from, key, value)
    {
        json_t *counterpart = json_object_get(other, key);
        if (!g_str_equal(key, "version") && (!counterpart || !json_equal(value, counterpart)))
            json_object_set(into, key, value);
    }
}

json_t *json_difference(json_t *before, json_t *after)
{
    json_t *old_only = json_object();
    json_t *new_only = json_object();
    copy_different(before, after, old_only);
    copy_different(after, before, new_only);
    return json_pack("{s:o, s:o}", "before", old_only, "after", new_only);
}

char *json_to_text(const json_t *value)
{
    char *dumped = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    char *copy = g_strdup(dumped);
    free(dumped);
    return copy;
}

json_t *json_from_text(const char *text, gsize length, GError **error)
{
    json_error_t where;
    json_t *value = json_loadb(text, length, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &where);
    if (!value)
        error_set(error, ERROR_INVALID, "not JSON: %s at line %d, column %d", where.text,
                  where.line, where.column);
    return value;
}
