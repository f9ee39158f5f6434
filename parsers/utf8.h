/* utf8.h - whether bytes are ASCII or UTF-8, as fast as memory is read where they are ASCII. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* How many bytes at the start are ASCII, NUL included. */
gsize utf8_ascii_prefix(const char *data, gsize length);

/* How many bytes at the start are UTF-8 as RFC 3629 has it, NUL included. */
gsize utf8_valid_prefix(const char *data, gsize length);
bool utf8_is_valid(const char *data, gsize length);
