/* keeper_import.c - mails of an import: crmd-mail reads them, the writer records them, and a thread
 * of the API waits for both. Where they end crmd-mail they are read again, the suspects alone. */
#include "daemon/keeper_private.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/log.h"
#include "crm/delivery.h"

#include <unistd.h>

/* Two deaths of a mail that hangs take 30, restarts between them some. */
#define IMPORT_SECONDS 90
/* Until a crmd-mail that is not there, or had no memory, is asked again. */
#define AGAIN_US (G_USEC_PER_SEC / 10)
#define MEMORY_AGAIN_US (2 * G_USEC_PER_SEC)

/* What is sent to crmd-mail; of g_atomic_rc_box, as the main loop has it too. */
struct reading {
    struct import_order order;
    GPtrArray *digests; /* of guint8[SHA256_BYTES]*, parallel to its mails */
    int fd;
};

static void reading_clear(void *data)
{
    struct reading *reading = data;
    import_order_clear(&reading->order);
    g_ptr_array_unref(reading->digests);
    if (reading->fd >= 0)
        (void)close(reading->fd); /* a memfd's */
}

static void reading_unref(struct reading *reading)
{
    g_atomic_rc_box_release_full(reading, reading_clear);
}

/* ---- reading ---- */

static void send_reading(void *context, void *data)
{
    struct keeper *keeper = context;
    struct reading *reading = data;
    GArray *mails = reading->order.mails;
    for (guint i = 0; i < mails->len; i++) {
        struct import_mail *mail = &g_array_index(mails, struct import_mail, i);
        enum import_how how = suspects_how(keeper->suspects, MAILBOX_IMPORT,
                                           delivery_key_of(reading->digests->pdata[i]));
        if (mail->how != IMPORT_HEADER || how == IMPORT_UNREAD)
            mail->how = how;
    }
    if (keeper->child)
        child_send_with(keeper->child, FRAME_IMPORT, import_order_to_variant(&reading->order),
                        reading->fd);
    else
        delivery_lose(keeper->imports);
    reading_unref(reading);
}

bool keeper_on_imported(struct keeper *keeper, const struct frame *frame, GError **error)
{
    g_autoptr(GError) unread = NULL;
    struct batch *batch = imported_from_frame(frame, &unread);
    if (!batch && error_code_of(unread) == ERROR_UNAVAILABLE) {
        delivery_lose(keeper->imports); /* who waits has it read again */
        return true;
    }
    if (!batch) {
        g_propagate_error(error, g_steal_pointer(&unread));
        return false;
    }
    delivery_arrived(keeper->imports, batch);
    return true;
}

/* Has them read until they are, or it is too late. (transfer full) */
static struct batch *read_mails(struct keeper *keeper, struct reading *reading, GError **error)
{
    gint64 until_us = g_get_monotonic_time() + IMPORT_SECONDS * G_USEC_PER_SEC;
    struct batch *batch = NULL;
    for (;;) {
        post(keeper->box, send_reading, keeper, g_atomic_rc_box_acquire(reading));
        enum delivery_fate fate =
            delivery_wait(keeper->imports, reading->order.request, until_us, &batch);
        if (fate == DELIVERY_READ && batch->messages->len == reading->order.mails->len)
            return batch;
        g_clear_pointer(&batch, batch_free);
        if (fate == DELIVERY_CLOSED || g_get_monotonic_time() > until_us)
            break;
        g_usleep(fate == DELIVERY_READ ? MEMORY_AGAIN_US : AGAIN_US);
    }
    error_set(error, ERROR_UNAVAILABLE,
              "crmd-mail cannot read mail now; try again in a minute, and see crmctl status");
    return NULL;
}

/* ---- recording ---- */

struct recording {
    struct import_request *request;
    struct batch *batch;
    bool done;
    GError *error;
    GMutex mutex;
    GCond changed;
};

static bool record(struct crm *crm, struct recording *recording, GError **error)
{
    struct import_request *request = recording->request;
    struct delivery_order order = {
        .name = "import",
        .fallback_team = request->team,
        .once = true,
        .batch = recording->batch,
        .ret_outcomes = request->ret_outcomes,
    };
    g_autoptr(GPtrArray) orders = g_ptr_array_new();
    g_ptr_array_add(orders, &order);
    bool ok =
        request->dry_run ? delivery_try(crm, &order, error) : delivery_record(crm, orders, error);
    request->ret_counts = order.ret_counts;
    return ok;
}

