/* mailbox.h - where capture stands in each watched folder, and every delivery it recorded. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct mailbox {
    int64_t id;
    char *name;
    char *folder;
    int64_t numbering; /* 0: not yet known */
    int64_t last_uid;  /* everything up to it is recorded */
    int64_t last_message_at;
    int64_t deliveries;
    int64_t fetch_since; /* fixed at first contact, or CLOCK_NONE */
};
extern const struct record_type mailbox_type;
typedef struct mailbox mailbox_row;
void mailbox_row_free(struct mailbox *mailbox);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(mailbox_row, mailbox_row_free)

/* What UIDs are counted in. A mailbox that moves to another server or account begins anew: numbers
 * of the former one would hide mail of the new one. */
struct mailbox_place {
    const char *name; /* in the configuration */
    const char *host;
    const char *account;
    const char *folder;
};

/* The row of a place, made where it is new. (transfer full) */
struct mailbox *store_mailbox(struct store *store, const struct mailbox_place *place,
                              GError **error);
/* The same, but NULL without an error where it is new. */
struct mailbox *store_mailbox_at(struct store *store, const struct mailbox_place *place,
                                 GError **error);
struct mailbox *store_mailbox_by_id(struct store *store, int64_t id, GError **error);

/* Mail from before is not fetched, now and ever: unless that is fixed already. */
bool store_mailbox_fix_since(struct store *store, int64_t id, int64_t since, GError **error);

/* A numbering is what UIDs belong to: the server's UIDVALIDITY in the lower 32 bits, above it how
 * often the folder was begun again. So a server that gives UIDs anew under the same UIDVALIDITY
 * hides no mail. What follows takes a UIDVALIDITY, and means its newest numbering. */
uint32_t mailbox_row_uidvalidity(const struct mailbox *mailbox);

/* The server has another UIDVALIDITY than we knew, or gives UIDs anew: begin from its first
 * message, in another numbering. */
bool store_mailbox_reset(struct store *store, int64_t id, int64_t uidvalidity, GError **error);

/* Everything up to last_uid is recorded; never goes back, and under a UIDVALIDITY that is no longer
 * the mailbox's it says nothing. */
bool store_mailbox_advance(struct store *store, int64_t id, int64_t uidvalidity, int64_t last_uid,
                           int64_t deliveries, int64_t at, GError **error);

/* Records a delivery, to_settle where a later connection is to settle it on the server unless this
 * one does. *ret_new is false where it is known already. */
bool store_delivery_insert(struct store *store, int64_t mailbox_id, int64_t uidvalidity,
                           int64_t uid, int64_t message_id, int64_t at, bool to_settle,
                           bool *ret_new, GError **error);
bool store_delivery_known(struct store *store, int64_t mailbox_id, int64_t uidvalidity, int64_t uid,
                          bool *ret, GError **error);

/* Whether the message was delivered to that mailbox before, whatever its UID. */
bool store_delivery_of_message(struct store *store, int64_t mailbox_id, int64_t message_id,
                               bool *ret, GError **error);

/* The UIDs beyond uid that are recorded, ascending, at most limit. (transfer full: of uint32_t) */
GArray *store_recorded_after(struct store *store, int64_t mailbox_id, int64_t uidvalidity,
                             int64_t uid, int64_t limit, GError **error);

/* The UIDs not yet settled, likewise. */
GArray *store_unsettled(struct store *store, int64_t mailbox_id, int64_t uidvalidity, int64_t limit,
                        GError **error);
bool store_settle(struct store *store, int64_t mailbox_id, int64_t uidvalidity, int64_t uid,
                  GError **error);

/* A message's deliveries as JSON: [{"mailbox", "uidvalidity", "uid", "at"}]. (transfer full) */
json_t *store_message_deliveries(struct store *store, int64_t message_id, GError **error);
