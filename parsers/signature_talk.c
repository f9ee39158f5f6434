/* signature_talk.c - the part of signature.h that is about numbers given within the text. */
#include "parsers/bytes.h"
#include "parsers/contact_phrases.h"
#include "parsers/lines.h"
#include "parsers/phrase_set.h"
#include "parsers/signature_phone.h"

#include <string.h>

#define DIGITS_MIN 7     /* of a telephone number */
#define TALK_BYTES 16384 /* of a body, in which somebody may give his number */
#define NAME_BYTES 12    /* of a name behind a number */
#define ALONE_BYTES 120  /* of a line in which a number may stand without a word about it */
#define LINE_BYTES 300   /* a longer one is a disclaimer */
#define BEFORE_BYTES 90  /* of a sentence, before a number and behind it */
#define BEHIND_BYTES 60

/* A line a word would hide the languages. */
/* clang-format off */

/* What people say who want to be called, besides the words for telephones. */
static const char *const calls[] = {
    "reach", "reached", "reachable", "phone", "telephoned", "phoned", "buzz", "bell", "whatsapp", "erreichen", "erreichbar", "anruf", "melden", "durchklingeln", "telefonisch",
    "joindre", "joignable", "appeler", "appel", "rappeler", "coup", "contactar", "contactarme", "llamada", "escribir", "escríbanme", "ligação", "contatar", "chamada", "contattare", "contattarmi", "raggiungibile", "telefonare", "richiamare", "squillo",
    "bereikbaar", "telefonisch", "terugbellen", "belletje", "nås", "nå", "nåes", "træffes", "treffes", "ringe", "ring", "ringa", "ringer", "tavoittaa", "tavoitat", "soittakaa", "soittaa", "soita", "soitto", "puhelimitse", "helista", "helistage", "zvaniet", "zvanīt", "skambinkite", "skambinti",
    "skontaktować", "zadzwonić", "dzwonić", "oddzwonienie", "telefonicznie", "kontaktovat", "zavolejte", "zavolat", "volejte", "zavolajte", "zavolať", "elérhető", "elérhet", "hívjanak", "hívjon", "hívható", "telefonon", "sunați", "sunaţi", "sunati", "apelați", "contactați", "telefonic", "nazovite", "pozovite", "javite", "pokličite", "dosegljiv", "dostupan", "telefononi",
    "связаться", "связи", "наберите", "набрать", "свяжитесь", "перезвоните", "звоните", "звонить", "дзвоніть", "подзвоніть", "зателефонуйте", "телефонуйте", "набирайте", "звязку", "звънете", "обаждайте", "обадете", "свържете", "позовите", "јавите", "звоните", "хабарласыңыз", "қоңырау", "τηλεφωνήστε", "καλέστε", "πάρτε", "επικοινωνήσετε", "επικοινωνήστε", "επικοινωνία", "τηλέφωνό",
    "arayın", "arayabilir", "arayabilirsiniz", "arar", "ulaşın", "ulaşabilir", "ulaşabilirsiniz", "aranabilir", "dönüş", "zəng", "qo'ng'iroq", "hubungi", "dihubungi", "menghubungi", "telp", "telpon", "telepon", "nelpon", "kontak", "wa", "tawag", "tawagan", "kutawag", "itext", "piga", "nipigie", "simu", "bel", "skakel", "gọi", "zalo", "zalo:",
    "اتصل", "اتصلوا", "الاتصال", "اتصال", "للتواصل", "التواصل", "تواصلوا", "تواصل", "واتس", "واتساب", "الواتساب", "كلمني", "كلموني", "جوالي", "هاتفي", "رقمي", "موبايلي", "تماس", "زنگ", "پیامک", "واتساپ", "موبایل", "تلفن", "همراه", "فون", "کال", "رابطہ", "להתקשר", "התקשרו", "תתקשרו", "תתקשר", "לחזור", "טלפון", "בטלפון", "בנייד", "בוואטסאפ", "וואטסאפ", "לטלפון",
    "कॉल", "फोन", "फ़ोन", "संपर्क", "व्हाट्सएप", "व्हाट्सऐप", "मोबाइल", "কল", "ফোন", "যোগাযোগ", "அழைக்கவும்", "కాల్", "โทร", "ติดต่อ", "เบอร์", "มือถือ", "ไลน์", "手机", "手機", "电话", "電話", "微信", "致电", "来电", "來電", "联系", "聯絡", "聯繫", "撥打", "拨打", "打我", "携帯", "お電話", "ご連絡", "전화", "연락", "휴대폰", "핸드폰", "문자", "카톡", NULL,
};

