/* group.c - groups of users and their rights. */
#include "store/group.h"
#include "base/limits.h"
#include "store/statement.h"

#include <stddef.h>

static const struct record_field group_fields[] = {
    {"id", FIELD_ID, offsetof(struct group, id)},
    {"name", FIELD_TEXT, offsetof(struct group, name), FIELD_EDITABLE, NULL, 64},
    {"description", FIELD_TEXT, offsetof(struct group, description), FIELD_EDITABLE, NULL,
     LIMIT_NAME_BYTES},
    {"version", FIELD_INT, offsetof(struct group, version)},
    {NULL},
};

static void free_item(gpointer group)
{
    record_free(&group_type, group);
}

const struct record_type group_type = {
    "group", "user_groups", "user_groups", sizeof(struct group), group_fields, free_item};

void group_free(struct group *group)
{
    record_free(&group_type, group);
}

struct group *store_group_by_id(struct store *store, int64_t id, GError **error)
{
    return record_select_one(store, &group_type, error, "WHERE id = ?", "i", id);
}

char **store_group_members(struct store *store, int64_t id, GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT u.login FROM group_members m JOIN users u ON u.id = m.user_id "
                       "WHERE m.group_id = ? ORDER BY u.login",
                       "i", id);
    return stmt ? statement_names(store, stmt, error) : NULL;
}

static bool each_right(struct store *store, statement *stmt, store_right each, void *data,
                       GError **error)
{
    int row;
    while ((row = statement_step(store, stmt, error)) == 1)
        each(data, (const char *)sqlite3_column_text(stmt, 0),
             (const char *)sqlite3_column_text(stmt, 1), sqlite3_column_int(stmt, 2));
    return row == 0;
}

bool store_group_rights(struct store *store, int64_t id, store_right each, void *data,
                        GError **error)
{
    g_autoptr(statement) stmt = statement_bind(
        store, error, "SELECT resource, action, scope FROM group_rights WHERE group_id = ?", "i",
        id);
    return stmt && each_right(store, stmt, each, data, error);
}

bool store_user_rights(struct store *store, int64_t user_id, store_right each, void *data,
                       GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT r.resource, r.action, max(r.scope) FROM group_members m "
                       "JOIN group_rights r ON r.group_id = m.group_id WHERE m.user_id = ? "
                       "GROUP BY r.resource, r.action",
                       "i", user_id);
    return stmt && each_right(store, stmt, each, data, error);
}

bool store_group_set_right(struct store *store, int64_t id, const char *resource,
                           const char *action, int scope, GError **error)
{
    if (scope == 0)
        return statement_run(
            store, error,
            "DELETE FROM group_rights WHERE group_id = ? AND resource = ? AND action = ?", "iss",
            id, resource, action);
    return statement_run(store, error,
                         "INSERT INTO group_rights (group_id, resource, action, scope) "
                         "VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET scope = excluded.scope",
                         "issi", id, resource, action, (int64_t)scope);
}

bool store_group_clear_rights(struct store *store, int64_t id, GError **error)
{
    return statement_run(store, error, "DELETE FROM group_rights WHERE group_id = ?", "i", id);
}
