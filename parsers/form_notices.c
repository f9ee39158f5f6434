/* form_notices.c - see form_notices.h. The phrases are compared as form_key() makes them, within a
 * line, so spaces, accents and case do not matter. */
#include "parsers/form_notices.h"
#include "parsers/form_phrases.h"
#include "parsers/phrase_set.h"

#include <string.h>

#define LINE_BYTES 600 /* of a line that are looked at */
#define TICK_BYTES 40

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
    "new job|job lead|new work request|posted a job|posted a new job|wants a quote|would like a quote|"
    "is looking for a quote|needs a quote|new rfq|rfq from|rfq for|new booking|booking enquiry|"
    "booking inquiry|new quotation|quotation request|new buyer|a buyer is|a buyer has|from a buyer|"
    "a customer is|a customer has|a new customer|a client has|a guest has|potential customer|"
    "new prospect|has contacted you|contacted you through|contacted you via|offline message|"
    "feedback form|result of your|posted by a visitor|new response|form webhook|form entry|"
    "new call request|request a call|new project request|new brief|new message about|"
    "instant form|lead from|lead created|new referral",
    "neuer auftrag|neues projekt|neuer interessent|neuer kunde sucht|kunde sucht|sucht ein angebot|"
    "neue terminanfrage|terminanfrage|buchungsanfrage|neue buchungsanfrage|preisanfrage|"
    "neue angebotsanfrage|angebotsanfrage|neue reservierungsanfrage|www-formular|webformular|"
    "ist eine anfrage|eine neue anfrage|gibt es eine neue|anfrage ist eingegangen|"
    "anfrage eingegangen|hat ihnen geschrieben|nouvelle prise de contact|nouveau projet|"
    "cherche un devis|recherche un professionnel|nouveau chantier|demande de réservation|"
    "une demande correspond|nouvelle réponse|nouvelle question|a posé une question|vous a écrit|"
    "cliente potencial|nuevo trabajo|nuevo proyecto|nueva petición|nueva reserva|"
    "te ha escrito|le ha escrito|nueva pregunta|mensaje nuevo|tienes un mensaje|tiene un mensaje|"
    "busca presupuesto|pide presupuesto|consulta desde|nueva cotización|solicitud de cotización|"
    "novo trabalho|novo serviço|pediu orçamento|pediu um orçamento|solicitou um orçamento|"
    "novo pedido perto|nova pergunta|mensagem nova|convida v. exas|convite para apresenta|"
    "um cliente em|dados da conversão|nuovo lavoro|nuova prenotazione|"
    "richiesta disponibilità|richiesta informazioni|ti ha scritto|nuova domanda|"
    "nuovo preventivo|ha pubblicato una richiesta|cerca un preventivo|un cliente nella tua zona|"
    "un potenziale cliente|nieuwe klus|nieuwe opdracht|zoekt een offerte|zoekt een vakman|"
    "er is een nieuwe|nieuwe reservering|nieuwe inzending|nieuwe vraag",
    "nytt uppdrag|ny kund|en kund söker|söker offert|ny bokningsförfrågan|nytt jobb|"
    "offertförfrågan|har skickats in|ny opgave|nyt job|ny kunde|en kunde i|søger tilbud|"
    "ønsker tilbud|nytt oppdrag|ny jobb|ønsker pristilbud|ny booking|ny bookingforespørgsel|"
    "uusi tarjouspyyntö|tarjouspyyntö|uusi yhteydenotto|uusi toimeksianto|uusi varaus|uusi viesti|"
    "yhteydenotto verkkosivu|nowe zlecenie|nowe zgłoszenie|zgłoszenie ze strony|szuka wykonawcy|"
    "masz nowe|wiadomość ze strony|nowa rezerwacja|nowa wiadomość|nowe pytanie|nová poptávka|"
    "nová zakázka|nová zpráva|nový dotaz|zpráva z webu|nová správa|nový dopyt|nová objednávka práce|"
    "új ajánlatkérés|új megkeresés|ajánlatkérés érkezett|új üzenet|új érdeklődő|üzenet a honlap|"
    "új foglalás|cerere nouă|solicitare nouă|mesaj nou|ai primit un mesaj|ați primit un|"
    "ați primit o|ai primit o|comandă nouă de lucru|ново запитване|ново съобщение|"
    "нова поръчка за|novi upit|nova poruka|nova poizvedba|novo povpraševanje|nowe zamówienie na|"
    "нове замовлення у|нове замовлення в|надіслав вам|залишено нову|новую заявку|нову заявку|"
    "новый заказ в|новый заказ №|ищет исполнителя|новый отклик|вам написали|вам сообщение|"
    "новый клиент",
    "yeni iş|yeni teklif talebi|yeni bir teklif|müşteri arıyor|soru sordu|size mesaj|"
    "yeni rezervasyon talebi|permintaan jasa|pesanan jasa|order jasa|bertanya tentang|"
    "ada permintaan|calon pelanggan|calon pembeli|ada calon|permintaan penawaran baru|"
    "yêu cầu báo giá|khách hàng tiềm năng|khách để lại|để lại thông tin|có người liên hệ|"
    "มีผู้ติดต่อ|มีลูกค้า|ขอใบเสนอราคา|ลูกค้าใหม่|νέα αίτηση|νέα ζήτηση|νέο ερώτημα|"
    "新的采购|采购询盘|新需求|新的需求|新客户|新客戶|新的訊息|新訊息|收到一封|有人咨询|咨询通知|"
    "見積依頼|見積もり依頼|新しい依頼|新着依頼|新着メッセージ|お申込みがありました|ご予約がありました|"
    "ご相談がありました|질문이 등록|문의가 있습|새로운 견적|견적요청|새로운 요청|예약 문의|고객이|"
    "رسالة من نموذج|طلب عرض سعر|عميل جديد|وصلتك رسالة|وصلك طلب|استفسار من|ליד מהאתר|לקוח חדש|"
    "בקשה חדשה|נרשמה פנייה|पूछताछ प्राप्त|درخواست جدید|پیام جدید|فرم تماس",
};

