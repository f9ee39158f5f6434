/* test_mail_fixtures.c - each tests/mail/NAME.eml gives what tests/mail/NAME.json expects: every
 * key there must be equal. "ours.example" is ours in all of them. */
#include "base/json.h"
#include "base/mail.h"
#include "base/mail_json.h"
#include "parsers/parse.h"

#define FOLDER "tests/mail"

static json_t *read_expected(const char *path)
{
    json_error_t where;
    json_t *expected = json_load_file(path, 0, &where);
    if (!expected)
        g_error("%s:%d: %s", path, where.line, where.text);
    return expected;
}

static json_t *parse_file(const char *path)
{
    static const char *const own_domains[] = {"ours.example", NULL};
    const struct parse_options options = {.own_domains = own_domains};
    g_autofree char *data = NULL;
    gsize length;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(path, &data, &length, &error))
        g_error("%s", error->message);
    g_autoptr(mail_handle) mail = parse_mail(data, length, &options);
    return mail_to_json(mail);
}

static char *dump(json_t *value)
{
    return value ? json_dumps(value, JSON_INDENT(2) | JSON_ENCODE_ANY) : g_strdup("(not there)");
}

static unsigned differences(const char *name, json_t *expected, json_t *found)
{
    unsigned count = 0;
    const char *key;
    json_t *value;
    json_object_foreach(expected, key, value)
    {
        json_t *other = json_object_get(found, key);
        if (json_equal(value, other))
            continue;
        char *want = dump(value), *got = dump(other);
        g_test_message("%s: %s\n- %s\n+ %s", name, key, want, got);
        free(want);
        free(got);
        count++;
    }
    return count;
}

static void a_mail_is_read_as_expected(gconstpointer data)
{
    const char *name = data;
    g_autofree char *mail = g_strconcat(FOLDER, "/", name, ".eml", NULL);
    g_autofree char *json = g_strconcat(FOLDER, "/", name, ".json", NULL);
    g_autoptr(json_t) expected = read_expected(json);
    g_autoptr(json_t) found = parse_file(mail);
    if (differences(name, expected, found))
        g_test_fail();
}

static int by_name(gconstpointer a, gconstpointer b)
{
    return g_strcmp0(*(const char *const *)a, *(const char *const *)b);
}

static GPtrArray *fixture_names(void)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GDir) folder = g_dir_open(FOLDER, 0, NULL);
    if (!folder)
        g_error("there is no %s here: run the test in the top folder", FOLDER);
    for (const char *file = g_dir_read_name(folder); file; file = g_dir_read_name(folder)) {
        if (g_str_has_suffix(file, ".eml"))
            g_ptr_array_add(names, g_strndup(file, strlen(file) - strlen(".eml")));
    }
    g_ptr_array_sort(names, by_name);
    return names;
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    parse_init();
    g_autoptr(GPtrArray) names = fixture_names();
    for (guint i = 0; i < names->len; i++) {
        const char *name = names->pdata[i];
        g_autofree char *path = g_strconcat("/mail/", name, " is read as expected", NULL);
        g_test_add_data_func(path, name, a_mail_is_read_as_expected);
    }
    return g_test_run();
}
