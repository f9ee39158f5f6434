/* activity_due.h - whom to remind of what is due, and who was. */
#pragma once

#include "store/activity.h"

/* The active users with an address who have something open that is due up to a day, and were not
 * told of that day. (transfer full: of int64_t) */
GArray *store_activity_due_users(struct store *store, const char *day, GError **error);

/* The day of which a user was last told, or NULL without an error; and that it is another now.
 * (transfer full) */
char *store_activity_told(struct store *store, int64_t user_id, GError **error);
bool store_activity_set_told(struct store *store, int64_t user_id, const char *day, GError **error);
