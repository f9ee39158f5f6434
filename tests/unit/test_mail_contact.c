/* test_mail_contact.c - what is known of a person, and from where. */
#include "base/mail_contact.h"
#include "base/limits.h"

#include <string.h>

static void every_field_and_source_has_a_name_that_parses_back(void)
{
    for (unsigned i = 0; i < CONTACT_FIELD_COUNT; i++) {
        enum contact_field field = CONTACT_FIELD_COUNT;
        g_assert_true(contact_field_parse(contact_field_name(i), &field));
        g_assert_cmpuint(field, ==, i);
    }
    for (unsigned i = 0; i < SOURCE_COUNT; i++) {
        enum contact_source source = SOURCE_COUNT;
        g_assert_true(contact_source_parse(contact_source_name(i), &source));
        g_assert_cmpuint(source, ==, i);
    }
    enum contact_source untouched = SOURCE_FORM;
    g_assert_false(contact_source_parse("hearsay", &untouched));
    g_assert_false(contact_source_parse(NULL, &untouched));
    g_assert_cmpint(untouched, ==, SOURCE_FORM);
}

static void the_first_value_stays(void)
{
    struct mail_contact contact = {0};
    g_assert_true(contact_set(&contact, CONTACT_COMPANY, "Acme", SOURCE_FORM));
    g_assert_false(contact_set(&contact, CONTACT_COMPANY, "Other", SOURCE_DOMAIN));
    g_assert_cmpstr(contact.company, ==, "Acme");
    g_assert_cmpint(contact.sources[CONTACT_COMPANY], ==, SOURCE_FORM);
    contact_unset(&contact, CONTACT_COMPANY);
    g_assert_null(contact.company);
    g_assert_true(contact_set(&contact, CONTACT_COMPANY, "Other", SOURCE_DOMAIN));
    g_assert_cmpint(contact.sources[CONTACT_COMPANY], ==, SOURCE_DOMAIN);
    contact_clear(&contact);
    g_assert_null(contact.company);
}

static void a_value_is_one_clean_bounded_line(void)
{
    struct mail_contact contact = {0};
    g_assert_false(contact_set(&contact, CONTACT_NAME, " \n ", SOURCE_FROM));
    g_assert_false(contact_set(&contact, CONTACT_NAME, NULL, SOURCE_FROM));
    g_assert_cmpint(contact.sources[CONTACT_NAME], ==, SOURCE_NONE);
    g_assert_true(contact_set(&contact, CONTACT_NAME, " Ada\x1b\nLove ", SOURCE_FROM));
    g_assert_cmpstr(contact.name, ==, "Ada  Love");
    g_autofree char *huge = g_strnfill(LIMIT_NAME_BYTES * 3, 'x');
    g_assert_true(contact_set(&contact, CONTACT_PHONE, huge, SOURCE_TEXT));
    g_assert_cmpuint(strlen(contact.phone), ==, LIMIT_NAME_BYTES);
    contact_clear(&contact);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mail_contact/every field and source has a name that parses back",
                    every_field_and_source_has_a_name_that_parses_back);
    g_test_add_func("/mail_contact/the first value stays", the_first_value_stays);
    g_test_add_func("/mail_contact/a value is one clean bounded line",
                    a_value_is_one_clean_bounded_line);
    return g_test_run();
}
