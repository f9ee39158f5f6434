/* intro.h - the lines with which mail programs introduce a quoted or forwarded mail. */
#pragma once

#include "parsers/lines.h"

/* A block of "From: ... Sent: ... Subject: ..." lines. */
struct intro_headers {
    guint end;  /* line behind it */
    char *from; /* values as written, or NULL */
    char *reply_to;
    char *subject;
};
void intro_headers_clear(struct intro_headers *headers);

/* Whether such a block starts at line i; quoted or not. ret may be NULL. */
bool intro_headers_at(const GArray *lines, guint i, struct intro_headers *ret);

/* Whether "On 3 May, Anna wrote:" starts at line i; it may run over several lines. */
bool intro_attribution_at(const GArray *lines, guint i, guint *ret_end);

/* Whether line i is "-----Original Message-----" or "---------- Forwarded message ---------". */
bool intro_mark_at(const GArray *lines, guint i);
bool intro_forward_mark_at(const GArray *lines, guint i);
