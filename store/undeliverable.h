/* undeliverable.h - addresses that a permanent bounce named. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct undeliverable {
    int64_t id; /* of no meaning */
    char *address;
    int64_t at;
    char *status; /* RFC 3463 */
    char *diagnostic;
    int64_t message_id; /* the bounce */
};
extern const struct record_type undeliverable_type;
typedef struct undeliverable undeliverable_handle;
void undeliverable_free(struct undeliverable *undeliverable);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(undeliverable_handle, undeliverable_free)

/* Marks an address (in its key form) that a contact or a lead has; *ret_new is false where nobody
 * has it, or it was marked before. */
bool store_undeliverable_mark(struct store *store, const struct undeliverable *undeliverable,
                              bool *ret_new, GError **error);

/* Mail came from the address: *ret_was says whether it was marked. */
bool store_undeliverable_clear(struct store *store, const char *address, bool *ret_was,
                               GError **error);

/* NULL without an error where the address is not marked. (transfer full) */
struct undeliverable *store_undeliverable(struct store *store, const char *address, GError **error);

/* Open leads, by their own address or their contact's, newest first, at most limit. (transfer full:
 * of int64_t) */
GArray *store_open_leads_of_address(struct store *store, const char *address, int64_t limit,
                                    GError **error);
