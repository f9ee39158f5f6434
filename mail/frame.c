/* frame.c - see frame.h. */
#include "mail/frame.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define FRAME_MAGIC 0x464d5243u /* "CRMF" */

/* Both ends are the same machine and build: host byte order. Kept a multiple of 8 so that the
 * payload stays aligned for GVariant. */
struct frame_header {
    uint32_t magic;
    uint32_t type;
    uint64_t length;
};

void frame_clear(struct frame *frame)
{
    g_clear_pointer(&frame->payload, g_variant_unref);
    if (frame->fd >= 0)
        (void)close(frame->fd); /* nothing to do about a failing close of a memfd */
    frame->fd = -1;
}

/* Sends some of the iovec, with fd attached where it is given. Returns bytes sent or -1. */
static ssize_t send_some(int socket, struct iovec *iov, size_t count, int fd)
{
    union {
        char buffer[CMSG_SPACE(sizeof(int))];
        struct cmsghdr align;
    } control = {0};
    struct msghdr message = {.msg_iov = iov, .msg_iovlen = count};
    if (fd >= 0) {
        message.msg_control = control.buffer;
        message.msg_controllen = sizeof(control.buffer);
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int));
        memcpy(CMSG_DATA(header), &fd, sizeof(int));
    }
    return sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
}

static bool wait_writable(int socket, int64_t deadline_ms, GError **error)
{
    int64_t left = deadline_ms - clock_monotonic_ms();
    struct pollfd pfd = {.fd = socket, .events = POLLOUT};
    if (left > 0 && poll(&pfd, 1, (int)left) > 0)
        return true;
    error_set(error, ERROR_UNAVAILABLE, "the other process does not read its frames");
    return false;
}

static void advance(struct iovec *iov, size_t count, size_t sent)
{
    for (size_t i = 0; i < count && sent > 0; i++) {
        size_t step = MIN(sent, iov[i].iov_len);
        iov[i].iov_base = (char *)iov[i].iov_base + step;
        iov[i].iov_len -= step;
        sent -= step;
    }
}

bool frame_write(int socket, uint32_t type, GVariant *payload, int fd, int timeout_ms,
                 GError **error)
{
    g_autoptr(GVariant) sunk = g_variant_ref_sink(payload);
    struct frame_header header = {FRAME_MAGIC, type, g_variant_get_size(sunk)};
    if (header.length > LIMIT_FRAME_BYTES) {
        error_set(error, ERROR_INTERNAL, "a frame of type %u would be too large", type);
        return false;
    }
    struct iovec iov[2] = {
        {&header, sizeof(header)},
        {(void *)g_variant_get_data(sunk), header.length},
    };
    int64_t deadline_ms = clock_monotonic_ms() + timeout_ms;
    while (iov[0].iov_len + iov[1].iov_len > 0) {
        ssize_t sent = send_some(socket, iov, 2, fd);
        if (sent >= 0) {
            fd = -1; /* goes once, with the first byte */
            advance(iov, 2, (size_t)sent);
        } else if (errno == EAGAIN) {
            if (!wait_writable(socket, deadline_ms, error))
                return false;
        } else if (errno != EINTR) {
            error_set(error, ERROR_UNAVAILABLE, "cannot write a frame: %s", g_strerror(errno));
            return false;
        }
    }
    return true;
}

struct frame_reader {
    int socket;
    struct frame_header header;
    size_t header_read;
    guint8 *payload;
    size_t payload_read;
    int fd;
    bool fd_lost;
};

struct frame_reader *frame_reader_new(int socket)
{
    struct frame_reader *reader = g_new0(struct frame_reader, 1);
    reader->socket = socket;
    reader->fd = -1;
    return reader;
}

static void reader_reset(struct frame_reader *reader)
{
    g_clear_pointer(&reader->payload, g_free);
    if (reader->fd >= 0)
        (void)close(reader->fd);
    reader->fd = -1;
    reader->fd_lost = false;
    reader->header_read = reader->payload_read = 0;
}

void frame_reader_free(struct frame_reader *reader)
{
    if (!reader)
        return;
    reader_reset(reader);
    g_free(reader);
}

