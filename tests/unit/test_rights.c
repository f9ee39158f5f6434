/* test_rights.c - what each group may do, and how a refusal is told. */
#include "crm/rights.h"
#include "base/error.h"
#include "tests/lib/fixture.h"

/* The scopes of read, create and write, as doc'd for people. */
static const struct {
    const char *groups;
    unsigned bits;
    const char *cells[RESOURCE_COUNT]; /* lead, message, team, user, mailbox, event, setting,
                                        remembered, database */
} table[] = {
    {"nobody",
     0,
     {"none none none", "none none none", "none none none", "none none none", "none none none",
      "none none none", "none none none", "none none none", "none none none"}},
    {"user",
     GROUP_USER,
     {"own own own", "own none own", "all none none", "all none none", "none none none",
      "own none none", "all none none", "all own own", "none none none"}},
    {"leader",
     GROUP_LEADER,
     {"team team team", "team none team", "all none none", "all none none", "all none none",
      "team none none", "all none none", "all team all", "none none none"}},
    {"user and leader",
     GROUP_USER | GROUP_LEADER,
     {"team team team", "team none team", "all none none", "all none none", "all none none",
      "team none none", "all none none", "all team all", "none none none"}},
    {"administrator",
     GROUP_ADMINISTRATOR,
     {"all all all", "all all all", "all all all", "all all all", "all all all", "all none none",
      "all none all", "all all all", "all none none"}},
    {"all",
     GROUP_USER | GROUP_LEADER | GROUP_ADMINISTRATOR,
     {"all all all", "all all all", "all all all", "all all all", "all all all", "all none none",
      "all none all", "all all all", "all none none"}},
};

static const char *const scope_names[] = {"none", "own", "team", "all"};

static void each_group_has_the_scopes_that_the_table_says(void)
{
    unsigned cells = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
        struct crm_user user = {7, (char *)"anna", table[i].bits};
        struct crm crm = {.user = &user};
        for (enum resource r = 0; r < RESOURCE_COUNT; r++) {
            g_autofree char *expected =
                g_strdup_printf("%s %s: %s", table[i].groups, resource_name(r), table[i].cells[r]);
            g_autofree char *actual =
                g_strdup_printf("%s %s: %s %s %s", table[i].groups, resource_name(r),
                                scope_names[rights_scope(&crm, r, ACTION_READ)],
                                scope_names[rights_scope(&crm, r, ACTION_CREATE)],
                                scope_names[rights_scope(&crm, r, ACTION_WRITE)]);
            g_assert_cmpstr(actual, ==, expected);
            cells += ACTION_COUNT;
        }
    }
    g_test_message("%u cells", cells);
}

static void crmd_itself_may_do_everything(void)
{
    struct crm crm = {0};
    for (enum resource r = 0; r < RESOURCE_COUNT; r++) {
        for (enum action a = 0; a < ACTION_COUNT; a++) {
            g_assert_cmpint(rights_scope(&crm, r, a), ==, SCOPE_ALL);
            g_assert_true(rights_require(&crm, r, a, SCOPE_ALL, NULL));
        }
    }
    g_assert_cmpint(rights_visible(&crm, RESOURCE_LEAD, ACTION_READ).user_id, ==, 0);
}

static void a_refusal_names_the_right_that_is_missing(void)
{
    struct crm_user user = {7, (char *)"anna", GROUP_USER};
    struct crm crm = {.user = &user};
    g_autoptr(GError) error = NULL;
    g_assert_true(rights_require(&crm, RESOURCE_LEAD, ACTION_WRITE, SCOPE_OWN, &error));
    g_assert_false(rights_require(&crm, RESOURCE_LEAD, ACTION_WRITE, SCOPE_TEAM, &error));
    assert_error(&error, ERROR_REFUSED, NULL, "anna lacks the right \"lead write team\"");
    g_assert_false(rights_require(&crm, RESOURCE_MAILBOX, ACTION_READ, SCOPE_ALL, &error));
    assert_error(&error, ERROR_REFUSED, NULL, "\"mailbox read all\"");
    rights_refuse(&crm, RESOURCE_LEAD, ACTION_WRITE, &error);
    assert_error(&error, ERROR_REFUSED, NULL, "wider right than \"lead write own\"");
}

