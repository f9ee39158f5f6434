/* test_offer.c - who offers and who asks, in words that no table lists as a whole. */
#include "parsers/offer.h"
#include "tests/lib/mails.h"

static const char *const offers[][2] = {
    {"your hiring plans",
     "Hi there,\n\nSaw that you opened two developer roles last month. Filling those usually takes "
     "companies of your size eleven weeks.\n\nOur engineers plug into existing teams within ten "
     "days, and you only pay for hours worked.\n\nWould Tuesday or Thursday work for a short "
     "call?"},
    {"Working capital",
     "Good morning,\n\nOur facility releases up to 90% of your invoices' value within 24 hours, "
     "with no hidden fees. It takes five minutes to find out what you qualify for. Could I call "
     "you this week to run through the figures?"},
    {"Stromkosten",
     "Sehr geehrte Damen und Herren,\n\nIhr Dach eignet sich für eine Photovoltaikanlage. Mit "
     "unserem Pachtmodell senken Sie Ihre Stromkosten um bis zu 35 %. Wann darf Sie unser Berater "
     "besuchen?"},
    {"Entretien de vos locaux",
     "Madame, Monsieur,\n\nNotre société intervient auprès des entreprises de votre région pour le "
     "nettoyage des bureaux. Nous serions heureux de vous établir un devis gratuit."},
    {"desarrolladores",
     "Hola:\n\nVi que están contratando programadores. Tenemos desarrolladores senior listos para "
     "sumarse a su equipo, a la mitad del costo. ¿Tiene 10 minutos para conversar?"},
    {"Seu site",
     "Oi, tudo certo? Notei que o site de vocês demora para abrir e isso faz perder vendas. Nós "
     "criamos sites rápidos a partir de R$ 1.490. Posso te mandar uns exemplos?"},
    {"Corsi",
     "Buongiorno,\n\norganizziamo corsi di sicurezza sul lavoro e proponiamo alle aziende della "
     "zona prezzi agevolati. Se desidera ricevere il calendario basta rispondere a questa mail."},
    {"Vraagje over jullie site",
     "Hoi,\n\nIk zag dat er op jullie website geen chatfunctie staat. Bedrijven die wij helpen "
     "halen 20% meer aanvragen binnen. Heb je volgende week ruimte in je agenda?"},
    {"księgowość",
     "Szanowni Państwo,\n\nprowadzimy biuro rachunkowe i zajmujemy się obsługą spółek. Pierwszy "
     "miesiąc jest gratis. Jeśli temat jest dla Państwa interesujący, proszę o krótką odpowiedź."},
    {"Доставка из Китая",
     "Здравствуйте! Возим грузы из Китая под ключ. Работаем с 2008 года. Если вам интересно, "
     "ответьте на это письмо, и мы рассчитаем стоимость."},
    {"Пропозиція",
     "Доброго дня! Наша компанія пропонує пакувальні матеріали. Гарантуємо низькі ціни та швидку "
     "доставку. Надсилаємо прайс-лист у вкладенні. Будемо раді співпраці!"},
    {"Elektrik faturanız",
     "Sayın yetkili, işletmenizin elektrik faturasını %20'ye varan oranda düşürebiliriz. Son "
     "faturanızı gönderin, tasarrufunuzu hesaplayalım."},
    {"Nabídka",
     "Dobrý den, prohlédli jsme si váš e-shop. Pomáháme firmám získat více zákazníků přes "
     "Google, první měsíc je zdarma. Máte zájem o krátkou schůzku?"},
    {"Elavtal",
     "Hej! Många företag betalar för mycket för sin el. Vi jämför avtal åt er helt kostnadsfritt. "
     "Kan jag ringa dig på onsdag?"},
    {"Jasa outsourcing",
     "Selamat siang Bapak/Ibu, kami menyediakan tenaga security dan cleaning service untuk "
     "perusahaan. Semua tenaga kerja kami terlatih. Bila perusahaan Bapak/Ibu membutuhkan, "
     "silakan hubungi kami."},
    {"Servis pembersihan pejabat",
     "Salam, adakah tuan sedang mencari syarikat pembersihan yang boleh dipercayai? Kami "
     "menawarkan pakej bulanan dari RM800. Sebut harga percuma. Hubungi kami hari ini."},
    {"国际物流服务",
     "尊敬的客户：我司主营海运、空运及报关业务，价格优惠，已为上千家外贸企业提供服务。"
     "有出货需求请加微信咨询。"},
    {"採用コスト",
     "採用ご担当者様 採用支援サービスを運営しております鈴木です。採用コストを最大50%削減した"
     "実績がございます。ご興味がございましたらご返信ください。"},
    {"인쇄물 제작 안내",
     "안녕하세요. 판촉물과 인쇄물을 제작하는 업체입니다. 합리적인 가격으로 많은 기업과 거래하고 "
     "있습니다. 필요하신 제품이 있으시면 연락 주세요. 샘플은 무료로 보내 드립니다."},
    {"خدمات الترجمة",
     "تحية طيبة، يسر مكتبنا أن يقدم لكم خدمات الترجمة بأسعار منافسة. للاستفسار يرجى التواصل معنا."},
    {"Thiết kế website",
     "Chào anh/chị, bên em chuyên thiết kế website chuẩn SEO, chỉ từ 3 triệu đồng. Anh/chị có "
     "quan tâm thì phản hồi giúp em nhé."},
};

