/* group.c - crmctl group: groups of users and what each may do. */
#include "ctl/collection.h"
#include "ctl/nouns.h"
#include "render/facts.h"

#include <string.h>

static void cell_name(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    cell_text(ctl, item, value, ret);
    ret->style = STYLE_BOLD;
}

static const struct list_column group_columns[] = {
    {.path = "id", .csv = "id"},
    {{"NAME", 8}, cell_name, "name", "name"},
    {{"DESCRIPTION", 12, 1}, cell_text, "description", "description"},
    {{"MEMBERS", 10, 2}, cell_list, "members", "members"},
    {{0}},
};

/* ---- the matrix of rights ---- */

static const char *const action_names[] = {"read", "create", "write", "delete"};

static const struct table_column matrix_columns[] = {
    {"", 10}, {"READ"}, {"CREATE"}, {"WRITE"}, {"DELETE"}};

static enum style scope_style(const char *scope)
{
    if (g_strcmp0(scope, "all") == 0)
        return STYLE_GOOD;
    return scope ? STYLE_PLAIN : STYLE_DIM;
}

static void draw_rights(struct ctl *ctl, json_t *rights)
{
    g_autoptr(table_handle) table = table_new(matrix_columns, G_N_ELEMENTS(matrix_columns));
    const char *resource;
    json_t *row;
    json_object_foreach(rights, resource, row)
    {
        struct table_cell cells[G_N_ELEMENTS(matrix_columns)] = {
            {g_strdelimit(g_strdup(resource), "_", ' '), STYLE_BOLD}};
        for (gsize i = 0; i < G_N_ELEMENTS(action_names); i++) {
            const char *scope = ctl_text(row, action_names[i]);
            cells[i + 1] = (struct table_cell){g_strdup(scope ? scope : "-"), scope_style(scope)};
        }
        table_add(table, cells);
    }
    table_draw(table, ctl->screen);
}

static void draw_group(struct ctl *ctl, json_t *group)
{
    g_autoptr(facts_handle) facts = facts_new();
    g_autofree char *members = ctl_joined(group, "members", ", ");
    facts_add(facts, "For", STYLE_PLAIN, ctl_text(group, "description"));
    facts_add(facts, "Members", STYLE_PLAIN, members);
    screen_line(ctl->screen, STYLE_BOLD, "%s", ctl_text(group, "name"));
    facts_draw(facts, ctl->screen, 2);
    screen_end(ctl->screen);
    draw_rights(ctl, json_object_get(group, "rights"));
}

/* ---- what --grant and --revoke say ---- */

/* The rights on a resource, made where they are not there yet. */
static json_t *row_of(json_t *rights, const char *resource)
{
    if (!json_object_get(rights, resource))
        json_object_set_new(rights, resource, json_object());
    return json_object_get(rights, resource);
}

/* Adds "lead:write:team", or without `scoped` "lead:write". */
static bool add_right(json_t *rights, const char *text, bool scoped, GError **error)
{
    g_auto(GStrv) parts = g_strsplit(text, ":", 0);
    if (g_strv_length(parts) != (scoped ? 3 : 2)) {
        exit_set_usage(error, "%s must be %s, not \"%s\"", scoped ? "--grant" : "--revoke",
                       scoped ? "RESOURCE:ACTION:SCOPE such as lead:write:team"
                              : "RESOURCE:ACTION such as lead:write",
                       text);
        return false;
    }
    g_strdelimit(parts[0], "-", '_');
    json_object_set_new(row_of(rights, parts[0]), parts[1],
                        scoped ? json_text(parts[2]) : json_null());
    return true;
}

static bool complete(struct ctl *ctl, const struct call *call, json_t *body, GError **error)
{
    (void)ctl;
    const char *const *granted = call_values(call, "grant");
    const char *const *revoked = call_values(call, "revoke");
    if (!granted && !revoked)
        return true;
    json_t *rights = json_object();
    json_object_set_new(body, "rights", rights);
    for (gsize i = 0; revoked && revoked[i]; i++) {
        if (!add_right(rights, revoked[i], false, error))
            return false;
    }
    for (gsize i = 0; granted && granted[i]; i++) {
        if (!add_right(rights, granted[i], true, error))
            return false;
    }
    return true;
}

/* ---- commands ---- */

const struct collection group_collection = {
    .word = "group",
    .path = "groups",
    .key = "name",
    .columns = group_columns,
    .nothing = "There are no groups.",
    .draw = draw_group,
    .complete = complete,
};

static const struct command_argument group_argument[] = {
    {"GROUP", VALUE_GROUP, .help = "the group's name"}, {0}};
static const struct command_argument new_argument[] = {
    {"NAME", VALUE_TEXT, .help = "the new group's name"}, {0}};

#define GROUP_OPTIONS                                                                              \
    {"description", VALUE_TEXT, .field = "description", .help = "whom the group is for"},          \
    {                                                                                              \
        "grant", VALUE_TEXT, .takes = "RIGHT", .repeats = true,                                    \
                             .help = "a right, as RESOURCE:ACTION:SCOPE; repeat for more"          \
    }

static const struct command_option create_options[] = {GROUP_OPTIONS, {0}};
static const struct command_option edit_options[] = {
    {"name", VALUE_TEXT, .field = "name", .help = "call it so from now on"},
    GROUP_OPTIONS,
    {"revoke", VALUE_TEXT, .takes = "RIGHT", .repeats = true,
     .help = "take a right away, as RESOURCE:ACTION; repeat for more"},
    {0}};

#define ABOUT_RIGHTS                                                                               \
    "A right is RESOURCE:ACTION:SCOPE, as in lead:write:team. Actions are read, create, write "    \
    "and "                                                                                         \
    "delete; scopes are own, team (of the teams one leads or belongs to) and all. crmctl group "   \
    "show administrator lists the resources. Of several groups, a user has the widest right."

const struct command group_commands[] = {
    {"list", .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV, .run = collection_list,
     .summary = "list the groups"},
    {"show", group_argument, .formats = FORMAT_HAS_JSON, .run = collection_show,
     .summary = "show a group with the matrix of its rights"},
    {"create", new_argument, create_options, FORMAT_HAS_JSON, collection_create, "make a group",
     ABOUT_RIGHTS},
    {"edit", group_argument, edit_options, FORMAT_HAS_JSON, collection_edit,
     "change a group or its rights", "What is not named stays. " ABOUT_RIGHTS},
    {"delete", group_argument, .formats = FORMAT_HAS_JSON, .run = collection_delete,
     .summary = "delete a group that has no members"},
    {0},
};
