/* test_contact.c - who wants something, and what is known of him. */
#include "parsers/contact.h"
#include "parsers/parse.h"

#include <string.h>

static struct mail *parse_in(const char *text, const char *region)
{
    static const char *const own[] = {"ours.example", NULL};
    const struct parse_options options = {.own_domains = own, .region = region};
    return parse_mail(text, strlen(text), &options);
}

static struct mail *parse(const char *text)
{
    return parse_in(text, NULL);
}

static void assert_value(const struct mail *mail, enum contact_field field, const char *value,
                         enum contact_source source)
{
    g_assert_cmpstr(contact_value(&mail->contact, field), ==, value);
    g_assert_cmpstr(contact_source_name(mail->contact.sources[field]), ==,
                    contact_source_name(source));
}

static void the_sender_is_the_contact(void)
{
    g_autoptr(mail_handle) mail = parse(
        "From: Ada <a@example.com>\nOrganization: Ada Ltd\n\nHi\n\nRegards\nAda\n+49 40 555 1234");
    assert_value(mail, CONTACT_NAME, "Ada", SOURCE_FROM);
    assert_value(mail, CONTACT_EMAIL, "a@example.com", SOURCE_FROM);
    assert_value(mail, CONTACT_COMPANY, "Ada Ltd", SOURCE_HEADER);
    assert_value(mail, CONTACT_PHONE, "+49 40 555 1234", SOURCE_SIGNATURE);
    assert_value(mail, CONTACT_PHONE_E164, "+49405551234", SOURCE_SIGNATURE);
    assert_value(mail, CONTACT_COUNTRY, "DE", SOURCE_SIGNATURE);
}

static void reply_to_rules_over_from(void)
{
    g_autoptr(mail_handle) mail =
        parse("From: Shop <no-reply@shop.example>\nReply-To: Bo <b@example.com>\n\nHi");
    assert_value(mail, CONTACT_NAME, "Bo", SOURCE_REPLY_TO);
    assert_value(mail, CONTACT_EMAIL, "b@example.com", SOURCE_REPLY_TO);
    g_autoptr(mail_handle) same =
        parse("From: Ada <a@example.com>\nReply-To: noreply@example.com\n\nHi");
    g_assert_cmpstr(same->contact.email, ==, "a@example.com");
    g_autoptr(mail_handle) unnamed =
        parse("From: Ada <a@example.com>\nReply-To: b@example.com\n\nHi");
    g_assert_cmpstr(unnamed->contact.name, ==, "Ada");
    g_assert_cmpstr(unnamed->contact.email, ==, "b@example.com");
}

static void a_signature_tells_the_rest(void)
{
    g_autoptr(mail_handle) mail =
        parse("From: \"Lind, Petra\" <petra@nordwind-boats.example>\n\nBitte um ein Angebot.\n\n"
              "Mit freundlichen Grüßen\nPetra Lind\nLeiterin Einkauf\nNordwind Boats GmbH\n"
              "Hafenstr. 5\n20457 Hamburg, Deutschland\nTel.: 040 5550 1234\n"
              "Fax: 040 5550 1235\nwww.nordwind-boats.example\n");
    assert_value(mail, CONTACT_NAME, "Petra Lind", SOURCE_FROM);
    assert_value(mail, CONTACT_JOB_TITLE, "Leiterin Einkauf", SOURCE_SIGNATURE);
    assert_value(mail, CONTACT_COMPANY, "Nordwind Boats GmbH", SOURCE_SIGNATURE);
    assert_value(mail, CONTACT_PHONE, "040 5550 1234", SOURCE_SIGNATURE);
    assert_value(mail, CONTACT_PHONE_E164, "+494055501234", SOURCE_SIGNATURE);
    assert_value(mail, CONTACT_WEBSITE, "www.nordwind-boats.example", SOURCE_SIGNATURE);
    assert_value(mail, CONTACT_COUNTRY, "DE", SOURCE_SIGNATURE);
}

