/* test_lead_stage.c - a lead's way through stages, to its end, and back. */
#include "crm/lead_stage.h"
#include "crm/lead_edit.h"
#include "tests/lib/fixture.h"

#define ANY(id) ((struct lead_ref){id, 0})

static int64_t create(struct crm *crm, const char *json)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    g_assert_true(lead_create(crm, fields, &id, NULL));
    return id;
}

static void assert_shown(struct fixture *f, int64_t id, const char *key, const char *expected)
{
    g_autoptr(lead_handle) lead = lead_get(&f->crm, id, NULL);
    g_autoptr(json_t) json = lead_to_json(lead);
    g_assert_cmpstr(json_text_at(json, key), ==, expected);
}

static void assert_events(struct fixture *f, const char *expected)
{
    g_autofree char *types =
        fixture_text(f, "SELECT group_concat(substr(type, 6), ' ') FROM "
                        "(SELECT type FROM events WHERE lead_id = 1 ORDER BY id)");
    g_assert_cmpstr(types, ==, expected);
}

static void a_lead_is_lost_with_reason_and_remark_and_restored_where_it_was(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t id = create(&f->crm, "{'name': 'x', 'stage': 'Proposition'}");
    f->crm.now += 60;
    g_assert_true(lead_lose(&f->crm, ANY(id), "no BUDGET", " next year\n", NULL));
    g_assert_true(lead_lose(&f->crm, ANY(id), "No budget", "next year", NULL)); /* is so already */
    assert_shown(f, id, "status", "lost");
    assert_shown(f, id, "stage", "Proposition");
    assert_shown(f, id, "lost_reason", "No budget");
    assert_shown(f, id, "lost_remark", "next year");
    assert_shown(f, id, "closed_at", "2026-03-01T08:16:00Z");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events WHERE type = 'lead.lost'"), ==, 1);
    g_assert_true(lead_restore(&f->crm, ANY(id), NULL));
    g_assert_true(lead_restore(&f->crm, ANY(id), NULL)); /* is open already */
    assert_shown(f, id, "status", "open");
    assert_shown(f, id, "stage", "Proposition");
    assert_shown(f, id, "lost_reason", NULL);
    assert_shown(f, id, "closed_at", NULL);
    assert_events(f, "created lost restored");
}

static void a_reason_is_needed_and_must_be_in_use(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    int64_t id = create(&f->crm, "{'name': 'x'}");
    fixture_run(f, "UPDATE lost_reasons SET archived = 1 WHERE name = 'No answer'");
    g_assert_false(lead_lose(&f->crm, ANY(id), NULL, NULL, &error));
    assert_error(&error, ERROR_INVALID, "reason", "crmctl lost-reason list");
    g_assert_false(lead_lose(&f->crm, ANY(id), "No answer", NULL, &error));
    assert_error(&error, ERROR_INVALID, "reason", "no longer in use");
    g_assert_false(lead_lose(&f->crm, ANY(id), "No budgte", NULL, &error));
    assert_error(&error, ERROR_INVALID, "reason", "did you mean No budget?");
    fixture_run(f, "INSERT INTO settings (name, value) VALUES ('lost_reason_required', 'no')");
    g_assert_true(lead_lose(&f->crm, ANY(id), NULL, NULL, NULL));
    assert_shown(f, id, "status", "lost");
}

static void winning_goes_to_the_teams_won_stage(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_run(f, "INSERT INTO stages (name, team_id, position, won) "
                   "SELECT 'Signed', id, 35, 1 FROM teams WHERE name = 'Asia'");
    int64_t id = create(&f->crm, "{'name': 'x', 'team': 'Asia', 'expected_revenue_minor': 100}");
    g_assert_true(lead_win(&f->crm, ANY(id), NULL));
    g_assert_true(lead_win(&f->crm, ANY(id), NULL)); /* is won already */
    assert_shown(f, id, "stage", "Signed");
    assert_shown(f, id, "status", "won");
    g_autoptr(lead_handle) lead = lead_get(&f->crm, id, NULL);
    g_assert_cmpint(lead->prorated_revenue_minor, ==, 100);
    g_assert_true(lead_move(&f->crm, ANY(id), "New", NULL));
    assert_shown(f, id, "status", "open");
    assert_shown(f, id, "closed_at", NULL);
    assert_events(f, "created stage won stage reopened");
}

