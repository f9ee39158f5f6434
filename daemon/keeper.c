/* keeper.c - see keeper.h. A job that the writer runs carries the number of the child's life that
 * asked for it, so that an answer never reaches a later child. */
#include "daemon/keeper.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/log.h"
#include "crm/capture.h"
#include "crm/event.h"
#include "daemon/check.h"
#include "daemon/child.h"
#include "daemon/prepare.h"
#include "daemon/reparse.h"
#include "daemon/watched.h"

#include <unistd.h>

#define SETTLE_AFTER_US (G_USEC_PER_SEC / 2)
#define SETTLED_MAX 1000 /* lists kept for the next batch */
#define RESTART_FIRST_MS 200
#define RESTART_LAST_MS 60000
#define LIVED_WELL_MS 60000 /* a child that lived so long starts its successor at once */
#define SECRETS_AGAIN_US (30 * G_USEC_PER_SEC)
#define STOP_GRACE_US (2 * G_USEC_PER_SEC)
#define CHECK_TIMEOUT_S 60
#define REPARSE_TIMEOUT_S                                                                          \
    60 /* a mail that takes 15 s ends crmd-mail, but others may be before it */

/* What crmd-mail may have the writer do at once: for each mailbox a position, a batch, settled
 * messages and an event, and as much again of its former life. It waits for answers; one that does
 * not is broken, and must not fill our memory. */
#define JOBS_PER_MAILBOX 4
#define JOBS_BESIDE 12

struct keeper {
    sd_event *loop;
    struct post_box *box;
    struct worker_pool *writer;
    struct keeper_hooks hooks;
    char *program;
    struct config *config;
    struct preparer *preparer;
    bool preparing;
    bool prepare_again; /* the configuration changed meanwhile */
    bool joined;
    struct mail_config *mail_config;
    struct watch_list *watched;
    struct suspects *suspects;
    struct check_desk *checks;
    struct reparse_desk *reparses;
    struct child *child;
    uint64_t life; /* counts children */
    int64_t started_ms;
    unsigned delay_ms;
    sd_event_source *timer; /* restart, or the grace when stopping */
    sd_event_source *settle_timer;
    sd_event_source *secrets_timer;
    GPtrArray *settled; /* of struct settled*, not yet recorded */
    unsigned jobs;      /* given to the writer, not yet done */
    void (*stopped)(void *context);
    void *stopped_context;
    GMutex mutex; /* over what the API's threads read: */
    int pid;
    unsigned restarts;
};

static void settled_free(gpointer data)
{
    struct settled *settled = data;
    g_array_unref(settled->uids);
    g_free(settled);
}

static GPtrArray *settled_list(void)
{
    return g_ptr_array_new_with_free_func(settled_free);
}

/* ---- jobs for the writer ---- */

struct keeper_job {
    struct keeper *keeper;
    uint64_t life;
    /* a batch, or settled messages alone */
    struct batch *batch;
    GPtrArray *settled;
    char *mailbox;
    char *fallback_team;
    struct capture_counts counts;
    /* a position */
    struct opened opened;
    struct position *position;
    /* an event */
    const char *event;
    char *text;
    GError *error;
};

static struct keeper_job *job_new(struct keeper *keeper)
{
    struct keeper_job *job = g_new0(struct keeper_job, 1);
    job->keeper = keeper;
    job->life = keeper->life;
    keeper->jobs++;
    return job;
}

static void job_free(struct keeper_job *job)
{
    job->keeper->jobs--;
    g_clear_pointer(&job->batch, batch_free);
    g_clear_pointer(&job->settled, g_ptr_array_unref);
    g_clear_pointer(&job->position, position_free);
    g_clear_error(&job->error);
    g_free(job->mailbox);
    g_free(job->fallback_team);
    g_free(job->text);
    g_free(job);
}

static bool is_current(const struct keeper_job *job)
{
    return job->keeper->child && job->keeper->life == job->life;
}

static struct crm crm_of(struct store *store)
{
    return (struct crm){.store = store, .now = clock_now_s()};
}

/* ---- batches ---- */

static void absolve(struct keeper *keeper, const struct batch *batch)
{
    for (guint i = 0; i < batch->messages->len; i++) {
        const struct batch_message *m = batch->messages->pdata[i];
        suspects_clear(keeper->suspects, batch->mailbox, batch->uidvalidity, m->uid);
    }
    suspects_absolve(keeper->suspects, batch->mailbox);
}

