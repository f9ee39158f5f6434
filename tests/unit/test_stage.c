/* test_stage.c - stages: their order, their names, what they require, and how one goes. */
#include "crm/stage.h"
#include "crm/team.h"
#include "tests/lib/fixture.h"

static bool try_create(struct crm *crm, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_create(crm, &stage_catalogue, fields, &id, error);
}

static bool try_edit(struct crm *crm, const char *name, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_edit(crm, &stage_catalogue, name, fields, &id, error);
}

static void make(struct fixture *f, const char *json)
{
    g_autoptr(GError) error = NULL;
    (void)try_create(&f->crm, json, &error);
    g_assert_no_error(error);
}

static void change(struct fixture *f, const char *name, const char *json)
{
    g_autoptr(GError) error = NULL;
    (void)try_edit(&f->crm, name, json, &error);
    g_assert_no_error(error);
}

static void assert_refused(struct fixture *f, const char *name, const char *json,
                           enum error_code code, const char *field, const char *says)
{
    g_autoptr(GError) error = NULL;
    g_test_message("%s %s", name, json);
    g_assert_false(name ? try_edit(&f->crm, name, json, &error)
                        : try_create(&f->crm, json, &error));
    assert_error(&error, code, field, says);
}

static char *names_of(const GPtrArray *stages)
{
    GString *names = g_string_new(NULL);
    for (guint i = 0; i < stages->len; i++) {
        const struct stage *stage = stages->pdata[i];
        g_string_append_printf(names, "%s%s", i ? " " : "", stage->name);
    }
    return g_string_free(names, FALSE);
}

static void assert_order(struct fixture *f, const char *expected)
{
    g_autoptr(GPtrArray) stages = catalogue_list(&f->crm, &stage_catalogue, 0, 100, NULL);
    g_autofree char *names = names_of(stages);
    g_assert_cmpstr(names, ==, expected);
}

/* Two teams, and a lead of each in the first stage: 1 of Europe, 2 of Asia. */
static struct fixture *pipeline_new(void)
{
    struct fixture *f = fixture_office();
    fixture_office_mail(f);
    fixture_run(f, "DELETE FROM message_leads WHERE lead_id > 2");
    fixture_run(f, "DELETE FROM events WHERE lead_id > 2");
    fixture_run(f, "DELETE FROM leads WHERE id > 2");
    return f;
}

static void a_new_stage_stands_before_the_won_ones_or_where_it_is_told(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    make(f, "{'name': 'Demo'}");
    assert_order(f, "New Qualified Proposition Demo Won");
    make(f, "{'name': 'Trial', 'after': 'qualified'}");
    make(f, "{'name': 'Cold', 'after': null}");
    make(f, "{'name': 'Paid', 'won': true}");
    assert_order(f, "Cold New Qualified Trial Proposition Demo Won Paid");
}

static void a_stage_is_moved_and_the_others_keep_their_order(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    change(f, "New", "{'after': 'Won'}");
    assert_order(f, "Qualified Proposition Won New");
    change(f, "Won", "{'after': null}");
    assert_order(f, "Won Qualified Proposition New");
    change(f, "Qualified", "{'after': 'Proposition'}");
    assert_order(f, "Won Proposition Qualified New");
    change(f, "Qualified", "{'folded': true}");
    assert_order(f, "Won Proposition Qualified New");
    assert_refused(f, "New", "{'after': 'New'}", ERROR_INVALID, "after", "another stage");
    assert_refused(f, "New", "{'after': 'Nirvana'}", ERROR_INVALID, "after", "there is no stage");
}

static void a_list_goes_on_in_order_after_a_stage(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    change(f, "Won", "{'after': null}");
    g_autoptr(GPtrArray) first = catalogue_list(&f->crm, &stage_catalogue, 0, 2, NULL);
    g_autofree char *names = names_of(first);
    g_assert_cmpstr(names, ==, "Won New");
    g_autoptr(GPtrArray) rest = catalogue_list(&f->crm, &stage_catalogue, 1, 10, NULL);
    g_autofree char *others = names_of(rest);
    g_assert_cmpstr(others, ==, "Qualified Proposition");
}

