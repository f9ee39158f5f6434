/* test_activity.c - what is to be done: made, changed, done, called off, seen by whom it concerns.
 */
#include "crm/activity_edit.h"
#include "crm/contact.h"
#include "base/clock.h"
#include "tests/lib/fixture.h"

#include <string.h>

/* The office with its mail: lead 1 is anna's of Europe, 2 carl's of Asia. */
static struct fixture *office_new(void)
{
    struct fixture *f = fixture_office();
    fixture_office_mail(f);
    fixture_run(f, "UPDATE users SET timezone = 'UTC'");
    return f;
}

static bool try_create(struct crm *crm, const char *json, int64_t *ret_id, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    return activity_create(crm, fields, ret_id, error);
}

static int64_t create(struct crm *crm, const char *json)
{
    g_autoptr(GError) error = NULL;
    int64_t id = 0;
    (void)try_create(crm, json, &id, &error);
    g_assert_no_error(error);
    return id;
}

static bool try_edit(struct crm *crm, int64_t id, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    return activity_edit(crm, id, fields, error);
}

static void edit(struct crm *crm, int64_t id, const char *json)
{
    g_autoptr(GError) error = NULL;
    (void)try_edit(crm, id, json, &error);
    g_assert_no_error(error);
}

static bool try_finish(struct crm *crm, int64_t id, const char *json, int64_t *ret_next,
                       GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    return activity_finish(crm, id, fields, ret_next, error);
}

static json_t *shown(struct crm *crm, int64_t id)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *today = activity_today(crm, &error);
    g_autoptr(activity_handle) activity = activity_get(crm, id, &error);
    g_assert_no_error(error);
    return activity_to_json(activity, today);
}

/* The newest event's type and data. */
static void assert_event(struct fixture *f, const char *type, const char *data)
{
    g_autofree char *actual = fixture_text(f, "SELECT type FROM events ORDER BY id DESC");
    g_autofree char *text = fixture_text(f, "SELECT data FROM events ORDER BY id DESC");
    g_autoptr(json_t) json = json_from_text(text, strlen(text), NULL);
    g_assert_cmpstr(actual, ==, type);
    assert_json(json, data);
}

/* ---- making ---- */

static void an_activity_is_the_callers_and_due_as_its_type_says(void)
{
    g_autoptr(fixture_handle) f = office_new();
    struct crm anna = fixture_as(f, "anna");
    int64_t id = create(&anna, "{'type': 'Call', 'lead_id': 1, 'summary': ' ring\\u0007 back '}");
    g_autoptr(json_t) object = shown(&anna, id);
    g_assert_cmpuint(strlen(json_text_at(object, "uid")), ==, 36);
    json_object_del(object, "uid");
    assert_json(object,
                "{'id': 1, 'type': 'call', 'kind': 'call', 'summary': 'ring  back', 'lead_id': 1, "
                "'lead': 'Enquiry', 'contact': 'Ana', 'assignee': 'anna', "
                "'due': '2026-03-03', 'state': 'planned', 'user': 'anna', "
                "'created_at': '2026-03-01T08:15:00Z', 'updated_at': '2026-03-01T08:15:00Z', "
                "'version': 1}");
    assert_event(f, "activity.created",
                 "{'activity': 1, 'type': 'call', 'summary': 'ring  back', 'due': '2026-03-03', "
                 "'assignee': 'anna'}");
    g_assert_cmpint(fixture_int(f, "SELECT lead_id FROM events ORDER BY id DESC"), ==, 1);
}

static void a_day_is_the_assignees(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_run(f, "UPDATE users SET timezone = 'Pacific/Kiritimati' WHERE login = 'carl'");
    struct crm root = f->crm;
    root.now += 8 * 3600; /* 16:15, which is the next day for carl */
    int64_t id =
        create(&root, "{'type': 'call', 'lead_id': 1, 'assignee': 'carl', 'due': 'today'}");
    g_autoptr(json_t) object = shown(&root, id);
    g_assert_cmpstr(json_text_at(object, "due"), ==, "2026-03-02");
    struct crm carl = fixture_as(f, "carl");
    carl.now = root.now;
    g_autoptr(json_t) carls = shown(&carl, id);
    g_assert_cmpstr(json_text_at(carls, "state"), ==, "today");
}

