/* test_words.c - encoded words, as the standard has them and as mailers write them. */
#include "parsers/words.h"

static void assert_decodes(const char *raw, const char *expected)
{
    g_autofree char *text = words_decode(raw);
    g_assert_cmpstr(text, ==, expected);
}

static void words_are_decoded(void)
{
    assert_decodes("=?utf-8?Q?caf=C3=A9_noir?=", "café noir");
    assert_decodes("=?UTF-8?b?w6k=?=", "é");
    assert_decodes("=?iso-8859-1*fr?q?=E9t=E9?= sec", "été sec");
    assert_decodes("Re: =?utf-8?Q?a?= b", "Re: a b");
}

static void adjacent_padded_words_all_survive(void)
{
    assert_decodes("=?utf-8?B?w6k=?= =?utf-8?B?w6k=?=", "éé");
    assert_decodes("=?utf-8?Q?a?=  =?utf-8?Q?b?=", "ab");
    assert_decodes("=?utf-8?Q?a?= x =?utf-8?Q?b?=", "a x b");
}

static void a_character_split_over_words_is_joined(void)
{
    assert_decodes("=?utf-8?B?5rU=?= =?utf-8?B?tw==?=", "海");
    assert_decodes("=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=", "é");
}

static void what_is_no_word_stays(void)
{
    static const char *const raws[] = {"=?",      "=?utf-8?", "=?utf-8?X?a?=", "=?utf-8?Q?a b",
                                       "a =?= b", "=??Q?a?=", "100% =?",       "=?utf-8?B"};
    for (gsize i = 0; i < G_N_ELEMENTS(raws); i++)
        assert_decodes(raws[i], raws[i]);
}

static void words_with_spaces_or_without_padding_are_read(void)
{
    assert_decodes("=?utf-8?Q?two words?=", "two words");
    assert_decodes("=?utf-8?B?w6k?=", "é");
    assert_decodes("caf\xc3\xa9 =?utf-8?Q?noir?=", "café noir");
}

static void a_word_that_was_cut_is_read(void)
{
    assert_decodes("Re: =?utf-8?B?SGVsbG8", "Re: Hello");
    assert_decodes("=?utf-8?Q?caf=C3=A9?", "café");
    assert_decodes("=?utf-8?Q?a?= =?utf-8?Q?b", "ab");
}

static void question_marks_stand_in_words(void)
{
    assert_decodes("=?utf-8?Q?What?=3F_Why?=", "What?? Why");
    assert_decodes("=?utf-8?Q?What?\?=", "What?");
    assert_decodes("=?utf-8?Q?a?==?utf-8?Q?b?=", "ab");
}

static void words_within_words_are_read(void)
{
    assert_decodes("=?utf-8?Q?=3D=3Fiso-8859-1=3FQ=3Fcaf=3DE9=3F=3D?=", "café");
}

static void raw_bytes_are_in_the_charset_of_the_words(void)
{
    assert_decodes("=?koi8-r?B?8NLJ18XU?= \xd0\xd2\xc9", "Привет при");
    assert_decodes("=?windows-1252?Q?5_\x80?=", "5 €");
}

static void space_within_a_word_does_not_matter(void)
{
    assert_decodes("=? utf-8 ? Q ?a?=", "a");
    assert_decodes("=?utf-8?B?SGVs bG8=?=", "Hello");
}

static void what_windows_adds_to_japanese_is_read(void)
{
    assert_decodes("=?ISO-2022-JP?B?GyRCLWobKEI=?=", "㈱");
}

static void a_line_is_clean_and_bounded(void)
{
    g_autofree char *line = words_decode_line(" =?utf-8?Q?a=0Ab=00=07c=E2=80=AEd?= ", 100);
    g_assert_cmpstr(line, ==, "a b c d");
    g_autofree char *cut = words_decode_line("=?utf-8?Q?=C3=A9=C3=A9?=", 3);
    g_assert_cmpstr(cut, ==, "é");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/words/words are decoded", words_are_decoded);
    g_test_add_func("/words/adjacent padded words all survive", adjacent_padded_words_all_survive);
    g_test_add_func("/words/a character split over words is joined",
                    a_character_split_over_words_is_joined);
    g_test_add_func("/words/what is no word stays", what_is_no_word_stays);
    g_test_add_func("/words/words with spaces or without padding are read",
                    words_with_spaces_or_without_padding_are_read);
    g_test_add_func("/words/a word that was cut is read", a_word_that_was_cut_is_read);
    g_test_add_func("/words/question marks stand in words", question_marks_stand_in_words);
    g_test_add_func("/words/words within words are read", words_within_words_are_read);
    g_test_add_func("/words/raw bytes are in the charset of the words",
                    raw_bytes_are_in_the_charset_of_the_words);
    g_test_add_func("/words/space within a word does not matter",
                    space_within_a_word_does_not_matter);
    g_test_add_func("/words/what Windows adds to Japanese is read",
                    what_windows_adds_to_japanese_is_read);
    g_test_add_func("/words/a line is clean and bounded", a_line_is_clean_and_bounded);
    return g_test_run();
}
