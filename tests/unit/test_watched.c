/* test_watched.c - the mailboxes that are watched and how each is doing. */
#include "daemon/watched.h"
#include "base/clock.h"
#include "tests/lib/fixture.h"

static struct watched *watched_of(uint32_t id, const char *name)
{
    struct watched *w = g_new0(struct watched, 1);
    *w = (struct watched){
        .id = id,
        .name = g_strdup(name),
        .host = g_strdup("mail.example.com"),
        .port = 993,
        .user = g_strdup("user"),
        .folder = g_strdup("INBOX"),
        .state = MAILBOX_STARTING,
        .since = FIXTURE_NOW,
        .retry_at = CLOCK_NONE,
    };
    traffic_init(&w->traffic);
    return w;
}

static GPtrArray *list_of(struct watched *first, struct watched *second)
{
    GPtrArray *list = g_ptr_array_new_with_free_func((GDestroyNotify)watched_free);
    g_ptr_array_add(list, first);
    if (second)
        g_ptr_array_add(list, second);
    return list;
}

/* Two mailboxes: 1 sales, with a fallback team, and 2 info. */
static struct watch_list *two_new(void)
{
    struct watch_list *list = watch_list_new();
    struct watched *sales = watched_of(1, "sales");
    sales->fallback_team = g_strdup("Europe");
    watch_list_replace(list, list_of(sales, watched_of(2, "info")));
    return list;
}

static enum watch_change report(struct watch_list *list, enum mailbox_state state,
                                const char *error)
{
    struct mailbox_report r = {1, state, (char *)error, error ? FIXTURE_NOW : CLOCK_NONE};
    return watch_list_report(list, &r);
}

static void assert_counts(struct watch_list *list, unsigned all, unsigned failing)
{
    unsigned actual_all, actual_failing;
    watch_list_count(list, &actual_all, &actual_failing);
    g_assert_cmpint(actual_all, ==, all);
    g_assert_cmpint(actual_failing, ==, failing);
}

static void a_list_is_shown_as_the_api_has_it(void)
{
    struct watch_list *list = watch_list_new();
    struct watched *sales = watched_of(1, "sales");
    sales->traffic.deliveries = 3;
    sales->traffic.last_message_at = FIXTURE_NOW + 60;
    watch_list_replace(list, list_of(sales, watched_of(2, "info")));
    g_autoptr(json_t) json = watch_list_to_json(list);
    assert_json(json_at(json, "0"),
                "{'name': 'sales', 'kind': 'imap', 'host': 'mail.example.com', 'port': 993, "
                "'user': 'user', 'folder': 'INBOX', 'state': 'starting', "
                "'since': '2026-03-01T08:15:00Z', 'last_message_at': '2026-03-01T08:16:00Z', "
                "'messages': 3, 'messages_per_minute': 0, 'messages_per_hour': 0}");
    assert_json(json_at(json, "1"),
                "{'name': 'info', 'kind': 'imap', 'host': 'mail.example.com', 'port': 993, "
                "'user': 'user', 'folder': 'INBOX', 'state': 'starting', "
                "'since': '2026-03-01T08:15:00Z', 'messages': 0, 'messages_per_minute': 0, "
                "'messages_per_hour': 0}");
    watch_list_free(list);
}

static void what_comes_is_counted_and_how_late(void)
{
    struct watch_list *list = two_new();
    int64_t now_s = clock_now_s();
    watch_list_received(list, 1, 3, now_s - 5);
    watch_list_received(list, 1, 0, now_s - 500); /* nothing came */
    watch_list_received(list, 99, 3, now_s);
    watch_list_replace(list, list_of(watched_of(1, "sales"), watched_of(2, "info")));
    g_autoptr(json_t) json = watch_list_to_json(list);
    g_assert_cmpint(json_number_at(json, "0.messages"), ==, 3);
    g_assert_cmpint(json_number_at(json, "0.messages_per_minute"), ==, 3);
    g_assert_cmpint(json_number_at(json, "0.messages_per_hour"), ==, 3);
    g_assert_cmpint(json_number_at(json, "0.lag_s"), >=, 5);
    g_assert_cmpint(json_number_at(json, "0.lag_s"), <, 60);
    int64_t last_s = 0;
    g_assert_true(clock_parse(json_text_at(json, "0.last_message_at"), &last_s));
    g_assert_cmpint(last_s, >=, now_s);
    g_assert_null(json_at(json, "1.lag_s"));
    watch_list_free(list);
}

