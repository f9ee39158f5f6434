/* remembered.c - senders and domains whose mail people have said what it is. */
#include "store/remembered.h"
#include "store/statement.h"

#include <stddef.h>

#define AT(member) offsetof(struct remembered, member)

static const struct record_field remembered_fields[] = {
    {"id", FIELD_ID, AT(id)},
    {"kind", FIELD_TEXT, AT(kind)},
    {"value", FIELD_TEXT, AT(value)},
    {"verdict", FIELD_TEXT, AT(verdict)},
    {"user_id", FIELD_ID, AT(user_id), FIELD_HIDDEN},
    {"user", FIELD_TEXT, AT(user), FIELD_DERIVED, "u.login"},
    {"at", FIELD_TIME, AT(at)},
    {"correction_id", FIELD_ID, AT(correction_id), FIELD_HIDDEN},
    {"hits", FIELD_INT, AT(hits)},
    {"last_hit_at", FIELD_TIME, AT(last_hit_at)},
    {NULL},
};

static void free_item(gpointer remembered)
{
    record_free(&remembered_type, remembered);
}

const struct record_type remembered_type = {
    "remembered",
    "remembered",
    "remembered LEFT JOIN users AS u ON u.id = remembered.user_id",
    sizeof(struct remembered),
    remembered_fields,
    free_item,
};

void remembered_free(struct remembered *remembered)
{
    record_free(&remembered_type, remembered);
}

bool store_remember(struct store *store, struct remembered *r, GError **error)
{
    return statement_run(store, error,
                         "DELETE FROM remembered WHERE kind = ?1 AND value = ?2 "
                         "AND (?3 IS NULL OR correction_id = ?3)",
                         "ssn", r->kind, r->value, r->correction_id) &&
           statement_run(
               store, error,
               "INSERT INTO remembered (kind, value, verdict, user_id, at, correction_id) "
               "VALUES (?, ?, ?, ?, ?, ?)",
               "sssnin", r->kind, r->value, r->verdict, r->user_id, r->at, r->correction_id) &&
           statement_int(store, &r->id, 0, error,
                         "SELECT max(id) FROM remembered WHERE kind = ? AND value = ?", "ss",
                         r->kind, r->value);
}

/* A row that no newer one replaces. */
#define IS_NEWEST                                                                                  \
    "NOT EXISTS (SELECT 1 FROM remembered AS newer WHERE newer.kind = remembered.kind "            \
    "AND newer.value = remembered.value AND newer.id > remembered.id)"

struct remembered *store_remembered(struct store *store, const char *kind, const char *value,
                                    GError **error)
{
    return record_select_one(store, &remembered_type, error,
                             "WHERE remembered.kind = ? AND remembered.value = ? "
                             "ORDER BY remembered.id DESC LIMIT 1",
                             "ss", kind, value);
}

struct remembered *store_remembered_by_id(struct store *store, int64_t id, GError **error)
{
    return record_select_one(store, &remembered_type, error,
                             "WHERE remembered.id = ? AND " IS_NEWEST, "i", id);
}

GPtrArray *store_remembered_list(struct store *store, int64_t after_id, int64_t limit,
                                 GError **error)
{
    return record_select(store, &remembered_type, error,
                         "WHERE remembered.id > ? AND " IS_NEWEST " ORDER BY remembered.id LIMIT ?",
                         "ii", after_id, limit);
}

bool store_remembered_any(struct store *store, bool *ret, GError **error)
{
    int64_t any;
    if (!statement_int(store, &any, 0, error, "SELECT EXISTS (SELECT 1 FROM remembered)", ""))
        return false;
    *ret = any != 0;
    return true;
}

bool store_remembered_hit(struct store *store, int64_t id, int64_t at, GError **error)
{
    return statement_run(store, error,
                         "UPDATE remembered SET hits = hits + 1, last_hit_at = ? WHERE id = ?",
                         "ii", at, id);
}

bool store_forget(struct store *store, const struct remembered *r, GError **error)
{
    return statement_run(store, error, "DELETE FROM remembered WHERE kind = ? AND value = ?", "ss",
                         r->kind, r->value);
}

GPtrArray *store_remembered_by_correction(struct store *store, int64_t correction_id,
                                          GError **error)
{
    return record_select(store, &remembered_type, error,
                         "WHERE remembered.correction_id = ? ORDER BY remembered.id", "i",
                         correction_id);
}

bool store_forget_correction(struct store *store, int64_t correction_id, GError **error)
{
    return statement_run(store, error, "DELETE FROM remembered WHERE correction_id = ?", "i",
                         correction_id);
}

bool store_domain_is_ours(struct store *store, const char *domain, bool *ret, GError **error)
{
    int64_t found;
    if (!statement_int(store, &found, 0, error,
                       "SELECT EXISTS (SELECT 1 FROM team_aliases "
                       "WHERE substr(address, instr(address, '@') + 1) = ?1) "
                       "OR EXISTS (SELECT 1 FROM users "
                       "WHERE substr(email, instr(email, '@') + 1) = ?1)",
                       "s", domain))
        return false;
    *ret = found != 0;
    return true;
}

bool store_domain_holds_ours(struct store *store, const char *domain, bool *ret, GError **error)
{
    int64_t found;
    g_autofree char *end = g_strconcat(".", domain, NULL);
    if (!store_domain_is_ours(store, domain, ret, error) ||
        !statement_int(store, &found, 0, error,
                       "SELECT EXISTS (SELECT 1 FROM team_aliases "
                       "WHERE substr(address, -length(?1)) = ?1) "
                       "OR EXISTS (SELECT 1 FROM users WHERE substr(email, -length(?1)) = ?1)",
                       "s", end))
        return false;
    *ret |= found != 0;
    return true;
}
