/* store.c - opening, locking and migrating the database; transactions. */
#include "store/store.h"
#include "base/error.h"
#include "base/fault.h"
#include "store/schema.h"
#include "store/statement.h"
#include "store/store_private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define APPLICATION_ID 0x63726d64 /* "crmd", in the header of the database file */
#define BUSY_MS 5000 /* that another program may hold the database, before an operation fails */
#define PROBE_ROOM_BYTES (256 << 10) /* a page may find room where a mail does not */
#define STATEMENTS_KEPT 200 /* twice what all routes use; the rest are rare filters of lists */

/* The lock is the kernel's and ends with the process, however it ends. */
static bool take_lock(struct store *store, GError **error)
{
    g_autofree char *path = g_strconcat(store->path, ".lock", NULL);
    store->lock_fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (store->lock_fd < 0) {
        error_set(error, ERROR_UNAVAILABLE, "cannot open %s: %s", path, g_strerror(errno));
        return false;
    }
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    if (fcntl(store->lock_fd, F_SETLK, &lock) == 0)
        return true;
    lock.l_type = F_WRLCK;
    if (fcntl(store->lock_fd, F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK)
        lock.l_pid = 0;
    error_set(error, ERROR_CONFLICT,
              "another crmd (pid %d) has the database %s open; stop it first", (int)lock.l_pid,
              store->path);
    return false;
}

static bool execute(struct store *store, const char *sql, GError **error)
{
    if (sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK)
        return true;
    store_error(store, "database", error);
    return false;
}

static int pragma_int(struct store *store, const char *sql)
{
    sqlite3_stmt *stmt = NULL;
    int value = -1;
    if (sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL) == SQLITE_OK &&
        sqlite3_step(stmt) == SQLITE_ROW)
        value = sqlite3_column_int(stmt, 0);
    (void)sqlite3_finalize(stmt);
    return value;
}

const char *store_path(struct store *store)
{
    return store->path;
}

int store_schema_version(struct store *store)
{
    return pragma_int(store, "PRAGMA user_version");
}

static int64_t file_bytes(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 ? st.st_size : 0;
}

int64_t store_size_bytes(struct store *store)
{
    g_autofree char *wal = g_strconcat(store->path, "-wal", NULL);
    return file_bytes(store->path) + file_bytes(wal);
}

static int newest_version(void)
{
    int newest = 0;
    for (const struct schema_migration *m = schema_migrations; m->number; m++)
        newest = m->number;
    return newest;
}

