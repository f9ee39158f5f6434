/* test_correction.c - mail promoted, dismissed, undone, and what is remembered of its senders. */
#include "crm/correction.h"
#include "crm/lead_edit.h"
#include "crm/message.h"
#include "crm/reply_address.h"
#include "tests/lib/fixture.h"

#include <string.h>

static const struct dismissal bulk = {.verdict = VERDICT_BULK};

static void assert_message(struct fixture *f, int64_t id, const char *expected)
{
    g_autofree char *sql =
        g_strdup_printf("SELECT verdict || ', ' || reason FROM messages WHERE id = %d", (int)id);
    g_autofree char *actual = fixture_text(f, sql);
    g_assert_cmpstr(actual, ==, expected);
}

static void assert_remembered(struct fixture *f, const char *expected)
{
    g_autofree char *actual = fixture_text(
        f, "SELECT kind || ' ' || value || ' ' || verdict || ' ' || login FROM remembered r "
           "JOIN users u ON u.id = r.user_id");
    g_assert_cmpstr(actual, ==, expected);
}

static void work_note(struct fixture *f, int64_t lead)
{
    g_assert_true(lead_note(&f->crm, lead, "called back", NULL));
}

static void work_assign(struct fixture *f, int64_t lead)
{
    g_assert_true(lead_assign(&f->crm, (struct lead_ref){lead, 0}, "carl", NULL));
}

static void work_answer(struct fixture *f, int64_t lead)
{
    g_assert_true(reply_key_ensure(f->store, NULL));
    g_autofree char *address = NULL;
    g_assert_true(reply_address_of(f->store, lead, 1, &address, NULL));
    fixture_capture(f, "sales", 1, LETTERS({.uid = 99, .to = address}));
}

/* ---- promote ---- */

static void a_promoted_message_is_a_lead_of_its_team_and_person(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1,
                             .to = "europe@example.com",
                             .verdict = VERDICT_BULK,
                             .name = "Ana",
                             .company = "X Ltd",
                             .phone = "123"}));
    struct crm maria = fixture_as(f, "maria");
    g_assert_true(correction_promote(&maria, 1, NULL, LEARN_NOTHING, NULL));
    g_autofree char *lead = fixture_text(
        f, "SELECT l.contact_name || '|' || l.company || '|' || l.phone || '|' || l.email || '|' "
           "|| t.name || '|' || u.login FROM leads l JOIN teams t ON t.id = l.team_id "
           "JOIN users u ON u.id = l.salesperson_id");
    g_assert_cmpstr(lead, ==, "Ana|X Ltd|123|customer@example.net|Europe|anna");
    g_autofree char *verdict =
        fixture_text(f, "SELECT verdict || ', ' || reason || ', ' || provisional FROM messages");
    g_assert_cmpstr(verdict, ==, "lead, promoted by maria, bulk");
    g_autofree char *told =
        fixture_text(f, "SELECT data FROM events WHERE type = 'message.promoted'");
    g_assert_cmpstr(told, ==, "{\"subject\":\"Enquiry\",\"before\":\"bulk\"}");
}

static void a_message_can_be_promoted_for_a_named_team(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    g_autoptr(GError) error = NULL;
    g_assert_false(correction_promote(&f->crm, 5, "Africa", LEARN_NOTHING, &error));
    assert_error(&error, ERROR_INVALID, "team", "crmctl team list");
    g_assert_true(correction_promote(&f->crm, 5, "asia", LEARN_NOTHING, NULL));
    g_assert_cmpint(fixture_int(f, "SELECT team_id FROM leads ORDER BY id DESC LIMIT 1"), ==, 2);
}

