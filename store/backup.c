/* backup.c - see backup.h. The pages are those of the caller's read transaction, whoever writes
 * meanwhile: that is what a WAL is for. */
#include "store/backup.h"
#include "base/error.h"
#include "store/store_private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".backup-"
#define WRITE_VERSION_AT 18 /* in the database's header: 2 and 2 for WAL, 1 and 1 without */
#define PAGES_A_STEP 1024   /* 4 MB; then it may be broken off */
#define CHECK_STEPS 100000  /* of SQLite's machine, a few milliseconds: likewise */

static int broken_off;

void store_backup_break_off(void)
{
    g_atomic_int_set(&broken_off, 1);
}

static bool goes_on(void)
{
    return g_atomic_int_get(&broken_off) == 0;
}

static int is_broken_off(void *unused)
{
    (void)unused;
    return !goes_on();
}

typedef sqlite3 database;
static void database_close(database *db)
{
    (void)sqlite3_close(db); /* all statements are finalised: cannot be busy */
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(database, database_close)

static bool failed(const char *path, const char *why, GError **error)
{
    error_set(error, ERROR_UNAVAILABLE,
              "the copy of the database cannot be made beside it (%s): %s; see that there is as "
              "much room as the database takes",
              path, why);
    return false;
}

/* A transaction has its state from its first read on, and keeps it between the steps. */
static bool fix_state(struct store *store, const char *path, GError **error)
{
    return sqlite3_exec(store->db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL) ==
               SQLITE_OK ||
           failed(path, sqlite3_errmsg(store->db), error);
}

static bool copy_pages(struct store *store, database *copy, const char *path, GError **error)
{
    if (!fix_state(store, path, error))
        return false;
    sqlite3_backup *backup = sqlite3_backup_init(copy, "main", store->db, "main");
    if (!backup)
        return failed(path, sqlite3_errmsg(copy), error);
    int rc = SQLITE_OK;
    while (rc == SQLITE_OK && goes_on())
        rc = sqlite3_backup_step(backup, PAGES_A_STEP);
    (void)sqlite3_backup_finish(backup); /* tells less than the last step */
    if (rc == SQLITE_DONE)
        return true;
    return failed(path, rc == SQLITE_OK ? "crmd is stopping" : sqlite3_errstr(rc), error);
}

static bool copy_into(struct store *store, const char *path, GError **error)
{
    g_autoptr(database) copy = NULL;
    if (sqlite3_open_v2(path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) ||
        sqlite3_exec(copy, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", NULL, NULL, NULL))
        return failed(path, sqlite3_errmsg(copy), error);
    return copy_pages(store, copy, path, error);
}

/* Pages come from a database with a WAL; the copy is to be whole by itself. */
static bool leave_wal(int fd, const char *path, GError **error)
{
    static const char rollback[] = {1, 1};
    if (pwrite(fd, rollback, sizeof rollback, WRITE_VERSION_AT) == sizeof rollback)
        return true;
    return failed(path, g_strerror(errno), error);
}

static bool check(const char *path, GError **error)
{
    g_autoptr(database) copy = NULL;
    sqlite3_stmt *stmt = NULL;
    g_autofree char *verdict = NULL;
    int rc = sqlite3_open_v2(path, &copy, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);
    if (rc == SQLITE_OK)
        sqlite3_progress_handler(copy, CHECK_STEPS, is_broken_off, NULL);
    if (rc == SQLITE_OK &&
        sqlite3_prepare_v2(copy, "PRAGMA integrity_check(1)", -1, &stmt, NULL) == SQLITE_OK &&
        sqlite3_step(stmt) == SQLITE_ROW)
        verdict = g_strdup((const char *)sqlite3_column_text(stmt, 0));
    if (!verdict)
        verdict = g_strdup(sqlite3_errmsg(copy));
    (void)sqlite3_finalize(stmt); /* as above */
    if (!goes_on())
        return failed(path, "crmd is stopping", error);
    if (g_str_equal(verdict, "ok"))
        return true;
    error_set(error, ERROR_CORRUPT,
              "the copy of the database is damaged (%s): the disk or the database itself is; keep "
              "the backups there are, and see the journal",
              verdict);
    return false;
}

static bool make(struct store *store, int fd, const char *path, int64_t *ret_bytes, GError **error)
{
    struct stat st;
    if (!copy_into(store, path, error) || !leave_wal(fd, path, error) || !check(path, error))
        return false;
    if (fstat(fd, &st) != 0)
        return failed(path, g_strerror(errno), error);
    *ret_bytes = st.st_size;
    return true;
}

bool store_backup(struct store *store, int *ret_fd, int64_t *ret_bytes, GError **error)
{
    static GMutex one_at_a_time;
    if (!g_mutex_trylock(&one_at_a_time)) {
        error_set(error, ERROR_UNAVAILABLE,
                  "another backup is being made; try again when it is done");
        return false;
    }
    g_autofree char *path = g_strconcat(store->path, SUFFIX "XXXXXX", NULL);
    int fd = mkostemp(path, O_CLOEXEC); /* mode 0600 */
    bool ok =
        fd >= 0 ? make(store, fd, path, ret_bytes, error) : failed(path, g_strerror(errno), error);
    if (fd >= 0)
        (void)unlink(path); /* its space is kept by fd until that is closed */
    g_mutex_unlock(&one_at_a_time);
    if (ok)
        *ret_fd = fd;
    else if (fd >= 0)
        (void)close(fd);
    return ok;
}

void store_backup_sweep(const char *database_path)
{
    g_autofree char *folder = g_path_get_dirname(database_path);
    g_autofree char *name = g_path_get_basename(database_path);
    g_autofree char *prefix = g_strconcat(name, SUFFIX, NULL);
    GDir *dir = g_dir_open(folder, 0, NULL);
    const char *entry;
    while (dir && (entry = g_dir_read_name(dir))) {
        g_autofree char *path = g_build_filename(folder, entry, NULL);
        if (g_str_has_prefix(entry, prefix))
            (void)unlink(path); /* what stays is tried again next time */
    }
    if (dir)
        g_dir_close(dir);
}
