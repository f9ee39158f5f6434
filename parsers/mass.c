/* mass.c - see mass.h. What is offered counts in full only where somebody sells: who asks for a
 * website uses the same words as who makes them. */
#include "parsers/mass.h"
#include "parsers/noreply.h"
#include "parsers/offer.h"
#include "parsers/phrase_set.h"
#include "parsers/phrases.h"

#include <string.h>

#define LOCAL_BYTES 64
#define PLAIN_POINTS 6     /* of a short text that is mass mail */
#define SELLING_WORDS 4    /* so many for one that asks */
#define ASKING_WORDS 3     /* so many where nothing is sold, and it is an enquiry */
#define FLOOD_LINKS 10     /* more than people put into a mail */
#define BUSINESS_POINTS 5  /* for mass mail, that a partner's words may have */
#define GREETING_BYTES 120 /* of the text in which people greet */
#define SIGNS_OF_PEOPLE 2
#define NAME_BYTES 3 /* of a name that an address may have */

static const struct wording_weight mass_weights[] = {
    {SENSE_UNSUBSCRIBE, 3, 1, 4, "tells how to unsubscribe"},
    {SENSE_BROWSER, 4, 0, 4, "can be viewed in a browser"},
    {SENSE_SUBSCRIBED, 3, 1, 4, "tells why it was sent to a list of people"},
    {SENSE_NEWSLETTER, 1, 1, 4, "has a newsletter's parts"},
    {SENSE_REMOVE, 4, 1, 5, "tells how to be left alone"},
    {SENSE_NO_SPAM, 3, 1, 5, "says that it is no spam"},
    {SENSE_FOLLOW_UP, 2, 1, 4, "follows up on itself"},
    {SENSE_PITCH, 1, 1, 7, "is a sales pitch"},
    {SENSE_FACTORY, 1, 1, 8, "offers a factory's goods"},
    {SENSE_SELLER, 3, 2, 10, "speaks as a seller"},
    {SENSE_PRESS, 3, 2, 7, "is a press release"},
    {SENSE_BAIT, 4, 2, 8, "is after money or passwords"},
    {SENSE_HARD_SELL, 1, 1, 5, "sells hard"},
    {SENSE_LINKS, 5, 2, 9, "wants links or guest posts"},
};

static const struct wording_weight offer_weights[] = {
    {SENSE_SEARCH_RANK, 4, 1, 6, "offers search engine ranking"},
    {SENSE_WEB_WORK, 3, 1, 5, "offers web or app development"},
    {SENSE_ADDRESS_LISTS, 4, 1, 6, "offers leads or address lists"},
    {SENSE_LOANS, 2, 1, 6, "offers loans"},
    {SENSE_CRYPTO, 1, 2, 6, "offers investments"},
    {SENSE_MONEY, 1, 1, 5, "promises money"},
    {SENSE_ESTATE, 1, 1, 9, "tells of money to be moved"},
    {SENSE_LOTTERY, 1, 2, 5, "tells of prizes"},
    {SENSE_PILLS, 2, 2, 6, "offers medicine"},
    {SENSE_ADULT, 1, 2, 6, "is for adults"},
    {SENSE_WORK_AT_HOME, 2, 2, 6, "offers work at home"},
    {SENSE_INSURANCE, 1, 2, 5, "offers insurance"},
    {SENSE_SOFTWARE, 1, 1, 4, "offers software"},
    {SENSE_CASINO, 3, 1, 5, "offers games of chance"},
    {SENSE_BODY, 1, 2, 5, "promises a better body"},
    {SENSE_BULK_MAILER, 2, 1, 5, "offers mass mailing"},
    {SENSE_DIPLOMA, 2, 2, 5, "offers diplomas"},
    {SENSE_GOODS, 1, 1, 3, "offers goods to anybody"},
};

/* Negative: a person who wants something. */
static const struct wording_weight person_weights[] = {
    {SENSE_ENQUIRY, -3, -1, -5, NULL},
    {SENSE_PORTAL, -3, -1, -4, NULL},
};

