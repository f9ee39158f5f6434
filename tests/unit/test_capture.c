/* test_capture.c - batches of mail: every mail recorded exactly once, whatever comes twice, in
 * another order, or is cut off halfway. */
#include "crm/capture.h"
#include "crm/correction.h"
#include "crm/lead_edit.h"
#include "crm/message.h"
#include "crm/reply_address.h"
#include "crm/setting.h"
#include "crm/user.h"
#include "store/mailbox.h"
#include "tests/lib/fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

static const struct dismissal bulk = {.verdict = VERDICT_BULK};

#define EUROPE "{'name': 'Europe', 'aliases': ['sales@example.com', 'europe@example.com']}"
#define ASIA "{'name': 'Asia', 'aliases': ['asia@example.com']}"

/* What a database holds, in one line that a failed test shows. */
static char *summary(struct fixture *f)
{
    return fixture_text(
        f, "SELECT (SELECT count(*) FROM messages) || ' messages ' || "
           "(SELECT count(*) FROM deliveries) || ' deliveries ' || "
           "(SELECT count(*) FROM leads) || ' leads ' || (SELECT count(*) FROM contacts) || "
           "' contacts ' || (SELECT count(*) FROM raw_mails) || ' raw'");
}

static void assert_holds(struct fixture *f, const char *expected)
{
    g_autofree char *actual = summary(f);
    g_assert_cmpstr(actual, ==, expected);
}

/* All rows of all tables that capture writes, so that "nothing changed" can be said. */
static char *everything(struct fixture *f)
{
    static const char *const tables[] = {
        "messages",  "message_contents", "message_leads",  "deliveries",     "unsettled_deliveries",
        "leads",     "contacts",         "contact_emails", "contact_phones", "events",
        "mailboxes", "raw_mails",        "sources",        "team_members",
    };
    GString *counts = g_string_new(NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
        g_autofree char *sql = g_strdup_printf("SELECT count(*) FROM %s", tables[i]);
        g_string_append_printf(counts, "%s %d, ", tables[i], (int)fixture_int(f, sql));
    }
    g_autofree char *positions =
        fixture_text(f, "SELECT group_concat(name || ' ' || uidvalidity || ' ' || last_uid || ' ' "
                        "|| deliveries) FROM mailboxes");
    g_string_append(counts, positions ? positions : "no mailbox");
    return g_string_free(counts, FALSE);
}

static void assert_counts(struct capture_counts counts, unsigned messages, unsigned deliveries,
                          unsigned leads)
{
    g_assert_cmpint(counts.messages, ==, messages);
    g_assert_cmpint(counts.deliveries, ==, deliveries);
    g_assert_cmpint(counts.leads, ==, leads);
}

/* ---- exactly once ---- */

static void a_batch_is_recorded_with_its_messages_leads_and_raw_mail(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    struct capture_counts counts = fixture_capture(
        f, "sales", 1,
        LETTERS({.uid = 4, .from = "a@x.net", .name = "Ana"},
                {.uid = 7, .from = "b@x.net", .id = "b"}, {.uid = 9, .verdict = VERDICT_BULK}));
    assert_counts(counts, 3, 3, 2);
    assert_holds(f, "3 messages 3 deliveries 2 leads 2 contacts 3 raw");
    g_assert_cmpint(fixture_int(f, "SELECT last_uid FROM mailboxes"), ==, 9);
    g_assert_cmpint(fixture_int(f, "SELECT deliveries FROM mailboxes"), ==, 3);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM unsettled_deliveries"), ==, 3);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events WHERE type = 'message.recorded'"),
                    ==, 3);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events WHERE type = 'lead.created'"), ==,
                    2);
    g_autoptr(GBytes) raw = message_raw(&f->crm, 2, NULL);
    g_assert_nonnull(raw);
    g_assert_nonnull(strstr(g_bytes_get_data(raw, NULL), "Message-ID: <b>"));
}

static void the_same_batch_twice_is_recorded_once(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    const struct letter letters[] = {
        {.uid = 1}, {.uid = 2, .unparsed = true, .id = "x"}, {.uid = 3, .unfetched = true}};
    fixture_capture(f, "sales", 1, letters, 3);
    g_autofree char *before = everything(f);
    assert_counts(fixture_capture(f, "sales", 1, letters, 3), 0, 0, 0);
    g_autofree char *after = everything(f);
    g_assert_cmpstr(after, ==, before);
}

static void a_recorded_uid_stays_as_it_is_whatever_it_parses_to_now(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .unparsed = true}));
    assert_counts(fixture_capture(f, "sales", 1, LETTERS({.uid = 1})), 0, 0, 0);
    assert_holds(f, "1 messages 1 deliveries 0 leads 0 contacts 1 raw");
}

