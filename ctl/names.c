/* names.c - crmctl complete-names: names that crmd knows, one a line, for completion. */
#include "ctl/ctl.h"
#include "ctl/nouns.h"
#include "ctl/value.h"

/* Where names of a kind are found: the list, and the member of its items. */
static const struct {
    const char *path;
    const char *list;
    const char *member;
} sources[VALUE_KIND_COUNT] = {
    [VALUE_LEAD] = {"/v1/leads?limit=200&status=open", "items", "id"},
    [VALUE_MESSAGE] = {"/v1/inbox?limit=200", "items", "id"},
    [VALUE_CONTACT] = {"/v1/contacts?limit=200", "items", "id"},
    [VALUE_ACTIVITY] = {"/v1/activities?limit=200", "items", "id"},
    [VALUE_TEAM] = {"/v1/teams?limit=1000", "items", "name"},
    [VALUE_USER] = {"/v1/users?limit=1000", "items", "login"},
    [VALUE_GROUP] = {"/v1/groups?limit=1000", "items", "name"},
    [VALUE_COMPANY] = {"/v1/companies?limit=1000", "items", "name"},
    [VALUE_STAGE] = {"/v1/stages?limit=1000", "items", "name"},
    [VALUE_FIELD] = {"/v1/fields?limit=1000", "items", "name"},
    [VALUE_TAG] = {"/v1/tags?limit=1000", "items", "name"},
    [VALUE_TAG_CATEGORY] = {"/v1/tag-categories?limit=1000", "items", "name"},
    [VALUE_LOST_REASON] = {"/v1/lost-reasons?limit=1000", "items", "name"},
    [VALUE_SOURCE] = {"/v1/sources?limit=1000", "items", "name"},
    [VALUE_MEDIUM] = {"/v1/mediums?limit=1000", "items", "name"},
    [VALUE_CAMPAIGN] = {"/v1/campaigns?limit=1000", "items", "name"},
    [VALUE_ACTIVITY_TYPE] = {"/v1/activity-types?limit=1000", "items", "name"},
    [VALUE_MAILBOX] = {"/v1/mailboxes?limit=1000", "items", "name"},
    [VALUE_SETTING] = {"/v1/settings", "items", "name"},
};

/* What is out of use is offered to nobody. */
static bool is_offered(json_t *item)
{
    return !ctl_truth(item, "archived") && !json_is_false(json_object_get(item, "active"));
}

static bool run_names(struct ctl *ctl, const struct call *call, GError **error)
{
    enum value_kind kind;
    if (!value_names_parse(call_argument(call, 0), &kind) || !sources[kind].path) {
        exit_set_usage(error, "there are no names of the kind \"%s\"", call_argument(call, 0));
        return false;
    }
    g_autoptr(json_t) answer = client_get(ctl->client, sources[kind].path, error);
    if (!answer)
        return false;
    size_t i;
    json_t *item;
    json_array_foreach(json_object_get(answer, sources[kind].list), i, item)
    {
        json_t *name = json_object_get(item, sources[kind].member);
        if (!is_offered(item))
            continue;
        if (json_is_integer(name))
            screen_line(ctl->screen, STYLE_PLAIN, "%" JSON_INTEGER_FORMAT,
                        json_integer_value(name));
        else
            screen_line(ctl->screen, STYLE_PLAIN, "%s", json_string_value(name));
    }
    return true;
}

static const struct command_argument kind_argument[] = {
    {"KIND", VALUE_TEXT,
     .help = "lead, message, contact, team, user, group, stage, mailbox or setting"},
    {0}};

const struct command names_commands[] = {
    {.arguments = kind_argument, .run = run_names, .summary = "print names that crmd knows"},
    {0},
};
