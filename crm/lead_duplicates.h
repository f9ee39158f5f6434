/* lead_duplicates.h - leads that may be the same matter, or of the same people. */
#pragma once

#include "crm/lead.h"

/* The leads in the caller's sight that look like one, the most alike first, at most 50: as
 * lead_to_json() has them, with "reasons": "email", "phone", "name", "company", "domain". (transfer
 * full: a JSON array) */
json_t *lead_duplicates(struct crm *crm, int64_t id, GError **error);

/* Whether two names of leads say nearly the same, whatever case, order of answers ("Re:") and small
 * slips. At most the first 200 characters count. */
bool lead_names_alike(const char *a, const char *b);
