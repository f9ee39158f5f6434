/* catalogues.c - the routes that every catalogue has: teams, users, groups, tags ... Which one is
 * meant, the route says. */
#include "api/handlers.h"
#include "base/error.h"
#include "base/limits.h"
#include "crm/activity.h"
#include "crm/company.h"
#include "crm/field.h"
#include "crm/group.h"
#include "crm/label.h"
#include "crm/stage.h"
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

static bool catalogues_merge(struct api_call *call, GError **error)
{
    static const char *const known[] = {"into", NULL};
    struct crm crm = api_crm(call);
    const char *into = NULL;
    int64_t id;
    if (!json_only_fields(call->body, known, error) ||
        !json_field_string(call->body, "into", LIMIT_NAME_BYTES, &into, error))
        return false;
    if (!into) {
        error_set_field(error, "into", "into: is needed: the name of the one that stays");
        return false;
    }
    return catalogue_merge(&crm, call->route->catalogue, call->args[0], into, &id, error) &&
           answer_written(call, &crm, id, error);
}

static bool companies_logo(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    g_autofree char *type = NULL;
    GBytes *logo = company_logo(&crm, call->args[0], &type, error);
    call->answer.bytes = logo;
    call->answer.content_type = g_intern_string(type);
    return logo != NULL;
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
#define LABEL_ROUTES(path, kind)                                                                   \
    CATALOGUE_ROUTES(path, label_catalogues[kind]),                                                \
        CATALOGUE_DELETE_ROUTE(path, label_catalogues[kind]),                                      \
    {                                                                                              \
        "POST", path "/{name}/merge", ROUTE_WRITE, catalogues_merge,                               \
            .catalogue = &label_catalogues[kind]                                                   \
    }

const struct route catalogue_routes[] = {
    CATALOGUE_ROUTES("/v1/teams", team_catalogue),
    CATALOGUE_ROUTES("/v1/users", user_catalogue),
    CATALOGUE_ROUTES("/v1/groups", group_catalogue),
    CATALOGUE_DELETE_ROUTE("/v1/groups", group_catalogue),
    CATALOGUE_ROUTES("/v1/companies", company_catalogue),
    CATALOGUE_DELETE_ROUTE("/v1/companies", company_catalogue),
    {"GET", "/v1/companies/{name}/logo", ROUTE_READ, companies_logo},
    CATALOGUE_ROUTES("/v1/stages", stage_catalogue),
    CATALOGUE_DELETE_ROUTE("/v1/stages", stage_catalogue),
    CATALOGUE_ROUTES("/v1/fields", field_catalogue),
    CATALOGUE_DELETE_ROUTE("/v1/fields", field_catalogue),
    CATALOGUE_ROUTES("/v1/activity-types", activity_type_catalogue),
    CATALOGUE_DELETE_ROUTE("/v1/activity-types", activity_type_catalogue),
    LABEL_ROUTES("/v1/tags", LABEL_TAG),
    LABEL_ROUTES("/v1/tag-categories", LABEL_TAG_CATEGORY),
    LABEL_ROUTES("/v1/lost-reasons", LABEL_LOST_REASON),
    LABEL_ROUTES("/v1/sources", LABEL_SOURCE),
    LABEL_ROUTES("/v1/mediums", LABEL_MEDIUM),
    LABEL_ROUTES("/v1/campaigns", LABEL_CAMPAIGN),
    {NULL},
};
