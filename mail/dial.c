/* dial.c - see dial.h. */
#include "mail/dial.h"
#include "base/clock.h"
#include "base/error.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdbool.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define ADDRESSES_MAX 16 /* more than any real name has; each costs a socket */
#define STAGGER_MS 250   /* RFC 8305 section 5 */
/* A peer that is gone is noticed in less than two minutes, whether we wait or send. */
#define KEEPALIVE_S 45
#define PROBE_S 15
#define PROBES 4
#define UNANSWERED_MS (100 * 1000) /* where it is set, it rules how long probes go unanswered */

struct dial_address {
    struct sockaddr_storage address;
    socklen_t length;
};

struct dial_addresses {
    struct dial_address list[ADDRESSES_MAX];
    unsigned count;
};

static char *address_text(const struct dial_address *address)
{
    char text[NI_MAXHOST];
    int rc = getnameinfo((const struct sockaddr *)&address->address, address->length, text,
                         sizeof(text), NULL, 0, NI_NUMERICHOST);
    return g_strdup(rc == 0 ? text : "?");
}

/* Takes the families in turn, keeping the resolver's order within each. */
static void interleave(struct addrinfo *found, struct dial_addresses *into)
{
    struct addrinfo *next[2] = {found, found};
    int first = found ? found->ai_family : AF_INET6;
    for (unsigned turn = 0; (next[0] || next[1]) && into->count < ADDRESSES_MAX; turn ^= 1) {
        struct addrinfo **at = &next[turn];
        while (*at && ((*at)->ai_family == first) != (turn == 0))
            *at = (*at)->ai_next;
        if (!*at)
            continue;
        struct dial_address *slot = &into->list[into->count];
        if ((*at)->ai_addrlen <= sizeof(slot->address)) {
            memcpy(&slot->address, (*at)->ai_addr, (*at)->ai_addrlen);
            slot->length = (*at)->ai_addrlen;
            into->count++;
        }
        *at = (*at)->ai_next;
    }
}

struct dial_addresses *dial_resolve(const char *host, uint16_t port, GError **error)
{
    char service[8];
    g_snprintf(service, sizeof(service), "%u", port);
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICSERV};
    struct addrinfo *found = NULL;
    int rc = getaddrinfo(host, service, &hints, &found);
    if (rc != 0) {
        bool unknown = rc == EAI_NONAME || rc == EAI_NODATA;
        error_set(error, ERROR_UNAVAILABLE, "the name %s cannot be resolved: %s; %s", host,
                  rc == EAI_SYSTEM ? g_strerror(errno) : gai_strerror(rc),
                  unknown ? "check the mailbox's host" : "check this machine's DNS");
        return NULL;
    }
    struct dial_addresses *addresses = g_new0(struct dial_addresses, 1);
    interleave(found, addresses);
    freeaddrinfo(found);
    return addresses;
}

void dial_addresses_free(struct dial_addresses *addresses)
{
    g_free(addresses);
}

char *dial_addresses_text(const struct dial_addresses *addresses)
{
    GString *text = g_string_new(NULL);
    for (unsigned i = 0; i < addresses->count; i++) {
        g_autofree char *one = address_text(&addresses->list[i]);
        g_string_append_printf(text, "%s%s", i ? ", " : "", one);
    }
    return g_string_free(text, FALSE);
}

/* ---- connecting ---- */

struct dial {
    const struct dial_addresses *addresses;
    int fds[ADDRESSES_MAX]; /* -1: not begun, or failed */
    unsigned begun, pending;
    GString *failures;
    int connected; /* index, or -1 */
};

static void note_failure(struct dial *dial, unsigned i, int code)
{
    g_autofree char *address = address_text(&dial->addresses->list[i]);
    g_string_append_printf(dial->failures, "%s%s: %s", dial->failures->len ? "; " : "", address,
                           g_strerror(code));
    if (dial->fds[i] >= 0) {
        (void)close(dial->fds[i]);
        dial->fds[i] = -1;
        dial->pending--;
    }
}

