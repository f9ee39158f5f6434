/* enquiry.h - whose words count in a mail, and which they are: the sender's own, those of somebody
 * whose mail was passed on, or those that a form carries. */
#pragma once

#include "parsers/mime.h"
#include "parsers/parse.h"

/* Fills body, quoted, signature, form and contact of a mail whose header and text are read; takes
 * the words of an attached mail into the text where they are what it is about. Returns whether the
 * mail passes another's on. */
bool enquiry_read(struct mail *mail, const struct mime_content *content,
                  const struct parse_options *options);
