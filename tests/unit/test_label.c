/* test_label.c - tags and the other plain lists: their uses, merging, archiving, deleting. */
#include "crm/label.h"
#include "tests/lib/fixture.h"

static bool try_create(struct crm *crm, enum label_kind kind, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_create(crm, &label_catalogues[kind], fields, &id, error);
}

static bool try_edit(struct crm *crm, enum label_kind kind, const char *name, const char *json,
                     GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_edit(crm, &label_catalogues[kind], name, fields, &id, error);
}

static bool try_merge(struct crm *crm, enum label_kind kind, const char *name, const char *into,
                      GError **error)
{
    int64_t id = 0;
    return catalogue_merge(crm, &label_catalogues[kind], name, into, &id, error);
}

static void make(struct fixture *f, enum label_kind kind, const char *json)
{
    g_autoptr(GError) error = NULL;
    (void)try_create(&f->crm, kind, json, &error);
    g_assert_no_error(error);
}

static json_t *shown(struct fixture *f, enum label_kind kind, const char *name)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(label_handle) label = catalogue_get(&f->crm, &label_catalogues[kind], name, &error);
    g_assert_no_error(error);
    json_t *object = catalogue_to_json(&f->crm, &label_catalogues[kind], label, &error);
    g_assert_no_error(error);
    return object;
}

static void assert_uses(struct fixture *f, enum label_kind kind, const char *name, int64_t expected)
{
    g_autoptr(json_t) object = shown(f, kind, name);
    g_assert_cmpint(json_number_at(object, "uses"), ==, expected);
}

/* Two teams, four leads, and their contact 1. */
static struct fixture *office_new(void)
{
    struct fixture *f = fixture_office();
    fixture_office_mail(f);
    return f;
}

static void each_kind_is_made_found_and_edited_under_its_own_name(void)
{
    for (unsigned kind = 0; kind < LABEL_KIND_COUNT; kind++) {
        g_autoptr(fixture_handle) f = fixture_new();
        g_autofree char *sql = g_strdup_printf("SELECT count(*) FROM %s WHERE name = 'Yours'",
                                               label_types[kind].table);
        make(f, kind, "{'name': 'Mine'}");
        g_assert_true(try_edit(&f->crm, kind, "mine", "{'name': 'Yours'}", NULL));
        g_assert_cmpint(fixture_int(f, sql), ==, 1);
        g_autoptr(GError) error = NULL;
        g_assert_false(try_create(&f->crm, kind, "{'name': 'YOURS'}", &error));
        assert_error(&error, ERROR_CONFLICT, NULL, "\"Yours\" already");
        g_assert_true(catalogue_delete(&f->crm, &label_catalogues[kind], "yours", NULL));
        g_assert_cmpint(fixture_int(f, sql), ==, 0);
        g_autofree char *types = fixture_text(f, "SELECT group_concat(type, ' ') FROM events");
        g_autofree char *expected =
            g_strdup_printf("%s.created %s.edited %s.deleted", label_types[kind].name,
                            label_types[kind].name, label_types[kind].name);
        g_assert_cmpstr(types, ==, expected);
    }
}

static void a_tag_has_a_category_and_a_colour(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    make(f, LABEL_TAG_CATEGORY, "{'name': 'Heat'}");
    make(f, LABEL_TAG, "{'name': 'hot', 'category': 'heat', 'colour': 'red'}");
    g_autoptr(json_t) tag = shown(f, LABEL_TAG, "HOT");
    assert_json(tag, "{'id': 1, 'name': 'hot', 'category': 'Heat', 'colour': 'red', "
                     "'archived': false, 'uses': 0, 'version': 1}");
    assert_uses(f, LABEL_TAG_CATEGORY, "Heat", 1);
    g_assert_true(try_edit(&f->crm, LABEL_TAG, "hot", "{'category': null, 'colour': null}", NULL));
    g_autoptr(json_t) plain = shown(f, LABEL_TAG, "hot");
    assert_json(plain, "{'id': 1, 'name': 'hot', 'archived': false, 'uses': 0, 'version': 2}");
}

