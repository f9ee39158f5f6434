/* test_day.c - days and times as people say them. */
#include "base/day.h"
#include "tests/lib/fixture.h"

#define TODAY "2026-03-01" /* a Sunday */

static void days_are_said_in_many_ways(void)
{
    static const struct {
        const char *text, *day;
    } cases[] = {
        {"2026-12-31", "2026-12-31"}, {"today", TODAY},
        {"Tomorrow", "2026-03-02"},   {"+0d", TODAY},
        {"+3d", "2026-03-04"},        {"+2W", "2026-03-15"},
        {"+3650d", "2036-02-27"},     {"monday", "2026-03-02"},
        {"fri", "2026-03-06"},        {"Saturday", "2026-03-07"},
        {"sunday", "2026-03-08"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *day = day_parse(cases[i].text, TODAY);
        g_assert_cmpstr(day, ==, cases[i].day);
    }
}

static void what_is_no_day_is_none(void)
{
    static const char *const texts[] = {"",     "2026-02-29", "3d",     "+d",
                                        "+3",   "+3m",        "+3651d", "+522w",
                                        "frid", "yesterday",  "+-1d ",  "+99999999999999999999d"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_test_message("%s", texts[i]);
        g_assert_null(day_parse(texts[i], TODAY));
    }
}

static void a_time_falls_on_different_days_in_different_places(void)
{
    g_autoptr(GTimeZone) jakarta = day_zone("Asia/Jakarta");
    g_autoptr(GTimeZone) denver = day_zone("America/Denver");
    int64_t evening = FIXTURE_NOW + 12 * 3600; /* 20:15 in UTC */
    g_autofree char *there = day_of(jakarta, evening);
    g_autofree char *here = day_of(denver, evening);
    g_assert_cmpstr(there, ==, "2026-03-02");
    g_assert_cmpstr(here, ==, "2026-03-01");
}

static void a_zone_that_is_not_known_is_the_machines(void)
{
    g_autoptr(GTimeZone) unknown = day_zone("Mars/Olympus");
    g_autoptr(GTimeZone) none = day_zone(NULL);
    g_assert_cmpint(g_time_zone_get_offset(unknown, 0), ==, g_time_zone_get_offset(none, 0));
}

static void a_time_is_read_as_the_clocks_there_show_it(void)
{
    static const struct {
        const char *text;
        int64_t utc_s; /* 0: none */
    } cases[] = {
        {"2026-03-01 15:15", FIXTURE_NOW},
        {"2026-03-01T15:15", FIXTURE_NOW},
        {"2026-03-01 15:15:00", FIXTURE_NOW},
        {"2026-03-01T08:15:00Z", FIXTURE_NOW},
        {"2026-03-01T09:15:00+01:00", FIXTURE_NOW},
        {"2026-03-01", 0},
        {"15:15", 0},
        {"2026-03-01 25:00", 0},
        {"", 0},
    };
    g_autoptr(GTimeZone) jakarta = day_zone("Asia/Jakarta");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        int64_t utc_s = 0;
        g_test_message("%s", cases[i].text);
        g_assert_cmpint(day_time_parse(cases[i].text, jakarta, &utc_s), ==, cases[i].utc_s != 0);
        g_assert_cmpint(utc_s, ==, cases[i].utc_s);
    }
}

static void a_time_moved_to_another_day_is_the_same_on_the_clock(void)
{
    g_autoptr(GTimeZone) berlin = day_zone("Europe/Berlin");
    int64_t moved;
    g_assert_true(day_move_time(FIXTURE_NOW, berlin, "2026-04-01", &moved));
    /* 31 days, less the hour that summer time takes */
    g_assert_cmpint(moved - FIXTURE_NOW, ==, 31 * 86400 - 3600);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("day", days_are_said_in_many_ways);
    TEST("day", what_is_no_day_is_none);
    TEST("day", a_time_falls_on_different_days_in_different_places);
    TEST("day", a_zone_that_is_not_known_is_the_machines);
    TEST("day", a_time_is_read_as_the_clocks_there_show_it);
    TEST("day", a_time_moved_to_another_day_is_the_same_on_the_clock);
    return g_test_run();
}
