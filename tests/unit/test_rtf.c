/* test_rtf.c - the text of Rich Text. */
#include "parsers/rtf.h"

#include <string.h>

static void assert_text(const char *rtf, const char *expected)
{
    g_autofree char *text = rtf_to_text(rtf, strlen(rtf));
    g_assert_cmpstr(text, ==, expected);
}

static void paragraphs_and_marks_are_text(void)
{
    assert_text("{\\rtf1\\ansi Hello\\par\nworld\\tab !}", "Hello\nworld\t!");
    assert_text("{\\rtf1 a\\{b\\}\\\\c\\~d\\_e}", "a{b}\\c d-e");
    assert_text("{\\rtf1 \\ldblquote a\\rdblquote\\emdash b}", "“a”—b");
}

static void what_is_not_shown_is_left_out(void)
{
    assert_text("{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}{\\info{\\author y}}shown}",
                "shown");
    assert_text("{\\rtf1{\\pict\\bin5 }}{}}}shown}", "shown");
    assert_text("{\\rtf1\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf{\\htmlrtf0 x\\par}}", "x\n");
}

static void characters_are_read_by_code_page_and_unicode(void)
{
    assert_text("{\\rtf1\\ansicpg1252 caf\\'e9}", "café");
    assert_text("{\\rtf1\\ansicpg1251 \\'cf\\'f0\\'e8}", "При");
    assert_text("{\\rtf1\\ansicpg932 \\'93\\'fa\\'96\\'7b}", "日本");
    assert_text("{\\rtf1 \\u233?t\\u233?}", "été");
    assert_text("{\\rtf1\\uc0 \\u8364 5}", "€5");
    assert_text("{\\rtf1 \\u-10179?\\u-8704?}", "😀");
}

static void damage_does_no_harm(void)
{
    assert_text("", "");
    assert_text("\\", "\\");
    assert_text("}}}x{{{", "x");
    assert_text("{\\rtf1 a\\'", "a");
    assert_text("{\\rtf1 a\\bin999999999 b", "a");
    g_autofree char *deep = g_strnfill(1000000, '{');
    g_autofree char *text = rtf_to_text(deep, 1000000);
    g_assert_cmpstr(text, ==, "");
}

/* The example of MS-OXRTFCP 3.1.1. */
static void compressed_text_is_expanded(void)
{
    static const guint8 bytes[] = {0x2d, 0x00, 0x00, 0x00, 0x2b, 0x00, 0x00, 0x00, 0x4c, 0x5a,
                                   0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7, 0x03, 0x00, 0x0a, 0x00,
                                   0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a,
                                   0xf3, 0x20, 0x68, 0x65, 0x6c, 0x09, 0x00, 0x20, 0x62, 0x77,
                                   0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f, 0xa0};
    gsize length;
    g_autofree char *rtf = rtf_decompress(bytes, sizeof bytes, 1000, &length);
    g_assert_cmpmem(rtf, length, "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n", 43);
    g_autofree char *text = rtf_to_text(rtf, length);
    g_assert_cmpstr(text, ==, "hello world");
    for (gsize cut = 0; cut < sizeof bytes; cut++) {
        g_autofree char *part = rtf_decompress(bytes, cut, 1000, &length);
        g_assert_true(!part || length <= 43);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/rtf/paragraphs and marks are text", paragraphs_and_marks_are_text);
    g_test_add_func("/rtf/what is not shown is left out", what_is_not_shown_is_left_out);
    g_test_add_func("/rtf/characters are read by code page and Unicode",
                    characters_are_read_by_code_page_and_unicode);
    g_test_add_func("/rtf/damage does no harm", damage_does_no_harm);
    g_test_add_func("/rtf/compressed text is expanded", compressed_text_is_expanded);
    return g_test_run();
}
