/* test_form_infer.c - what labels mean that nobody knows, in notices of forms and portals. */
#include "parsers/form.h"

#include <string.h>

static const struct form_origin portal = {.sender = "noreply@portal.example",
                                          .recipient = "sales@ours.example",
                                          .subject = "You have a new enquiry",
                                          .by_program = true};

static struct mail *read_from(const char *text, const struct form_origin *origin, bool *ret_found)
{
    struct mail *mail = mail_new();
    *ret_found = form_read(mail, text, origin, NULL);
    return mail;
}

static struct mail *read_notice(const char *text)
{
    bool found;
    struct mail *mail = read_from(text, &portal, &found);
    if (!found)
        g_error("no form is found in: %s", text);
    return mail;
}

static void values_tell_by_their_shape_what_they_are(void)
{
    g_autoptr(mail_handle) mail =
        read_notice("Zork: Ada Quay\nBlip: +46 70 555 01 02\nPlom: ada@quay.example\n"
                    "Grum: Do you sell blue nets of four metres? We need ten.\n");
    g_assert_cmpstr(mail->contact.name, ==, "Ada Quay");
    g_assert_cmpstr(mail->contact.phone, ==, "+46 70 555 01 02");
    g_assert_cmpstr(mail->contact.email, ==, "ada@quay.example");
    g_assert_cmpstr(mail->body, ==, "Do you sell blue nets of four metres? We need ten.");
}

static void a_field_below_the_enquiry_is_not_its_words(void)
{
    g_autoptr(mail_handle) mail = read_notice(
        "Phone: +46 70 555 01 02\n"
        "Grum: Do you sell blue nets of four metres and also ropes that float\nFrob: 12\n");
    g_assert_cmpstr(mail->body, ==,
                    "Do you sell blue nets of four metres and also ropes that float");
}

static void words_under_a_label_alone_are_the_enquiry(void)
{
    g_autoptr(mail_handle) mail =
        read_notice("Name: Ada Quay\nPhone: +46 70 555 01 02\nGrum:\n"
                    "Do you sell blue nets of four metres? We need ten.\n");
    g_assert_cmpstr(mail->body, ==, "Do you sell blue nets of four metres? We need ten.");
}

static void a_question_for_a_company_is_known_by_a_word(void)
{
    g_autoptr(mail_handle) mail =
        read_notice("Name: Ada Quay\nEmail: ada@quay.example\n"
                    "And for which organisation do you ask?: Quay Nets\n");
    g_assert_cmpstr(mail->contact.company, ==, "Quay Nets");
}

static void places_and_references_are_nobodys_name_or_number(void)
{
    g_autoptr(mail_handle) mail =
        read_notice("Email: ada@quay.example\nMessage: Do you sell nets?\nFrob: Bath\n"
                    "Blip: 20261103-77\nGlom: 12/11/2026\n");
    g_assert_null(mail->contact.name);
    g_assert_null(mail->contact.phone);
}

static void assert_none(const char *text, const struct form_origin *origin)
{
    bool found;
    g_autoptr(mail_handle) mail = read_from(text, origin, &found);
    if (found)
        g_error("a form is found in: %s", text);
}

static void an_order_a_letter_and_what_is_ours_are_no_enquiries(void)
{
    static const struct form_origin person = {.sender = "ada@quay.example"};
    static const struct form_origin program = {.sender = "noreply@shop.example",
                                               .by_program = true};
    assert_none("Zork: Ada Quay\nPhone: +46 70 555 01 02\nOrder number: 12\n"
                "Grum: It will be brought to you on Monday. Please be at home then.\n",
                &portal);
    assert_none("Zork: Ada Quay\nBlip: +46 70 555 01 02\n"
                "Grum: Do you sell blue nets of four metres? We need ten.\n",
                &person);
    assert_none("Name: Sales\nEmail: sales@ours.example\nMessage: We need ten nets.\n", &portal);
    assert_none("Your table is booked.\n\nGuest: Ada Quay\nPhone: +46 70 555 01 02\n"
                "Note: Please be there in time.\n",
                &program);
}

static void nobody_needs_an_address_who_says_who_and_what(void)
{
    g_autoptr(mail_handle) mail =
        read_notice("Buyer: Ada Quay\nCompany: Quay Nets Ltd\nMessage: Please quote ten nets.\n");
    g_assert_cmpstr(mail->contact.name, ==, "Ada Quay");
    g_assert_cmpstr(mail->contact.company, ==, "Quay Nets Ltd");
    g_assert_null(mail->contact.email);
    g_assert_cmpstr(mail->body, ==, "Please quote ten nets.");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/form_infer/" #function, function)
    TEST(values_tell_by_their_shape_what_they_are);
    TEST(a_field_below_the_enquiry_is_not_its_words);
    TEST(words_under_a_label_alone_are_the_enquiry);
    TEST(a_question_for_a_company_is_known_by_a_word);
    TEST(places_and_references_are_nobodys_name_or_number);
    TEST(an_order_a_letter_and_what_is_ours_are_no_enquiries);
    TEST(nobody_needs_an_address_who_says_who_and_what);
    return g_test_run();
}
