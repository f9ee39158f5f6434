/* test_render_money.c - amounts as people write them. */
#include "base/error.h"
#include "render/money.h"

static void amounts_have_the_digits_of_their_currency(void)
{
    static const struct {
        int64_t minor;
        const char *currency, *exact, *brief, *plain;
    } cases[] = {
        {0, "EUR", "EUR 0.00", "EUR 0", "0.00"},
        {5, "EUR", "EUR 0.05", "EUR 0.05", "0.05"},
        {1250000, "EUR", "EUR 12,500.00", "EUR 12,500", "12500.00"},
        {-1250050, "USD", "USD -12,500.50", "USD -12,500.50", "-12500.50"},
        {1250, "JPY", "JPY 1,250", "JPY 1,250", "1250"},
        {1250, "KWD", "KWD 1.250", "KWD 1.250", "1.250"},
        {1000, "KWD", "KWD 1.000", "KWD 1", "1.000"},
        {12345, "CLF", "CLF 1.2345", "CLF 1.2345", "1.2345"},
        {100, NULL, "1.00", "1", "1.00"},
        {INT64_MIN, "JPY", "JPY -9,223,372,036,854,775,808", "JPY -9,223,372,036,854,775,808",
         "-9223372036854775808"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *exact = money_format(cases[i].minor, cases[i].currency, false);
        g_autofree char *brief = money_format(cases[i].minor, cases[i].currency, true);
        g_autofree char *plain = money_format_plain(cases[i].minor, cases[i].currency);
        g_assert_cmpstr(exact, ==, cases[i].exact);
        g_assert_cmpstr(brief, ==, cases[i].brief);
        g_assert_cmpstr(plain, ==, cases[i].plain);
    }
}

static void amounts_are_read_to_the_minor_unit(void)
{
    static const struct {
        const char *text, *currency;
        int64_t minor;
    } cases[] = {
        {"12500", "EUR", 1250000},
        {"12500.5", "EUR", 1250050},
        {"0.05", "EUR", 5},
        {"12500", "JPY", 12500},
        {"1.25", "KWD", 1250},
        {"0", "EUR", 0},
        {"92233720368547758.07", "EUR", INT64_MAX},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        int64_t minor = -1;
        g_assert_true(money_parse(cases[i].text, cases[i].currency, &minor, &error));
        g_assert_no_error(error);
        g_assert_cmpint(minor, ==, cases[i].minor);
    }
}

static void what_is_no_amount_is_refused_and_leaves_the_result_alone(void)
{
    static const struct {
        const char *text, *currency;
    } cases[] = {
        {"", "EUR"},      {"12,500", "EUR"}, {"1.234", "EUR"}, {"1.5", "JPY"},
        {"-1", "EUR"},    {".5", "EUR"},     {"5.", "EUR"},    {"1.2.3", "KWD"},
        {"EUR 5", "EUR"}, {"1e3", "EUR"},    {" 5", "EUR"},    {"92233720368547758.08", "EUR"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        int64_t minor = -1;
        g_assert_false(money_parse(cases[i].text, cases[i].currency, &minor, &error));
        g_assert_error(error, CRMD_ERROR, ERROR_INVALID);
        g_assert_cmpint(minor, ==, -1);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/money/amounts have the digits of their currency",
                    amounts_have_the_digits_of_their_currency);
    g_test_add_func("/money/amounts are read to the minor unit",
                    amounts_are_read_to_the_minor_unit);
    g_test_add_func("/money/what is no amount is refused and leaves the result alone",
                    what_is_no_amount_is_refused_and_leaves_the_result_alone);
    return g_test_run();
}
