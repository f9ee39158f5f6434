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

/* The same in two steps, within another operation's transaction, which records its own event. First
 * all that may be wrong, without writing; the contact may be half-set on failure. Then the writing:
 * of a new one where contact->id is 0. */
struct contact_reach;
bool contact_read(struct crm *crm, struct contact *contact, json_t *fields,
                  struct contact_reach *ret_reach, GError **error);
bool contact_write(struct crm *crm, struct contact *contact, const struct contact_reach *reach,
                   GError **error);
/* A new one's own values, before contact_read(). (transfer full) */
struct contact *contact_blank(struct crm *crm);

/* The events of both; `before` is the contact's JSON as it was. */
bool contact_tell_created(struct crm *crm, int64_t id, GError **error);
bool contact_tell_edited(struct crm *crm, int64_t id, json_t *before, GError **error);

/* Refuses keys that no contact has. */
bool contact_known_fields(json_t *fields, bool edits, GError **error);

/* As the API shows it in lists. (transfer full) */
json_t *contact_to_json(struct crm *crm, const struct contact *contact, GError **error);
