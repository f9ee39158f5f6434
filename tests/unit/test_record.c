/* test_record.c - structs described by tables: as JSON, as rows, with versions. */
#include "base/record.h"
#include "base/clock.h"
#include "store/contact.h"
#include "store/event.h"
#include "store/lead.h"
#include "store/mailbox.h"
#include "store/message.h"
#include "store/stage.h"
#include "store/statement.h"
#include "store/team.h"
#include "store/user.h"
#include "tests/lib/fixture.h"

#include <stddef.h>
#include <string.h>

/* One field of each kind, some of which a caller may give. */
struct thing {
    int64_t id;
    char *text;
    int64_t other_id;
    int64_t number;
    bool flag;
    int64_t at;
    char *day;
    int64_t some;
    char *secret;
    char *fixed;
};

static const struct record_field thing_fields[] = {
    {"id", FIELD_ID, offsetof(struct thing, id)},
    {"text", FIELD_TEXT, offsetof(struct thing, text), FIELD_EDITABLE, NULL, 20},
    {"other_id", FIELD_ID, offsetof(struct thing, other_id), FIELD_EDITABLE, NULL, 1000},
    {"number", FIELD_INT, offsetof(struct thing, number), FIELD_EDITABLE, NULL, 3},
    {"flag", FIELD_BOOL, offsetof(struct thing, flag), FIELD_EDITABLE},
    {"at", FIELD_TIME, offsetof(struct thing, at), FIELD_EDITABLE},
    {"day", FIELD_DATE, offsetof(struct thing, day), FIELD_EDITABLE},
    {"some", FIELD_SOME, offsetof(struct thing, some), FIELD_EDITABLE, NULL, 100},
    {"secret", FIELD_TEXT, offsetof(struct thing, secret), FIELD_HIDDEN},
    {"fixed", FIELD_TEXT, offsetof(struct thing, fixed)},
    {NULL},
};
static const struct record_type thing_type = {
    "thing", "things", "things", sizeof(struct thing), thing_fields, NULL};

static struct thing *thing_of(const char *json, GError **error)
{
    struct thing *thing = record_new(&thing_type);
    g_autoptr(json_t) object = json_of(json);
    if (record_from_json(&thing_type, thing, object, error))
        return thing;
    record_free(&thing_type, thing);
    return NULL;
}

static void assert_thing(const char *given, const char *shown)
{
    g_autoptr(GError) error = NULL;
    struct thing *thing = thing_of(given, &error);
    g_assert_no_error(error);
    g_autoptr(json_t) object = record_to_json(&thing_type, thing);
    assert_json(object, shown);
    record_free(&thing_type, thing);
}

static void a_new_record_has_no_values(void)
{
    struct thing *thing = record_new(&thing_type);
    g_assert_cmpint(thing->at, ==, CLOCK_NONE);
    g_assert_cmpint(thing->some, ==, NUMBER_NONE);
    g_assert_null(thing->text);
    record_free(&thing_type, thing);
    record_free(&thing_type, NULL);
    assert_thing("{}", "{'number': 0, 'flag': false}");
}

static void what_is_given_is_shown(void)
{
    assert_thing("{'text': 'a', 'other_id': 9, 'number': 3, 'flag': true, "
                 "'at': '2026-03-01T09:15:00+01:00', 'day': '2026-03-01', 'some': 0}",
                 "{'text': 'a', 'other_id': 9, 'number': 3, 'flag': true, "
                 "'at': '2026-03-01T08:15:00Z', 'day': '2026-03-01', 'some': 0}");
}

static void text_is_trimmed_and_cleaned_and_empty_text_is_none(void)
{
    assert_thing("{'text': '  a\\u0007b \\n'}", "{'text': 'a b', 'number': 0, 'flag': false}");
    assert_thing("{'text': '   '}", "{'number': 0, 'flag': false}");
    assert_thing("{'text': 'no\\u202espoof'}", "{'text': 'no spoof', 'number': 0, 'flag': false}");
}

