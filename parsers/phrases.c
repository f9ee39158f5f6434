/* phrases.c - see phrases.h. */
#include "parsers/phrases.h"
#include "parsers/lines.h"

#include <string.h>

/* All that has one meaning. */
struct label {
    int meaning;
    const char *const *words;
};

/* A line a word would hide the languages. */
/* clang-format off */

static const char *const header_from[] = {
    "from", "von", "de", "da", "van", "fra", "från", "lähettäjä", "od", "odesílatel", "feladó",
    "от", "від", "kimden", "gönderen", "dari", "từ", "จาก", "από", "de la", "expéditeur",
    "remitente", "mittente", "remetente", "afzender", "absender", "发件人", "寄件者", "差出人", "보낸 사람",
    "보낸사람", "מאת", "من", "sender", "nadawca", "nuo", NULL,
};

static const char *const header_date[] = {
    "sent", "date", "gesendet", "datum", "envoyé", "date d'envoi", "enviado", "enviado el",
    "enviada em", "enviado em", "fecha", "inviato", "data", "verzonden", "sendt", "dato",
    "skickat", "lähetetty", "päivämäärä", "wysłano", "odesláno", "odoslané", "dátum",
    "elküldve", "отправлено", "дата", "надіслано", "gönderildi", "tarih", "dikirim", "tanggal",
    "terkirim", "ngày", "đã gửi", "trimis", "ημερομηνία", "发送时间", "日期", "寄件日期", "送信日時", "日時",
    "보낸 날짜", "날짜", "נשלח", "תאריך", "تاريخ الإرسال", "التاريخ", "วันที่", NULL,
};

static const char *const header_to[] = {
    "to", "an", "à", "para", "a", "aan", "til", "till", "vastaanottaja", "do", "komu",
    "címzett", "кому", "kime", "alıcı", "kepada", "ke", "tới", "ถึง", "προς", "către",
    "destinataire", "pour", "收件人", "收件者", "宛先", "받는 사람", "받는사람", "אל", "إلى", "empfänger",
    "destinatario", "destinatário", NULL,
};

static const char *const header_cc[] = {
    "cc", "kopie", "copie à", "kopia", "kopi", "копия", "копія", "kopio", "tembusan", "抄送",
    "副本", "참조", "bilgi", "másolatot kap", "dw", NULL,
};

static const char *const header_subject[] = {
    "subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "emne", "ämne",
    "aihe", "temat", "předmět", "predmet", "tárgy", "тема", "konu", "subjek", "perihal",
    "subyek", "hal", "chủ đề", "เรื่อง", "θέμα", "subiect", "主题", "主旨", "件名", "제목", "נושא",
    "الموضوع", NULL,
};

static const char *const header_reply_to[] = {
    "reply-to", "risposta", "antwort an", "répondre à", "responder a", NULL,
};

static const struct label header_labels[] = {
    {LABEL_FROM, header_from}, {LABEL_DATE, header_date},       {LABEL_TO, header_to},
    {LABEL_CC, header_cc},     {LABEL_SUBJECT, header_subject}, {LABEL_REPLY_TO, header_reply_to},
};

static const char *const form_name[] = {
    "name", "full name", "your name", "contact name", "contact person", "contact",
    "customer name", "sender name", "ihr name", "vor- und nachname", "ansprechpartner",
    "kontaktperson", "nom et prénom", "nom complet", "votre nom", "nom", "nombre",
    "nombre completo", "nombre y apellidos", "su nombre", "nome", "nome completo",
    "nome e cognome", "seu nome", "naam", "uw naam", "navn", "namn", "nimi", "imię i nazwisko",
    "jméno", "meno", "név", "nume", "имя", "ваше имя", "фио", "ім'я", "ad soyad", "adı soyadı",
    "nama", "nama lengkap", "họ và tên", "họ tên", "ชื่อ", "ชื่อ-นามสกุล", "όνομα",
    "ονοματεπώνυμο", "姓名", "联系人", "お名前", "氏名", "名前", "이름", "성함", "שם", "שם מלא", "الاسم", NULL,
};

