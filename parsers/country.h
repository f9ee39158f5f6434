/* country.h - which country a name, a domain or a language speaks of; ISO 3166-1 alpha-2. */
#pragma once

#include <glib.h>

/* The code of a country that is written as name: in English, in its own language, for the larger
 * ones in the other languages we know, or as its alpha-2 or alpha-3 code; in any case, accents and
 * full stops or not. NULL for anything else, and where name is NULL. (static) */
const char *country_code(const char *name);

/* The code itself where code is an alpha-2 code, in any case ("uk" is GB). (static) */
const char *country_of_alpha2(const char *code);

/* The country in whose top-level domain the domain is; NULL for the general ones, and for those
 * which are sold to all the world (.io, .tv). (static) */
const char *country_of_domain(const char *domain);

/* The country where most who write a language (ISO 639-1) live; NULL where several may claim it.
 * (static) */
const char *country_of_language(const char *language);
