/* test_blob.c - digests and compressed mail. */
#include "base/blob.h"
#include "base/error.h"

#include <string.h>

static void digests_are_those_of_fips_180(void)
{
    static const struct {
        const char *text, *hex;
    } cases[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        char hex[SHA256_HEX_SIZE];
        sha256_hex(cases[i].text, strlen(cases[i].text), hex);
        g_assert_cmpstr(hex, ==, cases[i].hex);
    }
}

static void a_digest_in_pieces_is_that_of_the_whole(void)
{
    guint8 whole[SHA256_BYTES], pieces[SHA256_BYTES];
    sha256("From: a@b", 9, whole);
    struct sha256_state *state = sha256_begin();
    sha256_add(state, "From", 4);
    sha256_add(state, "", 0);
    sha256_add(state, ": a@b", 5);
    sha256_end(state, pieces);
    g_assert_cmpmem(whole, sizeof whole, pieces, sizeof pieces);
}

static void what_was_compressed_comes_back(void)
{
    static const gsize lengths[] = {0, 1, 100, 25000, 3 << 20};
    for (gsize i = 0; i < G_N_ELEMENTS(lengths); i++) {
        g_autofree char *data = g_malloc(lengths[i] + 1);
        for (gsize j = 0; j < lengths[i]; j++)
            data[j] = (char)(j % 3 ? g_test_rand_int_range(0, 256) : 'a');
        g_autoptr(GBytes) frame = blob_compress(data, lengths[i]);
        gsize size;
        const void *bytes = g_bytes_get_data(frame, &size);
        g_autoptr(GError) error = NULL;
        g_autoptr(GBytes) back = blob_decompress(bytes, size, lengths[i], &error);
        g_assert_no_error(error);
        g_assert_cmpmem(g_bytes_get_data(back, NULL), g_bytes_get_size(back), data, lengths[i]);
    }
}

static void a_text_gets_much_smaller(void)
{
    g_autofree char *text = g_strnfill(100000, 'x');
    g_autoptr(GBytes) frame = blob_compress(text, 100000);
    g_assert_cmpuint(g_bytes_get_size(frame), <, 1000);
}

static void assert_corrupt(const void *data, gsize length, gsize max_bytes)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(blob_decompress(data, length, max_bytes, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
}

static void what_is_larger_than_allowed_is_corrupt(void)
{
    g_autofree char *text = g_strnfill(100000, 'x');
    g_autoptr(GBytes) frame = blob_compress(text, 100000);
    assert_corrupt(g_bytes_get_data(frame, NULL), g_bytes_get_size(frame), 99999);
}

static void damaged_frames_are_corrupt(void)
{
    g_autoptr(GBytes) frame = blob_compress("Subject: offer\r\n\r\nHello, hello, hello", 37);
    gsize size;
    const guint8 *bytes = g_bytes_get_data(frame, &size);
    for (gsize length = 0; length < size; length++)
        assert_corrupt(bytes, length, 1000);
    assert_corrupt("no frame", 8, 1000);
    /* Any bit may flip: it is corrupt, or (in the text itself) not; it never harms. */
    for (gsize i = 0; i < size * 8; i++) {
        g_autofree guint8 *damaged = g_memdup2(bytes, size);
        damaged[i / 8] ^= (guint8)(1 << (i % 8));
        g_autoptr(GBytes) back = blob_decompress(damaged, size, 1000, NULL);
        g_assert_true(!back || g_bytes_get_size(back) <= 1000);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/blob/digests are those of FIPS 180", digests_are_those_of_fips_180);
    g_test_add_func("/blob/a digest in pieces is that of the whole",
                    a_digest_in_pieces_is_that_of_the_whole);
    g_test_add_func("/blob/what was compressed comes back", what_was_compressed_comes_back);
    g_test_add_func("/blob/a text gets much smaller", a_text_gets_much_smaller);
    g_test_add_func("/blob/what is larger than allowed is corrupt",
                    what_is_larger_than_allowed_is_corrupt);
    g_test_add_func("/blob/damaged frames are corrupt", damaged_frames_are_corrupt);
    return g_test_run();
}
