/* list.c - see list.h. */
#include "ctl/list.h"
#include "base/clock.h"
#include "base/limits.h"
#include "ctl/phrase.h"
#include "render/csv.h"
#include "render/human.h"
#include "render/money.h"

#include <string.h>

/* ---- cells ---- */

/* Any scalar as text; an array as its texts, parted by ";". */
static char *plain_text(json_t *value)
{
    if (json_is_string(value))
        return g_strdup(json_string_value(value));
    if (json_is_array(value)) {
        g_autoptr(json_t) wrapped = json_pack("{sO}", "list", value);
        return ctl_joined(wrapped, "list", "; ");
    }
    if (json_is_boolean(value))
        return g_strdup(json_is_true(value) ? "yes" : "no");
    return value && !json_is_null(value) ? json_to_text(value) : NULL;
}

void cell_text(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    ret->text = plain_text(value);
}

void cell_id(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    ret->text = plain_text(value);
    ret->style = STYLE_DIM;
}

void cell_count(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    if (json_is_integer(value))
        ret->text = human_count((uint64_t)MAX(0, json_integer_value(value)));
}

void cell_ago(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)item;
    int64_t then;
    if (clock_parse(json_string_value(value), &then))
        ret->text = human_ago(then, ctl->now_s);
    ret->style = STYLE_DIM;
}

void cell_list(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    g_autoptr(json_t) wrapped = value ? json_pack("{sO}", "list", value) : NULL;
    ret->text = ctl_joined(wrapped, "list", ", ");
}

void cell_person(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    ret->text = g_strdup(phrase_name(value));
}

void cell_revenue(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)value;
    ret->text = phrase_revenue(item, true);
}

char *csv_revenue(json_t *item, json_t *value)
{
    return value ? money_format_plain(json_integer_value(value), ctl_text(item, "currency")) : NULL;
}

void cell_verdict(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    ret->text = g_strdup(json_string_value(value));
    ret->style = phrase_verdict_style(ret->text);
}

/* ---- pages ---- */

/* Where the items go as they come. */
struct sink {
    struct ctl *ctl;
    const struct list_column *columns;
    gsize column_count;
    struct table_column *table_columns;
    struct table *table;
    gsize items; /* so far */
};

static json_t *column_value(const struct list_column *column, json_t *item)
{
    return column->path ? ctl_value(item, column->path) : item;
}

static void sink_open(struct sink *sink, struct ctl *ctl, const struct list_column *columns)
{
    *sink = (struct sink){.ctl = ctl, .columns = columns};
    while (columns[sink->column_count].table.title || columns[sink->column_count].csv)
        sink->column_count++;
    sink->table_columns = g_new0(struct table_column, sink->column_count);
    gsize shown = 0;
    for (gsize i = 0; i < sink->column_count; i++) {
        if (columns[i].table.title)
            sink->table_columns[shown++] = columns[i].table;
    }
    sink->table = table_new(sink->table_columns, shown);
}

static void sink_close(struct sink *sink)
{
    table_free(sink->table);
    g_free(sink->table_columns);
}

static void put_table_row(struct sink *sink, json_t *item)
{
    g_autofree struct table_cell *cells = g_new0(struct table_cell, sink->column_count);
    gsize shown = 0;
    for (gsize i = 0; i < sink->column_count; i++) {
        const struct list_column *column = &sink->columns[i];
        if (column->table.title)
            column->make(sink->ctl, item, column_value(column, item), &cells[shown++]);
    }
    table_add(sink->table, cells);
}

static void put_csv_row(struct sink *sink, json_t *item)
{
    g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
    for (gsize i = 0; i < sink->column_count; i++) {
        const struct list_column *column = &sink->columns[i];
        if (!column->csv)
            continue;
        json_t *value = item ? column_value(column, item) : NULL;
        char *text = !item              ? g_strdup(column->csv)
                     : column->csv_text ? column->csv_text(item, value)
                                        : plain_text(value);
        g_ptr_array_add(cells, text);
    }
    g_autoptr(GString) row = g_string_new(NULL);
    csv_append_row(row, (const char *const *)cells->pdata, cells->len);
    fputs(row->str, stdout);
}

