/* daemon.c - the main loop and what hangs on it: store, pools, control socket, keeper, systemd. */
#include "daemon/daemon.h"
#include "api/server.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/log.h"
#include "crm/crm.h"
#include "crm/status.h"
#include "daemon/housekeeping.h"
#include "daemon/keeper.h"
#include "daemon/post.h"
#include "store/backup.h"
#include "store/store.h"

#include <signal.h>
#include <systemd/sd-daemon.h>
#include <time.h>

#define READERS 4
#define STATUS_EVERY_US (G_USEC_PER_SEC / 2) /* at most so often to systemd */

struct daemon {
    sd_event *loop;
    struct config *config;
    const char *config_path;
    struct post_box *box;
    struct worker_pool *writer;
    struct worker_pool *readers;
    struct worker_pool *waiters; /* for calls that take long */
    struct keeper *keeper;
    struct housekeeping *housekeeping;
    struct api_host host;
    struct api_server *api;
    sd_event_source *status_timer;
    bool status_due;
    bool stopping;
    int64_t started_at;
    int leads_day; /* the day of the year that leads_today counts */
    int64_t leads_today;
    GMutex mutex; /* over what the API's threads read: */
    uint64_t max_message_bytes;
    char *last_error;
    int64_t last_error_at;
};

/* ---- status to systemd ---- */

static int today(void)
{
    time_t now = time(NULL);
    struct tm local;
    return localtime_r(&now, &local) ? local.tm_yday : 0;
}

static void send_status(struct daemon *daemon)
{
    unsigned all, failing;
    keeper_count(daemon->keeper, &all, &failing);
    g_mutex_lock(&daemon->mutex);
    g_autofree char *last = g_strdup(daemon->last_error);
    g_mutex_unlock(&daemon->mutex);
    g_autofree char *fails = failing ? g_strdup_printf(" (%u failing)", failing) : g_strdup("");
    g_autofree char *trouble = keeper_trouble(daemon->keeper);
    if (trouble) {
        (void)sd_notifyf(false, "STATUS=nothing can be recorded: %s", trouble);
        return;
    }
    g_autofree char *tail = last ? g_strdup_printf("; last error: %s", last) : g_strdup("");
    (void)sd_notifyf(false, "STATUS=%u mailbox%s%s, %" G_GINT64_FORMAT " lead%s today%s", all,
                     all == 1 ? "" : "es", fails, daemon->leads_today,
                     daemon->leads_today == 1 ? "" : "s", tail);
}

static int on_status_timer(sd_event_source *source, uint64_t now_us, void *userdata)
{
    struct daemon *daemon = userdata;
    (void)source;
    (void)now_us;
    daemon->status_due = false;
    send_status(daemon);
    return 0;
}

static void status_changed(void *context)
{
    struct daemon *daemon = context;
    if (daemon->status_due || daemon->stopping)
        return;
    daemon->status_due = true;
    (void)sd_event_source_set_time_relative(daemon->status_timer, STATUS_EVERY_US);
    (void)sd_event_source_set_enabled(daemon->status_timer, SD_EVENT_ONESHOT);
}

static void on_captured(void *context, unsigned leads)
{
    struct daemon *daemon = context;
    if (daemon->leads_day != today()) {
        daemon->leads_day = today();
        daemon->leads_today = 0;
    }
    daemon->leads_today += leads;
    if (daemon->api)
        api_server_wake_streams(daemon->api);
    status_changed(daemon);
}

static void on_failed(void *context, const char *what)
{
    struct daemon *daemon = context;
    g_mutex_lock(&daemon->mutex);
    g_free(daemon->last_error);
    daemon->last_error = g_strdup(what);
    daemon->last_error_at = clock_now_s();
    g_mutex_unlock(&daemon->mutex);
    status_changed(daemon);
}

/* ---- what the API asks; on its threads ---- */

static void host_status(void *context, json_t *status)
{
    struct daemon *daemon = context;
    json_set_text(status, "version", CRMD_VERSION);
    json_object_set_new(status, "pid", json_integer(getpid()));
    json_set_time(status, "started_at", daemon->started_at);
    json_object_set_new(status, "mail_process", keeper_process_to_json(daemon->keeper));
    json_t *trouble = keeper_trouble_to_json(daemon->keeper);
    if (trouble)
        json_object_set_new(status, "trouble", trouble);
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&daemon->mutex);
    if (!daemon->last_error)
        return;
    json_t *last = json_object();
    json_set_time(last, "at", daemon->last_error_at);
    json_set_text(last, "message", daemon->last_error);
    json_object_set_new(status, "last_error", last);
}