static void null_takes_a_value_away(void)
{
    struct thing thing = {.text = g_strdup("a"),
                          .other_id = 5,
                          .number = 2,
                          .at = 7,
                          .day = g_strdup("2026-03-01"),
                          .some = 9};
    g_autoptr(json_t) object = json_of("{'text': null, 'other_id': null, 'number': null, "
                                       "'at': null, 'day': null, 'some': null}");
    g_assert_true(record_from_json(&thing_type, &thing, object, NULL));
    g_assert_null(thing.text);
    g_assert_cmpint(thing.other_id, ==, 0);
    g_assert_cmpint(thing.number, ==, 0);
    g_assert_cmpint(thing.at, ==, CLOCK_NONE);
    g_assert_null(thing.day);
    g_assert_cmpint(thing.some, ==, NUMBER_NONE);
}

static void only_editable_fields_are_taken(void)
{
    assert_thing("{'id': 5, 'fixed': 'x', 'secret': 'y', 'unknown': 1}",
                 "{'number': 0, 'flag': false}");
}

static void a_wrong_value_is_refused_by_its_fields_name(void)
{
    static const struct {
        const char *json, *field;
    } cases[] = {
        {"{'text': 5}", "text"},
        {"{'text': '123456789012345678901'}", "text"},
        {"{'other_id': '9'}", "other_id"},
        {"{'other_id': -1}", "other_id"},
        {"{'number': 4}", "number"},
        {"{'number': 1.5}", "number"},
        {"{'number': 99999999999999999}", "number"},
        {"{'flag': 1}", "flag"},
        {"{'flag': 'true'}", "flag"},
        {"{'day': '2026-02-30'}", "day"},
        {"{'some': 101}", "some"},
        {"{'some': -1}", "some"},
        {"{'at': 'yesterday'}", "at"},
        {"{'at': 1772352900}", "at"},
        {"{'at': '2026-02-30T00:00:00Z'}", "at"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].json);
        g_autoptr(GError) error = NULL;
        g_assert_null(thing_of(cases[i].json, &error));
        assert_error(&error, ERROR_INVALID, cases[i].field, cases[i].field);
    }
}

static void hidden_fields_are_not_shown(void)
{
    struct thing thing = {
        .secret = (char *)"s", .fixed = (char *)"f", .at = CLOCK_NONE, .some = NUMBER_NONE};
    g_autoptr(json_t) object = record_to_json(&thing_type, &thing);
    assert_json(object, "{'fixed': 'f', 'number': 0, 'flag': false}");
}

static void a_copy_has_its_own_text(void)
{
    struct thing *thing = record_new(&thing_type);
    thing->text = g_strdup("a");
    struct thing *copy = record_copy(&thing_type, thing);
    record_free(&thing_type, thing);
    g_assert_cmpstr(copy->text, ==, "a");
    g_assert_null(copy->secret);
    record_free(&thing_type, copy);
}

static void editable_names_are_listed_with_the_extra_ones(void)
{
    static const char *const extra[] = {"team", NULL};
    g_autofree const char **names = record_editable_names(&thing_type, extra);
    g_autofree char *joined = g_strjoinv(" ", (char **)names);
    g_assert_cmpstr(joined, ==, "text other_id number flag at day some team");
    g_autofree const char **alone = record_editable_names(&thing_type, NULL);
    g_assert_cmpint(g_strv_length((char **)alone), ==, 7);
    g_assert_nonnull(record_find(&thing_type, "flag"));
    g_assert_null(record_find(&thing_type, "team"));
}

static void every_type_selects_from_the_schema_as_it_is(void)
{
    static const struct record_type *const types[] = {
        &contact_type, &event_type, &lead_type, &mailbox_type, &message_type,
        &note_type,    &stage_type, &team_type, &user_type,
    };
    g_autoptr(fixture_handle) f = fixture_new();
    for (gsize i = 0; i < G_N_ELEMENTS(types); i++) {
        g_test_message("%s", types[i]->name);
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) records = record_select(f->store, types[i], &error, "LIMIT 5", "");
        g_assert_no_error(error);
        g_assert_nonnull(records);
        g_assert_cmpint(types[i]->fields[0].offset, ==, 0);
        g_assert_cmpstr(types[i]->fields[0].name, ==, "id");
    }
}

