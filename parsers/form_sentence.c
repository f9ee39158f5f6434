/* form_sentence.c - see form_sentence.h. */
#include "parsers/form_sentence.h"
#include "parsers/country.h"
#include "parsers/form_block.h"
#include "parsers/form_contact.h"
#include "parsers/person_name.h"
#include "parsers/phrase_set.h"

#include <string.h>

#define SENTENCE_BYTES 300

static void put(struct mail_contact *contact, enum contact_field field, const char *value)
{
    (void)contact_set(contact, field, value, SOURCE_FORM);
}

/* clang-format off */

/* What follows "Anna Lind from Lind Boats" where she wrote something. What is within another stands
 * behind it. */
static const char *const wrote[] = {
    " sent you a message", " sent you a new message", " sent you a question",
    " sent you an inquiry", " sent you an enquiry", " sent you a request", " sent you a note",
    " sent an inquiry", " sent an enquiry", " sent a message to you", " sent a message via",
    " sent a message through", " sent a message using", " sent a message about",
    " sent a message from", " sent a message on your", " messaged you", " wrote to you",
    " has written to you", " wrote you", " left you a message", " left a message",
    " contacted you", " asked you ", " asked a question", " has asked ", " asked about ",
    " is asking about ", " has enquired ", " enquired about ", " inquired about ",
    " wants to contact you", " replied to your ad", " replied to your listing",
    " responded to your ad", " hat ihnen eine nachricht", " hat dir eine nachricht",
    " hat ihnen geschrieben", " hat dir geschrieben", " schreibt ihnen", " schreibt dir",
    " schrieb ihnen", " hat ihnen eine anfrage", " hat dir eine anfrage", " hat eine anfrage",
    " hat eine nachricht", " hat ihnen eine frage", " hat dir eine frage", " hat eine frage",
    " hat sie kontaktiert", " hat dich kontaktiert", " vous a envoyé un", " vous a écrit",
    " t'a envoyé un message", " t'a écrit", " vous a contacté", " vous a laissé un message",
    " vous a posé une question", " a posé une question", " vous a adressé ",
    " souhaite vous contacter", " te ha enviado un mensaje", " le ha enviado un mensaje",
    " te ha enviado una consulta", " le ha enviado una consulta", " te ha escrito",
    " le ha escrito", " te escribió", " le escribió", " te envió un mensaje",
    " le envió un mensaje", " te ha contactado", " te contactó", " le ha contactado",
    " te ha dejado un mensaje", " te dejó un mensaje", " te ha hecho una pregunta",
    " te hizo una pregunta", " te preguntó", " ha preguntado", " quiere contactar",
    " enviou-lhe uma mensagem", " lhe enviou uma mensagem", " te enviou uma mensagem",
    " enviou-te uma mensagem", " enviou uma mensagem", " mandou uma mensagem", " escreveu-lhe",
    " lhe escreveu", " escreveu para você", " entrou em contato", " entrou em contacto",
    " fez uma pergunta", " perguntou ", " ti ha scritto", " le ha scritto", " vi ha scritto",
    " ti ha inviato un messaggio", " le ha inviato un messaggio", " vi ha inviato un messaggio",
    " ti ha inviato una richiesta", " le ha inviato una richiesta", " ti ha contattato",
    " vi ha contattato", " ti ha lasciato un messaggio", " ti ha fatto una domanda",
    " ha fatto una domanda", " heeft u een bericht", " heeft je een bericht",
    " stuurde u een bericht", " stuurde je een bericht", " heeft een bericht",
    " heeft u geschreven", " heeft je geschreven", " schreef u", " heeft contact met ",
    " heeft een vraag", " stelde een vraag", " heeft je een vraag", " har skickat ett meddelande",
    " har skickat dig ett", " skickade ett meddelande", " skickade dig ett",
    " har skrivit till dig", " skrev till dig", " har kontaktat dig", " har ställt en fråga",
    " har en fråga", " har sendt deg en", " har sendt dig en", " sendte deg en melding",
    " sendte dig en besked", " har skrevet til dig", " har skrevet til deg", " skrev til deg",
    " skrev til dig", " har sendt en besked", " har sendt en melding", " har sendt en foresp",
    " har kontaktet d", " har stilt et spørsmål", " har stillet et spørgsmål", " har et spørgsmål",
    " har et spørsmål", " lähetti sinulle viestin", " lähetti viestin", " on lähettänyt sinulle",
    " on lähettänyt viestin", " kirjoitti sinulle", " otti sinuun yhteyttä", " otti yhteyttä",
    " esitti kysymyksen", " wysłał ci wiadomość", " wysłała ci wiadomość",
    " wysłał(a) ci wiadomość", " wysłał wiadomość", " wysłała wiadomość", " wysłał do ciebie",
    " wysłała do ciebie", " napisał do ", " napisała do ", " napisał(a) do ",
    " przesłał wiadomość", " przesłała wiadomość", " zadał pytanie", " zadała pytanie",
    " zadał ci pytanie", " zadała ci pytanie", " pyta o ", " vám poslal", " ti poslal",
    " vám napsal", " vám píše", " poslal zprávu", " poslala zprávu", " se ptá na ",
    " položil dotaz", " položila dotaz", " vám napísal", " poslal správu", " poslala správu",
    " sa pýta na ", " üzenetet küldött", " üzenetet írt", " írt önnek", " kérdést tett fel",
    " ți-a trimis un mesaj", " ţi-a trimis un mesaj", " ti-a trimis un mesaj",
    " v-a trimis un mesaj", " a trimis un mesaj", " ți-a scris", " ţi-a scris", " v-a scris",
    " te-a contactat", " v-a contactat", " a pus o întrebare", " ви изпрати съобщение",
    " ти изпрати съобщение", " изпрати съобщение", " ви писа", " vam je poslao", " vam je poslala",
    " vam je poslal", " ti je poslao", " ti je poslala", " je poslao poruku", " je poslala poruku",
    " vam je pisao", " vam je pisala", " вам је послао", " вам је послала",
    " отправил вам сообщение", " отправила вам сообщение", " отправил(а) вам сообщение",
    " отправил сообщение", " отправила сообщение", " прислал вам ", " прислала вам ",
    " написал вам", " написала вам", " написал(а) вам", " пишет вам", " задал вопрос",
    " задала вопрос", " задал вам вопрос", " задала вам вопрос", " спрашивает о",
    " оставил заявку", " оставила заявку", " оставил сообщение", " оставила сообщение",
    " надіслав вам повідомлення", " надіслала вам повідомлення", " надіслав повідомлення",
    " надіслала повідомлення", " написав вам", " написала вам", " пише вам", " поставив запитання",
    " поставила запитання", " залишив заявку", " залишила заявку", " isimli müşteri",
    " adlı müşteri", " isimli kullanıcı", " adlı kullanıcı", " isimli kişi", " adlı kişi",
    " size mesaj gönderdi", " size bir mesaj gönderdi", " sana mesaj gönderdi",
    " sana bir mesaj gönderdi", " mesaj gönderdi", " bir mesaj gönderdi", " size yazdı",
    " sana yazdı", " size bir soru sordu", " bir soru sordu", " soru sordu", "'den yeni mesaj",
    "'dan yeni mesaj", "'ten yeni mesaj", "'tan yeni mesaj", "'den yeni bir mesaj",
    "'dan yeni bir mesaj", " mengirim pesan", " mengirimi anda pesan", " mengirim anda pesan",
    " mengirimkan pesan", " mengirim pertanyaan", " mengirimkan pertanyaan", " bertanya tentang ",
    " bertanya mengenai ", " bertanya soal ", " menanyakan ", " menghubungi anda",
    " menulis kepada anda", " menghantar mesej", " menghantar pesanan", " đã gửi cho bạn",
    " đã gửi tin nhắn", " gửi tin nhắn cho bạn", " gửi cho bạn một tin nhắn", " đã nhắn tin",
    " đã hỏi về ", " đã liên hệ với bạn", " đã để lại tin nhắn", "ส่งข้อความถึงคุณ",
    "ได้ส่งข้อความ", "ส่งข้อความหาคุณ", " σας έστειλε μήνυμα", " σας έστειλε ένα μήνυμα",
    " σου έστειλε μήνυμα", " σας έγραψε", " έστειλε μήνυμα", "给您发送了", "给你发送了", "向您发送了", "给您发来",
    "向您发来", "给您留言", "向您提问", "向您咨询", "給您發送了", "傳送訊息給您", "傳了訊息給您", "傳訊息給您", "向您詢問", "發送訊息給您",
    "さんからメッセージ", "様からメッセージ", "さんからお問い合わせ", "様からお問い合わせ", "様よりお問い合わせ", "さんよりお問い合わせ", "さんからの質問",
    "さんから質問", "様から質問", "さんがメッセージを", "様がメッセージを", "さんから見積", "様から見積", "님이 메시지를", "님께서 메시지를", "님이 문의",
    "님께서 문의", "님이 질문", "님께서 질문", "님으로부터 메시지", "님으로부터 문의", " أرسل لك رسالة", " أرسلت لك رسالة",
    " أرسل إليك رسالة", " أرسلت إليك رسالة", " שלח לך הודעה", " שלחה לך הודעה", " שלח/ה לך הודעה",
    " כתב לך", " כתבה לך", " פנה אליך", " פנתה אליך", " برای شما پیام ", " برایتان پیام ",
    " ने आपको संदेश भेजा", " ने संदेश भेजा",
    NULL,
};

