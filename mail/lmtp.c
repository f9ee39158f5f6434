/* lmtp.c - see lmtp.h. Sessions block on their client and on crmd; an eventfd ends what waits. */
#include "mail/lmtp.h"
#include "base/error.h"
#include "base/limits.h"
#include "mail/lmtp_client.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <syslog.h>
#include <unistd.h>

#define REST_MS 1000 /* after accepting failed, for want of descriptors as a rule */

struct lmtp {
    struct uplink *uplink;
    struct lmtp_place place;
    int wake_fd; /* the listening thread is to look */
    GThread *listener;
    pthread_mutex_t telling;
    int told; /* sessions that crmd knows of; under telling, so that its last word is right */
    pthread_mutex_t mutex;
    pthread_cond_t changed;
    /* under mutex */
    int socket;
    bool socket_changed;
    bool stopping;
    unsigned sessions;
    uint64_t max_message_bytes;
};

struct session {
    struct lmtp *lmtp;
    int fd;
    uint64_t max_message_bytes;
};

/* ---- sessions ---- */

/* Tells crmd of one session more or less. */
static void tell_change(struct lmtp *lmtp, int change)
{
    pthread_mutex_lock(&lmtp->telling);
    lmtp->told += change;
    uplink_send(lmtp->uplink, FRAME_SESSIONS, sessions_to_variant((uint32_t)lmtp->told), -1);
    pthread_mutex_unlock(&lmtp->telling);
}

static void *run_session(void *data)
{
    struct session *session = data;
    struct lmtp *lmtp = session->lmtp;
    tell_change(lmtp, +1);
    lmtp_client_serve(&lmtp->place, session->fd, session->max_message_bytes);
    g_free(session);
    tell_change(lmtp, -1);
    pthread_mutex_lock(&lmtp->mutex);
    lmtp->sessions--;
    pthread_cond_broadcast(&lmtp->changed);
    pthread_mutex_unlock(&lmtp->mutex);
    return NULL;
}

/* ---- accepting ---- */

static void turn_away(int fd)
{
    static const char full[] = "421 4.3.2 too many connections; come again\r\n";
    (void)send(fd, full, strlen(full), MSG_NOSIGNAL | MSG_DONTWAIT); /* a courtesy */
    (void)close(fd);
}

/* Counts a session that begins; false where there are too many. */
static bool count_in(struct lmtp *lmtp, uint64_t *ret_max_bytes)
{
    pthread_mutex_lock(&lmtp->mutex);
    bool fits = lmtp->sessions < LIMIT_LMTP_SESSIONS;
    lmtp->sessions += fits;
    *ret_max_bytes = lmtp->max_message_bytes;
    pthread_mutex_unlock(&lmtp->mutex);
    return fits;
}

static void begin_session(struct lmtp *lmtp, int fd)
{
    uint64_t max_bytes;
    if (!count_in(lmtp, &max_bytes)) {
        turn_away(fd);
        return;
    }
    struct session *session = g_new(struct session, 1);
    *session = (struct session){lmtp, fd, max_bytes};
    GThread *thread = g_thread_try_new("lmtp", run_session, session, NULL);
    if (thread) {
        g_thread_unref(thread);
        return;
    }
    turn_away(fd);
    g_free(session);
    pthread_mutex_lock(&lmtp->mutex);
    lmtp->sessions--;
    pthread_mutex_unlock(&lmtp->mutex);
}

/* Puts what lmtp_listen() brought in the place of socket; false when it is time to end. */
static bool look(struct lmtp *lmtp, int *socket)
{
    uint64_t count;
    (void)!read(lmtp->wake_fd, &count, sizeof(count)); /* only to empty it */
    pthread_mutex_lock(&lmtp->mutex);
    bool goes_on = !lmtp->stopping;
    int old = lmtp->socket_changed ? *socket : -1;
    if (lmtp->socket_changed)
        *socket = lmtp->socket;
    lmtp->socket_changed = false;
    pthread_mutex_unlock(&lmtp->mutex);
    if (old >= 0)
        (void)close(old);
    return goes_on;
}

