/* test_company.c - what names a company. */
#include "parsers/company.h"

#include <string.h>

struct expected {
    const char *text;
    const char *found;
};

static void legal_forms_show_a_company(void)
{
    static const struct expected cases[] = {
        {"Nordwind Boats GmbH", "Nordwind Boats GmbH"},
        {"Head of Purchasing, Nordwind Boats GmbH & Co. KG", "Nordwind Boats GmbH & Co. KG"},
        {"Nordwind Boats GmbH, Hafenstr. 5, Hamburg", "Nordwind Boats GmbH"},
        {"Buyer at Acme Inc.", "Acme Inc."},
        {"Acme, Inc.", "Acme, Inc."},
        {"Acme Trading Co., Ltd.", "Acme Trading Co., Ltd."},
        {"PT Maju Jaya Tbk", "PT Maju Jaya Tbk"},
        {"PT. Maju Jaya, Jakarta", "PT. Maju Jaya"},
        {"CV Sumber Rejeki", "CV Sumber Rejeki"},
        {"Bintang Sdn. Bhd.", "Bintang Sdn. Bhd."},
        {"Dupont & Fils S.A.R.L.", "Dupont & Fils S.A.R.L."},
        {"Talleres Ruiz, S.L.", "Talleres Ruiz, S.L."},
        {"Officine Verdi S.p.A.", "Officine Verdi S.p.A."},
        {"De Jong B.V.", "De Jong B.V."},
        {"Kowalski Sp. z o.o.", "Kowalski Sp. z o.o."},
        {"Novák s.r.o.", "Novák s.r.o."},
        {"ООО «Ромашка»", "ООО «Ромашка»"},
        {"ТОВ Каштан, Київ", "ТОВ Каштан"},
        {"Hansen A/S", "Hansen A/S"},
        {"Virtanen Oy", "Virtanen Oy"},
        {"Yılmaz Tekstil A.Ş.", "Yılmaz Tekstil A.Ş."},
        {"Deniz Gıda San. ve Tic. Ltd. Şti.", "Deniz Gıda San. ve Tic. Ltd. Şti."},
        {"株式会社山田商事", "株式会社山田商事"},
        {"山田商事株式会社 営業部", "山田商事株式会社"},
        {"株式会社 山田商事", "株式会社 山田商事"},
        {"上海星光贸易有限公司", "上海星光贸易有限公司"},
        {"(주)한빛상사", "(주)한빛상사"},
        {"Silva Comércio Ltda.", "Silva Comércio Ltda."},
        {"Harbour Pty Ltd", "Harbour Pty Ltd"},
        {"Lotus Exports Pvt. Ltd.", "Lotus Exports Pvt. Ltd."},
        {"TSV Heidetal 1921 e. V.", "TSV Heidetal 1921 e. V."},
        {"1. Vorsitzende TSV Heidetal e. V.", "TSV Heidetal e. V."},
        {"Geschäftsführer Lind Bau GmbH", "Lind Bau GmbH"},
        {"Lind s. r. o.", "Lind s. r. o."},
        {"© 2026 Acme Inc.", "Acme Inc."},
        {"HRD CV Sumber Rejeki", "CV Sumber Rejeki"},
        {"Manajer Umum PT Maju Jaya", "PT Maju Jaya"},
        {"Директор ООО Ромашка", "ООО Ромашка"},
        {"Vadovė UAB Baltas Namas", "UAB Baltas Namas"},
        {"the boat PT Cruiser", NULL},
        {"as soon as we can", NULL},
        {"Anna Smith", NULL},
        {"please send 20 kg", NULL},
        {"sales@acme.example GmbH", NULL},
        {"GmbH", NULL},
        {"", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *text = cases[i].text;
        gsize start, end;
        g_autofree char *found = company_find(text, strlen(text), &start, &end)
                                     ? g_strndup(text + start, end - start)
                                     : NULL;
        if (g_strcmp0(found, cases[i].found) != 0)
            g_error("%s: \"%s\", not \"%s\"", text, found, cases[i].found);
    }
}

static void the_registered_label_is_found(void)
{
    static const struct expected cases[] = {
        {"nordwind-boats.example", "nordwind-boats"},
        {"mail.Acme.co.uk", "acme"},
        {"toko.co.id", "toko"},
        {"acme.com", "acme"},
        {"shop.acme.com.au", "acme"},
        {"xn--bcher-kva.example", "bücher"},
        {"gmail.com", NULL},
        {"web.de", NULL},
        {"uni.ac.uk", NULL},
        {"ministry.go.id", NULL},
        {"college.edu", NULL},
        {"1234.com", NULL},
        {"localhost", NULL},
        {"", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *label = company_domain_label(cases[i].text);
        if (g_strcmp0(label, cases[i].found) != 0)
            g_error("%s: %s, not %s", cases[i].text, label, cases[i].found);
    }
    g_assert_null(company_domain_label(NULL));
}

static void a_name_matches_its_label(void)
{
    static const struct {
        const char *text, *label;
        bool matches;
    } cases[] = {
        {"Nordwind Boats", "nordwind-boats", true},
        {"Nordwind Boats GmbH", "nordwindboats", true},
        {"Müller & Söhne KG", "mueller-soehne", true},
        {"Müller", "muller", true},
        {"PT Maju Jaya", "majujaya", true},
        {"Nordwind", "nordwind-boats", false},
        {"", "x", false},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        if (company_matches_label(cases[i].text, strlen(cases[i].text), cases[i].label) !=
            cases[i].matches)
            g_error("%s, %s", cases[i].text, cases[i].label);
    }
}

static void a_text_shows_how_the_name_is_spelt(void)
{
    g_autofree char *spelt =
        company_spelt("see www.nordwind-boats.example or nordwind-boats; Nordwind Boats builds",
                      "nordwind-boats");
    g_assert_cmpstr(spelt, ==, "Nordwind Boats");
    g_autofree char *accents = company_spelt("Firma Kühn Öl und so", "kuehn-oel");
    g_assert_cmpstr(accents, ==, "Kühn Öl");
    g_autofree char *plain = company_spelt("Çelik Yapı", "celikyapi");
    g_assert_cmpstr(plain, ==, "Çelik Yapı");
    g_autofree char *camel = company_spelt("At NordWind we", "nordwind");
    g_assert_cmpstr(camel, ==, "NordWind");
    g_autofree char *none = company_spelt("Nordwinds anna@Nordwind.example", "nordwind");
    g_assert_null(none);
    g_autofree char *made = company_of_label("nordwind-boats");
    g_assert_cmpstr(made, ==, "Nordwind Boats");
    g_autofree char *initials = company_of_label("bmw");
    g_assert_cmpstr(initials, ==, "BMW");
}

static void hostile_text_takes_no_time(void)
{
    g_autofree char *same = g_strnfill(10 << 20, 'a');
    gsize start, end;
    g_assert_false(company_find(same, 10 << 20, &start, &end));
    g_autofree char *label = g_strnfill(63, 'a');
    g_autofree char *none = company_spelt(same, label);
    g_assert_null(none);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/company/legal forms show a company", legal_forms_show_a_company);
    g_test_add_func("/company/the registered label is found", the_registered_label_is_found);
    g_test_add_func("/company/a name matches its label", a_name_matches_its_label);
    g_test_add_func("/company/a text shows how the name is spelt",
                    a_text_shows_how_the_name_is_spelt);
    g_test_add_func("/company/hostile text takes no time", hostile_text_takes_no_time);
    return g_test_run();
}