static const char *const form_first_name[] = {
    "first name", "firstname", "given name", "vorname", "prénom", "voornaam", "fornavn",
    "förnamn", "etunimi", "imię", "křestní jméno", "prenume", "nama depan", "primer nombre",
    NULL,
};

static const char *const form_last_name[] = {
    "last name", "lastname", "surname", "family name", "nachname", "familienname",
    "nom de famille", "apellido", "apellidos", "cognome", "sobrenome", "apelido", "achternaam",
    "etternavn", "efternavn", "efternamn", "sukunimi", "nazwisko", "příjmení", "priezvisko",
    "фамилия", "прізвище", "soyad", "soyadı", "nama belakang", NULL,
};

static const char *const form_email[] = {
    "email", "from", "e-mail", "mail", "email address", "e-mail address", "your email",
    "your e-mail", "contact email", "e-mail-adresse", "ihre e-mail", "ihre e-mail-adresse",
    "email-adresse", "adresse e-mail", "adresse email", "adresse mail", "courriel",
    "votre e-mail", "votre email", "correo", "correo electrónico", "correo electronico",
    "indirizzo email", "indirizzo e-mail", "endereço de e-mail", "seu e-mail", "e-mailadres",
    "e-postadress", "e-post", "epost", "sähköposti", "adres e-mail", "adres email",
    "e-mail cím", "adresa de email", "эл. почта", "электронная почта", "почта",
    "електронна пошта", "e-posta", "eposta", "alamat email", "surel", "อีเมล", "邮箱", "电子邮件",
    "電子郵件", "メールアドレス", "メール", "이메일", "דוא\"ל", "אימייל", "البريد الإلكتروني", NULL,
};

static const char *const form_phone[] = {
    "phone", "phone number", "telephone", "tel", "tel.", "mobile", "mobile number",
    "mobile phone", "cell", "cell phone", "your phone", "contact number", "whatsapp", "telefon",
    "telefonnummer", "mobil", "handy", "rufnummer", "téléphone", "tél", "portable",
    "numéro de téléphone", "teléfono", "telefono", "móvil", "celular", "cellulare", "telefone",
    "telefoonnummer", "telefoon", "puhelin", "numer telefonu", "telefonní číslo", "telefonszám",
    "телефон", "telepon", "nomor telepon", "no. telepon", "no. hp", "no hp", "số điện thoại",
    "điện thoại", "โทรศัพท์", "τηλέφωνο", "电话", "手机", "電話番号", "電話", "전화번호", "연락처", "טלפון",
    "الهاتف", NULL,
};

static const char *const form_company[] = {
    "company", "company name", "organisation", "organization", "business name", "business",
    "firma", "unternehmen", "société", "entreprise", "empresa", "azienda", "società", "bedrijf",
    "bedrijfsnaam", "företag", "virksomhed", "bedrift", "yritys", "nazwa firmy", "společnost",
    "cég", "cégnév", "companie", "компания", "организация", "компанія", "şirket", "perusahaan",
    "nama perusahaan", "instansi", "công ty", "บริษัท", "εταιρεία", "公司", "公司名称", "会社名", "貴社名",
    "회사", "회사명", "חברה", "الشركة", NULL,
};

static const char *const form_job_title[] = {
    "job title", "title", "position", "role", "funktion", "fonction", "poste", "cargo", "ruolo",
    "functie", "stanowisko", "должность", "jabatan", "职位", "役職", "직책", NULL,
};

static const char *const form_website[] = {
    "website", "web site", "webseite", "site web", "sitio web", "sito web", "homepage",
    "company website", "сайт", "situs web", NULL,
};

static const char *const form_country[] = {
    "country", "land", "pays", "país", "pais", "paese", "maa", "kraj", "země", "ország",
    "страна", "ülke", "negara", "quốc gia", "国家", "国", NULL,
};

