/* test_lead_edit.c - leads' fields and tags: changed, checked, recorded once. */
#include "crm/lead_edit.h"
#include "tests/lib/fixture.h"

#include <string.h>

#define ANY(id) ((struct lead_ref){id, 0})

static struct fixture *office_new(void)
{
    struct fixture *f = fixture_office();
    fixture_run(f, "INSERT INTO tags (name) VALUES ('hot'), ('cold'), ('old')");
    fixture_run(f, "UPDATE tags SET archived = 1 WHERE name = 'old'");
    fixture_run(f, "INSERT INTO campaigns (name) VALUES ('Spring')");
    fixture_run(f,
                "INSERT INTO custom_fields (name, label, type) VALUES ('area', 'Area', 'number')");
    return f;
}

static int64_t create(struct crm *crm, const char *json)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    (void)lead_create(crm, fields, &id, &error); /* says by the error whether it did */
    g_assert_no_error(error);
    return id;
}

static bool edit(struct crm *crm, struct lead_ref ref, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    return lead_edit(crm, ref, fields, error);
}

static bool tag(struct crm *crm, int64_t id, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    return lead_tag(crm, ANY(id), fields, error);
}

static json_t *shown(struct fixture *f, int64_t id)
{
    g_autoptr(lead_handle) lead = lead_get(&f->crm, id, NULL);
    return lead_to_json(lead);
}

static void every_field_can_be_changed_and_cleared(void)
{
    g_autoptr(fixture_handle) f = office_new();
    int64_t id = create(&f->crm, "{'name': 'x'}");
    g_autoptr(GError) error = NULL;
    g_assert_true(edit(&f->crm, ANY(id),
                       "{'name': 'Pumps', 'contact_name': 'Ana', 'email': 'ana@x.example', "
                       "'phone': '+49 (0)30 1234567', 'company': 'X AG', 'job_title': 'Head', "
                       "'website': 'www.x.example', 'country': 'DE', 'language': 'de', "
                       "'source': 'mail', 'medium': 'phone', 'campaign': 'spring', "
                       "'priority': 3, 'expected_revenue_minor': 1000, 'currency': 'USD', "
                       "'recurring_revenue_minor': 20, 'closing_date': '2026-04-01', "
                       "'probability': 35, 'description': 'a\\nb', 'team': 'Europe', "
                       "'custom': {'area': 12}, 'tags': ['hot', 'HOT']}",
                       &error));
    g_assert_no_error(error);
    g_autoptr(json_t) full = shown(f, id);
    g_assert_cmpstr(json_text_at(full, "phone_e164"), ==, "+49301234567");
    g_assert_cmpstr(json_text_at(full, "campaign"), ==, "Spring");
    g_assert_cmpint(json_number_at(full, "probability"), ==, 35);
    g_assert_cmpint(json_number_at(full, "prorated_revenue_minor"), ==, 350);
    g_assert_cmpint(json_number_at(full, "custom.area"), ==, 12);
    g_assert_cmpint(json_array_size(json_at(full, "tags")), ==, 1);
    g_assert_cmpstr(json_text_at(full, "team"), ==, "Europe");
    g_assert_true(edit(&f->crm, ANY(id),
                       "{'phone': '030 1', 'company': null, 'medium': null, 'campaign': null, "
                       "'probability': null, 'closing_date': null, 'team': null, "
                       "'custom': {'area': null}, 'tags': []}",
                       &error));
    g_assert_no_error(error);
    g_autoptr(json_t) bare = shown(f, id);
    static const char *const gone[] = {
        "phone_e164",         "company",      "medium", "campaign",
        "stated_probability", "closing_date", "team",   "custom.area"};
    for (gsize i = 0; i < G_N_ELEMENTS(gone); i++)
        g_assert_null(json_at(bare, gone[i]));
    g_assert_cmpint(json_number_at(bare, "probability"), ==, 10); /* as its stage hints */
    g_assert_cmpint(json_array_size(json_at(bare, "tags")), ==, 0);
}