static void report_failed_batch(struct keeper *keeper, const struct keeper_job *job)
{
    struct log_about about = {.mailbox = job->mailbox};
    log_line(LOG_ERR, &about, "cannot record mail: %s; it stays on the server and is tried again",
             job->error->message);
    keeper->hooks.failed(keeper->hooks.context, job->error->message);
    /* what was settled beside it is still to be recorded */
    while (job->settled->len > 0)
        g_ptr_array_add(keeper->settled, g_ptr_array_steal_index(job->settled, 0));
}

static void report_recorded_batch(struct keeper *keeper, const struct keeper_job *job)
{
    struct log_about about = {.mailbox = job->mailbox};
    absolve(keeper, job->batch);
    watch_list_received(keeper->watched, job->batch->mailbox, job->counts.deliveries,
                        clock_now_s());
    if (job->counts.quarantined)
        log_line(LOG_WARNING, &about,
                 "messages quarantined: %u; see crmctl inbox list --verdict unparsable",
                 job->counts.quarantined);
    if (job->counts.deliveries)
        log_line(LOG_INFO, &about, "new messages: %u, leads: %u", job->counts.messages,
                 job->counts.leads);
    keeper->hooks.captured(keeper->hooks.context, job->counts.leads);
}

static void batch_done(void *context, void *data)
{
    struct keeper *keeper = context;
    struct keeper_job *job = data;
    if (job->error)
        report_failed_batch(keeper, job);
    else
        report_recorded_batch(keeper, job);
    if (is_current(job)) {
        struct committed committed = {
            .batch = job->batch->id,
            .ok = !job->error,
            .why_not = job->error ? job->error->message : NULL,
        };
        child_send(keeper->child, FRAME_COMMITTED, committed_to_variant(&committed));
    }
    job_free(job);
}

static void job_batch(void *thread_state, void *data)
{
    struct keeper_job *job = data;
    struct crm crm = crm_of(thread_state);
    struct capture_mailbox mailbox = {job->mailbox, job->fallback_team};
    if (!capture_batch(&crm, job->batch, &mailbox, job->settled, &job->counts, &job->error) &&
        !job->error) /* never acknowledge what is not recorded */
        error_set(&job->error, ERROR_INTERNAL, "recording failed without a reason");
    post(job->keeper->box, batch_done, job->keeper, job);
}

static bool on_batch(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct batch *batch = batch_from_frame(frame, error);
    if (!batch)
        return false;
    char *mailbox = watch_list_name(keeper->watched, batch->mailbox);
    if (!mailbox) { /* it was taken out of the configuration meanwhile: its mail stays where it is
                     */
        batch_free(batch);
        return true;
    }
    struct keeper_job *job = job_new(keeper);
    job->batch = batch;
    job->mailbox = mailbox;
    job->fallback_team = watch_list_fallback(keeper->watched, batch->mailbox);
    job->settled = keeper->settled;
    keeper->settled = settled_list();
    worker_submit(keeper->writer, WORKER_CAPTURE, job_batch, job);
    return true;
}

/* ---- settled messages ---- */

static void settled_done(void *context, void *data)
{
    struct keeper_job *job = data;
    (void)context;
    if (job->error) /* they are settled again at the next connection: that does no harm */
        log_warning("cannot record that mail was flagged: %s", job->error->message);
    job_free(job);
}

static void job_settled(void *thread_state, void *data)
{
    struct keeper_job *job = data;
    struct crm crm = crm_of(thread_state);
    (void)capture_settled(&crm, job->settled, &job->error);
    post(job->keeper->box, settled_done, job->keeper, job);
}

static void flush_settled(struct keeper *keeper)
{
    if (keeper->settled->len == 0)
        return;
    struct keeper_job *job = job_new(keeper);
    job->settled = keeper->settled;
    keeper->settled = settled_list();
    worker_submit(keeper->writer, WORKER_CAPTURE, job_settled, job);
}

static int on_settle_timer(sd_event_source *source, uint64_t now_us, void *userdata)
{
    (void)source;
    (void)now_us;
    flush_settled(userdata);
    return 0;
}