static void a_name_is_given_once_a_team_and_once_for_all(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    make(f, "{'name': 'Demo', 'team': 'Europe'}");
    make(f, "{'name': 'Demo', 'team': 'Asia'}");
    assert_refused(f, NULL, "{'name': 'DEMO', 'team': 'asia'}", ERROR_CONFLICT, NULL, "already");
    assert_refused(f, NULL, "{'name': 'demo'}", ERROR_CONFLICT, NULL, "already");
    assert_refused(f, NULL, "{'name': 'New', 'team': 'Asia'}", ERROR_CONFLICT, NULL, "already");
    assert_refused(f, "Demo", "{'folded': true}", ERROR_CONFLICT, NULL,
                   "say which of Asia/Demo, Europe/Demo");
    change(f, "Europe/demo", "{'name': 'Trial'}");
    change(f, "Demo", "{'folded': true}");
    change(f, "Asia/Demo", "{'folded': false}");
    assert_refused(f, "Europe/Demo", "{'folded': false}", ERROR_NOT_FOUND, NULL, "no stage");
}

static void a_team_goes_through_its_own_stages_and_those_of_all(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    make(f, "{'name': 'Demo', 'team': 'Europe', 'after': null}");
    make(f, "{'name': 'Old', 'archived': true}");
    g_autoptr(GPtrArray) europe = store_stage_list(f->store, 1, NULL);
    g_autoptr(GPtrArray) asia = store_stage_list(f->store, 2, NULL);
    g_autofree char *europes = names_of(europe);
    g_autofree char *asias = names_of(asia);
    g_assert_cmpstr(europes, ==, "Demo New Qualified Proposition Won");
    g_assert_cmpstr(asias, ==, "New Qualified Proposition Won");
    g_assert_null(store_stage_by_name(f->store, 1, "Old", NULL));
    g_assert_null(store_stage_by_name(f->store, 2, "Demo", NULL));
    int64_t first;
    g_assert_true(store_stage_first(f->store, 1, &first, NULL));
    g_assert_cmpint(first, ==, 5);
}

static void new_leads_begin_in_no_won_stage(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    change(f, "Won", "{'after': null}");
    int64_t first;
    g_assert_true(store_stage_first(f->store, 0, &first, NULL));
    g_assert_cmpint(first, ==, 1);
}

static void a_wrong_stage_is_refused(void)
{
    static const struct {
        const char *json, *field;
    } cases[] = {
        {"{}", "name"},
        {"{'name': 'x', 'probability': 101}", "probability"},
        {"{'name': 'x', 'probability': -1}", "probability"},
        {"{'name': 'x', 'team': 'Africa'}", "team"},
        {"{'name': 'x', 'required': ['emial']}", "required"},
        {"{'name': 'x', 'required': ['id']}", "required"},
        {"{'name': 'x', 'required': 'email'}", "required"},
        {"{'name': 'x', 'position': 5}", "position"},
        {"{'name': 'x', 'move_to': 'New'}", "move_to"},
    };
    g_autoptr(fixture_handle) f = fixture_office();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_refused(f, NULL, cases[i].json, ERROR_INVALID, cases[i].field, cases[i].field);
    make(f, "{'name': 'Demo', 'team': 'Asia'}");
    assert_refused(f, "Demo", "{'team': 'Europe'}", ERROR_INVALID, "team", "stays with its team");
    assert_refused(f, "Demo", "{'team': null}", ERROR_INVALID, "team", "stays with its team");
    change(f, "Demo", "{'team': 'asia'}");
    assert_order(f, "New Qualified Proposition Demo Won");
}

static void there_are_only_so_many_stages(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_run(f, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 196) "
                   "INSERT INTO stages (name, position) SELECT 's' || i, 100 + i FROM n");
    assert_refused(f, NULL, "{'name': 'more'}", ERROR_CONFLICT, NULL, "there are 200 stages");
}

/* ---- what a stage requires ---- */

static bool is_met(struct fixture *f, const char *stage_name, GError **error)
{
    g_autoptr(stage_handle) stage = store_stage_by_name(f->store, 1, stage_name, NULL);
    g_autoptr(lead_handle) lead =
        store_lead_by_id(f->store, 1, (struct visibility){SCOPE_ALL, 0}, NULL);
    return stage_required_met(&f->crm, stage, lead, error);
}

