/* contact_erase.h - a person's data out of everything, for good. What is looked for takes long and
 * is done by a reader; what is found is taken away by the writer in pieces, the contact last: an
 * erasure that was broken off is simply repeated. */
#pragma once

#include "crm/crm.h"

struct erasure;

/* Begins with the contact's addresses, numbers, names and leads. Takes the right to delete
 * contacts. (transfer full) */
struct erasure *erasure_new(struct crm *crm, int64_t contact_id, GError **error);
void erasure_free(struct erasure *erasure);
typedef struct erasure erasure_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(erasure_handle, erasure_free)

/* Looks through the next messages or events; *ret_done when all are looked through. */
bool erasure_look(struct erasure *erasure, struct store *store, bool *ret_done, GError **error);

/* Takes a piece of what was found away, a transaction of its own; *ret_done after the last, which
 * also records that it was done. */
bool erasure_step(struct erasure *erasure, struct crm *crm, bool *ret_done, GError **error);

/* {"contact", "addresses": [SHA-256 of each], "messages", "mentions", "leads", "events"}. (transfer
 * full) */
json_t *erasure_report(const struct erasure *erasure);
