/* test_contact.c - who wants something. */
#include "parsers/contact.h"
#include "parsers/parse.h"

#include <string.h>

static struct mail *parse(const char *text)
{
    return parse_mail(text, strlen(text), NULL);
}

static void the_sender_is_the_contact(void)
{
    g_autoptr(mail_handle) mail = parse(
        "From: Ada <a@example.com>\nOrganization: Ada Ltd\n\nHi\n\nRegards\nAda\n+49 40 555 1234");
    g_assert_cmpstr(mail->contact.name, ==, "Ada");
    g_assert_cmpstr(mail->contact.email, ==, "a@example.com");
    g_assert_cmpstr(mail->contact.company, ==, "Ada Ltd");
    g_assert_cmpstr(mail->contact.phone, ==, "+49 40 555 1234");
}

static void reply_to_rules_over_from(void)
{
    g_autoptr(mail_handle) mail =
        parse("From: Shop <no-reply@shop.example>\nReply-To: Bo <b@example.com>\n\nHi");
    g_assert_cmpstr(mail->contact.name, ==, "Bo");
    g_assert_cmpstr(mail->contact.email, ==, "b@example.com");
    g_autoptr(mail_handle) same =
        parse("From: Ada <a@example.com>\nReply-To: noreply@example.com\n\nHi");
    g_assert_cmpstr(same->contact.email, ==, "a@example.com");
    g_autoptr(mail_handle) unnamed =
        parse("From: Ada <a@example.com>\nReply-To: b@example.com\n\nHi");
    g_assert_cmpstr(unnamed->contact.name, ==, "Ada");
    g_assert_cmpstr(unnamed->contact.email, ==, "b@example.com");
}

static void numbers_that_are_no_phones_are_left_alone(void)
{
    g_autoptr(mail_handle) mail =
        parse("From: a@example.com\n\nOrder: 123456789\nVAT 123456789\n12345678\nFax: 040 5551234");
    g_assert_null(mail->contact.phone);
    g_autoptr(mail_handle) labelled = parse("From: a@example.com\n\nHi\n-- \nM: 0171 / 555 12 34");
    g_assert_cmpstr(labelled->contact.phone, ==, "0171 / 555 12 34");
}

static void own_domains_cover_their_subdomains(void)
{
    static const char *const own[] = {"ours.example", NULL};
    g_assert_true(contact_is_own("a@ours.example", own));
    g_assert_true(contact_is_own("a@Mail.Ours.Example", own));
    g_assert_false(contact_is_own("a@notours.example", own));
    g_assert_false(contact_is_own("a@example", own));
    g_assert_false(contact_is_own(NULL, own));
    g_assert_false(contact_is_own("a@ours.example", NULL));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    parse_init();
    g_test_add_func("/contact/the sender is the contact", the_sender_is_the_contact);
    g_test_add_func("/contact/Reply-To rules over From", reply_to_rules_over_from);
    g_test_add_func("/contact/numbers that are no phones are left alone",
                    numbers_that_are_no_phones_are_left_alone);
    g_test_add_func("/contact/own domains cover their subdomains",
                    own_domains_cover_their_subdomains);
    return g_test_run();
}
