/* child.h - one run of the crmd-mail process: started with the socketpair and the ledger, its
 * frames handed up, its death reported with what its ledger held. */
#pragma once

#include "daemon/suspects.h"
#include "mail/frame.h"

#include <systemd/sd-event.h>

struct child;

struct child_handlers {
    void *context;
    /* A frame came; payload and fd are borrowed. An error ends the child. */
    bool (*frame)(void *context, const struct frame *frame, GError **error);
    /* The child is gone and reaped: how, what its ledger held (of struct ledger_slot), and in
     * words. The handler may free the child. */
    void (*dead)(void *context, enum death death, const GArray *slots, const char *how);
};

/* Starts the program. Handlers are copied. (transfer full) */
struct child *child_start(sd_event *loop, const char *program,
                          const struct child_handlers *handlers, GError **error);

int child_pid(const struct child *child);

/* Writes a frame (sinks payload). A child that does not read is killed, and its death reported. */
void child_send(struct child *child, uint32_t type, GVariant *payload);

/* The same with a descriptor beside it, which stays the caller's. */
void child_send_with(struct child *child, uint32_t type, GVariant *payload, int fd);

/* Closes the socket: the child ends by itself. Its death is reported. */
void child_stop(struct child *child);

/* Kills it where it still runs, without a report, and reaps it. NULL is fine. */
void child_free(struct child *child);
