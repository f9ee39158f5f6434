/* test_retention.c - by which clock raw mail may go. */
#include "crm/retention.h"
#include "tests/lib/fixture.h"

#define HOUR_S 3600
#define DAY_S (24 * HOUR_S)

/* A day of looks, one an hour, by a clock that is set forward by jump_s at the first. */
static bool trusts_after(int64_t jump_s, int hours, int64_t newest_before_s)
{
    struct retention_clock clock = {0};
    int64_t now_s = FIXTURE_NOW, boot_s = 1000;
    retention_look(&clock, now_s, boot_s);
    now_s += jump_s;
    for (int i = 0; i < hours; i++) {
        now_s += HOUR_S;
        boot_s += HOUR_S;
        retention_look(&clock, now_s, boot_s);
    }
    return retention_trusts(&clock, FIXTURE_NOW - newest_before_s);
}

static void a_steady_clock_is_trusted(void)
{
    g_assert_true(trusts_after(0, 0, 0));
    g_assert_true(trusts_after(0, 0, 29 * DAY_S));
    g_assert_true(trusts_after(0, 5, 0));
    g_assert_true(trusts_after(5, 5, 0)); /* set right by a few seconds */
}

static void a_clock_far_ahead_of_all_mail_is_trusted_after_a_day(void)
{
    g_assert_false(trusts_after(0, 0, 31 * DAY_S));
    g_assert_false(trusts_after(0, 23, 31 * DAY_S));
    g_assert_true(trusts_after(0, 24, 31 * DAY_S));
}

static void a_clock_that_jumped_is_trusted_after_a_day(void)
{
    g_assert_false(trusts_after(DAY_S, 1, 0));
    g_assert_false(trusts_after(-DAY_S, 1, 0));
    g_assert_false(trusts_after((int64_t)50 * 365 * DAY_S, 1, -(int64_t)50 * 365 * DAY_S));
    g_assert_false(trusts_after(DAY_S, 24, 0));
    g_assert_true(trusts_after(DAY_S, 25, 0));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("retention", a_steady_clock_is_trusted);
    TEST("retention", a_clock_far_ahead_of_all_mail_is_trusted_after_a_day);
    TEST("retention", a_clock_that_jumped_is_trusted_after_a_day);
    return g_test_run();
}
