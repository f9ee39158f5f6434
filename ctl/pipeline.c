/* pipeline.c - crmctl pipeline: the board of stages. */
#include "ctl/activity.h"
#include "ctl/list.h"
#include "ctl/nouns.h"
#include "ctl/phrase.h"
#include "render/board.h"
#include "render/csv.h"
#include "render/human.h"
#include "render/money.h"

#define CARD_LINES 6  /* of a usual card, with the space below it */
#define FRAME_LINES 9 /* above and below the cards */
#define LEAST_CARDS 3 /* a stage shows on the smallest terminal */
#define PIPED_CARDS 6 /* where there is no terminal to fill */
#define MAX_CARDS 20  /* the API gives no more */
#define PRORATED "~"

static const char *card_who(json_t *lead, GStringChunk *texts)
{
    const char *contact = ctl_text(lead, "contact_name");
    const char *company = ctl_text(lead, "company");
    if (contact && company) {
        g_autofree char *both = g_strdup_printf("%s, %s", contact, company);
        return g_string_chunk_insert(texts, both);
    }
    return contact ? contact : company ? company : ctl_text(lead, "email");
}

static const char *keep(GStringChunk *texts, char *text)
{
    const char *kept = text ? g_string_chunk_insert(texts, text) : NULL;
    g_free(text);
    return kept;
}

/* "+ EUR 300/month", or NULL. */
static char *card_monthly(json_t *lead)
{
    int64_t minor = ctl_number(lead, "recurring_revenue_minor");
    g_autofree char *money = minor ? money_format(minor, ctl_text(lead, "currency"), true) : NULL;
    return money ? g_strdup_printf("+ %s/month", money) : NULL;
}

static struct board_card card_of(json_t *lead, GStringChunk *texts)
{
    return (struct board_card){
        .id = ctl_number(lead, "id"),
        .title = ctl_text(lead, "name"),
        .who = card_who(lead, texts),
        .money = keep(texts, phrase_revenue(lead, true)),
        .monthly = keep(texts, card_monthly(lead)),
        .stars = (unsigned)CLAMP(ctl_number(lead, "priority"), 0, 5),
        .owner = ctl_text(lead, "salesperson"),
        .activity = keep(texts, activity_next(lead)),
        .overdue = activity_is_overdue(json_object_get(lead, "next_activity")),
    };
}

/* ---- sums ---- */

/* "EUR 450,000" of the currency that has most of it. */
static char *greatest(json_t *revenues, const char *field)
{
    json_t *first = json_array_get(revenues, 0);
    int64_t minor = first ? ctl_number(first, field) : 0;
    return minor ? money_format(minor, ctl_text(first, "currency"), true) : NULL;
}

/* "+ USD 3,000" of the next currency, or how many there are. */
static char *others(json_t *revenues)
{
    size_t count = json_array_size(revenues);
    json_t *second = json_array_get(revenues, 1);
    if (count < 2)
        return NULL;
    if (count > 2)
        return g_strdup_printf("+ %" G_GSIZE_FORMAT " currencies", count - 1);
    g_autofree char *money = money_format(ctl_number(second, "expected_revenue_minor"),
                                          ctl_text(second, "currency"), true);
    return g_strconcat("+ ", money, NULL);
}

/* Takes text; NULL adds nothing. */
static void add_sum(GPtrArray *sums, GStringChunk *texts, const char *before, char *text,
                    const char *behind)
{
    g_autofree char *whole = text ? g_strconcat(before, text, behind, NULL) : NULL;
    if (whole)
        g_ptr_array_add(sums, g_string_chunk_insert(texts, whole));
    g_free(text);
}

/* What a column adds up to, a line each. Freed with stage_clear(). */
static const char *const *sums_of(json_t *stage, GStringChunk *texts)
{
    json_t *revenues = json_object_get(stage, "revenues");
    bool won = ctl_truth(stage, "won");
    g_autofree char *prorated = won ? NULL : greatest(revenues, "prorated_revenue_minor");
    GPtrArray *sums = g_ptr_array_new();
    if (won)
        g_ptr_array_add(sums, g_string_chunk_insert(texts, "this month"));
    add_sum(sums, texts, "", greatest(revenues, "expected_revenue_minor"), "");
    add_sum(sums, texts, "", others(revenues), "");
    add_sum(sums, texts, PRORATED " ", g_steal_pointer(&prorated), "");
    add_sum(sums, texts, "+ ", greatest(revenues, "recurring_revenue_minor"), "/month");
    g_ptr_array_add(sums, NULL);
    return (const char *const *)g_ptr_array_free(sums, FALSE);
}

/* ---- stages ---- */

