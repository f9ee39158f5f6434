/* form_contact.c - see form_contact.h. */
#include "parsers/form_contact.h"
#include "parsers/address.h"
#include "parsers/country.h"
#include "parsers/form_block.h"
#include "base/util.h"

#include <string.h>

#define PHONE_DIGITS_MIN 5
#define NAME_BYTES 120 /* of a name, with a title or two people's */
#define DIGITS_MAX 20  /* 15 of E.164, and an extension */

struct person {
    struct mail_contact *contact;
    const char *name, *first_name, *last_name;
};

static bool put(const struct person *person, enum contact_field field, const char *value)
{
    return contact_set(person->contact, field, value, SOURCE_FORM);
}

/* The first line of a value, without a link's target behind its words; empty where it only says
 * that there is none. (transfer full) */
static char *single(const char *value)
{
    static const char *const nothings[] = {
        "-",         "--",        "---",       ".",       "n/a",   "na",    "none",    "null",
        "nil",       "no",        "undefined", "(empty)", "keine", "aucun", "ninguno", "nessuno",
        "tidak ada", "belum ada", "нет",       "なし",    "无",    "無",    "없음",    NULL};
    g_autofree char *line = g_strndup(value, strcspn(value, "\n"));
    char *link = strstr(line, " <");
    bool is_address =
        link && g_str_has_prefix(link, " <mailto:") && memchr(line, '@', (gsize)(link - line));
    if (link &&
        (is_address || g_str_has_prefix(link, " <http") || g_str_has_prefix(link, " <tel:")))
        *link = '\0';
    g_strstrip(line);
    g_autofree char *folded = g_utf8_strdown(line, -1);
    return g_strv_contains(nothings, folded) ? g_strdup("") : g_steal_pointer(&line);
}

bool form_is_phone(const char *value)
{
    unsigned digits = 0, letters = 0;
    for (const char *p = value; *p && *p != '\n'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        digits += g_unichar_isdigit(c) != 0;
        letters += g_unichar_isalpha(c) != 0;
    }
    bool speaks = letters > 2 * digits || strpbrk(value, "@:") != NULL; /* "from 9:00 to 17:00" */
    return digits >= PHONE_DIGITS_MIN && digits <= DIGITS_MAX && !speaks;
}

/* What forms call those who did not say who they are. */
static bool is_nobody(const char *name)
{
    static const char *const words[] = {"anonymous",   "anonymous user", "guest",
                                        "visitor",     "unknown",        "not verified",
                                        "anonym",      "gast",           "unbekannt",
                                        "anonyme",     "invité",         "visiteur",
                                        "inconnu",     "anónimo",        "invitado",
                                        "desconocido", "anonimo",        "ospite",
                                        "anônimo",     "visitante",      "anoniem",
                                        "bezoeker",    "anonymní",       "anonimowy",
                                        "gość",        "аноним",         "гость",
                                        "анонім",      "гість",          "anonim",
                                        "tamu",        "misafir",        "匿名",
                                        "ゲスト",      "访客",           "訪客",
                                        "익명",        "مجهول",          "anonymous (not verified)",
                                        NULL};
    g_autofree char *folded = g_utf8_strdown(name, -1);
    return g_strv_contains(words, folded);
}

/* ---- one function a meaning ---- */

static void use_email(struct person *person, const char *value)
{
    struct mail_address address;
    address_first(value, &address);
    char *comma = address.name ? strchr(address.name, ',') : NULL;
    if (comma && (!comma[1] || memchr(address.name, ' ', (gsize)(comma - address.name))))
        *comma = '\0'; /* "Anna Lind, buyer, anna@..." but "Lind, Anna" */
    if (address.email && util_is_address(address.email)) {
        (void)put(person, CONTACT_EMAIL, address.email);
        bool named = address.name && strlen(address.name) <= NAME_BYTES;
        if (named && !person->name && !person->first_name)
            (void)put(person, CONTACT_NAME, address.name);
    }
    g_free(address.name);
    g_free(address.email);
}

/* "From: Anna <anna@...>", or the name alone where the address has a label of its own. */
static void use_from(struct person *person, const char *value)
{
    if (strchr(value, '@'))
        use_email(person, value);
    else if (!person->name)
        person->name = value;
}

static void use_phone(struct person *person, const char *value)
{
    if (g_str_has_prefix(value, "p:")) /* as lead ads export it */
        value += strlen("p:");
    if (form_is_phone(value))
        (void)put(person, CONTACT_PHONE, value);
}

/* "Anna Lind (+46 70 174 06 05)": the number stays out of the name. Changes value. */
static void take_number_behind(struct person *person, char *value)
{
    char *bracket = strchr(value, '('), *end = bracket ? strchr(bracket, ')') : NULL;
    if (!bracket || bracket == value || !end || end[1])
        return;
    *end = '\0';
    if (form_is_phone(bracket + 1)) {
        (void)put(person, CONTACT_PHONE, bracket + 1);
        *bracket = '\0';
        g_strchomp(value);
    } else {
        *end = ')';
    }
}

/* Careless forms ask for "Contact", and get what people like to give. */
static void use_name(struct person *person, const char *value)
{
    if (strchr(value, '@'))
        use_email(person, value);
    else if (form_is_phone(value))
        use_phone(person, value);
    else if (!person->name && strlen(value) <= NAME_BYTES && !is_nobody(value))
        person->name = value;
}

static void use_first_name(struct person *person, const char *value)
{
    if (!person->first_name)
        person->first_name = value;
}

static void use_last_name(struct person *person, const char *value)
{
    if (!person->last_name)
        person->last_name = value;
}

