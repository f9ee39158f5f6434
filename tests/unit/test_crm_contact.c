/* test_crm_contact.c - people and companies: what is taken, who sees them, merging, importing. */
#include "crm/contact.h"
#include "crm/contact_import.h"
#include "crm/contact_merge.h"
#include "crm/contact_reach.h"
#include "crm/contact_view.h"
#include "tests/lib/fixture.h"

#include <string.h>

static int64_t add(struct crm *crm, const char *json)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    (void)contact_create(crm, fields, &id, &error);
    g_assert_no_error(error);
    return id;
}

static void refuse(struct crm *crm, const char *json, enum error_code code, const char *field,
                   const char *says)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(json_t) fields = json_of(json);
    int64_t id;
    g_assert_false(contact_create(crm, fields, &id, &error));
    assert_error(&error, code, field, says);
}

static void numbers_that_say_their_country_have_e164(void)
{
    static const struct {
        const char *number, *e164;
    } cases[] = {
        {"+49 (0)30 123-4567", "+49301234567"},
        {"0049.30.1234567", "+49301234567"},
        {"030 1234567", NULL},
        {"+49 30 1234567 ext 5", NULL},
        {"+1", NULL},
        {"+1234567890123456", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *e164 = contact_e164(cases[i].number);
        g_assert_cmpstr(e164, ==, cases[i].e164);
    }
}

static void what_is_wrong_is_refused_by_its_field(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    add(&f->crm, "{'name': 'Ana', 'emails': ['ana@x.example']}");
    refuse(&f->crm, "{}", ERROR_INVALID, "name", "is needed, or an address");
    refuse(&f->crm, "{'kind': 'company'}", ERROR_INVALID, "name", "the company");
    refuse(&f->crm, "{'name': 'x', 'kind': 'dog'}", ERROR_INVALID, "kind", "person or company");
    refuse(&f->crm, "{'name': 'x', 'country': 'xx'}", ERROR_INVALID, "country", "XX");
    refuse(&f->crm, "{'name': 'x', 'emails': ['a b']}", ERROR_INVALID, "emails", "a b");
    refuse(&f->crm, "{'name': 'x', 'emails': 'a'}", ERROR_INVALID, "emails", "a list");
    refuse(&f->crm, "{'name': 'x', 'phones': ['none']}", ERROR_INVALID, "phones", "none");
    refuse(&f->crm, "{'name': 'x', 'tags': ['none']}", ERROR_INVALID, "tags", "none");
    refuse(&f->crm, "{'name': 'x', 'parent_id': 1}", ERROR_INVALID, "parent_id",
           "no other company");
    refuse(&f->crm, "{'name': 'x', 'salesperson': 'eve'}", ERROR_INVALID, "salesperson", "eve");
    refuse(&f->crm, "{'name': 'x', 'emails': ['ANA@x.example']}", ERROR_CONFLICT, NULL,
           "contact 1, Ana, already");
    refuse(&f->crm, "{'name': 'x', 'nmae': 'x'}", ERROR_INVALID, "nmae", NULL);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM contacts"), ==, 1);
}

static void a_person_goes_with_the_company_that_is_renamed(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t company = add(&f->crm, "{'kind': 'company', 'name': 'Weber'}");
    int64_t person = add(&f->crm, "{'name': 'Lena', 'company': 'WEBER'}");
    g_autoptr(json_t) rename = json_of("{'name': 'Weber & Co'}");
    g_assert_true(contact_edit(&f->crm, company, rename, NULL));
    g_autoptr(json_t) view = contact_view(&f->crm, person, NULL);
    g_assert_cmpstr(json_text_at(view, "company"), ==, "Weber & Co");
    g_autoptr(json_t) leave = json_of("{'company': 'Elsewhere'}");
    g_assert_true(contact_edit(&f->crm, person, leave, NULL));
    g_autoptr(json_t) after = contact_view(&f->crm, person, NULL);
    g_assert_null(json_at(after, "parent_id"));
    g_assert_cmpstr(json_text_at(after, "company"), ==, "Elsewhere");
}

static void an_address_that_is_not_the_callers_to_see_tells_nobodys_name(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    add(&f->crm, "{'name': 'Secret', 'emails': ['s@x.example'], 'salesperson': 'carl'}");
    struct crm anna = fixture_as(f, "anna");
    g_autoptr(GError) error = NULL;
    g_autoptr(json_t) fields = json_of("{'name': 'x', 'emails': ['s@x.example']}");
    int64_t id;
    g_assert_false(contact_create(&anna, fields, &id, &error));
    g_assert_null(strstr(error->message, "Secret"));
    assert_error(&error, ERROR_CONFLICT, NULL, "not yours to see");
}

static void kinds_do_not_mix_in_a_merge(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t into = add(&f->crm, "{'kind': 'company', 'name': 'Weber'}");
    int64_t other = add(&f->crm, "{'name': 'Lena'}");
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
    g_autoptr(GError) error = NULL;
    g_array_append_val(ids, other);
    g_assert_false(contact_merge(&f->crm, into, ids, &error));
    assert_error(&error, ERROR_INVALID, "contacts", "change the kind");
    g_array_index(ids, int64_t, 0) = into;
    g_assert_false(contact_merge(&f->crm, into, ids, &error));
    assert_error(&error, ERROR_INVALID, "contacts", "into itself");
}

static json_t *checked(struct crm *crm, const char *lines)
{
    g_autoptr(GBytes) bytes = g_bytes_new_static(lines, strlen(lines));
    struct contact_import_order order = {bytes, false};
    g_autoptr(GError) error = NULL;
    json_t *report = NULL;
    (void)contact_import_check(crm, &order, &report, &error);
    g_assert_no_error(error);
    return report;
}

static void an_import_is_checked_line_by_line(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    add(&f->crm, "{'name': 'Hers', 'emails': ['h@x.example'], 'salesperson': 'anna'}");
    add(&f->crm, "{'name': 'His', 'emails': ['c@x.example'], 'salesperson': 'carl'}");
    struct crm anna = fixture_as(f, "anna");
    g_autoptr(json_t) report = checked(
        &anna, "{\"row\": 2, \"name\": \"New\"}\n{\"row\": 3, \"emails\": [\"h@x.example\"], "
               "\"city\": \"Rome\"}\n{\"row\": 4, \"emails\": [\"c@x.example\"]}\n[1]\nx\n"
               "{\"row\": 7, \"name\": \"y\", \"salesperson\": \"carl\"}\n"
               "{\"row\": 8, \"emails\": [\"h@x.example\"]}");
    g_assert_cmpint(json_number_at(report, "created"), ==, 1);
    g_assert_cmpint(json_number_at(report, "updated"), ==, 1);
    g_assert_cmpint(json_number_at(report, "error_count"), ==, 4);
    g_assert_cmpint(json_number_at(report, "errors.0.row"), ==, 4);
    g_assert_cmpstr(json_text_at(report, "errors.0.field"), ==, "emails");
    g_assert_cmpint(json_number_at(report, "errors.3.row"), ==, 7);
}

static void what_was_not_staged_whole_is_forgotten_at_the_start(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_run(f, "INSERT INTO contact_imports (id, at, complete) VALUES (1, 0, 0), (2, 0, 1)");
    fixture_run(f, "INSERT INTO contact_import_rows VALUES (1, 1, '{\"name\": \"No\"}'), "
                   "(2, 1, '{\"name\": \"Yes\"}')");
    g_assert_true(contact_import_resume(f->store, FIXTURE_NOW, NULL));
    g_autofree char *names = fixture_text(f, "SELECT group_concat(name) FROM contacts");
    g_assert_cmpstr(names, ==, "Yes");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM contact_imports"), ==, 0);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM contact_import_rows"), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("contact", numbers_that_say_their_country_have_e164);
    TEST("contact", what_is_wrong_is_refused_by_its_field);
    TEST("contact", a_person_goes_with_the_company_that_is_renamed);
    TEST("contact", an_address_that_is_not_the_callers_to_see_tells_nobodys_name);
    TEST("contact", kinds_do_not_mix_in_a_merge);
    TEST("contact", an_import_is_checked_line_by_line);
    TEST("contact", what_was_not_staged_whole_is_forgotten_at_the_start);
    return g_test_run();
}
