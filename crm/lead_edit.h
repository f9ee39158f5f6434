/* lead_edit.h - making leads by hand, and changing what is known of them. */
#pragma once

#include "crm/lead.h"

/* A lead from what a caller gives in JSON: name (needed) and what lead_read_fields() takes,
 * "salesperson", "stage" and "kind" by name. Gives its id. */
bool lead_create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error);

/* What changes, likewise, but for salesperson, stage and kind, which have operations of their own.
 * Recorded as one event, "lead.edited", with before and after; where nothing changes, nothing is.
 */
bool lead_edit(struct crm *crm, struct lead_ref ref, json_t *fields, GError **error);

/* "add" and "remove": lists of tags' names. */
bool lead_tag(struct crm *crm, struct lead_ref ref, json_t *fields, GError **error);
