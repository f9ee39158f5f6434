/* teams.c - the routes of sales teams. */
#include "api/handlers.h"
#include "crm/team.h"

static bool teams_list(struct api_call *call, GError **error)
{
    static const char *const known[] = {"limit", "after", NULL};
    struct crm crm = api_crm(call);
    struct api_page page;
    if (!api_only_query(call, known, error) || !api_page(call, &page, error))
        return false;
    g_autoptr(GPtrArray) teams = team_list(&crm, page.after, page.limit + 1, error);
    if (!teams)
        return false;
    int64_t next_id = api_page_end(&page, teams);
    g_autoptr(json_t) items = json_array();
    for (guint i = 0; i < teams->len; i++) {
        json_t *item = team_to_json(&crm, teams->pdata[i], error);
        if (!item)
            return false;
        json_array_append_new(items, item);
    }
    api_answer_list(call, g_steal_pointer(&items), next_id);
    return true;
}

static bool answer_team(struct api_call *call, struct crm *crm, const char *name, GError **error)
{
    g_autoptr(team_handle) team = team_get(crm, name, error);
    json_t *object = team ? team_to_json(crm, team, error) : NULL;
    if (object)
        api_answer_json(call, object);
    return object != NULL;
}

static bool answer_team_id(struct api_call *call, struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(team_handle) team = store_team_by_id(crm->store, id, error);
    return team && answer_team(call, crm, team->name, error);
}

static bool teams_show(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    return answer_team(call, &crm, call->args[0], error);
}

static bool teams_create(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    if (!team_create(&crm, call->body, &id, error) || !answer_team_id(call, &crm, id, error))
        return false;
    call->answer.status = 201;
    return true;
}

static bool teams_edit(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    return team_edit(&crm, call->args[0], call->body, &id, error) &&
           answer_team_id(call, &crm, id, error);
}

const struct route team_routes[] = {
    {"GET", "/v1/teams", ROUTE_READ, teams_list},
    {"POST", "/v1/teams", ROUTE_WRITE, teams_create},
    {"GET", "/v1/teams/{name}", ROUTE_READ, teams_show},
    {"PATCH", "/v1/teams/{name}", ROUTE_WRITE, teams_edit},
    {NULL},
};
