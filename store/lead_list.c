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
    const char *index;
} orders[LEAD_ORDER_COUNT] = {
    [LEAD_ORDER_NEWEST] = {"newest", NULL, "DESC", NULL},
    [LEAD_ORDER_CREATED] = {"created", "leads.created_at", "DESC", "leads_created"},
    [LEAD_ORDER_UPDATED] = {"updated", "leads.updated_at", "DESC", "leads_updated"},
    [LEAD_ORDER_REVENUE] = {"revenue", "leads.expected_revenue_minor", "DESC", "leads_revenue"},
    [LEAD_ORDER_CLOSING] = {"closing", "coalesce(leads.closing_date, '" NO_DATE "')", "ASC",
                            "leads_closing"},
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

/* All but words and who looks. */
static struct condition *plain_condition(const struct lead_filter *filter)
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
    return condition;
}

static struct condition *filter_condition(const struct lead_filter *filter)
{
    struct condition *condition = plain_condition(filter);
    if (filter->query)
        add_query(condition, filter->query);
    visible_leads(condition, filter->visible);
    return condition;
}

static bool is_of_one(const struct lead_filter *filter)
{
    return filter->salesperson_id || filter->visible.scope < SCOPE_TEAM;
}

/* ---- lists ---- */

#define DENSE 5000 /* leads that fulfil a filter: so many are met soon in whatever order */

#define TAGGED " CROSS JOIN lead_tags AS lt ON lt.lead_id = leads.id"

/* Where the leads are looked for first: with a tag among its leads, in the order of their ids; one
 * person's among those, whatever else narrows them. */
static const char *tables(const struct lead_filter *filter)
{
    bool open = g_strcmp0(filter->status, "open") == 0;
    bool one = is_of_one(filter) && filter->visible.scope != SCOPE_NONE;
    if (one && !open)
        return filter->tag_id ? "leads INDEXED BY leads_owner" TAGGED
                              : "leads INDEXED BY leads_owner";
    if (one)
        return filter->tag_id ? "leads" TAGGED : "leads";
    return filter->tag_id ? "lead_tags AS lt CROSS JOIN leads ON leads.id = lt.lead_id" : "leads";
}

/* Whether many leads fulfil a filter, so that it is better to go along the order than to sort them.
 * One person's are few. */
static bool is_dense(struct store *store, const struct lead_filter *filter, bool *ret,
                     GError **error)
{
    bool by_time = filter->created_since || filter->created_until || filter->closed_since ||
                   filter->closed_until;
    int64_t count;
    *ret = false;
    if (is_of_one(filter) || (filter->order == LEAD_ORDER_NEWEST && !by_time))
        return true;
    g_autoptr(condition_handle) condition = plain_condition(filter);
    g_autofree char *some = g_strdup_printf("(SELECT 1 FROM %s%s LIMIT %d)", tables(filter),
                                            condition->sql->str, DENSE);
    g_string_truncate(condition->sql, 0);
    if (!condition_count(store, some, condition, &count, error))
        return false;
    *ret = count == DENSE;
    return true;
}

/* The select of the ids of a page, without its limit. (transfer full) */
static char *select_ids(const struct lead_filter *filter, const struct condition *condition,
                        bool dense)
{
    bool by_tag = filter->tag_id && filter->order == LEAD_ORDER_NEWEST && !is_of_one(filter);
    const char *index = orders[filter->order].index;
    g_autofree char *terms = order_terms(filter->order, by_tag ? "lt.lead_id" : "leads.id");
    if (by_tag || !dense)
        return g_strdup_printf("SELECT leads.id FROM %s%s ORDER BY %s", tables(filter),
                               condition->sql->str, terms);
    return g_strdup_printf("SELECT leads.id FROM leads %s%s%s%s ORDER BY %s",
                           index ? "INDEXED BY " : "NOT INDEXED", index ? index : "",
                           filter->tag_id ? TAGGED : "", condition->sql->str, terms);
}

/* The ids are found first: names and tags are looked up for those alone that are shown. */
GPtrArray *store_lead_list(struct store *store, const struct lead_filter *filter, GError **error)
{
    g_autoptr(condition_handle) condition = filter_condition(filter);
    bool dense;
    if (!is_dense(store, filter, &dense, error))
        return NULL;
    add_cursor(condition, filter);
    condition_add_values(condition, "i", filter->limit);
    g_autofree char *ids = select_ids(filter, condition, dense);
    g_autofree char *found = g_strdup_printf(" WHERE leads.id IN (%s LIMIT ?)", ids);
    g_string_assign(condition->sql, found);
    g_autofree char *outer = order_terms(filter->order, "leads.id");
    g_autofree char *rest = g_strconcat("ORDER BY ", outer, NULL);
    return record_select_where(store, &lead_type, condition, rest, error);
}

/* ---- totals ---- */

/* Sums of reals: the revenues that people type may together be more than an integer holds. What
 * nobody stated a probability for is summed apart, for the stage's hint. Of open leads all of it
 * stands in one index. */
#define SELECT_TOTALS                                                                              \
    "SELECT g.stage_id, g.is_lead, g.currency, g.leads, g.unassigned, "                            \
    "CAST(g.expected AS INTEGER), "                                                                \
    "CAST(g.stated + g.unstated * coalesce(s.probability, 0) / 100 AS INTEGER), "                  \
    "CAST(g.recurring AS INTEGER) FROM (SELECT leads.stage_id, leads.kind = 'lead' AS is_lead, "   \
    "leads.currency, count(*) AS leads, sum(leads.salesperson_id IS NULL) AS unassigned, "         \
    "total(leads.expected_revenue_minor) AS expected, "                                            \
    "total(leads.recurring_revenue_minor) AS recurring, "
#define SUMS_OF_OPEN                                                                               \
    "total(leads.expected_revenue_minor * leads.stated_probability / 100) AS stated, "             \
    "total(leads.expected_revenue_minor) FILTER (WHERE leads.stated_probability IS NULL) "         \
    "AS unstated FROM "
#define SUMS_OF_ALL                                                                                \
    "total(leads.expected_revenue_minor * CASE leads.status WHEN 'won' THEN 100 "                  \
    "WHEN 'lost' THEN 0 ELSE leads.stated_probability END / 100) AS stated, "                      \
    "total(leads.expected_revenue_minor) FILTER (WHERE leads.stated_probability IS NULL "          \
    "AND leads.status = 'open') AS unstated FROM "
#define BY_STAGE                                                                                   \
    " GROUP BY leads.stage_id, leads.kind, leads.currency) AS g JOIN stages AS s "                 \
    "ON s.id = g.stage_id"

/* One's own are few, for which that index would be too long a way. */
static char *totals_sql(const struct lead_filter *filter, const struct condition *condition)
{
    bool open = g_strcmp0(filter->status, "open") == 0 && !filter->archived;
    return g_strconcat(SELECT_TOTALS, open ? SUMS_OF_OPEN : SUMS_OF_ALL, tables(filter),
                       open && !is_of_one(filter) && !filter->tag_id ? " INDEXED BY leads_totals"
                                                                     : "",
                       condition->sql->str, BY_STAGE, NULL);
}

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
    g_autofree char *sql = totals_sql(filter, condition);
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
