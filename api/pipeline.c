/* pipeline.c - the route of the board: opportunities by stage, with what they add up to. */
#include "api/handlers.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "crm/lead.h"
#include "crm/setting.h"
#include "store/stage.h"

#include <string.h>

#define CARDS_PER_STAGE 20

/* The beginning of the month in UTC: a won stage shows what was won since. */
static int64_t month_begin(int64_t now)
{
    g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(now);
    g_autoptr(GDateTime) first =
        g_date_time_new_utc(g_date_time_get_year(time), g_date_time_get_month(time), 1, 0, 0, 0);
    return g_date_time_to_unix(first);
}

/* ---- sums ---- */

static int64_t add(int64_t a, int64_t b)
{
    return a > G_MAXINT64 - b ? G_MAXINT64 : a + b;
}

static void add_member(json_t *object, const char *key, int64_t amount)
{
    int64_t before = json_integer_value(json_object_get(object, key));
    json_object_set_new(object, key, json_integer(add(before, amount)));
}

/* The object of that currency in a list of revenues; made where it is not there. (borrowed) */
static json_t *of_currency(json_t *revenues, const char *currency)
{
    size_t i;
    json_t *revenue;
    json_array_foreach(revenues, i, revenue)
    {
        if (g_strcmp0(json_string_value(json_object_get(revenue, "currency")), currency) == 0)
            return revenue;
    }
    json_array_append_new(revenues, json_pack("{s:s}", "currency", currency));
    return json_array_get(revenues, i);
}

static void add_revenue(json_t *revenues, const struct lead_total *total)
{
    if (total->expected_revenue_minor == 0 && total->recurring_revenue_minor == 0)
        return;
    json_t *revenue = of_currency(revenues, total->currency);
    add_member(revenue, "expected_revenue_minor", total->expected_revenue_minor);
    add_member(revenue, "prorated_revenue_minor", total->prorated_revenue_minor);
    add_member(revenue, "recurring_revenue_minor", total->recurring_revenue_minor);
}

static int by_size(const void *a, const void *b)
{
    int64_t first =
        json_integer_value(json_object_get(*(json_t *const *)a, "expected_revenue_minor"));
    int64_t second =
        json_integer_value(json_object_get(*(json_t *const *)b, "expected_revenue_minor"));
    return first > second ? -1 : first < second;
}

/* The greatest first. Takes the list. (transfer full) */
static json_t *sorted(json_t *revenues)
{
    g_autoptr(json_t) taken = revenues;
    g_autoptr(GPtrArray) all = g_ptr_array_new();
    size_t i;
    json_t *revenue;
    json_array_foreach(taken, i, revenue)
    {
        g_ptr_array_add(all, revenue);
    }
    if (all->len > 1)
        qsort(all->pdata, all->len, sizeof(gpointer), by_size);
    json_t *list = json_array();
    for (i = 0; i < all->len; i++)
        json_array_append(list, all->pdata[i]);
    return list;
}

/* ---- columns ---- */

/* What is being answered. */
struct board {
    struct crm *crm;
    const struct lead_filter *narrowed;
    GArray *open; /* of struct lead_total */
    GArray *won;  /* this month */
    int64_t won_since;
};

/* Count and revenues of a stage's opportunities. */
static int64_t sum_stage(const GArray *totals, int64_t stage_id, json_t *revenues)
{
    int64_t count = 0;
    for (guint i = 0; i < totals->len; i++) {
        const struct lead_total *total = &g_array_index(totals, struct lead_total, i);
        if (total->is_lead || total->stage_id != stage_id)
            continue;
        count += total->count;
        add_revenue(revenues, total);
    }
    return count;
}

static GPtrArray *cards_of(const struct board *board, const struct stage *stage, GError **error)
{
    struct lead_filter filter = *board->narrowed;
    filter.stage_id = stage->id;
    filter.kind = "opportunity";
    filter.limit = CARDS_PER_STAGE;
    if (stage->won) {
        filter.status = "won";
        filter.closed_since = board->won_since;
    }
    return lead_list(board->crm, &filter, error);
}

/* Of a stage of another team, or one that is put away, there is a column where it holds something.
 * *ret is NULL then. (transfer full) */
