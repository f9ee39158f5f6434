/* phone_region.c - see phone_region.h. */
#include "parsers/phone_region.h"
#include "parsers/country.h"
#include "parsers/country_signs.h"
#include "parsers/phone.h"
#include "parsers/phone_place.h"

#include <string.h>

#define CANDIDATES 24
#define ZONE_MOST 14 /* hours before or behind UTC */
#define SHAPE_BYTES 24
#define SCRIPT_BYTES 4096 /* of a text, in which Chinese shows which it is */

/* ---- what the header says ---- */

/* "en-GB", "pt-BR", "zh-Hant-TW": the country of the first tag that names one; of_language: only of
 * tags of that language. (static) */
static const char *country_of_tags(const char *tags, const char *of_language)
{
    for (const char *tag = tags; tag && *tag;) {
        gsize length = strcspn(tag, ",; \t");
        const char *dash = memrchr(tag, '-', length);
        gsize behind = dash ? length - (gsize)(dash + 1 - tag) : 0;
        bool same =
            !of_language || (length > 2 && strncmp(tag, of_language, 2) == 0 && tag[2] == '-');
        if (behind == 2 && same) {
            const char code[3] = {dash[1], dash[2]};
            return country_of_alpha2(code);
        }
        tag += length;
        tag = strchr(tag, ',');
        tag = tag ? tag + 1 + strspn(tag + 1, " \t") : NULL;
    }
    return NULL;
}

/* What programs say without being told is en-US, and says nothing below another language. */
static bool is_default(const char *country, const char *language)
{
    return country && strcmp(country, "US") == 0 && g_strcmp0(language, "en") != 0;
}

static const char *country_declared(const struct mail *mail)
{
    const char *found = country_of_tags(mail_header(mail, "Content-Language"), NULL);
    if (!found)
        found = country_of_tags(mail_header(mail, "Accept-Language"), mail->language);
    return is_default(found, mail->language) ? NULL : found;
}

/* "+0530" at the end of a date, a comment left out. UTC, which servers write, is no zone. */
static bool read_zone(const char *date, int *ret_minutes)
{
    const char *sign = date ? strpbrk(date, "+") : NULL;
    if (date && !sign) { /* "-0300", but not within "2-Nov-2026" */
        sign = strrchr(date, '-');
        sign = sign && sign > date && sign[-1] == ' ' ? sign : NULL;
    }
    if (!sign || strspn(sign + 1, "0123456789") != 4)
        return false;
    int digits = (int)g_ascii_strtoll(sign + 1, NULL, 10);
    int minutes = digits / 100 * 60 + digits % 100;
    *ret_minutes = *sign == '-' ? -minutes : minutes;
    return minutes > 0 && minutes <= ZONE_MOST * 60;
}

void phone_origin_read(const struct mail *mail, bool of_sender, struct phone_origin *ret)
{
    *ret = (struct phone_origin){
        .language = mail->language,
        .date = mail->date,
        .body = mail->body,
        .signature = mail->signature,
    };
    if (!of_sender)
        return;
    ret->declared = country_declared(mail);
    ret->has_zone = read_zone(mail_header(mail, "Date"), &ret->zone_minutes);
}

/* ---- what the number says ---- */

struct shape {
    char language[3], country[3];
    bool by_clock;     /* others may write so too, elsewhere */
    const char *shape; /* "d" a figure, "0" that one */
};