/* Sets a timer of the keeper, making it at first. */
static void arm(struct keeper *keeper, sd_event_source **timer, uint64_t in_us,
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

static bool on_settled(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct settled *settled = g_new0(struct settled, 1);
    if (!settled_from_frame(frame, settled, error)) {
        g_free(settled);
        return false;
    }
    g_ptr_array_add(keeper->settled, settled);
    /* Usually the next batch takes it along; where none comes, a transaction of its own does, half
     * a second after the first. */
    if (keeper->settled->len >= SETTLED_MAX)
        flush_settled(keeper);
    else if (!keeper->settle_timer || !sd_event_source_get_enabled(keeper->settle_timer, NULL))
        arm(keeper, &keeper->settle_timer, SETTLE_AFTER_US, on_settle_timer);
    return true;
}

/* ---- positions ---- */

static void position_done(void *context, void *data)
{
    struct keeper *keeper = context;
    struct keeper_job *job = data;
    struct position *position = job->position;
    if (job->error) {
        log_error("cannot look up where a mailbox stands: %s; crmd-mail starts again",
                  job->error->message);
        keeper->hooks.failed(keeper->hooks.context, job->error->message);
        if (is_current(job))
            child_stop(keeper->child);
    } else if (is_current(job)) {
        uint32_t mailbox = position->mailbox, uidvalidity = position->uidvalidity;
        g_array_unref(position->suspects);
        g_array_unref(position->quarantine);
        position->suspects = suspects_to_try(keeper->suspects, mailbox, uidvalidity);
        position->quarantine = suspects_condemned(keeper->suspects, mailbox, uidvalidity);
        child_send(keeper->child, FRAME_POSITION, position_to_variant(position));
    }
    job_free(job);
}

static void job_position(void *thread_state, void *data)
{
    struct keeper_job *job = data;
    struct crm crm = crm_of(thread_state);
    job->position =
        capture_position(&crm, job->opened.mailbox, job->opened.uidvalidity, &job->error);
    if (!job->position && !job->error)
        error_set(&job->error, ERROR_NOT_FOUND, "there is no mailbox %u", job->opened.mailbox);
    post(job->keeper->box, position_done, job->keeper, job);
}

static bool on_opened(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct keeper_job *job = job_new(keeper);
    if (!opened_from_frame(frame, &job->opened, error)) {
        job_free(job);
        return false;
    }
    worker_submit(keeper->writer, WORKER_CAPTURE, job_position, job);
    return true;
}

/* ---- states, checks, logs ---- */

static void event_done(void *context, void *data)
{
    struct keeper *keeper = context;
    struct keeper_job *job = data;
    if (job->error)
        log_warning("cannot record an event: %s", job->error->message);
    else
        keeper->hooks.captured(keeper->hooks.context, 0);
    job_free(job);
}

static void job_event(void *thread_state, void *data)
{
    struct keeper_job *job = data;
    struct crm crm = crm_of(thread_state);
    json_t *fields = json_object();
    json_set_text(fields, "error", job->text);
    struct event_about about = {.mailbox = job->mailbox};
    if (crm_begin(&crm, &job->error))
        (void)crm_end(&crm, event_record(&crm, job->event, about, fields, &job->error),
                      &job->error);
    else
        json_decref(fields);
    post(job->keeper->box, event_done, job->keeper, job);
}

static void announce(struct keeper *keeper, const struct mailbox_report *report,
                     enum watch_change change)
{
    struct keeper_job *job = job_new(keeper);
    job->mailbox = watch_list_name(keeper->watched, report->mailbox);
    struct log_about about = {.mailbox = job->mailbox};
    if (change == WATCH_FAILED) {
        log_line(LOG_WARNING, &about, "%s", report->error);
        keeper->hooks.failed(keeper->hooks.context, report->error);
        job->event = "mailbox.failed";
        job->text = g_strdup(report->error);
    } else {
        log_line(LOG_NOTICE, &about, "works again");
        job->event = "mailbox.recovered";
    }
    worker_submit(keeper->writer, WORKER_CAPTURE, job_event, job);
}

static bool on_state(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct mailbox_report report = {0};
    if (!mailbox_report_from_frame(frame, &report, error))
        return false;
    enum watch_change change = watch_list_report(keeper->watched, &report);
    if (change != WATCH_SAME)
        announce(keeper, &report, change);
    keeper->hooks.changed(keeper->hooks.context);
    g_free(report.error);
    return true;
}

static bool on_checked(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct check_step step = {0};
    if (!check_step_from_frame(frame, &step, error))
        return false;
    check_step(keeper->checks, &step);
    g_free(step.step);
    g_free(step.detail);
    return true;
}

static bool on_reparsed(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct reparsed reparsed;
    if (!reparsed_from_frame(frame, &reparsed, error))
        return false;
    reparse_answer(keeper->reparses, &reparsed);
    return true;
}

static bool on_log(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct mail_log line = {0};
    if (!mail_log_from_frame(frame, &line, error))
        return false;
    g_autofree char *name = watch_list_name(keeper->watched, line.mailbox);
    struct log_about about = {.mailbox = name};
    log_line(line.priority, &about, "%s", line.text);
    g_free(line.text);
    return true;
}

static bool on_hello(struct keeper *keeper, const struct frame *frame, GError **error)
{
    g_autofree char *version = hello_from_frame(frame, error);
    if (!version)
        return false;
    if (!g_str_equal(version, CRMD_VERSION)) {
        error_set(error, ERROR_CONFLICT,
                  "%s is version %s but crmd is " CRMD_VERSION "; install both from one build",
                  keeper->program, version);
        return false;
    }
    child_send(keeper->child, FRAME_CONFIG, mail_config_to_variant(keeper->mail_config));
    return true;
}

static const struct {
    enum frame_type type;
    bool (*handle)(struct keeper *keeper, const struct frame *frame, GError **error);
} frame_handlers[] = {
    {FRAME_HELLO, on_hello}, {FRAME_STATE, on_state},       {FRAME_OPENED, on_opened},
    {FRAME_BATCH, on_batch}, {FRAME_SETTLED, on_settled},   {FRAME_CHECKED, on_checked},
    {FRAME_LOG, on_log},     {FRAME_REPARSED, on_reparsed},
};

static bool asks_too_much(struct keeper *keeper, GError **error)
{
    unsigned all, failing;
    watch_list_count(keeper->watched, &all, &failing);
    if (keeper->jobs <= JOBS_PER_MAILBOX * all + JOBS_BESIDE)
        return false;
    error_set(error, ERROR_CORRUPT, "it asks for more without waiting for answers");
    return true;
}

static bool on_frame(void *context, const struct frame *frame, GError **error)
{
    if (asks_too_much(context, error))
        return false;
    for (gsize i = 0; i < G_N_ELEMENTS(frame_handlers); i++) {
        if (frame_handlers[i].type == frame->type)
            return frame_handlers[i].handle(context, frame, error);
    }
    error_set(error, ERROR_CORRUPT, "a frame of unknown type %u", frame->type);
    return false;
}

/* ---- the process ---- */

static void set_pid(struct keeper *keeper, int pid, bool restarted)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&keeper->mutex);
    keeper->pid = pid;
    keeper->restarts += restarted;
}

