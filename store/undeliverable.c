/* undeliverable.c - addresses that a permanent bounce named. */
#include "store/undeliverable.h"
#include "store/statement.h"

#include <stddef.h>

#define AT(member) offsetof(struct undeliverable, member)

static const struct record_field undeliverable_fields[] = {
    {"id", FIELD_ID, AT(id), FIELD_DERIVED | FIELD_HIDDEN, "0"},
    {"address", FIELD_TEXT, AT(address), FIELD_HIDDEN},
    {"at", FIELD_TIME, AT(at)},
    {"status", FIELD_TEXT, AT(status)},
    {"diagnostic", FIELD_TEXT, AT(diagnostic)},
    {"message", FIELD_ID, AT(message_id), FIELD_DERIVED, "message_id"},
    {NULL},
};

static void free_item(gpointer undeliverable)
{
    record_free(&undeliverable_type, undeliverable);
}

const struct record_type undeliverable_type = {
    "undeliverable",           "undeliverable_addresses",
    "undeliverable_addresses", sizeof(struct undeliverable),
    undeliverable_fields,      free_item};

void undeliverable_free(struct undeliverable *undeliverable)
{
    record_free(&undeliverable_type, undeliverable);
}

bool store_undeliverable_mark(struct store *store, const struct undeliverable *u, bool *ret_new,
                              GError **error)
{
    if (!statement_run(
            store, error,
            "INSERT INTO undeliverable_addresses (address, at, status, diagnostic, "
            "message_id) SELECT ?1, ?2, ?3, ?4, ?5 "
            "WHERE EXISTS (SELECT 1 FROM contact_emails WHERE address = ?1) "
            "OR EXISTS (SELECT 1 FROM leads WHERE email IS NOT NULL AND lower(email) = ?1) "
            "ON CONFLICT DO NOTHING",
            "sissn", u->address, u->at, u->status, u->diagnostic, u->message_id))
        return false;
    *ret_new = store_changes(store) == 1;
    return true;
}

bool store_undeliverable_clear(struct store *store, const char *address, bool *ret_was,
                               GError **error)
{
    if (!statement_run(store, error, "DELETE FROM undeliverable_addresses WHERE address = ?", "s",
                       address))
        return false;
    *ret_was = store_changes(store) == 1;
    return true;
}

struct undeliverable *store_undeliverable(struct store *store, const char *address, GError **error)
{
    return record_select_one(store, &undeliverable_type, error, "WHERE address = ?", "s", address);
}

GArray *store_open_leads_of_address(struct store *store, const char *address, int64_t limit,
                                    GError **error)
{
    g_autoptr(GArray) leads = g_array_new(FALSE, FALSE, sizeof(int64_t));
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT id FROM (SELECT id, status, archived FROM leads WHERE email IS NOT "
                       "NULL AND lower(email) = ?1 "
                       "UNION SELECT l.id, l.status, l.archived FROM contact_emails ce "
                       "JOIN leads l ON l.contact_id = ce.contact_id WHERE ce.address = ?1) "
                       "WHERE status = 'open' AND archived = 0 ORDER BY id DESC LIMIT ?2",
                       "si", address, limit);
    int row = stmt ? 1 : -1;
    while (stmt && (row = statement_step(store, stmt, error)) == 1) {
        int64_t lead_id = sqlite3_column_int64(stmt, 0);
        g_array_append_val(leads, lead_id);
    }
    return row < 0 ? NULL : g_steal_pointer(&leads);
}
