/* offer.c - see offer.h. Each sentence is looked at for itself: "we" and "help" and "companies" in
 * one sentence say what three phrases would, in any order. What a buyer says of himself looks the
 * same; what he wants does not, and weighs more. */
#include "parsers/offer.h"
#include "parsers/offer_words.h"

#include <string.h>

#define TEXT_BYTES 2000    /* of a mail; offers come to the point before */
#define SENTENCE_BYTES 700 /* of what has no end */
#define PLAIN_POINTS 8
#define SUSPECT_POINTS 3 /* of set phrases, beside which one point less is enough */
#define PLAIN_KINDS 3    /* of different signs that tell something each */
#define TELLING_POINTS 2
#define WANTS_POINTS 0       /* of somebody who wants something, and speaks of himself */
#define HOPELESS_POINTS (-8) /* at which nobody reads on */

/* What a sentence does. */
enum sign {
    SIGN_GIVES, /* "we help companies" */
    SIGN_GAINS, /* "you save 30 %" */
    SIGN_COSTS, /* "free", "from 490 euro" */
    SIGN_MEETS,
    SIGN_KNOCKS,
    SIGN_SIGHT,
    SIGN_TOPIC, /* of the reader's: "your website" */
    SIGN_PROOF,
    SIGN_WARES,
    SIGN_WAY_OUT,
    SIGN_FOLLOWS,
    SIGN_BIDS, /* "we will quote you in 24 hours" */
    /* of who would buy */
    SIGN_NEEDS,
    SIGN_OWN,
    SIGN_DEALS,
    SIGN_GOODS,
    SIGN_ORDERS,
    SIGN_CAUSE,
    SIGN_AMOUNT,
    SIGN_COUNT
};

static const struct {
    gint8 first, further, most;
    const char *name;
} weights[SIGN_COUNT] = {
    [SIGN_GIVES] = {3, 1, 5, "offers its own services"},
    [SIGN_GAINS] = {2, 1, 4, "promises gains or savings"},
    [SIGN_COSTS] = {2, 1, 3, "tells what it costs"},
    [SIGN_MEETS] = {2, 0, 2, "asks for a call or a meeting"},
    [SIGN_KNOCKS] = {2, 1, 3, "asks for interest"},
    [SIGN_SIGHT] = {2, 1, 3, "speaks of our website"},
    [SIGN_TOPIC] = {2, 1, 3, NULL},
    [SIGN_PROOF] = {1, 0, 1, NULL},
    [SIGN_WARES] = {1, 0, 1, NULL},
    [SIGN_WAY_OUT] = {3, 0, 3, "tells how to be left alone"},
    [SIGN_FOLLOWS] = {1, 0, 1, "follows up on itself"},
    [SIGN_BIDS] = {4, 2, 8, "bids for our business"},
    [SIGN_NEEDS] = {-5, -3, -14, NULL},
    [SIGN_OWN] = {-3, -2, -7, NULL},
    [SIGN_DEALS] = {-5, -2, -9, NULL},
    [SIGN_GOODS] = {-3, -2, -6, NULL},
    [SIGN_ORDERS] = {-5, -2, -9, NULL},
    [SIGN_CAUSE] = {-5, -2, -9, NULL},
    [SIGN_AMOUNT] = {-2, -2, -4, NULL},
};

struct offer {
    unsigned count[SIGN_COUNT]; /* sentences */
};

struct sentence {
    const char *text;
    gsize length;
    bool asks; /* it ends with a question mark */
};

static int points_of(const struct offer *offer, enum sign sign)
{
    int found = (int)MIN(offer->count[sign], 100u);
    if (found == 0)
        return 0;
    int points = weights[sign].first + weights[sign].further * (found - 1);
    return weights[sign].most > 0 ? MIN(points, weights[sign].most)
                                  : MAX(points, weights[sign].most);
}

