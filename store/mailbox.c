/* mailbox.c - positions in watched folders, and deliveries. */
#include "store/mailbox.h"
#include "store/statement.h"

#include <stddef.h>

#define AT(member) offsetof(struct mailbox, member)

static const struct record_field mailbox_fields[] = {
    {"id", FIELD_ID, AT(id)},
    {"name", FIELD_TEXT, AT(name)},
    {"folder", FIELD_TEXT, AT(folder)},
    {"uidvalidity", FIELD_INT, AT(numbering)},
    {"last_uid", FIELD_INT, AT(last_uid)},
    {"last_message_at", FIELD_TIME, AT(last_message_at)},
    {"deliveries", FIELD_INT, AT(deliveries)},
    {"fetch_since", FIELD_TIME, AT(fetch_since)},
    {NULL},
};

static void free_item(gpointer mailbox)
{
    record_free(&mailbox_type, mailbox);
}

const struct record_type mailbox_type = {
    "mailbox", "mailboxes", "mailboxes", sizeof(struct mailbox), mailbox_fields, free_item};

void mailbox_row_free(struct mailbox *mailbox)
{
    record_free(&mailbox_type, mailbox);
}

struct mailbox *store_mailbox_at(struct store *store, const struct mailbox_place *place,
                                 GError **error)
{
    return record_select_one(store, &mailbox_type, error,
                             "WHERE name = ? AND host = ? AND account = ? AND folder = ?", "ssss",
                             place->name, place->host, place->account, place->folder);
}

struct mailbox *store_mailbox(struct store *store, const struct mailbox_place *place,
                              GError **error)
{
    if (!statement_run(store, error,
                       "INSERT INTO mailboxes (name, host, account, folder) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT DO NOTHING",
                       "ssss", place->name, place->host, place->account, place->folder))
        return NULL;
    return store_mailbox_at(store, place, error);
}

struct mailbox *store_mailbox_by_id(struct store *store, int64_t id, GError **error)
{
    return record_select_one(store, &mailbox_type, error, "WHERE id = ?", "i", id);
}

bool store_mailbox_fix_since(struct store *store, int64_t id, int64_t since, GError **error)
{
    return statement_run(
        store, error, "UPDATE mailboxes SET fetch_since = ? WHERE id = ? AND fetch_since IS NULL",
        "ti", since, id);
}

uint32_t mailbox_row_uidvalidity(const struct mailbox *mailbox)
{
    return (uint32_t)mailbox->numbering;
}

/* The numbering of mailbox ?1 under UIDVALIDITY ?2: of another than the mailbox has, the first. */
#define NUMBERING                                                                                  \
    "coalesce((SELECT uidvalidity FROM mailboxes WHERE id = ?1 AND uidvalidity & 4294967295 = "    \
    "?2), ?2)"

static bool find_numbering(struct store *store, int64_t id, int64_t uidvalidity, int64_t *ret,
                           GError **error)
{
    return statement_int(store, ret, uidvalidity, error,
                         "SELECT uidvalidity FROM mailboxes WHERE id = ? AND "
                         "uidvalidity & 4294967295 = ?",
                         "ii", id, uidvalidity);
}

bool store_mailbox_reset(struct store *store, int64_t id, int64_t uidvalidity, GError **error)
{
    /* What was unsettled under the old numbers cannot be found by them any more. */
    return statement_run(
               store, error,
               "UPDATE mailboxes SET last_uid = 0, uidvalidity = CASE uidvalidity "
               "WHEN 0 THEN ? ELSE ((uidvalidity >> 32) + 1) * 4294967296 + ? END WHERE id = ?",
               "iii", uidvalidity, uidvalidity, id) &&
           statement_run(store, error,
                         "DELETE FROM unsettled_deliveries WHERE mailbox_id = ? AND uidvalidity <> "
                         "(SELECT uidvalidity FROM mailboxes WHERE id = ?)",
                         "ii", id, id);
}

bool store_mailbox_advance(struct store *store, int64_t id, int64_t uidvalidity, int64_t last_uid,
                           int64_t deliveries, int64_t at, GError **error)
{
    return statement_run(store, error,
                         "UPDATE mailboxes SET last_uid = CASE uidvalidity & 4294967295 WHEN ? "
                         "THEN max(last_uid, ?) ELSE last_uid END, "
                         "deliveries = deliveries + ?, "
                         "last_message_at = coalesce(?, last_message_at) WHERE id = ?",
                         "iiiti", uidvalidity, last_uid, deliveries, at, id);
}