static void a_mail_in_two_mailboxes_is_one_message_and_one_lead(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    assert_counts(fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m"})), 1, 1, 1);
    assert_counts(fixture_capture(f, "info", 1, LETTERS({.uid = 8, .id = "m"})), 0, 1, 0);
    assert_holds(f, "1 messages 2 deliveries 1 leads 1 contacts 1 raw");
}

static void a_mail_twice_in_one_batch_is_one_message_and_one_lead(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    assert_counts(
        fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m"}, {.uid = 2, .id = "m"})), 1, 2,
        1);
    assert_holds(f, "1 messages 2 deliveries 1 leads 1 contacts 1 raw");
}

static void two_aliases_of_one_team_make_one_lead(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    assert_counts(fixture_capture(f, "sales", 1,
                                  LETTERS({.uid = 1,
                                           .id = "m",
                                           .delivered_to = "sales@example.com",
                                           .to = "sales@example.com europe@example.com"},
                                          {.uid = 2,
                                           .id = "m",
                                           .delivered_to = "europe@example.com",
                                           .to = "sales@example.com europe@example.com"})),
                  1, 2, 1);
}

static void two_aliases_of_two_teams_make_one_lead_each(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_team(f, ASIA);
    const char *both = "europe@example.com asia@example.com";
    assert_counts(fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m", .to = both})), 1, 1,
                  2);
    assert_counts(fixture_capture(f, "asia", 1, LETTERS({.uid = 1, .id = "m", .to = both})), 0, 1,
                  0);
    g_assert_cmpint(fixture_int(f, "SELECT count(DISTINCT team_id) FROM leads"), ==, 2);
    assert_holds(f, "1 messages 2 deliveries 2 leads 1 contacts 1 raw");
}

static void a_second_delivery_for_another_team_makes_its_lead_then(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_team(f, ASIA);
    const char *hidden = "undisclosed@example.org";
    assert_counts(
        fixture_capture(
            f, "sales", 1,
            LETTERS({.uid = 1, .id = "m", .to = hidden, .delivered_to = "europe@example.com"})),
        1, 1, 1);
    const struct letter again = {
        .uid = 5, .id = "m", .to = hidden, .delivered_to = "asia@example.com"};
    assert_counts(fixture_capture(f, "asia", 1, &again, 1), 0, 1, 1);
    const struct letter third = {
        .uid = 6, .id = "m", .to = hidden, .delivered_to = "asia@example.com"};
    assert_counts(fixture_capture(f, "asia", 1, &third, 1), 0, 1, 0);
    g_autofree char *names =
        fixture_text(f, "SELECT group_concat(l.name || ' for ' || t.name) FROM leads l "
                        "JOIN teams t ON t.id = l.team_id");
    g_assert_cmpstr(names, ==, "Enquiry for Europe,Enquiry for Asia");
}

static void a_mail_that_one_team_refused_is_a_lead_of_the_team_that_accepts_it(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, "{'name': 'Staff', 'aliases': ['staff@example.com'], 'accept': 'employees'}");
    fixture_team(f, ASIA);
    assert_counts(
        fixture_capture(f, "staff", 1, LETTERS({.uid = 1, .id = "m", .to = "staff@example.com"})),
        1, 1, 0);
    g_autofree char *refused = fixture_text(f, "SELECT verdict FROM messages");
    g_assert_cmpstr(refused, ==, "refused");
    assert_counts(fixture_capture(f, "asia", 1,
                                  LETTERS({.uid = 1,
                                           .id = "m",
                                           .to = "staff@example.com",
                                           .delivered_to = "asia@example.com"})),
                  0, 1, 1);
    g_autofree char *verdict = fixture_text(f, "SELECT verdict FROM messages");
    g_assert_cmpstr(verdict, ==, "lead");
}

static void a_mail_that_is_too_large_makes_no_lead_when_it_comes_again(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, "{'name': 'Sales', 'aliases': ['sales@example.com']}");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m", .verdict = VERDICT_REFUSED}));
    struct capture_counts counts =
        fixture_capture(f, "asia", 1, LETTERS({.uid = 1, .id = "m", .verdict = VERDICT_REFUSED}));
    assert_counts(counts, 0, 1, 0);
    g_autofree char *verdict = fixture_text(f, "SELECT verdict FROM messages");
    g_assert_cmpstr(verdict, ==, "refused");
}

static void a_promoted_newsletter_that_comes_again_is_no_further_lead(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, "{'name': 'Sales', 'aliases': ['sales@example.com']}");
    fixture_team(f, ASIA);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m", .verdict = VERDICT_BULK}));
    g_assert_true(correction_promote(&f->crm, 1, "Asia", LEARN_NOTHING, NULL));
    assert_counts(
        fixture_capture(f, "sales", 2, LETTERS({.uid = 1, .id = "m", .verdict = VERDICT_BULK})), 0,
        1, 0);
}

static void a_dismissed_mail_that_comes_again_stays_dismissed(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_team(f, ASIA);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m"}));
    g_assert_true(correction_dismiss(&f->crm, 1, &bulk, NULL));
    assert_counts(
        fixture_capture(f, "asia", 1,
                        LETTERS({.uid = 1, .id = "m", .delivered_to = "asia@example.com"})),
        0, 1, 0);
}

static void the_same_text_under_another_message_id_is_another_mail(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    assert_counts(
        fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m"}, {.uid = 2, .id = "n"})), 2, 2,
        2);
}

/* ---- UIDVALIDITY, positions, settling ---- */

static struct position *position_of(struct fixture *f, uint32_t mailbox, uint32_t uidvalidity)
{
    g_autoptr(GError) error = NULL;
    struct position *position = capture_position(&f->crm, mailbox, uidvalidity, false, &error);
    g_assert_no_error(error);
    return position;
}

static char *uids(const GArray *array)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < array->len; i++)
        g_string_append_printf(text, "%u ", g_array_index(array, uint32_t, i));
    return g_string_free(text, FALSE);
}

static void assert_position(struct fixture *f, uint32_t mailbox, uint32_t uidvalidity,
                            uint32_t last_uid, const char *unsettled)
{
    struct position *position = position_of(f, mailbox, uidvalidity);
    g_autofree char *text = uids(position->unsettled);
    g_assert_cmpint(position->mailbox, ==, mailbox);
    g_assert_cmpint(position->uidvalidity, ==, uidvalidity);
    g_assert_cmpint(position->last_uid, ==, last_uid);
    g_assert_cmpstr(text, ==, unsettled);
    position_free(position);
}

static void a_new_uidvalidity_begins_from_the_first_message_and_recognises_all(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 10, .id = "a"}, {.uid = 11, .id = "b"}));
    uint32_t mailbox = fixture_mailbox(f, "sales", 1);
    assert_position(f, mailbox, 1, 11, "10 11 ");
    assert_position(f, mailbox, 2, 0, "");
    assert_counts(fixture_capture(
                      f, "sales", 2,
                      LETTERS({.uid = 1, .id = "a"}, {.uid = 2, .id = "b"}, {.uid = 3, .id = "c"})),
                  1, 3, 1);
    assert_position(f, mailbox, 2, 3, "1 2 3 ");
    assert_holds(f, "3 messages 5 deliveries 3 leads 1 contacts 3 raw");
}

static void uids_given_anew_hide_no_new_mail_and_double_no_old(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "a"}, {.uid = 2, .id = "b"}));
    uint32_t mailbox = fixture_mailbox(f, "sales", 1);
    g_autoptr(GError) error = NULL;
    g_autoptr(position_handle) anew = capture_position(&f->crm, mailbox, 1, true, &error);
    g_assert_no_error(error);
    g_assert_cmpint(anew->last_uid, ==, 0);
    g_assert_cmpint(anew->recorded->len + anew->unsettled->len, ==, 0);
    assert_counts(
        fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "c"}, {.uid = 2, .id = "b"})), 1, 2,
        1);
    assert_position(f, mailbox, 1, 2, "1 2 ");
    assert_holds(f, "3 messages 4 deliveries 3 leads 1 contacts 3 raw");
}