static void what_is_a_lead_already_cannot_be_promoted(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    g_autoptr(GError) error = NULL;
    g_assert_false(correction_promote(&f->crm, 1, NULL, LEARN_NOTHING, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "message 1 is lead 1 already");
    g_assert_true(correction_promote(&f->crm, 4, NULL, LEARN_NOTHING, NULL));
    g_assert_false(correction_promote(&f->crm, 4, NULL, LEARN_NOTHING, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "already");
    g_assert_true(correction_promote(&f->crm, 6, NULL, LEARN_NOTHING,
                                     NULL)); /* an answer may be one of its own */
}

static void an_answer_to_a_promoted_answer_joins_the_newer_lead(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "m", .to = "europe@example.com"},
                            {.uid = 2, .id = "r", .to = "europe@example.com", .answers = "m"}));
    g_assert_true(correction_promote(&f->crm, 2, NULL, LEARN_NOTHING, NULL));
    fixture_capture(f, "sales", 1, LETTERS({.uid = 3, .answers = "r"}));
    g_assert_cmpint(fixture_int(f, "SELECT lead_id FROM message_leads WHERE message_id = 3"), ==,
                    2);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM message_leads WHERE message_id = 3"), ==,
                    1);
}

static void an_unparsable_message_can_be_promoted(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .unparsed = true}));
    g_assert_true(correction_promote(&f->crm, 1, "Europe", LEARN_NOTHING, NULL));
    g_autofree char *name = fixture_text(f, "SELECT name FROM leads");
    g_assert_cmpstr(name, ==, "Enquiry from an unknown sender");
}

/* ---- dismiss ---- */

static void a_dismissed_message_archives_the_leads_it_made(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    g_assert_true(correction_dismiss(&f->crm, 3, &bulk, NULL));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads WHERE archived = 1"), ==, 2);
    g_autofree char *verdict =
        fixture_text(f, "SELECT verdict || ', ' || reason FROM messages WHERE id = 3");
    g_assert_cmpstr(verdict, ==, "bulk, dismissed by crmd");
    g_autoptr(GError) error = NULL;
    g_assert_false(correction_dismiss(&f->crm, 3, &bulk, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "no lead");
}

static void an_answer_is_not_dismissed_with_the_lead_it_joined(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    g_autoptr(GError) error = NULL;
    g_assert_false(correction_dismiss(&f->crm, 6, &bulk, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "no lead");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads WHERE archived = 1"), ==, 0);
}

static void a_dismissed_message_can_be_promoted_again(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    struct crm anna = fixture_as(f, "anna");
    g_assert_true(correction_dismiss(&anna, 1, &bulk, NULL));
    g_assert_true(correction_promote(&anna, 1, NULL, LEARN_NOTHING, NULL));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM message_leads WHERE message_id = 1"), ==,
                    2);
}

static void who_does_not_see_a_message_changes_nothing(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    static const char *const others[] = {"carl", "zoe"};
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        struct crm crm = fixture_as(f, others[i]);
        g_autoptr(GError) error = NULL;
        g_assert_false(correction_dismiss(&crm, 1, &bulk, &error));
        assert_error(&error, ERROR_NOT_FOUND, NULL, "there is no message 1");
        g_assert_false(correction_promote(&crm, 4, NULL, LEARN_NOTHING, &error));
        assert_error(&error, ERROR_NOT_FOUND, NULL, "there is no message 4");
        g_assert_null(message_raw(&crm, 1, &error));
        assert_error(&error, ERROR_NOT_FOUND, NULL, NULL);
    }
}

static void an_operation_that_fails_halfway_changes_nothing(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    fixture_run(f, "CREATE TEMP TRIGGER t BEFORE UPDATE ON messages "
                   "BEGIN SELECT raise(ABORT, 'no room'); END");
    g_autoptr(GError) error = NULL;
    int64_t events = fixture_int(f, "SELECT count(*) FROM events");
    g_assert_false(correction_dismiss(&f->crm, 1, &bulk, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "no room");
    g_assert_false(correction_promote(&f->crm, 4, NULL, LEARN_NOTHING, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "no room");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events"), ==, events);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads WHERE archived = 1"), ==, 0);
}

