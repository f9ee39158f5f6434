/* test_user.c - users: made and edited by administrators, known by login, address and uid. */
#include "crm/user.h"
#include "tests/lib/fixture.h"

static bool try_create(struct crm *crm, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_create(crm, &user_catalogue, fields, &id, error);
}

static bool try_edit(struct crm *crm, const char *login, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_edit(crm, &user_catalogue, login, fields, &id, error);
}

static json_t *shown(struct fixture *f, const char *login)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(user_handle) user = catalogue_get(&f->crm, &user_catalogue, login, &error);
    g_assert_no_error(error);
    json_t *object = catalogue_to_json(&f->crm, &user_catalogue, user, &error);
    g_assert_no_error(error);
    return object;
}

static void a_user_is_shown_with_uid_groups_and_teams(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_assert_true(try_create(&f->crm,
                             "{'login': 'anna', 'uid': 0, 'name': 'Anna', 'email': 'Anna@X.COM', "
                             "'language': 'de', 'timezone': 'Europe/Berlin', "
                             "'groups': ['leader', 'user', 'user']}",
                             NULL));
    fixture_team(f, "{'name': 'Europe', 'members': ['anna']}");
    fixture_team(f, "{'name': 'Asia', 'members': ['anna']}");
    fixture_team(f, "{'name': 'Old', 'members': ['anna'], 'archived': true}");
    g_autoptr(json_t) anna = shown(f, "anna");
    assert_json(anna, "{'id': 1, 'login': 'anna', 'uid': 0, 'name': 'Anna', 'email': 'anna@x.com', "
                      "'language': 'de', 'timezone': 'Europe/Berlin', 'active': true, "
                      "'invoicing_target_minor': 0, 'currency': 'EUR', "
                      "'groups': ['leader', 'user'], 'teams': ['Asia', 'Europe'], 'version': 1, "
                      "'created_at': '2026-03-01T08:15:00Z'}");
}

static void a_new_user_is_in_the_group_of_users_unless_told_otherwise(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_assert_true(try_create(&f->crm, "{'login': 'anna'}", NULL));
    g_assert_true(try_create(&f->crm, "{'login': 'ben', 'groups': []}", NULL));
    g_autoptr(json_t) anna = shown(f, "anna");
    g_autoptr(json_t) ben = shown(f, "ben");
    assert_json(json_at(anna, "groups"), "['user']");
    assert_json(json_at(ben, "groups"), "[]");
    g_assert_null(json_at(anna, "uid"));
}

static void a_wrong_field_is_named_and_makes_nothing(void)
{
    static const struct {
        const char *json, *field;
    } cases[] = {
        {"{}", "login"},
        {"{'login': ''}", "login"},
        {"{'login': '4711'}", "login"},
        {"{'login': '-x'}", "login"},
        {"{'login': 'an na'}", "login"},
        {"{'login': 'anna;'}", "login"},
        {"{'login': 5}", "login"},
        {"{'login': 'anna', 'email': 'nowhere'}", "email"},
        {"{'login': 'anna', 'language': 'German'}", "language"},
        {"{'login': 'anna', 'language': 'DE'}", "language"},
        {"{'login': 'anna', 'timezone': 'Berlin'}", "timezone"},
        {"{'login': 'anna', 'timezone': '../../etc/passwd'}", "timezone"},
        {"{'login': 'anna', 'timezone': '/etc/localtime'}", "timezone"},
        {"{'login': 'anna', 'invoicing_target_minor': 1.5}", "invoicing_target_minor"},
        {"{'login': 'anna', 'uid': -1}", "uid"},
        {"{'login': 'anna', 'uid': 4294967295}", "uid"},
        {"{'login': 'anna', 'uid': '5'}", "uid"},
        {"{'login': 'anna', 'groups': ['emperor']}", "groups"},
        {"{'login': 'anna', 'groups': 'user'}", "groups"},
        {"{'login': 'anna', 'groups': [1]}", "groups"},
        {"{'login': 'anna', 'active': 'yes'}", "active"},
        {"{'login': 'anna', 'teams': ['Europe']}", "teams"},
        {"{'login': 'anna', 'emial': 'a@b.c'}", "emial"},
    };
    g_autoptr(fixture_handle) f = fixture_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].json);
        g_autoptr(GError) error = NULL;
        g_assert_false(try_create(&f->crm, cases[i].json, &error));
        assert_error(&error, ERROR_INVALID, cases[i].field, cases[i].field);
    }
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM users"), ==, 0);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events"), ==, 0);
}

static void what_another_user_has_is_a_conflict_that_names_whose_it_is(void)
{
    static const struct {
        const char *json, *says;
    } cases[] = {
        {"{'login': 'anna'}", "there is a user \"anna\""},
        {"{'login': 'ben', 'email': 'ANNA@example.com'}", "that of user anna"},
        {"{'login': 'ben', 'uid': 4711}", "is anna already"},
        {"{'login': 'ben', 'email': 'gone@example.com'}", "that of user gone"},
        {"{'login': 'ben', 'uid': 4712}", "is gone already"},
    };
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    fixture_user(f, "gone", "user");
    fixture_run(f, "UPDATE users SET uid = 4710 + id");
    fixture_run(f, "UPDATE users SET active = 0 WHERE login = 'gone'");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].json);
        g_autoptr(GError) error = NULL;
        g_assert_false(try_create(&f->crm, cases[i].json, &error));
        assert_error(&error, ERROR_CONFLICT, NULL, cases[i].says);
    }
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM users"), ==, 2);
}