/* The same where she wants something. */
static const char *const wants[] = {
    " is interested in ", " would like to be contacted", " wants a quote", " needs a quote",
    " would like a quote", " requested a quote", " is looking for ", " interessiert sich für ",
    " möchte ein angebot", " wünscht ein angebot", " est intéressé", " s'intéresse à ",
    " souhaite être contacté", " souhaite être rappelé", " demande un devis", " souhaite un devis",
    " está interesad", " pide presupuesto", " solicita presupuesto", " tem interesse ",
    " está interessad", " pediu um orçamento", " pediu orçamento", " è interessat",
    " chiede un preventivo", " ha chiesto un preventivo", " is geïnteresseerd in ",
    " wil graag een offerte", " vraagt een offerte", " är intresserad av ", " er interesseret i ",
    " er interessert i ", " on kiinnostunut ", " jest zainteresowan", " má zájem o ",
    " má záujem o ", " érdeklődik ", " ajánlatot kér", " este interesat", " интересуется ",
    " цікавиться ", " teklif istiyor", " teklif istedi", " ingin bertanya", " tertarik dengan ",
    " tertarik pada ", " meminta penawaran", " quan tâm đến ", " ενδιαφέρεται για ",
    NULL,
};

/* The same of all else that forms and portals tell. The longer stands before the shorter. */
static const char *const doings[] = {
    " has just sent you ", " has sent you ", " has sent an ", " have sent you ", " just sent you ",
    " sent you ", " has submitted ", " just submitted ", " submitted a", " submitted the ",
    " submitted your ", " has requested ", " requested a ", " filled out ", " filled in ",
    " started a conversation", " started a chat", " started a new conversation",
    " opened a conversation", " left a voicemail", " hat einen chat ", " hat eine unterhaltung ",
    " a démarré une conversation", " ha iniciado una conversación", " iniciou uma conversa",
    " ha iniziato una conversazione", " is een gesprek ", " hat ihnen ", " hat dir ",
    " hat das kontaktformular", " sendet ihnen ", " vous a envoyé ", " le ha enviado ",
    " te ha enviado ", " te envió ", " ti ha inviato ", " le ha inviato ", " ha inviato ",
    " heeft u een ", " heeft je een ", " enviou-lhe ", " enviou uma ", " enviou um ",
    " te enviou ", " har sendt ", " har skickat ", " wysłał", " mengirimkan ", " telah mengirim",
    " telah menghantar ", " отправил", " надіслав", " đã gửi ",
    NULL,
};

