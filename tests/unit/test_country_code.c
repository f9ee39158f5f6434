/* test_country_code.c - which countries there are. */
#include "base/country_code.h"
#include "tests/lib/fixture.h"

static void countries_are_known_in_any_case(void)
{
    static const char *const known[] = {"ID", "de", "Gb", "AD", "ZW", "XK"};
    for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
        g_assert_true(country_code_is(known[i]));
}

static void what_is_no_country_is_told(void)
{
    static const char *const others[] = {"UK", "XX", "EN", "", "I", "IDN", "I ", " I", "D ", "1D"};
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_false(country_code_is(others[i]));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("country_code", countries_are_known_in_any_case);
    TEST("country_code", what_is_no_country_is_told);
    return g_test_run();
}
