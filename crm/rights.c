/* rights.c - see rights.h. */
#include "crm/rights.h"
#include "base/error.h"
#include "crm/crm.h"

static const char *const resource_names[RESOURCE_COUNT + 1] = {
    [RESOURCE_LEAD] = "lead",         [RESOURCE_MESSAGE] = "message",
    [RESOURCE_CONTACT] = "contact",   [RESOURCE_TEAM] = "team",
    [RESOURCE_USER] = "user",         [RESOURCE_GROUP] = "group",
    [RESOURCE_COMPANY] = "company",   [RESOURCE_STAGE] = "stage",
    [RESOURCE_TAG] = "tag",           [RESOURCE_LOST_REASON] = "lost_reason",
    [RESOURCE_SOURCE] = "source",     [RESOURCE_FIELD] = "field",
    [RESOURCE_MAILBOX] = "mailbox",   [RESOURCE_EVENT] = "event",
    [RESOURCE_SETTING] = "setting",   [RESOURCE_REMEMBERED] = "remembered",
    [RESOURCE_ACTIVITY] = "activity", [RESOURCE_ACTIVITY_TYPE] = "activity_type",
    [RESOURCE_DATABASE] = "database",
};
static const char *const action_names[ACTION_COUNT + 1] = {
    [ACTION_READ] = "read",
    [ACTION_CREATE] = "create",
    [ACTION_WRITE] = "write",
    [ACTION_DELETE] = "delete",
};
static const char *const scope_names[] = {
    [SCOPE_NONE] = "none", [SCOPE_OWN] = "own", [SCOPE_TEAM] = "team", [SCOPE_ALL] = "all", NULL,
};

const char *resource_name(enum resource resource)
{
    return resource_names[resource];
}

const char *action_name(enum action action)
{
    return action_names[action];
}

const char *scope_name(enum scope scope)
{
    return scope_names[scope];
}

/* The place of a name in a list that NULL ends; -1 where it is not there. */
static int place_of(const char *const *names, const char *name)
{
    for (int i = 0; names[i]; i++) {
        if (g_str_equal(names[i], name))
            return i;
    }
    return -1;
}

bool resource_parse(const char *name, enum resource *ret)
{
    int place = place_of(resource_names, name);
    if (place >= 0)
        *ret = (enum resource)place;
    return place >= 0;
}

bool action_parse(const char *name, enum action *ret)
{
    int place = place_of(action_names, name);
    if (place >= 0)
        *ret = (enum action)place;
    return place >= 0;
}

bool scope_parse(const char *name, enum scope *ret)
{
    int place = place_of(scope_names, name);
    if (place >= 0)
        *ret = (enum scope)place;
    return place >= 0;
}

void rights_set(void *rights, const char *resource, const char *action, int scope)
{
    struct rights *all = rights;
    enum resource r;
    enum action a;
    if (resource_parse(resource, &r) && action_parse(action, &a) && scope >= SCOPE_NONE &&
        scope <= SCOPE_ALL)
        all->scopes[r][a] = (enum scope)scope;
}

void rights_set_all(struct rights *rights)
{
    for (unsigned r = 0; r < RESOURCE_COUNT; r++) {
        for (unsigned a = 0; a < ACTION_COUNT; a++)
            rights->scopes[r][a] = SCOPE_ALL;
    }
}

enum scope rights_scope(const struct crm *crm, enum resource resource, enum action action)
{
    return crm->user ? crm->user->rights.scopes[resource][action] : SCOPE_ALL;
}

struct visibility rights_visible(const struct crm *crm, enum resource resource, enum action action)
{
    return (struct visibility){rights_scope(crm, resource, action), crm->user ? crm->user->id : 0};
}

void rights_refuse(const struct crm *crm, enum resource resource, enum action action,
                   GError **error)
{
    enum scope scope = rights_scope(crm, resource, action);
    error_set(error, ERROR_REFUSED,
              "%s may not %s this %s: that takes a wider right than \"%s %s %s\"; an administrator "
              "can give one with crmctl user edit",
              crm->user->login, action_name(action), resource_name(resource),
              resource_name(resource), action_name(action),
              scope == SCOPE_NONE ? "any" : scope_name(scope));
}

bool rights_require(const struct crm *crm, enum resource resource, enum action action,
                    enum scope scope, GError **error)
{
    if (rights_scope(crm, resource, action) >= scope)
        return true;
    error_set(error, ERROR_REFUSED,
              "%s lacks the right \"%s %s %s\"; an administrator can give it with crmctl user edit",
              crm->user->login, resource_name(resource), action_name(action), scope_name(scope));
    return false;
}
