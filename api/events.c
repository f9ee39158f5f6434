/* events.c - the feed of events, as a list and as a stream. */
#include "api/handlers.h"
#include "base/error.h"
#include "base/limits.h"
#include "crm/event.h"
#include "crm/rights.h"

static GPtrArray *visible_events(struct crm *crm, int64_t after, int64_t limit, GError **error)
{
    return store_event_list(crm->store, rights_visible(crm, RESOURCE_EVENT, ACTION_READ), after,
                            limit, error);
}

static int64_t last_id(const GPtrArray *events, int64_t otherwise)
{
    return events->len ? ((const struct event *)events->pdata[events->len - 1])->id : otherwise;
}

static bool events_list(struct api_call *call, GError **error)
{
    static const char *const known[] = {"after", "limit", "follow", NULL};
    struct crm crm = api_crm(call);
    struct api_page page;
    if (!api_only_query(call, known, error) || !api_page(call, &page, error))
        return false;
    if (g_strcmp0(api_query(call, "follow"), "1") == 0) {
        call->answer.follow_events = true;
        call->answer.after_event = page.after;
        /* Without a place to go on from, a stream begins with what happens next. */
        return api_query(call, "after") ||
               store_event_newest(crm.store, &call->answer.after_event, error);
    }
    g_autoptr(GPtrArray) events = visible_events(&crm, page.after, page.limit + 1, error);
    if (!events)
        return false;
    int64_t next_id = api_page_end(&page, events);
    json_t *items = json_array();
    for (guint i = 0; i < events->len; i++)
        json_array_append_new(items, event_to_json(events->pdata[i]));
    api_answer_list(call, items, next_id);
    return true;
}

#define STREAM_PAGE 200

char *api_events_lines(struct store *store, uid_t uid, int64_t *after, GError **error)
{
    g_autoptr(crm_user_handle) user = crm_user_of_uid(store, uid, error);
    if (!user)
        return NULL;
    struct crm crm = {.store = store, .user = user};
    int64_t newest;
    if (!store_event_newest(store, &newest, error))
        return NULL;
    g_autoptr(GPtrArray) events = visible_events(&crm, *after, STREAM_PAGE, error);
    if (!events)
        return NULL;
    /* A short page has seen everything up to newest: what is invisible is not looked at again. */
    *after = events->len == STREAM_PAGE ? last_id(events, *after) : MAX(newest, last_id(events, 0));
    if (events->len == 0)
        return NULL;
    GString *lines = g_string_new(NULL);
    for (guint i = 0; i < events->len; i++) {
        g_autoptr(json_t) object = event_to_json(events->pdata[i]);
        g_autofree char *line = json_to_text(object);
        g_string_append(lines, line);
        g_string_append_c(lines, '\n');
    }
    return g_string_free(lines, FALSE);
}

const struct route event_routes[] = {
    {"GET", "/v1/events", ROUTE_READ, events_list},
    {NULL},
};
