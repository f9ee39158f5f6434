/* date.h - the dates that mail programs write, RFC 5322 and all others. */
#pragma once

#include <stdint.h>

/* UTC seconds of a Date field, or CLOCK_NONE where it names no day. Without a time it is midnight,
 * without a zone UTC; two digits of a year are 1950 to 2049. */
int64_t date_parse(const char *raw);