/* ---- the sender ---- */

static bool is_list_name(const char *name)
{
    static const char *const names[] = {
        "newsletter",    "newsletters", "news",          "enews",      "mailing",   "mailings",
        "marketing",     "promo",       "promos",        "promotions", "promotion", "offers",
        "offer",         "deals",       "updates",       "update",     "digest",    "mailer",
        "campaign",      "campaigns",   "lists",         "list",       "bulletin",  "edm",
        "subscriptions", "announce",    "announcements", "rundbrief",  "boletin",   "boletim",
        "nieuwsbrief",   "infolettre",  "email",         "e",          "em",        "mkt",
        "eblast",        "listserv",    "newsletters",   "bounce",     "reply",     "rassylka",
        "buletin",       "nyhetsbrev",  "offerte",       NULL};
    static struct phrase_set set = {names};
    return phrase_set_has(&set, name, strlen(name));
}

/* The name up to one of the separators, in lower case. */
static void first_label(const char *text, const char *separators, char ret[LOCAL_BYTES + 1])
{
    gsize length = MIN(strcspn(text, separators), LOCAL_BYTES);
    for (gsize i = 0; i < length; i++)
        ret[i] = g_ascii_tolower(text[i]);
    ret[length] = '\0';
}

/* "Online#3.19584.83-p1SYlJ1blFvQ@...": made for one mailing. */
static bool is_made_up(const char *email)
{
    gsize length = strcspn(email, "@"), digits = 0;
    for (gsize i = 0; i < length; i++)
        digits += g_ascii_isdigit(email[i]) != 0;
    return (length >= 24 && digits >= 8) || memchr(email, '#', length) ||
           (digits >= 3 && memchr(email, '=', length));
}

/* Such a return path tells the sender who did not get it: "bounce-123-anna=ours.example@". */
static bool is_bounce_path(const char *path)
{
    static const char *const starts[] = {"bounce",  "bnc",     "msprvs1=", "return-",
                                         "returns", "errors-", "err-",     "b-",
                                         "0100",    "0101",    "0102",     NULL};
    const char *email = path + strspn(path, "< ");
    char local[LOCAL_BYTES + 1];
    first_label(email, "@>", local);
    return phrase_starts(local, starts) || is_made_up(email);
}

/* One of the labels before the registered name is a mailing's: "x@news.shop.example". */
static bool has_list_domain(const char *email)
{
    const char *at = strchr(email, '@');
    for (const char *label = at ? at + 1 : NULL; label;) {
        const char *dot = strchr(label, '.');
        if (!dot || !strchr(dot + 1, '.'))
            return false;
        char name[LOCAL_BYTES + 1];
        first_label(label, ".", name);
        if (is_list_name(name))
            return true;
        label = dot + 1;
    }
    return false;
}

static bool is_list_address(const char *email)
{
    char label[LOCAL_BYTES + 1];
    first_label(email, "@+-_.", label);
    return is_list_name(label) || g_ascii_strncasecmp(email, "owner-", 6) == 0 ||
           has_list_domain(email);
}

static bool has_list_display(const char *name)
{
    static const char *const words[] = {"newsletter",   "enews",     " news",  "announcement",
                                        "mailing list", "digest",    "daily ", "weekly ",
                                        "monthly ",     "rundbrief", NULL};
    char folded[LOCAL_BYTES + 1];
    phrase_fold(name, MIN(strlen(name), LOCAL_BYTES), folded);
    return phrase_within(folded, words);
}

static void score_sender(const struct mail *mail, struct wording_score *score)
{
    const char *email = mail->from.email ? mail->from.email : "";
    if (is_list_address(email))
        wording_add(score, 2, "comes from a mailing's address");
    if (mail->from.name && has_list_display(mail->from.name))
        wording_add(score, 2, "comes from a mailing by its name");
    if (is_made_up(email))
        wording_add(score, 4, "comes from an address made for it");
    const char *path = mail_header(mail, "Return-Path");
    if (path && (is_bounce_path(path) || noreply_is(path)))
        wording_add(score, 2, "counts its bounces");
}

