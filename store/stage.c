/* stage.c - stages. */
#include "store/stage.h"
#include "store/statement.h"

#include <stddef.h>

static const struct record_field stage_fields[] = {
    {"id", FIELD_ID, offsetof(struct stage, id)},
    {"name", FIELD_TEXT, offsetof(struct stage, name)},
    {"team_id", FIELD_ID, offsetof(struct stage, team_id), FIELD_HIDDEN},
    {"position", FIELD_INT, offsetof(struct stage, position)},
    {"folded", FIELD_BOOL, offsetof(struct stage, folded)},
    {"won", FIELD_BOOL, offsetof(struct stage, won)},
    {NULL},
};

static void free_item(gpointer stage)
{
    record_free(&stage_type, stage);
}

const struct record_type stage_type = {"stage",      "stages", "stages", sizeof(struct stage),
                                       stage_fields, free_item};

void stage_free(struct stage *stage)
{
    record_free(&stage_type, stage);
}

GPtrArray *store_stage_list(struct store *store, int64_t team_id, GError **error)
{
    return record_select(store, &stage_type, error,
                         "WHERE team_id IS NULL OR team_id = ? ORDER BY position, id", "i",
                         team_id);
}

bool store_stage_first(struct store *store, int64_t team_id, int64_t *ret_id, GError **error)
{
    return statement_int(store, ret_id, 0, error,
                         "SELECT id FROM stages WHERE team_id IS NULL OR team_id = ? "
                         "ORDER BY position, id LIMIT 1",
                         "i", team_id);
}

struct stage *store_stage_by_name(struct store *store, int64_t team_id, const char *name,
                                  GError **error)
{
    return record_select_one(store, &stage_type, error,
                             "WHERE lower(name) = lower(?) AND (team_id IS NULL OR team_id = ?) "
                             "ORDER BY team_id IS NULL LIMIT 1",
                             "si", name, team_id);
}
