/* parse.h - bytes of a mail to struct mail. Pure: no I/O, no database, no globals.
 * Every input gives a mail, whatever it is; a verdict VERDICT_UNPARSABLE with the reason where there
 * is nothing to read. */
#pragma once

#include "base/mail.h"

struct form_labels; /* parsers/form_phrases.h */

struct parse_options {
    /* NULL-terminated, lower case, or NULL: addresses there and in their subdomains are ours. */
    const char *const *own_domains;
    /* ISO 3166 alpha-2 in which national numbers are read, or NULL. */
    const char *region;
    /* Labels of web forms that the site adds to those we know, or NULL. */
    const struct form_labels *form_labels;
};

/* Parses and triages. Thread-safe; needs 1 MB of stack. (transfer full) */
struct mail *parse_mail(const void *data, gsize length, const struct parse_options *options);
