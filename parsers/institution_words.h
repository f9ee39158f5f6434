/* institution_words.h - the words by which houses, firms and societies are called in the languages
 * we know: "hotel", "escuela", "病院". A language is added in institution_words.c and nowhere else.
 * They are words of everyday speech too, so they count only where a company may stand. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Whether a word in lower case is one, or ends with one as compounds do ("volksschule"). */
bool institution_word(const char *word, gsize length);

/* Whether a text in lower case begins with several words that are one: "nhà hàng", "city of". */
bool institution_opening(const char *text);

/* Whether text of a script that sets no words apart ends with one ("歯科医院"), or begins with one of
 * those that stand there ("ホテル", "โรงเรียน"). */
bool institution_dense(const char *text, gsize length);
