/* phrase_fold.h - text as phrases are compared with it. */
#pragma once

#include <glib.h>

/* The text in lower case, white space as single spaces, straight quotes, full-width letters as
 * ASCII, without lines quoted with '>'. out holds length + 1 bytes. Returns the length. */
gsize phrase_fold(const char *text, gsize length, char *out);

/* The same; a bit of words, which were 0, is set for each byte of out at which a word begins. */
#define PHRASE_FOLD_WORDS(length) ((length) / 64 + 2)
gsize phrase_fold_words(const char *text, gsize length, char *out, guint64 *words);
