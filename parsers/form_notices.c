/* form_notices.c - see form_notices.h. The phrases are compared as form_key() makes them, within a
 * line, so spaces, accents and case do not matter. */
#include "parsers/form_notices.h"
#include "parsers/form_phrases.h"
#include "parsers/phrase_set.h"

#include <string.h>

#define LINE_BYTES 600 /* of a line that are looked at */

/* clang-format off */

static const char *const notices[] = {
    "contact form|contact us form|web form|webform|website form|enquiry form|inquiry form|online form|"
    "quote form|request form|form submission|form submitted|submitted a form|submitted the form|"
    "submitted your form|submitted the following|filled out the|filled out your|filled in the|"
    "filled in your|new submission|new form entry|new entry|a new response|submission received|"
    "submission for|has been submitted|was submitted|just submitted|submission from|submitted via|"
    "submitted through|submitted on your|sent via your|sent through your|sent via form|"
    "message from your website|from your website|through your website|via your website|"
    "on your website|through the website|via the website|from the website|from our website|"
    "visitor to your site|visitor on your|received a new message|new message from|new message via|"
    "you have a new message|you have received|you've received|you received a|you've got a new|"
    "you have got a new|you have a new|new enquiry|new inquiry|new lead|new contact|new request|"
    "new quote request|new booking request|new customer enquiry|message details|following details|"
    "details below|details are as follows|following information|below are the details|"
    "details of the enquiry|details of the inquiry|enquiry details|inquiry details|lead details|"
    "online store's contact form|sent from a contact|notification that a|this is an enquiry|"
    "enquiry e-mail via|inquiry e-mail via|requested a quote|request a quote|request for quot|"
    "callback request|call back request|sent you a message|sent you an inquiry|sent you an enquiry|"
    "sent you a new|sent an inquiry|sent an enquiry|sent a message using|has contacted you|"
    "wants to contact you|is interested in your|would like to be contacted|someone has contacted|"
    "potential buyer|buy lead|buyer enquiry|buyer inquiry|sent from your site|message sent from|"
    "contact request|lead ad|lead form|somebody filled|someone filled|"
    "started a conversation|started a chat|new voicemail|missed call|about your listing|"
    "about your ad|your listing|someone submitted|new website enquiry|website enquiry|website inquiry|web enquiry|web inquiry",
    "kontaktformular|anfrageformular|neue anfrage|neue nachricht|neue kontaktanfrage|kontaktanfrage|"
    "über das formular|formular auf|das formular|über ihre website|über ihre webseite|"
    "über ihre internetseite|über die website|über die webseite|auf ihrer website|auf ihrer webseite|"
    "von ihrer website|von ihrer webseite|folgende daten|folgende angaben|folgende nachricht|"
    "folgende anfrage|anfrage über|nachricht über|anfrage zu ihrem|interessiert sich für ihr|"
    "anfrage von|sie haben eine|haben eine nachricht|hat ihnen eine|wurde über|rückrufbitte|"
    "zu deiner anzeige|zu ihrer anzeige|zu deinem angebot|zu ihrem inserat|zu deinem inserat|"
    "hat eine anfrage|interessent hat|"
    "formulareingabe|formulareintrag|neue formular|ausgefüllt|webanfrage|neuer eintrag|neuer lead",
    "formulaire|nouvelle demande|nouveau message|nouvelle soumission|nouveau contact|avez reçu|"
    "via votre site|depuis votre site|sur votre site|de votre site|via le site|depuis le site|"
    "demande de contact|demande de devis|vous a envoyé|souhaite être contacté|nouvelle entrée|"
    "votre annonce|a répondu à|est intéressé par|nouveau prospect|les informations suivantes",
    "formulario|nuevo mensaje|nueva consulta|nueva solicitud|nuevo contacto|nueva entrada|"
    "ha recibido|has recibido|desde su sitio|desde su web|desde la web|desde tu sitio|desde tu web|"
    "en su sitio|solicitud de contacto|solicitud de presupuesto|te ha enviado|le ha enviado|"
    "tu anuncio|su anuncio|está interesad|los siguientes datos|nuevo lead|nuevo envío",
    "formulário|nova mensagem|novo contato|novo contacto|nova solicitação|novo pedido de|recebeu|"
    "através do site|através do seu site|pelo site|do seu site|pedido de orçamento|"
    "pedido de contacto|enviou uma mensagem|novo lead|nova entrada|os seguintes dados",
    "modulo di contatto|modulo contatti|modulo contatto|dal modulo|il modulo|nuovo messaggio|"
    "nuova richiesta|nuovo contatto|hai ricevuto|avete ricevuto|dal sito|dal tuo sito|"
    "tramite il sito|richiesta di contatto|richiesta di preventivo|ti ha inviato|i seguenti dati|"
    "il tuo annuncio|tuo annuncio|nuovo lead|form di contatto|form contatti",
    "contactformulier|aanvraagformulier|formulier is ingevuld|het formulier|nieuw bericht|"
    "nieuwe aanvraag|nieuwe inzending|via uw website|via de website|via je website|"
    "op uw website|heeft ontvangen|u heeft een|je hebt een|heeft u een|contactaanvraag|"
    "offerteaanvraag|volgende gegevens|nieuwe lead",
    "kontaktformulär|kontaktskjema|kontaktformular|formuläret|skjemaet|formularen|nytt meddelande|"
    "ny melding|ny besked|ny henvendelse|nye henvendelse|ny förfrågan|ny forespørsel|ny forespørgsel|"
    "via hemsidan|via webbplatsen|via nettsiden|via hjemmesiden|från er hemsida|fra din hjemmeside|"
    "fra nettsiden|har fått ett|har fått en|har modtaget|har mottatt|följande uppgifter|"
    "yhteydenottolomake|lomakkeella|lomakkeen|lomake täytetty|uusi viesti|uusi yhteydenotto|"
    "uusi tarjouspyyntö|verkkosivujen kautta|sivustolta|olet saanut",
    "formularz|nowa wiadomość|nowe zapytanie|nowe zgłoszenie|otrzymałeś|otrzymałaś|otrzymano|"
    "ze strony internetowej|ze strony www|z formularza|przez stronę|formulář|formuláře|nová zpráva|"
    "nový dotaz|nová poptávka|z webu|z vašich stránek|přes web|formulár|nová správa|nový dopyt|"
    "z webovej stránky|űrlap|új üzenet|új megkeresés|új érdeklődő|új ajánlatkérés|kapcsolatfelvétel|"
    "weboldalról|weboldaláról|érkezett|formularul|mesaj nou|cerere nouă|solicitare nouă|ați primit|"
    "ai primit|de pe site|prin intermediul site|lead nou",
    "форма обратной связи|формы обратной связи|форму обратной связи|контактная форма|контактной формы|"
    "форма на сайте|формы на сайте|форму на сайте|заполнил форму|заполнена форма|новое сообщение|"
    "новая заявка|новый запрос|новый лид|новое обращение|новый вопрос|заявка с сайта|с вашего сайта|"
    "сообщение с сайта|письмо с сайта|на вашем сайте|заказ звонка|обратный звонок|вы получили|"
    "поступила заявка|поступил запрос|поступило|оставил заявку|оставлена заявка|"
    "форми зворотного|форма зворотного|контактна форма|контактної форми|нове повідомлення|нова заявка|"
    "новий запит|заявка з сайту|з вашого сайту|ви отримали|надійшла заявка|надійшло|на вашому сайті",
    "iletişim formu|iletişim formundan|formu dolduruldu|formu gönderildi|teklif formu|başvuru formu|"
    "yeni mesaj|yeni bir mesaj|yeni talep|yeni bir talep|yeni başvuru|web sitenizden|web sitenizdeki|"
    "web siteniz üzerinden|aldınız|teklif talebi|yeni form",
    "formulir|form kontak|kontak form|form pemesanan|form permintaan|pesan baru|pertanyaan baru|"
    "permintaan baru|permintaan penawaran|prospek baru|anda mendapat|anda menerima|"
    "anda telah menerima|anda memiliki pesan|ada pesan|melalui website|melalui situs|dari website|"
    "dari situs|lewat website|lewat situs|mengirim pesan|mengirimkan pesan|mengisi form|"
    "data berikut|berikut detail|berikut data|berikut adalah|borang|mesej baru|pertanyaan daripada|"
    "melalui laman web|leads baru|lead baru",
    "biểu mẫu|form liên hệ|liên hệ mới|tin nhắn mới|đăng ký mới|yêu cầu mới|khách hàng mới|từ website|"
    "qua website|bạn nhận được|bạn có một|thông tin liên hệ từ|thông tin khách hàng|"
    "แบบฟอร์ม|ฟอร์มติดต่อ|ข้อความใหม่|จากเว็บไซต์|ผ่านเว็บไซต์|คุณได้รับ|"
    "φόρμα επικοινωνίας|φόρμας επικοινωνίας|νέο μήνυμα|νέο αίτημα|μέσω της ιστοσελίδας|"
    "από την ιστοσελίδα|λάβατε",
    "表单|表單|询盘|詢價單|网站留言|網站留言|在线留言|線上留言|新留言|有新的留言|新的咨询|新的諮詢|您有新|您有一|"
    "收到一条|收到一則|收到新|您收到|来自网站|來自網站|联系我们|聯絡我們|给您留言|发送了|新的询问|线索",
    "お問い合わせがありました|お問合せがありました|問い合わせがありました|お問い合わせを受け付け|お問い合わせフォーム|"
    "お問合せフォーム|フォームより|フォームから|以下の内容|下記の内容|以下のとおり|以下の通り|下記の通り|"
    "送信されました|ホームページから|ホームページより|サイトから|サイトより|お問い合わせが届き|資料請求がありました|"
    "お申し込みがありました|メッセージが届き|新しいお問い合わせ|新規お問い合わせ|このメールは",
    "새로운 문의|새 문의|문의가 접수|문의가 도착|문의가 등록|접수되었|새 메시지|새로운 메시지|홈페이지에서|홈페이지 문의|"
    "홈페이지를 통해|웹사이트에서|웹사이트를 통해|폼에서|문의 폼|상담 신청|견적 문의|견적 요청|등록되었",
    "نموذج|رسالة جديدة|طلب جديد|استفسار جديد|من موقعكم|من موقعك|عبر الموقع|عبر موقع|من خلال الموقع|"
    "لقد تلقيت|لديك رسالة|טופס|הודעה חדשה|פנייה חדשה|פניה חדשה|ליד חדש|מהאתר|דרך האתר|קיבלת|התקבלה|"
    "फॉर्म|नया संदेश|नई पूछताछ|नया अनुरोध|वेबसाइट से|आपको एक|प्राप्त हुआ",
};