static void a_wrong_tag_is_refused(void)
{
    static const struct {
        const char *json, *field;
    } cases[] = {
        {"{}", "name"},
        {"{'name': '  '}", "name"},
        {"{'name': 'x', 'colour': 'mauve'}", "colour"},
        {"{'name': 'x', 'category': 'Size'}", "category"},
        {"{'name': 'x', 'category': 'Gone'}", "category"},
        {"{'name': 'x', 'uses': 5}", "uses"},
    };
    g_autoptr(fixture_handle) f = fixture_new();
    make(f, LABEL_TAG_CATEGORY, "{'name': 'Gone', 'archived': true}");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].json);
        g_autoptr(GError) error = NULL;
        g_assert_false(try_create(&f->crm, LABEL_TAG, cases[i].json, &error));
        assert_error(&error, ERROR_INVALID, cases[i].field, cases[i].field);
    }
    g_autoptr(GError) error = NULL;
    g_assert_false(
        try_create(&f->crm, LABEL_LOST_REASON, "{'name': 'x', 'colour': 'red'}", &error));
    assert_error(&error, ERROR_INVALID, "colour", NULL);
}

static void merging_tags_leaves_each_lead_and_contact_with_the_one_once(void)
{
    g_autoptr(fixture_handle) f = office_new();
    make(f, LABEL_TAG, "{'name': 'a'}");
    make(f, LABEL_TAG, "{'name': 'b'}");
    fixture_run(f, "INSERT INTO lead_tags (lead_id, tag_id) VALUES (1, 1), (2, 1), (2, 2)");
    fixture_run(f, "INSERT INTO contact_tags (contact_id, tag_id) VALUES (1, 1)");
    assert_uses(f, LABEL_TAG, "a", 3);
    g_assert_true(try_merge(&f->crm, LABEL_TAG, "a", "b", NULL));
    assert_uses(f, LABEL_TAG, "b", 3);
    g_autofree char *left =
        fixture_text(f, "SELECT group_concat(lead_id || ':' || tag_id) FROM lead_tags");
    g_assert_cmpstr(left, ==, "1:2,2:2");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM tags"), ==, 1);
    g_autofree char *told = fixture_text(f, "SELECT data FROM events WHERE type = 'tag.merged'");
    g_assert_cmpstr(told, ==, "{\"name\":\"a\",\"into\":\"b\"}");
}

static void merging_moves_every_use_of_the_other_kinds(void)
{
    static const struct {
        enum label_kind kind;
        const char *uses; /* makes two uses of the one that is called "from" */
    } cases[] = {
        {LABEL_TAG_CATEGORY, "INSERT INTO tags (name, category_id) SELECT column1, id "
                             "FROM tag_categories, (VALUES ('x'), ('y')) WHERE name = 'from'"},
        {LABEL_LOST_REASON, "UPDATE leads SET lost_reason_id = (SELECT id FROM lost_reasons "
                            "WHERE name = 'from') WHERE id <= 2"},
        {LABEL_SOURCE,
         "UPDATE leads SET source_id = (SELECT id FROM sources WHERE name = 'from') WHERE id <= 2"},
        {LABEL_MEDIUM,
         "UPDATE leads SET medium_id = (SELECT id FROM mediums WHERE name = 'from') WHERE id <= 2"},
        {LABEL_CAMPAIGN, "UPDATE leads SET campaign_id = (SELECT id FROM campaigns "
                         "WHERE name = 'from') WHERE id <= 2"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(fixture_handle) f = office_new();
        make(f, cases[i].kind, "{'name': 'from'}");
        make(f, cases[i].kind, "{'name': 'into'}");
        fixture_run(f, cases[i].uses);
        assert_uses(f, cases[i].kind, "from", 2);
        g_assert_true(try_merge(&f->crm, cases[i].kind, "from", "into", NULL));
        assert_uses(f, cases[i].kind, "into", 2);
    }
}

static void a_merge_that_cannot_be_changes_nothing(void)
{
    static const struct {
        const char *name, *into;
        enum error_code code;
        const char *field, *says;
    } cases[] = {
        {"fair", "FAIR", ERROR_INVALID, "into", "another one"},
        {"fair", "old", ERROR_INVALID, "into", "is archived"},
        {"fair", "nowhere", ERROR_NOT_FOUND, NULL, "crmctl source list"},
        {"nowhere", "fair", ERROR_NOT_FOUND, NULL, "crmctl source list"},
        {"mail", "fair", ERROR_CONFLICT, NULL, "rename it"},
    };
    g_autoptr(fixture_handle) f = office_new();
    make(f, LABEL_SOURCE, "{'name': 'fair'}");
    make(f, LABEL_SOURCE, "{'name': 'old', 'archived': true}");
    int64_t events = fixture_int(f, "SELECT count(*) FROM events");
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_test_message("%s into %s", cases[i].name, cases[i].into);
        g_assert_false(try_merge(&f->crm, LABEL_SOURCE, cases[i].name, cases[i].into, &error));
        assert_error(&error, cases[i].code, cases[i].field, cases[i].says);
    }
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM sources"), ==, 4);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events"), ==, events);
}

