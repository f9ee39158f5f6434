/* company_domain.c - the part of company.h that is about domains. */
#include "parsers/company.h"
#include "base/freemail.h"
#include "parsers/lines.h"

#include <string.h>

#define LABEL_BYTES 63
#define LABELS 8
#define TEXT_BYTES 200
#define RESEMBLING 4           /* letters of a word that tell */
#define SPELT_BYTES (16 << 10) /* of a text, searched for a name */

/* ---- the label ---- */

/* What stands before a country's domain and is not registered by one alone. */
static const char *const sorts[] = {
    "com", "co",  "net", "org", "or",   "ne",   "biz",  "web",  "my",  "ltd", "plc", "me",   "firm",
    "ind", "gen", "id",  "asn", "info", "nom",  "adv",  "eng",  "art", "tur", "tv",  "bel",  "av",
    "dr",  "in",  "pe",  "gr",  "sp",   "kiev", "kyiv", "lviv", "msk", "spb", "eco", "blog", NULL,
};
/* The same for those who are no company. */
static const char *const institutions[] = {"edu",    "ac",   "gov",    "go",  "gob",  "gouv",
                                           "gv",     "mil",  "sch",    "k12", "nhs",  "ed",
                                           "police", "govt", "school", "re",  "desa", NULL};

/* A domain in lower case, as people read it. (transfer full) */
static char *readable_domain(const char *domain)
{
    if (g_str_is_ascii(domain) && !strcasestr(domain, "xn--"))
        return g_ascii_strdown(domain, -1);
    g_autofree char *readable = g_hostname_to_unicode(domain);
    return g_utf8_strdown(readable ? readable : domain, -1);
}

char *company_domain_label(const char *domain)
{
    if (!domain || strlen(domain) > 255 || freemail_is(domain))
        return NULL;
    g_autofree char *readable = readable_domain(domain);
    g_auto(GStrv) labels = g_strsplit(readable, ".", LABELS + 1);
    guint count = g_strv_length(labels);
    if (count < 2 || count > LABELS)
        return NULL;
    bool in_country = strlen(labels[count - 1]) == 2;
    guint i = count - 2;
    if (g_strv_contains(institutions, labels[count - 1]) ||
        (in_country && g_strv_contains(institutions, labels[i])))
        return NULL;
    if (count > 2 && in_country && g_strv_contains(sorts, labels[i]))
        i--;
    const char *label = labels[i];
    bool has_letter = false;
    for (const char *p = label; *p; p++)
        has_letter |= !g_ascii_isdigit(*p) && *p != '-';
    return has_letter && strlen(label) <= LABEL_BYTES ? g_strdup(label) : NULL;
}

/* ---- names that are the label ---- */

/* The letters and digits alone, as domains have them: lower case, "ö" as "o" or, where german, as
 * "oe". (transfer full) */
static char *letters_of(const char *text, gsize length, bool german)
{
    g_autofree char *lower = text_fold(text, length);
    GString *letters = g_string_sized_new(length);
    g_autofree char *plain = NULL;
    if (g_str_is_ascii(lower)) {
        plain = g_steal_pointer(&lower);
    } else {
        static const char *const pairs[][2] = {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ß", "ss"},
                                               {"æ", "ae"}, {"ø", "oe"}, {"å", "aa"}};
        GString *spelt = g_string_new(lower);
        for (gsize i = 0; german && i < G_N_ELEMENTS(pairs); i++)
            g_string_replace(spelt, pairs[i][0], pairs[i][1], 0);
        g_string_replace(spelt, "ß", "ss", 0);
        g_string_replace(spelt, "ł", "l", 0);
        g_string_replace(spelt, "ı", "i", 0);
        g_autofree char *apart = g_utf8_normalize(spelt->str, -1, G_NORMALIZE_NFD);
        plain = apart ? g_steal_pointer(&apart) : g_strdup("");
        g_string_free(spelt, TRUE);
    }
    for (const char *p = plain; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_isalnum(c) && !g_unichar_ismark(c))
            g_string_append_unichar(letters, c);
    }
    return g_string_free(letters, FALSE);
}

static const char *skip_signs(const char *text)
{
    while (*text && !g_ascii_isalnum(*text))
        text++;
    return text;
}

/* Whether those of two texts in ASCII are the same, and there are any. */
static bool ascii_matches(const char *text, gsize length, const char *label)
{
    const char *left = label = skip_signs(label);
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isalnum(text[i]))
            continue;
        if (g_ascii_tolower(text[i]) != g_ascii_tolower(*left))
            return false;
        left = skip_signs(left + 1);
    }
    return *label && !*left;
}

static bool is_ascii(const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++) {
        if ((guchar)text[i] >= 0x80)
            return false;
    }
    return true;
}

/* As a domain has it, or a German one. */
static bool letters_match(const char *text, gsize length, const char *label)
{
    bool is_plain = is_ascii(label, strlen(label));
    if (is_plain && is_ascii(text, length))
        return ascii_matches(text, length, label);
    g_autofree char *wanted = letters_of(label, strlen(label), false);
    g_autofree char *letters = letters_of(text, length, false);
    g_autofree char *german = letters_of(text, length, true);
    return *wanted && (strcmp(letters, wanted) == 0 || strcmp(german, wanted) == 0);
}

