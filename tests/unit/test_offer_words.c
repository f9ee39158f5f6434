/* test_offer_words.c - the words by which offers and enquiries are told apart. */
#include "parsers/offer_words.h"

#include <string.h>

static unsigned count_of(const char *text, enum part part)
{
    struct phrase_finds finds;
    phrase_finds_clear(&finds);
    phrase_index_find(offer_words(), text, strlen(text), &finds);
    return finds.count[part];
}

static void each_language_knows_who_gives_and_who_needs(void)
{
    static const char *const giving[] = {
        "We help companies",
        "Wir unterstützen Betriebe",
        "Nous proposons",
        "Ofrecemos",
        "Oferecemos",
        "Offriamo",
        "Wij helpen",
        "Oferujemy",
        "Предлагаем",
        "Пропонуємо",
        "Sunmaktayız",
        "Vi erbjuder",
        "Vi tilbyr",
        "Kami menyediakan",
        "Kami menawarkan",
        "我们提供",
        "提供しております",
        "제공합니다",
        "نقدم",
        "Chúng tôi cung cấp",
    };
    static const char *const needing[] = {
        "We need",    "Wir benötigen", "Nous recherchons", "Necesitamos",   "Precisamos",
        "Ci servono", "Wij zoeken",    "Szukamy",          "Нам требуется", "Потрібен",
        "Arıyoruz",   "Vi behöver",    "Vi trenger",       "Vi skal bruge", "Kami membutuhkan",
        "我们需要",   "お見積り",      "견적을",           "نحتاج",         "Cần mua",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(giving); i++)
        g_assert_cmpuint(count_of(giving[i], PART_GIVE) + count_of(giving[i], PART_WE_GIVE), >, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(needing); i++)
        g_assert_cmpuint(count_of(needing[i], PART_NEED), >, 0);
}

static void a_word_for_any_letter_stands_before_words_only(void)
{
    g_assert_cmpuint(count_of("we build", PART_ME), ==, 1);
    g_assert_cmpuint(count_of("wet build", PART_ME), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/offer words/each language knows who gives and who needs",
                    each_language_knows_who_gives_and_who_needs);
    g_test_add_func("/offer words/a word for any letter stands before words only",
                    a_word_for_any_letter_stands_before_words_only);
    return g_test_run();
}
