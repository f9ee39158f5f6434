/* remembered.c - the routes of what people have said of senders. */
#include "api/handlers.h"
#include "crm/learnt.h"

static bool remembered_list(struct api_call *call, GError **error)
{
    static const char *const known[] = {"limit", "after", NULL};
    struct crm crm = api_crm(call);
    struct api_page page;
    if (!api_only_query(call, known, error) || !api_page(call, &page, error))
        return false;
    g_autoptr(GPtrArray) all = learnt_list(&crm, page.after, page.limit + 1, error);
    if (!all)
        return false;
    int64_t next_id = api_page_end(&page, all);
    json_t *items = json_array();
    for (guint i = 0; i < all->len; i++)
        json_array_append_new(items, record_to_json(&remembered_type, all->pdata[i]));
    api_answer_list(call, items, next_id);
    return true;
}

static bool remembered_forget(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    if (!learnt_forget(&crm, call->args[0], error))
        return false;
    api_answer_json(call, json_pack("{s:s}", "forgotten", call->args[0]));
    return true;
}

const struct route remembered_routes[] = {
    {"GET", "/v1/remembered", ROUTE_READ, remembered_list},
    {"DELETE", "/v1/remembered/{which}", ROUTE_WRITE, remembered_forget},
    {NULL},
};