static void stage_clear(void *data)
{
    struct board_stage *stage = data;
    g_free((void *)stage->cards);
    g_free((void *)stage->sums);
}

/* Stages of one team are named with it on a board of all. */
static const char *stage_name(json_t *stage, bool of_all, GStringChunk *texts)
{
    const char *team = ctl_text(stage, "team");
    if (!team || !of_all)
        return ctl_text(stage, "name");
    return keep(texts, g_strdup_printf("%s (%s)", ctl_text(stage, "name"), team));
}

static struct board_stage stage_of(json_t *stage, bool of_all, GStringChunk *texts)
{
    json_t *leads = json_object_get(stage, "cards");
    struct board_card *cards = g_new0(struct board_card, MAX(1, json_array_size(leads)));
    size_t i;
    json_t *lead;
    json_array_foreach(leads, i, lead)
    {
        cards[i] = card_of(lead, texts);
    }
    return (struct board_stage){
        .name = stage_name(stage, of_all, texts),
        .count = (uint64_t)MAX(0, ctl_number(stage, "count")),
        .sums = sums_of(stage, texts),
        .folded = ctl_truth(stage, "folded"),
        .cards = cards,
        .card_count = i,
    };
}

/* ---- the head ---- */

/* " · EUR 1,234,500 + USD 3,000, prorated EUR 400,000" */
static void append_revenues(GString *head, json_t *revenues)
{
    size_t i;
    json_t *revenue;
    json_array_foreach(revenues, i, revenue)
    {
        g_autofree char *money = money_format(ctl_number(revenue, "expected_revenue_minor"),
                                              ctl_text(revenue, "currency"), true);
        g_string_append_printf(head, "%s%s", i ? " + " : " · ", money);
    }
    g_autofree char *prorated = greatest(revenues, "prorated_revenue_minor");
    if (prorated)
        g_string_append_printf(head, ", prorated %s", prorated);
}

/* What is to be done before the board shows all. */
static void draw_hints(struct ctl *ctl, json_t *pipeline)
{
    static const struct {
        const char *field;
        enum style style;
        const char *hint;
    } hints[] = {
        {"unassigned", STYLE_WARN,
         "with nobody: crmctl lead list --kind opportunity --salesperson none"},
        {"leads", STYLE_ACCENT, "to qualify: crmctl lead list --kind lead, crmctl lead convert ID"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(hints); i++) {
        int64_t count = ctl_number(pipeline, hints[i].field);
        g_autofree char *figure = human_count((uint64_t)MAX(0, count));
        g_autofree char *text = g_strdup_printf("%s %s", figure, hints[i].hint);
        if (count > 0)
            screen_paragraph(ctl->screen, hints[i].style, text, 0);
    }
}

/* "Pipeline · Europe · 24 open · EUR 1,234,500 + USD 3,000, prorated EUR 400,000" */
static void draw_head(struct ctl *ctl, const struct call *call, json_t *pipeline)
{
    const char *filters[] = {call_option(call, "team"), call_option(call, "salesperson"),
                             call_flag(call, "mine") ? "mine" : NULL};
    g_autofree char *open = human_count((uint64_t)MAX(0, ctl_number(pipeline, "count")));
    g_autoptr(GString) head = g_string_new("Pipeline");
    for (gsize f = 0; f < G_N_ELEMENTS(filters); f++) {
        if (filters[f])
            g_string_append_printf(head, " · %s", filters[f]);
    }
    g_string_append_printf(head, " · %s open", open);
    append_revenues(head, json_object_get(pipeline, "revenues"));
    screen_paragraph(ctl->screen, STYLE_BOLD, head->str, 0);
    draw_hints(ctl, pipeline);
}

/* Cards a stage that leave the board on one screen. */
static gsize cards_that_fit(const struct ctl *ctl, const struct call *call)
{
    const char *limit = call_option(call, "limit");
    if (limit)
        return (gsize)g_ascii_strtoull(limit, NULL, 10);
    if (!ctl->is_terminal || ctl->max_lines == 0)
        return PIPED_CARDS;
    return CLAMP((MAX(ctl->max_lines, FRAME_LINES) - FRAME_LINES) / CARD_LINES, LEAST_CARDS,
                 MAX_CARDS);
}

static void draw_pipeline(struct ctl *ctl, const struct call *call, json_t *pipeline)
{
    GStringChunk *texts = g_string_chunk_new(4096);
    g_autoptr(GArray) stages = g_array_new(FALSE, FALSE, sizeof(struct board_stage));
    g_array_set_clear_func(stages, stage_clear);
    size_t i;
    json_t *item;
    json_array_foreach(json_object_get(pipeline, "stages"), i, item)
    {
        struct board_stage stage = stage_of(item, !call_option(call, "team"), texts);
        g_array_append_val(stages, stage);
    }
    draw_head(ctl, call, pipeline);
    screen_end(ctl->screen);
    board_draw(ctl->screen, (const struct board_stage *)(const void *)stages->data, stages->len,
               cards_that_fit(ctl, call));
    g_autofree char *prorated =
        greatest(json_object_get(pipeline, "revenues"), "prorated_revenue_minor");
    if (prorated) {
        screen_end(ctl->screen);
        screen_paragraph(ctl->screen, STYLE_DIM,
                         PRORATED " prorated: expected revenue x probability", 0);
    }
    g_string_chunk_free(texts);
}

/* A row for each stage and currency; one for a stage that brings nothing. */
static void add_csv_row(GString *rows, json_t *stage, json_t *revenue)
{
    static const char *const fields[] = {"expected_revenue_minor", "prorated_revenue_minor",
                                         "recurring_revenue_minor"};
    const char *currency = revenue ? ctl_text(revenue, "currency") : NULL;
    g_autofree char *count = g_strdup_printf("%" G_GINT64_FORMAT, ctl_number(stage, "count"));
    char *amounts[G_N_ELEMENTS(fields)] = {NULL};
    for (gsize i = 0; revenue && i < G_N_ELEMENTS(fields); i++)
        amounts[i] = money_format_plain(ctl_number(revenue, fields[i]), currency);
    const char *cells[] = {ctl_text(stage, "name"),
                           ctl_text(stage, "team"),
                           count,
                           currency,
                           amounts[0],
                           amounts[1],
                           amounts[2]};
    csv_append_row(rows, cells, G_N_ELEMENTS(cells));
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++)
        g_free(amounts[i]);
}

