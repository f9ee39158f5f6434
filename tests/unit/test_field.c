/* test_field.c - fields that a business adds to leads: made and kept, and whether values fit them.
 */
#include "crm/field.h"
#include "crm/stage.h"
#include "tests/lib/fixture.h"

static bool try_create(struct crm *crm, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_create(crm, &field_catalogue, fields, &id, error);
}

static bool try_edit(struct crm *crm, const char *name, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_edit(crm, &field_catalogue, name, fields, &id, error);
}

static void make(struct fixture *f, const char *json)
{
    g_autoptr(GError) error = NULL;
    (void)try_create(&f->crm, json, &error);
    g_assert_no_error(error);
}

/* One field of each type, and one that is no longer in use. */
static struct fixture *fields_new(void)
{
    struct fixture *f = fixture_new();
    make(f, "{'name': 'remarks'}");
    make(f, "{'name': 'roof_area', 'label': 'Area of the roof', 'type': 'number'}");
    make(f, "{'name': 'visit', 'type': 'date'}");
    make(f, "{'name': 'listed', 'type': 'bool'}");
    make(f, "{'name': 'roof', 'type': 'choice', 'choices': ['flat', 'Pitched']}");
    make(f, "{'name': 'old', 'archived': true}");
    return f;
}

/* The text that is kept; NULL where nothing is. (transfer full) */
static char *read_values(struct fixture *f, const char *given, const char *before)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(json_t) values = json_of(given);
    char *kept = NULL;
    (void)field_values_read(&f->crm, values, before, &kept, &error);
    g_assert_no_error(error);
    return kept;
}

static void a_field_is_shown_with_its_choices(void)
{
    g_autoptr(fixture_handle) f = fields_new();
    g_autoptr(custom_field_handle) field = catalogue_get(&f->crm, &field_catalogue, "roof", NULL);
    g_autoptr(json_t) shown = catalogue_to_json(&f->crm, &field_catalogue, field, NULL);
    assert_json(shown, "{'id': 5, 'name': 'roof', 'label': 'Roof', 'type': 'choice', "
                       "'choices': ['flat', 'Pitched'], 'archived': false, 'version': 1}");
}

static void a_wrong_field_is_refused(void)
{
    static const struct {
        const char *json, *field;
    } cases[] = {
        {"{}", "name"},
        {"{'name': 'Roof'}", "name"},
        {"{'name': '1st'}", "name"},
        {"{'name': 'a b'}", "name"},
        {"{'name': 'email'}", "name"}, /* every lead has that */
        {"{'name': 'tags'}", "name"},
        {"{'name': 'x', 'type': 'colour'}", "type"},
        {"{'name': 'x', 'type': null}", "type"},
        {"{'name': 'x', 'type': 'choice'}", "choices"},
        {"{'name': 'x', 'type': 'choice', 'choices': ['a', 'a']}", "choices"},
        {"{'name': 'x', 'choices': ['a']}", "choices"},
    };
    g_autoptr(fixture_handle) f = fixture_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].json);
        g_autoptr(GError) error = NULL;
        g_assert_false(try_create(&f->crm, cases[i].json, &error));
        assert_error(&error, ERROR_INVALID, cases[i].field, cases[i].field);
    }
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM custom_fields"), ==, 0);
}

static void name_and_type_stay_and_the_rest_changes(void)
{
    g_autoptr(fixture_handle) f = fields_new();
    g_autoptr(GError) error = NULL;
    g_assert_false(try_edit(&f->crm, "visit", "{'name': 'visited'}", &error));
    assert_error(&error, ERROR_INVALID, "name", "stays as it is");
    g_assert_false(try_edit(&f->crm, "visit", "{'type': 'text'}", &error));
    assert_error(&error, ERROR_INVALID, "type", "stays as it is");
    g_assert_true(try_edit(&f->crm, "visit", "{'label': 'Day of the visit'}", NULL));
    g_assert_true(try_edit(&f->crm, "roof", "{'choices': ['green']}", NULL));
    g_autofree char *kept = read_values(f, "{'roof': 'green'}", "{\"roof\":\"flat\"}");
    g_assert_cmpstr(kept, ==, "{\"roof\":\"green\"}");
}

static void values_are_kept_as_their_types(void)
{
    static const struct {
        const char *given, *kept;
    } cases[] = {
        {"{'remarks': ' two\\nlines '}", "{\"remarks\":\"two lines\"}"},
        {"{'roof_area': 120}", "{\"roof_area\":120}"},
        {"{'roof_area': 12.5}", "{\"roof_area\":12.5}"},
        {"{'roof_area': '-7'}", "{\"roof_area\":-7}"},
        {"{'roof_area': '1.5e2'}", "{\"roof_area\":150.0}"},
        {"{'visit': '2026-03-01'}", "{\"visit\":\"2026-03-01\"}"},
        {"{'listed': true}", "{\"listed\":true}"},
        {"{'listed': 'No'}", "{\"listed\":false}"},
        {"{'roof': 'FLAT'}", "{\"roof\":\"flat\"}"},
        {"{}", NULL},
        {"{'remarks': null, 'visit': ''}", NULL},
    };
    g_autoptr(fixture_handle) f = fields_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *kept = read_values(f, cases[i].given, NULL);
        g_assert_cmpstr(kept, ==, cases[i].kept);
    }
}

