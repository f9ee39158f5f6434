/* frame.h - frames on the socketpair between crmd and crmd-mail: a header with type and length, a
 * GVariant in its serialised form, and at most one file descriptor beside it. The length is bounded
 * before anything is allocated, and the payload's type is the receiver's to check. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

struct frame {
    uint32_t type;
    GVariant *
        payload; /* a received one is bytes ("ay") until protocol.h reads it as what it should be */
    int fd;      /* or -1 */
    bool fd_lost; /* one was sent, but this process had no file descriptor left */
};

void frame_clear(struct frame *frame); /* closes fd, drops payload */

/* Writes a whole frame, sinking payload; fd (or -1) stays the caller's. Waits at most timeout_ms
 * for a peer that does not read: ERROR_UNAVAILABLE, after which the socket is of no more use. The
 * caller serialises writers. */
bool frame_write(int socket, uint32_t type, GVariant *payload, int fd, int timeout_ms,
                 GError **error);

/* Reads frames from a socket, keeping what is incomplete between calls. */
struct frame_reader;
struct frame_reader *frame_reader_new(int socket); /* socket stays the caller's */
void frame_reader_free(struct frame_reader *reader);

enum frame_result { FRAME_GOT, FRAME_AGAIN, FRAME_END, FRAME_BROKEN };

/* FRAME_GOT fills *ret, which the caller clears. FRAME_AGAIN: a non-blocking socket has no more
 * now. FRAME_END: the peer closed between frames. FRAME_BROKEN: error is set; close the socket. */
enum frame_result frame_read(struct frame_reader *reader, struct frame *ret, GError **error);
