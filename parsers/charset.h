/* charset.h - bytes in whatever charset a mail says, or does not say, to UTF-8. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Valid UTF-8 without NUL of any bytes. label is the declared charset or NULL. Mail lies about its
 * charset: text that is valid UTF-8 is taken as that, ISO-8859-1 is read as windows-1252, and what
 * is unlabelled, unknown or does not decode is guessed. Bytes without a meaning become U+FFFD.
 * (transfer full) */
char *charset_to_utf8(const char *data, gsize length, const char *label);

/* Whether label says a charset and data is in it, as far as that shows. */
bool charset_fits(const char *data, gsize length, const char *label);

/* What charset data looks like; NULL: it does not tell. (transfer full) */
char *charset_guess(const char *data, gsize length);
