/* contact_details.c - see contact_details.h. */
#include "parsers/contact_details.h"
#include "parsers/company.h"
#include "parsers/country.h"
#include "parsers/person_name.h"
#include "parsers/phone.h"
#include "parsers/phone_find.h"
#include "parsers/phone_region.h"
#include "parsers/signature.h"
#include "parsers/signature_part.h"
#include "parsers/vcard.h"
#include "base/freemail.h"

#include <string.h>

struct details {
    struct mail *mail;
    struct mail_contact *contact;
    const struct parse_options *options;
    const char *domain; /* of the contact's address, or NULL */
    bool is_shared;     /* ... which is a free-mail one */
    char *label;        /* see company_domain_label(); or NULL */
    bool is_person;     /* the contact's name is one's */
    bool of_sender;     /* the contact is who sent the mail */
};

static const char *domain_of(const char *email)
{
    const char *at = email ? strrchr(email, '@') : NULL;
    return at && at[1] ? at + 1 : NULL;
}

/* ---- the name ---- */

static guint count_words(const char *name)
{
    guint words = 0;
    for (const char *p = name; *p; p++)
        words += *p != ' ' && (p == name || p[-1] == ' ');
    return words;
}

/* Whether the name that the header gives is a company's. */
static bool is_company_name(const struct details *details, const char *name)
{
    gsize start, end, length = strlen(name);
    return company_find(name, length, &start, &end) || company_has_word(name, length) ||
           company_matches_label(name, length, details->label);
}

/* "René Café" with rene@...: a surname that is a word of companies too. */
static bool is_called_so(const struct details *details, const char *name)
{
    const char *space = strchr(name, ' ');
    gsize length = space ? (gsize)(space - name) : 0;
    return length && !strchr(space + 1, ' ') && !company_has_word(name, length) &&
           person_name_fits(name, length, details->contact->email);
}

/* (transfer full) */
static char *with_capitals(const char *name)
{
    char *copy = g_strdup(name);
    for (char *p = copy; strchr(name, ' ') && *p; p++) {
        if (p == copy || p[-1] == ' ')
            *p = g_ascii_toupper(*p);
    }
    return copy;
}

static bool names_person(const struct details *details)
{
    const char *name = details->contact->name;
    if (!name || is_called_so(details, name))
        return name != NULL;
    g_autofree char *capitals = with_capitals(name); /* "anna smith", as some write themselves */
    return !is_company_name(details, name) && !person_name_is_role(name) &&
           person_name_like(capitals, strlen(capitals), true) &&
           !person_name_is_unit(name, strlen(name));
}

/* A signature's name counts where the header has none, only a function's or a company's, or but a
 * part of it. */
static void take_signed_name(struct details *details, const char *signed_name)
{
    struct mail_contact *contact = details->contact;
    if (!signed_name)
        return;
    if (contact->name && details->is_person) {
        bool longer = (guchar)*contact->name < 0xe3 && count_words(contact->name) == 1 &&
                      count_words(signed_name) > 1 &&
                      person_name_shares(contact->name, signed_name, strlen(signed_name));
        if (!longer && !person_name_is_bettered(contact->name, signed_name))
            return;
    } else if (contact->name && !strchr(signed_name, ' ') && (guchar)*signed_name < 0x80) {
        return; /* "Anna" says no more than what there is */
    } else if (contact->name && is_company_name(details, contact->name)) {
        contact_set(contact, CONTACT_COMPANY, contact->name, contact->sources[CONTACT_NAME]);
    }
    contact_unset(contact, CONTACT_NAME);
    contact_set(contact, CONTACT_NAME, signed_name, SOURCE_SIGNATURE);
    details->is_person = true;
}

/* ---- the telephone ---- */

/* The country in whose top-level domain a website is. (static) */
static const char *country_of_site(const char *site)
{
    const char *scheme = strstr(site, "://");
    const char *host = scheme ? scheme + 3 : site;
    g_autofree char *domain = g_strndup(host, strcspn(host, "/:?"));
    return country_of_domain(domain);
}

