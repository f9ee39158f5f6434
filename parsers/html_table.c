/* html_table.c - see html_table.h. */
#include "parsers/html_table.h"

#include <string.h>

#define LABEL_BYTES 120     /* also where each letter takes three */
#define WEAK_LABEL_BYTES 60 /* of what nothing but its place makes a label */
#define ROW_BYTES 4000      /* a row that is longer is not set side by side */
#define PATCH_BYTES 8000    /* how far back a tab is made a colon */

void html_tables_init(struct html_tables *tables)
{
    tables->depth = 0;
}

static struct html_table *current(struct html_tables *tables)
{
    return tables->depth && tables->depth <= HTML_TABLES ? &tables->stack[tables->depth - 1] : NULL;
}

static struct html_cell *open_cell(struct html_tables *tables)
{
    struct html_table *table = current(tables);
    return table && table->row.open ? &table->row.cells[table->row.count] : NULL;
}

static void clear_row(struct html_row *row)
{
    row->count = row->opened = row->first_filled = 0;
    row->open = false;
}

void html_table_begin(struct html_tables *tables, struct html_writer *writer)
{
    html_writer_owe(writer, 1);
    tables->depth++;
    struct html_table *table = current(tables);
    if (!table)
        return;
    clear_row(&table->row);
    table->labelled = false;
    table->pending = table->joined_end = 0;
    table->joined_rows = 0;
}

void html_table_end(struct html_tables *tables, struct html_writer *writer)
{
    html_table_row_end(tables, writer);
    struct html_table *table = current(tables);
    html_writer_owe(writer, table && table->joined_rows > 1 ? 2 : 1);
    if (tables->depth)
        tables->depth--;
}

void html_table_words(struct html_tables *tables, bool bold)
{
    struct html_cell *cell = open_cell(tables);
    if (cell)
        cell->plain |= !bold;
}

void html_table_linked(struct html_tables *tables)
{
    struct html_cell *cell = open_cell(tables);
    if (cell)
        cell->linked = true;
}

/* ---- cells ---- */

void html_table_cell_begin(struct html_tables *tables, struct html_writer *writer)
{
    html_table_cell_end(tables, writer);
    html_writer_owe(writer, 1);
    struct html_table *table = current(tables);
    if (!table)
        return;
    struct html_row *row = &table->row;
    row->opened++;
    row->open = row->count < HTML_CELLS;
    if (!row->open)
        return;
    struct html_cell *cell = &row->cells[row->count];
    *cell = (struct html_cell){.start = G_MAXSIZE, .first_line = writer->lines};
    writer->anchor = &cell->start;
}

/* The open cell around this table, or NULL. */
static struct html_cell *outer_cell(struct html_tables *tables)
{
    if (tables->depth < 2)
        return NULL;
    struct html_row *row = &tables->stack[tables->depth - 2].row;
    return row->open ? &row->cells[row->count] : NULL;
}

/* A cell that began within another begins that too, if nothing was written of it before. */
static void tell_outer_cell(struct html_cell *outer, const struct html_cell *cell)
{
    if (outer->start == G_MAXSIZE)
        outer->start = cell->start;
    outer->plain |= cell->plain;
    outer->linked |= cell->linked;
}

void html_table_cell_end(struct html_tables *tables, struct html_writer *writer)
{
    struct html_cell *cell = open_cell(tables), *outer = cell ? outer_cell(tables) : NULL;
    html_writer_owe(writer, 1);
    if (!cell)
        return;
    struct html_row *row = &current(tables)->row;
    row->open = false;
    if (cell->start == G_MAXSIZE) {
        writer->anchor = outer && outer->start == G_MAXSIZE ? &outer->start : NULL;
        return;
    }
    cell->end = writer->out->len;
    cell->last_line = writer->lines;
    if (row->count == 0)
        row->first_filled = row->opened - 1;
    row->count++;
    if (outer)
        tell_outer_cell(outer, cell);
}

/* ---- labels ---- */

static bool is_one_line(const struct html_cell *cell)
{
    return cell->last_line - cell->first_line <= 1;
}

static gsize cell_length(const struct html_cell *cell)
{
    return cell->end - cell->start;
}

/* Bytes of the colon, of any width, that ends the cell. */
static gsize colon_length(const struct html_writer *writer, const struct html_cell *cell)
{
    const char *end = writer->out->str + cell->end;
    if (cell_length(cell) >= 1 && end[-1] == ':')
        return 1;
    return cell_length(cell) >= 3 && memcmp(end - 3, "：", 3) == 0 ? 3 : 0;
}

