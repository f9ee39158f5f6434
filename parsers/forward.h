/* forward.h - a mail that somebody passed on within the text of another. */
#pragma once

#include "parsers/intro.h"
#include "base/mail.h"

struct forward {
    char *own;                /* what the one who passed it on wrote above, or NULL */
    char *inner;              /* the mail passed on, without its header lines; or NULL */
    struct mail_address from; /* who wrote it; email is NULL where it does not say */
    char *date;               /* as written, or NULL, as the subject */
    char *subject;
};

/* Whether text passes a mail on. subject_says is true where the outer subject begins with "Fwd:":
 * then a bare block of header lines, or "-----Original Message-----" above it, will do, or a
 * sentence with an address. */
bool forward_find(const char *text, bool subject_says, struct forward *ret);
/* The same of a text whose lines are read. */
bool forward_find_in(const char *text, const struct intro_lines *lines, bool subject_says,
                     struct forward *ret);
void forward_clear(struct forward *forward);

/* The person that a header line of a quoted mail names, in any client's form: "Anna <a@b>",
 * "Anna [mailto:a@b]", "Anna (a@b)", "'Anna' via Sales <a@b>". Members that are not there are NULL.
 */
void forward_read_person(const char *value, struct mail_address *ret);