static void an_error_is_told_also_when_it_is_over(void)
{
    struct watch_list *list = two_new();
    report(list, MAILBOX_FAILED, "no route");
    g_autoptr(json_t) lasts = watch_list_to_json(list);
    g_assert_cmpstr(json_text_at(lasts, "0.error"), ==, "no route");
    g_assert_cmpstr(json_text_at(lasts, "0.last_error.message"), ==, "no route");
    g_assert_nonnull(json_text_at(lasts, "0.last_error.at"));
    g_assert_null(json_at(lasts, "0.last_error.over_at"));
    report(list, MAILBOX_IDLE, NULL);
    watch_list_replace(list, list_of(watched_of(1, "sales"), NULL));
    g_autoptr(json_t) is_over = watch_list_to_json(list);
    g_assert_null(json_at(is_over, "0.error"));
    g_assert_cmpstr(json_text_at(is_over, "0.last_error.message"), ==, "no route");
    g_assert_nonnull(json_text_at(is_over, "0.last_error.over_at"));
    watch_list_free(list);
}

static void mailboxes_are_found_by_name_and_id(void)
{
    struct watch_list *list = two_new();
    g_assert_cmpint(watch_list_find(list, "info"), ==, 2);
    g_assert_cmpint(watch_list_find(list, "INFO"), ==, 0);
    g_autofree char *name = watch_list_name(list, 1);
    g_autofree char *team = watch_list_fallback(list, 1);
    g_assert_cmpstr(name, ==, "sales");
    g_assert_cmpstr(team, ==, "Europe");
    g_assert_null(watch_list_fallback(list, 2));
    g_assert_null(watch_list_name(list, 99));
    g_assert_null(watch_list_fallback(list, 99));
    watch_list_free(list);
}

static void failing_and_recovery_are_said_once(void)
{
    static const struct {
        enum mailbox_state state;
        const char *error;
        enum watch_change change;
        unsigned failing;
    } steps[] = {
        {MAILBOX_CONNECTING, NULL, WATCH_SAME, 0},
        {MAILBOX_FAILED, "no route", WATCH_FAILED, 1},
        {MAILBOX_CONNECTING, NULL, WATCH_SAME, 1}, /* trying again is not yet recovery */
        {MAILBOX_FAILED, "wrong password", WATCH_SAME, 1},
        {MAILBOX_STARTING, NULL, WATCH_SAME, 1},
        {MAILBOX_FETCHING, NULL, WATCH_RECOVERED, 0},
        {MAILBOX_IDLE, NULL, WATCH_SAME, 0},
        {MAILBOX_POLLING, NULL, WATCH_SAME, 0},
        {MAILBOX_FAILED, "gone", WATCH_FAILED, 1},
        {MAILBOX_POLLING, NULL, WATCH_RECOVERED, 0},
    };
    struct watch_list *list = two_new();
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        g_test_message("step %d", (int)i);
        g_assert_cmpint(report(list, steps[i].state, steps[i].error), ==, steps[i].change);
        assert_counts(list, 2, steps[i].failing);
    }
    struct mailbox_report unknown = {99, MAILBOX_FAILED, (char *)"x", CLOCK_NONE};
    g_assert_cmpint(watch_list_report(list, &unknown), ==, WATCH_SAME);
    watch_list_free(list);
}

