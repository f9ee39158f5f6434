/* lmtp_path.h - what stands in angle brackets after MAIL FROM: and RCPT TO:, and the parameters
 * behind it (RFC 5321 4.1.2). */
#pragma once

#include <glib.h>
#include <stdbool.h>

struct lmtp_path {
    char *address;          /* without brackets and source route; "" for the null path */
    const char *parameters; /* what follows, without spaces before it (borrowed from text) */
    bool is_wide;           /* it has other than ASCII characters */
};

/* Reads "<address> parameters"; false where it is none. ret->address is the caller's. */
bool lmtp_path_read(const char *text, struct lmtp_path *ret);
