/* test_bounce.c - whom a bounce names, and why. */
#include "base/mail.h"
#include "parsers/parse.h"

#include <string.h>

static void assert_bounce(const char *text, const char *recipient, const char *status,
                          const char *action)
{
    g_autoptr(mail_handle) mail = parse_mail(text, strlen(text), NULL);
    g_assert_cmpstr(verdict_name(mail->verdict), ==, "bounce");
    g_assert_nonnull(mail->bounce);
    g_assert_cmpstr(mail->bounce->recipient, ==, recipient);
    g_assert_cmpstr(mail->bounce->status, ==, status);
    g_assert_cmpstr(mail->bounce->action, ==, action);
}

#define REPORT                                                                                     \
    "From: x@example.com\nContent-Type: multipart/report; report-type=delivery-status; "           \
    "boundary=r\n\n--r\n\ntext\n--r\nContent-Type: message/delivery-status\n\n"

static void reports_name_the_first_that_failed(void)
{
    assert_bounce(REPORT
                  "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; ok@example.com\n"
                  "Action: delivered\nStatus: 2.0.0\n\nFinal-Recipient: RFC822;<no@example.com>\n"
                  "Action: Failed (bad)\nStatus: 5.1.1 (unknown)\n\n--r--",
                  "no@example.com", "5.1.1", "failed");
    assert_bounce(REPORT "Original-Recipient: rfc822;no@example.com\nAction: delayed\n\n--r--",
                  "no@example.com", NULL, "delayed");
    assert_bounce(REPORT "Final-Recipient: rfc822; late@example.com\nAction: delayed\n\n"
                         "Final-Recipient: rfc822; no@example.com\nAction: failed\n"
                         "Diagnostic-Code: smtp; 552 5.2.2 full\n\n--r--",
                  "no@example.com", "5.2.2", "failed");
}

static void the_address_we_wrote_to_is_named(void)
{
    assert_bounce(REPORT "Original-Recipient: rfc822;info@example.com\n"
                         "Final-Recipient: rfc822;box17@store.example.com\nAction: failed\n"
                         "Status: 5.1.1\n\n--r--",
                  "info@example.com", "5.1.1", "failed");
    assert_bounce(REPORT "Original-Recipient: rfc822;info+40example.com\nAction: failed\n\n--r--",
                  "info@example.com", NULL, "failed");
    assert_bounce(REPORT "Original-Recipient: rfc822;unknown\n"
                         "Final-Recipient: rfc822;no@example.com\nAction: failed\n\n--r--",
                  "no@example.com", NULL, "failed");
}

static void a_refusal_after_acceptance_is_a_bounce(void)
{
    assert_bounce("From: Mail System <x@example.com>\nAuto-Submitted: auto-replied (rejected)\n"
                  "Content-Type: multipart/report; report-type=disposition-notification; "
                  "boundary=r\n\n--r\n\nYour message was automatically rejected:\nQuota exceeded\n"
                  "--r\nContent-Type: message/disposition-notification\n\n"
                  "Final-Recipient: rfc822; no@example.com\n"
                  "Disposition: automatic-action/MDN-sent-automatically; deleted\n\n--r--",
                  "no@example.com", "5.2.2", "failed");
}

static void a_mail_programs_request_for_no_more_is_a_complaint(void)
{
    assert_bounce("From: no@example.com\nTo: sales@ours.example\nSubject: unsubscribe\n"
                  "X-Apple-Unsubscribe: true\nAuto-Submitted: auto-replied\n\nUnsubscribe",
                  "no@example.com", NULL, "complaint");
}

static void success_is_no_bounce(void)
{
    const char *text = REPORT "Final-Recipient: rfc822; ok@example.com\nAction: delivered\n\n--r--";
    g_autoptr(mail_handle) mail = parse_mail(text, strlen(text), NULL);
    g_assert_cmpstr(verdict_name(mail->verdict), ==, "notification");
    g_assert_null(mail->bounce);
}