static void a_late_batch_of_the_old_uidvalidity_does_not_skip_mail_of_the_new(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    uint32_t mailbox = fixture_mailbox(f, "sales", 1);
    g_autoptr(batch_handle) late = fixture_batch(mailbox, 1, LETTERS({.uid = 500}));
    assert_position(f, mailbox, 2, 0, "");
    struct capture_counts counts;
    struct capture_mailbox known = {"sales", NULL};
    g_autoptr(GPtrArray) settled = g_ptr_array_new();
    g_assert_true(capture_batch(&f->crm, late, &known, settled, NULL, &counts, NULL));
    g_assert_cmpint(counts.messages, ==, 1);
    assert_position(f, mailbox, 2, 0, "");
}

static void a_position_never_goes_back(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_capture(f, "sales", 1, LETTERS({.uid = 10}));
    fixture_capture(f, "sales", 1, LETTERS({.uid = 3}));
    assert_position(f, fixture_mailbox(f, "sales", 1), 1, 10, "3 10 ");
}

static void an_empty_batch_moves_the_position_alone(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    uint32_t mailbox = fixture_mailbox(f, "sales", 1);
    g_autoptr(batch_handle) empty = fixture_batch(mailbox, 1, NULL, 0);
    empty->up_to_uid = 40;
    struct capture_counts counts;
    struct capture_mailbox known = {"sales", NULL};
    g_autoptr(GPtrArray) settled = g_ptr_array_new();
    g_assert_true(capture_batch(&f->crm, empty, &known, settled, NULL, &counts, NULL));
    assert_position(f, mailbox, 1, 40, "");
    g_assert_cmpint(fixture_int(f, "SELECT last_message_at IS NULL FROM mailboxes"), ==, 1);
}

static void what_is_settled_is_not_named_again(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}, {.uid = 2}, {.uid = 3}));
    uint32_t mailbox = fixture_mailbox(f, "sales", 1);
    uint32_t done[] = {1, 3, 99};
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_array_append_vals(list, done, G_N_ELEMENTS(done));
    struct settled settled = {mailbox, 1, list};
    g_autoptr(GPtrArray) all = g_ptr_array_new();
    g_ptr_array_add(all, &settled);
    g_assert_true(capture_settled(&f->crm, all, NULL));
    assert_position(f, mailbox, 1, 3, "2 ");
    g_assert_true(capture_settled(&f->crm, all, NULL)); /* told twice */
    assert_position(f, mailbox, 1, 3, "2 ");
}

static void a_batch_takes_along_what_is_settled(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}));
    uint32_t mailbox = fixture_mailbox(f, "sales", 1);
    uint32_t done = 1;
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_array_append_val(list, done);
    struct settled settled = {mailbox, 1, list};
    g_autoptr(GPtrArray) all = g_ptr_array_new();
    g_ptr_array_add(all, &settled);
    g_autoptr(batch_handle) batch = fixture_batch(mailbox, 1, LETTERS({.uid = 2}));
    struct capture_counts counts;
    struct capture_mailbox known = {"sales", NULL};
    g_assert_true(capture_batch(&f->crm, batch, &known, all, NULL, &counts, NULL));
    assert_position(f, mailbox, 1, 2, "2 ");
}

static void a_mailbox_that_is_not_there_has_no_position(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    g_assert_null(capture_position(&f->crm, 77, 1, false, &error));
    g_assert_no_error(error);
}

/* ---- failing halfway ---- */

static struct letter *many_letters(gsize count)
{
    struct letter *letters = g_new0(struct letter, count);
    for (gsize i = 0; i < count; i++)
        letters[i] = (struct letter){.uid = (uint32_t)i + 1, .name = "Ana"};
    return letters;
}

static void a_batch_that_the_disk_cannot_hold_leaves_nothing(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_mailbox(f, "sales", 1);
    g_autofree char *before = everything(f);
    g_autofree struct letter *letters = many_letters(100);
    int64_t pages = fixture_int(f, "PRAGMA page_count");
    bool ok = false;
    int failures = 0;
    for (int more = 0; !ok; more += 3) {
        g_autoptr(GError) error = NULL;
        g_autofree char *limit = g_strdup_printf("PRAGMA max_page_count = %d", (int)pages + more);
        fixture_run(f, limit);
        struct capture_counts counts = {77, 77, 77, 77};
        ok = fixture_try_capture(f, "sales", 1, letters, 100, &counts, &error);
        if (ok)
            break;
        failures++;
        assert_error(&error, ERROR_UNAVAILABLE, NULL, "disk is full: free space");
        g_assert_cmpint(counts.messages, ==, 77); /* untouched */
        g_autofree char *after = everything(f);
        g_assert_cmpstr(after, ==, before);
    }
    g_test_message("%d sizes of the disk were too small", failures);
    g_assert_cmpint(failures, >, 5);
    assert_holds(f, "100 messages 100 deliveries 100 leads 1 contacts 100 raw");
}

static void a_message_that_breaks_a_constraint_leaves_nothing_of_its_batch(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_mailbox(f, "sales", 1);
    g_autofree char *before = everything(f);
    fixture_run(f, "CREATE TEMP TRIGGER t BEFORE INSERT ON leads WHEN NEW.name = 'poison' "
                   "BEGIN SELECT raise(ABORT, 'poisoned'); END");
    g_autoptr(GError) error = NULL;
    struct capture_counts counts;
    g_assert_false(fixture_try_capture(
        f, "sales", 1, LETTERS({.uid = 1}, {.uid = 2, .subject = "poison"}, {.uid = 3}), &counts,
        &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "message 2 of mailbox sales: ");
    g_autofree char *after = everything(f);
    g_assert_cmpstr(after, ==, before);
    fixture_run(f, "DROP TRIGGER t");
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1}, {.uid = 2, .subject = "poison"}, {.uid = 3}));
    assert_holds(f, "3 messages 3 deliveries 3 leads 1 contacts 3 raw");
}

static void a_batch_of_an_unknown_mailbox_is_refused_whole(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(batch_handle) batch = fixture_batch(77, 1, LETTERS({.uid = 1}));
    g_autoptr(GPtrArray) settled = g_ptr_array_new();
    g_autoptr(GError) error = NULL;
    struct capture_counts counts;
    struct capture_mailbox known = {"sales", NULL};
    g_assert_false(capture_batch(&f->crm, batch, &known, settled, NULL, &counts, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "FOREIGN KEY");
    assert_holds(f, "0 messages 0 deliveries 0 leads 0 contacts 0 raw");
}

/* ---- crashes ---- */

static void capture_days_mail(struct fixture *f)
{
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "a"}, {.uid = 2, .id = "b"}));
    fixture_capture(f, "info", 1, LETTERS({.uid = 1, .id = "b"}, {.uid = 2, .id = "c"}));
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 3, .id = "d", .answers = "a"}, {.uid = 4, .unparsed = true}));
}

