/* activities.c - the routes of activities; those of their types are catalogues.c's. */
#include "api/handlers.h"
#include "base/error.h"
#include "crm/activity_edit.h"
#include "crm/rights.h"
#include "crm/strings.h"
#include "crm/team.h"
#include "crm/user.h"

#include <string.h>

/* ---- lists ---- */

/* ?assignee=: a login, or "me". */
static bool filter_by_assignee(struct api_call *call, struct crm *crm,
                               struct activity_filter *filter, GError **error)
{
    const char *login = api_query(call, "assignee");
    if (login && g_str_equal(login, "me"))
        filter->assignee_id = crm->user->id;
    if (!login || filter->assignee_id)
        return true;
    g_autoptr(user_handle) user = catalogue_get(crm, &user_catalogue, login, error);
    if (user)
        filter->assignee_id = user->id;
    return user != NULL;
}

static bool filter_by_team(struct api_call *call, struct crm *crm, struct activity_filter *filter,
                           GError **error)
{
    const char *name = api_query(call, "team");
    g_autoptr(team_handle) team = name ? catalogue_get(crm, &team_catalogue, name, error) : NULL;
    if (team)
        filter->team_id = team->id;
    return !name || team;
}

static bool filter_by_id(struct api_call *call, const char *name, int64_t *ret, GError **error)
{
    const char *text = api_query(call, name);
    if (!text || strings_to_id(text, ret))
        return true;
    error_set_field(error, name, "%s: must be a number", name);
    return false;
}

static bool filter_by_when(struct api_call *call, struct activity_filter *filter, GError **error)
{
    const char *when = api_query(call, "when");
    if (!when || activity_when_parse(when, &filter->when))
        return true;
    error_set_field(error, "when", "when: must be one of open, overdue, today, planned, done");
    return false;
}

/* "2026-03-01/1772352900/17": day, start, id; of what is done, the day is left out. */
static char *cursor_text(const struct activity *activity)
{
    struct activity_cursor cursor;
    activity_cursor_of(activity, &cursor);
    return g_strdup_printf("%s/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, cursor.due, cursor.at,
                           cursor.id);
}

static bool filter_by_cursor(struct api_call *call, struct activity_filter *filter, GError **error)
{
    const char *text = api_query(call, "after");
    struct activity_cursor *after = &filter->after;
    if (!text)
        return true;
    g_auto(GStrv) parts = g_strsplit(text, "/", 4);
    bool ok = g_strv_length(parts) == 3 && strlen(parts[0]) < sizeof(after->due) &&
              g_ascii_string_to_signed(parts[1], 10, G_MININT64, G_MAXINT64, &after->at, NULL) &&
              strings_to_id(parts[2], &after->id);
    if (ok)
        g_strlcpy(after->due, parts[0], sizeof(after->due));
    else
        error_set_field(error, "after", "after: must be a cursor that an answer gave as next");
    return ok;
}

static bool read_filter(struct api_call *call, struct crm *crm, struct activity_filter *filter,
                        GError **error)
{
    static const char *const known[] = {"assignee", "team",  "lead_id", "contact_id",
                                        "when",     "limit", "after",   NULL};
    return api_only_query(call, known, error) && api_limit(call, &filter->limit, error) &&
           filter_by_assignee(call, crm, filter, error) &&
           filter_by_team(call, crm, filter, error) &&
           filter_by_id(call, "lead_id", &filter->lead_id, error) &&
           filter_by_id(call, "contact_id", &filter->contact_id, error) &&
           filter_by_when(call, filter, error) && filter_by_cursor(call, filter, error);
}

static bool activities_list(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    struct activity_filter filter = {0};
    g_autofree char *today = activity_today(&crm, error);
    if (!today || !read_filter(call, &crm, &filter, error))
        return false;
    guint limit = (guint)filter.limit;
    filter.today = today;
    filter.limit++;
    g_autoptr(GPtrArray) found = activity_list(&crm, &filter, error);
    if (!found)
        return false;
    g_autofree char *next = found->len > limit ? cursor_text(found->pdata[limit - 1]) : NULL;
    json_t *items = json_array();
    for (guint i = 0; i < MIN(limit, found->len); i++)
        json_array_append_new(items, activity_to_json(found->pdata[i], today));
    api_answer_list(call, items, 0);
    json_set_text(call->answer.json, "next", next);
    return true;
}

