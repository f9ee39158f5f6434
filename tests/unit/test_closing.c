/* test_closing.c - signatures that no mark parts from the text, and what is none. */
#include "parsers/newtext.h"

#include <glib.h>

static void assert_parted(const char *body, const char *signature)
{
    g_autofree char *text = g_strconcat(body, signature, NULL);
    g_autofree char *wanted_body = g_strchomp(g_strdup(body));
    struct newtext newtext;
    newtext_split(text, NULL, &newtext);
    g_assert_cmpstr(newtext.body, ==, wanted_body);
    g_assert_cmpstr(newtext.signature, ==, *signature ? signature : NULL);
    g_assert_null(newtext.quoted);
    newtext_clear(&newtext);
}

static void a_contact_block_below_the_closing_is_the_signature(void)
{
    static const struct {
        const char *body;
        const char *signature;
    } mails[] = {
        {"Please quote.\n\nBest regards,\n", "Anna Example\nSales Manager\nTel: +49 30 555 0100"},
        {"Please quote.\n\nKind regards\n\n", "Anna Example\n\nExample Ltd\nwww.example.com"},
        {"Bitte um ein Angebot.\n\nMit freundlichen Grüßen\n",
         "i. A. Anna Beispiel\nLeiterin Einkauf\n\nBeispiel GmbH\nMusterstraße 1\n12345 "
         "Musterstadt\n"
         "Tel.: +49 30 555 01-0\n\nGeschäftsführer: Bernd Beispiel\nAmtsgericht Musterstadt, HRB "
         "1"},
        {"Merci de votre devis.\n\nCordialement,\n",
         "Anne Exemple\nResponsable achats\nExemple SARL\nTél. : 01 55 50 01 00"},
        {"Necesitamos precio.\n\nUn saludo,\n", "Ana Ejemplo\nEjemplo S.L.\nMóvil: 600 555 010"},
        {"Aguardo o orçamento.\n\nAtenciosamente,\n", "Ana Exemplo\nExemplo Ltda.\n(11) 5555-0100"},
        {"Attendo un preventivo.\n\nCordiali saluti\n",
         "Anna Esempio\nUfficio acquisti\nEsempio S.r.l.\nTel. 02 555 0100"},
        {"Graag een offerte.\n\nMet vriendelijke groet,\n\n",
         "Anna Voorbeeld\nVoorbeeld B.V.\nT 030 555 0100"},
        {"Proszę o ofertę.\n\nZ poważaniem\n",
         "Anna Przykład\nPrzykład sp. z o.o.\ntel. 22 555 01 00"},
        {"Прошу прислать цены.\n\nС уважением,\n",
         "Анна Пример\nООО «Пример»\nтел. +7 495 555-01-00"},
        {"Прошу надіслати ціни.\n\nЗ повагою,\n", "Анна Приклад\nТОВ «Приклад»\n+380 44 555 0100"},
        {"Skicka gärna offert.\n\nMed vänlig hälsning\n", "Anna Exempel\nExempel AB\n08-555 01 00"},
        {"Send gjerne tilbud.\n\nMed vennlig hilsen\n",
         "Anna Eksempel\nEksempel AS\nTlf. 22 55 50 10"},
        {"Mohon penawaran.\n\nHormat kami,\n",
         "Anna Contoh\nPT Contoh Jaya\nJl. Contoh No. 1\nHP: 0812 5555 0100"},
        {"Fiyat rica ederim.\n\nSaygılarımla,\n",
         "Ayşe Örnek\nÖrnek Ltd. Şti.\nTel: 0212 555 01 00"},
        {"Fiyat rica ederim.\n\nŞimdiden teşekkür ederim,\n",
         "Ayşe Örnek\nMağaza Müdürü - Örnek Giyim Ltd. Şti.\n0 212 555 01 00"},
        {"Bitte um ein Angebot.\n\nSportliche Grüße\n\n", "Uli Beispiel\nTel. 030 555 0100"},
        {"¿Precio del remolque?\n\nQue el cielo los guarde,\n\n", "Eva Ejemplo\nCel 600 555 010"},
        {"A quoi cela reviendrait-il ?\n\n", "Eva Exemple\n01 55 50 01 00"},
        {"请报价。\n\n此致敬礼\n", "王小明\n示例有限公司\n电话：010-5555 0100"},
        {"お見積りをお願いします。\n\nよろしくお願いいたします。\n",
         "例 太郎\n株式会社サンプル\nTEL: 03-5555-0100"},
        {"견적 부탁드립니다.\n\n감사합니다.\n", "홍길동\n예제 주식회사\n전화: 02-555-0100"},
        {"Моля за оферта.\n\nПоздрави,\n", "Анна Пример\nПример ЕООД\nтел. 02 555 0100"},
        {"Prosím o ponuku.\n\nĎakujem vopred\n", "Anna Príkladová\nPríklad s.r.o.\n02 555 50 100"},
        {"Lūdzu piedāvājumu.\n\nAr cieņu\n", "Anna Paraugs\nTālr. 67 555 010"},
        {"Prašau pasiūlymo.\n\nPagarbiai\n", "Ana Pavyzdė\nTel. 5 255 0100"},
        {"قیمت را اعلام کنید.\n\nبا تشکر\n", "آنا نمونه\nتلفن: 021 5555 0100"},
        {"कृपया कीमत बताएं।\n\nधन्यवाद।\n", "अन्ना उदाहरण\n98390 55512"},
        {"Δώστε μου τιμή.\n\nΜε εκτίμηση,\n", "Άννα Παράδειγμα\nΤηλ. 210 555 0100"},
        {"Ninaomba bei.\n\nAsante sana\n", "Anna Mfano\nSimu 0722 555 010"},
        {"أرجو إرسال عرض سعر.\n\nمع أطيب التحيات،\n",
         "خالد مثال\nشركة المثال\nهاتف: +966 11 555 0100"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(mails); i++)
        assert_parted(mails[i].body, mails[i].signature);
}

static void a_lone_name_stays_with_the_text(void)
{
    assert_parted("Please quote.\n\nBest regards,\nAnna", "");
    assert_parted("Please quote.\n\nBest regards,\n\nAnna Example\nBernd Example", "");
    assert_parted("Proszę o ofertę.\n\nPozdrawiam\nAnna", "");
    assert_parted("Please quote.\n\nThanks, Anna", "");
}

static void a_block_set_apart_needs_no_closing(void)
{
    assert_parted("Can you deliver 40 chairs by May?\n\n",
                  "Anna Example\nExample Ltd\n+44 20 5555 0100\nwww.example.com");
    assert_parted("Can you deliver 40 chairs by May?\n\n",
                  "Anna Example\n\nExample Ltd\n12 Example Street\nTel. 020 5555 0100");
    assert_parted("Quote 40 chairs.\n\nGreetings from the north,\n",
                  "Anna Example\nExample Ltd\nTel. 020 5555 0100");
}

static void what_the_enquiry_needs_is_no_signature(void)
{
    assert_parted("Please call me on +49 170 5550100.", "");
    assert_parted("We need:\n\n10 chairs, oak\n20 tables 5000 x 800\n3 cupboards 12345678", "");
    assert_parted(
        "Hello\n\nThanks,\n\nwe need 40 chairs by May and would like to hear from you soon.\n"
        "You can reach us on +49 30 5550100.",
        "");
    assert_parted("Please deliver to\n\nExample Ltd\n12 Example Street\nExampletown\n\n"
                  "as soon as you can. When will that be?",
                  "");
    assert_parted("Please deliver to:\n\nExample Ltd\n12 Example Street\nTel. 020 5555 0100", "");
    assert_parted("Anna Example\nExample Ltd\nTel. 020 5555 0100", "");
    assert_parted("New message\n\nName: Anna\nCompany: Example Ltd\nTel: 020 5555 0100\n"
                  "Message: Please quote.",
                  "");
}

static void a_postscript_is_the_texts(void)
{
    struct newtext newtext;
    newtext_split("Quote please.\n\nRegards,\nAnna Example\nTel. 020 5555 0100\n\n"
                  "PS: Can you deliver on Sundays?",
                  NULL, &newtext);
    g_assert_cmpstr(newtext.body, ==, "Quote please.\n\nRegards,\nPS: Can you deliver on Sundays?");
    g_assert_cmpstr(newtext.signature, ==, "Anna Example\nTel. 020 5555 0100");
    newtext_clear(&newtext);
}

static void a_signature_may_stand_above_the_history(void)
{
    struct newtext newtext;
    newtext_split("Yes please.\n\nRegards,\nAnna Example\nTel. 020 5555 0100\n\n"
                  "On 4 Mar 2026 at 10:00, B <b@example.com> wrote:\n> Shall we?",
                  NULL, &newtext);
    g_assert_cmpstr(newtext.body, ==, "Yes please.\n\nRegards,");
    g_assert_cmpstr(newtext.signature, ==, "Anna Example\nTel. 020 5555 0100");
    g_assert_cmpstr(newtext.quoted, ==,
                    "On 4 Mar 2026 at 10:00, B <b@example.com> wrote:\n> Shall we?");
    newtext_clear(&newtext);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/closing/a contact block below the closing is the signature",
                    a_contact_block_below_the_closing_is_the_signature);
    g_test_add_func("/closing/a lone name stays with the text", a_lone_name_stays_with_the_text);
    g_test_add_func("/closing/a block set apart needs no closing",
                    a_block_set_apart_needs_no_closing);
    g_test_add_func("/closing/what the enquiry needs is no signature",
                    what_the_enquiry_needs_is_no_signature);
    g_test_add_func("/closing/a postscript is the text's", a_postscript_is_the_texts);
    g_test_add_func("/closing/a signature may stand above the history",
                    a_signature_may_stand_above_the_history);
    return g_test_run();
}
