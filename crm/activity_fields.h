/* activity_fields.h - what callers say of an activity in JSON. Within the transaction of the
 * operation that asks. */
#pragma once

#include "crm/activity.h"

/* Refuses keys that no activity takes; `more` (NULL-terminated) are the operation's own. */
bool activity_only_fields(json_t *fields, const char *const *more, GError **error);

/* Takes over what the object has: summary, note and place; "type" and "assignee" by name; "due" as
 * day_parse() reads it, on the assignee's day; of a meeting "starts_at" and "ends_at" as
 * day_time_parse() reads them in the caller's zone, or "duration_minutes". Of a new one (id 0) the
 * assignee is the caller otherwise, and due as its type says. A new day alone moves a meeting with
 * its times. The error names the field; the activity may be half-set on failure. */
bool activity_read_fields(struct crm *crm, struct activity *activity, json_t *fields,
                          GError **error);

/* Sets the type, which must be in use. field names where its name came from. */
bool activity_set_type(struct crm *crm, struct activity *activity, const char *field,
                       const char *name, GError **error);

/* Of a new one: due as its type says. */
bool activity_set_due(struct crm *crm, struct activity *activity, GError **error);
