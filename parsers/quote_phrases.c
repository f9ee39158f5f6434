/* quote_phrases.c - see quote_phrases.h. */
#include "parsers/quote_phrases.h"
#include "parsers/lines.h"
#include "parsers/phrase_set.h"
#include "parsers/phrases.h"

#include <string.h>

#define LABEL_BYTES 48      /* "Data e Ora di Invio" and the like, and emphasis marks */
#define SENT_FROM_BYTES 220 /* with a link to the program behind it */
#define SENT_END_BYTES 90   /* where only the end says so */
#define SENT_END_WORDS 8
#define SENT_FROM_MINE_WORDS 6
#define SENT_FROM_WORDS 10 /* of the first sentence */
#define MARK_BYTES 160     /* "----- Forwarded by NAME/UNIT/COMPANY on DATE -----" */

/* A line a word would hide the languages. */
/* clang-format off */

static const char *const header_from[] = {
    "from", "von", "de", "da", "van", "fra", "från", "lähettäjä", "od", "odesílatel", "odosielateľ",
    "feladó", "от", "від", "от кого", "від кого", "kimden", "gönderen", "dari", "daripada",
    "pengirim", "từ", "người gửi", "จาก", "ผู้ส่ง", "από", "αποστολέας", "de la", "expéditeur",
    "expediteur", "remitente", "mittente", "remetente", "afzender", "absender", "avsändare",
    "afsender", "avsender", "nadawca", "отправитель", "відправник", "发件人", "寄件者", "寄件人",
    "发信人", "發件人", "差出人", "送信者", "送信元", "보낸사람", "보낸이", "발신자", "발신인", "מאת", "من",
    "المرسل", "sender", "nuo", "no", "saatja", "kellelt", "šalje", "šalje:", "pošiljatelj", "подател",
    "از", "الراسل", NULL,
};

static const char *const header_date[] = {
    "sent", "date", "sent on", "sent at", "gesendet", "gesendet am", "datum", "envoyé",
    "envoyé le", "envoye", "date d'envoi", "enviado", "enviado el", "enviado a", "enviada",
    "enviada em", "enviado em", "fecha", "fecha de envío", "inviato", "inviato il", "data",
    "data di invio", "verzonden", "verzonden op", "verstuurd", "sendt", "dato", "skickat", "skickat den",
    "sänt", "lähetetty", "päivämäärä", "päiväys", "pvm", "wysłano", "wysłane", "wysłana", "odesláno",
    "odoslané", "dátum", "elküldve", "küldve", "küldés dátuma", "отправлено", "дата", "дата отправки",
    "надіслано", "відправлено", "gönderildi", "gönderilme tarihi", "gönderme tarihi", "tarih", "dikirim",
    "tanggal", "tarikh", "dihantar", "terkirim", "waktu", "ngày", "ngày gửi", "đã gửi", "vào ngày",
    "đã gửi vào", "thời gian", "trimis", "trimis la", "ημερομηνία", "στάλθηκε", "εστάλη", "απεσταλμένα",
    "发送时间", "发送日期", "日期", "时间", "寄件日期", "傳送時間", "發送時間", "傳送日期", "時間",
    "送信日時", "送信日", "日時", "日付", "送信時刻", "보낸날짜", "보낸시간", "날짜", "발신일시", "일시",
    "발신일", "נשלח", "תאריך", "בתאריך", "تاريخالإرسال", "تاريخ الإرسال", "تم الإرسال", "أُرسلت",
    "التاريخ", "تاريخ", "วันที่", "ส่ง", "ส่งเมื่อ", "data e ora di invio", "poslano", "изпратено", "تاریخ", NULL,
};

static const char *const header_to[] = {
    "to", "an", "à", "para", "a", "aan", "til", "till", "vastaanottaja", "do", "komu",
    "címzett", "кому", "до", "kime", "alıcı", "alıcılar", "kepada", "ke", "penerima", "tới", "đến",
    "người nhận", "gửi đến", "ถึง", "ผู้รับ", "προς", "παραλήπτης", "către", "catre", "destinataire",
    "destinataires", "pour", "收件人", "收件者", "收信人", "宛先", "받는사람", "받는이", "수신자", "수신",
    "수신인", "אל", "إلى", "الى", "empfänger", "destinatario", "destinatari", "destinatário",
    "destinatarios", "destinatários", "mottagare", "modtager", "mottaker", "ontvanger", "odbiorca",
    "adresat", "příjemce", "príjemca", "получатель", "одержувач", "prima", "za", "به", NULL,
};