static struct contact *insert_contact(struct fixture *f, const char *name)
{
    g_autoptr(GError) error = NULL;
    struct contact *contact = record_new(&contact_type);
    contact->kind = g_strdup("person");
    contact->name = g_strdup(name);
    contact->customer = true;
    contact->created_at = FIXTURE_NOW;
    contact->version = 1;
    (void)record_insert(f->store, &contact_type, contact, &error);
    g_assert_no_error(error);
    return contact;
}

static struct contact *read_contact(struct fixture *f, int64_t id)
{
    struct contact *contact =
        record_select_one(f->store, &contact_type, NULL, "WHERE contacts.id = ?", "i", id);
    g_assert_nonnull(contact);
    return contact;
}

static void a_record_is_read_as_it_was_inserted(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(contact_handle) written = insert_contact(f, "Ana \xe2\x82\xac \"quoted\"; --");
    g_autoptr(contact_handle) other = insert_contact(f, "Ben");
    g_assert_cmpint(written->id, >, 0);
    g_assert_cmpint(other->id, ==, written->id + 1);
    g_autoptr(contact_handle) read = read_contact(f, written->id);
    g_autoptr(json_t) before = record_to_json(&contact_type, written);
    g_autoptr(json_t) after = record_to_json(&contact_type, read);
    g_assert_true(json_equal(before, after));
    g_assert_null(read->company);
}

static void an_update_counts_the_version_up(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(contact_handle) contact = insert_contact(f, "Ana");
    g_autoptr(contact_handle) other = insert_contact(f, "Ben");
    g_free(contact->name);
    contact->name = g_strdup("Anna");
    g_assert_true(record_update(f->store, &contact_type, contact, NULL));
    g_assert_cmpint(contact->version, ==, 2);
    g_autoptr(contact_handle) read = read_contact(f, contact->id);
    g_assert_cmpstr(read->name, ==, "Anna");
    g_assert_cmpint(read->version, ==, 2);
    g_autoptr(contact_handle) untouched = read_contact(f, other->id);
    g_assert_cmpstr(untouched->name, ==, "Ben");
}

static void an_update_of_what_was_changed_meanwhile_is_a_conflict(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(contact_handle) mine = insert_contact(f, "Ana");
    g_autoptr(contact_handle) theirs = read_contact(f, mine->id);
    g_free(theirs->name);
    theirs->name = g_strdup("Theirs");
    g_assert_true(record_update(f->store, &contact_type, theirs, NULL));
    g_assert_false(record_update(f->store, &contact_type, mine, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "contact 1 was changed by somebody else");
    g_assert_cmpint(mine->version, ==, 1);
    g_autoptr(contact_handle) read = read_contact(f, mine->id);
    g_assert_cmpstr(read->name, ==, "Theirs");
}

static void an_update_that_fails_leaves_the_version_as_it_was(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(contact_handle) contact = insert_contact(f, "Ana");
    g_free(contact->kind);
    contact->kind = g_strdup("robot");
    g_assert_false(record_update(f->store, &contact_type, contact, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "CHECK");
    g_assert_cmpint(contact->version, ==, 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("record", a_new_record_has_no_values);
    TEST("record", what_is_given_is_shown);
    TEST("record", text_is_trimmed_and_cleaned_and_empty_text_is_none);
    TEST("record", null_takes_a_value_away);
    TEST("record", only_editable_fields_are_taken);
    TEST("record", a_wrong_value_is_refused_by_its_fields_name);
    TEST("record", hidden_fields_are_not_shown);
    TEST("record", a_copy_has_its_own_text);
    TEST("record", editable_names_are_listed_with_the_extra_ones);
    TEST("record", every_type_selects_from_the_schema_as_it_is);
    TEST("record", a_record_is_read_as_it_was_inserted);
    TEST("record", an_update_counts_the_version_up);
    TEST("record", an_update_of_what_was_changed_meanwhile_is_a_conflict);
    TEST("record", an_update_that_fails_leaves_the_version_as_it_was);
    return g_test_run();
}
