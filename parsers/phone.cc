/* phone.cc - see phone.h. */
#include "parsers/phone.h"

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

static bool parse(const std::string &text, const char *region, PhoneNumber *ret)
{
    return PhoneNumberUtil::GetInstance()->Parse(compact(text), region, ret) ==
           PhoneNumberUtil::NO_PARSING_ERROR;
}

static bool parse_international(const std::string &text, PhoneNumber *ret)
{
    return parse(text, "ZZ", ret) && PhoneNumberUtil::GetInstance()->IsPossibleNumber(*ret);
}

/* Whether the number is at home in region; possible: it would be by its length. */
static bool parse_national(const std::string &text, const char *region, bool possible,
                           PhoneNumber *ret)
{
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    if (!parse(text, region, ret))
        return false;
    return possible ? util->IsPossibleNumberWithReason(*ret) == PhoneNumberUtil::IS_POSSIBLE
                    : util->IsValidNumber(*ret);
}

static bool find_number(const std::string &text, const struct phone_regions *regions,
                        PhoneNumber *ret)
{
    std::string international;
    if (has_plus(text))
        return parse_international(text, ret);
    for (guint i = 0; i < regions->count; i++) {
        if (parse_national(text, regions->codes[i], false, ret))
            return true;
    }
    if (with_plus(text, &international) && parse_international(international, ret))
        return true;
    return regions->certain && parse_national(text, regions->codes[0], true, ret);
}

static void tell_country(const PhoneNumber &number, char ret_country[3])
{
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    std::string region;
    util->GetRegionCodeForNumber(number, &region);
    if (region.size() != 2 || region == "ZZ")
        util->GetRegionCodeForCountryCode(number.country_code(), &region);
    bool known = region.size() == 2 && region != "ZZ";
    (void)g_strlcpy(ret_country, known ? region.c_str() : "", 3);
}

char *phone_e164(const char *text, const struct phone_regions *regions, char ret_country[3])
try {
    if (ret_country)
        *ret_country = '\0';
    gsize length = strlen(text);
    if (length > most_bytes || !g_utf8_validate(text, (gssize)length, nullptr))
        return nullptr;
    PhoneNumber number;
    if (!find_number(text, regions, &number))
        return nullptr;
    std::string e164;
    PhoneNumberUtil::GetInstance()->Format(number, PhoneNumberUtil::E164, &e164);
    if (ret_country)
        tell_country(number, ret_country);
    return g_strdup(e164.c_str());
} catch (const std::exception &) {
    return nullptr; /* out of memory or the like: it is no number then */
}
