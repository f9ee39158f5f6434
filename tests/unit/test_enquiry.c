/* test_enquiry.c - whose words count: mail that colleagues pass on, in the text and attached. */
#include "base/mail.h"
#include "parsers/parse.h"

#include <string.h>

static struct mail *parse(const char *text)
{
    static const char *const own[] = {"ours.example", NULL};
    const struct parse_options options = {.own_domains = own};
    return parse_mail(text, strlen(text), &options);
}

#define FORWARD_OF(from, subject)                                                                  \
    "---------- Forwarded message ---------\nFrom: " from                                          \
    "\nDate: Mon, 2 Mar 2026 at 09:00\nSubject: " subject "\nTo: <somebody@ours.example>\n\n"

static void the_outsider_counts_through_two_colleagues(void)
{
    g_autoptr(mail_handle) mail = parse(
        "From: Rina <rina@ours.example>\nTo: sales@ours.example\nSubject: Fwd: Fwd: pumps\n\n"
        "Yours?\n\n" FORWARD_OF("Tom <tom@ours.example>", "Fwd: pumps") "Not mine.\n\n" FORWARD_OF(
            "Jo Fox <jo@fox.example>", "pumps") "We need twelve pumps.\n");
    g_assert_cmpint(mail->verdict, ==, VERDICT_LEAD);
    g_assert_cmpstr(mail->contact.email, ==, "jo@fox.example");
    g_assert_cmpstr(mail->body, ==, "We need twelve pumps.");
    g_assert_nonnull(strstr(mail->quoted, "Yours?"));
    g_assert_nonnull(strstr(mail->quoted, "Not mine."));
}

static void an_outsider_counts_without_an_address(void)
{
    g_autoptr(mail_handle) mail =
        parse("From: Rina <rina@ours.example>\nTo: sales@ours.example\nSubject: FW: pumps\n\n"
              "Yours?\n\nFrom: Jo Fox\nSent: 4 March 2026 15:12\nTo: Rina\nSubject: pumps\n\n"
              "We need twelve pumps.\n");
    g_assert_cmpstr(mail->contact.name, ==, "Jo Fox");
    g_assert_null(mail->contact.email);
    g_assert_cmpstr(mail->body, ==, "We need twelve pumps.");
}

static void the_outsider_counts_behind_a_colleague_without_address(void)
{
    g_autoptr(mail_handle) mail = parse(
        "From: Rina <rina@ours.example>\nTo: sales@ours.example\nSubject: FW: FW: pumps\n\n"
        "From: Reception\nSent: 4 March 2026 16:00\nTo: Rina\nSubject: FW: pumps\n\n\n"
        "From: Jo Fox <jo@fox.example>\nSent: 4 March 2026 15:12\nTo: Reception\nSubject: pumps"
        "\n\nWe need twelve pumps.\n");
    g_assert_cmpstr(mail->contact.email, ==, "jo@fox.example");
    g_assert_cmpstr(mail->body, ==, "We need twelve pumps.");
}

static void a_colleague_who_forwards_a_colleague_speaks_for_himself(void)
{
    g_autoptr(mail_handle) mail = parse(
        "From: Rina <rina@ours.example>\nTo: sales@ours.example\nSubject: Fwd: canteen\n\n"
        "See below.\n\n" FORWARD_OF("Tom <tom@ours.example>", "canteen") "It is closed today.\n");
    g_assert_cmpstr(mail->contact.email, ==, "rina@ours.example");
}

static void a_customer_who_writes_above_a_forward_speaks_for_himself(void)
{
    g_autoptr(mail_handle) mail =
        parse("From: Jo Fox <jo@fox.example>\nTo: sales@ours.example\nSubject: Fwd: offer\n\n"
              "Can you do better than this?\n\n" FORWARD_OF(
                  "Ann <ann@rival.example>", "offer") "We offer 100 pumps for 5,000.\n");
    g_assert_cmpstr(mail->contact.email, ==, "jo@fox.example");
    g_assert_cmpstr(mail->body, ==, "Can you do better than this?");
}

#define ATTACHED(from, above, inner)                                                               \
    "From: " from "\nTo: sales@ours.example\nSubject: Fwd: desks\n"                                \
    "Content-Type: multipart/mixed; boundary=b\n\n" above                                          \
    "--b\nContent-Type: message/rfc822\n\nFrom: " inner                                            \
    "\nSubject: desks\n\nWe need six desks.\n--b--\n"
#define REMARK "--b\nContent-Type: text/plain\n\nCan you take this?\n"

static void what_a_colleague_attaches_counts(void)
{
    g_autoptr(mail_handle) mail =
        parse(ATTACHED("Rina <rina@ours.example>", REMARK, "Lee Oak <lee@oak.example>"));
    g_assert_cmpint(mail->verdict, ==, VERDICT_LEAD);
    g_assert_cmpstr(mail->contact.email, ==, "lee@oak.example");
    g_assert_cmpstr(mail->body, ==, "We need six desks.");
    g_assert_cmpstr(mail->text, ==, "Can you take this?\n\nWe need six desks.");
    g_assert_cmpstr(mail->quoted, ==, "Can you take this?");
}

static void what_a_customer_attaches_does_not_speak_for_him(void)
{
    g_autoptr(mail_handle) mail =
        parse(ATTACHED("Jo Fox <jo@fox.example>", REMARK, "Lee Oak <lee@oak.example>"));
    g_assert_cmpstr(mail->contact.email, ==, "jo@fox.example");
    g_assert_cmpstr(mail->body, ==, "Can you take this?");
}

static void a_mail_that_is_only_another_attached_is_that_other(void)
{
    g_autoptr(mail_handle) mail =
        parse(ATTACHED("Jo Fox <jo@fox.example>", "", "Lee Oak <lee@oak.example>"));
    g_assert_cmpstr(mail->contact.email, ==, "lee@oak.example");
    g_assert_cmpstr(mail->body, ==, "We need six desks.");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/enquiry/the outsider counts through two colleagues",
                    the_outsider_counts_through_two_colleagues);
    g_test_add_func("/enquiry/an outsider counts without an address",
                    an_outsider_counts_without_an_address);
    g_test_add_func("/enquiry/the outsider counts behind a colleague without address",
                    the_outsider_counts_behind_a_colleague_without_address);
    g_test_add_func("/enquiry/a colleague who forwards a colleague speaks for himself",
                    a_colleague_who_forwards_a_colleague_speaks_for_himself);
    g_test_add_func("/enquiry/a customer who writes above a forward speaks for himself",
                    a_customer_who_writes_above_a_forward_speaks_for_himself);
    g_test_add_func("/enquiry/what a colleague attaches counts", what_a_colleague_attaches_counts);
    g_test_add_func("/enquiry/what a customer attaches does not speak for him",
                    what_a_customer_attaches_does_not_speak_for_him);
    g_test_add_func("/enquiry/a mail that is only another attached is that other",
                    a_mail_that_is_only_another_attached_is_that_other);
    return g_test_run();
}