static void put_json_item(const struct sink *sink, const json_t *item)
{
    fputs(sink->items == 0 ? "[\n" : ",\n", stdout);
    g_autofree char *text = ctl_json_text(item, sink->ctl->is_terminal);
    fputs(text, stdout);
}

static void sink_put(struct sink *sink, json_t *item)
{
    if (sink->ctl->format == FORMAT_JSON)
        put_json_item(sink, item);
    else if (sink->ctl->format == FORMAT_CSV)
        put_csv_row(sink, item);
    else
        put_table_row(sink, item);
    sink->items++;
}

/* A page is complete: a person sees it before the next is fetched. */
static bool sink_page(struct sink *sink, GError **error)
{
    if (sink->ctl->format == FORMAT_PERSON && sink->items > 0)
        table_draw(sink->table, sink->ctl->screen);
    return ctl_flush(sink->ctl, error);
}

static void sink_end(const struct sink *sink)
{
    if (sink->ctl->format == FORMAT_JSON)
        fputs(sink->items == 0 ? "[]\n" : "\n]\n", stdout);
}

static char *page_path(const char *path, const char *query, guint64 limit, const char *after)
{
    GString *whole = g_string_new(path);
    g_string_append_printf(whole, "?limit=%" G_GUINT64_FORMAT, limit);
    if (*query)
        g_string_append_printf(whole, "&%s", query);
    if (after) {
        g_string_append(whole, "&after=");
        g_string_append_uri_escaped(whole, after, NULL, FALSE);
    }
    return g_string_free(whole, FALSE);
}

/* How many rows are wanted. */
static guint64 wanted(const struct call *call)
{
    const char *limit = call_option(call, "limit");
    bool whole = call_flag(call, "all") || !option_find(call_command(call), "limit");
    if (limit)
        return g_ascii_strtoull(limit, NULL, 10);
    return whole ? G_MAXUINT64 : LIST_DEFAULT_LIMIT;
}

/* Fetches pages into the sink until there are `left` rows or no more; *ret_more says whether crmd
 * has further ones. */
static bool fetch(struct sink *sink, const char *path, const char *query, guint64 left,
                  bool *ret_more, GError **error)
{
    g_autofree char *after = NULL;
    do {
        g_autofree char *page = page_path(path, query, MIN(left, LIMIT_PAGE), after);
        g_autoptr(json_t) answer = client_get(sink->ctl->client, page, error);
        if (!answer)
            return false;
        size_t i;
        json_t *item;
        if (sink->items == 0 && sink->ctl->format == FORMAT_CSV)
            put_csv_row(sink, NULL);
        json_array_foreach(json_object_get(answer, "items"), i, item)
        {
            sink_put(sink, item);
        }
        if (!sink_page(sink, error))
            return false;
        left -= MIN(left, i);
        g_free(after);
        after = g_strdup(i > 0 ? ctl_text(answer, "next") : NULL);
    } while (after && left > 0);
    *ret_more = after != NULL;
    return true;
}

bool list_run(struct ctl *ctl, const struct call *call, const struct list *list, GError **error)
{
    g_autofree char *options = call_query(call);
    g_autofree char *query =
        g_strconcat(options, *options && list->query ? "&" : "", list->query, NULL);
    struct sink sink;
    bool more = false;
    sink_open(&sink, ctl, list->columns);
    bool ok = fetch(&sink, list->path, query, wanted(call), &more, error);
    if (ok)
        sink_end(&sink);
    if (ok && sink.items == 0)
        ctl_hint(ctl, "%s", list->nothing);
    if (ok && more)
        ctl_hint(ctl, "There are more; see them with --limit N or --all.");
    sink_close(&sink);
    return ok;
}