static void use_company(struct person *person, const char *value)
{
    (void)put(person, CONTACT_COMPANY, value);
}

/* "Title: Mrs" is a salutation. */
static void use_job_title(struct person *person, const char *value)
{
    static const char *const salutations[] = {
        "mr",  "mrs",   "ms", "miss", "mx",   "dr",   "prof", "herr", "frau",
        "sir", "madam", "m",  "mme",  "mlle", "sr",   "sra",  "sig",  "bapak",
        "ibu", "pak",   "bu", "bp",   "dhr",  "mevr", "pan",  "pani", NULL};
    char key[FORM_KEY_BYTES];
    (void)form_key(value, strlen(value), key, sizeof key);
    if (!g_strv_contains(salutations, key))
        (void)put(person, CONTACT_JOB_TITLE, value);
}

static void use_website(struct person *person, const char *value)
{
    if (strchr(value, '.') && !strpbrk(value, " @"))
        (void)put(person, CONTACT_WEBSITE, value);
}

/* "Germany", "DE", "Germany (DE)", "Jakarta, Indonesia". */
static void use_country(struct person *person, const char *value)
{
    const char *code = country_code(value);
    if (!code) {
        g_autofree char *start = g_strndup(value, strcspn(value, "(,/"));
        code = country_code(g_strstrip(start));
    }
    const char *comma = strrchr(value, ',');
    if (!code && comma)
        code = country_code(comma + 1 + strspn(comma + 1, " "));
    (void)put(person, CONTACT_COUNTRY, code);
}

static void (*const uses[FORM_LABEL_COUNT])(struct person *person, const char *value) = {
    [FORM_NAME] = use_name,           [FORM_FIRST_NAME] = use_first_name,
    [FORM_LAST_NAME] = use_last_name, [FORM_EMAIL] = use_email,
    [FORM_FROM] = use_from,           [FORM_PHONE] = use_phone,
    [FORM_COMPANY] = use_company,     [FORM_JOB_TITLE] = use_job_title,
    [FORM_WEBSITE] = use_website,     [FORM_COUNTRY] = use_country,
};

/* ---- the name, of its parts ---- */

const char *form_without_courtesy(const char *name)
{
    static const char *const words[] = {
        "mr",  "mrs",  "ms",    "miss", "mx", "herr", "frau", "mme", "mlle", "sr", "sra", "sig",
        "dhr", "mevr", "bapak", "ibu",  "bp", "pak",  "bu",   "sdr", "sdri", "tn", "ny",  NULL};
    const char *space = strchr(name, ' ');
    char key[FORM_KEY_BYTES];
    if (!space)
        return name;
    (void)form_key(name, (gsize)(space - name), key, sizeof key);
    return g_strv_contains(words, key) ? space + strspn(space, " ") : name;
}

/* Where family names come first they are written without a space: Chinese, Japanese, Korean. */
static bool is_east_asian(const char *name)
{
    gunichar c = g_utf8_get_char(name);
    GUnicodeScript script = g_unichar_get_script(c);
    return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HANGUL;
}

/* "오지훈 과장", "川島 祐介 様": the title behind a name. Changes name. */
static void take_title_behind(const struct person *person, char *name)
{
    static const char *const titles[] = {
        "사원", "주임",   "대리",   "과장",   "차장",   "부장", "이사", "팀장", "실장",
        "대표", "대표님", "과장님", "부장님", "课长",   "课長", "部長", "課長", "社長",
        "係長", "主任",   "经理",   "總經理", "总经理", "經理", NULL};
    static const char *const courtesies[] = {"님",   "씨",   "様",   "さま",
                                             "先生", "女士", "小姐", NULL};
    char *space = strrchr(name, ' ');
    if (!space)
        return;
    bool is_title = g_strv_contains(titles, space + 1);
    if (is_title)
        (void)put(person, CONTACT_JOB_TITLE, space + 1);
    if (is_title || g_strv_contains(courtesies, space + 1))
        *space = '\0';
}

static void put_name(const struct person *person)
{
    const char *given = person->first_name, *family = person->last_name;
    g_autofree char *whole = NULL;
    if (given && family && is_east_asian(given) && is_east_asian(family))
        whole = g_strconcat(family, given, NULL);
    else if (given && family)
        whole = g_strconcat(given, " ", family, NULL);
    else if (given && person->name && !strstr(person->name, given)) /* "Nom: Durand, Prénom: Zoé" */
        whole = g_strconcat(given, " ", person->name, NULL);
    else if (family && person->name &&
             !strstr(person->name, family)) /* "Nombre: Zoe, Apellidos: Diaz" */
        whole = g_strconcat(person->name, " ", family, NULL);
    const char *name = whole ? whole : person->name ? person->name : given ? given : family;
    if (!name || !*name)
        return;
    contact_unset(person->contact, CONTACT_NAME); /* what stood beside an address says less */
    (void)put(person, CONTACT_NAME, form_without_courtesy(name));
}

void form_contact_fill(const struct form_reading *reading, struct mail_contact *contact)
{
    struct person person = {.contact = contact};
    g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < reading->values->len; i++) {
        const struct form_value *value = reading->values->pdata[i];
        if (value->meaning == FORM_HEADING)
            form_block_read(value->text->str, contact);
        if (!uses[value->meaning])
            continue;
        char *line = single(value->text->str);
        g_ptr_array_add(kept, line);
        if (value->meaning == FORM_NAME || value->meaning == FORM_FROM)
            take_number_behind(&person, line);
        if (value->meaning == FORM_NAME && is_east_asian(line))
            take_title_behind(&person, line);
        if (*line)
            uses[value->meaning](&person, line);
    }
    put_name(&person);
}