static void take_fds(struct frame_reader *reader, struct msghdr *message)
{
    if (message->msg_flags & MSG_CTRUNC)
        reader->fd_lost = true;
    for (struct cmsghdr *c = CMSG_FIRSTHDR(message); c; c = CMSG_NXTHDR(message, c)) {
        if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
            continue;
        size_t count = (c->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < count; i++) {
            int fd;
            memcpy(&fd, CMSG_DATA(c) + i * sizeof(int), sizeof(int));
            if (reader->fd < 0)
                reader->fd = fd;
            else
                (void)close(fd); /* one a frame: more is not of the protocol */
        }
    }
}

/* One recvmsg of at most want bytes. */
static enum frame_result receive(struct frame_reader *reader, void *into, size_t want,
                                 size_t *ret_got, GError **error)
{
    union {
        char buffer[CMSG_SPACE(sizeof(int) * 4)];
        struct cmsghdr align;
    } control;
    for (;;) {
        struct iovec iov = {into, want};
        struct msghdr message = {.msg_iov = &iov,
                                 .msg_iovlen = 1,
                                 .msg_control = control.buffer,
                                 .msg_controllen = sizeof(control.buffer)};
        ssize_t got = recvmsg(reader->socket, &message, MSG_CMSG_CLOEXEC);
        if (got > 0) {
            take_fds(reader, &message);
            *ret_got = (size_t)got;
            return FRAME_GOT;
        }
        if (got == 0)
            return FRAME_END;
        if (errno == EAGAIN)
            return FRAME_AGAIN;
        if (errno != EINTR) {
            if (errno == ECONNRESET)
                return FRAME_END;
            error_set(error, ERROR_UNAVAILABLE, "cannot read a frame: %s", g_strerror(errno));
            return FRAME_BROKEN;
        }
    }
}

static enum frame_result broken(GError **error, const char *why)
{
    error_set(error, ERROR_CORRUPT, "a frame %s", why);
    return FRAME_BROKEN;
}

static bool header_complete(const struct frame_reader *reader)
{
    return reader->header_read == sizeof(reader->header);
}

static enum frame_result read_header(struct frame_reader *reader, GError **error)
{
    while (!header_complete(reader)) {
        size_t got;
        enum frame_result result =
            receive(reader, (char *)&reader->header + reader->header_read,
                    sizeof(reader->header) - reader->header_read, &got, error);
        if (result == FRAME_END && reader->header_read > 0)
            return broken(error, "ends in its header");
        if (result != FRAME_GOT)
            return result;
        reader->header_read += got;
    }
    if (reader->header.magic != FRAME_MAGIC)
        return broken(error, "begins with something else");
    if (reader->header.length > LIMIT_FRAME_BYTES)
        return broken(error, "is longer than agreed");
    if (!reader->payload)
        reader->payload = g_malloc(reader->header.length + 1);
    return FRAME_GOT;
}

/* The serialised payload carries no type: the receiver lays one over it in protocol.c. Until then
 * it is an array of bytes. */
static void hand_over(struct frame_reader *reader, struct frame *ret)
{
    g_autoptr(GBytes) bytes =
        g_bytes_new_take(g_steal_pointer(&reader->payload), reader->header.length);
    ret->type = reader->header.type;
    ret->payload = g_variant_ref_sink(g_variant_new_from_bytes(G_VARIANT_TYPE("ay"), bytes, FALSE));
    ret->fd = reader->fd;
    ret->fd_lost = reader->fd_lost && reader->fd < 0;
    reader->fd = -1;
    reader_reset(reader);
}

enum frame_result frame_read(struct frame_reader *reader, struct frame *ret, GError **error)
{
    if (!header_complete(reader) || !reader->payload) {
        enum frame_result result = read_header(reader, error);
        if (result != FRAME_GOT)
            return result;
    }
    while (reader->payload_read < reader->header.length) {
        size_t got;
        enum frame_result result =
            receive(reader, reader->payload + reader->payload_read,
                    reader->header.length - reader->payload_read, &got, error);
        if (result == FRAME_END)
            return broken(error, "ends in its payload");
        if (result != FRAME_GOT)
            return result;
        reader->payload_read += got;
    }
    hand_over(reader, ret);
    return FRAME_GOT;
}
