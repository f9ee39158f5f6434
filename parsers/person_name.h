/* person_name.h - names of people, as display names and signatures have them. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Whether text reads as a person's name: two to five words with capitals, or a short one in a
 * script without; no digits, no company, no title, no "sales team". single: one word will do. */
bool person_name_like(const char *text, gsize length, bool single);

/* Whether two names share a word, whatever case and accents. */
bool person_name_shares(const char *name, const char *other, gsize other_length);

/* Whether other is the same name better written: "Petra Lind" for "Lind Petra" or "PETRA LIND". */
bool person_name_is_bettered(const char *name, const char *other);

/* Whether a name's words are in an address: "Petra Lind" in plind@... */
bool person_name_fits(const char *name, gsize length, const char *email);

/* Whether it names a function or everybody rather than a person: "Info", "Sales Team". */
bool person_name_is_role(const char *name);

/* Whether a word of it is a unit's or an institution's: "Tenders Unit", "Stadtverwaltung Lindau".
 * Some people are called so too. */
bool person_name_is_unit(const char *name, gsize length);

/* A display name as the person would write it: "Lind, Petra (Nordwind Boats)" is "Petra Lind". NULL
 * where it is the address or nothing. What stood behind the name may be a company's; *ret_rest is
 * that or NULL. (both transfer full) */
char *person_name_clean(const char *display, const char *email, char **ret_rest);
