/* contact.h - what is done with people and companies. */
#pragma once

#include "crm/crm.h"
#include "store/contact.h"

/* One visible contact, ERROR_NOT_FOUND otherwise; the contact for an operation that changes it,
 * ERROR_REFUSED where the caller sees it but may not; and a list (filter->visible is set here). */
struct contact *contact_get(struct crm *crm, int64_t id, GError **error);
struct contact *contact_to_change(struct crm *crm, int64_t id, GError **error);
GPtrArray *contact_list(struct crm *crm, struct contact_filter *filter, GError **error);

/* From what a caller gives in JSON: the editable fields, kind, parent_id, salesperson by login,
 * emails, phones and tags, whose lists are replaced whole. To edit, only what changes, and
 * "version" where it must still be that one (ERROR_CONFLICT otherwise). */
bool contact_create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error);
bool contact_edit(struct crm *crm, int64_t id, json_t *fields, GError **error);

/* The same within another operation's transaction, which records its own event: a new one where
 * contact->id is 0. The contact may be half-set on failure. */
bool contact_write(struct crm *crm, struct contact *contact, json_t *fields, GError **error);
/* A new one's own values, before contact_write(). (transfer full) */
struct contact *contact_blank(struct crm *crm);

/* Refuses keys that no contact has. */
bool contact_known_fields(json_t *fields, bool edits, GError **error);

/* As the API shows it in lists. (transfer full) */
json_t *contact_to_json(struct crm *crm, const struct contact *contact, GError **error);
