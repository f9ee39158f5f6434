/* keeper.c - see keeper.h. The life of crmd-mail: started, started again, stopped. */
#include "daemon/keeper_private.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/log.h"
#include "daemon/secret.h"

#include <unistd.h>

#define RESTART_FIRST_MS 200
#define RESTART_LAST_MS 60000
#define LIVED_WELL_MS 60000 /* a child that lived so long starts its successor at once */
#define STOP_GRACE_US (2 * G_USEC_PER_SEC)

void keeper_arm(struct keeper *keeper, sd_event_source **timer, uint64_t in_us,
                sd_event_time_handler_t handler)
{
    int rc = *timer ? sd_event_source_set_time_relative(*timer, in_us)
                    : sd_event_add_time_relative(keeper->loop, timer, CLOCK_MONOTONIC, in_us, 0,
                                                 handler, keeper);
    if (rc >= 0)
        rc = sd_event_source_set_enabled(*timer, SD_EVENT_ONESHOT);
    if (rc < 0)
        log_error("cannot set a timer: %s", g_strerror(-rc));
}

static void set_pid(struct keeper *keeper, int pid, bool restarted)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&keeper->mutex);
    keeper->pid = pid;
    keeper->restarts += restarted;
    if (pid)
        g_clear_pointer(&keeper->down_why, g_free);
}

static void set_down(struct keeper *keeper, const char *why, int64_t retry_at)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&keeper->mutex);
    g_free(keeper->down_why);
    keeper->down_why = g_strdup(why);
    keeper->retry_at = retry_at;
}

static int on_restart_timer(sd_event_source *source, uint64_t now_us, void *userdata);

/* Everybody hears why, and when it is tried again. */
static void restart_later(struct keeper *keeper, const char *why)
{
    int64_t lived_ms = clock_monotonic_ms() - keeper->started_ms;
    if (lived_ms > LIVED_WELL_MS || keeper->delay_ms == 0)
        keeper->delay_ms = RESTART_FIRST_MS;
    else
        keeper->delay_ms = MIN(keeper->delay_ms * 2, RESTART_LAST_MS);
    log_error("crmd-mail ended: %s; it starts again in %u ms", why, keeper->delay_ms);
    int64_t retry_at = clock_now_s() + keeper->delay_ms / 1000 + 1;
    keeper->hooks.failed(keeper->hooks.context, why);
    set_down(keeper, why, retry_at);
    watch_list_fail_all(keeper->watched, why, retry_at);
    keeper_arm(keeper, &keeper->timer, (uint64_t)keeper->delay_ms * 1000, on_restart_timer);
}

static void on_dead(void *context, enum death death, const GArray *slots, const char *how)
{
    struct keeper *keeper = context;
    g_clear_pointer(&keeper->child, child_free);
    set_pid(keeper, 0, !keeper->stopped);
    trouble_forget(keeper->trouble, 0);
    g_array_set_size(keeper->held_opened, 0);
    check_abandon(keeper->checks);
    reparse_abandon(keeper->reparses);
    delivery_lose(keeper->imports);
    handed_in_sessions(keeper->handed_in, 0);
    if (keeper->stopped) {
        keeper->stopped(keeper->stopped_context);
        return;
    }
    unsigned judged = suspects_judge(keeper->suspects, death, slots, clock_monotonic_ms());
    if (judged)
        log_warning("messages tried one by one now, and kept aside if they do it again: %u",
                    judged);
    g_autofree char *why = g_strdup_printf("crmd-mail died: %s", how);
    restart_later(keeper, why);
    keeper->hooks.changed(keeper->hooks.context);
}

/* A server on whose answers crmd-mail keeps dying is left alone for longer and longer. */
static void set_start_delays(struct keeper *keeper)
{
    for (guint i = 0; i < keeper->mail_config->mailboxes->len; i++) {
        struct mailbox_settings *settings = keeper->mail_config->mailboxes->pdata[i];
        unsigned deaths = suspects_deaths(keeper->suspects, settings->id);
        settings->start_delay_s = deaths < 2 ? 0 : MIN(1u << MIN(deaths, 10), 300);
    }
}

void keeper_start_child(struct keeper *keeper)
{
    g_autoptr(GError) error = NULL;
    struct child_handlers handlers = {keeper, keeper_on_frame, on_dead};
    set_start_delays(keeper);
    keeper->started_ms = clock_monotonic_ms();
    keeper->life++;
    keeper->child = child_start(keeper->loop, keeper->program, &handlers, &error);
    if (!keeper->child) {
        restart_later(keeper, error->message);
        return;
    }
    set_pid(keeper, child_pid(keeper->child), false);
    log_debug("crmd-mail runs as pid %d", child_pid(keeper->child));
}

