/* stage.c - see stage.h. */
#include "crm/stage.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/field.h"
#include "crm/required.h"
#include "crm/strings.h"
#include "store/team.h"

#include <string.h>

static const char *const extra_fields[] = {"team", "after", "required", "move_to", NULL};

/* ---- finding ---- */

/* "Asia/Demo, Europe/Demo" of stages of teams. (transfer full) */
static char *names_of(const GPtrArray *stages)
{
    GString *names = g_string_new(NULL);
    for (guint i = 0; i < stages->len; i++) {
        const struct stage *stage = stages->pdata[i];
        g_string_append_printf(names, "%s%s/%s", i ? ", " : "", stage->team, stage->name);
    }
    return g_string_free(names, FALSE);
}

/* Of "TEAM/NAME"; NULL without an error where there is none. */
static struct stage *find_of_team(struct crm *crm, const char *name, GError **error)
{
    const char *slash = strrchr(name, '/');
    if (!slash)
        return NULL;
    g_autofree char *team = g_strndup(name, (gsize)(slash - name));
    g_autoptr(GPtrArray) stages = store_stage_named(crm->store, slash + 1, error);
    for (guint i = 0; stages && i < stages->len; i++) {
        const struct stage *stage = stages->pdata[i];
        if (stage->team && g_ascii_strcasecmp(stage->team, team) == 0)
            return g_ptr_array_steal_index(stages, i);
    }
    return NULL;
}

static void *find(struct crm *crm, const char *name, GError **error)
{
    g_autoptr(GPtrArray) stages = store_stage_named(crm->store, name, error);
    if (!stages)
        return NULL;
    if (stages->len == 0)
        return find_of_team(crm, name, error);
    if (stages->len == 1)
        return g_ptr_array_steal_index(stages, 0);
    g_autofree char *names = names_of(stages);
    error_set(error, ERROR_CONFLICT, "several teams have a stage \"%s\": say which of %s", name,
              names);
    return NULL;
}

static void *alike(struct crm *crm, const void *record, GError **error)
{
    const struct stage *stage = record;
    return store_stage_alike(crm->store, stage->id, stage->team_id, stage->name, error);
}

static GPtrArray *list(struct crm *crm, int64_t after_id, int64_t limit, GError **error)
{
    return store_stage_page(crm->store, after_id, limit, error);
}

/* The stage that a caller names under key; ERROR_INVALID with the field where there is none. */
static struct stage *read_stage(struct crm *crm, json_t *fields, const char *key, GError **error)
{
    const char *name = NULL;
    GError *local = NULL;
    if (!json_field_string(fields, key, LIMIT_NAME_BYTES, &name, error))
        return NULL;
    struct stage *stage = name ? catalogue_get(crm, &stage_catalogue, name, &local) : NULL;
    if (!stage)
        error_set_field(error, key, "%s: %s", key, local ? local->message : "must name a stage");
    g_clear_error(&local);
    return stage;
}

/* ---- what is shown ---- */

static bool tell(struct crm *crm, const void *record, json_t *object, GError **error)
{
    const struct stage *stage = record;
    int64_t open_leads;
    if (!store_stage_open_leads(crm->store, stage->id, false, &open_leads, error))
        return false;
    g_auto(GStrv) names = g_strsplit(stage->required ? stage->required : "", " ", 0);
    json_object_set_new(object, "required", strings_to_json((const char *const *)names));
    json_object_set_new(object, "open_leads", json_integer(open_leads));
    return true;
}

/* ---- what callers give ---- */

static bool begin(struct crm *crm, void *record, GError **error)
{
    struct stage *stage = record;
    int64_t count;
    if (!store_stage_count(crm->store, &count, error))
        return false;
    if (count >= LIMIT_STAGES) {
        error_set(error, ERROR_CONFLICT, "there are %d stages already; delete one", LIMIT_STAGES);
        return false;
    }
    stage->position = 10 * (count + 1);
    return true;
}

static bool read_team(struct crm *crm, struct stage *stage, json_t *fields, GError **error)
{
    const char *name = NULL;
    GError *local = NULL;
    if (!json_field_string(fields, "team", LIMIT_NAME_BYTES, &name, error))
        return false;
    g_autoptr(team_handle) team = name ? store_team_by_name(crm->store, name, &local) : NULL;
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (name && !team)
        error_set_field(error, "team", "team: there is no team \"%s\"; see crmctl team list", name);
    else if (stage->id && (team ? team->id : 0) != stage->team_id)
        error_set_field(error, "team",
                        "team: a stage stays with its team; make another one, and move the leads");
    else
        stage->team_id = team ? team->id : 0;
    return (!name || team) && stage->team_id == (team ? team->id : 0);
}

/* Whoever is in a stage is open or won, so that a stage with leads stays what it is. */
static bool check_won(struct crm *crm, const struct stage *stage, GError **error)
{
    bool used;
    g_autoptr(stage_handle) before =
        stage->id ? store_stage_by_id(crm->store, stage->id, error) : NULL;
    if (!before || before->won == stage->won)
        return before || stage->id == 0;
    if (!store_stage_has_leads(crm->store, stage->id, &used, error))
        return false;
    if (used)
        error_set_field(error, "won", "won: there are leads in this stage; make another one");
    return !used;
}