/* ---- two teams ---- */

static void a_message_with_anothers_lead_is_dismissed_by_half(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    struct crm anna = fixture_as(f, "anna");
    struct crm carl = fixture_as(f, "carl");
    g_assert_true(correction_dismiss(&anna, 3, &bulk, NULL)); /* Asia has a lead of it too */
    assert_message(f, 3, "lead, asks for an offer");
    g_assert_cmpint(fixture_int(f, "SELECT team_id FROM leads WHERE archived = 1"), ==, 1);
    g_autoptr(GError) error = NULL;
    g_assert_false(correction_dismiss(&anna, 3, &bulk, &error));
    assert_error(&error, ERROR_REFUSED, NULL, "other people's");
    g_assert_true(correction_dismiss(&carl, 3, &bulk, NULL));
    assert_message(f, 3, "bulk, dismissed by carl");
}

static void a_lead_is_dismissed_alone(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    int64_t message_id;
    g_autoptr(GError) error = NULL;
    struct crm carl = fixture_as(f, "carl");
    g_assert_false(correction_dismiss_lead(&carl, 1, &bulk, &message_id, &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "there is no lead 1");
    int64_t lead = fixture_int(f, "SELECT lead_id FROM message_leads ml JOIN leads l "
                                  "ON l.id = ml.lead_id WHERE message_id = 3 AND team_id = 2");
    g_assert_true(correction_dismiss_lead(&f->crm, lead, &bulk, &message_id, NULL));
    g_assert_cmpint(message_id, ==, 3);
    assert_message(f, 3, "lead, asks for an offer");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads WHERE archived = 1"), ==, 1);
    g_assert_false(correction_dismiss_lead(&f->crm, lead, &bulk, &message_id, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "no lead that is still in sight");
    g_autoptr(json_t) fields = json_of("{'name': 'by hand'}");
    g_assert_true(lead_create(&f->crm, fields, &lead, NULL));
    g_assert_false(correction_dismiss_lead(&f->crm, lead, &bulk, &message_id, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "no mail made lead");
}

static void what_is_dismissed_may_be_spam_or_a_notification(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    const struct dismissal spam = {.verdict = VERDICT_SPAM};
    g_assert_true(correction_dismiss(&f->crm, 1, &spam, NULL));
    assert_message(f, 1, "spam, dismissed by crmd");
    enum verdict verdict;
    g_assert_true(dismissal_verdict_parse("notification", &verdict));
    g_assert_cmpint(verdict, ==, VERDICT_NOTIFICATION);
    g_assert_false(dismissal_verdict_parse("lead", &verdict));
}

/* ---- undo ---- */

static void a_dismissal_undone_brings_its_leads_back(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    g_assert_true(correction_dismiss(&f->crm, 3, &bulk, NULL));
    g_assert_true(correction_undo(&f->crm, 3, NULL));
    assert_message(f, 3, "lead, asks for an offer");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads WHERE archived = 1"), ==, 0);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events WHERE type = 'lead.restored'"), ==,
                    2);
    g_autoptr(GError) error = NULL;
    g_assert_false(correction_undo(&f->crm, 3, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "nothing to undo");
}

static void a_promotion_undone_takes_its_untouched_lead_away(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    struct crm maria = fixture_as(f, "maria");
    g_assert_true(correction_promote(&maria, 4, NULL, LEARN_NOTHING, NULL));
    g_assert_true(correction_undo(&maria, 4, NULL));
    assert_message(f, 4, "bulk, by its header");
    g_assert_cmpint(fixture_int(f, "SELECT archived FROM leads ORDER BY id DESC LIMIT 1"), ==, 1);
    g_assert_true(correction_promote(&maria, 4, NULL, LEARN_NOTHING, NULL)); /* once more */
    assert_message(f, 4, "lead, promoted by maria");
}

static void a_promoted_lead_that_was_worked_on_stays(void)
{
    static void (*const works[])(struct fixture * f, int64_t lead) = {work_note, work_assign,
                                                                      work_answer};
    for (gsize i = 0; i < G_N_ELEMENTS(works); i++) {
        g_autoptr(fixture_handle) f = fixture_office();
        fixture_office_mail(f);
        g_assert_true(correction_promote(&f->crm, 4, NULL, LEARN_NOTHING, NULL));
        works[i](f, fixture_int(f, "SELECT max(id) FROM leads"));
        g_autoptr(GError) error = NULL;
        g_assert_false(correction_undo(&f->crm, 4, &error));
        assert_error(&error, ERROR_CONFLICT, NULL, "has been worked on since");
        assert_message(f, 4, "lead, promoted by crmd");
        g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads WHERE archived = 1"), ==, 0);
    }
}

static void corrections_are_undone_from_the_newest_on(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    g_assert_true(correction_dismiss(&f->crm, 1, &bulk, NULL));
    g_assert_true(correction_promote(&f->crm, 1, "Asia", LEARN_NOTHING, NULL));
    g_assert_true(correction_undo(&f->crm, 1, NULL));
    assert_message(f, 1, "bulk, dismissed by crmd");
    g_assert_true(correction_undo(&f->crm, 1, NULL));
    assert_message(f, 1, "lead, asks for an offer");
    g_assert_cmpint(fixture_int(f, "SELECT archived FROM leads WHERE id = 1"), ==, 0);
}

static void a_promotion_can_be_undone_after_what_came_later_was(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    g_assert_true(correction_promote(&f->crm, 4, NULL, LEARN_NOTHING, NULL));
    g_assert_true(correction_dismiss(&f->crm, 4, &bulk, NULL));
    g_assert_true(correction_undo(&f->crm, 4, NULL));
    assert_message(f, 4, "lead, promoted by crmd");
    g_assert_true(correction_undo(&f->crm, 4, NULL));
    assert_message(f, 4, "bulk, by its header");
    g_assert_cmpint(fixture_int(f, "SELECT archived FROM leads ORDER BY id DESC LIMIT 1"), ==, 1);
}

static void an_archived_team_gets_no_promoted_lead(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    fixture_run(f, "UPDATE teams SET archived = 1 WHERE name = 'Europe'");
    g_autoptr(GError) error = NULL;
    g_assert_false(correction_promote(&f->crm, 4, NULL, LEARN_NOTHING, &error));
    assert_error(&error, ERROR_INVALID, "team", "Europe is archived");
    g_assert_true(correction_promote(&f->crm, 4, "Asia", LEARN_NOTHING, NULL));
}

static void a_promoted_form_does_not_lend_its_name_to_who_filled_it_in(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1,
                             .from = "form@shop.net",
                             .contact = "ana@z.net",
                             .to = "europe@example.com",
                             .verdict = VERDICT_NOTIFICATION}));
    fixture_run(f, "UPDATE messages SET from_name = 'WordPress'");
    g_assert_true(correction_promote(&f->crm, 1, NULL, LEARN_NOTHING, NULL));
    g_autofree char *who =
        fixture_text(f, "SELECT coalesce(contact_name, '-') || ' ' || email FROM leads");
    g_assert_cmpstr(who, ==, "- ana@z.net");
}