static const char *const form_message[] = {
    "message", "your message", "comment", "comments", "comments/questions", "question",
    "questions", "enquiry", "inquiry", "your enquiry", "your inquiry", "description", "details",
    "how can we help", "how can we help you", "how can we help?", "how can we help you?",
    "nachricht", "ihre nachricht", "mitteilung", "anfrage", "ihre anfrage", "votre message",
    "demande", "mensaje", "su mensaje", "comentarios", "consulta", "messaggio", "richiesta",
    "mensagem", "bericht", "uw bericht", "vraag", "besked", "melding", "meddelande", "viesti",
    "wiadomość", "treść wiadomości", "zpráva", "správa", "üzenet", "mesaj", "сообщение",
    "комментарий", "вопрос", "повідомлення", "mesajınız", "pesan", "isi pesan", "keterangan",
    "nội dung", "ข้อความ", "μήνυμα", "留言", "内容", "お問い合わせ内容", "メッセージ", "문의내용", "내용", "הודעה",
    "الرسالة", "message body", NULL,
};

static const char *const form_other[] = {
    "subject", "betreff", "objet", "sujet", "asunto", "oggetto", "assunto", "onderwerp",
    "topic", "тема", "konu", "subjek", "address", "adresse", "dirección", "indirizzo",
    "endereço", "adres", "street", "straße", "city", "stadt", "ort", "plz", "ville", "ciudad",
    "città", "cidade", "kota", "state", "zip", "zip code", "postcode", "postal code", "product",
    "produkt", "produk", "quantity", "menge", "jumlah", "budget", "date", "salutation",
    "anrede", "department", "employees", "industry", "service", NULL,
};

static const struct label form_labels[] = {
    {FORM_NAME, form_name},           {FORM_FIRST_NAME, form_first_name},
    {FORM_LAST_NAME, form_last_name}, {FORM_EMAIL, form_email},
    {FORM_PHONE, form_phone},         {FORM_COMPANY, form_company},
    {FORM_JOB_TITLE, form_job_title}, {FORM_WEBSITE, form_website},
    {FORM_COUNTRY, form_country},     {FORM_MESSAGE, form_message},
    {FORM_OTHER, form_other},
};

static const char *const sent_from[] = {
    "sent from my ", "sent from mail for ", "sent from outlook", "sent from yahoo",
    "sent from proton", "sent from samsung", "sent via ", "sent using ", "sent with ",
    "get outlook for ", "von meinem ", "gesendet von meinem ", "gesendet mit ",
    "gesendet von mail ", "diese nachricht wurde von meinem ", "envoyé de mon ",
    "envoyé depuis mon ", "envoyé à partir de ", "envoyé de ", "enviado desde mi ",
    "enviado desde ", "enviado do meu ", "enviado de mi ", "obtener outlook para ",
    "inviato da ", "verzonden vanaf ", "verstuurd vanaf ", "sendt fra min ", "sendt fra ",
    "skickat från min ", "skickat från ", "lähetetty ", "wysłane z ", "odesláno z ",
    "odoslané z ", "küldve ", "trimis de pe ", "отправлено с ", "отправлено из ",
    "надіслано з ", "iphone'umdan gönderildi", "iphone'dan gönderildi", "dikirim dari ",
    "gửi từ ", "ส่งจาก ", "发自我的", "從我的", "iphoneから送信", "나의 iphone에서", "נשלח מה", "أرسلت من",
    NULL,
};

static const char *const original_message[] = {
    "original message", "original appointment", "ursprüngliche nachricht", "originalnachricht",
    "message d'origine", "message original", "mensaje original", "messaggio originale",
    "mensagem original", "oorspronkelijk bericht", "original meddelelse", "opprinnelig melding",
    "originalmeddelande", "ursprungligt meddelande", "alkuperäinen viesti",
    "wiadomość oryginalna", "oryginalna wiadomość", "původní zpráva", "pôvodná správa",
    "eredeti üzenet", "mesaj original", "исходное сообщение", "оригинальное сообщение",
    "original message", "orijinal mesaj", "özgün ileti", "pesan asli", "pesan original",
    "thư gốc", "tin nhắn gốc", "ข้อความต้นฉบับ", "αρχικό μήνυμα", "原始邮件", "原邮件", "原始郵件",
    "元のメッセージ", "원본 메시지", "원본 메일", "הודעה מקורית", "الرسالة الأصلية", NULL,
};

