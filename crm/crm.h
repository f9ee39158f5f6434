/* crm.h - what every operation gets: the store, who asks, and when. An operation is one
 * transaction, checks the caller's rights itself, and records what it changed as events. */
#pragma once

#include "base/record.h"
#include "crm/rights.h"
#include "store/store.h"

/* Who asks. */
struct crm_user {
    int64_t id;
    char *login;
    char **groups;        /* names, sorted */
    struct rights rights; /* of all of them together */
};
void crm_user_free(struct crm_user *user);
typedef struct crm_user crm_user_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(crm_user_handle, crm_user_free)

struct crm {
    struct store *store;
    const struct crm_user *user; /* NULL: crmd itself, which may do everything */
    int64_t now;                 /* UTC seconds: one time for all that the operation writes */
};

/* At the start: makes sure that root and the daemon's own uid have a user, so that what they do has
 * a name, and that there is a key to sign leads' addresses with. */
bool crm_prepare(struct store *store, GError **error);

/* The user of a system uid; ERROR_REFUSED says how an administrator would add one. (transfer full)
 */
struct crm_user *crm_user_of_uid(struct store *store, int64_t uid, GError **error);

/* A user with groups and rights. login may be of nobody: id 0. (transfer full) */
struct crm_user *crm_user_load(struct store *store, int64_t id, const char *login,
                               bool is_administrator, GError **error);

/* Around the body of an operation that writes:
 *     if (!crm_begin(crm, error)) return false;
 *     return crm_end(crm, body(...), error);
 * crm_end() commits where ok and rolls back otherwise; false where it did not commit. */
bool crm_begin(struct crm *crm, GError **error);
bool crm_end(struct crm *crm, bool ok, GError **error);
