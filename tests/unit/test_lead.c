/* test_lead.c - leads: made, noted, assigned, moved, archived, listed, and who may. */
#include "crm/lead_edit.h"
#include "crm/lead_stage.h"
#include "base/clock.h"
#include "tests/lib/fixture.h"

#include <string.h>

#define ANY(id) ((struct lead_ref){id, 0})

/* Europe is led by maria, with anna and ben; carl is in Asia. */
static struct fixture *office_new(void)
{
    struct fixture *f = fixture_new();
    fixture_user(f, "maria", "leader");
    fixture_user(f, "anna", "user");
    fixture_user(f, "ben", "user");
    fixture_user(f, "carl", "user");
    fixture_user(f, "ada", "administrator");
    fixture_user(f, "zoe", "");
    fixture_team(f, "{'name': 'Europe', 'leader': 'maria', 'members': ['anna', 'ben']}");
    fixture_team(f, "{'name': 'Asia', 'members': ['carl'], 'currency': 'IDR'}");
    return f;
}

static int64_t try_create(struct crm *crm, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = -1;
    bool ok = lead_create(crm, fields, &id, error);
    g_assert_true(ok == (id > 0));
    return id;
}

static int64_t create(struct crm *crm, const char *json)
{
    g_autoptr(GError) error = NULL;
    int64_t id = try_create(crm, json, &error);
    g_assert_no_error(error);
    return id;
}

/* A lead's fields as the API shows them, for one to be looked at. */
static json_t *shown(struct fixture *f, int64_t id)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(lead_handle) lead = lead_get(&f->crm, id, &error);
    g_assert_no_error(error);
    return record_to_json(&lead_type, lead);
}

static void assert_shown(struct fixture *f, int64_t id, const char *key, const char *expected)
{
    g_autoptr(json_t) lead = shown(f, id);
    g_assert_cmpstr(json_text_at(lead, key), ==, expected);
}

/* ---- making ---- */

static void a_lead_needs_a_name_and_gets_the_rest(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t id = create(&f->crm, "{'name': 'Forty chairs'}");
    g_autoptr(json_t) lead = shown(f, id);
    assert_json(lead,
                "{'id': 1, 'kind': 'opportunity', 'status': 'open', 'archived': false, "
                "'name': 'Forty chairs', 'stage': 'New', 'source': 'manual', 'priority': 0, "
                "'expected_revenue_minor': 0, 'recurring_revenue_minor': 0, 'probability': 10, "
                "'prorated_revenue_minor': 0, 'currency': 'EUR', 'version': 1, "
                "'created_at': '2026-03-01T08:15:00Z', "
                "'converted_at': '2026-03-01T08:15:00Z', "
                "'stage_at': '2026-03-01T08:15:00Z', "
                "'updated_at': '2026-03-01T08:15:00Z'}");
}

static void a_lead_takes_names_for_what_it_refers_to(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_run(f, "INSERT INTO sources (name) VALUES ('Fair')");
    int64_t id = create(&f->crm, "{'name': 'x', 'team': 'asia', 'salesperson': 'carl', "
                                 "'stage': 'WON', 'kind': 'lead', 'source': 'Fair', "
                                 "'email': 'a@b.c', 'country': 'ID', 'priority': 3}");
    g_autoptr(json_t) lead = shown(f, id);
    g_assert_cmpstr(json_text_at(lead, "team"), ==, "Asia");
    g_assert_cmpstr(json_text_at(lead, "salesperson"), ==, "carl");
    g_assert_cmpstr(json_text_at(lead, "stage"), ==, "Won");
    g_assert_cmpstr(json_text_at(lead, "status"), ==, "won");
    g_assert_nonnull(json_text_at(lead, "closed_at"));
    g_assert_cmpstr(json_text_at(lead, "source"), ==, "Fair");
    g_assert_cmpstr(json_text_at(lead, "currency"), ==, "IDR");
    assert_shown(f, create(&f->crm, "{'name': 'y', 'source': 'FAIR'}"), "source", "Fair");
    assert_shown(f, create(&f->crm, "{'name': 'z', 'team': 'Asia', 'currency': 'USD'}"), "currency",
                 "USD");
}

