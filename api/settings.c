/* settings.c - the routes of settings. */
#include "api/handlers.h"
#include "base/error.h"
#include "crm/setting.h"

static bool settings_list(struct api_call *call, GError **error)
{
    static const char *const known[] = {"limit", "after", NULL}; /* few: always one page */
    struct crm crm = api_crm(call);
    struct api_page page;
    if (!api_only_query(call, known, error) || !api_page(call, &page, error))
        return false;
    json_t *items = setting_list(&crm, error);
    if (items)
        api_answer_list(call, items, 0);
    return items != NULL;
}

static bool answer_setting(struct api_call *call, struct crm *crm, GError **error)
{
    json_t *object = setting_get(crm, call->args[0], error);
    if (object)
        api_answer_json(call, object);
    return object != NULL;
}

static bool settings_show(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    return answer_setting(call, &crm, error);
}

static bool settings_set(struct api_call *call, GError **error)
{
    static const char *const known[] = {"value", NULL};
    struct crm crm = api_crm(call);
    json_t *value = json_object_get(call->body, "value");
    if (!json_only_fields(call->body, known, error))
        return false;
    if (!value) {
        error_set_field(error, "value", "value: is needed; null is the default");
        return false;
    }
    if (!setting_set(&crm, call->args[0], value, error))
        return false;
    if (g_str_equal(call->args[0], setting_name(SETTING_INCOMING_MAIL)))
        call->host->incoming_mail(call->host->daemon);
    return answer_setting(call, &crm, error);
}

const struct route setting_routes[] = {
    {"GET", "/v1/settings", ROUTE_READ, settings_list},
    {"GET", "/v1/settings/{name}", ROUTE_READ, settings_show},
    {"PUT", "/v1/settings/{name}", ROUTE_WRITE, settings_set},
    {NULL},
};
