/* util.h - the few small things every room needs and GLib lacks. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* A copy of text as valid UTF-8 of at most max_bytes, cut between characters; NULL gives NULL.
 * (transfer full) */
char *util_utf8_clip(const char *text, gsize max_bytes);

/* The same with control characters (C0, DEL, C1) turned into spaces, newline and tab only kept
 * where keep_lines: what may be shown on a terminal or stored as a name. (transfer full) */
char *util_clean(const char *text, gsize max_bytes, bool keep_lines);

/* NULL where text is NULL or empty, else text. */
const char *util_nonempty(const char *text);

/* The candidate nearest to word within an edit distance that a typing slip explains (a third of the
 * length, at least 1), or NULL. candidates is NULL-terminated. (borrowed from candidates) */
const char *util_nearest(const char *word, const char *const *candidates);

/* Syntax check of an address for our purpose: one '@', a local part, a domain with only letters
 * (also non-ASCII), digits, '-', '.'; no spaces or control characters; at most
 * LIMIT_ADDRESS_BYTES. */
bool util_is_address(const char *address);

/* Lower-case form under which addresses are compared and stored. (transfer full) */
char *util_address_key(const char *address);
