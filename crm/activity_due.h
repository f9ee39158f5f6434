/* activity_due.h - what each person has to do today, for reminders by mail. By crmd itself. */
#pragma once

#include "crm/activity.h"

/* What a person is to be told of: of one day, once. */
struct activity_due {
    int64_t user_id;
    char *login;
    char *name; /* or NULL */
    char *email;
    char *language; /* or NULL */
    char *day;      /* today, where they are */
    int64_t overdue;
    int64_t today;
    GPtrArray *activities; /* of struct activity: the first 50 of those, the earliest first */
};

/* Everybody who has something overdue or due today where they are, where it is that hour of the day
 * (0 to 23) or later, and who was not told of this day yet. (transfer full: of struct activity_due)
 */
GPtrArray *activity_due(struct crm *crm, int hour, GError **error);

/* They are told: within the transaction that puts the mail into the outbox. */
bool activity_due_told(struct crm *crm, const struct activity_due *due, GError **error);
