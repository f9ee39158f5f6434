/* lmtp.c - see lmtp.h. Sessions block on their client and on crmd; an eventfd ends what waits. */
#include "mail/lmtp.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "mail/courier.h"
#include "mail/lmtp_session.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <syslog.h>
#include <unistd.h>

#define COMMAND_MS (5 * 60 * 1000) /* as RFC 5321 4.5.3.2.7 asks for */
#define DATA_MS (10 * 60 * 1000)   /* for a whole mail */
#define SEND_MS (60 * 1000)
#define ROOM_MS (30 * 1000) /* a mail waits so long for others to make room */
#define ROOM_STEP_MS 50
#define REST_MS 1000 /* after accepting failed, for want of descriptors as a rule */
#define INPUT_BYTES (64 << 10)

struct lmtp {
    struct parsing *parsing;
    struct uplink *uplink;
    struct courier *courier;
    char *host;
    int wake_fd; /* the listening thread is to look */
    int end_fd;  /* readable for ever once sessions are to end */
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

struct client {
    struct lmtp *lmtp;
    int fd;
    struct lmtp_session *session;
    uint64_t reserved_bytes;
    int64_t data_until_ms; /* while a mail is coming, else 0 */
};

/* ---- one session ---- */

/* Waits until the client's socket can be read or written; false when it is time to end. */
static bool wait_for(struct client *client, short events, int64_t until_ms)
{
    struct pollfd fds[] = {{client->fd, events, 0}, {client->lmtp->end_fd, POLLIN, 0}};
    for (;;) {
        int64_t left_ms = until_ms - clock_monotonic_ms();
        if (left_ms <= 0)
            return false;
        int rc = poll(fds, 2, (int)MIN(left_ms, G_MAXINT));
        if (rc < 0 && errno != EINTR)
            return false;
        if (rc > 0)
            return fds[1].revents == 0;
    }
}

static bool send_replies(struct client *client)
{
    GString *replies = lmtp_session_replies(client->session);
    int64_t until_ms = clock_monotonic_ms() + SEND_MS;
    gsize sent = 0;
    while (sent < replies->len) {
        ssize_t n = send(client->fd, replies->str + sent, replies->len - sent, MSG_NOSIGNAL);
        if (n > 0)
            sent += (gsize)n;
        else if (errno != EINTR && (errno != EAGAIN || !wait_for(client, POLLOUT, until_ms)))
            return false;
    }
    g_string_truncate(replies, 0);
    return true;
}

/* Room for a mail of so many bytes, for which others may have to be done first. */
static bool make_room(void *context, uint64_t bytes)
{
    struct client *client = context;
    struct lmtp *lmtp = client->lmtp;
    struct pollfd end = {lmtp->end_fd, POLLIN, 0};
    int64_t until_ms = clock_monotonic_ms() + ROOM_MS;
    uint64_t more_bytes = bytes - client->reserved_bytes;
    while (!parsing_grow(lmtp->parsing, client->reserved_bytes, more_bytes)) {
        if (clock_monotonic_ms() >= until_ms || poll(&end, 1, ROOM_STEP_MS) > 0)
            return false;
    }
    client->reserved_bytes = bytes;
    return true;
}

static void give_room_back(struct client *client)
{
    if (client->reserved_bytes)
        parsing_release(client->lmtp->parsing, client->reserved_bytes);
    client->reserved_bytes = 0;
}

static void deliver(struct client *client)
{
    struct delivered delivered;
    g_autoptr(GBytes) raw = lmtp_session_mail(client->session);
    courier_deliver(client->lmtp->courier, raw, lmtp_session_recipients(client->session),
                    &delivered);
    lmtp_session_delivered(client->session, &delivered);
    g_array_unref(delivered.answers);
}

static void check(struct client *client)
{
    const char *recipient = lmtp_session_recipient(client->session);
    lmtp_session_checked(client->session, courier_check(client->lmtp->courier, recipient));
}

/* Works off what came. False when the session is over. */
static bool take(struct client *client, const char *bytes, gsize length)
{
    gsize taken = 0;
    enum lmtp_wants wants = LMTP_INPUT;
    while (taken < length && wants != LMTP_CLOSE) {
        gsize step;
        wants = lmtp_session_take(client->session, bytes + taken, length - taken, &step);
        taken += step;
        if (wants == LMTP_CHECK)
            check(client);
        if (wants == LMTP_DELIVER)
            deliver(client);
        if (!lmtp_session_in_data(client->session)) {
            give_room_back(client);
            client->data_until_ms = 0; /* the next mail may begin in these bytes already */
        }
    }
    return send_replies(client) && wants != LMTP_CLOSE;
}

static int64_t deadline_of(struct client *client)
{
    int64_t now_ms = clock_monotonic_ms();
    if (!lmtp_session_in_data(client->session))
        return now_ms + COMMAND_MS;
    if (client->data_until_ms == 0)
        client->data_until_ms = now_ms + DATA_MS;
    return client->data_until_ms;
}

/* One piece of input. False when there is no more. */
static bool serve(struct client *client, char *buffer)
{
    if (!wait_for(client, POLLIN, deadline_of(client))) {
        lmtp_session_goodbye(client->session, "4.3.2 crmd closes the connection; come again");
        (void)send_replies(client); /* it may be gone */
        return false;
    }
    ssize_t n = recv(client->fd, buffer, INPUT_BYTES, 0);
    if (n < 0 && (errno == EINTR || errno == EAGAIN))
        return true;
    return n > 0 && take(client, buffer, (gsize)n);
}

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
    struct client *client = data;
    struct lmtp *lmtp = client->lmtp;
    g_autofree char *buffer = g_malloc(INPUT_BYTES);
    tell_change(lmtp, +1);
    if (send_replies(client)) {
        while (serve(client, buffer))
            continue;
    }
    give_room_back(client);
    lmtp_session_free(client->session);
    (void)close(client->fd); /* nothing is lost that was answered */
    g_free(client);
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
    struct client *client = g_new0(struct client, 1);
    client->lmtp = lmtp;
    client->fd = fd;
    struct lmtp_settings settings = {lmtp->host, max_bytes, make_room, client};
    client->session = lmtp_session_new(&settings);
    GThread *thread = g_thread_try_new("lmtp", run_session, client, NULL);
    if (thread) {
        g_thread_unref(thread);
        return;
    }
    turn_away(fd);
    lmtp_session_free(client->session);
    g_free(client);
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
    lmtp->parsing = parsing;
    lmtp->uplink = uplink;
    lmtp->courier = courier_new(parsing, uplink);
    lmtp->host = g_strdup(g_get_host_name());
    lmtp->socket = -1;
    lmtp->wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    lmtp->end_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    pthread_mutex_init(&lmtp->mutex, NULL);
    pthread_mutex_init(&lmtp->telling, NULL);
    pthread_cond_init(&lmtp->changed, NULL);
    if (lmtp->wake_fd >= 0 && lmtp->end_fd >= 0)
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
    courier_set_suspects(lmtp->courier, order->suspects);
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
    courier_answer(lmtp->courier, delivered);
}

void lmtp_stop(struct lmtp *lmtp)
{
    pthread_mutex_lock(&lmtp->mutex);
    lmtp->stopping = true;
    pthread_mutex_unlock(&lmtp->mutex);
    wake(lmtp->wake_fd);
    (void)g_thread_join(g_steal_pointer(&lmtp->listener)); /* it returns nothing */
    wake(lmtp->end_fd);
    courier_stop(lmtp->courier);
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
    if (lmtp->end_fd >= 0)
        (void)close(lmtp->end_fd);
    courier_free(lmtp->courier);
    pthread_cond_destroy(&lmtp->changed);
    pthread_mutex_destroy(&lmtp->telling);
    pthread_mutex_destroy(&lmtp->mutex);
    g_free(lmtp->host);
    g_free(lmtp);
}