static void open_and_capture(void *data)
{
    struct fixture *f = data;
    fixture_open(f);
    capture_days_mail(f);
}

/* Dies at the n-th time at the point, then goes on as crmd would: all that was not acknowledged is
 * sent again. */
static bool survives_crash(const char *point, int n)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_close(f);
    g_autofree char *fault = g_strdup_printf("%s:%d", point, n);
    g_setenv("CRMD_FAULT", fault, TRUE);
    int status = run_in_child(open_and_capture, f);
    g_unsetenv("CRMD_FAULT");
    bool died = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    g_assert_true(died || status == 0);
    fixture_open(f);
    capture_days_mail(f);
    assert_holds(f, "5 messages 6 deliveries 3 leads 1 contacts 5 raw");
    g_autofree char *check = fixture_text(f, "PRAGMA integrity_check");
    g_assert_cmpstr(check, ==, "ok");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM message_leads"), ==, 4);
    return died;
}

static void a_crash_at_any_commit_neither_loses_nor_doubles_mail(void)
{
    static const char *const points[] = {"before-commit", "after-commit"};
    for (gsize i = 0; i < G_N_ELEMENTS(points); i++) {
        int n = 1;
        while (survives_crash(points[i], n))
            n++;
        g_test_message("%s: %d commits", points[i], n - 1);
        g_assert_cmpint(n, >=, 4); /* three batches at least */
    }
}

/* ---- verdicts and threads ---- */

static void assert_verdict(struct fixture *f, const char *id, const char *verdict, int leads)
{
    g_autofree char *sql =
        g_strdup_printf("SELECT verdict FROM messages WHERE message_id = '%s'", id);
    g_autofree char *held = g_strdup_printf(
        "SELECT count(*) FROM message_leads ml JOIN messages m ON m.id = ml.message_id "
        "WHERE m.message_id = '%s'",
        id);
    g_autofree char *actual = fixture_text(f, sql);
    g_assert_cmpstr(actual, ==, verdict);
    g_assert_cmpint(fixture_int(f, held), ==, leads);
}

static void answers_join_the_lead_of_their_thread(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    fixture_team(f, EUROPE);
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "m"}, {.uid = 2, .id = "r1", .answers = "m"},
                            {.uid = 3, .id = "r2", .answers = "r1"},
                            {.uid = 4, .id = "r3", .refers = "m x"},
                            {.uid = 5, .id = "ours", .answers = "m", .from = "anna@example.com"},
                            {.uid = 6, .id = "away", .answers = "m", .verdict = VERDICT_AUTO_REPLY},
                            {.uid = 7, .id = "spam", .answers = "m", .verdict = VERDICT_SPAM},
                            {.uid = 8, .id = "new", .answers = "unheard-of"},
                            {.uid = 9, .id = "r4", .answers = "ours", .from = "friend@y.net"}));
    assert_verdict(f, "m", "lead", 1);
    assert_verdict(f, "r4", "reply", 1);
    assert_verdict(f, "r1", "reply", 1);
    assert_verdict(f, "r2", "reply", 1);
    assert_verdict(f, "r3", "reply", 1);
    assert_verdict(f, "ours", "outgoing", 1);
    assert_verdict(f, "away", "auto_reply", 1);
    assert_verdict(f, "spam", "spam", 0);
    assert_verdict(f, "new", "lead", 1);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads"), ==, 2);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events WHERE type = 'lead.reply' "
                                   "AND data ->> 'team' = 'Europe'"),
                    ==, 6);
}

static void an_answer_to_two_teams_joins_one_lead_of_each(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_team(f, ASIA);
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "m", .to = "europe@example.com asia@example.com"},
                            {.uid = 2, .id = "n", .to = "europe@example.com"},
                            {.uid = 3, .id = "r", .answers = "m n"}));
    assert_verdict(f, "r", "reply", 2);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads"), ==, 3);
}

static void an_archived_lead_is_not_joined(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m"}));
    g_assert_true(correction_dismiss(&f->crm, 1, &bulk, NULL));
    fixture_capture(f, "sales", 1, LETTERS({.uid = 2, .id = "r", .answers = "m"}));
    assert_verdict(f, "r", "lead", 1);
    g_assert_cmpint(fixture_int(f, "SELECT lead_id FROM message_leads WHERE message_id = 2"), ==,
                    2);
}

static void mail_for_nobody_makes_a_lead_of_no_team(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .to = "who@example.org"}));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads WHERE team_id IS NULL"), ==, 1);
}

static void the_fallback_team_gets_what_no_alias_claims(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t team = fixture_team(f, ASIA);
    f->fallback_team = "ASIA";
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .to = "who@example.org"}));
    g_assert_cmpint(fixture_int(f, "SELECT team_id FROM leads"), ==, team);
}

static void each_policy_accepts_whom_it_names(void)
{
    static const struct {
        const char *accept, *from, *verdict;
    } cases[] = {
        {"everyone", "stranger@nowhere.net", "lead"},
        {"everyone", "no address", "lead"},
        {"customers", "Customer@Acme.com", "lead"},
        {"customers", "known@acme.com", "refused"},
        {"customers", "stranger@nowhere.net", "refused"},
        {"customers", "no address", "refused"},
        {"employees", "ANNA@example.com", "lead"},
        {"employees", "customer@acme.com", "refused"},
        {"domains", "any@Partner.org", "lead"},
        {"domains", "any@sub.partner.org", "refused"},
        {"domains", "any@notpartner.org", "refused"},
        {"domains", "no address", "refused"},
    };
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    fixture_run(f, "INSERT INTO contacts (id, name, customer, created_at) VALUES (1, 'C', 1, 0)");
    fixture_run(f, "INSERT INTO contacts (id, name, customer, created_at) VALUES (2, 'K', 0, 0)");
    fixture_run(f, "INSERT INTO contact_emails (address, contact_id) "
                   "VALUES ('customer@acme.com', 1), ('known@acme.com', 2)");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *team =
            g_strdup_printf("{'name': 'Team %d', 'aliases': ['t%d@example.com'], "
                            "'accept': '%s', 'accept_domains': ['partner.org']}",
                            (int)i, (int)i, cases[i].accept);
        g_autofree char *to = g_strdup_printf("t%d@example.com", (int)i);
        g_autofree char *id = g_strdup_printf("m%d", (int)i);
        g_test_message("%s %s", cases[i].accept, cases[i].from);
        fixture_team(f, team);
        fixture_capture(
            f, "sales", 1,
            LETTERS({.uid = (uint32_t)i + 1, .id = id, .to = to, .from = cases[i].from}));
        assert_verdict(f, id, cases[i].verdict, g_str_equal(cases[i].verdict, "lead"));
    }
}

