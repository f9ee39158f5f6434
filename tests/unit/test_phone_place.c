/* test_phone_place.c - countries by language, clock and length of numbers. */
#include "parsers/phone_place.h"

#include <glib.h>
#include <string.h>

#define WINTER 1796083200 /* 1 December 2026 */
#define SUMMER 1784073600 /* 15 July 2026 */

static void places_are_in_order_and_once(void)
{
    const struct phone_place *place = phone_places;
    for (; *place[1].code; place++) {
        g_assert_cmpstr(place[0].code, <, place[1].code);
        g_assert_cmpint(place->least, <=, place->most);
    }
    g_assert_null(phone_place_of("XX"));
    g_assert_null(phone_place_of(NULL));
}

static void clocks_follow_the_seasons(void)
{
    const struct phone_place *germany = phone_place_of("DE"), *chile = phone_place_of("CL");
    g_assert_true(phone_place_has_zone(germany, 60, WINTER));
    g_assert_false(phone_place_has_zone(germany, 120, WINTER));
    g_assert_true(phone_place_has_zone(germany, 120, SUMMER));
    g_assert_true(phone_place_has_zone(chile, -180, WINTER));
    g_assert_false(phone_place_has_zone(chile, -180, SUMMER));
    g_assert_true(phone_place_has_zone(phone_place_of("IN"), 330, SUMMER));
    g_assert_true(phone_place_has_zone(phone_place_of("GB"), 0, -1 * WINTER));
}

static void languages_and_lengths_fit(void)
{
    const struct phone_place *spain = phone_place_of("ES"), *india = phone_place_of("IN");
    g_assert_true(phone_place_speaks(spain, "ca"));
    g_assert_false(phone_place_speaks(spain, "c"));
    g_assert_false(phone_place_speaks(spain, NULL));
    g_assert_true(phone_place_fits(spain, '9', 9));
    g_assert_false(phone_place_fits(spain, '9', 10));
    g_assert_true(phone_place_fits(india, '0', 11));
    g_assert_false(phone_place_fits(india, '9', 11));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/phone_place/places are in order and once", places_are_in_order_and_once);
    g_test_add_func("/phone_place/clocks follow the seasons", clocks_follow_the_seasons);
    g_test_add_func("/phone_place/languages and lengths fit", languages_and_lengths_fit);
    return g_test_run();
}
