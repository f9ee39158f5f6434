/* rights.h - who may do what: the one place where it is decided. A right is a resource, an action
 * on it, and whose records: own, the team's, all. */
#pragma once

#include "store/scope.h"

#include <glib.h>
#include <stdbool.h>

struct crm;

enum resource {
    RESOURCE_LEAD,
    RESOURCE_MESSAGE,
    RESOURCE_CONTACT,
    RESOURCE_TEAM,
    RESOURCE_USER,
    RESOURCE_GROUP,
    RESOURCE_COMPANY, /* our own */
    RESOURCE_STAGE,
    RESOURCE_TAG, /* with their categories */
    RESOURCE_LOST_REASON,
    RESOURCE_SOURCE, /* with mediums and campaigns */
    RESOURCE_FIELD,  /* that a business adds to leads */
    RESOURCE_MAILBOX,
    RESOURCE_EVENT,
    RESOURCE_SETTING,
    RESOURCE_REMEMBERED,
    RESOURCE_ACTIVITY,
    RESOURCE_ACTIVITY_TYPE,
    RESOURCE_DATABASE, /* all of it: backups */
    RESOURCE_COUNT
};
enum action { ACTION_READ, ACTION_CREATE, ACTION_WRITE, ACTION_DELETE, ACTION_COUNT };

/* What somebody may do. */
struct rights {
    enum scope scopes[RESOURCE_COUNT][ACTION_COUNT];
};

/* The names of rights as people write them: "lead", "write", "team" (of no scope: "none"). */
const char *resource_name(enum resource resource);
const char *action_name(enum action action);
const char *scope_name(enum scope scope);
/* Back; false for others. */
bool resource_parse(const char *name, enum resource *ret);
bool action_parse(const char *name, enum action *ret);
bool scope_parse(const char *name, enum scope *ret);

/* Sets one right by its names; one that this version does not know counts for nothing. For
 * store_user_rights() and store_group_rights(). */
void rights_set(void *rights, const char *resource, const char *action, int scope);
/* Every right there is. */
void rights_set_all(struct rights *rights);

/* The widest scope that the caller's groups give. */
enum scope rights_scope(const struct crm *crm, enum resource resource, enum action action);

/* The same as what the store's lists take. */
struct visibility rights_visible(const struct crm *crm, enum resource resource, enum action action);

/* Refuses a caller who lacks the right in the scope, naming it. */
bool rights_require(const struct crm *crm, enum resource resource, enum action action,
                    enum scope scope, GError **error);

/* ERROR_REFUSED for a right that is missing on one record. */
void rights_refuse(const struct crm *crm, enum resource resource, enum action action,
                   GError **error);