static void a_wrong_field_is_named_and_makes_nothing(void)
{
    static const struct {
        const char *json, *field;
    } cases[] = {
        {"{}", "name"},
        {"{'name': null}", "name"},
        {"{'name': '  '}", "name"},
        {"{'name': 5}", "name"},
        {"{'name': 'x', 'team': 'Africa'}", "team"},
        {"{'name': 'x', 'team': 7}", "team"},
        {"{'name': 'x', 'salesperson': 'nobody'}", "salesperson"},
        {"{'name': 'x', 'salesperson': 'gone'}", "salesperson"},
        {"{'name': 'x', 'stage': 'Nirvana'}", "stage"},
        {"{'name': 'x', 'kind': 'customer'}", "kind"},
        {"{'name': 'x', 'email': 'not an address'}", "email"},
        {"{'name': 'x', 'country': 'Germany'}", "country"},
        {"{'name': 'x', 'country': 'de'}", "country"},
        {"{'name': 'x', 'currency': 'eur'}", "currency"},
        {"{'name': 'x', 'currency': null}", "currency"},
        {"{'name': 'x', 'priority': 4}", "priority"},
        {"{'name': 'x', 'priority': -1}", "priority"},
        {"{'name': 'x', 'expected_revenue_minor': 1.5}", "expected_revenue_minor"},
        {"{'name': 'x', 'status': 'won'}", "status"},
        {"{'name': 'x', 'naem': 'y'}", "naem"},
        {"{'name': 'x', 'id': 9}", "id"},
    };
    g_autoptr(fixture_handle) f = office_new();
    fixture_user(f, "gone", "user");
    fixture_run(f, "UPDATE users SET active = 0 WHERE login = 'gone'");
    int64_t events = fixture_int(f, "SELECT count(*) FROM events");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].json);
        g_autoptr(GError) error = NULL;
        (void)try_create(&f->crm, cases[i].json, &error);
        assert_error(&error, ERROR_INVALID, cases[i].field, cases[i].field);
    }
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads"), ==, 0);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events"), ==, events);
}

static void a_slip_in_a_fields_name_is_mended(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    (void)try_create(&f->crm, "{'name': 'x', 'compnay': 'y'}", &error);
    assert_error(&error, ERROR_INVALID, "compnay", "did you mean company?");
    (void)try_create(&f->crm, "{'name': 'x', 'stage': 'Newt'}", &error);
    assert_error(&error, ERROR_INVALID, "stage", "there are New, Qualified, Proposition, Won");
}

static void who_creates_may_see_the_lead_afterwards_or_is_refused(void)
{
    static const struct {
        const char *login, *json, *salesperson; /* NULL: refused */
    } cases[] = {
        {"anna", "{'name': 'x'}", "anna"},
        {"anna", "{'name': 'x', 'team': 'Asia'}", "anna"},
        {"anna", "{'name': 'x', 'salesperson': 'ben'}", NULL},
        {"maria", "{'name': 'x'}", "maria"},
        {"maria", "{'name': 'x', 'team': 'Europe', 'salesperson': 'ben'}", "ben"},
        {"maria", "{'name': 'x', 'team': 'Asia', 'salesperson': 'carl'}", NULL},
        {"maria", "{'name': 'x', 'salesperson': 'ben'}", NULL},
        {"ada", "{'name': 'x', 'team': 'Asia', 'salesperson': 'carl'}", "carl"},
        {"zoe", "{'name': 'x'}", NULL},
    };
    g_autoptr(fixture_handle) f = office_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s %s", cases[i].login, cases[i].json);
        g_autoptr(GError) error = NULL;
        struct crm crm = fixture_as(f, cases[i].login);
        int64_t before = fixture_int(f, "SELECT count(*) FROM leads");
        int64_t id = try_create(&crm, cases[i].json, &error);
        if (cases[i].salesperson) {
            g_assert_no_error(error);
            assert_shown(f, id, "salesperson", cases[i].salesperson);
        } else {
            assert_error(&error, ERROR_REFUSED, NULL, "lead create");
            g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads"), ==, before);
        }
    }
}

