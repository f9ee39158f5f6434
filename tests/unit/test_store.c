/* test_store.c - opening, locking and migrating the database; transactions; what a crash leaves. */
#include "store/store.h"
#include "store/schema.h"
#include "store/statement.h"
#include "tests/lib/fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static int newest_schema(void)
{
    int newest = 0;
    for (const struct schema_migration *m = schema_migrations; m->number; m++)
        newest = m->number;
    return newest;
}

static mode_t mode_of(const char *path)
{
    struct stat st;
    g_assert_cmpint(stat(path, &st), ==, 0);
    return st.st_mode & 0777;
}

static void a_new_database_is_its_owners_alone_and_has_the_newest_schema(void)
{
    mode_t before = umask(0);
    g_autoptr(fixture_handle) f = fixture_new();
    g_assert_cmpint(umask(before), ==, 0); /* as it was */
    static const char *const suffixes[] = {"", "-wal", "-shm", ".lock"};
    for (gsize i = 0; i < G_N_ELEMENTS(suffixes); i++) {
        g_autofree char *path = g_strconcat(f->path, suffixes[i], NULL);
        g_test_message("%s", path);
        g_assert_cmpint(mode_of(path), ==, 0600);
    }
    g_assert_cmpint(store_schema_version(f->store), ==, newest_schema());
    g_assert_cmpstr(store_path(f->store), ==, f->path);
    g_assert_cmpint(store_size_bytes(f->store), >, 0);
    g_assert_cmpint(fixture_int(f, "PRAGMA application_id"), ==, 0x63726d64);
}

static void migrations_count_up_from_one(void)
{
    int count = 0;
    for (const struct schema_migration *m = schema_migrations; m->number; m++, count++)
        g_assert_cmpint(m->number, ==, count + 1);
    g_assert_cmpint(count, >, 0);
}

static void a_commit_is_safe_and_outlives_the_handle(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_assert_cmpint(fixture_int(f, "PRAGMA synchronous"), ==, 2); /* FULL */
    g_assert_cmpint(fixture_int(f, "PRAGMA foreign_keys"), ==, 1);
    g_autofree char *journal = fixture_text(f, "PRAGMA journal_mode");
    g_assert_cmpstr(journal, ==, "wal");
    fixture_run(f, "INSERT INTO sources (name) VALUES ('fair')");
    fixture_close(f);
    fixture_open(f);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM sources WHERE name = 'fair'"), ==, 1);
    g_assert_cmpint(store_schema_version(f->store), ==, newest_schema());
}

/* ---- the lock ---- */

static void expect_refused_by_lock(void *data)
{
    struct fixture *f = data;
    g_autoptr(GError) error = NULL;
    struct store *store = store_open(f->path, STORE_WRITE, &error);
    g_assert_null(store);
    g_autofree char *pid = g_strdup_printf("pid %d", (int)getppid());
    assert_error(&error, ERROR_CONFLICT, NULL, pid);
}

static void a_second_writer_is_refused_and_told_the_pid_of_the_first(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_assert_cmpint(run_in_child(expect_refused_by_lock, f), ==, 0);
    fixture_run(f, "INSERT INTO sources (name) VALUES ('fair')"); /* the first goes on */
}

static void die_with_the_store_open(void *data)
{
    struct fixture *f = data;
    fixture_open(f);
    (void)kill(getpid(), SIGKILL);
}

static void a_killed_writer_leaves_no_lock(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_close(f);
    int status = run_in_child(die_with_the_store_open, f);
    g_assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    fixture_open(f);
}

static void a_lock_that_is_a_symbolic_link_is_not_followed(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_close(f);
    g_autofree char *lock = g_strconcat(f->path, ".lock", NULL);
    g_autofree char *elsewhere = g_build_filename(f->folder, "elsewhere", NULL);
    g_assert_cmpint(g_unlink(lock), ==, 0);
    g_assert_cmpint(symlink(elsewhere, lock), ==, 0);
    g_autoptr(GError) error = NULL;
    g_assert_null(store_open(f->path, STORE_WRITE, &error));
    assert_error(&error, ERROR_UNAVAILABLE, NULL, ".lock");
    g_assert_false(g_file_test(elsewhere, G_FILE_TEST_EXISTS));
}

