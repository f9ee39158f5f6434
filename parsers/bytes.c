/* bytes.c - see bytes.h. */
#include "parsers/bytes.h"
#include "parsers/chunk.h"

#define ROUNDS 255u /* after which a byte that counts is full */

typedef chunk (*chunk_test)(chunk bytes);

static chunk is_visible(chunk bytes)
{
    return chunk_within(bytes, ' ' + 1, 0xff);
}

static chunk is_high(chunk bytes)
{
    return chunk_within(bytes, 0x80, 0xff);
}

static chunk is_letter(chunk bytes)
{
    return chunk_within(bytes | 0x20, 'a', 'z');
}

static chunk is_digit(chunk bytes)
{
    return chunk_within(bytes, '0', '9');
}

static chunk is_far(chunk bytes)
{
    return chunk_within(bytes, 0xa1, 0xff);
}

static chunk is_control(chunk bytes)
{
    chunk is_blank = chunk_within(bytes, '\t', '\n');
    return (chunk_within(bytes, 0, ' ' - 1) & ~is_blank) | chunk_equal(bytes, 0x7f);
}

static chunk is_unprintable(chunk bytes)
{
    return ~chunk_within(bytes, ' ', '~');
}

/* The last bytes, fewer than a chunk, with spaces behind. */
static inline chunk load_rest(const char *data, gsize length)
{
    guint8 rest[CHUNK_BYTES];
    memset(rest, ' ', CHUNK_BYTES);
    memcpy(rest, data, length);
    return chunk_load(rest);
}

static inline gsize sum_of(chunk counts)
{
    const guint64 pairs = G_GUINT64_CONSTANT(0x00ff00ff00ff00ff);
    guint64 halves[2];
    memcpy(halves, &counts, sizeof halves);
    guint64 sums = (halves[0] & pairs) + (halves[0] >> 8 & pairs) + (halves[1] & pairs) +
                   (halves[1] >> 8 & pairs);
    return sums * G_GUINT64_CONSTANT(0x0001000100010001) >> 48;
}

/* Bytes that the test is true of; of ' ' it is not. */
static inline gsize count(const char *data, gsize length, chunk_test test)
{
    gsize sum = 0;
    while (length >= CHUNK_BYTES) {
        gsize rounds = MIN(length / CHUNK_BYTES, ROUNDS);
        chunk counts = {0};
        for (gsize i = 0; i < rounds; i++)
            counts -= test(chunk_load(data + i * CHUNK_BYTES));
        sum += sum_of(counts);
        data += rounds * CHUNK_BYTES;
        length -= rounds * CHUNK_BYTES;
    }
    return sum + sum_of(test(load_rest(data, length)) & 1);
}

/* Whether the test is true of a byte; of ' ' it is not. */
static inline bool any(const char *data, gsize length, chunk_test test)
{
    for (; length >= CHUNK_BYTES; length -= CHUNK_BYTES, data += CHUNK_BYTES) {
        if (chunk_bits(test(chunk_load(data))))
            return true;
    }
    return chunk_bits(test(load_rest(data, length))) != 0;
}

gsize bytes_visible(const char *data, gsize length)
{
    return count(data, length, is_visible);
}

gsize bytes_high(const char *data, gsize length)
{
    return count(data, length, is_high);
}

gsize bytes_letters(const char *data, gsize length)
{
    return count(data, length, is_letter);
}

gsize bytes_digits(const char *data, gsize length)
{
    return count(data, length, is_digit);
}

gsize bytes_far(const char *data, gsize length)
{
    return count(data, length, is_far);
}

bool bytes_have_control(const char *data, gsize length)
{
    return any(data, length, is_control);
}

bool bytes_are_printable(const char *data, gsize length)
{
    return !any(data, length, is_unprintable);
}
