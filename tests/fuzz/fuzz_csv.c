/* fuzz_csv.c - any bytes give bounded rows of valid text, or an error; what was read, written as
 * CSV and read again, is the same; libFuzzer. */
#include "tests/fuzz/fuzz.h"
#include "base/csv_read.h"
#include "base/util.h"
#include "render/csv.h"

#include <string.h>

/* What render/csv.h keeps of a cell. */
static char *as_written(const char *cell)
{
    g_autofree char *clean = util_clean(cell, CSV_ROW_BYTES, true);
    return g_strstrip(g_steal_pointer(&clean));
}

static void check_row(const struct csv_row *row)
{
    require(row->count > 0 && row->count <= CSV_COLUMNS, "a row has too few or too many cells");
    require(g_strv_length((char **)row->cells) == row->count, "the cells do not end");
    for (guint i = 0; i < row->count; i++)
        require(g_utf8_validate(row->cells[i], -1, NULL), "a cell is no text");
}

/* A cell that begins with what an apostrophe may hide is read without it: again the same then. */
static void check_again(const struct csv_row *row)
{
    g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < row->count; i++)
        g_ptr_array_add(cells, as_written(row->cells[i]));
    const char *first = g_ptr_array_index(cells, 0);
    bool is_special = row->count < 2 || first[0] == '\'' || g_str_has_prefix(first, "sep=") ||
                      strpbrk(first, ",;\t\"") || g_str_has_prefix(first, "\xef\xbb\xbf");
    for (guint i = 1; i < cells->len && !is_special; i++) {
        const char *cell = g_ptr_array_index(cells, i);
        is_special = cell[0] == '\'' || strpbrk(cell, ";\t") != NULL;
    }
    g_autoptr(GString) text = g_string_new(NULL);
    csv_append_row(text, (const char *const *)cells->pdata, cells->len);
    g_autoptr(csv_reader_handle) reader = csv_reader_of(text->str, text->len);
    struct csv_row again;
    if (is_special || text->len > CSV_ROW_BYTES / 2)
        return;
    enum csv_result result = csv_next(reader, &again, NULL);
    bool is_empty = true;
    for (guint i = 0; i < cells->len; i++)
        is_empty = is_empty && !*(const char *)g_ptr_array_index(cells, i);
    require(result == (is_empty ? CSV_END : CSV_ROW), "what was written is not read again");
    for (guint i = 0; i < cells->len && !is_empty; i++)
        require(again.count == cells->len &&
                    g_str_equal(again.cells[i], g_ptr_array_index(cells, i)),
                "another cell is read again");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(csv_reader_handle) reader = csv_reader_of((const char *)data, size);
    g_autoptr(GError) error = NULL;
    struct csv_row row;
    enum csv_result result;
    uint64_t number = 0;
    while ((result = csv_next(reader, &row, &error)) == CSV_ROW) {
        require(row.number > number, "rows do not count up");
        number = row.number;
        check_row(&row);
        check_again(&row);
    }
    require((result == CSV_FAILED) == (error != NULL), "a failure without a reason");
    return 0;
}
