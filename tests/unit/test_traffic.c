/* test_traffic.c - mail is counted over a sliding minute and hour; an error outlives its end. */
#include "daemon/traffic.h"
#include "base/clock.h"
#include "daemon/mishap.h"
#include "tests/lib/fixture.h"

#define SECOND_MS 1000
#define MINUTE_MS (60 * SECOND_MS)

static struct traffic some(unsigned deliveries, int64_t received_at)
{
    struct traffic traffic;
    traffic_init(&traffic);
    traffic_note(&traffic, deliveries, received_at);
    return traffic;
}

static void counts_go_when_they_are_old(void)
{
    static const struct {
        int64_t after_ms, last_minute, last_hour;
    } cases[] = {
        {0, 7, 7},
        {58 * SECOND_MS, 7, 7},
        {61 * SECOND_MS, 0, 7},
        {58 * MINUTE_MS, 0, 7},
        {61 * MINUTE_MS, 0, 0},
        {INT64_C(1000) * MINUTE_MS, 0, 0},
    };
    struct traffic traffic = some(3, CLOCK_NONE);
    traffic_note(&traffic, 4, CLOCK_NONE);
    int64_t now_ms = clock_monotonic_ms();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("after %" G_GINT64_FORMAT " ms", cases[i].after_ms);
        int64_t then_ms = now_ms + cases[i].after_ms;
        g_assert_cmpint(traffic_last_minute(&traffic, then_ms), ==, cases[i].last_minute);
        g_assert_cmpint(traffic_last_hour(&traffic, then_ms), ==, cases[i].last_hour);
    }
    g_assert_cmpint(traffic.deliveries, ==, 7);
}

static void the_lag_is_of_the_last_mail_and_never_negative(void)
{
    int64_t now_s = clock_now_s();
    g_assert_cmpint(some(1, now_s - 100).lag_s, >=, 100);
    g_assert_cmpint(some(1, now_s - 100).lag_s, <, 130);
    g_assert_cmpint(some(1, now_s + 100).lag_s, ==, 0); /* the server's clock is ahead */
    g_assert_cmpint(some(1, CLOCK_NONE).lag_s, ==, CLOCK_NONE);
    struct traffic traffic = some(1, now_s - 100);
    traffic_note(&traffic, 0, now_s);
    g_assert_cmpint(traffic.lag_s, >=, 100);
    traffic_note(&traffic, 1, CLOCK_NONE);
    g_assert_cmpint(traffic.lag_s, ==, CLOCK_NONE);
}

static void what_the_database_says_takes_nothing_back(void)
{
    struct traffic traffic, before = some(5, clock_now_s() - 100);
    traffic_init(&traffic);
    traffic.deliveries = 3; /* read before the last two were recorded */
    traffic.last_message_at = FIXTURE_NOW;
    traffic_keep(&traffic, &before);
    g_assert_cmpint(traffic.deliveries, ==, 5);
    g_assert_cmpint(traffic.last_message_at, ==, before.last_message_at);
    g_assert_cmpint(traffic.lag_s, ==, before.lag_s);
    g_assert_cmpint(traffic_last_hour(&traffic, clock_monotonic_ms()), ==, 5);
}

static void what_is_not_known_is_left_out(void)
{
    struct traffic traffic;
    traffic_init(&traffic);
    g_autoptr(json_t) object = json_object();
    traffic_add_to(&traffic, object);
    assert_json(object, "{'messages': 0, 'messages_per_minute': 0, 'messages_per_hour': 0}");
}

static void an_error_is_kept_when_it_is_over(void)
{
    struct mishap mishap = {0}, other = {0};
    g_autoptr(json_t) nothing = json_object();
    mishap_over(&mishap); /* there was none */
    mishap_add_to(&mishap, nothing);
    assert_json(nothing, "{}");
    mishap_note(&mishap, "no route");
    mishap_note(&mishap, mishap.message);
    g_autoptr(json_t) lasts = json_object();
    mishap_add_to(&mishap, lasts);
    g_assert_cmpstr(json_text_at(lasts, "last_error.message"), ==, "no route");
    g_assert_null(json_at(lasts, "last_error.over_at"));
    mishap_over(&mishap);
    mishap_move(&other, &mishap);
    mishap_clear(&mishap);
    g_autoptr(json_t) is_over = json_object();
    mishap_add_to(&other, is_over);
    g_assert_cmpstr(json_text_at(is_over, "last_error.message"), ==, "no route");
    g_assert_nonnull(json_text_at(is_over, "last_error.over_at"));
    mishap_clear(&other);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("traffic", counts_go_when_they_are_old);
    TEST("traffic", the_lag_is_of_the_last_mail_and_never_negative);
    TEST("traffic", what_the_database_says_takes_nothing_back);
    TEST("traffic", what_is_not_known_is_left_out);
    TEST("traffic", an_error_is_kept_when_it_is_over);
    return g_test_run();
}
