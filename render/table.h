/* table.h - rows and columns that fit the screen. What does not fit goes by importance: the least
 * important columns are shortened ("…") or left out first. */
#pragma once

#include "render/screen.h"

/* Widths are columns; a min_width of 0 never cuts what is in the column. The most important
 * columns, of importance 0, are always there; the higher the figure, the earlier a column goes. */
struct table_column {
    const char *title;
    unsigned min_width;
    unsigned importance;
    bool right; /* numbers */
    bool wraps; /* the last column only: goes on in further lines instead of being cut */
};

struct table_cell {
    char *text; /* NULL: empty */
    enum style style;
};

struct table;

/* Columns are borrowed for the table's life. */
struct table *table_new(const struct table_column *columns, gsize count);
void table_free(struct table *table);
typedef struct table table_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(table_handle, table_free)

/* Adds a row of as many cells as there are columns, taking their texts. */
void table_add(struct table *table, const struct table_cell *cells);

/* Draws the rows added since the last call. The first call draws the titles and settles the widths;
 * a column that is empty in all its rows is left out, unless its importance is 0. */
void table_draw(struct table *table, struct screen *screen);

/* The same without titles, indented: a block within a longer page. */
void table_draw_plain(struct table *table, struct screen *screen, unsigned indent);