static void the_first_field_that_is_missing_is_named_by_its_label(void)
{
    g_autoptr(fixture_handle) f = pipeline_new();
    fixture_run(f, "INSERT INTO custom_fields (name, label, type) "
                   "VALUES ('roof_area', 'Area of the roof', 'number')");
    change(f, "Qualified",
           "{'required': ['email', 'salesperson', 'expected_revenue', "
           "'closing_date', 'Roof_Area']}");
    g_autofree char *kept = fixture_text(f, "SELECT required FROM stages WHERE id = 2");
    g_assert_cmpstr(kept, ==, "email salesperson expected_revenue_minor closing_date roof_area");
    g_autoptr(GError) error = NULL;
    g_assert_true(is_met(f, "New", NULL));
    g_assert_false(is_met(f, "Qualified", &error));
    assert_error(&error, ERROR_INVALID, "expected_revenue_minor",
                 "expected revenue: is needed before a lead enters the stage Qualified");
    fixture_run(f, "UPDATE leads SET expected_revenue_minor = 5, closing_date = '2026-04-01'");
    g_assert_false(is_met(f, "Qualified", &error));
    assert_error(&error, ERROR_INVALID, "roof_area", "Area of the roof: is needed");
    fixture_run(f, "UPDATE leads SET custom = '{\"roof_area\":0}'"); /* a value, too */
    g_assert_true(is_met(f, "Qualified", &error));
    fixture_run(f, "UPDATE leads SET custom = NULL, salesperson_id = NULL");
    g_assert_false(is_met(f, "Qualified", &error));
    assert_error(&error, ERROR_INVALID, "salesperson", "salesperson: is needed");
}

static void a_field_out_of_use_is_required_no_more(void)
{
    g_autoptr(fixture_handle) f = pipeline_new();
    fixture_run(f, "INSERT INTO custom_fields (name, label, type) VALUES ('x', 'X', 'text')");
    change(f, "Qualified", "{'required': ['x']}");
    g_assert_false(is_met(f, "Qualified", NULL));
    fixture_run(f, "UPDATE custom_fields SET archived = 1");
    g_assert_true(is_met(f, "Qualified", NULL));
    change(f, "Qualified", "{'required': []}");
    g_assert_cmpint(fixture_int(f, "SELECT required IS NULL FROM stages WHERE id = 2"), ==, 1);
}

/* ---- renaming, archiving, deleting ---- */

static void history_keeps_the_name_that_a_stage_had(void)
{
    g_autoptr(fixture_handle) f = pipeline_new();
    fixture_run(f, "INSERT INTO events (at, type, lead_id, data) VALUES (0, 'lead.stage', 1, "
                   "'{\"from\":\"New\",\"to\":\"Qualified\"}')");
    change(f, "Qualified", "{'name': 'Hot'}");
    g_autofree char *told =
        fixture_text(f, "SELECT data ->> 'to' FROM events WHERE type = 'lead.stage'");
    g_assert_cmpstr(told, ==, "Qualified");
    g_autofree char *edited =
        fixture_text(f, "SELECT data FROM events WHERE type = 'stage.edited'");
    g_assert_cmpstr(edited, ==,
                    "{\"before\":{\"name\":\"Qualified\"},\"after\":{\"name\":\"Hot\"},"
                    "\"name\":\"Hot\"}");
}

static void an_archived_stage_leaves_its_open_leads_to_another(void)
{
    g_autoptr(fixture_handle) f = pipeline_new();
    fixture_run(f, "UPDATE leads SET archived = 1 WHERE id = 2"); /* out of sight, but open */
    assert_refused(f, "New", "{'archived': true}", ERROR_CONFLICT, NULL, "2 open leads");
    assert_refused(f, "New", "{'archived': true, 'move_to': 'New'}", ERROR_INVALID, "move_to",
                   "another stage");
    assert_refused(f, "New", "{'archived': true, 'move_to': 'Won'}", ERROR_INVALID, "move_to",
                   "won");
    assert_refused(f, "New", "{'move_to': 'Qualified'}", ERROR_INVALID, "move_to", "archived");
    make(f, "{'name': 'Demo', 'team': 'Asia'}");
    assert_refused(f, "New", "{'archived': true, 'move_to': 'Demo'}", ERROR_INVALID, "move_to",
                   "Asia alone");
    change(f, "New", "{'archived': true, 'move_to': 'Qualified'}");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads WHERE stage_id = 2 AND version = 2 "
                                   "AND stage_at = updated_at"),
                    ==, 2);
    g_autofree char *told = fixture_text(
        f, "SELECT group_concat(lead_id || data, '; ') FROM events WHERE type = 'lead.stage'");
    g_assert_cmpstr(told, ==,
                    "1{\"from\":\"New\",\"to\":\"Qualified\",\"why\":\"the stage was archived\"}; "
                    "2{\"from\":\"New\",\"to\":\"Qualified\",\"why\":\"the stage was archived\"}");
}