static void waiting_is_told_apart_from_failing(void)
{
    static const struct {
        enum mailbox_state state;
        const char *error;
        enum watch_change change;
        unsigned failing;
    } steps[] = {
        {MAILBOX_WAITING, "disk full", WATCH_WAITS, 1},
        {MAILBOX_WAITING, "disk still full", WATCH_SAME, 1},
        {MAILBOX_IDLE, NULL, WATCH_GOES_ON, 0},
        {MAILBOX_WAITING, "disk full", WATCH_WAITS, 1},
        {MAILBOX_FAILED, "no route", WATCH_FAILED, 1}, /* which is news */
        {MAILBOX_WAITING, "disk full", WATCH_SAME, 1},
        {MAILBOX_FETCHING, NULL, WATCH_RECOVERED, 0},
    };
    struct watch_list *list = two_new();
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        g_test_message("step %d", (int)i);
        g_assert_cmpint(report(list, steps[i].state, steps[i].error), ==, steps[i].change);
        assert_counts(list, 2, steps[i].failing);
    }
    watch_list_free(list);
}

static void a_paused_mailbox_is_only_what_a_person_says(void)
{
    struct watch_list *list = two_new();
    report(list, MAILBOX_FAILED, "no route");
    watch_list_pause(list, 1, FIXTURE_NOW + 7, "anna");
    assert_counts(list, 2, 0);
    g_assert_cmpint(report(list, MAILBOX_FAILED, "stopped"), ==, WATCH_SAME);
    watch_list_fail_all(list, "crmd-mail died", FIXTURE_NOW + 9);
    assert_counts(list, 2, 1);
    g_autoptr(json_t) json = watch_list_to_json(list);
    g_assert_cmpstr(json_text_at(json, "0.state"), ==, "paused");
    g_assert_cmpstr(json_text_at(json, "0.paused_by"), ==, "anna");
    g_assert_cmpstr(json_text_at(json, "0.since"), ==, "2026-03-01T08:15:07Z");
    g_autofree char *by = watch_list_paused_by(list, 1);
    g_assert_cmpstr(by, ==, "anna");
    g_assert_null(watch_list_paused_by(list, 2));

    watch_list_resume(list, 1);
    watch_list_resume(list, 2); /* which was not paused: nothing of it changes */
    g_assert_null(watch_list_paused_by(list, 1));
    g_autoptr(json_t) resumed = watch_list_to_json(list);
    g_assert_cmpstr(json_text_at(resumed, "0.state"), ==, "starting");
    g_assert_cmpstr(json_text_at(resumed, "1.state"), ==, "failed");
    g_assert_cmpint(report(list, MAILBOX_FAILED, "no route"), ==, WATCH_FAILED);
    watch_list_free(list);
}

static void a_new_list_says_whether_a_mailbox_is_paused(void)
{
    struct watch_list *list = two_new();
    report(list, MAILBOX_IDLE, NULL);
    struct watched *pausing = watched_of(1, "sales");
    pausing->state = MAILBOX_PAUSED;
    pausing->paused_by = g_strdup("anna");
    watch_list_replace(list, list_of(pausing, watched_of(2, "info")));
    g_autoptr(json_t) paused = watch_list_to_json(list);
    g_assert_cmpstr(json_text_at(paused, "0.state"), ==, "paused");
    watch_list_replace(list, list_of(watched_of(1, "sales"), watched_of(2, "info")));
    g_autoptr(json_t) resumed = watch_list_to_json(list);
    g_assert_cmpstr(json_text_at(resumed, "0.state"), ==, "starting");
    watch_list_free(list);
}

static void since_is_when_the_state_changed(void)
{
    struct watch_list *list = two_new();
    int64_t before = clock_now_s();
    report(list, MAILBOX_STARTING, NULL);
    g_autoptr(json_t) same = watch_list_to_json(list);
    g_assert_cmpstr(json_text_at(same, "0.since"), ==, "2026-03-01T08:15:00Z");
    report(list, MAILBOX_IDLE, NULL);
    g_autoptr(json_t) changed = watch_list_to_json(list);
    int64_t since = 0;
    g_assert_true(clock_parse(json_text_at(changed, "0.since"), &since));
    g_assert_cmpint(since, >=, before);
    watch_list_free(list);
}

