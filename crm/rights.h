/* rights.h - who may do what: the one place where it is decided. */
#pragma once

#include "crm/crm.h"
#include "store/scope.h"

enum resource {
    RESOURCE_LEAD,
    RESOURCE_MESSAGE,
    RESOURCE_TEAM,
    RESOURCE_USER,
    RESOURCE_MAILBOX,
    RESOURCE_EVENT,
    RESOURCE_SETTING,
    RESOURCE_REMEMBERED,
    RESOURCE_DATABASE, /* all of it: backups */
    RESOURCE_COUNT
};
enum action { ACTION_READ, ACTION_CREATE, ACTION_WRITE, ACTION_COUNT };

const char *resource_name(enum resource resource);

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
