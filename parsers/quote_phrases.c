/* quote_phrases.c - see quote_phrases.h. */
#include "parsers/quote_phrases.h"
#include "parsers/lines.h"
#include "parsers/phrases.h"

#include <string.h>

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

static const struct phrase_label header_labels[] = {
    {LABEL_FROM, header_from}, {LABEL_DATE, header_date},       {LABEL_TO, header_to},
    {LABEL_CC, header_cc},     {LABEL_SUBJECT, header_subject}, {LABEL_REPLY_TO, header_reply_to},
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

/* clang-format on */

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
    return phrase_meaning(header_labels, G_N_ELEMENTS(header_labels), key, length);
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