static void of_two_teams_only_the_one_that_accepts_gets_a_lead(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, "{'name': 'Staff', 'aliases': ['staff@example.com'], 'accept': 'employees'}");
    int64_t asia = fixture_team(f, ASIA);
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "m", .to = "staff@example.com asia@example.com"}));
    assert_verdict(f, "m", "lead", 1);
    g_assert_cmpint(fixture_int(f, "SELECT team_id FROM leads"), ==, asia);
}

/* ---- what cannot be parsed; bounces ---- */

static void what_cannot_be_parsed_is_recorded_with_its_reason(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    struct capture_counts counts = fixture_capture(
        f, "sales", 1,
        LETTERS({.uid = 1, .unparsed = true, .id = "a"}, {.uid = 2, .unfetched = true}));
    assert_counts(counts, 2, 2, 0);
    g_assert_cmpint(counts.quarantined, ==, 2);
    assert_holds(f, "2 messages 2 deliveries 0 leads 0 contacts 1 raw");
    g_autofree char *told = fixture_text(f, "SELECT group_concat(verdict || ': ' || reason) "
                                            "FROM messages");
    g_assert_cmpstr(told, ==, "unparsable: killed the parsers,unparsable: killed the parsers");
    g_assert_cmpint(
        fixture_int(f, "SELECT count(*) FROM events WHERE type = 'mailbox.quarantined'"), ==, 2);
}

static void a_permanent_bounce_marks_the_address(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_capture(
        f, "sales", 1,
        LETTERS({.uid = 1, .id = "m", .from = "Ana@x.net"}, {.uid = 2,
                                                             .id = "dsn",
                                                             .from = "mailer-daemon@x.net",
                                                             .verdict = VERDICT_BOUNCE,
                                                             .bounced = "ANA@X.net",
                                                             .answers = "m"}));
    g_autofree char *mark =
        fixture_text(f, "SELECT address || ' ' || at || ' ' || status || ' ' || message_id "
                        "FROM undeliverable_addresses");
    g_assert_cmpstr(mark, ==, "ana@x.net 1772352900 5.1.1 2");
    assert_verdict(f, "dsn", "bounce", 1);
    g_autofree char *told = fixture_text(
        f, "SELECT lead_id || ' ' || data FROM events WHERE type = 'contact.undeliverable'");
    g_assert_cmpstr(told, ==, "1 {\"email\":\"ana@x.net\",\"status\":\"5.1.1\"}");
}

static void only_permanent_failures_of_known_addresses_mark(void)
{
    static const struct {
        const char *recipient, *action;
        enum verdict verdict;
        int marks;
    } cases[] = {
        {"ana@x.net", "delayed", VERDICT_BOUNCE, 0},
        {"ana@x.net", "complaint", VERDICT_BOUNCE, 0},
        {"ana@x.net", "failed", VERDICT_LEAD, 0},
        {"nobody@x.net", "failed", VERDICT_BOUNCE, 0},
        {"no address", "failed", VERDICT_BOUNCE, 0},
        {"ana@x.net", "", VERDICT_BOUNCE, 1},
        {"by-hand@y.net", "Failed", VERDICT_BOUNCE, 1},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(fixture_handle) f = fixture_new();
        g_autoptr(json_t) lead = json_of("{'name': 'x', 'email': 'By-Hand@y.net'}");
        int64_t id;
        g_assert_true(lead_create(&f->crm, lead, &id, NULL));
        fixture_team(f, EUROPE);
        fixture_capture(f, "sales", 1,
                        LETTERS({.uid = 1, .from = "ana@x.net"}, {.uid = 2,
                                                                  .from = "mailer-daemon@x.net",
                                                                  .verdict = cases[i].verdict,
                                                                  .bounced = cases[i].recipient,
                                                                  .action = cases[i].action}));
        g_test_message("%s of %s", cases[i].action, cases[i].recipient);
        g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM undeliverable_addresses"), ==,
                        cases[i].marks);
    }
}

static void only_bounces_of_our_own_mail_mark(void)
{
    static const struct {
        const char *written_by, *answers;
        int marks;
    } cases[] = {
        {"", NULL, 0},
        {"attacker@elsewhere.net", NULL, 0},
        {"attacker@elsewhere.net", "unknown", 0},
        {"somebody@gmail.com", NULL, 0},
        {"EUROPE+web@example.com", NULL, 1}, /* a team */
        {"bea@gmail.com", NULL, 1},          /* a user */
        {"newsletter@example.com", NULL, 1}, /* our domain */
        {"", "m", 1},                        /* of the thread */
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(fixture_handle) f = fixture_new();
        g_autoptr(json_t) user = json_of("{'login': 'bea', 'email': 'bea@gmail.com'}");
        int64_t id;
        g_assert_true(catalogue_create(&f->crm, &user_catalogue, user, &id, NULL));
        fixture_team(f, EUROPE);
        fixture_capture(f, "sales", 1,
                        LETTERS({.uid = 1, .id = "m", .from = "ana@x.net"},
                                {.uid = 2,
                                 .id = "dsn",
                                 .from = "mailer-daemon@elsewhere.net",
                                 .verdict = VERDICT_BOUNCE,
                                 .bounced = "ana@x.net",
                                 .written_by = cases[i].written_by,
                                 .answers = cases[i].answers}));
        g_test_message("by %s, answers %s", cases[i].written_by, cases[i].answers);
        g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM undeliverable_addresses"), ==,
                        cases[i].marks);
        assert_verdict(f, "dsn", "bounce", cases[i].answers && cases[i].marks ? 1 : 0);
    }
}

