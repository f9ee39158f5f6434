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

/* Reads a text's introductions one after another, in order, none within another; those of its first
 * lines only, and in linear time. */
struct intro_reader {
    const GArray *lines; /* of struct line (borrowed) */
    guint next;          /* the line to look at next */
    guint floor;         /* behind the last introduction */
};

/* Lines from where an introduction begins to where it shows, at most. */
#define INTRO_AHEAD 12

/* The next one that shows above line limit; false: there is none, and reading may go on from there
 * with a higher limit. */
bool intro_reader_next(struct intro_reader *reader, guint limit, struct intro *ret);

/* Whether any line is a mark of that kind, wherever it stands: found without reading all that
 * introduces. */
bool intro_has_mark(const char *text, enum intro_kind kind);
