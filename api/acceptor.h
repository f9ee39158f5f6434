/* acceptor.h - takes connections off a listening socket, on the main loop. Where the system has no
 * file descriptor left it rests and looks again, instead of being woken for ever. */
#pragma once

#include <glib.h>
#include <systemd/sd-event.h>

struct acceptor;

/* accepted() owns the descriptors, which do not block. listening is the caller's, and outlives it.
 * (transfer full) */
struct acceptor *acceptor_new(sd_event *loop, int listening,
                              void (*accepted)(void *context, int fd), void *context,
                              GError **error);
void acceptor_free(struct acceptor *acceptor); /* NULL is fine */