bool store_delivery_insert(struct store *store, int64_t mailbox_id, int64_t uidvalidity,
                           int64_t uid, int64_t message_id, int64_t at, bool to_settle,
                           bool *ret_new, GError **error)
{
    if (!statement_run(store, error,
                       "INSERT INTO deliveries (mailbox_id, uidvalidity, uid, message_id, at) "
                       "VALUES (?1, " NUMBERING ", ?3, ?4, ?5) ON CONFLICT DO NOTHING",
                       "iiiii", mailbox_id, uidvalidity, uid, message_id, at))
        return false;
    bool is_new = store_changes(store) == 1;
    if (is_new && to_settle &&
        !statement_run(store, error,
                       "INSERT INTO unsettled_deliveries (mailbox_id, uidvalidity, uid) "
                       "VALUES (?1, " NUMBERING ", ?3) ON CONFLICT DO NOTHING",
                       "iii", mailbox_id, uidvalidity, uid))
        return false;
    *ret_new = is_new;
    return true;
}

bool store_delivery_known(struct store *store, int64_t mailbox_id, int64_t uidvalidity, int64_t uid,
                          bool *ret, GError **error)
{
    int64_t found;
    if (!statement_int(store, &found, 0, error,
                       "SELECT 1 FROM deliveries WHERE mailbox_id = ?1 "
                       "AND uidvalidity = " NUMBERING " AND uid = ?3",
                       "iii", mailbox_id, uidvalidity, uid))
        return false;
    *ret = found != 0;
    return true;
}

bool store_delivery_of_message(struct store *store, int64_t mailbox_id, int64_t message_id,
                               bool *ret, GError **error)
{
    int64_t found;
    if (!statement_int(store, &found, 0, error,
                       "SELECT 1 FROM deliveries WHERE message_id = ? AND mailbox_id = ? LIMIT 1",
                       "ii", message_id, mailbox_id))
        return false;
    *ret = found != 0;
    return true;
}

static GArray *read_uids(struct store *store, statement *stmt, GError **error)
{
    g_autoptr(GArray) uids = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    int row;
    while ((row = statement_step(store, stmt, error)) == 1) {
        uint32_t uid = (uint32_t)sqlite3_column_int64(stmt, 0);
        g_array_append_val(uids, uid);
    }
    return row < 0 ? NULL : g_steal_pointer(&uids);
}

GArray *store_recorded_after(struct store *store, int64_t mailbox_id, int64_t uidvalidity,
                             int64_t uid, int64_t limit, GError **error)
{
    int64_t numbering;
    if (!find_numbering(store, mailbox_id, uidvalidity, &numbering, error))
        return NULL;
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT uid FROM deliveries WHERE mailbox_id = ? AND uidvalidity = ? "
                       "AND uid > ? ORDER BY uid LIMIT ?",
                       "iiii", mailbox_id, numbering, uid, limit);
    return stmt ? read_uids(store, stmt, error) : NULL;
}

GArray *store_unsettled(struct store *store, int64_t mailbox_id, int64_t uidvalidity, int64_t limit,
                        GError **error)
{
    int64_t numbering;
    if (!find_numbering(store, mailbox_id, uidvalidity, &numbering, error))
        return NULL;
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT uid FROM unsettled_deliveries WHERE mailbox_id = ? AND "
                       "uidvalidity = ? ORDER BY uid LIMIT ?",
                       "iii", mailbox_id, numbering, limit);
    return stmt ? read_uids(store, stmt, error) : NULL;
}

bool store_settle(struct store *store, int64_t mailbox_id, int64_t uidvalidity, int64_t uid,
                  GError **error)
{
    return statement_run(store, error,
                         "DELETE FROM unsettled_deliveries WHERE mailbox_id = ?1 AND "
                         "uidvalidity = " NUMBERING " AND uid = ?3",
                         "iii", mailbox_id, uidvalidity, uid);
}

json_t *store_message_deliveries(struct store *store, int64_t message_id, GError **error)
{
    g_autoptr(statement) stmt = statement_bind(
        store, error,
        "SELECT m.name, d.uidvalidity, d.uid, d.at FROM deliveries d "
        "JOIN mailboxes m ON m.id = d.mailbox_id WHERE d.message_id = ? ORDER BY d.id LIMIT 100",
        "i", message_id);
    if (!stmt)
        return NULL;
    g_autoptr(json_t) deliveries = json_array();
    int row;
    while ((row = statement_step(store, stmt, error)) == 1) {
        json_t *delivery = json_object();
        json_set_text(delivery, "mailbox", (const char *)sqlite3_column_text(stmt, 0));
        json_object_set_new(delivery, "uidvalidity",
                            json_integer((uint32_t)sqlite3_column_int64(stmt, 1)));
        json_object_set_new(delivery, "uid", json_integer(sqlite3_column_int64(stmt, 2)));
        json_set_time(delivery, "at", sqlite3_column_int64(stmt, 3));
        json_array_append_new(deliveries, delivery);
    }
    return row < 0 ? NULL : g_steal_pointer(&deliveries);
}