/* ---- changing ---- */

static void a_note_is_kept_with_its_author(void)
{
    g_autoptr(fixture_handle) f = office_new();
    struct crm anna = fixture_as(f, "anna");
    int64_t id = create(&anna, "{'name': 'x'}");
    g_assert_true(lead_note(&anna, id, "  called:\nwants blue\x07 ones  ", NULL));
    g_autoptr(GPtrArray) notes = store_note_list(f->store, id, NULL);
    g_assert_cmpint(notes->len, ==, 1);
    const struct note *note = notes->pdata[0];
    g_assert_cmpstr(note->text, ==, "called:\nwants blue  ones");
    g_assert_cmpstr(note->user, ==, "anna");
    g_assert_cmpint(note->at, ==, FIXTURE_NOW);
}

static void an_empty_note_is_refused(void)
{
    static const char *const texts[] = {NULL, "", " \n\t "};
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t id = create(&f->crm, "{'name': 'x'}");
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_false(lead_note(&f->crm, id, texts[i], &error));
        assert_error(&error, ERROR_INVALID, "text", "is needed");
    }
}

static void assigning_is_recorded_once_with_before_and_after(void)
{
    g_autoptr(fixture_handle) f = office_new();
    int64_t id = create(&f->crm, "{'name': 'x', 'team': 'Europe'}");
    g_assert_true(lead_assign(&f->crm, ANY(id), "anna", NULL));
    g_assert_true(lead_assign(&f->crm, ANY(id), "anna", NULL)); /* is hers already */
    g_assert_true(lead_assign(&f->crm, ANY(id), "ben", NULL));
    assert_shown(f, id, "salesperson", "ben");
    g_assert_true(lead_assign(&f->crm, ANY(id), NULL, NULL));
    assert_shown(f, id, "salesperson", NULL);
    assert_shown(f, id, "assigned_at", NULL);
    g_autofree char *told =
        fixture_text(f, "SELECT group_concat(data, ' ') FROM events WHERE type = 'lead.assigned'");
    g_assert_cmpstr(told, ==,
                    "{\"to\":\"anna\",\"why\":\"by hand\"} "
                    "{\"from\":\"anna\",\"to\":\"ben\",\"why\":\"by hand\"} "
                    "{\"from\":\"ben\",\"why\":\"by hand\"}");
    g_autoptr(GError) error = NULL;
    g_assert_false(lead_assign(&f->crm, ANY(id), "nobody", &error));
    assert_error(&error, ERROR_INVALID, "salesperson", "crmctl user list");
}

static void a_won_stage_wins_and_another_opens_again(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t id = create(&f->crm, "{'name': 'x'}");
    g_assert_true(lead_move(&f->crm, ANY(id), "won", NULL));
    assert_shown(f, id, "status", "won");
    assert_shown(f, id, "closed_at", "2026-03-01T08:15:00Z");
    g_assert_true(lead_move(&f->crm, ANY(id), "Qualified", NULL));
    assert_shown(f, id, "status", "open");
    assert_shown(f, id, "closed_at", NULL);
    g_assert_true(lead_move(&f->crm, ANY(id), "Qualified", NULL)); /* is there already */
    g_autofree char *told =
        fixture_text(f, "SELECT group_concat(data, ' ') FROM events WHERE type = 'lead.stage'");
    g_assert_cmpstr(told, ==,
                    "{\"from\":\"New\",\"to\":\"Won\"} {\"from\":\"Won\",\"to\":\"Qualified\"}");
    g_autoptr(GError) error = NULL;
    g_assert_false(lead_move(&f->crm, ANY(id), "Nirvana", &error));
    assert_error(&error, ERROR_INVALID, "stage", "there are New");
}