static void score_recipients(const struct mail *mail, struct wording_score *score)
{
    const struct mail_address *first = mail->to->len ? mail->to->pdata[0] : NULL;
    const char *email = first ? first->email : NULL;
    if ((!first && mail->cc->len == 0) ||
        (email && g_ascii_strncasecmp(email, "undisclosed", 11) == 0))
        wording_add(score, 1, "is addressed to nobody");
    else if (email && is_list_address(email))
        wording_add(score, 3, "is addressed to a list");
    else if (email && mail->from.email && g_ascii_strcasecmp(email, mail->from.email) == 0)
        wording_add(score, 2, "is addressed to its own sender");
    else if (mail->to->len >= 10)
        wording_add(score, 1, "is addressed to many");
}

/* ---- its form ---- */

static bool has_thread(const struct mail *mail)
{
    return mail->in_reply_to->len || mail->references->len;
}

/* "Ada Ware <ada.ware@firm.example>": a person's, and no shop's. */
static bool is_named_address(const struct mail_address *from)
{
    if (!from->name || !from->email || !strchr(from->name, ' '))
        return false;
    char local[LOCAL_BYTES + 1], name[LOCAL_BYTES + 1];
    first_label(from->email, "@", local);
    first_label(from->name, "(<@", name);
    for (const char *word = name; *word;) {
        gsize length = strcspn(word, " ,.");
        if (length >= NAME_BYTES && memmem(local, strlen(local), word, length))
            return true;
        word += length + strspn(word + length, " ,.");
    }
    return false;
}

/* Newsletters of few words: a link out, and nobody who greets, asks, signs or can be called. */
static bool is_broadcast(const struct mail *mail, const struct mime_content *content,
                         const struct wording *wording)
{
    bool has_link = content->link_count || wording_count(wording, SENSE_URL);
    if (!has_link || !wording_count(wording, SENSE_UNSUBSCRIBE) ||
        wording_count(wording, SENSE_ENQUIRY) || has_thread(mail) || is_named_address(&mail->from))
        return false;
    unsigned signs = wording->text.first[SENSE_GREETING] < GREETING_BYTES;
    signs += wording->text.count[SENSE_SIGN_OFF] > 0;
    signs += wording->asks;
    signs += mail->contact.phone != NULL;
    return signs < SIGNS_OF_PEOPLE;
}

static void score_form(const struct mail *mail, const struct mime_content *content,
                       const struct wording *wording, struct wording_score *score)
{
    if (content->has_unsubscribe_link)
        wording_add(score, wording_count(wording, SENSE_UNSUBSCRIBE) ? 2 : 4,
                    "has a link to unsubscribe");
    if (content->link_count >= FLOOD_LINKS || wording_count(wording, SENSE_URL) >= FLOOD_LINKS)
        wording_add(score, 2, "is full of links");
    if (is_broadcast(mail, content, wording))
        wording_add(score, 3, "has a way out and nothing of a person");
    if (content->is_html_only && content->image_count)
        wording_add(score, 1, "is all HTML and pictures");
    if (content->is_html_only && content->link_count && wording->length < 200)
        wording_add(score, 2, "is little more than a link");
    if (wording->loudness)
        wording_add(score, (int)wording->loudness + 1, "has a shouting subject");
}

static int total_of(const struct wording *wording, const struct wording_weight *weights,
                    gsize count)
{
    struct wording_score score = {0};
    wording_add_all(&score, wording, weights, count);
    return score.total;
}

static unsigned selling_words(const struct wording *wording)
{
    return wording_count(wording, SENSE_PITCH) + wording_count(wording, SENSE_SELLER) +
           wording_count(wording, SENSE_FACTORY);
}

