/* main.c - crmd-mail: crmd's child that handles everything hostile: mail servers and mail. It gets
 * a socket to crmd as fd 3 and the ledger's memory as fd 4, does what the frames say, and ends when
 * the socket does. */
#include "base/error.h"
#include "mail/check.h"
#include "mail/import.h"
#include "mail/lmtp.h"
#include "mail/reparse.h"
#include "mail/sandbox.h"
#include "mail/watch.h"
#include "parsers/parse.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <malloc.h>
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

#define SOCKET_FD 3
#define LEDGER_FD 4
#define END_MS 1500 /* crmd allows 2 seconds */
#define STACK_BYTES (16 << 20)
#define MALLOC_ARENAS 4 /* each costs memory; more threads do not allocate at the same time */
#define MALLOC_RETURNED_BYTES                                                                      \
    (1 << 20) /* larger blocks go back to the system as soon as they are freed */
#define MALLOC_KEPT_BYTES                                                                          \
    (1 << 20) /* of an arena's end: what telling languages takes, and frees                        \
               */

/* ---- before the sandbox ---- */

static bool is_crmds_child(void)
{
    struct sockaddr_un address = {0};
    socklen_t length = sizeof(address);
    struct stat ledger;
    return getpeername(SOCKET_FD, (struct sockaddr *)&address, &length) == 0 &&
           address.sun_family == AF_UNIX && fstat(LEDGER_FD, &ledger) == 0 &&
           S_ISREG(ledger.st_mode) &&
           ledger.st_size == (off_t)(LEDGER_SLOTS * sizeof(struct ledger_slot));
}

/* Signals are the parent's to handle: a terminal's interrupt or systemd's stop reach us as well,
 * and crmd still has mail of ours to record then. */
static void set_signals(void)
{
    const int ignored[] = {SIGPIPE, SIGTERM, SIGINT, SIGHUP, SIGQUIT};
    for (gsize i = 0; i < G_N_ELEMENTS(ignored); i++)
        (void)signal(ignored[i], SIG_IGN); /* fails for no such signal */
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
}

/* Each mailbox takes three descriptors and each batch one. */
static void raise_limits(void)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max)
        return;
    limit.rlim_cur = limit.rlim_max;
    (void)setrlimit(RLIMIT_NOFILE, &limit); /* fewer mailboxes work with fewer */
}

/* Of all threads: a server's answer of 16 KB can make libetpan use 8 MB. What is not used costs
 * nothing. */
static void enlarge_stacks(void)
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, STACK_BYTES);
    pthread_setattr_default_np(&attributes);
    pthread_attr_destroy(&attributes);
}

/* Standard input and output lead nowhere; standard error is for sanitizers and the C library's last
 * words. */
static void close_standard(void)
{
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (null < 0)
        return;
    (void)dup2(null, STDIN_FILENO);
    (void)dup2(null, STDOUT_FILENO);
    if (null > LEDGER_FD)
        (void)close(null);
    (void)close_range(LEDGER_FD + 1, ~0U, 0); /* what crmd's other children should not see either */
}

/* What loads code or opens files on first use does so now, while it is allowed to. */
static void warm_up(void)
{
    struct addrinfo *found = NULL;
    struct addrinfo hints = {.ai_flags = AI_NUMERICHOST};
    tzset();
    (void)setlocale(LC_ALL, "C.UTF-8");
    if (getaddrinfo("localhost", NULL, NULL, &found) == 0)
        freeaddrinfo(found);
    if (getaddrinfo("127.0.0.1", NULL, &hints, &found) == 0)
        freeaddrinfo(found);
}

/* ---- frames ---- */

struct process {
    struct uplink *uplink;
    struct parsing *parsing;
    struct ledger *ledger;
    struct secrets *secrets;
    struct checks *checks;
    struct watch *watch;
    struct lmtp *lmtp;
    int finished_fd;
    struct frame_reader *reader;
};

static bool on_config(struct process *process, struct frame *frame, GError **error)
{
    struct mail_config *config = mail_config_from_frame(frame, error);
    if (!config)
        return false;
    uplink_set_log_level(process->uplink, config->log_priority);
    parsing_configure(process->parsing, config);
    watch_configure(process->watch, config);
    mail_config_free(config);
    return true;
}

