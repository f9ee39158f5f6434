/* group.h - groups of users, and the rights that each has. */
#pragma once

#include "base/record.h"
#include "store/store.h"

#define GROUP_ID_LAST_GIVEN 3 /* user, leader and administrator are there from the start */

struct group {
    int64_t id;
    char *name;
    char *description;
    int64_t version;
};
extern const struct record_type group_type;
typedef struct group group_handle;
void group_free(struct group *group);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(group_handle, group_free)

/* NULL without an error where there is none. (transfer full) */
struct group *store_group_by_id(struct store *store, int64_t id, GError **error);

/* Logins of its members, sorted. (transfer full) */
char **store_group_members(struct store *store, int64_t id, GError **error);

/* A right by the names that crm/rights.c gives; scope is of enum scope. */
typedef void (*store_right)(void *data, const char *resource, const char *action, int scope);
/* Each right of a group; of all groups of a user, the widest. */
bool store_group_rights(struct store *store, int64_t id, store_right each, void *data,
                        GError **error);
bool store_user_rights(struct store *store, int64_t user_id, store_right each, void *data,
                       GError **error);
/* Scope 0 takes the right away. */
bool store_group_set_right(struct store *store, int64_t id, const char *resource,
                           const char *action, int scope, GError **error);
bool store_group_clear_rights(struct store *store, int64_t id, GError **error);