static void a_meeting_has_times_as_the_callers_clock_shows_them(void)
{
    static const struct {
        const char *json, *starts_at, *ends_at, *due;
    } cases[] = {
        {"'starts_at': '2026-03-02 14:00'", "2026-03-02T13:00:00Z", "2026-03-02T14:00:00Z",
         "2026-03-02"},
        {"'starts_at': '2026-03-02T14:00:00Z', 'duration_minutes': 90", "2026-03-02T14:00:00Z",
         "2026-03-02T15:30:00Z", "2026-03-02"},
        {"'starts_at': '2026-03-02 00:30', 'ends_at': '2026-03-02 02:00'", "2026-03-01T23:30:00Z",
         "2026-03-02T01:00:00Z", "2026-03-02"},
        {"'due': 'friday'", NULL, NULL, "2026-03-06"},
    };
    g_autoptr(fixture_handle) f = office_new();
    fixture_run(f, "UPDATE users SET timezone = 'Europe/Berlin' WHERE login = 'anna'");
    struct crm anna = fixture_as(f, "anna");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *json =
            g_strdup_printf("{'type': 'meeting', 'lead_id': 1, %s}", cases[i].json);
        g_autoptr(json_t) object = shown(&anna, create(&anna, json));
        g_assert_cmpstr(json_text_at(object, "starts_at"), ==, cases[i].starts_at);
        g_assert_cmpstr(json_text_at(object, "ends_at"), ==, cases[i].ends_at);
        g_assert_cmpstr(json_text_at(object, "due"), ==, cases[i].due);
    }
}

static void what_is_wrong_is_named(void)
{
    static const struct {
        const char *json, *field, *says;
    } cases[] = {
        {"{'lead_id': 1}", "type", "type: is needed"},
        {"{'lead_id': 1, 'type': 'dance'}", "type", "there is no activity type \"dance\""},
        {"{'lead_id': 1, 'type': 'fax'}", "type", "no longer in use"},
        {"{'type': 'call'}", "lead_id", "either this or contact_id"},
        {"{'type': 'call', 'lead_id': 1, 'contact_id': 1}", "lead_id", "either this or"},
        {"{'type': 'call', 'lead_id': 1, 'due': 'someday'}", "due", "tomorrow"},
        {"{'type': 'call', 'lead_id': 1, 'assignee': 'nobody'}", "assignee", "no active user"},
        {"{'type': 'call', 'lead_id': 1, 'starts_at': '2026-03-02 14:00'}", "starts_at",
         "only a meeting"},
        {"{'type': 'meeting', 'lead_id': 1, 'starts_at': 'noon'}", "starts_at", "no time"},
        {"{'type': 'meeting', 'lead_id': 1, 'duration_minutes': 30}", "starts_at", "is needed"},
        {"{'type': 'meeting', 'lead_id': 1, 'starts_at': '2026-03-02 14:00', "
         "'ends_at': '2026-03-02 13:00'}",
         "ends_at", "after the start"},
        {"{'type': 'meeting', 'lead_id': 1, 'starts_at': '2026-03-02 14:00', "
         "'ends_at': '2026-03-02 15:00', 'duration_minutes': 5}",
         "duration_minutes", "either this or ends_at"},
        {"{'type': 'meeting', 'lead_id': 1, 'starts_at': '2026-03-02 14:00', 'due': 'today'}",
         "due", "one of the two"},
        {"{'type': 'call', 'lead_id': 1, 'sumary': 'x'}", "sumary", "summary"},
    };
    g_autoptr(fixture_handle) f = office_new();
    fixture_run(f, "INSERT INTO activity_types (name, kind, archived) VALUES ('fax', 'other', 1)");
    struct crm anna = fixture_as(f, "anna");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        int64_t id;
        g_test_message("%s", cases[i].json);
        g_assert_false(try_create(&anna, cases[i].json, &id, &error));
        assert_error(&error, ERROR_INVALID, cases[i].field, cases[i].says);
    }
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM activities"), ==, 0);
}