static void who_corrects_only_own_mail_undoes_only_that(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    struct crm maria = fixture_as(f, "maria"), anna = fixture_as(f, "anna");
    g_assert_true(correction_dismiss(&maria, 1, &bulk, NULL));
    g_autoptr(GError) error = NULL;
    g_assert_false(correction_undo(&anna, 1, &error));
    assert_error(&error, ERROR_REFUSED, NULL, "somebody else corrected");
    g_assert_true(correction_undo(&maria, 1, NULL));
    g_assert_true(correction_dismiss(&anna, 1, &bulk, NULL));
    g_assert_true(correction_undo(&anna, 1, NULL));
}

/* ---- remembering ---- */

static void a_correction_remembers_the_sender_and_its_undoing_forgets(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    struct crm maria = fixture_as(f, "maria");
    g_assert_true(correction_promote(&maria, 4, NULL, LEARN_SENDER, NULL));
    assert_remembered(f, "sender customer@example.net lead maria");
    g_assert_true(correction_undo(&maria, 4, NULL));
    assert_remembered(f, NULL);
    const struct dismissal learnt = {VERDICT_SPAM, LEARN_DOMAIN};
    g_assert_true(correction_dismiss(&maria, 1, &learnt, NULL));
    assert_remembered(f, "domain example.net spam maria");
    g_assert_true(correction_undo(&maria, 1, NULL));
    assert_remembered(f, NULL);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events WHERE type LIKE 'sender.%'"), ==,
                    4);
}