/* Whose number it is else; and what has numbers that nobody dials. */
static const char *const strangers[] = {
    "your", "yours", "his", "her", "their", "him", "them", "colleague", "driver", "courier", "supplier", "manufacturer", "unsubscribe", "emergency", "fax", "order", "invoice", "account", "serial", "policy", "hotline", "helpline", "switchboard", "zentrale", "meter", "tracking", "ihre", "ihrer", "ihrem", "ihren", "seine", "deine", "kollege", "kollegin", "fahrer",
    "votre", "vos", "leur", "collègue", "chauffeur", "su", "sus", "vuestro", "compañero", "seu", "sua", "vosso", "colega", "vostro", "vostra", "suo", "collega", "uw", "jouw", "zijn", "haar", "twój", "państwa", "wasz", "pański", "jego", "jej", "kolega", "váš", "vaše", "vašem", "kolegovi", "ваш", "вашего", "вашему", "ваша", "вашу", "його", "її", "его", "её", "коллеге", "водителю",
    "sizin", "onun", "siparişim", "deres", "teidän", "resi", "pedido", "factura", "cuenta", "commande", "facture", "bestellung", "rechnung", "konto", "zamówienia", "zamówienie", "faktury", "faktura", "objednávky", "заказ", "заказа", "счёт", "счет", "замовлення", "рахунок", "siparişi", "fatura", "سفارش", "فاکتور", "الطلب", "الفاتورة", "חשבונית", "הזמנה",
    "热线", "您的", "你的", "你们", "贵司", "貴社", "御社", "订单", "訂單", "发票", "账号", "税号", "注文", "請求書", "口座", "귀사", "주문", "계좌", "사업자", "ใบสั่ง", "บัญชี", NULL,
};

/* clang-format on */

/* Whether there are letters of a script that has digits of its own: Arabic, of India and Thailand,
 * wide ones. */
static bool has_other_digits(const char *text, gsize length)
{
    return memchr(text, 0xd9, length) || memchr(text, 0xdb, length) || memchr(text, 0xe0, length) ||
           memchr(text, 0xef, length);
}

/* As many digits at least as numbers have; others: of any script. */
static bool may_hold_number(const char *text, gsize length, bool others)
{
    if (bytes_digits(text, length) >= DIGITS_MIN)
        return true;
    gsize digits = 0;
    for (gsize i = 0; others && i + 1 < length && digits < DIGITS_MIN; i++) {
        guchar c = (guchar)text[i], next = (guchar)text[i + 1];
        bool arabic = (c == 0xd9 && next >= 0xa0 && next < 0xaa) || (c == 0xdb && next >= 0xb0);
        bool other = c == 0xe0 || (c == 0xef && next == 0xbc);
        digits += arabic || other || g_ascii_isdigit(text[i]);
    }
    return digits >= DIGITS_MIN;
}

/* Whether the words are of somebody who wants to be called: "call me on". */
static bool asks_for_call(struct piece words)
{
    static const char between[] = " ,.:;()'\"!?/\n";
    g_autofree char *folded = text_fold(words.text, words.length);
    bool self = false, phone = false;
    for (char *p = folded + strspn(folded, between); *p; p += strspn(p, between)) {
        const char *word = p;
        p += strcspn(p, between);
        gsize length = (gsize)(p - word);
        if (*p)
            *p++ = '\0';
        self = self || phrase_is_self_word(word);
        phone = phone || (length > 1 && phrase_is_phone_word(word));
    }
    return self && phone;
}

/* ---- what stands around a number ---- */

struct around {
    bool calls;   /* a word of calling, or of a telephone */
    bool strange; /* a word of another's number, or of a number that nobody dials */
};

static void note_word(struct around *around, const char *word)
{
    static const char *const weak[] = {
        "no",   "number", "nomor",    "numer",    "номер",  "numéro",   "contact", "di",
        "desk", "office", "standard", "fixe",     "direct", "kom",      "vast",    "belt",
        "text", "dial",   "simu",     "portable", "شماره",  "contacto", NULL};
    static struct phrase_set weak_set = {weak}, calling = {calls}, others = {strangers};
    gsize length = strlen(word);
    bool phone =
        length > 1 && phrase_is_phone_word(word) && !phrase_set_has(&weak_set, word, length);
    around->calls |= phone || phrase_set_has(&calling, word, length) ||
                     ((guchar)*word >= 0xe0 && phrase_set_within(&calling, word));
    around->strange |= phrase_is_number_word(word) || phrase_set_has(&others, word, length) ||
                       ((guchar)*word >= 0xe3 && phrase_set_within(&others, word));
}