static bool column_to_json(const struct board *board, const struct stage *stage, json_t **ret,
                           GError **error)
{
    g_autoptr(json_t) revenues = json_array();
    int64_t count = sum_stage(stage->won ? board->won : board->open, stage->id, revenues);
    bool is_usual = !stage->archived && (!stage->team_id || board->narrowed->team_id);
    *ret = NULL;
    if (count == 0 && !is_usual)
        return true;
    g_autoptr(GPtrArray) cards = cards_of(board, stage, error);
    json_t *items = cards ? leads_to_json(board->crm, cards, error) : NULL;
    if (!items)
        return false;
    json_t *column = json_object();
    json_set_text(column, "name", stage->name);
    json_set_text(column, "team", stage->team);
    json_object_set_new(column, "count", json_integer(count));
    json_object_set_new(column, "folded", json_boolean(stage->folded));
    json_object_set_new(column, "won", json_boolean(stage->won));
    json_set_time(column, "since", stage->won ? board->won_since : CLOCK_NONE);
    json_object_set_new(column, "revenues", sorted(g_steal_pointer(&revenues)));
    json_object_set_new(column, "cards", items);
    *ret = column;
    return true;
}

/* The stages of every team: without a team, those of teams that have something are shown too. */
static bool is_of_team(const struct stage *stage, int64_t team_id)
{
    return !team_id || !stage->team_id || stage->team_id == team_id;
}

static json_t *columns_to_json(const struct board *board, GError **error)
{
    g_autoptr(GPtrArray) stages = store_stage_page(board->crm->store, 0, LIMIT_STAGES, error);
    g_autoptr(json_t) columns = json_array();
    for (guint i = 0; stages && i < stages->len; i++) {
        const struct stage *stage = stages->pdata[i];
        json_t *column = NULL;
        if (!is_of_team(stage, board->narrowed->team_id))
            continue;
        if (!column_to_json(board, stage, &column, error))
            return NULL;
        if (column)
            json_array_append_new(columns, column);
    }
    return stages ? g_steal_pointer(&columns) : NULL;
}

/* ---- the whole ---- */

/* Of all that is open; leads are only counted. */
static void add_sums(json_t *answer, const GArray *totals)
{
    int64_t count = 0, unassigned = 0, leads = 0;
    json_t *revenues = json_array();
    for (guint i = 0; i < totals->len; i++) {
        const struct lead_total *total = &g_array_index(totals, struct lead_total, i);
        if (total->is_lead) {
            leads += total->count;
            continue;
        }
        count += total->count;
        unassigned += total->unassigned;
        add_revenue(revenues, total);
    }
    json_object_set_new(answer, "count", json_integer(count));
    json_object_set_new(answer, "unassigned", json_integer(unassigned));
    json_object_set_new(answer, "leads", json_integer(leads));
    json_object_set_new(answer, "revenues", sorted(revenues));
}

static bool answer_board(struct api_call *call, struct board *board, GError **error)
{
    struct lead_filter won = *board->narrowed, open = *board->narrowed;
    won.status = "won";
    won.closed_since = board->won_since;
    g_autoptr(GArray) of_open = lead_totals(board->crm, &open, error);
    g_autoptr(GArray) of_won = of_open ? lead_totals(board->crm, &won, error) : NULL;
    if (!of_won)
        return false;
    board->open = of_open;
    board->won = of_won;
    g_autoptr(json_t) columns = columns_to_json(board, error);
    g_autofree char *currency =
        columns ? setting_text(board->crm->store, SETTING_CURRENCY, error) : NULL;
    if (!currency)
        return false;
    json_t *answer = json_pack("{s:s, s:O}", "currency", currency, "stages", columns);
    add_sums(answer, of_open);
    api_answer_json(call, answer);
    return true;
}

static bool pipeline_show(struct api_call *call, GError **error)
{
    static const char *const known[] = {"team", "salesperson", NULL};
    struct crm crm = api_crm(call);
    struct lead_filter filter = {.status = "open"};
    struct board board = {.crm = &crm, .narrowed = &filter, .won_since = month_begin(crm.now)};
    return api_only_query(call, known, error) && leads_filter_owner(call, &crm, &filter, error) &&
           answer_board(call, &board, error);
}

const struct route pipeline_routes[] = {
    {"GET", "/v1/pipeline", ROUTE_READ, pipeline_show},
    {NULL},
};
