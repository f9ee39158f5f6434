/* reply_address.h - every lead's own mail address: its team's alias with the lead's number and a
 * signature as detail (RFC 5233), as in sales+b4-5k2qjx7m3hsw6ydt@example.com. Mail to it belongs
 * to the lead. */
#pragma once

#include "store/store.h"

#define REPLY_KEY_BYTES 32

struct reply_key {
    guint8 bytes[REPLY_KEY_BYTES];
    bool known; /* false: nothing is signed, and no signature is right */
};

/* Makes the key where there is none yet. Within a transaction. */
bool reply_key_ensure(struct store *store, GError **error);
bool reply_key_load(struct store *store, struct reply_key *ret, GError **error);

/* NULL where the key is unknown, or the address would be longer than local parts may be. (transfer
 * full) */
char *reply_address_make(const struct reply_key *key, const char *alias, int64_t lead_id);

/* A lead's address at the first alias of its team that gives one; *ret is NULL where there is none.
 * (transfer full) */
bool reply_address_of(struct store *store, int64_t lead_id, int64_t team_id, char **ret,
                      GError **error);

/* The lead whose address it is, in any case of its letters; 0 for every other address and for a
 * signature that is not ours. */
int64_t reply_address_read(const struct reply_key *key, const char *address);

/* The address without the detail that begins at its last plus sign: "sales@example.com" of
 * "sales+web@example.com"; NULL where it has none. (transfer full) */
char *reply_address_plain(const char *address);