static bool migrate_one(struct store *store, const struct schema_migration *m, GError **error)
{
    g_autofree char *after = g_strdup_printf("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                             APPLICATION_ID, m->number);
    if (!store_begin(store, error))
        return false;
    if (execute(store, m->sql, error) && execute(store, after, error) && store_commit(store, error))
        return true;
    store_rollback(store);
    g_prefix_error(error, "migration %s: ", m->name);
    return false;
}

/* An empty database is anybody's. */
static bool is_of_another_program(struct store *store, int version)
{
    int application = pragma_int(store, "PRAGMA application_id");
    bool is_empty = version == 0 && application == 0 &&
                    pragma_int(store, "SELECT count(*) FROM sqlite_schema") == 0;
    return application != APPLICATION_ID && !is_empty;
}

/* Before anything is written: the file may be somebody else's. */
static bool check_version(struct store *store, GError **error)
{
    int version = store_schema_version(store);
    if (version < 0) {
        store_error(store, "cannot read the database", error);
        return false;
    }
    if (is_of_another_program(store, version)) {
        error_set(error, ERROR_CONFLICT,
                  "%s is the database of another program; name another store.path", store->path);
        return false;
    }
    if (version > newest_version()) {
        error_set(error, ERROR_CONFLICT,
                  "%s has schema %d, made by a newer crmd; this one knows up to %d: install the "
                  "newer crmd",
                  store->path, version, newest_version());
        return false;
    }
    return true;
}

static bool migrate(struct store *store, GError **error)
{
    int version = store_schema_version(store);
    for (const struct schema_migration *m = schema_migrations; m->number; m++) {
        if (m->number > version && !migrate_one(store, m, error))
            return false;
    }
    return true;
}

static bool open_database(struct store *store, enum store_mode mode, GError **error)
{
    int flags =
        SQLITE_OPEN_NOMUTEX |
        (mode == STORE_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE);
    mode_t old = 0;
    if (mode ==
        STORE_WRITE) /* the process's; readers, which open beside each other, make no file */
        old = umask(0077);
    int rc = sqlite3_open_v2(store->path, &store->db, flags, NULL);
    if (mode == STORE_WRITE)
        (void)umask(old);
    if (rc != SQLITE_OK) {
        store_error(store, "cannot open the database", error);
        return false;
    }
    (void)sqlite3_extended_result_codes(store->db, 1);
    (void)sqlite3_busy_timeout(store->db, BUSY_MS);
    if (!check_version(store, error))
        return false;
    /* A reader may not write; it needs a writable file only for the WAL's shared memory. Recording
     * mail must not depend on room in /tmp. */
    return execute(store,
                   mode == STORE_WRITE
                       ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                         "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                         "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;"
                         "PRAGMA cache_size = -8192; PRAGMA wal_autocheckpoint = 4000;"
                         "PRAGMA journal_size_limit = 67108864"
                       : "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF;"
                         "PRAGMA cache_size = -2048",
                   error);
}

static void finalize_statement(gpointer stmt)
{
    (void)sqlite3_finalize(stmt); /* repeats the last step's error, which was handled there */
}

/* SQL text is long, and looked up with every statement: eight bytes at a time. */
static guint hash_sql(gconstpointer text)
{
    gsize length = strlen(text);
    guint64 hash = length;
    for (const char *at = text; length > 0;) {
        guint64 word = 0;
        gsize step = MIN(length, sizeof(word));
        memcpy(&word, at, step);
        hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
        hash ^= hash >> 32;
        at += step;
        length -= step;
    }
    return (guint)hash;
}

/* Counting what SQLite allocates would take a lock each time, and nobody asks for it. */
static void configure_sqlite(void)
{
    static gsize done;
    if (g_once_init_enter(&done)) {
        (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); /* refused: it only costs time */
        g_once_init_leave(&done, 1);
    }
}

struct store *store_open(const char *path, enum store_mode mode, GError **error)
{
    struct store *store = g_new0(struct store, 1);
    store->path = g_strdup(path);
    store->lock_fd = -1;
    store->statements = g_hash_table_new_full(hash_sql, g_str_equal, g_free, finalize_statement);
    store->selects = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    store->inserts = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    configure_sqlite();
    bool ok = (mode == STORE_READ || take_lock(store, error)) &&
              open_database(store, mode, error) && (mode == STORE_READ || migrate(store, error));
    if (ok)
        return store;
    store_close(store);
    return NULL;
}

void store_close(struct store *store)
{
    if (!store)
        return;
    g_hash_table_unref(store->statements);
    g_hash_table_unref(store->selects);
    g_hash_table_unref(store->inserts);
    (void)sqlite3_close(store->db); /* all statements are finalised: cannot be busy */
    if (store->lock_fd >= 0)
        (void)close(store->lock_fd);
    g_free(store->path);
    g_free(store);
}

/* Between transactions nobody holds a statement. */
static void forget_statements(struct store *store)
{
    if (g_hash_table_size(store->statements) > STATEMENTS_KEPT)
        g_hash_table_remove_all(store->statements);
}

bool store_begin(struct store *store, GError **error)
{
    forget_statements(store);
    return execute(store, "BEGIN IMMEDIATE", error);
}

bool store_begin_read(struct store *store, GError **error)
{
    forget_statements(store);
    return execute(store, "BEGIN", error);
}

bool store_commit(struct store *store, GError **error)
{
    fault_point("before-commit");
    if (!execute(store, "COMMIT", error))
        return false;
    fault_point("after-commit");
    return true;
}

void store_rollback(struct store *store)
{
    if (!sqlite3_get_autocommit(store->db)) /* some errors have rolled back already */
        (void)sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

bool store_probe(struct store *store, GError **error)
{
    g_autofree char *rewrite =
        g_strdup_printf("PRAGMA user_version = %d", store_schema_version(store));
    (void)sqlite3_busy_timeout(store->db, 0);
    bool ok = store_begin(store, error) && execute(store, rewrite, error) &&
              store_commit(store, error) && store_has_room(store, PROBE_ROOM_BYTES, error);
    if (!ok)
        store_rollback(store);
    (void)sqlite3_busy_timeout(store->db, BUSY_MS);
    return ok;
}
