/* triage_phrases.c - see triage_phrases.h. */
#include "parsers/triage_phrases.h"
#include "parsers/lines.h"
#include "parsers/phrases.h"

#include <string.h>

/* A line a word would hide the languages. */
/* clang-format off */

static const char *const reply_prefixes[] = {
    "re:", "re：", "aw:", "antw:", "sv:", "odp:", "rif:", "res:", "ref:", "ynt:", "bls:",
    "balas:", "回复:", "回复：", "答复:", "回覆:", "答复：", "返信:", "re[", "re ", "отв:", "відп:", "απ:",
    "vá:", "atb:", "yan:", NULL,
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
