/* stream.c - see stream.h. */
#include "mail/stream.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/fault.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define BUFFER_BYTES (128 << 10) /* a recv() a few TLS records, not two a record */
#define SILENCE_MS (60 * 1000)   /* a server that says nothing for a minute is gone */

struct stream {
    int fd, cancel_fd;
    stream_alive alive;
    void *alive_context;
    struct tls *tls; /* or NULL */
    struct meter meter;
    int64_t deadline_ms;
    GError *error;
    /* received, not yet taken */
    char *buffer;
    gsize begin, end;
};

struct stream *stream_new(int fd, int cancel_fd, stream_alive alive, void *alive_context)
{
    struct stream *stream = g_new0(struct stream, 1);
    stream->fd = fd;
    stream->cancel_fd = cancel_fd;
    stream->alive = alive;
    stream->alive_context = alive_context;
    return stream;
}

void stream_free(struct stream *stream)
{
    if (!stream)
        return;
    tls_free(stream->tls);
    (void)close(stream->fd); /* whatever it says, the connection is over */
    g_clear_error(&stream->error);
    g_free(stream->buffer);
    g_free(stream);
}

void stream_begin(struct stream *stream, int64_t timeout_ms, const struct meter_limits *limits)
{
    stream->deadline_ms = clock_monotonic_ms() + fault_hurry_ms(timeout_ms);
    meter_begin(&stream->meter, limits);
}

bool stream_was_refused(const struct stream *stream)
{
    return stream->meter.refused;
}

const GError *stream_error(const struct stream *stream)
{
    return stream->error;
}

static void fail(struct stream *stream, enum error_code code, const char *why)
{
    if (!stream->error)
        error_set(&stream->error, code, "%s", why);
}

/* ---- waiting ---- */

/* Until the socket is ready for events, the deadline or silence is over, or somebody cancels. */
static bool wait_ready(struct stream *stream, short events)
{
    for (;;) {
        int64_t left = stream->deadline_ms - clock_monotonic_ms();
        struct pollfd fds[] = {{stream->fd, events, 0}, {stream->cancel_fd, POLLIN, 0}};
        int rc = left > 0 ? poll(fds, 2, (int)MIN(left, fault_hurry_ms(SILENCE_MS))) : 0;
        if (rc < 0 && errno == EINTR)
            continue;
        if (stream->alive)
            stream->alive(stream->alive_context);
        if (rc > 0 && !fds[1].revents)
            return true;
        if (rc > 0)
            fail(stream, ERROR_UNAVAILABLE, "stopped");
        else if (rc == 0)
            fail(stream, ERROR_UNAVAILABLE,
                 "the server did not answer in time; it may be overloaded: " METER_REMEDY);
        else
            fail(stream, ERROR_INTERNAL, g_strerror(errno));
        return false;
    }
}

enum stream_event stream_wait(struct stream *stream, int wake_fd, int64_t timeout_ms)
{
    if (stream->begin < stream->end || (stream->tls && tls_pending(stream->tls)))
        return STREAM_READABLE;
    g_clear_pointer(&stream->buffer, g_free); /* idle connections are many: keep them small */
    stream->begin = stream->end = 0;
    int64_t until_ms = clock_monotonic_ms() + timeout_ms;
    for (;;) {
        int64_t left = MAX(0, until_ms - clock_monotonic_ms());
        struct pollfd fds[] = {
            {stream->cancel_fd, POLLIN, 0}, {stream->fd, POLLIN, 0}, {wake_fd, POLLIN, 0}};
        int rc = poll(fds, 3, (int)MIN(left, G_MAXINT));
        if (rc == 0 && left > 0)
            continue;
        if (rc == 0)
            return STREAM_TIMEOUT;
        if (fds[0].revents)
            return STREAM_STOPPED;
        if (fds[1].revents)
            return STREAM_READABLE;
        if (fds[2].revents)
            return STREAM_WOKEN;
    }
}

/* ---- the socket, as GnuTLS and we ourselves use it ---- */

