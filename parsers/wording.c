/* wording.c - see wording.h. */
#include "parsers/wording.h"
#include "parsers/chunk.h"
#include "parsers/footer_phrases.h"

#include <string.h>

#define HEAD_BYTES 4000   /* of a long text that are looked at, and as many */
#define TAIL_BYTES 2000   /* of its end, where the way out is told */
#define FOOTER_BYTES 1500 /* of a text's end, where a group tells who gets its mail */
#define OWN_BYTES 60      /* above a quotation, in which somebody says something himself */
#define REASONS 3

/* The mail's own words: without history where it answers, and all of it where it does not. */
static const char *own_text(const struct mail *mail, bool answers)
{
    const char *text = answers && mail->body ? mail->body : mail->text;
    return text ? text : "";
}

static bool starts_with(const char *text, gsize length, const char *prefix)
{
    return length >= strlen(prefix) && memcmp(text, prefix, strlen(prefix)) == 0;
}

/* A line that sets a footer off: "-- ", "____". */
static bool is_rule(const char *line, gsize length)
{
    return (length <= 3 && starts_with(line, length, "--")) || starts_with(line, length, "____");
}

/* The length of text without what a group puts beneath each mail. */
static gsize without_footer(const char *text, gsize length)
{
    const char *end = text + length, *least = end - MIN(length, FOOTER_BYTES), *line = end;
    while (line > least) {
        const char *above = memrchr(least, '\n', (gsize)(line - least));
        const char *start = above ? above + 1 : least;
        if (is_rule(start, (gsize)(line - start)))
            break;
        line = above ? above : least;
    }
    if (line <= least)
        return length;
    struct phrase_finds finds;
    phrase_finds_clear(&finds);
    phrase_index_find(footer_phrase_index(), line, (gsize)(end - line), &finds);
    return finds.count[FOOTER_LIST] ? (gsize)(line - text) : length;
}

static bool is_upper_case(const char *subject)
{
    gsize upper = 0, lower = 0;
    for (const char *p = subject; *p; p++) {
        upper += g_ascii_isupper(*p) != 0;
        lower += g_ascii_islower(*p) != 0;
    }
    return upper >= 10 && lower * 4 < upper;
}

/* "Lowest rates          COKWEI": what tells copies of one mail apart. */
static bool has_filler(const char *subject)
{
    const char *gap = strstr(subject, "    ");
    const char *rest = gap ? gap + strspn(gap, " ") : "";
    return gap && gap > subject && *rest && strlen(rest) < 24 && !strchr(rest, ' ');
}

static unsigned loudness_of(const char *subject)
{
    unsigned loudness = is_upper_case(subject);
    loudness += strstr(subject, "!!") != NULL || strstr(subject, "$$") != NULL;
    loudness += strpbrk(subject, "$%") && strpbrk(subject, "0123456789");
    return loudness + (has_filler(subject) ? 5 : 0);
}

/* The mark of questions of Chinese and Japanese, or that of Arabic. */
static bool has_wide_question(const char *text, const char *end)
{
    static const char wide[] = "？", arabic[] = "؟";
    for (const char *p = text; (p = chunk_find_pair(p, end, wide[1], wide[2])); p++) {
        if (p > text && p[-1] == wide[0])
            return true;
    }
    return chunk_find_pair(text, end, arabic[0], arabic[1]) != NULL;
}

static void read_subject(const struct mail *mail, struct wording *ret)
{
    *ret = (struct wording){0};
    phrase_finds_clear(&ret->subject);
    phrase_finds_clear(&ret->text);
    ret->answers =
        mail->in_reply_to->len > 0 || (mail->subject && phrase_subject_is_answer(mail->subject));
    if (mail->subject) {
        phrase_index_find(triage_phrase_index(), mail->subject, strlen(mail->subject),
                          &ret->subject);
        ret->loudness = loudness_of(mail->subject);
    }
}

static void read_text(const struct mail *mail, const char *text, gsize length, struct wording *ret)
{
    const struct phrase_index *index = triage_phrase_index();
    gsize head = length;
    if (length > HEAD_BYTES + TAIL_BYTES) {
        head = HEAD_BYTES;
        phrase_index_find(index, text + length - TAIL_BYTES, TAIL_BYTES, &ret->text);
        memset(ret->text.first, 0xff, sizeof ret->text.first); /* places are those of the start */
    }
    phrase_index_find(index, text, head, &ret->text);
    if (ret->answers && mail->signature)
        phrase_index_find(index, mail->signature, MIN(strlen(mail->signature), TAIL_BYTES),
                          &ret->text);
    ret->length = length;
    ret->asks = (mail->subject && strchr(mail->subject, '?')) || memchr(text, '?', head) ||
                has_wide_question(text, text + length);
}

void wording_read(const struct mail *mail, bool of_group, struct wording *ret)
{
    read_subject(mail, ret);
    const char *text = own_text(mail, ret->answers);
    gsize length = strlen(text);
    read_text(mail, text, of_group ? without_footer(text, length) : length, ret);
}

bool wording_read_above(const struct mail *mail, struct wording *ret)
{
    gsize length = mail->quoted && mail->body ? strlen(mail->body) : 0;
    if (length < OWN_BYTES)
        return false;
    read_subject(mail, ret);
    read_text(mail, mail->body, length, ret);
    return true;
}

unsigned wording_count(const struct wording *wording, enum sense sense)
{
    return wording->subject.count[sense] + wording->text.count[sense];
}

void wording_add(struct wording_score *score, int points, const char *name)
{
    score->total += points;
    if (points > 0 && name && score->count < WORDING_POINTS) {
        score->named[score->count].points = points;
        score->named[score->count++].name = name;
    }
}

void wording_add_all(struct wording_score *score, const struct wording *wording,
                     const struct wording_weight *weights, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        const struct wording_weight *weight = &weights[i];
        int found = (int)MIN(wording_count(wording, weight->sense), 100u);
        if (found == 0)
            continue;
        int points = weight->first + weight->further * (found - 1);
        bool adds = weight->most > 0;
        wording_add(score, adds ? MIN(points, weight->most) : MAX(points, weight->most),
                    weight->name);
    }
}

void wording_name(const struct wording_score *score, GString *reason)
{
    bool used[WORDING_POINTS] = {false};
    for (unsigned named = 0; named < REASONS; named++) {
        int best = -1;
        for (unsigned i = 0; i < score->count; i++) {
            if (!used[i] && (best < 0 || score->named[i].points > score->named[best].points))
                best = (int)i;
        }
        if (best < 0)
            return;
        used[best] = true;
        g_string_append_printf(reason, "%s%s", named ? ", " : "", score->named[best].name);
    }
}
