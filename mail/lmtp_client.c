/* lmtp_client.c - see lmtp_client.h. */
#include "mail/lmtp_client.h"
#include "base/clock.h"
#include "mail/lmtp_pace.h"
#include "mail/lmtp_session.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define COMMAND_MS (5 * 60 * 1000) /* as RFC 5321 4.5.3.2.7 asks for */
#define SEND_MS (60 * 1000)
#define ROOM_MS (30 * 1000) /* a mail waits so long for others to make room */
#define ROOM_STEP_MS 50
#define SHARE_BYTES (1 << 20) /* of a mail nobody has to make room for: most are no larger */
#define INPUT_BYTES (64 << 10)

static const char closing[] = "4.3.2 crmd closes the connection; come again";

struct client {
    const struct lmtp_place *place;
    int fd;
    struct lmtp_session *session;
    uint64_t reserved_bytes;
    struct lmtp_pace pace;
};

enum waited { WAITED_READY, WAITED_OUT, WAITED_END };

/* Waits until the client's socket can be read or written, or time is over, or the session is to
 * end. */
static enum waited wait_for(struct client *client, short events, int64_t until_ms)
{
    struct pollfd fds[] = {{client->fd, events, 0}, {client->place->end_fd, POLLIN, 0}};
    for (;;) {
        int64_t left_ms = until_ms - clock_monotonic_ms();
        if (left_ms <= 0)
            return WAITED_OUT;
        int rc = poll(fds, 2, (int)MIN(left_ms, G_MAXINT));
        if (rc < 0 && errno != EINTR)
            return WAITED_END;
        if (rc > 0)
            return fds[1].revents == 0 ? WAITED_READY : WAITED_END;
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
        else if (errno != EINTR &&
                 (errno != EAGAIN || wait_for(client, POLLOUT, until_ms) != WAITED_READY))
            return false;
    }
    g_string_truncate(replies, 0);
    return true;
}

/* Room for a mail of so many bytes, for which others may have to be done first. */
static bool make_room(void *context, uint64_t bytes)
{
    struct client *client = context;
    if (bytes <= SHARE_BYTES)
        return true;
    struct pollfd end = {client->place->end_fd, POLLIN, 0};
    int64_t until_ms = clock_monotonic_ms() + ROOM_MS;
    uint64_t more_bytes = bytes - client->reserved_bytes;
    while (!parsing_grow(client->place->parsing, client->reserved_bytes, more_bytes)) {
        if (clock_monotonic_ms() >= until_ms || poll(&end, 1, ROOM_STEP_MS) > 0)
            return false;
    }
    client->reserved_bytes = bytes;
    return true;
}

static void give_room_back(struct client *client)
{
    if (client->reserved_bytes)
        parsing_release(client->place->parsing, client->reserved_bytes);
    client->reserved_bytes = 0;
}

static void deliver(struct client *client)
{
    struct delivered delivered;
    g_autoptr(GBytes) raw = lmtp_session_mail(client->session);
    courier_deliver(client->place->courier, raw, lmtp_session_recipients(client->session),
                    &delivered);
    lmtp_session_delivered(client->session, &delivered);
    g_array_unref(delivered.answers);
}

static void check(struct client *client)
{
    const char *recipient = lmtp_session_recipient(client->session);
    lmtp_session_checked(client->session, courier_check(client->place->courier, recipient));
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
            lmtp_pace_end(&client->pace); /* the next mail may begin in these bytes already */
        }
    }
    return send_replies(client) && wants != LMTP_CLOSE;
}

/* More of a mail; NULL, or what to say to a client that is too slow. */
static const char *wait_for_mail(struct client *client)
{
    struct lmtp_pace *pace = &client->pace;
    gint64 began_us = g_get_monotonic_time();
    if (!pace->on)
        lmtp_pace_begin(pace, began_us);
    for (;;) {
        bool wanted = parsing_is_wanted(client->place->parsing, client->reserved_bytes);
        gint64 wait_us = lmtp_pace_wait_us(pace, began_us, wanted);
        if (wait_us == 0)
            return "4.4.2 the mail comes too slowly; come again";
        enum waited waited =
            wait_for(client, POLLIN, clock_monotonic_ms() + (wait_us + 999) / 1000);
        gint64 now_us = g_get_monotonic_time();
        lmtp_pace_waited(pace, now_us - began_us, wanted);
        began_us = now_us;
        if (waited != WAITED_OUT)
            return waited == WAITED_READY ? NULL : closing;
    }
}

static const char *wait_for_input(struct client *client)
{
    if (lmtp_session_in_data(client->session))
        return wait_for_mail(client);
    return wait_for(client, POLLIN, clock_monotonic_ms() + COMMAND_MS) == WAITED_READY ? NULL
                                                                                       : closing;
}

/* One piece of input. False when there is no more. */
static bool serve(struct client *client, char *buffer)
{
    const char *why = wait_for_input(client);
    if (why) {
        lmtp_session_goodbye(client->session, why);
        (void)send_replies(client); /* it may be gone */
        return false;
    }
    ssize_t n = recv(client->fd, buffer, INPUT_BYTES, 0);
    if (n < 0 && (errno == EINTR || errno == EAGAIN))
        return true;
    if (n <= 0)
        return false;
    lmtp_pace_came(&client->pace, (gsize)n);
    return take(client, buffer, (gsize)n);
}

void lmtp_client_serve(const struct lmtp_place *place, int fd, uint64_t max_message_bytes)
{
    struct client client = {.place = place, .fd = fd};
    struct lmtp_settings settings = {place->host, max_message_bytes, make_room, &client};
    g_autofree char *buffer = g_malloc(INPUT_BYTES);
    client.session = lmtp_session_new(&settings);
    if (send_replies(&client)) {
        while (serve(&client, buffer))
            continue;
    }
    give_room_back(&client);
    lmtp_session_free(client.session);
    (void)close(fd); /* nothing is lost that was answered */
}
