/* lead_list.c - see lead_list.h. */
#include "store/lead_list.h"
#include "store/statement.h"
#include "store/visible.h"

#define NO_DATE "9999" /* behind all days there are */

/* ---- orders ---- */

/* An index serves each. */
static const struct {
    const char *name;
    const char *sql; /* NULL: the id alone */
    const char *direction;
} orders[LEAD_ORDER_COUNT] = {
    [LEAD_ORDER_NEWEST] = {"newest", NULL, "DESC"},
    [LEAD_ORDER_CREATED] = {"created", "leads.created_at", "DESC"},
    [LEAD_ORDER_UPDATED] = {"updated", "leads.updated_at", "DESC"},
    [LEAD_ORDER_REVENUE] = {"revenue", "leads.expected_revenue_minor", "DESC"},
    [LEAD_ORDER_CLOSING] = {"closing", "coalesce(leads.closing_date, '" NO_DATE "')", "ASC"},
};

const char *lead_order_name(enum lead_order order)
{
    return orders[order].name;
}

bool lead_order_parse(const char *name, enum lead_order *ret)
{
    for (unsigned i = 0; i < LEAD_ORDER_COUNT; i++) {
        if (g_str_equal(orders[i].name, name)) {
            *ret = i;
            return true;
        }
    }
    return false;
}

void lead_cursor_of(const struct lead *lead, enum lead_order order, struct lead_cursor *ret)
{
    *ret = (struct lead_cursor){.id = lead->id};
    if (order == LEAD_ORDER_CREATED)
        ret->number = lead->created_at;
    else if (order == LEAD_ORDER_UPDATED)
        ret->number = lead->updated_at;
    else if (order == LEAD_ORDER_REVENUE)
        ret->number = lead->expected_revenue_minor;
    else if (order == LEAD_ORDER_CLOSING)
        g_strlcpy(ret->date, lead->closing_date ? lead->closing_date : NO_DATE, sizeof(ret->date));
}

/* "leads.updated_at DESC, leads.id DESC". (transfer full) */
static char *order_terms(enum lead_order order, const char *id)
{
    const char *direction = orders[order].direction;
    if (!orders[order].sql)
        return g_strdup_printf("%s %s", id, direction);
    return g_strdup_printf("%s %s, %s %s", orders[order].sql, direction, id, direction);
}

static void add_cursor(struct condition *condition, const struct lead_filter *filter)
{
    const struct lead_cursor *after = &filter->after;
    const char *sql = orders[filter->order].sql;
    if (!after->id)
        return;
    if (!sql) {
        condition_add(condition, "leads.id < ?", "i", after->id);
        return;
    }
    bool is_closing = filter->order == LEAD_ORDER_CLOSING;
    g_autofree char *beyond =
        g_strdup_printf("(%s, leads.id) %c (?, ?)", sql, is_closing ? '>' : '<');
    if (is_closing)
        condition_add(condition, beyond, "si", after->date, after->id);
    else
        condition_add(condition, beyond, "ii", after->number, after->id);
}

/* ---- filters ---- */

/* A LIKE pattern that finds the word anywhere. (transfer full) */
static char *like_pattern(const char *word)
{
    GString *pattern = g_string_new("%");
    for (const char *p = word; *p; p++) {
        if (*p == '%' || *p == '_' || *p == '\\')
            g_string_append_c(pattern, '\\');
        g_string_append_c(pattern, *p);
    }
    g_string_append_c(pattern, '%');
    return g_string_free(pattern, FALSE);
}

static void add_query(struct condition *condition, const char *query)
{
    g_auto(GStrv) words = g_strsplit_set(query, " \t\n", 20);
    for (gsize i = 0; words[i]; i++) {
        if (!*words[i])
            continue;
        g_autofree char *like = like_pattern(words[i]);
        condition_add(condition,
                      "(leads.name LIKE ? ESCAPE '\\' OR leads.contact_name LIKE ? ESCAPE '\\' "
                      "OR leads.company LIKE ? ESCAPE '\\' OR leads.email LIKE ? ESCAPE '\\')",
                      "ssss", like, like, like, like);
    }
}

static void add_status(struct condition *condition, const struct lead_filter *filter)
{
    /* constants, so that the partial indexes over open leads serve */
    condition_add(condition, filter->archived ? "leads.archived = 1" : "leads.archived = 0", "");
    if (filter->status && g_str_equal(filter->status, "open"))
        condition_add(condition, "leads.status = 'open'", "");
    else if (filter->status)
        condition_add(condition, "leads.status = ?", "s", filter->status);
}

