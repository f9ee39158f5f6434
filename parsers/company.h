/* company.h - companies by the words that make a name one, and by their domains. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Where text (a line of a signature, a display name) has a company with its legal form ("Acme
 * GmbH", "PT Maju Jaya Tbk", "株式会社..."): its offsets in *ret_start and *ret_end. Linear; of an
 * overlong text only the start. */
bool company_find(const char *text, gsize length, gsize *ret_start, gsize *ret_end);

/* Whether text has a word that companies have in their names and people do not: "group",
 * "shipping", "hotel". */
bool company_has_word(const char *text, gsize length);

/* The label under which a domain is registered: "acme" of "mail.acme.co.uk", lower case. NULL where
 * the domain is a provider's or an institution's, or has no such label. (transfer full) */
char *company_domain_label(const char *domain);

/* Whether the letters of text are those of label, whatever case, accents, spaces and hyphens; it is
 * that company's name then. label may be NULL. */
bool company_is_label(const char *text, gsize length, const char *label);

/* The same, or with the words of a legal form left out. */
bool company_matches_label(const char *text, gsize length, const char *label);

/* Whether a word of text, of four letters at least, stands in the label too: "Lind & Sons" and
 * "lindboats". */
bool company_resembles_label(const char *text, gsize length, const char *label);

/* Whether the letters of all of text, four at least, stand in the label: "Le Pétrin" in
 * "boulangerie-lepetrin". label may be NULL. */
bool company_is_within_label(const char *text, gsize length, const char *label);

/* How text writes the name that label is, "Nordwind Boats" for "nordwind-boats", with a capital or
 * in a script without; NULL where it does not. Linear. (transfer full) */
char *company_spelt(const char *text, const char *label);

/* The label as a name: "Nordwind Boats" of "nordwind-boats". (transfer full) */
char *company_of_label(const char *label);
