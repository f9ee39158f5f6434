/* flat_mark.h - a mark with all headers behind it on one line, as mailers write that lose the line
 * breaks of their own markup: "----- Forwarded message ----- From: A <a@b>To: C <c@d>Sent: ...". */
#pragma once

#include "parsers/lines.h"

/* How much of the line is the mark; 0: it is no such line. */
gsize flat_mark_length(const struct line *line);

/* The text with mark and headers of such lines on lines of their own; NULL: it has none.
 * (transfer full) */
char *flat_mark_unfold(const char *text);