/* What stands below an enquiry, and begins there. */
static const char *const footers[] = {
    "antworten sie direkt|auf diese e-mail antworten|répondre directement|répondez directement|"
    "responda directamente|responde directamente|responda diretamente|rispondi direttamente|"
    "balas langsung|balas e-mail ini|balas email ini|antwoord rechtstreeks|svara direkt|svar direkte|"
    "odpowiedz bezpośrednio|ответьте на это|直接回复|直接回覆",
    "bekijk alle|bekijk de inzending|bekijk het bericht|alle antworten ansehen|eintrag ansehen|"
    "anfrage ansehen|nachricht ansehen|voir toutes les|voir la demande|voir le message|"
    "voir l'entrée|ver todas las respuestas|ver el mensaje|ver la solicitud|ver todas as respostas|"
    "ver a mensagem|vedi tutte le risposte|vedi il messaggio|vedi la richiesta|se alla svar|"
    "se alle svar|visa meddelandet|näytä kaikki|zobacz wszystkie|zobacz wiadomość|"
    "смотреть все ответы|посмотреть заявку|посмотреть все|переглянути всі|tüm yanıtları|"
    "lihat semua|balas lewat|balas melalui|すべての回答|查看全部|查看详情|查看詳情|모두 보기|"
    "melden sie sich an|im dashboard|zum dashboard|connectez-vous|depuis votre espace|"
    "votre tableau de bord|inicia sesión|inicie sesión|acceda a su panel|entra en tu panel|"
    "acesse o painel|acesse seu painel|faça login|aceda ao painel|accedi al tuo|acceda al suo|"
    "accedi per|log in om|in je dashboard|in uw dashboard|logga in|logg inn|log ind|kirjaudu|"
    "zaloguj się|przihlaste se|přihlaste se|prihláste sa|jelentkezzen be|autentificați-vă|"
    "войдите в|в личном кабинете|увійдіть|giriş yapın|panelinizden|masuk ke|login ke|lewat dashboard|"
    "ログインして|管理画面|登录后台|登入後台|로그인하|تسجيل الدخول|đăng nhập|"
    "beantworte diese nachricht|antworten klickst|antworten klicken|antworten sie einfach|"
    "antworte einfach|répondez simplement|répondez à cet e-mail|responde a este correo|"
    "responda a este correo|basta responder a este|rispondi a questa|beantwoord dit bericht|"
    "beantwoord deze|svara på detta|svar på denne|odpowiedz na tę|просто ответьте|"
    "schütze dich|schützen sie sich|protégez-vous|protégete|proteja-se|tipps für deine",
    "reply to customer|reply to lead|reply to sender|reply to buyer|contact customer|call customer|"
    "nicht verifizierten besucher|verifizierten nutzer|visiteur non vérifié|visitante no verificado|"
    "visitatore non verificato|visitante não verificado|niet-geverifieerde|overifierad besökare|"
    "непроверенн|未经验证的访客|未驗證的訪客|未認証の訪問者|"
    "create your own|view in hubspot|view in the app|view contact|view lead|edit entry|"
    "submitted 0|submitted 1|submitted 2|submitted 3|spam|your team|"
    "ihr team|team von|dein team|votre équipe|l'équipe|su equipo|el equipo|sua equipe|a equipe|"
    "il team|het team|uw team|команда|within 24 hours|response rate|reply within",
    "do not reply|don't reply to this|reply to this e-mail|reply to this message|"
    "replying to this|reply directly|respond directly|respond to this|sent automatically|"
    "automatically generated|automatic notification|automated message|submission is spam|"
    "submission look like spam|look like spam|report it as spam|edit your e-mail settings|"
    "manage submissions|log in to view|view or download|view all responses|see all responses|"
    "this e-mail was sent|this message was sent|this mail was sent|this mail is sent|"
    "this e-mail is sent|this is an automat|sent from page|powered by|sent via|sent from http|"
    "view submission|view this submission|view entry|view details|view message|view this message|"
    "view lead|view inquiry|see all submissions|to respond to|mark as spam|report spam|"
    "user agent|page url|remote ip|you received this|unverified visitor|verified user|reply now|"
    "quick reply|contact buyer|log in to|sign in to|view summary|edit this submission|"
    "view all your submissions|view in google|calon pembeli tidak menunggu|"
    "agar pembeli tidak menunggu",
    "diese e-mail wurde|diese mail wurde|diese nachricht wurde|automatisch generiert|"
    "automatisch erzeugt|automatisch versendet|bitte antworten sie nicht|antworten sie nicht auf|"
    "gesendet über|gesendet von http",
    "cet e-mail a été|ce message a été|ce mail a été|ne pas répondre|ne répondez pas|"
    "envoyé automatiquement|envoyé depuis",
    "este correo|este mensaje se|este mensaje ha sido|este e-mail|enviado desde|no responda|"
    "no respondas|generado automáticamente|foi enviado|não responda|enviado através",
    "questa e-mail|questa mail|questo messaggio è stato|inviato da|non rispondere|"
    "generato automaticamente|deze e-mail|dit bericht is|verzonden via|niet beantwoorden|"
    "automatisch gegenereerd|automatisch verzonden",
    "detta e-post|detta meddelande|skickades från|skickat från|svara inte|denne e-post|"
    "denne e-mail|denne meldingen|sendt fra|svar ikke|tämä viesti|tämä sähköposti|lähetettiin|"
    "älä vastaa",
    "wiadomość została|wysłano z|nie odpowiadaj|tento e-mail|tato zpráva|byla odeslána|"
    "neodpovídejte|táto správa|ezt az e-mail|ezt a levelet|ne válaszoljon|acest e-mail|"
    "acest mesaj|a fost trimis|nu răspunde",
    "это письмо|это сообщение|отправлено с|не отвечайте|цей лист|це повідомлення|надіслано з|"
    "не відповідайте|bu e-posta|bu mesaj|gönderilmiştir|otomatik olarak|yanıtlamayın",
    "e-mail ini|email ini|pesan ini dikirim|dikirim melalui|dikirim dari|dikirim oleh|"
    "jangan membalas|jangan balas|emel ini|mesej ini|email này|được gửi từ|được gửi đến|"
    "vui lòng không trả lời|อีเมลนี้|ส่งจาก|กรุณาอย่าตอบ|αυτό το e-mail|αυτό το email|"
    "αυτό το μήνυμα|εστάλη από",
    "此邮件|本邮件|该邮件|此郵件|本郵件|此信件|本信件|自动发送|自動發送|请勿回复|請勿回覆|"
    "系统自动|系統自動|自動送信|自動配信|返信しないで|送信専用|本メール|発信専用|발신 전용|"
    "발신전용|회신하지|자동으로 발송|본 메일은|이 메일은|تم إرسال هذ|هذه الرسالة|هذا البريد|"
    "لا ترد|נשלח באופן|הודעה זו נשלחה|אין להשיב|אל תשיב|यह ईमेल|उत्तर न दें",
};

