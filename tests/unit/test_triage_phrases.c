/* test_triage_phrases.c - the tables of phrases are as they must be to be found at all. */
#include "parsers/triage_phrases.h"

#include <string.h>

static const struct phrase_table *const tables[] = {
    &auto_phrases,   &bounce_phrases, &notice_phrases, &mass_phrases,
    &person_phrases, &tender_phrases,
};

static void assert_is_findable(const struct phrase_row *row)
{
    char folded[200];
    gsize length = strlen(row->phrase);
    g_assert_cmpuint(length, <, sizeof folded);
    g_assert_cmpuint(row->sense, <, SENSE_COUNT);
    bool ends_word = row->phrase[length - 1] == '|';
    g_assert_cmpuint(length - ends_word, >=, 4);
    phrase_fold(row->phrase, length, folded);
    g_assert_cmpstr(folded, ==, row->phrase);
    struct phrase_finds finds;
    phrase_finds_clear(&finds);
    phrase_index_find(triage_phrase_index(), row->phrase, length - ends_word, &finds);
    if (!finds.count[row->sense])
        g_test_message("'%s' is not found", row->phrase);
    g_assert_cmpuint(finds.count[row->sense], >, 0);
}

static void every_phrase_is_found_as_it_stands(void)
{
    G_STATIC_ASSERT(SENSE_COUNT <= PHRASE_SENSES);
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
        for (gsize j = 0; j < tables[i]->count; j++)
            assert_is_findable(&tables[i]->rows[j]);
    }
}

static void no_phrase_stands_twice(void)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
        for (gsize j = 0; j < tables[i]->count; j++) {
            const struct phrase_row *row = &tables[i]->rows[j];
            char *key = g_strdup_printf("%s %d", row->phrase, row->sense);
            if (g_hash_table_contains(seen, key))
                g_test_message("'%s' stands twice", row->phrase);
            g_assert_true(g_hash_table_add(seen, key));
        }
    }
}

static void subjects_of_those_who_are_away_are_known(void)
{
    static const char *const away[] = {"Out of office: Offer",
                                       "[Auto-Reply] Offer",
                                       "Bo Ek is out of the office",
                                       "Re-Offer (Out of Office)",
                                       "[Automatyczna odpowiedź] Oferta",
                                       "ABWESENHEITSNOTIZ"};
    static const char *const others[] = {"Out of office chairs", "Re: Out of office: Offer",
                                         "[list] Re: Bo is out of the office", "Offer", ""};
    for (gsize i = 0; i < G_N_ELEMENTS(away); i++)
        g_assert_true(phrase_subject_is_away(away[i]));
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_false(phrase_subject_is_away(others[i]));
}

static void subjects_that_answer_are_known(void)
{
    static const char *const answers[] = {"Re: Offer", "AW: Angebot", "回复：报价", "Odp: Oferta"};
    static const char *const others[] = {"Offer", "Regarding chairs", "Fwd: Offer", ""};
    for (gsize i = 0; i < G_N_ELEMENTS(answers); i++)
        g_assert_true(phrase_subject_is_answer(answers[i]));
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_false(phrase_subject_is_answer(others[i]));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/triage phrases/every phrase is found as it stands",
                    every_phrase_is_found_as_it_stands);
    g_test_add_func("/triage phrases/no phrase stands twice", no_phrase_stands_twice);
    g_test_add_func("/triage phrases/subjects of those who are away are known",
                    subjects_of_those_who_are_away_are_known);
    g_test_add_func("/triage phrases/subjects that answer are known",
                    subjects_that_answer_are_known);
    return g_test_run();
}
