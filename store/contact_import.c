/* contact_import.c - see contact_import.h. */
#include "store/contact_import.h"
#include "store/catalogue.h"
#include "store/statement.h"

#include <stddef.h>

#define AT(member) offsetof(struct contact_import, member)

static const struct record_field import_fields[] = {
    {"id", FIELD_ID, AT(id), FIELD_HIDDEN},
    {"at", FIELD_TIME, AT(at), FIELD_HIDDEN},
    {"user_id", FIELD_ID, AT(user_id), FIELD_HIDDEN},
    {"overwrite", FIELD_BOOL, AT(overwrite), FIELD_HIDDEN},
    {"complete", FIELD_BOOL, AT(complete), FIELD_HIDDEN},
    {"created", FIELD_INT, AT(created)},
    {"updated", FIELD_INT, AT(updated)},
    {"unchanged", FIELD_INT, AT(unchanged)},
    {NULL},
};

static void free_item(gpointer import)
{
    record_free(&contact_import_type, import);
}

const struct record_type contact_import_type = {
    "contact_import", "contact_imports", "contact_imports", sizeof(struct contact_import),
    import_fields,    free_item,
};

void contact_import_free(struct contact_import *import)
{
    record_free(&contact_import_type, import);
}

bool store_contact_import_begin(struct store *store, struct contact_import *import, GError **error)
{
    return record_insert(store, &contact_import_type, import, error);
}

bool store_contact_import_stage(struct store *store, int64_t id, int64_t number, const char *data,
                                GError **error)
{
    return statement_run(store, error,
                         "INSERT INTO contact_import_rows (import_id, number, data) "
                         "VALUES (?, ?, ?)",
                         "iis", id, number, data);
}

bool store_contact_import_complete(struct store *store, int64_t id, GError **error)
{
    return statement_run(store, error, "UPDATE contact_imports SET complete = 1 WHERE id = ?", "i",
                         id);
}

/* Reads the next row; *ret_number is 0 where there is none. */
static bool next_row(struct store *store, int64_t id, int64_t *ret_number, char **ret_data,
                     GError **error)
{
    g_autoptr(statement) stmt = statement_bind(store, error,
                                               "SELECT number, data FROM contact_import_rows "
                                               "WHERE import_id = ? ORDER BY number LIMIT 1",
                                               "i", id);
    int row = stmt ? statement_step(store, stmt, error) : -1;
    if (row < 0)
        return false;
    *ret_number = row ? sqlite3_column_int64(stmt, 0) : 0;
    *ret_data = row ? column_text(stmt, 1) : NULL;
    return true;
}

bool store_contact_import_take(struct store *store, int64_t id, char **ret_data, GError **error)
{
    int64_t number;
    g_autofree char *data = NULL;
    if (!next_row(store, id, &number, &data, error))
        return false;
    if (data && !statement_run(store, error,
                               "DELETE FROM contact_import_rows WHERE import_id = ? AND number = ?",
                               "ii", id, number))
        return false;
    *ret_data = g_steal_pointer(&data);
    return true;
}

bool store_contact_import_count(struct store *store, const struct contact_import *added,
                                GError **error)
{
    return statement_run(store, error,
                         "UPDATE contact_imports SET created = created + ?, updated = updated + ?, "
                         "unchanged = unchanged + ? WHERE id = ?",
                         "iiii", added->created, added->updated, added->unchanged, added->id);
}

struct contact_import *store_contact_import(struct store *store, int64_t id, GError **error)
{
    return store_record_by_id(store, &contact_import_type, id, error);
}

bool store_contact_import_drop(struct store *store, int64_t id, GError **error)
{
    return statement_run(store, error, "DELETE FROM contact_imports WHERE id = ?", "i", id);
}

GPtrArray *store_contact_imports(struct store *store, GError **error)
{
    return record_select(store, &contact_import_type, error, "ORDER BY id", "");
}

bool store_contact_same_team(struct store *store, int64_t user_id, int64_t other_id, bool *ret,
                             GError **error)
{
    int64_t count;
    if (!statement_int(store, &count, 0, error,
                       "SELECT count(*) FROM team_members WHERE user_id = ?2 AND (team_id IN "
                       "(SELECT team_id FROM team_members WHERE user_id = ?1) OR team_id IN "
                       "(SELECT id FROM teams WHERE leader_id = ?1))",
                       "ii", user_id, other_id))
        return false;
    *ret = count > 0;
    return true;
}
