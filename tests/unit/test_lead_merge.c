/* test_lead_merge.c - leads compared with each other, merged, and made opportunities of contacts.
 */
#include "crm/lead_merge.h"
#include "crm/lead_convert.h"
#include "crm/lead_duplicates.h"
#include "crm/lead_edit.h"
#include "crm/lead_stage.h"
#include "crm/reply_address.h"
#include "tests/lib/fixture.h"

#include <string.h>

#define ANY(id) ((struct lead_ref){id, 0})

static int64_t create(struct crm *crm, const char *json)
{
    g_autoptr(json_t) fields = json_of(json);
    g_autoptr(GError) error = NULL;
    int64_t id = 0;
    (void)lead_create(crm, fields, &id, &error); /* says by the error whether it did */
    g_assert_no_error(error);
    return id;
}

static json_t *shown(struct fixture *f, int64_t id)
{
    g_autoptr(lead_handle) lead = lead_get(&f->crm, id, NULL);
    return lead_to_json(lead);
}

static bool merge(struct crm *crm, int64_t into, int64_t from, bool sum, GError **error)
{
    g_autoptr(GArray) others = g_array_new(FALSE, FALSE, sizeof(struct lead_ref));
    struct lead_ref ref = ANY(from);
    g_array_append_val(others, ref);
    return lead_merge(crm, ANY(into), others, sum, error);
}

/* ---- duplicates ---- */

/* "3:email,domain 2:phone" */
static char *alike(struct crm *crm, int64_t id)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(json_t) items = lead_duplicates(crm, id, &error);
    g_assert_no_error(error);
    GString *text = g_string_new(NULL);
    for (gsize i = 0; i < json_array_size(items); i++) {
        json_t *item = json_array_get(items, i);
        g_string_append_printf(text, "%s%" G_GINT64_FORMAT ":", i ? " " : "",
                               json_number_at(item, "id"));
        json_t *reasons = json_at(item, "reasons");
        for (gsize k = 0; k < json_array_size(reasons); k++)
            g_string_append_printf(text, "%s%s", k ? "," : "",
                                   json_string_value(json_array_get(reasons, k)));
    }
    return g_string_free(text, FALSE);
}

static void what_is_alike_is_found_with_its_reasons_the_most_alike_first(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    create(&f->crm, "{'name': 'Forty chairs for the harbour office', 'email': 'Ana@works.example', "
                    "'phone': '+49 30 1234567', 'company': 'Harbour Works GmbH', "
                    "'website': 'https://www.harbour.example/shop'}");
    create(&f->crm, "{'name': 'a', 'email': 'ana@works.example'}");
    create(&f->crm, "{'name': 'b', 'phone': '0049 (0)30 123 45 67'}");
    create(&f->crm, "{'name': 'c', 'email': 'bob@harbour.example'}");
    create(&f->crm, "{'name': 'Re: forty chairs for harbour office', "
                    "'company': 'harbour works ltd.'}");
    create(&f->crm, "{'name': 'Forty chairs for the harbour office'}"); /* of whom? */
    create(&f->crm, "{'name': 'd', 'company': 'Harbour'}");
    g_autofree char *found = alike(&f->crm, 1);
    g_assert_cmpstr(found, ==, "2:email,domain 5:name,company 3:phone 4:domain");
    g_autofree char *none = alike(&f->crm, 7);
    g_assert_cmpstr(none, ==, "");
}

static void free_mail_and_what_is_archived_make_no_duplicates(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    create(&f->crm, "{'name': 'a', 'email': 'ana@gmail.com', 'website': 'facebook.com/ana'}");
    create(&f->crm, "{'name': 'b', 'email': 'bob@gmail.com', 'website': 'www.facebook.com/bob'}");
    int64_t junk = create(&f->crm, "{'name': 'c', 'email': 'ana@gmail.com'}");
    g_assert_true(lead_archive(&f->crm, ANY(junk), NULL));
    int64_t lost = create(&f->crm, "{'name': 'd', 'email': 'ana@gmail.com'}");
    g_assert_true(lead_lose(&f->crm, ANY(lost), "No budget", NULL, NULL));
    g_autofree char *found = alike(&f->crm, 1);
    g_assert_cmpstr(found, ==, "4:email"); /* closed ones count */
}