static const char *const header_cc[] = {
    "cc", "bcc", "kopie", "kopie (cc)", "copie à", "copie", "kopia", "kopi", "copia", "cópia", "kópia",
    "копия", "копія", "kopio", "tembusan", "salinan", "抄送", "抄送人", "副本", "密件抄送", "참조", "cc:",
    "bilgi", "másolatot kap", "másolat", "dw", "do wiadomości", "κοιν.", "κοινοποίηση", "עותק",
    "نسخة", "สำเนา", "sao", "copie", "anhänge", "attachments", "importance", "priority", "wichtigkeit",
    "importancia", "pièces jointes", "datos adjuntos", "allegati", "anexos", "bijlagen", "вложения",
    "附件", "添付ファイル", "kk", "organization", "priorität", "priorité", "prioridad", "prioridade",
    "priorità", "prioriteit", "prioritet", "priorytet", "ważność", "prioritás", "fontosság", "tärkeys",
    "důležitost", "dôležitosť", "importância", "importanza", "importanță", "urgentie", "urgency",
    "viktighet", "vikt", "важность", "приоритет", "важливість", "пріоритет", "önem derecesi", "önem",
    "kepentingan", "prioritas", "重要度", "重要性", "优先级", "優先順序", "중요도", "أهمية", "חשיבות",
    "sensitivity", "vertraulichkeit", "confidencialidad", "confidencialidade", "critère de diffusion",
    "riservatezza", "vertrouwelijkheid", "gevoeligheid", "конфиденциальность", "categories",
    "kategorien", "catégories", "categorías", "categorie", "categorieën", "categorias", "kategorier",
    "kategorie", "категории", "категорії", "類別", "类别", "分類項目", "anlagen", "anlage", "anhang",
    "archivos adjuntos", "adjuntos", "bifogade filer", "bilagor", "vedhæftede filer", "vedhæftninger",
    "vedlegg", "liitteet", "załączniki", "přílohy", "prílohy", "mellékletek", "atașamente", "вкладення",
    "ekler", "lampiran", "첨부 파일", "첨부파일", "follow up flag", "flag status", NULL,
};

static const char *const header_subject[] = {
    "subject", "betreff", "betrifft", "objet", "sujet", "asunto", "oggetto", "ogg", "assunto",
    "onderwerp", "emne", "ämne", "ärende", "aihe", "otsikko", "temat", "předmět", "predmet", "vec",
    "tárgy", "тема", "konu", "subjek", "subject", "perihal", "subyek", "hal", "judul", "chủ đề",
    "tiêu đề", "về việc", "เรื่อง", "หัวเรื่อง", "หัวข้อ", "θέμα", "subiect", "subiectul", "主题", "主旨",
    "主題", "标题", "標題", "題名", "件名", "제목", "נושא", "הנדון", "הנושא", "الموضوع", "موضوع", "tema",
    "относно", "assumpte", "zadeva", "teema", NULL,
};

static const char *const header_reply_to[] = {
    "reply-to", "reply to", "risposta", "rispondi a", "antwort an", "antworten an", "répondre à",
    "responder a", "responder para", "beantwoorden", "antwoord aan", "svar til", "svara till",
    "svara", "odpowiedz do", "odpověď", "ответить", "回复", "返信先", NULL,
};

/* How the line begins that a program puts below what was written with it ... */
static const char *const sent_starts[] = {
    "sent from ", "sent via ", "sent using ", "sent with ", "sent by ", "sent on ", "sent through ",
    "written on ", "typed on ", "composed on ", "get ", "download ", "secured by ", "secured with ",
    "von meinem ", "von unterwegs ", "gesendet von ", "gesendet mit ", "gesendet aus ",
    "gesendet über ", "gesendet per ", "versendet ", "verschickt ", "verfasst ", "diese nachricht wurde ",
    "diese mail wurde ", "diese e-mail wurde von meinem ", "holen sie sich ", "laden sie ",
    "envoyé ", "envoyée ", "envoye ", "message envoyé ", "ce message a été envoyé ", "télécharger ",
    "obtenir ", "obtenez ", "téléchargez ", "enviado ", "enviada ", "enviat ", "obtener ", "obtenga ", "obtén ",
    "descargar ", "obter ", "obtenha ", "baixar ", "transferir ", "inviato ", "inviata ", "spedito ",
    "ottieni ", "scarica ", "verzonden ", "verstuurd ", "verstuur ", "gestuurd ", "download ", "sendt ",
    "hent ", "få ", "skickat ", "skickades ", "hämta ", "sänt ", "lähetetty ", "lähetin ", "hanki ", "lataa ",
    "wysłane ", "wysłano ", "wysłany ", "pobierz ", "odesláno ", "odeslané ", "odoslané ",
    "poslané ", "posláno ", "získat ", "získajte ", "stáhnout ", "elküldve ", "küldve ", "trimis ", "trimise ",
    "obțineți ", "descărcați ", "отправлено ", "отправлен ", "скачать ", "получить ", "скачайте ",
    "надіслано ", "відправлено ", "отримати ", "завантажити ", "изпратено ", "poslano ", "poslato ",
    "στάλθηκε ", "εστάλη ", "απεσταλμένο ", "λήψη ", "αποκτήστε ", "dikirim ", "terkirim ", "dapatkan ",
    "unduh ", "dihantar ", "đã gửi từ ", "được gửi ", "gửi từ ", "tải ", "nhận ", "ส่งจาก", "รับ ", "ดาวน์โหลด",
    "发自", "發自", "发送自", "發送自", "寄自", "傳送自", "来自", "來自", "从我的", "從我的", "从 ", "從 ",
    "获取", "取得", "下载", "使用", "نُشر", "أرسلت من", "أُرسلت من", "أرسل من", "أُرسل من", "مرسل من",
    "مُرسل من", "تم الإرسال", "تم إرسال", "الحصول على", "احصل على", "تنزيل ", "נשלח מ", "נשלח באמצעות",
    "השג את", "הורד את", "قم بالحصول", "ارسال شده از", NULL,
};

