/* lmtp_data.h - a mail as it comes after DATA: dots taken out (RFC 5321 4.5.2), its end found, its
 * size bounded. Only CRLF ends a line, so that no two readers can see different ends. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

enum lmtp_data_state {
    DATA_LINE_START,
    DATA_DOT,    /* the first of a line, not kept */
    DATA_DOT_CR, /* and a CR, not kept yet */
    DATA_LINE,
    DATA_CR,
    DATA_END,
};

enum lmtp_data_trouble { DATA_FINE, DATA_TOO_LARGE, DATA_NO_ROOM };

struct lmtp_data {
    enum lmtp_data_state state;
    enum lmtp_data_trouble trouble; /* then nothing is kept, but the end still found */
    GByteArray *mail;
    uint64_t reserved_bytes; /* asked of grow so far */
    uint64_t max_bytes;
    bool (*grow)(void *context, uint64_t bytes);
    void *context;
};

/* grow(context, bytes) makes room for so many, all in all. prefix goes before the mail. */
void lmtp_data_begin(struct lmtp_data *data, uint64_t max_bytes,
                     bool (*grow)(void *context, uint64_t bytes), void *context,
                     const char *prefix);
void lmtp_data_clear(struct lmtp_data *data);

/* Takes bytes up to the mail's end, which DATA_END tells; how many. */
gsize lmtp_data_take(struct lmtp_data *data, const char *bytes, gsize length);
