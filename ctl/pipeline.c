/* pipeline.c - crmctl pipeline: the board of stages. */
#include "ctl/list.h"
#include "ctl/nouns.h"
#include "ctl/phrase.h"
#include "render/board.h"
#include "render/csv.h"
#include "render/human.h"
#include "render/money.h"

#include <string.h>

#define CARD_LINES 6  /* of a usual card, with the space below it */
#define FRAME_LINES 9 /* above and below the cards */
#define LEAST_CARDS 3 /* a stage shows on the smallest terminal */
#define PIPED_CARDS 6 /* where there is no terminal to fill */
#define MAX_CARDS 20  /* the API gives no more */

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

static struct board_card card_of(json_t *lead, GStringChunk *texts)
{
    return (struct board_card){
        .id = ctl_number(lead, "id"),
        .title = ctl_text(lead, "name"),
        .who = card_who(lead, texts),
        .money = keep(texts, phrase_revenue(lead, true)),
        .stars = (unsigned)CLAMP(ctl_number(lead, "priority"), 0, 5),
        .owner = ctl_text(lead, "salesperson"),
    };
}

static void stage_clear(void *data)
{
    struct board_stage *stage = data;
    g_free((void *)stage->cards);
}

static struct board_stage stage_of(json_t *stage, const char *currency, GStringChunk *texts)
{
    json_t *leads = json_object_get(stage, "cards");
    struct board_card *cards = g_new0(struct board_card, MAX(1, json_array_size(leads)));
    size_t i;
    json_t *lead;
    json_array_foreach(leads, i, lead)
    {
        cards[i] = card_of(lead, texts);
    }
    int64_t total = ctl_number(stage, "expected_revenue_minor");
    return (struct board_stage){
        .name = ctl_text(stage, "name"),
        .count = (uint64_t)MAX(0, ctl_number(stage, "count")),
        .total = total == 0 ? NULL : keep(texts, money_format(total, currency, true)),
        .folded = ctl_truth(stage, "folded"),
        .cards = cards,
        .card_count = i,
    };
}

/* "Pipeline · Europe · 24 open · EUR 1,234,500   2 unassigned" */
static void draw_head(struct ctl *ctl, const struct call *call, json_t *pipeline)
{
    const char *filters[] = {call_option(call, "team"), call_option(call, "salesperson")};
    uint64_t count = 0;
    int64_t revenue = 0;
    size_t i;
    json_t *stage;
    json_array_foreach(json_object_get(pipeline, "stages"), i, stage)
    {
        count += (uint64_t)MAX(0, ctl_number(stage, "count"));
        revenue += ctl_number(stage, "expected_revenue_minor");
    }
    g_autofree char *open = human_count(count);
    g_autofree char *money = money_format(revenue, ctl_text(pipeline, "currency"), true);
    int64_t unassigned = ctl_number(pipeline, "unassigned");
    screen_put(ctl->screen, STYLE_BOLD, "Pipeline");
    for (gsize f = 0; f < G_N_ELEMENTS(filters); f++) {
        if (filters[f])
            screen_putf(ctl->screen, STYLE_BOLD, " · %s", filters[f]);
    }
    screen_putf(ctl->screen, STYLE_PLAIN, " · %s open", open);
    if (revenue != 0)
        screen_putf(ctl->screen, STYLE_PLAIN, " · %s", money);
    if (unassigned > 0)
        screen_putf(ctl->screen, STYLE_WARN, " · %" G_GINT64_FORMAT " unassigned", unassigned);
    screen_end(ctl->screen);
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
    const char *currency = ctl_text(pipeline, "currency");
    GStringChunk *texts = g_string_chunk_new(4096);
    g_autoptr(GArray) stages = g_array_new(FALSE, FALSE, sizeof(struct board_stage));
    g_array_set_clear_func(stages, stage_clear);
    size_t i;
    json_t *item;
    json_array_foreach(json_object_get(pipeline, "stages"), i, item)
    {
        struct board_stage stage = stage_of(item, currency, texts);
        g_array_append_val(stages, stage);
    }
    draw_head(ctl, call, pipeline);
    screen_end(ctl->screen);
    board_draw(ctl->screen, (const struct board_stage *)(const void *)stages->data, stages->len,
               cards_that_fit(ctl, call));
    g_string_chunk_free(texts);
}

static void print_csv(json_t *pipeline)
{
    const char *currency = ctl_text(pipeline, "currency");
    const char *titles[] = {"stage", "count", "expected_revenue", "currency"};
    g_autoptr(GString) rows = g_string_new(NULL);
    csv_append_row(rows, titles, G_N_ELEMENTS(titles));
    size_t i;
    json_t *stage;
    json_array_foreach(json_object_get(pipeline, "stages"), i, stage)
    {
        g_autofree char *count = g_strdup_printf("%" G_GINT64_FORMAT, ctl_number(stage, "count"));
        g_autofree char *revenue =
            money_format_plain(ctl_number(stage, "expected_revenue_minor"), currency);
        const char *cells[] = {ctl_text(stage, "name"), count, revenue, currency};
        csv_append_row(rows, cells, G_N_ELEMENTS(cells));
    }
    fputs(rows->str, stdout);
}

static bool run_pipeline(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *query = call_query(call);
    g_autofree char *path = g_strconcat("/v1/pipeline", *query ? "?" : "", query, NULL);
    g_autoptr(json_t) pipeline = client_get(ctl->client, path, error);
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
    {"limit", VALUE_COUNT, .help = "show at most N cards a stage (else as the terminal is high)"},
    {0}};

const struct command pipeline_commands[] = {
    {NULL, NULL, pipeline_options, FORMAT_HAS_JSON | FORMAT_HAS_CSV, run_pipeline,
     "show the board of stages with their leads and opportunities",
     "Stages stand side by side as the terminal's width allows. --csv prints the totals of the "
     "stages; crmctl lead list --csv has the leads."},
    {0},
};
