/* chunk.h - sixteen bytes of a text looked at together. What is found of them is a chunk as well,
 * whose bytes are all ones or zero. */
#pragma once

#include <glib.h>
#include <string.h>

#define CHUNK_BYTES 16

typedef guint8 chunk __attribute__((vector_size(CHUNK_BYTES)));

static inline chunk chunk_load(const void *bytes)
{
    chunk loaded;
    memcpy(&loaded, bytes, CHUNK_BYTES);
    return loaded;
}

static inline void chunk_store(void *bytes, chunk stored)
{
    memcpy(bytes, &stored, CHUNK_BYTES);
}

/* Which bytes are that one. */
static inline chunk chunk_equal(chunk bytes, guint8 c)
{
    return (chunk)(bytes == c);
}

/* Which are from first to last. */
static inline chunk chunk_within(chunk bytes, guint8 first, guint8 last)
{
    return (chunk)(bytes - first <= (guint8)(last - first));
}

/* A bit for each byte whose highest is set, the first one's the lowest. */
static inline guint32 chunk_bits(chunk found)
{
#ifdef __SSE2__
    typedef char signed_chunk __attribute__((vector_size(CHUNK_BYTES)));
    return (guint32)__builtin_ia32_pmovmskb128((signed_chunk)found);
#else
    guint64 halves[2];
    memcpy(halves, &found, sizeof halves);
    guint32 bits = 0;
    for (unsigned i = 0; i < 2; i++) {
        guint64 ones = GUINT64_FROM_LE(halves[i]) >> 7 & G_GUINT64_CONSTANT(0x0101010101010101);
        bits |= (guint32)(ones * G_GUINT64_CONSTANT(0x0102040810204080) >> 56) << i * 8;
    }
    return bits;
#endif
}

/* As memchr(), and faster where c is near. */
static inline const char *chunk_find(const char *p, const char *end, char c)
{
    for (; end - p >= CHUNK_BYTES; p += CHUNK_BYTES) {
        guint32 found = chunk_bits(chunk_equal(chunk_load(p), (guint8)c));
        if (found)
            return p + __builtin_ctz(found);
    }
    while (p < end && *p != c)
        p++;
    return p < end ? p : NULL;
}

/* Where first stands with second right behind it; NULL: nowhere. */
static inline const char *chunk_find_pair(const char *p, const char *end, char first, char second)
{
    for (; end - p > CHUNK_BYTES; p += CHUNK_BYTES) {
        guint32 found = chunk_bits(chunk_equal(chunk_load(p), (guint8)first) &
                                   chunk_equal(chunk_load(p + 1), (guint8)second));
        if (found)
            return p + __builtin_ctz(found);
    }
    while (end - p >= 2 && (p[0] != first || p[1] != second))
        p++;
    return end - p >= 2 ? p : NULL;
}
