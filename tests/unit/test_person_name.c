/* test_person_name.c - people's names. */
#include "parsers/person_name.h"

#include <string.h>

static void names_are_told_from_other_lines(void)
{
    static const char *const names[] = {
        "Petra Lind",    "Dr. Petra Lind",   "Jan van der Berg", "José María Núñez",
        "ANNA KOWALSKA", "Anna-Lena O'Hara", "Иван Петров",      "山田 太郎",
        "山田太郎",      "김민수",           "محمد علي",         "Ni Luh Putu Sari",
        "J. R. Smith",
    };
    static const char *const others[] = {
        "Sales Manager",
        "Nordwind Boats GmbH",
        "Sales Team",
        "Best regards",
        "Hafenstr. 5",
        "Harbour Group",
        "please call me",
        "Petra",
        "营业部长",
        "a@b.example",
        "",
        "x",

        "Leiterin Einkauf",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (!person_name_like(names[i], strlen(names[i]), false))
            g_error("%s is no name", names[i]);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        if (person_name_like(others[i], strlen(others[i]), false))
            g_error("%s is a name", others[i]);
    }
    g_assert_true(person_name_like("Petra", 5, true));
}

static void display_names_are_cleaned(void)
{
    static const struct {
        const char *display, *name, *rest;
    } cases[] = {
        {"Petra Lind", "Petra Lind", NULL},
        {"'Petra Lind'", "Petra Lind", NULL},
        {"\"Lind, Petra\"", "Petra Lind", NULL},
        {"Lind, Petra (Nordwind Boats)", "Petra Lind", "Nordwind Boats"},
        {"van der Berg, Jan", "Jan van der Berg", NULL},
        {"Petra Lind | Nordwind Boats", "Petra Lind", "Nordwind Boats"},
        {"Petra Lind - Nordwind", "Petra Lind", "Nordwind"},
        {"'Petra Lind' via Sales", "Petra Lind", NULL},
        {"Petra Lind, Nordwind GmbH", "Petra Lind", "Nordwind GmbH"},
        {"Sales, Acme", "Sales, Acme", NULL},
        {"Sales - Acme", "Sales - Acme", NULL},
        {"\u202aPetra Lind\u202c\u200f", "Petra Lind", NULL},
        {"Info", "Info", NULL},
        {"petra@nordwind.example", NULL, NULL},
        {"  ", NULL, NULL},
        {"山田太郎", "山田太郎", NULL},
        {"KOWALSKA ANNA", "KOWALSKA ANNA", NULL},
        {"LIND Petra", "Petra Lind", NULL},
        {"petra lind", "Petra Lind", NULL},
        {"jan-erik van der berg", "Jan-Erik van der Berg", NULL},
        {"petra lind boats", "petra lind boats", NULL},
        {"petra.lind", "petra.lind", NULL},
        {"sales team", "sales team", NULL},
        {"Mme LIND Petra", "Petra Lind", NULL},
        {"Frau Lind", "Frau Lind", NULL},
        {"Dr. Petra Lind", "Dr. Petra Lind", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *rest = NULL;
        g_autofree char *name =
            person_name_clean(cases[i].display, "petra@nordwind.example", &rest);
        if (g_strcmp0(name, cases[i].name) != 0 || g_strcmp0(rest, cases[i].rest) != 0)
            g_error("%s: \"%s\" (%s), not \"%s\" (%s)", cases[i].display, name, rest, cases[i].name,
                    cases[i].rest);
    }
}

static void a_name_that_is_the_addresses_is_spelt_out(void)
{
    g_autofree char *rest = NULL, *role_rest = NULL;
    g_autofree char *name = person_name_clean("petra.lind", "petra.lind@nordwind.example", &rest);
    g_assert_cmpstr(name, ==, "Petra Lind");
    g_autofree char *role = person_name_clean("sales.team", "sales.team@a.example", &role_rest);
    g_assert_cmpstr(role, ==, "sales.team");
}

static void better_spelt_names_are_known(void)
{
    g_assert_true(person_name_is_bettered("Lind Petra", "Petra Lind"));
    g_assert_true(person_name_is_bettered("PETRA ANNA LIND", "Petra Anna Lind"));
    g_assert_false(person_name_is_bettered("Petra Lind", "PETRA LIND"));
    g_assert_false(person_name_is_bettered("Petra Lind", "Petra Lind"));
    g_assert_false(person_name_is_bettered("Petra Lind", "Anna Petra"));
    g_assert_false(person_name_is_bettered("Petra", "Petra Lind"));
}

static void names_are_compared_by_their_words(void)
{
    g_assert_true(person_name_shares("Petra Lind", "LIND", 4));
    g_assert_true(person_name_shares("José Núñez", "Jose Nunez", 10));
    g_assert_false(person_name_shares("Petra Lind", "Anna Smith", 10));
    g_assert_false(person_name_shares("Jan de Vries", "Piet de Boer", 12));
    g_assert_true(person_name_shares("大塚直樹", "大塚　直樹", strlen("大塚　直樹")));
    g_assert_true(person_name_shares("김 민수", "김민수", strlen("김민수")));
    g_assert_false(person_name_shares("大塚直樹", "大塚直", strlen("大塚直")));
    g_assert_true(person_name_fits("Petra Lind", 10, "plind@nordwind.example"));
    g_assert_false(person_name_fits("Petra Lind", 10, "info@nordwind.example"));
    g_assert_false(person_name_fits("Petra Lind", 10, NULL));
}

static void roles_are_no_people(void)
{
    g_assert_true(person_name_is_role("Info"));
    g_assert_true(person_name_is_role("Sales Team"));
    g_assert_true(person_name_is_role("Einkauf"));
    g_assert_false(person_name_is_role("Petra Lind"));
    g_assert_false(person_name_is_role("Nordwind Sales"));
    g_assert_false(person_name_is_role(""));
}

static void units_are_told_from_people(void)
{
    static const char *const units[] = {"Tenders Unit", "Service Marchés", "Ufficio Gare",
                                        "Stadtverwaltung Lindau", "Отдел закупок"};
    static const char *const people[] = {"Petra Lind", "Alma Berg", "Иван Петров", "三宅 裕子", ""};
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++)
        g_assert_true(person_name_is_unit(units[i], strlen(units[i])));
    for (gsize i = 0; i < G_N_ELEMENTS(people); i++)
        g_assert_false(person_name_is_unit(people[i], strlen(people[i])));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/person_name/names are told from other lines",
                    names_are_told_from_other_lines);
    g_test_add_func("/person_name/display names are cleaned", display_names_are_cleaned);
    g_test_add_func("/person_name/a name that is the address's is spelt out",
                    a_name_that_is_the_addresses_is_spelt_out);
    g_test_add_func("/person_name/better spelt names are known", better_spelt_names_are_known);
    g_test_add_func("/person_name/names are compared by their words",
                    names_are_compared_by_their_words);
    g_test_add_func("/person_name/roles are no people", roles_are_no_people);
    g_test_add_func("/person_name/units are told from people", units_are_told_from_people);
    return g_test_run();
}
