/* blob.h - raw mail as it is kept: SHA-256 over the bytes, zstd around them. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#define SHA256_BYTES 32
#define SHA256_HEX_SIZE 65 /* with the closing NUL */

void sha256(const void *data, gsize length, guint8 digest[SHA256_BYTES]);
void sha256_hex(const void *data, gsize length, char hex[SHA256_HEX_SIZE]);

/* Incremental form, for hashing fields without joining them. */
struct sha256_state;
struct sha256_state *sha256_begin(void);
void sha256_add(struct sha256_state *state, const void *data, gsize length);
void sha256_end(struct sha256_state *state, guint8 digest[SHA256_BYTES]); /* frees state */

/* zstd frame of data at the level that costs a mail about 70 us per 25 KB. (transfer full) */
GBytes *blob_compress(const void *data, gsize length);

/* How many bytes are inside a frame by its header; -1 where it is none or does not say. */
gint64 blob_content_bytes(const void *data, gsize length);

/* The bytes inside a frame; ERROR_CORRUPT where it is none or would exceed max_bytes. (transfer
 * full) */
GBytes *blob_decompress(const void *data, gsize length, gsize max_bytes, GError **error);
