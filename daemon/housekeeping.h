/* housekeeping.h - what is done by itself every hour: raw mail beyond its time goes. Lives on the
 * main loop; the work is the writer's, in the background. */
#pragma once

#include "base/worker.h"

#include <systemd/sd-event.h>

struct housekeeping;

/* Begins at once. writer's thread state is a struct store*; both are borrowed. */
struct housekeeping *housekeeping_new(sd_event *loop, struct worker_pool *writer, GError **error);

/* No more work is given from now on; call it before the writer ends. NULL is fine. */
void housekeeping_stop(struct housekeeping *housekeeping);

/* After the writer has ended. NULL is fine. */
void housekeeping_free(struct housekeeping *housekeeping);
