/* test_event.c - what happened: recorded, told in words, seen by whom it concerns. */
#include "crm/event.h"
#include "crm/lead_edit.h"
#include "crm/lead_stage.h"
#include "tests/lib/fixture.h"

#include <string.h>

/* ---- in words ---- */

static void an_event_is_told_in_words(void)
{
    static const struct {
        const char *type, *data, *summary;
    } cases[] = {
        {"message.recorded", "{'verdict': 'bulk', 'from': 'a@x.net', 'subject': 'Sale'}",
         "bulk: Sale from a@x.net"},
        {"message.recorded", "{'verdict': 'unparsable'}", "unparsable: (no subject) from (nobody)"},
        {"message.promoted", "{'subject': 'Sale'}", "made a lead of: Sale"},
        {"message.dismissed", "{}", "dismissed: (no subject)"},
        {"lead.created", "{'name': 'Chairs', 'kind': 'opportunity', 'team': 'Europe'}",
         "new opportunity \"Chairs\" for Europe"},
        {"lead.created", "{'name': 'Chairs'}", "new lead \"Chairs\" for no team"},
        {"lead.assigned", "{'to': 'anna', 'why': 'in turn'}", "assigned to anna, in turn"},
        {"lead.assigned", "{'from': 'anna', 'why': 'by hand'}", "assigned to nobody, by hand"},
        {"lead.stage", "{'from': 'New', 'to': 'Won'}", "moved from New to Won"},
        {"lead.note", "{'text': 'called'}", "note: called"},
        {"lead.reply", "{'verdict': 'reply', 'from': 'a@x.net', 'subject': 'Re: Sale'}",
         "reply from a@x.net: Re: Sale"},
        {"lead.archived", "{'why': 'its mail was dismissed'}", "archived: its mail was dismissed"},
        {"contact.created", "{'name': 'Ana', 'email': 'a@x.net'}", "new contact Ana, a@x.net"},
        {"contact.created", "{'email': 'a@x.net'}", "new contact (no name), a@x.net"},
        {"contact.created", "{'name': 'Ana'}", "new contact Ana, no address"},
        {"team.created", "{'name': 'Europe'}", "new team Europe"},
        {"team.edited", "{'name': 'Europe'}", "team Europe edited"},
        {"user.created", "{'login': 'anna'}", "new user anna"},
        {"user.edited", "{'login': 'anna'}", "user anna edited"},
        {"mailbox.failed", "{'error': 'wrong password'}", "wrong password"},
        {"mailbox.recovered", "{}", "works again"},
        {"mailbox.quarantined", "{'uid': 7, 'reason': 'killed the parsers'}",
         "quarantined message 7: killed the parsers"},
        {"some.thing", "{}", "some.thing"},
        {"lead.note", "{'text': '{from} {to|x}'}", "note: {from} {to|x}"},
        {"lead.note", "{'text': 'a\\u001b[31m\\nb'}", "note: a [31m b"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *data = g_strdelimit(g_strdup(cases[i].data), "'", '"');
        struct event event = {.type = (char *)cases[i].type, .data = data, .at = FIXTURE_NOW};
        g_autoptr(json_t) object = event_to_json(&event);
        g_assert_cmpstr(json_text_at(object, "summary"), ==, cases[i].summary);
        g_assert_nonnull(json_at(object, "data"));
    }
}

static void a_summary_is_bounded(void)
{
    g_autofree char *text = g_strnfill(50000, 'x');
    g_autofree char *data = g_strdup_printf("{\"text\": \"%s\"}", text);
    struct event event = {.type = (char *)"lead.note", .data = data, .at = FIXTURE_NOW};
    g_autoptr(json_t) object = event_to_json(&event);
    g_assert_cmpint(strlen(json_text_at(object, "summary")), ==, 1000);
}

static void damaged_data_is_shown_as_none(void)
{
    struct event event = {.type = (char *)"lead.stage", .data = (char *)"{", .at = FIXTURE_NOW};
    g_autoptr(json_t) object = event_to_json(&event);
    assert_json(json_at(object, "data"), "{}");
}

static void an_event_is_shown_with_who_when_and_what(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    struct crm anna = fixture_as(f, "anna");
    fixture_run(f, "DELETE FROM events");
    struct event_about about = {.mailbox = "sales"};
    g_assert_true(
        event_record(&anna, "mailbox.failed", about, json_pack("{s:s}", "error", "no"), NULL));
    g_assert_true(event_record(&f->crm, "mailbox.recovered", about, NULL, NULL));
    struct visibility all = {SCOPE_ALL, 0};
    g_autoptr(GPtrArray) events = store_event_list(f->store, all, 0, 10, NULL);
    g_autoptr(json_t) by_anna = event_to_json(events->pdata[0]);
    g_autoptr(json_t) by_crmd = event_to_json(events->pdata[1]);
    json_object_del(by_anna, "id");
    json_object_del(by_crmd, "id");
    assert_json(by_anna, "{'at': '2026-03-01T08:15:00Z', 'type': 'mailbox.failed', 'user': 'anna', "
                         "'mailbox': 'sales', 'summary': 'no', 'data': {'error': 'no'}}");
    assert_json(by_crmd, "{'at': '2026-03-01T08:15:00Z', 'type': 'mailbox.recovered', "
                         "'mailbox': 'sales', 'summary': 'works again', 'data': {}}");
}

/* ---- who sees what ---- */

/* Europe is led by maria, with anna; carl is in Asia. */
static struct fixture *office_new(void)
{
    struct fixture *f = fixture_new();
    fixture_user(f, "maria", "leader");
    fixture_user(f, "anna", "user");
    fixture_user(f, "carl", "user");
    fixture_team(f, "{'name': 'Europe', 'aliases': ['europe@example.com'], 'leader': 'maria', "
                    "'members': ['anna']}");
    fixture_team(f, "{'name': 'Asia', 'aliases': ['asia@example.com'], 'members': ['carl']}");
    fixture_run(f, "DELETE FROM events");
    return f;
}

/* Events as "type/lead type/lead ". (transfer full) */
static char *seen(struct fixture *f, enum scope scope, const char *login, int64_t after)
{
    g_autofree char *sql = g_strdup_printf("SELECT id FROM users WHERE login = '%s'", login);
    struct visibility visible = {scope, fixture_int(f, sql)};
    g_autoptr(GPtrArray) events = store_event_list(f->store, visible, after, 100, NULL);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < events->len; i++) {
        const struct event *event = events->pdata[i];
        g_string_append_printf(text, "%s/%d ", event->type, (int)event->lead_id);
    }
    return g_string_free(text, FALSE);
}

