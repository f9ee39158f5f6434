/* ical.h - writing iCalendar (RFC 5545): lines folded at 75 octets, text escaped, times in UTC. */
#pragma once

#include <glib.h>
#include <stdint.h>

struct ical;

/* A calendar; its components are to be begun and ended in pairs. (transfer full) */
struct ical *ical_new(void);
void ical_free(struct ical *ical);
typedef struct ical ical_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ical_handle, ical_free)

void ical_begin(struct ical *ical, const char *component); /* "VEVENT" */
void ical_end(struct ical *ical, const char *component);

/* A line "NAME:value". Names and words are the caller's own; text may be anything, also invalid
 * UTF-8 and control characters, and without any (NULL, empty) there is no line. */
void ical_word(struct ical *ical, const char *name, const char *word);
void ical_text(struct ical *ical, const char *name, const char *text);
void ical_number(struct ical *ical, const char *name, int64_t number);

/* UTC seconds (CLOCK_NONE: no line), and a day as "2026-03-01". */
void ical_time(struct ical *ical, const char *name, int64_t utc_s);
void ical_day(struct ical *ical, const char *name, const char *day);

/* Ends the calendar and gives it. (transfer full) */
char *ical_finish(struct ical *ical);
