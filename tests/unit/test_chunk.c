/* test_chunk.c - bytes looked at together say what each says by itself. */
#include "parsers/chunk.h"

static void every_byte_is_compared(void)
{
    for (unsigned i = 0; i < 256; i++) {
        char bytes[CHUNK_BYTES] = "";
        unsigned at = i % CHUNK_BYTES;
        bytes[at] = (char)i;
        chunk loaded = chunk_load(bytes);
        guint32 bit = 1u << at;
        g_assert_cmphex(chunk_bits(chunk_equal(loaded, (guint8)i)) & bit, ==, bit);
        g_assert_cmphex(chunk_bits(chunk_equal(loaded, (guint8)(i + 1))) & bit, ==, 0);
        g_assert_cmphex(chunk_bits(loaded), ==, i >= 0x80 ? bit : 0);
        guint32 small = i >= 'a' && i <= 'z' ? bit : 0, far = i >= 0xe1 ? bit : 0;
        g_assert_cmphex(chunk_bits(chunk_within(loaded, 'a', 'z')), ==, small);
        g_assert_cmphex(chunk_bits(chunk_within(loaded, 0xe1, 0xff)), ==, far);
    }
}

static void what_is_stored_is_what_was_loaded(void)
{
    static const char text[] = "0123456789abcdef";
    char copy[CHUNK_BYTES];
    chunk_store(copy, chunk_load(text));
    g_assert_cmpmem(copy, CHUNK_BYTES, text, CHUNK_BYTES);
}

static void a_byte_is_found_at_any_distance(void)
{
    for (gsize length = 0; length < 4 * CHUNK_BYTES; length++) {
        g_autofree char *text = g_malloc(length + 1);
        memset(text, 'x', length + 1);
        text[length] = '>'; /* behind the end */
        g_assert_null(chunk_find(text, text + length, '>'));
        for (gsize at = 0; at < length; at++) {
            text[at] = '>';
            g_assert_true(chunk_find(text, text + length, '>') == text + at);
            text[at] = 'x';
        }
    }
}

static void a_pair_is_found_at_any_distance(void)
{
    for (gsize length = 0; length < 4 * CHUNK_BYTES; length++) {
        g_autofree char *text = g_malloc(length + 1);
        memset(text, '-', length + 1);
        text[length] = '>'; /* behind the end */
        g_assert_null(chunk_find_pair(text, text + length, '-', '>'));
        for (gsize at = 1; at < length; at++) {
            text[at] = '>';
            g_assert_true(chunk_find_pair(text, text + length, '-', '>') == text + at - 1);
            g_assert_null(chunk_find_pair(text + at, text + length, '-', '>'));
            text[at] = '-';
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/chunk/every byte is compared", every_byte_is_compared);
    g_test_add_func("/chunk/what is stored is what was loaded", what_is_stored_is_what_was_loaded);
    g_test_add_func("/chunk/a byte is found at any distance", a_byte_is_found_at_any_distance);
    g_test_add_func("/chunk/a pair is found at any distance", a_pair_is_found_at_any_distance);
    return g_test_run();
}