static void assert_seen(struct fixture *f, enum scope scope, const char *login,
                        const char *expected)
{
    g_autofree char *text = seen(f, scope, login, 0);
    g_assert_cmpstr(text, ==, expected);
}

static void events_are_seen_by_whom_they_concern(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .to = "europe@example.com"},
                            {.uid = 2, .to = "asia@example.com", .from = "no address"},
                            {.uid = 3, .to = "europe@example.com", .verdict = VERDICT_BULK}));
    struct crm carl = fixture_as(f, "carl");
    g_assert_true(lead_note(&carl, 2, "called", NULL));
    const char *everything = "message.recorded/0 contact.created/0 lead.created/1 lead.assigned/1 "
                             "message.recorded/0 lead.created/2 lead.assigned/2 "
                             "message.recorded/0 lead.note/2 ";
    assert_seen(f, SCOPE_ALL, "maria", everything);
    assert_seen(f, SCOPE_OWN, "anna", "lead.created/1 lead.assigned/1 ");
    assert_seen(f, SCOPE_OWN, "carl", "lead.created/2 lead.assigned/2 lead.note/2 ");
    assert_seen(f, SCOPE_TEAM, "maria",
                "message.recorded/0 lead.created/1 lead.assigned/1 message.recorded/0 ");
    assert_seen(f, SCOPE_NONE, "maria", "");
}

static void a_list_of_each_scope_goes_on_after_its_cursor(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .to = "europe@example.com"},
                            {.uid = 2, .to = "europe@example.com", .verdict = VERDICT_BULK}));
    int64_t newest;
    g_assert_true(store_event_newest(f->store, &newest, NULL));
    static const struct {
        enum scope scope;
        const char *login;
    } cases[] = {{SCOPE_OWN, "anna"}, {SCOPE_TEAM, "maria"}, {SCOPE_ALL, "maria"}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *all = seen(f, cases[i].scope, cases[i].login, 0);
        g_autofree char *none = seen(f, cases[i].scope, cases[i].login, newest);
        g_assert_cmpstr(all, !=, "");
        g_assert_cmpstr(none, ==, "");
    }
}

static void a_leads_history_is_its_own_events_in_order(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "m", .to = "europe@example.com"},
                            {.uid = 2, .to = "asia@example.com"}, {.uid = 3, .answers = "m"}));
    g_assert_true(lead_move(&f->crm, (struct lead_ref){1, 0}, "Won", NULL));
    g_autoptr(GPtrArray) events = store_lead_events(f->store, 1, NULL);
    g_autoptr(GString) types = g_string_new(NULL);
    for (guint i = 0; i < events->len; i++)
        g_string_append_printf(types, "%s ", ((struct event *)events->pdata[i])->type);
    g_assert_cmpstr(types->str, ==, "lead.created lead.assigned lead.reply lead.converted lead.stage lead.won ");
}

static void there_is_no_newest_event_in_an_empty_database(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t newest = 7;
    g_assert_true(store_event_newest(f->store, &newest, NULL));
    g_assert_cmpint(newest, ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("event", an_event_is_told_in_words);
    TEST("event", a_summary_is_bounded);
    TEST("event", damaged_data_is_shown_as_none);
    TEST("event", an_event_is_shown_with_who_when_and_what);
    TEST("event", events_are_seen_by_whom_they_concern);
    TEST("event", a_list_of_each_scope_goes_on_after_its_cursor);
    TEST("event", a_leads_history_is_its_own_events_in_order);
    TEST("event", there_is_no_newest_event_in_an_empty_database);
    return g_test_run();
}
