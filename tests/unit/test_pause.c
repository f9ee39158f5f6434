/* test_pause.c - who pauses a mailbox, what is kept of it, and what the history says. */
#include "crm/pause.h"
#include "tests/lib/fixture.h"

static pause_handle *paused(struct fixture *f, const char *mailbox)
{
    g_autoptr(GError) error = NULL;
    pause_handle *pause = store_pause(f->store, mailbox, &error);
    g_assert_no_error(error);
    return pause;
}

static void begin(struct crm *crm, const char *mailbox)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(pause_handle) pause = pause_begin(crm, mailbox, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(pause->mailbox, ==, mailbox);
}

static void end(struct crm *crm, const char *mailbox)
{
    g_autoptr(GError) error = NULL;
    (void)pause_end(crm, mailbox, &error);
    g_assert_no_error(error);
}

static void assert_events(struct fixture *f, const char *expected)
{
    g_autofree char *actual = fixture_text(
        f, "SELECT group_concat(line, ', ') FROM (SELECT type || ' ' || mailbox || ' ' || login AS "
           "line FROM events e LEFT JOIN users u ON u.id = e.user_id WHERE type LIKE 'mailbox.%' "
           "ORDER BY e.id)");
    g_assert_cmpstr(actual, ==, expected);
}

static void a_pause_keeps_since_when_and_by_whom(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "root2", "administrator");
    struct crm root = fixture_as(f, "root2");
    g_assert_null(paused(f, "sales"));
    begin(&root, "sales");
    g_autoptr(pause_handle) pause = paused(f, "sales");
    g_assert_cmpint(pause->at, ==, FIXTURE_NOW);
    g_assert_cmpstr(pause->by, ==, "root2");
    g_assert_null(paused(f, "sales/Webform"));
    end(&root, "sales");
    g_assert_null(paused(f, "sales"));
    assert_events(f, "mailbox.paused sales root2, mailbox.resumed sales root2");
}

static void a_second_pause_changes_nothing_of_the_first(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "root2", "administrator");
    fixture_user(f, "root3", "administrator");
    struct crm root2 = fixture_as(f, "root2"), root3 = fixture_as(f, "root3");
    root3.now += 60;
    begin(&root2, "sales");
    begin(&root3, "sales");
    g_autoptr(pause_handle) pause = paused(f, "sales");
    g_assert_cmpint(pause->at, ==, FIXTURE_NOW);
    g_assert_cmpstr(pause->by, ==, "root2");
    end(&root3, "info");
    assert_events(f, "mailbox.paused sales root2");
}

static void only_who_may_write_mailboxes_pauses_and_resumes(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "root2", "administrator");
    fixture_user(f, "lea", "leader");
    struct crm root = fixture_as(f, "root2"), lea = fixture_as(f, "lea");
    g_autoptr(GError) error = NULL;
    g_assert_null(pause_begin(&lea, "sales", &error));
    g_assert_error(error, CRMD_ERROR, ERROR_REFUSED);
    g_clear_error(&error);
    begin(&root, "sales");
    g_assert_false(pause_end(&lea, "sales", &error));
    g_assert_error(error, CRMD_ERROR, ERROR_REFUSED);
    g_autoptr(pause_handle) pause = paused(f, "sales");
    g_assert_nonnull(pause);
    assert_events(f, "mailbox.paused sales root2");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("pause", a_pause_keeps_since_when_and_by_whom);
    TEST("pause", a_second_pause_changes_nothing_of_the_first);
    TEST("pause", only_who_may_write_mailboxes_pauses_and_resumes);
    return g_test_run();
}
