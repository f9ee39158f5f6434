/* stage.c - crmctl stage: the stages of the pipeline. */
#include "ctl/collection.h"
#include "ctl/nouns.h"
#include "render/facts.h"
#include "render/human.h"

/* ---- what is shown ---- */

static void cell_stage(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    cell_text(ctl, item, value, ret);
    ret->style = ctl_truth(item, "archived") ? STYLE_DIM : STYLE_BOLD;
}

static void cell_percent(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    if (json_is_integer(value))
        ret->text = g_strdup_printf("%" JSON_INTEGER_FORMAT " %%", json_integer_value(value));
}

/* "won, folded" (transfer full) */
static char *marks_of(json_t *stage)
{
    static const char *const marks[] = {"won", "folded", "archived"};
    GString *text = g_string_new(NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (ctl_truth(stage, marks[i]))
            g_string_append_printf(text, "%s%s", text->len > 0 ? ", " : "", marks[i]);
    }
    return g_string_free(text, FALSE);
}

static void cell_marks(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)value;
    ret->text = marks_of(item);
    ret->style = ctl_truth(item, "archived") ? STYLE_DIM
                 : ctl_truth(item, "won")    ? STYLE_GOOD
                                             : STYLE_PLAIN;
}

static const struct list_column stage_columns[] = {
    {.path = "id", .csv = "id"},
    {{"NAME", 8}, cell_stage, "name", "name"},
    {{"TEAM", 6, 2}, cell_text, "team", "team"},
    {{"CHANCE", 0, 3, true}, cell_percent, "probability", "probability"},
    {{"OPEN LEADS", 0, 1, true}, cell_count, "open_leads", "open_leads"},
    {{"REQUIRES", 10, 4}, cell_list, "required", "required"},
    {{"", 0, 1}, cell_marks, NULL, NULL},
    {.path = "won", .csv = "won"},
    {.path = "folded", .csv = "folded"},
    {.path = "archived", .csv = "archived"},
    {{0}},
};

static void draw_stage(struct ctl *ctl, json_t *stage)
{
    g_autoptr(facts_handle) facts = facts_new();
    g_autofree char *marks = marks_of(stage);
    g_autofree char *required = ctl_joined(stage, "required", ", ");
    g_autofree char *open = human_count((uint64_t)MAX(0, ctl_number(stage, "open_leads")));
    const char *team = ctl_text(stage, "team");
    facts_add(facts, "Of", STYLE_PLAIN, team ? team : "every team");
    if (json_object_get(stage, "probability"))
        facts_addf(facts, "Chance", STYLE_PLAIN, "%" G_GINT64_FORMAT " %%",
                   ctl_number(stage, "probability"));
    facts_add(facts, "Requires", STYLE_PLAIN, required);
    facts_add(facts, "Open leads", STYLE_PLAIN, open);
    screen_put(ctl->screen, STYLE_BOLD, ctl_text(stage, "name"));
    screen_putf(ctl->screen, STYLE_WARN, "%s%s", *marks ? "  " : "", marks);
    screen_end(ctl->screen);
    facts_draw(facts, ctl->screen, 2);
}

/* ---- what options say ---- */

/* Where it stands: "after", of --after, is null of --first. */
static bool add_place(const struct call *call, json_t *body, GError **error)
{
    if (!call_flag(call, "first"))
        return true;
    if (call_option(call, "after")) {
        exit_set_usage(error, "say either --after or --first");
        return false;
    }
    json_object_set_new(body, "after", json_null());
    return true;
}

/* Fields are typed as options are, too: "closing-date" is closing_date. */
static void fold_required(json_t *body)
{
    size_t i;
    json_t *name;
    json_array_foreach(json_object_get(body, "required"), i, name)
    {
        g_autofree char *folded = g_strdelimit(g_strdup(json_string_value(name)), "-", '_');
        json_string_set(name, folded);
    }
}

