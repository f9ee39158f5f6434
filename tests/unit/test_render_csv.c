/* test_render_csv.c - CSV that a spreadsheet opens without harm. */
#include "render/csv.h"

static void cells_are_quoted_as_rfc_4180_says_and_never_formulas(void)
{
    static const struct {
        const char *cell, *written;
    } cases[] = {
        {NULL, ""},
        {"", ""},
        {"plain", "plain"},
        {"a,b", "\"a,b\""},
        {"say \"hi\"", "\"say \"\"hi\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {" spaced ", "\" spaced \""},
        {"=1+1", "'=1+1"},
        {"+49 30", "'+49 30"},
        {"-5", "'-5"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "'\t=1"},
        {"\r=1", "'=1"},
        {"\n=1", "\"'\n=1\""},
        {"=cmd,\"x\"", "\"'=cmd,\"\"x\"\"\""},
        {"a\033[31m\x07", "\"a [31m \""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) row = g_string_new(NULL);
        g_autofree char *expected = g_strconcat(cases[i].written, "\r\n", NULL);
        csv_append_row(row, &cases[i].cell, 1);
        g_assert_cmpstr(row->str, ==, expected);
    }
}

static void rows_have_a_cell_for_each_column(void)
{
    const char *cells[] = {"1", NULL, "x"};
    g_autoptr(GString) rows = g_string_new(NULL);
    csv_append_row(rows, cells, 3);
    csv_append_row(rows, cells, 3);
    g_assert_cmpstr(rows->str, ==, "1,,x\r\n1,,x\r\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/csv/cells are quoted as RFC 4180 says and never formulas",
                    cells_are_quoted_as_rfc_4180_says_and_never_formulas);
    g_test_add_func("/csv/rows have a cell for each column", rows_have_a_cell_for_each_column);
    return g_test_run();
}
