/* strings.c - see strings.h. */
#include "crm/strings.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

json_t *strings_to_json(const char *const *strings)
{
    json_t *array = json_array();
    for (gsize i = 0; strings[i]; i++)
        json_array_append_new(array, json_text(strings[i]));
    return array;
}

bool strings_from_json(json_t *object, const char *key, bool fold, char ***ret, GError **error)
{
    json_t *array = json_object_get(object, key);
    if (!array)
        return true;
    if (!json_is_array(array) || json_array_size(array) > LIMIT_PAGE) {
        error_set_field(error, key, "%s: must be a list of at most %d strings", key, LIMIT_PAGE);
        return false;
    }
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    gsize i;
    json_t *item;
    json_array_foreach(array, i, item)
    {
        g_autofree char *clean = util_clean(json_string_value(item), LIMIT_NAME_BYTES, false);
        if (!clean) {
            error_set_field(error, key, "%s: must be a list of strings", key);
            return false;
        }
        g_autofree char *folded = fold ? g_utf8_strdown(clean, -1) : g_strdup(clean);
        if (*g_strstrip(folded))
            g_strv_builder_add(builder, folded);
    }
    *ret = g_strv_builder_end(builder);
    return true;
}

bool strings_is_code(const char *text, gsize length)
{
    if (strlen(text) != length)
        return false;
    for (; *text; text++) {
        if (!g_ascii_isupper(*text))
            return false;
    }
    return true;
}

bool strings_is_language(const char *text)
{
    gsize letters = strspn(text, "abcdefghijklmnopqrstuvwxyz");
    if (letters != 2 && letters != 3)
        return false;
    return !text[letters] || (text[letters] == '-' && strings_is_code(text + letters + 1, 2));
}

bool strings_to_id(const char *text, int64_t *ret)
{
    guint64 value;
    if (!g_ascii_string_to_unsigned(text, 10, 1, G_MAXINT64, &value, NULL))
        return false;
    *ret = (int64_t)value;
    return true;
}
