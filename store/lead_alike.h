/* lead_alike.h - leads that look like one, and one lead taking up another. */
#pragma once

#include "store/lead.h"

/* By what another lead is like one. */
enum likeness {
    LIKE_EMAIL = 1,
    LIKE_PHONE = 2,
    LIKE_DOMAIN = 4, /* of an address or website, that is a company's own */
    LIKE_COMPANY = 8,
    LIKE_CONTACT = 16,
    LIKE_NAME = 32, /* for those who compare names; not set here */
};
struct lead_alike {
    int64_t id;
    unsigned by; /* enum likeness */
    char *name;
};
void lead_alike_free(struct lead_alike *alike);

/* Others in sight, open or closed: of each likeness among the newest 100 that have it. (transfer
 * full: of struct lead_alike, freed with it) */
GPtrArray *store_lead_alike(struct store *store, const struct lead *lead, struct visibility visible,
                            GError **error);

/* Messages, notes, events, activities, tags of a lead go to another, and what was merged into it
 * before. */
bool store_lead_absorb(struct store *store, int64_t into_id, int64_t from_id, GError **error);