static bool is_colon(const struct html_writer *writer, const struct html_cell *cell)
{
    gsize length = colon_length(writer, cell);
    return length && length == cell_length(cell);
}

static bool begins_with_colon(const struct html_writer *writer, const struct html_cell *cell)
{
    return writer->out->str[cell->start] == ':';
}

/* Bold beside what is not, or with a colon. */
static bool is_strong_label(const struct html_writer *writer, const struct html_cell *cell,
                            const struct html_cell *value)
{
    if (!is_one_line(cell) || cell_length(cell) > LABEL_BYTES)
        return false;
    return colon_length(writer, cell) || begins_with_colon(writer, value) ||
           (!cell->plain && value->plain && !cell->linked);
}

/* Short words that can name what stands beside them. */
static bool is_weak_label(const struct html_writer *writer, const struct html_cell *cell,
                          const struct html_cell *value)
{
    if (!is_one_line(cell) || cell_length(cell) > WEAK_LABEL_BYTES || cell->linked)
        return false;
    const char *words = writer->out->str + cell->start;
    char last = words[cell_length(cell) - 1];
    bool letters = g_ascii_isalpha(*words) || (guchar)*words >= 0x80;
    return letters && !strchr(".!,;", last) && (cell->plain || value->plain);
}

/* ---- rows ---- */

static void set_between(struct html_writer *writer, const struct html_cell *left,
                        const struct html_cell *right, const char *between)
{
    html_writer_replace(writer, left->end, right->start - left->end, between);
}

/* What goes behind a label: it may bring its colon, or its value may. */
static const char *label_separator(const struct html_writer *writer, const struct html_cell *label,
                                   const struct html_cell *value)
{
    return colon_length(writer, label) ? " " : begins_with_colon(writer, value) ? "" : ": ";
}

/* A mark of what follows stands in the row: it has to stay at the start of a line. */
static bool has_mark(const struct html_writer *writer, const struct html_row *row)
{
    gssize start = (gssize)row->cells[0].start;
    return writer->marks.quote > start || writer->marks.signature > start;
}

/* The tab of an earlier row becomes a colon: it was no lone pair. */
static void settle_pending(struct html_table *table, struct html_writer *writer)
{
    gsize at = table->pending;
    table->pending = 0;
    if (!at || writer->out->len - at > PATCH_BYTES || writer->out->str[at] != '\t')
        return;
    html_writer_replace(writer, at, 1, ": ");
    table->joined_end++;
    struct html_row *row = &table->row;
    for (unsigned i = 0; i < row->count; i++) {
        row->cells[i].start++;
        row->cells[i].end++;
    }
}

static bool end_pair(struct html_table *table, struct html_writer *writer)
{
    struct html_cell *label = &table->row.cells[0], *value = &table->row.cells[1];
    bool strong = is_strong_label(writer, label, value);
    bool weak = !strong && is_weak_label(writer, label, value);
    bool labelled = table->labelled || table->pending;
    if (strong || (weak && labelled)) {
        settle_pending(table, writer);
        table->labelled = true;
        set_between(writer, label, value, label_separator(writer, label, value));
        return true;
    }
    if (!is_one_line(label) || !is_one_line(value))
        return false;
    set_between(writer, label, value, "\t");
    table->pending = weak ? label->end : 0;
    return true;
}

/* "Name | : | Anna" */
static bool end_triple(struct html_table *table, struct html_writer *writer)
{
    struct html_cell *cells = table->row.cells;
    if (table->row.count != 3 || !is_colon(writer, &cells[1]) || !is_one_line(&cells[0]))
        return false;
    set_between(writer, &cells[1], &cells[2], " ");
    set_between(writer, &cells[0], &cells[1], "");
    table->labelled = true;
    return true;
}

/* "Name: | Anna | Phone: | 555" */
static bool end_pairs(struct html_table *table, struct html_writer *writer)
{
    struct html_cell *cells = table->row.cells;
    unsigned count = table->row.count;
    if (count < 4 || count % 2)
        return false;
    for (unsigned i = 0; i < count; i += 2) {
        if (!is_strong_label(writer, &cells[i], &cells[i + 1]))
            return false;
    }
    for (unsigned i = count; i > 0; i -= 2)
        set_between(writer, &cells[i - 2], &cells[i - 1],
                    label_separator(writer, &cells[i - 2], &cells[i - 1]));
    table->labelled = true;
    return true;
}

/* Lines within a cell of a row of data become one. */
static void flatten(struct html_writer *writer, const struct html_row *row)
{
    for (unsigned i = 0; i < row->count; i++) {
        for (gsize at = row->cells[i].start; at < row->cells[i].end; at++) {
            if (writer->out->str[at] == '\n')
                writer->out->str[at] = ' ';
        }
    }
}