/* Where the mail says itself that national numbers are at home. */
static void add_stated(const struct details *details, struct phone_regions *regions)
{
    const struct mail_contact *contact = details->contact;
    phone_regions_add(regions, country_of_alpha2(contact->country), TRUE);
    if (!details->is_shared)
        phone_regions_add(regions, country_of_domain(details->domain), TRUE);
    if (!regions->count && contact->website)
        phone_regions_add(regions, country_of_site(contact->website), TRUE);
}

/* Nothing but figures, as of an order. */
static bool is_bare(const char *number)
{
    return !strpbrk(number, " -/.(") && *number != '0';
}

/* E.164 of a national number; ret_country as phone_e164() has it. What the mail says goes first;
 * where it does not, what was given, if people there write so, and then what it speaks for.
 * (transfer full) */
static char *read_national(const struct details *details, const struct signature_phone *phone,
                           bool only_given_out, char ret_country[3])
{
    struct phone_regions regions = {0};
    const char *given = details->options ? details->options->region : NULL;
    add_stated(details, &regions);
    bool stated = regions.count > 0;
    struct phone_origin origin;
    if (!stated)
        phone_origin_read(details->mail, details->of_sender, &origin);
    if (!stated && given && !phone_region_suits(&origin, given))
        phone_regions_add(&regions, phone_region_find(&origin, phone->number), FALSE);
    phone_regions_add(&regions, given, TRUE);
    if (details->is_shared)
        phone_regions_add(&regions, country_of_domain(details->domain), FALSE);
    if (only_given_out)
        regions.certain = 0;
    char *e164 = phone_e164(phone->number, &regions, ret_country);
    bool may_be_any = only_given_out && regions.count == 0 && is_bare(phone->number) &&
                      g_strcmp0(details->mail->language, "en") == 0;
    const char *told =
        e164 || stated || may_be_any ? NULL : phone_region_find(&origin, phone->number);
    if (told) {
        regions = (struct phone_regions){.codes = {told}, .count = 1, .certain = 1};
        e164 = phone_e164(phone->number, &regions, ret_country);
    }
    return e164;
}

/* Sets the telephone number where its E.164 is found; an international one tells the country too.
 */
static bool take_number(struct details *details, const struct signature_phone *phone,
                        enum contact_source source)
{
    static const struct phone_regions none = {0};
    char country[3] = "";
    bool at_home = details->contact->country != NULL; /* what the number tells is not needed */
    bool only_given_out = phone->is_guess && (is_bare(phone->number) || source == SOURCE_SIGNATURE);
    char *ret_country = at_home ? NULL : country;
    g_autofree char *e164 = phone->is_international
                                ? phone_e164(phone->number, &none, ret_country)
                                : read_national(details, phone, only_given_out, ret_country);
    if (!e164)
        return false;
    contact_set(details->contact, CONTACT_PHONE, phone->written, source);
    contact_set(details->contact, CONTACT_PHONE_E164, e164, source);
    if (*country)
        contact_set(details->contact, CONTACT_COUNTRY, country, source);
    return true;
}

static void take_phones(struct details *details, const struct signature *signature,
                        enum contact_source source)
{
    if (details->contact->phone)
        return;
    const char *unread = NULL; /* the first that says it is one */
    for (guint i = signature->phone_count; i-- > 0;)
        unread = signature->phones[i].is_guess ? unread : signature->phones[i].written;
    for (guint i = 0; i < signature->phone_count; i++) {
        if (take_number(details, &signature->phones[i], source))
            return;
    }
    contact_set(details->contact, CONTACT_PHONE, unread, source);
}

/* A number that was given in a field. */
static void read_given_phone(struct details *details)
{
    struct mail_contact *contact = details->contact;
    gsize offset = 0;
    struct phone_found found;
    if (!contact->phone || contact->phone_e164)
        return;
    enum contact_source source = contact->sources[CONTACT_PHONE];
    const char *written = contact->phone;
    bool is_found = phone_find(written, strlen(written), &offset, &found);
    g_autofree char *number = is_found
                                  ? g_strndup(written + found.start, found.number_end - found.start)
                                  : g_strdup(written);
    const struct signature_phone phone = {
        .written = contact->phone,
        .number = number,
        .is_international = is_found && found.is_international,
    };
    (void)take_number(details, &phone, source);
}

