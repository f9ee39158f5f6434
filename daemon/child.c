/* child.c - see child.h. */
#include "daemon/child.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/log.h"
#include "mail/protocol.h"

#include <errno.h>
#include <glib-unix.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHILD_SOCKET 3 /* the fds that crmd-mail expects */
#define CHILD_LEDGER 4
#define SEND_TIMEOUT_MS 5000
#define LOOK_EVERY_US (5 * G_USEC_PER_SEC) /* for messages that take too long */
#define FRAMES_A_TURN 16                   /* then the loop gets to its other work */

struct child {
    sd_event *loop;
    struct child_handlers handlers;
    GPid pid;
    int socket;
    struct frame_reader *reader;
    struct ledger *ledger;
    sd_event_source *readable;
    sd_event_source *exited;
    sd_event_source *look;
    bool hung;
    bool reaped;
};

static GArray *ledger_slots(const struct child *child)
{
    GArray *slots = g_array_new(FALSE, FALSE, sizeof(struct ledger_slot));
    for (unsigned i = 0; i < LEDGER_SLOTS; i++) {
        struct ledger_slot slot;
        if (ledger_read(child->ledger, i, &slot))
            g_array_append_val(slots, slot);
    }
    return slots;
}

static int on_exit_of_child(sd_event_source *source, const siginfo_t *info, void *userdata)
{
    struct child *child = userdata;
    (void)source;
    child->reaped = true;
    enum death death = death_of(info->si_code, info->si_status, child->hung);
    g_autofree char *how =
        child->hung ? g_strdup("a message or a server's answer took too long")
        : info->si_code == CLD_EXITED
            ? g_strdup_printf("exit status %d", info->si_status)
            : g_strdup_printf("signal %d (%s)", info->si_status, strsignal(info->si_status));
    g_autoptr(GArray) slots = ledger_slots(child);
    child->handlers.dead(child->handlers.context, death, slots, how);
    return 0;
}

static void kill_child(struct child *child)
{
    if (!child->reaped)
        (void)kill(child->pid, SIGKILL); /* not reaped yet, so the pid is still its own */
}

static int on_look(sd_event_source *source, uint64_t now_us, void *userdata)
{
    struct child *child = userdata;
    int64_t now_ms = clock_monotonic_ms();
    g_autoptr(GArray) slots = ledger_slots(child);
    for (guint i = 0; i < slots->len && !child->hung; i++) {
        const struct ledger_slot *slot = &g_array_index(slots, struct ledger_slot, i);
        if (suspects_is_late(slot, now_ms)) {
            log_error("crmd-mail is at message %u of mailbox %u for too long; ending it",
                      slot->first_uid, slot->mailbox);
            child->hung = true;
            kill_child(child);
        }
    }
    (void)sd_event_source_set_time(source, now_us + LOOK_EVERY_US);
    (void)sd_event_source_set_enabled(source, SD_EVENT_ONESHOT);
    return 0;
}

/* What the child says is broken or cannot be answered: it is of no more use. */
static void give_up(struct child *child, const GError *error)
{
    log_error("crmd-mail (pid %d): %s; ending it", (int)child->pid, error->message);
    (void)sd_event_source_set_enabled(child->readable, SD_EVENT_OFF);
    kill_child(child);
}

static int on_readable(sd_event_source *source, int fd, uint32_t events, void *userdata)
{
    struct child *child = userdata;
    (void)fd;
    (void)events;
    for (int i = 0; i < FRAMES_A_TURN; i++) {
        g_autoptr(GError) error = NULL;
        struct frame frame;
        enum frame_result result = frame_read(child->reader, &frame, &error);
        if (result == FRAME_AGAIN)
            return 0;
        if (result == FRAME_END) { /* its exit follows */
            (void)sd_event_source_set_enabled(source, SD_EVENT_OFF);
            return 0;
        }
        bool ok =
            result == FRAME_GOT && child->handlers.frame(child->handlers.context, &frame, &error);
        if (result == FRAME_GOT)
            frame_clear(&frame);
        if (!ok) {
            give_up(child, error);
            return 0;
        }
    }
    return 0;
}

static bool spawn(struct child *child, const char *program, int socket, int ledger_fd,
                  GError **error)
{
    const char *const argv[] = {program, NULL};
    const int sources[] = {socket, ledger_fd};
    const int targets[] = {CHILD_SOCKET, CHILD_LEDGER};
    if (g_spawn_async_with_pipes_and_fds(NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                                         -1, STDERR_FILENO, STDERR_FILENO, sources, targets, 2,
                                         &child->pid, NULL, NULL, NULL, error))
        return true;
    g_prefix_error(error, "cannot start %s: ", program);
    return false;
}

static bool watch(struct child *child, GError **error)
{
    int rc =
        sd_event_add_io(child->loop, &child->readable, child->socket, EPOLLIN, on_readable, child);
    if (rc >= 0)
        rc = sd_event_add_child(child->loop, &child->exited, child->pid, WEXITED, on_exit_of_child,
                                child);
    if (rc >= 0)
        rc = sd_event_add_time_relative(child->loop, &child->look, CLOCK_MONOTONIC, LOOK_EVERY_US,
                                        G_USEC_PER_SEC, on_look, child);
    if (rc < 0)
        error_set(error, ERROR_INTERNAL, "cannot watch crmd-mail: %s", g_strerror(-rc));
    return rc >= 0;
}

struct child *child_start(sd_event *loop, const char *program,
                          const struct child_handlers *handlers, GError **error)
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
        error_set(error, ERROR_INTERNAL, "cannot make a socketpair: %s", g_strerror(errno));
        return NULL;
    }
    struct child *child = g_new0(struct child, 1);
    child->loop = loop;
    child->handlers = *handlers;
    child->reaped = true; /* until there is one */
    child->socket = pair[0];
    (void)g_unix_set_fd_nonblocking(pair[0], TRUE, NULL); /* a fresh socket takes it */
    child->reader = frame_reader_new(pair[0]);
    int ledger_fd = -1;
    child->ledger = ledger_create(&ledger_fd, error);
    bool ok = child->ledger && spawn(child, program, pair[1], ledger_fd, error);
    (void)close(pair[1]);
    if (ledger_fd >= 0)
        (void)close(ledger_fd);
    child->reaped = !ok;
    if (ok && watch(child, error))
        return child;
    child_free(child);
    return NULL;
}

int child_pid(const struct child *child)
{
    return child->pid;
}

void child_send_with(struct child *child, uint32_t type, GVariant *payload, int fd)
{
    g_autoptr(GError) error = NULL;
    if (child->socket < 0)
        g_variant_unref(g_variant_ref_sink(payload));
    else if (!frame_write(child->socket, type, payload, fd, SEND_TIMEOUT_MS, &error))
        give_up(child, error);
}

void child_send(struct child *child, uint32_t type, GVariant *payload)
{
    child_send_with(child, type, payload, -1);
}

void child_stop(struct child *child)
{
    child->readable = sd_event_source_unref(child->readable);
    if (child->socket >= 0)
        (void)close(child->socket);
    child->socket = -1;
}

void child_free(struct child *child)
{
    if (!child)
        return;
    child->exited = sd_event_source_unref(child->exited);
    (void)sd_event_source_unref(child->look);
    child_stop(child);
    if (!child->reaped) {
        kill_child(child);
        (void)waitpid(child->pid, NULL, 0);
    }
    frame_reader_free(child->reader);
    ledger_close(child->ledger);
    g_free(child);
}
