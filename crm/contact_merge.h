/* contact_merge.h - several contacts that are one. */
#pragma once

#include "crm/contact.h"

#define CONTACT_MERGE_MAX 100 /* at once */

/* Moves all that others have (leads, addresses, numbers, tags, people) to one, which gains what it
 * lacks; the others are archived, with where to find them. All must be of one kind, and the
 * caller's to change. ids: of int64_t. */
bool contact_merge(struct crm *crm, int64_t into_id, const GArray *ids, GError **error);
