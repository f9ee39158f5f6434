/* money.h - amounts in integer minor units of an ISO 4217 currency, as people write them. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* "EUR 12,500.00"; with `brief`, without a fraction that is zero: "EUR 12,500". Without a currency
 * (NULL) the amount alone, as if of two digits. (transfer full) */
char *money_format(int64_t minor, const char *currency, bool brief);

/* "12500.00", for programs. (transfer full) */
char *money_format_plain(int64_t minor, const char *currency);

/* Reads "12500" or "12500.5"; more digits than the currency has, separators and what would overflow
 * are ERROR_INVALID. */
bool money_parse(const char *text, const char *currency, int64_t *ret_minor, GError **error);
