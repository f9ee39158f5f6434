/* contact_line.h - how much a line looks as the lines of a signature do: a telephone number, an
 * address, a company. */
#pragma once

#include "parsers/lines.h"

/* What a line is to a signature. */
struct contact_line {
    unsigned weight; /* 2: it is plainly of a signature; 1: it may be; 0: it says nothing of it */
    bool is_web;     /* a web site is all that says so; enquiries name such too */
    bool is_name;    /* a few words without figures, as a person's name, a unit's or a city's */
    bool is_talk;    /* too long, or a question: not of a signature */
    bool is_aside;   /* "PS: ..." below a signature */
};

/* line is not blank. */
struct contact_line contact_line_read(const struct line *line);

/* "Kind regards,", perhaps with the name behind. */
bool contact_line_is_closing(const struct line *line);

/* As closings do that we do not know. */
bool contact_line_ends_with_comma(const struct line *line);
