/* test_inbound.c - a lead made of a mail: its contact, its name, its salesperson. */
#include "crm/inbound.h"
#include "crm/team.h"
#include "crm/user.h"
#include "tests/lib/fixture.h"

#define EUROPE "{'name': 'Europe', 'aliases': ['sales@example.com'], 'members': [%s]}"

static int64_t europe(struct fixture *f, const char *members)
{
    g_autofree char *json = g_strdup_printf(EUROPE, members);
    return fixture_team(f, json);
}

static void deactivate(struct fixture *f, const char *login)
{
    g_autoptr(json_t) fields = json_of("{'active': false}");
    int64_t id;
    g_assert_true(catalogue_edit(&f->crm, &user_catalogue, login, fields, &id, NULL));
}

static void assert_text(struct fixture *f, const char *sql, const char *expected)
{
    g_autofree char *actual = fixture_text(f, sql);
    g_assert_cmpstr(actual, ==, expected);
}

/* ---- turns ---- */

static void a_hundred_leads_are_shared_evenly(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    fixture_user(f, "ben", "user");
    fixture_user(f, "carl", "user");
    fixture_user(f, "dora", "user");
    europe(f, "'anna', 'ben', 'carl', 'dora'");
    struct letter letters[100] = {0};
    for (guint i = 0; i < G_N_ELEMENTS(letters); i++)
        letters[i].uid = i + 1;
    fixture_capture(f, "sales", 1, letters, G_N_ELEMENTS(letters));
    assert_text(f,
                "SELECT group_concat(login || ' ' || n) FROM (SELECT u.login, count(*) AS n "
                "FROM leads l JOIN users u ON u.id = l.salesperson_id GROUP BY u.id ORDER BY u.id)",
                "anna 25,ben 25,carl 25,dora 25");
    assert_text(f,
                "SELECT group_concat(u.login) FROM (SELECT * FROM leads ORDER BY id LIMIT 5) l "
                "JOIN users u ON u.id = l.salesperson_id",
                "anna,ben,carl,dora,anna");
}

static void who_is_inactive_has_no_turn(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    fixture_user(f, "ben", "user");
    europe(f, "'anna', 'ben'");
    deactivate(f, "anna");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}, {.uid = 2}, {.uid = 3}));
    assert_text(f,
                "SELECT group_concat(DISTINCT u.login) FROM leads l "
                "JOIN users u ON u.id = l.salesperson_id",
                "ben");
}

static void who_stays_in_a_team_keeps_the_turn(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    fixture_user(f, "ben", "user");
    fixture_user(f, "carl", "user");
    europe(f, "'anna', 'ben'");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}));
    g_autoptr(json_t) fields = json_of("{'members': ['anna', 'ben', 'carl']}");
    int64_t id;
    g_assert_true(catalogue_edit(&f->crm, &team_catalogue, "Europe", fields, &id, NULL));
    fixture_capture(f, "sales", 1, LETTERS({.uid = 2}, {.uid = 3}, {.uid = 4}));
    assert_text(f,
                "SELECT group_concat(u.login) FROM (SELECT * FROM leads ORDER BY id) l "
                "JOIN users u ON u.id = l.salesperson_id",
                "anna,ben,carl,anna");
}

static void a_default_assignee_gets_every_lead(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    fixture_user(f, "ben", "user");
    fixture_team(f, "{'name': 'Europe', 'aliases': ['sales@example.com'], 'members': ['anna'], "
                    "'assignee': 'ben'}");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}, {.uid = 2}));
    assert_text(f,
                "SELECT group_concat(u.login) FROM leads l JOIN users u ON u.id = l.salesperson_id",
                "ben,ben");
    assert_text(f, "SELECT data FROM events WHERE type = 'lead.assigned'",
                "{\"to\":\"ben\",\"why\":\"as the team's default assignee\"}");
}

static void an_assignee_who_has_left_gets_none_and_members_take_turns(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    fixture_user(f, "ben", "user");
    fixture_team(f, "{'name': 'Europe', 'aliases': ['sales@example.com'], 'members': ['anna'], "
                    "'assignee': 'ben'}");
    deactivate(f, "ben");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}));
    assert_text(f, "SELECT u.login FROM leads l JOIN users u ON u.id = l.salesperson_id", "anna");
    assert_text(f, "SELECT data FROM events WHERE type = 'lead.assigned'",
                "{\"to\":\"anna\",\"why\":\"in turn\"}");
    assert_text(f, "SELECT data ->> 'salesperson' FROM events WHERE type = 'lead.created'", "anna");
}