static void offers_in_words_of_their_own_are_bulk(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(offers); i++)
        mails_assert_verdict("Max <max@agency.example>", offers[i][0], offers[i][1], "bulk", NULL);
}

static void who_bids_for_our_business_is_bulk(void)
{
    static const char *const cases[][2] = {
        {"Visitors of the fair",
         "Hi,\n\nWould you be interested in acquiring the visitors list of the Paper Fair? 12,400 "
         "verified contacts, each record has name and direct dial. I can send sample records with "
         "the cost and counts."},
        {"Nachfolge", "Guten Tag,\n\nwir haben einen Käufer für Ihr Unternehmen. Für Sie kostenlos "
                      "ermitteln wir den Unternehmenswert. Wann passt ein vertrauliches Gespräch?"},
        {"Tarifs de l'électricité",
         "Bonjour,\n\nenvoyez-moi une facture récente et vous recevez un comparatif gratuit, sans "
         "engagement. Nous vous proposons ensuite le meilleur contrat. Puis-je vous envoyer un "
         "exemple ?"},
        {"Cestas", "Hola:\n\n¿ya pensó en los regalos de empresa para sus clientes? Tenemos cestas "
                   "de navidad con su logo desde 25 euros. ¿Puedo enviarle el catálogo?"},
        {"Ultimi posti",
         "Buongiorno, ultimi posti per il prossimo corso sulla sicurezza: 290 euro. "
         "Posso inviarle il programma? Senza impegno."},
        {"发票", "您好，我司可代开各类增值税发票，点数优惠，先验后付款。如有需要请加微信。"},
        {"Pinjaman", "Pinjaman modal usaha tanpa jaminan, dana tunai cair 1 hari. Kirim nomor WA, "
                     "konsultasi gratis. Hubungi kami."},
        {"Kredi", "İşletme kredisi imkanı, kontenjan sınırlı. Ücretsiz analiz için son faturanızı "
                  "gönderin, size sunuyoruz: yüzde 40 tasarruf."},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        mails_assert_verdict("Max <max@agency.example>", cases[i][0], cases[i][1], "bulk", NULL);
}

static void who_asks_for_what_others_bid_is_a_lead(void)
{
    static const char *const cases[][2] = {
        {"loan", "Hello, our bakery needs a loan of 60,000 for an oven. What rate per annum do you "
                 "charge, and how fast are the funds in our account? Ada"},
        {"cleaning", "Hi, our current contract for cleaning ends in March. Could you give us a no "
                     "obligation quote for 400 sq m? Is the first month free? Ada"},
        {"tanya", "Halo kak, mau tanya jasa pembuatan website berapa ya? Konsultasi gratis dulu "
                  "bisa? Kelola instagram mulai rp berapa? Ada"},
        {"lead", "Dobrý den, chtěli bychom od vás audit zdarma. Kolik leadů měsíčně je reálné a co "
                 "to stojí? Ada"},
        {"咨询", "您好，我想参加展会，需要标准展位2个。早鸟优惠还有吗？请问多少钱？ Ada"},
        {"サポート",
         "補助金申請のサポートをお願いしたいのですが、成果報酬の料率を教えていただけますか。"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        mails_assert_verdict("Ada <ada@works.example>", cases[i][0], cases[i][1], "lead", NULL);
}

static void the_reason_says_that_somebody_offers(void)
{
    mails_assert_verdict("Max <max@agency.example>", offers[1][0], offers[1][1], "bulk",
                         "it reads like mass mail: bids for our business, offers its own services, "
                         "asks for interest");
}

static void buyers_who_tell_of_themselves_are_leads(void)
{
    static const char *const texts[] = {
        "We have 25 years of experience in supplying equipment to mines, a sales team of 14 and "
        "our own workshop. Our clients include all the large houses. We came across your website "
        "and would like to represent your company in Ghana. Could you let us know your terms?",
        "Our platform helps hotels manage laundry. Our clients include two large chains. We would "
        "like to build on your API, are there volume discounts above 2m calls?",
        "Hello, since the new site went live we have dropped from page one to page five. Traffic "
        "is down 60%. Do you fix that sort of thing?",
        "Saw your vans around town. My electricity bill has doubled and I'm wondering whether "
        "panels would make sense. Someone to take a look?",
        "We help 300 dogs a year find a home, with no staff. Someone said you give charities your "
        "software free of charge - true?",
        "Hello, our people keep asking for bike leasing. Could your team present the scheme to our "
        "management, say half an hour on Teams? 140 employees.",
        "Hi Martin, we sell coffee machines to offices, you sell the water. Customers overlap by "
        "half. Fancy a chat about sending each other business?",
        "wir betreuen 400 Arztpraxen. Viele unserer Kunden fragen nach Ihrer Terminsoftware. Gibt "
        "es ein Partnermodell? Über ein Gespräch würden wir uns freuen.",
        "notre hôtel n'apparaît plus sur la première page de Google et nous perdons des clients. "
        "Seriez-vous disponible pour en discuter cette semaine ?",
        "Somos una empresa con 20 años de experiencia y ofrecemos servicio técnico a nuestros "
        "clientes. Nos gustaría distribuir sus productos. ¿Con quién podríamos hablar?",
        "wij leveren aan 200 winkels. Graag zouden we jullie potten in ons assortiment opnemen. "
        "Wat zijn de prijzen bij afname van 5.000 stuks?",
        "jesteśmy firmą budowlaną, oferujemy naszym klientom domy pod klucz. Szukamy dostawcy "
        "okien. Proszę o przesłanie cennika.",
        "Возим мебель из Китая, прежний перевозчик подвёл. Два контейнера в месяц. Посчитаете "
        "ставку?",
        "Kami distributor alat kesehatan dengan tim penjualan berpengalaman dan tertarik menjadi "
        "distributor resmi produk Bapak. Mohon informasi syaratnya. Kami siap melakukan "
        "presentasi.",
        "我们是一家贸易公司，主要为客户提供办公用品。现需要采购500台打印机，请报价并告知交货期。"
        "期待与贵公司长期合作。",
        "弊社はお客様にリフォームサービスを提供しております。貴社の給湯器を20台購入したく、"
        "お見積りをお知らせいただけますでしょうか。",
        "저희는 교육 서비스를 제공하는 회사입니다. 귀사의 책상 100개 견적을 부탁드립니다.",
        "نحن عيادة نقدم خدمات طبية ونبحث عن برنامج لإدارة المواعيد. وهل توجد نسخة مجانية؟",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        mails_assert_verdict("Ada <ada@works.example>", "Partnership", texts[i], "lead", NULL);
}

static void what_somebody_is_does_not_hide_what_he_wants(void)
{
    static const char *const cases[][2] = {
        {"Chairs",
         "Hi,\n\nWe're a link building and SEO agency in Leeds; no, I'm not going to offer you a "
         "guest post. We need 30 chairs for the new office. What's your price for stackable ones?"},
        {"Stühle",
         "Guten Tag,\n\nwir sind eine Agentur für Suchmaschinenoptimierung, wollen Ihnen aber "
         "nichts verkaufen: wir brauchen 30 Stühle. Was kosten die?"},
        {"chaises",
         "Bonjour,\n\nnous sommes une agence de référencement et de netlinking. Cette fois c'est "
         "nous qui cherchons : il nous faut 30 chaises. Quel est votre prix ?"},
        {"Need best price",
         "Dear Sir,\n\nWe are leading manufacturer and exporter of brass parts, ISO 9001 "
         "certified, "
         "30 years of experience.\n\nWe are having requirement of 2 nos. drilling machine. Kindly "
         "quote your best rates."},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        mails_assert_verdict("Ada <ada@example.com>", cases[i][0], cases[i][1], "lead", NULL);
}

static void others_who_sell_nothing_are_leads(void)
{
    static const char *const texts[] = {
        "With eight years of experience in sales I can help your team grow. I increased revenue at "
        "my last employer by 30%. My CV is attached.",
        "I'm writing a feature about family firms and came across your website. I would love to "
        "talk to your managing director for 15 minutes. I am a journalist.",
        "I am a student and am writing my thesis on packaging. Could I visit your plant?",
        "Thank you for your order. We can deliver the first 40 drums on Monday; our team will have "
        "the remaining 20 ready by the 18th. Please confirm the delivery address.",
        "突然のご連絡失礼いたします。業界誌の編集部の森と申します。貴社のサービスについて取材の機会"
        "を"
        "いただけないでしょうか。30分ほどオンラインでお願いできれば幸いです。",
        "Civic Works is preparing a bid for the school tender. We provide the construction "
        "management, but need a partner. Would you be interested in bidding together?",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        mails_assert_verdict("Ada <ada@works.example>", "Question", texts[i], "lead", NULL);
}

static void who_answers_us_or_complains_is_a_lead(void)
{
    static const char *const texts[] = {
        "As you requested, our price list for oak is attached. We can offer 5 % on larger orders "
        "and free delivery. Which address shall we deliver to?",
        "Auf Ihre Anfrage vom Montag senden wir Ihnen unsere Preisliste. Wir bieten 3 % Rabatt und "
        "kostenlose Lieferung. Wie lautet Ihre Bestellnummer?",
        "Seit der Montage ist das Fenster undicht. Sie werben mit 100 % Zufriedenheit und "
        "kostenlosem Service, niemand ist gekommen. Rufen Sie mich an.",
        "Votre publicité promet une livraison gratuite et 20 % de remise. La table est arrivée "
        "cassée et personne n'est venu. Je demande le remboursement.",
        "Po promocji -30% i darmowym montażu drzwi się nie zamykają. Nikt nie przyjechał. Proszę "
        "o zwrot pieniędzy.",
        "По вашему запросу высылаем прайс. Скидка 7% при заказе от тонны, доставка бесплатно.",
        "Vi bygger altaner och våra kunder frågar ofta om utekök, som vi inte gör själva. Skulle "
        "ni vara intresserade? Jag kan ringa på torsdag.",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        mails_assert_verdict("Ada <ada@works.example>", "Hello", texts[i], "lead", NULL);
}

static bool adds(const char *subject, const char *text)
{
    g_autoptr(mail_handle) mail = mail_new();
    mail->subject = g_strdup(subject);
    mail->text = g_strdup(text);
    struct wording_score score = {0};
    bool added = offer_add(mail, &score);
    g_assert_cmpint(score.total > 0, ==, added);
    return added;
}

static void what_is_not_plain_adds_nothing(void)
{
    g_assert_true(adds(offers[0][0], offers[0][1]));
    g_assert_false(adds(NULL, NULL));
    g_assert_false(adds("", ""));
    g_assert_false(adds("Hello", "We help companies."));
}

/* Marks at the ends of what is looked at, and texts that never end. */
static void odd_texts_are_read_to_their_end(void)
{
    static const char *const ends[] = {"?", "%", "€", "\n", "\n-", "。", "\xe3", "\xef\xbc", "."};
    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++)
        g_assert_false(adds(ends[i], ends[i]));
    g_autofree char *long_text = g_malloc(100001);
    memset(long_text, '?', 100000);
    long_text[100000] = '\0';
    g_assert_false(adds(long_text, long_text));
    memset(long_text, 'w', 100000);
    g_assert_false(adds(long_text, long_text));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/offer/offers in words of their own are bulk",
                    offers_in_words_of_their_own_are_bulk);
    g_test_add_func("/offer/who bids for our business is bulk", who_bids_for_our_business_is_bulk);
    g_test_add_func("/offer/who asks for what others bid is a lead",
                    who_asks_for_what_others_bid_is_a_lead);
    g_test_add_func("/offer/the reason says that somebody offers",
                    the_reason_says_that_somebody_offers);
    g_test_add_func("/offer/buyers who tell of themselves are leads",
                    buyers_who_tell_of_themselves_are_leads);
    g_test_add_func("/offer/what somebody is does not hide what he wants",
                    what_somebody_is_does_not_hide_what_he_wants);
    g_test_add_func("/offer/others who sell nothing are leads", others_who_sell_nothing_are_leads);
    g_test_add_func("/offer/what is not plain adds nothing", what_is_not_plain_adds_nothing);
    g_test_add_func("/offer/odd texts are read to their end", odd_texts_are_read_to_their_end);
    g_test_add_func("/offer/who answers us or complains is a lead",
                    who_answers_us_or_complains_is_a_lead);
    return g_test_run();
}