/* Who has asked so often does not sell, whatever may follow. */
static bool is_hopeless(const struct offer *offer)
{
    return points_of(offer, SIGN_NEEDS) + points_of(offer, SIGN_OWN) +
               points_of(offer, SIGN_DEALS) <=
           HOPELESS_POINTS;
}

/* ---- sentences ---- */

static bool is_bullet(const char *text)
{
    return (*text && strchr("-*+", *text)) || g_ascii_isdigit(*text) || strncmp(text, "•", 3) == 0;
}

/* The length of what ends a sentence at text, 0 where nothing does. */
static gsize end_at(const char *text)
{
    switch (*text) {
    case '.':
    case '!':
    case '?':
        return text[1] == '\0' || g_ascii_isspace(text[1]) ? 1 : 0;
    case '\n':
        return text[1] == '\n' || text[1] == '\r' || is_bullet(text + 1) ? 1 : 0;
    case '\xe3':
        return strncmp(text, "。", 3) == 0 ? 3 : 0;
    case '\xef':
        return strncmp(text, "？", 3) == 0 || strncmp(text, "！", 3) == 0 ? 3 : 0;
    case '\xd8':
        return strncmp(text, "؟", 2) == 0 ? 2 : 0;
    default:
        return 0;
    }
}

static bool is_question_mark(const char *end)
{
    return *end == '?' || strncmp(end, "？", 3) == 0 || strncmp(end, "؟", 2) == 0;
}

/* The sentence at text, which ends before limit; returns where the next one begins. */
static const char *next_sentence(const char *text, const char *limit, struct sentence *ret)
{
    static const bool may_end[256] = {['.'] = true,  ['!'] = true,  ['?'] = true, ['\n'] = true,
                                      [0xe3] = true, [0xef] = true, [0xd8] = true};
    const char *end = text, *most = text + MIN((gsize)(limit - text), SENTENCE_BYTES);
    gsize length = 0;
    while (end < most && !(may_end[(guchar)*end] && (length = end_at(end))))
        end++;
    *ret = (struct sentence){text, (gsize)(end - text), length && is_question_mark(end)};
    return end + MIN(length, (gsize)(limit - end));
}

/* ---- what they do ---- */

static bool has(const struct phrase_finds *finds, enum part part)
{
    return finds->count[part] > 0;
}

static bool has_percent(const struct sentence *sentence)
{
    const char *percent = memchr(sentence->text, '%', sentence->length);
    return percent && percent > sentence->text &&
           (g_ascii_isdigit(percent[-1]) || percent[-1] == ' ');
}

/* Looks for the sign's last byte, which most texts are without. */
static bool has_sign(const struct sentence *sentence, const char *sign)
{
    gsize size = strlen(sign);
    const char *at = sentence->text, *end = at + sentence->length;
    while ((at = memchr(at, sign[size - 1], (gsize)(end - at)))) {
        at++;
        if ((gsize)(at - sentence->text) >= size && memcmp(at - size, sign, size) == 0)
            return true;
    }
    return false;
}

static bool has_money(const struct sentence *sentence)
{
    return has_sign(sentence, "$") || has_sign(sentence, "€") || has_sign(sentence, "£");
}

static bool has_figure(const struct sentence *sentence)
{
    for (gsize i = 0; i < sentence->length; i++) {
        if (g_ascii_isdigit(sentence->text[i]))
            return true;
    }
    return false;
}

/* "We're moving and need 25 desks": who speaks of himself alone, and says how many. */
static bool lacks_some(const struct phrase_finds *finds, const struct sentence *sentence)
{
    static const enum part of_sellers[] = {PART_YOU,  PART_FIRMS, PART_KNOCK, PART_MEET,
                                           PART_FREE, PART_GAIN,  PART_MONEY, PART_WAY_OUT};
    if (!has(finds, PART_LACK) || !has(finds, PART_ME) || !has_figure(sentence))
        return false;
    for (gsize i = 0; i < G_N_ELEMENTS(of_sellers); i++) {
        if (has(finds, of_sellers[i]))
            return false;
    }
    return true;
}