/* What stands before "Anna Lind". */
static const char *const origins[] = {
    "message from ", "inquiry from ", "enquiry from ", "request from ", "lead from ",
    "quote request from ", "e-mail from ", "email from ", "submission from ", "response from ",
    "contacted by ", "question from ", "booking from ", "rfq from ", "submitted by ", "chat from ",
    "voicemail from ", "referral: ", "nachricht von ", "anfrage von ", "frage von ",
    "kontaktaufnahme von ", "message de ", "demande de la part de ", "question de ", "mensaje de ",
    "consulta de ", "pregunta de ", "solicitud de contacto de ", "messaggio da ", "richiesta da ",
    "messaggio di ", "domanda da ", "domanda di ", "da parte di ", "mensagem de ", "pergunta de ",
    "contato de ", "contacto de ", "bericht van ", "aanvraag van ", "vraag van ",
    "meddelande från ", "fråga från ", "melding fra ", "besked fra ", "henvendelse fra ",
    "spørsmål fra ", "spørgsmål fra ", "förfrågan från ", "forespørsel fra ", "forespørgsel fra ",
    "wiadomość od ", "zapytanie od ", "pytanie od ", "zpráva od ", "dotaz od ", "poptávka od ",
    "správa od ", "otázka od ", "mesaj de la ", "cerere de la ", "solicitare de la ",
    "întrebare de la ", "poruka od ", "upit od ", "sporočilo od ", "съобщение от ",
    "запитване от ", "pesan dari ", "pertanyaan dari ", "permintaan dari ", "mesej daripada ",
    "pertanyaan daripada ", "сообщение от ", "заявка от ", "вопрос от ", "запрос от ",
    "повідомлення від ", "заявка від ", "запит від ", "запитання від ", "tin nhắn từ ",
    "yêu cầu từ ", "liên hệ từ ", "μήνυμα από ", "αίτημα από ", "ข้อความจาก", "ข้อความใหม่จาก",
    "来自", "來自", "رسالة من ", "رسالة جديدة من ", "استفسار من ", "طلب من ", "پیام از ",
    "پیام جدید از ",
    NULL,
};