static void a_function_gets_the_name_that_is_signed(void)
{
    static const char *const mails[] = {
        "From: Einkauf <einkauf@nordwind.example>\n\nHallo\n\nViele Grüße\nPetra Lind",
        "From: info@nordwind.example\n\nHallo\n\nViele Grüße\nPetra Lind",
        "From: Nordwind GmbH <info@nordwind.example>\n\nHallo\n\nViele Grüße\nPetra Lind",
        "From: Petra <info@nordwind.example>\n\nHallo\n\nViele Grüße\nPetra Lind",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(mails); i++) {
        g_autoptr(mail_handle) mail = parse(mails[i]);
        assert_value(mail, CONTACT_NAME, "Petra Lind", SOURCE_SIGNATURE);
    }
    g_autoptr(mail_handle) company = parse(mails[2]);
    assert_value(company, CONTACT_COMPANY, "Nordwind GmbH", SOURCE_FROM);
    g_autoptr(mail_handle) unsigned_mail =
        parse("From: Einkauf <einkauf@nordwind.example>\n\nHallo");
    g_assert_null(contact_value(&unsigned_mail->contact, CONTACT_NAME)); /* a mailbox's */
}

static void the_company_is_of_the_domain_unless_anybody_can_be_there(void)
{
    static const struct {
        const char *mail, *company;
        enum contact_source source;
    } cases[] = {
        {"From: Ada <a@nordwind-boats.example>\n\nHi", "Nordwind Boats", SOURCE_DOMAIN},
        {"From: Ada <a@nordwindboats.example>\n\nWe at NordWind Boats need help", "NordWind Boats",
         SOURCE_DOMAIN},
        {"From: Ada <a@gmail.com>\n\nHi", NULL, SOURCE_NONE},
        {"From: Ada <ada-7x@reply.portal.example>\n\nHi", NULL, SOURCE_NONE},
        {"From: Ada <a@gmail.com>\nOrganization: Free Mail for All\n\nHi", NULL, SOURCE_NONE},
        {"From: Mairie de Bourg <mairie@bourg.example>\n\nHi", "Mairie de Bourg", SOURCE_FROM},
        {"From: Ada <ada@t-online.de>\n\nHi", NULL, SOURCE_NONE},
        {"From: Ada <ada@ours.example>\n\nHi", NULL, SOURCE_NONE},
        {"From: Shop <no-reply@nordwind.example>\n\nHi", NULL, SOURCE_NONE},
        {"From: \"Ada Lind (Nordwind)\" <a@nordwind.example>\n\nHi", "Nordwind", SOURCE_FROM},
        {"From: \"Nordwind\" <info@nordwind.example>\n\nHi", "Nordwind", SOURCE_FROM},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(mail_handle) mail = parse(cases[i].mail);
        assert_value(mail, CONTACT_COMPANY, cases[i].company, cases[i].source);
    }
}

