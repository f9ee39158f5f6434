/* server.c - the HTTP side: connections and their limits, requests as libmicrohttpd tells of them,
 * answers and streams. All of it runs on the loop's thread but api_server_wake_streams(). */
#include "api/server.h"
#include "api/acceptor.h"
#include "api/match.h"
#include "api/request.h"
#include "api/socket.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define HEARTBEAT_SECONDS 30     /* dead readers of a quiet stream are noticed within this */
#define SEND_TIMEOUT_SECONDS 60U /* without a byte read of an answer; streams may rest longer */
#define STREAM_BLOCK_BYTES (16 << 10) /* asked of a stream at once */
#define TURN_ROUNDS 4     /* of libmicrohttpd, before the loop's other sources have their turn */
#define FINISH_MS 1000    /* what api_server_free() waits */
#define FINISH_STEP_MS 20 /* looks at least so often for libmicrohttpd's own timeouts */

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

/* ---- timers ---- */

/* Arms a one-shot timer. */
static void arm(sd_event_source *timer, int64_t after_ms)
{
    (void)sd_event_source_set_time_relative(timer, (uint64_t)MAX(after_ms, 0) * 1000);
    (void)sd_event_source_set_enabled(timer, SD_EVENT_ONESHOT); /* both fail only on our misuse */
}

/* Lets libmicrohttpd work, and comes back when it wants to. */
static void turn(struct api_server *server)
{
    MHD_UNSIGNED_LONG_LONG timeout_ms = 0;
    bool waits = true;
    for (unsigned i = 0; i < TURN_ROUNDS && waits && timeout_ms == 0; i++) {
        (void)MHD_run(server->http); /* fails only on misuse */
        waits = MHD_get_timeout(server->http, &timeout_ms) == MHD_YES;
    }
    if (waits)
        arm(server->on_http_time, (int64_t)MIN(timeout_ms, G_MAXINT));
    else
        (void)sd_event_source_set_enabled(server->on_http_time, SD_EVENT_OFF);
}

/* ---- deadlines: all equally long, so the list is in their order ---- */

static void deadline_stop(struct api_server *server, struct peer *peer)
{
    if (!peer->incomplete)
        return;
    g_queue_unlink(&server->incomplete, &peer->link);
    peer->incomplete = false;
}

static void deadline_start(struct api_server *server, struct peer *peer)
{
    deadline_stop(server, peer);
    int64_t length_ms = (int64_t)server->request_timeout_s * 1000;
    peer->deadline_ms = clock_monotonic_ms() + length_ms;
    peer->incomplete = true;
    g_queue_push_tail_link(&server->incomplete, &peer->link);
    if (!server->deadline_armed)
        arm(server->on_deadline, length_ms);
    server->deadline_armed = true;
}

static int on_deadline(sd_event_source *source, uint64_t usec, void *data)
{
    (void)source;
    (void)usec;
    struct api_server *server = data;
    int64_t now_ms = clock_monotonic_ms();
    struct peer *peer;
    while ((peer = g_queue_peek_head(&server->incomplete)) && peer->deadline_ms <= now_ms) {
        deadline_stop(server, peer);
        (void)shutdown(peer->fd, SHUT_RDWR); /* libmicrohttpd sees the end and closes */
    }
    server->deadline_armed = peer != NULL;
    if (peer)
        arm(server->on_deadline, peer->deadline_ms - now_ms);
    turn(server);
    return 0;
}

/* ---- connections ---- */

/* Changes the count of a uid's connections and returns the new one. */
static int count_uid(struct api_server *server, uid_t uid, int change)
{
    int count = GPOINTER_TO_INT(g_hash_table_lookup(server->counts, GUINT_TO_POINTER(uid)));
    count += change;
    if (count > 0)
        g_hash_table_insert(server->counts, GUINT_TO_POINTER(uid), GINT_TO_POINTER(count));
    else
        g_hash_table_remove(server->counts, GUINT_TO_POINTER(uid));
    return count;
}

