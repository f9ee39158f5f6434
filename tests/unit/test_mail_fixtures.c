/* test_mail_fixtures.c - each tests/mail/NAME.eml gives what tests/mail/NAME.json expects: every
 * key there must be equal ("options" says how to read it). "ours.example" is ours in all of them.
 * tests/mail/known-gaps.txt names those that are not yet read so, each with the reason; one that is
 * after all must be taken off. */
#include "base/json.h"
#include "base/mail.h"
#include "base/mail_json.h"
#include "parsers/parse.h"
#include "tests/lib/mails.h"

#include <string.h>

#define FOLDER "tests/mail"
#define GAPS FOLDER "/known-gaps.txt"

static GHashTable *gaps; /* names; what else is in the line is for the reader */

static char *dump(json_t *value)
{
    return value ? json_dumps(value, JSON_INDENT(2) | JSON_ENCODE_ANY) : NULL;
}

/* Of a bounce only the keys given are compared: how programs word a diagnostic is theirs. */
static bool is_as_expected(const char *key, json_t *expected, json_t *found)
{
    if (!g_str_equal(key, "bounce") || !json_is_object(found))
        return json_equal(expected, found);
    const char *inner;
    json_t *value;
    json_object_foreach(expected, inner, value)
    {
        if (!json_equal(value, json_object_get(found, inner)))
            return false;
    }
    return true;
}

static unsigned differences(const char *name, json_t *expected, json_t *found)
{
    unsigned count = 0;
    const char *key;
    json_t *value;
    json_object_foreach(expected, key, value)
    {
        json_t *other = json_object_get(found, key);
        if (!mails_key_is_compared(key) || is_as_expected(key, value, other))
            continue;
        char *want = dump(value), *got = dump(other);
        g_test_message("%s: %s\n- %s\n+ %s", name, key, want, got ? got : "(not there)");
        free(want);
        free(got);
        count++;
    }
    return count;
}

static void a_mail_is_read_as_expected(gconstpointer data)
{
    const char *name = data;
    g_autoptr(json_t) expected = mails_expected(FOLDER, name);
    g_autoptr(mail_handle) mail = mails_parse(FOLDER, name, expected);
    g_autoptr(json_t) found = mail_to_json(mail);
    unsigned count = differences(name, expected, found);
    if (!g_hash_table_contains(gaps, name)) {
        if (count)
            g_test_fail();
    } else if (count == 0) {
        g_test_message("%s is read as expected: take it off " GAPS, name);
        g_test_fail();
    }
}

static GHashTable *read_gaps(void)
{
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autofree char *content = NULL;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(GAPS, &content, NULL, &error))
        g_error("%s", error->message);
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (char **line = lines; *line; line++) {
        if (**line && **line != '#')
            g_hash_table_add(names, g_strndup(*line, strcspn(*line, ": \t")));
    }
    return names;
}

static bool is_named(const GPtrArray *names, const char *name)
{
    return g_ptr_array_find_with_equal_func((GPtrArray *)names, name, g_str_equal, NULL);
}

static void every_known_gap_is_a_mail(gconstpointer data)
{
    GHashTableIter iter;
    gpointer name;
    g_hash_table_iter_init(&iter, gaps);
    while (g_hash_table_iter_next(&iter, &name, NULL)) {
        if (!is_named(data, name)) {
            g_test_message(GAPS ": there is no mail %s", (char *)name);
            g_test_fail();
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autoptr(GPtrArray) names = mails_names(FOLDER, ".eml");
    if (!names)
        g_error("there is no " FOLDER " here: run the test in the top folder");
    gaps = read_gaps();
    for (guint i = 0; i < names->len; i++) {
        const char *name = names->pdata[i];
        g_autofree char *path = g_strconcat("/mail/", name, " is read as expected", NULL);
        g_test_add_data_func(path, name, a_mail_is_read_as_expected);
    }
    g_test_add_data_func("/mail/every known gap is a mail", names, every_known_gap_is_a_mail);
    int status = g_test_run();
    g_hash_table_unref(gaps);
    return status;
}