static bool on_position(struct process *process, struct frame *frame, GError **error)
{
    struct position *position = position_from_frame(frame, error);
    if (position)
        watch_give_position(process->watch, position);
    return position != NULL;
}

static bool on_committed(struct process *process, struct frame *frame, GError **error)
{
    struct committed committed = {0};
    if (!committed_from_frame(frame, &committed, error))
        return false;
    watch_committed(process->watch, &committed);
    g_free(committed.why_not);
    return true;
}

static bool on_command(struct process *process, struct frame *frame, GError **error)
{
    struct mail_command command;
    if (!mail_command_from_frame(frame, &command, error))
        return false;
    if (command.verb == MAIL_CHECK)
        checks_start(process->checks, watch_settings(process->watch, command.mailbox),
                     command.request);
    else
        watch_poll(process->watch, command.mailbox);
    return true;
}

/* What cannot be done now for want of memory need not end us: crmd asks again, or tells who asked.
 * False where the error is of another kind. */
static bool put_off(struct process *process, const char *what, GError **error)
{
    if (error_code_of(*error) != ERROR_UNAVAILABLE)
        return false;
    uplink_log(process->uplink, 0, LOG_WARNING, "%s: %s", what, (*error)->message);
    g_clear_error(error);
    return true;
}

static bool on_reparse(struct process *process, struct frame *frame, GError **error)
{
    struct reparse reparse;
    if (!reparse_from_frame(frame, &reparse, error))
        return put_off(process, "a mail cannot be read again", error);
    reparse_start(process->parsing, process->uplink, &reparse);
    return true;
}

static bool on_credential(struct process *process, struct frame *frame, GError **error)
{
    struct credential credential;
    if (!credential_from_frame(frame, &credential, error))
        return false;
    secrets_answer(process->secrets, &credential);
    return true;
}

static bool on_listen(struct process *process, struct frame *frame, GError **error)
{
    struct listen_order order;
    if (!listen_order_from_frame(frame, &order, error))
        return false;
    int socket = frame->fd;
    frame->fd = -1; /* ours: a copy of it might be one descriptor too many */
    lmtp_listen(process->lmtp, socket, &order);
    return true;
}

static bool on_delivered(struct process *process, struct frame *frame, GError **error)
{
    struct delivered delivered;
    if (!delivered_from_frame(frame, &delivered, error))
        return false;
    lmtp_answer(process->lmtp, &delivered);
    return true;
}

static bool on_import(struct process *process, struct frame *frame, GError **error)
{
    struct import_order order;
    uint64_t request;
    if (!import_order_from_frame(frame, &order, error)) {
        if (!put_off(process, "mails cannot be imported", error) ||
            !import_id_from_frame(frame, &request, error))
            return false;
        import_refuse(process->uplink, request);
        return true;
    }
    import_start(process->parsing, process->uplink, &order);
    return true;
}

static const struct {
    enum frame_type type;
    bool (*handle)(struct process *process, struct frame *frame, GError **error);
} handlers[] = {
    {FRAME_CONFIG, on_config},   {FRAME_POSITION, on_position},   {FRAME_COMMITTED, on_committed},
    {FRAME_COMMAND, on_command}, {FRAME_REPARSE, on_reparse},     {FRAME_CREDENTIAL, on_credential},
    {FRAME_LISTEN, on_listen},   {FRAME_DELIVERED, on_delivered}, {FRAME_IMPORT, on_import},
};

static bool handle(struct process *process, struct frame *frame, GError **error)
{
    if (frame->fd_lost) { /* a new life may have more */
        error_set(error, ERROR_UNAVAILABLE, "no file descriptor is left for what crmd gives");
        return false;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(handlers); i++) {
        if (handlers[i].type == frame->type)
            return handlers[i].handle(process, frame, error);
    }
    error_set(error, ERROR_CORRUPT, "a frame of unknown type %u", frame->type);
    return false;
}

/* Handles what there is. True while the socket lives. */
static bool read_frames(struct process *process, GError **error)
{
    for (;;) {
        struct frame frame;
        enum frame_result result = frame_read(process->reader, &frame, error);
        if (result == FRAME_AGAIN)
            return true;
        if (result != FRAME_GOT)
            return false;
        bool ok = handle(process, &frame, error);
        frame_clear(&frame);
        if (!ok)
            return false;
    }
}

