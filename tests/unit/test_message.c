/* test_message.c - recorded mail: kept, and shown to whom it concerns. */
#include "crm/message.h"
#include "store/mailbox.h"
#include "tests/lib/fixture.h"

#include <string.h>

/* The ids that a filter finds, newest first. (transfer full) */
static char *found(struct crm *crm, struct message_filter filter)
{
    g_autoptr(GError) error = NULL;
    if (!filter.limit)
        filter.limit = 100;
    g_autoptr(GPtrArray) messages = message_list(crm, &filter, &error);
    g_assert_no_error(error);
    GString *ids = g_string_new(NULL);
    for (guint i = 0; i < messages->len; i++)
        g_string_append_printf(ids, "%d ", (int)((struct message *)messages->pdata[i])->id);
    return g_string_free(ids, FALSE);
}

static void assert_found(struct crm *crm, struct message_filter filter, const char *expected)
{
    g_autofree char *ids = found(crm, filter);
    g_assert_cmpstr(ids, ==, expected);
}

static void a_message_is_seen_by_those_whose_lead_holds_it_and_its_teams_leader(void)
{
    static const struct {
        const char *login, *ids;
    } cases[] = {{"anna", "6 3 1 "}, {"carl", "3 2 "}, {"maria", "6 4 3 1 "}, {"zoe", ""}};
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    assert_found(&f->crm, (struct message_filter){0}, "6 5 4 3 2 1 ");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct crm crm = fixture_as(f, cases[i].login);
        g_test_message("%s", cases[i].login);
        assert_found(&crm, (struct message_filter){0}, cases[i].ids);
        for (int64_t id = 1; id <= 6; id++) {
            g_autofree char *word = g_strdup_printf("%d ", (int)id);
            g_autoptr(GError) error = NULL;
            g_autoptr(message_handle) message = message_get(&crm, id, &error);
            g_assert_cmpint(message != NULL, ==, strstr(cases[i].ids, word) != NULL);
            if (!message)
                assert_error(&error, ERROR_NOT_FOUND, NULL, "crmctl inbox list");
        }
    }
}

static void the_leads_of_a_message_are_those_the_reader_may_see(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    int64_t anna = fixture_int(f, "SELECT id FROM users WHERE login = 'anna'");
    static const struct {
        enum scope scope;
        guint count;
    } cases[] = {{SCOPE_ALL, 2}, {SCOPE_TEAM, 1}, {SCOPE_OWN, 1}, {SCOPE_NONE, 0}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct visibility visible = {cases[i].scope, anna};
        g_autoptr(GPtrArray) leads = store_message_leads(f->store, 3, visible, NULL);
        g_assert_cmpint(leads->len, ==, cases[i].count);
        if (cases[i].count == 1)
            g_assert_cmpstr(((struct message_lead *)leads->pdata[0])->salesperson, ==, "anna");
    }
}

static void a_list_is_narrowed_by_verdict_mailbox_and_cursor(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    fixture_capture(f, "info", 1, LETTERS({.uid = 1, .id = "i"}));
    assert_found(&f->crm, (struct message_filter){.verdict = "bulk"}, "5 4 ");
    assert_found(&f->crm, (struct message_filter){.verdict = "spam"}, "");
    assert_found(&f->crm, (struct message_filter){.mailbox = "info"}, "7 ");
    assert_found(&f->crm, (struct message_filter){.mailbox = "nowhere"}, "");
    assert_found(&f->crm, (struct message_filter){.limit = 2}, "7 6 ");
    assert_found(&f->crm, (struct message_filter){.before_id = 6, .limit = 2}, "5 4 ");
}

static void content_and_raw_mail_are_kept(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .body = "40 chairs", .company = "X Ltd", .refers = "p q"},
                            {.uid = 2, .unparsed = true, .body = "broken"},
                            {.uid = 3, .unfetched = true}));
    g_autoptr(json_t) content = store_message_content(f->store, 1, NULL);
    assert_json(content, "{'text': '40 chairs', 'body': '40 chairs', 'references': ['p', 'q'], "
                         "'to': [{'email': 'sales@example.com'}], "
                         "'contact': {'email': 'customer@example.net', 'company': 'X Ltd'}}");
    g_autoptr(json_t) none = store_message_content(f->store, 2, NULL);
    assert_json(none, "{}");
    g_autoptr(GBytes) raw = message_raw(&f->crm, 2, NULL);
    g_assert_nonnull(strstr(g_bytes_get_data(raw, NULL), "broken"));
    g_autoptr(GError) error = NULL;
    g_assert_null(message_raw(&f->crm, 3, &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "not kept");
}

static void raw_mail_that_is_damaged_is_corrupt(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}));
    fixture_run(f, "UPDATE raw_mails SET data = x'00112233'");
    g_autoptr(GError) error = NULL;
    g_assert_null(message_raw(&f->crm, 1, &error));
    assert_error(&error, ERROR_CORRUPT, NULL, NULL);
}

static void deliveries_tell_where_a_message_lay(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_capture(f, "sales", 3, LETTERS({.uid = 7, .id = "m"}));
    fixture_capture(f, "info", 1, LETTERS({.uid = 2, .id = "m"}));
    g_autoptr(json_t) deliveries = store_message_deliveries(f->store, 1, NULL);
    assert_json(deliveries,
                "[{'mailbox': 'sales', 'uidvalidity': 3, 'uid': 7, 'at': '2026-03-01T08:15:00Z'},"
                " {'mailbox': 'info', 'uidvalidity': 1, 'uid': 2, 'at': '2026-03-01T08:15:00Z'}]");
}

static void messages_are_counted_by_time_and_verdict(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    int64_t count;
    g_assert_true(store_message_count(f->store, 0, NULL, &count, NULL));
    g_assert_cmpint(count, ==, 6);
    g_assert_true(store_message_count(f->store, 0, "bulk", &count, NULL));
    g_assert_cmpint(count, ==, 2);
    g_assert_true(store_message_count(f->store, FIXTURE_NOW + 1, NULL, &count, NULL));
    g_assert_cmpint(count, ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("message", a_message_is_seen_by_those_whose_lead_holds_it_and_its_teams_leader);
    TEST("message", the_leads_of_a_message_are_those_the_reader_may_see);
    TEST("message", a_list_is_narrowed_by_verdict_mailbox_and_cursor);
    TEST("message", content_and_raw_mail_are_kept);
    TEST("message", raw_mail_that_is_damaged_is_corrupt);
    TEST("message", deliveries_tell_where_a_message_lay);
    TEST("message", messages_are_counted_by_time_and_verdict);
    return g_test_run();
}
