/* team.c - crmctl team: sales teams. */
#include "ctl/amount.h"
#include "ctl/collection.h"
#include "ctl/nouns.h"
#include "ctl/phrase.h"
#include "render/facts.h"
#include "render/human.h"

#include <string.h>

static void cell_team(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
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

static const struct list_column team_columns[] = {
    {.path = "id", .csv = "id"},
    {{"NAME", 8}, cell_team, "name", "name"},
    {{"LEADER", 6, 1}, cell_text, "leader", "leader"},
    {{"MEMBERS", 10, 2}, cell_list, "members", "members"},
    {{"ALIASES", 14, 3}, cell_list, "aliases", "aliases"},
    {{"ACCEPTS", 0, 4}, cell_text, "accept", "accept"},
    {{"OPEN LEADS", 0, 1, true}, cell_count, "open_leads", "open_leads"},
    {.path = "assignee", .csv = "assignee"},
    {.path = "company", .csv = "company"},
    {.path = "currency", .csv = "currency"},
    {.path = "invoicing_target_minor", .csv = "invoicing_target_minor"},
    {{"", 0, 1}, cell_archived, "archived", "archived"},
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

/* "anna (30 leads in 30 days), ben" */
static char *members_text(json_t *team)
{
    GString *text = g_string_new(NULL);
    json_t *capacities = json_object_get(team, "capacities");
    size_t i;
    json_t *member;
    json_array_foreach(json_object_get(team, "members"), i, member)
    {
        const char *login = json_string_value(member);
        json_t *capacity = json_object_get(capacities, login);
        g_string_append_printf(text, "%s%s", i > 0 ? ", " : "", login);
        if (capacity)
            g_string_append_printf(text, " (%" JSON_INTEGER_FORMAT " lead%s in 30 days)",
                                   json_integer_value(capacity),
                                   json_integer_value(capacity) == 1 ? "" : "s");
    }
    return g_string_free(text, FALSE);
}

static void draw_team(struct ctl *ctl, json_t *team)
{
    g_autoptr(facts_handle) facts = facts_new();
    g_autofree char *members = members_text(team);
    g_autofree char *aliases = ctl_joined(team, "aliases", ", ");
    g_autofree char *target = amount_a_month(team, "invoicing_target_minor");
    facts_add(facts, "Company", STYLE_PLAIN, ctl_text(team, "company"));
    facts_add(facts, "Leader", STYLE_PLAIN, ctl_text(team, "leader"));
    facts_add(facts, "Members", STYLE_PLAIN, members);
    facts_add(facts, "Aliases", STYLE_PLAIN, aliases);
    g_autofree char *accept = accept_text(team);
    g_autofree char *uses = uses_text(team);
    facts_add(facts, "Accepts", STYLE_PLAIN, accept);
    facts_add(facts, "Assigns to", STYLE_PLAIN, ctl_text(team, "assignee"));
    facts_add(facts, "Uses", STYLE_PLAIN, uses);
    facts_add(facts, "Currency", STYLE_PLAIN, ctl_text(team, "currency"));
    facts_add(facts, "To invoice", STYLE_PLAIN, target);
    g_autofree char *open = human_count((uint64_t)MAX(0, ctl_number(team, "open_leads")));
    facts_add(facts, "Open leads", STYLE_PLAIN, open);
    screen_put(ctl->screen, STYLE_BOLD, ctl_text(team, "name"));
    if (ctl_truth(team, "archived"))
        screen_put(ctl->screen, STYLE_WARN, "  archived");
    screen_end(ctl->screen);
    facts_draw(facts, ctl->screen, 2);
}

/* ---- what options say ---- */

/* The currency that --target is in: --currency, else the team's own, else that of new teams. */
static char *target_currency(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *given = call_option(call, "currency");
    if (given && *given)
        return g_ascii_strup(given, -1);
    if (g_str_equal(call_command(call)->verb, "create"))
        return amount_currency(ctl, error);
    g_autofree char *path = client_path("teams", call_argument(call, 0), NULL);
    g_autoptr(json_t) team = client_get(ctl->client, path, error);
    return team ? g_strdup(ctl_text(team, "currency")) : NULL;
}

static bool add_target(struct ctl *ctl, const struct call *call, json_t *body, GError **error)
{
    if (!call_option(call, "target"))
        return true;
    g_autofree char *currency = target_currency(ctl, call, error);
    return currency && amount_add(call, "target", currency, "invoicing_target_minor", body, error);
}

/* Adds "anna=30"; "anna=" takes the limit away. */
static bool add_capacity(json_t *capacities, const char *text, GError **error)
{
    guint64 number = 0;
    const char *mark = strrchr(text, '=');
    if (!mark || mark == text ||
        (mark[1] && !g_ascii_string_to_unsigned(mark + 1, 10, 1, G_MAXINT, &number, NULL))) {
        exit_set_usage(error, "--capacity must be LOGIN=N such as anna=30, not \"%s\"", text);
        return false;
    }
    g_autofree char *login = g_strndup(text, (gsize)(mark - text));
    json_object_set_new(capacities, login,
                        mark[1] ? json_integer((json_int_t)number) : json_null());
    return true;
}

static bool complete(struct ctl *ctl, const struct call *call, json_t *body, GError **error)
{
    const char *const *given = call_values(call, "capacity");
    g_autoptr(json_t) capacities = json_object();
    for (gsize i = 0; given && given[i]; i++) {
        if (!add_capacity(capacities, given[i], error))
            return false;
    }
    if (given)
        json_object_set(body, "capacities", capacities);
    return add_target(ctl, call, body, error);
}

const struct collection team_collection = {
    .word = "team",
    .path = "teams",
    .key = "name",
    .columns = team_columns,
    .nothing = "There are no teams; make one: crmctl team create NAME --alias sales@example.com",
    .draw = draw_team,
    .complete = complete,
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
        {"capacity", VALUE_TEXT, .takes = "LOGIN=N", .repeats = true,                              \
         .help = "how many new leads a member takes in 30 days; repeat for more"},                 \
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
        {"company", VALUE_COMPANY, .field = "company", .help = "which of our companies sells"},    \
        {"target", VALUE_MONEY, .help = "what the team should invoice in a month"},                \
        {"currency", VALUE_CURRENCY, .field = "currency", .help = "that the team sells in"},       \
    {                                                                                              \
        "archived", VALUE_BOOL, .field = "archived", .help = "out of use, but kept"                \
    }

static const struct command_option create_options[] = {TEAM_OPTIONS, {0}};
static const struct command_option edit_options[] = {
    {"name", VALUE_TEXT, .field = "name", .help = "call it so from now on"}, TEAM_OPTIONS, {0}};

#define ABOUT_CAPACITY                                                                             \
    "Who has had as many new leads of the team within 30 days as --capacity says is passed over "  \
    "until then; where everybody is, leads are nobody's."

const struct command team_commands[] = {
    {"list", .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV, .run = collection_list,
     .summary = "list the teams"},
    {"show", team_argument, .formats = FORMAT_HAS_JSON, .run = collection_show,
     .summary = "show a team"},
    {"create", name_argument, create_options, FORMAT_HAS_JSON, collection_create, "make a team",
     ABOUT_CAPACITY},
    {"edit", team_argument, edit_options, FORMAT_HAS_JSON, collection_edit, "change a team",
     "What is not named stays. --alias, --member and --accept-domain replace the whole list; an "
     "empty value, as in --leader '', clears a field or a list. " ABOUT_CAPACITY " --capacity "
     "anna= takes the limit away."},
    {0},
};