/* Behind these a few words will do, whatever device they name. */
static const char *const sent_from_mine[] = {
    "sent from my ", "von meinem ", "gesendet von meinem ", "gesendet von meiner ", "envoyé de mon ",
    "envoyé depuis mon ", "enviado desde mi ", "enviado do meu ", "enviado a partir do meu ", "inviato dal mio ",
    "verzonden vanaf mijn ", "verstuurd vanaf mijn ", "sendt fra min ", "skickat från min ", "wysłane z mojego ",
    "odesláno z mého ", "отправлено с моего ", "надіслано з мого ", "发自我的", "發自我的", NULL,
};

/* ... or ends, in languages that say it there. */
static const char *const sent_ends[] = {
    "gönderildi", "gönderilmiştir", "edinin", "indirin", "から送信", "より送信", "で送信", "を入手", "に送信",
    "에서 보냄", "에서 보낸", "에서 보냈습니다", "에서 전송", "으로 보냄", "보냄", "다운로드", "가져오기", "발송",
    "küldve", "küldtem", "beszerzése", "letöltése", "发送", "傳送", "寄出", "downloaden", "beziehen", "herunterladen",
    "gesendet", "geschickt", "verschickt", "gesendet.", "lähetetty", NULL,
};

/* What it was written with. */
static const char *const devices[] = {
    "iphon", "ipad", "ipod", "apple watch", "macbook", "ios", "icloud", "apple mail", "android", "samsung",
    "galaxy", "huawei", "honor", "xiaomi", "redmi", "oppo", "vivo", "realme", "oneplus", "motorola",
    "nokia", "lumia", "htc", "lg ", "xperia", "sony", "pixel", "blackberry", "windows", "outlook",
    "hotmail", "yahoo", "gmail", "aol", "mail.ru", "mail.ru", "yandex", "яндекс", "почты", "пошти",
    "proton", "tutanota", "tuta", "spark", "bluemail", "blue mail", "typeapp", "k-9", "k9", "thunderbird",
    "airmail", "edison", "mailbird", "em client", "mailspring", "canary mail", "superhuman", "aqua mail",
    "zoho", "gmx", "web.de", "freenet", "t-online", "telekom", "orange", "sfr", "laposte", "libero",
    "seznam", "email.cz", "onet", "interia", "naver", "네이버", "네이트", "daum", "다음", "qq", "网易", "163",
    "foxmail", "小米", "华为", "苹果", "手机", "手機", "荣耀", "smartphone", "smart phone", "handy",
    "mobiltelefon", "mobilgerät", "telefon", "mobiele telefoon", "mobile device", "mobile phone", "mobile app",
    "cell phone", "téléphone", "portable", "móvil", "celular", "telefono", "telefonu", "телефон", "телефона",
    "telefonum", "tablet", "スマートフォン", "携帯", "스마트폰", "휴대폰", "نوتة", "جوال", "هاتف", "nine",
    "workspace", "roundcube", "mailo", "fairemail", "fastmail", "mymail", "newton mail", "boxer", "touchdown",
    "virgilio", "alice", "tiscali", "ukr.net", "i.ua", "mi phone", "telepon", "ponsel", "hp saya",
    "điện thoại", "โทรศัพท์", NULL,
};

