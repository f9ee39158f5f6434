/* team.c - sales teams, their aliases, domains and members. */
#include "store/team.h"
#include "base/error.h"
#include "base/limits.h"
#include "store/statement.h"

#include <stddef.h>

#define MEMBER_AT(member) offsetof(struct team, member)

static const struct record_field team_fields[] = {
    {"id", FIELD_ID, MEMBER_AT(id)},
    {"name", FIELD_TEXT, MEMBER_AT(name), FIELD_EDITABLE, NULL, LIMIT_NAME_BYTES},
    {"leader_id", FIELD_ID, MEMBER_AT(leader_id), FIELD_HIDDEN},
    {"leader", FIELD_TEXT, MEMBER_AT(leader), FIELD_DERIVED, "leader.login"},
    {"assignee_id", FIELD_ID, MEMBER_AT(assignee_id), FIELD_HIDDEN},
    {"assignee", FIELD_TEXT, MEMBER_AT(assignee), FIELD_DERIVED, "assignee.login"},
    {"company_id", FIELD_ID, MEMBER_AT(company_id), FIELD_HIDDEN},
    {"company", FIELD_TEXT, MEMBER_AT(company), FIELD_DERIVED, "company.name"},
    {"use_leads", FIELD_BOOL, MEMBER_AT(use_leads), FIELD_EDITABLE},
    {"use_pipeline", FIELD_BOOL, MEMBER_AT(use_pipeline), FIELD_EDITABLE},
    {"use_quotations", FIELD_BOOL, MEMBER_AT(use_quotations), FIELD_EDITABLE},
    {"accept", FIELD_TEXT, MEMBER_AT(accept), FIELD_EDITABLE, NULL, 16},
    {"currency", FIELD_TEXT, MEMBER_AT(currency), FIELD_EDITABLE, NULL, 3},
    {"invoicing_target_minor", FIELD_INT, MEMBER_AT(invoicing_target_minor), FIELD_EDITABLE, NULL,
     LIMIT_MONEY_MINOR},
    {"archived", FIELD_BOOL, MEMBER_AT(archived), FIELD_EDITABLE},
    {"created_at", FIELD_TIME, MEMBER_AT(created_at)},
    {"version", FIELD_INT, MEMBER_AT(version)},
    {NULL},
};

static void free_item(gpointer team)
{
    record_free(&team_type, team);
}

const struct record_type team_type = {
    "team",
    "teams",
    "teams LEFT JOIN users AS leader ON leader.id = teams.leader_id "
    "LEFT JOIN users AS assignee ON assignee.id = teams.assignee_id "
    "LEFT JOIN companies AS company ON company.id = teams.company_id",
    sizeof(struct team),
    team_fields,
    free_item,
};

void team_free(struct team *team)
{
    record_free(&team_type, team);
}

struct team *store_team_by_id(struct store *store, int64_t id, GError **error)
{
    return record_select_one(store, &team_type, error, "WHERE teams.id = ?", "i", id);
}

struct team *store_team_by_name(struct store *store, const char *name, GError **error)
{
    return record_select_one(store, &team_type, error, "WHERE lower(teams.name) = lower(?)", "s",
                             name);
}

bool store_team_by_alias(struct store *store, const char *address, int64_t *ret_team_id,
                         GError **error)
{
    return statement_int(store, ret_team_id, 0, error,
                         "SELECT a.team_id FROM team_aliases a JOIN teams t ON t.id = a.team_id "
                         "WHERE a.address = ? AND t.archived = 0",
                         "s", address);
}

static char **names_of(struct store *store, int64_t team_id, const char *sql, GError **error)
{
    g_autoptr(statement) stmt = statement_bind(store, error, sql, "i", team_id);
    return stmt ? statement_names(store, stmt, error) : NULL;
}

char **store_team_aliases(struct store *store, int64_t team_id, GError **error)
{
    return names_of(store, team_id,
                    "SELECT address FROM team_aliases WHERE team_id = ? ORDER BY address", error);
}

char **store_team_domains(struct store *store, int64_t team_id, GError **error)
{
    return names_of(store, team_id,
                    "SELECT domain FROM team_domains WHERE team_id = ? ORDER BY domain", error);
}

char **store_team_members(struct store *store, int64_t team_id, GError **error)
{
    return names_of(store, team_id,
                    "SELECT u.login FROM team_members m JOIN users u ON u.id = m.user_id "
                    "WHERE m.team_id = ? ORDER BY u.login",
                    error);
}

bool store_team_set_aliases(struct store *store, int64_t team_id, const char *const *addresses,
                            GError **error)
{
    if (!statement_run(store, error, "DELETE FROM team_aliases WHERE team_id = ?", "i", team_id))
        return false;
    for (gsize i = 0; addresses[i]; i++) {
        if (!statement_run(store, error,
                           "INSERT INTO team_aliases (address, team_id) VALUES (?, ?) "
                           "ON CONFLICT DO NOTHING",
                           "si", addresses[i], team_id))
            return false;
        int64_t owner;
        if (!statement_int(store, &owner, 0, error,
                           "SELECT team_id FROM team_aliases WHERE address = ?", "s", addresses[i]))
            return false;
        if (owner != team_id) {
            error_set_field(error, "aliases", "aliases: %s is an alias of another team",
                            addresses[i]);
            return false;
        }
    }
    return true;
}