void keeper_start_at_once(struct keeper *keeper)
{
    if (keeper->child || keeper->stopped || !keeper->mail_config)
        return;
    if (keeper->timer)
        (void)sd_event_source_set_enabled(keeper->timer, SD_EVENT_OFF); /* fails on misuse only */
    keeper->delay_ms = 0;
    keeper_start_child(keeper);
}

static int on_restart_timer(sd_event_source *source, uint64_t now_us, void *userdata)
{
    (void)source;
    (void)now_us;
    keeper_start_child(userdata);
    return 0;
}

/* ---- making, stopping, freeing ---- */

/* Beside crmd itself in a build, in its own directory when installed. (transfer full) */
static char *find_program(void)
{
    g_autofree char *self = g_file_read_link("/proc/self/exe", NULL);
    g_autofree char *folder = self ? g_path_get_dirname(self) : NULL;
    g_autofree char *beside = folder ? g_build_filename(folder, "crmd-mail", NULL) : NULL;
    if (beside && access(beside, X_OK) == 0)
        return g_steal_pointer(&beside);
    return g_strdup(CRMD_LIBEXECDIR "/crmd-mail");
}

struct keeper *keeper_new(sd_event *loop, struct post_box *box, struct worker_pool *writer,
                          const struct keeper_hooks *hooks, GError **error)
{
    struct keeper *keeper = g_new0(struct keeper, 1);
    keeper->loop = loop;
    keeper->box = box;
    keeper->writer = writer;
    keeper->hooks = *hooks;
    keeper->program = find_program();
    keeper->watched = watch_list_new();
    keeper->suspects = suspects_new();
    keeper->checks = check_desk_new();
    keeper->reparses = reparse_desk_new();
    keeper->imports = delivery_desk_new();
    keeper->listener = listener_new();
    keeper->handed_in = handed_in_new();
    keeper->deliveries = keeper_delivery_list();
    keeper->settled = keeper_settled_list();
    keeper->credentials = credentials_new(box);
    keeper_watch_trouble(keeper);
    g_mutex_init(&keeper->mutex);
    keeper->preparer = preparer_new(writer, box, keeper_on_prepared, keeper, error);
    if (keeper->preparer)
        return keeper;
    keeper_free(keeper);
    return NULL;
}

static int on_grace_over(sd_event_source *source, uint64_t now_us, void *userdata)
{
    struct keeper *keeper = userdata;
    (void)source;
    (void)now_us;
    log_warning("crmd-mail does not stop; killing it");
    g_clear_pointer(&keeper->child, child_free);
    keeper->stopped(keeper->stopped_context);
    return 0;
}

void keeper_stop(struct keeper *keeper, void (*stopped)(void *context), void *context)
{
    keeper->stopped = stopped;
    keeper->stopped_context = context;
    keeper_flush_settled(keeper);
    check_close(keeper->checks);
    reparse_close(keeper->reparses);
    delivery_close(keeper->imports);
    g_clear_pointer(&keeper->listener, listener_free);
    keeper->timer = sd_event_source_disable_unref(keeper->timer);
    if (!keeper->child) {
        stopped(context);
        return;
    }
    keeper_arm(keeper, &keeper->timer, STOP_GRACE_US, on_grace_over);
    child_stop(keeper->child);
}

void keeper_join(struct keeper *keeper)
{
    if (!keeper)
        return;
    keeper->joined = true;
    trouble_stop(keeper->trouble);
    preparer_stop(keeper->preparer);
    secret_cancel();
    credentials_stop(keeper->credentials);
}

void keeper_free(struct keeper *keeper)
{
    if (!keeper)
        return;
    (void)sd_event_source_disable_unref(keeper->timer);
    (void)sd_event_source_disable_unref(keeper->settle_timer);
    (void)sd_event_source_disable_unref(keeper->prepare_timer);
    preparer_free(keeper->preparer);
    credentials_free(keeper->credentials);
    child_free(keeper->child);
    g_clear_pointer(&keeper->mail_config, mail_config_free);
    watch_list_free(keeper->watched);
    suspects_free(keeper->suspects);
    check_desk_free(keeper->checks);
    reparse_desk_free(keeper->reparses);
    delivery_desk_free(keeper->imports);
    listener_free(keeper->listener);
    handed_in_free(keeper->handed_in);
    g_ptr_array_unref(keeper->deliveries);
    g_ptr_array_unref(keeper->settled);
    keeper_drop_held(keeper);
    g_array_unref(keeper->held_opened);
    trouble_free(keeper->trouble);
    g_mutex_clear(&keeper->mutex);
    g_free(keeper->down_why);
    g_free(keeper->program);
    g_free(keeper);
}
