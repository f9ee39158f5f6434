/* html_values.h - words, lengths and colours as style sheets write them. */
#pragma once

#include "parsers/html_slice.h"

/* Whether the value is word, or begins with it as the first of several; in any ASCII case. */
bool html_value_is(const struct html_slice *value, const char *word);

/* Whether word, which is in lower case, stands anywhere in the value. */
bool html_value_has(const struct html_slice *value, const char *word);

/* The length at *p in pixels, about; moves *p behind it. false: it is no length. */
bool html_value_length(const char **p, const char *end, double *ret_pixels);

/* Whether the value is a length below so many pixels. */
bool html_value_below(const struct html_slice *value, double pixels);

/* The colour as 0xrrggbb; -1: it is none that can be told. */
gint32 html_value_color(const struct html_slice *value);
