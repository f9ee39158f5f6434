/* catalogue.c - see catalogue.h. Names of tables and columns come from our own tables of types. */
#include "store/catalogue.h"
#include "store/statement.h"

void *store_record_by_id(struct store *store, const struct record_type *type, int64_t id,
                         GError **error)
{
    g_autofree char *rest = g_strdup_printf("WHERE %s.id = ?", type->table);
    return record_select_one(store, type, error, rest, "i", id);
}

void *store_record_by_key(struct store *store, const struct record_type *type, const char *key,
                          const char *value, GError **error)
{
    g_autofree char *rest = g_strdup_printf("WHERE lower(%s.%s) = lower(?)", type->table, key);
    return record_select_one(store, type, error, rest, "s", value);
}

GPtrArray *store_record_list(struct store *store, const struct record_type *type, int64_t after_id,
                             int64_t limit, GError **error)
{
    g_autofree char *rest =
        g_strdup_printf("WHERE %s.id > ? ORDER BY %s.id LIMIT ?", type->table, type->table);
    return record_select(store, type, error, rest, "ii", after_id, limit);
}

bool store_record_insert(struct store *store, const struct record_type *type, void *record,
                         GError **error)
{
    return record_insert(store, type, record, error);
}

bool store_record_update(struct store *store, const struct record_type *type, void *record,
                         GError **error)
{
    return record_update(store, type, record, error);
}

bool store_record_delete(struct store *store, const struct record_type *type, int64_t id,
                         GError **error)
{
    g_autofree char *sql = g_strdup_printf("DELETE FROM %s WHERE id = ?", type->table);
    return statement_run(store, error, sql, "i", id);
}
