/* housekeeping.c - see housekeeping.h. */
#include "daemon/housekeeping.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/log.h"
#include "crm/retention.h"

#include <stdatomic.h>
#include <time.h>

#define EVERY_US (UINT64_C(3600) * G_USEC_PER_SEC)
#define ACCURACY_US G_USEC_PER_SEC

struct housekeeping {
    struct worker_pool *writer;
    sd_event_source *timer;
    atomic_bool stopped;
    atomic_bool busy;
    struct retention_clock clock; /* the writer's thread's while busy */
    int64_t expired;              /* in this round; of the writer's thread */
};

/* One chunk, and the next: between the two, others have their turn. */
static void job_expire(void *thread_state, void *data)
{
    struct housekeeping *h = data;
    struct crm crm = {.store = thread_state, .now = h->clock.now_s};
    int64_t messages = 0;
    g_autoptr(GError) error = NULL;
    if (!retention_step(&crm, &h->clock, &messages, &error))
        log_warning("old raw mail stays for another hour: %s", error->message);
    h->expired += messages;
    if (messages > 0 && !h->stopped) {
        worker_submit(h->writer, WORKER_BACKGROUND, job_expire, h);
        return;
    }
    if (h->expired > 0)
        log_info("raw mail beyond its time is gone; messages: %" G_GINT64_FORMAT, h->expired);
    h->expired = 0;
    h->busy = false;
}

/* Of the clock that goes on while the machine sleeps. */
static int64_t boot_s(void)
{
    struct timespec since_boot;
    (void)clock_gettime(CLOCK_BOOTTIME, &since_boot); /* Linux has it */
    return since_boot.tv_sec;
}

static int on_timer(sd_event_source *source, uint64_t now_us, void *userdata)
{
    struct housekeeping *h = userdata;
    if (!atomic_exchange(&h->busy, true)) {
        retention_look(&h->clock, clock_now_s(), boot_s());
        worker_submit(h->writer, WORKER_BACKGROUND, job_expire, h);
    }
    (void)sd_event_source_set_time(source, now_us + EVERY_US);
    (void)sd_event_source_set_enabled(source, SD_EVENT_ONESHOT); /* fail on misuse only */
    return 0;
}

struct housekeeping *housekeeping_new(sd_event *loop, struct worker_pool *writer, GError **error)
{
    struct housekeeping *h = g_new0(struct housekeeping, 1);
    h->writer = writer;
    int rc =
        sd_event_add_time_relative(loop, &h->timer, CLOCK_MONOTONIC, 0, ACCURACY_US, on_timer, h);
    if (rc >= 0)
        return h;
    error_set(error, ERROR_INTERNAL, "cannot set a timer: %s", g_strerror(-rc));
    g_free(h);
    return NULL;
}

void housekeeping_stop(struct housekeeping *h)
{
    if (!h)
        return;
    h->stopped = true;
    h->timer = sd_event_source_disable_unref(h->timer);
}

void housekeeping_free(struct housekeeping *h)
{
    g_free(h);
}