static void programs_with_words_of_their_own_are_read(void)
{
    assert_bounce("From: MAILER-DAEMON@mx.example\nX-Failed-Recipients: no@example.com\n\nSorry",
                  "no@example.com", NULL, "failed");
    assert_bounce(
        "Return-Path: <>\nFrom: postmaster@mx.example\nTo: us@ours.example\n"
        "Subject: Undeliverable: Offer\n\nYour message\n  To: us@ours.example\n"
        "did not reach the following recipient(s):\n\nno@example.com on Mon\n  550 5.2.2 full",
        "no@example.com", "5.2.2", "failed");
    assert_bounce("From: Mail Delivery System <Mailer-Daemon@mx.example>\n"
                  "Subject: Warning: message delayed 24 hours\n\nThe address is:\n  no@example.com",
                  "no@example.com", NULL, "delayed");
    assert_bounce("From: MAILER-DAEMON@mx.example\n\n421 busy\n--- Unsent message follows ---\n"
                  "From: us@ours.example\nTo: no@example.com\n",
                  "no@example.com", "4.0.0", "failed");
}

static void assert_sender(const char *text, const char *sender)
{
    g_autoptr(mail_handle) mail = parse_mail(text, strlen(text), NULL);
    g_assert_nonnull(mail->bounce);
    g_assert_cmpstr(mail->bounce->sender, ==, sender);
}

static void who_wrote_what_comes_back_is_named(void)
{
    assert_sender(REPORT "Final-Recipient: rfc822; no@example.com\nAction: failed\n\n"
                         "--r\nContent-Type: message/rfc822\n\nFrom: Sales <Sales@ours.example>\n"
                         "To: no@example.com\nSubject: x\n\nHello\n--r--",
                  "Sales@ours.example");
    assert_sender(REPORT "Final-Recipient: rfc822; no@example.com\nAction: failed\n\n"
                         "--r\nContent-Type: text/rfc822-headers\n\n"
                         "Return-Path: <sales@ours.example>\nFrom: nobody\nSubject: x\n\n--r--",
                  "sales@ours.example");
    assert_sender("From: MAILER-DAEMON@mx.example\nX-Failed-Recipients: no@example.com\n\nSorry\n"
                  "--- Below this line is a copy of the message.\n\n"
                  "Return-Path: <sales@ours.example>\nSubject: x\n\nHello",
                  "sales@ours.example");
    assert_sender(REPORT "Final-Recipient: rfc822; no@example.com\nAction: failed\n\n--r--", NULL);
    assert_sender("From: MAILER-DAEMON@mx.example\nX-Failed-Recipients: no@example.com\n\nSorry",
                  NULL);
}

static void a_person_who_writes_of_bounces_sends_none(void)
{
    static const char *const texts[] = {
        "From: a@example.com\nSubject: Undeliverable parcels\n\nWe lost three.",
        "From: a@example.com\nSubject: Your mail\n\nMy mail could not be delivered: 550 5.1.1",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(mail_handle) mail = parse_mail(texts[i], strlen(texts[i]), NULL);
        g_assert_cmpstr(verdict_name(mail->verdict), ==, "lead");
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/bounce/reports name the first that failed",
                    reports_name_the_first_that_failed);
    g_test_add_func("/bounce/the address we wrote to is named", the_address_we_wrote_to_is_named);
    g_test_add_func("/bounce/who wrote what comes back is named",
                    who_wrote_what_comes_back_is_named);
    g_test_add_func("/bounce/a refusal after acceptance is a bounce",
                    a_refusal_after_acceptance_is_a_bounce);
    g_test_add_func("/bounce/a mail program's request for no more is a complaint",
                    a_mail_programs_request_for_no_more_is_a_complaint);
    g_test_add_func("/bounce/success is no bounce", success_is_no_bounce);
    g_test_add_func("/bounce/programs with words of their own are read",
                    programs_with_words_of_their_own_are_read);
    g_test_add_func("/bounce/a person who writes of bounces sends none",
                    a_person_who_writes_of_bounces_sends_none);
    return g_test_run();
}