static void what_is_remembered_later_belongs_to_the_correction_too(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    struct crm anna = fixture_as(f, "anna");
    g_assert_true(correction_dismiss(&anna, 1, &bulk, NULL));
    g_assert_true(correction_remember(&anna, 1, LEARN_SENDER, NULL));
    assert_remembered(f, "sender customer@example.net bulk anna");
    g_assert_true(correction_undo(&anna, 1, NULL));
    assert_remembered(f, NULL);
    g_autoptr(GError) error = NULL;
    g_assert_false(correction_remember(&f->crm, 6, LEARN_SENDER, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "message 6 is reply");
}

static void all_that_a_correction_remembers_is_forgotten_with_it(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    const struct dismissal learnt = {VERDICT_SPAM, LEARN_SENDER};
    g_assert_true(correction_dismiss(&f->crm, 1, &learnt, NULL));
    g_assert_true(correction_remember(&f->crm, 1, LEARN_DOMAIN, NULL));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM remembered"), ==, 2);
    g_assert_true(correction_undo(&f->crm, 1, NULL));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM remembered"), ==, 0);
}

static void what_was_remembered_before_a_correction_counts_again_after_its_undoing(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    const struct dismissal spam = {VERDICT_SPAM, LEARN_SENDER};
    g_assert_true(correction_promote(&f->crm, 4, NULL, LEARN_SENDER, NULL));
    g_assert_true(correction_dismiss(&f->crm, 1, &spam, NULL));
    g_autoptr(GPtrArray) now = learnt_list(&f->crm, 0, 10, NULL);
    g_assert_cmpint(now->len, ==, 1);
    g_assert_cmpstr(((const struct remembered *)now->pdata[0])->verdict, ==, "spam");
    g_assert_true(correction_undo(&f->crm, 1, NULL));
    g_autoptr(GPtrArray) before = learnt_list(&f->crm, 0, 10, NULL);
    g_assert_cmpint(before->len, ==, 1);
    g_assert_cmpstr(((const struct remembered *)before->pdata[0])->verdict, ==, "lead");
    g_autofree char *told =
        fixture_text(f, "SELECT type || ' ' || json_extract(data, '$.verdict') FROM events "
                        "ORDER BY id DESC LIMIT 1");
    g_assert_cmpstr(told, ==, "sender.remembered lead");
    g_assert_true(correction_dismiss(&f->crm, 1, &spam, NULL));
    g_assert_true(correction_undo(&f->crm, 4, NULL)); /* the older one first */
    g_autoptr(GPtrArray) still = learnt_list(&f->crm, 0, 10, NULL);
    g_assert_cmpint(still->len, ==, 1);
    g_assert_true(learnt_forget(&f->crm, "customer@example.net", NULL));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM remembered"), ==, 0);
}

static void what_others_said_a_user_cannot_say_otherwise(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    struct crm maria = fixture_as(f, "maria"), anna = fixture_as(f, "anna");
    g_assert_true(correction_promote(&maria, 4, NULL, LEARN_SENDER, NULL));
    const struct dismissal spam = {VERDICT_SPAM, LEARN_SENDER};
    g_autoptr(GError) error = NULL;
    g_assert_false(correction_dismiss(&anna, 1, &spam, &error));
    assert_error(&error, ERROR_REFUSED, NULL,
                 "maria said that mail of customer@example.net is lead");
    g_assert_true(correction_remember(&anna, 1, LEARN_SENDER, NULL)); /* she says the same */
    assert_remembered(f, "sender customer@example.net lead maria");
    g_assert_true(correction_dismiss(&maria, 1, &spam, NULL));
    g_autoptr(GPtrArray) now = learnt_list(&f->crm, 0, 10, NULL);
    g_assert_cmpstr(((const struct remembered *)now->pdata[0])->verdict, ==, "spam");
}

static void junk_through_a_form_is_remembered_of_who_filled_it_in(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1,
                             .from = "form@shop.net",
                             .contact = "pest@x.net",
                             .to = "europe@example.com"},
                            {.uid = 2,
                             .from = "portal@y.net",
                             .contact = "ana@z.net",
                             .to = "europe@example.com",
                             .verdict = VERDICT_NOTIFICATION}));
    const struct dismissal junk = {VERDICT_BULK, LEARN_SENDER};
    g_assert_true(correction_dismiss(&f->crm, 1, &junk, NULL));
    g_assert_true(correction_promote(&f->crm, 2, NULL, LEARN_SENDER, NULL));
    g_autofree char *all = fixture_text(
        f, "SELECT group_concat(value || ' ' || verdict) FROM (SELECT * FROM remembered "
           "ORDER BY id)");
    g_assert_cmpstr(all, ==, "pest@x.net bulk,portal@y.net lead");
}