static void a_stage_of_another_team_is_none(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_run(f, "INSERT INTO stages (name, team_id, position) "
                   "SELECT 'Tender', id, 15 FROM teams WHERE name = 'Asia'");
    int64_t asian = create(&f->crm, "{'name': 'x', 'team': 'Asia'}");
    int64_t european = create(&f->crm, "{'name': 'x', 'team': 'Europe'}");
    g_assert_true(lead_move(&f->crm, ANY(asian), "tender", NULL));
    assert_shown(f, asian, "stage", "Tender");
    g_autoptr(GError) error = NULL;
    g_assert_false(lead_move(&f->crm, ANY(european), "tender", &error));
    assert_error(&error, ERROR_INVALID, "stage", NULL);
}

static void each_change_counts_the_version_up(void)
{
    g_autoptr(fixture_handle) f = office_new();
    int64_t id = create(&f->crm, "{'name': 'x'}");
    g_assert_true(lead_assign(&f->crm, ANY(id), "anna", NULL));
    g_assert_true(lead_move(&f->crm, ANY(id), "Qualified", NULL));
    g_autoptr(lead_handle) mine = lead_get(&f->crm, id, NULL);
    g_assert_cmpint(mine->version, ==, 3);
    g_assert_true(lead_move(&f->crm, ANY(id), "New", NULL));
    g_autoptr(GError) error = NULL;
    g_assert_false(store_lead_update(f->store, mine, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "look at it again");
}

static void who_does_not_see_a_lead_is_not_told_that_it_is_there(void)
{
    g_autoptr(fixture_handle) f = office_new();
    int64_t carls = create(&f->crm, "{'name': 'x', 'team': 'Asia', 'salesperson': 'carl'}");
    static const char *const others[] = {"anna", "maria", "zoe"};
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        g_autoptr(GError) error = NULL;
        struct crm crm = fixture_as(f, others[i]);
        g_assert_null(lead_get(&crm, carls, &error));
        assert_error(&error, ERROR_NOT_FOUND, NULL, "there is no lead 1");
        g_assert_false(lead_note(&crm, carls, "x", &error));
        assert_error(&error, ERROR_NOT_FOUND, NULL, "there is no lead 1");
        g_assert_false(lead_assign(&crm, ANY(carls), others[i], &error));
        assert_error(&error, ERROR_NOT_FOUND, NULL, NULL);
        g_assert_false(lead_move(&crm, ANY(carls), "Won", &error));
        assert_error(&error, ERROR_NOT_FOUND, NULL, NULL);
    }
    g_autoptr(GError) error = NULL;
    g_assert_null(lead_get(&f->crm, 99, &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "there is no lead 99");
}

/* ---- lists ---- */

/* The names of the leads that a filter finds, newest first. (transfer full) */
static char *found(struct crm *crm, struct lead_filter filter)
{
    g_autoptr(GError) error = NULL;
    if (!filter.limit)
        filter.limit = 100;
    g_autoptr(GPtrArray) leads = lead_list(crm, &filter, &error);
    g_assert_no_error(error);
    GString *names = g_string_new(NULL);
    for (guint i = 0; i < leads->len; i++)
        g_string_append_printf(names, "%s%s", i ? " " : "", ((struct lead *)leads->pdata[i])->name);
    return g_string_free(names, FALSE);
}

static void assert_found(struct crm *crm, struct lead_filter filter, const char *expected)
{
    g_autofree char *names = found(crm, filter);
    g_assert_cmpstr(names, ==, expected);
}

static void a_list_shows_what_the_caller_may_see(void)
{
    g_autoptr(fixture_handle) f = office_new();
    create(&f->crm, "{'name': 'nobodys'}");
    create(&f->crm, "{'name': 'europes', 'team': 'Europe'}");
    create(&f->crm, "{'name': 'annas', 'team': 'Europe', 'salesperson': 'anna'}");
    create(&f->crm, "{'name': 'annas-alone', 'salesperson': 'anna'}");
    create(&f->crm, "{'name': 'carls', 'team': 'Asia', 'salesperson': 'carl'}");
    create(&f->crm, "{'name': 'marias', 'team': 'Asia', 'salesperson': 'maria'}");
    static const struct {
        const char *login, *names;
    } cases[] = {
        {"anna", "annas-alone annas"},
        {"ben", ""},
        {"carl", "carls"},
        {"maria", "marias annas europes"},
        {"ada", "marias carls annas-alone annas europes nobodys"},
        {"zoe", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct crm crm = fixture_as(f, cases[i].login);
        g_test_message("%s", cases[i].login);
        assert_found(&crm, (struct lead_filter){0}, cases[i].names);
        struct lead_filter filter = {0};
        g_autoptr(GArray) totals = lead_totals(&crm, &filter, NULL);
        int64_t sum = 0;
        for (guint t = 0; t < totals->len; t++)
            sum += g_array_index(totals, struct lead_total, t).count;
        g_auto(GStrv) words = g_strsplit(cases[i].names, " ", 0);
        g_assert_cmpint(sum, ==, g_strv_length(words));
    }
}

static void words_are_found_as_they_are_written(void)
{
    static const struct {
        const char *query, *names;
    } cases[] = {
        {"100%", "b"},
        {"%", "b"},
        {"_", "c"},
        {"a_b", "c"},
        {"\\", "d"},
        {"c:\\temp", "d"},
        {"'", "e"},
        {"O'Brien", "e"},
        {"\"", "f"},
        {"\"big\"", "f"},
        {"acme", "h g"},
        {"ACME", "h g"},
        {"acme north", "g"},
        {"north acme", "g"},
        {"acme  \t north", "g"},
        {"acme south", ""},
        {"@x.net", "g"},
        {"' OR 1=1 --", ""},
        {"  ", "h g f e d c b a"},
    };
    static const char *const contact_names[] = {
        "plain", "100% wool", "a_b", "c:\\\\temp", "O\\u0027Brien", "the \\u0022big\\u0022 one"};
    g_autoptr(fixture_handle) f = fixture_new();
    for (gsize i = 0; i < G_N_ELEMENTS(contact_names); i++) {
        g_autofree char *json = g_strdup_printf("{'name': '%c', 'contact_name': '%s'}",
                                                (int)('a' + i), contact_names[i]);
        create(&f->crm, json);
    }
    create(&f->crm, "{'name': 'g', 'company': 'Acme North', 'email': 'x@x.net'}");
    create(&f->crm, "{'name': 'h', 'company': 'Acme'}");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].query);
        assert_found(&f->crm, (struct lead_filter){.query = cases[i].query}, cases[i].names);
    }
}

