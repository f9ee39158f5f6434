/* test_withheld.c - what a server does not give is asked for again, less and less often, and holds
 * up nothing. */
#include "mail/withheld.h"
#include "base/error.h"

#define MINUTE_MS (60 * 1000)

static void test_lost_once_is_not_held(void)
{
    struct withheld *t = withheld_new();
    withheld_note(t, 5, WITHHELD_LOST, "gone", 0);
    g_assert_false(withheld_is_held(t, 5, 0));
    withheld_note(t, 5, WITHHELD_LOST, "gone again", 0);
    g_assert_true(withheld_is_held(t, 5, 0));
    g_assert_false(withheld_is_held(t, 6, 0));
    g_assert_cmpstr(withheld_why(t, 5), ==, "gone again");
    withheld_end(t, 5);
    g_assert_false(withheld_is_held(t, 5, 0));
    g_assert_null(withheld_why(t, 5));
    withheld_free(t);
}

static void test_given_up_after_an_hour(void)
{
    struct withheld *t = withheld_new();
    int64_t now_ms = 0, pause_ms = 0;
    while (!withheld_is_given_up(t, 7)) {
        withheld_note(t, 7, WITHHELD_REFUSED, "busy", now_ms);
        int64_t begun_ms = now_ms;
        while (withheld_is_held(t, 7, now_ms))
            now_ms += 1000;
        if (!withheld_is_given_up(t, 7))
            g_assert_cmpint(now_ms - begun_ms, >=, pause_ms); /* longer and longer */
        pause_ms = now_ms - begun_ms;
    }
    g_assert_cmpint(now_ms, >, 45 * MINUTE_MS);
    g_assert_cmpint(now_ms, <, 90 * MINUTE_MS);
    withheld_free(t);
}

static void test_passed_over_is_asked_for_in_time(void)
{
    struct withheld *t = withheld_new();
    int64_t at_ms = -1;
    g_assert_cmpuint(withheld_next(t, &at_ms), ==, 0);
    withheld_note(t, 9, WITHHELD_CORRUPT, "garbage", 1000);
    withheld_note(t, 4, WITHHELD_CORRUPT, "garbage", 2000);
    g_assert_true(withheld_pass_over(t, 9, NULL) && withheld_pass_over(t, 4, NULL) &&
                  withheld_pass_over(t, 4, NULL));
    g_assert_cmpuint(withheld_count_passed(t), ==, 2);
    g_assert_cmpuint(withheld_first_passed(t), ==, 4);
    g_assert_cmpuint(withheld_next(t, &at_ms), ==, 9);
    g_assert_true(withheld_is_held(t, 9, at_ms - 1) && !withheld_is_held(t, 9, at_ms));
    withheld_take_up(t, 9);
    g_assert_cmpuint(withheld_next(t, &at_ms), ==, 4);
    withheld_retry(t);
    g_assert_false(withheld_is_held(t, 4, 0));
    withheld_begin_session(t);
    g_assert_cmpuint(withheld_first_passed(t), ==, 0);
    g_assert_nonnull(withheld_why(t, 4)); /* noted for all sessions */
    withheld_forget(t);
    g_assert_null(withheld_why(t, 4));
    withheld_free(t);
}

static void test_too_many(void)
{
    struct withheld *t = withheld_new();
    uint32_t uid = 1;
    g_autoptr(GError) error = NULL;
    while (withheld_pass_over(t, uid, &error))
        uid++;
    g_assert_error(error, CRMD_ERROR, ERROR_UNAVAILABLE);
    g_assert_cmpuint(uid, >, 100);
    g_assert_cmpuint(uid, <, 10000);
    withheld_free(t);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/withheld/a connection lost once is no sign against a message",
                    test_lost_once_is_not_held);
    g_test_add_func("/withheld/a message is given up after an hour of trying",
                    test_given_up_after_an_hour);
    g_test_add_func("/withheld/what is passed over is asked for again in time",
                    test_passed_over_is_asked_for_in_time);
    g_test_add_func("/withheld/a server that withholds everything is noticed", test_too_many);
    return g_test_run();
}
