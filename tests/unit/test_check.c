/* test_check.c - checks of mailboxes under way: one thread waits for what another reports. */
#include "daemon/check.h"
#include "base/limits.h"
#include "tests/lib/fixture.h"

static uint64_t begin(struct check_desk *desk)
{
    g_autoptr(GError) error = NULL;
    uint64_t request = check_begin(desk, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(request, >, 0);
    return request;
}

static void step(struct check_desk *desk, uint64_t request, const char *name, bool ok, bool last)
{
    struct check_step s = {request, last, (char *)name, ok, name ? (char *)"found" : NULL};
    check_step(desk, &s);
}

static void steps_are_answered_in_order(void)
{
    struct check_desk *desk = check_desk_new();
    uint64_t request = begin(desk);
    step(desk, request, "dns", true, false);
    step(desk, request + 1, "stranger", false, true); /* nobody asked */
    step(desk, 0, "stranger", false, true);
    step(desk, request, "connect", true, false);
    step(desk, request, NULL, true, true);
    g_autoptr(json_t) answer = check_wait(desk, request, 5, NULL);
    assert_json(answer, "{'ok': true, 'steps': ["
                        "{'step': 'dns', 'ok': true, 'detail': 'found'}, "
                        "{'step': 'connect', 'ok': true, 'detail': 'found'}]}");
    check_desk_free(desk);
}

static void one_step_that_fails_fails_the_check(void)
{
    struct check_desk *desk = check_desk_new();
    uint64_t request = begin(desk);
    step(desk, request, "dns", false, false);
    step(desk, request, "connect", true, true);
    g_autoptr(json_t) answer = check_wait(desk, request, 5, NULL);
    g_assert_true(json_is_false(json_at(answer, "ok")));
    check_desk_free(desk);
}

static void a_check_that_is_over_without_a_step_may_have_failed(void)
{
    struct check_desk *desk = check_desk_new();
    uint64_t request = begin(desk);
    step(desk, request, NULL, false, true);
    g_autoptr(json_t) answer = check_wait(desk, request, 5, NULL);
    assert_json(answer, "{'ok': false, 'steps': []}");
    check_desk_free(desk);
}

struct reporter {
    struct check_desk *desk;
    uint64_t request;
};

static gpointer report_late(gpointer data)
{
    struct reporter *r = data;
    g_usleep(20000);
    step(r->desk, r->request, "dns", true, false);
    g_usleep(20000);
    step(r->desk, r->request, "login", true, true);
    return NULL;
}

static void who_waits_is_woken_by_the_last_step(void)
{
    struct check_desk *desk = check_desk_new();
    struct reporter reporter = {desk, begin(desk)};
    GThread *thread = g_thread_new("report", report_late, &reporter);
    g_autoptr(json_t) answer = check_wait(desk, reporter.request, 30, NULL);
    g_assert_cmpint(json_array_size(json_at(answer, "steps")), ==, 2);
    (void)g_thread_join(thread);
    check_desk_free(desk);
}

static void a_check_that_never_ends_is_given_up(void)
{
    struct check_desk *desk = check_desk_new();
    g_autoptr(GError) error = NULL;
    uint64_t request = begin(desk);
    step(desk, request, "dns", true, false);
    g_assert_null(check_wait(desk, request, 0, &error));
    assert_error(&error, ERROR_UNAVAILABLE, NULL, "does not answer");
    step(desk, request, "late", true, true); /* whoever asked has gone */
    check_desk_free(desk);
}

static void some_checks_run_at_once_and_no_more(void)
{
    struct check_desk *desk = check_desk_new();
    g_autoptr(GError) error = NULL;
    uint64_t first = begin(desk), second = begin(desk);
    g_assert_cmpuint(first, !=, second);
    uint64_t others[LIMIT_CHECKS];
    for (int i = 2; i < LIMIT_CHECKS; i++)
        others[i] = begin(desk);
    g_assert_cmpuint(check_begin(desk, &error), ==, 0);
    assert_error(&error, ERROR_UNAVAILABLE, NULL, "try again in a moment");
    check_cancel(desk, first);
    uint64_t third = begin(desk);
    step(desk, second, "dns", false, true);
    step(desk, third, "login", true, true);
    g_autoptr(json_t) of_second = check_wait(desk, second, 5, NULL);
    g_autoptr(json_t) of_third = check_wait(desk, third, 5, NULL);
    g_assert_cmpstr(json_text_at(of_second, "steps.0.step"), ==, "dns");
    g_assert_cmpstr(json_text_at(of_third, "steps.0.step"), ==, "login");
    for (int i = 2; i < LIMIT_CHECKS; i++)
        check_cancel(desk, others[i]);
    check_desk_free(desk);
}

static gpointer abandon_late(gpointer desk)
{
    g_usleep(20000);
    check_abandon(desk);
    return NULL;
}

static void a_death_of_crmd_mail_ends_the_wait_and_not_the_next_check(void)
{
    struct check_desk *desk = check_desk_new();
    g_autoptr(GError) error = NULL;
    uint64_t request = begin(desk);
    GThread *thread = g_thread_new("abandon", abandon_late, desk);
    g_assert_null(check_wait(desk, request, 30, &error));
    assert_error(&error, ERROR_UNAVAILABLE, NULL, NULL);
    (void)g_thread_join(thread);
    uint64_t next = begin(desk);
    step(desk, next, "dns", true, true);
    g_autoptr(json_t) answer = check_wait(desk, next, 5, NULL);
    g_assert_nonnull(answer);
    check_desk_free(desk);
}

static void no_check_begins_once_the_desk_is_closed(void)
{
    struct check_desk *desk = check_desk_new();
    g_autoptr(GError) error = NULL;
    uint64_t request = begin(desk);
    check_close(desk);
    g_assert_null(check_wait(desk, request, 30, &error));
    assert_error(&error, ERROR_UNAVAILABLE, NULL, NULL);
    g_assert_cmpuint(check_begin(desk, &error), ==, 0);
    assert_error(&error, ERROR_UNAVAILABLE, NULL, NULL);
    check_desk_free(desk);
    check_desk_free(NULL);
}

static void a_flood_of_steps_is_bounded(void)
{
    struct check_desk *desk = check_desk_new();
    uint64_t request = begin(desk);
    for (int i = 0; i < 100000; i++)
        step(desk, request, "again", true, false);
    step(desk, request, NULL, true, true);
    g_autoptr(json_t) answer = check_wait(desk, request, 5, NULL);
    g_assert_cmpint(json_array_size(json_at(answer, "steps")), ==, 100);
    check_desk_free(desk);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("check", steps_are_answered_in_order);
    TEST("check", one_step_that_fails_fails_the_check);
    TEST("check", a_check_that_is_over_without_a_step_may_have_failed);
    TEST("check", who_waits_is_woken_by_the_last_step);
    TEST("check", a_check_that_never_ends_is_given_up);
    TEST("check", some_checks_run_at_once_and_no_more);
    TEST("check", a_death_of_crmd_mail_ends_the_wait_and_not_the_next_check);
    TEST("check", no_check_begins_once_the_desk_is_closed);
    TEST("check", a_flood_of_steps_is_bounded);
    return g_test_run();
}
