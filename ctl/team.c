/* team.c - crmctl team: sales teams. */
#include "ctl/collection.h"
#include "ctl/nouns.h"
#include "ctl/phrase.h"
#include "render/facts.h"
#include "render/human.h"

static void cell_team(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    cell_text(ctl, item, value, ret);
    ret->style = ctl_truth(item, "archived") ? STYLE_DIM : STYLE_BOLD;
}

static const struct list_column team_columns[] = {
    {.path = "id", .csv = "id"},
    {{"NAME", 8}, cell_team, "name", "name"},
    {{"LEADER", 6, 1}, cell_text, "leader", "leader"},
    {{"MEMBERS", 10, 2}, cell_list, "members", "members"},
    {{"ALIASES", 14, 3}, cell_list, "aliases", "aliases"},
    {{"ACCEPTS", 0, 4}, cell_text, "accept", "accept"},
    {{"OPEN LEADS", 0, 1, true}, cell_count, "open_leads", "open_leads"},
    {.path = "assignee", .csv = "assignee"},
    {.path = "currency", .csv = "currency"},
    {.path = "archived", .csv = "archived"},
    {{0}},
};

static char *accept_text(json_t *team)
{
    const char *accept = ctl_text(team, "accept");
    g_autofree char *domains = ctl_joined(team, "accept_domains", ", ");
    return *domains ? g_strdup_printf("%s: %s", accept ? accept : "", domains) : g_strdup(accept);
}

/* "leads, pipeline" */
static char *uses_text(json_t *team)
{
    static const struct {
        const char *path;
        const char *word;
    } uses[] = {
        {"use_leads", "leads"}, {"use_pipeline", "pipeline"}, {"use_quotations", "quotations"}};
    GString *text = g_string_new(NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(uses); i++) {
        if (ctl_truth(team, uses[i].path))
            g_string_append_printf(text, "%s%s", text->len > 0 ? ", " : "", uses[i].word);
    }
    return g_string_free(text, FALSE);
}

static void draw_team(struct ctl *ctl, json_t *team)
{
    static const struct {
        const char *label;
        const char *path;
    } lists[] = {{"Members", "members"}, {"Aliases", "aliases"}};
    g_autoptr(facts_handle) facts = facts_new();
    facts_add(facts, "Leader", STYLE_PLAIN, ctl_text(team, "leader"));
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
        g_autofree char *text = ctl_joined(team, lists[i].path, ", ");
        facts_add(facts, lists[i].label, STYLE_PLAIN, text);
    }
    g_autofree char *accept = accept_text(team);
    g_autofree char *uses = uses_text(team);
    facts_add(facts, "Accepts", STYLE_PLAIN, accept);
    facts_add(facts, "Assigns to", STYLE_PLAIN, ctl_text(team, "assignee"));
    facts_add(facts, "Uses", STYLE_PLAIN, uses);
    facts_add(facts, "Currency", STYLE_PLAIN, ctl_text(team, "currency"));
    g_autofree char *open = human_count((uint64_t)MAX(0, ctl_number(team, "open_leads")));
    facts_add(facts, "Open leads", STYLE_PLAIN, open);
    screen_put(ctl->screen, STYLE_BOLD, ctl_text(team, "name"));
    if (ctl_truth(team, "archived"))
        screen_put(ctl->screen, STYLE_WARN, "  archived");
    screen_end(ctl->screen);
    facts_draw(facts, ctl->screen, 2);
}

const struct collection team_collection = {
    .word = "team",
    .path = "teams",
    .key = "name",
    .columns = team_columns,
    .nothing = "There are no teams; make one: crmctl team create NAME --alias sales@example.com",
    .draw = draw_team,
};

static const char *const accept_choices[] = {"everyone", "customers", "employees", "domains", NULL};

static const struct command_argument team_argument[] = {
    {"TEAM", VALUE_TEAM, .help = "the team's name"}, {0}};
static const struct command_argument name_argument[] = {
    {"NAME", VALUE_TEXT, .help = "the new team's name"}, {0}};

/* What create and edit both take. */
#define TEAM_OPTIONS                                                                               \
    {"leader", VALUE_USER, .field = "leader", .help = "who leads the team"},                       \
        {"alias",                                                                                  \
         VALUE_TEXT,                                                                               \
         .takes = "ADDRESS",                                                                       \
         .field = "aliases",                                                                       \
         .repeats = true,                                                                          \
         .help = "an address whose mail is the team's; repeat for more"},                          \
        {"member", VALUE_USER, .field = "members", .repeats = true,                                \
         .help = "a salesperson of the team; repeat for more"},                                    \
        {"assignee", VALUE_USER, .field = "assignee", .help = "who gets what mail brings"},        \
        {"accept",                                                                                 \
         VALUE_CHOICE,                                                                             \
         accept_choices,                                                                           \
         "WHOM",                                                                                   \
         "accept",                                                                                 \
         .help = "whose mail makes leads: everyone, customers, employees or domains"},             \
        {"accept-domain",   VALUE_TEXT,                                                            \
         .takes = "DOMAIN", .field = "accept_domains",                                             \
         .repeats = true,   .help = "with --accept domains: one of them; repeat for more"},        \
        {"use-leads", VALUE_BOOL, .field = "use_leads",                                            \
         .help = "mail makes leads, to be qualified"},                                             \
        {"use-pipeline", VALUE_BOOL, .field = "use_pipeline", .help = "works with opportunities"}, \
        {"use-quotations", VALUE_BOOL, .field = "use_quotations",                                  \
         .help = "works with quotations"},                                                         \
        {"currency", VALUE_CURRENCY, .field = "currency", .help = "that the team sells in"},       \
    {                                                                                              \
        "archived", VALUE_BOOL, .field = "archived", .help = "out of use, but kept"                \
    }

static const struct command_option create_options[] = {TEAM_OPTIONS, {0}};
static const struct command_option edit_options[] = {
    {"name", VALUE_TEXT, .field = "name", .help = "call it so from now on"}, TEAM_OPTIONS, {0}};

const struct command team_commands[] = {
    {"list", .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV, .run = collection_list,
     .summary = "list the teams"},
    {"show", team_argument, .formats = FORMAT_HAS_JSON, .run = collection_show,
     .summary = "show a team"},
    {"create", name_argument, create_options, FORMAT_HAS_JSON, collection_create, "make a team",
     NULL},
    {"edit", team_argument, edit_options, FORMAT_HAS_JSON, collection_edit, "change a team",
     "What is not named stays. --alias, --member and --accept-domain replace the whole list; an "
     "empty value, as in --leader '', clears a field or a list."},
    {0},
};
