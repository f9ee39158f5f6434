/* utf8.c - see utf8.h. */
#include "parsers/utf8.h"

#include <stdint.h>
#include <string.h>

#define HIGH_BITS UINT64_C(0x8080808080808080)

gsize utf8_ascii_prefix(const char *data, gsize length)
{
    gsize pos = 0;
    for (; length - pos >= 32; pos += 32) {
        uint64_t words[4];
        memcpy(words, data + pos, sizeof words);
        if ((words[0] | words[1] | words[2] | words[3]) & HIGH_BITS)
            break;
    }
    while (pos < length && (guint8)data[pos] < 0x80)
        pos++;
    return pos;
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