static void a_value_that_does_not_fit_is_refused_by_its_label(void)
{
    static const struct {
        const char *given, *says;
    } cases[] = {
        {"['visit']", "an object"},
        {"{'visti': '2026-03-01'}", "did you mean visit?"},
        {"{'quite_other': 1}", "crmctl field list"},
        {"{'old': 'x'}", "there is no field \"old\""},
        {"{'remarks': 5}", "Remarks must be a text"},
        {"{'roof_area': 'large'}", "Area of the roof must be a number"},
        {"{'roof_area': 'inf'}", "Area of the roof must be a number"},
        {"{'roof_area': '0x10'}", "Area of the roof must be a number"},
        {"{'roof_area': '1e999'}", "Area of the roof must be a number"},
        {"{'roof_area': true}", "Area of the roof must be a number"},
        {"{'visit': '2026-02-30'}", "Visit must be a day"},
        {"{'listed': 1}", "Listed must be yes or no"},
        {"{'roof': 'round'}", "Roof must be one of flat, Pitched"},
        {"{'roof': ['flat']}", "Roof must be one of flat, Pitched"},
    };
    g_autoptr(fixture_handle) f = fields_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(json_t) given = json_of(cases[i].given);
        char *kept = NULL;
        g_test_message("%s", cases[i].given);
        g_assert_false(field_values_read(&f->crm, given, NULL, &kept, &error));
        assert_error(&error, ERROR_INVALID, "custom", cases[i].says);
        g_assert_null(kept);
    }
    g_autofree char *long_text = g_strnfill(1001, 'x');
    g_autoptr(json_t) too_long = json_pack("{s:s}", "remarks", long_text);
    g_autoptr(GError) error = NULL;
    char *kept = NULL;
    g_assert_false(field_values_read(&f->crm, too_long, NULL, &kept, &error));
    assert_error(&error, ERROR_INVALID, "custom", "at most 1000 bytes");
}

static void values_are_merged_over_what_a_lead_has(void)
{
    g_autoptr(fixture_handle) f = fields_new();
    g_autofree char *kept = read_values(f, "{'roof_area': null, 'listed': true, 'old': null}",
                                        "{\"roof_area\":1,\"remarks\":\"x\",\"old\":\"y\"}");
    g_autoptr(json_t) values = field_values_to_json(kept);
    assert_json(values, "{'remarks': 'x', 'listed': true}");
    g_autofree char *none = read_values(f, "{'remarks': null}", "{\"remarks\":\"x\"}");
    g_assert_null(none);
    g_autoptr(json_t) empty = field_values_to_json(NULL);
    assert_json(empty, "{}");
}

static void a_field_in_use_is_archived_not_deleted(void)
{
    g_autoptr(fixture_handle) f = fields_new();
    fixture_team(f, "{'name': 'Europe', 'aliases': ['sales@example.com']}");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}));
    fixture_run(f, "UPDATE leads SET custom = '{\"visit\":\"2026-03-01\"}'");
    fixture_run(f, "UPDATE stages SET required = 'email roof_area' WHERE id = 2");
    g_autoptr(GError) error = NULL;
    g_assert_false(catalogue_delete(&f->crm, &field_catalogue, "visit", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "--archived yes");
    g_assert_false(catalogue_delete(&f->crm, &field_catalogue, "roof_area", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "a stage requires");
    g_assert_true(catalogue_delete(&f->crm, &field_catalogue, "roof", &error));
    g_assert_true(try_edit(&f->crm, "visit", "{'archived': true}", NULL));
}

static void there_are_only_so_many_fields(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_run(f, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) "
                   "INSERT INTO custom_fields (name, label, type) SELECT 'f' || i, 'F', 'text' "
                   "FROM n");
    g_autoptr(GError) error = NULL;
    g_assert_false(try_create(&f->crm, "{'name': 'more'}", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "there are 100 fields already");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("field", a_field_is_shown_with_its_choices);
    TEST("field", a_wrong_field_is_refused);
    TEST("field", name_and_type_stay_and_the_rest_changes);
    TEST("field", values_are_kept_as_their_types);
    TEST("field", a_value_that_does_not_fit_is_refused_by_its_label);
    TEST("field", values_are_merged_over_what_a_lead_has);
    TEST("field", a_field_in_use_is_archived_not_deleted);
    TEST("field", there_are_only_so_many_fields);
    return g_test_run();
}
