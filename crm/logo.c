/* logo.c - see logo.h. */
#include "crm/logo.h"
#include "base/error.h"
#include "base/limits.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define SIDE_MAX 4096 /* pixels: unpacked, 64 MB */

struct image_size {
    uint32_t width;
    uint32_t height;
};

static uint32_t big_endian(const uint8_t *bytes, unsigned count)
{
    uint32_t value = 0;
    for (unsigned i = 0; i < count; i++)
        value = value << 8 | bytes[i];
    return value;
}

/* A PNG begins with its signature and the chunk IHDR. */
static bool read_png(const uint8_t *data, gsize length, struct image_size *ret)
{
    static const uint8_t begin[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n',
                                    0,    0,   0,   13,  'I',  'H',  'D',  'R'};
    if (length < sizeof(begin) + 8 || memcmp(data, begin, sizeof(begin)) != 0)
        return false;
    *ret = (struct image_size){big_endian(data + 16, 4), big_endian(data + 20, 4)};
    return true;
}

/* The segment that begins a frame: C0 to CF, but for the three that are something else. */
static bool begins_frame(uint8_t marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* A JPEG is a row of segments, each a marker and its length, the frame's among them. */
static bool read_jpeg(const uint8_t *data, gsize length, struct image_size *ret)
{
    gsize at = 2;
    if (length < 4 || data[0] != 0xff || data[1] != 0xd8)
        return false;
    while (at + 9 <= length && data[at] == 0xff) {
        if (begins_frame(data[at + 1])) {
            *ret = (struct image_size){big_endian(data + at + 7, 2), big_endian(data + at + 5, 2)};
            return true;
        }
        at += 2 + MAX(2, big_endian(data + at + 2, 2));
    }
    return false;
}

static const struct {
    const char *type;
    bool (*read)(const uint8_t *data, gsize length, struct image_size *ret);
} kinds[] = {{"image/png", read_png}, {"image/jpeg", read_jpeg}};

static bool is_sane(struct image_size size)
{
    return size.width >= 1 && size.width <= SIDE_MAX && size.height >= 1 && size.height <= SIDE_MAX;
}

const char *logo_type(GBytes *image, GError **error)
{
    gsize length;
    const uint8_t *data = g_bytes_get_data(image, &length);
    struct image_size size;
    if (length > LIMIT_LOGO_BYTES) {
        error_set_field(error, "logo", "logo: is larger than %d KB; make it smaller",
                        LIMIT_LOGO_BYTES >> 10);
        return NULL;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (!kinds[i].read(data, length, &size))
            continue;
        if (is_sane(size))
            return kinds[i].type;
        error_set_field(error, "logo", "logo: %u x %u pixels are none, or more than %d on a side",
                        size.width, size.height, SIDE_MAX);
        return NULL;
    }
    error_set_field(error, "logo", "logo: must be a PNG or JPEG image");
    return NULL;
}
