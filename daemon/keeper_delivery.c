/* keeper_delivery.c - mail by LMTP: what crmd-mail asks of the writer for its sessions. Mails that
 * wait while the writer is at others are recorded in one transaction. */
#include "daemon/keeper_private.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/log.h"
#include "crm/delivery.h"
#include "daemon/captured.h"

/* One thing that a session waits for. */
struct delivery_job {
    struct keeper *keeper;
    uint64_t life;
    char *fallback_team;
    struct delivery delivery; /* without a batch: a recipient in question */
    struct capture_outcome outcome;
    struct capture_counts counts;
    struct delivered delivered; /* the answer */
    GError *error;
};

static struct delivery_job *job_new(struct keeper *keeper)
{
    struct delivery_job *job = g_new0(struct delivery_job, 1);
    job->keeper = keeper;
    job->life = keeper->life;
    job->fallback_team = g_strdup(keeper->config->lmtp_fallback_team);
    job->delivered.answers = g_array_new(FALSE, FALSE, 1);
    keeper->jobs++;
    return job;
}

static void job_free(void *data)
{
    struct delivery_job *job = data;
    job->keeper->jobs--;
    delivery_clear(&job->delivery);
    g_array_unref(job->delivered.answers);
    g_clear_error(&job->error);
    g_free(job->fallback_team);
    g_free(job);
}

/* ---- on the writer's thread ---- */

/* Who is known; true where the mail is anybody's. */
static bool find_recipients(struct crm *crm, struct delivery_job *job)
{
    g_autoptr(GArray) known = delivery_known_recipients(crm, job->delivery.recipients, &job->error);
    bool any = false;
    for (guint i = 0; known && i < known->len; i++) {
        bool is_known = job->fallback_team || g_array_index(known, bool, i);
        guint8 answer = is_known ? DELIVERY_YES : DELIVERY_UNKNOWN;
        g_array_append_val(job->delivered.answers, answer);
        any |= is_known;
    }
    return any;
}

static struct delivery_order *order_of(struct delivery_job *job)
{
    struct delivery_order *order = g_new0(struct delivery_order, 1);
    *order = (struct delivery_order){
        .name = "lmtp",
        .fallback_team = job->fallback_team,
        .recipients = job->delivery.recipients,
        .batch = job->delivery.batch,
        .ret_outcomes = &job->outcome,
    };
    return order;
}

static bool record(struct crm *crm, struct delivery_job **jobs, guint count, GError **error)
{
    g_autoptr(GPtrArray) orders = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < count; i++)
        g_ptr_array_add(orders, order_of(jobs[i]));
    if (!delivery_record(crm, orders, error)) {
        if (error && !*error) /* never acknowledge what is not recorded */
            error_set(error, ERROR_INTERNAL, "recording failed without a reason");
        return false;
    }
    for (guint i = 0; i < count; i++) {
        jobs[i]->counts = ((struct delivery_order *)orders->pdata[i])->ret_counts;
        jobs[i]->delivered.message_id = jobs[i]->outcome.message_id;
    }
    return true;
}

static void run_round(void *thread_state, void *data)
{
    GPtrArray *round = data;
    struct keeper *keeper = ((struct delivery_job *)round->pdata[0])->keeper;
    struct crm crm = {.store = thread_state, .now = clock_now_s()};
    g_autoptr(GPtrArray) mails = g_ptr_array_new();
    for (guint i = 0; i < round->len; i++) {
        struct delivery_job *job = round->pdata[i];
        if (find_recipients(&crm, job) && job->delivery.batch)
            g_ptr_array_add(mails, job);
    }
    struct delivery_job **jobs = (struct delivery_job **)mails->pdata;
    if (mails->len > 1 && !record(&crm, jobs, mails->len, NULL)) {
        for (guint i = 0; i < mails->len; i++) /* one that cannot be must not keep the others */
            (void)record(&crm, &jobs[i], 1, &jobs[i]->error);
    } else if (mails->len == 1) {
        (void)record(&crm, jobs, 1, &jobs[0]->error);
    }
    post(keeper->box, keeper_delivery_done, keeper, round);
}

/* ---- on the main loop ---- */

static void begin_round(struct keeper *keeper)
{
    if (keeper->delivering || keeper->deliveries->len == 0)
        return;
    GPtrArray *round = keeper->deliveries;
    keeper->deliveries = keeper_delivery_list();
    keeper->delivering = true;
    worker_submit(keeper->writer, WORKER_PERSON, run_round, round);
}

GPtrArray *keeper_delivery_list(void)
{
    return g_ptr_array_new_with_free_func(job_free);
}

static void report_failure(struct delivery_job *job)
{
    struct keeper *keeper = job->keeper;
    struct log_about about = {.mailbox = "lmtp"};
    if (trouble_is_cause(job->error)) {
        trouble_note(keeper->trouble, job->error, 0);
        return;
    }
    log_line(LOG_ERR, &about, "cannot record mail: %s; its sender is told to try again",
             job->error->message);
    handed_in_failed(keeper->handed_in, HANDED_LMTP, job->error->message);
    keeper->hooks.failed(keeper->hooks.context, job->error->message);
}

