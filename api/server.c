/* server.c - the HTTP side's life: requests as libmicrohttpd tells of them go to the pools and come
 * back as answers. All of it runs on the loop's thread but api_server_wake_streams(). */
#include "api/server.h"
#include "api/acceptor.h"
#include "api/server_private.h"
#include "api/socket.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

#define HEARTBEAT_SECONDS 30     /* dead readers of a quiet stream are noticed within this */
#define SEND_TIMEOUT_SECONDS 60U /* without a byte read of an answer; streams may rest longer */
#define TURN_ROUNDS 4     /* of libmicrohttpd, before the loop's other sources have their turn */
#define FINISH_MS 1000    /* what api_server_free() waits */
#define FINISH_STEP_MS 20 /* looks at least so often for libmicrohttpd's own timeouts */

/* ---- timers ---- */

void server_arm(sd_event_source *timer, int64_t after_ms)
{
    (void)sd_event_source_set_time_relative(timer, (uint64_t)MAX(after_ms, 0) * 1000);
    (void)sd_event_source_set_enabled(timer, SD_EVENT_ONESHOT); /* both fail only on our misuse */
}

void server_turn(struct api_server *server)
{
    MHD_UNSIGNED_LONG_LONG timeout_ms = 0;
    bool waits = true;
    for (unsigned i = 0; i < TURN_ROUNDS && waits && timeout_ms == 0; i++) {
        (void)MHD_run(server->http); /* fails only on misuse */
        waits = MHD_get_timeout(server->http, &timeout_ms) == MHD_YES;
    }
    if (waits)
        server_arm(server->on_http_time, (int64_t)MIN(timeout_ms, G_MAXINT));
    else
        (void)sd_event_source_set_enabled(server->on_http_time, SD_EVENT_OFF);
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

static void add_header(struct MHD_Response *response, const char *name, const char *value)
{
    if (value)
        (void)MHD_add_response_header(response, name, value); /* fails without memory only */
}

static enum MHD_Result send_answer(struct request *request)
{
    const struct api_answer *answer = &request->call.answer;
    bool streams = request_streams(request);
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
        peer_owes_request(server, peer);
    admit_request(request, method, path);
    return request;
}

/* A refused request's body is read to its end, so that the client reads the answer, unless the
 * client waits for leave to send it. */
static bool wants_body(const struct request *request)
{
    const char *expect = request_header(request, MHD_HTTP_HEADER_EXPECT);
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
        peer_owes_nothing(server, peer_of(connection));
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
    peer_owes_request(server, peer);
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
    server_turn(data);
    return 0;
}

static int on_http(sd_event_source *source, int fd, uint32_t revents, void *data)
{
    (void)source;
    (void)fd;
    (void)revents;
    server_turn(data);
    return 0;
}

static int on_http_time(sd_event_source *source, uint64_t usec, void *data)
{
    (void)source;
    (void)usec;
    server_turn(data);
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
        peers_on_connection, server, MHD_OPTION_NOTIFY_COMPLETED, on_completed, server,
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
    server_turn(server);
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
        rc = add_timer(loop, &server->on_deadline, peers_on_deadline, server);
    if (rc >= 0)
        rc = add_timer(loop, &server->on_heartbeat, streams_on_heartbeat, server);
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