static void later_mail_from_an_address_clears_its_mark(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "m", .from = "ana@x.net"},
                            {.uid = 2,
                             .from = "mailer-daemon@x.net",
                             .verdict = VERDICT_BOUNCE,
                             .bounced = "ana@x.net"},
                            {.uid = 3, .from = "ana@x.net", .verdict = VERDICT_SPAM}));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM undeliverable_addresses"), ==, 1);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 4, .from = "ANA@x.net", .answers = "m"}));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM undeliverable_addresses"), ==, 0);
    g_assert_cmpint(fixture_int(f, "SELECT lead_id FROM events WHERE type = 'contact.deliverable'"),
                    ==, 1);
}

/* ---- the same sender again ---- */

#define DAY INT64_C(86400)

static struct fixture *window_of(const char *days)
{
    struct fixture *f = fixture_new();
    g_autoptr(json_t) value = json_string(days);
    g_assert_true(setting_set(&f->crm, "thread_window_days", value, NULL));
    fixture_team(f, EUROPE);
    fixture_team(f, ASIA);
    return f;
}

static void the_same_sender_within_the_window_goes_on_with_the_open_lead(void)
{
    g_autoptr(fixture_handle) f = window_of("14");
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "m"},
                            {.uid = 2, .id = "day13", .received = FIXTURE_NOW + 13 * DAY},
                            {.uid = 3, .id = "day26", .received = FIXTURE_NOW + 26 * DAY},
                            {.uid = 4, .id = "day50", .received = FIXTURE_NOW + 50 * DAY},
                            {.uid = 5, .id = "reply", .answers = "unheard-of"},
                            {.uid = 6, .id = "other", .from = "somebody@example.net"},
                            {.uid = 7, .id = "asia", .to = "asia@example.com"},
                            {.uid = 8, .id = "news", .verdict = VERDICT_BULK}));
    assert_verdict(f, "day13", "reply", 1);
    assert_verdict(f, "day26", "reply", 1); /* 13 days after the last, not after the first */
    assert_verdict(f, "day50", "lead", 1);
    assert_verdict(f, "other", "lead", 1);
    assert_verdict(f, "asia", "lead", 1);
    assert_verdict(f, "news", "bulk", 0);
    g_autofree char *reason =
        fixture_text(f, "SELECT reason FROM messages WHERE message_id = 'day13'");
    g_assert_cmpstr(reason, ==, "its sender wrote to the same team of late and that lead is open");
}

static void a_mail_that_answers_an_unknown_one_goes_on_with_its_senders_lead_too(void)
{
    g_autoptr(fixture_handle) f = window_of("14");
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "m"}, {.uid = 2, .id = "r", .answers = "unheard-of"}));
    assert_verdict(f, "r", "reply", 1);
}

static void a_window_of_no_days_makes_a_lead_of_every_mail(void)
{
    g_autoptr(fixture_handle) f = window_of("0");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m"}, {.uid = 2, .id = "n"}));
    assert_verdict(f, "n", "lead", 1);
}

static void a_lead_that_is_not_open_or_in_sight_gets_no_new_mail_by_its_sender(void)
{
    static const char *const closings[] = {"status = 'lost'", "status = 'won'", "archived = 1"};
    for (gsize i = 0; i < G_N_ELEMENTS(closings); i++) {
        g_autoptr(fixture_handle) f = window_of("14");
        g_autofree char *sql = g_strdup_printf("UPDATE leads SET %s", closings[i]);
        fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m"}));
        fixture_run(f, sql);
        fixture_capture(f, "sales", 1, LETTERS({.uid = 2, .id = "n"}));
        assert_verdict(f, "n", "lead", 1);
    }
}

static void people_who_share_an_address_are_told_apart_by_name(void)
{
    g_autoptr(fixture_handle) f = window_of("14");
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "a", .name = "Ana Vale"},
                            {.uid = 2, .id = "b", .name = "VALE, Ana (Sales)"},
                            {.uid = 3, .id = "c", .name = "Jan Novak"}, {.uid = 4, .id = "d"}));
    assert_verdict(f, "b", "reply", 1);
    assert_verdict(f, "c", "lead", 1);
    assert_verdict(f, "d", "reply", 1);
}

static void a_forms_own_address_is_nobodys(void)
{
    g_autoptr(fixture_handle) f = window_of("14");
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "a", .is_form = true},
                            {.uid = 2, .id = "b", .is_form = true},
                            {.uid = 3, .id = "c", .is_form = true, .contact = "ana@x.net"},
                            {.uid = 4, .id = "d", .is_form = true, .contact = "ana@x.net"}));
    assert_verdict(f, "b", "lead", 1);
    assert_verdict(f, "c", "lead", 1);
    assert_verdict(f, "d", "reply", 1); /* the same person filled it in again */
}

static void a_lead_made_by_hand_gets_its_persons_mail(void)
{
    g_autoptr(fixture_handle) f = window_of("14");
    g_autoptr(json_t) fields =
        json_of("{'name': 'called us', 'email': 'Ana@X.net', 'team': 'Europe'}");
    int64_t id;
    g_assert_true(lead_create(&f->crm, fields, &id, NULL));
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m", .from = "ana@x.net"}));
    assert_verdict(f, "m", "reply", 1);
}

static void a_sender_that_passes_on_others_mail_is_nobody(void)
{
    g_autoptr(fixture_handle) f = window_of("14");
    fixture_run(f, "INSERT INTO remembered (kind, value, verdict, at) "
                   "VALUES ('sender', 'deals@portal.net', 'lead', 0)");
    fixture_capture(
        f, "sales", 1,
        LETTERS({.uid = 1, .id = "a", .from = "wordpress@agency.net"},
                {.uid = 2, .id = "b", .from = "wordpress@agency.net"},
                {.uid = 3, .id = "c", .from = "shop@example.com"}, /* our own domain */
                {.uid = 4, .id = "d", .from = "shop@example.com"},
                {.uid = 5, .id = "e", .from = "deals@portal.net", .verdict = VERDICT_BULK},
                {.uid = 6, .id = "f", .from = "deals@portal.net", .verdict = VERDICT_BULK}));
    assert_verdict(f, "b", "lead", 1);
    assert_verdict(f, "d", "lead", 1);
    assert_verdict(f, "f", "lead", 1);
}

static void of_two_teams_only_the_one_without_an_open_lead_gets_a_new_one(void)
{
    g_autoptr(fixture_handle) f = window_of("14");
    const char *both = "europe@example.com asia@example.com";
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "m"}, {.uid = 2, .id = "n", .to = both},
                            {.uid = 3, .id = "o", .to = both}));
    assert_verdict(f, "n", "lead", 2);
    assert_verdict(f, "o", "reply", 2);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads"), ==, 2);
}