/* ---- other databases ---- */

/* A file as another program would leave it. */
static void make_database(const char *path, const char *sql)
{
    sqlite3 *db = NULL;
    (void)g_unlink(path);
    g_assert_cmpint(sqlite3_open(path, &db), ==, SQLITE_OK);
    g_assert_cmpint(sqlite3_exec(db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
    g_assert_cmpint(sqlite3_close(db), ==, SQLITE_OK);
}

static void what_is_not_ours_is_refused_and_left_as_it_is(void)
{
    static const struct {
        const char *sql, *says;
    } cases[] = {
        {"PRAGMA user_version = 9999; PRAGMA application_id = 1668443492;", "newer crmd"},
        {"CREATE TABLE notes (text); PRAGMA user_version = 1;", "another program"},
        {"CREATE TABLE notes (text);", "another program"},
        {"PRAGMA application_id = 7;", "another program"},
        {"CREATE TABLE notes (text); PRAGMA user_version = 1; PRAGMA application_id = 7;",
         "another program"},
    };
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_close(f);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].sql);
        g_autoptr(GError) error = NULL;
        g_autofree char *before = NULL, *after = NULL;
        gsize length_before, length_after;
        make_database(f->path, cases[i].sql);
        g_assert_true(g_file_get_contents(f->path, &before, &length_before, NULL));
        g_assert_null(store_open(f->path, STORE_WRITE, &error));
        assert_error(&error, ERROR_CONFLICT, NULL, cases[i].says);
        g_assert_null(store_open(f->path, STORE_READ, &error));
        assert_error(&error, ERROR_CONFLICT, NULL, cases[i].says);
        g_assert_true(g_file_get_contents(f->path, &after, &length_after, NULL));
        g_assert_cmpmem(before, length_before, after, length_after);
    }
}

static void a_file_that_is_no_database_is_corrupt(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_close(f);
    g_autofree char *text = g_strnfill(5000, 'x');
    g_assert_true(g_file_set_contents(f->path, text, -1, NULL));
    g_autoptr(GError) error = NULL;
    g_assert_null(store_open(f->path, STORE_WRITE, &error));
    assert_error(&error, ERROR_CORRUPT, NULL, "restore");
}

static void an_empty_file_becomes_a_database(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_close(f);
    g_assert_true(g_file_set_contents(f->path, "", 0, NULL));
    fixture_open(f);
    g_assert_cmpint(store_schema_version(f->store), ==, newest_schema());
}

static void a_folder_that_is_not_there_is_said(void)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(store_open("/nowhere/at/all/crmd.db", STORE_WRITE, &error));
    assert_error(&error, ERROR_UNAVAILABLE, NULL, "/nowhere/at/all/crmd.db");
    g_assert_null(store_open("/nowhere/at/all/crmd.db", STORE_READ, &error));
    assert_error(&error, ERROR_UNAVAILABLE, NULL, "/nowhere/at/all/crmd.db");
}

/* ---- transactions ---- */

static int64_t count_sources(struct store *store)
{
    int64_t count;
    g_autoptr(GError) error = NULL;
    (void)statement_int(store, &count, -1, &error, "SELECT count(*) FROM sources", "");
    g_assert_no_error(error);
    return count;
}

static bool add_source(struct store *store, const char *name, GError **error)
{
    return statement_run(store, error, "INSERT INTO sources (name) VALUES (?)", "s", name);
}

static struct store *open_reader(struct fixture *f)
{
    g_autoptr(GError) error = NULL;
    struct store *reader = store_open(f->path, STORE_READ, &error);
    g_assert_no_error(error);
    return reader;
}

