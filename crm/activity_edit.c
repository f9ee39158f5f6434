/* activity_edit.c - see activity_edit.h. */
#include "crm/activity_edit.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/activity_fields.h"
#include "crm/contact.h"
#include "crm/event.h"
#include "crm/lead.h"
#include "crm/rights.h"

#define FEEDBACK_IN_EVENT_BYTES 200 /* the activity has it whole */

/* ---- events ---- */

static json_t *event_data(const struct activity *activity)
{
    json_t *data = json_object();
    json_object_set_new(data, "activity", json_integer(activity->id));
    json_set_text(data, "type", activity->type);
    json_set_text(data, "summary", activity->summary);
    if (activity->contact_id)
        json_object_set_new(data, "contact_id", json_integer(activity->contact_id));
    return data;
}

static bool tell(struct crm *crm, const struct activity *activity, const char *type, json_t *data,
                 GError **error)
{
    return event_record(crm, type, (struct event_about){.lead_id = activity->lead_id}, data, error);
}

/* ---- making ---- */

/* What it is about, which the caller must be allowed to change. */
static bool read_lead(struct crm *crm, struct activity *activity, json_t *fields, GError **error)
{
    struct lead_ref ref = {0};
    if (!json_field_int(fields, "lead_id", 1, G_MAXINT64, &ref.id, error))
        return false;
    g_autoptr(lead_handle) lead = lead_at(crm, ref, error);
    if (lead && lead->archived) {
        error_set(error, ERROR_CONFLICT,
                  "lead %" G_GINT64_FORMAT " is archived; restore it first: crmctl lead restore "
                  "%" G_GINT64_FORMAT,
                  lead->id, lead->id);
        return false;
    }
    activity->lead_id = ref.id;
    return lead != NULL;
}

static bool read_contact(struct crm *crm, struct activity *activity, json_t *fields, GError **error)
{
    int64_t id = 0;
    if (!json_field_int(fields, "contact_id", 1, G_MAXINT64, &id, error))
        return false;
    g_autoptr(contact_handle) contact = contact_to_change(crm, id, error);
    activity->contact_id = id;
    return contact != NULL;
}

static bool is_given(json_t *fields, const char *key)
{
    json_t *value = json_object_get(fields, key);
    return value && !json_is_null(value);
}

static bool read_about(struct crm *crm, struct activity *activity, json_t *fields, GError **error)
{
    bool lead = is_given(fields, "lead_id"), contact = is_given(fields, "contact_id");
    if (lead == contact) {
        error_set_field(error, "lead_id",
                        "lead_id: either this or contact_id is needed: what the activity is about");
        return false;
    }
    return lead ? read_lead(crm, activity, fields, error)
                : read_contact(crm, activity, fields, error);
}

static struct activity *blank(struct crm *crm)
{
    struct activity *activity = record_new(&activity_record);
    activity->uid = g_uuid_string_random();
    activity->user_id = crm->user ? crm->user->id : 0;
    activity->created_at = crm->now;
    activity->updated_at = crm->now;
    activity->version = 1;
    return activity;
}

static bool insert(struct crm *crm, struct activity *activity, GError **error)
{
    if (!store_activity_insert(crm->store, activity, error))
        return false;
    json_t *data = event_data(activity);
    json_set_text(data, "due", activity->due);
    json_set_time(data, "starts_at", activity->starts_at);
    json_set_text(data, "assignee", activity->assignee);
    return tell(crm, activity, "activity.created", data, error);
}

static bool create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    static const char *const more[] = {"lead_id", "contact_id", NULL};
    g_autoptr(activity_handle) activity = blank(crm);
    if (!activity_only_fields(fields, more, error) || !read_about(crm, activity, fields, error) ||
        !activity_read_fields(crm, activity, fields, error) || !insert(crm, activity, error))
        return false;
    *ret_id = activity->id;
    return true;
}

bool activity_create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    return rights_require(crm, RESOURCE_ACTIVITY, ACTION_CREATE, SCOPE_OWN, error) &&
           crm_begin(crm, error) && crm_end(crm, create(crm, fields, ret_id, error), error);
}

/* ---- changing ---- */

/* One that is open, at that version (0: any). */
static struct activity *open_at(struct crm *crm, int64_t id, int64_t version, enum action action,
                                GError **error)
{
    g_autoptr(activity_handle) activity = activity_for(crm, id, action, error);
    bool is_stale = activity && version != 0 && version != activity->version;
    if (is_stale) {
        g_autofree char *when = clock_format(activity->updated_at);
        error_set(error, ERROR_CONFLICT,
                  "activity %" G_GINT64_FORMAT " was changed meanwhile at %s (it has version "
                  "%" G_GINT64_FORMAT "): look at it again, and repeat",
                  id, when ? when : "some time", activity->version);
    } else if (activity && activity->done_at != CLOCK_NONE) {
        error_set(error, ERROR_CONFLICT,
                  "activity %" G_GINT64_FORMAT " is done; make a new one: crmctl activity create",
                  id);
    } else {
        return g_steal_pointer(&activity);
    }
    return NULL;
}

static bool read_version(json_t *fields, int64_t *ret, GError **error)
{
    *ret = 0;
    return json_field_int(fields, "version", 1, G_MAXINT64, ret, error);
}