/* clang-format on */

static const char *const of_company[] = {" from ", " of ",  " at ",   " von ", " de ",   " da ",
                                         " dari ", " van ", " från ", " fra ", " chez ", ", ",
                                         " (",     " - ",   " – ",    NULL};

/* What follows them: "message from Anna Lind about your boat". */
static const char *const purposes[] = {
    " for your ", " regarding ",  " about ",    " via ",         " through ",   " on your ",
    " zu ihr",    " zu dein",     " über ",     " bezüglich ",   " auf ",       " pour votre ",
    " pour l'",   " concernant ", " à propos ", " au sujet ",    " sur votre ", " via votre ",
    " sobre ",    " para su ",    " para tu ",  " por su ",      " por tu ",    " para o ",
    " para a ",   " através ",    " a través ", " per il ",      " per la ",    " per l'",
    " riguardo ", " tramite ",    " voor uw ",  " voor je ",     " over ",      " om din ",
    " angående ", " gällande ",   " på din ",   " vedrørende ",  " dotycz",     " w sprawie ",
    " ohledně ",  " untuk ",      " tentang ",  " melalui ",     " mengenai ",  " по ",
    " о ",        " на ",         " щодо ",     " on ",          "的",          " om ",
    " για το ",   " για την ",    " về ",       " a proposito ", NULL,
};

static char *find_any(char *text, const char *const *phrases, gsize *ret_length)
{
    for (; *phrases; phrases++) {
        char *at = strcasestr(text, *phrases);
        if (at) {
            *ret_length = strlen(*phrases);
            return at;
        }
    }
    return NULL;
}

