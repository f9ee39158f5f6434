/* users.c - the routes of users. */
#include "api/handlers.h"
#include "crm/user.h"

static bool users_list(struct api_call *call, GError **error)
{
    static const char *const known[] = {"limit", "after", NULL};
    struct crm crm = api_crm(call);
    struct api_page page;
    if (!api_only_query(call, known, error) || !api_page(call, &page, error))
        return false;
    g_autoptr(GPtrArray) users = user_list(&crm, page.after, page.limit + 1, error);
    if (!users)
        return false;
    int64_t next_id = api_page_end(&page, users);
    g_autoptr(json_t) items = json_array();
    for (guint i = 0; i < users->len; i++) {
        json_t *item = user_to_json(&crm, users->pdata[i], error);
        if (!item)
            return false;
        json_array_append_new(items, item);
    }
    api_answer_list(call, g_steal_pointer(&items), next_id);
    return true;
}

static bool answer_user(struct api_call *call, struct crm *crm, const char *name, GError **error)
{
    g_autoptr(user_handle) user = user_get(crm, name, error);
    json_t *object = user ? user_to_json(crm, user, error) : NULL;
    if (object)
        api_answer_json(call, object);
    return object != NULL;
}

static bool answer_user_id(struct api_call *call, struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(user_handle) user = store_user_by_id(crm->store, id, error);
    return user && answer_user(call, crm, user->login, error);
}

static bool users_show(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    return answer_user(call, &crm, call->args[0], error);
}

static bool users_create(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    if (!user_create(&crm, call->body, &id, error) || !answer_user_id(call, &crm, id, error))
        return false;
    call->answer.status = 201;
    return true;
}

static bool users_edit(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    return user_edit(&crm, call->args[0], call->body, &id, error) &&
           answer_user_id(call, &crm, id, error);
}

const struct route user_routes[] = {
    {"GET", "/v1/users", ROUTE_READ, users_list},
    {"POST", "/v1/users", ROUTE_WRITE, users_create},
    {"GET", "/v1/users/{login}", ROUTE_READ, users_show},
    {"PATCH", "/v1/users/{login}", ROUTE_WRITE, users_edit},
    {NULL},
};