static bool complete(struct ctl *ctl, const struct call *call, json_t *body, GError **error)
{
    (void)ctl;
    fold_required(body);
    return add_place(call, body, error);
}

const struct collection stage_collection = {
    .word = "stage",
    .path = "stages",
    .key = "name",
    .columns = stage_columns,
    .nothing = "There are no stages.",
    .draw = draw_stage,
    .complete = complete,
};

/* ---- commands ---- */

static bool run_move(struct ctl *ctl, const struct call *call, GError **error)
{
    if (!call_option(call, "after") && !call_flag(call, "first")) {
        exit_set_usage(error, "say where it goes: --after STAGE or --first");
        return false;
    }
    return collection_edit(ctl, call, error);
}

static const struct command_argument stage_argument[] = {
    {"STAGE", VALUE_STAGE, .help = "the stage's name; TEAM/NAME where several teams have it"}, {0}};
static const struct command_argument new_argument[] = {
    {"NAME", VALUE_TEXT, .help = "the new stage's name"}, {0}};

#define PLACE_OPTIONS                                                                              \
    {"after", VALUE_STAGE, .field = "after", .help = "put it behind this stage"},                  \
    {                                                                                              \
        "first", .help = "put it before all others"                                                \
    }
#define STAGE_OPTIONS                                                                              \
    PLACE_OPTIONS,                                                                                 \
        {"probability", VALUE_NUMBER, .takes = "PERCENT", .field = "probability",                  \
         .help = "how many of its leads are won, as a hint: 0 to 100"},                            \
        {"require",        VALUE_TEXT,                                                             \
         .takes = "FIELD", .field = "required",                                                    \
         .repeats = true,  .help = "a field that a lead needs to enter; repeat for more"},         \
        {"folded", VALUE_BOOL, .field = "folded", .help = "a narrow column on the board"},         \
    {                                                                                              \
        "won", VALUE_BOOL, .field = "won", .help = "what comes here is won"                        \
    }

static const struct command_option create_options[] = {
    {"team", VALUE_TEAM, .field = "team", .help = "for this team's leads alone"},
    STAGE_OPTIONS,
    {0}};
static const struct command_option edit_options[] = {
    {"name", VALUE_TEXT, .takes = "NAME", .field = "name", .help = "call it so from now on"},
    STAGE_OPTIONS,
    {"archived", VALUE_BOOL, .field = "archived", .help = "out of use, but kept"},
    {"move-to", VALUE_STAGE, .field = "move_to",
     .help = "with --archived yes: the stage that its open leads go to"},
    {0}};
static const struct command_option move_options[] = {PLACE_OPTIONS, {0}};

#define ABOUT_REQUIRED                                                                             \
    "A field that --require names is a lead's own, as lead show --json calls it (email, phone, "   \
    "expected_revenue, closing_date, salesperson ...), or one of crmctl field list."

const struct command stage_commands[] = {
    {"list", .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV, .run = collection_list,
     .summary = "list the stages in their order"},
    {"show", stage_argument, .formats = FORMAT_HAS_JSON, .run = collection_show,
     .summary = "show a stage"},
    {"create", new_argument, create_options, FORMAT_HAS_JSON, collection_create, "make a stage",
     "Without --after or --first it stands before the won stages. " ABOUT_REQUIRED},
    {"edit", stage_argument, edit_options, FORMAT_HAS_JSON, collection_edit, "change a stage",
     "What is not named stays; --require replaces the whole list, and --require '' empties it. "
     "History keeps the name that a stage had. " ABOUT_REQUIRED},
    {"move", stage_argument, move_options, FORMAT_HAS_JSON, run_move,
     "put a stage elsewhere in the order", NULL},
    {"delete", stage_argument, NULL, FORMAT_HAS_JSON, collection_delete,
     "delete a stage that no lead is in",
     "One with leads, open or closed, can be archived: crmctl stage edit STAGE --archived yes."},
    {0},
};
