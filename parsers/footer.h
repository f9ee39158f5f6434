/* footer.h - what companies, servers and programs put below and above a person's words: legal
 * notices, notes of virus scanners, "Sent from my iPhone", warnings of senders from outside. */
#pragma once

#include "parsers/lines.h"

/* "Sent from my iPhone" and the like. */
bool footer_is_sent_from(const struct line *line);

/* The mark above a signature, "--" alone, with a space behind or without, or em dashes. */
bool footer_has_signature_mark(const struct line *line);
static inline bool footer_is_signature_mark(const struct line *line)
{
    return line->length > 0 && (*line->text == '-' || *line->text == '\xe2') &&
           footer_has_signature_mark(line);
}

/* Where those below lines first .. end-1 start; end: there are none. */
guint footer_start(const GArray *lines, guint first, guint end);

/* The line behind the warnings on top; 0: there are none. */
guint footer_banner_end(const GArray *lines);