/* Whether few of many words are a buyer's, as "quotation" may be a seller's too. */
static bool sells_in_words(const struct wording *wording)
{
    unsigned selling = selling_words(wording);
    unsigned asking = wording_count(wording, SENSE_ENQUIRY);
    return asking > 0 && selling >= SELLING_WORDS * asking;
}

/* Who offers in words of his own. Words that buyers use, too, do not speak against it: offer.c has
 * weighed them in their sentences. */
static void score_offer(const struct mail *mail, const struct wording *wording,
                        struct wording_score *score)
{
    bool asks_only =
        wording_count(wording, SENSE_ENQUIRY) >= ASKING_WORDS && !selling_words(wording);
    int enough = mail->form->len ? MASS_IS_SURE : mass_is_plain(wording);
    if (has_thread(mail) || asks_only || score->total >= enough)
        return;
    struct wording_score offer = *score;
    offer.total = MAX(offer.total, 0);
    if (offer_add(mail, &offer))
        *score = offer;
}

/* Suppliers that we asked, dealers and agencies speak as sellers do, and tell their trade; all
 * points are for that. */
static bool only_speaks_so(const struct mail *mail, const struct wording *wording, int offers,
                           const struct wording_score *score)
{
    static const struct wording_weight speech[] = {
        {SENSE_PITCH, 1, 1, 7, NULL},
        {SENSE_FACTORY, 1, 1, 8, NULL},
        {SENSE_SELLER, 3, 2, 10, NULL},
        {SENSE_FOLLOW_UP, 2, 1, 4, NULL},
    };
    static const struct wording_weight trade[] = {
        {SENSE_SEARCH_RANK, 4, 1, 6, NULL},   {SENSE_WEB_WORK, 3, 1, 5, NULL},
        {SENSE_ADDRESS_LISTS, 4, 1, 6, NULL}, {SENSE_SOFTWARE, 1, 1, 4, NULL},
        {SENSE_LINKS, 5, 2, 9, NULL},
    };
    int plain = mass_is_plain(wording);
    if (score->total < plain || score->total >= MASS_IS_SURE)
        return false;
    int spoken = total_of(wording, speech, G_N_ELEMENTS(speech));
    int traded = total_of(wording, trade, G_N_ELEMENTS(trade));
    if (traded)
        return spoken + traded >= score->total && offer_wants(mail);
    return !offers && spoken >= score->total && offer_is_none(mail);
}

void mass_score(const struct mail *mail, const struct mime_content *content,
                const struct signals *signals, const struct wording *wording,
                struct wording_score *ret)
{
    *ret = (struct wording_score){0};
    wording_add_all(ret, wording, mass_weights, G_N_ELEMENTS(mass_weights));
    score_form(mail, content, wording, ret);
    score_sender(mail, ret);
    score_recipients(mail, ret);
    if (signals->count[SIGNAL_SENDER])
        wording_add(ret, signals->count[SIGNAL_SENDER] > 1 ? 3 : 2,
                    "was sent by a mailing service");
    int sells = ret->total, offers = total_of(wording, offer_weights, G_N_ELEMENTS(offer_weights));
    wording_add_all(ret, wording, offer_weights, G_N_ELEMENTS(offer_weights));
    if (sells == 0)
        wording_add(ret, -offers / 2, NULL);
    wording_add_all(ret, wording, person_weights, G_N_ELEMENTS(person_weights));
    if (sells_in_words(wording)) /* "may we send you a quotation?" */
        wording_add(ret, 2, NULL);
    if (has_thread(mail))
        wording_add(ret, -5, NULL);
    else if (wording->answers)
        wording_add(ret, -2, NULL);
    if (only_speaks_so(mail, wording, offers, ret))
        wording_add(ret, -BUSINESS_POINTS, NULL);
    score_offer(mail, wording, ret);
}

int mass_is_plain(const struct wording *wording)
{
    return PLAIN_POINTS + (wording->length > 2500) + (wording->length > 5000);
}
