/* triage_phrases.c - see triage_phrases.h. */
#include "parsers/triage_phrases.h"
#include "parsers/phrase_set.h"
#include "parsers/phrases.h"

#include <string.h>

#define SUBJECT_BYTES 300 /* of a subject that are looked at */
#define TAG_BYTES 40      /* of a subject, in which filters put their mark */
#define MARK_BYTES 40     /* of a line that is but the word for an automatic answer */
#define PREFIX_BYTES 40   /* of a subject, in which "Re:" stands */

/* A line a word would hide the languages. */
/* clang-format off */

static const char *const reply_prefixes[] = {
    "re:", "re：", "aw:", "antw:", "sv:", "odp:", "rif:", "res:", "ref:", "ynt:", "bls:",
    "balas:", "回复:", "回复：", "答复:", "回覆:", "答复：", "返信:", "re[", "re ", "отв:", "відп:", "απ:",
    "vá:", "atb:", "yan:", "balasan:", "antwort:", "réf:", "rv:", "rép:", "答覆:", "回覆:", "回信:", "답장:", "회신:", "رد:", "vs:", "ang:", "hồi âm:", "trả lời:", "ตอบ:", NULL,
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
    "ikke til stede", "automaattinen vastaus", "poissa", "poissaoloilmoitus", "poissaoloviesti", "poissaolo", "부재 안내", "부재안내", "휴가 안내", "frånvaromeddelande", "fraværsmelding", "fraværsbesked", "urlaubsmeldung", "urlaubsnotiz", "betriebsferien", "absence", "in ferie", "assenza", "messaggio di assenza", "jestem na urlopie", "в отпуске", "izindeyim", "sedang cuti", "休業のお知らせ", "休假通知", "自动回复", "autoodpowiedź",
    "automatyczna odpowiedź", "odpowiedź automatyczna", "nieobecność", "automatická odpověď",
    "automatická odpoveď", "mimo kancelář", "nepřítomnost", "automatikus válasz", "házon kívül",
    "răspuns automat", "автоответ", "автоматический ответ", "вне офиса",
    "автоматична відповідь", "otomatik yanıt", "ofis dışında", "otomatik cevap",
    "balasan otomatis", "jawaban otomatis", "tidak di kantor", "trả lời tự động",
    "ตอบกลับอัตโนมัติ", "αυτόματη απάντηση", "自動返信", "自動応答", "不在通知", "不在のお知らせ", "不在の連絡", "不在连絡", "休暇のお知らせ", "自动回复", "自动答复", "自動回覆",
    "automatsvar", "auto-svar", "auto odpověď", "avtomatski odgovor", "samodejni odgovor",
    "automatski odgovor", "автоматски одговор", "автоматичен отговор", "automātiskā atbilde",
    "automatinis atsakymas", "automaatvastus", "automaattivastaus", "sjálfvirkt svar",
    "resposta automàtica", "erantzun automatikoa", "پاسخ خودکار", "स्वचालित उत्तर", "ऑटो रिप्लाई",
    "awtomatikong tugon", "balasan automatik", "jawapan automatik", "outomatiese antwoord",
    "avtomatik cavab", "автоматты жауап", "ավտոմատ պատասխան", "ავტომატური პასუხი", "תגובה אוטומטית",
    "מענה אוטומטי", "הודעת היעדרות", "الرد التلقائي", "رد آلي", "خارج المكتب", "إجابة تلقائية",
    "自動答覆", "自动回覆", "自動返答", "자동응답", "자동회신", "자동 답장", "부재 알림", "abwesenheitsagent",
    "abwesenheitsassistent", "automatische rückantwort", "automatische rückmeldung",
    "assente dall'ufficio", "afwezigheidsbericht", "afwezigheidsmelding", "automatische reactie",
    "autoreactie", "nieobecność w biurze", "poza biurem", "отсутствие на работе", "автовідповідь",
    "поза офісом", "mimo kancelárie", "neprítomnosť", "irodán kívül", "távollét",
    "absență din birou", "εκτός γραφείου", "извън офиса", "izvan ureda", "van kancelarije",
    "tiada di pejabat", "vắng mặt", "ไม่อยู่ที่ทำงาน", "no longer with the company", "i have left",
    "i've left",
    "자동 회신", "자동 응답", "부재중", "תשובה אוטומטית", "מחוץ למשרד", "رد تلقائي", NULL,
};