static const char *const original_message[] = {
    "original message", "original appointment", "original-nachricht", "ursprüngliche nachricht",
    "originalnachricht", "original nachricht", "originale nachricht", "originalmeldung",
    "ursprüngliche e-mail", "ursprünglicher termin", "antwort nachricht", "reply message",
    "replied message", "original email", "original mail", "message d'origine", "message original",
    "mail original", "mail d'origine", "courriel original", "message initial", "mensaje original",
    "correo original", "mensaje de origen", "missatge original", "messaggio originale",
    "messaggio di origine", "mensagem original", "mensagem de origem", "oorspronkelijk bericht",
    "origineel bericht", "oorspronkelijke bericht", "original meddelelse", "oprindelig meddelelse",
    "oprindelig besked", "original besked", "opprinnelig melding", "original melding",
    "opprinnelige melding", "originalmeddelande", "ursprungligt meddelande", "originalmeddelandet",
    "alkuperäinen viesti", "wiadomość oryginalna", "oryginalna wiadomość", "oryginalnej wiadomości", "wiadomość pierwotna",
    "původní zpráva", "původní e-mail", "původní email", "pôvodná správa", "pôvodný e-mail",
    "eredeti üzenet", "eredeti levél", "mesaj original", "mesajul original", "mesaj inițial",
    "исходное сообщение", "оригинальное сообщение", "первоначальное сообщение", "оригинал сообщения",
    "исходное письмо", "вихідне повідомлення", "оригінальне повідомлення", "оригинално съобщение",
    "orijinal mesaj", "orjinal mesaj", "özgün ileti", "orijinal ileti", "özgün mesaj",
    "orijinal e-posta", "pesan asli", "pesan original", "mesej asal", "mesej asli", "thư gốc",
    "tin nhắn gốc", "email gốc", "ข้อความต้นฉบับ", "ข้อความเดิม", "αρχικό μήνυμα", "πρωτότυπο μήνυμα",
    "原始邮件", "原始郵件", "原邮件", "原郵件", "邮件原件", "原始消息", "原始訊息", "原件", "回复的原邮件",
    "元のメッセージ", "オリジナル メッセージ", "オリジナルメッセージ", "元のメール", "原文", "원본 메시지",
    "원본 메일", "원본메일", "원본메시지", "원문", "הודעה מקורית", "ההודעה המקורית", "הודעת המקור",
    "الرسالة الأصلية", "رسالة أصلية", "الرسالة الاصلية", "izvorna poruka", "originalna poruka",
    "izvirno sporočilo", "algkiri", "sākotnējais ziņojums", "originalus laiškas", "پیام اصلی", NULL,
};