static void a_hidden_copy_to_a_second_team_reaches_it_with_the_second_delivery(void)
{
    g_autoptr(fixture_handle) f = window_of("14");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m"}, {.uid = 2, .id = "n"}));
    assert_verdict(f, "n", "reply", 1);
    fixture_capture(f, "asia", 1,
                    LETTERS({.uid = 1, .id = "n", .delivered_to = "asia@example.com"}));
    assert_verdict(f, "n", "lead", 2);
    fixture_capture(f, "asia", 1,
                    LETTERS({.uid = 2, .id = "n", .delivered_to = "asia@example.com"}));
    assert_verdict(f, "n", "lead", 2);
}

static void a_colleagues_own_mail_is_not_threaded_by_its_sender(void)
{
    g_autoptr(fixture_handle) f = window_of("14");
    fixture_user(f, "anna", "user");
    fixture_capture(
        f, "sales", 1,
        LETTERS({.uid = 1, .id = "a", .from = "anna@example.com"},
                {.uid = 2, .id = "b", .from = "anna@example.com"},
                {.uid = 3, .id = "c", .from = "ana@x.net"},
                {.uid = 4, .id = "d", .from = "anna@example.com", .contact = "ana@x.net"}));
    assert_verdict(f, "b", "lead", 1);
    assert_verdict(f, "d", "reply", 1); /* she passes on what the customer wrote */
}

static void mail_for_no_team_is_threaded_by_its_sender_too(void)
{
    g_autoptr(fixture_handle) f = window_of("14");
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "m", .to = "who@example.org"},
                            {.uid = 2, .id = "n", .to = "who@example.org"}));
    assert_verdict(f, "n", "reply", 1);
}

/* ---- answers ---- */

static void an_answer_to_a_lost_lead_lands_on_it_and_says_so(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m"}));
    fixture_run(f, "UPDATE leads SET status = 'lost'");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 2, .id = "r", .answers = "m"}));
    assert_verdict(f, "r", "reply", 1);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads WHERE status = 'lost'"), ==, 1);
    g_autofree char *closed =
        fixture_text(f, "SELECT data ->> 'closed' FROM events WHERE type = 'lead.reply'");
    g_assert_cmpstr(closed, ==, "lost");
}

/* ---- signed addresses and details ---- */

static char *reply_address(struct fixture *f, int64_t lead_id)
{
    char *address = NULL;
    g_assert_true(reply_address_of(f->store, lead_id, 1, &address, NULL));
    g_assert_nonnull(address);
    return address;
}

static void mail_to_a_leads_own_address_lands_on_it(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_user(f, "anna", "user");
    g_assert_true(reply_key_ensure(f->store, NULL));
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m"}, {.uid = 2, .id = "n"}));
    g_autofree char *address = reply_address(f, 1);
    g_autofree char *upper = g_ascii_strup(address, -1);
    g_autofree char *forged = g_strdup(address);
    char *last = strchr(forged, '@') - 1;
    *last = *last == 'a' ? 'b' : 'a';
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 3, .id = "to", .from = "friend@y.net", .to = address},
                            {.uid = 4, .id = "cc", .cc = upper},
                            {.uid = 5, .id = "env", .to = "x@y.z", .delivered_to = address},
                            {.uid = 6, .id = "ours", .cc = address, .from = "anna@example.com"},
                            {.uid = 7, .id = "both", .to = address, .answers = "n"},
                            {.uid = 8, .id = "away", .to = address, .verdict = VERDICT_AUTO_REPLY},
                            {.uid = 9, .id = "forged", .to = forged},
                            {.uid = 10, .id = "web", .to = "europe+web@example.com"}));
    assert_verdict(f, "to", "reply", 1);
    assert_verdict(f, "cc", "reply", 1);
    assert_verdict(f, "env", "reply", 1);
    assert_verdict(f, "ours", "outgoing", 1);
    assert_verdict(f, "both", "reply", 1); /* one lead a team: its own address is surer */
    assert_verdict(f, "away", "auto_reply", 1);
    assert_verdict(f, "forged", "lead", 1);
    assert_verdict(f, "web", "lead", 1);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM message_leads WHERE lead_id = 1"), ==, 7);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads WHERE team_id = 1"), ==, 4);
}

static void a_dismissed_leads_address_is_its_teams_plain_alias(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    g_assert_true(reply_key_ensure(f->store, NULL));
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m"}));
    g_autofree char *address = reply_address(f, 1);
    g_assert_true(correction_dismiss(&f->crm, 1, &bulk, NULL));
    fixture_capture(f, "sales", 1, LETTERS({.uid = 2, .id = "n", .to = address}));
    assert_verdict(f, "n", "lead", 1);
    g_assert_cmpint(fixture_int(f, "SELECT team_id FROM leads WHERE id = 2"), ==, 1);
}

/* ---- what people have said ---- */

static void what_is_remembered_of_a_sender_decides(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_user(f, "anna", "user");
    fixture_run(f, "INSERT INTO remembered (kind, value, verdict, at) VALUES "
                   "('sender', 'good@junk.net', 'lead', 0), ('domain', 'junk.net', 'spam', 0), "
                   "('sender', 'pest@x.net', 'bulk', 0), ('sender', 'portal@y.net', 'lead', 0), "
                   "('sender', 'anna@example.com', 'bulk', 0)");
    fixture_capture(
        f, "sales", 1,
        LETTERS({.uid = 1, .id = "m", .from = "Good@Junk.net", .verdict = VERDICT_BULK},
                {.uid = 2, .id = "any", .from = "any@junk.net"},
                {.uid = 3, .id = "sub", .from = "any@mail.junk.net"},
                {.uid = 4, .id = "near", .from = "any@notjunk.net"},
                {.uid = 5, .id = "pest", .from = "form@y.net", .contact = "pest@x.net"},
                {.uid = 6,
                 .id = "portal",
                 .from = "portal@y.net",
                 .contact = "ana@x.net",
                 .verdict = VERDICT_NOTIFICATION},
                {.uid = 7, .id = "dsn", .from = "portal@y.net", .verdict = VERDICT_BOUNCE},
                {.uid = 8, .id = "away", .from = "portal@y.net", .verdict = VERDICT_AUTO_REPLY},
                {.uid = 9, .id = "answer", .from = "any@junk.net", .answers = "m"},
                {.uid = 10, .id = "ours", .from = "anna@example.com"}));
    assert_verdict(f, "m", "lead", 1);
    assert_verdict(f, "any", "spam", 0);
    assert_verdict(f, "sub", "spam", 0);
    assert_verdict(f, "near", "lead", 1);
    assert_verdict(f, "pest", "bulk", 0);
    assert_verdict(f, "portal", "lead", 1);
    assert_verdict(f, "dsn", "bounce", 0);
    assert_verdict(f, "away", "auto_reply", 0);
    assert_verdict(f, "answer", "reply", 1);
    assert_verdict(f, "ours", "lead", 1);
    g_autofree char *hits = fixture_text(
        f, "SELECT group_concat(value || ' ' || hits) FROM (SELECT * FROM remembered ORDER BY id)");
    g_assert_cmpstr(hits, ==,
                    "good@junk.net 1,junk.net 2,pest@x.net 1,portal@y.net 1,anna@example.com 0");
    g_autofree char *reason =
        fixture_text(f, "SELECT reason || ', ' || provisional FROM messages WHERE id = 2");
    g_assert_cmpstr(reason, ==, "mail of junk.net is spam, as crmd said, lead");
}

