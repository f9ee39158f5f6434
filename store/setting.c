/* setting.c - settings. */
#include "store/setting.h"
#include "store/statement.h"

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