static const char *const forward_marks[] = {
    "forwarded message", "forwarded text", "begin forwarded message", "start forwarded message", "forwarded by",
    "forwarded mail", "forwarded email", "forwarded message from", "forwarded letter",
    "start of forwarded message", "weitergeleitete nachricht", "anfang der weitergeleiteten",
    "weitergeleitet von", "weitergeleitete mail", "weitergeleitete e-mail", "message transféré",
    "messages transférés", "message transmis", "mail transféré", "courriel transféré", "message réexpédié",
    "début du message transféré", "début du message réexpédié", "début de message transféré",
    "transféré par", "transmis par", "message forwardé", "mensaje reenviado",
    "inicio del mensaje reenviado", "correo reenviado", "reenviado por", "missatge reenviat",
    "messaggio inoltrato", "inizio messaggio inoltrato", "inoltrato da", "mail inoltrata",
    "mensagem encaminhada", "início da mensagem encaminhada", "mensagem reencaminhada",
    "início da mensagem reencaminhada", "encaminhado por", "mensagem reenviada", "doorgestuurd bericht",
    "doorgestuurde bericht", "doorgezonden bericht", "doorgestuurd door", "begin doorgestuurd",
    "videresendt meddelelse", "videresendt melding", "videresendt besked", "videresendt e-mail",
    "videresendte meddelelse", "videresendte melding", "videresendt av", "videresendt af",
    "start på videresendt", "begynnelse på videresendt", "vidarebefordrat meddelande",
    "vidarebefordrat brev", "vidarebefordrat mail", "vidarebefordrat av", "vidarebefordrat",
    "välitetty viesti", "välitetyn viestin", "edelleenlähetetty viesti", "välitetty viesti alkaa",
    "wiadomość przekazana", "przekazana wiadomość", "przekazywana wiadomość", "przesłana wiadomość",
    "początek przekazywanej", "początek przekazanej", "wiadomość przesłana dalej", "przesyłana wiadomość",
    "treść przekazanej", "přeposlaná zpráva", "přeposlaný e-mail", "přeposlaný email",
    "začátek přeposílané", "začátek přeposlané", "přeposlané zprávy", "předaná zpráva", "preposlaná správa",
    "preposlaný e-mail", "začiatok preposlanej", "odovzdaná správa", "továbbított üzenet", "továbbított levél",
    "mesaj redirecționat", "mesaj redirectionat", "mesajului redirecționat", "mesaj înaintat",
    "mesaj transmis", "mesaj redirijat", "пересылаемое сообщение", "пересылаемого сообщения",
    "пересланное сообщение", "перенаправленное сообщение", "переадресованное сообщение",
    "переадресованного сообщения", "пересылаемое письмо", "пересланное письмо", "переслане повідомлення",
    "перенаправлене повідомлення", "листа, що пересилається", "пересланого повідомлення",
    "переслане повідомлення", "пересланий лист", "препратено съобщение", "yönlendirilmiş mesaj",
    "yönlendirilmiş ileti", "yönlendirilen ileti", "yönlendirilen mesaj", "iletilen mesaj",
    "iletilen ileti", "iletilmiş mesaj", "iletilmiş ileti", "iletilen e-posta", "pesan terusan",
    "pesan yang diteruskan", "pesan diteruskan", "email yang diteruskan", "diteruskan oleh", "mesej dimajukan",
    "mesej yang dimajukan", "mesej dipanjangkan", "thư chuyển tiếp", "tin nhắn chuyển tiếp",
    "thư được chuyển tiếp", "thư đã chuyển tiếp", "email được chuyển tiếp", "tin nhắn đã chuyển tiếp",
    "thư đã được chuyển tiếp", "ข้อความที่ส่งต่อ", "ข้อความส่งต่อ", "อีเมลที่ส่งต่อ", "προωθημένο μήνυμα",
    "προωθημένου μηνύματος", "προωθούμενο μήνυμα", "προωθούμενου μηνύματος", "转发的邮件", "转发邮件",
    "已转发邮件", "被转发邮件", "被转发的邮件", "转发的消息", "已转发的邮件", "转发信息", "轉寄郵件",
    "轉寄的郵件", "已轉寄的郵件", "轉寄訊息", "轉寄的信件", "轉寄信件", "轉發郵件", "轉發的郵件", "転送メッセージ",
    "転送されたメッセージ", "転送メール", "転送されたメール", "転送", "전달된 메시지", "전달된 메일",
    "전달 메시지", "전달한 메시지", "전달메일", "הודעה שהועברה", "ההודעה שהועברה", "הודעה מועברת",
    "رسالة معاد توجيهها", "الرسالة المعاد توجيهها", "رسالة محولة", "رسالة مُعاد توجيهها",
    "الرسالة المحولة", "رسالة مُحوّلة", "رسالة تمت إعادة توجيهها", "الرسالة المُعاد توجيهها", "بداية الرسالة",
    "proslijeđena poruka", "prosleđena poruka", "posredovano sporočilo", "پیام ارسال شده", NULL,
};

static const char *const forward_ends[] = {
    "end forwarded message", "end forwarded text", "end of forwarded message", "ende der weitergeleiteten", "fin du message",
    "fin del mensaje reenviado", "fine messaggio inoltrato", "fim da mensagem", "einde doorgestuurd",
    "конец пересылаемого", "кінець пересланого", "koniec przekazanej", "koniec przekazywanej",
    "ende der weitergeleiteten nachricht", NULL,
};

static const char *const reply_above[] = {
    "above this line", "above the line", "above here", "reply above", "au-dessus de cette ligne",
    "au dessus de cette ligne", "oberhalb dieser linie", "über dieser linie", "über dieser zeile",
    "oberhalb dieser zeile", "encima de esta línea", "por encima de esta línea", "sobre esta línea",
    "arriba de esta línea", "acima desta linha", "acima dessa linha", "sopra questa riga",
    "sopra questa linea", "boven deze lijn", "boven deze regel", "over denne linje", "over denne linjen",
    "ovanför denna rad", "ovanför den här raden", "ovanför denna linje", "tämän rivin yläpuolelle",
    "powyżej tej linii", "nad tą linią", "nad tento řádek", "nad tímto řádkem", "nad týmto riadkom",
    "e fölé a sor", "e vonal fölé", "deasupra acestei linii", "выше этой строки", "над этой строкой",
    "вище цього рядка", "над цим рядком", "bu satırın üst", "bu çizginin üst", "di atas baris ini",
    "di atas garis ini", "phía trên dòng này", "เหนือบรรทัดนี้", "πάνω από αυτήν τη γραμμή", "在此行上方", "请在此线上方",
    "在此行之上", "在這行之上", "この行より上", "この行の上", "이 줄 위", "فوق هذا السطر", "מעל שורה זו", NULL,
};

