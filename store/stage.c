/* stage.c - stages. */
#include "store/stage.h"
#include "base/limits.h"
#include "store/statement.h"

#include <stddef.h>

#define AT(member) offsetof(struct stage, member)

static const struct record_field stage_fields[] = {
    {"id", FIELD_ID, AT(id)},
    {"name", FIELD_TEXT, AT(name), FIELD_EDITABLE, NULL, 100},
    {"team_id", FIELD_ID, AT(team_id), FIELD_HIDDEN},
    {"team", FIELD_TEXT, AT(team), FIELD_DERIVED, "t.name"},
    {"position", FIELD_INT, AT(position)},
    {"folded", FIELD_BOOL, AT(folded), FIELD_EDITABLE},
    {"won", FIELD_BOOL, AT(won), FIELD_EDITABLE},
    {"probability", FIELD_SOME, AT(probability), FIELD_EDITABLE, NULL, 100},
    {"required", FIELD_TEXT, AT(required), FIELD_HIDDEN},
    {"archived", FIELD_BOOL, AT(archived), FIELD_EDITABLE},
    {"version", FIELD_INT, AT(version)},
    {NULL},
};

static void free_item(gpointer stage)
{
    record_free(&stage_type, stage);
}

const struct record_type stage_type = {
    "stage",
    "stages",
    "stages LEFT JOIN teams AS t ON t.id = stages.team_id",
    sizeof(struct stage),
    stage_fields,
    free_item,
};

void stage_free(struct stage *stage)
{
    record_free(&stage_type, stage);
}

/* ---- that leads go through ---- */

#define USED_BY_TEAM "stages.archived = 0 AND (stages.team_id IS NULL OR stages.team_id = ?)"

GPtrArray *store_stage_list(struct store *store, int64_t team_id, GError **error)
{
    return record_select(store, &stage_type, error,
                         "WHERE " USED_BY_TEAM " ORDER BY stages.position, stages.id", "i",
                         team_id);
}

bool store_stage_first(struct store *store, int64_t team_id, int64_t *ret_id, GError **error)
{
    return statement_int(store, ret_id, 0, error,
                         "SELECT id FROM stages WHERE " USED_BY_TEAM
                         " ORDER BY won, position, id LIMIT 1",
                         "i", team_id);
}

struct stage *store_stage_by_name(struct store *store, int64_t team_id, const char *name,
                                  GError **error)
{
    return record_select_one(store, &stage_type, error,
                             "WHERE " USED_BY_TEAM " AND lower(stages.name) = lower(?) "
                             "ORDER BY stages.team_id IS NULL LIMIT 1",
                             "is", team_id, name);
}

/* ---- that administrators look after ---- */

struct stage *store_stage_by_id(struct store *store, int64_t id, GError **error)
{
    return record_select_one(store, &stage_type, error, "WHERE stages.id = ?", "i", id);
}

GPtrArray *store_stage_page(struct store *store, int64_t after_id, int64_t limit, GError **error)
{
    return record_select(store, &stage_type, error,
                         "WHERE ? = 0 OR (stages.position, stages.id) > "
                         "(SELECT position, id FROM stages WHERE id = ?) "
                         "ORDER BY stages.position, stages.id LIMIT ?",
                         "iii", after_id, after_id, limit);
}

GPtrArray *store_stage_named(struct store *store, const char *name, GError **error)
{
    return record_select(store, &stage_type, error,
                         "WHERE lower(stages.name) = lower(?) ORDER BY t.name", "s", name);
}

struct stage *store_stage_alike(struct store *store, int64_t id, int64_t team_id, const char *name,
                                GError **error)
{
    return record_select_one(store, &stage_type, error,
                             "WHERE lower(stages.name) = lower(?) AND stages.id <> ? AND "
                             "(? = 0 OR stages.team_id IS NULL OR stages.team_id = ?) LIMIT 1",
                             "siii", name, id, team_id, team_id);
}

bool store_stage_count(struct store *store, int64_t *ret, GError **error)
{
    return statement_int(store, ret, 0, error, "SELECT count(*) FROM stages", "");
}

bool store_stage_count_shared(struct store *store, bool won, int64_t *ret, GError **error)
{
    return statement_int(
        store, ret, 0, error,
        "SELECT count(*) FROM stages WHERE team_id IS NULL AND archived = 0 AND won = ?", "i",
        (int64_t)won);
}

static bool set_position(struct store *store, int64_t id, int64_t position, GError **error)
{
    return statement_run(store, error, "UPDATE stages SET position = ? WHERE id = ?", "ii",
                         position, id);
}

bool store_stage_place(struct store *store, int64_t id, int64_t after_id, GError **error)
{
    g_autoptr(GPtrArray) stages = store_stage_page(store, 0, LIMIT_STAGES, error);
    int64_t position = 0;
    if (!stages || (after_id == 0 && !set_position(store, id, position += 10, error)))
        return false;
    for (guint i = 0; i < stages->len; i++) {
        const struct stage *stage = stages->pdata[i];
        if (stage->id == id)
            continue;
        if (!set_position(store, stage->id, position += 10, error) ||
            (stage->id == after_id && !set_position(store, id, position += 10, error)))
            return false;
    }
    return true;
}

bool store_stage_open_leads(struct store *store, int64_t id, bool hidden, int64_t *ret,
                            GError **error)
{
    int64_t out_of_sight = 0;
    if (hidden && !statement_int(store, &out_of_sight, 0, error,
                                 "SELECT count(*) FROM leads "
                                 "WHERE stage_id = ? AND archived = 1 AND status = 'open'",
                                 "i", id))
        return false;
    if (!statement_int(store, ret, 0, error,
                       "SELECT count(*) FROM leads "
                       "WHERE stage_id = ? AND status = 'open' AND archived = 0",
                       "i", id))
        return false;
    *ret += out_of_sight;
    return true;
}

bool store_stage_has_leads(struct store *store, int64_t id, bool *ret, GError **error)
{
    int64_t found;
    if (!statement_int(store, &found, 0, error, "SELECT 1 FROM leads WHERE stage_id = ? LIMIT 1",
                       "i", id))
        return false;
    *ret = found != 0;
    return true;
}

bool store_stage_move_leads(struct store *store, int64_t from_id, int64_t to_id, int64_t at,
                            int64_t user_id, const char *event_data, GError **error)
{
    return statement_run(store, error,
                         "INSERT INTO events (at, type, user_id, lead_id, data) "
                         "SELECT ?, 'lead.stage', ?, id, ? FROM leads "
                         "WHERE stage_id = ? AND status = 'open' ORDER BY id",
                         "insi", at, user_id, event_data, from_id) &&
           statement_run(store, error,
                         "UPDATE leads SET stage_id = ?, stage_at = ?, updated_at = ?, "
                         "version = version + 1 WHERE stage_id = ? AND status = 'open'",
                         "iiii", to_id, at, at, from_id);
}
