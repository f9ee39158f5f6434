/* clock.h - time. UTC seconds in the database and between rooms, RFC 3339 in JSON; local time only
 * where a person reads it. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#define CLOCK_NONE INT64_MIN /* "no time" wherever an int64_t of UTC seconds may be absent */

/* Seconds since 1970-01-01 UTC. */
int64_t clock_now_s(void);

/* Milliseconds of a clock that never jumps; only differences mean anything. */
int64_t clock_monotonic_ms(void);

/* RFC 3339 in UTC, "2026-03-01T08:15:00Z". (transfer full); NULL for CLOCK_NONE or a year outside
 * 0001..9999. */
char *clock_format(int64_t utc_s);

/* Whether text is a day there is, as ISO 8601 writes it: "2026-03-01". */
bool clock_is_date(const char *text);

/* Reads an RFC 3339 date-time with any offset. */
bool clock_parse(const char *text, int64_t *ret_utc_s);