static void what_is_seen_is_the_callers(void)
{
    struct crm_user user = {7, (char *)"anna", GROUP_LEADER};
    struct crm crm = {.user = &user};
    struct visibility visible = rights_visible(&crm, RESOURCE_MESSAGE, ACTION_READ);
    g_assert_cmpint(visible.scope, ==, SCOPE_TEAM);
    g_assert_cmpint(visible.user_id, ==, 7);
}

/* ---- who asks ---- */

static void a_uid_finds_its_user_and_groups(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    int64_t id = fixture_user(f, "anna", "user leader");
    fixture_run(f, "UPDATE users SET uid = 4711 WHERE login = 'anna'");
    g_autoptr(crm_user_handle) user = crm_user_of_uid(f->store, 4711, &error);
    g_assert_no_error(error);
    g_assert_cmpint(user->id, ==, id);
    g_assert_cmpstr(user->login, ==, "anna");
    g_assert_cmpint(user->groups, ==, GROUP_USER | GROUP_LEADER);
}

static void a_stranger_and_an_inactive_user_are_refused_and_told_the_remedy(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    fixture_user(f, "anna", "administrator");
    fixture_run(f, "UPDATE users SET uid = 4711, active = 0 WHERE login = 'anna'");
    g_assert_null(crm_user_of_uid(f->store, 4712, &error));
    assert_error(&error, ERROR_REFUSED, NULL, "crmctl user create LOGIN --uid 4712");
    g_assert_null(crm_user_of_uid(f->store, 4711, &error));
    assert_error(&error, ERROR_REFUSED, NULL, "--uid 4711");
}

static void root_is_an_administrator_with_or_without_a_user(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(crm_user_handle) before = crm_user_of_uid(f->store, 0, NULL);
    g_assert_cmpint(before->groups & GROUP_ADMINISTRATOR, !=, 0);
    g_assert_cmpstr(before->login, ==, "root");
    g_assert_true(crm_prepare(f->store, NULL));
    g_assert_true(crm_prepare(f->store, NULL));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM users WHERE login = 'root'"), ==, 1);
    g_autoptr(crm_user_handle) after = crm_user_of_uid(f->store, 0, NULL);
    g_assert_cmpint(after->id, >, 0);
    g_assert_cmpint(after->groups & GROUP_ADMINISTRATOR, !=, 0);
}

static void a_root_renamed_and_deactivated_does_not_keep_crmd_from_starting(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    g_assert_true(crm_prepare(f->store, NULL));
    fixture_run(f, "UPDATE users SET login = 'boss', active = 0 WHERE uid = 0");
    (void)crm_prepare(f->store, &error);
    g_assert_no_error(error);
    g_autoptr(crm_user_handle) root = crm_user_of_uid(f->store, 0, &error);
    g_assert_no_error(error);
    g_assert_cmpint(root->groups & GROUP_ADMINISTRATOR, !=, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("rights", each_group_has_the_scopes_that_the_table_says);
    TEST("rights", crmd_itself_may_do_everything);
    TEST("rights", a_refusal_names_the_right_that_is_missing);
    TEST("rights", what_is_seen_is_the_callers);
    TEST("rights", a_uid_finds_its_user_and_groups);
    TEST("rights", a_stranger_and_an_inactive_user_are_refused_and_told_the_remedy);
    TEST("rights", root_is_an_administrator_with_or_without_a_user);
    TEST("rights", a_root_renamed_and_deactivated_does_not_keep_crmd_from_starting);
    return g_test_run();
}