/* What an edit changed: "before", "after", and the day where it is another one. NULL where nothing
 * did. (transfer full) */
static json_t *edit_data(const struct activity *activity, json_t *before)
{
    g_autoptr(json_t) after = record_to_json(&activity_record, activity);
    g_autoptr(json_t) difference = json_difference(before, after);
    json_t *changed = json_object_get(difference, "after");
    if (json_object_size(changed) == 0 &&
        json_object_size(json_object_get(difference, "before")) == 0)
        return NULL;
    json_t *data = event_data(activity);
    json_object_update(data, difference);
    json_object_set(data, "due", json_object_get(changed, "due"));
    json_object_set(data, "assignee", json_object_get(changed, "assignee"));
    return data;
}

static bool edit(struct crm *crm, int64_t id, json_t *fields, GError **error)
{
    static const char *const more[] = {"version", NULL};
    int64_t version;
    if (!activity_only_fields(fields, more, error) || !read_version(fields, &version, error))
        return false;
    g_autoptr(activity_handle) activity = open_at(crm, id, version, ACTION_WRITE, error);
    g_autoptr(json_t) before = activity ? record_to_json(&activity_record, activity) : NULL;
    if (!before || !activity_read_fields(crm, activity, fields, error))
        return false;
    json_t *data = edit_data(activity, before);
    if (!data)
        return true;
    activity->updated_at = crm->now;
    return tell(crm, activity, "activity.edited", data, error) &&
           store_activity_update(crm->store, activity, error);
}

bool activity_edit(struct crm *crm, int64_t id, json_t *fields, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, edit(crm, id, fields, error), error);
}

/* ---- doing ---- */

/* The type of what follows; *ret is NULL for none. (borrowed from fields or activity) */
static bool read_next(const struct activity *activity, json_t *fields, const char **ret,
                      GError **error)
{
    json_t *next = json_object_get(fields, "next");
    *ret = NULL;
    if (!json_is_true(next))
        return json_is_false(next) ||
               json_field_string(fields, "next", LIMIT_NAME_BYTES, ret, error);
    *ret = activity->suggests;
    if (!*ret)
        error_set_field(error, "next", "next: nothing is suggested after a %s; name a type",
                        activity->type);
    return *ret != NULL;
}

static bool follow(struct crm *crm, const struct activity *done, const char *type, int64_t *ret_id,
                   GError **error)
{
    *ret_id = 0;
    if (!util_nonempty(type))
        return true;
    g_autoptr(activity_handle) next = blank(crm);
    next->lead_id = done->lead_id;
    next->contact_id = done->contact_id;
    next->assignee_id = done->assignee_id;
    next->assignee = g_strdup(done->assignee);
    if (!activity_set_type(crm, next, "next", type, error) || !activity_set_due(crm, next, error) ||
        !insert(crm, next, error))
        return false;
    *ret_id = next->id;
    return true;
}

static bool mark_done(struct crm *crm, struct activity *activity, const char *feedback,
                      GError **error)
{
    g_autofree char *clean = util_clean(feedback, LIMIT_NOTE_BYTES, true);
    activity->feedback = g_strdup(clean ? util_nonempty(g_strstrip(clean)) : NULL);
    activity->done_at = crm->now;
    activity->done_by_id = crm->user ? crm->user->id : 0;
    activity->updated_at = crm->now;
    json_t *data = event_data(activity);
    g_autofree char *start = util_clean(activity->feedback, FEEDBACK_IN_EVENT_BYTES, false);
    json_set_text(data, "feedback", start);
    return tell(crm, activity, "activity.done", data, error) &&
           store_activity_update(crm->store, activity, error);
}

static bool finish(struct crm *crm, int64_t id, json_t *fields, int64_t *ret_next_id,
                   GError **error)
{
    static const char *const known[] = {"feedback", "next", "version", NULL};
    const char *feedback = NULL, *next;
    int64_t version;
    if (!json_only_fields(fields, known, error) || !read_version(fields, &version, error) ||
        !json_field_string(fields, "feedback", LIMIT_NOTE_BYTES, &feedback, error))
        return false;
    g_autoptr(activity_handle) activity = open_at(crm, id, version, ACTION_WRITE, error);
    return activity && read_next(activity, fields, &next, error) &&
           mark_done(crm, activity, feedback, error) &&
           follow(crm, activity, next, ret_next_id, error);
}

bool activity_finish(struct crm *crm, int64_t id, json_t *fields, int64_t *ret_next_id,
                     GError **error)
{
    return crm_begin(crm, error) &&
           crm_end(crm, finish(crm, id, fields, ret_next_id, error), error);
}

/* ---- calling off ---- */

static bool cancel(struct crm *crm, int64_t id, int64_t version, GError **error)
{
    g_autoptr(activity_handle) activity = open_at(crm, id, version, ACTION_DELETE, error);
    return activity && tell(crm, activity, "activity.cancelled", event_data(activity), error) &&
           store_activity_delete(crm->store, id, error);
}

bool activity_cancel(struct crm *crm, int64_t id, int64_t version, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, cancel(crm, id, version, error), error);
}
