/* phrases.h - looking words and phrases up in short tables; for long ones see phrase_set.h. Tables,
 * all in lower case, stand in files of their own, one a purpose: quote_phrases.c, footer_phrases.c,
 * closing_phrases.c, form_phrases.c, triage_phrases.c, contact_phrases.c. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* True where one of the NULL-terminated phrases stands at the start of the text, at its end, or
 * anywhere in it. */
bool phrase_starts(const char *text, const char *const *phrases);
bool phrase_ends(const char *text, const char *const *phrases);
bool phrase_within(const char *text, const char *const *phrases);
