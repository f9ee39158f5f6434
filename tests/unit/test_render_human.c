/* test_render_human.c - counts and times as people say them. */
#include "render/human.h"

#include <glib.h>

#define NOW 1772352900 /* 2026-03-01T08:15:00Z */

static void times_are_said_by_their_distance(void)
{
    static const struct {
        int64_t ago_s;
        const char *said;
    } cases[] = {
        {0, "just now"},
        {1, "just now"},
        {2, "2 s ago"},
        {59, "59 s ago"},
        {60, "1 min ago"},
        {3599, "59 min ago"},
        {3600, "1 h ago"},
        {86399, "23 h ago"},
        {86400, "1 day ago"},
        {3 * 86400, "3 days ago"},
        {29 * 86400, "29 days ago"},
        {30 * 86400, "2026-01-30"},
        {-1, "in 1 s"},
        {-40, "in 40 s"},
        {-7200, "in 2 h"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *said = human_ago(NOW - cases[i].ago_s, NOW);
        g_assert_cmpstr(said, ==, cases[i].said);
    }
}

static void durations_are_said_in_one_unit(void)
{
    static const struct {
        int64_t seconds;
        const char *said;
    } cases[] = {{0, "0 s"},    {59, "59 s"},     {60, "1 min"},
                 {7199, "1 h"}, {86400, "1 day"}, {200 * 86400, "200 days"}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *said = human_duration(cases[i].seconds);
        g_assert_cmpstr(said, ==, cases[i].said);
    }
}

static void counts_are_grouped_and_know_their_plural(void)
{
    static const struct {
        uint64_t count;
        const char *figure, *counted;
    } cases[] = {
        {0, "0", "0 leads"},
        {1, "1", "1 lead"},
        {999, "999", "999 leads"},
        {1000, "1,000", "1,000 leads"},
        {1234567, "1,234,567", "1,234,567 leads"},
        {UINT64_MAX, "18,446,744,073,709,551,615", "18,446,744,073,709,551,615 leads"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *figure = human_count(cases[i].count);
        g_autofree char *counted = human_counted(cases[i].count, "lead", "leads");
        g_assert_cmpstr(figure, ==, cases[i].figure);
        g_assert_cmpstr(counted, ==, cases[i].counted);
    }
}

static void an_exact_time_is_local_and_an_impossible_one_empty(void)
{
    g_autofree char *exact = human_time(NOW);
    g_autofree char *impossible = human_time(INT64_MAX);
    g_assert_cmpstr(exact, ==, "2026-03-01 08:15:00");
    g_assert_cmpstr(impossible, ==, "");
}

int main(int argc, char **argv)
{
    g_setenv("TZ", "UTC", TRUE);
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/human/times are said by their distance", times_are_said_by_their_distance);
    g_test_add_func("/human/durations are said in one unit", durations_are_said_in_one_unit);
    g_test_add_func("/human/counts are grouped and know their plural",
                    counts_are_grouped_and_know_their_plural);
    g_test_add_func("/human/an exact time is local and an impossible one empty",
                    an_exact_time_is_local_and_an_impossible_one_empty);
    return g_test_run();
}
