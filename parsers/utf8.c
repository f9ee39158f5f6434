/* utf8.c - see utf8.h. */
#include "parsers/utf8.h"
#include "parsers/chunk.h"

#define RUN_BYTES (4 * CHUNK_BYTES)

gsize utf8_ascii_prefix(const char *data, gsize length)
{
    const char *p = data, *end = data + length;
    for (; end - p >= RUN_BYTES; p += RUN_BYTES) {
        chunk all = chunk_load(p) | chunk_load(p + CHUNK_BYTES) | chunk_load(p + 2 * CHUNK_BYTES) |
                    chunk_load(p + 3 * CHUNK_BYTES);
        if (chunk_bits(all))
            break;
    }
    for (; end - p >= CHUNK_BYTES; p += CHUNK_BYTES) {
        guint32 high = chunk_bits(chunk_load(p));
        if (high)
            return (gsize)(p - data) + (gsize)__builtin_ctz(high);
    }
    while (p < end && (guint8)*p < 0x80)
        p++;
    return (gsize)(p - data);
}

/* Length of the character at p, which is not ASCII, or 0 where it is none. */
static gsize character_length(const guint8 *p, gsize left)
{
    guint8 lead = p[0];
    gsize length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || left < length)
        return 0;
    for (gsize i = 1; i < length; i++) {
        if ((p[i] & 0xc0) != 0x80)
            return 0;
    }
    bool overlong = (lead == 0xe0 && p[1] < 0xa0) || (lead == 0xf0 && p[1] < 0x90);
    bool surrogate = lead == 0xed && p[1] > 0x9f;
    bool beyond = lead == 0xf4 && p[1] > 0x8f;
    return overlong || surrogate || beyond ? 0 : length;
}

gsize utf8_valid_prefix(const char *data, gsize length)
{
    gsize pos = 0;
    while (pos < length) {
        if ((guint8)data[pos] < 0x80) {
            pos += utf8_ascii_prefix(data + pos, length - pos);
            continue;
        }
        gsize character = character_length((const guint8 *)data + pos, length - pos);
        if (!character)
            break;
        pos += character;
    }
    return pos;
}

bool utf8_is_valid(const char *data, gsize length)
{
    return utf8_valid_prefix(data, length) == length;
}