/* The same for all recipients. */
static void answer_all(struct delivery_job *job, guint8 answer)
{
    g_array_set_size(job->delivered.answers, 0);
    for (guint i = 0; i < job->delivery.recipients->len; i++)
        g_array_append_val(job->delivered.answers, answer);
}

static void put_off(struct delivery_job *job)
{
    report_failure(job);
    answer_all(job, trouble_is_on(job->keeper->trouble) ? DELIVERY_SHUT : DELIVERY_LATER);
}

static void report(struct delivery_job *job)
{
    struct keeper *keeper = job->keeper;
    const struct batch_message *message = job->delivery.batch->messages->pdata[0];
    struct delivery_key key = delivery_key_of(message->sha256);
    suspects_clear(keeper->suspects, MAILBOX_LMTP, key.uidvalidity, key.uid);
    captured_log(job->delivery.batch, "lmtp", &job->outcome);
    handed_in_received(keeper->handed_in, HANDED_LMTP, job->counts.deliveries,
                       keeper_received(job->delivery.batch));
    keeper->hooks.captured(keeper->hooks.context, job->counts.leads);
}

void keeper_delivery_done(void *context, void *data)
{
    struct keeper *keeper = context;
    g_autoptr(GPtrArray) round = data;
    for (guint i = 0; i < round->len; i++) {
        struct delivery_job *job = round->pdata[i];
        if (job->error)
            put_off(job);
        else if (job->counts.deliveries)
            report(job);
        if (keeper->child && keeper->life == job->life)
            child_send(keeper->child, FRAME_DELIVERED, delivered_to_variant(&job->delivered));
    }
    keeper->delivering = false;
    begin_round(keeper);
}

/* While nothing can be recorded a client hears so before it sends its mail, which would be parsed
 * in vain; that it is over is found out without it. The same
 * where people want no mail for the time being. */
static bool take(struct delivery_job *job)
{
    job->delivered.request = job->delivery.request;
    bool is_shut = trouble_is_on(job->keeper->trouble);
    if (is_shut || job->keeper->incoming_off) {
        answer_all(job, is_shut ? DELIVERY_SHUT : DELIVERY_LATER);
        child_send(job->keeper->child, FRAME_DELIVERED, delivered_to_variant(&job->delivered));
        job_free(job);
        return true;
    }
    g_ptr_array_add(job->keeper->deliveries, job);
    begin_round(job->keeper);
    return true;
}

bool keeper_on_recipient(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct recipient recipient;
    if (!recipient_from_frame(frame, &recipient, error))
        return false;
    struct delivery_job *job = job_new(keeper);
    job->delivery.request = recipient.request;
    job->delivery.recipients = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(job->delivery.recipients, recipient.address);
    return take(job);
}

/* One that cannot be read for want of descriptors or memory here: its client is to come again. */
static bool put_off_unread(struct keeper *keeper, const struct frame *frame, GError *why,
                           GError **error)
{
    if (error_code_of(why) != ERROR_UNAVAILABLE) {
        g_propagate_error(error, why);
        return false;
    }
    g_autoptr(GError) unread = why;
    g_autoptr(GArray) none = g_array_new(FALSE, FALSE, 1); /* as good as DELIVERY_LATER for each */
    struct delivered delivered = {.answers = none};
    if (!delivery_id_from_frame(frame, &delivered.request, error))
        return false;
    trouble_note(keeper->trouble, unread, 0);
    child_send(keeper->child, FRAME_DELIVERED, delivered_to_variant(&delivered));
    return true;
}

bool keeper_on_delivery(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct delivery delivery;
    GError *unread = NULL;
    if (!delivery_from_frame(frame, &delivery, &unread))
        return put_off_unread(keeper, frame, unread, error);
    struct delivery_job *job = job_new(keeper);
    job->delivery = delivery;
    return take(job);
}

bool keeper_on_sessions(struct keeper *keeper, const struct frame *frame, GError **error)
{
    uint32_t count;
    if (!sessions_from_frame(frame, &count, error))
        return false;
    handed_in_sessions(keeper->handed_in, count);
    return true;
}

void keeper_send_listen(struct keeper *keeper)
{
    if (!keeper->child || !keeper->listener)
        return;
    g_autoptr(GArray) suspects = suspects_delivered(keeper->suspects, MAILBOX_LMTP);
    struct listen_order order = {keeper->config->max_message_bytes, suspects};
    child_send_with(keeper->child, FRAME_LISTEN, listen_order_to_variant(&order),
                    listener_fd(keeper->listener));
}

bool keeper_listen(struct keeper *keeper, GError **error)
{
    g_autoptr(GError) wrong = NULL;
    bool ok = listener_configure(keeper->listener, keeper->config, &wrong);
    handed_in_listen(keeper->handed_in, keeper->config->lmtp_path, wrong ? wrong->message : NULL);
    keeper_send_listen(keeper); /* without one it closes what it has */
    if (!ok)
        g_propagate_error(error, g_steal_pointer(&wrong));
    return ok;
}
