/* intro.h - the lines with which mail programs introduce a quoted or forwarded mail. */
#pragma once

#include "parsers/lines.h"

enum intro_kind {
    INTRO_ATTRIBUTION, /* "On 3 May, Anna wrote:" */
    INTRO_HEADERS,     /* a block of "From: ... Sent: ... Subject: ..." lines */
    INTRO_ORIGINAL,    /* "-----Original Message-----" */
    INTRO_FORWARD,     /* "---------- Forwarded message ---------" */
    INTRO_FORWARD_END, /* "----- End forwarded message -----" */
    INTRO_REPLY_ABOVE, /* "##- Please type your reply above this line -##" */
};

/* Lines first .. end-1. */
struct intro {
    enum intro_kind kind;
    guint first;
    guint end;
};

/* All of them in the first lines of a text, in order, none within another. Linear in the text.
 * (transfer full, of struct intro) */
GArray *intros_of(const GArray *lines);