/* What stands below an enquiry, and begins there. */
static const char *const footers[] = {
    "antworten sie direkt|auf diese e-mail antworten|répondre directement|répondez directement|"
    "responda directamente|responde directamente|responda diretamente|rispondi direttamente|"
    "balas langsung|balas e-mail ini|balas email ini|antwoord rechtstreeks|"
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
    "beantwoord deze|odpowiedz na tę|просто ответьте|"
    "schütze dich|schützen sie sich|protégez-vous|protégete|proteja-se|tipps für deine",
    "reply to customer|reply to lead|reply to sender|reply to buyer|"
    "nicht verifizierten besucher|verifizierten nutzer|visiteur non vérifié|visitante no verificado|"
    "visitatore non verificato|visitante não verificado|niet-geverifieerde|overifierad besökare|"
    "непроверенн|未经验证的访客|未驗證的訪客|未認証の訪問者|"
    "create your own|view in hubspot|view in the app|view contact|view lead|edit entry|"
    "submitted 0|submitted 1|submitted 2|submitted 3|"
    ""
    "reply within",
    "do not reply|don't reply to this|"
    "sent automatically|"
    "automatically generated|automatic notification|automated message|submission is spam|"
    "submission look like spam|look like spam|report it as spam|edit your e-mail settings|"
    "manage submissions|log in to view|view or download|view all responses|see all responses|"
    "this e-mail was sent|this message was sent|this mail was sent|this mail is sent|"
    "this e-mail is sent|this is an automat|sent from page|powered by|sent via|sent from http|"
    "view submission|view this submission|view entry|view details|view message|view this message|"
    "view lead|view inquiry|see all submissions|mark as spam|report spam|"
    "user agent|page url|remote ip|you received this|unverified visitor|verified user|reply now|"
    "quick reply|contact buyer|view summary|edit this submission|"
    "view all your submissions|view in google|calon pembeli tidak menunggu|"
    "agar pembeli tidak menunggu",
    "diese e-mail wurde|diese mail wurde|diese nachricht wurde|automatisch generiert|"
    "automatisch erzeugt|automatisch versendet|bitte antworten sie nicht|antworten sie nicht auf|"
    "gesendet über|gesendet von http",
    "cet e-mail a été|ce message a été|ce mail a été|ne pas répondre|ne répondez pas|"
    "envoyé automatiquement|envoyé depuis",
    "este mensaje se|este mensaje ha sido|no responda|"
    "no respondas|generado automáticamente|foi enviado|não responda|enviado através",
    "questo messaggio è stato|inviato da|non rispondere|"
    "generato automaticamente|dit bericht is|verzonden via|niet beantwoorden|"
    "automatisch gegenereerd|automatisch verzonden",
    "skickades från|skickat från|svara inte|"
    "sendt fra|svar ikke|tämä sähköposti|lähetettiin|"
    "älä vastaa",
    "wiadomość została|wysłano z|nie odpowiadaj|tato zpráva|byla odeslána|"
    "neodpovídejte|táto správa|ezt az e-mail|ezt a levelet|ne válaszoljon|acest e-mail|"
    "acest mesaj|a fost trimis|nu răspunde",
    "отправлено с|не отвечайте|цей лист|це повідомлення|надіслано з|"
    "не відповідайте|gönderilmiştir|otomatik olarak|yanıtlamayın",
    "pesan ini dikirim|dikirim melalui|dikirim dari|dikirim oleh|"
    "jangan membalas|jangan balas|được gửi từ|được gửi đến|"
    "vui lòng không trả lời|อีเมลนี้|ส่งจาก|กรุณาอย่าตอบ|αυτό το e-mail|αυτό το email|"
    "αυτό το μήνυμα|εστάλη από",
    "此邮件|本邮件|该邮件|此郵件|本郵件|此信件|本信件|自动发送|自動發送|请勿回复|請勿回覆|"
    "系统自动|系統自動|自動送信|自動配信|返信しないで|送信専用|本メール|発信専用|발신 전용|"
    "발신전용|회신하지|자동으로 발송|본 메일은|이 메일은|تم إرسال هذ|"
    "لا ترد|נשלח באופן|הודעה זו נשלחה|אין להשיב|אל תשיב|यह ईमेल|उत्तर न दें",
    "this submission|results of this|want to stop|stop getting these|stop receiving these|"
    "safety tips|protect yourself|pro tip|take calendly|make changes to this event|"
    "add to calendar|on behalf of your zap|sent by zapier|reply to this lead|"
    "reply to this enquiry|reply to this inquiry|respond now|answer now|click reply|"
    "by replying to this|notification was sent|you are receiving|you're receiving|"
    "notification preferences|scam|phishing|never pay|never send money|rate this lead|"
    "report this lead|report this message|refund this lead",
    "jetzt antworten|klicken sie auf antworten|sie erhalten diese|du erhältst diese|"
    "sie bekommen diese|abgesendet von|gesendet von der ip|diese anfrage wurde|"
    "dieses formular wurde|die anfrage wurde|sicherheitshinweis|sicherheitstipps|"
    "vorsicht vor betr|nachricht beantworten|anfrage beantworten|anfrage bearbeiten|"
    "eintrag bearbeiten|anzeige bearbeiten|anzeige verwalten|benachrichtigungen verwalten",
    "répondre à ce|répondre à cette|répondre maintenant|pour répondre à l'acheteur|"
    "pour répondre, cliquez|cliquez sur répondre|vous recevez cet|vous recevez ce|"
    "conformément à la loi|conformément au rgpd|droit d'accès|informatique et libertés|"
    "ce formulaire a été|cette demande a été|cette demande provient|gérer mon annonce|"
    "gérer mes annonces|conseils de sécurité|méfiez-vous|arnaque|ne communiquez jamais",
    "responder ahora|responder a este|haz clic en responder|haga clic en responder|recibes este|"
    "recibe este|ha recibido este|has recibido este|este correo fue|este correo ha sido|"
    "este correo electrónico fue|este correo electrónico ha sido|este correo se|este mensaje fue|"
    "gestionar mi anuncio|consejos de seguridad|estafa|esta solicitud fue|este formulario fue",
    "rispondi ora|rispondi al messaggio|clicca su rispondi|ricevi questa|ricevi questo|"
    "hai ricevuto questa e-mail|questa e-mail è stata|questa e-mail ti|questa mail è stata|"
    "gestisci annuncio|gestisci il tuo|consigli per la sicurezza|truffe|ai sensi del regolamento",
    "responder agora|responder mensagem|clique em responder|você recebeu este|"
    "você está recebendo|recebeu este e-mail|este e-mail foi|gerenciar anúncio|gerir anúncio|"
    "dicas de segurança|evite golpes|burlas",
    "beantwoord nu|reageer nu|reageren op dit|u ontvangt deze|je ontvangt deze|u ontvangt dit|"
    "je ontvangt dit|deze e-mail is|deze e-mail werd|je kunt alle antwoorden|"
    "klik op beantwoorden|veiligheidstips|oplichting|beheer je advertentie",
    "svara nu|svara genom att|klicka på svara|du får detta|du har fått detta|"
    "detta e-postmeddelande|detta mejl skickades|säkerhetstips|bedrägeri|klik på svar|"
    "klikk på svar|du modtager denne|du mottar denne|denne e-mail er|denne e-posten|"
    "denne e-mail blev|sikkerhetstips|sikkerhedstips|svindel|vastaa tähän|saat tämän|sait tämän|"
    "turvallisuusvinkit|huijau",
    "odpowiedz teraz|odpowiedz na wiadomość|aby odpowiedzieć|otrzymujesz tę|otrzymałeś tę|"
    "oszustw|zasady bezpieczeństwa|zarządzaj ogłoszeniem|odpovědět na zprávu|odpovědět nyní|"
    "tento e-mail byl|tento e-mail jste|tento e-mail bol|podvod|azért kapta|csalás|răspunde acum|"
    "răspundeți acum|primiți acest|ai primit acest e-mail",
    "ответить сейчас|ответить на сообщение|чтобы ответить|вы получили это|данное письмо|"
    "это письмо отправлено|это письмо было|это сообщение отправлено|это сообщение было|мошенник|"
    "відповісти на повідомлення|щоб відповісти|ви отримали цей|шахра|hemen yanıtla|"
    "yanıtlamak için|bu e-postayı|bu e-posta size|bu mesaj size|dolandırıcı",
    "balas sekarang|balas pesan|klik balas|untuk membalas|anda menerima e-mail ini|"
    "anda menerima pesan ini|e-mail ini dikirim|waspada penipu|penipuan|lihat prospek|"
    "e-mel ini dihantar|trả lời ngay|để trả lời|bạn nhận được email|email này được|lừa đảo",
    "返信する場合|返信するには|こちらから返信|このメールは|このメッセージは|配信停止|お心当たり|詐欺|立即回复|立即回覆|点击回复|點擊回覆|您收到此|防骗|詐騙|지금 답장|"
    "답장하려면|본 메일|رد الآن|للرد على|تتلقى هذه|وصلتك هذه|احتيال",
    "built with|made with ❤|delivered by|delivery settings|tiny form backend|in your dashboard|"
    "in the dashboard|from your dashboard|upgrade your listing|your listing at any time|job alerts|"
    "lead alerts|turn off these|alert settings|erstellt mit|généré par|creado con|criado com|"
    "creato con|gemaakt met|wygenerowano przez|vygenerováno|vygenerován|créé avec|desde tu panel|"
    "no painel|nel pannello|na sua conta|sus ajustes de|désactivez les alertes|"
    "désactiver les alertes|ne plus recevoir|darse de baja|descadastrar|disiscriviti|"
    "cancellati da|avregistrera dig|afmeld dig|avslutt abonnement|отписаться от|відписатися|"
    "chống lừa|수신거부|配信停止|退订|נבנה באמצעות|مدعوم من|تم الإرسال من|ご案内|판매자센터|in ihrem konto|in deinem konto|"
    "dans votre compte|en tu cuenta|en su cuenta|nel tuo account|in je account|på ditt konto|"
    "na swoim koncie|ve svém účtu|в вашем кабинете|в настройки профиля|в профіль",
    "изпратено от|изпратено чрез|това съобщение|poslano s web|poslano sa|poslano iz|poslato sa|"
    "poslano preko|poslano prek|poslato preko|ova poruka je|to sporočilo je|послато са|"
    "nosūtīts no|šis ziņojums|išsiųsta iš|ši žinutė|saadetud lehelt|see kiri on|trimis prin|"
    "küldve a|elküldve a|στάλθηκε από|αποστολή από|נשלח מ|ارسال شده|enviat des de|"
    "missatge enviat|sent from your website|sent from the website|sent through the website",
};