static int on_restart_timer(sd_event_source *source, uint64_t now_us, void *userdata);

static void restart_later(struct keeper *keeper, const char *why)
{
    int64_t lived_ms = clock_monotonic_ms() - keeper->started_ms;
    if (lived_ms > LIVED_WELL_MS || keeper->delay_ms == 0)
        keeper->delay_ms = RESTART_FIRST_MS;
    else
        keeper->delay_ms = MIN(keeper->delay_ms * 2, RESTART_LAST_MS);
    log_error("crmd-mail ended: %s; it starts again in %u ms", why, keeper->delay_ms);
    keeper->hooks.failed(keeper->hooks.context, why);
    arm(keeper, &keeper->timer, (uint64_t)keeper->delay_ms * 1000, on_restart_timer);
}

static void on_dead(void *context, enum death death, const GArray *slots, const char *how)
{
    struct keeper *keeper = context;
    g_clear_pointer(&keeper->child, child_free);
    set_pid(keeper, 0, !keeper->stopped);
    check_abandon(keeper->checks);
    reparse_abandon(keeper->reparses);
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
    watch_list_fail_all(keeper->watched, why, clock_now_s() + keeper->delay_ms / 1000 + 1);
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

static void start_child(struct keeper *keeper)
{
    g_autoptr(GError) error = NULL;
    struct child_handlers handlers = {keeper, on_frame, on_dead};
    set_start_delays(keeper);
    keeper->started_ms = clock_monotonic_ms();
    keeper->life++;
    keeper->child = child_start(keeper->loop, keeper->program, &handlers, &error);
    if (!keeper->child) {
        restart_later(keeper, error->message);
        watch_list_fail_all(keeper->watched, error->message, CLOCK_NONE);
        return;
    }
    set_pid(keeper, child_pid(keeper->child), false);
    log_debug("crmd-mail runs as pid %d", child_pid(keeper->child));
}

static int on_restart_timer(sd_event_source *source, uint64_t now_us, void *userdata)
{
    (void)source;
    (void)now_us;
    start_child(userdata);
    return 0;
}

/* ---- configuration ---- */

static void prepare(struct keeper *keeper)
{
    keeper->prepare_again = keeper->preparing;
    if (keeper->preparing)
        return;
    keeper->preparing = true;
    preparer_run(keeper->preparer, keeper->config);
}

static int on_secrets_timer(sd_event_source *source, uint64_t now_us, void *userdata)
{
    (void)source;
    (void)now_us;
    prepare(userdata);
    return 0;
}

static void log_failures(const GPtrArray *watched)
{
    for (guint i = 0; i < watched->len; i++) {
        const struct watched *w = watched->pdata[i];
        struct log_about about = {.mailbox = w->name};
        if (w->error)
            log_line(LOG_WARNING, &about, "%s; tried again in %d s", w->error,
                     (int)(SECRETS_AGAIN_US / G_USEC_PER_SEC));
    }
}

static const struct mailbox_settings *former_settings(const struct keeper *keeper, uint32_t id)
{
    for (guint i = 0; keeper->mail_config && i < keeper->mail_config->mailboxes->len; i++) {
        const struct mailbox_settings *settings = keeper->mail_config->mailboxes->pdata[i];
        if (settings->id == id)
            return settings;
    }
    return NULL;
}

/* A vault that is down must not stop a mailbox whose password is known. */
static void keep_former(const struct keeper *keeper, struct prepared *prepared)
{
    for (guint i = 0; i < prepared->watched->len; i++) {
        struct watched *w = prepared->watched->pdata[i];
        const struct mailbox_settings *former = w->error ? former_settings(keeper, w->id) : NULL;
        if (!former)
            continue;
        g_ptr_array_add(prepared->mail->mailboxes, mailbox_settings_copy(former));
        g_clear_pointer(&w->error, g_free);
        w->state = MAILBOX_STARTING;
    }
}

static void take_prepared(struct keeper *keeper, struct prepared *prepared)
{
    log_failures(prepared->watched);
    keep_former(keeper, prepared);
    watch_list_replace(keeper->watched, g_steal_pointer(&prepared->watched));
    g_clear_pointer(&keeper->mail_config, mail_config_free);
    keeper->mail_config = g_steal_pointer(&prepared->mail);
    if (keeper->child)
        child_send(keeper->child, FRAME_CONFIG, mail_config_to_variant(keeper->mail_config));
    else if (!keeper->timer || sd_event_source_get_enabled(keeper->timer, NULL) == 0)
        start_child(keeper);
}

static void on_prepared(void *context, void *data)
{
    struct keeper *keeper = context;
    struct prepared *prepared = data;
    keeper->preparing = false;
    if (keeper->stopped || keeper->joined) {
        prepared_free(prepared);
        return;
    }
    if (!prepared || prepared->failed)
        arm(keeper, &keeper->secrets_timer, SECRETS_AGAIN_US, on_secrets_timer);
    if (prepared)
        take_prepared(keeper, prepared);
    prepared_free(prepared);
    keeper->hooks.changed(keeper->hooks.context);
    if (keeper->prepare_again)
        prepare(keeper);
}

void keeper_configure(struct keeper *keeper, struct config *config)
{
    keeper->config = config;
    prepare(keeper);
}

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
    keeper->settled = settled_list();
    g_mutex_init(&keeper->mutex);
    keeper->preparer = preparer_new(writer, box, on_prepared, keeper, error);
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
    flush_settled(keeper);
    check_close(keeper->checks);
    reparse_close(keeper->reparses);
    keeper->timer = sd_event_source_disable_unref(keeper->timer);
    if (!keeper->child) {
        stopped(context);
        return;
    }
    arm(keeper, &keeper->timer, STOP_GRACE_US, on_grace_over);
    child_stop(keeper->child);
}

