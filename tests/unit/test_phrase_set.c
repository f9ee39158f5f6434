/* test_phrase_set.c - phrases of a table are found wherever a text has them, and nowhere else. */
#include "parsers/phrase_set.h"

#include <string.h>

static const char *const phrases[] = {"price", "price list", "i", "我们", "für", "(", "e.k.", NULL};

static bool has(const char *text)
{
    static struct phrase_set set = {phrases};
    return phrase_set_has(&set, text, strlen(text));
}

static bool starts(const char *text)
{
    static struct phrase_set set = {phrases};
    return phrase_set_starts(&set, text);
}

static bool within(const char *text)
{
    static struct phrase_set set = {phrases};
    return phrase_set_within(&set, text);
}

static bool has_word(const char *text)
{
    static struct phrase_set set = {phrases};
    return phrase_set_has_word(&set, text);
}

static bool starts_with_word(const char *text)
{
    static struct phrase_set set = {phrases};
    return phrase_set_starts_with_word(&set, text);
}

static void long_phrases_are_found_at_any_place(void)
{
    static const char *const longer[] = {"abc", "bcde", "für", "我们", NULL};
    static struct phrase_set set = {longer};
    g_assert_true(phrase_set_within(&set, "abc"));
    g_assert_true(phrase_set_within(&set, "ababc"));
    g_assert_true(phrase_set_within(&set, "abbcde and more"));
    g_assert_true(phrase_set_within(&set, "dafür"));
    g_assert_true(phrase_set_within(&set, "给我们"));
    g_assert_false(phrase_set_within(&set, "abbcd"));
    g_assert_false(phrase_set_within(&set, "ab"));
    g_assert_false(phrase_set_within(&set, "a"));
    g_assert_false(phrase_set_within(&set, ""));
}

static void a_phrase_is_the_whole_text(void)
{
    g_assert_true(has("price"));
    g_assert_true(has("price list"));
    g_assert_true(has("i"));
    g_assert_true(has("für"));
    g_assert_false(has("pric"));
    g_assert_false(has("prices"));
    g_assert_false(has(""));
}

static void only_so_many_bytes_of_the_text_count(void)
{
    static struct phrase_set set = {phrases};
    g_assert_true(phrase_set_has(&set, "price: 5", 5));
    g_assert_true(phrase_set_has(&set, "it", 1));
    g_assert_false(phrase_set_has(&set, "price", 4));
}

static void a_phrase_has_its_place_in_the_table(void)
{
    static const char *const twice[] = {"from", "to", "from", NULL};
    static struct phrase_set set = {twice};
    g_assert_cmpint(phrase_set_find(&set, "to", 2), ==, 1);
    g_assert_cmpint(phrase_set_find(&set, "from", 4), ==, 0);
    g_assert_cmpint(phrase_set_find(&set, "fro", 3), ==, -1);
    g_assert_cmpint(phrase_set_find(&set, "", 0), ==, -1);
}

static void what_phrases_begin_with_may_begin_one(void)
{
    static const char *const some[] = {"price", "of", "x", NULL};
    static struct phrase_set set = {some};
    g_assert_true(phrase_set_may_begin(&set, "pri"));
    g_assert_true(phrase_set_may_begin(&set, "of "));
    g_assert_true(phrase_set_may_begin(&set, "xyz"));
    g_assert_false(phrase_set_may_begin(&set, "ice"));
}

static void a_text_ends_with_a_phrase(void)
{
    static struct phrase_set set = {phrases};
    g_assert_cmpuint(phrase_set_ends(&set, "a price", 7), ==, 5);
    g_assert_cmpuint(phrase_set_ends(&set, "price", 5), ==, 5);
    g_assert_cmpuint(phrase_set_ends(&set, "dafür", strlen("dafür")), ==, strlen("für"));
    g_assert_cmpuint(phrase_set_ends(&set, "ice", 3), ==, 0);
    g_assert_cmpuint(phrase_set_ends(&set, "prices", 6), ==, 0);
    g_assert_cmpuint(phrase_set_ends(&set, "", 0), ==, 0);
}

static void a_phrase_stands_at_the_start_or_anywhere(void)
{
    g_assert_true(starts("prices"));
    g_assert_true(starts("(a)"));
    g_assert_false(starts("a price"));
    g_assert_false(starts(""));
    g_assert_true(within("a price"));
    g_assert_true(within("we ask (once)"));
    g_assert_true(within("und da für"));
    g_assert_false(within("we ask, as you do, at 5.00 €"));
    g_assert_false(within(""));
}

static void a_word_has_no_letters_around_it(void)
{
    g_assert_true(has_word("so do i"));
    g_assert_true(has_word("that's i."));
    g_assert_false(has_word("with this"));
    g_assert_false(has_word("prices, pricey"));
    g_assert_true(has_word("prices, price"));
    g_assert_true(has_word("anna lind e.k."));
    g_assert_true(has_word("gut für uns"));
    g_assert_false(has_word("dafür"));
}

static void a_longer_word_may_begin_as_a_shorter_one(void)
{
    g_assert_true(starts_with_word("price list of may"));
    g_assert_true(starts_with_word("price lists"));
    g_assert_false(starts_with_word("pricelist"));
    g_assert_false(starts_with_word("a price"));
}

static void a_script_without_spaces_has_words_anywhere(void)
{
    g_assert_true(has_word("请问我们什么时候"));
    g_assert_false(has_word("请问他们什么时候"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/phrase_set/a phrase is the whole text", a_phrase_is_the_whole_text);
    g_test_add_func("/phrase_set/only so many bytes of the text count",
                    only_so_many_bytes_of_the_text_count);
    g_test_add_func("/phrase_set/a phrase has its place in the table",
                    a_phrase_has_its_place_in_the_table);
    g_test_add_func("/phrase_set/what phrases begin with may begin one",
                    what_phrases_begin_with_may_begin_one);
    g_test_add_func("/phrase_set/a text ends with a phrase", a_text_ends_with_a_phrase);
    g_test_add_func("/phrase_set/a phrase stands at the start or anywhere",
                    a_phrase_stands_at_the_start_or_anywhere);
    g_test_add_func("/phrase_set/long phrases are found at any place",
                    long_phrases_are_found_at_any_place);
    g_test_add_func("/phrase_set/a word has no letters around it", a_word_has_no_letters_around_it);
    g_test_add_func("/phrase_set/a longer word may begin as a shorter one",
                    a_longer_word_may_begin_as_a_shorter_one);
    g_test_add_func("/phrase_set/a script without spaces has words anywhere",
                    a_script_without_spaces_has_words_anywhere);
    return g_test_run();
}
