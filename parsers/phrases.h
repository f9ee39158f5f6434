/* phrases.h - looking words and phrases up in tables. The tables, all in lower case, stand in files
 * of their own, one a purpose: quote_phrases.c, footer_phrases.c, closing_phrases.c,
 * form_phrases.c, triage_phrases.c, contact_phrases.c. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* True where one of the NULL-terminated phrases stands at the start of the text, at its end, or
 * anywhere in it. */
bool phrase_starts(const char *text, const char *const *phrases);
bool phrase_ends(const char *text, const char *const *phrases);
bool phrase_within(const char *text, const char *const *phrases);

/* Length of the longest of the phrases that stands at the start of the text, as whole words; 0:
 * none does. */
gsize phrase_start_length(const char *text, const char *const *phrases);

/* Whether one of the words stands in the text, with no letter before or behind it; in scripts that
 * are written without spaces, anywhere. */
bool phrase_has_word(const char *text, const char *const *words);

/* All words that have one meaning. */
struct phrase_label {
    int meaning;
    const char *const *words; /* NULL-terminated */
};

/* The meaning of the label that text, of length bytes, is; 0: none of them. */
int phrase_meaning(const struct phrase_label *labels, gsize count, const char *text, gsize length);