/* "Dear sir, Anna" -> "Anna": what is behind the last comma or colon, if a name may stand there. */
static char *behind_salutation(char *who)
{
    static const char *const salutations[] = {"hi ",   "hello ", "dear ", "hallo ", "bonjour ",
                                              "hola ", "ciao ",  "olá ",  "good ",  "halo ",
                                              "hey ",  "yth",    NULL};
    g_autofree char *folded = g_utf8_strdown(who, -1);
    for (const char *const *p = salutations; *p; p++) {
        char *comma = g_str_has_prefix(folded, *p) ? strpbrk(who, ",:!") : NULL;
        if (comma)
            return g_strstrip(comma + 1);
    }
    return who;
}

/* Whether the word begins as a name does, with no small letter. */
static bool is_capital(const char *word)
{
    return *word && !g_unichar_islower(g_utf8_get_char(word));
}

static bool is_pronoun(const char *name)
{
    static const char *const words[] = {"you",
                                        "we",
                                        "i",
                                        "a",
                                        "an",
                                        "the",
                                        "it",
                                        "this",
                                        "someone",
                                        "somebody",
                                        "a visitor",
                                        "visitor",
                                        "a customer",
                                        "customer",
                                        "a user",
                                        "one",
                                        "your",
                                        "a buyer",
                                        "buyer",
                                        "a client",
                                        "client",
                                        "they",
                                        "new",
                                        "guest",
                                        "jemand",
                                        "ein",
                                        "eine",
                                        "kunde",
                                        "ein kunde",
                                        "anda",
                                        "seseorang",
                                        "pelanggan",
                                        "pembeli",
                                        "quelqu'un",
                                        "un client",
                                        "un internaute",
                                        "alguien",
                                        "un cliente",
                                        "cliente",
                                        "alguém",
                                        "um cliente",
                                        "qualcuno",
                                        "un utente",
                                        "iemand",
                                        "een klant",
                                        "klant",
                                        "website",
                                        "your website",
                                        "contact form",
                                        "the website",
                                        "en kund",
                                        "en kunde",
                                        "kund",
                                        "joku",
                                        "asiakas",
                                        "ktoś",
                                        "klient",
                                        "klientka",
                                        "někdo",
                                        "zákazník",
                                        "valaki",
                                        "ügyfél",
                                        "cineva",
                                        "un vizitator",
                                        "кто-то",
                                        "клиент",
                                        "покупатель",
                                        "пользователь",
                                        "хтось",
                                        "клієнт",
                                        "покупець",
                                        "müşteriniz",
                                        "müşteri",
                                        "bir müşteri",
                                        "bir kullanıcı",
                                        "birisi",
                                        "ai đó",
                                        "khách hàng",
                                        "κάποιος",
                                        "πελάτης",
                                        "客户",
                                        "客戶",
                                        "买家",
                                        "買家",
                                        "访客",
                                        "訪客",
                                        "お客様",
                                        "お客さま",
                                        "고객",
                                        "구매자",
                                        "عميل",
                                        "זר",
                                        "לקוח",
                                        NULL};
    g_autofree char *folded = g_utf8_strdown(name, -1);
    return g_strv_contains(words, folded);
}

/* Without the portal's own mark before it: "[Market] Anna", "New message: Anna". */
static char *behind_mark(char *who)
{
    static const char *const closes[] = {"]", "】", ": ", "：", "］"};
    for (gsize i = 0; i < G_N_ELEMENTS(closes); i++) {
        char *close = g_strrstr(who, closes[i]);
        who = close ? close + strlen(closes[i]) : who;
    }
    while (*who && !g_unichar_isalpha(g_utf8_get_char(who)))
        who = g_utf8_next_char(who);
    return who;
}

