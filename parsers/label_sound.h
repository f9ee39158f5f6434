/* label_sound.h - whether a name in any script sounds as a domain's label is spelt. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Whether "Ξενώνας Αύρα" may be what xenonasavra says: by the consonants that the two share in a
 * row, as vowels are spelt in many ways. text is clean UTF-8 of some other script than Latin; of
 * one that is written with signs for words or in Latin letters it is never so. */
bool label_sounds_as(const char *text, gsize length, const char *label);