bool store_team_set_domains(struct store *store, int64_t team_id, const char *const *domains,
                            GError **error)
{
    if (!statement_run(store, error, "DELETE FROM team_domains WHERE team_id = ?", "i", team_id))
        return false;
    for (gsize i = 0; domains[i]; i++) {
        if (!statement_run(store, error,
                           "INSERT INTO team_domains (team_id, domain) VALUES (?, ?) "
                           "ON CONFLICT DO NOTHING",
                           "is", team_id, domains[i]))
            return false;
    }
    return true;
}

static bool add_member(struct store *store, int64_t team_id, const char *login, GError **error)
{
    int64_t user_id;
    if (!statement_int(store, &user_id, 0, error, "SELECT id FROM users WHERE login = ?", "s",
                       login))
        return false;
    if (!user_id) {
        error_set_field(error, "members", "members: there is no user \"%s\"; see crmctl user list",
                        login);
        return false;
    }
    return statement_run(store, error,
                         "INSERT INTO team_members (team_id, user_id) VALUES (?, ?) "
                         "ON CONFLICT DO NOTHING",
                         "ii", team_id, user_id);
}

bool store_team_set_members(struct store *store, int64_t team_id, const char *const *logins,
                            GError **error)
{
    /* Those who stay keep their turn. */
    g_auto(GStrv) present = store_team_members(store, team_id, error);
    for (gsize i = 0; present && present[i]; i++) {
        if (!g_strv_contains(logins, present[i]) &&
            !statement_run(store, error,
                           "DELETE FROM team_members WHERE team_id = ? AND user_id = "
                           "(SELECT id FROM users WHERE login = ?)",
                           "is", team_id, present[i]))
            return false;
    }
    for (gsize i = 0; present && logins[i]; i++) {
        if (!add_member(store, team_id, logins[i], error))
            return false;
    }
    return present != NULL;
}

json_t *store_team_capacities(struct store *store, int64_t team_id, GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT u.login, m.capacity FROM team_members m JOIN users u ON u.id = "
                       "m.user_id WHERE m.team_id = ? AND m.capacity IS NOT NULL ORDER BY u.login",
                       "i", team_id);
    g_autoptr(json_t) capacities = json_object();
    int row = -1;
    while (stmt && (row = statement_step(store, stmt, error)) == 1)
        json_object_set_new(capacities, (const char *)sqlite3_column_text(stmt, 0),
                            json_integer(sqlite3_column_int64(stmt, 1)));
    return row < 0 ? NULL : g_steal_pointer(&capacities);
}

bool store_team_set_capacity(struct store *store, int64_t team_id, const char *login,
                             int64_t capacity, GError **error)
{
    if (!statement_run(store, error,
                       "UPDATE team_members SET capacity = nullif(?, 0) WHERE team_id = ? AND "
                       "user_id = (SELECT id FROM users WHERE login = ?)",
                       "iis", capacity, team_id, login))
        return false;
    if (store_changes(store) == 0)
        error_set_field(error, "capacities", "capacities: %s is no member of the team", login);
    return store_changes(store) > 0;
}

bool store_team_has_domain(struct store *store, int64_t team_id, const char *domain, bool *ret,
                           GError **error)
{
    int64_t found;
    if (!statement_int(store, &found, 0, error,
                       "SELECT 1 FROM team_domains WHERE team_id = ? AND domain = ?", "is", team_id,
                       domain))
        return false;
    *ret = found != 0;
    return true;
}

bool store_team_open_leads(struct store *store, int64_t team_id, int64_t *ret, GError **error)
{
    return statement_int(store, ret, 0, error,
                         "SELECT count(*) FROM leads WHERE team_id = ? AND status = 'open' "
                         "AND archived = 0",
                         "i", team_id);
}

/* Who takes no more until leads of theirs are older. */
#define IS_FULL                                                                                    \
    "(m.capacity IS NOT NULL AND m.capacity <= (SELECT count(*) FROM leads "                       \
    "WHERE salesperson_id = m.user_id AND assigned_at >= ? AND team_id = m.team_id "               \
    "AND archived = 0))"

GArray *store_team_turns(struct store *store, int64_t team_id, int64_t since, GError **error)
{
    g_autoptr(statement) stmt = statement_bind(
        store, error,
        "SELECT m.user_id, m.last_lead_id FROM team_members m JOIN users u ON u.id = m.user_id "
        "WHERE m.team_id = ? AND u.active = 1 AND NOT " IS_FULL " ORDER BY m.user_id",
        "ii", team_id, since);
    if (!stmt)
        return NULL;
    g_autoptr(GArray) turns = g_array_new(FALSE, FALSE, sizeof(struct team_turn));
    int row;
    while ((row = statement_step(store, stmt, error)) == 1) {
        struct team_turn turn = {sqlite3_column_int64(stmt, 0), sqlite3_column_int64(stmt, 1)};
        g_array_append_val(turns, turn);
    }
    return row < 0 ? NULL : g_steal_pointer(&turns);
}

bool store_team_took_turn(struct store *store, int64_t team_id, int64_t user_id, int64_t lead_id,
                          GError **error)
{
    return statement_run(
        store, error, "UPDATE team_members SET last_lead_id = ? WHERE team_id = ? AND user_id = ?",
        "iii", lead_id, team_id, user_id);
}