static struct peer *peer_new(struct api_server *server, struct MHD_Connection *connection)
{
    struct peer *peer = g_new0(struct peer, 1);
    peer->link.data = peer;
    peer->fd = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
    bool known = api_socket_peer(peer->fd, &peer->uid);
    int of_uid = count_uid(server, peer->uid, 1);
    server->connections++;
    peer->refused = of_uid > LIMIT_CONNECTIONS_PER_UID || server->connections > LIMIT_CONNECTIONS;
    /* One uid's refused connections, too, are bounded, lest they take all that there are. */
    if (!known || of_uid > 2 * LIMIT_CONNECTIONS_PER_UID)
        (void)shutdown(peer->fd, SHUT_RDWR);
    deadline_start(server, peer);
    return peer;
}

static void peer_free(struct api_server *server, struct peer *peer)
{
    deadline_stop(server, peer);
    (void)count_uid(server, peer->uid, -1);
    server->connections--;
    g_free(peer);
}

static void on_connection(void *data, struct MHD_Connection *connection, void **context,
                          enum MHD_ConnectionNotificationCode code)
{
    if (code == MHD_CONNECTION_NOTIFY_STARTED)
        *context = peer_new(data, connection);
    else
        peer_free(data, g_steal_pointer(context));
}

static struct peer *peer_of(struct MHD_Connection *connection)
{
    return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
}

/* ---- streams ---- */

/* Looks for more where there may be more and nothing is left to send. */
static void stream_refill(struct request *request)
{
    struct stream *stream = &request->stream;
    if (stream->stale && !stream->filling && !stream->page && !stream->ended)
        request_fill(request, request->server->pools.readers);
}

static void stream_resume(struct request *request)
{
    if (!request->connection || !request->stream.suspended)
        return;
    request->stream.suspended = false;
    MHD_resume_connection(request->connection);
}

static ssize_t stream_send_page(struct stream *stream, char *out, size_t max)
{
    gsize n = MIN(stream->length - stream->sent, max);
    memcpy(out, stream->page + stream->sent, n);
    stream->sent += n;
    if (stream->sent == stream->length)
        g_clear_pointer(&stream->page, g_free);
    return (ssize_t)n;
}

/* libmicrohttpd asks for the next bytes; must not wait. */
static ssize_t stream_read(void *data, uint64_t position, char *out, size_t max)
{
    (void)position;
    struct request *request = data;
    struct stream *stream = &request->stream;
    if (stream->page)
        return stream_send_page(stream, out, max);
    if (stream->beat) {
        stream->beat = false;
        *out = '\n';
        return 1;
    }
    if (stream->ended || request->server->stopping)
        return MHD_CONTENT_READER_END_OF_STREAM;
    stream_refill(request);
    stream->suspended = true;
    MHD_suspend_connection(request->connection);
    return 0;
}

static void stream_free(void *data)
{
    request_unref(data);
}

static bool is_streaming(const struct request *request)
{
    return request->state == REQUEST_DONE && request->call.answer.follow_events &&
           !request->is_head;
}

static void streams_wake(struct api_server *server)
{
    for (GList *link = server->requests.head; link; link = link->next) {
        struct request *request = link->data;
        request->stream.stale = true;
        if (is_streaming(request))
            stream_refill(request);
    }
}

static int on_heartbeat(sd_event_source *source, uint64_t usec, void *data)
{
    (void)source;
    (void)usec;
    struct api_server *server = data;
    server->heartbeat_armed = false;
    for (GList *link = server->requests.head; link; link = link->next) {
        struct request *request = link->data;
        if (!is_streaming(request))
            continue;
        request->stream.beat = true;
        stream_resume(request);
        server->heartbeat_armed = true;
    }
    if (server->heartbeat_armed)
        arm(server->on_heartbeat, (int64_t)server->heartbeat_s * 1000);
    turn(server);
    return 0;
}

static void heartbeat_start(struct api_server *server)
{
    if (!server->heartbeat_armed)
        arm(server->on_heartbeat, (int64_t)server->heartbeat_s * 1000);
    server->heartbeat_armed = true;
}

/* ---- answers ---- */

static void bytes_free(void *data)
{
    g_bytes_unref(data);
}

