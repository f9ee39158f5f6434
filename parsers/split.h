/* split.h - a mail's MIME parts by where they lie in it (RFC 2046). Ours, because GMime's parser
 * tries every open boundary on every dashed line (1,000 open ones: 20 s for 20 MB), keeps up to 1
 * GB of parts and parses attached messages' addresses recursively; here depth and number are capped
 * before any work is done, nothing is copied and nothing recurses. */
#pragma once

#include "parsers/headers.h"
#include "parsers/parameters.h"
#include "parsers/transfer.h"

struct part {
    struct headers *headers;
    char *type; /* "text/plain", lower case; what cannot be read or is not there is the default */
    struct parameters *type_parameters;
    struct parameters *disposition; /* or NULL */
    enum transfer_encoding encoding;
    bool is_typed;     /* its header says a type that can be read */
    bool is_multipart; /* has children */
    int parent;        /* index, -1 of the root */
    guint end;         /* index behind the last part beneath this one */
    unsigned depth;
    const char *data; /* of a leaf: its content as encoded (borrowed from the mail) */
    gsize length;
};

/* The parts in depth-first order, the root first; a part's index here is its position that
 * mail_attachment speaks of. An attached message is one part. At most LIMIT_PARTS, nested at most
 * LIMIT_NESTING. A multipart whose boundary is not told or never comes is split at what looks like
 * one, else it is a leaf of text. Takes root's headers, borrows body. (transfer full, of struct
 * part*) */
GPtrArray *split_parts(struct headers *root, const char *body, gsize length);

/* "text", "plain"; subtype "*": any. */
bool part_is(const struct part *part, const char *type, const char *subtype);

/* A parameter of its type, or NULL. (borrowed from part) */
const char *part_parameter(const struct part *part, const char *name);

/* A leaf's content decoded, at most max_bytes of it: within the mail itself where it is not
 * encoded, else in *ret_owned (transfer full), which is NULL in the other case. */
const char *part_content(const struct part *part, gsize max_bytes, gsize *ret_length,
                         char **ret_owned);

/* Size and SHA-256 of a leaf's decoded content, without holding it. */
void part_digest(const struct part *part, uint64_t *ret_size_bytes, char ret_hex[SHA256_HEX_SIZE]);
