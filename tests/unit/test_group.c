/* test_group.c - groups: made, changed and deleted by administrators, with what their rights come
 * to. */
#include "crm/group.h"
#include "crm/user.h"
#include "tests/lib/fixture.h"

static bool try_create(struct crm *crm, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_create(crm, &group_catalogue, fields, &id, error);
}

static bool try_edit(struct crm *crm, const char *name, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_edit(crm, &group_catalogue, name, fields, &id, error);
}

static json_t *shown(struct fixture *f, const char *name)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(group_handle) group = catalogue_get(&f->crm, &group_catalogue, name, &error);
    g_assert_no_error(error);
    json_t *object = catalogue_to_json(&f->crm, &group_catalogue, group, &error);
    g_assert_no_error(error);
    return object;
}

static enum scope scope_of(struct fixture *f, const char *login, enum resource resource,
                           enum action action)
{
    struct crm crm = fixture_as(f, login);
    return rights_scope(&crm, resource, action);
}

static void a_groups_rights_are_its_members(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_assert_true(try_create(&f->crm,
                             "{'name': 'back-office', 'description': 'who helps', "
                             "'rights': {'lead': {'read': 'all'}, 'team': {'write': 'all'}}}",
                             NULL));
    fixture_user(f, "anna", "back-office");
    g_assert_cmpint(scope_of(f, "anna", RESOURCE_LEAD, ACTION_READ), ==, SCOPE_ALL);
    g_assert_cmpint(scope_of(f, "anna", RESOURCE_LEAD, ACTION_WRITE), ==, SCOPE_NONE);
    g_assert_true(try_edit(&f->crm, "back-office",
                           "{'rights': {'lead': {'read': 'team', 'write': 'own'}, "
                           "'team': {'write': null}}}",
                           NULL));
    g_assert_cmpint(scope_of(f, "anna", RESOURCE_LEAD, ACTION_READ), ==, SCOPE_TEAM);
    g_assert_cmpint(scope_of(f, "anna", RESOURCE_LEAD, ACTION_WRITE), ==, SCOPE_OWN);
    g_assert_cmpint(scope_of(f, "anna", RESOURCE_TEAM, ACTION_WRITE), ==, SCOPE_NONE);
}

static void a_group_is_shown_with_members_and_rights(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "zoe", "leader");
    fixture_user(f, "anna", "leader user");
    g_autoptr(json_t) group = shown(f, "Leader");
    json_t *rights = json_object_get(group, "rights");
    g_assert_cmpuint(json_object_size(rights), ==, RESOURCE_COUNT);
    g_autoptr(json_t) of_leads = json_incref(json_object_get(rights, "lead"));
    assert_json(of_leads, "{'read': 'team', 'create': 'team', 'write': 'team'}");
    g_autoptr(json_t) members = json_incref(json_object_get(group, "members"));
    assert_json(members, "['anna', 'zoe']");
    g_assert_true(json_is_true(json_object_get(group, "given")));
}

static void a_wrong_group_is_refused_and_nothing_of_it_kept(void)
{
    static const struct {
        const char *json, *field, *says;
    } cases[] = {
        {"{}", "name", "name"},
        {"{'name': 'Back Office'}", "name", "small letters"},
        {"{'name': '2nd'}", "name", "begin with a letter"},
        {"{'name': 'x', 'rights': []}", "rights", "object of resources"},
        {"{'name': 'x', 'rights': {'moon': {'read': 'all'}}}", "rights", "\"moon\" is no resource"},
        {"{'name': 'x', 'rights': {'lead': 'all'}}", "rights", "lead must be an object"},
        {"{'name': 'x', 'rights': {'lead': {'fly': 'all'}}}", "rights", "\"fly\" is no action"},
        {"{'name': 'x', 'rights': {'lead': {'read': 'some'}}}", "rights", "own, team, all or null"},
        {"{'name': 'x', 'rights': {'lead': {'read': 3}}}", "rights", "own, team, all or null"},
        {"{'name': 'x', 'members': ['anna']}", "members", "members"},
    };
    g_autoptr(fixture_handle) f = fixture_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_test_message("%s", cases[i].json);
        g_assert_false(try_create(&f->crm, cases[i].json, &error));
        assert_error(&error, ERROR_INVALID, cases[i].field, cases[i].says);
    }
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM user_groups"), ==, 3);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM group_rights WHERE group_id > 3"), ==, 0);
}

static void the_groups_of_the_start_stay(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    g_assert_false(try_edit(&f->crm, "user", "{'name': 'staff'}", &error));
    assert_error(&error, ERROR_INVALID, "name", "always there");
    g_assert_false(
        try_edit(&f->crm, "administrator", "{'rights': {'lead': {'read': 'own'}}}", &error));
    assert_error(&error, ERROR_INVALID, "rights", "every right");
    g_assert_false(catalogue_delete(&f->crm, &group_catalogue, "leader", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "always there");
    g_assert_true(try_edit(&f->crm, "user", "{'description': 'us'}", NULL));
}

static void a_group_is_deleted_once_it_is_empty(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    g_assert_true(try_create(&f->crm, "{'name': 'x', 'rights': {'lead': {'read': 'all'}}}", NULL));
    fixture_user(f, "anna", "x user");
    g_assert_false(catalogue_delete(&f->crm, &group_catalogue, "x", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "anna");
    fixture_run(f, "DELETE FROM group_members WHERE group_id = 4");
    g_assert_true(catalogue_delete(&f->crm, &group_catalogue, "x", NULL));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM group_rights WHERE group_id = 4"), ==, 0);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events WHERE type = 'group.deleted'"), ==,
                    1);
}

static void an_edit_of_an_older_version_is_a_conflict(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    g_assert_true(try_edit(&f->crm, "user", "{'description': 'us', 'version': 1}", NULL));
    g_assert_false(try_edit(&f->crm, "user", "{'description': 'them', 'version': 1}", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "changed meanwhile");
    g_autofree char *kept = fixture_text(f, "SELECT description FROM user_groups WHERE id = 1");
    g_assert_cmpstr(kept, ==, "us");
}

static void who_lacks_the_right_makes_no_group(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    fixture_user(f, "maria", "leader");
    struct crm maria = fixture_as(f, "maria");
    g_assert_false(try_create(&maria, "{'name': 'x'}", &error));
    assert_error(&error, ERROR_REFUSED, NULL, "\"group create all\"");
    g_assert_false(try_edit(&maria, "user", "{'description': 'x'}", &error));
    assert_error(&error, ERROR_REFUSED, NULL, "\"group write all\"");
    g_assert_false(catalogue_delete(&maria, &group_catalogue, "user", &error));
    assert_error(&error, ERROR_REFUSED, NULL, "\"group delete all\"");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("group", a_groups_rights_are_its_members);
    TEST("group", a_group_is_shown_with_members_and_rights);
    TEST("group", a_wrong_group_is_refused_and_nothing_of_it_kept);
    TEST("group", the_groups_of_the_start_stay);
    TEST("group", a_group_is_deleted_once_it_is_empty);
    TEST("group", an_edit_of_an_older_version_is_a_conflict);
    TEST("group", who_lacks_the_right_makes_no_group);
    return g_test_run();
}
