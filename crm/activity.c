/* activity.c - see activity.h. */
#include "crm/activity.h"
#include "base/clock.h"
#include "base/day.h"
#include "base/error.h"
#include "crm/rights.h"
#include "store/user.h"

#define SHOWN_WITH_LEAD 100 /* of what is open and of what is done; the others: activity list */

/* ---- days ---- */

GTimeZone *activity_zone(struct crm *crm, int64_t user_id, GError **error)
{
    GError *local = NULL;
    g_autoptr(user_handle) user = user_id ? store_user_by_id(crm->store, user_id, &local) : NULL;
    if (local) {
        g_propagate_error(error, local);
        return NULL;
    }
    return day_zone(user ? user->timezone : NULL);
}

char *activity_today(struct crm *crm, GError **error)
{
    g_autoptr(GTimeZone) zone = activity_zone(crm, crm->user ? crm->user->id : 0, error);
    return zone ? day_of(zone, crm->now) : NULL;
}

/* ---- finding ---- */

static struct activity *visible_for(struct crm *crm, int64_t id, enum action action, GError **error)
{
    return store_activity_by_id(crm->store, id, rights_visible(crm, RESOURCE_ACTIVITY, action),
                                error);
}

struct activity *activity_for(struct crm *crm, int64_t id, enum action action, GError **error)
{
    GError *local = NULL;
    struct activity *activity = visible_for(crm, id, action, &local);
    if (activity || local) {
        if (local)
            g_propagate_error(error, local);
        return activity;
    }
    g_autoptr(activity_handle) seen = visible_for(crm, id, ACTION_READ, &local);
    if (local)
        g_propagate_error(error, local);
    else if (seen)
        rights_refuse(crm, RESOURCE_ACTIVITY, action, error);
    else
        error_set(error, ERROR_NOT_FOUND,
                  "there is no activity %" G_GINT64_FORMAT "; see crmctl activity list", id);
    return NULL;
}

struct activity *activity_get(struct crm *crm, int64_t id, GError **error)
{
    return activity_for(crm, id, ACTION_READ, error);
}

GPtrArray *activity_list(struct crm *crm, struct activity_filter *filter, GError **error)
{
    filter->visible = rights_visible(crm, RESOURCE_ACTIVITY, ACTION_READ);
    return store_activity_list(crm->store, filter, error);
}

bool activity_count(struct crm *crm, struct activity_filter *filter, int64_t *ret, GError **error)
{
    filter->visible = rights_visible(crm, RESOURCE_ACTIVITY, ACTION_READ);
    return store_activity_count(crm->store, filter, ret, error);
}

/* ---- showing ---- */

json_t *activity_to_json(const struct activity *activity, const char *today)
{
    json_t *object = record_to_json(&activity_record, activity);
    json_set_text(object, "done_by", activity->done_by);
    json_set_text(object, "state", activity_when_name(activity_when_of(activity, today)));
    return object;
}

static bool add_page(struct crm *crm, struct activity_filter *filter, json_t *array, GError **error)
{
    g_autoptr(GPtrArray) found = activity_list(crm, filter, error);
    if (!found)
        return false;
    for (guint i = 0; i < found->len; i++)
        json_array_append_new(array, activity_to_json(found->pdata[i], filter->today));
    return true;
}

json_t *activity_of(struct crm *crm, int64_t lead_id, int64_t contact_id, GError **error)
{
    g_autofree char *today = activity_today(crm, error);
    g_autoptr(json_t) array = json_array();
    struct activity_filter filter = {
        .lead_id = lead_id, .contact_id = contact_id, .today = today, .limit = SHOWN_WITH_LEAD};
    if (!today || !add_page(crm, &filter, array, error))
        return NULL;
    filter.when = ACTIVITY_DONE;
    return add_page(crm, &filter, array, error) ? g_steal_pointer(&array) : NULL;
}

static json_t *next_to_json(const struct activity *activity, const char *today)
{
    json_t *object = json_object();
    json_object_set_new(object, "id", json_integer(activity->id));
    json_set_text(object, "type", activity->type);
    json_set_text(object, "summary", activity->summary);
    json_set_text(object, "due", activity->due);
    json_set_time(object, "starts_at", activity->starts_at);
    json_set_text(object, "assignee", activity->assignee);
    json_set_text(object, "state", activity_when_name(activity_when_of(activity, today)));
    return object;
}

bool activity_add_next(struct crm *crm, json_t *leads, GError **error)
{
    g_autofree char *today = activity_today(crm, error);
    size_t i;
    json_t *lead;
    if (!today)
        return false;
    json_array_foreach(leads, i, lead)
    {
        struct activity_filter filter = {.lead_id = json_integer_value(json_object_get(lead, "id")),
                                         .limit = 1};
        g_autoptr(GPtrArray) found = activity_list(crm, &filter, error);
        if (!found)
            return false;
        if (found->len > 0)
            json_object_set_new(lead, "next_activity", next_to_json(found->pdata[0], today));
    }
    return true;
}
