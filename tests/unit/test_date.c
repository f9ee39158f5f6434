/* test_date.c - dates as mail programs write them. */
#include "base/clock.h"
#include "parsers/date.h"

#include <glib.h>

static void assert_date(const char *raw, const char *expected)
{
    int64_t utc_s = date_parse(raw);
    g_autofree char *found = utc_s == CLOCK_NONE ? g_strdup("none") : clock_format(utc_s);
    if (g_strcmp0(found, expected) != 0)
        g_test_message("%s", raw);
    g_assert_cmpstr(found, ==, expected);
}

static void standard_dates_are_read(void)
{
    assert_date("Mon, 02 Mar 2026 09:14:58 +0100", "2026-03-02T08:14:58Z");
    assert_date("2 Mar 2026 09:14 -0530 (IST)", "2026-03-02T14:44:00Z");
    assert_date("Mon, 2 Mar 26 09:14:58 EST", "2026-03-02T14:14:58Z");
    assert_date("Fri, 21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06Z");
    assert_date("Thu,\t13\tFeb\t1969 23:32 -0330", "1969-02-14T03:02:00Z");
    assert_date("Tue, 1 Jul 2003 10:52:37 +0200 (CEST)", "2003-07-01T08:52:37Z");
}

static void other_standards_are_read(void)
{
    assert_date("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z");
    assert_date("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z");
    assert_date("2026-03-02T09:14:58Z", "2026-03-02T09:14:58Z");
    assert_date("2026-03-02T09:14:58.123+01:00", "2026-03-02T08:14:58Z");
    assert_date("2026-03-02 09:14:58 -0500", "2026-03-02T14:14:58Z");
    assert_date("2026/03/02 09:14", "2026-03-02T09:14:00Z");
    assert_date("2026年3月2日 9:14", "2026-03-02T09:14:00Z");
}

static void what_is_missing_is_assumed(void)
{
    assert_date("Mon, 3 March 2026", "2026-03-03T00:00:00Z");
    assert_date("Mon, 02 Mar 2026 09:14:58", "2026-03-02T09:14:58Z");
    assert_date("Mon, 02 Mar 2026 09:14:58 +9999", "2026-03-02T09:14:58Z");
    assert_date("Mon, 02 Mar 2026 09:14:58 GMT+0200", "2026-03-02T07:14:58Z");
    assert_date("Mar 2, 2026, 9:14:58 PM", "2026-03-02T21:14:58Z");
    assert_date("Mar 2, 2026 12:14 am", "2026-03-02T00:14:00Z");
    assert_date("Mon, 02 Mar 2026 9.14.58 +0100", "2026-03-02T08:14:58Z");
    assert_date("Mon, 02 Mar 126 09:14:58 +0000", "2026-03-02T09:14:58Z");
    assert_date("Mon, 02 Mar 0126 09:14:58 +0000", "2026-03-02T09:14:58Z");
    assert_date("2.3.2026 9:14", "2026-03-02T09:14:00Z");
    assert_date("3/22/2026 9:14", "2026-03-22T09:14:00Z");
}

static void other_languages_are_read(void)
{
    assert_date("Mo, 02 Mär 2026 09:14:58 +0100", "2026-03-02T08:14:58Z");
    assert_date("lun., 2 mars 2026 09:14:58 +0100", "2026-03-02T08:14:58Z");
    assert_date("mar 3 avril 2026 09:14", "2026-04-03T09:14:00Z");
    assert_date("lun, 2 dic 2026 09:14", "2026-12-02T09:14:00Z");
    assert_date("Sen, 02 Agu 2026 09:14 WIB", "2026-08-02T02:14:00Z");
    assert_date("Пн, 02 мар 2026 09:14 MSK", "2026-03-02T06:14:00Z");
    assert_date("pon., 2 wrz 2026 09:14", "2026-09-02T09:14:00Z");
    assert_date("seg, 2 out 2026 09:14", "2026-10-02T09:14:00Z");
}

static void what_is_no_date_is_none(void)
{
    static const char *const raws[] = {"",
                                       "someday",
                                       "09:14:58",
                                       "2 Mar",
                                       "99",
                                       "Mar",
                                       "31 Feb 2026 9:14",
                                       "32 Mar 2026 9:14",
                                       "2 Mar 2026 25:99:99"};
    for (gsize i = 0; i < G_N_ELEMENTS(raws); i++)
        assert_date(raws[i], "none");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/date/standard dates are read", standard_dates_are_read);
    g_test_add_func("/date/other standards are read", other_standards_are_read);
    g_test_add_func("/date/what is missing is assumed", what_is_missing_is_assumed);
    g_test_add_func("/date/other languages are read", other_languages_are_read);
    g_test_add_func("/date/what is no date is none", what_is_no_date_is_none);
    return g_test_run();
}
