/* test_mass.c - mass mail that only its words give away, and people who use the same words. */
#include "tests/lib/mails.h"

static void cold_offers_are_bulk(void)
{
    static const char *const cases[][2] = {
        {"Quick question",
         "Hi there,\n\nI came across your website and noticed it does not rank on Google. We offer "
         "SEO services at affordable prices. Open to a quick call?\n\nIf not interested, just "
         "reply STOP."},
        {"Following up",
         "Hi,\n\njust following up on my last email. We help companies like yours with mobile app "
         "development. Do you have 15 minutes this week? calendly.com/x"},
        {"Attendees list",
         "Hi,\n\nWould you be interested in the attendees list of the furniture expo? "
         "All contacts are verified contacts of decision makers. Let me know if "
         "you are interested and I will share pricing."},
        {"Guest post",
         "Hello,\n\nI would like to publish a guest post with a do-follow backlink on "
         "your site. Do you accept sponsored posts?"},
        {"LED lights", "Dear purchasing manager, we are a professional manufacturer in China. Our "
                       "factory has 15 years experience, good quality and competitive price."},
        {"Loan", "Do you need a business loan? We offer loans at 3% interest rate. Apply now, no "
                 "obligation."},
        {"Mehr Kunden",
         "Guten Tag,\n\nich bin auf Ihre Website gestoßen. Wir bringen Unternehmen wie Ihres bei "
         "Google auf Seite 1. Haben Sie 15 Minuten für ein unverbindliches Kennenlerngespräch?"},
        {"Votre site",
         "Bonjour,\n\nen parcourant votre site j'ai vu qu'il n'est pas en première page de "
         "Google. Échange téléphonique de 15 minutes, sans engagement ? Si vous n'êtes "
         "pas intéressé, répondez STOP."},
        {"Su sitio web",
         "Hola,\n\nencontré su sitio y ofrecemos servicios SEO: primera página de Google, "
         "más clientes, sin compromiso. ¿Tiene 15 minutos para una llamada?"},
        {"Website Anda",
         "Halo,\n\nkami melihat website Anda. Kami menawarkan jasa SEO agar masuk halaman "
         "pertama Google. Konsultasi gratis. Jika tidak tertarik, balas STOP."},
        {"Ваш сайт", "Здравствуйте! Изучили ваш сайт. Предлагаем вам продвижение сайта в топ-10, "
                     "бесплатный аудит, без обязательств."},
        {"ご提案",
         "突然のご連絡失礼いたします。貴社のホームページを拝見しました。SEO対策で上位表示を"
         "実現します。無料相談はこちら。"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        mails_assert_verdict("Max <max@agency.example>", cases[i][0], cases[i][1], "bulk", NULL);
}

static void newsletters_are_bulk_in_many_languages(void)
{
    static const char *const texts[] = {
        "Sale! View in browser.\n\nYou are receiving this as you asked. Unsubscribe",
        "Frühling! Im Browser ansehen.\n\nSie erhalten diesen Newsletter ... hier abmelden",
        "Printemps ! Voir dans le navigateur.\n\nVous recevez cet e-mail ... se désinscrire",
        "¡Primavera! Ver en el navegador.\n\nUsted recibe este boletín. Darse de baja",
        "Primavera! Ver no navegador.\n\nVocê está recebendo ... cancelar inscrição",
        "Primavera! Visualizza nel browser.\n\nRicevi questa email ... annulla iscrizione",
        "Lente! Bekijk in browser.\n\nU ontvangt deze nieuwsbrief ... uitschrijven",
        "Wiosna! Zobacz w przeglądarce.\n\nOtrzymujesz tę wiadomość ... wypisz się",
        "Весна! Открыть в браузере.\n\nВы получили это письмо ... отписаться",
        "Promo! Lihat di browser.\n\nAnda menerima email ini ... berhenti berlangganan",
        "春のセール！ブラウザで見る。メールマガジンの配信停止はこちら",
        "春季特卖！在浏览器中查看。您收到此邮件……退订",
        "봄 세일! 브라우저에서 보기. 뉴스레터 수신거부",
        "İlkbahar! Tarayıcıda görüntüle.\n\nBu e-postayı aldınız ... abonelikten çık",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        mails_assert_verdict("Shop <hello@shop.example>", "News", texts[i], "bulk", NULL);
}

static void the_reason_names_what_weighs_most(void)
{
    mails_assert_verdict(
        "Shop <news@shop.example>", "News",
        "View in browser.\n\nYou are receiving this because you signed up. Unsubscribe.", "bulk",
        "it reads like mass mail: can be viewed in a browser, tells why it was sent to a "
        "list of people, tells how to unsubscribe");
}

static void who_asks_for_what_others_sell_is_a_lead(void)
{
    static const char *const texts[] = {
        "We are looking for SEO services and a website redesign. Could you send a proposal?",
        "Guten Tag,\n\nwir benötigen Suchmaschinenoptimierung und Webentwicklung. Was kostet das?",
        "Hi, can you quote 300 inkjet and toner cartridges? We need them by May. Thanks, Ada",
        "Dear team, I need life insurance for 20 employees. Please send me your price list.",
        "Halo, saya butuh pinjaman modal kerja untuk toko. Berapa bunganya? Terima kasih",
        "Dear Sir, we are a leading wholesale distributor and interested in your products.",
        "I came across your website while looking for a supplier. Open to a quick call? Ada",
        "Hello, do you sell crypto payment terminals for shops? We need two. Regards",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        mails_assert_verdict("Ada <ada@example.com>", "Enquiry", texts[i], "lead", NULL);
}

static void people_with_footers_are_leads(void)
{
    mails_assert_verdict(
        "Ada <ada@example.com>", "Chairs",
        "Hello,\n\nwhat do 20 oak chairs cost?\n\nRegards\nAda\n\nTo unsubscribe from our "
        "news write to us. All rights reserved.",
        "lead", NULL);
    mails_assert_verdict("Ada <ada@example.com>", "Re: News",
                         "Please unsubscribe me, I never asked.", "lead", NULL);
}

static void a_way_out_and_nothing_of_a_person_is_bulk(void)
{
    static const char *const texts[] = {
        "Nuovi arrivi in negozio. Per non ricevere più queste email clicca qui: ",
        "Novidades da semana. Se não quer mais receber nossas mensagens, clique aqui: ",
        "Yeni sezon geldi. Listemizden çıkmak için: ",
        "新商品が入荷しました。配信の停止はこちら ",
        "本周新品上架。如不想再收到此类邮件，请点击 ",
        "이번 주 신상품입니다. 수신을 원치 않으시면 ",
        "Nové zboží skladem. Odhlášení: ",
        "Neu eingetroffen. Wenn Sie keine E-Mails mehr bekommen möchten: ",
        "Nyheter denne uken. Ønsker du ikke å motta flere? Avmeld: ",
        "Нові надходження. Якщо ви не бажаєте отримувати листи: ",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *text = g_strconcat(texts[i], "https://shop.example/u", NULL);
        mails_assert_verdict("Shop <hello@shop.example>", "November", text, "bulk", NULL);
        mails_assert_verdict("Ada Ware <ada.ware@shop.example>", "November", text, "lead", NULL);
    }
}

static void forms_filled_in_by_sellers_are_bulk(void)
{
    mails_assert_verdict(
        "Site <forms@ours.example>", "Contact form",
        "Name: Max\nEmail: max@agency.example\nMessage: I came across your website. We offer SEO "
        "services to rank on Google, web design services and backlinks. Schedule a call: "
        "calendly.com/max. If you are not interested, reply STOP to unsubscribe.",
        "bulk", NULL);
    mails_assert_verdict("Site <forms@site.example>", "Contact form",
                         "Name: Ada\nEmail: ada@example.com\nMessage: Do you offer SEO services?",
                         "lead", NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mass/cold offers are bulk", cold_offers_are_bulk);
    g_test_add_func("/mass/newsletters are bulk in many languages",
                    newsletters_are_bulk_in_many_languages);
    g_test_add_func("/mass/the reason names what weighs most", the_reason_names_what_weighs_most);
    g_test_add_func("/mass/who asks for what others sell is a lead",
                    who_asks_for_what_others_sell_is_a_lead);
    g_test_add_func("/mass/people with footers are leads", people_with_footers_are_leads);
    g_test_add_func("/mass/forms filled in by sellers are bulk",
                    forms_filled_in_by_sellers_are_bulk);
    g_test_add_func("/mass/a way out and nothing of a person is bulk",
                    a_way_out_and_nothing_of_a_person_is_bulk);
    return g_test_run();
}