static ssize_t pull(void *context, void *into, size_t length)
{
    struct stream *stream = context;
    if (stream->begin == stream->end) {
        if (!stream->buffer)
            stream->buffer = g_malloc(BUFFER_BYTES);
        ssize_t got;
        do {
            got = recv(stream->fd, stream->buffer, BUFFER_BYTES, MSG_DONTWAIT);
        } while (got < 0 && errno == EINTR);
        if (got < 0 && errno == ECONNRESET)
            return 0; /* an end like another; GnuTLS has no words for it */
        if (got <= 0)
            return got;
        stream->begin = 0;
        stream->end = (gsize)got;
    }
    gsize step = MIN(length, stream->end - stream->begin);
    memcpy(into, stream->buffer + stream->begin, step);
    stream->begin += step;
    return (ssize_t)step;
}

static ssize_t push(void *context, const void *from, size_t length)
{
    struct stream *stream = context;
    ssize_t sent;
    do {
        sent = send(stream->fd, from, length, MSG_NOSIGNAL | MSG_DONTWAIT);
    } while (sent < 0 && errno == EINTR);
    return sent;
}

static enum tls_result plain_outcome(ssize_t moved, gsize *ret_done, enum tls_result wait,
                                     GError **error)
{
    if (moved > 0) {
        *ret_done = (gsize)moved;
        return TLS_DONE;
    }
    if (moved == 0 || errno == ECONNRESET || errno == EPIPE)
        return TLS_CLOSED;
    if (errno == EAGAIN)
        return wait;
    error_set(error, ERROR_UNAVAILABLE, "the connection broke: %s; " METER_REMEDY,
              g_strerror(errno));
    return TLS_FAILED;
}

/* One step's result: true when it is done; else waits (true in *ret_again) or fails. */
static bool settle(struct stream *stream, enum tls_result result, bool *ret_again)
{
    *ret_again = false;
    switch (result) {
    case TLS_DONE:
        return true;
    case TLS_WANT_READ: /* after a session ticket GnuTLS wants to be called again, not to wait */
        *ret_again = stream->begin < stream->end || wait_ready(stream, POLLIN);
        return false;
    case TLS_WANT_WRITE:
        *ret_again = wait_ready(stream, POLLOUT);
        return false;
    case TLS_CLOSED:
        fail(stream, ERROR_UNAVAILABLE, "the server closed the connection; " METER_REMEDY);
        return false;
    case TLS_FAILED:
        break; /* the step has set the error */
    }
    return false;
}

gssize stream_read(struct stream *stream, void *into, gsize length)
{
    bool again = !stream->error;
    while (again) {
        gsize done = 0;
        enum tls_result result =
            stream->tls
                ? tls_read(stream->tls, into, length, &done, &stream->error)
                : plain_outcome(pull(stream, into, length), &done, TLS_WANT_READ, &stream->error);
        if (settle(stream, result, &again))
            return meter_take(&stream->meter, into, done, &stream->error) ? (gssize)done : -1;
    }
    return -1;
}

gssize stream_write(struct stream *stream, const void *from, gsize length)
{
    const char *at = from;
    gsize left = length;
    bool again = !stream->error;
    while (again && left > 0) {
        gsize done = 0;
        enum tls_result result =
            stream->tls
                ? tls_write(stream->tls, at, left, &done, &stream->error)
                : plain_outcome(push(stream, at, left), &done, TLS_WANT_WRITE, &stream->error);
        if (settle(stream, result, &again))
            again = true;
        at += done;
        left -= done;
    }
    return left == 0 && !stream->error ? (gssize)length : -1;
}

bool stream_start_tls(struct stream *stream, const struct tls_options *options, char **ret_detail,
                      GError **error)
{
    if (stream->begin < stream->end) {
        error_set(error, ERROR_CORRUPT,
                  "%s sent something unencrypted after STARTTLS: somebody may "
                  "be tampering with the connection; ask the server's administrator",
                  options->host);
        return false;
    }
    struct tls_transport transport = {pull, push, stream};
    struct tls *tls = tls_new(options, &transport, error);
    if (!tls)
        return false;
    bool again = true, done = false;
    while (again)
        done = settle(stream, tls_handshake(tls, &stream->error), &again);
    if (!done) {
        tls_free(tls);
        g_propagate_error(error, g_error_copy(stream->error));
        return false;
    }
    stream->tls = tls;
    if (ret_detail)
        *ret_detail = tls_describe(tls);
    return true;
}
