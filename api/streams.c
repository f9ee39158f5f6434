/* streams.c - answers that go on as long as there are events: filled page by page by readers'
 * threads, suspended in between, with a heartbeat. */
#include "api/server_private.h"

#include <string.h>

#define STREAM_BLOCK_BYTES (16 << 10) /* asked of a stream at once */

void stream_refill(struct request *request)
{
    struct stream *stream = &request->stream;
    if (stream->stale && !stream->filling && !stream->page && !stream->ended)
        request_fill(request, request->server->pools.readers);
}

void stream_resume(struct request *request)
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

bool request_streams(const struct request *request)
{
    return request->state == REQUEST_DONE && request->call.answer.follow_events &&
           !request->is_head;
}

void streams_wake(struct api_server *server)
{
    for (GList *link = server->requests.head; link; link = link->next) {
        struct request *request = link->data;
        request->stream.stale = true;
        if (request_streams(request))
            stream_refill(request);
    }
}

int streams_on_heartbeat(sd_event_source *source, uint64_t usec, void *data)
{
    (void)source;
    (void)usec;
    struct api_server *server = data;
    server->heartbeat_armed = false;
    for (GList *link = server->requests.head; link; link = link->next) {
        struct request *request = link->data;
        if (!request_streams(request))
            continue;
        request->stream.beat = true;
        stream_resume(request);
        server->heartbeat_armed = true;
    }
    if (server->heartbeat_armed)
        server_arm(server->on_heartbeat, (int64_t)server->heartbeat_s * 1000);
    server_turn(server);
    return 0;
}

static void heartbeat_start(struct api_server *server)
{
    if (!server->heartbeat_armed)
        server_arm(server->on_heartbeat, (int64_t)server->heartbeat_s * 1000);
    server->heartbeat_armed = true;
}

struct MHD_Response *stream_response(struct request *request)
{
    request->stream.stale = true;
    request->close = true;
    heartbeat_start(request->server);
    /* A reader may rest (a pager): heartbeats find the dead ones, its buffer is one page. */
    (void)MHD_set_connection_option(request->connection, MHD_CONNECTION_OPTION_TIMEOUT, 0U);
    return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, STREAM_BLOCK_BYTES, stream_read,
                                             g_atomic_rc_box_acquire(request), stream_free);
}
