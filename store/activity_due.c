/* activity_due.c - see activity_due.h. */
#include "store/activity_due.h"
#include "store/statement.h"

GArray *store_activity_due_users(struct store *store, const char *day, GError **error)
{
    g_autoptr(statement) stmt = statement_bind(
        store, error,
        "SELECT users.id FROM users LEFT JOIN activity_reminders AS r ON r.user_id = users.id "
        "WHERE users.active = 1 AND users.email IS NOT NULL AND (r.day IS NULL OR r.day < ?1) "
        "AND EXISTS (SELECT 1 FROM activities AS a WHERE a.assignee_id = users.id "
        "AND a.done_at IS NULL AND a.due <= ?1) ORDER BY users.id",
        "s", day);
    if (!stmt)
        return NULL;
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
    int row;
    while ((row = statement_step(store, stmt, error)) == 1) {
        int64_t id = sqlite3_column_int64(stmt, 0);
        g_array_append_val(ids, id);
    }
    return row < 0 ? NULL : g_steal_pointer(&ids);
}

char *store_activity_told(struct store *store, int64_t user_id, GError **error)
{
    g_autoptr(statement) stmt = statement_bind(
        store, error, "SELECT day FROM activity_reminders WHERE user_id = ?", "i", user_id);
    return stmt && statement_step(store, stmt, error) == 1 ? column_text(stmt, 0) : NULL;
}

bool store_activity_set_told(struct store *store, int64_t user_id, const char *day, GError **error)
{
    return statement_run(store, error,
                         "INSERT INTO activity_reminders (user_id, day) VALUES (?, ?) "
                         "ON CONFLICT (user_id) DO UPDATE SET day = excluded.day",
                         "is", user_id, day);
}
