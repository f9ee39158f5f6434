/* csv_read.h - reads CSV (RFC 4180) as spreadsheets and other programs write it: quoted cells, any
 * line ends, a byte order mark, and comma, semicolon or tab between cells. A row at a time, in
 * bounded memory and linear time. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#define CSV_COLUMNS 500           /* of one row; ours have 40, a spreadsheet's export 300 */
#define CSV_ROW_BYTES (256 << 10) /* of one row: some notes of the greatest length */

struct csv_reader;

/* Up to size bytes into buffer; 0 at the end, -1 with an error. */
typedef gssize (*csv_source)(void *arg, char *buffer, gsize size, GError **error);

/* A reader of what source gives, or of length bytes of text (borrowed until it is freed). (transfer
 * full) */
struct csv_reader *csv_reader_new(csv_source source, void *arg);
struct csv_reader *csv_reader_of(const char *text, gsize length);
void csv_reader_free(struct csv_reader *reader);
typedef struct csv_reader csv_reader_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(csv_reader_handle, csv_reader_free)

/* Cells are valid UTF-8, without spaces at their ends; the apostrophe that render/csv.h puts before
 * what a spreadsheet would take for a formula is gone. */
struct csv_row {
    const char *const *cells; /* ended by NULL (borrowed until the next one is read) */
    guint count;
    uint64_t number; /* as a spreadsheet counts: 1 is the first, empty ones count */
};

enum csv_result { CSV_ROW, CSV_END, CSV_FAILED };

/* The next row that is not empty. The first one's cells are taken for the columns' titles. The
 * error says in which row and column something is wrong, and what to do. */
enum csv_result csv_next(struct csv_reader *reader, struct csv_row *ret, GError **error);

/* Where a cell of the newest row stands, for errors: "row 12, column 3 (City)". Columns count from
 * 0 here. (transfer full) */
char *csv_place(const struct csv_reader *reader, guint column);

/* What stands between cells; from the first row on. */
char csv_separator(const struct csv_reader *reader);