void keeper_join(struct keeper *keeper)
{
    if (!keeper)
        return;
    keeper->joined = true;
    preparer_stop(keeper->preparer);
}

void keeper_free(struct keeper *keeper)
{
    if (!keeper)
        return;
    (void)sd_event_source_disable_unref(keeper->timer);
    (void)sd_event_source_disable_unref(keeper->settle_timer);
    (void)sd_event_source_disable_unref(keeper->secrets_timer);
    preparer_free(keeper->preparer);
    child_free(keeper->child);
    g_clear_pointer(&keeper->mail_config, mail_config_free);
    watch_list_free(keeper->watched);
    suspects_free(keeper->suspects);
    check_desk_free(keeper->checks);
    reparse_desk_free(keeper->reparses);
    g_ptr_array_unref(keeper->settled);
    g_mutex_clear(&keeper->mutex);
    g_free(keeper->program);
    g_free(keeper);
}

/* ---- for the API's threads ---- */

void keeper_count(struct keeper *keeper, unsigned *ret_all, unsigned *ret_failing)
{
    watch_list_count(keeper->watched, ret_all, ret_failing);
}

json_t *keeper_process_to_json(struct keeper *keeper)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&keeper->mutex);
    json_t *object = json_object();
    json_set_text(object, "state", keeper->pid ? "running" : "stopped");
    if (keeper->pid)
        json_object_set_new(object, "pid", json_integer(keeper->pid));
    json_object_set_new(object, "restarts", json_integer(keeper->restarts));
    return object;
}