static void a_reader_sees_what_is_committed_and_nothing_else(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    struct store *reader = open_reader(f);
    int64_t before = count_sources(reader);
    g_assert_true(store_begin(f->store, NULL));
    g_assert_true(add_source(f->store, "fair", NULL));
    g_assert_cmpint(count_sources(reader), ==, before);
    g_assert_true(store_commit(f->store, NULL));
    g_assert_cmpint(count_sources(reader), ==, before + 1);
    store_close(reader);
}

static void a_read_of_several_statements_sees_one_state(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    struct store *reader = open_reader(f);
    g_assert_true(store_begin_read(reader, NULL));
    int64_t before = count_sources(reader);
    g_assert_true(add_source(f->store, "fair", NULL));
    g_assert_cmpint(count_sources(reader), ==, before);
    store_rollback(reader);
    g_assert_cmpint(count_sources(reader), ==, before + 1);
    store_close(reader);
}

static void a_reader_cannot_write(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    struct store *reader = open_reader(f);
    g_autoptr(GError) error = NULL;
    g_assert_false(add_source(reader, "fair", &error));
    assert_error(&error, ERROR_UNAVAILABLE, NULL, "may not be written");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM sources WHERE name = 'fair'"), ==, 0);
    store_close(reader);
}

static void what_is_rolled_back_has_not_been(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t before = count_sources(f->store);
    g_assert_true(store_begin(f->store, NULL));
    g_assert_true(add_source(f->store, "fair", NULL));
    store_rollback(f->store);
    g_assert_cmpint(count_sources(f->store), ==, before);
    store_rollback(f->store); /* of nothing */
    g_assert_true(store_begin(f->store, NULL));
    g_assert_true(store_commit(f->store, NULL));
}

static void a_full_disk_is_said_and_leaves_nothing_half_done(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    g_autofree char *limit =
        g_strdup_printf("PRAGMA max_page_count = %d", (int)fixture_int(f, "PRAGMA page_count") + 4);
    fixture_run(f, limit);
    int64_t before = count_sources(f->store);
    g_autofree char *long_name = g_strnfill(4000, 'x');
    g_assert_true(store_begin(f->store, NULL));
    bool ok = true;
    for (int i = 0; i < 100 && ok; i++) {
        g_autofree char *name = g_strdup_printf("%d%s", i, long_name);
        ok = add_source(f->store, name, &error);
    }
    g_assert_false(ok);
    assert_error(&error, ERROR_UNAVAILABLE, NULL, "disk is full: free space in");
    store_rollback(f->store);
    g_assert_cmpint(count_sources(f->store), ==, before);
    fixture_run(f, "PRAGMA max_page_count = 1000000");
    g_assert_true(add_source(f->store, "there is space again", &error));
}

static void errors_of_statements_say_what_a_caller_can_do(void)
{
    static const struct {
        const char *sql;
        enum error_code code;
    } cases[] = {
        {"INSERT INTO sources (name) VALUES ('MAIL')", ERROR_CONFLICT},
        {"INSERT INTO sources (name) VALUES (NULL)", ERROR_CONFLICT},
        {"INSERT INTO leads (name, stage_id, currency, created_at, updated_at) "
         "VALUES ('x', 999, 'EUR', 0, 0)",
         ERROR_CONFLICT},
        {"INSERT INTO teams (name, accept, currency, created_at) VALUES ('x', 'nobody', 'EUR', 0)",
         ERROR_CONFLICT},
        {"SELEC 1", ERROR_INTERNAL},
        {"SELECT * FROM nothing", ERROR_INTERNAL},
    };
    g_autoptr(fixture_handle) f = fixture_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].sql);
        g_autoptr(GError) error = NULL;
        g_assert_false(statement_run(f->store, &error, cases[i].sql, ""));
        assert_error(&error, cases[i].code, NULL, NULL);
    }
}