static void all_fail_when_crmd_mail_is_gone_and_keep_their_own_reason(void)
{
    struct watch_list *list = two_new();
    report(list, MAILBOX_FAILED, "wrong password");
    watch_list_fail_all(list, "crmd-mail died", FIXTURE_NOW + 5);
    assert_counts(list, 2, 2);
    g_autoptr(json_t) json = watch_list_to_json(list);
    g_assert_cmpstr(json_text_at(json, "0.error"), ==, "wrong password");
    g_assert_cmpstr(json_text_at(json, "1.error"), ==, "crmd-mail died");
    g_assert_cmpstr(json_text_at(json, "1.state"), ==, "failed");
    g_assert_cmpstr(json_text_at(json, "1.retry_at"), ==, "2026-03-01T08:15:05Z");
    watch_list_free(list);
}

static void failing_is_said_also_after_a_death_of_crmd_mail(void)
{
    struct watch_list *list = two_new();
    watch_list_fail_all(list, "crmd-mail died", FIXTURE_NOW + 5);
    g_assert_cmpint(report(list, MAILBOX_CONNECTING, NULL), ==, WATCH_SAME);
    g_assert_cmpint(report(list, MAILBOX_FAILED, "wrong password"), ==, WATCH_FAILED);
    g_assert_cmpint(report(list, MAILBOX_FAILED, "wrong password"), ==, WATCH_SAME);
    g_assert_cmpint(report(list, MAILBOX_IDLE, NULL), ==, WATCH_RECOVERED);
    watch_list_fail_all(list, "crmd-mail died", FIXTURE_NOW + 5);
    g_assert_cmpint(report(list, MAILBOX_IDLE, NULL), ==, WATCH_SAME);
    watch_list_free(list);
}

static void what_is_known_of_a_mailbox_that_stays_stays_known(void)
{
    struct watch_list *list = two_new();
    report(list, MAILBOX_FAILED, "no route");
    struct watched *unreadable = watched_of(2, "info");
    unreadable->error = g_strdup("cannot read the password");
    watch_list_replace(list, list_of(watched_of(1, "sales"), unreadable));
    g_autoptr(json_t) json = watch_list_to_json(list);
    g_assert_cmpstr(json_text_at(json, "0.error"), ==, "no route");
    g_assert_cmpstr(json_text_at(json, "0.state"), ==, "failed");
    g_assert_cmpstr(json_text_at(json, "1.error"), ==, "cannot read the password");
    watch_list_replace(list, list_of(watched_of(3, "other"), NULL));
    assert_counts(list, 1, 0);
    g_assert_cmpint(watch_list_find(list, "sales"), ==, 0);
    watch_list_free(list);
    watch_list_free(NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("watched", a_list_is_shown_as_the_api_has_it);
    TEST("watched", what_comes_is_counted_and_how_late);
    TEST("watched", an_error_is_told_also_when_it_is_over);
    TEST("watched", mailboxes_are_found_by_name_and_id);
    TEST("watched", failing_and_recovery_are_said_once);
    TEST("watched", waiting_is_told_apart_from_failing);
    TEST("watched", a_paused_mailbox_is_only_what_a_person_says);
    TEST("watched", a_new_list_says_whether_a_mailbox_is_paused);
    TEST("watched", since_is_when_the_state_changed);
    TEST("watched", all_fail_when_crmd_mail_is_gone_and_keep_their_own_reason);
    TEST("watched", failing_is_said_also_after_a_death_of_crmd_mail);
    TEST("watched", what_is_known_of_a_mailbox_that_stays_stays_known);
    return g_test_run();
}
