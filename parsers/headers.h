/* headers.h - the raw header block of a mail or a MIME part: caps, unfolding, lookup. Everything
 * behind it sees only what passed here, so no field and no number of fields can be too large for
 * it. */
#pragma once

#include "base/mail.h"

enum header_strictness {
    HEADERS_OF_MAIL, /* a broken line among the fields is passed over, as mail readers do */
    HEADERS_OF_PART, /* the first line that is no field ends the header */
};

struct headers {
    GArray *fields;     /* of struct mail_field: values raw, unfolded, trimmed, without NUL */
    GStringChunk *text; /* what they point at */
    gsize body;         /* offset of the first byte of the body */
    char line_end;      /* of header and body: '\n', or '\r' where there is no other */
};

static inline struct mail_field *headers_at(const struct headers *headers, guint i)
{
    return &g_array_index(headers->fields, struct mail_field, i);
}

/* Reads the block at the start of data within LIMIT_HEADERS and its siblings: what is beyond them
 * is passed over, but for the first of the fields that say who writes to whom about what. An mbox
 * "From " line before it is no field. (transfer full) */
struct headers *headers_read(const char *data, gsize length, enum header_strictness strictness);
void headers_free(struct headers *headers);

/* Raw value of the first field of that name (case-insensitive) that is not empty, "" where all are,
 * or NULL. (borrowed from headers) */
const char *headers_get(const struct headers *headers, const char *name);

/* Appends the message ids in a raw value, without angle brackets, at most LIMIT_REFERENCES of them:
 * the last ones. Into is of char*. */
void headers_message_ids(const char *raw, GPtrArray *into);
