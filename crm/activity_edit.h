/* activity_edit.h - making activities, changing them, doing them and calling them off. Each is an
 * event "activity.created", "activity.edited", "activity.done", "activity.cancelled" on the lead
 * that it is about. */
#pragma once

#include "crm/activity.h"

/* From what a caller gives in JSON: "type", and "lead_id" or "contact_id", whose records the caller
 * must be allowed to change, are needed; else what activity_read_fields() takes. Gives its id. */
bool activity_create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error);

/* What changes, likewise, but for what it is about; and "version", at which it must still be
 * (ERROR_CONFLICT otherwise). What is done is not changed any more. Where nothing changes, nothing
 * is recorded. */
bool activity_edit(struct crm *crm, int64_t id, json_t *fields, GError **error);

/* "feedback": what came of it; "next": the type of the activity that is made to follow it, or true
 * for the one that its type suggests; "version". Gives that one's id, 0 for none. */
bool activity_finish(struct crm *crm, int64_t id, json_t *fields, int64_t *ret_next_id,
                     GError **error);

/* It goes, at that version (0: any). */
bool activity_cancel(struct crm *crm, int64_t id, int64_t version, GError **error);
