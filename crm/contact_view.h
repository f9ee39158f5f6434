/* contact_view.h - a contact with all that it has to do with. */
#pragma once

#include "crm/contact.h"

/* The contact's object with its leads and what they add up to, its newest messages, its people:
 * those that the caller may see. (transfer full) */
json_t *contact_view(struct crm *crm, int64_t id, GError **error);

/* Who may be the same: [{"by": ["phone", "name"], ...contact}]. (transfer full) */
json_t *contact_duplicates(struct crm *crm, int64_t id, GError **error);
