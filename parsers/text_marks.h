/* text_marks.h - where a text's history and signature start, as the markup it was read from tells.
 */
#pragma once

#include <glib.h>

/* Byte offsets into the text, each at the start of a line; -1: the markup does not say. */
struct text_marks {
    gssize quote;     /* nothing but history follows */
    gssize signature; /* the sender's own, before or after the history */
};
