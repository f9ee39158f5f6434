/* acceptor.c - see acceptor.h. */
#include "api/acceptor.h"
#include "base/error.h"

#include <errno.h>
#include <stdbool.h>
#include <sys/socket.h>

#define A_TURN 64                    /* then the loop gets to its other work */
#define REST_US (G_USEC_PER_SEC / 2) /* until there may be descriptors again */

struct acceptor {
    void (*accepted)(void *context, int fd);
    void *context;
    sd_event_source *readable, *rested;
};

static bool is_shortage(int why)
{
    return why == EMFILE || why == ENFILE || why == ENOBUFS || why == ENOMEM;
}

static void rest(struct acceptor *acceptor)
{
    if (sd_event_source_set_time_relative(acceptor->rested, REST_US) >= 0 &&
        sd_event_source_set_enabled(acceptor->rested, SD_EVENT_ONESHOT) >= 0)
        (void)sd_event_source_set_enabled(acceptor->readable, SD_EVENT_OFF); /* fails on misuse */
}

static int on_readable(sd_event_source *source, int listening, uint32_t events, void *data)
{
    struct acceptor *acceptor = data;
    (void)source;
    (void)events;
    for (int i = 0; i < A_TURN; i++) {
        int fd = accept4(listening, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (fd >= 0)
            acceptor->accepted(acceptor->context, fd);
        else if (is_shortage(errno))
            rest(acceptor);
        if (fd < 0 && errno != EINTR && errno != ECONNABORTED)
            return 0;
    }
    return 0;
}

static int on_rested(sd_event_source *source, uint64_t now_us, void *data)
{
    struct acceptor *acceptor = data;
    (void)source;
    (void)now_us;
    (void)sd_event_source_set_enabled(acceptor->readable, SD_EVENT_ON); /* fails on misuse only */
    return 0;
}

struct acceptor *acceptor_new(sd_event *loop, int listening,
                              void (*accepted)(void *context, int fd), void *context,
                              GError **error)
{
    struct acceptor *acceptor = g_new0(struct acceptor, 1);
    acceptor->accepted = accepted;
    acceptor->context = context;
    int rc = sd_event_add_io(loop, &acceptor->readable, listening, EPOLLIN, on_readable, acceptor);
    if (rc >= 0)
        rc = sd_event_add_time(loop, &acceptor->rested, CLOCK_MONOTONIC, 0, 0, on_rested, acceptor);
    if (rc >= 0)
        rc = sd_event_source_set_enabled(acceptor->rested, SD_EVENT_OFF);
    if (rc >= 0)
        return acceptor;
    error_set(error, ERROR_INTERNAL, "cannot wait for connections: %s", g_strerror(-rc));
    acceptor_free(acceptor);
    return NULL;
}

void acceptor_free(struct acceptor *acceptor)
{
    if (!acceptor)
        return;
    (void)sd_event_source_disable_unref(acceptor->readable);
    (void)sd_event_source_disable_unref(acceptor->rested);
    g_free(acceptor);
}