static struct MHD_Response *whole_response(GBytes *bytes)
{
    gsize length = 0;
    const void *data = bytes ? g_bytes_get_data(bytes, &length) : NULL;
    if (length == 0)
        return MHD_create_response_from_buffer(0, NULL, MHD_RESPMEM_PERSISTENT);
    return MHD_create_response_from_buffer_with_free_callback_cls(length, (void *)data, bytes_free,
                                                                  g_bytes_ref(bytes));
}

static struct MHD_Response *file_response(struct api_file *file)
{
    struct MHD_Response *response = MHD_create_response_from_fd64((uint64_t)file->bytes, file->fd);
    if (response)
        file->fd = -1; /* libmicrohttpd closes it */
    return response;
}

static struct MHD_Response *stream_response(struct request *request)
{
    request->stream.stale = true;
    request->close = true;
    heartbeat_start(request->server);
    /* A reader may rest (a pager): heartbeats find the dead ones, its buffer is one page. */
    (void)MHD_set_connection_option(request->connection, MHD_CONNECTION_OPTION_TIMEOUT, 0U);
    return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, STREAM_BLOCK_BYTES, stream_read,
                                             g_atomic_rc_box_acquire(request), stream_free);
}

static void add_header(struct MHD_Response *response, const char *name, const char *value)
{
    if (value)
        (void)MHD_add_response_header(response, name, value); /* fails without memory only */
}

static enum MHD_Result send_answer(struct request *request)
{
    const struct api_answer *answer = &request->call.answer;
    bool streams = is_streaming(request);
    struct MHD_Response *response = streams        ? stream_response(request)
                                    : answer->file ? file_response(answer->file)
                                                   : whole_response(answer->bytes);
    if (!response)
        return MHD_NO;
    add_header(response, MHD_HTTP_HEADER_CONTENT_TYPE,
               answer->follow_events ? "application/x-ndjson" : answer->content_type);
    add_header(response, MHD_HTTP_HEADER_ALLOW, request->allow);
    add_header(response, MHD_HTTP_HEADER_CONNECTION, request->close ? "close" : NULL);
    enum MHD_Result result =
        MHD_queue_response(request->connection, answer->status ? answer->status : 200, response);
    MHD_destroy_response(response);
    return result;
}

/* ---- requests ---- */

struct query_reader {
    GHashTable *query;
    GError *error;
};

static enum MHD_Result add_query(void *data, enum MHD_ValueKind kind, const char *key,
                                 const char *value)
{
    (void)kind;
    struct query_reader *reader = data;
    if (!*key)
        return MHD_YES; /* of "?" or "&&" */
    g_autofree char *name = match_decode(key, -1, "the query", &reader->error);
    g_autofree char *decoded =
        name ? match_decode(value ? value : "", -1, "the query", &reader->error) : NULL;
    if (!decoded)
        return MHD_NO;
    if (g_hash_table_contains(reader->query, name)) {
        error_set_field(&reader->error, name, "%s: is in the query twice", name);
        return MHD_NO;
    }
    g_hash_table_insert(reader->query, g_steal_pointer(&name), g_steal_pointer(&decoded));
    return MHD_YES;
}

static bool read_query(struct request *request, GError **error)
{
    struct query_reader reader = {request->call.query, NULL};
    (void)MHD_get_connection_values(request->connection, MHD_GET_ARGUMENT_KIND, add_query, &reader);
    if (!reader.error)
        return true;
    g_propagate_error(error, reader.error);
    return false;
}

static const char *header_of(const struct request *request, const char *name)
{
    return MHD_lookup_connection_value(request->connection, MHD_HEADER_KIND, name);
}

static unsigned uploads_of(const struct api_server *server, uid_t uid)
{
    unsigned count = 0;
    for (const GList *link = server->requests.head; link; link = link->next) {
        const struct request *request = link->data;
        count += request->is_upload && request->call.uid == uid;
    }
    return count;
}

/* A body as large as a mail takes memory: few at a time, and not all from one who may have no right
 * to send any. False where it is refused. */
