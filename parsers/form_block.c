/* form_block.c - see form_block.h. */
#include "parsers/form_block.h"
#include "parsers/country.h"
#include "parsers/form_contact.h"
#include "parsers/phrase_set.h"
#include "base/util.h"

#include <string.h>

#define BLOCK_LINES 12
#define NAME_BYTES 80
#define NAME_SPACES 5
#define SENTENCE_BYTES 300

static void put(struct mail_contact *contact, enum contact_field field, const char *value)
{
    (void)contact_set(contact, field, value, SOURCE_FORM);
}

/* ---- a block of lines ---- */

static bool has_digit(const char *text)
{
    return strpbrk(text, "0123456789") != NULL;
}

/* A few words without figures. */
static bool is_name_like(const char *text)
{
    unsigned spaces = 0;
    for (const char *p = text; *p; p++)
        spaces += *p == ' ';
    return *text && strlen(text) <= NAME_BYTES && spaces <= NAME_SPACES && !has_digit(text) &&
           !strpbrk(text, "@:;!?<>{}[]\"/\\|=*");
}

/* The last part of "12 MG Road, Pune, Maharashtra, India". */
static const char *country_at_end(const char *line)
{
    const char *comma = strrchr(line, ',');
    const char *last = comma ? comma + 1 + strspn(comma + 1, " ") : line;
    return country_code(last);
}

/* The address in "Anna Lind (anna@...)" or "E-mail anna@...". */
static bool take_address(const char *line, struct mail_contact *contact)
{
    const char *at = strchr(line, '@'), *start = at;
    if (!at)
        return false;
    while (start > line && !strchr(" ([<:\t\"'", start[-1]))
        start--;
    g_autofree char *email = g_strndup(start, strcspn(start, " )]>\t\"',;"));
    bool found = util_is_address(email);
    if (found)
        put(contact, CONTACT_EMAIL, email);
    return found;
}

static bool is_website(const char *line)
{
    return (g_str_has_prefix(line, "www.") || g_str_has_prefix(line, "http")) && !strchr(line, ' ');
}

static void take_line(const char *line, struct mail_contact *contact)
{
    const char *country = country_at_end(line);
    bool named = contact->name != NULL;
    if (take_address(line, contact))
        return;
    if (is_website(line))
        put(contact, CONTACT_WEBSITE, line);
    else if (country)
        put(contact, CONTACT_COUNTRY, country);
    else if (!named && is_name_like(line))
        put(contact, CONTACT_NAME, form_without_courtesy(line));
    else if (named && !contact->company && is_name_like(line) && !strchr(line, ','))
        put(contact, CONTACT_COMPANY, line);
    else if (form_is_phone(line))
        put(contact, CONTACT_PHONE, line);
}

void form_block_read(const char *block, struct mail_contact *contact)
{
    g_auto(GStrv) lines = g_strsplit(block, "\n", BLOCK_LINES + 1);
    for (guint i = 0; lines[i] && i < BLOCK_LINES; i++)
        take_line(g_strstrip(lines[i]), contact);
}

/* ---- a sentence ---- */

