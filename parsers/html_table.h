/* html_table.h - rows of tables: "Label: value", cells side by side, or a layout's blocks. Cells
 * are written one below the other; when a row is over it is known how they read best. */
#pragma once

#include "parsers/html_writer.h"

#define HTML_TABLES 24 /* nested; what is deeper reads as blocks */
#define HTML_CELLS 32  /* of a row; one with more reads as blocks */

struct html_cell {
    gsize start, end;               /* of its words in the text; start G_MAXSIZE: none yet */
    unsigned first_line, last_line; /* as the writer counts them */
    bool plain;                     /* it has words that are not bold */
    bool linked;
};

struct html_row {
    struct html_cell cells[HTML_CELLS]; /* those with words, and the open one */
    unsigned count;                     /* with words */
    unsigned opened;                    /* with and without */
    unsigned first_filled;              /* position of the first with words */
    bool open;                          /* a cell is */
};

struct html_table {
    struct html_row row;
    bool labelled;        /* a row read "Label: value" */
    gsize pending;        /* where the tab of a row stands that may have been one; 0: none */
    unsigned joined_rows; /* whose cells stand side by side */
    gsize first_row;      /* of them: where it starts in the text */
    gsize joined_end;     /* of the last of them; 0: there was none */
};

struct html_tables {
    struct html_table stack[HTML_TABLES];
    unsigned depth; /* also of those that are too deep */
};

void html_tables_init(struct html_tables *tables);
void html_table_begin(struct html_tables *tables, struct html_writer *writer);
void html_table_end(struct html_tables *tables, struct html_writer *writer);
void html_table_row_begin(struct html_tables *tables, struct html_writer *writer);
void html_table_row_end(struct html_tables *tables, struct html_writer *writer);
void html_table_cell_begin(struct html_tables *tables, struct html_writer *writer);
void html_table_cell_end(struct html_tables *tables, struct html_writer *writer);

/* Words were written; html_table_linked: a link's. */
void html_table_words(struct html_tables *tables, bool bold);
void html_table_linked(struct html_tables *tables);