static bool admit_upload(struct request *request, GError **error)
{
    struct api_server *server = request->server;
    if (!request->call.route->takes_bytes)
        return true;
    if (server->uploads >= LIMIT_UPLOADS ||
        uploads_of(server, request->call.uid) >= LIMIT_UPLOADS_PER_UID) {
        error_set(error, ERROR_UNAVAILABLE, "crmd takes other mail now: try again in a moment");
        return false;
    }
    server->uploads++;
    request->is_upload = true;
    request->max_body_bytes = server->max_upload_bytes;
    return true;
}

static unsigned running_of(const struct api_server *server, const struct route *route)
{
    unsigned count = 0;
    for (const GList *link = server->requests.head; link; link = link->next) {
        const struct request *request = link->data;
        count += request->state == REQUEST_RUNNING && request->call.route == route;
    }
    return count;
}

/* Refuses what would have to wait for a thread, perhaps for minutes. */
static void admit_wait(struct request *request)
{
    const struct route *route = request->call.route;
    if (request->refused || route->lane != ROUTE_WAIT ||
        running_of(request->server, route) < route->at_once)
        return;
    request_refuse(request, 0,
                   g_error_new(CRMD_ERROR, ERROR_UNAVAILABLE,
                               "calls like this under way: %u, as many as crmd takes at once; try "
                               "again in a minute",
                               route->at_once));
}

/* What is known when the headers are there. */
static void find_route(struct request *request, const char *method, const char *path)
{
    GError *error = NULL;
    struct peer *peer = peer_of(request->connection);
    request->close = peer->refused || request->server->stopping;
    if (request->close) {
        error_set(&error, ERROR_UNAVAILABLE, "crmd %s: try again in a moment",
                  peer->refused ? "serves too many connections" : "is stopping");
        request_refuse(request, 0, error);
        return;
    }
    request->call.route =
        match_route(api_routes, method, path, request->call.args, &request->allow, &error);
    if (!request->call.route || !read_query(request, &error) || !admit_upload(request, &error)) {
        request_refuse(request, request->allow ? 405 : 0, error);
        return;
    }
    const char *length = header_of(request, MHD_HTTP_HEADER_CONTENT_LENGTH);
    if (length && g_ascii_strtoull(length, NULL, 10) > request->max_body_bytes)
        request_refuse_size(request);
}

static struct request *begin(struct api_server *server, struct MHD_Connection *connection,
                             const char *method, const char *path)
{
    struct peer *peer = peer_of(connection);
    struct request *request = request_new(server->returns, peer->uid, server->host);
    request->server = server;
    request->connection = connection;
    request->is_head = g_str_equal(method, MHD_HTTP_METHOD_HEAD);
    g_queue_push_tail_link(&server->requests, &request->link);
    if (peer->answered) /* it may have rested since; a first request's time counts from the start */
        deadline_start(server, peer);
    find_route(request, method, path);
    return request;
}

/* A refused request's body is read to its end, so that the client reads the answer, unless the
 * client waits for leave to send it. */
static bool wants_body(const struct request *request)
{
    const char *expect = header_of(request, MHD_HTTP_HEADER_EXPECT);
    return !request->refused || !expect || g_ascii_strcasecmp(expect, "100-continue") != 0;
}

static enum MHD_Result on_request(void *data, struct MHD_Connection *connection, const char *path,
                                  const char *method, const char *version, const char *upload,
                                  size_t *upload_size, void **context)
{
    (void)version;
    struct api_server *server = data;
    struct request *request = *context;
    if (!request) {
        *context = request = begin(server, connection, method, path);
        if (wants_body(request))
            return MHD_YES;
    }
    if (*upload_size > 0) {
        request_add(request, upload, *upload_size);
        *upload_size = 0;
        return MHD_YES;
    }
    if (request->state == REQUEST_READING) {
        deadline_stop(server, peer_of(connection));
        admit_wait(request);
        request_submit(request, &server->pools);
    }
    if (request->state == REQUEST_DONE)
        return send_answer(request);
    MHD_suspend_connection(connection);
    return MHD_YES;
}