/* What follows "Anna Lind from Lind Boats". The longer stands before the shorter. */
static const char *const doings[] = {
    " has just sent you ",
    " has sent you ",
    " has sent an ",
    " have sent you ",
    " just sent you ",
    " sent you ",
    " sent a message ",
    " sent an inquiry",
    " sent an enquiry",
    " has contacted you",
    " contacted you",
    " has submitted ",
    " just submitted ",
    " submitted ",
    " has requested ",
    " requested a ",
    " is interested in ",
    " would like to be contacted",
    " wants to contact you",
    " left you a message",
    " left a message",
    " has enquired ",
    " enquired about ",
    " inquired about ",
    " is looking for ",
    " wants a quote",
    " filled out ",
    " filled in ",
    " asked you ",
    " asked a question",
    " started a conversation",
    " started a chat",
    " started a new conversation",
    " opened a conversation",
    " left a voicemail",
    " hat einen chat ",
    " hat eine unterhaltung ",
    " a démarré une conversation",
    " ha iniciado una conversación",
    " iniciou uma conversa",
    " ha iniziato una conversazione",
    " is een gesprek ",
    " wrote to you ",
    " hat ihnen ",
    " hat dir ",
    " hat eine anfrage",
    " hat das kontaktformular",
    " interessiert sich für ",
    " sendet ihnen ",
    " vous a envoyé ",
    " vous a contacté",
    " est intéressé",
    " le ha enviado ",
    " te ha enviado ",
    " te envió ",
    " está interesad",
    " ti ha inviato ",
    " le ha inviato ",
    " ha inviato ",
    " è interessat",
    " heeft u een ",
    " heeft je een ",
    " heeft een bericht",
    " is geïnteresseerd in ",
    " enviou-lhe ",
    " enviou uma ",
    " enviou um ",
    " te enviou ",
    " har sendt ",
    " har skickat ",
    " wysłał",
    " mengirim pesan",
    " mengirimkan ",
    " mengirim pertanyaan",
    " telah mengirim",
    " tertarik dengan ",
    " tertarik pada ",
    " telah menghantar ",
    " отправил",
    " надіслав",
    " đã gửi ",
    NULL,
};

/* What stands before "Anna Lind". */
static const char *const origins[] = {
    "message from ",
    "inquiry from ",
    "enquiry from ",
    "request from ",
    "lead from ",
    "quote request from ",
    "e-mail from ",
    "email from ",
    "submission from ",
    "response from ",
    "contacted by ",
    "question from ",
    "booking from ",
    "rfq from ",
    "referral: ",
    "nachricht von ",
    "anfrage von ",
    "message de ",
    "demande de la part de ",
    "mensaje de ",
    "consulta de ",
    "solicitud de contacto de ",
    "messaggio da ",
    "richiesta da ",
    "messaggio di ",
    "mensagem de ",
    "contato de ",
    "bericht van ",
    "aanvraag van ",
    "meddelande från ",
    "melding fra ",
    "besked fra ",
    "henvendelse fra ",
    "förfrågan från ",
    "wiadomość od ",
    "zapytanie od ",
    "zpráva od ",
    "pesan dari ",
    "pertanyaan dari ",
    "permintaan dari ",
    "mesej daripada ",
    "pertanyaan daripada ",
    "сообщение от ",
    "заявка от ",
    "повідомлення від ",
    "tin nhắn từ ",
    NULL,
};

static const char *const of_company[] = {" from ", " of ",  " at ",   " von ", " de ",   " da ",
                                         " dari ", " van ", " från ", " fra ", " chez ", ", ",
                                         " (",     " - ",   " – ",    NULL};

/* What follows them: "message from Anna Lind about your boat". */
static const char *const purposes[] = {
    " for your ", " regarding ",  " about ",    " via ",        " through ",   " on your ",
    " zu ihr",    " zu dein",     " über ",     " bezüglich ",  " auf ",       " pour votre ",
    " pour l'",   " concernant ", " à propos ", " au sujet ",   " sur votre ", " via votre ",
    " sobre ",    " para su ",    " para tu ",  " por su ",     " por tu ",    " para o ",
    " para a ",   " através ",    " a través ", " per il ",     " per la ",    " per l'",
    " riguardo ", " tramite ",    " voor uw ",  " voor je ",    " over ",      " om din ",
    " angående ", " gällande ",   " på din ",   " vedrørende ", " dotycz",     " w sprawie ",
    " ohledně ",  " untuk ",      " tentang ",  " melalui ",    " mengenai ",  " по ",
    " о ",        " на ",         " щодо ",     NULL,
};

