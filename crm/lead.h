/* lead.h - leads as every operation on them finds, shows and writes them. What is done with them
 * stands in lead_edit.h, lead_stage.h, lead_convert.h, lead_merge.h and lead_duplicates.h. */
#pragma once

#include "crm/crm.h"
#include "store/lead_list.h"
#include "store/message.h"

/* A lead, and the version that it must still have for an operation to be done (0: any). */
struct lead_ref {
    int64_t id;
    int64_t version;
};

/* One visible lead, ERROR_NOT_FOUND otherwise; and a list (filter->visible is set here). */
struct lead *lead_get(struct crm *crm, int64_t id, GError **error);
GPtrArray *lead_list(struct crm *crm, struct lead_filter *filter, GError **error);
GArray *lead_totals(struct crm *crm, struct lead_filter *filter, GError **error);

/* The lead for an operation that changes it: ERROR_NOT_FOUND where the caller may not even see it,
 * ERROR_REFUSED where the caller may not do that. lead_at(): and at that version, else
 * ERROR_CONFLICT says who changed it meanwhile; and not merged into another. (transfer full) */
struct lead *lead_to_change(struct crm *crm, int64_t id, GError **error);
struct lead *lead_at(struct crm *crm, struct lead_ref ref, GError **error);

/* As the API shows it: with its tags and custom fields. (transfer full) */
json_t *lead_to_json(const struct lead *lead);

/* Writes a lead that was changed just now, and records the event with its data (transfer full). */
bool lead_save(struct crm *crm, struct lead *lead, const char *event, json_t *data, GError **error);

bool lead_note(struct crm *crm, int64_t id, const char *text, GError **error);

/* A note within another operation's transaction. */
bool lead_add_note(struct crm *crm, int64_t id, const char *text, GError **error);

/* To the user of that login; NULL: to nobody. */
bool lead_assign(struct crm *crm, struct lead_ref ref, const char *login, GError **error);

/* The same within another operation's transaction. */
bool lead_give(struct crm *crm, struct lead *lead, const char *login, GError **error);

/* Out of sight but kept, or in sight again. Within another operation's transaction, which has
 * checked the caller's right. */
bool lead_set_archived(struct crm *crm, int64_t id, bool archived, const char *why, GError **error);
