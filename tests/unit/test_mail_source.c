/* test_mail_source.c - mails out of mboxes, Maildirs, files and directories of such. */
#include "ctl/mail_source.h"
#include "base/clock.h"
#include "tests/lib/fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_BYTES (1 << 20)

static char *folder;

static void put(const char *name, const char *text, gssize length)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autofree char *parent = g_path_get_dirname(path);
    g_assert_cmpint(g_mkdir_with_parents(parent, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, text, length, NULL));
}

static void make_folder(void)
{
    folder = g_dir_make_tmp("crmd-test-XXXXXX", NULL);
    g_assert_nonnull(folder);
}

static void remove_tree(const char *path)
{
    g_autoptr(GDir) directory =
        g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open(path, 0, NULL);
    const char *name;
    while (directory && (name = g_dir_read_name(directory))) {
        g_autofree char *below = g_build_filename(path, name, NULL);
        remove_tree(below);
    }
    g_assert_cmpint(g_remove(path), ==, 0);
}

static void remove_folder(void)
{
    remove_tree(folder);
    g_clear_pointer(&folder, g_free);
}

/* All mails under a name in the folder, as "RECEIVED SIZE: TEXT|"; troubles as "!|". (transfer
 * full)
 */
static char *all_of(const char *name, uint64_t max_bytes)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    const char *paths[] = {path, NULL};
    g_autoptr(mail_source_handle) source = mail_source_new(paths, max_bytes);
    GString *found = g_string_new(NULL);
    for (;;) {
        struct mbox_mail mail;
        g_autoptr(GError) error = NULL;
        enum mail_source_result result = mail_source_next(source, &mail, &error);
        if (result == SOURCE_END)
            return g_string_free(found, FALSE);
        if (result == SOURCE_TROUBLE) {
            g_assert_nonnull(strstr(error->message, folder));
            g_string_append(found, "!|");
            continue;
        }
        g_autofree char *when =
            mail.received == CLOCK_NONE ? g_strdup("-") : g_strdup_printf("%d", (int)mail.received);
        g_string_append_printf(found, "%s %d: %.*s|", when, (int)mail.size_bytes,
                               (int)mail.bytes->len, (const char *)mail.bytes->data);
    }
}

static void assert_all(const char *name, const char *expected)
{
    g_autofree char *actual = all_of(name, MAX_BYTES);
    g_assert_cmpstr(actual, ==, expected);
}

/* ---- mboxes ---- */

#define FROM "From ada@customer.example Thu Jan  1 00:01:40 1970\n"

static void an_mbox_is_taken_apart_at_its_from_lines(void)
{
    make_folder();
    put("mbox", FROM "A: 1\n\nfirst\n\n" FROM "A: 2\n\nsecond\n", -1);
    assert_all("mbox", "100 12: A: 1\n\nfirst\n|100 13: A: 2\n\nsecond\n|");
    put("crlf",
        "From a Thu Jan  1 00:01:40 1970\r\nA: 1\r\n\r\nx\r\n\r\n"
        "From a Thu Jan  1 00:01:41 1970\r\nA: 2\r\n\r\ny\r\n",
        -1);
    assert_all("crlf", "100 11: A: 1\r\n\r\nx\r\n|101 11: A: 2\r\n\r\ny\r\n|");
    put("empty", "", 0);
    assert_all("empty", "");
    remove_folder();
}

static void quoted_from_lines_lose_one_mark(void)
{
    make_folder();
    put("mbox", FROM "A: 1\n\n>From here\n>>From there\n> From\n>Fromage\n", -1);
    assert_all("mbox", "100 44: A: 1\n\nFrom here\n>From there\n> From\n>Fromage\n|");
    remove_folder();
}

static void a_sentence_that_begins_with_from_is_text(void)
{
    make_folder();
    put("mbox", FROM "A: 1\n\nHello\n\nFrom what we know\n" FROM "is text too\n", -1);
    g_autofree char *all = all_of("mbox", MAX_BYTES);
    g_assert_true(g_str_has_prefix(all, "100 "));
    g_assert_nonnull(strstr(all, "From what we know\n" FROM "is text too\n|"));
    remove_folder();
}

static void a_mail_that_is_too_large_keeps_its_header_and_its_size(void)
{
    make_folder();
    g_autofree char *body = g_strnfill(5000, 'x');
    g_autofree char *mbox = g_strconcat(FROM "A: 1\n\n", body, "\n\n" FROM "A: 2\n\nsmall\n", NULL);
    put("mbox", mbox, -1);
    g_autofree char *all = all_of("mbox", 1000);
    g_assert_cmpstr(all, ==, "100 5007: A: 1\n|100 12: A: 2\n\nsmall\n|");
    remove_folder();
}

/* In time that grows with the size alone, and bounded memory. */
static void hostile_streams_are_read_in_bounds(void)
{
    static const char *const pieces[] = {"x",       ">",       "\n", "From ",
                                         "From \n", "\nFrom ", "\r", ">From "};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        make_folder();
        GString *text = g_string_new(FROM "A: 1\n\n");
        while (text->len < 10 << 20)
            g_string_append(text, pieces[i]);
        put("mbox", text->str, (gssize)text->len);
        g_string_free(text, TRUE);
        gint64 began_us = g_get_monotonic_time();
        g_autofree char *all = all_of("mbox", 1000);
        g_assert_nonnull(strstr(all, "A: 1"));
        g_assert_cmpint(g_get_monotonic_time() - began_us, <, 5 * G_USEC_PER_SEC);
        remove_folder();
    }
}

