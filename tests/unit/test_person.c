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

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("person", names_that_share_a_word_may_be_one_persons);
    TEST("person", a_long_name_is_read_in_part);
    return g_test_run();
}
