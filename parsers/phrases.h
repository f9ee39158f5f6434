/* phrases.h - looking words and phrases up in tables. The tables, all in lower case, stand in files
 * of their own, one a purpose: quote_phrases.c, form_phrases.c, triage_phrases.c,
 * contact_phrases.c. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* True where one of the NULL-terminated phrases stands at the start of, or anywhere in, the text.
 */
bool phrase_starts(const char *text, const char *const *phrases);
bool phrase_within(const char *text, const char *const *phrases);

/* All words that have one meaning. */
struct phrase_label {
    int meaning;
    const char *const *words; /* NULL-terminated */
};

/* The meaning of the label that text, of length bytes, is; 0: none of them. */
int phrase_meaning(const struct phrase_label *labels, gsize count, const char *text, gsize length);