static void an_edit_is_one_event_with_what_is_different(void)
{
    g_autoptr(fixture_handle) f = office_new();
    int64_t id = create(&f->crm, "{'name': 'x', 'email': 'a@b.example'}");
    f->crm.now += 60;
    g_assert_true(edit(&f->crm, ANY(id),
                       "{'name': 'y', 'email': 'a@b.example', 'expected_revenue_minor': 5}", NULL));
    g_autofree char *data =
        fixture_text(f, "SELECT group_concat(data) FROM events WHERE type = 'lead.edited'");
    g_autoptr(json_t) told = json_from_text(data, strlen(data), NULL);
    assert_json(told, "{'before': {'name': 'x', 'expected_revenue_minor': 0}, "
                      "'after': {'name': 'y', 'expected_revenue_minor': 5}, "
                      "'fields': 'name, expected revenue'}");
}

static void what_changes_nothing_leaves_no_trace(void)
{
    g_autoptr(fixture_handle) f = office_new();
    int64_t id = create(&f->crm, "{'name': 'x', 'tags': ['hot'], 'custom': {'area': 1}}");
    int64_t events = fixture_int(f, "SELECT count(*) FROM events");
    g_assert_true(edit(&f->crm, ANY(id),
                       "{'name': 'x', 'tags': ['hot'], 'custom': {'area': 1}, "
                       "'source': 'manual', 'probability': null}",
                       NULL));
    g_assert_true(tag(&f->crm, id, "{'add': ['hot'], 'remove': ['cold']}", NULL));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events"), ==, events);
    g_assert_cmpint(fixture_int(f, "SELECT version FROM leads"), ==, 1);
}

