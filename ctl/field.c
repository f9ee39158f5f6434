/* field.c - crmctl field: fields of leads that a business adds. */
#include "ctl/collection.h"
#include "ctl/nouns.h"
#include "render/facts.h"

static void cell_field(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    cell_text(ctl, item, value, ret);
    ret->style = ctl_truth(item, "archived") ? STYLE_DIM : STYLE_BOLD;
}

static void cell_archived(const struct ctl *ctl, json_t *item, json_t *value,
                          struct table_cell *ret)
{
    (void)ctl, (void)item;
    ret->text = json_is_true(value) ? g_strdup("archived") : NULL;
    ret->style = STYLE_DIM;
}

static const struct list_column field_columns[] = {
    {.path = "id", .csv = "id"},
    {{"NAME", 8}, cell_field, "name", "name"},
    {{"LABEL", 8, 1}, cell_text, "label", "label"},
    {{"TYPE"}, cell_text, "type", "type"},
    {{"CHOICES", 10, 2}, cell_list, "choices", "choices"},
    {{"", 0, 1}, cell_archived, "archived", "archived"},
    {{0}},
};

static void draw_field(struct ctl *ctl, json_t *field)
{
    g_autoptr(facts_handle) facts = facts_new();
    g_autofree char *choices = ctl_joined(field, "choices", ", ");
    facts_add(facts, "Label", STYLE_PLAIN, ctl_text(field, "label"));
    facts_add(facts, "Type", STYLE_PLAIN, ctl_text(field, "type"));
    facts_add(facts, "Choices", STYLE_PLAIN, choices);
    screen_put(ctl->screen, STYLE_BOLD, ctl_text(field, "name"));
    if (ctl_truth(field, "archived"))
        screen_put(ctl->screen, STYLE_WARN, "  archived");
    screen_end(ctl->screen);
    facts_draw(facts, ctl->screen, 2);
}

const struct collection field_collection = {
    .word = "field",
    .path = "fields",
    .key = "name",
    .columns = field_columns,
    .nothing = "There are no fields but those of every lead; make one: crmctl field create NAME",
    .draw = draw_field,
};

static const char *const type_choices[] = {"text", "number", "date", "bool", "choice", NULL};

static const struct command_argument field_argument[] = {
    {"FIELD", VALUE_FIELD, .help = "the field's name"}, {0}};
static const struct command_argument new_argument[] = {
    {"NAME", VALUE_TEXT, .help = "the new field's name: small letters, digits, _"}, {0}};

#define LABEL_OPTION                                                                               \
    {                                                                                              \
        "label", VALUE_TEXT, .field = "label", .help = "what people call it (else its name)"       \
    }
#define CHOICE_OPTION                                                                              \
    {                                                                                              \
        "choice", VALUE_TEXT, .field = "choices", .repeats = true,                                 \
                              .help = "of type choice: one of them; repeat for more"               \
    }

static const struct command_option create_options[] = {
    LABEL_OPTION,
    {"type", VALUE_CHOICE, type_choices, "TYPE", "type",
     .help = "text (the default), number, date, bool or choice"},
    CHOICE_OPTION,
    {0}};
static const struct command_option edit_options[] = {
    LABEL_OPTION,
    CHOICE_OPTION,
    {"archived", VALUE_BOOL, .field = "archived",
     .help = "out of use: its values stay, and no more are taken"},
    {0}};

const struct command field_commands[] = {
    {"list", .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV, .run = collection_list,
     .summary = "list the fields that were added to leads"},
    {"show", field_argument, .formats = FORMAT_HAS_JSON, .run = collection_show,
     .summary = "show a field"},
    {"create", new_argument, create_options, FORMAT_HAS_JSON, collection_create,
     "add a field to leads", "Name and type stay as they are made, since values stand under them."},
    {"edit", field_argument, edit_options, FORMAT_HAS_JSON, collection_edit, "change a field",
     "What is not named stays. --choice replaces the whole list; leads keep what they have."},
    {"delete", field_argument, .formats = FORMAT_HAS_JSON, .run = collection_delete,
     .summary = "delete a field of which no lead has a value"},
    {0},
};
