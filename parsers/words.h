/* words.h - the text of header fields: RFC 2047 encoded words, raw 8-bit, and what is wrong of
 * both. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Valid UTF-8 without NUL of a raw, unfolded field value. Words that a mailer split within a
 * character are joined before they are decoded; what is no proper word stays as it is. (transfer
 * full) */
char *words_decode(const char *raw);

/* The same, as one clean line of at most max_bytes without space around it. (transfer full) */
char *words_decode_line(const char *raw, gsize max_bytes);

/* Whether the value is printable ASCII without encoded words, as nearly all are: it says what it
 * is. */
bool words_are_plain(const char *raw, gsize length);
