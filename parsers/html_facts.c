/* html_facts.c - see html_facts.h. Only links are looked at closely. */
#include "parsers/html_facts.h"
#include "parsers/bytes.h"
#include "parsers/chunk.h"
#include "parsers/phrase_set.h"

#include <string.h>

#define LINK_BYTES 400 /* of a link's target and words each */
#define MARKUP_BYTES 65536
#define ID_BYTES 300

/* What links out of a list are called, as words and in targets, in lower case; each is looked for
 * at the start of a word. */
static const char *const unsubscribe_words[] = {
    "unsubscri",
    "optout",
    "opt-out",
    "opt_out",
    "opt out",
    "abmelden",
    "abbestellen",
    "austragen",
    "désabonn",
    "desabonn",
    "désinscri",
    "desinscri",
    "darse de baja",
    "darme de baja",
    "cancelar suscripci",
    "cancelar la sus",
    "anular sus",
    "descadastr",
    "cancelar inscri",
    "cancelar a sub",
    "cancelar subscr",
    "disiscri",
    "annulla iscriz",
    "annulla l'iscriz",
    "cancella iscriz",
    "cancellati",
    "afmelden",
    "uitschrijven",
    "wypisz",
    "rezygnuj",
    "zrezygnuj",
    "отпис",
    "відпис",
    "avregistrer",
    "avsluta prenum",
    "avprenumer",
    "meld deg av",
    "avslutt abon",
    "afmeld",
    "退订",
    "取消订阅",
    "退訂",
    "取消訂閱",
    "配信停止",
    "配信を停止",
    "配信解除",
    "購読解除",
    "購読を解除",
    "登録解除",
    "メール停止",
    "수신거부",
    "수신 거부",
    "구독취소",
    "구독 취소",
    "aboneliğ",
    "abonelikten",
    "listeden çık",
    "إلغاء الاشتراك",
    "berhenti berlangganan",
    "berhenti langganan",
    NULL,
};

/* Makes ASCII lower case, whole chunks of it; a bit of words is set where a word begins. */
static void fold_link(char *text, gsize length, guint16 *words)
{
    guint32 in_word = 0;
    for (gsize pos = 0; pos < length; pos += CHUNK_BYTES) {
        chunk bytes = chunk_load(text + pos);
        chunk_store(text + pos, bytes | (chunk_within(bytes, 'A', 'Z') & 0x20));
        guint32 letters =
            chunk_bits(chunk_within(bytes | 0x20, 'a', 'z') | chunk_within(bytes, '0', '9'));
        words[pos / CHUNK_BYTES] = (guint16) ~(letters << 1 | in_word);
        in_word = letters >> (CHUNK_BYTES - 1) & 1;
    }
}

static bool says_unsubscribe(const char *text, gsize length)
{
    static struct phrase_set phrases = {unsubscribe_words};
    char folded[LINK_BYTES + CHUNK_BYTES];
    guint16 words[LINK_BYTES / CHUNK_BYTES + 1];
    length = MIN(length, LINK_BYTES);
    memcpy(folded, text, length);
    memset(folded + length, 0, CHUNK_BYTES);
    fold_link(folded, length, words);
    for (gsize pos = 0; pos < length; pos += CHUNK_BYTES) {
        for (guint32 left = words[pos / CHUNK_BYTES]; left; left &= left - 1) {
            gsize word = pos + (gsize)__builtin_ctz(left);
            if (word < length && phrase_set_starts(&phrases, folded + word))
                return true;
        }
    }
    return false;
}

/* ---- what tokens say ---- */

static void note_link(struct html_survey *survey, const struct html_token *token,
                      const char *behind)
{
    const struct html_slice *target = html_attribute(token, HTML_HREF);
    if (!target)
        return;
    gsize length = (gsize)(token->text.text + token->text.length - target->text);
    unsigned place = survey->link_count++ % HTML_LAST_LINKS;
    survey->links[place].target = (struct html_slice){target->text, length};
    survey->links[place].behind = behind;
}

