/* lead.h - what is done with leads. */
#pragma once

#include "crm/crm.h"
#include "store/lead.h"
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

/* Out of sight, kept; its mail was no enquiry. Within another operation's transaction. */
bool lead_archive(struct crm *crm, int64_t id, const char *why, GError **error);