/* ---- sources ---- */

static bool says_nothing(const char *text)
{
    return !text || !text[strspn(text, " \t\n")];
}

/* A number that the author gives within his words. */
static void read_talk(struct details *details, const char *text)
{
    struct signature found = {0};
    if (!text || details->contact->phone)
        return;
    signature_read_talk(text, &found);
    take_phones(details, &found, SOURCE_TEXT);
    signature_clear(&found);
}

static void read_signature(struct details *details)
{
    struct mail_contact *contact = details->contact;
    struct signature found;
    const struct signature_person person = {
        .name = details->is_person ? contact->name : NULL,
        .email = contact->email,
        .label = details->label,
    };
    signature_read(details->mail->body, details->mail->signature, &person, &found);
    contact_set(contact, CONTACT_COMPANY, found.company, SOURCE_SIGNATURE);
    take_signed_name(details, found.name);
    contact_set(contact, CONTACT_JOB_TITLE, found.job_title, SOURCE_SIGNATURE);
    contact_set(contact, CONTACT_WEBSITE, found.website, SOURCE_SIGNATURE);
    contact_set(contact, CONTACT_COUNTRY, found.country, SOURCE_SIGNATURE);
    take_phones(details, &found, SOURCE_SIGNATURE);
    signature_clear(&found);
    read_talk(details, details->mail->body);
    if (says_nothing(details->mail->body))
        read_talk(details, details->mail->subject);
}

/* The card must be the contact's own. */
static void use_card(struct details *details, const struct vcard *card)
{
    struct mail_contact *contact = details->contact;
    bool same_email =
        card->email && contact->email && g_ascii_strcasecmp(card->email, contact->email) == 0;
    bool same_name = card->name && contact->name &&
                     person_name_shares(contact->name, card->name, strlen(card->name)) &&
                     (!card->email || !contact->email || details->is_person);
    if (!same_email && !same_name)
        return;
    if (!details->is_person && card->name &&
        person_name_like(card->name, strlen(card->name), false))
        contact_unset(contact, CONTACT_NAME);
    contact_set(contact, CONTACT_NAME, card->name, SOURCE_VCARD);
    contact_set(contact, CONTACT_COMPANY, card->company, SOURCE_VCARD);
    contact_set(contact, CONTACT_JOB_TITLE, card->job_title, SOURCE_VCARD);
    contact_set(contact, CONTACT_WEBSITE, card->website, SOURCE_VCARD);
    contact_set(contact, CONTACT_COUNTRY, country_code(card->country), SOURCE_VCARD);
    contact_set(contact, CONTACT_PHONE, card->phone, SOURCE_VCARD);
}

static void read_cards(struct details *details, const struct mime_content *content)
{
    for (guint i = 0; content && content->vcards && i < content->vcards->len; i++) {
        struct vcard card;
        if (vcard_read(content->vcards->pdata[i], &card))
            use_card(details, &card);
        vcard_clear(&card);
    }
}

/* "Petra Lind (Nordwind Boats)": a company where its words or the domain say so. */
static void use_aside(struct details *details)
{
    enum contact_source source = details->contact->sources[CONTACT_NAME];
    const char *display = source == SOURCE_FROM       ? details->mail->from.name
                          : source == SOURCE_REPLY_TO ? details->mail->reply_to.name
                                                      : NULL;
    if (details->contact->company || !display || strcmp(display, details->contact->name) == 0)
        return;
    g_autofree char *aside = NULL;
    g_free(person_name_clean(display, details->contact->email, &aside));
    if (aside && is_company_name(details, aside))
        contact_set(details->contact, CONTACT_COMPANY, aside, source);
}

/* A person's name in the field is no company, as programs fill it with what they have. */
static void use_header(struct details *details)
{
    const char *organization = mail_header(details->mail, "Organization");
    if (!organization)
        organization = mail_header(details->mail, "Organisation");
    const char *name = details->contact->name;
    bool named = organization && g_unichar_isalnum(g_utf8_get_char(organization));
    /* a free-mail provider advertises itself there */
    if (named && !details->is_shared && g_strcmp0(organization, name) != 0)
        contact_set(details->contact, CONTACT_COMPANY, organization, SOURCE_HEADER);
}

