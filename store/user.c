/* user.c - users and their groups. */
#include "store/user.h"
#include "base/error.h"
#include "base/limits.h"
#include "store/statement.h"

#include <stddef.h>

static const struct record_field user_fields[] = {
    {"id", FIELD_ID, offsetof(struct user, id)},
    {"login", FIELD_TEXT, offsetof(struct user, login), FIELD_EDITABLE, NULL, 64},
    {"uid", FIELD_ID, offsetof(struct user, uid_plus_one), FIELD_HIDDEN | FIELD_DERIVED,
     "users.uid + 1"},
    {"name", FIELD_TEXT, offsetof(struct user, name), FIELD_EDITABLE, NULL, LIMIT_NAME_BYTES},
    {"email", FIELD_TEXT, offsetof(struct user, email), FIELD_EDITABLE, NULL, LIMIT_ADDRESS_BYTES},
    {"language", FIELD_TEXT, offsetof(struct user, language), FIELD_EDITABLE, NULL, 16},
    {"timezone", FIELD_TEXT, offsetof(struct user, timezone), FIELD_EDITABLE, NULL, 64},
    {"invoicing_target_minor", FIELD_INT, offsetof(struct user, invoicing_target_minor),
     FIELD_EDITABLE, NULL, LIMIT_MONEY_MINOR},
    {"active", FIELD_BOOL, offsetof(struct user, active), FIELD_EDITABLE},
    {"created_at", FIELD_TIME, offsetof(struct user, created_at)},
    {"version", FIELD_INT, offsetof(struct user, version)},
    {NULL},
};

static void free_item(gpointer user)
{
    record_free(&user_type, user);
}

const struct record_type user_type = {"user",      "users",  "users", sizeof(struct user),
                                      user_fields, free_item};

void user_free(struct user *user)
{
    record_free(&user_type, user);
}

struct user *store_user_by_id(struct store *store, int64_t id, GError **error)
{
    return record_select_one(store, &user_type, error, "WHERE id = ?", "i", id);
}

struct user *store_user_by_login(struct store *store, const char *login, GError **error)
{
    return record_select_one(store, &user_type, error, "WHERE login = ?", "s", login);
}

struct user *store_user_by_uid(struct store *store, int64_t uid, GError **error)
{
    return record_select_one(store, &user_type, error, "WHERE uid = ?", "i", uid);
}

struct user *store_user_by_email(struct store *store, const char *address, GError **error)
{
    return record_select_one(store, &user_type, error, "WHERE email = ?", "s", address);
}

bool store_user_insert(struct store *store, struct user *user, GError **error)
{
    return record_insert(store, &user_type, user, error);
}

bool store_user_set_uid(struct store *store, int64_t user_id, int64_t uid_plus_one, GError **error)
{
    return statement_run(store, error, "UPDATE users SET uid = nullif(?, 0) - 1 WHERE id = ?", "ii",
                         uid_plus_one, user_id);
}

bool store_user_id_by_email(struct store *store, const char *address, int64_t *ret_id,
                            GError **error)
{
    return statement_int(store, ret_id, 0, error,
                         "SELECT id FROM users WHERE email = ? AND active = 1", "s", address);
}

char **store_user_groups(struct store *store, int64_t user_id, GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT g.name FROM group_members m JOIN user_groups g ON g.id = m.group_id "
                       "WHERE m.user_id = ? ORDER BY g.name",
                       "i", user_id);
    return stmt ? statement_names(store, stmt, error) : NULL;
}

static char **group_names(struct store *store, GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error, "SELECT name FROM user_groups ORDER BY id", "");
    return stmt ? statement_names(store, stmt, error) : NULL;
}

bool store_user_set_groups(struct store *store, int64_t user_id, const char *const *groups,
                           GError **error)
{
    if (!statement_run(store, error, "DELETE FROM group_members WHERE user_id = ?", "i", user_id))
        return false;
    for (gsize i = 0; groups[i]; i++) {
        if (!statement_run(store, error,
                           "INSERT INTO group_members (group_id, user_id) "
                           "SELECT id, ? FROM user_groups WHERE name = ? "
                           "ON CONFLICT DO NOTHING",
                           "is", user_id, groups[i]))
            return false;
        int64_t known;
        if (!statement_int(store, &known, 0, error, "SELECT 1 FROM user_groups WHERE name = ?", "s",
                           groups[i]))
            return false;
        if (!known) {
            g_auto(GStrv) names = group_names(store, error);
            g_autofree char *list = names ? g_strjoinv(", ", names) : NULL;
            if (list)
                error_set_field(error, "groups", "groups: there is no group \"%s\"; there are %s",
                                groups[i], list);
            return false;
        }
    }
    return true;
}

char **store_user_teams(struct store *store, int64_t user_id, GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT t.name FROM team_members m JOIN teams t ON t.id = m.team_id "
                       "WHERE m.user_id = ? AND t.archived = 0 ORDER BY t.name",
                       "i", user_id);
    return stmt ? statement_names(store, stmt, error) : NULL;
}
