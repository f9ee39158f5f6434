/* lead.h - what is done with leads. */
#pragma once

#include "crm/crm.h"
#include "store/lead_list.h"
#include "store/message.h"

/* A lead from what a caller gives in JSON: name (needed) and any of the editable fields, team,
 * salesperson, stage, kind, source by name. Gives its id. */
bool lead_create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error);

bool lead_note(struct crm *crm, int64_t id, const char *text, GError **error);

/* To the user of that login; NULL: to nobody. */
bool lead_assign(struct crm *crm, int64_t id, const char *login, GError **error);

/* To the stage of that name, of the lead's team. A won stage makes it won, another one open again.
 */
bool lead_move(struct crm *crm, int64_t id, const char *stage, GError **error);

/* One visible lead, ERROR_NOT_FOUND otherwise; and a list (filter->visible is set here). */
struct lead *lead_get(struct crm *crm, int64_t id, GError **error);
GPtrArray *lead_list(struct crm *crm, struct lead_filter *filter, GError **error);
GArray *lead_totals(struct crm *crm, struct lead_filter *filter, GError **error);

/* The lead for an operation that changes it: ERROR_NOT_FOUND where the caller may not even see it,
 * ERROR_REFUSED where the caller may not do that. (transfer full) */
struct lead *lead_to_change(struct crm *crm, int64_t id, GError **error);

/* Out of sight but kept, or in sight again. Within another operation's transaction, which has
 * checked the caller's right. */
bool lead_set_archived(struct crm *crm, int64_t id, bool archived, const char *why, GError **error);