/* ---- files and directories ---- */

static void a_single_mail_has_its_own_date(void)
{
    make_folder();
    put("a.eml", "Subject: x\r\n\r\n>From stays\r\n\r\nFrom a Thu Jan  1 00:01:40 1970\r\n", -1);
    assert_all("a.eml", "- 62: Subject: x\r\n\r\n>From stays\r\n\r\nFrom a Thu Jan  1 00:01:40 "
                        "1970\r\n|");
    put("notes", "nothing of a mail here", -1);
    assert_all("notes", "!|");
    assert_all("missing", "!|");
    remove_folder();
}

static void a_maildir_tells_the_time_by_its_names(void)
{
    make_folder();
    put("m/new/1700000100.M1.host", "A: 2\n\n", -1);
    put("m/cur/1700000000.M1.host:2,S", "A: 1\n\n", -1);
    put("m/tmp/1700000000.M9.host", "A: 9\n\n", -1);
    put("m/cur/.hidden", "A: 9\n\n", -1);
    put("m/dovecot.index", "binary", -1);
    put("m/.Sent/cur/1700000200.M1.host:2,", "A: 3\n\n", -1);
    put("m/.Sent/new/.keep", "", 0);
    assert_all("m", "1700000200 6: A: 3\n\n|1700000000 6: A: 1\n\n|1700000100 6: A: 2\n\n|");
    remove_folder();
}

static void a_directory_is_gone_through_with_all_that_is_in_it(void)
{
    make_folder();
    put("d/1.eml", "A: 1\n\n", -1);
    put("d/2/box.mbox", FROM "A: 2\n\nx\n", -1);
    put("d/3/notes.txt", "nothing of a mail here", -1);
    put("d/.hidden/4.eml", "A: 4\n\n", -1);
    g_autofree char *link = g_build_filename(folder, "d", "2", "round", NULL);
    g_autofree char *round = g_build_filename(folder, "d", NULL);
    g_assert_cmpint(symlink(round, link), ==, 0);
    assert_all("d", "- 6: A: 1\n\n|100 8: A: 2\n\nx\n|!|");
    const char *paths[] = {round, NULL};
    g_assert_cmpint((int)mail_source_measure(paths), ==, 6 + (int)strlen(FROM "A: 2\n\nx\n") + 22);
    remove_folder();
}

static void make_link(const char *name, const char *to)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autofree char *target = g_build_filename(folder, to, NULL);
    g_assert_cmpint(symlink(target, path), ==, 0);
}

/* Whose owner may not read it could plant one for an administrator to import. */
static void a_link_is_followed_only_where_it_is_named(void)
{
    make_folder();
    put("secret", "password: x\n\n", -1);
    put("m/new/1700000100.M1.host", "A: 1\n\n", -1);
    put("m/cur/.keep", "", 0);
    make_link("m/new/1700000200.M1.host", "secret");
    make_link("m/new/1700000300.M1.host", "nowhere");
    assert_all("m", "1700000100 6: A: 1\n\n|!|!|");
    assert_all("m/new/1700000200.M1.host", "- 13: password: x\n\n|");
    remove_folder();
}

static void *write_late(void *path)
{
    g_usleep(G_USEC_PER_SEC / 20);
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    g_assert_cmpint((int)write(fd, "A: 1\n\n", 6), ==, 6);
    g_assert_cmpint(close(fd), ==, 0);
    return NULL;
}

static void a_named_pipe_is_waited_for(void)
{
    make_folder();
    g_autofree char *path = g_build_filename(folder, "pipe", NULL);
    g_assert_cmpint(mkfifo(path, 0600), ==, 0);
    GThread *writer = g_thread_new("writer", write_late, path);
    assert_all("pipe", "- 6: A: 1\n\n|");
    (void)g_thread_join(writer);
    remove_folder();
}

static void a_directory_that_lies_too_deep_is_told_of(void)
{
    make_folder();
    GString *path = g_string_new("d");
    for (int i = 0; i < 60; i++)
        g_string_append(path, "/d");
    g_string_append(path, "/1.eml");
    put(path->str, "A: 1\n\n", -1);
    assert_all("d", "!|");
    g_string_free(path, TRUE);
    remove_folder();
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("mail source", an_mbox_is_taken_apart_at_its_from_lines);
    TEST("mail source", quoted_from_lines_lose_one_mark);
    TEST("mail source", a_sentence_that_begins_with_from_is_text);
    TEST("mail source", a_mail_that_is_too_large_keeps_its_header_and_its_size);
    TEST("mail source", hostile_streams_are_read_in_bounds);
    TEST("mail source", a_single_mail_has_its_own_date);
    TEST("mail source", a_maildir_tells_the_time_by_its_names);
    TEST("mail source", a_directory_is_gone_through_with_all_that_is_in_it);
    TEST("mail source", a_link_is_followed_only_where_it_is_named);
    TEST("mail source", a_named_pipe_is_waited_for);
    TEST("mail source", a_directory_that_lies_too_deep_is_told_of);
    return g_test_run();
}
