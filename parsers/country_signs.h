/* country_signs.h - words of a signature that tell the country: registers, taxes, forms of
 * companies, large towns. */
#pragma once

#include <glib.h>

#define COUNTRY_SIGNS 4

/* What some of the signs in text say: each a list of the countries that have it, "AU ZA" (static).
 * Returns how many there are; of an overlong text only the end is read. */
guint country_signs_find(const char *text, const char *ret_countries[COUNTRY_SIGNS]);
