/* test_store_backup.c - a copy of the database beside a busy writer, and one that is broken off. */
#include "store/backup.h"
#include "store/store.h"
#include "tests/lib/fixture.h"

#include <string.h>
#include <unistd.h>

static int done;

static void *write_on(void *data)
{
    while (!g_atomic_int_get(&done))
        fixture_run(data, "UPDATE filler SET x = x || 'y' WHERE rowid % 100 = 0");
    return NULL;
}

/* Larger than one step of the copy. (transfer full) */
static struct fixture *large_new(void)
{
    struct fixture *f = fixture_new();
    fixture_run(f, "CREATE TABLE filler (x TEXT)");
    fixture_run(f, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) "
                   "INSERT INTO filler SELECT hex(zeroblob(2000)) FROM n");
    return f;
}

static bool back_up(struct fixture *f, int64_t *ret_bytes, GError **error)
{
    int fd = -1;
    struct store *reader = store_open(f->path, STORE_READ, NULL);
    g_assert_true(store_begin_read(reader, NULL));
    bool ok = store_backup(reader, &fd, ret_bytes, error);
    store_rollback(reader);
    store_close(reader);
    if (fd >= 0)
        close(fd);
    return ok;
}

static void a_writer_does_not_make_it_begin_anew(void)
{
    g_autoptr(fixture_handle) f = large_new();
    g_autoptr(GError) error = NULL;
    int64_t bytes = 0;
    g_atomic_int_set(&done, 0);
    GThread *writer = g_thread_new("writer", write_on, f);
    bool ok = back_up(f, &bytes, &error);
    g_atomic_int_set(&done, 1);
    (void)g_thread_join(writer);
    g_assert_no_error(error);
    g_assert_true(ok);
    g_assert_cmpint((int)bytes, >, 4000 * 4000);
}

/* Last: no backup can be made after it. */
static void a_process_that_ends_breaks_it_off(void)
{
    g_autoptr(fixture_handle) f = large_new();
    g_autoptr(GError) error = NULL;
    int64_t bytes;
    store_backup_break_off();
    g_assert_false(back_up(f, &bytes, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_UNAVAILABLE);
    g_autoptr(GDir) beside = g_dir_open(f->folder, 0, NULL);
    const char *name;
    while ((name = g_dir_read_name(beside)))
        g_assert_null(strstr(name, ".backup-"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("store backup", a_writer_does_not_make_it_begin_anew);
    TEST("store backup", a_process_that_ends_breaks_it_off);
    return g_test_run();
}