static const char *const forward_marks[] = {
    "forwarded message", "begin forwarded message", "forwarded by", "forwarded mail",
    "weitergeleitete nachricht", "anfang der weitergeleiteten", "message transféré",
    "début du message", "message réexpédié", "mensaje reenviado",
    "inicio del mensaje reenviado", "messaggio inoltrato", "inizio messaggio inoltrato",
    "mensagem encaminhada", "início da mensagem encaminhada", "mensagem reencaminhada",
    "doorgestuurd bericht", "begin doorgestuurd bericht", "videresendt meddelelse",
    "videresendt melding", "videresendt besked", "vidarebefordrat meddelande",
    "välitetty viesti", "wiadomość przekazana", "przekazana wiadomość", "přeposlaná zpráva",
    "preposlaná správa", "továbbított üzenet", "mesaj redirecționat", "пересылаемое сообщение",
    "пересланное сообщение", "перенаправленное сообщение", "переслане повідомлення",
    "yönlendirilmiş mesaj", "iletilen mesaj", "pesan terusan", "pesan yang diteruskan",
    "pesan diteruskan", "thư chuyển tiếp", "ข้อความที่ส่งต่อ", "προωθημένο μήνυμα", "转发的邮件",
    "转发邮件", "已转发邮件", "轉寄郵件", "転送メッセージ", "転送されたメッセージ", "전달된 메시지", "전달된 메일", "הודעה שהועברה",
    "رسالة معاد توجيهها", NULL,
};

static const char *const forward_prefixes[] = {
    "fwd:", "fw:", "wg:", "tr:", "rv:", "i:", "enc:", "doorst:", "vs:", "vl:", "vb:", "pd:",
    "fs:", "továbbítás:", "пересл:", "ilt:", "trs:", "转发:", "轉寄:", "转发：", "fwd：", "転送:", "전달:",
    "teruskan:", "fwd ", "[fwd", NULL,
};

static const char *const reply_prefixes[] = {
    "re:", "re：", "aw:", "antw:", "sv:", "odp:", "rif:", "res:", "ref:", "ynt:", "bls:",
    "balas:", "回复:", "回复：", "答复:", "回覆:", "答复：", "返信:", "re[", "re ", "отв:", "відп:", "απ:",
    "vá:", "atb:", "yan:", NULL,
};

static const char *const wrote_words[] = {
    "wrote", "writes", "schrieb", "geschrieben", "a écrit", "escribió", "escribio",
    "ha scritto", "scrive", "escreveu", "schreef", "geschreven", "skrev", "kirjoitti",
    "napisał", "napisała", "napisał(a)", "napsal", "napsal(a)", "napísal", "napísal(a)", "írta",
    "пишет", "написал", "написала", "пише", "написав", "yazdı", "şunu yazdı", "menulis",
    "đã viết", "เขียนว่า", "έγραψε", "a scris", "כתב", "כתב/ה", "כתבה", "كتب", "写道", "寫道",
    "のメール", "さんは書きました", "のメッセージ", "님이 작성", "작성", NULL,
};

static const char *const attribution_starts[] = {
    "on ", "in a message dated", "am ", "le ", "el ", "il ", "em ", "no dia ", "op ", "den ",
    "dne ", "dňa ", "w dniu ", "dnia ", "pada ", "vào ", "tarihinde", "ke ", "în ", "la ",
    "στις ", "ב-", "בתאריך ", "في ", "在 ", "于 ", "於 ", "il giorno ", "----", "mon", "tue",
    "wed", "thu", "fri", "sat", "sun", "пн", "вт", "ср", "чт", "пт", "сб", "вс", NULL,
};

