/* keeper_event.c - events about mailboxes. While the database cannot be written they are kept, with
 * the time when each happened. */
#include "daemon/keeper_private.h"
#include "base/clock.h"
#include "base/limits.h"
#include "base/log.h"
#include "crm/event.h"

#define HELD_MAX (4 * LIMIT_MAILBOXES) /* later ones say nothing new */

struct event_job {
    struct keeper *keeper;
    const char *event;
    char *mailbox;
    char *wrong;
    int64_t at;
    GError *error;
};

static void event_job_free(struct event_job *job)
{
    g_clear_error(&job->error);
    g_free(job->mailbox);
    g_free(job->wrong);
    g_free(job);
}

static void hold(struct keeper *keeper, struct event_job *job)
{
    if (g_queue_get_length(&keeper->held_events) < HELD_MAX)
        g_queue_push_tail(&keeper->held_events, job);
    else
        event_job_free(job);
}

static void event_done(void *context, void *data)
{
    struct keeper *keeper = context;
    struct event_job *job = data;
    keeper->jobs--;
    if (!job->error) {
        keeper->hooks.captured(keeper->hooks.context, 0);
        event_job_free(job);
    } else if (trouble_is_cause(job->error)) {
        trouble_note(keeper->trouble, job->error, 0);
        g_clear_error(&job->error);
        hold(keeper, job);
    } else {
        log_warning("cannot record an event: %s", job->error->message);
        event_job_free(job);
    }
}

static void job_event(void *thread_state, void *data)
{
    struct event_job *job = data;
    struct crm crm = {.store = thread_state, .now = job->at};
    json_t *fields = json_object();
    json_set_text(fields, "error", job->wrong);
    struct event_about about = {.mailbox = job->mailbox};
    if (crm_begin(&crm, &job->error))
        (void)crm_end(&crm, event_record(&crm, job->event, about, fields, &job->error),
                      &job->error);
    else
        json_decref(fields);
    post(job->keeper->box, event_done, job->keeper, job);
}

static void submit(struct keeper *keeper, struct event_job *job)
{
    keeper->jobs++;
    worker_submit(keeper->writer, WORKER_CAPTURE, job_event, job);
}

void keeper_record_event(struct keeper *keeper, const char *event, const char *mailbox,
                         const char *wrong)
{
    struct event_job *job = g_new0(struct event_job, 1);
    job->keeper = keeper;
    job->event = event;
    job->mailbox = g_strdup(mailbox);
    job->wrong = g_strdup(wrong);
    job->at = clock_now_s();
    if (trouble_is_on(keeper->trouble))
        hold(keeper, job);
    else
        submit(keeper, job);
}

/* All go at once, so that they stay in their order. */
void keeper_record_held(struct keeper *keeper)
{
    struct event_job *job;
    while ((job = g_queue_pop_head(&keeper->held_events)))
        submit(keeper, job);
}

void keeper_drop_held(struct keeper *keeper)
{
    g_queue_clear_full(&keeper->held_events, (GDestroyNotify)event_job_free);
}