static void begin_next(struct dial *dial)
{
    unsigned i = dial->begun++;
    const struct dial_address *address = &dial->addresses->list[i];
    int fd = socket(address->address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) {
        note_failure(dial, i, errno);
        return;
    }
    dial->fds[i] = fd;
    dial->pending++;
    if (connect(fd, (const struct sockaddr *)&address->address, address->length) == 0)
        dial->connected = (int)i;
    else if (errno != EINPROGRESS)
        note_failure(dial, i, errno);
}

static void look_at(struct dial *dial, unsigned i)
{
    int code = 0;
    socklen_t length = sizeof(code);
    if (getsockopt(dial->fds[i], SOL_SOCKET, SO_ERROR, &code, &length) != 0)
        code = errno;
    if (code == 0)
        dial->connected = (int)i;
    else
        note_failure(dial, i, code);
}

/* Waits for any attempt to end, or timeout_ms. False when cancelled. */
static bool wait_some(struct dial *dial, int cancel_fd, int timeout_ms)
{
    struct pollfd fds[ADDRESSES_MAX + 1] = {{.fd = cancel_fd, .events = POLLIN}};
    for (unsigned i = 0; i < dial->begun; i++)
        fds[i + 1] = (struct pollfd){.fd = dial->fds[i], .events = POLLOUT};
    if (poll(fds, dial->begun + 1, timeout_ms) <= 0)
        return true;
    for (unsigned i = 0; i < dial->begun && dial->connected < 0; i++) {
        if (fds[i + 1].revents)
            look_at(dial, i);
    }
    return fds[0].revents == 0;
}

static bool run(struct dial *dial, int cancel_fd, int64_t deadline_ms, GError **error)
{
    while (dial->connected < 0) {
        int64_t left = deadline_ms - clock_monotonic_ms();
        bool more = dial->begun < dial->addresses->count;
        if (left <= 0 || (!more && dial->pending == 0)) {
            error_set(error, ERROR_UNAVAILABLE, "%s; check host, port and firewall",
                      dial->failures->len ? dial->failures->str : "no answer in time");
            return false;
        }
        if (more)
            begin_next(dial);
        more = dial->begun < dial->addresses->count;
        if (dial->connected >= 0 || dial->pending == 0)
            continue;
        if (!wait_some(dial, cancel_fd, (int)(more ? MIN(left, STAGGER_MS) : left))) {
            error_set(error, ERROR_UNAVAILABLE, "stopped");
            return false;
        }
    }
    return true;
}

static void set_options(int fd)
{
    const struct {
        int level, option, value;
    } options[] = {
        {SOL_SOCKET, SO_KEEPALIVE, 1},
        {IPPROTO_TCP, TCP_KEEPIDLE, KEEPALIVE_S},
        {IPPROTO_TCP, TCP_KEEPINTVL, PROBE_S},
        {IPPROTO_TCP, TCP_KEEPCNT, PROBES},
        {IPPROTO_TCP, TCP_USER_TIMEOUT, UNANSWERED_MS},
        {IPPROTO_TCP, TCP_NODELAY, 1},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(options);
         i++) /* each only makes things better: not needed */
        (void)setsockopt(fd, options[i].level, options[i].option, &options[i].value, sizeof(int));
}

int dial_connect(const struct dial_addresses *addresses, int cancel_fd, int timeout_ms,
                 char **ret_peer, GError **error)
{
    g_autoptr(GString) failures = g_string_new(NULL);
    struct dial dial = {.addresses = addresses, .failures = failures, .connected = -1};
    for (unsigned i = 0; i < ADDRESSES_MAX; i++)
        dial.fds[i] = -1;
    int fd = -1;
    if (run(&dial, cancel_fd, clock_monotonic_ms() + timeout_ms, error)) {
        fd = g_steal_fd(&dial.fds[dial.connected]);
        set_options(fd);
        if (ret_peer)
            *ret_peer = address_text(&addresses->list[dial.connected]);
    }
    for (unsigned i = 0; i < ADDRESSES_MAX; i++) {
        if (dial.fds[i] >= 0)
            (void)close(dial.fds[i]);
    }
    return fd;
}
