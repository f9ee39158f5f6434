/* test_team.c - sales teams: made and edited by administrators, with aliases, members, domains. */
#include "crm/team.h"
#include "crm/user.h"
#include "tests/lib/fixture.h"

static bool try_create(struct crm *crm, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_create(crm, &team_catalogue, fields, &id, error);
}

static bool try_edit(struct crm *crm, const char *name, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_edit(crm, &team_catalogue, name, fields, &id, error);
}

static json_t *shown(struct fixture *f, const char *name)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(team_handle) team = catalogue_get(&f->crm, &team_catalogue, name, &error);
    g_assert_no_error(error);
    json_t *object = catalogue_to_json(&f->crm, &team_catalogue, team, &error);
    g_assert_no_error(error);
    return object;
}

static struct fixture *office_new(void)
{
    struct fixture *f = fixture_new();
    fixture_user(f, "maria", "leader");
    fixture_user(f, "anna", "user");
    fixture_user(f, "ben", "user");
    return f;
}

static void a_team_is_shown_with_its_lists(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_run(f, "INSERT INTO companies (name, currency, created_at) VALUES ('Us', 'EUR', 0)");
    fixture_team(f, "{'name': 'Europe', 'leader': 'maria', 'assignee': 'anna', "
                    "'aliases': ['Sales@X.com', 'info@x.com', 'sales@x.com', ' '], "
                    "'members': ['ben', 'anna'], 'capacities': {'ben': 30}, 'accept': 'domains', "
                    "'company': 'us', 'invoicing_target_minor': 5000000, "
                    "'accept_domains': ['Partner.ORG'], 'currency': 'CHF', 'use_leads': false}");
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .to = "info@x.com", .from = "a@partner.org"}));
    g_autoptr(json_t) team = shown(f, "europe");
    assert_json(team, "{'id': 1, 'name': 'Europe', 'leader': 'maria', 'assignee': 'anna', "
                      "'aliases': ['info@x.com', 'sales@x.com'], 'members': ['anna', 'ben'], "
                      "'accept': 'domains', 'accept_domains': ['partner.org'], 'currency': 'CHF', "
                      "'use_leads': false, 'use_pipeline': true, 'use_quotations': true, "
                      "'archived': false, 'open_leads': 1, 'version': 1, 'company': 'Us', "
                      "'invoicing_target_minor': 5000000, 'capacities': {'ben': 30}, "
                      "'created_at': '2026-03-01T08:15:00Z'}");
}

static void a_new_team_accepts_everyone_in_the_currency_of_the_settings(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_run(f, "UPDATE settings SET value = 'GBP' WHERE name = 'currency'");
    fixture_team(f, "{'name': 'Europe'}");
    g_autoptr(json_t) team = shown(f, "Europe");
    g_assert_cmpstr(json_text_at(team, "accept"), ==, "everyone");
    g_assert_cmpstr(json_text_at(team, "currency"), ==, "GBP");
    assert_json(json_at(team, "aliases"), "[]");
}

