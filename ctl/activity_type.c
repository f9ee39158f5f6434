/* activity_type.c - crmctl activity-type: the types that activities have. */
#include "ctl/collection.h"
#include "ctl/nouns.h"
#include "render/human.h"

static void cell_name(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    cell_text(ctl, item, value, ret);
    ret->style = ctl_truth(item, "archived") ? STYLE_DIM : STYLE_BOLD;
}

static void cell_days(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    json_int_t days = json_integer_value(value);
    ret->text = days == 0 ? g_strdup("the same day") : human_counted((uint64_t)days, "day", "days");
}

static void cell_archived(const struct ctl *ctl, json_t *item, json_t *value,
                          struct table_cell *ret)
{
    (void)ctl, (void)item;
    ret->text = json_is_true(value) ? g_strdup("archived") : NULL;
    ret->style = STYLE_DIM;
}

static const struct list_column type_columns[] = {
    {.path = "id", .csv = "id"},
    {{"NAME", 8}, cell_name, "name", "name"},
    {{"KIND", 0, 2}, cell_text, "kind", "kind"},
    {{"DUE AFTER", 0, 1}, cell_days, "days", "days"},
    {{"SUGGESTS", 8, 1}, cell_text, "suggests", "suggests"},
    {{"", 0, 1}, cell_archived, "archived", "archived"},
    {{0}},
};

const struct collection activity_type_collection = {
    .word = "activity type",
    .path = "activity-types",
    .key = "name",
    .columns = type_columns,
    .nothing = "There are no activity types.",
};

static const char *const kind_choices[] = {"call", "mail", "meeting", "to-do", "other", NULL};

static const struct command_argument type_argument[] = {
    {"TYPE", VALUE_ACTIVITY_TYPE, .help = "the type's name"}, {0}};
static const struct command_argument new_argument[] = {
    {"NAME", VALUE_TEXT, .help = "the new type's name"}, {0}};

#define TYPE_OPTIONS                                                                               \
    {                                                                                              \
        "kind",       VALUE_CHOICE,                                                                \
        kind_choices, "KIND",                                                                      \
        "kind",       .help = "call, mail, meeting, to-do or other: what it is to calendars"},     \
        {"days", VALUE_NUMBER, .field = "days",                                                    \
         .help = "how many days from its making one is due, where nothing else is said"},          \
    {                                                                                              \
        "suggests", VALUE_ACTIVITY_TYPE, .field = "suggests",                                      \
                                         .help = "the type of what usually follows"                \
    }

static const struct command_option create_options[] = {TYPE_OPTIONS, {0}};
static const struct command_option edit_options[] = {
    {"name", VALUE_TEXT, .takes = "NAME", .field = "name", .help = "call it so from now on"},
    TYPE_OPTIONS,
    {"archived", VALUE_BOOL, .field = "archived",
     .help = "out of use: what is of this type stays so, and nothing new is"},
    {0}};

const struct command activity_type_commands[] = {
    {"list", .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV, .run = collection_list,
     .summary = "list the types of activities"},
    {"create", new_argument, create_options, FORMAT_HAS_JSON, collection_create,
     "make a type of activities", "Administrators only, as with edit and delete."},
    {"edit", type_argument, edit_options, FORMAT_HAS_JSON, collection_edit,
     "change a type of activities", "What is not named stays; --suggests= suggests nothing."},
    {"delete", type_argument, NULL, FORMAT_HAS_JSON, collection_delete,
     "delete a type that no activity has",
     "One in use can be archived: crmctl activity-type edit TYPE --archived yes."},
    {0},
};
