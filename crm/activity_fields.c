/* activity_fields.c - see activity_fields.h. */
#include "crm/activity_fields.h"
#include "base/clock.h"
#include "base/day.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "store/user.h"

#define MEETING_S 3600             /* of which nobody says how long it is */
#define MEETING_MAX_S (31 * 86400) /* a fair takes a week */
#define TIME_BYTES 64

bool activity_only_fields(json_t *fields, const char *const *more, GError **error)
{
    static const char *const own[] = {"type",    "assignee",         "due", "starts_at",
                                      "ends_at", "duration_minutes", NULL};
    g_autoptr(GPtrArray) extra = g_ptr_array_new();
    for (gsize i = 0; own[i]; i++)
        g_ptr_array_add(extra, (char *)own[i]);
    for (gsize i = 0; more[i]; i++)
        g_ptr_array_add(extra, (char *)more[i]);
    g_ptr_array_add(extra, NULL);
    g_autofree const char **known =
        record_editable_names(&activity_record, (const char *const *)extra->pdata);
    return json_only_fields(fields, known, error);
}

static void set_text(char **field, const char *value)
{
    char *copy = g_strdup(value);
    g_free(*field);
    *field = copy;
}

/* ---- names ---- */

bool activity_set_type(struct crm *crm, struct activity *activity, const char *field,
                       const char *name, GError **error)
{
    GError *local = NULL;
    g_autoptr(activity_type_handle) type = store_activity_type_by_name(crm->store, name, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (!type || type->archived) {
        error_set_field(error, field, "%s: %s activity type \"%s\"; see crmctl activity-type list",
                        field, type ? "no longer in use is the" : "there is no", name);
        return false;
    }
    activity->type_id = type->id;
    set_text(&activity->type, type->name);
    set_text(&activity->kind, type->kind);
    return true;
}

static bool read_type(struct crm *crm, struct activity *activity, json_t *fields, GError **error)
{
    const char *name = NULL;
    if (!json_field_string(fields, "type", LIMIT_NAME_BYTES, &name, error))
        return false;
    if (util_nonempty(name))
        return activity_set_type(crm, activity, "type", name, error);
    if (activity->type_id && !json_object_get(fields, "type"))
        return true;
    error_set_field(error, "type", "type: is needed; see crmctl activity-type list");
    return false;
}

static bool set_assignee(struct crm *crm, struct activity *activity, const char *login,
                         GError **error)
{
    GError *local = NULL;
    g_autoptr(user_handle) user = store_user_by_login(crm->store, login, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (!user || !user->active) {
        error_set_field(error, "assignee",
                        "assignee: there is no active user \"%s\"; see crmctl user list", login);
        return false;
    }
    activity->assignee_id = user->id;
    set_text(&activity->assignee, user->login);
    return true;
}

static bool read_assignee(struct crm *crm, struct activity *activity, json_t *fields,
                          GError **error)
{
    const char *login = NULL;
    if (!json_field_string(fields, "assignee", LIMIT_NAME_BYTES, &login, error))
        return false;
    if (util_nonempty(login))
        return set_assignee(crm, activity, login, error);
    if (activity->assignee_id && !json_object_get(fields, "assignee"))
        return true;
    if (activity->id || !crm->user || !crm->user->id) {
        error_set_field(error, "assignee", "assignee: is needed: the login of who is to do it");
        return false;
    }
    activity->assignee_id = crm->user->id;
    set_text(&activity->assignee, crm->user->login);
    return true;
}

/* ---- days ---- */

bool activity_set_due(struct crm *crm, struct activity *activity, GError **error)
{
    g_autoptr(activity_type_handle) type =
        store_activity_type_by_name(crm->store, activity->type, error);
    g_autoptr(GTimeZone) zone = type ? activity_zone(crm, activity->assignee_id, error) : NULL;
    g_autofree char *today = zone ? day_of(zone, crm->now) : NULL;
    g_autofree char *due = today ? day_later(today, type->days) : NULL;
    if (due)
        set_text(&activity->due, due);
    return due != NULL;
}

/* A meeting at a time goes to another day as a whole. */
static bool move_meeting(struct activity *activity, GTimeZone *zone, GError **error)
{
    int64_t starts_at;
    if (activity->starts_at == CLOCK_NONE)
        return true;
    if (!day_move_time(activity->starts_at, zone, activity->due, &starts_at)) {
        error_set_field(error, "due", "due: the meeting cannot be moved there");
        return false;
    }
    activity->ends_at += starts_at - activity->starts_at;
    activity->starts_at = starts_at;
    return true;
}

static bool read_due(struct crm *crm, struct activity *activity, json_t *fields, GError **error)
{
    const char *text = NULL;
    if (!json_field_string(fields, "due", TIME_BYTES, &text, error))
        return false;
    if (!util_nonempty(text))
        return activity->due || activity_set_due(crm, activity, error);
    if (util_nonempty(json_string_value(json_object_get(fields, "starts_at")))) {
        error_set_field(error, "due", "due: a meeting is due when it starts; say one of the two");
        return false;
    }
    g_autoptr(GTimeZone) zone = activity_zone(crm, activity->assignee_id, error);
    g_autofree char *today = zone ? day_of(zone, crm->now) : NULL;
    if (!today)
        return false;
    g_autofree char *due = day_parse(text, today);
    if (!due) {
        error_set_field(error, "due",
                        "due: \"%s\" is no day; write 2026-03-01, today, tomorrow, friday, +3d or "
                        "+2w",
                        text);
        return false;
    }
    set_text(&activity->due, due);
    return move_meeting(activity, zone, error);
}

/* ---- times ---- */

/* *ret stays as it is where the key is absent, and is CLOCK_NONE for null. */
static bool read_time(json_t *fields, const char *key, GTimeZone *zone, int64_t *ret,
                      GError **error)
{
    const char *text = NULL;
    if (!json_object_get(fields, key))
        return true;
    if (!json_field_string(fields, key, TIME_BYTES, &text, error))
        return false;
    if (!util_nonempty(text)) {
        *ret = CLOCK_NONE;
        return true;
    }
    if (day_time_parse(text, zone, ret))
        return true;
    error_set_field(error, key,
                    "%s: \"%s\" is no time; write 2026-03-01 14:00, or 2026-03-01T14:00:00+01:00",
                    key, text);
    return false;
}

static bool read_start(struct activity *activity, json_t *fields, GTimeZone *zone, GError **error)
{
    bool is_new = activity->starts_at == CLOCK_NONE;
    int64_t length_s = is_new ? MEETING_S : activity->ends_at - activity->starts_at;
    if (!read_time(fields, "starts_at", zone, &activity->starts_at, error))
        return false;
    activity->ends_at =
        activity->starts_at == CLOCK_NONE ? CLOCK_NONE : activity->starts_at + length_s;
    return true;
}

static bool read_end(struct activity *activity, json_t *fields, GTimeZone *zone, GError **error)
{
    const char *end = util_nonempty(json_string_value(json_object_get(fields, "ends_at")));
    int64_t minutes = 0;
    if (!json_field_int(fields, "duration_minutes", 1, MEETING_MAX_S / 60, &minutes, error))
        return false;
    if (minutes && end) {
        error_set_field(error, "duration_minutes", "duration_minutes: say either this or ends_at");
        return false;
    }
    if ((minutes || end) && activity->starts_at == CLOCK_NONE) {
        error_set_field(error, "starts_at", "starts_at: is needed: when the meeting begins");
        return false;
    }
    if (minutes)
        activity->ends_at = activity->starts_at + minutes * 60;
    return read_time(fields, "ends_at", zone, &activity->ends_at, error);
}

static bool check_times(const struct activity *activity, GError **error)
{
    if (activity->starts_at == CLOCK_NONE)
        return true;
    if (!g_str_equal(activity->kind, "meeting")) {
        error_set_field(error, "starts_at",
                        "starts_at: only a meeting has a start; other activities have a due day");
        return false;
    }
    bool has_end = activity->ends_at != CLOCK_NONE && activity->ends_at > activity->starts_at &&
                   activity->ends_at - activity->starts_at <= MEETING_MAX_S;
    if (!has_end)
        error_set_field(error, "ends_at", "ends_at: must be after the start, by at most 31 days");
    return has_end;
}

/* A meeting at a time is due on its day. */
static bool read_times(struct crm *crm, struct activity *activity, json_t *fields, GError **error)
{
    g_autoptr(GTimeZone) callers = activity_zone(crm, crm->user ? crm->user->id : 0, error);
    if (!callers || !read_start(activity, fields, callers, error) ||
        !read_end(activity, fields, callers, error) || !check_times(activity, error))
        return false;
    if (activity->starts_at == CLOCK_NONE)
        return true;
    g_autoptr(GTimeZone) zone = activity_zone(crm, activity->assignee_id, error);
    g_autofree char *due = zone ? day_of(zone, activity->starts_at) : NULL;
    if (due)
        set_text(&activity->due, due);
    return due != NULL;
}

bool activity_read_fields(struct crm *crm, struct activity *activity, json_t *fields,
                          GError **error)
{
    return record_from_json(&activity_record, activity, fields, error) &&
           read_type(crm, activity, fields, error) && read_assignee(crm, activity, fields, error) &&
           read_due(crm, activity, fields, error) && read_times(crm, activity, fields, error);
}
