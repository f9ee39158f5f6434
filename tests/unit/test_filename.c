/* test_filename.c - names of files that are safe to show and to save under. */
#include "parsers/filename.h"

#include <string.h>

static void assert_name(const char *raw, const char *expected)
{
    g_autofree char *name = filename_safe(raw);
    g_assert_cmpstr(name, ==, expected);
}

static void ordinary_names_stay(void)
{
    assert_name("Angebot 2026 (final).pdf", "Angebot 2026 (final).pdf");
    assert_name("見積書.xlsx", "見積書.xlsx");
    assert_name("_notes.txt", "_notes.txt");
    assert_name("100%.txt", "100%.txt");
}

static void encoded_names_are_decoded(void)
{
    assert_name("=?utf-8?B?w6k=?= =?utf-8?B?w6k=?=.png", "éé.png");
    assert_name("%E8%A6%8B%E7%A9%8D.pdf", "見積.pdf");
    assert_name("caf\xe9.pdf", "café.pdf");
    assert_name("a%20b.pdf", "a%20b.pdf");
}

static void paths_and_dots_go(void)
{
    assert_name("/etc/passwd", "passwd");
    assert_name("C:\\Temp\\a.doc", "a.doc");
    assert_name("../../x", "x");
    assert_name(".bashrc", "bashrc");
    assert_name("a.pdf. . ", "a.pdf");
    assert_name("..", NULL);
    assert_name("/", NULL);
    assert_name("", NULL);
    assert_name(NULL, NULL);
}

static void characters_that_deceive_go(void)
{
    assert_name("a\xe2\x80\xae"
                "fdp.exe",
                "a fdp.exe");
    assert_name("a\n\tb\x7f.pdf", "a b .pdf");
    assert_name("a\xe2\x80\x8b\xe2\x80\x8f.pdf", "a.pdf");
    assert_name("a:b*c?.pdf", "a_b_c_.pdf");
    assert_name("NUL.txt", "_NUL.txt");
    assert_name("lpt1", "_lpt1");
    assert_name("nullable.txt", "nullable.txt");
}

static void a_long_name_keeps_its_extension(void)
{
    g_autofree char *stem = g_strnfill(5000, 'a');
    g_autofree char *raw = g_strconcat(stem, ".pdf", NULL);
    g_autofree char *name = filename_safe(raw);
    g_assert_cmpuint(strlen(name), <=, FILENAME_BYTES);
    g_assert_true(g_str_has_prefix(name, "aaaa"));
    g_autoptr(GString) wide = g_string_new(NULL);
    for (int i = 0; i < 300; i++)
        g_string_append(wide, "見");
    g_string_append(wide, ".pdf");
    g_autofree char *cut = filename_safe(wide->str);
    g_assert_true(g_str_has_suffix(cut, "見.pdf"));
    g_assert_cmpuint(strlen(cut), <=, FILENAME_BYTES);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/filename/ordinary names stay", ordinary_names_stay);
    g_test_add_func("/filename/encoded names are decoded", encoded_names_are_decoded);
    g_test_add_func("/filename/paths and dots go", paths_and_dots_go);
    g_test_add_func("/filename/characters that deceive go", characters_that_deceive_go);
    g_test_add_func("/filename/a long name keeps its extension", a_long_name_keeps_its_extension);
    return g_test_run();
}
