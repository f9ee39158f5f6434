/* test_signature.c - who and where somebody is, by the end of his mail. */
#include "parsers/signature.h"

#include <string.h>

struct expected {
    const char *what;
    const char *body, *signature;
    struct signature_person person;
    const char *name, *job_title, *company, *phone, *website, *country;
};

static void assert_field(const char *what, const char *field, const char *found, const char *wanted)
{
    if (g_strcmp0(found, wanted) != 0)
        g_error("%s: %s is \"%s\", not \"%s\"", what, field, found, wanted);
}

static void assert_read(const struct expected *wanted)
{
    struct signature found;
    signature_read(wanted->body, wanted->signature, &wanted->person, &found);
    assert_field(wanted->what, "name", found.name, wanted->name);
    assert_field(wanted->what, "job_title", found.job_title, wanted->job_title);
    assert_field(wanted->what, "company", found.company, wanted->company);
    assert_field(wanted->what, "phone", found.phone_count ? found.phones[0].written : NULL,
                 wanted->phone);
    assert_field(wanted->what, "website", found.website, wanted->website);
    assert_field(wanted->what, "country", found.country, wanted->country);
    signature_clear(&found);
}

static void signatures_are_read_in_many_languages(void)
{
    static const struct expected cases[] = {
        {"English",
         "Hello\n\nKind regards,\n\nAnna Smith\nHead of Procurement\nHarbour Supplies Ltd\n12 "
         "Dock Road, Leeds LS1 4AP, United Kingdom\nT: +44 113 496 0123 | M: +44 7700 900123\n"
         "www.harbour-supplies.example",
         NULL,
         {"Anna Smith", "anna@harbour-supplies.example", "harbour-supplies"},
         "Anna Smith",
         "Head of Procurement",
         "Harbour Supplies Ltd",
         "+44 113 496 0123",
         "www.harbour-supplies.example",
         "GB"},
        {"German, on behalf",
         "Bitte um ein Angebot.\n\nMit freundlichen Grüßen\nIm Auftrag\n\nPetra Lind\nBauamt\nTel. "
         "040 "
         "5550123",
         NULL,
         {NULL, "bauamt@lindach.example", "lindach"},
         "Petra Lind",
         "Bauamt",
         NULL,
         "040 5550123",
         NULL,
         NULL},
        {"a title in words that are not known",
         NULL,
         "Anna Example\nXyvorlik Quendo\nExample Ltd\n+44 20 5555 0100",
         {"Anna Example", "anna@gmail.com", NULL},
         "Anna Example",
         "Xyvorlik Quendo",
         "Example Ltd",
         "+44 20 5555 0100",
         NULL,
         NULL},
        {"Chinese unit and rank",
         NULL,
         "例小明\n採購部 副理\n範例股份有限公司\n電話：07-555-8123",
         {"例小明", "ming@example.com", NULL},
         "例小明",
         "採購部 副理",
         "範例股份有限公司",
         "07-555-8123",
         NULL,
         NULL},
        {"Japanese, the name parted by a space",
         NULL,
         "購買部 例 太郎\n090-5555-0100",
         {"例太郎", "taro@gmail.com", NULL},
         "例 太郎",
         "購買部",
         NULL,
         "090-5555-0100",
         NULL,
         NULL},
        {"a line above the name that is none",
         NULL,
         "Zyxwv Vut\nAnna Example\n+44 20 5555 0100",
         {"Anna Example", "anna@gmail.com", NULL},
         "Anna Example",
         NULL,
         NULL,
         "+44 20 5555 0100",
         NULL,
         NULL},
        {"German",
         NULL,
         "Petra Lind\nLeiterin Einkauf\n\nNordwind Boote GmbH & Co. KG\nHafenstr. 5\nD-20457 "
         "Hamburg\nTel.: "
         "+49 (0)40 5550-1234\nFax: +49 (0)40 5550-1235\npetra.lind@nordwind.example",
         {"Petra Lind", "petra.lind@nordwind.example", "nordwind"},
         "Petra Lind",
         "Leiterin Einkauf",
         "Nordwind Boote GmbH & Co. KG",
         "+49 (0)40 5550-1234",
         NULL,
         "DE"},
        {"Indonesian",
         "Mohon penawaran.\n\nHormat kami,\nBudi Santoso\nKepala Bagian Pengadaan\nPT Laut "
         "Jaya Tbk\nJl. Sudirman No. 12, Jakarta 12190, Indonesia\nTelp/WA: 0812-3456-7890",
         NULL,
         {"Budi Santoso", "budi@lautjaya.example", "lautjaya"},
         "Budi Santoso",
         "Kepala Bagian Pengadaan",
         "PT Laut Jaya Tbk",
         "0812-3456-7890",
         NULL,
         "ID"},
        {"French",
         "Cordialement,\n\nLuc Marin | Responsable des achats | Port & Fils SARL\nTél. : +33 1 99 "
         "00 12 34",
         NULL,
         {"Luc Marin", "luc@port.example", "port"},
         "Luc Marin",
         "Responsable des achats",
         "Port & Fils SARL",
         "+33 1 99 00 12 34",
         NULL,
         NULL},
        {"Spanish",
         "Saludos cordiales,\nMaría Núñez\nGerente de Compras, Talleres Ruiz, S.L.\nMóvil: +34 "
         "600 123 456\nMadrid, España",
         NULL,
         {"María Núñez", "maria@ruiz.example", "ruiz"},
         "María Núñez",
         "Gerente de Compras",
         "Talleres Ruiz, S.L.",
         "+34 600 123 456",
         NULL,
         "ES"},
        {"Polish",
         "Z poważaniem\nAnna Kowalska\nKierownik działu zakupów\nMorze Sp. z o.o.\ntel. kom. 600 "
         "123 456\nPolska",
         NULL,
         {"Anna Kowalska", "a@morze.example", "morze"},
         "Anna Kowalska",
         "Kierownik działu zakupów",
         "Morze Sp. z o.o.",
         "600 123 456",
         NULL,
         "PL"},
        {"Russian",
         "С уважением,\nИван Петров\nНачальник отдела закупок\nООО «Причал»\nтел.: +7 (495) "
         "123-45-67",
         NULL,
         {"Иван Петров", "petrov@prichal.example", "prichal"},
         "Иван Петров",
         "Начальник отдела закупок",
         "ООО «Причал»",
         "+7 (495) 123-45-67",
         NULL,
         NULL},
        {"Japanese",
         NULL,
         "株式会社山田商事\n営業部 部長 山田太郎\n〒100-0001 東京都千代田区1-1\nTEL: "
         "03-1234-5678\nFAX: "
         "03-1234-5679",
         {"山田太郎", "yamada@yamada.example", "yamada"},
         "山田太郎",
         "営業部 部長",
         "株式会社山田商事",
         "03-1234-5678",
         NULL,
         "JP"},
        {"a title before a wide space",
         NULL,
         "株式会社さくら工房\n代表取締役　西田 浩二\nTEL 0742-55-0166",
         {NULL, "nishida@sakura.example", "sakura"},
         "西田 浩二",
         "代表取締役",
         "株式会社さくら工房",
         "0742-55-0166",
         NULL,
         NULL},
        {"a name in another script than the header's",
         NULL,
         "خالد بنجلون\nمدير المشتريات\nهاتف: +212 524 55 01 20",
         {"Khalid Benjelloun", "khalid@conserves.example", "conserves"},
         NULL,
         "مدير المشتريات",
         NULL,
         "+212 524 55 01 20",
         NULL,
         NULL},
        {"a department",
         NULL,
         "i.A. Manfred Krahl\nTechnischer Einkauf\nKrahl Pumpen GmbH",
         {"Manfred Krahl", "krahl@pumpen.example", "pumpen"},
         "Manfred Krahl",
         "Technischer Einkauf",
         "Krahl Pumpen GmbH",
         NULL,
         NULL,
         NULL},
        {"a company in quotation marks behind a title",
         NULL,
         "Олена Гай,\nагроном ТОВ «Весняна Нива»\nwww： https://nyva.example",
         {"Олена Гай", "hai@nyva.example", "nyva"},
         "Олена Гай",
         "агроном",
         "ТОВ «Весняна Нива»",
         NULL,
         "https://nyva.example",
         NULL},
        {"a number behind the author's name",
         NULL,
         "Mette Friis 20 55 01 63",
         {"Mette Friis", "mette@friis.example", "friis"},
         NULL,
         NULL,
         NULL,
         "20 55 01 63",
         NULL,
         NULL},
        {"Korean",
         "감사합니다.\n김민수 팀장\n(주)한빛상사\n전화: 02-1234-5678",
         NULL,
         {"김민수", "kim@hanbit.example", "hanbit"},
         "김민수",
         "팀장",
         "(주)한빛상사",
         "02-1234-5678",
         NULL,
         NULL},
        {"Chinese",
         "谢谢！\n张伟 采购经理\n上海星光贸易有限公司\n电话：021-5555-0123\n中国",
         NULL,
         {"张伟", "zhang@xingguang.example", "xingguang"},
         "张伟",
         "采购经理",
         "上海星光贸易有限公司",
         "021-5555-0123",
         NULL,
         "CN"},
        {"Turkish",
         "Saygılarımla,\nAyşe Yılmaz\nSatın Alma Müdürü\nDeniz Gıda A.Ş.\nGSM: 0532 123 45 67\n"
         "İzmir, Türkiye",
         NULL,
         {"Ayşe Yılmaz", "ayse@deniz.example", "deniz"},
         "Ayşe Yılmaz",
         "Satın Alma Müdürü",
         "Deniz Gıda A.Ş.",
         "0532 123 45 67",
         NULL,
         "TR"},
        {"Dutch",
         "Met vriendelijke groet,\nJan van der Berg\nInkoper bij De Werf B.V.\n+31 20 555 0199",
         NULL,
         {"Jan van der Berg", "jan@dewerf.example", "dewerf"},
         "Jan van der Berg",
         "Inkoper",
         "De Werf B.V.",
         "+31 20 555 0199",
         NULL,
         NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_read(&cases[i]);
}

static void a_company_is_known_by_form_domain_or_place(void)
{
    static const struct expected cases[] = {
        {"domain",
         "Thanks,\nAnna Smith\nNordwind Boats\n+49 40 555 1234",
         NULL,
         {"Anna Smith", "anna@nordwindboats.example", "nordwindboats"},
         "Anna Smith",
         NULL,
         "Nordwind Boats",
         "+49 40 555 1234",
         NULL,
         NULL},
        {"place",
         "Thanks,\nAnna Smith\nBuyer\nBluewater\n5 Dock Road\nLeeds",
         NULL,
         {"Anna Smith", "anna@gmail.com", NULL},
         "Anna Smith",
         "Buyer",
         "Bluewater",
         NULL,
         NULL,
         NULL},
        {"a town is none",
         "Thanks,\nAnna Smith\nBuyer\nLeeds",
         NULL,
         {"Anna Smith", "anna@gmail.com", NULL},
         "Anna Smith",
         "Buyer",
         NULL,
         NULL,
         NULL,
         NULL},
        {"title at company",
         "Thanks,\nAnna Smith\nBuyer at Bluewater",
         NULL,
         {"Anna Smith", "anna@gmail.com", NULL},
         "Anna Smith",
         "Buyer",
         "Bluewater",
         NULL,
         NULL,
         NULL},
        {"a region is none",
         "Thanks,\nAnna Smith\nSales Director, Asia Pacific",
         NULL,
         {"Anna Smith", "anna@gmail.com", NULL},
         "Anna Smith",
         "Sales Director, Asia Pacific",
         NULL,
         NULL,
         NULL,
         NULL},
        {"brief form",
         "Gruezi\n\nFreundliche Grüsse\nPraxis am See AG\nDr. med. Nora Frei",
         NULL,
         {NULL, "praxis@see.example", "see"},
         "Nora Frei",
         NULL,
         "Praxis am See AG",
         NULL,
         NULL,
         NULL},
        {"whole name",
         "Cheers,\nAnna\n\nAnna Smith\nSkipper & owner, Minch Charters",
         NULL,
         {"Anna", "anna@minchcharters.example", "minchcharters"},
         "Anna Smith",
         "Skipper & owner",
         "Minch Charters",
         NULL,
         NULL,
         NULL},
        {"unit",
         NULL,
         "北国食品株式会社\n購買部 小林 由美",
         {"小林 由美", "k@kitaguni.example", "kitaguni"},
         "小林 由美",
         "購買部",
         "北国食品株式会社",
         NULL,
         NULL,
         NULL},
        {"sponsor",
         "Regards\nAnna Smith\n+49 40 555 1234\n------------------------------\nSponsored by "
         "Big Ads Inc.\nhttp://ads.example",
         NULL,
         {"Anna Smith", "anna@gmail.com", NULL},
         "Anna Smith",
         NULL,
         NULL,
         "+49 40 555 1234",
         NULL,
         NULL},
        {"sentence",
         "Regards\nAnna Smith\nIf you are the manager, write.",
         NULL,
         {"Anna Smith", "anna@gmail.com", NULL},
         "Anna Smith",
         NULL,
         NULL,
         NULL,
         NULL,
         NULL},
        {"word",
         "Best,\nAnna Smith\nBluewater Logistics\nM 0171 555 1234",
         NULL,
         {"Anna Smith", "anna@gmail.com", NULL},
         "Anna Smith",
         NULL,
         "Bluewater Logistics",
         "0171 555 1234",
         NULL,
         NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_read(&cases[i]);
}

static void only_the_authors_own_signature_counts(void)
{
    static const struct signature_person anna = {"Anna Smith", "anna@nordwind.example", "nordwind"};
    static const struct signature_person nobody = {NULL, "info@nordwind.example", "nordwind"};
    static const char text[] = "Hi\n\nRegards\nBernd Maier\nDirector\n+49 40 555 1234";
    struct signature found;
    signature_read(text, NULL, &anna, &found);
    g_assert_true(found.is_anothers);
    g_assert_cmpuint(found.phone_count, ==, 0);
    g_assert_null(found.job_title);
    signature_read(text, NULL, &nobody, &found);
    g_assert_cmpstr(found.name, ==, "Bernd Maier");
    g_assert_cmpstr(found.job_title, ==, "Director");
    signature_clear(&found);
}

static void a_body_without_end_formula_has_no_signature(void)
{
    static const struct expected plain = {
        "plain", "The Sales Director of Acme Ltd told us.\nWe need 20 pieces in Germany",
        NULL,    {"Anna Smith", "anna@nordwind.example", "nordwind"},
        NULL,    NULL,
        NULL,    NULL,
        NULL,    NULL};
    assert_read(&plain);
}

static void networks_and_trackers_are_no_websites(void)
{
    static const struct signature_person anna = {"Anna", "anna@nordwind.example", "nordwind"};
    static const char *const texts[] = {
        "Anna\nhttps://www.linkedin.com/in/anna",
        "Anna\nhttps://t.me/anna",
        "Anna\nhttps://click.example/?u=0123456789",
        "Anna\nversion 1.2.3",
        "Anna\nfile.txt",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct signature found;
        signature_read(NULL, texts[i], &anna, &found);
        assert_field(texts[i], "website", found.website, NULL);
        signature_clear(&found);
    }
    static const char *const sites[] = {"Anna\nnordwind.example", "Anna\nWeb: nordwind.example",
                                        "Anna\nnordwind.example | +49 40 1234567"};
    for (gsize i = 0; i < G_N_ELEMENTS(sites); i++) {
        struct signature found;
        signature_read(NULL, sites[i], &anna, &found);
        assert_field(sites[i], "website", found.website, "nordwind.example");
        signature_clear(&found);
    }
}

/* Below the author's name. */
static void title_and_company_of_a_line_are_told_apart(void)
{
    static const struct {
        const char *name, *line, *label, *job_title, *company;
    } cases[] = {
        {"Anna Lind", "Buyer, Harbour View Hotel", NULL, "Buyer", "Harbour View Hotel"},
        {"Anna Lind", "Harbour View Hotel - Manager", NULL, "Manager", "Harbour View Hotel"},
        {"Jana Malá", "ředitelka ZŠ Lipová", NULL, "ředitelka", "ZŠ Lipová"},
        {"Ines Barić", "tajnica, Dječji vrtić Jež", NULL, "tajnica", "Dječji vrtić Jež"},
        {"Иван Перов", "зав. складом ТОО «Лоза»", NULL, "зав. складом", "ТОО «Лоза»"},
        {"سارة علي", "مدير المشتريات - النسيم للطباعة", NULL, "مدير المشتريات", "النسيم للطباعة"},
        {"오지훈", "새벽베이커리 점장", NULL, "점장", "새벽베이커리"},
        {"Anna Lind", "Operations, Climbrank", "climbrank", "Operations", "Climbrank"},
        {"Anna Lind", "Studio Tecnico Lind", "studiolind", NULL, "Studio Tecnico Lind"},
        {"Anna Lind", "Hotel Manager", NULL, "Hotel Manager", NULL},
        {"Päivi Laine", "vastaava hoitaja", NULL, "vastaava hoitaja", NULL},
        {"Anna Lind", "Buyer, North America", NULL, "Buyer, North America", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const struct signature_person person = {cases[i].name, "a@lind.example", cases[i].label};
        g_autofree char *text = g_strconcat(cases[i].name, "\n", cases[i].line, NULL);
        struct signature found;
        signature_read(NULL, text, &person, &found);
        assert_field(cases[i].line, "job_title", found.job_title, cases[i].job_title);
        assert_field(cases[i].line, "company", found.company, cases[i].company);
        signature_clear(&found);
    }
}

static void a_number_given_in_talk_is_found(void)
{
    static const struct {
        const char *body, *phone;
    } cases[] = {
        {"Hi,\nplease call me on 0800 555 0199 any time.", "0800 555 0199"},
        {"Hubungi saya di WA 0812-3456-7890 ya", "0812-3456-7890"},
        {"The hotline 0800 555 0199 is always busy", NULL},
        {"my order 123456789 is late", NULL},
        {"Voitte soittaa numeroon 0400 555 226 tai vastata.", "0400 555 226"},
        {"Dere kan ringe 909 55 512 når som helst.", "909 55 512"},
        {"你好，我的手机：13907555526，谢谢。", "13907555526"},
        {"لطفا با ۰۹۱۲۵۵۵۱۲۷۸ تماس بگیرید.", "۰۹۱۲۵۵۵۱۲۷۸"},
        {"bitte bestätigen. die adresse ist jetzt eine andere, und zwar keplerstr 9 in mannheim, "
         "zweiter hof links. mehmet 0157 55504416",
         "0157 55504416"},
        {"I rang your office on 0113 555 0199 twice.\nNobody was there.\nWhy?\nAnna", NULL},
        {"paid to account 20-45-77 31926819, ring the bank", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct signature found = {0};
        signature_read_talk(cases[i].body, &found);
        assert_field(cases[i].body, "phone", found.phone_count ? found.phones[0].written : NULL,
                     cases[i].phone);
        signature_clear(&found);
    }
}

static void hostile_text_takes_no_time(void)
{
    static const struct signature_person anna = {"Anna", "anna@nordwind.example", "nordwind"};
    g_autofree char *same = g_strnfill(10 << 20, 'A');
    g_autoptr(GString) lines = g_string_new(NULL);
    for (int i = 0; i < 100000; i++)
        g_string_append(lines, "Regards | +1 | a.b , at GmbH 1234567\n");
    g_autoptr(GTimer) timer = g_timer_new();
    const char *const texts[] = {same, lines->str};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct signature found;
        signature_read(texts[i], texts[i], &anna, &found);
        signature_read_talk(texts[i], &found);
        signature_clear(&found);
    }
    g_assert_cmpfloat(g_timer_elapsed(timer, NULL), <, 1.0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/signature/signatures are read in many languages",
                    signatures_are_read_in_many_languages);
    g_test_add_func("/signature/a company is known by form, domain or place",
                    a_company_is_known_by_form_domain_or_place);
    g_test_add_func("/signature/only the author's own signature counts",
                    only_the_authors_own_signature_counts);
    g_test_add_func("/signature/a body without end formula has no signature",
                    a_body_without_end_formula_has_no_signature);
    g_test_add_func("/signature/networks and trackers are no websites",
                    networks_and_trackers_are_no_websites);
    g_test_add_func("/signature/title and company of a line are told apart",
                    title_and_company_of_a_line_are_told_apart);
    g_test_add_func("/signature/a number given in talk is found", a_number_given_in_talk_is_found);
    g_test_add_func("/signature/hostile text takes no time", hostile_text_takes_no_time);
    return g_test_run();
}
