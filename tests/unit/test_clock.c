/* test_clock.c - times as text. */
#include "base/clock.h"

#include <glib.h>

static const struct {
    const char *text;
    int64_t utc_s;
} times[] = {
    {"1970-01-01T00:00:00Z", 0},
    {"2026-03-01T08:15:00Z", 1772352900},
    {"1969-12-31T23:59:59Z", -1},
    {"2000-02-29T12:00:00Z", 951825600},
    {"0001-01-01T00:00:00Z", -62135596800},
    {"9999-12-31T23:59:59Z", 253402300799},
};

static void times_are_written_in_utc_and_read_back(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(times); i++) {
        g_autofree char *text = clock_format(times[i].utc_s);
        g_assert_cmpstr(text, ==, times[i].text);
        int64_t utc_s = 0;
        g_assert_true(clock_parse(text, &utc_s));
        g_assert_cmpint(utc_s, ==, times[i].utc_s);
    }
}

static void no_time_and_impossible_years_have_no_text(void)
{
    static const int64_t nowhere[] = {CLOCK_NONE, INT64_MAX, 253402300800, -62135596801};
    for (gsize i = 0; i < G_N_ELEMENTS(nowhere); i++)
        g_assert_null(clock_format(nowhere[i]));
}

static void offsets_are_taken_into_account(void)
{
    static const char *const same[] = {
        "2026-03-01T08:15:00Z",      "2026-03-01T08:15:00+00:00", "2026-03-01T15:15:00+07:00",
        "2026-02-28T23:45:00-08:30", "2026-03-01T08:15:00.999Z",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(same); i++) {
        int64_t utc_s = 0;
        g_assert_true(clock_parse(same[i], &utc_s));
        g_assert_cmpint(utc_s, ==, 1772352900);
    }
}

static void what_is_no_time_does_not_parse_and_leaves_the_output(void)
{
    static const char *const texts[] = {
        "",
        "tomorrow",
        "2026-03-01",
        "2026-13-01T00:00:00Z",
        "2026-02-29T00:00:00Z",
        "2026-03-01T25:00:00Z",
        "2026-03-01T08:15:00Zx",
        NULL,
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        int64_t utc_s = 42;
        g_assert_false(clock_parse(texts[i], &utc_s));
        g_assert_cmpint(utc_s, ==, 42);
    }
}

static void a_day_is_one_that_there_is(void)
{
    static const char *const days[] = {"2026-03-01", "2024-02-29", "0001-01-01", "9999-12-31"};
    static const char *const others[] = {"",           "2026-3-1",    "2026-02-29", "2026-13-01",
                                         "0000-01-01", "2026-03-01x", "01.03.2026", "2026/03/01",
                                         "20260301",   "-026-03-01",  "2026-03--1"};
    for (gsize i = 0; i < G_N_ELEMENTS(days); i++)
        g_assert_true(clock_is_date(days[i]));
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_false(clock_is_date(others[i]));
}

static void now_is_now_and_monotonic_time_does_not_go_back(void)
{
    int64_t before = time(NULL);
    int64_t now = clock_now_s();
    g_assert_cmpint(now, >=, before);
    g_assert_cmpint(now, <=, time(NULL));
    int64_t first_ms = clock_monotonic_ms();
    g_usleep(20000);
    int64_t passed_ms = clock_monotonic_ms() - first_ms;
    g_assert_cmpint(passed_ms, >=, 19);
    g_assert_cmpint(passed_ms, <, 10000);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/clock/times are written in UTC and read back",
                    times_are_written_in_utc_and_read_back);
    g_test_add_func("/clock/no time and impossible years have no text",
                    no_time_and_impossible_years_have_no_text);
    g_test_add_func("/clock/offsets are taken into account", offsets_are_taken_into_account);
    g_test_add_func("/clock/what is no time does not parse and leaves the output",
                    what_is_no_time_does_not_parse_and_leaves_the_output);
    g_test_add_func("/clock/a day is one that there is", a_day_is_one_that_there_is);
    g_test_add_func("/clock/now is now and monotonic time does not go back",
                    now_is_now_and_monotonic_time_does_not_go_back);
    return g_test_run();
}
