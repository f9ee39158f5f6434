/* test_language.c - in which language somebody writes. */
#include "parsers/language.h"

#include <string.h>

static void short_enquiries_are_told_apart(void)
{
    static const struct {
        const char *text, *language;
    } cases[] = {
        {"Could you send us a quote for twenty units?", "en"},
        {"Bitte senden Sie uns ein Angebot über 20 Stück.", "de"},
        {"Merci de nous envoyer un devis pour vingt pièces.", "fr"},
        {"Mohon kirim penawaran harga untuk 20 unit, terima kasih.", "id"},
        {"Sila hantar sebut harga untuk 20 unit.", "ms"},
        {"Kan du sende os et tilbud på tyve stole?", "da"},
        {"Kan dere sende oss et tilbud på tjue stoler?", "no"},
        {"Kan ni skicka en offert på tjugo stolar?", "sv"},
        {"Prosimy o ofertę na 20 sztuk.", "pl"},
        {"Magkano po yung pump ninyo? Kailangan lang namin bago magtanim.", "tl"},
        {"Good day po, tanong ko lang po kung meron pa kayong stock na dalawang makina.", "tl"},
        {"Прошу выслать прайс на двадцать штук.", "ru"},
        {"Прошу надіслати прайс на двадцять штук.", "uk"},
        {"¿Pueden enviarnos un presupuesto?", "es"},
        {"Podem enviar um orçamento?", "pt"},
        {"Potete inviarci un preventivo per venti sedie?", "it"},
        {"Kunt u ons een offerte sturen?", "nl"},
        {"Yirmi sandalye için fiyat teklifi rica ederiz.", "tr"},
        {"نرجو إرسال عرض أسعار", "ar"},
        {"お見積りをお願いします。", "ja"},
        {"请给我们报价二十台。", "zh"},
        {"請提供二十台的報價。", "zh"},
        {"Hi Anna, 多謝報價。客人想改用啞面黑色。 Thanks & Rgds,", "zh"},
        {"Halo kak, kami mau buka kedai kedua bulan depan. Boleh minta pricelist?", "id"},
        {"견적 부탁드립니다.", "ko"},
        {"נא לשלוח הצעת מחיר לעשרים יחידות", "he"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *found = language_of_text(cases[i].text, NULL, NULL);
        if (g_strcmp0(found, cases[i].language) != 0)
            g_error("%s: %s, not %s", cases[i].text, found, cases[i].language);
    }
}

static void what_has_no_words_has_no_language(void)
{
    static const char *const texts[] = {
        "", "12345", "https://shop.example/en/a", "a@b.example", "ok", ":-)", "---- ****"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        if (language_of_text(texts[i], NULL, NULL))
            g_error("%s: %s", texts[i], language_of_text(texts[i], NULL, NULL));
    }
}

static void links_do_not_sway_a_text(void)
{
    g_assert_cmpstr(language_of_text("Siehe <https://shop.example/the-best-of-all-our-chairs-here> "
                                     "und sales@the-best-chairs-of-all.example, bitte anrufen.",
                                     NULL, NULL),
                    ==, "de");
}

static void a_mail_speaks_by_body_then_subject(void)
{
    g_autoptr(mail_handle) mail = mail_new();
    g_assert_null(language_of_mail(mail));
    mail->subject = g_strdup("Anfrage wegen zwanzig Stühlen");
    g_autofree char *by_subject = language_of_mail(mail);
    g_assert_cmpstr(by_subject, ==, "de");
    mail->body = g_strdup("Could you please tell us what twenty chairs would cost, delivered?");
    g_autofree char *by_body = language_of_mail(mail);
    g_assert_cmpstr(by_body, ==, "en");
}

static void a_huge_text_is_read_in_part(void)
{
    g_autofree char *same = g_strnfill(10 << 20, 'x');
    g_assert_null(language_of_text(same, NULL, NULL));
    g_autoptr(GString) wide = g_string_new(NULL);
    for (int i = 0; i < 100000; i++)
        g_string_append(wide, "見積もりをお願いします");
    g_assert_cmpstr(language_of_text(wide->str, NULL, NULL), ==, "ja");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/language/short enquiries are told apart", short_enquiries_are_told_apart);
    g_test_add_func("/language/what has no words has no language",
                    what_has_no_words_has_no_language);
    g_test_add_func("/language/links do not sway a text", links_do_not_sway_a_text);
    g_test_add_func("/language/a mail speaks by body, then subject",
                    a_mail_speaks_by_body_then_subject);
    g_test_add_func("/language/a huge text is read in part", a_huge_text_is_read_in_part);
    return g_test_run();
}