bool company_is_label(const char *text, gsize length, const char *label)
{
    return label && length > 0 && length <= TEXT_BYTES && letters_match(text, length, label);
}

bool company_matches_label(const char *text, gsize length, const char *label)
{
    if (company_is_label(text, length, label))
        return true;
    gsize start, end;
    if (!label || !company_find(text, length, &start, &end))
        return false;
    /* "Nordwind Boats GmbH": the words of the form left out one by one */
    for (gsize cut = end; cut > start; cut--) {
        if (cut < end && text[cut] == ' ' && letters_match(text + start, cut - start, label))
            return true;
    }
    const char *space = memchr(text + start, ' ', end - start); /* "PT Maju Jaya" */
    gsize behind = space ? (gsize)(space - text) + 1 : end;
    return behind < end && letters_match(text + behind, end - behind, label);
}

/* Whether a word's letters, four at least, are a part of the label's. */
static bool stands_in(const char *word, gsize length, const char *label_letters, bool german)
{
    if (length < RESEMBLING)
        return false;
    g_autofree char *letters = letters_of(word, length, german);
    return strlen(letters) >= RESEMBLING && strstr(label_letters, letters);
}

bool company_resembles_label(const char *text, gsize length, const char *label)
{
    if (!label || length > TEXT_BYTES)
        return false;
    g_autofree char *wanted = letters_of(label, strlen(label), false);
    for (gsize i = 0; i < length;) {
        gsize start = i;
        while (i < length && text[i] != ' ' && text[i] != '-')
            i++;
        if (stands_in(text + start, i - start, wanted, false) ||
            (!is_ascii(text + start, i - start) &&
             stands_in(text + start, i - start, wanted, true)))
            return true;
        i++;
    }
    return false;
}

bool company_is_within_label(const char *text, gsize length, const char *label)
{
    if (!label || length > TEXT_BYTES)
        return false;
    g_autofree char *wanted = letters_of(label, strlen(label), false);
    return stands_in(text, length, wanted, false) ||
           (!is_ascii(text, length) && stands_in(text, length, wanted, true));
}

/* ---- how a text spells it ---- */

/* Bytes at text of a letter beyond ASCII that *letters begin with as domains have it ("ö" as "oe"
 * or "o"); *letters moves behind. 0: they do not. */
static gsize accented_letter(const char *text, const char **letters)
{
    if (!strchr("\xc3\xc4\xc5\xc8", *text))
        return 0;
    const gsize width = 2; /* of all that Latin scripts have there */
    for (int german = 1; german >= 0; german--) {
        g_autofree char *plain = letters_of(text, width, german);
        if (*plain && g_str_has_prefix(*letters, plain)) {
            *letters += strlen(plain);
            return width;
        }
    }
    return 0;
}

/* Bytes at text that spell label, with at most a space or hyphen between two letters; 0: it does
 * not. */
static gsize spelt_length(const char *text, const char *letters)
{
    const char *p = text;
    while (*letters) {
        gsize width = (guchar)*p >= 0x80 ? accented_letter(p, &letters) : 0;
        if (width) {
            p += width;
        } else if (g_ascii_tolower(*p) == *letters) {
            p++;
            letters++;
        } else if (p > text && strchr(" -&'", *p) && *p && p[-1] != ' ' &&
                   (g_ascii_tolower(p[1]) == *letters || (guchar)p[1] >= 0x80)) {
            p++;
        } else {
            return 0;
        }
    }
    bool ends = !g_ascii_isalnum(*p) && (guchar)*p < 0x80 && *p != '@' && *p != '-' && *p != '_' &&
                !(*p == '.' && g_ascii_isalnum(p[1]));
    return ends ? (gsize)(p - text) : 0;
}

/* Every word of it begins with a capital. */
static bool is_capitalised(const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++) {
        if ((i == 0 || text[i - 1] == ' ') && g_ascii_islower(text[i]))
            return false;
    }
    return true;
}

char *company_spelt(const char *text, const char *label)
{
    g_autofree char *letters = letters_of(label, strlen(label), false);
    if (strlen(letters) < 3 || !g_str_is_ascii(letters))
        return NULL;
    const char first[] = {letters[0], g_ascii_toupper(letters[0]), '\xc3', '\xc4', '\xc5', '\0'};
    const char *limit = text + strnlen(text, SPELT_BYTES);
    for (const char *p = strpbrk(text, first); p && p < limit; p = strpbrk(p + 1, first)) {
        char before = p > text ? p[-1] : ' ';
        if (g_ascii_isalnum(before) || (guchar)before >= 0x80 || strchr("@.-_/", before))
            continue;
        gsize length = spelt_length(p, letters);
        if (length && is_capitalised(p, length))
            return g_strndup(p, length);
    }
    return NULL;
}

char *company_of_label(const char *label)
{
    gsize length = strlen(label);
    bool initials = length <= 4 && !strpbrk(label, "aeiouy");
    if (initials && g_str_is_ascii(label))
        return g_ascii_strup(label, -1);
    GString *name = g_string_sized_new(length);
    bool word_start = true;
    for (const char *p = label; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        bool joins = c == '-' || c == '_';
        g_string_append_unichar(name, joins ? ' ' : word_start ? g_unichar_toupper(c) : c);
        word_start = joins;
    }
    return g_string_free(name, FALSE);
}