/* Whose numbers are grouped so where several countries write a language; NULL: anybody's. */
static const struct shape *shape_of(const char *language, const char *number)
{
    static const struct shape shapes[] = {
        {"en", "US", false, "ddd-ddd-dddd"},  {"en", "GB", false, "0dddd-dddddd"},
        {"en", "GB", false, "0dd-dddd-dddd"}, {"en", "GB", false, "0ddd-ddd-dddd"},
        {"en", "IN", true, "ddddd-ddddd"},    {"de", "CH", false, "0dd-ddd-dd-dd"},
        {"fr", "CH", false, "0dd-ddd-dd-dd"}, {"fr", "BE", false, "0ddd-dd-dd-dd"},
        {"fr", "BE", false, "0d-ddd-dd-dd"},  {"fr", "CA", false, "ddd-ddd-dddd"},
        {"nl", "BE", false, "0ddd-dd-dd-dd"}, {"nl", "BE", false, "0d-ddd-dd-dd"},
        {"es", "ES", false, "ddd-dd-dd-dd"},  {"es", "MX", true, "dd-dddd-dddd"},
        {"pt", "BR", false, "dd-ddddd-dddd"}, {"pt", "PT", true, "ddd-ddd-ddd"},
    };
    char shape[SHAPE_BYTES] = "";
    gsize length = 0;
    for (const char *p = number; *p && length < sizeof shape - 1; p++) {
        if (g_ascii_isdigit(*p)) {
            shape[length] = length == 0 && *p == '0' ? '0' : 'd';
            length++;
        } else if (length && shape[length - 1] != '-') {
            shape[length++] = '-';
        }
    }
    for (gsize i = 0; language && i < G_N_ELEMENTS(shapes); i++) {
        if (strcmp(shapes[i].language, language) == 0 && strcmp(shapes[i].shape, shape) == 0)
            return &shapes[i];
    }
    return NULL;
}

/* ---- what the words say ---- */

/* Where Chinese is written with the characters of the text: "TW HK" or "CN SG MY"; NULL: they are
 * the same there and there. */
static const char *countries_of_script(const char *text)
{
    static const char old[] =
        "們個這來時說國為對會發過還後開關問題請價數產電話經驗訊貴買賣單費運貨臺灣樣"
        "應與業區號樓縣處務員週總聯繫謝讓見實現門間長東車馬風飛書學習寫給";
    static const char new[] =
        "们个这来时说国为对会发过还后开关问题请价数产电话经验讯贵买卖单费运货湾样应与"
        "业区号楼县处务员总联系谢让见实现门间长东车马风飞书学习写给";
    guint olds = 0, news = 0;
    const char *limit = text + strnlen(text, SCRIPT_BYTES);
    for (const char *p = text; p + 3 <= limit; p = g_utf8_next_char(p)) {
        if ((guchar)*p < 0xe4 || (guchar)*p > 0xe9)
            continue;
        const char character[4] = {p[0], p[1], p[2]};
        bool is_old = strstr(old, character) != NULL, is_new = strstr(new, character) != NULL;
        olds += is_old && !is_new;
        news += is_new && !is_old;
    }
    return olds > news ? "TW HK" : news > olds ? "CN SG MY" : NULL;
}

struct evidence {
    const char *signs[COUNTRY_SIGNS + 1]; /* lists of countries, each of which has the right one */
    guint sign_count;
};

static bool is_among(const struct evidence *evidence, const char *code)
{
    for (guint i = 0; i < evidence->sign_count; i++) {
        if (!strstr(evidence->signs[i], code))
            return false;
    }
    return true;
}

/* Whether any country is in all of the lists. */
static bool agree(const struct evidence *evidence)
{
    for (const struct phone_place *place = phone_places; *place->code; place++) {
        if (is_among(evidence, place->code))
            return true;
    }
    return false;
}

/* What may be its author's address: the signature, or the last paragraph. */
static const char *text_of_address(const struct phone_origin *origin)
{
    const char *last = origin->signature ? origin->signature : origin->body;
    for (const char *gap = last; !origin->signature && gap; gap = strstr(gap + 1, "\n\n"))
        last = gap;
    return last;
}

static void read_evidence(const struct phone_origin *origin, struct evidence *ret)
{
    *ret = (struct evidence){0};
    const char *text = text_of_address(origin);
    if (text)
        ret->sign_count = country_signs_find(text, ret->signs);
    if (!agree(ret))
        ret->sign_count = 0; /* a company in several countries */
    if (origin->body && g_strcmp0(origin->language, "zh") == 0) {
        const char *script = countries_of_script(origin->body);
        if (script)
            ret->signs[ret->sign_count++] = script;
    }
}