static void note_words(struct around *around, const char *text, gsize length)
{
    static const char between[] = " ,:;()'\"!/\n\t";
    g_autofree char *folded = text_fold(text, length);
    for (char *p = folded + strspn(folded, between); *p; p += strspn(p, between)) {
        const char *word = p;
        p += strcspn(p, between);
        char *end = p;
        if (*p)
            *p++ = '\0';
        while (end > word && strchr(".?", end[-1]))
            *--end = '\0';
        if (*word)
            note_word(around, word);
    }
}

/* Whether c ends a sentence that text goes on behind. */
static bool ends_sentence(const char *text, gsize at)
{
    return strchr(".?!", text[at]) && text[at + 1] == ' ';
}

/* "soittaa numeroon 040...", "WA 0812-...", "... पर फ़ोन करें": the same sentence speaks of calling,
 * and of nobody else's number. */
static bool is_spoken_of(struct piece line, const struct phone_found *found)
{
    struct around around = {0};
    gsize start = found->start, end = found->end;
    while (start > 0 && found->start - start < BEFORE_BYTES && !ends_sentence(line.text, start - 1))
        start--;
    while (start > 0 && start < found->start && ((guchar)line.text[start] & 0xc0) == 0x80)
        start++;
    while (end < line.length && end - found->end < BEHIND_BYTES &&
           !(strchr(".?!", line.text[end]) && line.text[end]))
        end++;
    while (end > found->end && end < line.length && ((guchar)line.text[end] & 0xc0) == 0x80)
        end--;
    note_words(&around, line.text + start, found->start - start);
    bool before = around.calls;
    note_words(&around, line.text + found->end, end - found->end);
    return !around.strange && (before || around.calls);
}

static void take_spoken_of(struct signature *into, struct piece line)
{
    gsize offset = 0;
    struct phone_found found;
    while (phone_find(line.text, line.length, &offset, &found)) {
        bool may_be = found.label == PHONE_LABELLED || found.label == PHONE_UNLABELLED;
        if (may_be && is_spoken_of(line, &found))
            signature_add_phone(into, line, &found, true);
    }
}

/* ---- all of a text ---- */

/* Whether nothing but blank lines follow the line, or one more. */
static bool is_at_end(const char *end, const char *limit)
{
    guint lines = 0;
    while (end < limit && lines <= 1) {
        const char *next = memchr(end + 1, '\n', (gsize)(limit - end - 1));
        next = next ? next : limit;
        lines += piece_trimmed((struct piece){end + 1, (gsize)(next - end - 1)}).length > 0;
        end = next;
    }
    return lines <= 1;
}

/* Whether a line ends with a number, or a word behind it: "0171 555 1234. Glen". */
static bool ends_with_digits(struct piece line)
{
    gsize first = line.length > NAME_BYTES ? line.length - NAME_BYTES : 0;
    for (gsize i = line.length; i-- > first;) {
        if (g_ascii_isdigit(line.text[i]))
            return true;
    }
    return false;
}

/* Where the part of a line that starts at text ends: the line does at newline; a long one is read
 * by its sentences. */
static const char *part_end(const char *text, const char *newline)
{
    if (newline - text <= ALONE_BYTES)
        return newline;
    for (const char *p = text + 1; p + 1 < newline; p++) {
        if (ends_sentence(p, 0) && !g_ascii_isdigit(p[-1]))
            return p + 1;
    }
    return newline;
}

static void read_part(struct signature *into, struct piece part, struct piece both, bool is_last)
{
    bool told =
        part.length <= LINE_BYTES && both.length <= 2 * LINE_BYTES &&
        ((part.length <= ALONE_BYTES && ends_with_digits(part) && is_last) || asks_for_call(both));
    if (told)
        (void)signature_take_phones(into, part, true, NULL);
    else
        take_spoken_of(into, part);
}

void signature_read_talk(const char *body, struct signature *ret)
{
    const char *limit = body + strnlen(body, TALK_BYTES), *before = body, *newline = body;
    bool others = has_other_digits(body, (gsize)(limit - body));
    if (!may_hold_number(body, (gsize)(limit - body), others))
        return;
    bool is_quoted = *body == '>';
    while (body < limit) {
        if (body >= newline) {
            newline = memchr(body, '\n', (gsize)(limit - body));
            newline = newline ? newline : limit;
            is_quoted = *body == '>';
        }
        const char *end = part_end(body, newline);
        struct piece part = {body, (gsize)(end - body)}, both = {before, (gsize)(end - before)};
        if (!is_quoted && may_hold_number(part.text, part.length, others))
            read_part(ret, part, both, is_at_end(end, limit));
        before = body;
        body = end + (end == newline);
        newline = body > newline ? body : newline;
    }
}