static bool asks_for_goods(const struct phrase_finds *finds, const struct sentence *sentence)
{
    if (lacks_some(finds, sentence) || has(finds, PART_NEED) ||
        (has(finds, PART_WISH) && !has(finds, PART_PRESENT)))
        return true;
    return sentence->asks && has(finds, PART_PRICE) && has(finds, PART_ASK) &&
           !has(finds, PART_KNOCK);
}

/* Whether it is something that only who wants something of us says; notes what. */
static bool note_wants(const struct phrase_finds *finds, const struct sentence *sentence,
                       struct offer *offer)
{
    bool needs = asks_for_goods(finds, sentence), deals = has(finds, PART_DEAL);
    bool orders = has(finds, PART_ORDER), cause = has(finds, PART_CAUSE);
    bool own = has(finds, PART_OWN);
    offer->count[SIGN_NEEDS] += needs;
    offer->count[SIGN_OWN] += own;
    offer->count[SIGN_DEALS] += deals;
    offer->count[SIGN_ORDERS] += orders;
    offer->count[SIGN_CAUSE] += cause;
    offer->count[SIGN_GOODS] += has(finds, PART_GOODS);
    offer->count[SIGN_AMOUNT] += has(finds, PART_AMOUNT);
    return needs || own || deals || orders || cause;
}

static void note_offers(const struct phrase_finds *finds, const struct sentence *sentence,
                        struct offer *offer)
{
    bool ours = has(finds, PART_OURS), we_give = has(finds, PART_WE_GIVE);
    bool me = has(finds, PART_ME) || ours || we_give, you = has(finds, PART_YOU);
    bool firms = has(finds, PART_FIRMS), ware = has(finds, PART_WARE);
    bool topic = has(finds, PART_TOPIC);
    bool gives =
        we_give || (me && has(finds, PART_GIVE) && (you || firms || ware || topic || ours));
    bool gains = has(finds, PART_GAIN) || has_percent(sentence);
    offer->count[SIGN_GIVES] += gives;
    offer->count[SIGN_WARES] += !gives && me && (ware || ours);
    offer->count[SIGN_GAINS] += gains && (you || firms || ware || gives);
    offer->count[SIGN_OWN] +=
        gains && me && !(you || firms || ware || gives || has(finds, PART_BID));
    offer->count[SIGN_COSTS] +=
        has(finds, PART_FREE) || has(finds, PART_MONEY) || has_money(sentence);
    offer->count[SIGN_MEETS] += has(finds, PART_MEET) && (me || you || sentence->asks);
    offer->count[SIGN_KNOCKS] += has(finds, PART_KNOCK);
    offer->count[SIGN_SIGHT] += has(finds, PART_SIGHT) && (you || me);
    offer->count[SIGN_TOPIC] += topic && (you || firms || gives);
    offer->count[SIGN_PROOF] += has(finds, PART_PROOF);
    offer->count[SIGN_WAY_OUT] += has(finds, PART_WAY_OUT);
    offer->count[SIGN_FOLLOWS] += has(finds, PART_FOLLOW);
}

/* Whoever bids uses the words of buyers, to whom he speaks; but who offers to sell our goods, or to
 * take us into his range, buys. */
static bool bids_for_us(const struct phrase_finds *finds, const struct sentence *sentence)
{
    bool asks = has(finds, PART_PRICE) || (has(finds, PART_NEED) && !has(finds, PART_YOU));
    bool wishes = has(finds, PART_WISH) && !has(finds, PART_PRESENT);
    if (wishes || (sentence->asks && asks && !has(finds, PART_KNOCK)))
        return false; /* a service is asked for in its words */
    bool deals = has(finds, PART_DEAL) || has(finds, PART_GOODS);
    return finds->count[PART_BID] > (deals ? 1 : 0);
}

