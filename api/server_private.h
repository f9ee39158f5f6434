/* server_private.h - what the files of the HTTP side share. For
 * api/{server,peers,streams,admission}.c alone; all of it is the loop's thread's. */
#pragma once

#include "api/request.h"
#include "api/server.h"

#include <microhttpd.h>

struct api_server {
    struct api_socket *socket;
    struct acceptor *acceptor;
    struct MHD_Daemon *http;
    struct api_pools pools;
    const struct api_host *host;
    struct returns *returns;
    GQueue requests;    /* of struct request*: all that libmicrohttpd knows */
    GQueue incomplete;  /* of struct peer*: who owes the end of a request, first deadline first */
    GHashTable *counts; /* uid -> connections */
    unsigned connections;
    unsigned uploads; /* requests whose body may be large */
    gsize max_upload_bytes;
    unsigned request_timeout_s, heartbeat_s;
    bool deadline_armed, heartbeat_armed;
    bool stopping;
    sd_event_source *on_http, *on_returns, *on_http_time, *on_deadline, *on_heartbeat;
};

/* One connection. */
struct peer {
    uid_t uid;
    int fd;
    bool refused;    /* over a limit: hears 503 and is closed */
    bool answered;   /* once at least */
    bool incomplete; /* link is in the server's list */
    int64_t deadline_ms;
    GList link;
};

/* ---- server.c ---- */

/* Arms a one-shot timer. */
void server_arm(sd_event_source *timer, int64_t after_ms);

/* Lets libmicrohttpd work, and comes back when it wants to. */
void server_turn(struct api_server *server);

/* ---- peers.c ---- */

/* For libmicrohttpd: connections begin and end. */
void peers_on_connection(void *server, struct MHD_Connection *connection, void **context,
                         enum MHD_ConnectionNotificationCode code);
struct peer *peer_of(struct MHD_Connection *connection);

/* It has from now on a request's time to send the rest of one; or has sent it. */
void peer_owes_request(struct api_server *server, struct peer *peer);
void peer_owes_nothing(struct api_server *server, struct peer *peer);
int peers_on_deadline(sd_event_source *source, uint64_t usec, void *server);

/* ---- admission.c ---- */

/* What is known when the headers are there: the route and its query, and whether there is room for
 * its body. Refuses what is wrong. */
void admit_request(struct request *request, const char *method, const char *path);

/* The body is there: refuses what would have to wait for a thread, perhaps for minutes. */
void admit_wait(struct request *request);

/* NULL where it has none of that name. (borrowed) */
const char *request_header(const struct request *request, const char *name);

/* ---- streams.c ---- */

/* Whether its answer is a stream, and has begun. */
bool request_streams(const struct request *request);
struct MHD_Response *stream_response(struct request *request);

/* Looks for more where there may be more and nothing is left to send. */
void stream_refill(struct request *request);
/* Lets a stream that rests go on: there is more, or it ends. */
void stream_resume(struct request *request);
/* There may be events that no stream has. */
void streams_wake(struct api_server *server);
int streams_on_heartbeat(sd_event_source *source, uint64_t usec, void *server);