static void run_recording(void *thread_state, void *data)
{
    struct recording *recording = data;
    struct crm crm = {.store = thread_state, .now = clock_now_s()};
    if (!record(&crm, recording, &recording->error) && !recording->error)
        error_set(&recording->error, ERROR_INTERNAL, "recording failed without a reason");
    g_mutex_lock(&recording->mutex);
    recording->done = true;
    g_cond_signal(&recording->changed);
    g_mutex_unlock(&recording->mutex);
}

/* The writer does it when no person and no watched mailbox wants anything. */
static bool record_mails(struct keeper *keeper, struct recording *recording, GError **error)
{
    g_mutex_init(&recording->mutex);
    g_cond_init(&recording->changed);
    worker_submit(keeper->writer, WORKER_BACKGROUND, run_recording, recording);
    g_mutex_lock(&recording->mutex);
    while (!recording->done)
        g_cond_wait(&recording->changed, &recording->mutex);
    g_mutex_unlock(&recording->mutex);
    g_mutex_clear(&recording->mutex);
    g_cond_clear(&recording->changed);
    if (!recording->error)
        return true;
    g_propagate_error(error, g_steal_pointer(&recording->error));
    return false;
}

/* ---- telling ---- */

struct import_news {
    GArray *keys; /* of struct delivery_key */
    struct capture_counts counts;
};

static void on_recorded(void *context, void *data)
{
    struct keeper *keeper = context;
    g_autofree struct import_news *news = data;
    for (guint i = 0; i < news->keys->len; i++) {
        struct delivery_key key = g_array_index(news->keys, struct delivery_key, i);
        suspects_clear(keeper->suspects, MAILBOX_IMPORT, key.uidvalidity, key.uid);
    }
    g_array_unref(news->keys);
    handed_in_received(keeper->handed_in, HANDED_IMPORT, news->counts.deliveries, CLOCK_NONE);
    struct log_about about = {.mailbox = "import"};
    if (news->counts.quarantined)
        log_line(LOG_WARNING, &about,
                 "messages quarantined: %u; see crmctl inbox list --verdict unparsable",
                 news->counts.quarantined);
    keeper->hooks.captured(keeper->hooks.context, news->counts.leads);
}

static void tell(struct keeper *keeper, const struct import_request *request)
{
    struct import_news *news = g_new0(struct import_news, 1);
    news->keys = g_array_new(FALSE, FALSE, sizeof(struct delivery_key));
    news->counts = request->ret_counts;
    for (guint i = 0; i < request->digests->len; i++) {
        struct delivery_key key = delivery_key_of(request->digests->pdata[i]);
        g_array_append_val(news->keys, key);
    }
    post(keeper->box, on_recorded, keeper, news);
}

static void on_not_recorded(void *context, void *data)
{
    g_autoptr(GError) error = data;
    keeper_note_failure(context, error);
}

/* What could not be recorded would be read in vain. */
static bool may_record(struct keeper *keeper, GError **error)
{
    g_autofree char *trouble = trouble_text(keeper->trouble);
    if (trouble)
        error_set(error, ERROR_UNAVAILABLE, "nothing can be recorded now: %s", trouble);
    return !trouble;
}

bool keeper_import(struct keeper *keeper, struct import_request *request, GError **error)
{
    gsize length;
    const void *data = g_bytes_get_data(request->raw, &length);
    if (!request->dry_run && !may_record(keeper, error))
        return false;
    uint64_t number = delivery_begin(keeper->imports, error);
    if (!number)
        return false;
    struct reading *reading = g_atomic_rc_box_new0(struct reading);
    reading->fd = batch_seal(data, length, error);
    g_clear_pointer(&request->raw, g_bytes_unref); /* the memory is crmd-mail's now */
    reading->order.request = number;
    reading->order.mails = g_array_ref(request->mails);
    reading->digests = g_ptr_array_ref(request->digests);
    struct batch *batch = reading->fd >= 0 ? read_mails(keeper, reading, error) : NULL;
    delivery_end(keeper->imports, number);
    reading_unref(reading);
    struct recording recording = {.request = request, .batch = batch};
    bool ok = batch && record_mails(keeper, &recording, error);
    if (batch && !ok && error)
        post(keeper->box, on_not_recorded, keeper, g_error_copy(*error));
    batch_free(batch);
    if (ok && !request->dry_run)
        tell(keeper, request);
    return ok;
}
