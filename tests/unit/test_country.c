/* test_country.c - countries by their names, domains and languages. */
#include "parsers/country.h"
#include "parsers/country_names.h"

#include <string.h>

struct named {
    const char *name;
    const char *code; /* NULL: no country */
};

static void assert_all(const struct named *cases, gsize count, const char *(*ask)(const char *))
{
    for (gsize i = 0; i < count; i++) {
        const char *code = ask(cases[i].name);
        if (g_strcmp0(code, cases[i].code) != 0)
            g_error("%s: %s, not %s", cases[i].name, code, cases[i].code);
    }
}

static void countries_are_known_by_every_name(void)
{
    static const struct named cases[] = {
        {"Germany", "DE"},
        {"DEUTSCHLAND", "DE"},
        {"Jerman", "DE"},
        {"ドイツ", "DE"},
        {"德国", "DE"},
        {"de", "DE"},
        {"DEU", "DE"},
        {"USA", "US"},
        {"U.S.A.", "US"},
        {"United States of America", "US"},
        {"The United States", "US"},
        {"UK", "GB"},
        {"England", "GB"},
        {"Great Britain", "GB"},
        {"Türkiye", "TR"},
        {"Turkiye", "TR"},
        {"Côte d'Ivoire", "CI"},
        {"Cote d’Ivoire", "CI"},
        {"Österreich", "AT"},
        {"Perú", "PE"},
        {"Peru", "PE"},
        {"España", "ES"},
        {"Espana", "ES"},
        {"Россия", "RU"},
        {"Україна", "UA"},
        {"Indonesia", "ID"},
        {"대한민국", "KR"},
        {"日本", "JP"},
        {"中国", "CN"},
        {"P.R. China", "CN"},
        {"Hong Kong", "HK"},
        {"Viet Nam", "VN"},
        {"Bosnia and Herzegovina", "BA"},
        {"Bosnia & Herzegovina", "BA"},
        {"Korea, Republic of", "KR"},
        {"The Netherlands", "NL"},
        {"Nederland", "NL"},
        {"السعودية", "SA"},
        {"Česká republika", "CZ"},
        {"Andorra", "AD"},
        {"Zimbabwe", "ZW"},
    };
    assert_all(cases, G_N_ELEMENTS(cases), country_code);
}

static void other_words_are_no_countries(void)
{
    static const struct named cases[] = {
        {"Bavaria", NULL},
        {"Sales", NULL},
        {"xx", NULL},
        {"", NULL},
        {".", NULL},
        {"the", NULL},
        {"  ", NULL},
        {"Germany is a country with many towns and names, far too many to say", NULL},
    };
    assert_all(cases, G_N_ELEMENTS(cases), country_code);
    g_assert_null(country_code(NULL));
}

static void a_domain_tells_its_country_unless_it_is_sold_to_all(void)
{
    static const struct named cases[] = {
        {"kontor.de", "DE"},   {"toko.co.id", "ID"},  {"shop.co.uk", "GB"}, {"a.COM.AU", "AU"},
        {"start.io", NULL},    {"film.tv", NULL},     {"neu.co", NULL},     {"neu.com.co", "CO"},
        {"example.com", NULL}, {"example", NULL},     {"de", NULL},         {"bank.eu", NULL},
        {"co.com", NULL},      {"college.edu", "US"},
    };
    assert_all(cases, G_N_ELEMENTS(cases), country_of_domain);
    g_assert_null(country_of_domain(NULL));
}

static void a_language_tells_its_country_where_it_has_one(void)
{
    static const struct named cases[] = {{"id", "ID"}, {"ja", "JP"}, {"de", "DE"},
                                         {"en", NULL}, {"es", NULL}, {"", NULL}};
    assert_all(cases, G_N_ELEMENTS(cases), country_of_language);
    g_assert_null(country_of_language(NULL));
}

static void no_name_stands_for_two_countries(void)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (const struct country_names *row = country_names; row->code; row++) {
        g_assert_cmpuint(strlen(row->code), ==, 2);
        g_auto(GStrv) names = g_strsplit(row->names, "|", -1);
        for (char **name = names; *name; name++) {
            if (g_strcmp0(country_code(*name), row->code) != 0)
                g_error("\"%s\" of %s is also of %s", *name, row->code, country_code(*name));
            if (!g_hash_table_add(seen, g_strdup(*name)))
                g_error("\"%s\" of %s stands twice", *name, row->code);
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/country/countries are known by every name",
                    countries_are_known_by_every_name);
    g_test_add_func("/country/other words are no countries", other_words_are_no_countries);
    g_test_add_func("/country/a domain tells its country unless it is sold to all",
                    a_domain_tells_its_country_unless_it_is_sold_to_all);
    g_test_add_func("/country/a language tells its country where it has one",
                    a_language_tells_its_country_where_it_has_one);
    g_test_add_func("/country/no name stands for two countries", no_name_stands_for_two_countries);
    return g_test_run();
}