/* ---- one ---- */

static json_t *one(struct crm *crm, int64_t id, GError **error)
{
    g_autofree char *today = activity_today(crm, error);
    g_autoptr(activity_handle) activity = today ? activity_get(crm, id, error) : NULL;
    return activity ? activity_to_json(activity, today) : NULL;
}

/* Who gives away what is not about a record of their own is told no more than that it is done. */
static json_t *written(struct crm *crm, int64_t id, GError **error)
{
    GError *local = NULL;
    json_t *object = one(crm, id, &local);
    if (object)
        return object;
    if (error_code_of(local) != ERROR_NOT_FOUND) {
        g_propagate_error(error, local);
        return NULL;
    }
    g_error_free(local);
    return json_pack("{s:I, s:b}", "id", (json_int_t)id, "out_of_sight", true);
}

static bool answer(struct api_call *call, json_t *object)
{
    if (object)
        api_answer_json(call, object);
    return object != NULL;
}

static bool activities_show(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    return api_arg_id(call, 0, "activity", &id, error) && answer(call, one(&crm, id, error));
}

static bool activities_create(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    if (!activity_create(&crm, call->body, &id, error) || !answer(call, written(&crm, id, error)))
        return false;
    call->answer.status = 201;
    return true;
}

static bool activities_edit(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    return api_arg_id(call, 0, "activity", &id, error) &&
           activity_edit(&crm, id, call->body, error) && answer(call, written(&crm, id, error));
}

static bool activities_done(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id, next_id;
    if (!api_arg_id(call, 0, "activity", &id, error) ||
        !activity_finish(&crm, id, call->body, &next_id, error))
        return false;
    g_autoptr(json_t) object = one(&crm, id, error);
    json_t *next = object && next_id ? one(&crm, next_id, error) : NULL;
    if (!object || (next_id && !next))
        return false;
    if (next)
        json_object_set_new(object, "next", next);
    return answer(call, g_steal_pointer(&object));
}

static bool activities_cancel(struct api_call *call, GError **error)
{
    static const char *const known[] = {"version", NULL};
    struct crm crm = api_crm(call);
    int64_t id, version = 0;
    if (!api_only_query(call, known, error) || !api_arg_id(call, 0, "activity", &id, error) ||
        !filter_by_id(call, "version", &version, error) ||
        !activity_cancel(&crm, id, version, error))
        return false;
    return answer(call, json_pack("{s:s}", "deleted", call->args[0]));
}

/* ---- calendars ---- */

static bool activities_calendar(struct api_call *call, GError **error)
{
    static const char *const known[] = {"assignee", NULL};
    struct crm crm = api_crm(call);
    struct activity_filter filter = {.assignee_id = crm.user->id};
    if (api_query(call, "assignee"))
        filter.assignee_id = 0;
    if (!api_only_query(call, known, error) ||
        !rights_require(&crm, RESOURCE_ACTIVITY, ACTION_READ, SCOPE_OWN, error) ||
        !filter_by_assignee(call, &crm, &filter, error))
        return false;
    char *text = activity_calendar(&crm, filter.assignee_id, error);
    if (!text)
        return false;
    call->answer.bytes = g_bytes_new_take(text, strlen(text));
    call->answer.content_type = "text/calendar; charset=utf-8";
    return true;
}

const struct route activity_routes[] = {
    {"GET", "/v1/activities", ROUTE_READ, activities_list},
    {"POST", "/v1/activities", ROUTE_WRITE, activities_create},
    {"GET", "/v1/activities/calendar", ROUTE_READ, activities_calendar},
    {"GET", "/v1/activities/{id}", ROUTE_READ, activities_show},
    {"PATCH", "/v1/activities/{id}", ROUTE_WRITE, activities_edit},
    {"DELETE", "/v1/activities/{id}", ROUTE_WRITE, activities_cancel},
    {"POST", "/v1/activities/{id}/done", ROUTE_WRITE, activities_done},
    {NULL},
};