static void on_completed(void *data, struct MHD_Connection *connection, void **context,
                         enum MHD_RequestTerminationCode code)
{
    (void)code;
    struct api_server *server = data;
    struct request *request = g_steal_pointer(context);
    if (!request)
        return;
    struct peer *peer = peer_of(connection);
    peer->answered = true;
    server->uploads -= request->is_upload;
    deadline_start(server, peer);
    g_queue_unlink(&server->requests, &request->link);
    request->connection = NULL;
    request_unref(request);
}

/* Leaves percent-encoding alone: "%2F" in a path must not become a slash before the route is found.
 */
static size_t on_unescape(void *data, struct MHD_Connection *connection, char *text)
{
    (void)data;
    (void)connection;
    return strlen(text);
}

/* ---- what comes back from the pools ---- */

static void came_back(struct request *request)
{
    if (request->state == REQUEST_RUNNING) {
        request->state = REQUEST_DONE;
        if (request->call.route->lane == ROUTE_WRITE) /* it made events, perhaps */
            streams_wake(request->server);
        if (request->connection)
            MHD_resume_connection(request->connection);
    } else if (request_filled(request)) {
        stream_resume(request);
    } else if (request->connection) {
        stream_refill(request);
    }
    request_unref(request);
}

static void take_returns(struct api_server *server)
{
    GQueue requests;
    if (returns_take(server->returns, &requests))
        streams_wake(server);
    struct request *request;
    while ((request = g_queue_pop_head(&requests)))
        came_back(request);
}

static int on_returns(sd_event_source *source, int fd, uint32_t revents, void *data)
{
    (void)source;
    (void)fd;
    (void)revents;
    take_returns(data);
    turn(data);
    return 0;
}

static int on_http(sd_event_source *source, int fd, uint32_t revents, void *data)
{
    (void)source;
    (void)fd;
    (void)revents;
    turn(data);
    return 0;
}

static int on_http_time(sd_event_source *source, uint64_t usec, void *data)
{
    (void)source;
    (void)usec;
    turn(data);
    return 0;
}

/* ---- start and end ---- */