static void note_cids(GHashTable *cids, const struct html_slice *tag)
{
    const char *behind = tag->text + tag->length;
    const char *colon = memchr(tag->text, ':', tag->length);
    for (; colon; colon = memchr(colon + 1, ':', (gsize)(behind - colon - 1))) {
        if (colon - tag->text < 4 || g_ascii_strncasecmp(colon - 3, "cid", 3) != 0)
            continue;
        const char *id = colon + 1;
        gsize length = 0;
        while (id + length < behind && length < ID_BYTES && !strchr("\"'> )&", id[length]))
            length++;
        g_hash_table_add(cids, g_ascii_strdown(id, (gssize)length));
    }
}

static void note_text(struct html_survey *survey, const struct html_slice *text)
{
    gsize visible = bytes_visible(text->text, text->length);
    survey->facts->visible_bytes += survey->counts_text ? visible : 0;
    survey->facts->has_text |= visible > 0;
}

static void note_tag(struct html_survey *survey, const struct html_token *token, const char *behind)
{
    survey->facts->images += token->element == HTML_IMG;
    if (token->element == HTML_A)
        note_link(survey, token, behind);
    if (survey->cids)
        note_cids(survey->cids, &token->text);
}

void html_survey_note(struct html_survey *survey, const struct html_token *token,
                      const char *behind)
{
    if (token->kind == HTML_TOKEN_START)
        note_tag(survey, token, behind);
    else if (token->kind == HTML_TOKEN_TEXT)
        note_text(survey, &token->text);
}

static bool is_link_out(const struct html_slice *target, const char *behind, const char *end)
{
    gsize length = MIN((gsize)(end - behind), LINK_BYTES);
    const char *close = chunk_find_pair(behind, behind + length, '<', '/');
    return says_unsubscribe(target->text, target->length) ||
           says_unsubscribe(behind, close ? (gsize)(close - behind) : length);
}

void html_survey_end(struct html_survey *survey, const char *end)
{
    struct html_facts *facts = survey->facts;
    facts->links += survey->link_count;
    unsigned kept = MIN(survey->link_count, HTML_LAST_LINKS);
    for (unsigned i = 0; i < kept && !facts->has_unsubscribe; i++)
        facts->has_unsubscribe =
            is_link_out(&survey->links[i].target, survey->links[i].behind, end);
}

void html_facts_add(struct html_facts *facts, const char *html, gsize length, GHashTable *cids)
{
    struct html_survey survey = {.facts = facts, .cids = cids, .counts_text = true};
    struct html_tokens tokens;
    const struct html_token *token;
    html_tokens_init(&tokens, html, length);
    while ((token = html_tokens_next(&tokens)))
        html_survey_token(&survey, token, tokens.p);
    html_survey_end(&survey, html + length);
}

/* ---- whether it is HTML ---- */

bool html_has_markup(const char *text, gsize length)
{
    const char *p = text, *end = text + MIN(length, MARKUP_BYTES);
    while (p < end && (p = memchr(p, '<', (gsize)(end - p)))) {
        p++;
        if (p < end && (g_ascii_isalpha(*p) || *p == '/' || *p == '!'))
            return true;
    }
    p = text;
    while (p < end && (p = memchr(p, '&', (gsize)(end - p)))) {
        gsize name = 1 + (p + 1 < end && p[1] == '#');
        while (p + name < end && name < 12 && g_ascii_isalnum(p[name]))
            name++;
        if (name > 2 && p + name < end && p[name] == ';')
            return true;
        p++;
    }
    return false;
}

bool html_starts(const char *text, gsize length)
{
    static const char *const starts[] = {"<!doctype html", "<html", "<head>", "<body", "<meta "};
    while (length && g_ascii_isspace(*text)) {
        text++;
        length--;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(starts); i++) {
        gsize start = strlen(starts[i]);
        if (length > start && g_ascii_strncasecmp(text, starts[i], start) == 0)
            return true;
    }
    return false;
}
