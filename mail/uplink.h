/* uplink.h - what crmd-mail says to crmd: frames from many threads, one after another, and the log,
 * which crmd writes for us. */
#pragma once

#include "mail/protocol.h"

struct uplink;

/* fd stays the caller's. */
struct uplink *uplink_new(int fd);
void uplink_free(struct uplink *uplink);

/* Sinks payload; fd (or -1) stays the caller's. Where crmd does not take it, the socket is shut
 * down: whoever reads from it learns that this is the end. */
void uplink_send(struct uplink *uplink, enum frame_type type, GVariant *payload, int fd);

void uplink_set_log_level(struct uplink *uplink, int max_priority);

/* A line for the log about a mailbox (0: none), if the level lets it through. */
void uplink_log(struct uplink *uplink, uint32_t mailbox, int priority, const char *format, ...)
    G_GNUC_PRINTF(4, 5);

/* From now on what GLib and the libraries have to say goes to the log, never to standard output.
 * One uplink a process. */
void uplink_take_glib_log(struct uplink *uplink);