static const char *const forward_prefixes[] = {
    "fwd:", "fw:", "fwd :", "fw :", "wg:", "wg :", "tr:", "tr :", "rv:", "rv :", "i:", "i :", "enc:",
    "enc :", "doorst:", "doorst.:", "vs:", "vl:", "vb:", "pd:", "pd :", "fs:", "továbbítás:", "továbbítva:",
    "tovább:", "пересл:", "на:", "ilt:", "ilt :", "yön:", "yönlendirme:", "trs:", "trs :", "转发:", "轉寄:", "轉發:",
    "fwd：", "转发 :", "転送:", "전달:", "teruskan:", "trusan:", "terusan:", "diteruskan:", "majukan:",
    "tr. :", "inolt:", "inoltro:", "inoltra:", "reenv:", "reenviado:", "reenvío:", "res: enc:",
    "encaminhado:", "encaminhada:", "πρθ:", "προώθ:", "redir:", "fwd ", "fyi:", "[fwd", "(fwd", "vidarebefordrat:",
    "videresendt:", "weitergeleitet:", "přeposláno:", "preposlané:", "chuyển tiếp:", "הועבר:", "إعادة توجيه:",
    "تحويل:", "ส่งต่อ:", "przekaż:", "dalej:", "прп:", "пер:", "пересилання:", NULL,
};

static const char *const wrote_words[] = {
    "wrote", "writes", "sent", "quoting", "in reply to", "schrieb", "geschrieben", "schreibt", "zitat von",
    "zitiere", "a écrit", "a ecrit", "écrivait", "écrit", "selon", "en réponse à", "escribió", "escrito", "escribio",
    "ha escrito", "escribía", "escribiu", "va escriure", "ha escrit", "missatge de", "citando", "ha scritto", "scritto",
    "scrive", "scriveva", "escreveu", "escrever", "schreef", "schrijft", "geschreven", "citeren", "skrev",
    "skriver", "skrevet", "kirjoitti", "kirjutas", "napisał", "napisała", "napisał(a)", "napisał(-a)",
    "napisano", "pisze", "napisana przez", "cytowanie", "napsal", "napsala", "napsal(a)", "napsal/a", "napísal",
    "napísala", "napísal(a)", "napisao", "napisala", "napisao/la", "je oseba", "írta", "írt", "ezt írta",
    "пишет", "писал", "написал", "написала", "написал(а)", "пишете", "пише", "написав", "написала",
    "написа", "је написао", "yazdı", "şunu yazdı", "şunları yazdı", "yazmış", "menulis", "tulis", "đã viết",
    "viết", "เขียนว่า", "เขียน", "ได้เขียน", "έγραψε", "έγραψαν", "a scris", "rašė", "rakstīja", "כתב", "כתב/ה",
    "כתבה", "מאת", "كتب", "كتبت", "كتب/كتبت", "تمت كتابة", "نوشت", "写道", "寫道", "寫", "写", "写了", "のメール",
    "さんは書きました", "は書きました", "書きました", "さんからのメール", "のメッセージ", "からのメール", "님이 작성",
    "님이 작성한", "작성", "쓴 글", "썼습니다", "님이 쓴", "ने लिखा", "sinulat", NULL,
};

static const char *const attribution_starts[] = {
    "on ", "at ", "in a message dated", "in article", "from ", "am ", "um ", "vom ", "le ", "el ", "il ", "em ",
    "no dia ", "a ", "op ", "den ", "d. ", "på ", "dne ", "dňa ", "w dniu ", "dnia ", "pada ", "vào ", "ngày ",
    "lúc ", "tarihinde", "ke ", "în ", "in data ", "la ", "pe ", "στις ", "την ", "ב-", "בתאריך ", "ביום ", "في ", "بتاريخ ",
    "在", "于", "於", "il giorno ", "----", "wiadomość napisana", "wiadomosc napisana", "dia ", "o ",
    "kuupäev", "на ", "v v ", "ในวันที่", "เมื่อ", "วันที่", "noong ", "missatge de", "در تاریخ", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun", "mo.", "di.", "mi.", "do.", "fr.", "sa.", "so.", "пн", "вт", "ср", "чт", "пт",
    "сб", "вс", "нд", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
    "понеділок", "вівторок", "середа", "четвер", "п'ятниця", "субота", "неділя", "pon", "wt.", "śr.", "czw",
    "pt.", "sob", "niedz", "po ", "út ", "st ", "čt ", "pá ", "so ", "ne ", "ut ", "št ", "pi ", "man.", "tir.",
    "ons", "tor", "fre", "lør", "søn", "mån", "tis", "lör", "sön", "lun", "mar", "mer", "jeu", "ven", "sam", "dim",
    "ma ", "ti ", "to ", "pe ", "su ", "quoting ", "zitat von ", "citando ", "selon ", NULL,
};

