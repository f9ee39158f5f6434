/* phone_place.c - see phone_place.h. */
#include "parsers/phone_place.h"

#include <string.h>

#define DAY_S 86400
#define YEAR_S 31556952 /* the mean one: good to a day for half a century */

/* Days of a year between which clocks may be on summer time, or on winter time, somewhere. */
#define NORTH_SUMMER_FIRST 66
#define NORTH_SUMMER_LAST 310
#define NORTH_WINTER_LAST 91
#define NORTH_WINTER_FIRST 296
#define SOUTH_SUMMER_LAST 98
#define SOUTH_SUMMER_FIRST 244
#define SOUTH_WINTER_FIRST 89
#define SOUTH_WINTER_LAST 286

#define H(hours) ((gint8)((hours)*4))

/* clang-format off */

const struct phone_place phone_places[] = {
    {"AE", "ar en ", '0', 8, 9, 0, {H(4)}},
    {"AF", "fa ps ", '0', 9, 9, 0, {H(4.5)}},
    {"AL", "sq ", '0', 8, 9, 'N', {H(1)}},
    {"AM", "hy ", '0', 8, 8, 0, {H(4)}},
    {"AO", "pt ", 0, 9, 9, 0, {H(1)}},
    {"AR", "es ", '0', 10, 12, 0, {H(-3)}},
    {"AT", "de ", '0', 4, 13, 'N', {H(1)}},
    {"AU", "en ", '0', 6, 10, 'S', {H(10), H(9.5), H(8)}},
    {"AZ", "az ", '0', 9, 9, 0, {H(4)}},
    {"BA", "bs hr sr ", '0', 8, 9, 'N', {H(1)}},
    {"BD", "bn en ", '0', 8, 10, 0, {H(6)}},
    {"BE", "nl fr de ", '0', 8, 9, 'N', {H(1)}},
    {"BG", "bg ", '0', 7, 9, 'N', {H(2)}},
    {"BH", "ar ", 0, 8, 8, 0, {H(3)}},
    {"BO", "es ", 0, 8, 8, 0, {H(-4)}},
    {"BR", "pt ", '0', 10, 11, 0, {H(-3), H(-4), H(-5), H(-2)}},
    {"BY", "be ru ", '8', 9, 9, 0, {H(3)}},
    {"CA", "en fr ", 0, 10, 10, 'N', {H(-5), H(-8), H(-7), H(-6), H(-4)}},
    {"CD", "fr ", '0', 9, 9, 0, {H(1), H(2)}},
    {"CH", "de fr it ", '0', 9, 9, 'N', {H(1)}},
    {"CI", "fr ", 0, 10, 10, 0, {0}},
    {"CL", "es ", 0, 9, 9, 'S', {H(-4)}},
    {"CM", "fr en ", 0, 9, 9, 0, {H(1)}},
    {"CN", "zh ", '0', 9, 11, 0, {H(8)}},
    {"CO", "es ", 0, 10, 10, 0, {H(-5)}},
    {"CR", "es ", 0, 8, 8, 0, {H(-6)}},
    {"CY", "el ", 0, 8, 8, 'N', {H(2)}},
    {"CZ", "cs ", 0, 9, 9, 'N', {H(1)}},
    {"DE", "de ", '0', 5, 12, 'N', {H(1)}},
    {"DK", "da ", 0, 8, 8, 'N', {H(1)}},
    {"DO", "es ", 0, 10, 10, 0, {H(-4)}},
    {"DZ", "ar fr ", '0', 8, 9, 0, {H(1)}},
    {"EC", "es ", '0', 8, 9, 0, {H(-5)}},
    {"EE", "et ru ", 0, 7, 8, 'N', {H(2)}},
    {"EG", "ar ", '0', 8, 10, 'N', {H(2)}},
    {"ES", "es ca gl eu ", 0, 9, 9, 'N', {H(1)}},
    {"ET", "am ", '0', 9, 9, 0, {H(3)}},
    {"FI", "fi sv ", '0', 5, 12, 'N', {H(2)}},
    {"FR", "fr ", '0', 9, 9, 'N', {H(1)}},
    {"GB", "en cy ", '0', 9, 10, 'N', {0}},
    {"GE", "ka ", '0', 9, 9, 0, {H(4)}},
    {"GH", "en ", '0', 9, 9, 0, {0}},
    {"GR", "el ", 0, 10, 10, 'N', {H(2)}},
    {"GT", "es ", 0, 8, 8, 0, {H(-6)}},
    {"HK", "zh en ", 0, 8, 8, 0, {H(8)}},
    {"HN", "es ", 0, 8, 8, 0, {H(-6)}},
    {"HR", "hr ", '0', 8, 9, 'N', {H(1)}},
    {"HU", "hu ", '0', 8, 10, 'N', {H(1)}},
    {"ID", "id ", '0', 7, 12, 0, {H(7), H(8), H(9)}},
    {"IE", "en ga ", '0', 7, 9, 'N', {0}},
    {"IL", "he ar ru ", '0', 8, 9, 'N', {H(2)}},
    {"IN", "en hi bn ta te mr gu kn ml pa ur ", '0', 10, 10, 0, {H(5.5)}},
    {"IQ", "ar ", '0', 8, 10, 0, {H(3)}},
    {"IR", "fa ", '0', 10, 10, 0, {H(3.5)}},
    {"IS", "is ", 0, 7, 7, 0, {0}},
    {"IT", "it ", 0, 6, 11, 'N', {H(1)}},
    {"JO", "ar ", '0', 8, 9, 0, {H(3)}},
    {"JP", "ja ", '0', 9, 10, 0, {H(9)}},
    {"KE", "en sw ", '0', 9, 9, 0, {H(3)}},
    {"KH", "km ", '0', 8, 9, 0, {H(7)}},
    {"KR", "ko ", '0', 8, 10, 0, {H(9)}},
    {"KW", "ar ", 0, 8, 8, 0, {H(3)}},
    {"KZ", "kk ru ", '8', 10, 10, 0, {H(5), H(6)}},
    {"LA", "lo ", '0', 8, 10, 0, {H(7)}},
    {"LB", "ar fr ", '0', 7, 8, 'N', {H(2)}},
    {"LK", "si ta en ", '0', 9, 9, 0, {H(5.5)}},
    {"LT", "lt ", '0', 8, 8, 'N', {H(2)}},
    {"LU", "lb fr de ", 0, 5, 9, 'N', {H(1)}},
    {"LV", "lv ru ", 0, 8, 8, 'N', {H(2)}},
    {"MA", "ar fr ", '0', 9, 9, 0, {H(1)}},
    {"MD", "ro ru ", '0', 8, 8, 'N', {H(2)}},
    {"ME", "sr ", '0', 8, 8, 'N', {H(1)}},
    {"MG", "fr ", '0', 9, 9, 0, {H(3)}},
    {"MK", "mk sq ", '0', 8, 8, 'N', {H(1)}},
    {"MM", "my ", '0', 7, 10, 0, {H(6.5)}},
    {"MN", "mn ", 0, 8, 8, 0, {H(8)}},
    {"MT", "mt en ", 0, 8, 8, 'N', {H(1)}},
    {"MX", "es ", 0, 10, 10, 0, {H(-6), H(-7), H(-8), H(-5)}},
    {"MY", "ms en zh ", '0', 8, 10, 0, {H(8)}},
    {"MZ", "pt ", 0, 8, 9, 0, {H(2)}},
    {"NG", "en ", '0', 8, 10, 0, {H(1)}},
    {"NI", "es ", 0, 8, 8, 0, {H(-6)}},
    {"NL", "nl ", '0', 9, 9, 'N', {H(1)}},
    {"NO", "no ", 0, 8, 8, 'N', {H(1)}},
    {"NP", "ne ", '0', 8, 10, 0, {H(5.75)}},
    {"NZ", "en ", '0', 8, 10, 'S', {H(12)}},
    {"OM", "ar ", 0, 8, 8, 0, {H(4)}},
    {"PA", "es ", 0, 7, 8, 0, {H(-5)}},
    {"PE", "es ", '0', 8, 9, 0, {H(-5)}},
    {"PH", "tl en ", '0', 8, 10, 0, {H(8)}},
    {"PK", "ur en ", '0', 9, 10, 0, {H(5)}},
    {"PL", "pl ", 0, 9, 9, 'N', {H(1)}},
    {"PR", "es en ", 0, 10, 10, 0, {H(-4)}},
    {"PT", "pt ", 0, 9, 9, 'N', {0, H(-1)}},
    {"PY", "es ", '0', 8, 9, 0, {H(-3), H(-4)}},
    {"QA", "ar ", 0, 8, 8, 0, {H(3)}},
    {"RO", "ro ", '0', 9, 9, 'N', {H(2)}},
    {"RS", "sr ", '0', 8, 9, 'N', {H(1)}},
    {"RU", "ru ", '8', 10, 10, 0, {H(3), H(5), H(7), H(4), H(10)}},
    {"SA", "ar ", '0', 9, 9, 0, {H(3)}},
    {"SE", "sv ", '0', 7, 9, 'N', {H(1)}},
    {"SG", "en zh ms ta ", 0, 8, 8, 0, {H(8)}},
    {"SI", "sl ", '0', 8, 8, 'N', {H(1)}},
    {"SK", "sk ", '0', 9, 9, 'N', {H(1)}},
    {"SN", "fr ", 0, 9, 9, 0, {0}},
    {"SV", "es ", 0, 8, 8, 0, {H(-6)}},
    {"TH", "th ", '0', 8, 9, 0, {H(7)}},
    {"TN", "ar fr ", 0, 8, 8, 0, {H(1)}},
    {"TR", "tr ", '0', 10, 10, 0, {H(3)}},
    {"TW", "zh ", '0', 8, 9, 0, {H(8)}},
    {"TZ", "sw en ", '0', 9, 9, 0, {H(3)}},
    {"UA", "uk ru ", '0', 9, 9, 'N', {H(2)}},
    {"UG", "en sw ", '0', 9, 9, 0, {H(3)}},
    {"US", "en es ", 0, 10, 10, 'N', {H(-5), H(-8), H(-6), H(-7), H(-9)}},
    {"UY", "es ", '0', 8, 8, 0, {H(-3)}},
    {"UZ", "uz ru ", 0, 9, 9, 0, {H(5)}},
    {"VE", "es ", '0', 10, 10, 0, {H(-4)}},
    {"VN", "vi ", '0', 9, 10, 0, {H(7)}},
    {"ZA", "en af ", '0', 9, 9, 0, {H(2)}},
    {"", NULL, 0, 0, 0, 0, {0}},
};

