/* test_lmtp_pace.c - how long an LMTP client is waited for: moments are told, nothing sleeps. */
#include "mail/lmtp_pace.h"
#include "tests/lib/fixture.h"

/* A client that sends so many bytes after each so many milliseconds: when it is given up, in
 * seconds; more than most when it is not by then. */
static int given_up_after(unsigned every_ms, gsize bytes, bool wanted, int most_s)
{
    struct lmtp_pace pace;
    gint64 now_us = 5000000, began_us = now_us, next_us = now_us;
    lmtp_pace_begin(&pace, now_us);
    while (now_us - began_us <= most_s * G_USEC_PER_SEC) {
        if (now_us >= next_us) {
            lmtp_pace_came(&pace, bytes);
            next_us = now_us + every_ms * INT64_C(1000);
        }
        gint64 wait_us = MIN(lmtp_pace_wait_us(&pace, now_us, wanted), next_us - now_us);
        if (wait_us == 0)
            return (int)((now_us - began_us) / G_USEC_PER_SEC);
        now_us += wait_us;
        lmtp_pace_waited(&pace, wait_us, wanted);
    }
    return most_s + 1;
}

static void a_client_that_stops_is_given_up_when_patience_is_over(void)
{
    g_assert_cmpint(given_up_after(1000000, 1, false, 100), ==, LMTP_PATIENCE_MS / 1000);
    g_assert_cmpint(given_up_after(1000000, 50 << 20, false, 100), ==, LMTP_PATIENCE_MS / 1000);
}

static void while_others_want_room_patience_is_short(void)
{
    int seconds = LMTP_PATIENCE_MS / 1000 / LMTP_HURRY;
    g_assert_cmpint(given_up_after(1000000, 1, true, 100), ==, seconds);
}

static void a_client_that_drips_is_given_up_all_the_same(void)
{
    g_assert_cmpint(given_up_after(100, 1, false, 100), <, 35);
    g_assert_cmpint(given_up_after(100, 1000, false, 100), <, 45);
}

static void a_client_at_the_least_rate_has_its_time_and_no_more(void)
{
    g_assert_cmpint(given_up_after(1000, LMTP_LEAST_RATE + 100, false, 500), >, 500);
    g_assert_cmpint(given_up_after(1000, LMTP_LEAST_RATE + 100, false, 1000), ==,
                    LMTP_MAIL_MS / 1000);
    g_assert_cmpint(given_up_after(1000, LMTP_LEAST_RATE + 100, true, 500), <, 5);
}

static void a_quick_client_is_not_hurried_by_others(void)
{
    g_assert_cmpint(given_up_after(10, 64 << 10, true, 100), >, 100);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("lmtp_pace", a_client_that_stops_is_given_up_when_patience_is_over);
    TEST("lmtp_pace", while_others_want_room_patience_is_short);
    TEST("lmtp_pace", a_client_that_drips_is_given_up_all_the_same);
    TEST("lmtp_pace", a_client_at_the_least_rate_has_its_time_and_no_more);
    TEST("lmtp_pace", a_quick_client_is_not_hurried_by_others);
    return g_test_run();
}
