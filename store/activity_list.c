/* activity_list.c - see activity_list.h. */
#include "store/activity_list.h"
#include "base/clock.h"
#include "store/statement.h"
#include "store/visible.h"

static const char *const when_names[ACTIVITY_WHEN_COUNT] = {
    [ACTIVITY_OPEN] = "open",       [ACTIVITY_OVERDUE] = "overdue", [ACTIVITY_TODAY] = "today",
    [ACTIVITY_PLANNED] = "planned", [ACTIVITY_DONE] = "done",
};

const char *activity_when_name(enum activity_when when)
{
    return when_names[when];
}

bool activity_when_parse(const char *name, enum activity_when *ret)
{
    for (unsigned i = 0; i < ACTIVITY_WHEN_COUNT; i++) {
        if (g_str_equal(when_names[i], name)) {
            *ret = i;
            return true;
        }
    }
    return false;
}

enum activity_when activity_when_of(const struct activity *activity, const char *today)
{
    int order = g_strcmp0(activity->due, today);
    return activity->done_at != CLOCK_NONE ? ACTIVITY_DONE
           : order < 0                     ? ACTIVITY_OVERDUE
           : order == 0                    ? ACTIVITY_TODAY
                                           : ACTIVITY_PLANNED;
}

void activity_cursor_of(const struct activity *activity, struct activity_cursor *ret)
{
    *ret = (struct activity_cursor){.id = activity->id};
    if (activity->done_at != CLOCK_NONE) {
        ret->at = activity->done_at;
        return;
    }
    g_strlcpy(ret->due, activity->due, sizeof(ret->due));
    ret->at = activity->starts_at == CLOCK_NONE ? 0 : activity->starts_at;
}

/* ---- filters ---- */

static void add_when(struct condition *condition, const struct activity_filter *filter)
{
    static const char *const days[ACTIVITY_WHEN_COUNT] = {
        [ACTIVITY_OVERDUE] = "activities.due < ?",
        [ACTIVITY_TODAY] = "activities.due = ?",
        [ACTIVITY_PLANNED] = "activities.due > ?",
    };
    bool is_done = filter->when == ACTIVITY_DONE;
    /* constants, so that the partial indexes serve */
    condition_add(condition,
                  is_done ? "activities.done_at IS NOT NULL" : "activities.done_at IS NULL", "");
    if (days[filter->when])
        condition_add(condition, days[filter->when], "s", filter->today);
    if (is_done && filter->done_since)
        condition_add(condition, "activities.done_at >= ?", "i", filter->done_since);
}

static bool is_about_one(const struct activity_filter *filter)
{
    return filter->lead_id || filter->contact_id;
}

/* A salesperson's own are few among all: they are looked up from whose they are, instead of looked
 * for in the order of the days. */
static void add_own(struct condition *condition, const struct activity_filter *filter)
{
    int64_t me = filter->visible.user_id;
    if (filter->visible.scope != SCOPE_OWN || filter->assignee_id == me || is_about_one(filter))
        return;
#define OWN(done)                                                                                  \
    "activities.id IN (SELECT id FROM activities WHERE assignee_id = ? AND done_at IS " done       \
    " UNION SELECT o.id FROM leads CROSS JOIN activities AS o ON o.lead_id = leads.id "            \
    "AND o.done_at IS " done " WHERE leads.salesperson_id = ? "                                    \
    "UNION SELECT o.id FROM contacts CROSS JOIN activities AS o ON o.contact_id = contacts.id "    \
    "AND o.done_at IS " done " WHERE contacts.salesperson_id = ?)"
    condition_add(condition, filter->when == ACTIVITY_DONE ? OWN("NOT NULL") : OWN("NULL"), "iii",
                  me, me, me);
}

static struct condition *filter_condition(const struct activity_filter *filter)
{
    struct condition *condition = condition_new();
    add_when(condition, filter);
    if (filter->assignee_id)
        condition_add(condition, "activities.assignee_id = ?", "i", filter->assignee_id);
    if (filter->team_id)
        condition_add(condition,
                      "activities.assignee_id IN (SELECT user_id FROM team_members "
                      "WHERE team_id = ? UNION SELECT leader_id FROM teams WHERE id = ?)",
                      "ii", filter->team_id, filter->team_id);
    if (filter->lead_id)
        condition_add(condition, "activities.lead_id = ?", "i", filter->lead_id);
    if (filter->contact_id)
        condition_add(condition, "activities.contact_id = ?", "i", filter->contact_id);
    add_own(condition, filter);
    visible_activities(condition, filter->visible);
    if (!is_about_one(filter))
        condition_add(condition,
                      "NOT EXISTS (SELECT 1 FROM leads AS hidden "
                      "WHERE hidden.id = activities.lead_id AND hidden.archived = 1)",
                      "");
    return condition;
}

static void add_cursor(struct condition *condition, const struct activity_filter *filter)
{
    const struct activity_cursor *after = &filter->after;
    if (!after->id)
        return;
    if (filter->when == ACTIVITY_DONE)
        condition_add(condition, "(activities.done_at, activities.id) < (?, ?)", "ii", after->at,
                      after->id);
    else
        condition_add(condition,
                      "(activities.due, coalesce(activities.starts_at, 0), activities.id) "
                      "> (?, ?, ?)",
                      "sii", after->due, after->at, after->id);
}

/* ---- lists ---- */

#define OPEN_ORDER "ORDER BY activities.due, coalesce(activities.starts_at, 0), activities.id"
#define DONE_ORDER "ORDER BY activities.done_at DESC, activities.id DESC"

/* The ids are found first: names are looked up for those alone that are shown. */
GPtrArray *store_activity_list(struct store *store, const struct activity_filter *filter,
                               GError **error)
{
    const char *order = filter->when == ACTIVITY_DONE ? DONE_ORDER : OPEN_ORDER;
    g_autoptr(condition_handle) condition = filter_condition(filter);
    add_cursor(condition, filter);
    condition_add_values(condition, "i", filter->limit);
    g_autofree char *found = g_strdup_printf(
        " WHERE activities.id IN (SELECT activities.id FROM activities%s %s LIMIT ?)",
        condition->sql->str, order);
    g_string_assign(condition->sql, found);
    return record_select_where(store, &activity_record, condition, order, error);
}

bool store_activity_count(struct store *store, const struct activity_filter *filter, int64_t *ret,
                          GError **error)
{
    g_autoptr(condition_handle) condition = filter_condition(filter);
    return condition_count(store, "activities", condition, ret, error);
}
