/* contact_relate.h - what a contact has to do with: its leads, its mail, its likes. Of a company,
 * that of its people too. */
#pragma once

#include "store/contact.h"

/* What the leads add up to, a row each status and currency. */
struct contact_total {
    char *status;
    char *currency;
    int64_t count;
    int64_t expected_revenue_minor;
};
/* (transfer full: of struct contact_total) */
GPtrArray *store_contact_totals(struct store *store, int64_t id, struct visibility visible,
                                GError **error);

/* Newest first: of struct lead, of struct message. (transfer full) */
GPtrArray *store_contact_leads(struct store *store, int64_t id, struct visibility visible,
                               int64_t limit, GError **error);
GPtrArray *store_contact_messages(struct store *store, int64_t id, struct visibility visible,
                                  int64_t limit, GError **error);

/* Who may be the same, and by what: "phone", "tax_id", "name". */
struct contact_likeness {
    int64_t contact_id;
    char *by;
};
/* (transfer full: of struct contact_likeness) */
GPtrArray *store_contact_alike(struct store *store, int64_t id, int64_t limit, GError **error);

/* Moves leads, addresses, numbers, tags and people of a contact to another, which leaves it
 * archived with merged_into_id. */
bool store_contact_absorb(struct store *store, int64_t into_id, int64_t from_id, int64_t at,
                          GError **error);