/* "reply.portal.example": a portal hands on what is sent there. */
static bool is_relay(const char *domain)
{
    static const char *const hosts[] = {
        "reply",    "replies",   "relay",   "messages",  "message",   "guest",      "inbound",
        "parse",    "reply-to",  "mailer",  "members",   "users",     "msg",        "conversations",
        "antwort",  "antworten", "reponse", "repondre",  "respuesta", "respuestas", "resposta",
        "risposta", "antwoord",  "svar",    "odpowiedz", "odpoved",   "otvet",      "yanit",
        "balas",    "chat",      NULL};
    g_autofree char *host = g_strndup(domain, strcspn(domain, "."));
    return g_strv_contains(hosts, host);
}

/* Whether the contact's address is one at which the portal that sent a form passes answers on. */
static bool is_portals(const struct details *details)
{
    const struct mail *mail = details->mail;
    if (mail->form->len == 0 || details->contact->sources[CONTACT_EMAIL] != SOURCE_REPLY_TO)
        return false;
    const char *domain = domain_of(mail->from.email);
    g_autofree char *label = domain ? company_domain_label(domain) : NULL;
    return g_strcmp0(label, details->label) == 0;
}

/* The domain's company, as the mail spells it where it does. */
static void use_domain(struct details *details)
{
    struct mail_contact *contact = details->contact;
    if (details->domain && !details->is_shared)
        contact_set(contact, CONTACT_COUNTRY, country_of_domain(details->domain), SOURCE_DOMAIN);
    const char *name = contact->name;
    if (name && !contact->company && !details->is_person && !details->label &&
        company_has_word(name, strlen(name)))
        contact_set(contact, CONTACT_COMPANY, name, contact->sources[CONTACT_NAME]);
    if (contact->company || !details->domain || !details->label || is_relay(details->domain) ||
        is_portals(details))
        return;
    if (contact->name && !details->is_person && is_company_name(details, contact->name) &&
        company_resembles_label(contact->name, strlen(contact->name), details->label)) {
        contact_set(contact, CONTACT_COMPANY, contact->name, contact->sources[CONTACT_NAME]);
        return;
    }
    const char *texts[] = {details->mail->signature, details->mail->body, details->mail->from.name};
    g_autofree char *spelt = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(texts) && !spelt; i++)
        spelt = texts[i] ? company_spelt(texts[i], details->label) : NULL;
    if (!spelt)
        spelt = company_of_label(details->label);
    contact_set(contact, CONTACT_COMPANY, spelt, SOURCE_DOMAIN);
}

/* "info" of info@...: a mailbox's name is nobody's. */
static void drop_mailbox_name(struct details *details)
{
    const char *name = details->contact->name, *email = details->contact->email;
    gsize length = name ? strlen(name) : 0;
    if (length && email && g_ascii_strncasecmp(name, email, length) == 0 && email[length] == '@' &&
        person_name_is_role(name))
        contact_unset(details->contact, CONTACT_NAME);
}

void contact_details_find(struct mail *mail, const struct mime_content *content, bool of_header,
                          const struct parse_options *options)
{
    struct details details = {
        .mail = mail,
        .contact = &mail->contact,
        .options = options,
        .domain = domain_of(mail->contact.email),
        .of_sender = of_header,
    };
    details.is_shared = freemail_is(details.domain);
    details.label = details.is_shared ? NULL : company_domain_label(details.domain);
    details.is_person = names_person(&details);
    if (details.is_person && of_header)
        signature_part(mail, mail->contact.name);
    bool was_person = details.is_person;
    if (mail->form->len == 0)
        read_signature(&details);
    const char *parted = mail->signature; /* the signature, if it has been told from the body */
    if (details.is_person && !was_person && of_header &&
        !(parted && strstr(parted, mail->contact.name)))
        signature_part(mail, mail->contact.name);
    read_cards(&details, content);
    read_given_phone(&details);
    if (of_header) {
        use_header(&details);
        use_aside(&details);
    }
    use_domain(&details);
    drop_mailbox_name(&details);
    g_free(details.label);
}
