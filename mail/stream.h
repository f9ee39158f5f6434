/* stream.h - a connection to a mail server that cannot be made to wait, spin or swell: every wait
 * has a deadline, every answer a budget, the end of file is an error, and an eventfd stops it at
 * once. The first failure stays: from then on everything fails the same way. Of one thread. */
#pragma once

#include "mail/meter.h"
#include "mail/tls.h"

struct stream;

/* Called while a stream waits or reads, to show that its thread is alive. */
typedef void (*stream_alive)(void *context);

/* Takes over fd, a connected non-blocking socket; cancel_fd stays the caller's. */
struct stream *stream_new(int fd, int cancel_fd, stream_alive alive, void *alive_context);
void stream_free(struct stream *stream);

/* Bounds of what follows, until the next call: an absolute deadline for all of it, and what may be
 * answered. */
void stream_begin(struct stream *stream, int64_t timeout_ms, const struct meter_limits *limits);

/* TLS from here on. Refused where the server has already sent something in the clear that a TLS
 * session would take for its own. *ret_detail, if wanted, describes it (transfer full). */
bool stream_start_tls(struct stream *stream, const struct tls_options *options, char **ret_detail,
                      GError **error);

/* At least one byte, at most length; -1 on failure, and at the end of file, which stream_error()
 * tells. */
gssize stream_read(struct stream *stream, void *into, gsize length);

/* All of it, or -1. */
gssize stream_write(struct stream *stream, const void *from, gsize length);

enum stream_event {
    STREAM_READABLE,
    STREAM_WOKEN, /* wake_fd is readable; it is left so */
    STREAM_TIMEOUT,
    STREAM_STOPPED, /* cancel_fd is readable */
};

/* Waits without reading. */
enum stream_event stream_wait(struct stream *stream, int wake_fd, int64_t timeout_ms);

/* Whether the answer to the last command said NO or BAD. */
bool stream_was_refused(const struct stream *stream);

/* What ended the stream, or NULL while it is well. (borrowed) */
const GError *stream_error(const struct stream *stream);
