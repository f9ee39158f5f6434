/* phone_region.h - the country in which a mail's author dials, where no address and no country code
 * says it. */
#pragma once

#include "base/mail.h"

#include <stdbool.h>

/* What a mail tells of where its author is; what it does not is NULL. */
struct phone_origin {
    const char *language; /* ISO 639-1 of his words */
    const char
        *declared;    /* the country that a language tag in the header names; alpha-2 (static) */
    int zone_minutes; /* of his clock, before UTC; meaningful where has_zone */
    bool has_zone;
    int64_t date;
    const char *body, *signature;
};

/* of_sender: the contact is the mail's sender, so that its header speaks of him. Borrows from mail.
 */
void phone_origin_read(const struct mail *mail, bool of_sender, struct phone_origin *ret);

/* Where a national number is at home: a country that the mail speaks for and which has given out
 * such a number, when no other that may be meant has one like it. NULL: it is not certain. (static)
 */
const char *phone_region_find(const struct phone_origin *origin, const char *number);

/* Whether people in a country write the language that the mail is in; also where that is unknown.
 */
bool phone_region_suits(const struct phone_origin *origin, const char *region);