/* What programs write anywhere, and careful people too. */
static const char *const small_prints[] = {
    "view in browser|view online|manage notification|manage your|notification settings|"
    "e-mail preferences|unsubscribe|all rights reserved|privacy policy|terms of use|"
    "terms of service|copyright|click here|receiving this e-mail|why did i get|download the app|"
    "help center|customer support|customer service|the team at|regards the|abmelden|"
    "alle rechte vorbehalten|datenschutz|impressum|se désabonner|se désinscrire|"
    "tous droits réservés|darse de baja|todos los derechos|cancelar inscrição|todos os direitos|"
    "tutti i diritti|afmelden|alle rechten|avregistrera|avmeld|afmeld|wypisz się|odhlásit|"
    "leiratkozás|dezabonare|отписаться|автоматическ|tüm hakları|berhenti berlangganan|hak cipta|"
    "automaticamente|otomatis|secara automatik|tự động|โดยอัตโนมัติ|αυτόματα|退订|取消訂閱|"
    "版权所有|版權所有|تلقائي|स्वचालित",
};

static const char *const form_names[] = {
    "contact form|web form|feedback form|website form|site's form|contact us|enquiry e-mail|"
    "inquiry e-mail|message via your|kontaktform|formul|modulo di|modulo contatt|contactform|"
    "yhteydenottolomak|formularz|űrlap|форм|iletişim form|borang|biểu mẫu|แบบฟอร์ม|φόρμα|フォーム|"
    "表单|表單|문의|نموذج|טופס|फॉर्म",
};

