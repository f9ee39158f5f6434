/* test_reparse.c - mail read again: what is different, what is written, and who waits for it. */
#include "crm/reparse.h"
#include "crm/correction.h"
#include "crm/message.h"
#include "daemon/reparse.h"
#include "store/lead.h"
#include "tests/lib/fixture.h"

#define EUROPE "{'name': 'Europe', 'aliases': ['sales@example.com']}"

/* What parsers of today make of the one mail there is. */
static struct mail *understood(enum verdict verdict)
{
    struct mail *mail = mail_new();
    mail->verdict = verdict;
    mail->reason = g_strdup("asks in German");
    mail->message_id = g_strdup("1@example.net");
    mail->date = FIXTURE_NOW - 60;
    mail->from.email = g_strdup("customer@example.net");
    mail->subject = g_strdup("Enquiry");
    mail->body = g_strdup("Bitte ein Angebot.");
    mail->text = g_strdup(mail->body);
    mail->language = g_strdup("de");
    g_ptr_array_add(mail->to, mail_address_new(NULL, "sales@example.com"));
    mail->contact.email = g_strdup("customer@example.net");
    mail->contact.phone = g_strdup("030 1234");
    mail->contact.phone_e164 = g_strdup("+49301234");
    mail->contact.company = g_strdup("X GmbH");
    return mail;
}

static json_t *difference(struct fixture *f, const struct mail *mail)
{
    g_autoptr(message_handle) message = message_get(&f->crm, 1, NULL);
    g_autoptr(GError) error = NULL;
    json_t *json = reparse_difference(&f->crm, message, mail, &error);
    g_assert_no_error(error);
    return json;
}

static void a_difference_names_what_changed_and_suggests_a_verdict(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .verdict = VERDICT_BULK}));
    g_autoptr(mail_handle) mail = understood(VERDICT_LEAD);
    g_autoptr(json_t) json = difference(f, mail);
    assert_json(json,
                "{'id': 1, 'subject': 'Enquiry', 'verdict': 'bulk', 'suggested': 'lead', "
                "'suggested_reason': 'asks in German', "
                "'changed': ['contact', 'text', 'body', 'language'], "
                "'before': {'text': 'Please send an offer.', 'body': 'Please send an offer.', "
                "'language': 'en', 'contact': {'email': 'customer@example.net'}}, "
                "'after': {'text': 'Bitte ein Angebot.', 'body': 'Bitte ein Angebot.', "
                "'language': 'de', 'contact': {'email': 'customer@example.net', "
                "'phone': '030 1234', 'phone_e164': '+49301234', 'company': 'X GmbH'}}}");
}

static void what_is_read_again_is_written_but_for_the_verdict(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .verdict = VERDICT_BULK}));
    g_autoptr(mail_handle) mail = understood(VERDICT_LEAD);
    g_assert_true(reparse_apply(&f->crm, 1, mail, NULL));
    g_autofree char *row = fixture_text(
        f, "SELECT verdict || ' ' || provisional || ' ' || language || ' ' || body FROM messages m "
           "JOIN message_contents c ON c.message_id = m.id");
    g_assert_cmpstr(row, ==, "bulk lead de Bitte ein Angebot.");
    g_autoptr(json_t) json = difference(f, mail);
    assert_json(json, "{'id': 1, 'subject': 'Enquiry', 'verdict': 'bulk', 'changed': [], "
                      "'before': {}, 'after': {}}");
}

static void its_lead_gains_what_it_lacks_and_keeps_what_it_has(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .company = "Y Ltd"}));
    g_autoptr(mail_handle) mail = understood(VERDICT_LEAD);
    g_assert_true(reparse_apply(&f->crm, 1, mail, NULL));
    g_assert_true(reparse_apply(&f->crm, 1, mail, NULL)); /* nothing more */
    g_autofree char *lead =
        fixture_text(f, "SELECT company || ' ' || phone_e164 || ' ' || language || ' ' || version "
                        "FROM leads");
    g_assert_cmpstr(lead, ==, "Y Ltd +49301234 en 2");
    g_autofree char *told = fixture_text(
        f, "SELECT data ->> '$.after.phone' FROM events WHERE type = 'lead.completed'");
    g_assert_cmpstr(told, ==, "030 1234");
}

static void a_mail_that_could_not_be_parsed_gets_its_content(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .unparsed = true}));
    g_autoptr(mail_handle) mail = understood(VERDICT_LEAD);
    g_assert_true(reparse_apply(&f->crm, 1, mail, NULL));
    g_autofree char *row =
        fixture_text(f, "SELECT verdict || ' ' || subject || ' ' || from_email FROM messages");
    g_assert_cmpstr(row, ==, "unparsable Enquiry customer@example.net");
}

