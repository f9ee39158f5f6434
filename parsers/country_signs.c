/* country_signs.c - see country_signs.h. */
#include "parsers/country_signs.h"
#include "parsers/lines.h"
#include "parsers/phrase_set.h"

#include <string.h>

#define READ_BYTES 1500

/* clang-format off */

/* In lower case; the rows of one country stand together. */
static const char *const signs[] = {
    "abn", "acn", "nsw", "new south wales", "sydney", "melbourne", "brisbane", "adelaide",
    "pty ltd", "pty. ltd", "pty limited",
    "(pty) ltd", "b-bbee", "johannesburg", "cape town", "durban", "pretoria",
    "pvt ltd", "pvt. ltd", "private limited",
    "gstin", "gst no", "mumbai", "new delhi", "bengaluru", "bangalore", "chennai", "kolkata",
    "ahmedabad",
    "pte ltd", "pte. ltd", "uen",
    "sdn bhd", "sdn. bhd", "kuala lumpur", "penang", "selangor",
    "cnpj", "cpf", "são paulo", "rio de janeiro", "belo horizonte", "curitiba", "porto alegre",
    "eireli",
    "nipc", "lisboa", "coimbra",
    "nif",
    "sa de cv", "s.a. de c.v",
    "s. de r.l. de c.v", "méxico", "guadalajara", "monterrey", "cdmx",
    "nit", "cuit", "buenos aires",
    "santiago de chile",
    "bogotá", "medellín", "barranquilla",
    "caracas",
    "ruc",
    "quito", "guayaquil",
    "montevideo",
    "madrid", "barcelona", "sevilla", "zaragoza", "málaga", "bilbao", "pamplona", "valladolid",
    "a coruña",
    "siret", "siren", "paris", "lyon", "marseille", "toulouse", "bordeaux", "nantes",
    "bruxelles", "brussel", "antwerpen", "liège", "gent", "ondernemingsnummer",
    "montréal", "québec",
    "genève", "lausanne", "zürich", "winterthur",
    "wien", "salzburg", "innsbruck", "linz", "firmenbuch",
    "amtsgericht", "hrb", "hra", "hamburg", "münchen",
    "kvk", "amsterdam", "rotterdam", "utrecht",
    "унп", "минск",
    "єдрпоу", "київ", "киев",
    "бин", "алматы", "астана",
    "огрн", "москва",
    "統一編號", "統編", "台北", "臺北", "新北", "台中", "臺中", "高雄",
    "香港", "九龍", "新界",
    "澳門",
    "registered in england", "companies house", "london", "manchester", "birmingham", "glasgow",
    "edinburgh",
    "dublin", "galway",
    "nzbn", "auckland", "wellington", "christchurch",
    "nairobi",
    "accra",
    "manila", "quezon city", "makati", "cebu",
    "dhaka",
    "karachi", "lahore",
    "dubai", "abu dhabi", "sharjah", "دبي", "أبوظبي",
    "الرياض", "جدة", "الدمام",
    "الدوحة",
    "الكويت",
    "القاهرة",
    "عمّان", NULL,
};

/* Of each, in the same order. */
static const char *const countries[] = {
    "AU", "AU", "AU", "AU", "AU", "AU", "AU", "AU",
    "AU ZA", "AU ZA", "AU ZA",
    "ZA", "ZA", "ZA", "ZA", "ZA", "ZA",
    "IN PK LK BD", "IN PK LK BD", "IN PK LK BD",
    "IN", "IN", "IN", "IN", "IN", "IN", "IN", "IN", "IN",
    "SG", "SG", "SG",
    "MY", "MY", "MY", "MY", "MY",
    "BR", "BR", "BR", "BR", "BR", "BR", "BR", "BR",
    "PT", "PT", "PT",
    "PT ES",
    "MX SV HN", "MX SV HN",
    "MX", "MX", "MX", "MX", "MX",
    "CO BO GT SV", "AR", "AR",
    "CL",
    "CO", "CO", "CO",
    "VE",
    "PE EC PY PA NI",
    "EC", "EC",
    "UY",
    "ES", "ES", "ES", "ES", "ES", "ES", "ES", "ES", "ES",
    "FR", "FR", "FR", "FR", "FR", "FR", "FR", "FR",
    "BE", "BE", "BE", "BE", "BE", "BE",
    "CA", "CA",
    "CH", "CH", "CH", "CH",
    "AT", "AT", "AT", "AT", "AT",
    "DE", "DE", "DE", "DE", "DE",
    "NL", "NL", "NL", "NL",
    "BY", "BY",
    "UA", "UA", "UA",
    "KZ", "KZ", "KZ",
    "RU", "RU",
    "TW", "TW", "TW", "TW", "TW", "TW", "TW", "TW",
    "HK", "HK", "HK",
    "MO",
    "GB", "GB", "GB", "GB", "GB", "GB", "GB",
    "IE", "IE",
    "NZ", "NZ", "NZ", "NZ",
    "KE",
    "GH",
    "PH", "PH", "PH", "PH",
    "BD",
    "PK", "PK",
    "AE", "AE", "AE", "AE", "AE",
    "SA", "SA", "SA",
    "QA",
    "KW",
    "EG",
    "JO",
};

/* clang-format on */

G_STATIC_ASSERT(G_N_ELEMENTS(signs) == G_N_ELEMENTS(countries) + 1);

/* Bytes from a place on that are a word: up to where a letter or figure is none any more. */
static bool ends_word(const char *p)
{
    return *p == '\0' || !g_unichar_isalnum(g_utf8_get_char(p)) || (guchar)*p >= 0xe3;
}

guint country_signs_find(const char *text, const char *ret_countries[COUNTRY_SIGNS])
{
    static struct phrase_set set = {signs};
    gsize length = strlen(text), skipped = length > READ_BYTES ? length - READ_BYTES : 0;
    while (skipped && ((guchar)text[skipped] & 0xc0) == 0x80)
        skipped++;
    g_autofree char *folded = text_fold(text + skipped, length - skipped);
    guint found = 0;
    gunichar before = ' ';
    for (const char *p = folded; *p && found < COUNTRY_SIGNS; p = g_utf8_next_char(p)) {
        bool begins = !g_unichar_isalnum(before) || (guchar)*p >= 0xe3;
        before = g_utf8_get_char(p);
        if (!begins || !phrase_set_starts(&set, p))
            continue;
        for (gsize i = 0; i < G_N_ELEMENTS(countries) && found < COUNTRY_SIGNS; i++) {
            if (g_str_has_prefix(p, signs[i]) && ends_word(p + strlen(signs[i]))) {
                ret_countries[found++] = countries[i];
                break;
            }
        }
    }
    return found;
}
