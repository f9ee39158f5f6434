/* newtext.h - what the author of a mail newly wrote, apart from history and signature. */
#pragma once

#include "parsers/intro.h"
#include "parsers/text_marks.h"

struct newtext {
    char *body; /* NULL where there is none of it, as the others */
    char *quoted;
    char *signature;
};

/* Splits a mail's text; marks, which may be NULL, say what its markup knows of it. Every line that
 * is neither blank nor a mere separator is in exactly one of the three, in order. Quotations that
 * answers stand between are part of the body, as the answers mean nothing without them; a text that
 * is quotation only is a body too. The closing formula and a lone name below it are the body's; a
 * contact block, legal notices and "Sent from my ..." are the signature's; warnings that a mail
 * server put on top count as quoted. */
void newtext_split(const char *text, const struct text_marks *marks, struct newtext *ret);
/* The same of a text whose lines are read. */
void newtext_split_lines(const struct intro_lines *lines, const struct text_marks *marks,
                         struct newtext *ret);
void newtext_clear(struct newtext *newtext);