/* Cells of data are short, and most of them are one line; those of a layout are not. */
static bool is_data(const struct html_writer *writer, const struct html_row *row)
{
    gsize start = row->cells[0].start, end = row->cells[row->count - 1].end;
    unsigned single = 0;
    for (unsigned i = 0; i < row->count; i++)
        single += is_one_line(&row->cells[i]);
    if (end - start > ROW_BYTES || single * 2 < row->count)
        return false;
    return single == row->count ||
           (writer->quotes == 0 && !memmem(writer->out->str + start, end - start, "\n\n", 2));
}

static bool end_data(struct html_table *table, struct html_writer *writer)
{
    struct html_row *row = &table->row;
    if (row->count == HTML_CELLS || !is_data(writer, row))
        return false;
    flatten(writer, row);
    for (unsigned i = row->count - 1; i > 0; i--)
        set_between(writer, &row->cells[i - 1], &row->cells[i], "\t");
    table->pending = 0;
    return true;
}

/* "Phone" without a value, so that the next line is not taken for one. */
static void end_label_alone(struct html_table *table, struct html_writer *writer)
{
    struct html_cell *label = &table->row.cells[0];
    bool labelled = table->labelled || table->pending;
    bool beside_nothing = labelled && table->row.opened == 2 && !table->row.first_filled;
    if (beside_nothing && label->end == writer->out->len && is_one_line(label) &&
        cell_length(label) <= WEAK_LABEL_BYTES && !colon_length(writer, label))
        html_writer_replace(writer, label->end, 0, ":");
}

/* Cells around this table that begin with it begin where it does. */
static void move_outer_starts(struct html_tables *tables, gsize from)
{
    for (unsigned i = 0; i + 1 < tables->depth; i++) {
        struct html_row *row = &tables->stack[i].row;
        struct html_cell *cell = row->open ? &row->cells[row->count] : NULL;
        if (cell && cell->start != G_MAXSIZE && cell->start >= from)
            cell->start++;
    }
}

/* What has two rows of data stands apart from the text above. */
static void set_apart(struct html_tables *tables, struct html_writer *writer)
{
    struct html_table *table = current(tables);
    gsize start = table->first_row;
    const char *text = writer->out->str;
    bool below_text = start >= 2 && writer->quotes == 0 && text[start - 1] == '\n' &&
                      text[start - 2] != '\n' && writer->out->len - start <= PATCH_BYTES;
    if (!below_text)
        return;
    html_writer_replace(writer, start, 0, "\n");
    table->pending += table->pending != 0;
    move_outer_starts(tables, start);
}

/* Paragraphs within cells set no rows apart. */
static void close_up(struct html_tables *tables, struct html_writer *writer, gsize start)
{
    struct html_table *table = current(tables);
    gsize above = table->joined_end;
    bool apart = above && writer->quotes == 0 && start == above + 2 &&
                 memcmp(writer->out->str + above, "\n\n", 2) == 0;
    if (apart) {
        html_writer_replace(writer, above, 2, "\n");
        table->pending -= table->pending != 0;
    }
    if (table->joined_rows++ == 0)
        table->first_row = start;
    else if (table->joined_rows == 2)
        set_apart(tables, writer);
    table->joined_end = writer->out->len;
    writer->breaks = 1;
    struct html_row *row = &table->row;
    if (table->labelled && row->count == 2 && !is_one_line(&row->cells[1])) {
        html_writer_owe(writer, 2); /* so that it shows where a value of several lines ends */
        table->joined_end = 0;
    }
}

static void end_filled(struct html_tables *tables, struct html_writer *writer)
{
    struct html_table *table = current(tables);
    if (table->row.count == 1) {
        end_label_alone(table, writer);
        return;
    }
    if (has_mark(writer, &table->row))
        return;
    bool joined = table->row.count == 2 ? end_pair(table, writer)
                                        : end_triple(table, writer) || end_pairs(table, writer) ||
                                              end_data(table, writer);
    if (joined)
        close_up(tables, writer, table->row.cells[0].start);
}

void html_table_row_begin(struct html_tables *tables, struct html_writer *writer)
{
    html_table_row_end(tables, writer);
    html_writer_owe(writer, 1);
}

void html_table_row_end(struct html_tables *tables, struct html_writer *writer)
{
    struct html_table *table = current(tables);
    html_table_cell_end(tables, writer);
    html_writer_owe(writer, 1);
    if (!table || !table->row.opened)
        return;
    if (table->row.count)
        end_filled(tables, writer);
    else
        html_writer_owe(writer, 2); /* a spacer */
    clear_row(&table->row);
}
