/* test_credential.c - secrets fetched for crmd-mail: each once for all who want it, none held up by
 * another, and forgotten with its mailbox. */
#include "daemon/credential.h"
#include "base/clock.h"
#include "daemon/watched.h"

#include <glib/gstdio.h>
#include <string.h>

#define PATIENCE_MS 20000

struct desk {
    char *path;
    sd_event *loop;
    struct post_box *box;
    struct credentials *credentials;
    GString *answers; /* "1=secret;" for each that came */
};

static void open_desk(struct desk *desk, gconstpointer unused)
{
    (void)unused;
    desk->path = g_dir_make_tmp("crmd-credential-XXXXXX", NULL);
    g_assert_cmpint(sd_event_new(&desk->loop), >=, 0);
    desk->box = post_box_new(desk->loop, NULL);
    desk->credentials = credentials_new(desk->box);
    desk->answers = g_string_new(NULL);
}

static void close_desk(struct desk *desk, gconstpointer unused)
{
    (void)unused;
    credentials_stop(desk->credentials);
    post_box_drain(desk->box);
    credentials_free(desk->credentials);
    post_box_free(desk->box);
    (void)sd_event_unref(desk->loop);
    g_autoptr(GDir) dir = g_dir_open(desk->path, 0, NULL);
    for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir)) {
        g_autofree char *file = g_build_filename(desk->path, name, NULL);
        g_assert_cmpint(g_remove(file), ==, 0);
    }
    g_assert_cmpint(g_rmdir(desk->path), ==, 0);
    g_free(desk->path);
    (void)g_string_free(desk->answers, TRUE);
}

/* Watches as mailboxes 1, 2, ... the folders of what text configures; DIR is the desk's place. */
static void configure(struct desk *desk, const char *text)
{
    g_autoptr(GString) filled = g_string_new(text);
    g_string_replace(filled, "DIR", desk->path, 0);
    g_autofree char *file = g_build_filename(desk->path, "crmd.conf", NULL);
    g_assert_true(g_file_set_contents_full(file, filled->str, -1, G_FILE_SET_CONTENTS_CONSISTENT,
                                           0600, NULL));
    g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) warnings = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(config_handle) config = config_load(file, errors, warnings);
    for (guint i = 0; i < errors->len; i++)
        g_test_message("%s", (const char *)errors->pdata[i]);
    g_assert_nonnull(config);
    g_autoptr(GPtrArray) watched = g_ptr_array_new_with_free_func((GDestroyNotify)watched_free);
    for (guint i = 0; i < config->mailboxes->len; i++) {
        const struct config_mailbox *mailbox = config->mailboxes->pdata[i];
        for (guint j = 0; j < mailbox->folders->len; j++) {
            struct watched *w = g_new0(struct watched, 1);
            w->id = watched->len + 1;
            w->account = g_strdup(mailbox->name);
            g_ptr_array_add(watched, w);
        }
    }
    credentials_configure(desk->credentials, config, watched);
}

static void note(void *context, uint64_t tag, const struct credential *credential)
{
    struct desk *desk = context;
    g_assert_cmpuint(credential->request, ==, 100 + tag);
    g_assert_true(!credential->secret || credential->number > 0);
    g_string_append_printf(desk->answers, "%u=%s;", (unsigned)tag,
                           credential->secret ? credential->secret : credential->error);
}

static void ask(struct desk *desk, uint32_t mailbox, enum credential_kind kind)
{
    struct credential_wanted wanted = {100 + mailbox, mailbox, kind, 0};
    credentials_ask(desk->credentials, &wanted, note, desk, mailbox);
}

static void wait_all(struct desk *desk)
{
    int64_t until_ms = clock_monotonic_ms() + PATIENCE_MS;
    while (credentials_waiting(desk->credentials) > 0 && clock_monotonic_ms() < until_ms)
        (void)sd_event_run(desk->loop, 100000);
    g_assert_cmpuint(credentials_waiting(desk->credentials), ==, 0);
}

#define USUAL "host = \"h\"; user = \"u\"; "

