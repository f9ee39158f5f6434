/* keeper_record.c - what crmd-mail gives is recorded by the writer: batches, settled messages,
 * positions. A job that the writer runs carries the number of the child's life that asked
 * for it, so that an answer never reaches a later child. */
#include "daemon/keeper_private.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/log.h"
#include "crm/capture.h"
#include "daemon/captured.h"

#define SETTLE_AFTER_US (G_USEC_PER_SEC / 2)
#define SETTLED_MAX 1000 /* lists kept for the next batch */

static void settled_free(gpointer data)
{
    struct settled *settled = data;
    g_array_unref(settled->uids);
    g_free(settled);
}

GPtrArray *keeper_settled_list(void)
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
    struct capture_outcome *outcomes; /* one for each message of the batch */
    struct capture_counts counts;
    /* a position */
    struct opened opened;
    struct position *position;
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
    g_free(job->outcomes);
    g_free(job->mailbox);
    g_free(job->fallback_team);
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
    if (trouble_is_cause(job->error)) {
        trouble_note(keeper->trouble, job->error, is_current(job) ? job->batch->mailbox : 0);
    } else {
        log_line(LOG_ERR, &about,
                 "cannot record mail: %s; it stays on the server and is tried again",
                 job->error->message);
        keeper->hooks.failed(keeper->hooks.context, job->error->message);
    }
    /* what was settled beside it is still to be recorded */
    while (job->settled->len > 0)
        g_ptr_array_add(keeper->settled, g_ptr_array_steal_index(job->settled, 0));
}

int64_t keeper_received(const struct batch *batch)
{
    for (guint i = batch->messages->len; i > 0; i--) {
        const struct batch_message *m = batch->messages->pdata[i - 1];
        if (m->received != CLOCK_NONE)
            return m->received;
    }
    return CLOCK_NONE;
}

