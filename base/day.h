/* day.h - days ("2026-03-01") and times of day as people say them, in somebody's time zone. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#define DAY_AHEAD_MAX 3650 /* ten years: nobody plans further */

/* A zone by its name; the machine's for NULL and for a name that is not known here. (transfer full)
 */
GTimeZone *day_zone(const char *name);

/* The day that a time falls on there. (transfer full) */
char *day_of(GTimeZone *zone, int64_t utc_s);

/* The day so many days later. (transfer full) */
char *day_later(const char *day, int64_t days);

/* A day as people say it on the day today: "2026-03-01", "today", "tomorrow", "friday" or "fri"
 * (the next one after today), "+3d", "+2w". NULL for anything else. (transfer full) */
char *day_parse(const char *text, const char *today);

/* A time: with an offset as RFC 3339 has it, or as the clocks there show it: "2026-03-02 14:00". */
bool day_time_parse(const char *text, GTimeZone *zone, int64_t *ret_utc_s);

/* The time on another day at which the clocks there show the same. */
bool day_move_time(int64_t utc_s, GTimeZone *zone, const char *day, int64_t *ret_utc_s);
