/* setting.c - crmctl setting: the business's settings. */
#include "ctl/list.h"
#include "ctl/nouns.h"
#include "render/facts.h"

/* A value as text: settings are of several types. (transfer full) */
static char *text_of(json_t *value)
{
    if (json_is_boolean(value))
        return g_strdup(json_is_true(value) ? "yes" : "no");
    if (json_is_integer(value))
        return json_to_text(value);
    return g_strdup(json_is_string(value) ? json_string_value(value) : "none");
}

static void cell_value(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl;
    ret->text = text_of(value);
    ret->style = json_equal(value, json_object_get(item, "default")) ? STYLE_PLAIN : STYLE_BOLD;
}

static void cell_default(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    ret->text = text_of(value);
    ret->style = STYLE_DIM;
}

static const struct list_column setting_columns[] = {
    {{"NAME"}, cell_text, "name", "name"},
    {{"VALUE", 4}, cell_value, "value", "value"},
    {{"DEFAULT", 0, 1}, cell_default, "default", "default"},
    {{"MEANING", 20, .wraps = true}, cell_text, "meaning", "meaning"},
    {.path = "type", .csv = "type"},
    {{0}},
};

static bool run_list(struct ctl *ctl, const struct call *call, GError **error)
{
    static const struct list list = {"/v1/settings", setting_columns, "There are no settings."};
    return list_run(ctl, call, &list, error);
}

static bool run_get(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *path = client_path("settings", call_argument(call, 0), NULL);
    g_autoptr(json_t) setting = client_get(ctl->client, path, error);
    if (!setting)
        return false;
    g_autofree char *value = text_of(json_object_get(setting, "value"));
    ctl_done(ctl, setting, "%s", value);
    return true;
}

static bool run_set(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *name = call_argument(call, 0), *given = call_argument(call, 1);
    bool reset = call_flag(call, "default");
    if (reset == (given != NULL)) {
        exit_set_usage(error, "say either a VALUE or --default; see crmctl setting set --help");
        return false;
    }
    g_autofree char *path = client_path("settings", name, NULL);
    g_autoptr(json_t) body = json_pack("{ss?}", "value", given);
    if (reset)
        json_object_set_new(body, "value", json_null());
    g_autoptr(json_t) setting = client_send(ctl->client, "PUT", path, body, error);
    if (!setting)
        return false;
    g_autofree char *value = text_of(json_object_get(setting, "value"));
    ctl_done(ctl, setting, "%s is %s.", name, value);
    return true;
}

#define NAME_ARGUMENT                                                                              \
    {                                                                                              \
        "NAME", VALUE_SETTING, .help = "the setting, as crmctl setting list shows it"              \
    }
static const struct command_argument name_argument[] = {NAME_ARGUMENT, {0}};
static const struct command_argument set_arguments[] = {
    NAME_ARGUMENT, {"VALUE", VALUE_TEXT, .optional = true, .help = "its new value"}, {0}};
static const struct command_option set_options[] = {
    {"default", .help = "go back to the setting's default"}, {0}};

const struct command setting_commands[] = {
    {"list", .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV, .run = run_list,
     .summary = "list the settings with what they mean"},
    {"get", name_argument, .formats = FORMAT_HAS_JSON, .run = run_get,
     .summary = "print a setting's value"},
    {"set", set_arguments, set_options, FORMAT_HAS_JSON, run_set, "change a setting",
     "Administrators only. What a setting means, and its default, crmctl setting list --json "
     "tells."},
    {0},
};
