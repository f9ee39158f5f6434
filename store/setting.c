/* setting.c - settings and sources. */
#include "store/setting.h"
#include "store/statement.h"

bool store_source_id(struct store *store, const char *name, int64_t *ret_id, GError **error)
{
    return statement_run(store, error,
                         "INSERT INTO sources (name) VALUES (?) ON CONFLICT DO NOTHING", "s",
                         name) &&
           statement_int(store, ret_id, 0, error,
                         "SELECT id FROM sources WHERE lower(name) = lower(?)", "s", name);
}

char *store_setting(struct store *store, const char *name, const char *fallback, GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error, "SELECT value FROM settings WHERE name = ?", "s", name);
    int row = stmt ? statement_step(store, stmt, error) : -1;
    if (row < 0)
        return NULL;
    return row ? column_text(stmt, 0) : g_strdup(fallback);
}

bool store_setting_set(struct store *store, const char *name, const char *value, GError **error)
{
    return statement_run(store, error,
                         "INSERT INTO settings (name, value) VALUES (?, ?) "
                         "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                         "ss", name, value);
}
