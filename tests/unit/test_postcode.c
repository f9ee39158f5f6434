/* test_postcode.c - countries by their postcodes. */
#include "parsers/postcode.h"

#include <string.h>

static void countries_are_known_by_postcodes_only_they_have(void)
{
    static const struct {
        const char *line, *country;
    } cases[] = {
        {"4410 Harbour Street, Toledo, OH 43612", "US"},
        {"Toledo, OH 43612-0001", "US"},
        {"12 Walton St, Oxford OX1 2HG", "GB"},
        {"London EC1A 1BB, England", "GB"},
        {"Toronto ON M5V 2T6", "CA"},
        {"ul. Hutnicza 14, 41-200 Sosnowiec", "PL"},
        {"7005-000 Évora", "PT"},
        {"01310-100 São Paulo", "BR"},
        {"Bela Vista, 01310-100", NULL},
        {"〒105-0000 東京都港区", "JP"},
        {"23568 Lübeck", NULL},
        {"Berlin, DE 10115", NULL},
        {"Room OH 43612", NULL},
        {"41-200 units", NULL},
        {"", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *country = postcode_country(cases[i].line, strlen(cases[i].line));
        if (g_strcmp0(country, cases[i].country) != 0)
            g_error("%s: %s, not %s", cases[i].line, country, cases[i].country);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/postcode/countries are known by postcodes only they have",
                    countries_are_known_by_postcodes_only_they_have);
    return g_test_run();
}