static void duplicates_are_only_those_in_sight(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    create(&f->crm, "{'name': 'a', 'email': 'x@y.example', 'salesperson': 'anna'}");
    create(&f->crm, "{'name': 'b', 'email': 'x@y.example', 'salesperson': 'carl'}");
    struct crm anna = fixture_as(f, "anna");
    g_autofree char *found = alike(&anna, 1);
    g_assert_cmpstr(found, ==, "");
    g_autoptr(GError) error = NULL;
    g_assert_null(lead_duplicates(&anna, 2, &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, NULL);
}

static void names_are_alike_but_for_slips(void)
{
    g_assert_true(lead_names_alike("Forty chairs", "RE: AW: forty  chairs!"));
    g_assert_true(lead_names_alike("Offer for 40 chairs", "Ofer for 40 chairs"));
    g_assert_false(lead_names_alike("Offer for 40 chairs", "Offer for solar pumps"));
    g_assert_false(lead_names_alike("", ""));
    g_assert_false(lead_names_alike("a", "a")); /* too little to tell */
    g_autofree char *colons = g_strnfill(1 << 20, ':');
    g_assert_false(lead_names_alike(colons, colons));
}

/* ---- merge ---- */

static void a_merged_lead_leaves_all_it_has(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    fixture_run(f, "INSERT INTO tags (name) VALUES ('hot'), ('cold')");
    int64_t into = create(&f->crm, "{'name': 'keep', 'team': 'Europe', 'tags': ['hot'], "
                                   "'expected_revenue_minor': 100, 'description': 'mine'}");
    g_autoptr(json_t) more = json_of("{'phone': '+49301234567', 'tags': ['hot', 'cold'], "
                                     "'description': 'theirs', 'priority': 2, "
                                     "'expected_revenue_minor': 50}");
    g_assert_true(lead_edit(&f->crm, ANY(1), more, NULL));
    g_assert_true(lead_note(&f->crm, 1, "a note", NULL));
    int64_t messages = fixture_int(f, "SELECT count(*) FROM message_leads WHERE lead_id = 1");
    int64_t events = fixture_int(f, "SELECT count(*) FROM events WHERE lead_id = 1");
    int64_t own = fixture_int(f, "SELECT count(*) FROM events WHERE lead_id > 4");
    g_assert_cmpint(messages, ==, 2);
    g_autoptr(GError) error = NULL;
    g_assert_true(merge(&f->crm, into, 1, true, &error));
    g_assert_no_error(error);
    g_autoptr(json_t) kept = shown(f, into);
    g_assert_cmpstr(json_text_at(kept, "phone_e164"), ==, "+49301234567");
    g_assert_cmpstr(json_text_at(kept, "email"), ==, "customer@example.net");
    g_assert_cmpstr(json_text_at(kept, "description"), ==, "mine");
    g_assert_cmpint(json_number_at(kept, "priority"), ==, 2);
    g_assert_cmpint(json_number_at(kept, "expected_revenue_minor"), ==, 150);
    g_assert_cmpint(json_array_size(json_at(kept, "tags")), ==, 2);
    g_autofree char *sql = g_strdup_printf(
        "SELECT count(*) FROM message_leads WHERE lead_id = %" G_GINT64_FORMAT, into);
    g_assert_cmpint(fixture_int(f, sql), ==, 2);
    /* its own, those of the other, that it took up, and the note that keeps a description */
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events WHERE lead_id > 4"), ==,
                    own + events + 2);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM notes WHERE lead_id > 4"), ==, 2);
    g_autoptr(json_t) gone = shown(f, 1);
    g_assert_true(json_is_true(json_at(gone, "archived")));
    g_assert_cmpint(json_number_at(gone, "merged_into_id"), ==, into);
    g_assert_false(lead_restore(&f->crm, ANY(1), &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "was merged into lead");
}

static void answers_to_a_merged_lead_come_onto_the_one_that_stays(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    g_assert_true(crm_prepare(f->store, NULL));
    fixture_office_mail(f);
    g_autofree char *address = NULL;
    g_assert_true(reply_address_of(f->store, 1, 1, &address, NULL));
    int64_t middle = create(&f->crm, "{'name': 'm', 'team': 'Europe', 'kind': 'lead'}");
    int64_t into = create(&f->crm, "{'name': 'i', 'team': 'Europe', 'kind': 'lead'}");
    g_assert_true(merge(&f->crm, middle, 1, false, NULL));
    g_assert_true(merge(&f->crm, into, middle, false, NULL));
    g_autofree char *id = fixture_text(f, "SELECT message_id FROM messages WHERE id = 1");
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 71,
                             .id = "a1",
                             .to = "europe@example.com",
                             .answers = id,
                             .from = "new@else.example"},
                            {.uid = 72, .id = "a2", .to = address, .from = "other@else.example"}));
    g_autofree char *sql = g_strdup_printf(
        "SELECT count(*) FROM message_leads JOIN messages ON id = message_leads.message_id "
        "WHERE messages.message_id IN ('a1', 'a2') AND lead_id = %" G_GINT64_FORMAT,
        into);
    g_assert_cmpint(fixture_int(f, sql), ==, 2);
}

