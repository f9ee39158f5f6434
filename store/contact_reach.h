/* contact_reach.h - how a contact is reached: its addresses and numbers, the preferred first; and
 * its tags. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct contact_email {
    int64_t id; /* of no meaning */
    char *address;
    char *kind; /* "work", "home" ... or NULL */
    int64_t contact_id;
    int64_t position;
};
extern const struct record_type contact_email_type;

struct contact_phone {
    int64_t id;
    char *number; /* as written */
    char *e164;
    char *kind; /* "work", "mobile" ... or NULL */
    int64_t contact_id;
    int64_t position;
};
extern const struct record_type contact_phone_type;

/* (transfer full) */
GPtrArray *store_contact_emails(struct store *store, int64_t contact_id, GError **error);
GPtrArray *store_contact_phones(struct store *store, int64_t contact_id, GError **error);
char **store_contact_tags(struct store *store, int64_t contact_id, GError **error);

/* Instead of those there are, in this order; positions are set here. No address may be anybody
 * else's. */
bool store_contact_set_emails(struct store *store, int64_t contact_id, const GPtrArray *emails,
                              GError **error);
bool store_contact_set_phones(struct store *store, int64_t contact_id, const GPtrArray *phones,
                              GError **error);
/* By ids. */
bool store_contact_set_tags(struct store *store, int64_t contact_id, const GArray *tag_ids,
                            GError **error);
