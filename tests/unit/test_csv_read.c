/* test_csv_read.c - CSV as it is met, read row by row, and what is refused and where. */
#include "base/csv_read.h"
#include "render/csv.h"
#include "tests/lib/fixture.h"

#include <string.h>

/* The rows as "cell|cell\n", or the error's message. (transfer full) */
static char *read_all(const char *text, gsize length)
{
    g_autoptr(csv_reader_handle) reader = csv_reader_of(text, length);
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GError) error = NULL;
    struct csv_row row;
    enum csv_result result;
    while ((result = csv_next(reader, &row, &error)) == CSV_ROW) {
        g_autofree char *line = g_strjoinv("|", (char **)row.cells);
        g_assert_cmpuint(g_strv_length((char **)row.cells), ==, row.count);
        g_string_append_printf(out, "%s\n", line);
    }
    g_assert_true((result == CSV_FAILED) == (error != NULL));
    return g_strdup(error ? error->message : out->str);
}

static void check(const char *text, const char *expected)
{
    g_autofree char *rows = read_all(text, strlen(text));
    g_assert_cmpstr(rows, ==, expected);
}

static void rows_are_read_however_they_are_written(void)
{
    static const struct {
        const char *text, *rows;
    } cases[] = {
        {"", ""},
        {"a,b\r\n1,2\r\n", "a|b\n1|2\n"},
        {"a,b\n1,2", "a|b\n1|2\n"},
        {"a,b\r1,2\r", "a|b\n1|2\n"},
        {"\xef\xbb\xbf\"a\";\"b\"\n1;2,5\n", "a|b\n1|2,5\n"},
        {"a\tb\n1\t2;3\n", "a|b\n1|2;3\n"},
        {"\"a;b;c\",d\n", "a;b;c|d\n"},
        {"sep=;\r\na,b;c\r\n", "a,b|c\n"},
        {"one\nsecond\n", "one\nsecond\n"},
        {"a,b\n\n\r\n,\n1,\n", "a|b\n1|\n"},
        {"\"say \"\"hi\"\"\",\"two\nlines\"\n", "say \"hi\"|two\nlines\n"},
        {"a,\"b\" ,c\n", "a|b|c\n"},
        {"  a , b\n", "a|b\n"},
        {"5\" nail,x\n", "5\" nail|x\n"},
        {"a,\"\"\n\"\",\"\"\n", "a|\n|\n"},
        {"a,\"b\"", "a|b\n"},
        {"'+49 30,'tis,'=1\n", "+49 30|'tis|=1\n"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        check(cases[i].text, cases[i].rows);
}

static void what_is_wrong_is_named_with_its_row_and_column(void)
{
    check("Name,City\nx,\"y\"z\n",
          "row 2, column 2 (City): a quoted cell goes on behind its closing quotation mark; write "
          "quotation marks within a cell twice");
    check("Name,City\n\nx,y\n\"z", "row 4, column 1 (Name): the closing quotation mark of the cell "
                                   "is missing");
    check("Name\n\xe4\n", "row 2, column 1 (Name): is not valid UTF-8; save the file as \"CSV "
                          "UTF-8\"");
    check("a,b\n1,2,\"3\"x\n",
          "row 2, column 3: a quoted cell goes on behind its closing quotation mark; write "
          "quotation marks within a cell twice");
    check("\xff\xfe"
          "a",
          "the file is UTF-16: save it as \"CSV UTF-8\", and try again");
    g_autofree char *nul = read_all("a,b\n1\0,2\n", 9);
    g_assert_cmpstr(nul, ==,
                    "row 2, column 1 (a): there is a byte of value 0; save the file as \"CSV "
                    "UTF-8\"");
}

static void a_row_is_bounded_in_bytes_and_columns(void)
{
    g_autofree char *commas = g_strnfill(10 << 20, ',');
    g_autofree char *of_commas = read_all(commas, 10 << 20);
    g_assert_nonnull(strstr(of_commas, "row 1, column 500: the row has too many columns"));
    g_autofree char *letters = g_strnfill(10 << 20, 'x');
    g_autofree char *of_letters = read_all(letters, 10 << 20);
    g_assert_nonnull(strstr(of_letters, "row 1, column 1: the row is too long"));
}

static void many_lines_and_marks_cost_no_more_than_their_length(void)
{
    static const char *const units[] = {"\n", "\"\"", "\"\n", "\r\n", "a,b\n", " "};
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        while (text->len < (4 << 20))
            g_string_append(text, units[i]);
        gint64 begin = g_get_monotonic_time();
        g_autofree char *rows = read_all(text->str, text->len);
        g_assert_nonnull(rows);
        g_assert_cmpint(g_get_monotonic_time() - begin, <, 10 * G_USEC_PER_SEC);
    }
}

struct slow {
    const char *text;
};

/* One byte at a time. */
static gssize read_slowly(void *arg, char *buffer, gsize size, GError **error)
{
    (void)size, (void)error;
    struct slow *slow = arg;
    if (!*slow->text)
        return 0;
    *buffer = *slow->text++;
    return 1;
}

static gssize fail(void *arg, char *buffer, gsize size, GError **error)
{
    (void)arg, (void)buffer, (void)size;
    error_set(error, ERROR_UNAVAILABLE, "the disk is gone");
    return -1;
}

static void a_source_may_give_a_byte_at_a_time_or_fail(void)
{
    struct slow slow = {"\xef\xbb\xbf"
                        "a;b\r\n\"1\r\n2\";x"};
    g_autoptr(csv_reader_handle) reader = csv_reader_new(read_slowly, &slow);
    g_autoptr(GError) error = NULL;
    struct csv_row row;
    g_assert_cmpint(csv_next(reader, &row, &error), ==, CSV_ROW);
    g_assert_cmpint(csv_separator(reader), ==, ';');
    g_assert_cmpint(csv_next(reader, &row, &error), ==, CSV_ROW);
    g_assert_cmpstr(row.cells[0], ==, "1\r\n2");
    g_assert_cmpint(csv_next(reader, &row, &error), ==, CSV_END);
    g_autoptr(csv_reader_handle) broken = csv_reader_new(fail, NULL);
    g_assert_cmpint(csv_next(broken, &row, &error), ==, CSV_FAILED);
    assert_error(&error, ERROR_UNAVAILABLE, NULL, "the disk is gone");
}

static void what_we_write_is_read_back(void)
{
    const char *const cells[] = {"plain", "a,b", "say \"hi\"", "=1+1", "+49 30 12", "two\nlines"};
    g_autoptr(GString) text = g_string_new(NULL);
    csv_append_row(text, cells, G_N_ELEMENTS(cells));
    g_autoptr(csv_reader_handle) reader = csv_reader_of(text->str, text->len);
    struct csv_row row;
    g_assert_cmpint(csv_next(reader, &row, NULL), ==, CSV_ROW);
    for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
        g_assert_cmpstr(row.cells[i], ==, cells[i]);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("csv", rows_are_read_however_they_are_written);
    TEST("csv", what_is_wrong_is_named_with_its_row_and_column);
    TEST("csv", a_row_is_bounded_in_bytes_and_columns);
    TEST("csv", many_lines_and_marks_cost_no_more_than_their_length);
    TEST("csv", a_source_may_give_a_byte_at_a_time_or_fail);
    TEST("csv", what_we_write_is_read_back);
    return g_test_run();
}