static void nothing_is_planned_about_an_archived_lead(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    int64_t id;
    fixture_run(f, "UPDATE leads SET archived = 1 WHERE id = 1");
    struct crm anna = fixture_as(f, "anna");
    g_assert_false(try_create(&anna, "{'type': 'call', 'lead_id': 1}", &id, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "restore it first");
}

/* ---- changing ---- */

static void a_change_is_told_and_counts_the_version_up(void)
{
    g_autoptr(fixture_handle) f = office_new();
    struct crm maria = fixture_as(f, "maria");
    int64_t id = create(&maria, "{'type': 'call', 'lead_id': 1, 'assignee': 'anna'}");
    edit(&maria, id, "{'due': '+1w', 'version': 1}");
    assert_event(f, "activity.edited",
                 "{'activity': 1, 'type': 'call', 'due': '2026-03-08', "
                 "'before': {'due': '2026-03-03'}, 'after': {'due': '2026-03-08'}}");
    g_autoptr(json_t) object = shown(&maria, id);
    g_assert_cmpint(json_number_at(object, "version"), ==, 2);
    int64_t events = fixture_int(f, "SELECT count(*) FROM events");
    edit(&maria, id, "{'due': '2026-03-08'}");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events"), ==, events);
}

static void a_stale_edit_is_refused(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    struct crm anna = fixture_as(f, "anna");
    int64_t id = create(&anna, "{'type': 'call', 'lead_id': 1}"), next;
    edit(&anna, id, "{'note': 'one\\ntwo', 'version': 1}");
    g_assert_false(try_edit(&anna, id, "{'note': 'three', 'version': 1}", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "it has version 2");
    g_assert_false(try_finish(&anna, id, "{'version': 1}", &next, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "it has version 2");
    g_assert_false(activity_cancel(&anna, id, 1, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "it has version 2");
    g_autoptr(json_t) object = shown(&anna, id);
    g_assert_cmpstr(json_text_at(object, "note"), ==, "one\ntwo");
}

static void a_new_day_moves_a_meeting_with_its_times(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_run(f, "UPDATE users SET timezone = 'Europe/Berlin' WHERE login = 'anna'");
    struct crm anna = fixture_as(f, "anna");
    int64_t id = create(&anna, "{'type': 'meeting', 'lead_id': 1, 'duration_minutes': 30, "
                               "'starts_at': '2026-03-27 14:00', 'place': 'Hall 4'}");
    edit(&anna, id, "{'due': '2026-03-30'}"); /* summer time by then */
    g_autoptr(json_t) moved = shown(&anna, id);
    g_assert_cmpstr(json_text_at(moved, "starts_at"), ==, "2026-03-30T12:00:00Z");
    g_assert_cmpstr(json_text_at(moved, "ends_at"), ==, "2026-03-30T12:30:00Z");
    edit(&anna, id, "{'starts_at': '2026-03-31 09:00'}");
    g_autoptr(json_t) later = shown(&anna, id);
    g_assert_cmpstr(json_text_at(later, "due"), ==, "2026-03-31");
    g_assert_cmpstr(json_text_at(later, "ends_at"), ==, "2026-03-31T07:30:00Z");
    edit(&anna, id, "{'starts_at': null}");
    g_autoptr(json_t) all_day = shown(&anna, id);
    g_assert_null(json_at(all_day, "starts_at"));
    g_assert_cmpstr(json_text_at(all_day, "due"), ==, "2026-03-31");
}

/* ---- doing ---- */

static void what_is_done_says_what_came_of_it_and_what_follows(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    struct crm anna = fixture_as(f, "anna");
    int64_t id = create(&anna, "{'type': 'mail', 'lead_id': 1}"), next = 0;
    g_assert_true(try_finish(&anna, id, "{'feedback': ' sent ', 'next': true}", &next, &error));
    g_autoptr(json_t) done = shown(&anna, id);
    g_assert_cmpstr(json_text_at(done, "state"), ==, "done");
    g_assert_cmpstr(json_text_at(done, "feedback"), ==, "sent");
    g_assert_cmpstr(json_text_at(done, "done_by"), ==, "anna");
    g_assert_cmpstr(json_text_at(done, "done_at"), ==, "2026-03-01T08:15:00Z");
    g_autoptr(json_t) call = shown(&anna, next);
    g_assert_cmpstr(json_text_at(call, "type"), ==, "call");
    g_assert_cmpint(json_number_at(call, "lead_id"), ==, 1);
    g_assert_cmpstr(json_text_at(call, "due"), ==, "2026-03-03");
    g_autofree char *types =
        fixture_text(f, "SELECT group_concat(type, ' ') FROM (SELECT type FROM events "
                        "WHERE lead_id = 1 AND type LIKE 'activity.%' ORDER BY id)");
    g_assert_cmpstr(types, ==, "activity.created activity.done activity.created");
}

static void what_is_done_stays_as_it_is(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    struct crm anna = fixture_as(f, "anna");
    int64_t id = create(&anna, "{'type': 'call', 'lead_id': 1}"), next = -1;
    g_assert_false(try_finish(&anna, id, "{'next': true}", &next, &error));
    assert_error(&error, ERROR_INVALID, "next", "nothing is suggested after a call");
    g_assert_false(try_finish(&anna, id, "{'next': 'dance'}", &next, &error));
    assert_error(&error, ERROR_INVALID, "next", "dance");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM activities WHERE done_at > 0"), ==, 0);
    g_assert_true(try_finish(&anna, id, "{}", &next, &error));
    g_assert_cmpint(next, ==, 0);
    g_assert_false(try_finish(&anna, id, "{}", &next, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "is done");
    g_assert_false(try_edit(&anna, id, "{'summary': 'x'}", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "is done");
    g_assert_false(activity_cancel(&anna, id, 0, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "is done");
}

static void what_is_cancelled_is_gone_but_told_of(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    struct crm anna = fixture_as(f, "anna");
    int64_t id = create(&anna, "{'type': 'to-do', 'lead_id': 1, 'summary': 'count the pumps'}");
    g_assert_true(activity_cancel(&anna, id, 0, &error));
    g_assert_null(activity_get(&anna, id, &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "crmctl activity list");
    assert_event(f, "activity.cancelled",
                 "{'activity': 1, 'type': 'to-do', 'summary': 'count the pumps'}");
}

/* ---- who sees it ---- */

static void activities_are_seen_by_whom_they_concern(void)
{
    static const struct {
        const char *login;
        bool sees[4];
    } cases[] = {
        /* carl's of anna's lead, anna's of carl's contact, carl's own */
        {"anna", {true, true, false}},
        {"carl", {true, true, true}},
        {"maria", {true, true, false}},
        {"zoe", {false, false, false}},
    };
    g_autoptr(fixture_handle) f = office_new();
    fixture_run(f, "INSERT INTO contacts (id, name, salesperson_id, created_at) "
                   "SELECT 50, 'Cleo', id, 0 FROM users WHERE login = 'carl'");
    create(&f->crm, "{'type': 'call', 'lead_id': 1, 'assignee': 'carl'}");
    create(&f->crm, "{'type': 'call', 'contact_id': 50, 'assignee': 'anna'}");
    create(&f->crm, "{'type': 'call', 'contact_id': 50, 'assignee': 'carl'}");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct crm crm = fixture_as(f, cases[i].login);
        struct activity_filter filter = {.limit = 100};
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) found = activity_list(&crm, &filter, &error);
        g_assert_no_error(error);
        for (int64_t id = 1; id <= 3; id++) {
            bool listed = false;
            for (guint n = 0; n < found->len; n++)
                listed |= ((const struct activity *)found->pdata[n])->id == id;
            g_autoptr(activity_handle) one = activity_get(&crm, id, NULL);
            g_test_message("%s %d", cases[i].login, (int)id);
            g_assert_cmpint(one != NULL, ==, cases[i].sees[id - 1]);
            g_assert_cmpint(listed, ==, cases[i].sees[id - 1]);
        }
    }
}

static void nobody_plans_for_records_of_others(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    struct crm anna = fixture_as(f, "anna"), zoe = fixture_as(f, "zoe");
    int64_t id;
    g_assert_false(try_create(&anna, "{'type': 'call', 'lead_id': 2}", &id, &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "there is no lead 2");
    g_assert_false(try_create(&zoe, "{'type': 'call', 'lead_id': 1}", &id, &error));
    assert_error(&error, ERROR_REFUSED, NULL, "\"activity create own\"");
}

/* ---- lists ---- */

/* The ids of a list, page by page. (transfer full) */
static char *listed(struct crm *crm, struct activity_filter filter)
{
    GString *text = g_string_new(NULL);
    filter.limit = 2;
    for (;;) {
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) found = activity_list(crm, &filter, &error);
        g_assert_no_error(error);
        for (guint i = 0; i < found->len; i++)
            g_string_append_printf(text, "%s%d", text->len ? " " : "",
                                   (int)((const struct activity *)found->pdata[i])->id);
        if (found->len == 0)
            return g_string_free(text, FALSE);
        activity_cursor_of(found->pdata[found->len - 1], &filter.after);
    }
}

static void lists_go_by_day_and_start_page_by_page(void)
{
    g_autoptr(fixture_handle) f = office_new();
    struct crm anna = fixture_as(f, "anna");
    static const char *const activities[] = {
        "{'type': 'call', 'lead_id': 1, 'due': 'tomorrow'}",
        "{'type': 'meeting', 'lead_id': 1, 'starts_at': '2026-03-01 16:00'}",
        "{'type': 'call', 'lead_id': 1, 'due': 'today'}",
        "{'type': 'call', 'lead_id': 1, 'due': '2026-02-01'}",
        "{'type': 'meeting', 'lead_id': 1, 'starts_at': '2026-03-01 09:00'}",
        "{'type': 'call', 'lead_id': 1, 'due': '2026-01-01'}",
        "{'type': 'call', 'lead_id': 1, 'due': '2026-01-01'}",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(activities); i++)
        create(&anna, activities[i]);
    create(&f->crm, "{'type': 'call', 'lead_id': 2, 'assignee': 'carl', 'due': 'today'}");
    static const char *const expected[ACTIVITY_WHEN_COUNT] = {
        [ACTIVITY_OPEN] = "6 7 4 3 5 2 1", [ACTIVITY_OVERDUE] = "6 7 4", [ACTIVITY_TODAY] = "3 5 2",
        [ACTIVITY_PLANNED] = "1",          [ACTIVITY_DONE] = "",
    };
    for (enum activity_when when = 0; when < ACTIVITY_WHEN_COUNT; when++) {
        g_autofree char *mine =
            listed(&anna, (struct activity_filter){
                              .when = when, .today = "2026-03-01", .assignee_id = anna.user->id});
        g_autofree char *seen =
            listed(&anna, (struct activity_filter){.when = when, .today = "2026-03-01"});
        g_autofree char *about = listed(
            &f->crm, (struct activity_filter){.when = when, .today = "2026-03-01", .lead_id = 1});
        g_autofree char *europe = listed(
            &f->crm, (struct activity_filter){.when = when, .today = "2026-03-01", .team_id = 1});
        g_assert_cmpstr(mine, ==, expected[when]);
        g_assert_cmpstr(seen, ==, expected[when]);
        g_assert_cmpstr(about, ==, expected[when]);
        g_assert_cmpstr(europe, ==, expected[when]);
    }
    int64_t count, next;
    struct activity_filter overdue = {.when = ACTIVITY_OVERDUE, .today = "2026-03-01"};
    g_assert_true(activity_count(&anna, &overdue, &count, NULL));
    g_assert_cmpint(count, ==, 3);
    for (int64_t id = 1; id <= 3; id++) {
        g_assert_true(try_finish(&anna, id, "{}", &next, NULL));
        anna.now += 60;
    }
    g_autofree char *done = listed(&anna, (struct activity_filter){.when = ACTIVITY_DONE});
    g_assert_cmpstr(done, ==, "3 2 1");
}

static void what_is_about_an_archived_lead_is_in_no_list_but_its_own(void)
{
    g_autoptr(fixture_handle) f = office_new();
    create(&f->crm, "{'type': 'call', 'lead_id': 1, 'assignee': 'anna'}");
    fixture_run(f, "UPDATE leads SET archived = 1 WHERE id = 1");
    g_autofree char *all = listed(&f->crm, (struct activity_filter){0});
    g_autofree char *about = listed(&f->crm, (struct activity_filter){.lead_id = 1});
    g_assert_cmpstr(all, ==, "");
    g_assert_cmpstr(about, ==, "1");
}

static void a_lead_tells_what_is_next_and_what_was_done(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    struct crm anna = fixture_as(f, "anna");
    create(&anna, "{'type': 'call', 'lead_id': 1, 'due': '+3d'}");
    create(&anna, "{'type': 'mail', 'lead_id': 1, 'due': '2026-02-20', 'summary': 'price list'}");
    int64_t next, done = create(&anna, "{'type': 'call', 'lead_id': 1, 'due': '2026-01-01'}");
    g_assert_true(try_finish(&anna, done, "{}", &next, &error));
    g_autoptr(json_t) leads = json_of("[{'id': 1}, {'id': 2}]");
    g_assert_true(activity_add_next(&anna, leads, &error));
    assert_json(leads, "[{'id': 1, 'next_activity': {'id': 2, 'type': 'mail', "
                       "'summary': 'price list', 'due': '2026-02-20', 'assignee': 'anna', "
                       "'state': 'overdue'}}, {'id': 2}]");
    g_autoptr(json_t) all = activity_of(&anna, 1, 0, &error);
    g_assert_cmpint(json_array_size(all), ==, 3);
    g_assert_cmpint(json_number_at(all, "0.id"), ==, 2);
    g_assert_cmpint(json_number_at(all, "1.id"), ==, 1);
    g_assert_cmpint(json_number_at(all, "2.id"), ==, 3);
}

static void activities_move_with_their_lead(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    int64_t next;
    create(&f->crm, "{'type': 'call', 'lead_id': 1, 'assignee': 'anna'}");
    create(&f->crm, "{'type': 'call', 'lead_id': 1, 'assignee': 'anna'}");
    g_assert_true(try_finish(&f->crm, 1, "{}", &next, &error));
    g_assert_true(store_activity_move(f->store, 1, 2, &error));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM activities WHERE lead_id = 2"), ==, 2);
}

/* ---- calendar ---- */

static void a_calendar_has_meetings_and_to_dos(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    struct crm anna = fixture_as(f, "anna");
    int64_t next;
    create(&anna, "{'type': 'meeting', 'lead_id': 1, 'starts_at': '2026-03-02 14:00', "
                  "'place': 'Hall 4, Hamburg', 'summary': 'see the pumps'}");
    create(&anna, "{'type': 'call', 'lead_id': 1, 'due': '2026-03-05', 'note': 'a\\nb'}");
    create(&anna, "{'type': 'meeting', 'lead_id': 1, 'due': '2026-03-09'}");
    create(&f->crm, "{'type': 'call', 'lead_id': 1, 'assignee': 'maria'}");
    g_assert_true(try_finish(&anna, 2, "{'feedback': 'well'}", &next, &error));
    fixture_run(f, "UPDATE activities SET uid = 'uid-' || id");
    g_autofree char *text = activity_calendar(&anna, anna.user->id, &error);
    g_assert_no_error(error);
#define STAMPS                                                                                     \
    "DTSTAMP:20260301T081500Z\r\nCREATED:20260301T081500Z\r\n"                                     \
    "LAST-MODIFIED:20260301T081500Z\r\n"
    g_assert_cmpstr(
        text, ==,
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//crmd//crmd//EN\r\n"
        "BEGIN:VEVENT\r\nUID:uid-1\r\n" STAMPS "SEQUENCE:0\r\n"
        "SUMMARY:meeting: see the pumps (Enquiry)\r\n"
        "DESCRIPTION:Lead 1\\nAna\r\nLOCATION:Hall 4\\, Hamburg\r\n"
        "DTSTART:20260302T140000Z\r\nDTEND:20260302T150000Z\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:uid-3\r\n" STAMPS "SEQUENCE:0\r\nSUMMARY:meeting (Enquiry)\r\n"
        "DESCRIPTION:Lead 1\\nAna\r\n"
        "DTSTART;VALUE=DATE:20260309\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\n"
        "BEGIN:VTODO\r\nUID:uid-2\r\n" STAMPS "SEQUENCE:1\r\nSUMMARY:call (Enquiry)\r\n"
        "DESCRIPTION:Lead 1\\nAna\\n\\na\\nb\\n\\nwell\r\n"
        "DUE;VALUE=DATE:20260305\r\nSTATUS:COMPLETED\r\nCOMPLETED:20260301T081500Z\r\n"
        "END:VTODO\r\nEND:VCALENDAR\r\n");
    anna.now += 31 * 86400;
    g_autofree char *later = activity_calendar(&anna, anna.user->id, &error);
    g_assert_null(strstr(later, "uid-2"));
}

/* ---- types ---- */

static void types_are_looked_after_by_administrators(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    int64_t id;
    g_autoptr(json_t) fields = json_of("{'name': 'Site visit', 'kind': 'meeting', 'days': 7, "
                                       "'suggests': 'mail'}");
    struct crm maria = fixture_as(f, "maria");
    g_assert_false(catalogue_create(&maria, &activity_type_catalogue, fields, &id, &error));
    assert_error(&error, ERROR_REFUSED, NULL, "activity_type create all");
    g_assert_true(catalogue_create(&f->crm, &activity_type_catalogue, fields, &id, &error));
    g_autoptr(activity_type_handle) type =
        catalogue_get(&maria, &activity_type_catalogue, "site visit", &error);
    g_autoptr(json_t) object = catalogue_to_json(&maria, &activity_type_catalogue, type, &error);
    assert_json(object, "{'id': 5, 'name': 'Site visit', 'kind': 'meeting', 'days': 7, "
                        "'suggests': 'mail', 'archived': false, 'version': 1}");
    g_autoptr(json_t) wrong_kind = json_of("{'kind': 'dance'}");
    g_assert_false(catalogue_edit(&f->crm, &activity_type_catalogue, "5", wrong_kind, &id, &error));
    assert_error(&error, ERROR_INVALID, "kind", "call, mail, meeting, to-do, other");
    g_autoptr(json_t) wrong_next = json_of("{'suggests': 'dance'}");
    g_assert_false(catalogue_edit(&f->crm, &activity_type_catalogue, "5", wrong_next, &id, &error));
    assert_error(&error, ERROR_INVALID, "suggests", "dance");
}

static void a_type_goes_only_while_nothing_uses_it(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    create(&f->crm, "{'type': 'to-do', 'lead_id': 1, 'assignee': 'anna'}");
    g_assert_false(catalogue_delete(&f->crm, &activity_type_catalogue, "to-do", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "archive it");
    g_assert_false(catalogue_delete(&f->crm, &activity_type_catalogue, "call", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "suggested by another");
    g_assert_true(catalogue_delete(&f->crm, &activity_type_catalogue, "meeting", &error));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("activity", an_activity_is_the_callers_and_due_as_its_type_says);
    TEST("activity", a_day_is_the_assignees);
    TEST("activity", a_meeting_has_times_as_the_callers_clock_shows_them);
    TEST("activity", what_is_wrong_is_named);
    TEST("activity", nothing_is_planned_about_an_archived_lead);
    TEST("activity", a_change_is_told_and_counts_the_version_up);
    TEST("activity", a_stale_edit_is_refused);
    TEST("activity", a_new_day_moves_a_meeting_with_its_times);
    TEST("activity", what_is_done_says_what_came_of_it_and_what_follows);
    TEST("activity", what_is_done_stays_as_it_is);
    TEST("activity", what_is_cancelled_is_gone_but_told_of);
    TEST("activity", activities_are_seen_by_whom_they_concern);
    TEST("activity", nobody_plans_for_records_of_others);
    TEST("activity", lists_go_by_day_and_start_page_by_page);
    TEST("activity", what_is_about_an_archived_lead_is_in_no_list_but_its_own);
    TEST("activity", a_lead_tells_what_is_next_and_what_was_done);
    TEST("activity", activities_move_with_their_lead);
    TEST("activity", a_calendar_has_meetings_and_to_dos);
    TEST("activity", types_are_looked_after_by_administrators);
    TEST("activity", a_type_goes_only_while_nothing_uses_it);
    return g_test_run();
}
