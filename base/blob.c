/* blob.c - SHA-256 by GnuTLS (GLib's is several times slower), compression by zstd. */
#include "base/blob.h"
#include "base/error.h"

#include <gnutls/crypto.h>
#include <stdio.h>
#include <zstd.h>

void sha256(const void *data, gsize length, guint8 digest[SHA256_BYTES])
{
    int rc = gnutls_hash_fast(GNUTLS_DIG_SHA256, data, length, digest);
    g_assert(rc == 0); /* fails only without SHA-256 in GnuTLS */
}

static void to_hex(const guint8 digest[SHA256_BYTES], char hex[SHA256_HEX_SIZE])
{
    for (int i = 0; i < SHA256_BYTES; i++)
        (void)snprintf(hex + 2 * i, 3, "%02x", digest[i]);
}

void sha256_hex(const void *data, gsize length, char hex[SHA256_HEX_SIZE])
{
    guint8 digest[SHA256_BYTES];
    sha256(data, length, digest);
    to_hex(digest, hex);
}

struct sha256_state {
    gnutls_hash_hd_t handle;
};

struct sha256_state *sha256_begin(void)
{
    struct sha256_state *state = g_new0(struct sha256_state, 1);
    int rc = gnutls_hash_init(&state->handle, GNUTLS_DIG_SHA256);
    g_assert(rc == 0);
    return state;
}

void sha256_add(struct sha256_state *state, const void *data, gsize length)
{
    (void)gnutls_hash(state->handle, data, length); /* fails for no input of ours */
}

void sha256_end(struct sha256_state *state, guint8 digest[SHA256_BYTES])
{
    gnutls_hash_deinit(state->handle, digest);
    g_free(state);
}

static void context_free(void *context)
{
    (void)ZSTD_freeCCtx(context); /* always 0 */
}

/* One a thread: making it costs a third of compressing a usual mail. */
static ZSTD_CCtx *thread_context(void)
{
    static GPrivate contexts = G_PRIVATE_INIT(context_free);
    ZSTD_CCtx *context = g_private_get(&contexts);
    if (!context) {
        context = ZSTD_createCCtx();
        g_assert(context); /* fails only without memory */
        g_private_set(&contexts, context);
    }
    return context;
}

GBytes *blob_compress(const void *data, gsize length)
{
    gsize bound = ZSTD_compressBound(length);
    guint8 *frame = g_malloc(bound);
    gsize size = ZSTD_compressCCtx(thread_context(), frame, bound, data, length, 1);
    g_assert(!ZSTD_isError(size)); /* the buffer is as large as zstd asks for */
    return g_bytes_new_take(g_realloc(frame, size), size); /* not copied: a large mail counts */
}

gint64 blob_content_bytes(const void *data, gsize length)
{
    unsigned long long size = ZSTD_getFrameContentSize(data, length);
    bool known = size != ZSTD_CONTENTSIZE_ERROR && size != ZSTD_CONTENTSIZE_UNKNOWN;
    return known && size <= G_MAXINT64 ? (gint64)size : -1;
}

GBytes *blob_decompress(const void *data, gsize length, gsize max_bytes, GError **error)
{
    gint64 size = blob_content_bytes(data, length);
    if (size < 0 || (gsize)size > max_bytes) {
        error_set(error, ERROR_CORRUPT, "the stored mail is not a zstd frame of a sensible size");
        return NULL;
    }
    g_autofree guint8 *out = g_malloc((gsize)size + 1);
    gsize written = ZSTD_decompress(out, (gsize)size, data, length);
    if (ZSTD_isError(written) || written != (gsize)size) {
        error_set(error, ERROR_CORRUPT, "the stored mail cannot be decompressed: %s",
                  ZSTD_isError(written) ? ZSTD_getErrorName(written) : "short");
        return NULL;
    }
    return g_bytes_new_take(g_steal_pointer(&out), (gsize)size);
}
