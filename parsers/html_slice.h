/* html_slice.h - a piece of a document, and whether it is a word. */
#pragma once

#include <glib.h>
#include <stdbool.h>

struct html_slice {
    const char *text;
    gsize length;
};

/* Whether a name, in any ASCII case, is the known one, which is in lower case and as long. */
static inline bool html_name_is(const char *name, const char *known, gsize length)
{
    gsize i = 0;
    while (i < length && (name[i] | 0x20) == known[i])
        i++;
    return i == length;
}

/* Whether the slice, which may be NULL, equals word, which is in lower case, in any ASCII case. */
static inline bool html_slice_is(const struct html_slice *slice, const char *word)
{
    gsize i = 0;
    while (slice && i < slice->length && word[i] && (slice->text[i] | 0x20) == word[i])
        i++;
    return slice && i == slice->length && !word[i];
}
