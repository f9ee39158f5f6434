/* stage.h - the columns of the pipeline. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct stage {
    int64_t id;
    char *name;
    int64_t team_id; /* 0: of every team */
    char *team;
    int64_t position;
    bool folded;
    bool won;
    int64_t probability; /* a hint, in per cent, or NUMBER_NONE */
    char *required; /* names of the fields that a lead needs to enter, spaces between; or NULL */
    bool archived;
    int64_t version;
};
extern const struct record_type stage_type;
typedef struct stage stage_handle;
void stage_free(struct stage *stage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(stage_handle, stage_free)

/* ---- that leads go through: without the archived ---- */

/* The stages of a team (0: of no team), in order. */
GPtrArray *store_stage_list(struct store *store, int64_t team_id, GError **error);

/* The first of them that is not won; and the one of that name. 0 where there is none. */
bool store_stage_first(struct store *store, int64_t team_id, int64_t *ret_id, GError **error);
struct stage *store_stage_by_name(struct store *store, int64_t team_id, const char *name,
                                  GError **error);

/* ---- that administrators look after: with the archived ---- */

/* NULL without an error where there is none. (transfer full) */
struct stage *store_stage_by_id(struct store *store, int64_t id, GError **error);

/* Of whatever team, in order, after the one with that id (0: from the first on); those of that name
 * (without case); and one that a stage of the team (0: of every team) would be mixed up with, or
 * NULL. (transfer full) */
GPtrArray *store_stage_page(struct store *store, int64_t after_id, int64_t limit, GError **error);
GPtrArray *store_stage_named(struct store *store, const char *name, GError **error);
struct stage *store_stage_alike(struct store *store, int64_t id, int64_t team_id, const char *name,
                                GError **error);

/* How many there are; and of those for every team and not archived, how many are won or not. */
bool store_stage_count(struct store *store, int64_t *ret, GError **error);
bool store_stage_count_shared(struct store *store, bool won, int64_t *ret, GError **error);

/* Puts a stage behind another one (0: before all). */
bool store_stage_place(struct store *store, int64_t id, int64_t after_id, GError **error);

/* How many open leads are in it; with hidden, counting those that are archived. Whether any lead at
 * all is. */
bool store_stage_open_leads(struct store *store, int64_t id, bool hidden, int64_t *ret,
                            GError **error);
bool store_stage_has_leads(struct store *store, int64_t id, bool *ret, GError **error);

/* Moves all open leads from one to another at a time, with an event for each by the user (0: crmd
 * itself) that has this data. */
bool store_stage_move_leads(struct store *store, int64_t from_id, int64_t to_id, int64_t at,
                            int64_t user_id, const char *event_data, GError **error);
