/* bytes.c - see bytes.h. Loops over blocks of one size without branches become a few instructions
 * on many bytes; the same loops over any length do not. */
#include "parsers/bytes.h"

#include <string.h>

#define BLOCK 32u

typedef guint8 (*block_counter)(const guint8 block[BLOCK]);

static guint8 block_visible(const guint8 block[BLOCK])
{
    guint8 count = 0;
    for (unsigned i = 0; i < BLOCK; i++)
        count = (guint8)(count + (block[i] > ' '));
    return count;
}

static guint8 block_high(const guint8 block[BLOCK])
{
    guint8 count = 0;
    for (unsigned i = 0; i < BLOCK; i++)
        count = (guint8)(count + (block[i] >= 0x80));
    return count;
}

static guint8 block_letters(const guint8 block[BLOCK])
{
    guint8 count = 0;
    for (unsigned i = 0; i < BLOCK; i++)
        count = (guint8)(count + ((guint8)((block[i] | 0x20) - 'a') < 26));
    return count;
}

static guint8 block_digits(const guint8 block[BLOCK])
{
    guint8 count = 0;
    for (unsigned i = 0; i < BLOCK; i++)
        count = (guint8)(count + ((guint8)(block[i] - '0') < 10));
    return count;
}

static guint8 block_far(const guint8 block[BLOCK])
{
    guint8 count = 0;
    for (unsigned i = 0; i < BLOCK; i++)
        count = (guint8)(count + (block[i] >= 0xa1));
    return count;
}

static guint8 block_control(const guint8 block[BLOCK])
{
    guint8 found = 0;
    for (unsigned i = 0; i < BLOCK; i++) {
        guint8 c = block[i];
        found |= (guint8)(((c < 0x20) & (c != '\n') & (c != '\t')) | (c == 0x7f));
    }
    return found;
}

static guint8 block_unprintable(const guint8 block[BLOCK])
{
    guint8 found = 0;
    for (unsigned i = 0; i < BLOCK; i++)
        found |= (guint8)((block[i] < ' ') | (block[i] > '~'));
    return found;
}

/* counter gives 0 for bytes that are ' '. */
static inline gsize count(const char *data, gsize length, block_counter counter)
{
    gsize sum = 0;
    for (; length >= BLOCK; length -= BLOCK, data += BLOCK)
        sum += counter((const guint8 *)data);
    guint8 rest[BLOCK];
    memset(rest, ' ', BLOCK);
    memcpy(rest, data, length);
    return sum + counter(rest);
}

gsize bytes_visible(const char *data, gsize length)
{
    return count(data, length, block_visible);
}

gsize bytes_high(const char *data, gsize length)
{
    return count(data, length, block_high);
}

gsize bytes_letters(const char *data, gsize length)
{
    return count(data, length, block_letters);
}

gsize bytes_digits(const char *data, gsize length)
{
    return count(data, length, block_digits);
}

gsize bytes_far(const char *data, gsize length)
{
    return count(data, length, block_far);
}

bool bytes_have_control(const char *data, gsize length)
{
    return count(data, length, block_control) > 0;
}

bool bytes_are_printable(const char *data, gsize length)
{
    return count(data, length, block_unprintable) == 0;
}
