/* phrase_index.h - many phrases looked for in one pass over a text: as fast with a thousand
 * phrases as with ten. */
#pragma once

#include "parsers/phrase_fold.h"

#include <glib.h>

#define PHRASE_SENSES 64                 /* kinds of phrases one index can tell apart */
#define PHRASE_NOWHERE G_MAXUINT32       /* the place of what was not found */
#define PHRASE_TEXT_BYTES ((gsize)12288) /* of one text, beyond which nothing is looked for */

/* Lower case, straight quotes, single spaces, at least four bytes. It is found where a word begins;
 * a '|' at its end asks that a word ends there too. */
struct phrase_row {
    const char *phrase;
    guint8 sense;
};

struct phrase_index;

/* Of the tables' rows, which it borrows. (transfer full) */
struct phrase_index *phrase_index_new(const struct phrase_row *const *tables, const gsize *counts,
                                      gsize table_count);
void phrase_index_free(struct phrase_index *index);

/* What was found: how many phrases of each sense, and where the first stands, in bytes of the
 * folded text. */
struct phrase_finds {
    guint16 count[PHRASE_SENSES];
    guint32 first[PHRASE_SENSES];
};
void phrase_finds_clear(struct phrase_finds *finds);

/* Looks for the phrases in text and adds them to finds, each occurrence once. Letter case, line
 * breaks and typographic quotes do not matter; lines quoted with '>' are passed over. */
void phrase_index_find(const struct phrase_index *index, const char *text, gsize length,
                       struct phrase_finds *finds);