static void junk_through_a_form_that_names_nobody_is_not_remembered(void)
{
    static const struct {
        const char *from, *contact;
        bool refused;
    } cases[] = {
        {"sales@shop.net", "", true},
        {"form@shop.net", "form@shop.net", true},
        {"ana@z.net", "ana@z.net", false}, /* forms that write in the name of who filled them in */
        {"form@shop.net", "ana@z.net", false},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(fixture_handle) f = fixture_office();
        fixture_capture(f, "sales", 1,
                        LETTERS({.uid = 1, .from = cases[i].from, .to = "europe@example.com"}));
        g_autofree char *sql = g_strdup_printf(
            "UPDATE message_contents SET details = json_object('form', json_object('Name', 'Ana'), "
            "'contact', json_object('email', nullif('%s', '')))",
            cases[i].contact);
        fixture_run(f, sql);
        const struct dismissal junk = {VERDICT_BULK, LEARN_SENDER};
        g_autoptr(GError) error = NULL;
        g_assert_cmpint(correction_dismiss(&f->crm, 1, &junk, &error), ==, !cases[i].refused);
        if (cases[i].refused)
            assert_error(&error, ERROR_INVALID, "remember", "a form's or a portal's");
        g_autoptr(message_handle) message = message_get(&f->crm, 1, NULL);
        g_free(message->verdict);
        message->verdict = g_strdup("bulk"); /* dismissed: nothing is offered either */
        g_autoptr(json_t) offer = learnt_offer(&f->crm, message, NULL);
        g_assert_cmpint(json_object_size(offer) == 0, ==, cases[i].refused);
    }
}