/* Whether what stands behind the first word is the rest of a name: "Ana de Souza". */
static bool is_particle(const char *who, const char *of, gsize width)
{
    static const char *const particles[] = {" de ", " da ", " von ", " van ", NULL};
    g_autofree char *word = g_ascii_strdown(of, (gssize)width);
    return g_strv_contains(particles, word) && !memchr(who, ' ', (gsize)(of - who));
}

/* The company in "Anna Lind from Lind Boats", which is cut off; or NULL. */
static char *cut_company(char *who)
{
    gsize width = 0;
    char *of = find_any(who, of_company, &width);
    if (!of || is_particle(who, of, width))
        return NULL;
    *of = '\0';
    char *company = g_strstrip(of + width);
    company[strcspn(company, "),")] = '\0';
    return company;
}

/* single: one word will do. */
static bool take_who(char *who, bool single, struct mail_contact *contact)
{
    who = behind_mark(behind_salutation(g_strstrip(who)));
    (void)form_address_read(who, contact);
    char *bracket = strchr(who, '@') ? strpbrk(who, "(<[") : NULL;
    if (bracket)
        *bracket = '\0';
    const char *company = cut_company(who);
    g_autofree char *whole = g_strstrip(g_strdup(who));
    const char *name = form_without_courtesy(whole);
    if (!form_is_name_like(name) || !is_capital(name) || is_pronoun(name) ||
        !person_name_like(name, strlen(name), single))
        return false;
    put(contact, CONTACT_NAME, name);
    const char *country = company ? country_code(company) : NULL;
    if (country)
        put(contact, CONTACT_COUNTRY, country);
    else if (company && form_is_name_like(company) && is_capital(company) && !is_pronoun(company))
        put(contact, CONTACT_COMPANY, company);
    return true;
}

/* "Anna Lind has" -> "Anna Lind": what may stand before a participle. */
static void cut_auxiliaries(char *who)
{
    static const char *const words[] = {"has",   "have", "just", "hat",   "ha",    "a",
                                        "heeft", "har",  "vam",  "telah", "baru",  "saja",
                                        "đã",    "vừa",  "yeni", "só",    "acaba", NULL};
    for (char *space; (space = strrchr(who, ' ')) && g_strv_contains(words, space + 1);)
        *space = '\0';
}

/* Text is cut. */
static bool read_behind(char *text, const char *const *phrases, struct mail_contact *contact)
{
    gsize width;
    char *does = find_any(text, phrases, &width);
    if (does) {
        *does = '\0';
        cut_auxiliaries(text);
    }
    return does && take_who(text, true, contact);
}

static bool read_before(char *text, bool single, struct mail_contact *contact)
{
    gsize width;
    char *origin = find_any(text, origins, &width);
    if (!origin)
        return false;
    char *who = origin + width;
    who[strcspn(who, ":!?")] = '\0'; /* "from Anna Lind: ..." */
    char *purpose = find_any(who, purposes, &width);
    if (purpose)
        *purpose = '\0';
    for (gsize n = strlen(who); n && who[n - 1] == '.'; n--)
        who[n - 1] = '\0';
    return take_who(who, single, contact);
}

bool form_sentence_read(const struct line *line, enum form_sentences kinds,
                        struct mail_contact *contact)
{
    static struct phrase_set sets[] = {{wrote}, {wants}, {doings}}, said_before = {origins};
    if (line->length == 0)
        return false;
    char folded[SENTENCE_BYTES + 1]; /* few lines have any of them */
    gsize length = MIN(line->length, SENTENCE_BYTES);
    for (gsize i = 0; i < length; i++)
        folded[i] = g_ascii_tolower(line->text[i]);
    folded[length] = '\0';
    guint i = 0;
    while (i <= (guint)kinds && !phrase_set_within(&sets[i], folded))
        i++;
    if (i > (guint)kinds && !phrase_set_within(&said_before, folded))
        return false;
    g_autofree char *text = g_strndup(line->text, length);
    return i <= (guint)kinds ? read_behind(text, sets[i].phrases, contact)
                             : read_before(text, kinds == FORM_SENTENCE_ANY, contact);
}
