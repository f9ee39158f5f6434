/* test_phrase_index.c - phrases are found where they stand, and nowhere else. */
#include "parsers/phrase_index.h"

#include <string.h>

enum { PRICE, SEO, CHINESE, QUOTE };

static const struct phrase_row rows[] = {
    {"price list", PRICE},  {"seo audit|", SEO}, {"报价", CHINESE},
    {"don't quote", QUOTE}, {"прайс", PRICE},
};

static void find(const char *text, struct phrase_finds *finds)
{
    static const struct phrase_row *const tables[] = {rows};
    static const gsize counts[] = {G_N_ELEMENTS(rows)};
    struct phrase_index *index = phrase_index_new(tables, counts, 1);
    phrase_finds_clear(finds);
    phrase_index_find(index, text, strlen(text), finds);
    phrase_index_free(index);
}

static void assert_found(const char *text, int sense, unsigned count, unsigned first)
{
    struct phrase_finds finds;
    find(text, &finds);
    g_assert_cmpuint(finds.count[sense], ==, count);
    g_assert_cmpuint(finds.first[sense], ==, first);
}

static void phrases_begin_where_words_do(void)
{
    assert_found("price list", PRICE, 1, 0);
    assert_found("Our PRICE\nLIST, your price lists", PRICE, 2, 4);
    assert_found("a surprice list", PRICE, 0, PHRASE_NOWHERE);
    assert_found("(price list)", PRICE, 1, 1);
    assert_found("我们需要报价", CHINESE, 1, 12);
    assert_found("Пришлите ПРАЙС", PRICE, 1, 17);
}

static void it_does_not_matter_where_in_a_text_they_stand(void)
{
    for (guint before = 0; before < 140; before++) {
        g_autofree char *filler = g_strnfill(before, before % 3 ? '.' : 'x');
        g_autofree char *text = g_strconcat(filler, "\n\n PRICE \n list\n\nPrice List", NULL);
        assert_found(text, PRICE, 2, before ? before + 1 : 0);
    }
}

static void a_bar_asks_for_the_end_of_a_word(void)
{
    assert_found("a seo audit.", SEO, 1, 2);
    assert_found("seo auditor", SEO, 0, PHRASE_NOWHERE);
    assert_found("seo audit", SEO, 1, 0);
}

static void typography_does_not_matter(void)
{
    assert_found("don\xe2\x80\x99t\xc2\xa0quote", QUOTE, 1, 0);
    assert_found("price   \r\n  list", PRICE, 1, 0);
    assert_found("ｐｒｉｃｅ　ｌｉｓｔ", PRICE, 1, 0);
    assert_found("pr\xc2\xadice list", PRICE, 1, 0);
}

static void quoted_lines_are_passed_over(void)
{
    assert_found("Yes\n> price list\n>> price list", PRICE, 0, PHRASE_NOWHERE);
    assert_found("> price list\nprice list", PRICE, 1, 0);
}

static void capitals_of_many_scripts_are_folded(void)
{
    static const struct {
        const char *text, *folded;
    } cases[] = {
        {"ÀÉÞ×", "àéþ×"},         {"ŁŻŹŚĆ Ÿ ŔŇ", "łżźść ÿ ŕň"}, {"İstanbul ı", "istanbul ı"},
        {"ΆΈΊΌΎΏΑΩ", "άέίόύώαω"}, {"ЁЇАЯҐ", "ёїаяґ"},           {"", ""}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        char folded[100];
        gsize length = phrase_fold(cases[i].text, strlen(cases[i].text), folded);
        g_assert_cmpstr(folded, ==, cases[i].folded);
        g_assert_cmpuint(length, ==, strlen(folded));
    }
}

static void any_bytes_and_any_length_will_do(void)
{
    assert_found("\xe6\x8a", PRICE, 0, PHRASE_NOWHERE);
    assert_found("\xd0", PRICE, 0, PHRASE_NOWHERE);
    g_autofree char *words = g_strnfill(1 << 20, '-');
    assert_found(words, PRICE, 0, PHRASE_NOWHERE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/phrase index/phrases begin where words do", phrases_begin_where_words_do);
    g_test_add_func("/phrase index/it does not matter where in a text they stand",
                    it_does_not_matter_where_in_a_text_they_stand);
    g_test_add_func("/phrase index/a bar asks for the end of a word",
                    a_bar_asks_for_the_end_of_a_word);
    g_test_add_func("/phrase index/typography does not matter", typography_does_not_matter);
    g_test_add_func("/phrase index/quoted lines are passed over", quoted_lines_are_passed_over);
    g_test_add_func("/phrase index/capitals of many scripts are folded",
                    capitals_of_many_scripts_are_folded);
    g_test_add_func("/phrase index/any bytes and any length will do",
                    any_bytes_and_any_length_will_do);
    return g_test_run();
}
