/* test_company_key.c - companies' names as they are compared. */
#include "base/company_key.h"
#include "tests/lib/fixture.h"

#include <string.h>

static void a_name_is_folded_and_its_legal_form_left_out(void)
{
    static const struct {
        const char *name, *key;
    } cases[] = {
        {"Harbour Works GmbH", "harbour works"},
        {"HARBOUR WORKS", "harbour works"},
        {"Müller & Söhne GmbH & Co. KG", "muller sohne"},
        {"PT. Maju Jaya, Tbk", "maju jaya"},
        {"Acme S.A.", "acme"},
        {"Acme Sp. z o.o.", "acme"},
        {"O'Brien's Ltd.", "obriens"},
        {"株式会社山田", "山田"},
        {"山田有限公司", "山田"},
        {"ООО Ромашка", "ромашка"},
        {"The Company", "the company"},
        {"SA Pumps of SA Town", "pumps of sa town"},
        {"  ", NULL},
        {"-", NULL},
        {"X", NULL},
        {"", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *key = company_key(cases[i].name);
        g_assert_cmpstr(key, ==, cases[i].key);
    }
}

static void a_long_name_takes_no_long_time(void)
{
    g_autofree char *name = g_strnfill(10 << 20, '.');
    g_autofree char *forms = g_malloc0((5 << 20) + 1);
    for (gsize i = 0; i + 5 < 5 << 20; i += 5)
        memcpy(forms + i, "gmbh ", 5);
    g_autofree char *none = company_key(name);
    g_autofree char *all = company_key(forms);
    g_assert_null(none);
    g_assert_true(g_str_has_prefix(all, "gmbh gmbh"));
    g_assert_cmpuint(strlen(all), <=, 400);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("company_key", a_name_is_folded_and_its_legal_form_left_out);
    TEST("company_key", a_long_name_takes_no_long_time);
    return g_test_run();
}