static void a_member_whose_month_is_full_is_passed_over(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    fixture_user(f, "ben", "user");
    fixture_team(f, "{'name': 'Europe', 'aliases': ['sales@example.com'], 'members': ['anna', "
                    "'ben'], 'capacities': {'anna': 1, 'ben': 2}}");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}, {.uid = 2}, {.uid = 3}, {.uid = 4}));
    assert_text(f,
                "SELECT group_concat(coalesce(u.login, 'nobody')) FROM "
                "(SELECT * FROM leads ORDER BY id) l LEFT JOIN users u ON u.id = l.salesperson_id",
                "anna,ben,ben,nobody");
    fixture_run(f, "UPDATE leads SET assigned_at = assigned_at - 2592001 WHERE id = 1");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 5}));
    assert_text(f,
                "SELECT u.login FROM leads l JOIN users u ON u.id = l.salesperson_id "
                "WHERE l.id = 5",
                "anna");
}

static void mail_makes_what_the_settings_and_the_team_say(void)
{
    static const struct {
        const char *setting, *team, *kind;
    } cases[] = {
        {"yes", "", "lead"},
        {"no", "", "opportunity"},
        {"yes", ", 'use_leads': false", "opportunity"},
        {"no", ", 'use_pipeline': false", "lead"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(fixture_handle) f = fixture_new();
        g_autofree char *team = g_strdup_printf(
            "{'name': 'Europe', 'aliases': ['sales@example.com']%s}", cases[i].team);
        g_autofree char *sql = g_strdup_printf(
            "INSERT INTO settings (name, value) VALUES ('leads', '%s')", cases[i].setting);
        fixture_run(f, sql);
        fixture_team(f, team);
        fixture_capture(f, "sales", 1, LETTERS({.uid = 1}));
        assert_text(f, "SELECT kind FROM leads", cases[i].kind);
        g_assert_cmpint(fixture_int(f, "SELECT (converted_at IS NOT NULL) = (kind = 'opportunity') "
                                       "AND stage_at IS NOT NULL FROM leads"),
                        ==, 1);
    }
}

static void a_team_without_members_leaves_the_lead_to_nobody(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    europe(f, "");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}));
    g_assert_cmpint(fixture_int(f, "SELECT salesperson_id IS NULL AND assigned_at IS NULL "
                                   "FROM leads"),
                    ==, 1);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events WHERE type = 'lead.assigned'"), ==,
                    0);
}

/* ---- the lead ---- */

static void a_lead_has_what_the_mail_says_of_the_person(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    europe(f, "");
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1,
                             .from = "Ana@x.net",
                             .name = "Ana",
                             .company = "X Ltd",
                             .phone = "0812 3456",
                             .phone_e164 = "+628123456",
                             .job_title = "Buyer",
                             .website = "https://x.net",
                             .country = "ID",
                             .subject = "Forty chairs"}));
    assert_text(f,
                "SELECT name || '|' || contact_name || '|' || email || '|' || company || '|' || "
                "phone || '|' || language || '|' || kind || '|' || status || '|' || currency "
                "FROM leads",
                "Forty chairs|Ana|Ana@x.net|X Ltd|0812 3456|en|lead|open|EUR");
    assert_text(f,
                "SELECT phone_e164 || '|' || job_title || '|' || website || '|' || country "
                "FROM leads",
                "+628123456|Buyer|https://x.net|ID");
    assert_text(f,
                "SELECT p.e164 || '|' || c.job_title || '|' || c.website || '|' || c.country "
                "FROM contacts c JOIN contact_phones p ON p.contact_id = c.id",
                "+628123456|Buyer|https://x.net|ID");
    assert_text(f,
                "SELECT s.name || '|' || o.name FROM leads l JOIN stages s ON s.id = l.stage_id "
                "JOIN sources o ON o.id = l.source_id",
                "New|mail");
    g_assert_cmpint(fixture_int(f, "SELECT created_at FROM leads"), ==, FIXTURE_NOW);
}

