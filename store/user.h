/* user.h - people who work with the CRM. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct user {
    int64_t id;
    char *login;
    int64_t uid_plus_one; /* the system's uid + 1; 0: none, since 0 is a uid */
    char *name;
    char *email;
    char *language;
    char *timezone;
    int64_t invoicing_target_minor; /* a month; 0: none */
    bool active;
    int64_t created_at;
    int64_t version;
};
extern const struct record_type user_type;
typedef struct user user_handle;
void user_free(struct user *user);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(user_handle, user_free)

/* Each gives NULL without an error where there is none, and inactive ones too. An address is in its
 * key form. (transfer full) */
struct user *store_user_by_id(struct store *store, int64_t id, GError **error);
struct user *store_user_by_login(struct store *store, const char *login, GError **error);
struct user *store_user_by_uid(struct store *store, int64_t uid, GError **error);
struct user *store_user_by_email(struct store *store, const char *address, GError **error);

/* An active user's id by address (in its key form), or 0. */
bool store_user_id_by_email(struct store *store, const char *address, int64_t *ret_id,
                            GError **error);

bool store_user_insert(struct store *store, struct user *user, GError **error);

/* Writes the system's uid (+ 1; 0: none); ERROR_CONFLICT where another user has it. */
bool store_user_set_uid(struct store *store, int64_t user_id, int64_t uid_plus_one, GError **error);

/* The names of a user's groups, sorted; and replacing them (ERROR_INVALID names an unknown one). */
char **store_user_groups(struct store *store, int64_t user_id, GError **error);
bool store_user_set_groups(struct store *store, int64_t user_id, const char *const *groups,
                           GError **error);
/* The names of the teams of which a user is a member, sorted. */
char **store_user_teams(struct store *store, int64_t user_id, GError **error);
