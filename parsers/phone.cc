/* phone.cc - see phone.h. */
#include "parsers/phone.h"
#include "parsers/phone_plan.h"

#include <phonenumbers/phonenumberutil.h>

#include <cstring>
#include <exception>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

static const gsize most_bytes = 100; /* no number is longer, whatever stands between its digits */

void phone_regions_add(struct phone_regions *regions, const char *code, gboolean is_certain)
{
    if (!code || regions->count == PHONE_REGIONS)
        return;
    for (guint i = 0; i < regions->count; i++) {
        if (strcmp(regions->codes[i], code) == 0)
            return;
    }
    regions->codes[regions->count++] = code;
    if (is_certain && regions->certain + 1 == regions->count)
        regions->certain++;
}

/* "0049 ..." is dialled so from nearly everywhere. */
static bool with_plus(const std::string &text, std::string *ret)
{
    size_t digit = text.find_first_of("0123456789");
    if (digit == std::string::npos || text.compare(digit, 2, "00") != 0 ||
        text.size() < digit + 3 || text[digit + 2] == '0')
        return false;
    *ret = "+" + text.substr(digit + 2);
    return true;
}

static bool has_plus(const std::string &text)
{
    return text.find('+') != std::string::npos || text.find("\xef\xbc\x8b") != std::string::npos;
}

/* A number of nothing but ASCII figures and what stands between them, without the latter: the
 * library's regular expressions take twice the time for those. */
static std::string compact(const std::string &text)
{
    std::string figures;
    for (char c : text) {
        if (g_ascii_isdigit(c) || (c == '+' && figures.empty()))
            figures += c;
        else if (!strchr(" -./()", c))
            return text;
    }
    return figures;
}

struct reading {
    PhoneNumber number;
    const char *region; /* where only one has such numbers, or NULL */
};

static bool read_plain(const std::string &figures, const char *region, struct reading *ret)
{
    struct phone_plain plain;
    if (!phone_plan_read(figures.c_str(), region, &plain))
        return false;
    ret->number.Clear();
    ret->number.set_country_code(plain.code);
    ret->number.set_national_number(plain.national);
    ret->region = plain.region;
    return PhoneNumberUtil::GetInstance()->IsPossibleNumberWithReason(ret->number) ==
           PhoneNumberUtil::IS_POSSIBLE;
}

static bool parse(const std::string &text, const char *region, struct reading *ret)
{
    std::string figures = compact(text);
    if (read_plain(figures, region, ret))
        return true;
    ret->region = nullptr;
    return PhoneNumberUtil::GetInstance()->Parse(figures, region, &ret->number) ==
           PhoneNumberUtil::NO_PARSING_ERROR;
}

static bool parse_international(const std::string &text, struct reading *ret)
{
    return parse(text, "ZZ", ret) && PhoneNumberUtil::GetInstance()->IsPossibleNumber(ret->number);
}

/* Whether the number is given out, at home wherever it says. */
static bool is_valid(const struct reading &reading)
{
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    return reading.region ? util->IsValidNumberForRegion(reading.number, reading.region)
                          : util->IsValidNumber(reading.number);
}

/* Whether the number is at home in region; possible: it would be by its length. */
static bool parse_national(const std::string &text, const char *region, bool possible,
                           struct reading *ret)
{
    if (!parse(text, region, ret))
        return false;
    return possible ? PhoneNumberUtil::GetInstance()->IsPossibleNumberWithReason(ret->number) ==
                          PhoneNumberUtil::IS_POSSIBLE
                    : is_valid(*ret);
}

static bool find_number(const std::string &text, const struct phone_regions *regions,
                        struct reading *ret)
{
    std::string international;
    if (has_plus(text))
        return parse_international(text, ret);
    bool dials_out = with_plus(text, &international);
    bool settled = !dials_out && regions->count == 1 && regions->certain; /* by its length alone */
    for (guint i = 0; i < regions->count && !settled; i++) {
        if (parse_national(text, regions->codes[i], false, ret))
            return true;
    }
    if (dials_out && parse_international(international, ret))
        return true;
    return regions->certain && parse_national(text, regions->codes[0], true, ret);
}

static void tell_country(const struct reading &reading, char ret_country[3])
{
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    std::string region = reading.region ? reading.region : "ZZ";
    if (!reading.region)
        util->GetRegionCodeForNumber(reading.number, &region);
    if (region.size() != 2 || region == "ZZ")
        util->GetRegionCodeForCountryCode(reading.number.country_code(), &region);
    bool known = region.size() == 2 && region != "ZZ";
    (void)g_strlcpy(ret_country, known ? region.c_str() : "", 3);
}

const char *phone_only_home(const char *text, const char *const *codes, guint count)
try {
    gsize length = strlen(text);
    if (length > most_bytes || has_plus(text) || !g_utf8_validate(text, (gssize)length, nullptr))
        return nullptr;
    const char *home = nullptr;
    struct reading first, next;
    for (guint i = 0; i < count; i++) {
        if (!parse_national(text, codes[i], false, home ? &next : &first))
            continue;
        if (home && (next.number.country_code() != first.number.country_code() ||
                     next.number.national_number() != first.number.national_number()))
            return nullptr;
        home = home ? home : codes[i];
    }
    return home;
} catch (const std::exception &) {
    return nullptr;
}

char *phone_e164(const char *text, const struct phone_regions *regions, char ret_country[3])
try {
    if (ret_country)
        *ret_country = '\0';
    gsize length = strlen(text);
    if (length > most_bytes || !g_utf8_validate(text, (gssize)length, nullptr))
        return nullptr;
    struct reading found;
    if (!find_number(text, regions, &found))
        return nullptr;
    std::string e164;
    PhoneNumberUtil::GetInstance()->Format(found.number, PhoneNumberUtil::E164, &e164);
    if (ret_country)
        tell_country(found, ret_country);
    return g_strdup(e164.c_str());
} catch (const std::exception &) {
    return nullptr; /* out of memory or the like: it is no number then */
}
