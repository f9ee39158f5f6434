/* label.c - crmctl tag, tag-category, lost-reason, source, medium, campaign: the plain lists that
 * leads and contacts are labelled from. */
#include "ctl/collection.h"
#include "ctl/colour.h"
#include "ctl/nouns.h"

/* ---- lists ---- */

static void cell_label(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    const char *colour = ctl_text(item, "colour");
    cell_text(ctl, item, value, ret);
    ret->style = ctl_truth(item, "archived") ? STYLE_DIM
                 : colour                    ? colour_style(colour)
                                             : STYLE_BOLD;
}

static void cell_archived(const struct ctl *ctl, json_t *item, json_t *value,
                          struct table_cell *ret)
{
    (void)ctl, (void)item;
    ret->text = json_is_true(value) ? g_strdup("archived") : NULL;
    ret->style = STYLE_DIM;
}

#define NAME_COLUMN                                                                                \
    {.path = "id", .csv = "id"},                                                                   \
    {                                                                                              \
        {"NAME", 8}, cell_label, "name", "name"                                                    \
    }
#define USES_COLUMNS                                                                               \
    {{"USES", 0, 0, true}, cell_count, "uses", "uses"},                                            \
        {{"", 0, 1}, cell_archived, "archived", "archived"},                                       \
    {                                                                                              \
        {                                                                                          \
            0                                                                                      \
        }                                                                                          \
    }

static const struct list_column plain_columns[] = {NAME_COLUMN, USES_COLUMNS};
static const struct list_column tag_columns[] = {
    NAME_COLUMN,
    {{"CATEGORY", 8, 1}, cell_text, "category", "category"},
    {{"COLOUR", 0, 2}, cell_text, "colour", "colour"},
    USES_COLUMNS,
};

/* ---- what options say ---- */

#define NEW_NAME_OPTION                                                                            \
    {                                                                                              \
        "name", VALUE_TEXT, .takes = "NAME", .field = "name", .help = "call it so from now on"     \
    }
#define ARCHIVED_OPTION                                                                            \
    {                                                                                              \
        "archived", VALUE_BOOL, .field = "archived",                                               \
                                .help = "out of use: it stays where it is, and is given no more"   \
    }
#define TAG_OPTIONS                                                                                \
    {"category", VALUE_TAG_CATEGORY, .field = "category", .help = "the category it belongs to"},   \
    {                                                                                              \
        "colour", VALUE_CHOICE, colour_names, "COLOUR", "colour",                                  \
            .help = "red, orange, yellow, green, teal, cyan, blue, indigo, purple, pink, brown "   \
                    "or grey"                                                                      \
    }

static const struct command_option plain_edit_options[] = {NEW_NAME_OPTION, ARCHIVED_OPTION, {0}};
static const struct command_option tag_create_options[] = {TAG_OPTIONS, {0}};
static const struct command_option tag_edit_options[] = {
    NEW_NAME_OPTION, TAG_OPTIONS, ARCHIVED_OPTION, {0}};

/* ---- the nouns ---- */

/* A noun of this file: collection and commands. `word` is what people call one, `many` several. */
#define LABEL_NOUN(noun, word_, many, path_, kind, columns_, create_options, edit_options)         \
    const struct collection noun##_collection = {                                                  \
        .word = (word_),                                                                           \
        .path = (path_),                                                                           \
        .key = "name",                                                                             \
        .columns = (columns_),                                                                     \
        .nothing = "There are no " many ".",                                                       \
    };                                                                                             \
    static const struct command_argument noun##_argument[] = {                                     \
        {"NAME", kind, .help = "the " word_ "'s name"}, {0}};                                      \
    static const struct command_argument noun##_new[] = {                                          \
        {"NAME", VALUE_TEXT, .help = "the new " word_ "'s name"}, {0}};                            \
    static const struct command_argument noun##_pair[] = {                                         \
        {"NAME", kind, .help = "the " word_ " that goes"},                                         \
        {"INTO", kind, .help = "the " word_ " that stays"},                                        \
        {0}};                                                                                      \
    const struct command noun##_commands[] = {                                                     \
        {"list", .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV, .run = collection_list,              \
         .summary = "list the " many " with how often each is used"},                              \
        {"create", noun##_new, create_options, FORMAT_HAS_JSON, collection_create,                 \
         "make a " word_, NULL},                                                                   \
        {"edit", noun##_argument, edit_options, FORMAT_HAS_JSON, collection_edit,                  \
         "change a " word_, "What is not named stays."},                                           \
        {"merge", noun##_pair, NULL, FORMAT_HAS_JSON, collection_merge,                            \
         "make one " word_ " of two",                                                              \
         "Whatever has the first has the second from now on, and the first goes. Administrators "  \
         "only; it cannot be undone."},                                                            \
        {"delete", noun##_argument, NULL, FORMAT_HAS_JSON, collection_delete,                      \
         "delete a " word_ " that nothing uses",                                                   \
         "Administrators only. What is used can be archived, or merged into another."},            \
        {0},                                                                                       \
    }

LABEL_NOUN(tag, "tag", "tags", "tags", VALUE_TAG, tag_columns, tag_create_options,
           tag_edit_options);
LABEL_NOUN(tag_category, "tag category", "tag categories", "tag-categories", VALUE_TAG_CATEGORY,
           plain_columns, NULL, plain_edit_options);
LABEL_NOUN(lost_reason, "lost reason", "lost reasons", "lost-reasons", VALUE_LOST_REASON,
           plain_columns, NULL, plain_edit_options);
LABEL_NOUN(source, "source", "sources", "sources", VALUE_SOURCE, plain_columns, NULL,
           plain_edit_options);
LABEL_NOUN(medium, "medium", "mediums", "mediums", VALUE_MEDIUM, plain_columns, NULL,
           plain_edit_options);
LABEL_NOUN(campaign, "campaign", "campaigns", "campaigns", VALUE_CAMPAIGN, plain_columns, NULL,
           plain_edit_options);
