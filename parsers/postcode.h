/* postcode.h - countries by the postcodes that only they write so. */
#pragma once

#include <glib.h>

/* The country (alpha-2, static) of an address's line with a postcode that no other country's looks
 * like: "Toledo, OH 43612", "Oxford OX1 2HG", "M5V 2T6", "41-200 Sosnowiec", "7005-000 Évora",
 * "01310-100 São Paulo", "〒105-0000". NULL where there is none. */
const char *postcode_country(const char *text, gsize length);
