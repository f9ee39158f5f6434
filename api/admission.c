/* admission.c - which requests are taken: the route and query there must be, and the room for what
 * takes much of it, a body as large as a mail or a thread for minutes. */
#include "api/match.h"
#include "api/server_private.h"
#include "base/error.h"
#include "base/limits.h"

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

const char *request_header(const struct request *request, const char *name)
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

void admit_wait(struct request *request)
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

void admit_request(struct request *request, const char *method, const char *path)
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
    const char *length = request_header(request, MHD_HTTP_HEADER_CONTENT_LENGTH);
    if (length && g_ascii_strtoull(length, NULL, 10) > request->max_body_bytes)
        request_refuse_size(request);
}