static void a_stale_edit_says_who_came_first(void)
{
    g_autoptr(fixture_handle) f = office_new();
    struct crm anna = fixture_as(f, "anna");
    g_autoptr(GError) error = NULL;
    int64_t id = create(&anna, "{'name': 'x'}");
    g_assert_true(edit(&anna, (struct lead_ref){id, 1}, "{'name': 'y'}", NULL));
    g_assert_true(lead_note(&f->crm, id, "this changes nothing of it", NULL));
    g_assert_false(edit(&f->crm, (struct lead_ref){id, 1}, "{'name': 'z'}", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "changed meanwhile by anna at 2026-03-01T08:15:00Z");
    g_assert_true(edit(&f->crm, (struct lead_ref){id, 2}, "{'name': 'z'}", NULL));
    g_assert_false(lead_assign(&f->crm, (struct lead_ref){id, 2}, "carl", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "by crmd");
}

static void a_wrong_value_names_its_field_and_changes_nothing(void)
{
    static const struct {
        const char *json, *field, *says;
    } cases[] = {
        {"{'name': ''}", "name", "is needed"},
        {"{'email': 'nobody'}", "email", "is no mail address"},
        {"{'phone': 'call me'}", "phone", "no telephone number"},
        {"{'website': 'my site'}", "website", NULL},
        {"{'country': 'XX'}", "country", "ISO 3166"},
        {"{'language': 'German'}", "language", NULL},
        {"{'currency': 'euro'}", "currency", NULL},
        {"{'closing_date': '2026-02-30'}", "closing_date", NULL},
        {"{'probability': 101}", "probability", NULL},
        {"{'priority': 4}", "priority", NULL},
        {"{'source': 'manuel'}", "source", "did you mean manual?"},
        {"{'campaign': 'Winter sale'}", "campaign", "crmctl campaign create"},
        {"{'tags': ['old']}", "tags", "no longer in use"},
        {"{'custom': {'aera': 1}}", "custom", "did you mean area?"},
        {"{'team': 'Africa'}", "team", "crmctl team list"},
        {"{'stage': 'Won'}", "stage", NULL},
        {"{'status': 'won'}", "status", NULL},
    };
    g_autoptr(fixture_handle) f = office_new();
    int64_t id = create(&f->crm, "{'name': 'x'}");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_test_message("%s", cases[i].json);
        g_assert_false(edit(&f->crm, ANY(id), cases[i].json, &error));
        assert_error(&error, ERROR_INVALID, cases[i].field, cases[i].says);
    }
    g_assert_cmpint(fixture_int(f, "SELECT version FROM leads"), ==, 1);
}

static void a_team_takes_only_the_kinds_that_it_works_with(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    fixture_run(f, "UPDATE teams SET use_pipeline = 0 WHERE name = 'Asia'");
    fixture_run(f, "UPDATE teams SET use_leads = 0 WHERE name = 'Europe'");
    int64_t lead = create(&f->crm, "{'name': 'x', 'team': 'Asia'}");
    g_autoptr(json_t) json = shown(f, lead);
    g_assert_cmpstr(json_text_at(json, "kind"), ==, "lead");
    g_assert_false(edit(&f->crm, ANY(lead), "{'team': 'Europe'}", &error));
    assert_error(&error, ERROR_INVALID, "kind", "team Europe has no leads");
    int64_t opportunity = create(&f->crm, "{'name': 'x', 'team': 'Europe'}");
    g_assert_false(edit(&f->crm, ANY(opportunity), "{'team': 'Asia'}", &error));
    assert_error(&error, ERROR_INVALID, "kind", "does not use the pipeline");
}

static void in_another_team_a_lead_is_in_a_stage_of_that_one(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_run(f, "INSERT INTO stages (name, team_id, position) "
                   "SELECT 'Tender', id, 15 FROM teams WHERE name = 'Asia'");
    int64_t id = create(&f->crm, "{'name': 'x', 'team': 'Asia', 'stage': 'Tender'}");
    g_assert_true(edit(&f->crm, ANY(id), "{'team': 'Europe'}", NULL));
    g_autoptr(json_t) json = shown(f, id);
    g_assert_cmpstr(json_text_at(json, "stage"), ==, "New");
}

static void tags_come_and_go_one_by_one(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    int64_t id = create(&f->crm, "{'name': 'x'}");
    g_assert_true(tag(&f->crm, id, "{'add': ['hot', 'COLD']}", NULL));
    g_assert_true(tag(&f->crm, id, "{'remove': ['hot']}", NULL));
    g_autoptr(json_t) json = shown(f, id);
    g_assert_cmpint(json_array_size(json_at(json, "tags")), ==, 1);
    g_assert_cmpstr(json_text_at(json, "tags.0"), ==, "cold");
    g_assert_cmpint(json_number_at(json, "version"), ==, 3);
    g_assert_false(tag(&f->crm, id, "{'add': ['warm']}", &error));
    assert_error(&error, ERROR_INVALID, "add", "crmctl tag create");
    g_assert_false(tag(&f->crm, id, "{'remove': ['warm']}", &error));
    assert_error(&error, ERROR_INVALID, "remove", "there is no tag");
}

static void whose_address_is_known_is_linked(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_office_mail(f);
    int64_t contact = fixture_int(f, "SELECT contact_id FROM contact_emails LIMIT 1");
    g_autofree char *address = fixture_text(f, "SELECT address FROM contact_emails LIMIT 1");
    g_autofree char *json = g_strdup_printf("{'name': 'x', 'email': '%s'}", address);
    g_autoptr(json_t) lead = shown(f, create(&f->crm, json));
    g_assert_cmpint(json_number_at(lead, "contact_id"), ==, contact);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("lead_edit", every_field_can_be_changed_and_cleared);
    TEST("lead_edit", an_edit_is_one_event_with_what_is_different);
    TEST("lead_edit", what_changes_nothing_leaves_no_trace);
    TEST("lead_edit", a_stale_edit_says_who_came_first);
    TEST("lead_edit", a_wrong_value_names_its_field_and_changes_nothing);
    TEST("lead_edit", a_team_takes_only_the_kinds_that_it_works_with);
    TEST("lead_edit", in_another_team_a_lead_is_in_a_stage_of_that_one);
    TEST("lead_edit", tags_come_and_go_one_by_one);
    TEST("lead_edit", whose_address_is_known_is_linked);
    return g_test_run();
}
