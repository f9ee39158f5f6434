/* test_quote_phrases.c - looking up what mail programs write. */
#include "parsers/quote_phrases.h"

static void subjects_of_forwards_are_known_in_many_languages(void)
{
    static const char *const forwards[] = {
        "Fwd: S",        "FW: S",       "Fw : S",    "WG: S",    "TR: S",   "RV: S",
        "I: S",          "ENC: S",      "Doorst: S", "VS: S",    "VB: S",   "PD: S",
        "Továbbítás: S", "İLT: S",      "转发: S",   "轉寄: S",  "転送: S", "Fwd：S",
        "Trs: S",        "Teruskan: S", "ΠΡΘ: S",    "[Fwd: S]",
    };
    static const char *const others[] = {"Re: S", "Re: Fwd: S", "S",
                                         "",      "Trip: S",    "Forwarding agents"};
    for (gsize i = 0; i < G_N_ELEMENTS(forwards); i++) {
        if (!phrase_subject_is_forward(forwards[i]))
            g_test_message("unknown: %s", forwards[i]);
        g_assert_true(phrase_subject_is_forward(forwards[i]));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_false(phrase_subject_is_forward(others[i]));
}

static void labels_are_told_from_words(void)
{
    g_assert_cmpint(phrase_header_label("von: a"), ==, LABEL_FROM);
    g_assert_cmpint(phrase_header_label("de : a"), ==, LABEL_FROM);
    g_assert_cmpint(phrase_header_label("to:*"), ==, LABEL_TO);
    g_assert_cmpint(phrase_header_label("主 题: a"), ==, LABEL_SUBJECT);
    g_assert_cmpint(phrase_header_label("| subject | a |"), ==, LABEL_SUBJECT);
    g_assert_cmpint(phrase_header_label("reply-to: a"), ==, LABEL_REPLY_TO);
    g_assert_cmpint(phrase_header_label("cc: a"), ==, LABEL_CC);
    g_assert_cmpint(phrase_header_label("from a: b"), ==, LABEL_NONE);
    g_assert_cmpint(phrase_header_label("froma: b"), ==, LABEL_NONE);
    g_assert_cmpint(phrase_header_label(": b"), ==, LABEL_NONE);
    g_assert_cmpint(phrase_header_label("from"), ==, LABEL_NONE);
    g_assert_cmpint(phrase_header_label(""), ==, LABEL_NONE);
}

static void the_verb_stands_as_a_word(void)
{
    g_assert_true(phrase_has_wrote("on monday anna wrote:"));
    g_assert_true(phrase_has_wrote("anna<a@example.com>님이 작성:"));
    g_assert_true(phrase_has_wrote("анна пишет:"));
    g_assert_false(phrase_has_wrote("anna rewrote:"));
    g_assert_false(phrase_has_wrote("анна напишет:"));
    g_assert_false(phrase_has_wrote(""));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/quote phrases/subjects of forwards are known in many languages",
                    subjects_of_forwards_are_known_in_many_languages);
    g_test_add_func("/quote phrases/labels are told from words", labels_are_told_from_words);
    g_test_add_func("/quote phrases/the verb stands as a word", the_verb_stands_as_a_word);
    return g_test_run();
}
