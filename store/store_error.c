/* store_error.c - what SQLite's results mean for a person: what is wrong, and what to do. */
#include "base/error.h"
#include "store/statement.h"
#include "store/store_private.h"

#include <errno.h>
#include <sys/statvfs.h>

/* What keeps the database from being written or read; UNAVAILABLE, for it may pass. */
enum remedy { REMEDY_FOLDER, REMEDY_PATH, REMEDY_NONE };

struct known_error {
    int code;  /* SQLite's, extended or primary; 0: any */
    int cause; /* errno; 0: any */
    const char *text;
    enum remedy remedy; /* what its %s is */
};

/* The first row that fits counts. */
static const struct known_error known_errors[] = {
    {SQLITE_READONLY_DBMOVED, 0, "the database is no longer at %s: put it back, then restart crmd",
     REMEDY_PATH},
    {SQLITE_FULL, 0, "the database's disk is full: free space in %s", REMEDY_FOLDER},
    {SQLITE_BUSY, 0,
     "another program holds the database: end it, or wait until it is done (lsof %s)", REMEDY_PATH},
    {SQLITE_LOCKED, 0, "the database is locked by crmd itself: try again", REMEDY_NONE},
    {SQLITE_NOMEM, 0,
     "there is no memory for the database: free some, or raise MemoryMax=", REMEDY_NONE},
    {0, ENOSPC, "the database's disk is full: free space in %s", REMEDY_FOLDER},
    {0, EDQUOT, "the database's disk quota is used up: free space in %s, or raise the quota",
     REMEDY_FOLDER},
    {0, EROFS,
     "the database's file system is read-only: make %s writable again; the kernel's log tells why",
     REMEDY_FOLDER},
    {0, EMFILE, "there is no file descriptor for the database: raise LimitNOFILE= of crmd",
     REMEDY_NONE},
    {0, ENFILE, "there is no file descriptor for the database: the system has too many files open",
     REMEDY_NONE},
    {SQLITE_READONLY, 0, "the database may not be written: see to the rights of %s", REMEDY_PATH},
    {SQLITE_IOERR, EIO, "the database's disk fails: look into the kernel's log, and see to %s",
     REMEDY_FOLDER},
};

static bool fits(const struct known_error *known, int code, int cause)
{
    bool code_fits = known->code == 0 || known->code == code || known->code == (code & 0xff);
    return code_fits && (known->cause == 0 || known->cause == cause);
}

static const struct known_error *find_known(int code, int cause)
{
    for (gsize i = 0; i < G_N_ELEMENTS(known_errors); i++) {
        if (fits(&known_errors[i], code, cause))
            return &known_errors[i];
    }
    return NULL;
}

static int errno_of(sqlite3_file *file)
{
    int cause = 0;
    if (file && file->pMethods)
        (void)file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &cause);
    return cause;
}

/* The errno behind a result, or 0. What fails in a commit only the file knows, which is the log's
 * more often than the database's. */
static int cause_of(sqlite3 *db, int code)
{
    int primary = code & 0xff;
    sqlite3_file *log = NULL, *file = NULL;
    if (primary == SQLITE_IOERR) {
        (void)sqlite3_file_control(db, NULL, SQLITE_FCNTL_JOURNAL_POINTER, &log);
        (void)sqlite3_file_control(db, NULL, SQLITE_FCNTL_FILE_POINTER, &file);
    }
    int cause = errno_of(log) ? errno_of(log) : errno_of(file);
    bool is_of_system =
        primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN || primary == SQLITE_READONLY;
    return cause == 0 && is_of_system ? sqlite3_system_errno(db) : cause;
}

static void set_known(struct store *store, const struct known_error *known, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(store->path);
    GString *text = g_string_new(known->text);
    if (known->remedy != REMEDY_NONE)
        (void)g_string_replace(text, "%s", known->remedy == REMEDY_FOLDER ? folder : store->path,
                               1);
    error_set(error, ERROR_UNAVAILABLE, "%s", text->str);
    (void)g_string_free(text, TRUE);
}

static void set_other(struct store *store, const char *doing, int code, int cause, GError **error)
{
    const char *what = sqlite3_errmsg(store->db);
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
        error_set(error, ERROR_CONFLICT, "%s: %s", doing, what);
        break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        error_set(error, ERROR_UNAVAILABLE, "%s: %s (%s): see to the disk and the rights of %s",
                  doing, what, g_strerror(cause), store->path);
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error_set(error, ERROR_CORRUPT, "%s: %s; restore %s from a backup", doing, what,
                  store->path);
        break;
    default:
        error_set(error, ERROR_INTERNAL, "%s: %s", doing, what);
    }
}

void store_error(struct store *store, const char *doing, GError **error)
{
    int code = sqlite3_extended_errcode(store->db);
    int cause = cause_of(store->db, code);
    /* A reader writes nothing but what is too large to be sorted in memory. */
    if (store->lock_fd < 0 && (code & 0xff) == SQLITE_FULL) {
        error_set(error, ERROR_UNAVAILABLE,
                  "there is no room for a temporary file: free space in /var/tmp and /tmp");
        return;
    }
    const struct known_error *known = find_known(code, cause);
    if (known)
        set_known(store, known, error);
    else
        set_other(store, doing, code, cause, error);
}

bool store_has_room(struct store *store, uint64_t bytes, GError **error)
{
    struct statvfs disk;
    if (statvfs(store->path, &disk) != 0 || (uint64_t)disk.f_bavail * disk.f_frsize >= bytes)
        return true;
    set_known(store, find_known(SQLITE_FULL, 0), error);
    return false;
}