static const char *const away_starts[] = {
    "out of office", "out of the office", "out-of-office", "automatic reply", "auto reply",
    "auto-reply", "autoreply", "auto response", "auto-response", "autoresponse",
    "automated reply", "automated response", "auto:", "autosvar", "vacation reply", "away from",
    "abwesenheit", "abwesenheitsnotiz", "abwesenheitsnachricht", "abwesenheitsmeldung",
    "abwesend", "automatische antwort", "automatische abwesenheit", "autom. antwort",
    "réponse automatique", "reponse automatique", "absence du bureau",
    "message d'absence", "absent du bureau", "respuesta automática", "respuesta automatica",
    "fuera de la oficina", "fuera de oficina", "ausencia", "risposta automatica",
    "fuori ufficio", "assenza dall'ufficio", "resposta automática", "resposta automatica",
    "ausência temporária", "fora do escritório", "automatisch antwoord", "afwezig",
    "niet aanwezig", "automatisk svar", "automatiskt svar", "frånvaro", "fravær",
    "ikke til stede", "automaattinen vastaus", "poissa", "autoodpowiedź",
    "automatyczna odpowiedź", "odpowiedź automatyczna", "nieobecność", "automatická odpověď",
    "automatická odpoveď", "mimo kancelář", "nepřítomnost", "automatikus válasz", "házon kívül",
    "răspuns automat", "автоответ", "автоматический ответ", "вне офиса",
    "автоматична відповідь", "otomatik yanıt", "ofis dışında", "otomatik cevap",
    "balasan otomatis", "jawaban otomatis", "tidak di kantor", "trả lời tự động",
    "ตอบกลับอัตโนมัติ", "αυτόματη απάντηση", "自動返信", "自動応答", "不在通知", "自动回复", "自动答复", "自動回覆",
    "자동 회신", "자동 응답", "부재중", "תשובה אוטומטית", "מחוץ למשרד", "رد تلقائي", NULL,
};

static const char *const bounce_subjects[] = {
    "undelivered mail", "undeliverable", "undelivered message", "mail delivery failed",
    "mail delivery failure", "mail delivery problem", "message delivery failure",
    "delivery failure", "delivery status notification", "failure notice", "returned mail",
    "returned to sender", "mail system error", "mail could not be delivered",
    "could not be delivered", "delivery has failed", "delivery failed", "failed delivery",
    "permanent delivery failure", "delivery report", "mail delivery status",
    "delivery unsuccessful", "non-delivery", "nondeliverable", "delayed mail",
    "delivery delayed", "warning: could not send message", "could not send mail for",
    "message you sent blocked", "mail failure", "failed mail", "user unknown", "rejected mail",
    "mail rejected", "unzustellbar", "nicht zugestellt", "zustellung fehlgeschlagen",
    "unzustellbare nachricht", "non remis", "échec de la remise", "echec de remise",
    "non distribué", "no se puede entregar", "no entregado", "error de entrega",
    "correo devuelto", "mancata consegna", "non recapitabile", "messaggio non consegnato",
    "não entregue", "falha na entrega", "onbestelbaar", "niet bezorgd", "kan ikke leveres",
    "går inte att leverera", "oanträffbar", "niedostarczona", "nie można dostarczyć", "zwrot",
    "nedoručiteln", "kézbesíthetetlen", "недоставлен", "не доставлен", "не доставлено",
    "не удается доставить", "teslim edilemedi", "tidak terkirim", "gagal terkirim",
    "không gửi được", "配信不能", "配送不能", "配信エラー", "メールエラー", "送信エラー", "退信", "无法传递", "無法傳遞",
    "배달되지 않음", "반송", NULL,
};

/* clang-format on */

bool phrase_starts(const char *text, const char *const *phrases)
{
    for (; *phrases; phrases++) {
        if (**phrases == *text && strncmp(text, *phrases, strlen(*phrases)) == 0)
            return true;
    }
    return false;
}

bool phrase_within(const char *text, const char *const *phrases)
{
    for (; *phrases; phrases++) {
        if (strstr(text, *phrases))
            return true;
    }
    return false;
}

static int label_meaning(const struct label *labels, gsize count, const char *text, gsize length)
{
    for (gsize i = 0; i < count; i++) {
        for (const char *const *word = labels[i].words; *word; word++) {
            if (**word == *text && strncmp(*word, text, length) == 0 && (*word)[length] == '\0')
                return labels[i].meaning;
        }
    }
    return 0;
}

