/* test_contact_columns.c - titles of other programs' columns. */
#include "ctl/contact_columns.h"
#include "tests/lib/fixture.h"

static void titles_are_known_as_programs_and_people_write_them(void)
{
    static const struct {
        const char *title, *field;
    } cases[] = {
        {"Name", "name"},
        {"E-mail 1 - Value", "email"},
        {"E-Mail Address", "email"},
        {"Correo electrónico", "email"},
        {"Vorname", "first_name"},
        {"LAST NAME", "last_name"},
        {"Business Phone", "phone"},
        {"Mobile Phone", "mobile"},
        {"Téléphone", "phone"},
        {"No. HP", "mobile"},
        {"Straße", "street"},
        {"Address Line 2", "street2"},
        {"PLZ", "postcode"},
        {"Código Postal", "postcode"},
        {"Kota", "city"},
        {"job_title", "job_title"},
        {"Business Country/Region", "country"},
        {"USt-IdNr.", "tax_id"},
        {"Notizen", "comment"},
        {"Umsatz", NULL},
        {"", NULL},
        {"123", NULL},
        {"e", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(contact_column_field(cases[i].title), ==, cases[i].field);
}

static void every_field_is_one_and_is_known_by_its_own_name(void)
{
    g_autofree char *all = contact_column_fields();
    g_auto(GStrv) fields = g_strsplit(all, ", ", 0);
    g_assert_cmpuint(g_strv_length(fields), >, 20);
    for (gsize i = 0; fields[i]; i++) {
        g_assert_true(contact_column_is_field(fields[i]));
        g_assert_cmpstr(contact_column_field(fields[i]), ==, fields[i]);
    }
    g_assert_false(contact_column_is_field("nmae"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("columns", titles_are_known_as_programs_and_people_write_them);
    TEST("columns", every_field_is_one_and_is_known_by_its_own_name);
    return g_test_run();
}