static void read_sentence(const struct sentence *sentence, struct offer *offer)
{
    struct phrase_finds finds;
    phrase_finds_clear(&finds);
    phrase_index_find(offer_words(), sentence->text, sentence->length, &finds);
    bool bids = bids_for_us(&finds, sentence);
    offer->count[SIGN_BIDS] += bids;
    if (bids || !note_wants(&finds, sentence, offer))
        note_offers(&finds, sentence, offer);
}

static void read_text(const char *text, gsize length, struct offer *offer)
{
    const char *limit = text + length;
    while (text < limit && !is_hopeless(offer)) {
        struct sentence sentence;
        text = next_sentence(text, limit, &sentence);
        if (sentence.length)
            read_sentence(&sentence, offer);
    }
}

/* ---- what they come to ---- */

static bool is_plain(const struct offer *offer, bool suspect)
{
    /* Who tells of himself and asks for a call may be a buyer; who tells us what to gain is none,
     * unless he only repeats what he was promised. */
    bool sells = offer->count[SIGN_BIDS] || offer->count[SIGN_GIVES] || offer->count[SIGN_SIGHT] ||
                 offer->count[SIGN_KNOCKS];
    bool has_bait = offer->count[SIGN_BIDS] || offer->count[SIGN_GAINS] ||
                    offer->count[SIGN_COSTS] || offer->count[SIGN_TOPIC] ||
                    offer->count[SIGN_WAY_OUT];
    int total = 0, kinds = 0;
    for (enum sign sign = 0; sign < SIGN_COUNT; sign++) {
        int points = points_of(offer, sign);
        total += points;
        kinds += points >= TELLING_POINTS;
    }
    kinds += points_of(offer, SIGN_BIDS) > weights[SIGN_BIDS].first; /* said twice */
    return sells && has_bait && total >= PLAIN_POINTS - suspect && kinds >= PLAIN_KINDS;
}

static void read_mail(const struct mail *mail, struct offer *ret)
{
    *ret = (struct offer){0};
    const char *text = mail->body ? mail->body : mail->text;
    if (mail->subject)
        read_text(mail->subject, strnlen(mail->subject, SENTENCE_BYTES), ret);
    if (text)
        read_text(text, strnlen(text, TEXT_BYTES), ret);
}

/* What is wanted of us outweighs what its writer tells of himself; who bids for our interest, tells
 * his price or goes away when told to is none that wants. */
static bool plainly_wants(const struct offer *offer)
{
    if (offer->count[SIGN_BIDS] || offer->count[SIGN_KNOCKS] || offer->count[SIGN_COSTS] ||
        offer->count[SIGN_WAY_OUT] || offer->count[SIGN_SIGHT] || !offer->count[SIGN_NEEDS])
        return false;
    int total = 0;
    for (enum sign sign = 0; sign < SIGN_COUNT; sign++)
        total += points_of(offer, sign);
    return total <= WANTS_POINTS;
}

bool offer_wants(const struct mail *mail)
{
    struct offer offer;
    read_mail(mail, &offer);
    return plainly_wants(&offer);
}

bool offer_is_none(const struct mail *mail)
{
    struct offer offer;
    read_mail(mail, &offer);
    int business = points_of(&offer, SIGN_DEALS) + points_of(&offer, SIGN_ORDERS) +
                   points_of(&offer, SIGN_CAUSE);
    int wants = points_of(&offer, SIGN_NEEDS) + points_of(&offer, SIGN_OWN);
    return business < 0 && business + wants <= HOPELESS_POINTS;
}

bool offer_add(const struct mail *mail, struct wording_score *score)
{
    struct offer offer;
    read_mail(mail, &offer);
    if (!is_plain(&offer, score->total >= SUSPECT_POINTS))
        return false;
    for (enum sign sign = 0; sign < SIGN_COUNT; sign++) {
        int points = points_of(&offer, sign);
        if (points)
            wording_add(score, points, weights[sign].name);
    }
    return true;
}
