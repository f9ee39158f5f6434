/* table.c - see table.h. */
#include "render/table.h"
#include "base/util.h"
#include "render/width.h"

#define GAP 2                    /* spaces between columns */
#define MAX_CELL_BYTES (4 << 10) /* a thousand wide columns of the longest characters */

struct table {
    const struct table_column *columns;
    gsize count;
    GPtrArray *rows;  /* of struct table_cell[count] */
    unsigned *widths; /* 0: left out */
    bool settled;
};

/* GPtrArray's free function is not told the number of cells: each row ends with a cell STYLE_COUNT.
 */
static void row_free(void *row)
{
    struct table_cell *cells = row;
    for (struct table_cell *cell = cells; cell->style != STYLE_COUNT; cell++)
        g_free(cell->text);
    g_free(cells);
}

struct table *table_new(const struct table_column *columns, gsize count)
{
    struct table *table = g_new0(struct table, 1);
    table->columns = columns;
    table->count = count;
    table->rows = g_ptr_array_new_with_free_func(row_free);
    table->widths = g_new0(unsigned, count);
    return table;
}

void table_free(struct table *table)
{
    if (!table)
        return;
    g_ptr_array_unref(table->rows);
    g_free(table->widths);
    g_free(table);
}

void table_add(struct table *table, const struct table_cell *cells)
{
    struct table_cell *row = g_new0(struct table_cell, table->count + 1);
    for (gsize i = 0; i < table->count; i++) {
        row[i].text = util_clean(cells[i].text, MAX_CELL_BYTES, false);
        row[i].style = cells[i].style;
        g_free(cells[i].text);
    }
    row[table->count].style = STYLE_COUNT;
    g_ptr_array_add(table->rows, row);
}

/* Width of the widest cell of a column; 0 where all are empty. */
static unsigned natural_width(const struct table *table, gsize column)
{
    unsigned width = 0;
    for (guint r = 0; r < table->rows->len; r++) {
        const struct table_cell *row = g_ptr_array_index(table->rows, r);
        if (row[column].text)
            width = MAX(width, width_of(row[column].text));
    }
    return width;
}

static unsigned least_width(const struct table *table, gsize column)
{
    unsigned least = table->columns[column].min_width;
    return least == 0 ? table->widths[column] : MIN(least, table->widths[column]);
}

/* The least important column that is there and, where only `shrinkable`, can still be shortened;
 * the last of equals. -1 where there is none. */
static gssize least_important(const struct table *table, bool shrinkable)
{
    gssize found = -1;
    for (gsize i = 0; i < table->count; i++) {
        if (table->widths[i] == 0)
            continue;
        if (shrinkable && least_width(table, i) >= table->widths[i])
            continue;
        if (found < 0 || table->columns[i].importance >= table->columns[found].importance)
            found = (gssize)i;
    }
    return found;
}

/* Columns that the line takes, at the widths or at the least widths. */
static unsigned line_width(const struct table *table, bool least)
{
    unsigned width = 0;
    for (gsize i = 0; i < table->count; i++) {
        if (table->widths[i] > 0)
            width += GAP + (least ? least_width(table, i) : table->widths[i]);
    }
    return width > 0 ? width - GAP : 0;
}

static void settle(struct table *table, unsigned available, bool titles)
{
    for (gsize i = 0; i < table->count; i++) {
        const struct table_column *column = &table->columns[i];
        unsigned content = natural_width(table, i);
        unsigned title = titles ? width_of(column->title) : 0;
        bool wanted = content > 0 || (column->importance == 0 && titles);
        table->widths[i] = wanted ? MAX(content, title) : 0;
    }
    while (line_width(table, true) > available) {
        gssize victim = least_important(table, false);
        if (victim < 0 || table->columns[victim].importance == 0)
            break;
        table->widths[victim] = 0;
    }
    unsigned used;
    while ((used = line_width(table, false)) > available) {
        gssize victim = least_important(table, true);
        if (victim < 0)
            break;
        unsigned spare = table->widths[victim] - least_width(table, (gsize)victim);
        table->widths[victim] -= MIN(spare, used - available);
    }
    table->settled = true;
}

static gsize last_column(const struct table *table)
{
    gsize last = 0;
    for (gsize i = 0; i < table->count; i++) {
        if (table->widths[i] > 0)
            last = i;
    }
    return last;
}

/* What of the row stands before its last column: the columns that takes. */
static unsigned draw_beginning(const struct table *table, struct screen *screen,
                               const struct table_cell *cells, gsize last)
{
    unsigned used = 0;
    for (gsize i = 0; i < last; i++) {
        if (table->widths[i] == 0)
            continue;
        screen_fill(screen, cells[i].style, cells[i].text, table->widths[i],
                    table->columns[i].right);
        screen_repeat(screen, STYLE_PLAIN, " ", GAP);
        used += table->widths[i] + GAP;
    }
    return used;
}

static void draw_row(const struct table *table, struct screen *screen,
                     const struct table_cell *cells, unsigned indent)
{
    gsize last = last_column(table);
    const struct table_cell *cell = &cells[last];
    unsigned width = table->widths[last];
    g_autoptr(GPtrArray) lines =
        table->columns[last].wraps && cell->text ? width_wrap(cell->text, width) : NULL;
    screen_repeat(screen, STYLE_PLAIN, " ", indent);
    unsigned used = draw_beginning(table, screen, cells, last);
    const char *text = lines && lines->len > 0 ? g_ptr_array_index(lines, 0) : cell->text;
    screen_fill(screen, cell->style, text, width, table->columns[last].right);
    screen_end(screen);
    for (guint i = 1; lines && i < lines->len; i++) {
        screen_repeat(screen, STYLE_PLAIN, " ", indent + used);
        screen_put(screen, cell->style, g_ptr_array_index(lines, i));
        screen_end(screen);
    }
}

static void draw_rows(struct table *table, struct screen *screen, unsigned indent)
{
    for (guint r = 0; r < table->rows->len; r++)
        draw_row(table, screen, g_ptr_array_index(table->rows, r), indent);
    g_ptr_array_set_size(table->rows, 0);
}

void table_draw(struct table *table, struct screen *screen)
{
    if (!table->settled) {
        settle(table, screen_width(screen), true);
        g_autofree struct table_cell *titles = g_new0(struct table_cell, table->count);
        for (gsize i = 0; i < table->count; i++)
            titles[i] = (struct table_cell){(char *)table->columns[i].title, STYLE_BOLD};
        draw_row(table, screen, titles, 0);
    }
    draw_rows(table, screen, 0);
}

void table_draw_plain(struct table *table, struct screen *screen, unsigned indent)
{
    unsigned width = screen_width(screen);
    if (!table->settled)
        settle(table, width > indent ? width - indent : 1, false);
    draw_rows(table, screen, indent);
}