/* What a lead refers to, and when things happened to it. */
static void add_numbers(struct condition *condition, const struct lead_filter *filter)
{
    const struct {
        const char *sql;
        int64_t number;
    } numbers[] = {
        {"leads.team_id = ?", filter->team_id},
        {"leads.salesperson_id = ?", filter->salesperson_id},
        {"leads.stage_id = ?", filter->stage_id},
        {"leads.source_id = ?", filter->source_id},
        {"leads.medium_id = ?", filter->medium_id},
        {"leads.campaign_id = ?", filter->campaign_id},
        {"leads.created_at >= ?", filter->created_since},
        {"leads.created_at < ?", filter->created_until},
        {"leads.closed_at >= ?", filter->closed_since},
        {"leads.closed_at < ?", filter->closed_until},
        {"lt.tag_id = ?", filter->tag_id}, /* joined for it */
    };
    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        if (numbers[i].number)
            condition_add(condition, numbers[i].sql, "i", numbers[i].number);
    }
    if (filter->by_priority)
        condition_add(condition, "leads.priority = ?", "i", filter->priority);
    if (filter->unassigned)
        condition_add(condition, "leads.salesperson_id IS NULL", "");
}

static struct condition *filter_condition(const struct lead_filter *filter)
{
    struct condition *condition = condition_new();
    add_status(condition, filter);
    add_numbers(condition, filter);
    if (filter->stage)
        condition_add(condition,
                      "leads.stage_id IN (SELECT id FROM stages WHERE lower(name) = lower(?))", "s",
                      filter->stage);
    if (filter->kind)
        condition_add(condition, "leads.kind = ?", "s", filter->kind);
    if (filter->country)
        condition_add(condition, "leads.country = ?", "s", filter->country);
    if (filter->query)
        add_query(condition, filter->query);
    visible_leads(condition, filter->visible);
    return condition;
}

/* With a tag, its leads lead, in the order of their ids. */
static const char *tables(const struct lead_filter *filter)
{
    return filter->tag_id ? "lead_tags AS lt CROSS JOIN leads ON leads.id = lt.lead_id" : "leads";
}

/* ---- lists ---- */

/* The ids are found first: names and tags are looked up for those alone that are shown. */
GPtrArray *store_lead_list(struct store *store, const struct lead_filter *filter, GError **error)
{
    g_autoptr(condition_handle) condition = filter_condition(filter);
    add_cursor(condition, filter);
    condition_add_values(condition, "i", filter->limit);
    g_autofree char *inner = order_terms(filter->order, filter->tag_id ? "lt.lead_id" : "leads.id");
    g_autofree char *outer = order_terms(filter->order, "leads.id");
    g_autofree char *found =
        g_strdup_printf(" WHERE leads.id IN (SELECT leads.id FROM %s%s ORDER BY %s LIMIT ?)",
                        tables(filter), condition->sql->str, inner);
    g_string_assign(condition->sql, found);
    g_autofree char *rest = g_strconcat("ORDER BY ", outer, NULL);
    return record_select_where(store, &lead_type, condition, rest, error);
}

/* ---- totals ---- */

/* Sums of reals: the revenues that people type may together be more than an integer holds. */
#define SUM(what) "CAST(total(" what ") AS INTEGER)"
#define STAGES "(SELECT id, coalesce(probability, 0) AS hint FROM stages)"
#define PROBABILITY                                                                                \
    "CASE leads.status WHEN 'won' THEN 100 WHEN 'lost' THEN 0 "                                    \
    "ELSE coalesce(leads.stated_probability, s.hint) END"
#define SELECT_TOTALS                                                                              \
    "SELECT leads.stage_id, leads.kind = 'lead', leads.currency, count(*), "                       \
    "sum(leads.salesperson_id IS NULL), " SUM("leads.expected_revenue_minor") ", " SUM(            \
        "leads.expected_revenue_minor * (" PROBABILITY                                             \
        ") / 100") ", " SUM("leads.recurring_revenue_minor") " FROM " STAGES " AS s CROSS JOIN "

static struct lead_total read_total(statement *stmt)
{
    struct lead_total total = {
        .stage_id = sqlite3_column_int64(stmt, 0),
        .is_lead = sqlite3_column_int(stmt, 1) != 0,
        .count = sqlite3_column_int64(stmt, 3),
        .unassigned = sqlite3_column_int64(stmt, 4),
        .expected_revenue_minor = sqlite3_column_int64(stmt, 5),
        .prorated_revenue_minor = sqlite3_column_int64(stmt, 6),
        .recurring_revenue_minor = sqlite3_column_int64(stmt, 7),
    };
    g_autofree char *currency = column_text(stmt, 2);
    g_strlcpy(total.currency, currency ? currency : "", sizeof(total.currency));
    return total;
}

GArray *store_lead_totals(struct store *store, const struct lead_filter *filter, GError **error)
{
    g_autoptr(condition_handle) condition = filter_condition(filter);
    condition_add(condition, "leads.stage_id = s.id", "");
    g_autofree char *sql =
        g_strconcat(SELECT_TOTALS, tables(filter), condition->sql->str,
                    " GROUP BY leads.stage_id, leads.kind, leads.currency", NULL);
    g_autoptr(statement) stmt = statement_bind(store, error, sql, "");
    if (!stmt)
        return NULL;
    condition_bind(stmt, condition);
    g_autoptr(GArray) totals = g_array_new(FALSE, FALSE, sizeof(struct lead_total));
    int row;
    while ((row = statement_step(store, stmt, error)) == 1) {
        struct lead_total total = read_total(stmt);
        g_array_append_val(totals, total);
    }
    return row < 0 ? NULL : g_steal_pointer(&totals);
}