static void a_remembered_leads_second_delivery_reaches_the_second_team(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_team(f, ASIA);
    fixture_run(f, "INSERT INTO remembered (kind, value, verdict, at) "
                   "VALUES ('sender', 'customer@example.net', 'lead', 0)");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .id = "m", .verdict = VERDICT_BULK}));
    fixture_capture(
        f, "asia", 1,
        LETTERS(
            {.uid = 1, .id = "m", .delivered_to = "asia@example.com", .verdict = VERDICT_BULK}));
    assert_verdict(f, "m", "lead", 2);
    g_assert_cmpint(fixture_int(f, "SELECT hits FROM remembered"), ==, 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("capture", a_batch_is_recorded_with_its_messages_leads_and_raw_mail);
    TEST("capture", the_same_batch_twice_is_recorded_once);
    TEST("capture", a_recorded_uid_stays_as_it_is_whatever_it_parses_to_now);
    TEST("capture", a_mail_in_two_mailboxes_is_one_message_and_one_lead);
    TEST("capture", a_mail_twice_in_one_batch_is_one_message_and_one_lead);
    TEST("capture", two_aliases_of_one_team_make_one_lead);
    TEST("capture", two_aliases_of_two_teams_make_one_lead_each);
    TEST("capture", a_second_delivery_for_another_team_makes_its_lead_then);
    TEST("capture", a_mail_that_one_team_refused_is_a_lead_of_the_team_that_accepts_it);
    TEST("capture", a_mail_that_is_too_large_makes_no_lead_when_it_comes_again);
    TEST("capture", a_promoted_newsletter_that_comes_again_is_no_further_lead);
    TEST("capture", a_dismissed_mail_that_comes_again_stays_dismissed);
    TEST("capture", the_same_text_under_another_message_id_is_another_mail);
    TEST("capture", a_new_uidvalidity_begins_from_the_first_message_and_recognises_all);
    TEST("capture", uids_given_anew_hide_no_new_mail_and_double_no_old);
    TEST("capture", a_late_batch_of_the_old_uidvalidity_does_not_skip_mail_of_the_new);
    TEST("capture", a_position_never_goes_back);
    TEST("capture", an_empty_batch_moves_the_position_alone);
    TEST("capture", what_is_settled_is_not_named_again);
    TEST("capture", a_batch_takes_along_what_is_settled);
    TEST("capture", a_mailbox_that_is_not_there_has_no_position);
    TEST("capture", a_batch_that_the_disk_cannot_hold_leaves_nothing);
    TEST("capture", a_message_that_breaks_a_constraint_leaves_nothing_of_its_batch);
    TEST("capture", a_batch_of_an_unknown_mailbox_is_refused_whole);
    TEST("capture", a_crash_at_any_commit_neither_loses_nor_doubles_mail);
    TEST("capture", answers_join_the_lead_of_their_thread);
    TEST("capture", an_answer_to_two_teams_joins_one_lead_of_each);
    TEST("capture", an_archived_lead_is_not_joined);
    TEST("capture", mail_for_nobody_makes_a_lead_of_no_team);
    TEST("capture", the_fallback_team_gets_what_no_alias_claims);
    TEST("capture", each_policy_accepts_whom_it_names);
    TEST("capture", of_two_teams_only_the_one_that_accepts_gets_a_lead);
    TEST("capture", what_cannot_be_parsed_is_recorded_with_its_reason);
    TEST("capture", a_permanent_bounce_marks_the_address);
    TEST("capture", only_permanent_failures_of_known_addresses_mark);
    TEST("capture", only_bounces_of_our_own_mail_mark);
    TEST("capture", later_mail_from_an_address_clears_its_mark);
    TEST("capture", the_same_sender_within_the_window_goes_on_with_the_open_lead);
    TEST("capture", a_mail_that_answers_an_unknown_one_goes_on_with_its_senders_lead_too);
    TEST("capture", a_window_of_no_days_makes_a_lead_of_every_mail);
    TEST("capture", a_lead_that_is_not_open_or_in_sight_gets_no_new_mail_by_its_sender);
    TEST("capture", people_who_share_an_address_are_told_apart_by_name);
    TEST("capture", a_forms_own_address_is_nobodys);
    TEST("capture", a_lead_made_by_hand_gets_its_persons_mail);
    TEST("capture", a_sender_that_passes_on_others_mail_is_nobody);
    TEST("capture", of_two_teams_only_the_one_without_an_open_lead_gets_a_new_one);
    TEST("capture", a_hidden_copy_to_a_second_team_reaches_it_with_the_second_delivery);
    TEST("capture", a_colleagues_own_mail_is_not_threaded_by_its_sender);
    TEST("capture", mail_for_no_team_is_threaded_by_its_sender_too);
    TEST("capture", an_answer_to_a_lost_lead_lands_on_it_and_says_so);
    TEST("capture", mail_to_a_leads_own_address_lands_on_it);
    TEST("capture", a_dismissed_leads_address_is_its_teams_plain_alias);
    TEST("capture", what_is_remembered_of_a_sender_decides);
    TEST("capture", a_remembered_leads_second_delivery_reaches_the_second_team);
    return g_test_run();
}
