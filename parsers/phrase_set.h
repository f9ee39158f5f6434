/* phrase_set.h - a table of phrases made ready for being looked for often: each place of a text is
 * compared with the few of them that begin as it does, mostly with none. */
#pragma once

#include <glib.h>
#include <stdbool.h>

struct phrase_table;
struct phrase_ends;

/* A variable of static storage: {phrases}. The table is made by whoever asks first. */
struct phrase_set {
    const char *const *phrases; /* NULL-terminated, none empty */
    struct phrase_table *table;
    struct phrase_ends *ends;
};

/* Whether one of the phrases may begin as start does, which stands for a text that has three bytes
 * or more; false where none does. */
bool phrase_set_may_begin(struct phrase_set *set, const char start[static 3]);

/* Which of the phrases is text, of length bytes: its place among them, the first where one is there
 * twice; -1: none. */
gint phrase_set_find(struct phrase_set *set, const char *text, gsize length);

/* True where one of the phrases is text, of length bytes; stands at its start; or anywhere in it.
 */
bool phrase_set_has(struct phrase_set *set, const char *text, gsize length);
bool phrase_set_starts(struct phrase_set *set, const char *text);
bool phrase_set_within(struct phrase_set *set, const char *text);

/* Bytes of the first of the phrases with which text, of length bytes, ends; 0: it does not. */
gsize phrase_set_ends(struct phrase_set *set, const char *text, gsize length);

/* True where one of them stands at the start of text, or anywhere in it, with no letter before or
 * behind; in scripts that are written without spaces, whatever is around it. */
bool phrase_set_starts_with_word(struct phrase_set *set, const char *text);
bool phrase_set_has_word(struct phrase_set *set, const char *text);
