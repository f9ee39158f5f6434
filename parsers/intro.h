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

/* A text as its lines, and whether one of them is the mark of a forward, which few texts have. */
struct intro_lines {
    GArray *lines; /* of struct line, which borrow the text */
    bool has_forward;
};
void intro_lines_read(const char *text, struct intro_lines *ret);
void intro_lines_clear(struct intro_lines *lines);

/* Reads a text's introductions one after another, in order, none within another; those of its first
 * lines only, and in linear time. */
struct intro_reader {
    const GArray *lines; /* of struct line (borrowed) */
    guint next;          /* the line to look at next */
    guint floor;         /* behind the last introduction */
    bool no_forwards;    /* no line is known to be the mark of one */
};

/* Lines from where an introduction begins to where it shows, at most. */
#define INTRO_AHEAD 12

/* The next one that shows above line limit; false: there is none, and reading may go on from there
 * with a higher limit. */
bool intro_reader_next(struct intro_reader *reader, guint limit, struct intro *ret);