static void test_sources(struct desk *desk, gconstpointer unused)
{
    (void)unused;
    g_autofree char *file = g_build_filename(desk->path, "file", NULL);
    g_assert_true(g_file_set_contents(file, "one\n", -1, NULL));
    configure(desk, "mailboxes = ( { name = \"a\"; " USUAL "password = \"plain\"; },\n"
                    "{ name = \"b\"; " USUAL "password_file = \"DIR/file\"; } );\n");
    ask(desk, 1, CREDENTIAL_SECRET);
    wait_all(desk);
    ask(desk, 2, CREDENTIAL_SECRET);
    wait_all(desk);
    g_assert_true(g_file_set_contents(file, "two\n", -1, NULL));
    ask(desk, 2, CREDENTIAL_SECRET);
    wait_all(desk);
    g_assert_cmpstr(desk->answers->str, ==, "1=plain;2=one;2=two;");
    ask(desk, 3, CREDENTIAL_SECRET);
    ask(desk, 1, CREDENTIAL_KEY);
    wait_all(desk);
    g_assert_nonnull(strstr(desk->answers->str, "3=the mailbox is not configured any more;1=the"));
}

static void test_shared(struct desk *desk, gconstpointer unused)
{
    (void)unused;
    configure(desk,
              "mailboxes = ( { name = \"a\"; " USUAL "folders = [ \"INBOX\", \"B\", \"C\" ];\n"
              "password_command = \"sh -c 'echo x >> DIR/runs; sleep 0.3; echo it'\"; } );\n");
    for (uint32_t mailbox = 1; mailbox <= 3; mailbox++)
        ask(desk, mailbox, CREDENTIAL_SECRET);
    wait_all(desk);
    g_assert_cmpstr(desk->answers->str, ==, "1=it;2=it;3=it;");
    g_autofree char *file = g_build_filename(desk->path, "runs", NULL);
    g_autofree char *runs = NULL;
    g_assert_true(g_file_get_contents(file, &runs, NULL, NULL));
    g_assert_cmpstr(runs, ==, "x\n");
}

static void test_slow(struct desk *desk, gconstpointer unused)
{
    (void)unused;
    configure(desk, "mailboxes = ( { name = \"slow\"; " USUAL
                    "password_command = \"sh -c 'sleep 1; echo slow'\"; },\n"
                    "{ name = \"quick\"; " USUAL "password = \"quick\"; } );\n");
    ask(desk, 1, CREDENTIAL_SECRET);
    ask(desk, 2, CREDENTIAL_SECRET);
    wait_all(desk);
    g_assert_cmpstr(desk->answers->str, ==, "2=quick;1=slow;");
}

static void test_reload(struct desk *desk, gconstpointer unused)
{
    (void)unused;
    configure(desk, "mailboxes = ( { name = \"a\"; " USUAL
                    "password_command = \"sh -c 'sleep 0.5; echo old'\"; },\n"
                    "{ name = \"b\"; " USUAL
                    "password_command = \"sh -c 'sleep 0.5; echo gone'\"; } );\n");
    ask(desk, 1, CREDENTIAL_SECRET);
    ask(desk, 2, CREDENTIAL_SECRET);
    configure(desk, "mailboxes = ( { name = \"a\"; " USUAL "password = \"new\"; } );\n");
    g_assert_cmpstr(desk->answers->str, ==, "2=the mailbox is not configured any more;");
    wait_all(desk);
    g_assert_true(g_str_has_suffix(desk->answers->str, ";1=new;"));
}

static void test_vault(struct desk *desk, gconstpointer unused)
{
    (void)unused;
    configure(desk, "mailboxes = ( { name = \"a\"; " USUAL
                    "password_command = \"sh -c 'test ! -e DIR/down && echo known'\"; } );\n");
    ask(desk, 1, CREDENTIAL_SECRET);
    wait_all(desk);
    g_autofree char *down = g_build_filename(desk->path, "down", NULL);
    g_assert_true(g_file_set_contents(down, "", -1, NULL));
    ask(desk, 1, CREDENTIAL_SECRET);
    wait_all(desk);
    g_assert_cmpstr(desk->answers->str, ==, "1=known;1=known;");
    /* the server refuses the second, which has the number 1 as the first had */
    struct credential_wanted refused = {101, 1, CREDENTIAL_SECRET, 1};
    credentials_ask(desk->credentials, &refused, note, desk, 1);
    wait_all(desk);
    g_assert_nonnull(strstr(desk->answers->str, "1=known;1=the password command \"sh\" failed"));
}

static void add(const char *name, void (*test)(struct desk *desk, gconstpointer data))
{
    g_test_add(name, struct desk, NULL, open_desk, test, close_desk);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/credential/each login reads its source anew", test_sources);
    add("/credential/folders of one account ask once", test_shared);
    add("/credential/a slow source holds up nobody else", test_slow);
    add("/credential/a reload answers who still waits", test_reload);
    add("/credential/a vault that is down leaves what is known until it is refused", test_vault);
    return g_test_run();
}
