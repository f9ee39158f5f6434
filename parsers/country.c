/* country.c - see country.h. */
#include "parsers/country.h"
#include "parsers/country_names.h"

#include <stdbool.h>
#include <string.h>

#define NAME_BYTES 64 /* no country's name is longer */

/* A name without what people write or leave out: case, accents, full stops, "the". NULL where it
 * is no name. (transfer full) */
static char *key_of(const char *name, gsize length)
{
    g_autofree char *decomposed = g_utf8_normalize(name, (gssize)length, G_NORMALIZE_ALL);
    g_autofree char *lower = decomposed ? g_utf8_strdown(decomposed, -1) : NULL;
    if (!lower)
        return NULL;
    GString *key = g_string_sized_new(length);
    for (const char *p = lower; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        bool space = g_unichar_isspace(c) || c == '-' || c == ',' || c == '(' || c == ')';
        if (c == '&')
            g_string_append(key, "and");
        else if (space && key->len && key->str[key->len - 1] != ' ')
            g_string_append_c(key, ' ');
        else if (!space && !g_unichar_ismark(c) && !strchr(".'`", c < 0x80 ? (int)c : 'x') &&
                 c != 0x2019 && c != 0x2bc)
            g_string_append_unichar(key, c);
    }
    if (g_str_has_prefix(key->str, "the "))
        g_string_erase(key, 0, 4);
    g_strchomp(key->str);
    return g_string_free(key, FALSE);
}

static void add_names(GHashTable *codes, const struct country_names *row)
{
    const char *name = row->names;
    while (*name) {
        const char *end = strchrnul(name, '|');
        char *key = key_of(name, (gsize)(end - name));
        if (key && !g_hash_table_contains(codes, key))
            g_hash_table_insert(codes, key, (gpointer)row->code);
        else
            g_free(key);
        name = *end ? end + 1 : end;
    }
}

/* Made once, by whoever asks first, and never changed. */
static GHashTable *codes_by_name(void)
{
    static GHashTable *made;
    if (g_once_init_enter(&made)) {
        GHashTable *codes = g_hash_table_new(g_str_hash, g_str_equal);
        for (const struct country_names *row = country_names; row->code; row++)
            add_names(codes, row);
        g_once_init_leave(&made, codes);
    }
    return made;
}

const char *country_of_alpha2(const char *code)
{
    if (!code || strlen(code) != 2)
        return NULL;
    const char upper[3] = {g_ascii_toupper(code[0]), g_ascii_toupper(code[1])};
    for (const struct country_names *row = country_names; row->code; row++) {
        if (memcmp(row->code, upper, 2) == 0)
            return row->code;
    }
    return memcmp(upper, "UK", 2) == 0 ? "GB" : NULL;
}

const char *country_code(const char *name)
{
    gsize length = name ? strnlen(name, NAME_BYTES + 1) : 0;
    if (length < 2 || length > NAME_BYTES)
        return NULL;
    const char *code = country_of_alpha2(name);
    if (code)
        return code;
    g_autofree char *key = key_of(name, length);
    return key ? g_hash_table_lookup(codes_by_name(), key) : NULL;
}

const char *country_of_domain(const char *domain)
{
    static const char *const worldwide[] = {
        "ac", "ag", "ai", "am", "as", "bz", "cc", "cd", "cf", "co", "cx", "dj", "fm", "ga",
        "gd", "gg", "gl", "gq", "gs", "hn", "im", "io", "je", "la", "lc", "li", "ly", "me",
        "ml", "mn", "ms", "mu", "nu", "pm", "pn", "pw", "re", "sc", "sh", "so", "st", "tf",
        "tk", "tl", "tm", "to", "tv", "vc", "vg", "vu", "wf", "ws", "yt", NULL};
    static const char *const sorts[] = {"com", "co",  "net",  "org", "edu",
                                        "gov", "gob", "gouv", NULL};
    static const char *const american[] = {"edu", "gov", "mil", NULL};
    const char *dot = domain ? strrchr(domain, '.') : NULL;
    if (dot && strlen(dot) == 4 && g_strv_contains(american, dot + 1))
        return "US";
    if (!dot || strlen(dot) != 3)
        return NULL;
    g_autofree char *tld = g_ascii_strdown(dot + 1, -1);
    if (g_strv_contains(worldwide, tld)) {
        /* "shop.com.co" is in Colombia all the same */
        const char *start = dot;
        while (start > domain && start[-1] != '.')
            start--;
        g_autofree char *sort = g_ascii_strdown(start, dot - start);
        if (start == domain || !g_strv_contains(sorts, sort))
            return NULL;
    }
    return country_of_alpha2(tld);
}

const char *country_of_language(const char *language)
{
    static const struct {
        char language[3], country[3];
    } homes[] = {
        {"af", "ZA"}, {"am", "ET"}, {"az", "AZ"}, {"be", "BY"}, {"bg", "BG"}, {"bn", "BD"},
        {"bs", "BA"}, {"ca", "ES"}, {"cs", "CZ"}, {"cy", "GB"}, {"da", "DK"}, {"de", "DE"},
        {"el", "GR"}, {"et", "EE"}, {"eu", "ES"}, {"fa", "IR"}, {"fi", "FI"}, {"fr", "FR"},
        {"gl", "ES"}, {"gu", "IN"}, {"he", "IL"}, {"hi", "IN"}, {"hr", "HR"}, {"hu", "HU"},
        {"hy", "AM"}, {"id", "ID"}, {"is", "IS"}, {"it", "IT"}, {"ja", "JP"}, {"ka", "GE"},
        {"kk", "KZ"}, {"km", "KH"}, {"kn", "IN"}, {"ko", "KR"}, {"lo", "LA"}, {"lt", "LT"},
        {"lv", "LV"}, {"mk", "MK"}, {"ml", "IN"}, {"mn", "MN"}, {"mr", "IN"}, {"ms", "MY"},
        {"mt", "MT"}, {"my", "MM"}, {"ne", "NP"}, {"nl", "NL"}, {"no", "NO"}, {"pl", "PL"},
        {"ro", "RO"}, {"ru", "RU"}, {"si", "LK"}, {"sk", "SK"}, {"sl", "SI"}, {"sq", "AL"},
        {"sr", "RS"}, {"sv", "SE"}, {"te", "IN"}, {"th", "TH"}, {"tl", "PH"}, {"tr", "TR"},
        {"uk", "UA"}, {"ur", "PK"}, {"uz", "UZ"}, {"vi", "VN"}, {"zh", "CN"},
    };
    for (gsize i = 0; language && i < G_N_ELEMENTS(homes); i++) {
        if (strcmp(homes[i].language, language) == 0)
            return homes[i].country;
    }
    return NULL;
}
