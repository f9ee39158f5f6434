/* test_token_store.c - refresh tokens that replaced those given: kept whole, for nobody else, and
 * only for the token they came from. */
#include "daemon/token_store.h"
#include "base/error.h"
#include "daemon/secret.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

struct place {
    char *path, *store, *tokens;
};

static void open_place(struct place *place, gconstpointer unused)
{
    (void)unused;
    place->path = g_dir_make_tmp("crmd-tokens-XXXXXX", NULL);
    place->store = g_build_filename(place->path, "crmd.db", NULL);
    place->tokens = g_build_filename(place->path, "tokens", NULL);
}

static void remove_all(const char *path)
{
    g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
    for (const char *name = dir ? g_dir_read_name(dir) : NULL; name; name = g_dir_read_name(dir)) {
        g_autofree char *file = g_build_filename(path, name, NULL);
        g_assert_cmpint(g_remove(file), ==, 0);
    }
    (void)g_rmdir(path);
}

static void close_place(struct place *place, gconstpointer unused)
{
    (void)unused;
    remove_all(place->tokens);
    remove_all(place->path);
    g_free(place->path);
    g_free(place->store);
    g_free(place->tokens);
}

static void save(const struct place *place, const char *mailbox, const char *given,
                 const char *newest)
{
    g_autoptr(GError) error = NULL;
    g_assert_true(token_store_save(place->store, mailbox, given, newest, &error));
    g_assert_no_error(error);
}

static void expect(const struct place *place, const char *mailbox, const char *given,
                   const char *newest)
{
    char *token = token_store_load(place->store, mailbox, given);
    g_assert_cmpstr(token, ==, newest);
    secret_free(token);
}

static void test_newest(struct place *place, gconstpointer unused)
{
    (void)unused;
    expect(place, "sales", "r0", NULL);
    save(place, "sales", "r0", "r1");
    save(place, "sales", "r0", "r2");
    expect(place, "sales", "r0", "r2");
    expect(place, "sales", "new from the administrator", NULL);
    expect(place, "other", "r0", NULL);
}

static void test_modes(struct place *place, gconstpointer unused)
{
    (void)unused;
    save(place, "sales", "r0", "r1");
    g_autofree char *file = g_build_filename(place->tokens, "sales.token", NULL);
    struct stat st;
    g_assert_cmpint(stat(file, &st), ==, 0);
    g_assert_cmpint(st.st_mode & 0777, ==, 0600);
    g_assert_cmpint(stat(place->tokens, &st), ==, 0);
    g_assert_cmpint(st.st_mode & 0777, ==, 0700);
}

static void test_names(struct place *place, gconstpointer unused)
{
    (void)unused;
    g_autofree char *longest = g_strnfill(100, '/');
    const char *const names[] = {"..", "../../etc/x", "Vertrieb Süd", longest, "."};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        save(place, names[i], "r0", names[i]);
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        expect(place, names[i], "r0", names[i]);
    g_autoptr(GDir) dir = g_dir_open(place->tokens, 0, NULL);
    guint files = 0;
    while (g_dir_read_name(dir))
        files++;
    g_assert_cmpuint(files, ==, G_N_ELEMENTS(names));
}

static void test_broken(struct place *place, gconstpointer unused)
{
    (void)unused;
    save(place, "sales", "r0", "r1");
    g_autofree char *file = g_build_filename(place->tokens, "sales.token", NULL);
    g_autofree char *whole = NULL;
    gsize length;
    g_assert_true(g_file_get_contents(file, &whole, &length, NULL));
    for (gsize cut = 0; cut < length; cut++) {
        g_assert_true(g_file_set_contents(file, whole, (gssize)cut, NULL));
        expect(place, "sales", "r0", NULL);
    }
    g_autofree char *huge = g_strnfill(100000, 'x');
    g_assert_true(g_file_set_contents(file, huge, -1, NULL));
    expect(place, "sales", "r0", NULL);
}

static void test_no_place(struct place *place, gconstpointer unused)
{
    (void)unused;
    g_assert_true(g_file_set_contents(place->tokens, "a file", -1, NULL));
    g_autoptr(GError) error = NULL;
    g_assert_false(token_store_save(place->store, "sales", "r0", "r1", &error));
    g_assert_error(error, CRMD_ERROR, ERROR_UNAVAILABLE);
    g_assert_cmpint(g_remove(place->tokens), ==, 0);
}

static void add(const char *name, void (*test)(struct place *place, gconstpointer data))
{
    g_test_add(name, struct place, NULL, open_place, test, close_place);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/token_store/the newest token counts until another one is given", test_newest);
    add("/token_store/nobody else may read it", test_modes);
    add("/token_store/mailboxes may be called anything", test_names);
    add("/token_store/a file that was cut off counts for nothing", test_broken);
    add("/token_store/where it cannot be kept, that is said", test_no_place);
    return g_test_run();
}
