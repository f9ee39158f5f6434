/* test_utf8.c - ASCII and UTF-8, against GLib's own reading. */
#include "parsers/utf8.h"

#include <string.h>

static void ascii_ends_where_it_ends(void)
{
    char text[100];
    memset(text, 'a', sizeof text);
    for (gsize at = 0; at < sizeof text; at++) {
        text[at] = (char)0xc3;
        g_assert_cmpuint(utf8_ascii_prefix(text, sizeof text), ==, at);
        text[at] = 'a';
    }
    g_assert_cmpuint(utf8_ascii_prefix(text, sizeof text), ==, sizeof text);
    g_assert_cmpuint(utf8_ascii_prefix(text, 0), ==, 0);
}

static void validity_is_what_glib_says(void)
{
    static const char *const pieces[] = {"a",
                                         "é",
                                         "見",
                                         "😀",
                                         "\xc0\x80",
                                         "\xed\xa0\x80",
                                         "\xf4\x90\x80\x80",
                                         "\xe0\x80",
                                         "\xff",
                                         "\xc3",
                                         "\xf0\x80\x80\x80"};
    for (int round = 0; round < 5000; round++) {
        g_autoptr(GString) text = g_string_new(NULL);
        for (int i = g_test_rand_int_range(0, 50); i > 0; i--) {
            int last = round % 2 ? 4 : (int)G_N_ELEMENTS(pieces);
            g_string_append(text, pieces[g_test_rand_int_range(0, last)]);
        }
        const char *end;
        bool valid = g_utf8_validate_len(text->str, text->len, &end);
        g_assert_cmpuint(utf8_valid_prefix(text->str, text->len), ==, (gsize)(end - text->str));
        g_assert_true(utf8_is_valid(text->str, text->len) == valid);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/utf8/ASCII ends where it ends", ascii_ends_where_it_ends);
    g_test_add_func("/utf8/validity is what GLib says", validity_is_what_glib_says);
    return g_test_run();
}