static json_t *host_mailboxes(void *context)
{
    return keeper_mailboxes_to_json(((struct daemon *)context)->keeper);
}

static bool host_poll(void *context, const char *name, GError **error)
{
    return keeper_poll(((struct daemon *)context)->keeper, name, error);
}

static bool host_has_mailbox(void *context, const char *name, GError **error)
{
    return keeper_has(((struct daemon *)context)->keeper, name, error);
}

static void host_pause(void *context, const char *name, int64_t at, const char *by)
{
    keeper_pause(((struct daemon *)context)->keeper, name, at, by);
}

static void host_resume(void *context, const char *name, const char *by)
{
    keeper_resume(((struct daemon *)context)->keeper, name, by);
}

static void host_incoming(void *context)
{
    keeper_incoming(((struct daemon *)context)->keeper);
}

static json_t *host_check(void *context, const char *name, GError **error)
{
    return keeper_check(((struct daemon *)context)->keeper, name, error);
}

static struct mail *host_reparse(void *context, uint32_t mailbox, GBytes *raw, GError **error)
{
    return keeper_reparse(((struct daemon *)context)->keeper, mailbox, raw, error);
}

static bool host_import(void *context, struct import_request *request, GError **error)
{
    return keeper_import(((struct daemon *)context)->keeper, request, error);
}

static uint64_t host_max_message_bytes(void *context)
{
    struct daemon *daemon = context;
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&daemon->mutex);
    return daemon->max_message_bytes;
}

/* A job for the writer that a thread of the API waits for. */
struct write_order {
    struct daemon *daemon;
    host_job job;
    void *data;
    bool ok;
    bool done;
    GError *error;
    GMutex mutex;
    GCond changed;
};

static void on_write_failed(void *context, void *data)
{
    struct daemon *daemon = context;
    g_autoptr(GError) error = data;
    keeper_note_failure(daemon->keeper, error);
}

static void run_write(void *thread_state, void *data)
{
    struct write_order *order = data;
    order->ok = order->job(thread_state, order->data, &order->error);
    if (order->error && !order->ok)
        post(order->daemon->box, on_write_failed, order->daemon, g_error_copy(order->error));
    g_mutex_lock(&order->mutex);
    order->done = true;
    g_cond_signal(&order->changed);
    g_mutex_unlock(&order->mutex);
}

static bool host_write(void *context, host_job job, void *data, GError **error)
{
    struct daemon *daemon = context;
    struct write_order order = {.daemon = daemon, .job = job, .data = data};
    g_mutex_init(&order.mutex);
    g_cond_init(&order.changed);
    worker_submit(daemon->writer, WORKER_PERSON, run_write, &order);
    g_mutex_lock(&order.mutex);
    while (!order.done)
        g_cond_wait(&order.changed, &order.mutex);
    g_mutex_unlock(&order.mutex);
    g_mutex_clear(&order.mutex);
    g_cond_clear(&order.changed);
    if (order.error)
        g_propagate_error(error, order.error);
    return order.ok;
}

/* ---- signals ---- */

static void on_keeper_stopped(void *context)
{
    (void)sd_event_exit(((struct daemon *)context)->loop, 0);
}

static int on_stop(sd_event_source *source, const struct signalfd_siginfo *info, void *userdata)
{
    struct daemon *daemon = userdata;
    (void)source;
    if (daemon->stopping)
        return 0;
    daemon->stopping = true;
    log_notice("signal %u: stopping", info->ssi_signo);
    (void)sd_notify(false, "STOPPING=1\nSTATUS=stopping");
    keeper_stop(daemon->keeper, on_keeper_stopped, daemon);
    return 0;
}

/* What only a restart changes. */
static void warn_unchanged(const struct config *old, const struct config *new)
{
    if (g_strcmp0(old->store_path, new->store_path) != 0)
        log_warning("store.path changes only with a restart; going on with %s", old->store_path);
    if (g_strcmp0(old->control_path, new->control_path) != 0 ||
        old->control_mode != new->control_mode ||
        g_strcmp0(old->control_group, new->control_group) != 0)
        log_warning("the control socket changes only with a restart; going on with %s",
                    old->control_path);
}

