/* test_frame.c - frames arrive whole however they are cut, and what is none is refused. */
#include "mail/frame.h"
#include "base/error.h"
#include "base/limits.h"

#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct pair {
    int writer, reader;
    struct frame_reader *frames;
};

static struct pair pair_new(void)
{
    int fds[2];
    g_assert_cmpint(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds), ==, 0);
    return (struct pair){fds[0], fds[1], frame_reader_new(fds[1])};
}

static void pair_free(struct pair *pair)
{
    frame_reader_free(pair->frames);
    if (pair->writer >= 0)
        (void)close(pair->writer);
    (void)close(pair->reader);
}

static GVariant *text_payload(const char *text)
{
    return g_variant_new_bytestring(text);
}

static void assert_payload(const struct frame *frame, const char *text)
{
    gsize length = g_variant_get_size(frame->payload);
    g_assert_cmpmem(g_variant_get_data(frame->payload), length, text, strlen(text) + 1);
}

static void test_crosses(void)
{
    struct pair pair = pair_new();
    int fd = open("/dev/null", O_RDONLY);
    g_autoptr(GError) error = NULL;
    g_assert_true(frame_write(pair.writer, 7, text_payload("first"), fd, 100, &error));
    g_assert_true(frame_write(pair.writer, 8, text_payload("second"), -1, 100, &error));
    struct frame frame;
    g_assert_cmpint(frame_read(pair.frames, &frame, &error), ==, FRAME_GOT);
    g_assert_cmpuint(frame.type, ==, 7);
    g_assert_cmpint(frame.fd, >=, 0);
    g_assert_cmpint(frame.fd, !=, fd);
    assert_payload(&frame, "first");
    frame_clear(&frame);
    g_assert_cmpint(frame_read(pair.frames, &frame, &error), ==, FRAME_GOT);
    g_assert_cmpuint(frame.type, ==, 8);
    g_assert_cmpint(frame.fd, ==, -1);
    assert_payload(&frame, "second");
    frame_clear(&frame);
    g_assert_cmpint(frame_read(pair.frames, &frame, &error), ==, FRAME_AGAIN);
    (void)close(fd);
    pair_free(&pair);
}

/* The bytes of one frame, as they cross. */
static GByteArray *frame_bytes(void)
{
    struct pair pair = pair_new();
    g_assert_true(frame_write(pair.writer, 9, text_payload("one byte at a time"), -1, 100, NULL));
    guint8 bytes[200];
    ssize_t length = read(pair.reader, bytes, sizeof(bytes));
    g_assert_cmpint(length, >, 16);
    GByteArray *array = g_byte_array_new();
    g_byte_array_append(array, bytes, (guint)length);
    pair_free(&pair);
    return array;
}

static void test_byte_by_byte(void)
{
    g_autoptr(GByteArray) bytes = frame_bytes();
    struct pair pair = pair_new();
    g_autoptr(GError) error = NULL;
    struct frame frame;
    for (guint i = 0; i < bytes->len; i++) {
        g_assert_cmpint(frame_read(pair.frames, &frame, &error), ==, FRAME_AGAIN);
        g_assert_cmpint(write(pair.writer, bytes->data + i, 1), ==, 1);
    }
    g_assert_cmpint(frame_read(pair.frames, &frame, &error), ==, FRAME_GOT);
    assert_payload(&frame, "one byte at a time");
    frame_clear(&frame);
    pair_free(&pair);
}

/* Writes so much of a frame, spoiled or not, closes, and reads. */
static enum frame_result read_cut(const GByteArray *bytes, gsize length, GError **error)
{
    struct pair pair = pair_new();
    g_assert_cmpint(write(pair.writer, bytes->data, length), ==, (gssize)length);
    (void)close(pair.writer);
    pair.writer = -1;
    struct frame frame;
    enum frame_result result = frame_read(pair.frames, &frame, error);
    if (result == FRAME_GOT)
        frame_clear(&frame);
    pair_free(&pair);
    return result;
}

static void test_cut_short(void)
{
    g_autoptr(GByteArray) bytes = frame_bytes();
    g_assert_cmpint(read_cut(bytes, 0, NULL), ==, FRAME_END);
    g_assert_cmpint(read_cut(bytes, bytes->len, NULL), ==, FRAME_GOT);
    for (gsize length = 1; length < bytes->len; length++) {
        g_autoptr(GError) error = NULL;
        g_assert_cmpint(read_cut(bytes, length, &error), ==, FRAME_BROKEN);
        g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
    }
}

static void test_something_else(void)
{
    g_autoptr(GByteArray) bytes = frame_bytes();
    bytes->data[0] ^= 1;
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(read_cut(bytes, bytes->len, &error), ==, FRAME_BROKEN);
    g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
}

static void test_too_long(void)
{
    g_autoptr(GByteArray) bytes = frame_bytes();
    uint64_t length = LIMIT_FRAME_BYTES + 1;
    memcpy(bytes->data + 8, &length, sizeof(length));
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(read_cut(bytes, bytes->len, &error), ==, FRAME_BROKEN);
    g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
}

static void test_peer_does_not_read(void)
{
    struct pair pair = pair_new();
    g_autofree char *large = g_strnfill(4 << 20, 'x');
    g_autoptr(GError) error = NULL;
    g_assert_false(frame_write(pair.writer, 1, text_payload(large), -1, 50, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_UNAVAILABLE);
    pair_free(&pair);
}

static void test_peer_is_gone(void)
{
    struct pair pair = pair_new();
    (void)shutdown(pair.reader, SHUT_RDWR);
    g_autoptr(GError) error = NULL;
    g_assert_false(frame_write(pair.writer, 1, text_payload("anybody?"), -1, 50, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_UNAVAILABLE);
    pair_free(&pair);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/frame/frames arrive in order, with their descriptor", test_crosses);
    g_test_add_func("/frame/a frame that comes byte by byte is whole", test_byte_by_byte);
    g_test_add_func("/frame/a frame cut short is broken", test_cut_short);
    g_test_add_func("/frame/what is no frame is broken", test_something_else);
    g_test_add_func("/frame/a length beyond the limit is refused unread", test_too_long);
    g_test_add_func("/frame/a peer that does not read is given up", test_peer_does_not_read);
    g_test_add_func("/frame/a peer that is gone is an error", test_peer_is_gone);
    return g_test_run();
}
