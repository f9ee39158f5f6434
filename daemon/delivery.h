/* delivery.h - mails that crmd-mail reads for an import: a thread of the API waits for what it
 * reports to the main loop. */
#pragma once

#include "mail/protocol_delivery.h"

struct delivery_desk;
struct delivery_desk *delivery_desk_new(void);
void delivery_desk_free(struct delivery_desk *desk);

/* A new request's number; ERROR_UNAVAILABLE (0) where LIMIT_IMPORTS are under way, since each holds
 * a thread that others wait for, and once the desk is closed. */
uint64_t delivery_begin(struct delivery_desk *desk, GError **error);
void delivery_end(struct delivery_desk *desk, uint64_t request);

enum delivery_fate {
    DELIVERY_READ,  /* *ret has the mails */
    DELIVERY_LOST,  /* crmd-mail ended, or was not there: it may be asked again */
    DELIVERY_LATE,  /* it did not come to it */
    DELIVERY_CLOSED /* crmd ends */
};

/* Waits for its mails until a time of g_get_monotonic_time(). (*ret: transfer full) */
enum delivery_fate delivery_wait(struct delivery_desk *desk, uint64_t request, gint64 until_us,
                                 struct batch **ret);

/* The mails of a request came. (transfer full) */
void delivery_arrived(struct delivery_desk *desk, struct batch *batch);

/* crmd-mail ended, or is not there. */
void delivery_lose(struct delivery_desk *desk);

/* Nothing begins any more, and nobody waits. */
void delivery_close(struct delivery_desk *desk);
