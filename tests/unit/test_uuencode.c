/* test_uuencode.c - files within text. */
#include "parsers/uuencode.h"

#include <string.h>

#define FILE_A "begin 644 a.txt\n+2&5L;&\\@=V]R;&0`\n`\nend\n"

static void assert_found(const char *text, const char *name, const char *content)
{
    struct uuencode_file file;
    g_assert_true(uuencode_find(text, strlen(text), 0, &file));
    g_assert_cmpstr(file.name, ==, name);
    gsize length;
    g_autofree char *found = uuencode_decode(text + file.start, file.end - file.start, &length);
    g_assert_cmpmem(found, length, content, strlen(content));
    g_free(file.name);
}

static void a_file_in_text_is_found(void)
{
    const char *text = "Hello\n\n" FILE_A "\nbye\n";
    assert_found(text, "a.txt", "Hello world");
    struct uuencode_file file;
    g_assert_true(uuencode_find(text, strlen(text), 0, &file));
    g_assert_cmpstr(text + file.end, ==, "\nbye\n");
    g_assert_cmpuint(file.start, ==, 7);
    g_free(file.name);
}

static void several_are_found_in_turn(void)
{
    const char *text = FILE_A "between\n" FILE_A;
    gsize pos = 0;
    int count = 0;
    struct uuencode_file file;
    for (; uuencode_find(text, strlen(text), pos, &file); count++) {
        pos = file.end;
        g_free(file.name);
    }
    g_assert_cmpint(count, ==, 2);
    g_assert_cmpuint(pos, ==, strlen(text));
}

static void other_line_ends_and_lost_spaces_do_not_matter(void)
{
    assert_found("begin 644 a b.txt\r\n+2&5L;&\\@=V]R;&0 \r\n \r\nend\r\n", "a b.txt",
                 "Hello world");
    assert_found("begin 0644 x\n#0V%T\n#0V%T\n#0V%T\n", "x", "CatCatCat");
}

static void what_only_looks_so_is_text(void)
{
    static const char *const texts[] = {
        "begin 644 x\nThis is how I begin.\n",
        "We begin 644 a\n#0V%T\n`\nend\n",
        "begin with 644 of them\n#0V%T\nend\n",
        "begin 644 x\n#0V%T\n\nRegards\n",
        "begin 644 x\nend\n",
        "begin 644 ",
    };
    struct uuencode_file file;
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_assert_false(uuencode_find(texts[i], strlen(texts[i]), 0, &file));
}

static void lines_that_lie_write_no_more_than_there_is(void)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 1000; i++)
        g_string_append(text, ",\n");
    gsize length;
    g_autofree char *found = uuencode_decode(text->str, text->len, &length);
    g_assert_cmpuint(length, <=, text->len + 16);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/uuencode/a file in text is found", a_file_in_text_is_found);
    g_test_add_func("/uuencode/several are found in turn", several_are_found_in_turn);
    g_test_add_func("/uuencode/other line ends and lost spaces do not matter",
                    other_line_ends_and_lost_spaces_do_not_matter);
    g_test_add_func("/uuencode/what only looks so is text", what_only_looks_so_is_text);
    g_test_add_func("/uuencode/lines that lie write no more than there is",
                    lines_that_lie_write_no_more_than_there_is);
    return g_test_run();
}