/* clang-format on */

const struct phone_place *phone_place_of(const char *code)
{
    for (const struct phone_place *place = phone_places; code && *place->code; place++) {
        if (strcmp(place->code, code) == 0)
            return place;
    }
    return NULL;
}

bool phone_place_speaks(const struct phone_place *place, const char *language)
{
    gsize length = language ? strlen(language) : 0;
    for (const char *p = place->languages; length && *p; p = strchr(p, ' ') + 1) {
        if (strncmp(p, language, length) == 0 && p[length] == ' ')
            return true;
    }
    return false;
}

bool phone_place_has_zone(const struct phone_place *place, int zone_minutes, int64_t time)
{
    int64_t second = time % YEAR_S;
    int day = (int)((second < 0 ? second + YEAR_S : second) / DAY_S);
    bool north = place->summer == 'N', south = place->summer == 'S';
    bool is_summer = (north && day >= NORTH_SUMMER_FIRST && day <= NORTH_SUMMER_LAST) ||
                     (south && (day <= SOUTH_SUMMER_LAST || day >= SOUTH_SUMMER_FIRST));
    bool is_winter = (!north && !south) ||
                     (north && (day <= NORTH_WINTER_LAST || day >= NORTH_WINTER_FIRST)) ||
                     (south && day >= SOUTH_WINTER_FIRST && day <= SOUTH_WINTER_LAST);
    for (gsize i = 0; i < G_N_ELEMENTS(place->zones) && (i == 0 || place->zones[i]); i++) {
        int zone = place->zones[i] * 15;
        if ((is_winter && zone == zone_minutes) || (is_summer && zone + 60 == zone_minutes))
            return true;
    }
    return false;
}

bool phone_place_fits(const struct phone_place *place, char first, guint figures)
{
    bool with_trunk = place->trunk && first == place->trunk;
    return (figures >= place->least && figures <= place->most) ||
           (with_trunk && figures > place->least && figures - 1u <= place->most);
}
