/* identity.c - see identity.h. */
#include "parsers/identity.h"

#include <string.h>

#define BUFFER_BYTES 8192
#define WHOLE_BYTES 1024 /* so many are hashed where they stand */

/* Hashing each line by itself would cost more than the hash: lines are gathered first. */
struct hasher {
    struct sha256_state *hash;
    gsize used;
    char *buffer; /* of BUFFER_BYTES */
};

static void hasher_flush(struct hasher *hasher)
{
    if (hasher->used)
        sha256_add(hasher->hash, hasher->buffer, hasher->used);
    hasher->used = 0;
}

static void hasher_add(struct hasher *hasher, const char *data, gsize length)
{
    bool whole = length >= WHOLE_BYTES;
    if (whole || length > BUFFER_BYTES - hasher->used)
        hasher_flush(hasher);
    if (whole) {
        sha256_add(hasher->hash, data, length);
    } else {
        memcpy(hasher->buffer + hasher->used, data, length);
        hasher->used += length;
    }
}

static void add_body(struct hasher *hasher, const char *body, gsize length)
{
    while (length && g_ascii_isspace(body[length - 1]))
        length--;
    while (length) {
        const char *cr = memchr(body, '\r', length);
        gsize part = cr ? (gsize)(cr - body) : length;
        hasher_add(hasher, body, part);
        bool lone = cr && !(part + 1 < length && cr[1] == '\n');
        if (lone)
            hasher_add(hasher, "\r", 1);
        part += cr != NULL;
        body += part;
        length -= part;
    }
}

void identity_of(const struct headers *headers, const char *body, gsize length,
                 guint8 ret_digest[SHA256_BYTES])
{
    static const char *const names[] = {"Message-ID", "From", "Date", "Subject"};
    char buffer[BUFFER_BYTES];
    struct hasher hasher = {.hash = sha256_begin(), .buffer = buffer};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        const char *value = headers_get(headers, names[i]);
        hasher_add(&hasher, value ? value : "", value ? strlen(value) : 0);
        hasher_add(&hasher, "", 1);
    }
    add_body(&hasher, body, length);
    hasher_flush(&hasher);
    sha256_end(hasher.hash, ret_digest);
}
