/* test_autoreply.c - programs that answer for people, told from people who answer. */
#include "base/mail.h"
#include "parsers/parse.h"

#include <string.h>

static struct mail *parse(const char *subject, const char *text)
{
    g_autofree char *whole =
        g_strconcat("From: Ada <ada@example.com>\nTo: sales@ours.example\nSubject: ", subject,
                    "\nContent-Type: text/plain; charset=utf-8\n\n", text, NULL);
    return parse_mail(whole, strlen(whole), NULL);
}

static void assert_verdict(const char *subject, const char *text, const char *verdict)
{
    g_autoptr(mail_handle) mail = parse(subject, text);
    if (g_strcmp0(verdict_name(mail->verdict), verdict) != 0)
        g_test_message("%s: %s", text, mail->reason);
    g_assert_cmpstr(verdict_name(mail->verdict), ==, verdict);
}

static void who_is_away_says_so_in_many_languages(void)
{
    static const char *const texts[] = {
        "Hello,\n\nI am out of the office until 3 May. In urgent cases call Bo.\n\nAda",
        "Guten Tag,\n\nich bin derzeit nicht im Büro. In dringenden Fällen: bo@example.com",
        "Bonjour,\n\nje suis absente du bureau jusqu'au 3 mai. En cas d'urgence, appelez Bo.",
        "Hola,\n\nestoy fuera de la oficina hasta el 3 de mayo. Para asuntos urgentes: Bo.",
        "Olá,\n\nestou de férias até 3 de maio. Em caso de urgência, ligue para Bo.",
        "Buongiorno,\n\nsono assente fino al 3 maggio. Per urgenze chiamate Bo.",
        "Ik ben afwezig tot 3 mei. Bij dringende zaken belt u Bo.",
        "Dzień dobry,\n\njestem na urlopie do 3 maja. W pilnych sprawach proszę dzwonić do Bo.",
        "Здравствуйте! Я в отпуске до 3 мая. По срочным вопросам звоните Бо.",
        "Jag är på semester till den 3 maj. Vid brådskande ärenden ring Bo.",
        "Saya sedang cuti sampai 3 Mei. Untuk hal mendesak hubungi Bo.",
        "お世話になっております。5月3日まで休暇をいただいております。お急ぎの場合はボーまで。",
        "我正在休假，5月3日回来。如有急事请联系Bo。",
        "안녕하세요. 5월 3일까지 휴가 중입니다. 급하신 용무는 보에게 연락 바랍니다.",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        assert_verdict("Re: Offer", texts[i], "auto_reply");
    assert_verdict("Re: Your quotation",
                   "Thank you for your email. I am currently out of the office and will return on "
                   "Monday.",
                   "auto_reply");
}

static void receipts_of_requests_are_answers_of_programs(void)
{
    static const char *const cases[][2] = {
        {"[#4711] Offer", "Thank you for contacting us. We have received your request and will get "
                          "back to you within 24 hours."},
        {"Ihre Anfrage (Ticket #4711)", "Vielen Dank für Ihre Anfrage. Wir haben Ihre Nachricht "
                                        "erhalten. Ihre Ticketnummer: 4711. "
                                        "Wir melden uns schnellstmöglich."},
        {"[Ticket 4711]", "Nous avons bien reçu votre demande. Numéro de ticket : 4711. Nous vous "
                          "répondrons dans les plus brefs délais."},
        {"Solicitud recibida",
         "Gracias por contactar con nosotros. Hemos recibido su mensaje. Número de "
         "caso: 4711. Le responderemos lo antes posible."},
        {"Tiket #4711",
         "Terima kasih, email Anda telah kami terima (tiket #4711). Kami akan segera "
         "menghubungi Anda."},
        {"Обращение 4711", "Мы получили ваше письмо. Номер обращения: 4711. Мы ответим в ближайшее "
                           "время."},
        {"受付完了", "お問い合わせを受け付けました。受付番号：4711。追ってご連絡いたします。"},
        {"工单 4711", "我们已收到您的邮件，工单号4711，我们会尽快回复。"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_verdict(cases[i][0], cases[i][1], "auto_reply");
}

static void proofs_that_are_asked_for_are_answers_of_programs(void)
{
    assert_verdict("Re: Offer",
                   "Your message is being held. To be added to the approved senders, click below.",
                   "auto_reply");
}

static void people_who_mention_such_things_write_leads(void)
{
    static const char *const cases[][2] = {
        {"Chairs", "Hello,\n\nwe need 20 oak chairs. Could you send a quote? I will be out of the "
                   "office next week, so please copy Bo."},
        {"Offer", "Thank you for your offer. We have received your samples too, they look good. "
                  "Can you deliver 40 in May?"},
        {"Office move", "I am out of the office furniture trade, but my friend needs a desk. What "
                        "does yours cost?"},
        {"Ticket machines", "We are looking for a ticket machine. Do you have a price list?"},
        {"Floor",
         "Hello,\n\nour shop is closed from 3 to 8 March, and the floor has to be done then. "
         "We need 80 square metres of oak. Please contact Bo about the keys."},
        {"Vikariat",
         "Hej, vår kollega är föräldraledig och vi behöver en vikarie på 80 %. Kontakta "
         "mig gärna om ni har någon."},
        {"Maternity leave", "Do you also make desks for nursing rooms? Please contact me."},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_verdict(cases[i][0], cases[i][1], "lead");
}

static void closed_until_then_is_an_automatic_answer(void)
{
    static const char *const cases[][2] = {
        {"Re: Offer", "Our workshop is closed from 22 December until 6 January. Mails will be read "
                      "after that; for urgent repairs call Bo."},
        {"Re: Angebot", "Liebe Kunden,\n\nunser Laden bleibt bis 12. August geschlossen. E-Mails "
                        "werden erst danach bearbeitet."},
        {"Devis",
         "Bonjour, le cabinet sera fermé du 1er au 15 août. Les messages ne seront pas lus. "
         "Réouverture le 16."},
        {"Re: Preventivo", "Siamo chiusi per ferie fino al 25 agosto. Risponderemo al rientro."},
        {"Re: Oferta",
         "Estaremos cerrados por vacaciones hasta el 2 de enero. Los correos no se leerán."},
        {"Re: Orçamento", "Estamos de férias coletivas; voltamos em 8 de janeiro."},
        {"Re: Offerte", "Onze praktijk is gesloten tot 8 mei. Mails worden niet beantwoord."},
        {"Re: Tilbud", "Vi holder ferielukket i uge 29, og mails bliver først læst bagefter."},
        {"Re: Tarjous", "Olemme suljettu heinäkuun ajan. Palaamme 1.8."},
        {"Re: Nabídka", "Do 6. ledna máme zavřeno. E-maily nejsou čteny."},
        {"Re: Ajánlat", "Cégünk január 6-ig zárva tart. A leveleket addig nem olvassuk."},
        {"Re: 報價", "本公司春節放假至2月3日，恢复上班後再回覆。"},
        {"Re: 見積書", "夏季休業のため、8月16日に営業再開いたします。順次対応いたします。"},
        {"Re: 견적", "여름휴가로 8월 5일까지 휴무입니다. 복귀 후 답변드리겠습니다."},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_verdict(cases[i][0], cases[i][1], "auto_reply");
}

static void a_line_that_is_its_mark_tells_an_automatic_answer(void)
{
    assert_verdict("Re: Tilbud", "Tak for din mail, den er landet hos os.\n\nAutosvar",
                   "auto_reply");
    assert_verdict("Re: Offer", "Automatic reply\n\nThe mailbox moved to bo@example.com.",
                   "auto_reply");
    assert_verdict("Offer", "I got your text:\nautomatic reply machines, what do they cost?\n",
                   "lead");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/autoreply/who is away says so in many languages",
                    who_is_away_says_so_in_many_languages);
    g_test_add_func("/autoreply/receipts of requests are answers of programs",
                    receipts_of_requests_are_answers_of_programs);
    g_test_add_func("/autoreply/proofs that are asked for are answers of programs",
                    proofs_that_are_asked_for_are_answers_of_programs);
    g_test_add_func("/autoreply/people who mention such things write leads",
                    people_who_mention_such_things_write_leads);
    g_test_add_func("/autoreply/closed until then is an automatic answer",
                    closed_until_then_is_an_automatic_answer);
    g_test_add_func("/autoreply/a line that is its mark tells an automatic answer",
                    a_line_that_is_its_mark_tells_an_automatic_answer);
    return g_test_run();
}