static const char *const pronouns[] = {
    "you", "your", "i", "we", "my", "our", "he", "she", "they", "me", "us", "sie", "ihnen", "ihr", "ihre", "ich",
    "wir", "mir", "uns", "er", "vous", "votre", "nous", "je", "usted", "ustedes", "su", "nos", "você", "vocês",
    "lei", "loro", "voi", "u", "uw", "ik", "wij", "pan", "pani", "państwo", "du", "ni", "jag", "vi", "вы", "ви", "ваш", "я",
    "anda", "kami", "saya", NULL,
};

/* clang-format on */

/* The label of a table's row, "| from | ...", or of a line, "from: ..."; its length in *ret. */
static const char *label_in(const char *key, gsize *ret)
{
    bool is_row = *key == '|';
    key += strspn(key, "| *_");
    gsize length = 0;
    const char end = is_row ? '|' : ':';
    while (length < LABEL_BYTES && key[length] && key[length] != end)
        length++;
    if (length == LABEL_BYTES || key[length] == '\0')
        return NULL;
    while (length && strchr(" *_", key[length - 1]))
        length--;
    *ret = length;
    return key;
}

/* All labels of header lines in one set, that they are looked up once. */
struct header_words {
    struct phrase_set set;
    guint8 labels[]; /* enum header_label of each */
};

static struct header_words *header_words_new(void)
{
    static const struct {
        enum header_label label;
        const char *const *words;
    } rows[] = {
        {LABEL_FROM, header_from},       {LABEL_DATE, header_date},
        {LABEL_TO, header_to},           {LABEL_CC, header_cc},
        {LABEL_SUBJECT, header_subject}, {LABEL_REPLY_TO, header_reply_to},
    };
    gsize count = 0, filled = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        count += g_strv_length((char **)rows[i].words);
    struct header_words *made = g_malloc0(sizeof *made + count);
    const char **words = g_new0(const char *, count + 1);
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        for (const char *const *word = rows[i].words; *word; word++) {
            words[filled] = *word;
            made->labels[filled++] = (guint8)rows[i].label;
        }
    }
    made->set.phrases = words;
    return made;
}

/* Made once, by whoever asks first. */
static struct header_words *header_words(void)
{
    static struct header_words *made;
    if (g_once_init_enter(&made))
        g_once_init_leave(&made, header_words_new());
    return made;
}

/* The meaning of the label that text, of length bytes, is. */
static enum header_label meaning_of(const char *text, gsize length)
{
    struct header_words *words = header_words();
    gint found = phrase_set_find(&words->set, text, length);
    return found < 0 ? LABEL_NONE : words->labels[found];
}

/* Labels of two or three characters are spread with spaces in East Asia. */
static enum header_label label_unspread(const char *label, gsize length)
{
    char joined[LABEL_BYTES];
    gsize end = 0;
    for (gsize i = 0; i < length; i++) {
        if (label[i] != ' ')
            joined[end++] = label[i];
    }
    return meaning_of(joined, end);
}

static inline bool is_ascii_letter(char c)
{
    return (guchar)((c | 0x20) - 'a') < 26;
}

bool phrase_may_start_header(const char *text, gsize length)
{
    if (length && (guchar)*text < 0x80 && !is_ascii_letter(*text))
        return *text == '|' || *text == '*' || *text == '_';
    if (length < 3 || !is_ascii_letter(text[0]) || !is_ascii_letter(text[1]) ||
        !is_ascii_letter(text[2]))
        return true; /* not that quickly is it known */
    const char start[3] = {text[0] | 0x20, text[1] | 0x20, text[2] | 0x20};
    return phrase_set_may_begin(&header_words()->set, start);
}

enum header_label phrase_header_label(const char *key)
{
    gsize length = 0;
    const char *label = label_in(key, &length);
    if (!label || length == 0)
        return LABEL_NONE;
    if ((guchar)*label >= 0xe3 && memchr(label, ' ', length))
        return label_unspread(label, length);
    return meaning_of(label, length);
}

static gsize count_words(const char *key)
{
    gsize words = 0;
    for (const char *p = key; *p; p++)
        words += *p != ' ' && (p == key || p[-1] == ' ');
    return words;
}

