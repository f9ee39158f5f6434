/* header_charset.h - header fields written in bytes beyond ASCII without a word on their charset.
 */
#pragma once

#include "parsers/headers.h"

/* Makes the values of such fields UTF-8, all by one charset: the one that the mail's parts declare,
 * where it fits, else what all of the fields together look like. Fields with encoded words stay as
 * they are. data is the mail, of which headers is the header. */
void header_charset_apply(struct headers *headers, const char *data, gsize length);
