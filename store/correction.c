/* correction.c - a person's word over a message's verdict. */
#include "store/correction.h"
#include "store/statement.h"

#include <stddef.h>

#define AT(member) offsetof(struct correction, member)

static const struct record_field correction_fields[] = {
    {"id", FIELD_ID, AT(id)},
    {"message_id", FIELD_ID, AT(message_id)},
    {"action", FIELD_TEXT, AT(action)},
    {"user_id", FIELD_ID, AT(user_id)},
    {"at", FIELD_TIME, AT(at)},
    {"verdict", FIELD_TEXT, AT(verdict)},
    {"reason", FIELD_TEXT, AT(reason)},
    {"event_id", FIELD_INT, AT(event_id)},
    {NULL},
};

static void free_item(gpointer correction)
{
    record_free(&correction_type, correction);
}

const struct record_type correction_type = {"correction",      "corrections",
                                            "corrections",     sizeof(struct correction),
                                            correction_fields, free_item};

void correction_free(struct correction *correction)
{
    record_free(&correction_type, correction);
}

bool store_correction_insert(struct store *store, struct correction *correction, GError **error)
{
    return record_insert(store, &correction_type, correction, error);
}

bool store_correction_add_lead(struct store *store, int64_t id, int64_t lead_id, GError **error)
{
    return statement_run(store, error,
                         "INSERT INTO correction_leads (correction_id, lead_id) VALUES (?, ?) "
                         "ON CONFLICT DO NOTHING",
                         "ii", id, lead_id);
}

bool store_correction_seal(struct store *store, int64_t id, GError **error)
{
    return statement_run(store, error,
                         "UPDATE corrections SET event_id = "
                         "(SELECT coalesce(max(id), 0) FROM events) WHERE id = ?",
                         "i", id);
}

struct correction *store_correction_newest(struct store *store, int64_t message_id, GError **error)
{
    return record_select_one(store, &correction_type, error,
                             "WHERE message_id = ? ORDER BY id DESC LIMIT 1", "i", message_id);
}

GArray *store_correction_leads(struct store *store, int64_t id, GError **error)
{
    g_autoptr(GArray) leads = g_array_new(FALSE, FALSE, sizeof(int64_t));
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT lead_id FROM correction_leads WHERE correction_id = ? "
                       "ORDER BY lead_id",
                       "i", id);
    int row = stmt ? 1 : -1;
    while (stmt && (row = statement_step(store, stmt, error)) == 1) {
        int64_t lead_id = sqlite3_column_int64(stmt, 0);
        g_array_append_val(leads, lead_id);
    }
    return row < 0 ? NULL : g_steal_pointer(&leads);
}

char *store_correction_touched(struct store *store, const struct correction *correction,
                               int64_t lead_id, GError **error)
{
    g_autoptr(statement) stmt = statement_bind(
        store, error,
        "SELECT type FROM events WHERE lead_id = ? AND id > ? AND type LIKE 'lead.%' "
        "AND type NOT IN ('lead.archived', 'lead.restored', 'lead.completed') "
        "ORDER BY id LIMIT 1",
        "ii", lead_id, correction->event_id);
    int row = stmt ? statement_step(store, stmt, error) : -1;
    return row == 1 ? column_text(stmt, 0) : NULL;
}

bool store_correction_delete(struct store *store, int64_t id, GError **error)
{
    return statement_run(store, error, "DELETE FROM corrections WHERE id = ?", "i", id);
}