static void closed_leads_stay_in_an_archived_stage(void)
{
    g_autoptr(fixture_handle) f = pipeline_new();
    fixture_run(f, "UPDATE leads SET status = 'lost'");
    change(f, "New", "{'archived': true}");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads WHERE stage_id = 1"), ==, 2);
}

static void an_open_and_a_won_stage_remain_for_every_team(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    make(f, "{'name': 'Paid', 'team': 'Asia', 'won': true}");
    assert_refused(f, "Won", "{'archived': true}", ERROR_CONFLICT, NULL, "a won stage");
    assert_refused(f, "Won", "{'won': false}", ERROR_CONFLICT, NULL, "a won stage");
    g_autoptr(GError) error = NULL;
    g_assert_false(catalogue_delete(&f->crm, &stage_catalogue, "Won", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "a won stage");
    g_assert_true(catalogue_delete(&f->crm, &stage_catalogue, "Paid", NULL));
    change(f, "New", "{'archived': true}");
    change(f, "Qualified", "{'won': true}");
    assert_refused(f, "Proposition", "{'archived': true}", ERROR_CONFLICT, NULL, "an open stage");
    g_assert_false(catalogue_delete(&f->crm, &stage_catalogue, "Proposition", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "an open stage");
    g_assert_true(catalogue_delete(&f->crm, &stage_catalogue, "New", NULL)); /* is archived */
}

static void a_stage_with_leads_stays_what_it_is(void)
{
    g_autoptr(fixture_handle) f = pipeline_new();
    make(f, "{'name': 'Fresh'}");
    assert_refused(f, "New", "{'won': true}", ERROR_INVALID, "won", "there are leads");
    g_autoptr(GError) error = NULL;
    g_assert_false(catalogue_delete(&f->crm, &stage_catalogue, "New", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "--archived yes");
    fixture_run(f, "UPDATE leads SET status = 'lost'");
    g_assert_false(catalogue_delete(&f->crm, &stage_catalogue, "New", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "ended in it");
    g_assert_true(catalogue_delete(&f->crm, &stage_catalogue, "Fresh", NULL));
}

static void a_stale_edit_is_refused(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    change(f, "New", "{'folded': true, 'version': 1}");
    assert_refused(f, "New", "{'folded': false, 'version': 1}", ERROR_CONFLICT, NULL,
                   "changed meanwhile");
    change(f, "New", "{'folded': false, 'version': 2}");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("stage", a_new_stage_stands_before_the_won_ones_or_where_it_is_told);
    TEST("stage", a_stage_is_moved_and_the_others_keep_their_order);
    TEST("stage", a_list_goes_on_in_order_after_a_stage);
    TEST("stage", a_name_is_given_once_a_team_and_once_for_all);
    TEST("stage", a_team_goes_through_its_own_stages_and_those_of_all);
    TEST("stage", new_leads_begin_in_no_won_stage);
    TEST("stage", a_wrong_stage_is_refused);
    TEST("stage", there_are_only_so_many_stages);
    TEST("stage", the_first_field_that_is_missing_is_named_by_its_label);
    TEST("stage", a_field_out_of_use_is_required_no_more);
    TEST("stage", history_keeps_the_name_that_a_stage_had);
    TEST("stage", an_archived_stage_leaves_its_open_leads_to_another);
    TEST("stage", closed_leads_stay_in_an_archived_stage);
    TEST("stage", an_open_and_a_won_stage_remain_for_every_team);
    TEST("stage", a_stage_with_leads_stays_what_it_is);
    TEST("stage", a_stale_edit_is_refused);
    return g_test_run();
}