static void what_is_lost_or_archived_is_not_moved(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    int64_t lost = create(&f->crm, "{'name': 'x'}"), archived = create(&f->crm, "{'name': 'y'}");
    g_assert_true(lead_lose(&f->crm, ANY(lost), "No budget", NULL, NULL));
    g_assert_true(lead_archive(&f->crm, ANY(archived), NULL));
    g_assert_false(lead_move(&f->crm, ANY(lost), "Qualified", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "is lost; restore it first: crmctl lead restore 1");
    g_assert_false(lead_win(&f->crm, ANY(archived), &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "is archived; restore it first");
    g_assert_false(lead_lose(&f->crm, ANY(archived), "No budget", NULL, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "is archived");
}

static void a_lead_that_was_lost_and_archived_is_open_again(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t id = create(&f->crm, "{'name': 'x', 'stage': 'Qualified'}");
    g_assert_true(lead_lose(&f->crm, ANY(id), "No budget", NULL, NULL));
    g_assert_true(lead_archive(&f->crm, ANY(id), NULL));
    fixture_run(f, "UPDATE stages SET archived = 1 WHERE name = 'Qualified'");
    g_assert_true(lead_restore(&f->crm, ANY(id), NULL));
    assert_shown(f, id, "status", "open");
    assert_shown(f, id, "stage", "New"); /* its own is gone */
    g_assert_cmpint(fixture_int(f, "SELECT archived FROM leads"), ==, 0);
}

static void a_stage_asks_for_its_fields(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    fixture_run(f, "UPDATE stages SET required = 'expected_revenue_minor email' WHERE id = 3");
    int64_t id = create(&f->crm, "{'name': 'x', 'email': 'a@b.example'}");
    g_assert_false(lead_move(&f->crm, ANY(id), "Proposition", &error));
    assert_error(&error, ERROR_INVALID, "expected_revenue_minor", "expected revenue: is needed");
    g_autoptr(json_t) fields = json_of("{'expected_revenue_minor': 1}");
    g_assert_true(lead_edit(&f->crm, ANY(id), fields, NULL));
    g_assert_true(lead_move(&f->crm, ANY(id), "Proposition", NULL));
}

static void a_lead_that_is_moved_is_qualified(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    g_autoptr(GError) error = NULL;
    int64_t id = create(&f->crm, "{'name': 'x', 'kind': 'lead', 'team': 'Asia'}");
    g_assert_true(lead_move(&f->crm, ANY(id), "Qualified", NULL));
    assert_shown(f, id, "kind", "opportunity");
    assert_shown(f, id, "converted_at", "2026-03-01T08:15:00Z");
    assert_events(f, "created converted stage");
    int64_t other = create(&f->crm, "{'name': 'x', 'kind': 'lead', 'team': 'Asia'}");
    fixture_run(f, "UPDATE teams SET use_pipeline = 0 WHERE name = 'Asia'");
    g_assert_false(lead_move(&f->crm, ANY(other), "Qualified", &error));
    assert_error(&error, ERROR_INVALID, "kind", "does not use the pipeline");
}

static void a_stale_version_ends_nothing(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    int64_t id = create(&f->crm, "{'name': 'x'}");
    struct lead_ref stale = {id, 7};
    g_assert_false(lead_win(&f->crm, stale, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "changed meanwhile");
    g_assert_false(lead_lose(&f->crm, stale, "No budget", NULL, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "changed meanwhile");
    g_assert_false(lead_archive(&f->crm, stale, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "changed meanwhile");
    assert_shown(f, id, "status", "open");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("lead_stage", a_lead_is_lost_with_reason_and_remark_and_restored_where_it_was);
    TEST("lead_stage", a_reason_is_needed_and_must_be_in_use);
    TEST("lead_stage", winning_goes_to_the_teams_won_stage);
    TEST("lead_stage", what_is_lost_or_archived_is_not_moved);
    TEST("lead_stage", a_lead_that_was_lost_and_archived_is_open_again);
    TEST("lead_stage", a_stage_asks_for_its_fields);
    TEST("lead_stage", a_lead_that_is_moved_is_qualified);
    TEST("lead_stage", a_stale_version_ends_nothing);
    return g_test_run();
}