/* clang-format on */

static const char *const away_within[] = {
    "is out of the office", "is out of office",  "i am out of the office",
    "(automatic response)", "(automatic reply)", "(auto reply)",
    "(out of office)",      "[out of office]",   "[auto-reply]",
    "[autoreply]",          "is on vacation",    "is on annual leave",
    "ist nicht im büro",    "ist im urlaub",     "ist abwesend",
    "est absent",           "está ausente",      "è fuori ufficio",
    "is afwezig",           "jest nieobecn",     NULL,
};

static struct phrase_set away_set = {away_starts};

/* What may follow an away phrase: nothing, punctuation, or what it answers. "Out of office chairs"
 * is about chairs. */
static bool ends_phrase(const char *rest)
{
    static const char *const followers[] = {
        ":",          "-",      "–",     "(",        "!",     ".",      "：",
        "[",          "/",      " -",    " (",       " re",   " to ",   " reply",
        " auto",      " –",     " :",    " message", " from", " until", " notification",
        " bis",       " du ",   " au ",  " vom",     "svar",  "]",      " is out",
        " of office", " (from", " 자동", NULL,
    };
    return *rest == '\0' || phrase_starts(rest, followers);
}

bool phrase_subject_is_answer(const char *subject)
{
    char folded[PREFIX_BYTES + 1];
    phrase_fold(subject, MIN(strlen(subject), PREFIX_BYTES), folded);
    return phrase_starts(folded + strspn(folded, " [*"), reply_prefixes);
}

const struct phrase_index *triage_phrase_index(void)
{
    static const struct phrase_index *made;
    static gsize once;
    if (g_once_init_enter(&once)) {
        const struct phrase_table *const all[] = {
            &auto_phrases,   &bounce_phrases, &notice_phrases, &mass_phrases,
            &seller_phrases, &person_phrases, &tender_phrases,
        };
        const struct phrase_row *tables[G_N_ELEMENTS(all)];
        gsize counts[G_N_ELEMENTS(all)];
        for (gsize i = 0; i < G_N_ELEMENTS(all); i++) {
            tables[i] = all[i]->rows;
            counts[i] = all[i]->count;
        }
        made = phrase_index_new(tables, counts, G_N_ELEMENTS(all));
        g_once_init_leave(&once, 1);
    }
    return made;
}

bool phrase_subject_is_away(const char *subject)
{
    char folded[SUBJECT_BYTES + 1];
    phrase_fold(subject, MIN(strlen(subject), SUBJECT_BYTES), folded);
    const char *text = folded + strspn(folded, " [*");
    const char *tag_end = *folded == '[' ? strstr(folded, "] ") : NULL;
    if (phrase_starts(text, reply_prefixes) ||
        (tag_end && phrase_starts(tag_end + 2, reply_prefixes)))
        return false; /* a person answers such a mail, or talks of it */
    if (phrase_within(text, away_within))
        return true;
    if (!phrase_set_starts(&away_set, text))
        return false;
    for (const char *const *phrase = away_starts; *phrase; phrase++) {
        if (**phrase == *text && g_str_has_prefix(text, *phrase) &&
            ends_phrase(text + strlen(*phrase)))
            return true;
    }
    return false;
}

bool phrase_is_away_mark(const char *line, gsize length)
{
    char folded[MARK_BYTES + 1];
    if (length == 0 || length > MARK_BYTES)
        return false;
    gsize size = phrase_fold(line, length, folded);
    while (size && strchr(" .:!*-", folded[size - 1]))
        size--;
    return phrase_set_has(&away_set, folded, size);
}

bool phrase_subject_is_marked(const char *subject)
{
    static const char *const words[] = {"spam", "suspected spam", "possible spam", "probable spam",
                                        "junk", "bulk mail",      "phishing",      NULL};
    char folded[TAG_BYTES + 1];
    phrase_fold(subject, MIN(strlen(subject), TAG_BYTES), folded);
    gsize marks = strspn(folded, "[{(*_#- ");
    if (marks == 0 || !strpbrk(folded, "[{(*_#"))
        return false;
    const char *word = folded + marks;
    gsize length = strcspn(word, "]})*_#?:0123456789");
    while (length && word[length - 1] == ' ')
        length--;
    bool is_marked = word[length] != '\0';
    folded[marks + length] = '\0';
    return is_marked && g_strv_contains(words, word);
}
