/* contact_reach.h - the lists that a contact has in JSON: addresses, numbers, tags. */
#pragma once

#include "crm/crm.h"
#include "store/contact.h"

#define CONTACT_REACH_MAX 50 /* addresses, numbers, tags of one contact each */

/* Sets "emails", "phones" and "tags" in a contact's object. */
bool contact_reach_to_json(struct crm *crm, int64_t contact_id, json_t *object, GError **error);

/* Those of the lists that a request has; NULL where it does not have one. */
struct contact_reach {
    GPtrArray *emails;
    GPtrArray *phones;
    GArray *tag_ids;
};
void contact_reach_clear(struct contact_reach *reach);
typedef struct contact_reach contact_reach_value;
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(contact_reach_value, contact_reach_clear)

/* Reads the lists of a contact (0: a new one): strings, or objects {"address", "kind"} and
 * {"number", "e164", "kind"}. The error names the field; ERROR_CONFLICT the contact who has an
 * address already. */
bool contact_reach_from_json(struct crm *crm, int64_t contact_id, json_t *fields,
                             struct contact_reach *ret, GError **error);

/* Writes them in place of what there is. */
bool contact_reach_write(struct crm *crm, int64_t contact_id, const struct contact_reach *reach,
                         GError **error);

/* E.164 of a number that says its country itself, "+49 (0)30 1234" or "0049 30 1234"; NULL for
 * others. (transfer full) */
char *contact_e164(const char *number);