static void a_wrong_field_is_named_and_makes_nothing(void)
{
    static const struct {
        const char *json, *field;
    } cases[] = {
        {"{}", "name"},
        {"{'name': null}", "name"},
        {"{'name': 'x', 'accept': 'nobody'}", "accept"},
        {"{'name': 'x', 'accept': null}", "accept"},
        {"{'name': 'x', 'currency': 'EURO'}", "currency"},
        {"{'name': 'x', 'currency': 'eur'}", "currency"},
        {"{'name': 'x', 'currency': null}", "currency"},
        {"{'name': 'x', 'leader': 'nobody'}", "leader"},
        {"{'name': 'x', 'leader': 7}", "leader"},
        {"{'name': 'x', 'assignee': 'gone'}", "assignee"},
        {"{'name': 'x', 'aliases': ['nowhere']}", "aliases"},
        {"{'name': 'x', 'aliases': 'a@b.c'}", "aliases"},
        {"{'name': 'x', 'aliases': [null]}", "aliases"},
        {"{'name': 'x', 'aliases': ['taken@x.com']}", "aliases"},
        {"{'name': 'x', 'members': ['anna', 'nobody']}", "members"},
        {"{'name': 'x', 'accept_domains': ['@x.com']}", "accept_domains"},
        {"{'name': 'x', 'accept_domains': ['x y']}", "accept_domains"},
        {"{'name': 'x', 'accept': 'domains'}", "accept_domains"},
        {"{'name': 'x', 'use_leads': 1}", "use_leads"},
        {"{'name': 'x', 'use_leads': false, 'use_pipeline': false}", "use_pipeline"},
        {"{'name': 'x', 'company': 'Nobody Ltd'}", "company"},
        {"{'name': 'x', 'company': 'Gone Ltd'}", "company"},
        {"{'name': 'x', 'invoicing_target_minor': -1}", "invoicing_target_minor"},
        {"{'name': 'x', 'capacities': {'anna': 30}}", "capacities"}, /* is no member */
        {"{'name': 'x', 'members': ['anna'], 'capacities': {'anna': 0}}", "capacities"},
        {"{'name': 'x', 'members': ['anna'], 'capacities': {'anna': '9'}}", "capacities"},
        {"{'name': 'x', 'members': ['anna'], 'capacities': ['anna']}", "capacities"},
        {"{'name': 'x', 'open_leads': 5}", "open_leads"},
        {"{'name': 'x', 'member': ['anna']}", "member"},
    };
    g_autoptr(fixture_handle) f = office_new();
    fixture_user(f, "gone", "user");
    fixture_run(f, "UPDATE users SET active = 0 WHERE login = 'gone'");
    fixture_run(f, "INSERT INTO companies (name, currency, archived, created_at) "
                   "VALUES ('Gone Ltd', 'EUR', 1, 0)");
    fixture_team(f, "{'name': 'Europe', 'aliases': ['taken@x.com']}");
    int64_t events = fixture_int(f, "SELECT count(*) FROM events");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].json);
        g_autoptr(GError) error = NULL;
        g_assert_false(try_create(&f->crm, cases[i].json, &error));
        assert_error(&error, ERROR_INVALID, cases[i].field, cases[i].field);
    }
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM teams"), ==, 1);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events"), ==, events);
}

static void a_name_is_taken_in_any_case(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, "{'name': 'Europe'}");
    fixture_team(f, "{'name': 'Asia'}");
    g_autoptr(GError) error = NULL;
    g_assert_false(try_create(&f->crm, "{'name': 'EUROPE'}", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "there is a team \"Europe\" already");
    g_assert_false(try_edit(&f->crm, "Asia", "{'name': 'europe'}", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "there is a team \"Europe\" already");
    g_assert_true(try_edit(&f->crm, "Europe", "{'name': 'EUROPE'}", &error)); /* its own */
}

static void an_edit_replaces_the_lists_that_it_names(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_team(f, "{'name': 'Europe', 'leader': 'maria', 'aliases': ['a@x.com', 'b@x.com'], "
                    "'members': ['anna', 'ben'], 'accept_domains': ['x.com']}");
    g_assert_true(try_edit(&f->crm, "Europe",
                           "{'aliases': ['c@x.com', 'b@x.com'], 'members': [], 'leader': null}",
                           NULL));
    g_autoptr(json_t) team = shown(f, "Europe");
    assert_json(json_at(team, "aliases"), "['b@x.com', 'c@x.com']");
    assert_json(json_at(team, "members"), "[]");
    assert_json(json_at(team, "accept_domains"), "['x.com']");
    g_assert_null(json_at(team, "leader"));
    g_autofree char *told = fixture_text(f, "SELECT data FROM events WHERE type = 'team.edited'");
    g_autoptr(json_t) data = json_of(told);
    assert_json(data, "{'name': 'Europe', "
                      "'before': {'aliases': ['a@x.com', 'b@x.com'], 'leader': 'maria', "
                      "'members': ['anna', 'ben']}, "
                      "'after': {'aliases': ['b@x.com', 'c@x.com'], 'members': []}}");
}

static void a_capacity_stays_with_its_member_until_it_is_taken_away(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_team(f, "{'name': 'Europe', 'members': ['anna', 'ben'], "
                    "'capacities': {'anna': 5, 'ben': 9}}");
    g_assert_true(try_edit(&f->crm, "Europe", "{'members': ['maria', 'anna']}", NULL));
    g_autoptr(json_t) kept = shown(f, "Europe");
    assert_json(json_at(kept, "capacities"), "{'anna': 5}");
    g_assert_true(try_edit(&f->crm, "Europe", "{'capacities': {'anna': null, 'maria': 3}}", NULL));
    g_autoptr(json_t) changed = shown(f, "Europe");
    assert_json(json_at(changed, "capacities"), "{'maria': 3}");
}

static void an_alias_that_is_given_up_is_free(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, "{'name': 'Europe', 'aliases': ['a@x.com']}");
    fixture_team(f, "{'name': 'Asia'}");
    g_assert_true(try_edit(&f->crm, "Europe", "{'aliases': []}", NULL));
    g_assert_true(try_edit(&f->crm, "Asia", "{'aliases': ['A@X.com']}", NULL));
    int64_t owner;
    g_assert_true(store_team_by_alias(f->store, "a@x.com", &owner, NULL));
    g_assert_cmpint(owner, ==, 2);
}

