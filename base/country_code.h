/* country_code.h - which countries there are. */
#pragma once

#include <stdbool.h>

/* Whether code is a country's of ISO 3166-1, in any case; Kosovo's XK, which telephone numbers
 * know, counts too. "UK" is none: it is GB. */
bool country_code_is(const char *code);