static void what_would_hit_everybody_is_not_remembered(void)
{
    static const struct {
        const char *from, *by;
        enum learn learn;
        enum error_code code;
        const char *says;
    } cases[] = {
        {"ana@gmail.com", NULL, LEARN_DOMAIN, ERROR_INVALID, "anybody may have an address"},
        {"x@example.com", NULL, LEARN_DOMAIN, ERROR_INVALID, "a domain of our own"},
        {"x@org", NULL, LEARN_DOMAIN, ERROR_INVALID, "anybody may have an address"},
        {"x@co.id", NULL, LEARN_DOMAIN, ERROR_INVALID, "anybody may have an address"},
        {"anna@example.com", NULL, LEARN_SENDER, ERROR_INVALID, "one of our users"},
        {"asia@example.com", NULL, LEARN_SENDER, ERROR_INVALID, "a team's own alias"},
        {"asia+b-x@example.com", NULL, LEARN_SENDER, ERROR_INVALID, "a team's own alias"},
        {"no address", NULL, LEARN_SENDER, ERROR_INVALID, "names no sender"},
        {"ana@x.net", "anna", LEARN_DOMAIN, ERROR_REFUSED, "remembered create team"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(fixture_handle) f = fixture_office();
        fixture_capture(f, "sales", 1,
                        LETTERS({.uid = 1, .from = cases[i].from, .to = "europe@example.com"}));
        struct crm caller = cases[i].by ? fixture_as(f, cases[i].by) : f->crm;
        const struct dismissal learnt = {VERDICT_BULK, cases[i].learn};
        g_autoptr(GError) error = NULL;
        g_assert_false(correction_dismiss(&caller, 1, &learnt, &error));
        assert_error(&error, cases[i].code, cases[i].code == ERROR_INVALID ? "remember" : NULL,
                     cases[i].says);
        assert_message(f, 1, "lead, asks for an offer"); /* nothing is done by half */
    }
}

static void a_domain_that_ours_is_part_of_is_not_remembered(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, "{'name': 'Europe', 'aliases': ['europe@sales.tirta.com']}");
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .from = "x@tirta.com", .to = "europe@sales.tirta.com"},
                            {.uid = 2, .from = "x@irta.com", .to = "europe@sales.tirta.com"}));
    const struct dismissal learnt = {VERDICT_BULK, LEARN_DOMAIN};
    g_autoptr(GError) error = NULL;
    g_assert_false(correction_dismiss(&f->crm, 1, &learnt, &error));
    assert_error(&error, ERROR_INVALID, "remember", "a domain of our own");
    g_assert_true(correction_dismiss(&f->crm, 2, &learnt, NULL));
}

static void a_domain_hides_below_no_number_of_labels(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .from = "x@junk.net", .to = "europe@example.com"}));
    const struct dismissal learnt = {VERDICT_SPAM, LEARN_DOMAIN};
    g_assert_true(correction_dismiss(&f->crm, 1, &learnt, NULL));
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 2,
                             .from = "y@a.b.c.d.e.f.g.h.i.j.k.l.m.junk.net",
                             .to = "europe@example.com"}));
    assert_message(f, 2, "spam, mail of junk.net is spam, as crmd said");
}