static void a_failed_edit_leaves_the_team_as_it_was(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_team(f, "{'name': 'Asia', 'aliases': ['taken@x.com']}");
    fixture_team(f, "{'name': 'Europe', 'aliases': ['a@x.com'], 'members': ['anna']}");
    g_autoptr(json_t) before = shown(f, "Europe");
    g_autoptr(GError) error = NULL;
    g_assert_false(try_edit(&f->crm, "Europe",
                            "{'name': 'E', 'members': ['ben'], 'aliases': ['b@x.com', "
                            "'taken@x.com']}",
                            &error));
    assert_error(&error, ERROR_INVALID, "aliases", "taken@x.com is an alias of another team");
    g_autoptr(json_t) after = shown(f, "Europe");
    g_assert_true(json_equal(before, after));
}

static void a_team_is_found_by_name_or_id(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, "{'name': '2'}");
    fixture_team(f, "{'name': 'Asia'}");
    g_autoptr(team_handle) numeric = catalogue_get(&f->crm, &team_catalogue, "2", NULL);
    g_assert_cmpint(numeric->id, ==, 1); /* a name goes before an id */
    g_autoptr(team_handle) by_id = catalogue_get(&f->crm, &team_catalogue, "1", NULL);
    g_assert_cmpstr(by_id->name, ==, "2");
    g_autoptr(GError) error = NULL;
    g_assert_null(catalogue_get(&f->crm, &team_catalogue, "Africa", &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "crmctl team list");
    g_assert_false(try_edit(&f->crm, "Africa", "{'name': 'x'}", &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "Africa");
}

static void only_administrators_make_and_edit_teams(void)
{
    static const struct {
        const char *login;
        bool reads, writes;
    } cases[] = {
        {"zoe", false, false}, {"anna", true, false}, {"maria", true, false}, {"ada", true, true}};
    g_autoptr(fixture_handle) f = office_new();
    fixture_user(f, "zoe", "");
    fixture_user(f, "ada", "administrator");
    fixture_team(f, "{'name': 'Europe', 'leader': 'maria'}");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct crm crm = fixture_as(f, cases[i].login);
        g_autofree char *fresh = g_strdup_printf("{'name': 'new%d'}", (int)i);
        g_autoptr(GError) error = NULL;
        g_test_message("%s", cases[i].login);
        g_autoptr(team_handle) got = catalogue_get(&crm, &team_catalogue, "Europe", NULL);
        g_autoptr(GPtrArray) listed = catalogue_list(&crm, &team_catalogue, 0, 10, NULL);
        g_assert_cmpint(got != NULL, ==, cases[i].reads);
        g_assert_cmpint(listed != NULL, ==, cases[i].reads);
        g_assert_cmpint(try_create(&crm, fresh, NULL), ==, cases[i].writes);
        g_assert_cmpint(try_edit(&crm, "Europe", "{'accept': 'customers'}", &error), ==,
                        cases[i].writes);
        if (!cases[i].writes)
            assert_error(&error, ERROR_REFUSED, NULL, "team write all");
    }
}

static void a_list_goes_on_after_an_id(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, "{'name': 'a'}");
    fixture_team(f, "{'name': 'b'}");
    fixture_team(f, "{'name': 'c'}");
    g_autoptr(GPtrArray) first = catalogue_list(&f->crm, &team_catalogue, 0, 2, NULL);
    g_autoptr(GPtrArray) rest = catalogue_list(&f->crm, &team_catalogue, 2, 2, NULL);
    g_assert_cmpint(first->len, ==, 2);
    g_assert_cmpint(rest->len, ==, 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("team", a_team_is_shown_with_its_lists);
    TEST("team", a_new_team_accepts_everyone_in_the_currency_of_the_settings);
    TEST("team", a_wrong_field_is_named_and_makes_nothing);
    TEST("team", a_name_is_taken_in_any_case);
    TEST("team", an_edit_replaces_the_lists_that_it_names);
    TEST("team", a_capacity_stays_with_its_member_until_it_is_taken_away);
    TEST("team", an_alias_that_is_given_up_is_free);
    TEST("team", a_failed_edit_leaves_the_team_as_it_was);
    TEST("team", a_team_is_found_by_name_or_id);
    TEST("team", only_administrators_make_and_edit_teams);
    TEST("team", a_list_goes_on_after_an_id);
    return g_test_run();
}
