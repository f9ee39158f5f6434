/* institution.h - names of firms, houses and societies without a legal form, where a company may
 * stand: below a person's name. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Whether a piece of a signature reads as such a name: it has an institution's word ("Hotel Zora"),
 * a name in quotation marks behind another word, or is what the address's domain says (label, see
 * company_domain_label(), or NULL). No sentence, no address. */
bool institution_like(const char *text, gsize length, const char *label);

/* The same by its words alone. */
bool institution_has_word(const char *text, gsize length);
