/* stage.h - the columns of the pipeline. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct stage {
    int64_t id;
    char *name;
    int64_t team_id; /* 0: of every team */
    int64_t position;
    bool folded;
    bool won;
};
extern const struct record_type stage_type;
typedef struct stage stage_handle;
void stage_free(struct stage *stage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(stage_handle, stage_free)

/* The stages that leads of a team (0: of no team) go through, in order. */
GPtrArray *store_stage_list(struct store *store, int64_t team_id, GError **error);

/* The first of them; and the one of that name. 0 where there is none. */
bool store_stage_first(struct store *store, int64_t team_id, int64_t *ret_id, GError **error);
struct stage *store_stage_by_name(struct store *store, int64_t team_id, const char *name,
                                  GError **error);