static void an_edit_changes_what_it_names_and_records_that_alone(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    g_assert_true(try_edit(&f->crm, "anna",
                           "{'name': 'Anna', 'uid': 5, 'email': 'anna@example.com', "
                           "'groups': ['administrator']}",
                           NULL));
    g_autofree char *told = fixture_text(f, "SELECT data FROM events WHERE type = 'user.edited'");
    g_autoptr(json_t) data = json_of(told);
    assert_json(data, "{'login': 'anna', 'before': {'groups': ['user']}, "
                      "'after': {'groups': ['administrator'], 'name': 'Anna', 'uid': 5}}");
    g_autoptr(json_t) anna = shown(f, "anna");
    g_assert_cmpstr(json_text_at(anna, "email"), ==, "anna@example.com");
    g_assert_cmpint(json_number_at(anna, "version"), ==, 2);
}

static void null_takes_values_away(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    g_assert_true(try_edit(&f->crm, "anna", "{'uid': 5, 'name': 'Anna'}", NULL));
    g_assert_true(try_edit(&f->crm, "1", "{'uid': null, 'name': null, 'email': null}", NULL));
    g_autoptr(json_t) anna = shown(f, "anna");
    g_assert_null(json_at(anna, "uid"));
    g_assert_null(json_at(anna, "name"));
    g_assert_null(json_at(anna, "email"));
    g_autoptr(GError) error = NULL;
    g_assert_false(try_edit(&f->crm, "anna", "{'login': null}", &error));
    assert_error(&error, ERROR_INVALID, "login", NULL);
}

static void a_failed_edit_leaves_the_user_as_it_was(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    g_autoptr(json_t) before = shown(f, "anna");
    g_autoptr(GError) error = NULL;
    g_assert_false(
        try_edit(&f->crm, "anna", "{'name': 'X', 'groups': ['leader', 'emperor']}", &error));
    assert_error(&error, ERROR_INVALID, "groups", "emperor");
    g_autoptr(json_t) after = shown(f, "anna");
    g_assert_true(json_equal(before, after));
}

static void a_user_is_found_by_login_or_id(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    static const char *const unknown[] = {"ann", "2", "0", "-1", "", "1 ", "99999999999999999999"};
    g_autoptr(user_handle) by_login = catalogue_get(&f->crm, &user_catalogue, "anna", NULL);
    g_autoptr(user_handle) by_id = catalogue_get(&f->crm, &user_catalogue, "1", NULL);
    g_assert_cmpstr(by_login->login, ==, by_id->login);
    for (gsize i = 0; i < G_N_ELEMENTS(unknown); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_null(catalogue_get(&f->crm, &user_catalogue, unknown[i], &error));
        assert_error(&error, ERROR_NOT_FOUND, NULL, "crmctl user list");
    }
}

static void only_administrators_make_and_edit_users(void)
{
    static const struct {
        const char *login;
        bool reads, writes;
    } cases[] = {
        {"zoe", false, false}, {"anna", true, false}, {"maria", true, false}, {"ada", true, true}};
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "zoe", "");
    fixture_user(f, "anna", "user");
    fixture_user(f, "maria", "leader");
    fixture_user(f, "ada", "administrator");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct crm crm = fixture_as(f, cases[i].login);
        g_autoptr(GError) error = NULL;
        g_autofree char *fresh = g_strdup_printf("{'login': 'new%d'}", (int)i);
        g_test_message("%s", cases[i].login);
        g_autoptr(user_handle) got = catalogue_get(&crm, &user_catalogue, "anna", NULL);
        g_autoptr(GPtrArray) listed = catalogue_list(&crm, &user_catalogue, 0, 10, NULL);
        g_assert_cmpint(got != NULL, ==, cases[i].reads);
        g_assert_cmpint(listed != NULL, ==, cases[i].reads);
        g_assert_cmpint(try_create(&crm, fresh, NULL), ==, cases[i].writes);
        g_assert_cmpint(try_edit(&crm, cases[i].login, "{'groups': ['administrator']}", &error), ==,
                        cases[i].writes);
        if (!cases[i].writes)
            assert_error(&error, ERROR_REFUSED, NULL, "user write all");
    }
}

static void a_list_goes_on_after_an_id(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    fixture_user(f, "ben", "user");
    fixture_user(f, "carl", "user");
    g_autoptr(GPtrArray) first = catalogue_list(&f->crm, &user_catalogue, 0, 2, NULL);
    g_autoptr(GPtrArray) rest = catalogue_list(&f->crm, &user_catalogue, 2, 2, NULL);
    g_assert_cmpint(first->len, ==, 2);
    g_assert_cmpint(rest->len, ==, 1);
    g_assert_cmpstr(((struct user *)rest->pdata[0])->login, ==, "carl");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("user", a_user_is_shown_with_uid_groups_and_teams);
    TEST("user", a_new_user_is_in_the_group_of_users_unless_told_otherwise);
    TEST("user", a_wrong_field_is_named_and_makes_nothing);
    TEST("user", what_another_user_has_is_a_conflict_that_names_whose_it_is);
    TEST("user", an_edit_changes_what_it_names_and_records_that_alone);
    TEST("user", null_takes_values_away);
    TEST("user", a_failed_edit_leaves_the_user_as_it_was);
    TEST("user", a_user_is_found_by_login_or_id);
    TEST("user", only_administrators_make_and_edit_users);
    TEST("user", a_list_goes_on_after_an_id);
    return g_test_run();
}