/* ---- all together ---- */

/* Whether the clock says nothing against a country. */
static bool has_clock(const struct phone_origin *origin, const struct phone_place *place)
{
    return !origin->has_zone || phone_place_has_zone(place, origin->zone_minutes, origin->date);
}

static guint count_figures(const char *number)
{
    guint figures = 0;
    for (const char *p = number; *p; p++)
        figures += g_ascii_isdigit(*p);
    return figures;
}

static bool fits(const struct phone_place *place, const char *number)
{
    const char *first = strpbrk(number, "0123456789");
    return first && phone_place_fits(place, *first, count_figures(number));
}

/* The only country that fits all that is known. English is written everywhere: there all countries
 * of the clock's zone count, and it must be one where English is at home. */
static const char *only_fit(const struct phone_origin *origin, const struct evidence *evidence,
                            const char *number)
{
    bool is_english = g_strcmp0(origin->language, "en") == 0;
    const char *codes[CANDIDATES];
    guint count = 0;
    if (is_english && !origin->has_zone && !evidence->sign_count)
        return NULL;
    for (const struct phone_place *place = phone_places; *place->code; place++) {
        bool speaks = is_english || phone_place_speaks(place, origin->language);
        if (!speaks || !has_clock(origin, place) || !is_among(evidence, place->code) ||
            !fits(place, number))
            continue;
        if (count == CANDIDATES)
            return NULL;
        codes[count++] = place->code;
    }
    const char *home = phone_only_home(number, codes, count);
    bool at_home = home && (!is_english || evidence->sign_count ||
                            phone_place_speaks(phone_place_of(home), "en"));
    return at_home ? home : NULL;
}

/* A country that may be told by one thing alone, where neither the clock nor the words speak
 * against it. */
static const char *told(const struct phone_origin *origin, const struct evidence *evidence,
                        const char *code, const char *number, bool by_clock)
{
    const struct phone_place *place = code ? phone_place_of(code) : NULL;
    bool stands =
        code && is_among(evidence, code) && (!place || !by_clock || has_clock(origin, place));
    return stands && phone_only_home(number, &code, 1) ? code : NULL;
}

/* The country where nearly all are at home who write the language. Another takes its number only
 * where it has none of that length, or clock or words speak against it. */
static const char *of_language(const struct phone_origin *origin, const struct evidence *evidence,
                               const char *number)
{
    const char *home = country_of_language(origin->language);
    const struct phone_place *place = home ? phone_place_of(home) : NULL;
    if (!place)
        return only_fit(origin, evidence, number);
    const char *found = told(origin, evidence, home, number, true);
    bool may_be = is_among(evidence, home) && has_clock(origin, place) && fits(place, number);
    if (!found && !may_be)
        found = only_fit(origin, evidence, number);
    bool abroad = !found && is_among(evidence, home) && phone_only_home(number, &home, 1);
    return abroad ? home : found; /* or its clock is a server's */
}

const char *phone_region_find(const struct phone_origin *origin, const char *number)
{
    struct evidence evidence;
    if (!origin->language && !origin->declared)
        return NULL;
    read_evidence(origin, &evidence);
    const char *found = told(origin, &evidence, origin->declared, number, true);
    const struct shape *shape = found ? NULL : shape_of(origin->language, number);
    if (shape)
        found = told(origin, &evidence, shape->country, number, shape->by_clock);
    return found || !origin->language ? found : of_language(origin, &evidence, number);
}

bool phone_region_suits(const struct phone_origin *origin, const char *region)
{
    const struct phone_place *place = phone_place_of(region);
    return !place || !origin->language || strcmp(origin->language, "en") == 0 ||
           phone_place_speaks(place, origin->language);
}
