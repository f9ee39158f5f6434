/* rights.c - the rights of the groups that exist from the start. */
#include "crm/rights.h"
#include "base/error.h"

static const char *const resource_names[RESOURCE_COUNT] = {
    [RESOURCE_LEAD] = "lead",         [RESOURCE_MESSAGE] = "message",
    [RESOURCE_TEAM] = "team",         [RESOURCE_USER] = "user",
    [RESOURCE_MAILBOX] = "mailbox",   [RESOURCE_EVENT] = "event",
    [RESOURCE_SETTING] = "setting",   [RESOURCE_REMEMBERED] = "remembered",
    [RESOURCE_DATABASE] = "database",
};
static const char *const action_names[ACTION_COUNT] = {
    [ACTION_READ] = "read",
    [ACTION_CREATE] = "create",
    [ACTION_WRITE] = "write",
};

const char *resource_name(enum resource resource)
{
    return resource_names[resource];
}

static const char *action_name(enum action action)
{
    return action_names[action];
}

#define NONE SCOPE_NONE
#define OWN SCOPE_OWN
#define TEAM SCOPE_TEAM
#define ALL SCOPE_ALL

static const struct {
    enum crm_group group;
    enum scope scopes[RESOURCE_COUNT][ACTION_COUNT]; /* read, create, write */
} groups[] = {
    {GROUP_USER,
     {
         [RESOURCE_LEAD] = {OWN, OWN, OWN},
         [RESOURCE_MESSAGE] = {OWN, NONE, OWN},
         [RESOURCE_TEAM] = {ALL, NONE, NONE},
         [RESOURCE_USER] = {ALL, NONE, NONE},
         [RESOURCE_MAILBOX] = {NONE, NONE, NONE},
         [RESOURCE_EVENT] = {OWN, NONE, NONE},
         [RESOURCE_SETTING] = {ALL, NONE, NONE},
         [RESOURCE_REMEMBERED] = {ALL, OWN, OWN},
     }},
    {GROUP_LEADER,
     {
         [RESOURCE_LEAD] = {TEAM, TEAM, TEAM},
         [RESOURCE_MESSAGE] = {TEAM, NONE, TEAM},
         [RESOURCE_TEAM] = {ALL, NONE, NONE},
         [RESOURCE_USER] = {ALL, NONE, NONE},
         [RESOURCE_MAILBOX] = {ALL, NONE, NONE},
         [RESOURCE_EVENT] = {TEAM, NONE, NONE},
         [RESOURCE_SETTING] = {ALL, NONE, NONE},
         [RESOURCE_REMEMBERED] = {ALL, TEAM, ALL},
     }},
    {GROUP_ADMINISTRATOR,
     {
         [RESOURCE_LEAD] = {ALL, ALL, ALL},
         [RESOURCE_MESSAGE] = {ALL, ALL, ALL},
         [RESOURCE_TEAM] = {ALL, ALL, ALL},
         [RESOURCE_USER] = {ALL, ALL, ALL},
         [RESOURCE_MAILBOX] = {ALL, ALL, ALL},
         [RESOURCE_EVENT] = {ALL, NONE, NONE},
         [RESOURCE_SETTING] = {ALL, NONE, ALL},
         [RESOURCE_REMEMBERED] = {ALL, ALL, ALL},
         [RESOURCE_DATABASE] = {ALL, NONE, NONE},
     }},
};

enum scope rights_scope(const struct crm *crm, enum resource resource, enum action action)
{
    if (!crm->user)
        return SCOPE_ALL;
    enum scope widest = SCOPE_NONE;
    for (gsize i = 0; i < G_N_ELEMENTS(groups); i++) {
        if (crm->user->groups & groups[i].group)
            widest = MAX(widest, groups[i].scopes[resource][action]);
    }
    return widest;
}

struct visibility rights_visible(const struct crm *crm, enum resource resource, enum action action)
{
    return (struct visibility){rights_scope(crm, resource, action), crm->user ? crm->user->id : 0};
}

void rights_refuse(const struct crm *crm, enum resource resource, enum action action,
                   GError **error)
{
    static const char *const scope_names[] = {"any", "own", "team", "all"};
    error_set(error, ERROR_REFUSED,
              "%s may not %s this %s: that takes a wider right than \"%s %s %s\"; an administrator "
              "can give one with crmctl user edit",
              crm->user->login, action_name(action), resource_name(resource),
              resource_name(resource), action_name(action),
              scope_names[rights_scope(crm, resource, action)]);
}

bool rights_require(const struct crm *crm, enum resource resource, enum action action,
                    enum scope scope, GError **error)
{
    static const char *const scope_names[] = {"", "own", "team", "all"};
    if (rights_scope(crm, resource, action) >= scope)
        return true;
    error_set(error, ERROR_REFUSED,
              "%s lacks the right \"%s %s %s\"; an administrator can give it with crmctl user edit",
              crm->user->login, resource_name(resource), action_name(action), scope_names[scope]);
    return false;
}