/* ---- life ---- */

static void reap(struct process *process)
{
    uint64_t count;
    (void)!read(process->finished_fd, &count, sizeof(count)); /* only to empty it */
    watch_reap(process->watch);
}

static bool run(struct process *process, GError **error)
{
    uplink_send(process->uplink, FRAME_HELLO, hello_to_variant(CRMD_VERSION), -1);
    for (;;) {
        struct pollfd fds[] = {{SOCKET_FD, POLLIN, 0}, {process->finished_fd, POLLIN, 0}};
        /* a signal makes it return early, which does no harm */
        (void)poll(fds, 2, watch_wait_ms(process->watch));
        watch_start_again(process->watch);
        if (fds[1].revents)
            reap(process);
        if (fds[0].revents && !read_frames(process, error))
            return *error == NULL;
    }
}

/* A name that is being resolved and a mail that is being parsed cannot be broken off. */
static void *exit_in_time(void *status)
{
    g_usleep(END_MS * 1000);
    _exit(GPOINTER_TO_INT(status));
}

static void end(struct process *process, int status)
{
    g_thread_unref(g_thread_new("end", exit_in_time, GINT_TO_POINTER(status)));
    watch_stop(process->watch);
    lmtp_stop(process->lmtp);
    while (!watch_is_over(process->watch)) {
        struct pollfd fd = {process->finished_fd, POLLIN, 0};
        (void)poll(&fd, 1, -1); /* early is fine */
        reap(process);
    }
    checks_free(process->checks);
    watch_free(process->watch);
    secrets_free(process->secrets);
    parsing_free(process->parsing);
    lmtp_free(process->lmtp);
    frame_reader_free(process->reader);
    uplink_free(process->uplink);
    ledger_close(process->ledger);
}

static bool start(struct process *process, GError **error)
{
    process->ledger = ledger_open(LEDGER_FD, error);
    if (!process->ledger)
        return false;
    process->finished_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (process->finished_fd < 0 || fcntl(SOCKET_FD, F_SETFL, O_NONBLOCK) != 0) {
        error_set(error, ERROR_INTERNAL, "cannot start: %s", g_strerror(errno));
        return false;
    }
    process->uplink = uplink_new(SOCKET_FD);
    uplink_take_glib_log(process->uplink);
    process->reader = frame_reader_new(SOCKET_FD);
    warm_up();
    if (!sandbox_enter(error))
        return false;
    process->parsing = parsing_new(process->ledger, error);
    if (!process->parsing)
        return false;
    process->secrets = secrets_new(process->uplink);
    struct mailbox_world world = {process->uplink, process->secrets, process->parsing,
                                  process->ledger, process->finished_fd};
    process->watch = watch_new(&world);
    process->checks = checks_new(process->uplink, process->secrets);
    process->lmtp = lmtp_new(process->parsing, process->uplink, error);
    return process->lmtp != NULL;
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "--version") == 0) {
        (void)printf("crmd-mail %s\n", CRMD_VERSION);
        return 0;
    }
    if (argc != 1 || !is_crmds_child()) {
        (void)fprintf(stderr, "crmd-mail: crmd starts this program; it is not for people. "
                              "Start crmd instead, see crmd(8).\n");
        return 2;
    }
    set_signals();
    raise_limits();
    enlarge_stacks();
    close_standard();
    (void)mallopt(M_ARENA_MAX, MALLOC_ARENAS);
    (void)mallopt(M_MMAP_THRESHOLD, MALLOC_RETURNED_BYTES);
    (void)mallopt(M_TRIM_THRESHOLD, MALLOC_KEPT_BYTES);
    struct process process = {0};
    g_autoptr(GError) error = NULL;
    if (!start(&process, &error)) {
        (void)fprintf(stderr, "crmd-mail: %s\n", error->message);
        return 1;
    }
    bool ok = run(&process, &error);
    if (!ok)
        uplink_log(process.uplink, 0, LOG_ERR, "crmd-mail ends: %s", error->message);
    end(&process, ok ? 0 : 1);
    return ok ? 0 : 1;
}
