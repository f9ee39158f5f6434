/* fuzz_mbox.c - any stream is read to its end, mail by mail; what was read, written as an mbox and
 * read again, is the same; libFuzzer. The first byte says which mails are too large. */
#include "tests/fuzz/fuzz.h"
#include "base/limits.h"
#include "ctl/mbox.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define SEPARATOR "From ada@customer.example Thu Jan  1 00:01:40 1970\n"
#define SEPARATOR_S 100
#define SLACK_BYTES 2         /* an empty line */
#define WHOLE_BYTES (1 << 20) /* more than any input */

static int memory_of(const void *data, gsize length)
{
    int fd = memfd_create("mbox", MFD_CLOEXEC);
    require(fd >= 0 && write(fd, data, length) == (ssize_t)length && lseek(fd, 0, SEEK_SET) == 0,
            "no memory to read from");
    return fd;
}

static void check_mail(const struct mbox_mail *mail, uint64_t max_bytes)
{
    gsize length = mail->bytes->len;
    bool too_large = mail->size_bytes > max_bytes;
    require(length <= max_bytes + SLACK_BYTES, "more is kept than may be");
    require(too_large ? length <= LIMIT_HEADER_BLOCK_BYTES + 1 : length == mail->size_bytes,
            "more or less is kept than there is");
}

/* The mails of a stream, each as GBytes. NULL where it has none. (transfer full) */
static GPtrArray *read_all(const void *data, gsize length, uint64_t max_bytes,
                           int64_t expected_received)
{
    int fd = memory_of(data, length);
    g_autoptr(mbox_handle) mbox = mbox_new(fd, max_bytes);
    g_autoptr(GPtrArray) mails = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    g_autoptr(GError) error = NULL;
    struct mbox_mail mail;
    enum mbox_result result;
    uint64_t total = 0;
    while ((result = mbox_next(mbox, &mail, &error)) == MBOX_MAIL) {
        check_mail(&mail, max_bytes);
        require(!expected_received || mail.received == expected_received, "a mail's time is lost");
        total += mail.size_bytes;
        g_ptr_array_add(mails, g_bytes_new(mail.bytes->data, mail.bytes->len));
    }
    (void)close(fd);
    require(total <= length, "more came out than went in");
    require((result == MBOX_FAILED) == (error != NULL), "a failure without a reason");
    require(result == MBOX_FAILED ? mails->len == 0 : mbox_position(mbox) == length,
            "the stream is not read to its end");
    return result == MBOX_FAILED ? NULL : g_steal_pointer(&mails);
}

/* Whether a line is "From ", or that with '>' before it. */
static bool is_to_quote(const char *line, gsize length)
{
    gsize marks = 0;
    while (marks < length && line[marks] == '>')
        marks++;
    return length - marks >= 5 && memcmp(line + marks, "From ", 5) == 0;
}

static void append_quoted(GString *mbox, const char *text, gsize length)
{
    while (length > 0) {
        const char *end = memchr(text, '\n', length);
        gsize line = end ? (gsize)(end - text) + 1 : length;
        if (is_to_quote(text, line))
            g_string_append_c(mbox, '>');
        g_string_append_len(mbox, text, (gssize)line);
        text += line;
        length -= line;
    }
}

/* In an mbox every mail ends a line. */
static GBytes *with_end(GBytes *mail)
{
    gsize length;
    const char *text = g_bytes_get_data(mail, &length);
    if (length == 0 || text[length - 1] == '\n')
        return g_bytes_ref(mail);
    g_autofree char *longer = g_malloc(length + 1);
    memcpy(longer, text, length);
    longer[length] = '\n';
    return g_bytes_new_take(g_steal_pointer(&longer), length + 1);
}

static void check_again(const GPtrArray *mails)
{
    g_autoptr(GString) mbox = g_string_new(NULL);
    g_autoptr(GPtrArray) written = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    for (guint i = 0; i < mails->len; i++) {
        GBytes *mail = with_end(mails->pdata[i]);
        g_ptr_array_add(written, mail);
        g_string_append(mbox, SEPARATOR);
        append_quoted(mbox, g_bytes_get_data(mail, NULL), g_bytes_get_size(mail));
        g_string_append_c(mbox, '\n');
    }
    g_autoptr(GPtrArray) again = read_all(mbox->str, mbox->len, 2 * WHOLE_BYTES, SEPARATOR_S);
    require(again && again->len == written->len, "another number of mails is read again");
    for (guint i = 0; i < written->len; i++)
        require(g_bytes_equal(again->pdata[i], written->pdata[i]), "another mail is read again");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    g_autoptr(GPtrArray) bounded = read_all(data + 1, size - 1, 1 + data[0], 0);
    g_autoptr(GPtrArray) whole = read_all(data + 1, size - 1, WHOLE_BYTES, 0);
    require(!bounded == !whole && (!whole || bounded->len == whole->len),
            "the number of mails depends on how large they may be");
    if (whole)
        check_again(whole);
    return 0;
}
