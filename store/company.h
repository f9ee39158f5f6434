/* company.h - the companies that we are. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct company {
    int64_t id;
    char *name;
    char *street;
    char *street2;
    char *postcode;
    char *city;
    char *state;
    char *country; /* ISO 3166 alpha-2 */
    char *tax_id;
    char *phone;
    char *email;
    char *website;
    char *currency; /* ISO 4217 */
    bool archived;
    int64_t created_at;
    int64_t version;
};
extern const struct record_type company_type;
typedef struct company company_handle;
void company_free(struct company *company);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(company_handle, company_free)

/* By name without case; NULL without an error where there is none. (transfer full) */
struct company *store_company_by_name(struct store *store, const char *name, GError **error);

/* Its logo and what that is ("image/png"), both NULL where it has none (transfer full); and
 * replacing it (NULL: taking it away). */
bool store_company_logo(struct store *store, int64_t id, GBytes **ret_logo, char **ret_type,
                        GError **error);
bool store_company_set_logo(struct store *store, int64_t id, GBytes *logo, const char *type,
                            GError **error);

/* Whether a team belongs to it. */
bool store_company_has_teams(struct store *store, int64_t id, bool *ret, GError **error);