static void accept_one(struct lmtp *lmtp, int socket)
{
    int fd = accept4(socket, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd >= 0) {
        begin_session(lmtp, fd);
    } else if (errno != EAGAIN && errno != EINTR && errno != ECONNABORTED) {
        uplink_log(lmtp->uplink, 0, LOG_WARNING, "cannot accept a connection by LMTP: %s",
                   g_strerror(errno));
        struct pollfd wake = {lmtp->wake_fd, POLLIN, 0};
        (void)poll(&wake, 1, REST_MS); /* early is fine */
    }
}

static void *run_listener(void *data)
{
    struct lmtp *lmtp = data;
    int socket = -1;
    while (look(lmtp, &socket)) {
        struct pollfd fds[] = {{lmtp->wake_fd, POLLIN, 0}, {socket, POLLIN, 0}};
        (void)poll(fds, 2, -1); /* a negative descriptor is passed over */
        if (socket >= 0 && fds[1].revents)
            accept_one(lmtp, socket);
    }
    if (socket >= 0)
        (void)close(socket);
    return NULL;
}

/* ---- for the main thread ---- */

struct lmtp *lmtp_new(struct parsing *parsing, struct uplink *uplink, GError **error)
{
    struct lmtp *lmtp = g_new0(struct lmtp, 1);
    lmtp->uplink = uplink;
    lmtp->place = (struct lmtp_place){
        .host = g_get_host_name(),
        .parsing = parsing,
        .courier = courier_new(parsing, uplink),
        .end_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK),
    };
    lmtp->socket = -1;
    lmtp->wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    pthread_mutex_init(&lmtp->mutex, NULL);
    pthread_mutex_init(&lmtp->telling, NULL);
    pthread_cond_init(&lmtp->changed, NULL);
    if (lmtp->wake_fd >= 0 && lmtp->place.end_fd >= 0)
        lmtp->listener = g_thread_try_new("lmtp-listen", run_listener, lmtp, error);
    else
        error_set(error, ERROR_INTERNAL, "cannot make an eventfd: %s", g_strerror(errno));
    if (lmtp->listener)
        return lmtp;
    lmtp_free(lmtp);
    return NULL;
}

static void wake(int fd)
{
    (void)!write(fd, &(uint64_t){1}, 8); /* full is as good as written */
}

void lmtp_listen(struct lmtp *lmtp, int socket, const struct listen_order *order)
{
    courier_set_suspects(lmtp->place.courier, order->suspects);
    pthread_mutex_lock(&lmtp->mutex);
    int unseen = lmtp->socket_changed ? lmtp->socket : -1;
    lmtp->socket = socket;
    lmtp->socket_changed = true;
    lmtp->max_message_bytes = order->max_message_bytes;
    pthread_mutex_unlock(&lmtp->mutex);
    if (unseen >= 0)
        (void)close(unseen);
    wake(lmtp->wake_fd);
}

void lmtp_answer(struct lmtp *lmtp, const struct delivered *delivered)
{
    courier_answer(lmtp->place.courier, delivered);
}

void lmtp_stop(struct lmtp *lmtp)
{
    pthread_mutex_lock(&lmtp->mutex);
    lmtp->stopping = true;
    pthread_mutex_unlock(&lmtp->mutex);
    wake(lmtp->wake_fd);
    (void)g_thread_join(g_steal_pointer(&lmtp->listener)); /* it returns nothing */
    wake(lmtp->place.end_fd);
    courier_stop(lmtp->place.courier);
    pthread_mutex_lock(&lmtp->mutex);
    while (lmtp->sessions > 0)
        pthread_cond_wait(&lmtp->changed, &lmtp->mutex);
    pthread_mutex_unlock(&lmtp->mutex);
}

void lmtp_free(struct lmtp *lmtp)
{
    if (!lmtp)
        return;
    if (lmtp->wake_fd >= 0)
        (void)close(lmtp->wake_fd);
    if (lmtp->place.end_fd >= 0)
        (void)close(lmtp->place.end_fd);
    courier_free(lmtp->place.courier);
    pthread_cond_destroy(&lmtp->changed);
    pthread_mutex_destroy(&lmtp->telling);
    pthread_mutex_destroy(&lmtp->mutex);
    g_free(lmtp);
}