static void a_list_is_narrowed_by_each_filter(void)
{
    g_autoptr(fixture_handle) f = office_new();
    create(&f->crm, "{'name': 'a', 'team': 'Europe', 'salesperson': 'anna', 'kind': 'lead'}");
    create(&f->crm, "{'name': 'b', 'team': 'Asia', 'stage': 'Won'}");
    create(&f->crm, "{'name': 'c', 'team': 'Asia', 'stage': 'Qualified'}");
    int64_t hidden = create(&f->crm, "{'name': 'd', 'team': 'Asia'}");
    bool ok = store_begin(f->store, NULL) &&
              lead_set_archived(&f->crm, hidden, true, "junk", NULL) &&
              store_commit(f->store, NULL);
    g_assert_true(ok);
    int64_t asia = fixture_int(f, "SELECT id FROM teams WHERE name = 'Asia'");
    int64_t anna = fixture_int(f, "SELECT id FROM users WHERE login = 'anna'");
    assert_found(&f->crm, (struct lead_filter){0}, "c b a");
    assert_found(&f->crm, (struct lead_filter){.team_id = asia}, "c b");
    assert_found(&f->crm, (struct lead_filter){.salesperson_id = anna}, "a");
    assert_found(&f->crm, (struct lead_filter){.unassigned = true}, "c b");
    assert_found(&f->crm, (struct lead_filter){.stage = "QUALIFIED"}, "c");
    assert_found(&f->crm, (struct lead_filter){.stage = "Nirvana"}, "");
    assert_found(&f->crm, (struct lead_filter){.stage_id = 4}, "b");
    assert_found(&f->crm, (struct lead_filter){.kind = "lead"}, "a");
    assert_found(&f->crm, (struct lead_filter){.status = "won"}, "b");
    assert_found(&f->crm, (struct lead_filter){.status = "open"}, "c a");
    assert_found(&f->crm, (struct lead_filter){.status = "open", .team_id = asia}, "c");
    assert_found(&f->crm, (struct lead_filter){.archived = true}, "d");
    assert_found(&f->crm, (struct lead_filter){.after = {.id = 3}, .limit = 1}, "b");
}

