/* test_handed_in.c - the ways in without a folder are told of once they are configured or used. */
#include "daemon/handed_in.h"
#include "base/clock.h"
#include "tests/lib/fixture.h"

static json_t *told(struct handed_in *handed_in, bool down, const char *trouble)
{
    g_autoptr(json_t) why = trouble ? json_of(trouble) : NULL;
    json_t *list = json_array();
    handed_in_add_to(handed_in, list, down, why);
    return list;
}

static void nothing_is_told_of_what_nobody_uses(void)
{
    struct handed_in *h = handed_in_new();
    handed_in_listen(h, NULL, NULL);
    g_autoptr(json_t) list = told(h, false, NULL);
    assert_json(list, "[]");
    handed_in_free(h);
    handed_in_free(NULL);
}

static void lmtp_is_told_of_once_it_is_configured(void)
{
    struct handed_in *h = handed_in_new();
    int64_t since_s, now_s = clock_now_s();
    handed_in_listen(h, "/run/crmd/lmtp.sock", NULL);
    handed_in_sessions(h, 2);
    handed_in_received(h, HANDED_LMTP, 1, now_s - 3);
    g_autoptr(json_t) list = told(h, false, NULL);
    g_assert_cmpint(json_array_size(list), ==, 1);
    g_assert_cmpstr(json_text_at(list, "0.name"), ==, "lmtp");
    g_assert_cmpstr(json_text_at(list, "0.kind"), ==, "lmtp");
    g_assert_cmpstr(json_text_at(list, "0.path"), ==, "/run/crmd/lmtp.sock");
    g_assert_cmpstr(json_text_at(list, "0.state"), ==, "listening");
    g_assert_true(clock_parse(json_text_at(list, "0.since"), &since_s));
    g_assert_cmpint(since_s, >=, now_s);
    g_assert_cmpint(json_number_at(list, "0.sessions"), ==, 2);
    g_assert_cmpint(json_number_at(list, "0.messages"), ==, 1);
    g_assert_cmpint(json_number_at(list, "0.messages_per_minute"), ==, 1);
    g_assert_cmpint(json_number_at(list, "0.lag_s"), >=, 3);
    g_assert_null(json_at(list, "0.error"));
    handed_in_free(h);
}

static void what_was_used_before_is_told_of(void)
{
    struct handed_in *h = handed_in_new();
    struct traffic known;
    traffic_init(&known);
    known.deliveries = 40;
    known.last_message_at = FIXTURE_NOW;
    handed_in_listen(h, NULL, NULL);
    handed_in_known(h, HANDED_LMTP, &known);
    handed_in_known(h, HANDED_IMPORT, &known);
    g_autoptr(json_t) list = told(h, false, NULL);
    g_assert_cmpstr(json_text_at(list, "0.state"), ==, "off");
    assert_json(json_at(list, "1"),
                "{'name': 'import', 'kind': 'import', 'state': 'ready', 'messages': 40, "
                "'last_message_at': '2026-03-01T08:15:00Z', 'messages_per_minute': 0, "
                "'messages_per_hour': 0}");
    handed_in_free(h);
}

static void a_socket_that_cannot_be_is_a_failure_until_it_can(void)
{
    struct handed_in *h = handed_in_new();
    handed_in_listen(h, "/nowhere/lmtp.sock", "cannot make /nowhere/lmtp.sock");
    g_autoptr(json_t) fails = told(h, true, NULL); /* that is the better reason */
    g_assert_cmpstr(json_text_at(fails, "0.state"), ==, "failed");
    g_assert_cmpstr(json_text_at(fails, "0.error"), ==, "cannot make /nowhere/lmtp.sock");
    handed_in_listen(h, "/run/crmd/lmtp.sock", NULL);
    g_autoptr(json_t) works = told(h, false, NULL);
    g_assert_cmpstr(json_text_at(works, "0.state"), ==, "listening");
    g_assert_null(json_at(works, "0.error"));
    g_assert_nonnull(json_text_at(works, "0.last_error.over_at"));
    handed_in_free(h);
}

static void what_concerns_all_mail_concerns_mail_that_is_handed_in(void)
{
    struct handed_in *h = handed_in_new();
    handed_in_listen(h, "/run/crmd/lmtp.sock", NULL);
    handed_in_received(h, HANDED_IMPORT, 5, CLOCK_NONE);
    g_autoptr(json_t) waits =
        told(h, false, "{'since': '2026-03-01T08:15:00Z', 'message': 'the disk is full'}");
    g_autoptr(json_t) fails = told(h, true, NULL);
    for (gsize i = 0; i < 2; i++) {
        json_t *one = json_array_get(waits, i), *other = json_array_get(fails, i);
        g_assert_cmpstr(json_text_at(one, "state"), ==, "waiting");
        g_assert_cmpstr(json_text_at(one, "error"), ==, "the disk is full");
        g_assert_cmpstr(json_text_at(one, "since"), ==, "2026-03-01T08:15:00Z");
        g_assert_cmpstr(json_text_at(other, "state"), ==, "failed");
        g_assert_nonnull(json_text_at(other, "error"));
    }
    handed_in_free(h);
}

static void a_mail_that_is_recorded_ends_an_error(void)
{
    struct handed_in *h = handed_in_new();
    handed_in_listen(h, "/run/crmd/lmtp.sock", NULL);
    handed_in_failed(h, HANDED_LMTP, "the database is corrupt");
    g_autoptr(json_t) lasts = told(h, false, NULL);
    g_assert_cmpstr(json_text_at(lasts, "0.last_error.message"), ==, "the database is corrupt");
    g_assert_null(json_at(lasts, "0.last_error.over_at"));
    handed_in_received(h, HANDED_LMTP, 1, CLOCK_NONE);
    g_autoptr(json_t) is_over = told(h, false, NULL);
    g_assert_nonnull(json_text_at(is_over, "0.last_error.over_at"));
    handed_in_free(h);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("handed in", nothing_is_told_of_what_nobody_uses);
    TEST("handed in", lmtp_is_told_of_once_it_is_configured);
    TEST("handed in", what_was_used_before_is_told_of);
    TEST("handed in", a_socket_that_cannot_be_is_a_failure_until_it_can);
    TEST("handed in", what_concerns_all_mail_concerns_mail_that_is_handed_in);
    TEST("handed in", a_mail_that_is_recorded_ends_an_error);
    return g_test_run();
}
