/* header_block.h - the lines "From: ... Sent: ... Subject: ..." above a quoted or forwarded mail.
 */
#pragma once

#include "parsers/lines.h"

struct header_block {
    guint end;  /* line behind it */
    char *from; /* values as written, or NULL */
    char *reply_to;
    char *date;
    char *subject;
};
void header_block_clear(struct header_block *block);

/* Whether such a block starts at line i; quoted or not, bold or not, one line or two a field. end
 * is the line behind it. */
bool header_block_at(const GArray *lines, guint i, guint *ret_end);

/* What the lines of the block from first to end-1 say. */
void header_block_read(const GArray *lines, guint first, guint end, struct header_block *ret);
