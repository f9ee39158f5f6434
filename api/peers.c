/* peers.c - who is connected: how many connections there are, all in all and of one uid, and until
 * when each owes the end of a request. */
#include "api/server_private.h"
#include "api/socket.h"
#include "base/clock.h"
#include "base/limits.h"

#include <sys/socket.h>

/* ---- deadlines: all equally long, so the list is in their order ---- */

void peer_owes_nothing(struct api_server *server, struct peer *peer)
{
    if (!peer->incomplete)
        return;
    g_queue_unlink(&server->incomplete, &peer->link);
    peer->incomplete = false;
}

void peer_owes_request(struct api_server *server, struct peer *peer)
{
    peer_owes_nothing(server, peer);
    int64_t length_ms = (int64_t)server->request_timeout_s * 1000;
    peer->deadline_ms = clock_monotonic_ms() + length_ms;
    peer->incomplete = true;
    g_queue_push_tail_link(&server->incomplete, &peer->link);
    if (!server->deadline_armed)
        server_arm(server->on_deadline, length_ms);
    server->deadline_armed = true;
}

int peers_on_deadline(sd_event_source *source, uint64_t usec, void *data)
{
    (void)source;
    (void)usec;
    struct api_server *server = data;
    int64_t now_ms = clock_monotonic_ms();
    struct peer *peer;
    while ((peer = g_queue_peek_head(&server->incomplete)) && peer->deadline_ms <= now_ms) {
        peer_owes_nothing(server, peer);
        (void)shutdown(peer->fd, SHUT_RDWR); /* libmicrohttpd sees the end and closes */
    }
    server->deadline_armed = peer != NULL;
    if (peer)
        server_arm(server->on_deadline, peer->deadline_ms - now_ms);
    server_turn(server);
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
    peer_owes_request(server, peer);
    return peer;
}

static void peer_free(struct api_server *server, struct peer *peer)
{
    peer_owes_nothing(server, peer);
    (void)count_uid(server, peer->uid, -1);
    server->connections--;
    g_free(peer);
}

void peers_on_connection(void *data, struct MHD_Connection *connection, void **context,
                         enum MHD_ConnectionNotificationCode code)
{
    if (code == MHD_CONNECTION_NOTIFY_STARTED)
        *context = peer_new(data, connection);
    else
        peer_free(data, g_steal_pointer(context));
}

struct peer *peer_of(struct MHD_Connection *connection)
{
    return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
}