json_t *keeper_mailboxes_to_json(struct keeper *keeper)
{
    return watch_list_to_json(keeper->watched);
}

static void send_command(void *context, void *data)
{
    struct keeper *keeper = context;
    struct mail_command *command = data;
    if (keeper->child)
        child_send(keeper->child, FRAME_COMMAND, mail_command_to_variant(command));
    else
        check_abandon(keeper->checks);
    g_free(command);
}

/* Has the main loop send a command about a mailbox. */
static bool command(struct keeper *keeper, enum mail_verb verb, const char *name, uint64_t request,
                    GError **error)
{
    uint32_t id = watch_list_find(keeper->watched, name);
    if (!id) {
        error_set(error, ERROR_NOT_FOUND, "there is no mailbox \"%s\"; see crmctl mailbox list",
                  name);
        return false;
    }
    struct mail_command *c = g_new(struct mail_command, 1);
    *c = (struct mail_command){verb, id, request};
    post(keeper->box, send_command, keeper, c);
    return true;
}

bool keeper_poll(struct keeper *keeper, const char *name, GError **error)
{
    return command(keeper, MAIL_POLL, name, 0, error);
}

json_t *keeper_check(struct keeper *keeper, const char *name, GError **error)
{
    uint64_t request = check_begin(keeper->checks, error);
    if (!request)
        return NULL;
    if (command(keeper, MAIL_CHECK, name, request, error))
        return check_wait(keeper->checks, request, CHECK_TIMEOUT_S, error);
    check_cancel(keeper->checks, request);
    return NULL;
}

struct reparse_order {
    uint64_t request;
    uint32_t mailbox;
    int fd;
};

static void send_reparse(void *context, void *data)
{
    struct keeper *keeper = context;
    struct reparse_order *order = data;
    if (keeper->child)
        child_send_with(keeper->child, FRAME_REPARSE,
                        reparse_to_variant(order->request, order->mailbox), order->fd);
    else
        reparse_refuse(keeper->reparses);
    (void)close(order->fd); /* nothing to do about a failing close of a memfd */
    g_free(order);
}

struct mail *keeper_reparse(struct keeper *keeper, uint32_t mailbox, GBytes *raw, GError **error)
{
    gsize length;
    const void *data = g_bytes_get_data(raw, &length);
    int fd = batch_seal(data, length, error);
    uint64_t request = fd < 0 ? 0 : reparse_begin(keeper->reparses, error);
    if (!request) {
        if (fd >= 0)
            (void)close(fd); /* as above */
        return NULL;
    }
    struct reparse_order *order = g_new(struct reparse_order, 1);
    *order = (struct reparse_order){request, mailbox, fd};
    post(keeper->box, send_reparse, keeper, order);
    return reparse_wait(keeper->reparses, request, REPARSE_TIMEOUT_S, error);
}