static void national_numbers_need_a_country(void)
{
    static const struct {
        const char *from, *text, *region, *e164;
    } cases[] = {
        {"a@laut.example", "Halo\n\nSalam\nAda\nWA 0812-3456-7890", "ID", "+6281234567890"},
        {"a@laut.co.id", "Hi\n\nRegards\nAda\nWA 0812-3456-7890", NULL, "+6281234567890"},
        {"a@laut.example", "Mohon penawaran harga.\n\nSalam\nAda\nWA 0812-3456-7890", NULL,
         "+6281234567890"},
        {"a@laut.example", "Hi\n\nRegards\nAda\nJakarta, Indonesia\nWA 0812-3456-7890", NULL,
         "+6281234567890"},
        {"a@laut.example", "We need chairs.\n\nRegards\nAda\nPhone (212) 555-0100", NULL,
         "+12125550100"},
        {"a@laut.example", "We need chairs.\n\nRegards\nAda\nPhone 0812-3456-7890", NULL, NULL},
        {"a@gmail.com",
         "Bonjour, quel est le prix pour nous et pour vous ?\n\nAda\nTél. 06 12 34 56 78", "DE",
         "+33612345678"},
        {"a@laut.fr", "We need chairs.\n\nRegards\nAda\nPhone 06 12 34 56 78", "DE",
         "+33612345678"},
        {"a@gmail.com", "We need chairs.\n\nRegards\nAda\nPhone 0664 5551204", "AT",
         "+436645551204"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *text =
            g_strdup_printf("From: Ada <%s>\n\n%s", cases[i].from, cases[i].text);
        g_autoptr(mail_handle) mail = parse_in(text, cases[i].region);
        g_assert_cmpstr(mail->contact.phone_e164, ==, cases[i].e164);
        g_assert_nonnull(mail->contact.phone);
    }
}

static void numbers_that_are_no_phones_are_left_alone(void)
{
    g_autoptr(mail_handle) mail =
        parse("From: a@example.com\n\nOrder: 123456789\nVAT 123456789\n12345678\nFax: 040 5551234");
    g_assert_null(mail->contact.phone);
    g_autoptr(mail_handle) labelled = parse("From: a@example.com\n\nHi\n-- \nM: 0171 / 555 12 34");
    g_assert_cmpstr(labelled->contact.phone, ==, "0171 / 555 12 34");
    g_autoptr(mail_handle) talk = parse("From: a@example.com\n\nCall me on +49 40 555 1234 please");
    assert_value(talk, CONTACT_PHONE_E164, "+49405551234", SOURCE_TEXT);
}

static void a_number_at_the_end_needs_no_word(void)
{
    static const struct {
        const char *text, *region, *phone;
    } cases[] = {
        {"Quel est le tarif ?\n\nClaire & Mehdi\n06 39 98 01 23", "FR", "06 39 98 01 23"},
        {"can you call? 07700 900123. glen", "GB", "07700 900123"},
        {"We ordered 4444444444\nand want it back", "GB", NULL},
        {"We want it back:\n4444444444", "GB", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *text = g_strdup_printf("From: glen@gmail.com\n\n%s", cases[i].text);
        g_autoptr(mail_handle) mail = parse_in(text, cases[i].region);
        g_assert_cmpstr(mail->contact.phone, ==, cases[i].phone);
    }
}

static void another_persons_signature_tells_nothing(void)
{
    g_autoptr(mail_handle) mail = parse("From: Ada Lind <ada@example.com>\n\nHi\n\nRegards\n"
                                        "Bernd Maier\nDirector\n+49 40 555 1234");
    g_assert_cmpstr(mail->contact.name, ==, "Ada Lind");
    g_assert_null(mail->contact.phone);
    g_assert_null(mail->contact.job_title);
}

static void a_card_counts_where_it_is_the_senders(void)
{
    static const char mail_text[] =
        "From: Ada Lind <ada@gmail.com>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHi\n"
        "--b\nContent-Type: text/vcard\n\nBEGIN:VCARD\nVERSION:3.0\nFN:%s\nORG:Nordwind GmbH\n"
        "TITLE:Buyer\nTEL:+49 40 5551234\nEMAIL:%s\nEND:VCARD\n--b--\n";
    g_autofree char *own = g_strdup_printf(mail_text, "Ada Lind", "ada@gmail.com");
    g_autoptr(mail_handle) mail = parse(own);
    assert_value(mail, CONTACT_COMPANY, "Nordwind GmbH", SOURCE_VCARD);
    assert_value(mail, CONTACT_JOB_TITLE, "Buyer", SOURCE_VCARD);
    assert_value(mail, CONTACT_PHONE_E164, "+49405551234", SOURCE_VCARD);
    g_autofree char *other = g_strdup_printf(mail_text, "Bo Bay", "bo@bay.example");
    g_autoptr(mail_handle) passed_on = parse(other);
    g_assert_null(passed_on->contact.phone);
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
    g_test_add_func("/contact/the sender is the contact", the_sender_is_the_contact);
    g_test_add_func("/contact/Reply-To rules over From", reply_to_rules_over_from);
    g_test_add_func("/contact/a signature tells the rest", a_signature_tells_the_rest);
    g_test_add_func("/contact/a function gets the name that is signed",
                    a_function_gets_the_name_that_is_signed);
    g_test_add_func("/contact/the company is of the domain unless anybody can be there",
                    the_company_is_of_the_domain_unless_anybody_can_be_there);
    g_test_add_func("/contact/national numbers need a country", national_numbers_need_a_country);
    g_test_add_func("/contact/numbers that are no phones are left alone",
                    numbers_that_are_no_phones_are_left_alone);
    g_test_add_func("/contact/a number at the end needs no word",
                    a_number_at_the_end_needs_no_word);
    g_test_add_func("/contact/another person's signature tells nothing",
                    another_persons_signature_tells_nothing);
    g_test_add_func("/contact/a card counts where it is the sender's",
                    a_card_counts_where_it_is_the_senders);
    g_test_add_func("/contact/own domains cover their subdomains",
                    own_domains_cover_their_subdomains);
    return g_test_run();
}
