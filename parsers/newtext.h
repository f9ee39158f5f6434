/* newtext.h - what the author of a mail newly wrote, apart from history and signature. */
#pragma once

struct newtext {
    char *body; /* NULL where there is none of it, as the others */
    char *quoted;
    char *signature;
};

/* Splits a mail's text. Quotations that answers stand between are part of the body, as the answers
 * mean nothing without them; a text that is quotation only is a body too. */
void newtext_split(const char *text, struct newtext *ret);
void newtext_clear(struct newtext *newtext);
