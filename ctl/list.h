/* list.h - lists of the API as tables, CSV or JSON: columns as rows of a table, pages followed. */
#pragma once

#include "ctl/ctl.h"
#include "render/table.h"

/* Makes a cell for a person out of an item and the value at the column's path (NULL where there is
 * none). */
typedef void (*cell_maker)(const struct ctl *ctl, json_t *item, json_t *value,
                           struct table_cell *ret);

struct list_column {
    struct table_column table; /* without a title: in CSV only */
    cell_maker make;
    const char *path; /* of the value in the item; NULL: the item itself */
    const char *csv;  /* CSV header; NULL: not in CSV */
    char *(*csv_text)(json_t *item, json_t *value); /* (transfer full); NULL: as it is */
};

struct list {
    const char *path;                  /* "/v1/leads" */
    const struct list_column *columns; /* ended by one with neither title nor csv */
    const char *nothing;               /* what to say where nothing is found */
    const char *query; /* "a=1&b=2": asked for besides what options say; NULL: nothing */
};

#define LIST_DEFAULT_LIMIT 50

/* The options that every long list takes. */
#define LIST_OPTION_LIMIT "limit", VALUE_COUNT, .help = "show at most N (else 50)"
#define LIST_OPTION_ALL "all", .help = "show all there are"

/* Fetches pages up to --limit (50 without it) or, with --all, all there is, and prints them as they
 * come. A list whose command has no --limit is printed whole. */
bool list_run(struct ctl *ctl, const struct call *call, const struct list *list, GError **error);

/* Cells. */
void cell_text(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret);
void cell_id(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret);
void cell_count(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret);
void cell_ago(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret);
void cell_list(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret);
void cell_person(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret);
void cell_revenue(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret);
void cell_verdict(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret);

/* CSV text: the amount in major units of the item's currency. */
char *csv_revenue(json_t *item, json_t *value);