static bool check(struct crm *crm, void *record, json_t *fields, GError **error)
{
    struct stage *stage = record;
    return (!json_object_get(fields, "team") || read_team(crm, stage, fields, error)) &&
           required_read(crm, fields, &stage->required, error) && check_won(crm, stage, error);
}

/* A new stage that is not told where to stand stands before the won ones. */
static bool default_place(struct crm *crm, const struct stage *stage, GError **error)
{
    g_autoptr(GPtrArray) stages = store_stage_page(crm->store, 0, LIMIT_STAGES, error);
    int64_t after = 0;
    for (guint i = 0; stages && i < stages->len; i++) {
        const struct stage *other = stages->pdata[i];
        if (other->id != stage->id && (stage->won || !other->won))
            after = other->id;
    }
    return stages && store_stage_place(crm->store, stage->id, after, error);
}

static bool place(struct crm *crm, const struct stage *stage, json_t *fields, GError **error)
{
    json_t *after = json_object_get(fields, "after");
    if (!after)
        return stage->version > 1 || default_place(crm, stage, error);
    if (json_is_null(after))
        return store_stage_place(crm->store, stage->id, 0, error);
    g_autoptr(stage_handle) other = read_stage(crm, fields, "after", error);
    if (!other)
        return false;
    if (other->id == stage->id) {
        error_set_field(error, "after", "after: must name another stage");
        return false;
    }
    return store_stage_place(crm->store, stage->id, other->id, error);
}

/* The open leads' new stage: one that leads of the same team may be in, and are open in. */
static bool check_target(const struct stage *from, const struct stage *to, GError **error)
{
    if (to->id == from->id || to->archived || to->won)
        error_set_field(error, "move_to", "move_to: must name another stage, not archived or won");
    else if (to->team_id && to->team_id != from->team_id)
        error_set_field(error, "move_to", "move_to: %s is a stage of %s alone", to->name, to->team);
    else
        return true;
    return false;
}

static bool move_leads(struct crm *crm, const struct stage *from, json_t *fields, GError **error)
{
    g_autoptr(stage_handle) to = read_stage(crm, fields, "move_to", error);
    if (!to || !check_target(from, to, error))
        return false;
    g_autoptr(json_t) data = json_object();
    json_set_text(data, "from", from->name);
    json_set_text(data, "to", to->name);
    json_set_text(data, "why", "the stage was archived");
    g_autofree char *text = json_to_text(data);
    return store_stage_move_leads(crm->store, from->id, to->id, crm->now,
                                  crm->user ? crm->user->id : 0, text, error);
}

/* No open lead may be left in an archived stage, where no board shows it. */
static bool empty(struct crm *crm, const struct stage *stage, json_t *fields, GError **error)
{
    int64_t open_leads;
    bool moves = json_object_get(fields, "move_to") != NULL;
    if (moves && !stage->archived) {
        error_set_field(error, "move_to", "move_to: goes with archived, for what is left in it");
        return false;
    }
    if (!stage->archived)
        return true;
    if (moves)
        return move_leads(crm, stage, fields, error);
    if (!store_stage_open_leads(crm->store, stage->id, true, &open_leads, error))
        return false;
    if (open_leads > 0)
        error_set(error, ERROR_CONFLICT,
                  "%" G_GINT64_FORMAT " open leads are in the stage %s; say where they go: crmctl "
                  "stage edit '%s' --archived yes --move-to STAGE",
                  open_leads, stage->name, stage->name);
    return open_leads == 0;
}

/* Of the stages for every team, one has to be open and one won, or a lead could not be made or won.
 */
static bool check_remaining(struct crm *crm, GError **error)
{
    int64_t open, won;
    if (!store_stage_count_shared(crm->store, false, &open, error) ||
        !store_stage_count_shared(crm->store, true, &won, error))
        return false;
    if (open == 0 || won == 0)
        error_set(error, ERROR_CONFLICT,
                  "every team needs %s stage: make another one first, without --team",
                  open == 0 ? "an open" : "a won");
    return open > 0 && won > 0;
}

static bool follow(struct crm *crm, const void *record, json_t *fields, GError **error)
{
    const struct stage *stage = record;
    return place(crm, stage, fields, error) && empty(crm, stage, fields, error) &&
           check_remaining(crm, error);
}

static bool leave(struct crm *crm, const void *record, GError **error)
{
    const struct stage *stage = record;
    bool used;
    int64_t others;
    if (!store_stage_has_leads(crm->store, stage->id, &used, error))
        return false;
    if (used) {
        error_set(error, ERROR_CONFLICT,
                  "leads are in the stage %s, or ended in it; archive it: crmctl stage edit '%s' "
                  "--archived yes",
                  stage->name, stage->name);
        return false;
    }
    if (stage->team_id || stage->archived)
        return true;
    if (!store_stage_count_shared(crm->store, stage->won, &others, error))
        return false;
    if (others < 2)
        error_set(error, ERROR_CONFLICT,
                  "every team needs %s stage: make another one first, without --team",
                  stage->won ? "a won" : "an open");
    return others >= 2;
}

const struct catalogue stage_catalogue = {
    .type = &stage_type,
    .resource = RESOURCE_STAGE,
    .key = "name",
    .extra = extra_fields,
    .find = find,
    .alike = alike,
    .list = list,
    .begin = begin,
    .check = check,
    .follow = follow,
    .tell = tell,
    .leave = leave,
};
