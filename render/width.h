/* width.h - how many columns text takes on a terminal, and cutting it to fit. Text is UTF-8; wide
 * (CJK, emoji) characters take two columns, combining and invisible ones none. */
#pragma once

#include <glib.h>

/* Columns that one line of text takes. */
unsigned width_of(const char *text);

/* Text of at most `width` columns; what had to be cut ends in "…". (transfer full) */
char *width_clip(const char *text, unsigned width);

/* Text broken into lines of at most `width` columns (at least 1), at spaces where there are any;
 * its own line ends stay, but what is left over of a broken line goes on in the next where that
 * goes on in lower case; trailing empty lines go, tabs become spaces. (transfer full): of char*. */
GPtrArray *width_wrap(const char *text, unsigned width);