/* What people who ask for something may write as well. */
static const char *const weak_footers[] = {
    "spam|your team|ihr team|team von|dein team|votre équipe|l'équipe|su equipo|el equipo|"
    "sua equipe|a equipe|il team|het team|uw team|команда|within 24 hours|response rate|"
    "reply within|reply to this e-mail|reply to this message|replying to this|reply directly|"
    "respond directly|respond to this|log in to|sign in to|to respond to|este correo|este e-mail|"
    "deze e-mail|questa e-mail|questa mail|detta e-post|detta meddelande|denne e-post|"
    "denne e-mail|denne meldingen|tämä viesti|tento e-mail|это письмо|это сообщение|bu e-posta|"
    "bu mesaj|e-mail ini|email ini|emel ini|mesej ini|email này|هذه الرسالة|هذا البريد|"
    "enviado desde|svara på detta|svar på denne|svara direkt|svar direkte|call customer|"
    "contact customer",
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

/* How a line of the same begins, which people write in their sentences. */
static const char *const footer_starts[] = {
    "reply to this|reply directly|respond to this|respond directly|replying to this|to reply|"
    "to respond|to answer|simply reply|just reply|hit reply|press reply|form submitted|log in to|"
    "sign in to|antworten sie auf diese|antworten sie direkt|antworten sie einfach|"
    "um zu antworten|zum antworten|répondez à ce|répondez directement|pour répondre|"
    "pour lui répondre|para responder|responda a este|responde a este|responda directamente|"
    "puede responder|per rispondere|rispondi a|rispondi direttamente|puoi rispondere|"
    "om te reageren|om te antwoorden|reageer op|beantwoord deze|svara på detta|svara direkt|"
    "för att svara|svar på denne|svar direkte|for å svare|for at svare|vastaa tähän",
    "aby odpowiedzieć|odpowiedz na|odpovězte na|odpovedzte na|pro odpověď|válaszoljon|"
    "pentru a răspunde|чтобы ответить|для ответа|ответьте на|щоб відповісти|yanıtlamak|"
    "balas e-mail|untuk membalas|silakan balas|trả lời email|返信|回复此|回覆此|답장|للرد",
};

/* How a line begins that says when and from where a form was sent. */
static const char *const stamps[] = {
    "submitted at|submitted on|submitted from|submitted via|this was submitted|sent at|sent on|"
    "sent from|received at|received on|time:|date:|abgesendet|übermittelt|eingegangen am|"
    "eingereicht am|gesendet am|gesendet von|versendet am|envoyé le|envoyé depuis|"
    "envoyé à partir|soumis le|reçu le|transmis le|enviado el|enviado desde|enviado em|"
    "enviado a partir|enviada em|recibido el|recebido em|inviato il|inviato da|inviata il|"
    "ricevuto il|verzonden op|verzonden via|verzonden vanaf|ingezonden op|ontvangen op",
    "skickat|skickades|sendt|lähetetty|wysłano|wysłane|przesłano|odesláno|odoslané|elküldve|"
    "beküldve|trimis la|trimis de pe|отправлено|дата отправки|надіслано|gönderim tarihi|"
    "gönderildi|gönderilme|dikirim|diterima pada|gửi lúc|gửi từ|ส่งเมื่อ|στάλθηκε|εστάλη|提交于|"
    "提交时间|提交於|送信日時|送信元|전송|접수|أرسلت|تم الإرسال|נשלח",
};

/* How a line begins with which people allow the use of what they gave, */
static const char *const consents[] = {
    "i agree|i accept|i consent|i have read|i authori|i give my consent|consent|by submitting|"
    "by checking|by ticking|yes, i agree|yes, i would like|ich habe die datenschutz|ich stimme|"
    "ich bin damit einverstanden|ich bin einverstanden|ich willige|ich akzeptiere|"
    "mit dem absenden|hiermit stimme|einwilligung|zustimmung|j'accepte|je consens|j'autorise|"
    "j'ai lu|en soumettant|en cochant|he leído|acepto|autorizo|al enviar|consiento|ho letto|"
    "acconsento|autorizzo|dichiaro di|presto il consenso|accetto|li e aceito|li e concordo|"
    "aceito|concordo|ao enviar|declaro que",
    "ik ga akkoord|ik heb de|ik geef toestemming|door dit formulier|jag godkänner|jag samtycker|"
    "jag har läst|jeg accepterer|jeg samtykker|jeg godtar|jeg godkender|hyväksyn|suostun|"
    "wyrażam zgodę|wyrażam dobrowolną|zgadzam się|akceptuję|zapoznałem|zapoznałam|oświadczam|"
    "zgoda na|souhlasím|súhlasím|souhlas|súhlas|elfogadom|hozzájárulok|sunt de acord|am citit|"
    "accept termenii|я согласен|я согласна|я даю согласие|даю согласие|согласен|согласна|"
    "согласие|нажимая|я погоджуюсь|даю згоду|погоджуюсь|надаю згоду",
    "kabul ediyorum|onaylıyorum|kvkk|aydınlatma metnini|saya setuju|saya menyetujui|"
    "dengan mengirim|dengan ini saya|saya bersetuju|tôi đồng ý|ฉันยอมรับ|ฉันยินยอม|ยินยอม|"
    "συμφωνώ|αποδέχομαι|我同意|我已阅读|我已閱讀|同意|個人情報|プライバシーポリシー|개인정보|أوافق|אני מאשר|אני מסכים|मैं सहमत",
};

/* and what it speaks of. */
static const char *const consent_subjects[] = {
    "privacy|personal data|personal information|my data|terms|gdpr|contacted|receive|marketing|"
    "newsletter|datenschutz|daten|verarbeitung|agb|kontaktaufnahme|confidentialité|données|"
    "conditions|être contacté|privacidad|datos|condiciones|comunicaciones|dati personali|"
    "trattamento|informativa|condizioni|privacidade|dados|termos|comunicações|privacyverklaring|"
    "privacybeleid|gegevens|voorwaarden|personuppgift|integritetspolicy|villkor|personopplysning|"
    "personvern|persondata|privatlivspolitik|vilkår|tietosuoja|henkilötie|osobowych|regulamin|"
    "polityk|osobních|osobných|údajů|údajov|gdpr|rodo|adatkezel|adatvédel|datelor|termenii|"
    "персональн|конфиденциальност|обработк|политик|обробк|kişisel veri|kvkk|aydınlatma|"
    "data pribadi|kebijakan privasi|syarat|data peribadi|dữ liệu|điều khoản|thông tin cá nhân|"
    "ข้อมูลส่วนบุคคล|นโยบาย|προσωπικών|απορρήτου|όρους|隐私|隱私|个人信息|個人資料|個人情報|プライバシー|개인정보|البيانات|"
    "الخصوصية|פרטיות|गोपनीयता",
};

/* What stands in the labels of boxes to tick, */
static const char *const consent_labels[] = {
    "consent|gdpr|rodo|dsgvo|rgpd|lgpd|kvkk|privacy|newsletter|marketing|opt-in|i agree|terms|"
    "acceptance|einwilligung|zustimmung|datenschutz|einverstanden|werbung|consentement|"
    "confidentialité|j'accepte|consentimiento|privacidad|acepto|consenso|informativa|"
    "trattamento dei dati|accetto|consentimento|privacidade|aceito|toestemming|akkoord|"
    "voorwaarden|samtyck|samtykk|villkor|godkänn|godkend|tietosuoja|suostumus|zgod|regulamin|"
    "przetwarzani|souhlas|súhlas|osobních údajů|osobných údajov|hozzájárul|adatkezel|elfogad|"
    "acord|prelucrar|соглас|рассылк|персональн|згод|персональн|onay|izin|aydınlatma|persetujuan|"
    "setuju|kebijakan|đồng ý|ยินยอม|ยอมรับ|συγκατάθεση|αποδοχή|同意|隐私|隱私|个人信息|個人情報|プライバシー|メルマガ|"
    "개인정보|동의|موافق|الخصوصية|הסכמה|פרטיות|सहमति",
};

/* and what is their value. */
static const char *const ticks[] = {
    "yes|no|true|false|on|off|1|0|checked|unchecked|accepted|agreed|i agree|ok|x|ja|nein|"
    "akzeptiert|zugestimmt|einverstanden|angenommen|bestätigt|oui|non|accepté|j'accepte|sí|"
    "acepto|aceptado|accettato|accetto|acconsento|sim|não|aceito|concordo|nee|akkoord|nej|nei|"
    "godkänt|kyllä|ei|hyväksyn|tak|nie|zgadzam się|wyrażam zgodę|ano|ne|souhlasím|áno|súhlasím|"
    "igen|nem|elfogadom|da|nu|да|нет|согласен|согласна|так|ні|evet|hayır|kabul ediyorum|ya|tidak|"
    "setuju|có|không|đồng ý|ใช่|ไม่|ยอมรับ|ναι|όχι|是|否|同意|同意する|同意します|はい|いいえ|예|네|아니오|동의|동의함|نعم|"
    "لا|أوافق|כן|לא|हाँ|नहीं",
};

/* How a portal signs: "The Portal Team", "L'équipe Portail", */
static const char *const team_starts[] = {
    "the team|your team|das team|ihr team|dein team|votre équipe|l'équipe|su equipo|el equipo|"
    "tu equipo|equipo de|sua equipe|a equipe|equipe do|equipe da|a equipa|il team|il tuo team|"
    "het team|uw team|je team|teamet bakom|zespół|twój zespół|váš tým|команда|ваша команда|"
    "tim dukungan|tim kami|đội ngũ|team von|team der",
};

/* "Portal-Team". */
static const char *const team_ends[] = {
    "team|teamet|tiimi|ekibi|csapata|csapat|チーム|事務局|運営局|运营团队|团队|團隊|팀|운영팀|팀드림|팀올림",
};

/* How a portal's advice to the one who gets the enquiry begins, which stands apart below it. */
static const char *const advices[] = {
    "reply to the buyer|reply to the customer|respond to the|respond quickly|respond fast|"
    "reply quickly|reply fast|contact the customer|contact them|contact this|call the customer|"
    "call them|get in touch with|please contact the|please respond within|please reply within|"
    "note: only|be the first|buyers choose|customers choose|"
    "tradespeople who|professionals who|suppliers who|sellers who|businesses who|"
    "other tradespeople|2 other|3 other|4 other|other professionals|other suppliers|"
    "approve or decline|accept or decline|you have 24|you have 48|don't keep|do not keep|"
    "the faster you|the sooner you|the quicker you|je schneller|plus vous répond|plus tôt vous|"
    "cuanto antes|cuanto más rápido|quanto mais rápido|quanto antes você|più velocemente|prima rispondi|"
    "hoe sneller|ju snabbare|jo hurtigere|jo raskere|mitä nopeammin|im szybciej|čím rychleji|"
    "čím dříve|čím skôr|minél gyorsabban|cu cât răspunzi|cu cât răspundeți|чем быстрее|чем раньше|"
    "чим швидше|колкото по-бързо|ne kadar hızlı|semakin cepat|lebih cepat|càng nhanh|"
    "never share|never pay|stay safe|we recommend|this lead was|this lead is|"
    "this request was sent|this enquiry was|this inquiry was",
    "kontaktieren sie|rufen sie|antworten sie|melden sie sich|reagieren sie|"
    "wer schnell|je schneller|diese anfrage ging|die anfrage ging|überprüfen sie|"
    "prüfen sie|viel erfolg|kontaktiere|antworte|reagiere|contactez|rappelez|répondez|appelez|"
    "les professionnels qui|les artisans qui|plus vite|cette demande a|"
    "ne tardez pas|bonne chance|contacta|contacte|contáctalo|llama al|llame al|responde|responda|"
    "recuerda|recuerde|los profesionales que|quien responde|solo se envía|no pierdas|"
    "no tardes|mucha suerte|entre em contato|entre em contacto|ligue para|"
    "os profissionais que|quem responde|não perca|boa sorte|lembre-se|contatta|contatti|chiama|"
    "rispondi|chi risponde|i professionisti che|non perdere|ricorda|in bocca al lupo|"
    "bel de klant|neem contact|neem snel|reageer|beantwoord|tip van|wie snel|vakmensen die|"
    "veel succes",
    "ring kunden|ring til|ring upp|kontakta kunden|kontakt kunden|ta kontakt|tag kontakt|svara|"
    "svar kunden|svar hurtigt|svar raskt|den som svarar|den der svarer|den som svarer|"
    "held og lykke|lykke til|vastaa|soita|ota yhteyttä|ensimmäisenä vastaava|"
    "oddzwoń|zadzwoń|odpowiedz|skontaktuj|firmy, które|wykonawcy, którzy|"
    "pary najczęściej|klienci wybierają|klienci najczęściej|zavolejte|kontaktujte|"
    "odpovězte|ozvěte|tip pro|zavolajte|odpovedzte|ozvite|hodně štěstí|hívja|válaszoljon|"
    "vegye fel|aki gyorsan|sok sikert|sunați|contactați|răspundeți|nu plăti|nu plătiți|"
    "cine răspunde|обадете|свържете|отговорете|javite se|nazovite|kontaktirajte|"
    "odgovorite|pokličite",
    "перезвоните|позвоните|свяжитесь|ответьте|откликнитесь|клиенты выбирают|"
    "кто отвечает|не откладывайте|удачи|зателефонуйте|передзвоніть|зв'яжіться|дайте відповідь|"
    "клієнти обирають|успіхів|hemen arayın|müşteriyi arayın|müşteriyle|hızlı yanıt|"
    "soruyu 24|yanıtlamanız|iyi çalışmalar|bol kazançlar|segera hubungi|"
    "segera balas|hubungi pelanggan|hubungi pembeli|hubungi calon|balas cepat|agar tidak|"
    "yang merespon|jangan lewatkan|selamat bekerja|sila hubungi|hubungi segera|gọi ngay|"
    "hãy gọi|hãy liên hệ|liên hệ ngay|vui lòng liên hệ khách|chúc bạn|รีบติดต่อ|กรุณาติดต่อ|"
    "โปรดติดต่อ|ติดต่อลูกค้า|επικοινωνήστε|καλέστε|απαντήστε|请尽快|请及时|"
    "請盡快|請儘速|お早めに|早めの|至急|ご対応|ご返信は|返信は|담당자님|답변은|"
    "빠른 답변|빠르게|지금 바로|고객에게|تواصل مع|اتصل بالعميل|سارع|يرجى الرد|צרו קשר|צור קשר|"
    "התקשרו|जल्दी|कृपया ग्राहक|تماس بگیرید",
};

/* The same with a colon, of any advice. */
static const char *const advice_heads[] = {
    "tip|tips|pro tip|quick tip|hint|good to know|reminder|safety tip|tipp|hinweis|achtung|wichtig|"
    "conseil|conseils|conseil sécurité|astuce|attention|rappel|consejo|consejos|recuerda|"
    "recordatorio|importante|dica|dicas|conselho|lembrete|atenção|consiglio|suggerimento|"
    "attenzione|promemoria|let op|tip van ons|tänk på|obs|husk|vinkki|muista|wskazówka|porada|"
    "uwaga|rada|upozornění|upozornenie|tanács|figyelem|sfat|atenție|съвет|внимание|savjet|savet|"
    "nasvet|napomena|совет|порада|увага|важно|важливо|ipucu|öneri|dikkat|catatan untuk anda|"
    "perhatian|peringatan|mẹo|lưu ý|เคล็ดลับ|ข้อควรระวัง|συμβουλή|προσοχή|温馨提示|溫馨提示|提示|"
    "ヒント|ご注意|注意|팁|안내|نصيحة|تنبيه|טיפ|שימו לב|सुझाव",
};

/* What only those write who speak for themselves. */
static const char *const first_persons[] = {
    "i",    "me",    "my",   "we",    "us",    "our",  "mich", "mir",  "uns",   "unser", "ich",
    "wir",  "moi",   "nous", "mon",   "notre", "je",   "mij",  "ons",  "ik",    "wij",   "mi",
    "yo",   "mí",    "nos",  "nosotros", "conmigo", "contactarme", "llamarme", "mim", "eu",
    "comigo", "nós", "noi",  "io",    "mig",   "meg",  "oss",  "os",   "jag",   "jeg",   "vi",
    "minulle", "minuun", "meille", "mnie", "mną", "nami", "nam", "mě", "mi",   "mne",   "nás",
    "engem", "nekem", "velem", "minket", "eu",  "mine", "мне",  "мной", "меня", "нам",   "мені",
    "мною", "мене",  "bana", "beni",  "bize",  "saya", "kami", "tôi",  "mình",  "μου",   "με",
    NULL,
};

/* What a portal's words above a link begin with: "Open the request: https://..." */
static const char *const calls[] = {
    "reply|respond|answer|view|open the|open this|open in|log in|login|sign in|click|go to|manage|"
    "accept|send a quote|send quote|send your|submit a|quote now|see the|see job|see lead|"
    "contact |unsubscribe|details:|full details|to reply|to view|to see|to respond|read more|"
    "klick|hier |zur anfrage|zum |jetzt|ansehen|anmelden|abmelden|antworten|details|öffnen|"
    "voir|cliquez|répondre|ouvrir|connectez|accéder|pour |se désabonner|haz clic|haga clic|ver |"
    "responder|abrir|accede|acceda|entra |darse de baja|enviar |clique|acesse|aceda|abra |veja|"
    "vedi|clicca|rispondi|apri|accedi|invia |bekijk|klik|open de|reageer|log in|afmelden",
    "klicka|logga in|visa|svara|öppna|lämna offert|avregistrera|logg inn|log ind|vis |åbn|åpne|"
    "gi tilbud|afgiv|giv tilbud|afmeld|meld deg av|katso|avaa|kirjaudu|vastaa|siirry|jätä|"
    "zobacz|kliknij|zaloguj|odpowiedz|otwórz|przejdź|wyślij ofertę|wypisz|zobrazit|klikněte|"
    "přihlaste|odpovědět|otevřít|odhlásit|zobraziť|kliknite|prihláste|odpovedať|megtekint|"
    "kattintson|jelentkezzen|válasz|megnyit|vezi|apasă|click|accesează|răspunde|autentific|"
    "посмотреть|откликнуться|ответить|открыть|перейти|войти|отписаться|нажмите|подробнее|"
    "переглянути|відповісти|відгукнутися|відкрити|увійти|відписатися|детальніше|виж|отговор|"
    "odgovori|pogledaj|prijavi|görüntüle|yanıtla|tıkla|giriş|teklif ver|lihat|klik|balas|buka|"
    "masuk|kirim penawaran|jawab|lawati|xem|nhấn|trả lời|đăng nhập|ดู|คลิก|ตอบ|เข้าสู่|δείτε|"
    "κάντε κλικ|απαντήστε|συνδεθείτε|查看|点击|點擊|登录|登入|回复|回覆|詳細|こちら|返信|ログイン|確認|管理画面|"
    "보기|확인|답변|바로가기|로그인|عرض|اضغط|انقر|للرد|رد |لعرض|לצפייה|לחצו|להשיב|देखें|क्लिक",
};

/* How a portal signs whose name follows: "Team Portal", which the name's capital shows. */
static const char *const team_words[] = {
    "team|the team at|das team|l'équipe|équipe|equipo|el equipo|equipe|a equipe|equipa|a equipa|"
    "il team|het team|teamet|zespół|ekipa|tým|tím|echipa|екип|ekip|команда|tim|"
    "đội ngũ|ομάδα|η ομάδα|צוות|فريق|the team behind|the team from|ihr team von|das team von|"
    "dein team von|l'équipe de|toute l'équipe de|el equipo de|tu equipo de|a equipe do|a equipe da|"
    "a equipa do|a equipa da|il team di|lo staff di|staff|het team van|team van|team bij|teamet bag|"
    "teamet bakom|teamet på|teamet i|teamet hos|teamet fra|teamet från|teamet bak|zespół serwisu|"
    "zespół portalu|tým portálu|tým webu|echipa de la|tim dari|tim di|a csapat|the crew at|crew|"
    "ваша команда|команда сервиса|команда сервісу|команда проекта|команда проєкту|екипът на|"
    "vaš tim|ekipa portala|tim portala|teamet hos oss|support|kundenservice|le service client|"
    "atención al cliente",
};

/* The same where nothing else stands. */
static const char *const team_wholes[] = {
    "your website|your web site|your site|the website|website|ihre website|ihre webseite|"
    "ihre internetseite|deine website|deine webseite|votre site|votre site web|votre site internet|"
    "su sitio web|tu sitio web|su página web|tu página web|tu web|su web|il tuo sito|il suo sito|"
    "il vostro sito|il tuo sito web|o seu site|seu site|o seu website|uw website|je website|"
    "din hjemmeside|din webbplats|din hemsida|din nettside|sivustosi|verkkosivustosi|twoja strona|"
    "twoja strona www|váš web|vaše webové stránky|weboldala|az ön weboldala|site-ul tău|"
    "site-ul dvs|site-ul dumneavoastră|ваш сайт|вашият сайт|vaša web stranica|vaš sajt|"
    "web siteniz|internet siteniz|website anda|situs anda|laman web anda|trang web của bạn|"
    "ο ιστότοπός σας|האתר שלך|موقعك|您的网站|您的網站",
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

enum kind {
    KIND_NOTICE,
    KIND_FOOTER,
    KIND_WEAK_FOOTER,
    KIND_SMALL_PRINT,
    KIND_FOOTER_START,
    KIND_FORM_NAME,
    KIND_STAMP,
    KIND_CONSENT,
    KIND_CONSENT_SUBJECT,
    KIND_CONSENT_LABEL,
    KIND_TICK,
    KIND_TEAM_START,
    KIND_TEAM_END,
    KIND_TEAM_WORD,
    KIND_TEAM_WHOLE,
    KIND_ADVICE,
    KIND_ADVICE_HEAD,
    KIND_CALL,
    KIND_COUNT
};
struct phrases {
    struct phrase_set keys[KIND_COUNT];
};

#define TABLE(rows)                                                                                \
    {                                                                                              \
        rows, G_N_ELEMENTS(rows)                                                                   \
    }

static const struct {
    const char *const *rows;
    gsize count;
} tables[KIND_COUNT] = {
    [KIND_NOTICE] = TABLE(notices),
    [KIND_FOOTER] = TABLE(footers),
    [KIND_WEAK_FOOTER] = TABLE(weak_footers),
    [KIND_SMALL_PRINT] = TABLE(small_prints),
    [KIND_FOOTER_START] = TABLE(footer_starts),
    [KIND_FORM_NAME] = TABLE(form_names),
    [KIND_STAMP] = TABLE(stamps),
    [KIND_CONSENT] = TABLE(consents),
    [KIND_CONSENT_SUBJECT] = TABLE(consent_subjects),
    [KIND_CONSENT_LABEL] = TABLE(consent_labels),
    [KIND_TICK] = TABLE(ticks),
    [KIND_TEAM_START] = TABLE(team_starts),
    [KIND_TEAM_END] = TABLE(team_ends),
    [KIND_TEAM_WORD] = TABLE(team_words),
    [KIND_TEAM_WHOLE] = TABLE(team_wholes),
    [KIND_ADVICE] = TABLE(advices),
    [KIND_ADVICE_HEAD] = TABLE(advice_heads),
    [KIND_CALL] = TABLE(calls),
};

/* Made once, by whoever asks first, and never changed. */
static struct phrase_set *phrases_of(enum kind kind)
{
    static struct phrases *made;
    if (g_once_init_enter(&made)) {
        struct phrases *phrases = g_new0(struct phrases, 1);
        for (enum kind i = 0; i < KIND_COUNT; i++)
            phrases->keys[i].phrases = keys_of(tables[i].rows, tables[i].count);
        g_once_init_leave(&made, phrases);
    }
    return &made->keys[kind];
}

#define BIT(kind) (1u << (kind))
#define PROGRAMS (BIT(KIND_FOOTER) | BIT(KIND_WEAK_FOOTER) | BIT(KIND_SMALL_PRINT))

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

/* Whether it begins with one of that kind. */
static bool begins(const struct line *line, enum kind kind)
{
    char key[FORM_KEY_BYTES];
    (void)form_key(line->text, MIN(line->length, FORM_LABEL_BYTES), key, sizeof key);
    return phrase_set_starts(phrases_of(kind), key);
}

bool form_is_notice(const struct line *line)
{
    return says(line, BIT(KIND_NOTICE));
}

bool form_is_boilerplate(const struct line *line)
{
    return says(line, PROGRAMS);
}

bool form_is_of_program(const struct line *line)
{
    return says(line, BIT(KIND_NOTICE) | PROGRAMS);
}

bool form_is_footer(const struct line *line)
{
    return says(line, BIT(KIND_FOOTER)) || begins(line, KIND_FOOTER_START);
}

bool form_is_small_print(const struct line *line)
{
    return says(line, BIT(KIND_FOOTER) | BIT(KIND_SMALL_PRINT)) || begins(line, KIND_FOOTER_START);
}

bool form_speaks_of_form(const struct line *line)
{
    return says(line, BIT(KIND_FORM_NAME));
}

bool form_is_stamp(const struct line *line)
{
    return begins(line, KIND_STAMP);
}

bool form_is_consent(const struct line *line)
{
    return begins(line, KIND_CONSENT) && says(line, BIT(KIND_CONSENT_SUBJECT));
}

bool form_is_tick(const struct line *value)
{
    char key[FORM_KEY_BYTES];
    if (value->length == 0 || value->length > TICK_BYTES)
        return false;
    gsize length = form_key(value->text, value->length, key, sizeof key);
    return length == 0 || phrase_set_has(phrases_of(KIND_TICK), key, length);
}

bool form_asks_consent(const struct line *label)
{
    return says(label, BIT(KIND_CONSENT_LABEL));
}

bool form_is_in_first_person(const struct line *line)
{
    static struct phrase_set own = {first_persons};
    struct folded_line folded;
    line_fold(line, &folded);
    return phrase_set_has_word(&own, folded.text);
}

bool form_is_advice(const struct line *line)
{
    char key[FORM_KEY_BYTES];
    const char *colon = memchr(line->text, ':', MIN(line->length, TICK_BYTES));
    gsize head = colon ? form_key(line->text, (gsize)(colon - line->text), key, sizeof key) : 0;
    if (head && phrase_set_has(phrases_of(KIND_ADVICE_HEAD), key, head))
        return true;
    return line->length <= LINE_FOLD_BYTES && begins(line, KIND_ADVICE) &&
           !form_is_in_first_person(line);
}

bool form_is_call_words(const struct line *line)
{
    return begins(line, KIND_CALL);
}

/* "Team Portal": a name follows the word, and nothing else. */
static bool is_named_team(const struct line *line)
{
    const char *end = line->text + line->length, *space = memchr(line->text, ' ', line->length);
    if (line->length > FORM_LABEL_BYTES)
        return false;
    for (; space && space + 1 < end; space = memchr(space + 1, ' ', (gsize)(end - space - 1))) {
        char key[FORM_KEY_BYTES];
        gsize words = (gsize)(space - line->text);
        gsize length = form_key(line->text, MIN(words, FORM_LABEL_BYTES), key, sizeof key);
        if (phrase_set_has(phrases_of(KIND_TEAM_WORD), key, length) &&
            !g_unichar_islower(g_utf8_get_char(space + 1)))
            return !strchr(".?!:,", end[-1]);
    }
    return false;
}

bool form_is_team(const struct line *line)
{
    char key[FORM_KEY_BYTES];
    gsize length = form_key(line->text, MIN(line->length, FORM_LABEL_BYTES), key, sizeof key);
    return phrase_set_starts(phrases_of(KIND_TEAM_START), key) ||
           phrase_set_ends(phrases_of(KIND_TEAM_END), key, length) > 0 ||
           phrase_set_has(phrases_of(KIND_TEAM_WHOLE), key, length) || is_named_team(line);
}