/* Offset of the colon, of either width, in the first bytes of key; 0: none. */
static gsize find_colon(const char *key, gsize *ret_width)
{
    for (gsize i = 0; i < 40 && key[i]; i++) {
        bool wide = strncmp(key + i, "：", strlen("：")) == 0;
        *ret_width = wide ? strlen("：") : 1;
        if (wide || key[i] == ':')
            return i;
    }
    return 0;
}

enum header_label phrase_header_label(const char *key, gsize *ret_value)
{
    gsize width = 0;
    gsize length = find_colon(key, &width);
    gsize value = length + width;
    while (length && strchr(" \t*", key[length - 1]))
        length--;
    if (length == 0)
        return LABEL_NONE;
    *ret_value = value + strspn(key + value, " \t*");
    return label_meaning(header_labels, G_N_ELEMENTS(header_labels), key, length);
}

enum form_label phrase_form_label(const char *label)
{
    return label_meaning(form_labels, G_N_ELEMENTS(form_labels), label, strlen(label));
}

bool phrase_is_sent_from(const char *key)
{
    return strlen(key) < 150 && phrase_starts(key + strspn(key, "([ "), sent_from);
}

static bool has_dashes(const char *key)
{
    return g_str_has_prefix(key, "--") || g_str_has_prefix(key, "—");
}

bool phrase_is_original_message(const char *key)
{
    return has_dashes(key) && strlen(key) < 120 && phrase_within(key, original_message);
}

bool phrase_is_forward_mark(const char *key)
{
    gsize length = strlen(key);
    bool marked = has_dashes(key) || g_str_has_suffix(key, ":") || g_str_has_suffix(key, "：");
    return marked && length < 120 && phrase_within(key, forward_marks);
}

static bool subject_starts(const char *subject, const char *const *phrases)
{
    g_autofree char *folded = text_fold(subject, strlen(subject));
    return phrase_starts(folded + strspn(folded, " "), phrases);
}

bool phrase_subject_is_forward(const char *subject)
{
    return subject_starts(subject, forward_prefixes);
}

/* Scripts from U+3000 on are written without spaces. */
static bool stands_apart(const char *text, const char *found, const char *word)
{
    if ((guchar)*word >= 0xe3)
        return true;
    return (found == text || !g_ascii_isalnum(found[-1])) && !g_ascii_isalnum(found[strlen(word)]);
}

bool phrase_has_wrote(const char *key)
{
    for (const char *const *word = wrote_words; *word; word++) {
        const char *found = strstr(key, *word);
        if (found && stands_apart(key, found, *word))
            return true;
    }
    return false;
}

bool phrase_starts_attribution(const char *key)
{
    return phrase_starts(key, attribution_starts);
}

/* What may follow an away phrase: nothing, punctuation, or what it answers. "Out of office chairs"
 * is about chairs. */
static bool ends_phrase(const char *rest)
{
    static const char *const followers[] = {
        ":",     "-",    "–",    "(",        "!",     ".",      "：",
        "[",     "/",    " -",   " (",       " re",   " to ",   " reply",
        " auto", " –",   " :",   " message", " from", " until", " notification",
        " bis",  " du ", " au ", " vom",     "svar",  NULL,
    };
    return *rest == '\0' || phrase_starts(rest, followers);
}

bool phrase_subject_is_away(const char *subject)
{
    g_autofree char *folded = text_fold(subject, strlen(subject));
    const char *text = folded + strspn(folded, " [*");
    if (phrase_starts(text, reply_prefixes))
        return false; /* a person answers such a mail, or talks of it */
    if (strstr(text, "is out of the office") || strstr(text, "i am out of the office"))
        return true;
    for (const char *const *phrase = away_starts; *phrase; phrase++) {
        if (g_str_has_prefix(text, *phrase) && ends_phrase(text + strlen(*phrase)))
            return true;
    }
    return false;
}

bool phrase_subject_is_bounce(const char *subject)
{
    g_autofree char *folded = text_fold(subject, strlen(subject));
    return phrase_within(folded, bounce_subjects);
}
