/* money.c - see money.h. */
#include "render/money.h"
#include "base/error.h"
#include "render/human.h"

#include <string.h>

#define DEFAULT_DIGITS 2

/* ISO 4217 (list one): the currencies that do not have two digits. */
static const struct {
    const char *code;
    unsigned digits;
} odd_currencies[] = {
    {"BHD", 3}, {"BIF", 0}, {"CLF", 4}, {"CLP", 0}, {"DJF", 0}, {"GNF", 0}, {"IQD", 3},
    {"ISK", 0}, {"JOD", 3}, {"JPY", 0}, {"KMF", 0}, {"KRW", 0}, {"KWD", 3}, {"LYD", 3},
    {"OMR", 3}, {"PYG", 0}, {"RWF", 0}, {"TND", 3}, {"UGX", 0}, {"UYI", 0}, {"UYW", 4},
    {"VND", 0}, {"VUV", 0}, {"XAF", 0}, {"XOF", 0}, {"XPF", 0},
};

/* Digits after the point: 2 for EUR, 0 for JPY, 3 for KWD; 2 for a currency not known. */
static unsigned money_digits(const char *currency)
{
    for (gsize i = 0; currency && i < G_N_ELEMENTS(odd_currencies); i++) {
        if (g_ascii_strcasecmp(currency, odd_currencies[i].code) == 0)
            return odd_currencies[i].digits;
    }
    return DEFAULT_DIGITS;
}

static uint64_t power_of_ten(unsigned exponent)
{
    uint64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/* The amount without its currency. */
static char *format_amount(int64_t minor, const char *currency, bool grouped, bool brief)
{
    unsigned digits = money_digits(currency);
    uint64_t unit = power_of_ten(digits);
    uint64_t size = minor < 0 ? -(uint64_t)minor : (uint64_t)minor;
    const char *sign = minor < 0 ? "-" : "";
    g_autofree char *whole =
        grouped ? human_count(size / unit) : g_strdup_printf("%" G_GUINT64_FORMAT, size / unit);
    uint64_t fraction = size % unit;
    if (digits == 0 || (brief && fraction == 0))
        return g_strconcat(sign, whole, NULL);
    return g_strdup_printf("%s%s.%0*" G_GUINT64_FORMAT, sign, whole, (int)digits, fraction);
}

char *money_format(int64_t minor, const char *currency, bool brief)
{
    g_autofree char *amount = format_amount(minor, currency, true, brief);
    return currency ? g_strconcat(currency, " ", amount, NULL) : g_steal_pointer(&amount);
}

char *money_format_plain(int64_t minor, const char *currency)
{
    return format_amount(minor, currency, false, false);
}

bool money_parse(const char *text, const char *currency, int64_t *ret_minor, GError **error)
{
    unsigned digits = money_digits(currency);
    const char *point = strchr(text, '.');
    gsize whole_length = point ? (gsize)(point - text) : strlen(text);
    gsize fraction_length = point ? strlen(point + 1) : 0;
    if (whole_length == 0 || (point && fraction_length == 0) ||
        strspn(text, "0123456789.") != strlen(text)) {
        error_set(error, ERROR_INVALID, "\"%s\" is not an amount; write it as 12500 or 12500.50",
                  text);
        return false;
    }
    if (fraction_length > digits) {
        error_set(error, ERROR_INVALID, "\"%s\" has more than the %u decimal digits of %s", text,
                  digits, currency ? currency : "the currency");
        return false;
    }
    g_autoptr(GString) minor = g_string_new_len(text, (gssize)whole_length);
    g_string_append(minor, point ? point + 1 : "");
    for (gsize i = fraction_length; i < digits; i++)
        g_string_append_c(minor, '0');
    gint64 value = 0;
    if (!g_ascii_string_to_signed(minor->str, 10, 0, G_MAXINT64, &value, NULL)) {
        error_set(error, ERROR_INVALID, "\"%s\" is not an amount that can be counted", text);
        return false;
    }
    *ret_minor = value;
    return true;
}
