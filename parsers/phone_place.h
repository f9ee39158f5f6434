/* phone_place.h - countries by what a mail without an address tells: the language it is in, the
 * zone of its clock, how long its author's telephone number is. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

struct phone_place {
    char code[3];          /* ISO 3166 alpha-2 */
    const char *languages; /* ISO 639-1, a space behind each, which are written there */
    char trunk;            /* dialled before a national number; 0: nothing is */
    guint8 least, most;    /* figures of a national number, without that */
    char summer;           /* 'N', 'S': the clock is put on then in that hemisphere; 0: never */
    gint8 zones[5]; /* quarters of an hour before UTC, in winter; ended by 0 behind the first */
};

/* All that are known, ended by one whose code is empty. */
extern const struct phone_place phone_places[];

/* NULL: it is none of them. (static) */
const struct phone_place *phone_place_of(const char *code);

bool phone_place_speaks(const struct phone_place *place, const char *language);

/* Whether its clocks may show that zone, minutes before UTC, at a time in UTC seconds. */
bool phone_place_has_zone(const struct phone_place *place, int zone_minutes, int64_t time);

/* Whether a number of that many figures, which begins with first, may be dialled there. */
bool phone_place_fits(const struct phone_place *place, char first, guint figures);