static void an_archived_lead_is_out_of_sight_and_kept(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t id = create(&f->crm, "{'name': 'x'}");
    for (int twice = 0; twice < 2; twice++) {
        bool ok = store_begin(f->store, NULL) &&
                  lead_set_archived(&f->crm, id, true, "junk", NULL) &&
                  store_commit(f->store, NULL);
        g_assert_true(ok);
    }
    assert_found(&f->crm, (struct lead_filter){0}, "");
    assert_shown(f, id, "name", "x");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events WHERE type = 'lead.archived'"), ==,
                    1);
}

static void totals_are_the_sums_of_stages(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    create(&f->crm, "{'name': 'a', 'expected_revenue_minor': 150}");
    create(&f->crm, "{'name': 'b', 'expected_revenue_minor': 250}");
    create(&f->crm, "{'name': 'c', 'stage': 'Proposition', 'expected_revenue_minor': 7}");
    struct lead_filter filter = {.status = "open"};
    g_autoptr(GArray) totals = lead_totals(&f->crm, &filter, NULL);
    g_assert_cmpint(totals->len, ==, 2);
    const struct lead_total *first = &g_array_index(totals, struct lead_total, 0);
    g_assert_cmpint(first->stage_id, ==, 1);
    g_assert_cmpint(first->count, ==, 2);
    g_assert_cmpint(first->expected_revenue_minor, ==, 400);
}

static void leads_are_counted_from_a_time_on(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    create(&f->crm, "{'name': 'a'}");
    f->crm.now += 10;
    create(&f->crm, "{'name': 'b'}");
    int64_t count;
    g_assert_true(store_lead_count(f->store, 0, &count, NULL));
    g_assert_cmpint(count, ==, 2);
    g_assert_true(store_lead_count(f->store, FIXTURE_NOW + 10, &count, NULL));
    g_assert_cmpint(count, ==, 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("lead", a_lead_needs_a_name_and_gets_the_rest);
    TEST("lead", a_lead_takes_names_for_what_it_refers_to);
    TEST("lead", a_wrong_field_is_named_and_makes_nothing);
    TEST("lead", a_slip_in_a_fields_name_is_mended);
    TEST("lead", who_creates_may_see_the_lead_afterwards_or_is_refused);
    TEST("lead", a_note_is_kept_with_its_author);
    TEST("lead", an_empty_note_is_refused);
    TEST("lead", assigning_is_recorded_once_with_before_and_after);
    TEST("lead", a_won_stage_wins_and_another_opens_again);
    TEST("lead", a_stage_of_another_team_is_none);
    TEST("lead", each_change_counts_the_version_up);
    TEST("lead", who_does_not_see_a_lead_is_not_told_that_it_is_there);
    TEST("lead", a_list_shows_what_the_caller_may_see);
    TEST("lead", words_are_found_as_they_are_written);
    TEST("lead", a_list_is_narrowed_by_each_filter);
    TEST("lead", an_archived_lead_is_out_of_sight_and_kept);
    TEST("lead", totals_are_the_sums_of_stages);
    TEST("lead", leads_are_counted_from_a_time_on);
    return g_test_run();
}
