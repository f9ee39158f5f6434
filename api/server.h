/* server.h - HTTP on the control socket: libmicrohttpd through its epoll fd in the main loop,
 * requests suspended while a pool's thread answers them. */
#pragma once

#include "api/route.h"
#include "base/worker.h"

#include <systemd/sd-event.h>

struct api_settings {
    const char *path;           /* of the socket */
    unsigned mode;              /* 0660 */
    const char *group;          /* or NULL: leave it as it is */
    unsigned request_timeout_s; /* from first byte to last; 0: LIMIT_REQUEST_SECONDS */
    unsigned heartbeat_s;       /* between a stream's empty lines; 0: 30 */
    uint64_t max_message_bytes; /* of a mail that is handed in; 0: of small ones */
};

/* Their thread state is a struct store*; waiters has threads for as many calls of ROUTE_WAIT as all
 * routes together take, so that none waits for another. */
struct api_pools {
    struct worker_pool *readers, *writer, *waiters;
};

struct api_server;

/* Binds the socket (replacing one that nobody listens on; ERROR_CONFLICT where somebody does) and
 * serves api_routes from the loop. host is what handlers get as call->host. settings is needed only
 * now; all other pointers are borrowed and outlive the server, host also the pools, which may still
 * run a request after api_server_free(). */
struct api_server *api_server_new(sd_event *loop, const struct api_settings *settings,
                                  const struct api_pools *pools, const struct api_host *host,
                                  GError **error);

/* From now on mails of so many bytes may be handed in. On the loop's thread. */
void api_server_set_max_upload(struct api_server *server, uint64_t message_bytes);

/* Something was committed: wakes the streams. From any thread, but not once api_server_free() was
 * called: the caller sees to that. */
void api_server_wake_streams(struct api_server *server);

/* Stops accepting, removes the socket, ends streams and answers what is under way, for at most a
 * second. NULL is fine. */
void api_server_free(struct api_server *server);