static void a_lead_of_nobody_gets_the_contact_that_is_found_later(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1, .unparsed = true}));
    g_assert_true(correction_promote(&f->crm, 1, "Europe", LEARN_NOTHING, NULL));
    g_autoptr(mail_handle) mail = understood(VERDICT_LEAD);
    g_assert_true(reparse_apply(&f->crm, 1, mail, NULL));
    g_autofree char *lead = fixture_text(
        f,
        "SELECT l.email || ' ' || e.address FROM leads l JOIN contact_emails e USING (contact_id)");
    g_assert_cmpstr(lead, ==, "customer@example.net customer@example.net");
    g_free(mail->contact.email);
    mail->contact.email = g_strdup("other@example.net"); /* whom the lead is not about */
    g_assert_true(reparse_apply(&f->crm, 1, mail, NULL));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM contacts"), ==, 1);
}

static void who_may_not_change_a_message_has_none_read_again(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "anna", "user");
    fixture_team(f, EUROPE);
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}));
    struct crm anna = fixture_as(f, "anna");
    g_autoptr(mail_handle) mail = understood(VERDICT_LEAD);
    g_autoptr(GError) error = NULL;
    g_assert_false(reparse_apply(&anna, 1, mail, &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "there is no message 1");
}

/* ---- who waits ---- */

static void *answer_later(void *desk)
{
    g_usleep(20000);
    struct reparsed other = {99, mail_new()}, right = {1, understood(VERDICT_LEAD)};
    struct reparsed twice = {1, mail_new()};
    reparse_answer(desk, &other);
    reparse_answer(desk, &right);
    reparse_answer(desk, &twice);
    return NULL;
}

static void whoever_waits_gets_the_mail_that_was_asked_for(void)
{
    struct reparse_desk *desk = reparse_desk_new();
    g_autoptr(GError) error = NULL;
    uint64_t request = reparse_begin(desk, &error);
    g_assert_cmpuint(request, ==, 1);
    g_assert_cmpuint(reparse_begin(desk, &error), ==, 0); /* one at a time */
    assert_error(&error, ERROR_UNAVAILABLE, NULL, "try in a moment");
    GThread *thread = g_thread_new("answer", answer_later, desk);
    g_autoptr(mail_handle) mail = reparse_wait(desk, request, 10, &error);
    g_thread_join(thread);
    g_assert_no_error(error);
    g_assert_cmpstr(mail->subject, ==, "Enquiry");
    reparse_desk_free(desk);
}

static void nobody_waits_for_a_crmd_mail_that_is_gone(void)
{
    struct reparse_desk *desk = reparse_desk_new();
    g_autoptr(GError) error = NULL;
    uint64_t request = reparse_begin(desk, &error);
    reparse_abandon(desk);
    g_assert_null(reparse_wait(desk, request, 10, &error));
    assert_error(&error, ERROR_INTERNAL, NULL, "ended while it read the mail");
    request = reparse_begin(desk, &error); /* the next crmd-mail may */
    g_assert_cmpuint(request, ==, 2);
    g_assert_null(reparse_wait(desk, request, 0, &error)); /* too slow */
    assert_error(&error, ERROR_UNAVAILABLE, NULL, "cannot read mail now");
    request = reparse_begin(desk, &error);
    reparse_refuse(desk); /* there is none */
    g_assert_null(reparse_wait(desk, request, 10, &error));
    assert_error(&error, ERROR_UNAVAILABLE, NULL, "cannot read mail now");
    reparse_close(desk);
    g_assert_cmpuint(reparse_begin(desk, &error), ==, 0);
    assert_error(&error, ERROR_UNAVAILABLE, NULL, NULL);
    reparse_desk_free(desk);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("reparse", a_difference_names_what_changed_and_suggests_a_verdict);
    TEST("reparse", what_is_read_again_is_written_but_for_the_verdict);
    TEST("reparse", its_lead_gains_what_it_lacks_and_keeps_what_it_has);
    TEST("reparse", a_mail_that_could_not_be_parsed_gets_its_content);
    TEST("reparse", a_lead_of_nobody_gets_the_contact_that_is_found_later);
    TEST("reparse", who_may_not_change_a_message_has_none_read_again);
    TEST("reparse", whoever_waits_gets_the_mail_that_was_asked_for);
    TEST("reparse", nobody_waits_for_a_crmd_mail_that_is_gone);
    return g_test_run();
}