static void report_recorded_batch(struct keeper *keeper, const struct keeper_job *job)
{
    absolve(keeper, job->batch);
    trouble_recorded(keeper->trouble, job->batch->mailbox);
    watch_list_received(keeper->watched, job->batch->mailbox, job->counts.deliveries,
                        keeper_received(job->batch));
    captured_log(job->batch, job->mailbox, job->outcomes);
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

static void refuse(struct keeper *keeper, uint64_t batch)
{
    g_autofree char *why = trouble_text(keeper->trouble);
    struct committed committed = {.batch = batch, .why_not = why};
    child_send(keeper->child, FRAME_COMMITTED, committed_to_variant(&committed));
}

/* One that cannot be read; false where that is not for want of descriptors or memory here. */
static bool refuse_unread(struct keeper *keeper, const struct frame *frame, GError *why,
                          GError **error)
{
    uint64_t id;
    uint32_t mailbox;
    if (error_code_of(why) != ERROR_UNAVAILABLE) {
        g_propagate_error(error, why);
        return false;
    }
    g_autoptr(GError) lost = why;
    if (!batch_id_from_frame(frame, &id, &mailbox, error))
        return false;
    trouble_note(keeper->trouble, lost, mailbox);
    refuse(keeper, id);
    return true;
}

static void job_batch(void *thread_state, void *data)
{
    struct keeper_job *job = data;
    struct crm crm = crm_of(thread_state);
    struct capture_mailbox mailbox = {job->mailbox, job->fallback_team};
    if (!capture_batch(&crm, job->batch, &mailbox, job->settled, job->outcomes, &job->counts,
                       &job->error) &&
        !job->error) /* never acknowledge what is not recorded */
        error_set(&job->error, ERROR_INTERNAL, "recording failed without a reason");
    post(job->keeper->box, batch_done, job->keeper, job);
}

bool keeper_on_batch(struct keeper *keeper, const struct frame *frame, GError **error)
{
    GError *unread = NULL;
    struct batch *batch = batch_from_frame(frame, &unread);
    if (!batch)
        return refuse_unread(keeper, frame, unread, error);
    char *mailbox = watch_list_name(keeper->watched, batch->mailbox);
    if (!mailbox) { /* it was taken out of the configuration meanwhile: its mail stays where it is
                     */
        batch_free(batch);
        return true;
    }
    if (trouble_holds_back(keeper->trouble, batch->mailbox)) {
        refuse(keeper, batch->id);
        batch_free(batch);
        g_free(mailbox);
        return true;
    }
    struct keeper_job *job = job_new(keeper);
    job->batch = batch;
    job->outcomes = g_new0(struct capture_outcome, batch->messages->len);
    job->mailbox = mailbox;
    job->fallback_team = watch_list_fallback(keeper->watched, batch->mailbox);
    job->settled = keeper->settled;
    keeper->settled = keeper_settled_list();
    worker_submit(keeper->writer, WORKER_CAPTURE, job_batch, job);
    return true;
}

/* ---- settled messages ---- */

static void settled_done(void *context, void *data)
{
    struct keeper *keeper = context;
    struct keeper_job *job = data;
    /* Otherwise they are settled again at the next connection, which does no harm. */
    if (job->error && trouble_is_cause(job->error))
        trouble_note(keeper->trouble, job->error, 0);
    else if (job->error)
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

void keeper_flush_settled(struct keeper *keeper)
{
    if (keeper->settled->len == 0)
        return;
    struct keeper_job *job = job_new(keeper);
    job->settled = keeper->settled;
    keeper->settled = keeper_settled_list();
    worker_submit(keeper->writer, WORKER_CAPTURE, job_settled, job);
}

static int on_settle_timer(sd_event_source *source, uint64_t now_us, void *userdata)
{
    (void)source;
    (void)now_us;
    keeper_flush_settled(userdata);
    return 0;
}

bool keeper_on_settled(struct keeper *keeper, const struct frame *frame, GError **error)
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
        keeper_flush_settled(keeper);
    else if (!keeper->settle_timer || !sd_event_source_get_enabled(keeper->settle_timer, NULL))
        keeper_arm(keeper, &keeper->settle_timer, SETTLE_AFTER_US, on_settle_timer);
    return true;
}

/* ---- positions ---- */

/* What a mailbox opened that still waits for its position, or NULL. */
static struct opened *find_held(struct keeper *keeper, uint32_t mailbox)
{
    for (guint i = 0; i < keeper->held_opened->len; i++) {
        struct opened *held = &g_array_index(keeper->held_opened, struct opened, i);
        if (held->mailbox == mailbox)
            return held;
    }
    return NULL;
}

static void hold_opened(struct keeper *keeper, const struct opened *opened)
{
    struct opened *held = find_held(keeper, opened->mailbox);
    if (held)
        *held = *opened;
    else
        g_array_append_vals(keeper->held_opened, opened, 1);
}

/* Names of mailboxes are crmd-mail's to invent, our memory is not. */
static bool may_open(struct keeper *keeper, uint32_t mailbox, GError **error)
{
    if (keeper->held_opened->len < LIMIT_MAILBOXES || find_held(keeper, mailbox))
        return true;
    error_set(error, ERROR_CORRUPT, "it opens more than %d mailboxes", LIMIT_MAILBOXES);
    return false;
}

static void report_failed_position(struct keeper *keeper, const struct keeper_job *job)
{
    if (trouble_is_cause(job->error)) {
        trouble_note(keeper->trouble, job->error, 0);
        if (is_current(job)) {
            hold_opened(keeper, &job->opened);
            keeper_show_waiting(keeper, job->opened.mailbox, job->error->message);
        }
        return;
    }
    log_error("cannot look up where a mailbox stands: %s; crmd-mail starts again",
              job->error->message);
    keeper->hooks.failed(keeper->hooks.context, job->error->message);
    if (is_current(job))
        child_stop(keeper->child);
}

static void send_position(struct keeper *keeper, struct position *position)
{
    uint32_t mailbox = position->mailbox, uidvalidity = position->uidvalidity;
    g_array_unref(position->suspects);
    g_array_unref(position->quarantine);
    position->suspects = suspects_to_try(keeper->suspects, mailbox, uidvalidity);
    position->quarantine = suspects_condemned(keeper->suspects, mailbox, uidvalidity);
    child_send(keeper->child, FRAME_POSITION, position_to_variant(position));
}

static void position_done(void *context, void *data)
{
    struct keeper *keeper = context;
    struct keeper_job *job = data;
    if (job->error)
        report_failed_position(keeper, job);
    else if (is_current(job))
        send_position(keeper, job->position);
    job_free(job);
}

static void job_position(void *thread_state, void *data)
{
    struct keeper_job *job = data;
    struct crm crm = crm_of(thread_state);
    job->position = capture_position(&crm, job->opened.mailbox, job->opened.uidvalidity,
                                     job->opened.anew, &job->error);
    if (!job->position && !job->error)
        error_set(&job->error, ERROR_NOT_FOUND, "there is no mailbox %u", job->opened.mailbox);
    post(job->keeper->box, position_done, job->keeper, job);
}

bool keeper_on_opened(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct keeper_job *job = job_new(keeper);
    if (!opened_from_frame(frame, &job->opened, error) ||
        !may_open(keeper, job->opened.mailbox, error)) {
        job_free(job);
        return false;
    }
    keeper_flush_settled(keeper); /* it is about UIDs as they were up to now */
    worker_submit(keeper->writer, WORKER_CAPTURE, job_position, job);
    return true;
}

void keeper_open_held(struct keeper *keeper)
{
    for (guint i = 0; i < keeper->held_opened->len; i++) {
        struct keeper_job *job = job_new(keeper);
        job->opened = g_array_index(keeper->held_opened, struct opened, i);
        worker_submit(keeper->writer, WORKER_CAPTURE, job_position, job);
    }
    g_array_set_size(keeper->held_opened, 0);
}
