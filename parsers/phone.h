/* phone.h - libphonenumber, which knows every country's telephone numbers, for C. */
#pragma once

#include <glib.h>

#define PHONE_REGIONS 5

G_BEGIN_DECLS

/* Where a number that does not say its country may be at home: ISO 3166 alpha-2, the likeliest
 * first. The first `certain` of them are known, the others guessed. */
struct phone_regions {
    const char *codes[PHONE_REGIONS];
    guint count;
    guint certain;
};

/* Adds a region unless it is NULL, there already, or one too many. */
void phone_regions_add(struct phone_regions *regions, const char *code, gboolean is_certain);

/* E.164 of a number as people write it. With a country code, or at home in a region that is
 * certain, it has to be a number of that country's length; in a guessed region it has to be one
 * that is given out there. NULL: it is none. ret_country, which may be NULL, becomes the alpha-2
 * code of its country, or empty. Thread-safe. (transfer full) */
char *phone_e164(const char *text, const struct phone_regions *regions, char ret_country[3]);

/* Which of the countries has given out such a number, which is a national one: NULL where none has,
 * or several have and it is another's number in each. Thread-safe. (borrowed from codes) */
const char *phone_only_home(const char *text, const char *const *codes, guint count);

G_END_DECLS