static void print_csv(json_t *pipeline)
{
    const char *titles[] = {"stage",
                            "team",
                            "count",
                            "currency",
                            "expected_revenue",
                            "prorated_revenue",
                            "recurring_revenue"};
    g_autoptr(GString) rows = g_string_new(NULL);
    csv_append_row(rows, titles, G_N_ELEMENTS(titles));
    size_t i, k;
    json_t *stage, *revenue;
    json_array_foreach(json_object_get(pipeline, "stages"), i, stage)
    {
        json_t *revenues = json_object_get(stage, "revenues");
        json_array_foreach(revenues, k, revenue)
        {
            add_csv_row(rows, stage, revenue);
        }
        if (json_array_size(revenues) == 0)
            add_csv_row(rows, stage, NULL);
    }
    fputs(rows->str, stdout);
}

/* Whose board: of a team, of a person, one's own, or of all that one may see. */
static char *pipeline_path(const struct call *call, GError **error)
{
    bool mine = call_flag(call, "mine"), all = call_flag(call, "all");
    const char *salesperson = call_option(call, "salesperson");
    if ((mine && (all || salesperson)) || (all && (salesperson || call_option(call, "team")))) {
        exit_set_usage(error, "say one of --mine, --salesperson and --all");
        return NULL;
    }
    g_autofree char *query = call_query(call);
    g_autofree char *own = g_strconcat(*query ? "&" : "", mine ? "salesperson=me" : "", NULL);
    bool narrowed = *query || mine;
    return g_strconcat("/v1/pipeline", narrowed ? "?" : "", query, mine ? own : "", NULL);
}

static bool run_pipeline(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *path = pipeline_path(call, error);
    g_autoptr(json_t) pipeline = path ? client_get(ctl->client, path, error) : NULL;
    if (!pipeline)
        return false;
    if (ctl->format == FORMAT_JSON)
        ctl_print_json(ctl, pipeline);
    else if (ctl->format == FORMAT_CSV)
        print_csv(pipeline);
    else
        draw_pipeline(ctl, call, pipeline);
    return true;
}

static const struct command_option pipeline_options[] = {
    {"team", VALUE_TEAM, .field = "team", .help = "only this team's"},
    {"salesperson", VALUE_USER, .field = "salesperson",
     .help = "only this salesperson's; none: nobody's"},
    {"mine", .help = "only my own"},
    {"all", .help = "all that I may see (the default)"},
    {"limit", VALUE_COUNT, .help = "show at most N cards a stage (else as the terminal is high)"},
    {0}};

const struct command pipeline_commands[] = {
    {NULL, NULL, pipeline_options, FORMAT_HAS_JSON | FORMAT_HAS_CSV, run_pipeline,
     "show the board of stages with their opportunities",
     "Stages stand side by side as the terminal's width allows; a won stage shows what was won "
     "this "
     "month. Leads that are not qualified yet are counted in the head. crmctl lead stage moves a "
     "card. --csv prints the sums of the stages; crmctl lead list --csv has the leads."},
    {0},
};