/* The key without links and brackets around. */
static void strip_links(const char *key, char *out, gsize size)
{
    gsize length = 0;
    for (; *key && length + 1 < size; key++) {
        const char *close =
            *key == '<' || *key == '(' ? strchr(key, *key == '<' ? '>' : ')') : NULL;
        if (close)
            key = close;
        else
            out[length++] = *key;
    }
    while (length && strchr(" .)]}|\"'!-", out[length - 1]))
        length--;
    out[length] = '\0';
}

/* A program's own advertisement rather than where it was sent from. */
static bool is_advertisement(const char *text)
{
    static const char *const programs[] = {
        "outlook for",     "yahoo mail", "bluemail for", "spark for",   "typeapp for", "gmail for",
        "edison mail for", "aol app",    "aquamail for", "mail.ru for", NULL};
    return phrase_within(text, programs);
}

static bool begins_with_get(const char *text)
{
    return g_str_has_prefix(text, "get ") || g_str_has_prefix(text, "download ");
}

bool phrase_is_sent_from(const char *key)
{
    static struct phrase_set beginnings = {sent_starts}, mine = {sent_from_mine},
                             ends = {sent_ends}, programs = {devices};
    gsize length = strlen(key);
    const char *words = key + strspn(key, "([{|-<\"' ");
    bool starts = phrase_set_starts(&beginnings, words);
    if (length < 8 || length > SENT_FROM_BYTES || (!starts && length > SENT_END_BYTES))
        return false;
    char text[SENT_FROM_BYTES + 1];
    strip_links(words, text, sizeof text);
    char *stop = strstr(text, ". "); /* "Please excuse my brevity." */
    if (stop)
        *stop = '\0';
    bool is_mine = phrase_set_starts(&mine, text), gets = begins_with_get(text);
    bool says_sent = starts || phrase_set_ends(&ends, text, strlen(text)) > 0;
    if (!says_sent && !is_mine && !gets)
        return false;
    gsize count = count_words(text);
    if (count > (starts ? SENT_FROM_WORDS : SENT_END_WORDS))
        return false;
    if (is_mine && count <= SENT_FROM_MINE_WORDS)
        return true;
    return gets ? is_advertisement(text) : says_sent && phrase_set_within(&programs, text);
}

/* Dashes, or what else is used as such, in front. */
static bool has_dashes(const char *key)
{
    return strspn(key, "-=_*~#+<[(") >= 2;
}

bool phrase_is_original_message(const char *key)
{
    static struct phrase_set marks = {original_message};
    if (!has_dashes(key) || strlen(key) > MARK_BYTES)
        return false;
    const char *words = key + strspn(key, "-=_*~#+<[ ");
    return g_str_has_prefix(words, "original -") || phrase_set_within(&marks, key);
}

bool phrase_is_bare_original(const char *key)
{
    for (const char *const *phrase = original_message; *phrase; phrase++) {
        gsize length = strlen(*phrase);
        if (strncmp(key, *phrase, length) == 0 && key[length + strspn(key + length, " :")] == '\0')
            return true;
    }
    return g_str_has_prefix(key, "message du "); /* Orange, with a date behind it */
}

static bool ends_forward(const char *key)
{
    static struct phrase_set marks = {forward_ends};
    return phrase_set_within(&marks, key);
}

bool phrase_is_forward_mark(const char *key)
{
    static struct phrase_set marks = {forward_marks};
    gsize length = strlen(key);
    bool marked = has_dashes(key) || g_str_has_suffix(key, ":");
    return marked && length <= MARK_BYTES && phrase_set_within(&marks, key) && !ends_forward(key);
}

bool phrase_is_forward_end(const char *key)
{
    return has_dashes(key) && strlen(key) <= MARK_BYTES && ends_forward(key);
}

bool phrase_is_reply_above(const char *key)
{
    static struct phrase_set marks = {reply_above};
    return has_dashes(key) && strlen(key) <= MARK_BYTES && phrase_set_within(&marks, key);
}

bool phrase_subject_is_forward(const char *subject)
{
    const struct line line = {.text = subject, .length = strlen(subject)};
    struct folded_line folded;
    line_fold(&line, &folded);
    return phrase_starts(folded.text, forward_prefixes);
}

bool phrase_has_wrote(const char *key)
{
    static struct phrase_set words = {wrote_words};
    return phrase_set_has_word(&words, key);
}

bool phrase_starts_attribution(const char *key)
{
    static struct phrase_set beginnings = {attribution_starts};
    return phrase_set_starts(&beginnings, key);
}

bool phrase_has_pronoun(const char *key)
{
    static struct phrase_set words = {pronouns};
    return phrase_set_has_word(&words, key);
}
