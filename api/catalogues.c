/* catalogues.c - the routes that every catalogue has: teams, users, groups, tags ... Which one is
 * meant, the route says. */
#include "api/handlers.h"
#include "crm/group.h"
#include "crm/team.h"
#include "crm/user.h"

static bool catalogues_list(struct api_call *call, GError **error)
{
    static const char *const known[] = {"limit", "after", NULL};
    const struct catalogue *catalogue = call->route->catalogue;
    struct crm crm = api_crm(call);
    struct api_page page;
    if (!api_only_query(call, known, error) || !api_page(call, &page, error))
        return false;
    g_autoptr(GPtrArray) records =
        catalogue_list(&crm, catalogue, page.after, page.limit + 1, error);
    if (!records)
        return false;
    int64_t next_id = api_page_end(&page, records);
    g_autoptr(json_t) items = json_array();
    for (guint i = 0; i < records->len; i++) {
        json_t *item = catalogue_to_json(&crm, catalogue, records->pdata[i], error);
        if (!item)
            return false;
        json_array_append_new(items, item);
    }
    api_answer_list(call, g_steal_pointer(&items), next_id);
    return true;
}

/* Answers with the record (transfer full); false where it is NULL. */
static bool answer(struct api_call *call, struct crm *crm, void *record, GError **error)
{
    const struct catalogue *catalogue = call->route->catalogue;
    json_t *object = record ? catalogue_to_json(crm, catalogue, record, error) : NULL;
    record_free(catalogue->type, record);
    if (object)
        api_answer_json(call, object);
    return object != NULL;
}

static bool answer_written(struct api_call *call, struct crm *crm, int64_t id, GError **error)
{
    return answer(call, crm, catalogue_written(crm, call->route->catalogue, id, error), error);
}

static bool catalogues_show(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    void *record = catalogue_get(&crm, call->route->catalogue, call->args[0], error);
    return answer(call, &crm, record, error);
}

static bool catalogues_create(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    if (!catalogue_create(&crm, call->route->catalogue, call->body, &id, error) ||
        !answer_written(call, &crm, id, error))
        return false;
    call->answer.status = 201;
    return true;
}

static bool catalogues_edit(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    return catalogue_edit(&crm, call->route->catalogue, call->args[0], call->body, &id, error) &&
           answer_written(call, &crm, id, error);
}

static bool catalogues_delete(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    if (!catalogue_delete(&crm, call->route->catalogue, call->args[0], error))
        return false;
    api_answer_json(call, json_pack("{s:s}", "deleted", call->args[0]));
    return true;
}

#define CATALOGUE_ROUTES(path, which)                                                              \
    {"GET", path, ROUTE_READ, catalogues_list, .catalogue = &(which)},                             \
        {"POST", path, ROUTE_WRITE, catalogues_create, .catalogue = &(which)},                     \
        {"GET", path "/{name}", ROUTE_READ, catalogues_show, .catalogue = &(which)},               \
    {                                                                                              \
        "PATCH", path "/{name}", ROUTE_WRITE, catalogues_edit, .catalogue = &(which)               \
    }
#define CATALOGUE_DELETE_ROUTE(path, which)                                                        \
    {                                                                                              \
        "DELETE", path "/{name}", ROUTE_WRITE, catalogues_delete, .catalogue = &(which)            \
    }

const struct route catalogue_routes[] = {
    CATALOGUE_ROUTES("/v1/teams", team_catalogue),
    CATALOGUE_ROUTES("/v1/users", user_catalogue),
    CATALOGUE_ROUTES("/v1/groups", group_catalogue),
    CATALOGUE_DELETE_ROUTE("/v1/groups", group_catalogue),
    {NULL},
};
