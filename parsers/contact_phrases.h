/* contact_phrases.h - the words by which a signature tells what its lines are, in the languages we
 * know. A language is added in contact_phrases.c and nowhere else. All in lower case. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Words before a number: of a telephone, of a fax, of anything else that has a number. */
bool phrase_is_phone_word(const char *word);
bool phrase_is_fax_word(const char *word);
bool phrase_is_number_word(const char *word);

/* Whether a word of a script that sets no words apart has one for telephones at its end: "我的手机". */
bool phrase_has_phone(const char *word);

/* A word with which somebody speaks of himself: "me", "my". */
bool phrase_is_self_word(const char *word);

/* A word that stands in a job title and hardly elsewhere in a signature: "manager", "leiter". */
bool phrase_is_title_word(const char *word);

/* Text that ends or is a job title where words are not set apart by spaces: "部長". */
bool phrase_has_title(const char *text);

/* The lines above a name: "kind regards", "mit freundlichen grüßen". */
bool phrase_is_closing(const char *text);

/* With which of its first words a closing may begin in the text, whatever follows; as bits. */
#define CLOSING_STARTS 3
unsigned phrase_closing_starts(const char *text);

/* A word that companies have in their names: "group", "shipping", "hotel". */
bool phrase_is_company_word(const char *word);

/* A word of an address that names no person: "info", "sales", "einkauf". */
bool phrase_is_role(const char *word);
bool phrase_is_department(const char *word);

/* By whose leave somebody signs: "i. a.", "on behalf of"; all of a line. */
bool phrase_is_authority(const char *text);

/* What stands before a value in a signature: "web:", "company:"; these words alone. */
bool phrase_is_signature_label(const char *word);

/* Academic and courtesy words that may stand before a name: "dr.", "herr". */
bool phrase_is_salutation(const char *word);
