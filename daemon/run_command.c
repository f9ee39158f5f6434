/* run_command.c - see run_command.h. What a command starts inherits a mark in its environment, by
 * which it is found where it has left the process group. */
#include "daemon/run_command.h"
#include "base/clock.h"
#include "daemon/secret.h"

#include <errno.h>
#include <glib-unix.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <unistd.h>

#define CANCEL_SLICE_MS 100 /* so soon a wait notices that it is cancelled */
#define REAP_MS 2000        /* a killed process that is still there then hangs in the kernel */
#define REAP_STEP_US 1000
#define HUNTS 10 /* for what is started while others are killed */
#define MARK_NAME "CRMD_PASSWORD_COMMAND"

struct command {
    GPid pid;
    int process; /* its pidfd */
    int output;
    char *mark; /* in the environment of all it starts */
};

/* ---- starting ---- */

/* In the child: a group of its own, so that all of it can be killed, and none of the signals
 * blocked that crmd's event loop blocks. */
static void prepare_child(gpointer unused)
{
    sigset_t none;
    (void)unused;
    (void)sigemptyset(&none);
    (void)sigprocmask(SIG_SETMASK, &none, NULL);
    (void)setpgid(0, 0);
}

static bool start(struct command *command, char **words)
{
    g_autofree char *number = g_uuid_string_random();
    command->mark = g_strconcat(MARK_NAME "=", number, NULL);
    g_auto(GStrv) environment = g_environ_setenv(g_get_environ(), MARK_NAME, number, TRUE);
    if (!g_spawn_async_with_pipes("/", words, environment,
                                  G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, prepare_child,
                                  NULL, &command->pid, NULL, &command->output, NULL, NULL))
        return false;
    (void)g_unix_set_fd_nonblocking(command->output, TRUE, NULL); /* a fresh pipe takes it */
    command->process = pidfd_open(command->pid, 0);
    return true;
}

/* ---- what it prints ---- */

/* Adds one read(): 1, 0 at the end or where there is nothing yet, -1 with errno set. */
static int fill(struct command_output *output, int fd)
{
    if (output->length == output->size) {
        errno = EFBIG;
        return -1;
    }
    ssize_t got;
    do
        got = read(fd, output->bytes + output->length, output->size - output->length);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return errno == EAGAIN ? 0 : -1;
    output->length += (gsize)got;
    return got > 0;
}

/* All there is now: false with errno set. */
static bool drain(struct command_output *output, int fd)
{
    int got;
    do
        got = fill(output, fd);
    while (got > 0);
    return got == 0;
}

/* Waits for more output, or the end; false once deadline_ms has passed, or when cancelled. Output
 * that has ended is not looked at any more. */
static bool wait_for_news(struct pollfd fds[2], int64_t deadline_ms)
{
    while (!secret_is_cancelled()) {
        int64_t left_ms = MIN(deadline_ms - clock_monotonic_ms(), CANCEL_SLICE_MS);
        int ready = left_ms > 0 ? poll(fds, 2, (int)left_ms) : -1;
        if (ready > 0)
            return true;
        if (left_ms <= 0 || (ready < 0 && errno != EINTR))
            return false;
    }
    return false;
}

/* Collects output until the process has ended; NULL, or why that failed. */
static const char *collect(const struct command *command, struct command_output *output,
                           int64_t deadline_ms)
{
    struct pollfd fds[] = {{command->output, POLLIN, 0}, {command->process, POLLIN, 0}};
    while (fds[1].revents == 0) {
        if (!wait_for_news(fds, deadline_ms))
            return "took too long";
        if (!drain(output, command->output))
            return errno == EFBIG ? "printed too much" : "cannot be read";
        if (fds[0].revents & POLLHUP)
            fds[0].fd = -1;
    }
    return NULL;
}

/* ---- its end ---- */

static bool has_mark(int pid, const char *mark)
{
    g_autofree char *path = g_strdup_printf("/proc/%d/environ", pid);
    g_autofree char *environment = NULL;
    gsize length;
    return g_file_get_contents(path, &environment, &length, NULL) &&
           memmem(environment, length, mark, strlen(mark)) != NULL;
}

/* By a descriptor, so that nobody is killed who got a dead one's number. */
static bool kill_marked(int pid, const char *mark)
{
    int fd = pidfd_open(pid, 0);
    bool found = fd >= 0 && has_mark(pid, mark) && pidfd_send_signal(fd, SIGKILL, NULL, 0) == 0;
    if (fd >= 0)
        (void)close(fd); /* nothing was written */
    return found;
}

/* Kills who has the mark; whether there was anybody. Of other users' processes nothing is seen. */
static bool hunt(const char *mark)
{
    g_autoptr(GDir) processes = g_dir_open("/proc", 0, NULL);
    bool found = false;
    const char *name;
    while (processes && (name = g_dir_read_name(processes))) {
        int pid = g_ascii_isdigit(*name) ? (int)g_ascii_strtoll(name, NULL, 10) : 0;
        found |= pid > 1 && pid != getpid() && kill_marked(pid, mark);
    }
    return found;
}

static void kill_all(const struct command *command)
{
    (void)kill(-command->pid, SIGKILL); /* nobody may be left in its group */
    (void)kill(command->pid, SIGKILL);  /* it may have left that itself; not reaped, so it is its */
    for (int i = 0; i < HUNTS && hunt(command->mark); i++)
        g_usleep(REAP_STEP_US);
}

/* Its status once it has ended; false where it does not. */
static bool reap(const struct command *command, int *ret_status)
{
    int64_t deadline_ms = clock_monotonic_ms() + REAP_MS;
    for (;;) {
        pid_t reaped = waitpid(command->pid, ret_status, WNOHANG);
        if (reaped == command->pid)
            return true;
        if ((reaped < 0 && errno != EINTR) || clock_monotonic_ms() > deadline_ms)
            return false;
        g_usleep(REAP_STEP_US);
    }
}

static const char *end(const struct command *command, const char *why)
{
    int status = -1;
    if (why)
        kill_all(command);
    else
        (void)kill(-command->pid, SIGKILL); /* what it left behind; nobody as a rule */
    if (!reap(command, &status) && !why)
        why = "does not end";
    (void)close(command->output);
    if (command->process >= 0)
        (void)close(command->process);
    return why ? why : status == 0 ? NULL : "failed";
}

const char *run_command(char **words, unsigned timeout_s, struct command_output *output)
{
    struct command command = {0};
    const char *why = "cannot be started";
    if (start(&command, words)) {
        int64_t deadline_ms = clock_monotonic_ms() + timeout_s * INT64_C(1000);
        why = command.process < 0 ? "cannot be watched" : collect(&command, output, deadline_ms);
        why = end(&command, why);
    }
    g_free(command.mark);
    return why;
}
