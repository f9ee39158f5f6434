/* test_institution.c - names of houses and firms without a legal form. */
#include "parsers/institution.h"

#include <string.h>

static void names_are_known_by_their_words(void)
{
    static const char *const names[] = {
        "Glenbaird Pottery",
        "Clinique des Tilleuls",
        "Grundschule am Lindenhof",
        "Szkoła Podstawowa",
        "Dječji vrtić Maslačak",
        "Ξενώνας Ήλιος",
        "Школа № 14",
        "روضة الزهور",
        "מסעדת הנמל",
        "みどり歯科医院",
        "木工房ひなた",
        "새벽베이커리",
        "杭州春风书店",
        "โรงเรียนบ้านนา",
        "Nhà hàng Bến Xuân",
        "Kvarnbyns skola",
        "University of Lindmoor",
        "Pasticceria Da Nella",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (!institution_has_word(names[i], strlen(names[i])))
            g_error("%s has no word of an institution", names[i]);
    }
}

static void sentences_people_and_units_are_none(void)
{
    static const char *const others[] = {
        "Our school is closed on Monday",
        "Petra Lind",
        "Vertrieb",
        "Hotel",
        "Head of Sales",
        "12 Church Street",
        "Einkauf Krankenhaus",
        "visit our shop",
        "hotel.example",
        "school@lind.example",
        "",
        "A",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        if (institution_has_word(others[i], strlen(others[i])))
            g_error("%s is taken for an institution", others[i]);
    }
}

static void quotation_marks_and_domains_tell(void)
{
    static const struct {
        const char *text, *label;
        bool is_name;
    } cases[] = {
        {"хотел „Зора“", NULL, true},
        {"Penzión „Bystrinka“", NULL, true},
        {"„Bystrinka“", NULL, false},
        {"Le Pétrin", "boulangerie-lepetrin", true},
        {"Nội thất Mộc An", "noithatmocan", true},
        {"Теремок на Волге", "teremok-hotel", true},
        {"Теремок на Волге", "harbour", false},
        {"Harbour Lights", NULL, false},
        {"we deliver to harbour", "harbour", false},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        if (institution_like(cases[i].text, strlen(cases[i].text), cases[i].label) !=
            cases[i].is_name)
            g_error("%s of %s is %s", cases[i].text, cases[i].label,
                    cases[i].is_name ? "no name" : "a name");
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/institution/names are known by their words", names_are_known_by_their_words);
    g_test_add_func("/institution/sentences, people and units are none",
                    sentences_people_and_units_are_none);
    g_test_add_func("/institution/quotation marks and domains tell",
                    quotation_marks_and_domains_tell);
    return g_test_run();
}
