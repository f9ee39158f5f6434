/* identity.h - what makes two deliveries one mail. */
#pragma once

#include "parsers/headers.h"

/* SHA-256 over Message-ID, From, Date and Subject as they stand in the raw header, unfolded, and
 * the raw body with LF line ends and without white space at its end, with a NUL between each two.
 * Transport headers, an mbox "From " line and line ends do not matter. */
void identity_of(const struct headers *headers, const char *body, gsize length,
                 guint8 ret_digest[SHA256_BYTES]);
