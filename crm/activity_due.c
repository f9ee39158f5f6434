/* activity_due.c - see activity_due.h. */
#include "crm/activity_due.h"
#include "base/day.h"
#include "store/activity_due.h"
#include "store/user.h"

#define AT_MOST 50  /* in one reminder: who has more knows it */
#define DAY_S 86400 /* no place is further ahead of UTC than that */

static void due_free(gpointer data)
{
    struct activity_due *due = data;
    if (!due)
        return;
    g_free(due->login);
    g_free(due->name);
    g_free(due->email);
    g_free(due->language);
    g_free(due->day);
    g_clear_pointer(&due->activities, g_ptr_array_unref);
    g_free(due);
}
typedef struct activity_due due_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(due_handle, due_free)

static int hour_of(GTimeZone *zone, int64_t utc_s)
{
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(utc_s);
    g_autoptr(GDateTime) there = utc ? g_date_time_to_timezone(utc, zone) : NULL;
    return there ? g_date_time_get_hour(there) : 0;
}

/* The earliest are overdue; what is due today follows, as far as there is room. */
static bool gather(struct crm *crm, struct activity_due *due, GError **error)
{
    struct activity_filter filter = {.visible = {SCOPE_ALL, 0},
                                     .when = ACTIVITY_OVERDUE,
                                     .today = due->day,
                                     .assignee_id = due->user_id,
                                     .limit = AT_MOST};
    due->activities = store_activity_list(crm->store, &filter, error);
    if (!due->activities || !store_activity_count(crm->store, &filter, &due->overdue, error))
        return false;
    filter.when = ACTIVITY_TODAY;
    filter.limit = AT_MOST - due->activities->len;
    g_autoptr(GPtrArray) today = store_activity_list(crm->store, &filter, error);
    if (!today || !store_activity_count(crm->store, &filter, &due->today, error))
        return false;
    while (today->len > 0)
        g_ptr_array_add(due->activities, g_ptr_array_steal_index(today, 0));
    return true;
}

static struct activity_due *due_new(const struct user *user, char *day)
{
    struct activity_due *due = g_new0(struct activity_due, 1);
    due->user_id = user->id;
    due->login = g_strdup(user->login);
    due->name = g_strdup(user->name);
    due->email = g_strdup(user->email);
    due->language = g_strdup(user->language);
    due->day = day;
    return due;
}

/* What a user is to be told of now; *ret is NULL where that is nothing. (transfer full) */
static bool due_of(struct crm *crm, int64_t user_id, int hour, struct activity_due **ret,
                   GError **error)
{
    GError *local = NULL;
    *ret = NULL;
    g_autoptr(user_handle) user = store_user_by_id(crm->store, user_id, error);
    g_autofree char *told = user ? store_activity_told(crm->store, user_id, &local) : NULL;
    if (!user || local) {
        if (local)
            g_propagate_error(error, local);
        return false;
    }
    g_autoptr(GTimeZone) zone = day_zone(user->timezone);
    g_autofree char *day = day_of(zone, crm->now);
    if (!day || hour_of(zone, crm->now) < hour || (told && g_strcmp0(told, day) >= 0))
        return true;
    g_autoptr(due_handle) due = due_new(user, g_steal_pointer(&day));
    if (!gather(crm, due, error))
        return false;
    if (due->activities->len > 0)
        *ret = g_steal_pointer(&due);
    return true;
}

GPtrArray *activity_due(struct crm *crm, int hour, GError **error)
{
    g_autoptr(GTimeZone) utc = g_time_zone_new_utc();
    g_autofree char *latest = day_of(utc, crm->now + DAY_S);
    g_autoptr(GArray) users = latest ? store_activity_due_users(crm->store, latest, error) : NULL;
    if (!users)
        return NULL;
    g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(due_free);
    for (guint i = 0; i < users->len; i++) {
        struct activity_due *due;
        if (!due_of(crm, g_array_index(users, int64_t, i), hour, &due, error))
            return NULL;
        if (due)
            g_ptr_array_add(all, due);
    }
    return g_steal_pointer(&all);
}

bool activity_due_told(struct crm *crm, const struct activity_due *due, GError **error)
{
    return store_activity_set_told(crm->store, due->user_id, due->day, error);
}
