/* test_charset.c - bytes to UTF-8, whatever the mail says they are. */
#include "parsers/charset.h"

#include <string.h>

static void assert_text(const char *bytes, const char *label, const char *expected)
{
    g_autofree char *text = charset_to_utf8(bytes, strlen(bytes), label);
    g_assert_cmpstr(text, ==, expected);
}

static void a_label_is_believed(void)
{
    assert_text("caf\xe9", "iso-8859-1", "café");
    assert_text("\xcf\xf0\xe8\xe2\xe5\xf2", "windows-1251", "Привет");
    assert_text("\xf0\xd2\xc9\xd7\xc5\xd4", "koi8-r", "Привет");
    assert_text("\xc4\xe3\xba\xc3", "gb2312", "你好");
    assert_text("\x93\xfa\x96{", "Shift_JIS", "日本");
    assert_text("\x1b$B8+@Q\x1b(B", "ISO-2022-JP", "見積");
    assert_text("\xbe\xc8\xb3\xe7", "ks_c_5601-1987", "안녕");
}

static void iso_8859_1_is_windows_1252(void)
{
    assert_text("5 \x80 \x84x\x93", "ISO-8859-1", "5 € „x“");
    assert_text("5 \x80", "latin1", "5 €");
}

static void utf8_wins_over_a_wrong_label(void)
{
    assert_text("Zoé", "iso-8859-1", "Zoé");
    assert_text("Привет", "us-ascii", "Привет");
    assert_text("naïve", "x-nobody-knows", "naïve");
}

static void a_charset_is_guessed_far_below_plain_lines(void)
{
    static const char plain[] = "One of very many lines that say nothing of any charset at all.\n";
    static const char russian[] = "\xc7\xe4\xf0\xe0\xe2\xf1\xf2\xe2\xf3\xe9\xf2\xe5, "
                                  "\xf1\xea\xee\xeb\xfc\xea\xee \xf1\xf2\xee\xe8\xf2 "
                                  "\xe4\xee\xf1\xf2\xe0\xe2\xea\xe0 \xe2 "
                                  "\xcc\xee\xf1\xea\xe2\xf3?\n";
    g_autoptr(GString) mail = g_string_new(NULL);
    for (int i = 0; i < 2000; i++)
        g_string_append(mail, plain);
    g_string_append(mail, russian);
    g_autofree char *text = charset_to_utf8(mail->str, mail->len, NULL);
    g_assert_nonnull(strstr(text, "Здравствуйте, сколько стоит доставка в Москву?"));
}

static void languages_are_not_western_by_a_wrong_label(void)
{
    assert_text("A\xe7\xfdl\xfd\xfe m\xfc?", "iso-8859-1", "Açılış mü?");
    assert_text("\xde\x61\xf0 er b\xedll", "iso-8859-1", "Það er bíll");
    assert_text("\xcf\xf0\xe8\xe2\xe5\xf2, \xf1\xea\xee\xeb\xfc\xea\xee \xf1\xf2\xee\xe8\xf2 "
                "\xfd\xf2\xee\xf2 \xf2\xee\xe2\xe0\xf0?",
                "iso-8859-1", "Привет, сколько стоит этот товар?");
}

static void labels_are_read_however_they_are_written(void)
{
    static const char *const labels[] = {"\"windows-1251\"", "cp1251",           "Windows-1251;",
                                         "win-1251",         "windows-1251 (x)", "x-cp1251"};
    for (gsize i = 0; i < G_N_ELEMENTS(labels); i++)
        assert_text("\xcf\xf0\xe8", labels[i], "При");
    assert_text("caf\xe9", "none", "café");
    assert_text("\x1b$B-j\x1b(B", "cp50221", "㈱");
    assert_text("\xad\xea", "x-euc-jp", "㈱");
}

static void what_is_not_labelled_is_guessed(void)
{
    assert_text("caf\xe9", NULL, "café");
    assert_text(
        "\xf0\xd2\xc9\xd7\xc5\xd4, \xcb\xc1\xcb \xc4\xc5\xcc\xc1? \xf3\xcb\xcf\xcc\xd8\xcb\xcf "
        "\xd3\xd4\xcf\xc9\xd4 \xdc\xd4\xcf\xd4 \xd4\xcf\xd7\xc1\xd2?",
        NULL, "Привет, как дела? Сколько стоит этот товар?");
    assert_text("\x1b$B8+@Q\x1b(B", NULL, "見積");
}

static void utf8_with_a_broken_byte_stays_utf8(void)
{
    assert_text("Größe für Käse \xc3", "utf-8", "Größe für Käse \xef\xbf\xbd");
}

static void any_bytes_give_valid_text_without_nul(void)
{
    static const char *const labels[] = {NULL,      "utf-8",      "utf-16", "utf-7",
                                         "gb18030", "big5",       "koi8-r", "iso-2022-jp",
                                         "euc-kr",  "hz-gb-2312", "binary", "utf-32le"};
    for (int round = 0; round < 2000; round++) {
        char bytes[64];
        gsize length = (gsize)g_test_rand_int_range(0, sizeof bytes);
        for (gsize i = 0; i < length; i++)
            bytes[i] = (char)g_test_rand_int_range(0, 256);
        const char *label = labels[round % (int)G_N_ELEMENTS(labels)];
        g_autofree char *text = charset_to_utf8(bytes, length, label);
        g_assert_true(g_utf8_validate(text, -1, NULL));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/charset/a label is believed", a_label_is_believed);
    g_test_add_func("/charset/ISO-8859-1 is windows-1252", iso_8859_1_is_windows_1252);
    g_test_add_func("/charset/UTF-8 wins over a wrong label", utf8_wins_over_a_wrong_label);
    g_test_add_func("/charset/languages are not western by a wrong label",
                    languages_are_not_western_by_a_wrong_label);
    g_test_add_func("/charset/labels are read however they are written",
                    labels_are_read_however_they_are_written);
    g_test_add_func("/charset/what is not labelled is guessed", what_is_not_labelled_is_guessed);
    g_test_add_func("/charset/a charset is guessed far below plain lines",
                    a_charset_is_guessed_far_below_plain_lines);
    g_test_add_func("/charset/UTF-8 with a broken byte stays UTF-8",
                    utf8_with_a_broken_byte_stays_utf8);
    g_test_add_func("/charset/any bytes give valid text without NUL",
                    any_bytes_give_valid_text_without_nul);
    return g_test_run();
}