static void log_lines(int priority, const GPtrArray *lines)
{
    for (guint i = 0; i < lines->len; i++)
        log_line(priority, NULL, "%s", (const char *)lines->pdata[i]);
}

/* At the start, when there is no API yet, and at a reload. */
static bool configure(struct daemon *daemon, struct config *config, GError **error)
{
    keeper_configure(daemon->keeper, config);
    g_mutex_lock(&daemon->mutex);
    daemon->max_message_bytes = config->max_message_bytes;
    g_mutex_unlock(&daemon->mutex);
    if (daemon->api)
        api_server_set_max_upload(daemon->api, config->max_message_bytes);
    return keeper_listen(daemon->keeper, error);
}

static int on_reload(sd_event_source *source, const struct signalfd_siginfo *info, void *userdata)
{
    struct daemon *daemon = userdata;
    (void)source;
    (void)info;
    if (daemon->stopping)
        return 0;
    (void)sd_notifyf(false, "RELOADING=1\nMONOTONIC_USEC=%" G_GINT64_FORMAT,
                     g_get_monotonic_time());
    g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) warnings = g_ptr_array_new_with_free_func(g_free);
    struct config *config = config_load(daemon->config_path, errors, warnings);
    log_lines(LOG_ERR, errors);
    log_lines(LOG_WARNING, warnings);
    if (config) {
        warn_unchanged(daemon->config, config);
        log_set_level(config->log_priority);
        g_autoptr(GError) error = NULL;
        if (!configure(daemon, config, &error)) {
            log_error("no mail comes by LMTP: %s", error->message);
            on_failed(daemon, error->message);
        }
        config_unref(daemon->config);
        daemon->config = config;
        log_notice("configuration read again; mailboxes: %u", config->mailboxes->len);
    } else {
        log_error("the configuration has mistakes; going on with the former one");
        on_failed(daemon, "the configuration has mistakes; going on with the former one");
    }
    (void)sd_notify(false, "READY=1");
    return 0;
}

/* ---- start and end ---- */

static void *open_writer(void *arg, GError **error)
{
    struct store *store = store_open(arg, STORE_WRITE, error);
    if (store)
        store_backup_sweep(arg); /* with the lock held, so nobody else's */
    if (store && !crm_prepare(store, error))
        g_clear_pointer(&store, store_close);
    return store;
}

static void *open_reader(void *arg, GError **error)
{
    return store_open(arg, STORE_READ, error);
}

static void close_store(void *store)
{
    store_close(store);
}

static bool count_today(struct daemon *daemon, GError **error)
{
    struct store *store = store_open(daemon->config->store_path, STORE_READ, error);
    if (!store)
        return false;
    struct crm crm = {.store = store, .now = clock_now_s()};
    daemon->leads_day = today();
    bool ok = crm_leads_today(&crm, &daemon->leads_today, error);
    store_close(store);
    return ok;
}

static bool start_store(struct daemon *daemon, GError **error)
{
    char *path = daemon->config->store_path;
    daemon->writer = worker_pool_new("writer", 1, open_writer, close_store, path, error);
    if (!daemon->writer)
        return false;
    daemon->readers = worker_pool_new("reader", READERS, open_reader, close_store, path, error);
    if (!daemon->readers)
        return false;
    daemon->waiters = worker_pool_new("waiter", LIMIT_WAITS, open_reader, close_store, path, error);
    return daemon->waiters && count_today(daemon, error);
}

static bool start_api(struct daemon *daemon, GError **error)
{
    const struct config *config = daemon->config;
    struct api_settings settings = {.path = config->control_path,
                                    .mode = config->control_mode,
                                    .group = config->control_group,
                                    .max_message_bytes = config->max_message_bytes};
    daemon->host = (struct api_host){
        .daemon = daemon,
        .status = host_status,
        .mailboxes = host_mailboxes,
        .mailbox_poll = host_poll,
        .mailbox_exists = host_has_mailbox,
        .mailbox_pause = host_pause,
        .mailbox_resume = host_resume,
        .incoming_mail = host_incoming,
        .mailbox_check = host_check,
        .reparse = host_reparse,
        .import = host_import,
        .max_message_bytes = host_max_message_bytes,
        .write = host_write,
    };
    struct api_pools pools = {daemon->readers, daemon->writer, daemon->waiters};
    daemon->api = api_server_new(daemon->loop, &settings, &pools, &daemon->host, error);
    return daemon->api != NULL;
}

