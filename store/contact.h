/* contact.h - people and companies we deal with. */
#pragma once

#include "base/record.h"
#include "store/scope.h"
#include "store/store.h"

struct contact {
    int64_t id;
    char *kind; /* "person", "company" */
    char *name;
    int64_t parent_id; /* of a person: the company's contact */
    char *company;     /* its name; without parent_id, as written */
    char *job_title;
    char *email; /* the preferred of its addresses */
    char *phone; /* the preferred of its numbers, as written */
    char *website;
    char *street;
    char *street2;
    char *postcode;
    char *city;
    char *state;
    char *country;  /* ISO 3166 alpha-2 */
    char *language; /* ISO 639-1 */
    char *tax_id;
    char *industry;
    int64_t employees; /* or NUMBER_NONE */
    int64_t salesperson_id;
    char *salesperson; /* login */
    char *comment;
    bool customer;
    bool archived;
    int64_t merged_into_id; /* archived, and to be found there */
    int64_t created_at;
    int64_t updated_at;
    int64_t version;
};
extern const struct record_type contact_type;
typedef struct contact contact_handle;
void contact_free(struct contact *contact);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(contact_handle, contact_free)

/* What a list is narrowed to; 0 and NULL do not narrow. */
struct contact_filter {
    struct visibility visible;
    const char *query; /* words in name, company, address, city */
    const char *kind;
    const char *country;
    int64_t tag_id;
    int64_t salesperson_id;
    bool unassigned;
    bool customers;    /* those only */
    bool strangers;    /* those only who are none */
    bool archived;     /* those only, instead of those that are not */
    int64_t parent_id; /* the people of that company */
    int64_t before_id; /* cursor: ids below it */
    int64_t limit;
};

/* NULL without an error where there is none that is visible. (transfer full) */
struct contact *store_contact_by_id(struct store *store, int64_t id, struct visibility visible,
                                    GError **error);
/* Newest first. (transfer full) */
GPtrArray *store_contact_list(struct store *store, const struct contact_filter *filter,
                              GError **error);

/* The contact who has an address (in its key form); NULL without an error where nobody has.
 * (transfer full) */
struct contact *store_contact_by_email(struct store *store, const char *address, GError **error);

/* The one company in sight of that name, case ignored; NULL without an error for none or several.
 * (transfer full) */
struct contact *store_contact_company(struct store *store, const char *name,
                                      struct visibility visible, GError **error);

bool store_contact_insert(struct store *store, struct contact *contact, GError **error);
bool store_contact_update(struct store *store, struct contact *contact, GError **error);

/* Behind those that the contact has; nothing where somebody has the address already, or the contact
 * the number. */
bool store_contact_add_email(struct store *store, int64_t contact_id, const char *address,
                             GError **error);
bool store_contact_add_phone(struct store *store, int64_t contact_id, const char *number,
                             const char *e164, GError **error);