static void statements_of_any_shape_do_not_pile_up(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int used_before = 0, used = 0;
    for (int i = 0; i < 3000; i++) {
        g_autofree char *sql = g_strdup_printf("SELECT %d FROM sources WHERE id = ?", i);
        int64_t value;
        g_assert_true(store_begin_read(f->store, NULL));
        g_assert_true(statement_int(f->store, &value, 0, NULL, sql, "i", (int64_t)1));
        g_assert_cmpint(value, ==, i);
        store_rollback(f->store);
        sqlite3_int64 now, highest;
        (void)sqlite3_status64(SQLITE_STATUS_MEMORY_USED, &now, &highest, 0);
        used = (int)now;
        if (i == 500)
            used_before = used;
    }
    g_assert_cmpint(used, <, used_before + (512 << 10));
}

/* ---- crashes ---- */

static void open_and_add_sources(void *data)
{
    struct fixture *f = data;
    fixture_open(f);
    for (int i = 0; i < 3; i++) {
        g_autofree char *name = g_strdup_printf("source %d", i);
        bool ok = store_begin(f->store, NULL) && add_source(f->store, name, NULL) &&
                  store_commit(f->store, NULL);
        g_assert_true(ok);
    }
}

/* How many of the three sources are there when the n-th time at the point is fatal. The first
 * transaction is the migration. */
static int sources_after_crash(const char *point, int n, bool *ret_died)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autofree char *fault = g_strdup_printf("%s:%d", point, n);
    fixture_close(f);
    g_assert_cmpint(g_unlink(f->path), ==, 0);
    g_setenv("CRMD_FAULT", fault, TRUE);
    int status = run_in_child(open_and_add_sources, f);
    g_unsetenv("CRMD_FAULT");
    *ret_died = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    g_assert_true(*ret_died || status == 0);
    fixture_open(f);
    g_autofree char *check = fixture_text(f, "PRAGMA integrity_check");
    g_assert_cmpstr(check, ==, "ok");
    g_assert_cmpint(store_schema_version(f->store), ==, newest_schema());
    return (int)fixture_int(f, "SELECT count(*) FROM sources WHERE name LIKE 'source %'");
}

static void a_crash_before_a_commit_undoes_it_and_after_it_does_not(void)
{
    int migrations = newest_schema();
    static const struct {
        const char *point;
        int lost;
    } points[] = {{"before-commit", 1}, {"after-commit", 0}};
    for (gsize i = 0; i < G_N_ELEMENTS(points); i++) {
        bool died = true;
        for (int n = 1; died; n++) {
            int kept = sources_after_crash(points[i].point, n, &died);
            g_test_message("%s:%d keeps %d", points[i].point, n, kept);
            int expected = died ? MAX(n - migrations - points[i].lost, 0) : 3;
            g_assert_cmpint(kept, ==, expected);
            g_assert_cmpint(n, <=, migrations + 4);
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("store", a_new_database_is_its_owners_alone_and_has_the_newest_schema);
    TEST("store", migrations_count_up_from_one);
    TEST("store", a_commit_is_safe_and_outlives_the_handle);
    TEST("store", a_second_writer_is_refused_and_told_the_pid_of_the_first);
    TEST("store", a_killed_writer_leaves_no_lock);
    TEST("store", a_lock_that_is_a_symbolic_link_is_not_followed);
    TEST("store", what_is_not_ours_is_refused_and_left_as_it_is);
    TEST("store", a_file_that_is_no_database_is_corrupt);
    TEST("store", an_empty_file_becomes_a_database);
    TEST("store", a_folder_that_is_not_there_is_said);
    TEST("store", a_reader_sees_what_is_committed_and_nothing_else);
    TEST("store", a_read_of_several_statements_sees_one_state);
    TEST("store", a_reader_cannot_write);
    TEST("store", what_is_rolled_back_has_not_been);
    TEST("store", a_full_disk_is_said_and_leaves_nothing_half_done);
    TEST("store", errors_of_statements_say_what_a_caller_can_do);
    TEST("store", statements_of_any_shape_do_not_pile_up);
    TEST("store", a_crash_before_a_commit_undoes_it_and_after_it_does_not);
    return g_test_run();
}
