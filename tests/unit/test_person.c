/* test_person.c - names that may be one person's. */
#include "rules/person.h"
#include "tests/lib/fixture.h"

#include <string.h>

static void names_that_share_a_word_may_be_one_persons(void)
{
    static const struct {
        const char *name, *other;
        bool same;
    } cases[] = {
        {NULL, "Ana Vale", true},
        {"Ana Vale", NULL, true},
        {"", "Ana Vale", true},
        {"...", "Ana Vale", true},
        {"Ana Vale", "ana vale", true},
        {"Vale, Ana (Sales)", "Ana", true},
        {"ÉMILE Dûr", "emile", false},
        {"Émile Dûr", "ÉMILE", true},
        {"Jan Novak", "Ana Vale", false},
        {"A. Vale", "A. Novak", false}, /* an initial says nothing */
        {"田中 太郎", "田中", true},
        {"田中", "佐藤", false},
        {"Anna", "Ana", false},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s and %s", cases[i].name, cases[i].other);
        g_assert_cmpint(person_may_be_same(cases[i].name, cases[i].other), ==, cases[i].same);
        g_assert_cmpint(person_may_be_same(cases[i].other, cases[i].name), ==, cases[i].same);
    }
}

static void a_long_name_is_read_in_part(void)
{
    g_autofree char *padding = g_strnfill(100000, 'x');
    GString *name = g_string_new(NULL);
    for (int i = 0; i < 100; i++)
        g_string_append_printf(name, "word%d ", i);
    g_assert_true(person_may_be_same(name->str, "word19"));
    g_assert_false(person_may_be_same(name->str, "word99"));
    g_assert_false(person_may_be_same(padding, "Ana"));
    (void)g_string_free(name, TRUE);
}

static void addresses_that_pass_on_what_many_write_are_nobodys_own(void)
{
    static const char *const persons[] = {
        "ana@x.net",  "ana.vale@x.net", "info@x.net",   "sales@x.net",   "office@x.net",
        "webb@x.net", "formosa@x.net",  "a+form@x.net", "mailand@x.net", "",
    };
    static const char *const machines[] = {
        "no-reply@x.net", "do_not_reply@x.net",     "wordpress@x.net", "form@x.net",
        "web@x.net",      "notifications@x.net",    "leads@x.net",     "inquiry@x.net",
        "mail@x.net",     "kontakt-formular@x.net", "website+a@x.net",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(persons); i++) {
        g_test_message("%s", persons[i]);
        g_assert_true(person_may_own(persons[i]));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(machines); i++) {
        g_test_message("%s", machines[i]);
        g_assert_false(person_may_own(machines[i]));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("person", names_that_share_a_word_may_be_one_persons);
    TEST("person", a_long_name_is_read_in_part);
    TEST("person", addresses_that_pass_on_what_many_write_are_nobodys_own);
    return g_test_run();
}
