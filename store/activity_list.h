/* activity_list.h - lists of activities, narrowed, page by page; and how many they are. */
#pragma once

#include "store/activity.h"

enum activity_when {
    ACTIVITY_OPEN, /* all that is not done: the three that follow */
    ACTIVITY_OVERDUE,
    ACTIVITY_TODAY,
    ACTIVITY_PLANNED, /* for later days */
    ACTIVITY_DONE,
    ACTIVITY_WHEN_COUNT
};
const char *activity_when_name(enum activity_when when);
bool activity_when_parse(const char *name, enum activity_when *ret);

/* How an open activity stands on a day, or that it is done. */
enum activity_when activity_when_of(const struct activity *activity, const char *today);

/* Behind which activity a page begins: what it is ordered by. */
struct activity_cursor {
    int64_t id;   /* 0: from the beginning */
    char due[16]; /* of what is open */
    int64_t at;   /* its start or 0; of what is done, when that was */
};
void activity_cursor_of(const struct activity *activity, struct activity_cursor *ret);

/* What a list is narrowed to; 0 and NULL do not narrow. What is about leads out of sight is in no
 * list but that of such a lead. */
struct activity_filter {
    struct visibility visible;
    enum activity_when when;
    const char *today; /* the day it is; needed where when is of a day */
    int64_t assignee_id;
    int64_t team_id; /* assigned to its members or leader */
    int64_t lead_id;
    int64_t contact_id;
    int64_t done_since; /* of what is done: from then on */
    struct activity_cursor after;
    int64_t limit;
};

/* What is open by its day, then start, the earliest first; what is done, the latest first.
 * (transfer full) */
GPtrArray *store_activity_list(struct store *store, const struct activity_filter *filter,
                               GError **error);

/* Cursor and limit count for nothing. */
bool store_activity_count(struct store *store, const struct activity_filter *filter, int64_t *ret,
                          GError **error);
