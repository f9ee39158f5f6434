/* test_rights.c - what each group may do, and how a refusal is told. */
#include "crm/rights.h"
#include "base/error.h"
#include "tests/lib/fixture.h"

/* The scopes of read, create, write and delete, as doc'd for people. */
static const struct {
    const char *groups;
    const char *cells[RESOURCE_COUNT];
} table[] = {
    {"", {NULL}},
    {"user",
     {[RESOURCE_LEAD] = "own own own none",
      [RESOURCE_MESSAGE] = "own none own none",
      [RESOURCE_CONTACT] = "own own own none",
      [RESOURCE_TEAM] = "all none none none",
      [RESOURCE_USER] = "all none none none",
      [RESOURCE_COMPANY] = "all none none none",
      [RESOURCE_STAGE] = "all none none none",
      [RESOURCE_TAG] = "all none none none",
      [RESOURCE_LOST_REASON] = "all none none none",
      [RESOURCE_SOURCE] = "all none none none",
      [RESOURCE_FIELD] = "all none none none",
      [RESOURCE_ACTIVITY] = "own own own own",
      [RESOURCE_ACTIVITY_TYPE] = "all none none none",
      [RESOURCE_EVENT] = "own none none none",
      [RESOURCE_SETTING] = "all none none none",
      [RESOURCE_REMEMBERED] = "all own own none"}},
    {"leader",
     {[RESOURCE_LEAD] = "team team team none",
      [RESOURCE_MESSAGE] = "team none team none",
      [RESOURCE_CONTACT] = "team team team none",
      [RESOURCE_TEAM] = "all none none none",
      [RESOURCE_USER] = "all none none none",
      [RESOURCE_COMPANY] = "all none none none",
      [RESOURCE_STAGE] = "all none none none",
      [RESOURCE_TAG] = "all all all none",
      [RESOURCE_LOST_REASON] = "all all all none",
      [RESOURCE_SOURCE] = "all all all none",
      [RESOURCE_FIELD] = "all none none none",
      [RESOURCE_ACTIVITY] = "team team team team",
      [RESOURCE_ACTIVITY_TYPE] = "all none none none",
      [RESOURCE_MAILBOX] = "all none none none",
      [RESOURCE_EVENT] = "team none none none",
      [RESOURCE_SETTING] = "all none none none",
      [RESOURCE_REMEMBERED] = "all team all none"}},
};

static char *cell_of(const struct crm *crm, enum resource resource)
{
    return g_strdup_printf("%s %s %s %s", scope_name(rights_scope(crm, resource, ACTION_READ)),
                           scope_name(rights_scope(crm, resource, ACTION_CREATE)),
                           scope_name(rights_scope(crm, resource, ACTION_WRITE)),
                           scope_name(rights_scope(crm, resource, ACTION_DELETE)));
}

static void each_group_has_the_scopes_that_the_table_says(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    unsigned cells = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
        g_autofree char *login = g_strdup_printf("caller%d", (int)i);
        fixture_user(f, login, table[i].groups);
        struct crm crm = fixture_as(f, login);
        for (enum resource r = 0; r < RESOURCE_COUNT; r++, cells += ACTION_COUNT) {
            const char *cell = table[i].cells[r];
            g_autofree char *expected =
                g_strdup_printf("%s %s: %s", table[i].groups, resource_name(r),
                                cell ? cell : "none none none none");
            g_autofree char *found = cell_of(&crm, r);
            g_autofree char *actual =
                g_strdup_printf("%s %s: %s", table[i].groups, resource_name(r), found);
            g_assert_cmpstr(actual, ==, expected);
        }
    }
    g_test_message("%u cells", cells);
}

static void the_widest_right_of_several_groups_counts(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user leader");
    struct crm anna = fixture_as(f, "anna");
    g_assert_cmpint(rights_scope(&anna, RESOURCE_LEAD, ACTION_WRITE), ==, SCOPE_TEAM);
    g_assert_cmpint(rights_scope(&anna, RESOURCE_REMEMBERED, ACTION_WRITE), ==, SCOPE_ALL);
}

static void an_administrator_may_do_everything(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "administrator user");
    struct crm anna = fixture_as(f, "anna");
    for (enum resource r = 0; r < RESOURCE_COUNT; r++) {
        g_autofree char *cell = cell_of(&anna, r);
        g_assert_cmpstr(cell, ==, "all all all all");
    }
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
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    struct crm crm = fixture_as(f, "anna");
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
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t id = fixture_user(f, "anna", "leader");
    struct crm crm = fixture_as(f, "anna");
    struct visibility visible = rights_visible(&crm, RESOURCE_MESSAGE, ACTION_READ);
    g_assert_cmpint(visible.scope, ==, SCOPE_TEAM);
    g_assert_cmpint(visible.user_id, ==, id);
}

/* ---- who asks ---- */

static void assert_groups(const struct crm_user *user, const char *names)
{
    g_autofree char *joined = g_strjoinv(", ", user->groups);
    g_assert_cmpstr(joined, ==, names);
}

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
    assert_groups(user, "leader, user");
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
    assert_groups(before, "administrator");
    g_assert_cmpstr(before->login, ==, "root");
    g_assert_true(crm_prepare(f->store, NULL));
    g_assert_true(crm_prepare(f->store, NULL));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM users WHERE login = 'root'"), ==, 1);
    g_autoptr(crm_user_handle) after = crm_user_of_uid(f->store, 0, NULL);
    g_assert_cmpint(after->id, >, 0);
    assert_groups(after, "administrator");
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
    assert_groups(root, "administrator");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("rights", each_group_has_the_scopes_that_the_table_says);
    TEST("rights", the_widest_right_of_several_groups_counts);
    TEST("rights", an_administrator_may_do_everything);
    TEST("rights", crmd_itself_may_do_everything);
    TEST("rights", a_refusal_names_the_right_that_is_missing);
    TEST("rights", what_is_seen_is_the_callers);
    TEST("rights", a_uid_finds_its_user_and_groups);
    TEST("rights", a_stranger_and_an_inactive_user_are_refused_and_told_the_remedy);
    TEST("rights", root_is_an_administrator_with_or_without_a_user);
    TEST("rights", a_root_renamed_and_deactivated_does_not_keep_crmd_from_starting);
    return g_test_run();
}
