/* raw_mail.c - see raw_mail.h. */
#include "store/raw_mail.h"
#include "base/clock.h"
#include "base/error.h"
#include "store/statement.h"

bool store_raw_insert(struct store *store, const guint8 sha256[SHA256_BYTES], int64_t size_bytes,
                      const void *data, gsize length, int64_t *ret_id, GError **error)
{
    if (!statement_run(store, error,
                       "INSERT INTO raw_mails (sha256, size_bytes, data) VALUES (?, ?, ?) "
                       "ON CONFLICT DO NOTHING",
                       "bib", sha256, (gsize)SHA256_BYTES, size_bytes, data, length))
        return false;
    if (store_changes(store) == 1) {
        *ret_id = store_last_id(store);
        return true;
    }
    return statement_int(store, ret_id, 0, error, "SELECT id FROM raw_mails WHERE sha256 = ?", "b",
                         sha256, (gsize)SHA256_BYTES);
}

GBytes *store_raw_read(struct store *store, int64_t raw_id, GError **error)
{
    g_autoptr(statement) stmt = statement_bind(
        store, error, "SELECT data, size_bytes FROM raw_mails WHERE id = ?", "i", raw_id);
    int row = stmt ? statement_step(store, stmt, error) : -1;
    if (row == 0)
        error_set(error, ERROR_NOT_FOUND, "the raw mail of this message is not kept");
    if (row != 1)
        return NULL;
    return blob_decompress(sqlite3_column_blob(stmt, 0), (gsize)sqlite3_column_bytes(stmt, 0),
                           (gsize)sqlite3_column_int64(stmt, 1), error);
}

/* What one message of store_raw_expire() is about. */
struct kept {
    int64_t message_id, raw_id;
};

static GArray *oldest_kept(struct store *store, int64_t before, int64_t limit, GError **error)
{
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(struct kept));
    g_autoptr(statement) stmt = statement_bind(
        store, error,
        "SELECT id, raw_id FROM messages WHERE raw_id IS NOT NULL AND recorded_at < ? "
        "ORDER BY recorded_at LIMIT ?",
        "ii", before, limit);
    int row = stmt ? 1 : -1;
    while (row == 1 && (row = statement_step(store, stmt, error)) == 1) {
        struct kept kept = {sqlite3_column_int64(stmt, 0), sqlite3_column_int64(stmt, 1)};
        g_array_append_val(list, kept);
    }
    return row < 0 ? NULL : g_steal_pointer(&list);
}

/* Two messages may hold one content, where an identity was counted otherwise by an earlier crmd. */
static bool drop(struct store *store, const struct kept *kept, GError **error)
{
    return statement_run(store, error, "UPDATE messages SET raw_id = NULL WHERE id = ?", "i",
                         kept->message_id) &&
           statement_run(store, error,
                         "DELETE FROM raw_mails WHERE id = ?1 "
                         "AND NOT EXISTS (SELECT 1 FROM messages WHERE raw_id = ?1)",
                         "i", kept->raw_id);
}

bool store_raw_newest(struct store *store, int64_t *ret_at, GError **error)
{
    return statement_int(store, ret_at, CLOCK_NONE, error,
                         "SELECT max(recorded_at) FROM messages WHERE raw_id IS NOT NULL", "");
}

bool store_raw_oldest(struct store *store, int64_t *ret_at, GError **error)
{
    return statement_int(store, ret_at, CLOCK_NONE, error,
                         "SELECT min(recorded_at) FROM messages WHERE raw_id IS NOT NULL", "");
}

bool store_raw_expire(struct store *store, int64_t before, int64_t limit, int64_t *ret_messages,
                      GError **error)
{
    g_autoptr(GArray) list = oldest_kept(store, before, limit, error);
    if (!list)
        return false;
    for (guint i = 0; i < list->len; i++) {
        if (!drop(store, &g_array_index(list, struct kept, i), error))
            return false;
    }
    *ret_messages = list->len;
    return true;
}
