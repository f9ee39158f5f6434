/* table.h - rows and columns that fit the screen. What does not fit goes by importance: the least
 * important columns are shortened ("…") or left out first. */
#pragma once

#include "render/screen.h"

struct table_column {
    const char *title;
    unsigned min_width; /* may be shortened down to it; 0: never shorter than what is in it */
    unsigned
        importance; /* 0 is the most important and always there; the higher, the earlier it goes */
    bool right;     /* numbers */
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