static void what_is_used_is_not_deleted(void)
{
    g_autoptr(fixture_handle) f = office_new();
    make(f, LABEL_CAMPAIGN, "{'name': 'spring'}");
    fixture_run(f, "UPDATE leads SET campaign_id = 1 WHERE id = 2");
    g_autoptr(GError) error = NULL;
    g_assert_false(catalogue_delete(&f->crm, &label_catalogues[LABEL_CAMPAIGN], "spring", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "is used 1 time; archive it (crmctl campaign edit");
    g_assert_false(catalogue_delete(&f->crm, &label_catalogues[LABEL_SOURCE], "manual", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "rename it");
}

static void what_is_archived_is_given_to_nothing_new(void)
{
    g_autoptr(fixture_handle) f = office_new();
    make(f, LABEL_TAG, "{'name': 'hot'}");
    int64_t id = 0;
    g_autoptr(GError) error = NULL;
    g_assert_true(label_id(&f->crm, LABEL_TAG, "tags", "HOT", &id, NULL));
    g_assert_cmpint(id, ==, 1);
    g_assert_true(try_edit(&f->crm, LABEL_TAG, "hot", "{'archived': true}", NULL));
    g_assert_false(label_id(&f->crm, LABEL_TAG, "tags", "hot", &id, &error));
    assert_error(&error, ERROR_INVALID, "tags", "no longer in use is the tag \"hot\"");
    g_assert_false(label_id(&f->crm, LABEL_LOST_REASON, "reason", "Whim", &id, &error));
    assert_error(&error, ERROR_INVALID, "reason",
                 "there is no lost reason \"Whim\"; see crmctl lost-reason list");
}

static void a_renamed_source_is_still_that_of_mail(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, "{'name': 'Europe', 'aliases': ['sales@example.com']}");
    g_assert_true(try_edit(&f->crm, LABEL_SOURCE, "mail", "{'name': 'E-mail'}", NULL));
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}));
    assert_uses(f, LABEL_SOURCE, "E-mail", 1);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM sources"), ==, 2);
}

static void leaders_make_and_rename_but_do_not_merge(void)
{
    g_autoptr(fixture_handle) f = office_new();
    struct crm maria = fixture_as(f, "maria"), anna = fixture_as(f, "anna");
    g_autoptr(GError) error = NULL;
    g_assert_true(try_create(&maria, LABEL_TAG, "{'name': 'hot'}", NULL));
    g_assert_true(try_create(&maria, LABEL_TAG, "{'name': 'cold'}", NULL));
    g_assert_false(try_merge(&maria, LABEL_TAG, "hot", "cold", &error));
    assert_error(&error, ERROR_REFUSED, NULL, "\"tag delete all\"");
    g_assert_false(try_create(&anna, LABEL_TAG, "{'name': 'mine'}", &error));
    assert_error(&error, ERROR_REFUSED, NULL, "\"tag create all\"");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("label", each_kind_is_made_found_and_edited_under_its_own_name);
    TEST("label", a_tag_has_a_category_and_a_colour);
    TEST("label", a_wrong_tag_is_refused);
    TEST("label", merging_tags_leaves_each_lead_and_contact_with_the_one_once);
    TEST("label", merging_moves_every_use_of_the_other_kinds);
    TEST("label", a_merge_that_cannot_be_changes_nothing);
    TEST("label", what_is_used_is_not_deleted);
    TEST("label", what_is_archived_is_given_to_nothing_new);
    TEST("label", a_renamed_source_is_still_that_of_mail);
    TEST("label", leaders_make_and_rename_but_do_not_merge);
    return g_test_run();
}