static void a_merge_that_cannot_be_changes_nothing(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    g_autoptr(GError) error = NULL;
    int64_t annas = create(&f->crm, "{'name': 'a', 'salesperson': 'anna', "
                                    "'expected_revenue_minor': 1}");
    int64_t carls = create(&f->crm, "{'name': 'b', 'salesperson': 'carl', 'currency': 'USD', "
                                    "'expected_revenue_minor': 1}");
    int64_t events = fixture_int(f, "SELECT count(*) FROM events");
    struct crm anna = fixture_as(f, "anna");
    g_assert_false(merge(&anna, annas, carls, false, &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "there is no lead 2");
    g_assert_false(merge(&anna, carls, annas, false, &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "there is no lead 2");
    g_assert_false(merge(&f->crm, annas, annas, false, &error));
    assert_error(&error, ERROR_INVALID, "leads", "is the one to keep");
    g_assert_false(merge(&f->crm, annas, carls, true, &error));
    assert_error(&error, ERROR_INVALID, "sum", "do not add up");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events"), ==, events);
    g_assert_cmpint(fixture_int(f, "SELECT sum(archived) FROM leads"), ==, 0);
}

/* ---- convert ---- */

static bool convert(struct crm *crm, int64_t id, struct conversion conversion, GError **error)
{
    return lead_convert(crm, ANY(id), &conversion, error);
}

static void a_lead_becomes_an_opportunity_of_a_new_customer_and_its_company(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    g_autoptr(GError) error = NULL;
    int64_t id = create(&f->crm, "{'name': 'x', 'kind': 'lead', 'team': 'Europe', "
                                 "'contact_name': 'Ana', 'email': 'ana@x.example', "
                                 "'phone': '+49301234567', 'company': 'X AG', 'country': 'DE'}");
    struct conversion how = {.customer = true, .salesperson = "anna", .stage = "Qualified"};
    g_assert_true(convert(&f->crm, id, how, &error));
    g_assert_no_error(error);
    g_autoptr(json_t) lead = shown(f, id);
    g_assert_cmpstr(json_text_at(lead, "kind"), ==, "opportunity");
    g_assert_cmpstr(json_text_at(lead, "stage"), ==, "Qualified");
    g_assert_cmpstr(json_text_at(lead, "salesperson"), ==, "anna");
    g_autofree char *person =
        fixture_text(f, "SELECT p.name || '/' || c.name || '/' || p.customer || c.customer || '/' "
                        "|| e.address || '/' || n.e164 FROM contacts p "
                        "JOIN contacts c ON c.id = p.parent_id "
                        "JOIN contact_emails e ON e.contact_id = p.id "
                        "JOIN contact_phones n ON n.contact_id = p.id "
                        "WHERE p.id = (SELECT contact_id FROM leads)");
    g_assert_cmpstr(person, ==, "Ana/X AG/11/ana@x.example/+49301234567");
    g_assert_false(convert(&f->crm, id, (struct conversion){0}, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "is an opportunity already");
}

static void whoever_has_the_address_is_linked(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    g_autoptr(GError) error = NULL;
    int64_t contacts = fixture_int(f, "SELECT count(*) FROM contacts");
    int64_t known = fixture_int(f, "SELECT contact_id FROM contact_emails "
                                   "WHERE address = 'customer@example.net'");
    int64_t id = create(&f->crm, "{'name': 'x', 'kind': 'lead', 'email': 'customer@example.net'}");
    fixture_run(f, "UPDATE leads SET contact_id = NULL WHERE name = 'x'");
    g_assert_true(convert(&f->crm, id, (struct conversion){0}, NULL));
    g_autoptr(json_t) lead = shown(f, id);
    g_assert_cmpint(json_number_at(lead, "contact_id"), ==, known);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM contacts"), ==, contacts);
    int64_t other =
        create(&f->crm, "{'name': 'y', 'kind': 'lead', 'email': 'customer@example.net'}");
    g_assert_false(convert(&f->crm, other, (struct conversion){.contact = CONVERT_NEW}, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, NULL); /* one address, one contact */
    struct conversion given = {.contact = CONVERT_GIVEN, .contact_id = 999};
    g_assert_false(convert(&f->crm, other, given, &error));
    assert_error(&error, ERROR_INVALID, "contact", "there is no contact 999");
}

static void a_lead_without_anybody_needs_no_contact(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    g_autoptr(GError) error = NULL;
    int64_t id = create(&f->crm, "{'name': 'x', 'kind': 'lead'}");
    g_assert_false(convert(&f->crm, id, (struct conversion){.customer = true}, &error));
    assert_error(&error, ERROR_INVALID, "customer", NULL);
    g_assert_true(convert(&f->crm, id, (struct conversion){0}, NULL));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM contacts"), ==, 0);
}

static void a_team_without_a_pipeline_takes_no_opportunity(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    g_autoptr(GError) error = NULL;
    fixture_run(f, "UPDATE teams SET use_pipeline = 0 WHERE name = 'Asia'");
    int64_t id = create(&f->crm, "{'name': 'x', 'team': 'Asia', 'email': 'a@b.example'}");
    g_assert_false(convert(&f->crm, id, (struct conversion){0}, &error));
    assert_error(&error, ERROR_INVALID, "kind", "does not use the pipeline");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM contacts"), ==, 0);
    g_assert_true(convert(&f->crm, id, (struct conversion){.team = "Europe"}, NULL));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("lead_merge", what_is_alike_is_found_with_its_reasons_the_most_alike_first);
    TEST("lead_merge", free_mail_and_what_is_archived_make_no_duplicates);
    TEST("lead_merge", duplicates_are_only_those_in_sight);
    TEST("lead_merge", names_are_alike_but_for_slips);
    TEST("lead_merge", a_merged_lead_leaves_all_it_has);
    TEST("lead_merge", answers_to_a_merged_lead_come_onto_the_one_that_stays);
    TEST("lead_merge", a_merge_that_cannot_be_changes_nothing);
    TEST("lead_merge", a_lead_becomes_an_opportunity_of_a_new_customer_and_its_company);
    TEST("lead_merge", whoever_has_the_address_is_linked);
    TEST("lead_merge", a_lead_without_anybody_needs_no_contact);
    TEST("lead_merge", a_team_without_a_pipeline_takes_no_opportunity);
    return g_test_run();
}