static void a_team_without_leads_gets_opportunities_in_its_currency(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, "{'name': 'Asia', 'aliases': ['sales@example.com'], 'use_leads': false, "
                    "'currency': 'IDR'}");
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}));
    assert_text(f, "SELECT kind || ' ' || currency FROM leads", "opportunity IDR");
}

static void a_reply_of_its_contact_completes_a_lead_and_overwrites_nothing(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    europe(f, "");
    fixture_capture(
        f, "sales", 1,
        LETTERS({.uid = 1, .id = "m", .name = "Ana"},
                {.uid = 2,
                 .answers = "m",
                 .from = "CUSTOMER@example.net",
                 .name = "Ana Vale",
                 .company = "X Ltd",
                 .phone = "0812 3456",
                 .phone_e164 = "+628123456"},
                {.uid = 3, .answers = "m", .phone = "1", .phone_e164 = "+1"},
                {.uid = 4, .answers = "m", .from = "friend@y.net", .country = "DE"},
                {.uid = 5, .answers = "m", .country = "ID", .verdict = VERDICT_AUTO_REPLY}));
    assert_text(f,
                "SELECT contact_name || '|' || company || '|' || phone || '|' || phone_e164 || '|' "
                "|| coalesce(country, 'nowhere') FROM leads",
                "Ana|X Ltd|0812 3456|+628123456|nowhere");
    assert_text(f,
                "SELECT group_concat(data ->> '$.after.company') FROM events "
                "WHERE type = 'lead.completed'",
                "X Ltd");
}

static void a_mail_without_a_subject_names_the_sender(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .subject = "", .name = "Ana"}, {.uid = 2, .subject = ""}));
    assert_text(f, "SELECT group_concat(name) FROM leads",
                "Enquiry from Ana,Enquiry from customer@example.net");
}

/* ---- the contact ---- */

static void one_address_is_one_contact_however_it_is_written(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .from = "ana@x.net"}, {.uid = 2, .from = "ANA@X.net"}));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM contacts"), ==, 1);
    g_assert_cmpint(fixture_int(f, "SELECT count(DISTINCT contact_id) FROM leads"), ==, 1);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events WHERE type = 'contact.created'"),
                    ==, 1);
}

static void a_later_mail_completes_a_contact_and_overwrites_nothing(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .name = "Ana", .phone = "1"},
                            {.uid = 2, .name = "Somebody", .company = "X Ltd", .phone = "2"},
                            {.uid = 3, .name = "Ana", .company = "Y Ltd", .phone = "2"}));
    assert_text(f, "SELECT name || '|' || company || '|' || version FROM contacts", "Ana|X Ltd|2");
    assert_text(f, "SELECT group_concat(number) FROM contact_phones", "1,2");
}

static void a_sender_without_an_address_or_name_makes_no_contact(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_capture(
        f, "sales", 1,
        LETTERS({.uid = 1, .from = "no address"}, {.uid = 2, .from = "no address", .name = "Ana"}));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads"), ==, 2);
    assert_text(f, "SELECT group_concat(name) FROM contacts", "Ana");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM contact_emails"), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("inbound", a_hundred_leads_are_shared_evenly);
    TEST("inbound", who_is_inactive_has_no_turn);
    TEST("inbound", who_stays_in_a_team_keeps_the_turn);
    TEST("inbound", a_default_assignee_gets_every_lead);
    TEST("inbound", an_assignee_who_has_left_gets_none_and_members_take_turns);
    TEST("inbound", a_member_whose_month_is_full_is_passed_over);
    TEST("inbound", mail_makes_what_the_settings_and_the_team_say);
    TEST("inbound", a_team_without_members_leaves_the_lead_to_nobody);
    TEST("inbound", a_lead_has_what_the_mail_says_of_the_person);
    TEST("inbound", a_team_without_leads_gets_opportunities_in_its_currency);
    TEST("inbound", a_reply_of_its_contact_completes_a_lead_and_overwrites_nothing);
    TEST("inbound", a_mail_without_a_subject_names_the_sender);
    TEST("inbound", one_address_is_one_contact_however_it_is_written);
    TEST("inbound", a_later_mail_completes_a_contact_and_overwrites_nothing);
    TEST("inbound", a_sender_without_an_address_or_name_makes_no_contact);
    return g_test_run();
}