static bool start_keeper(struct daemon *daemon, GError **error)
{
    struct keeper_hooks hooks = {daemon, on_captured, on_failed, status_changed};
    daemon->keeper = keeper_new(daemon->loop, daemon->box, daemon->writer, &hooks, error);
    if (!daemon->keeper)
        return false;
    return configure(daemon, daemon->config, error);
}

static bool start_housekeeping(struct daemon *daemon, GError **error)
{
    daemon->housekeeping = housekeeping_new(daemon->loop, daemon->writer, error);
    return daemon->housekeeping != NULL;
}

static bool start_loop(struct daemon *daemon, GError **error)
{
    int rc = sd_event_default(&daemon->loop);
    if (rc >= 0)
        rc = sd_event_add_signal(daemon->loop, NULL, SIGTERM, on_stop, daemon);
    if (rc >= 0)
        rc = sd_event_add_signal(daemon->loop, NULL, SIGINT, on_stop, daemon);
    if (rc >= 0)
        rc = sd_event_add_signal(daemon->loop, NULL, SIGHUP, on_reload, daemon);
    if (rc >= 0)
        rc = sd_event_add_time_relative(daemon->loop, &daemon->status_timer, CLOCK_MONOTONIC, 0, 0,
                                        on_status_timer, daemon);
    if (rc >= 0)
        rc = sd_event_set_watchdog(daemon->loop, true);
    if (rc < 0) {
        error_set(error, ERROR_INTERNAL, "cannot set up the event loop: %s", g_strerror(-rc));
        return false;
    }
    daemon->box = post_box_new(daemon->loop, error);
    return daemon->box != NULL;
}

/* The signals that the loop reads, and SIGCHLD, blocked before the first thread starts. */
static void block_signals(void)
{
    sigset_t set;
    (void)sigemptyset(&set);
    (void)sigaddset(&set, SIGTERM);
    (void)sigaddset(&set, SIGINT);
    (void)sigaddset(&set, SIGHUP);
    (void)sigaddset(&set, SIGCHLD);
    (void)sigprocmask(SIG_BLOCK, &set, NULL);
    (void)signal(SIGPIPE, SIG_IGN);
}

/* Ends what was started, in the order in which each may still use the next. */
static void finish(struct daemon *daemon)
{
    keeper_join(daemon->keeper);
    housekeeping_stop(daemon->housekeeping);
    store_backup_break_off();
    g_clear_pointer(&daemon->api, api_server_free); /* what is drained below finds none */
    worker_pool_free(daemon->waiters);              /* first: they give the writer jobs */
    worker_pool_free(daemon->readers);
    worker_pool_free(daemon->writer);
    if (daemon->box)
        post_box_drain(daemon->box);
    keeper_free(daemon->keeper);
    housekeeping_free(daemon->housekeeping);
    post_box_free(daemon->box);
    (void)sd_event_source_disable_unref(daemon->status_timer);
    (void)sd_event_unref(daemon->loop);
    config_unref(daemon->config);
    g_mutex_clear(&daemon->mutex);
    g_free(daemon->last_error);
}

int daemon_run(struct config *config, const char *config_path)
{
    struct daemon daemon = {
        .config = config, .config_path = config_path, .started_at = clock_now_s()};
    g_autoptr(GError) error = NULL;
    g_mutex_init(&daemon.mutex);
    block_signals();
    bool ok = start_loop(&daemon, &error) && start_store(&daemon, &error) &&
              start_keeper(&daemon, &error) && start_api(&daemon, &error) &&
              start_housekeeping(&daemon, &error);
    int status = 1;
    if (ok) {
        log_notice("crmd " CRMD_VERSION " is ready; mailboxes: %u, control socket: %s",
                   config->mailboxes->len, config->control_path);
        (void)sd_notify(false, "READY=1");
        status_changed(&daemon);
        int rc = sd_event_loop(daemon.loop);
        if (rc < 0)
            log_error("the event loop failed: %s", g_strerror(-rc));
        status = rc < 0 ? 1 : 0;
        log_notice("stopped");
    } else {
        log_error("cannot start: %s", error->message);
    }
    finish(&daemon);
    return status;
}