static char *find_any(char *text, const char *const *phrases, gsize *ret_length)
{
    for (; *phrases; phrases++) {
        char *at = strcasestr(text, *phrases);
        if (at) {
            *ret_length = strlen(*phrases);
            return at;
        }
    }
    return NULL;
}

/* "Dear sir, Anna" -> "Anna": what is behind the last comma or colon, if a name may stand there. */
static char *behind_salutation(char *who)
{
    static const char *const salutations[] = {"hi ",   "hello ", "dear ", "hallo ", "bonjour ",
                                              "hola ", "ciao ",  "olá ",  "good ",  "halo ",
                                              "hey ",  "yth",    NULL};
    g_autofree char *folded = g_utf8_strdown(who, -1);
    for (const char *const *p = salutations; *p; p++) {
        char *comma = g_str_has_prefix(folded, *p) ? strpbrk(who, ",:!") : NULL;
        if (comma)
            return g_strstrip(comma + 1);
    }
    return who;
}

/* Whether the word begins as a name does, with no small letter. */
static bool is_capital(const char *word)
{
    return *word && !g_unichar_islower(g_utf8_get_char(word));
}

static bool is_pronoun(const char *name)
{
    static const char *const words[] = {"you",          "we",           "i",           "a",
                                        "an",           "the",          "it",          "this",
                                        "someone",      "somebody",     "a visitor",   "visitor",
                                        "a customer",   "customer",     "a user",      "one",
                                        "your",         "a buyer",      "buyer",       "a client",
                                        "they",         "jemand",       "ein",         "eine",
                                        "anda",         "seseorang",    "quelqu'un",   "alguien",
                                        "alguém",       "qualcuno",     "iemand",      "website",
                                        "your website", "contact form", "the website", NULL};
    g_autofree char *folded = g_utf8_strdown(name, -1);
    return g_strv_contains(words, folded);
}

static bool take_who(char *who, struct mail_contact *contact)
{
    who = behind_salutation(g_strstrip(who));
    (void)take_address(who, contact);
    char *bracket = strchr(who, '@') ? strpbrk(who, "(<[") : NULL;
    if (bracket)
        *bracket = '\0';
    gsize width = 0;
    char *of = find_any(who, of_company, &width);
    char *company = NULL;
    if (of) {
        *of = '\0';
        company = g_strstrip(of + width);
        company[strcspn(company, "),")] = '\0';
    }
    g_autofree char *name = g_strstrip(g_strdup(who));
    if (!is_name_like(name) || !is_capital(name) || is_pronoun(name))
        return false;
    put(contact, CONTACT_NAME, form_without_courtesy(name));
    const char *country = company ? country_code(company) : NULL;
    if (country)
        put(contact, CONTACT_COUNTRY, country);
    else if (company && is_name_like(company) && is_capital(company) && !is_pronoun(company))
        put(contact, CONTACT_COMPANY, company);
    return true;
}

bool form_sentence_read(const struct line *line, struct mail_contact *contact)
{
    static struct phrase_set said_behind = {doings}, said_before = {origins};
    g_autofree char *text = g_strndup(line->text, MIN(line->length, SENTENCE_BYTES));
    g_autofree char *folded = g_ascii_strdown(text, -1); /* few lines have any of them */
    gsize width;
    char *does = phrase_set_within(&said_behind, folded) ? find_any(text, doings, &width) : NULL;
    if (does) {
        *does = '\0';
        return take_who(text, contact);
    }
    char *origin = phrase_set_within(&said_before, folded) ? find_any(text, origins, &width) : NULL;
    if (!origin)
        return false;
    char *who = origin + width;
    who[strcspn(who, ":!?")] = '\0'; /* "from Anna Lind: ..." */
    char *purpose = find_any(who, purposes, &width);
    if (purpose)
        *purpose = '\0';
    for (gsize n = strlen(who); n && who[n - 1] == '.'; n--)
        who[n - 1] = '\0';
    return take_who(who, contact);
}
