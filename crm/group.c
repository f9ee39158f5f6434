/* group.c - see group.h. */
#include "crm/group.h"
#include "base/error.h"
#include "crm/strings.h"

#define ADMINISTRATOR_ID 3

static const char *const extra_fields[] = {"rights", NULL};

/* ---- what is shown ---- */

static json_t *rights_to_json(const struct rights *rights)
{
    json_t *object = json_object();
    for (unsigned r = 0; r < RESOURCE_COUNT; r++) {
        json_t *row = json_object();
        for (unsigned a = 0; a < ACTION_COUNT; a++) {
            if (rights->scopes[r][a] != SCOPE_NONE)
                json_set_text(row, action_name(a), scope_name(rights->scopes[r][a]));
        }
        json_object_set_new(object, resource_name(r), row);
    }
    return object;
}

static bool tell(struct crm *crm, const void *record, json_t *object, GError **error)
{
    const struct group *group = record;
    struct rights rights = {0};
    if (group->id == ADMINISTRATOR_ID)
        rights_set_all(&rights);
    else if (!store_group_rights(crm->store, group->id, rights_set, &rights, error))
        return false;
    g_auto(GStrv) members = store_group_members(crm->store, group->id, error);
    if (!members)
        return false;
    json_object_set_new(object, "given", json_boolean(group->id <= GROUP_ID_LAST_GIVEN));
    json_object_set_new(object, "members", strings_to_json((const char *const *)members));
    json_object_set_new(object, "rights", rights_to_json(&rights));
    return true;
}

/* ---- what callers give ---- */

static bool is_name(const char *text)
{
    for (const char *p = text; *p; p++) {
        if (!g_ascii_islower(*p) && !g_ascii_isdigit(*p) && *p != '-')
            return false;
    }
    return g_ascii_islower(*text);
}

static bool check(struct crm *crm, void *record, json_t *fields, GError **error)
{
    struct group *group = record;
    if (!group->name || !is_name(group->name)) {
        error_set_field(error, "name",
                        "name: must begin with a letter and have small letters, digits, - only");
        return false;
    }
    if (group->id == ADMINISTRATOR_ID && json_object_get(fields, "rights")) {
        error_set_field(error, "rights",
                        "rights: administrators have every right; make another group for fewer");
        return false;
    }
    if (group->id == 0 || group->id > GROUP_ID_LAST_GIVEN)
        return true;
    g_autoptr(group_handle) before = store_group_by_id(crm->store, group->id, error);
    if (before && !g_str_equal(before->name, group->name))
        error_set_field(error, "name", "name: the group %s is always there under this name",
                        before->name);
    return before && g_str_equal(before->name, group->name);
}

/* A list of what may stand there, for an error. (transfer full) */
static char *names(const char *(*name)(unsigned), unsigned count)
{
    GString *text = g_string_new(NULL);
    for (unsigned i = 0; i < count; i++)
        g_string_append_printf(text, "%s%s", i ? ", " : "", name(i));
    return g_string_free(text, FALSE);
}

static const char *resource_at(unsigned i)
{
    return resource_name(i);
}

static const char *action_at(unsigned i)
{
    return action_name(i);
}

static bool wrong_name(const char *name, const char *what, char *all, GError **error)
{
    error_set_field(error, "rights", "rights: \"%s\" is no %s; there are %s", name, what, all);
    g_free(all);
    return false;
}

static bool set_right(struct crm *crm, int64_t id, const char *resource, const char *action,
                      json_t *value, GError **error)
{
    enum action ignored;
    enum scope scope = SCOPE_NONE;
    if (!action_parse(action, &ignored))
        return wrong_name(action, "action", names(action_at, ACTION_COUNT), error);
    if (!json_is_null(value) &&
        (!json_is_string(value) || !scope_parse(json_string_value(value), &scope))) {
        error_set_field(error, "rights", "rights: %s %s must be own, team, all or null", resource,
                        action);
        return false;
    }
    return store_group_set_right(crm->store, id, resource, action, (int)scope, error);
}

static bool set_rights_on(struct crm *crm, int64_t id, const char *resource, json_t *actions,
                          GError **error)
{
    enum resource ignored;
    const char *action;
    json_t *value;
    if (!resource_parse(resource, &ignored))
        return wrong_name(resource, "resource", names(resource_at, RESOURCE_COUNT), error);
    if (!json_is_object(actions)) {
        error_set_field(error, "rights", "rights: %s must be an object of actions and scopes",
                        resource);
        return false;
    }
    json_object_foreach(actions, action, value)
    {
        if (!set_right(crm, id, resource, action, value, error))
            return false;
    }
    return true;
}

static bool follow(struct crm *crm, const void *record, json_t *fields, GError **error)
{
    const struct group *group = record;
    json_t *rights = json_object_get(fields, "rights");
    const char *resource;
    json_t *actions;
    if (rights && !json_is_object(rights)) {
        error_set_field(error, "rights", "rights: must be an object of resources");
        return false;
    }
    json_object_foreach(rights, resource, actions)
    {
        if (!set_rights_on(crm, group->id, resource, actions, error))
            return false;
    }
    return true;
}

static bool leave(struct crm *crm, const void *record, GError **error)
{
    const struct group *group = record;
    if (group->id <= GROUP_ID_LAST_GIVEN) {
        error_set(error, ERROR_CONFLICT, "the group %s is always there", group->name);
        return false;
    }
    g_auto(GStrv) members = store_group_members(crm->store, group->id, error);
    if (!members)
        return false;
    if (*members) {
        g_autofree char *list = g_strjoinv(", ", members);
        error_set(error, ERROR_CONFLICT,
                  "the group %s still has members: take %s out of it first, with crmctl user edit",
                  group->name, list);
        return false;
    }
    return store_group_clear_rights(crm->store, group->id, error);
}

const struct catalogue group_catalogue = {
    .type = &group_type,
    .resource = RESOURCE_GROUP,
    .key = "name",
    .extra = extra_fields,
    .check = check,
    .follow = follow,
    .tell = tell,
    .leave = leave,
};
