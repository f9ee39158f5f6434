/* header_charset.h - header fields written in bytes beyond ASCII without a word on their charset.
 */
#pragma once

#include "parsers/headers.h"

/* Makes the values of such fields UTF-8, all by one charset: the one that the header declares, or
 * told, or else one that a part below declares, where it fits; else what all of the fields and the
 * text below look like. Fields with encoded words stay as they are. data is what headers is the
 * header of; told may be NULL. */
void header_charset_apply(struct headers *headers, const char *data, gsize length,
                          const char *told);