static void what_is_remembered_is_listed_and_forgotten_by_who_may(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_office_mail(f);
    struct crm anna = fixture_as(f, "anna"), carl = fixture_as(f, "carl");
    struct crm maria = fixture_as(f, "maria"), zoe = fixture_as(f, "zoe");
    const struct dismissal learnt = {VERDICT_BULK, LEARN_SENDER};
    g_assert_true(correction_dismiss(&anna, 1, &learnt, NULL));
    g_autoptr(GPtrArray) seen = learnt_list(&carl, 0, 10, NULL);
    g_assert_cmpint(seen->len, ==, 1);
    g_autoptr(GError) error = NULL;
    g_assert_null(learnt_list(&zoe, 0, 10, &error));
    assert_error(&error, ERROR_REFUSED, NULL, "remembered read all");
    g_assert_false(learnt_forget(&carl, "customer@example.net", &error));
    assert_error(&error, ERROR_REFUSED, NULL, "remembered write team");
    g_assert_true(learnt_forget(&anna, "Customer@Example.net", NULL));
    g_assert_false(learnt_forget(&anna, "customer@example.net", &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "crmctl inbox remembered");
    g_assert_true(correction_undo(&anna, 1, NULL)); /* what it remembered is gone already */
    g_assert_true(correction_dismiss(&anna, 1, &learnt, NULL));
    g_assert_true(learnt_forget(&maria, "1", NULL));
    assert_remembered(f, NULL);
}

static void an_offer_names_what_would_not_be_refused(void)
{
    g_autoptr(fixture_handle) f = fixture_office();
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .from = "ana@gmail.com", .to = "europe@example.com"},
                            {.uid = 2, .from = "Ana@X.net", .to = "europe@example.com"},
                            {.uid = 3, .from = "anna@example.com", .to = "europe@example.com"}));
    static const char *const as_maria[] = {"{'sender': 'ana@gmail.com'}",
                                           "{'sender': 'ana@x.net', 'domain': 'x.net'}", "{}"};
    struct crm maria = fixture_as(f, "maria"), anna = fixture_as(f, "anna");
    for (int64_t id = 1; id <= 3; id++) {
        g_autoptr(message_handle) message = message_get(&maria, id, NULL);
        g_autoptr(json_t) offer = learnt_offer(&maria, message, NULL);
        assert_json(offer, as_maria[id - 1]);
    }
    g_autoptr(message_handle) message = message_get(&maria, 2, NULL);
    g_autoptr(json_t) offer = learnt_offer(&anna, message, NULL);
    assert_json(offer, "{'sender': 'ana@x.net'}");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("correction", a_promoted_message_is_a_lead_of_its_team_and_person);
    TEST("correction", a_message_can_be_promoted_for_a_named_team);
    TEST("correction", what_is_a_lead_already_cannot_be_promoted);
    TEST("correction", an_answer_to_a_promoted_answer_joins_the_newer_lead);
    TEST("correction", an_unparsable_message_can_be_promoted);
    TEST("correction", a_dismissed_message_archives_the_leads_it_made);
    TEST("correction", an_answer_is_not_dismissed_with_the_lead_it_joined);
    TEST("correction", a_dismissed_message_can_be_promoted_again);
    TEST("correction", who_does_not_see_a_message_changes_nothing);
    TEST("correction", an_operation_that_fails_halfway_changes_nothing);
    TEST("correction", a_message_with_anothers_lead_is_dismissed_by_half);
    TEST("correction", a_lead_is_dismissed_alone);
    TEST("correction", what_is_dismissed_may_be_spam_or_a_notification);
    TEST("correction", a_dismissal_undone_brings_its_leads_back);
    TEST("correction", a_promotion_undone_takes_its_untouched_lead_away);
    TEST("correction", a_promoted_lead_that_was_worked_on_stays);
    TEST("correction", corrections_are_undone_from_the_newest_on);
    TEST("correction", a_promotion_can_be_undone_after_what_came_later_was);
    TEST("correction", an_archived_team_gets_no_promoted_lead);
    TEST("correction", a_promoted_form_does_not_lend_its_name_to_who_filled_it_in);
    TEST("correction", who_corrects_only_own_mail_undoes_only_that);
    TEST("correction", a_correction_remembers_the_sender_and_its_undoing_forgets);
    TEST("correction", what_is_remembered_later_belongs_to_the_correction_too);
    TEST("correction", all_that_a_correction_remembers_is_forgotten_with_it);
    TEST("correction", what_was_remembered_before_a_correction_counts_again_after_its_undoing);
    TEST("correction", what_others_said_a_user_cannot_say_otherwise);
    TEST("correction", a_domain_that_ours_is_part_of_is_not_remembered);
    TEST("correction", a_domain_hides_below_no_number_of_labels);
    TEST("correction", junk_through_a_form_is_remembered_of_who_filled_it_in);
    TEST("correction", junk_through_a_form_that_names_nobody_is_not_remembered);
    TEST("correction", what_would_hit_everybody_is_not_remembered);
    TEST("correction", what_is_remembered_is_listed_and_forgotten_by_who_may);
    TEST("correction", an_offer_names_what_would_not_be_refused);
    return g_test_run();
}
