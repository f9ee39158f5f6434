/* transfer.h - content transfer encodings (RFC 2045) as mail has them: damaged, cut, misnamed.
 * Ours, because GMime's decoders stop at padding in the middle and cost several times as much. */
#pragma once

#include <glib.h>
#include <stdbool.h>

enum transfer_encoding {
    TRANSFER_IDENTITY, /* 7bit, 8bit, binary, and whatever is none */
    TRANSFER_BASE64,
    TRANSFER_QUOTED_PRINTABLE,
    TRANSFER_UUENCODE
};

/* Of a Content-Transfer-Encoding field, or NULL. */
enum transfer_encoding transfer_parse(const char *field);

/* What is carried from one piece of encoded data to the next. */
struct transfer {
    enum transfer_encoding encoding;
    guint32 bits;    /* base64: of the digits not yet written */
    unsigned digits; /* base64: how many they are */
    bool ended;      /* base64: what follows is no part of it */
};

/* Decodes a piece; out has room for length + 3 bytes. Pieces of quoted-printable end as
 * transfer_piece() says. Not for uuencode. Returns the bytes written. */
gsize transfer_step(struct transfer *transfer, const char *in, gsize length, char *out);

/* What an encoder that left the padding out meant; out has room for 2 bytes. */
gsize transfer_end(struct transfer *transfer, char *out);

/* How much of the encoded data to decode next: at most max bytes, cut where the encoding allows it.
 */
gsize transfer_piece(const struct transfer *transfer, const char *in, gsize length, gsize max);
