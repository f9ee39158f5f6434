/* contact_reach.h - the lists that a contact has in JSON: addresses, numbers, tags. */
#pragma once

#include "crm/crm.h"
#include "store/contact.h"

#define CONTACT_REACH_MAX 50 /* addresses, numbers, tags of one contact each */

/* Sets "emails", "phones" and "tags" in a contact's object. */
bool contact_reach_to_json(struct crm *crm, int64_t contact_id, json_t *object, GError **error);

/* Writes those of the lists that the request has, in place of what there is: strings, or objects
 * {"address", "kind"} and {"number", "e164", "kind"}. The error names the field; ERROR_CONFLICT the
 * contact who has an address already. */
bool contact_reach_from_json(struct crm *crm, int64_t contact_id, json_t *fields, GError **error);

/* E.164 of a number that says its country itself, "+49 (0)30 1234" or "0049 30 1234"; NULL for
 * others. (transfer full) */
char *contact_e164(const char *number);
