/* test_country_signs.c - words of a signature that tell the country. */
#include "parsers/country_signs.h"

#include <glib.h>

static void signs_are_found_as_words(void)
{
    const char *found[COUNTRY_SIGNS];
    g_assert_cmpuint(country_signs_find("Anna\nEXAMPLE PTY LTD\nABN 1", found), ==, 2);
    g_assert_cmpstr(found[0], ==, "AU ZA");
    g_assert_cmpstr(found[1], ==, "AU");
    g_assert_cmpuint(country_signs_find("Parisienne\nlondoner\nxabn", found), ==, 0);
    g_assert_cmpuint(country_signs_find("公司地址：臺北市", found), ==, 1);
    g_assert_cmpstr(found[0], ==, "TW");
    g_assert_cmpuint(country_signs_find("CNPJ: 00.000/0001-00", found), ==, 1);
    g_assert_cmpstr(found[0], ==, "BR");
    g_assert_cmpuint(country_signs_find("", found), ==, 0);
}

static void no_more_than_there_is_room_for(void)
{
    const char *found[COUNTRY_SIGNS];
    g_autofree char *long_text = g_strnfill(10 << 20, 'p');
    g_assert_cmpuint(country_signs_find(long_text, found), ==, 0);
    g_assert_cmpuint(country_signs_find("Wien Wien Wien Wien Wien Wien", found), ==, COUNTRY_SIGNS);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/country_signs/signs are found as words", signs_are_found_as_words);
    g_test_add_func("/country_signs/no more than there is room for",
                    no_more_than_there_is_room_for);
    return g_test_run();
}
