/* content_type.h - what a Content-Type field means, and boundaries that none tells. */
#pragma once

#include <glib.h>

/* "type/subtype" in lower case of a field's value as parameters_value() gives it; NULL where it is
 * none and nobody can guess. (transfer full) */
char *content_type_of(const char *value);

/* The boundary by which a body seems to be split: a dashed line near its start with a part's header
 * below, and at most preamble_lines lines above that are not empty. NULL: there is none. (transfer
 * full) */
char *content_guess_boundary(const char *body, gsize length, char line_end,
                             unsigned preamble_lines);
