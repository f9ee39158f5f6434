/* html_facts.c - see html_facts.h. Only links are looked at closely. */
#include "parsers/html_facts.h"
#include "parsers/phrase_set.h"

#include <string.h>

#define LAST_LINKS 12u
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

static const char *find(const char *p, const char *end, const char *needle)
{
    return memmem(p, (gsize)(end - p), needle, strlen(needle));
}

static bool is_word_start(const char *text, gsize pos)
{
    return pos == 0 || !g_ascii_isalnum(text[pos - 1]);
}

static bool says_unsubscribe(const char *text, gsize length)
{
    static struct phrase_set words = {unsubscribe_words};
    char folded[LINK_BYTES + 1];
    length = MIN(length, LINK_BYTES);
    for (gsize i = 0; i < length; i++)
        folded[i] = (char)(text[i] | (text[i] >= 'A' && text[i] <= 'Z' ? 0x20 : 0));
    folded[length] = '\0';
    for (gsize pos = 0; pos < length; pos++) {
        if (is_word_start(folded, pos) && phrase_set_starts(&words, folded + pos))
            return true;
    }
    return false;
}

/* tag is "<name ...>" up to end. */
static bool tag_is(const char *tag, const char *end, const char *name)
{
    gsize length = strlen(name);
    if ((gsize)(end - tag) < length + 2 || g_ascii_strncasecmp(tag + 1, name, length) != 0)
        return false;
    char behind = tag[1 + length];
    return behind == '>' || behind == '/' || g_ascii_isspace(behind);
}

/* Where the next tag starts, or end; counts the visible bytes on the way there. */
static const char *text_end(const char *p, const char *end, gsize *count)
{
    gsize visible = 0;
    for (; p < end && *p != '<'; p++)
        visible += (guint8)*p > ' ';
    *count += visible;
    return p;
}

/* The last links there are: the one out of a list is among them. */
struct last_links {
    struct {
        const char *target, *behind; /* within its tag, and behind that */
    } links[LAST_LINKS];
    unsigned count;
};

static void note_link(struct last_links *last, const char *tag, const char *behind)
{
    const char *target = find(tag, behind, "href");
    if (!target)
        target = find(tag, behind, "HREF");
    if (!target)
        return;
    last->links[last->count % LAST_LINKS].target = target;
    last->links[last->count % LAST_LINKS].behind = behind;
    last->count++;
}

static bool has_link_out(const struct last_links *last, const char *end)
{
    for (unsigned i = 0; i < MIN(last->count, LAST_LINKS); i++) {
        const char *target = last->links[i].target, *behind = last->links[i].behind;
        const char *window = end - behind > LINK_BYTES ? behind + LINK_BYTES : end;
        const char *close = find(behind, window, "</");
        if (says_unsubscribe(target, (gsize)(behind - target)) ||
            says_unsubscribe(behind, (gsize)((close ? close : window) - behind)))
            return true;
    }
    return false;
}

static void note_cids(GHashTable *cids, const char *tag, const char *behind)
{
    const char *colon = memchr(tag, ':', (gsize)(behind - tag));
    for (; colon; colon = memchr(colon + 1, ':', (gsize)(behind - colon - 1))) {
        if (colon - tag < 4 || g_ascii_strncasecmp(colon - 3, "cid", 3) != 0)
            continue;
        const char *id = colon + 1;
        gsize length = 0;
        while (id + length < behind && length < ID_BYTES && !strchr("\"'> )&", id[length]))
            length++;
        g_hash_table_add(cids, g_ascii_strdown(id, (gssize)length));
    }
}

/* Behind an element whose content is no text, or the end. */
static const char *skip_raw(const char *p, const char *end, const char *closing)
{
    gsize length = strlen(closing);
    while ((p = memchr(p, '<', (gsize)(end - p)))) {
        if ((gsize)(end - p) >= length && g_ascii_strncasecmp(p, closing, length) == 0)
            return p;
        p++;
    }
    return end;
}

/* Takes the tag at p, which ends before behind, into account; returns where text goes on. */
static const char *take_tag(struct html_facts *facts, struct last_links *last, const char *p,
                            const char *behind, const char *end, GHashTable *cids)
{
    switch (g_ascii_tolower(p[1])) {
    case 'a':
        if (tag_is(p, behind, "a"))
            note_link(last, p, behind);
        break;
    case 'i':
        facts->images += tag_is(p, behind, "img");
        break;
    case 's':
        if (tag_is(p, behind, "style"))
            return skip_raw(behind, end, "</style");
        if (tag_is(p, behind, "script"))
            return skip_raw(behind, end, "</script");
        break;
    default:
        break;
    }
    if (cids)
        note_cids(cids, p, behind);
    return behind;
}

static void count_all(struct html_facts *facts, struct last_links *last, const char *p,
                      const char *end, GHashTable *cids)
{
    while (p < end) {
        const char *tag = text_end(p, end, &facts->visible_bytes);
        if (tag == end)
            return;
        const char *close;
        if (end - tag >= 4 && memcmp(tag, "<!--", 4) == 0) {
            close = find(tag + 4, end, "-->");
            p = close ? close + 3 : end;
            continue;
        }
        close = memchr(tag, '>', (gsize)(end - tag));
        if (!close)
            return;
        p = take_tag(facts, last, tag, close + 1, end, cids);
    }
}

void html_facts_add(struct html_facts *facts, const char *html, gsize length, GHashTable *cids)
{
    struct last_links last = {.count = 0};
    count_all(facts, &last, html, html + length, cids);
    facts->links += last.count;
    facts->has_unsubscribe = facts->has_unsubscribe || has_link_out(&last, html + length);
}

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