static int http_fd(struct api_server *server)
{
    return MHD_get_daemon_info(server->http, MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd;
}

static bool start_http(struct api_server *server, GError **error)
{
    server->http = MHD_start_daemon(
        MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_NO_LISTEN_SOCKET, 0, NULL, NULL,
        on_request, server, MHD_OPTION_CONNECTION_LIMIT,
        2U * LIMIT_CONNECTIONS, /* some to refuse politely */
        MHD_OPTION_CONNECTION_TIMEOUT, SEND_TIMEOUT_SECONDS, MHD_OPTION_NOTIFY_CONNECTION,
        on_connection, server, MHD_OPTION_NOTIFY_COMPLETED, on_completed, server,
        MHD_OPTION_UNESCAPE_CALLBACK, on_unescape, NULL, MHD_OPTION_END);
    if (!server->http)
        error_set(error, ERROR_INTERNAL, "cannot start the HTTP server: %s", g_strerror(errno));
    return server->http != NULL;
}

/* libmicrohttpd owns the descriptor from here, and closes it also where it will not have it. */
static void on_accepted(void *data, int fd)
{
    struct api_server *server = data;
    struct sockaddr_storage nobody = {.ss_family = AF_UNIX};
    (void)MHD_add_connection(server->http, fd, (struct sockaddr *)&nobody, sizeof(sa_family_t));
    turn(server);
}

static int add_timer(sd_event *loop, sd_event_source **ret, sd_event_time_handler_t handler,
                     struct api_server *server)
{
    int rc = sd_event_add_time(loop, ret, CLOCK_MONOTONIC, 0, 1, handler, server);
    return rc < 0 ? rc : sd_event_source_set_enabled(*ret, SD_EVENT_OFF);
}

static bool watch(struct api_server *server, sd_event *loop, GError **error)
{
    int rc = sd_event_add_io(loop, &server->on_http, http_fd(server), EPOLLIN, on_http, server);
    if (rc >= 0)
        rc = sd_event_add_io(loop, &server->on_returns, returns_fd(server->returns), EPOLLIN,
                             on_returns, server);
    if (rc >= 0)
        rc = add_timer(loop, &server->on_http_time, on_http_time, server);
    if (rc >= 0)
        rc = add_timer(loop, &server->on_deadline, on_deadline, server);
    if (rc >= 0)
        rc = add_timer(loop, &server->on_heartbeat, on_heartbeat, server);
    if (rc < 0) {
        error_set(error, ERROR_INTERNAL, "cannot watch the control socket: %s", g_strerror(-rc));
        return false;
    }
    server->acceptor =
        acceptor_new(loop, api_socket_fd(server->socket), on_accepted, server, error);
    return server->acceptor != NULL;
}

struct api_server *api_server_new(sd_event *loop, const struct api_settings *settings,
                                  const struct api_pools *pools, const struct api_host *host,
                                  GError **error)
{
    struct api_server *server = g_new0(struct api_server, 1);
    server->pools = *pools;
    server->host = host;
    server->request_timeout_s =
        settings->request_timeout_s ? settings->request_timeout_s : LIMIT_REQUEST_SECONDS;
    server->heartbeat_s = settings->heartbeat_s ? settings->heartbeat_s : HEARTBEAT_SECONDS;
    api_server_set_max_upload(server, settings->max_message_bytes);
    server->counts = g_hash_table_new(NULL, NULL);
    server->socket =
        api_socket_new("control", settings->path, settings->mode, settings->group, error);
    server->returns = server->socket ? returns_new(error) : NULL;
    if (!server->returns || !start_http(server, error) || !watch(server, loop, error)) {
        api_server_free(server);
        return NULL;
    }
    return server;
}

void api_server_set_max_upload(struct api_server *server, uint64_t message_bytes)
{
    server->max_upload_bytes = MAX(message_bytes, LIMIT_BATCH_BYTES) + LIMIT_REQUEST_BYTES;
}

void api_server_wake_streams(struct api_server *server)
{
    returns_wake(server->returns);
}

static bool has_work(const struct api_server *server)
{
    for (const GList *link = server->requests.head; link; link = link->next) {
        const struct request *request = link->data;
        if (request->state != REQUEST_READING)
            return true;
    }
    return false;
}

/* Answers what is under way. The loop's other sources must not run now, so this waits by itself. */
static void finish(struct api_server *server)
{
    int64_t end_ms = clock_monotonic_ms() + FINISH_MS;
    struct pollfd fds[] = {{.fd = http_fd(server), .events = POLLIN},
                           {.fd = returns_fd(server->returns), .events = POLLIN}};
    for (GList *link = server->requests.head; link; link = link->next)
        stream_resume(link->data);
    (void)MHD_run(server->http);
    while (has_work(server) && clock_monotonic_ms() < end_ms) {
        (void)poll(fds, G_N_ELEMENTS(fds),
                   FINISH_STEP_MS); /* a signal only makes it look earlier */
        take_returns(server);
        (void)MHD_run(server->http);
    }
}

/* libmicrohttpd must not be stopped with suspended connections. */
static void abandon(struct api_server *server)
{
    for (GList *link = server->requests.head; link; link = link->next) {
        struct request *request = link->data;
        stream_resume(request);
        if (request->state == REQUEST_RUNNING)
            MHD_resume_connection(request->connection);
    }
}

static void stop_http(struct api_server *server)
{
    g_clear_pointer(&server->acceptor, acceptor_free);
    api_socket_free(g_steal_pointer(&server->socket));
    server->stopping = true;
    finish(server);
    abandon(server);
    MHD_stop_daemon(server->http);
}

void api_server_free(struct api_server *server)
{
    if (!server)
        return;
    sd_event_source **const sources[] = {&server->on_http, &server->on_returns,
                                         &server->on_http_time, &server->on_deadline,
                                         &server->on_heartbeat};
    if (server->http)
        stop_http(server);
    for (gsize i = 0; i < G_N_ELEMENTS(sources); i++)
        *sources[i] = sd_event_source_disable_unref(*sources[i]);
    api_socket_free(server->socket);
    returns_close(server->returns);
    g_hash_table_unref(server->counts);
    g_free(server);
}
