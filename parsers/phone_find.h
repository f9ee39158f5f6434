/* phone_find.h - telephone numbers within a line of text. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* What the words at a number say it is. */
enum phone_label {
    PHONE_UNLABELLED,
    PHONE_LABELLED, /* "Tel.", "M:", "WhatsApp" */
    PHONE_FAX,
    PHONE_OTHER_NUMBER, /* of an order, a bank account, a register */
};

struct phone_found {
    gsize start, end; /* offsets within the line, of the number as written with its extension */
    gsize number_end; /* before the extension */
    enum phone_label label;
    bool is_international; /* with "+" or "00" before the country code */
    bool is_alone;         /* nothing but numbers and their labels on the line */
};

/* The next thing from *offset on that is written like a telephone number; *offset is then behind
 * it. Dates, sums, addresses of the Internet and the like are passed over, and lines too long to be
 * of a signature. Cheap where there are no digits. */
bool phone_find(const char *line, gsize length, gsize *offset, struct phone_found *ret);