/* clang-format on */

/* (transfer full, NULL-terminated) */
static const char *const *keys_of(const char *const *rows, gsize count)
{
    GPtrArray *keys = g_ptr_array_new();
    for (gsize i = 0; i < count; i++) {
        const char *word = rows[i], *end;
        for (; *word; word = *end ? end + 1 : end) {
            char key[FORM_KEY_BYTES];
            end = strchrnul(word, '|');
            (void)form_key(word, (gsize)(end - word), key, sizeof key);
            g_ptr_array_add(keys, g_strdup(key));
        }
    }
    g_ptr_array_add(keys, NULL);
    return (const char *const *)g_ptr_array_free(keys, FALSE);
}

enum kind { KIND_NOTICE, KIND_FOOTER, KIND_SMALL_PRINT, KIND_FORM_NAME, KIND_COUNT };
struct phrases {
    struct phrase_set keys[KIND_COUNT];
};

/* Made once, by whoever asks first, and never changed. */
static struct phrase_set *phrases_of(enum kind kind)
{
    static struct phrases *made;
    if (g_once_init_enter(&made)) {
        struct phrases *phrases = g_new0(struct phrases, 1);
        phrases->keys[KIND_NOTICE].phrases = keys_of(notices, G_N_ELEMENTS(notices));
        phrases->keys[KIND_FOOTER].phrases = keys_of(footers, G_N_ELEMENTS(footers));
        phrases->keys[KIND_SMALL_PRINT].phrases = keys_of(small_prints, G_N_ELEMENTS(small_prints));
        phrases->keys[KIND_FORM_NAME].phrases = keys_of(form_names, G_N_ELEMENTS(form_names));
        g_once_init_leave(&made, phrases);
    }
    return &made->keys[kind];
}

#define BIT(kind) (1u << (kind))

/* Whether a line has a phrase of one of the kinds, which are bits, in it. */
static bool says(const struct line *line, unsigned kinds)
{
    char key[LINE_BYTES + 8];
    bool found = false;
    (void)form_key(line->text, MIN(line->length, LINE_BYTES), key, sizeof key);
    for (enum kind kind = 0; kind < KIND_COUNT && !found; kind++)
        found = (kinds & BIT(kind)) && phrase_set_within(phrases_of(kind), key);
    return found;
}

bool form_is_notice(const struct line *line)
{
    return says(line, BIT(KIND_NOTICE));
}

bool form_is_boilerplate(const struct line *line)
{
    return says(line, BIT(KIND_FOOTER) | BIT(KIND_SMALL_PRINT));
}

bool form_is_of_program(const struct line *line)
{
    return says(line, BIT(KIND_NOTICE) | BIT(KIND_FOOTER) | BIT(KIND_SMALL_PRINT));
}

bool form_is_footer(const struct line *line)
{
    return says(line, BIT(KIND_FOOTER));
}

bool form_speaks_of_form(const struct line *line)
{
    return says(line, BIT(KIND_FORM_NAME));
}
