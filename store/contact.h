/* contact.h - people and companies we deal with. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct contact {
    int64_t id;
    char *kind; /* "person", "company" */
    char *name;
    char *company;
    char *job_title;
    char *website;
    char *country;
    char *language;
    bool customer;
    int64_t created_at;
    int64_t version;
};
extern const struct record_type contact_type;
typedef struct contact contact_handle;
void contact_free(struct contact *contact);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(contact_handle, contact_free)

/* The contact who has an address (in its key form); NULL without an error where nobody has.
 * (transfer full) */
struct contact *store_contact_by_email(struct store *store, const char *address, GError **error);

bool store_contact_insert(struct store *store, struct contact *contact, GError **error);
bool store_contact_update(struct store *store, struct contact *contact, GError **error);
bool store_contact_add_email(struct store *store, int64_t contact_id, const char *address,
                             GError **error);
bool store_contact_add_phone(struct store *store, int64_t contact_id, const char *number,
                             const char *e164, GError **error);
