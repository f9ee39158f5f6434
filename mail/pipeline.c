/* pipeline.c - see pipeline.h. The parsing threads do all the work; a batch's last message makes it
 * ready, and being first in line sends it. */
#include "mail/pipeline.h"
#include "base/clock.h"
#include "base/fault.h"
#include "base/limits.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <syslog.h>
#include <unistd.h>

#define DEPTH 6             /* fetched, parsed, committed at the same time */
#define RETRY_FIRST_MS 1000 /* after crmd could not record a batch */
#define RETRY_LAST_MS                                                                              \
    30000                  /* it says itself when it can again: that is for what it does not know */
#define SHARE_LAST_MS 4000 /* nobody says when the system has memory to share again */

struct item {
    struct load *load;
    struct batch_message *message; /* of load->batch */
    enum { ITEM_WHOLE, ITEM_REFUSED, ITEM_UNREAD } kind;
    enum parse_company company;
    GBytes *raw;  /* or NULL */
    GBytes *blob; /* raw, compressed */
    char *reason;
};

enum load_state { LOAD_PARSING, LOAD_READY, LOAD_SENDING, LOAD_SENT, LOAD_REJECTED };

struct load {
    struct pipeline *pipeline; /* a reference */
    struct batch *batch;
    GPtrArray *items; /* of struct item* */
    atomic_uint unparsed;
    uint64_t reserved_bytes;
    /* ready to send */
    GVariant *wire;
    int fd;
    struct recorded recorded;
    /* under the pipeline's mutex */
    enum load_state state;
    bool abandoned;
    int64_t retry_ms;
    int64_t pause_ms;
    char *why_not; /* not reported yet */
};

struct pipeline {
    struct parsing *parsing;
    struct uplink *uplink;
    pthread_mutex_t mutex;
    int wake_fd;     /* under mutex; -1: its owner is gone */
    GQueue loads;    /* of struct load*, in order */
    GQueue recorded; /* of struct recorded* */
};

static atomic_ullong next_batch_id = 1;

/* ---- loads ---- */

static void item_free(struct item *item)
{
    g_clear_pointer(&item->raw, g_bytes_unref);
    g_clear_pointer(&item->blob, g_bytes_unref);
    g_free(item->reason);
    g_free(item);
}

struct load *load_new(uint32_t mailbox, uint32_t uidvalidity, uint32_t up_to_uid)
{
    struct load *load = g_new0(struct load, 1);
    load->batch = batch_new();
    load->batch->mailbox = mailbox;
    load->batch->uidvalidity = uidvalidity;
    load->batch->up_to_uid = up_to_uid;
    load->items = g_ptr_array_new_with_free_func((GDestroyNotify)item_free);
    load->fd = -1;
    load->recorded.uids = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    load->recorded.unkept = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    return load;
}

static void pipeline_unref(struct pipeline *pipeline);

void load_free(struct load *load)
{
    if (!load)
        return;
    batch_free(load->batch);
    g_ptr_array_unref(load->items);
    g_free(load->why_not);
    g_clear_pointer(&load->wire, g_variant_unref);
    if (load->fd >= 0)
        (void)close(load->fd);
    g_clear_pointer(&load->recorded.uids, g_array_unref);
    g_clear_pointer(&load->recorded.unkept, g_array_unref);
    if (load->pipeline) {
        parsing_release(load->pipeline->parsing, load->reserved_bytes);
        pipeline_unref(load->pipeline);
    }
    g_free(load);
}

void load_set_up_to(struct load *load, uint32_t up_to_uid)
{
    load->batch->up_to_uid = up_to_uid;
}

bool load_is_empty(const struct load *load)
{
    return load->items->len == 0;
}

static struct item *add_item(struct load *load, const struct imap_head *head, GBytes *raw)
{
    struct item *item = g_new0(struct item, 1);
    item->load = load;
    item->message = batch_message_new();
    item->message->uid = head->uid;
    item->message->received = head->received;
    item->message->size_bytes = head->size_bytes;
    item->raw = raw ? g_bytes_ref(raw) : NULL;
    g_ptr_array_add(load->batch->messages, item->message);
    g_ptr_array_add(load->items, item);
    return item;
}

void load_add_whole(struct load *load, const struct imap_head *head, GBytes *raw,
                    enum parse_company company)
{
    struct item *item = add_item(load, head, raw);
    item->kind = ITEM_WHOLE;
    item->company = company;
    item->message->size_bytes = g_bytes_get_size(raw);
    g_array_append_val(load->recorded.uids, head->uid);
}

void load_add_refused(struct load *load, const struct imap_head *head, GBytes *header,
                      const char *reason)
{
    struct item *item = add_item(load, head, header);
    item->kind = ITEM_REFUSED;
    item->reason = g_strdup(reason);
    g_array_append_val(load->recorded.unkept, head->uid);
}

void load_add_unread(struct load *load, const struct imap_head *head, GBytes *raw,
                     const char *reason)
{
    struct item *item = add_item(load, head, raw);
    item->kind = ITEM_UNREAD;
    item->message->reason = g_strdup(reason);
    if (raw)
        item->message->size_bytes = g_bytes_get_size(raw);
    g_array_append_val(raw ? load->recorded.uids : load->recorded.unkept, head->uid);
}

/* ---- making the frame ---- */

/* Says where each message's raw mail lies, and puts it there; load->fd stays -1 on failure. */
static bool share_raw(struct load *load, GError **error)
{
    g_autoptr(GPtrArray) pieces = g_ptr_array_new();
    uint64_t offset = 0;
    for (guint i = 0; i < load->items->len; i++) {
        struct item *item = load->items->pdata[i];
        if (!item->blob)
            continue;
        item->message->offset = offset;
        item->message->length = g_bytes_get_size(item->blob);
        offset += item->message->length;
        g_ptr_array_add(pieces, item->blob);
    }
    load->fd = batch_seal_pieces((GBytes *const *)pieces->pdata, pieces->len, error);
    return load->fd >= 0;
}

/* Texts can outgrow the raw mail; what no frame can hold goes unread, its raw mail kept. */
static void drop_parsed(struct load *load)
{
    for (guint i = 0; i < load->batch->messages->len; i++) {
        struct batch_message *message = load->batch->messages->pdata[i];
        if (message->mail)
            message->reason = g_strdup("what was read of it is too large to be handed over");
        g_clear_pointer(&message->mail, mail_free);
    }
}

static bool make_frame(struct load *load, GError **error)
{
    if (!share_raw(load, error))
        return false;
    load->wire = g_variant_ref_sink(batch_to_variant(load->batch));
    if (g_variant_get_size(load->wire) > LIMIT_FRAME_BYTES) {
        g_variant_unref(load->wire);
        drop_parsed(load);
        load->wire = g_variant_ref_sink(batch_to_variant(load->batch));
    }
    g_ptr_array_set_size(load->batch->messages, 0);
    g_ptr_array_set_size(load->items, 0);
    return true;
}

/* ---- the way ---- */

static void pipeline_clear(void *data)
{
    struct pipeline *pipeline = data;
    struct recorded *recorded;
    while ((recorded = g_queue_pop_head(&pipeline->recorded))) {
        g_array_unref(recorded->uids);
        g_array_unref(recorded->unkept);
        g_free(recorded);
    }
    pthread_mutex_destroy(&pipeline->mutex);
}

static void pipeline_unref(struct pipeline *pipeline)
{
    g_atomic_rc_box_release_full(pipeline, pipeline_clear);
}

struct pipeline *pipeline_new(struct parsing *parsing, struct uplink *uplink, int wake_fd)
{
    struct pipeline *pipeline = g_atomic_rc_box_new0(struct pipeline);
    pipeline->parsing = parsing;
    pipeline->uplink = uplink;
    pipeline->wake_fd = wake_fd;
    pthread_mutex_init(&pipeline->mutex, NULL);
    g_queue_init(&pipeline->loads);
    g_queue_init(&pipeline->recorded);
    return pipeline;
}

/* With the mutex held. */
static void wake_owner(struct pipeline *pipeline)
{
    if (pipeline->wake_fd >= 0)
        (void)!write(pipeline->wake_fd, &(uint64_t){1}, 8); /* full is as good as written */
}

/* With the pipeline's mutex held: to be sent again after a pause. */
static void note_rejected(struct load *load, const char *why_not, int64_t longest_ms)
{
    load->pause_ms = CLAMP(load->pause_ms * 2, RETRY_FIRST_MS, longest_ms);
    load->retry_ms = clock_monotonic_ms() + load->pause_ms;
    load->state = LOAD_REJECTED;
    g_free(load->why_not);
    load->why_not = g_strdup(why_not ? why_not : "no reason given");
}

static void send_head(void *thread, void *data);

/* With the mutex held: the first in line goes on its way when it is ready. The sending itself may
 * have to wait for crmd and so belongs to a parsing thread. */
static void advance(struct pipeline *pipeline)
{
    struct load *head = g_queue_peek_head(&pipeline->loads);
    if (!head || head->state != LOAD_READY)
        return;
    head->state = LOAD_SENDING;
    parsing_submit_first(pipeline->parsing, send_head, head);
}

static void send_head(void *thread, void *data)
{
    (void)thread; /* needs nothing of it */
    struct load *load = data;
    struct pipeline *pipeline = g_atomic_rc_box_acquire(load->pipeline);
    pthread_mutex_lock(&pipeline->mutex);
    /* Once sent, the answer or the mailbox's end may free the load at any moment. */
    int fd = load->abandoned || fault_fails("dup-mail") ? -1 : dup(load->fd);
    g_autoptr(GVariant) wire = fd < 0 ? NULL : g_variant_ref(load->wire);
    if (load->abandoned) {
        load_free(load);
    } else if (fd < 0) {
        note_rejected(load, "no file descriptor is left for its mail; raise LimitNOFILE= of crmd",
                      SHARE_LAST_MS);
        wake_owner(pipeline);
    } else {
        load->state = LOAD_SENT;
    }
    pthread_mutex_unlock(&pipeline->mutex);
    if (wire) {
        uplink_send(pipeline->uplink, FRAME_BATCH, wire, fd);
        fault_point("mail-batch-sent");
    }
    if (fd >= 0)
        (void)close(fd);
    pipeline_unref(pipeline);
}

/* Once when it begins, once when it is over. */
static void log_room(struct pipeline *pipeline, const struct load *load, const GError *error)
{
    bool waited = load->pause_ms > 0;
    if (error && !waited)
        uplink_log(pipeline->uplink, load->batch->mailbox, LOG_WARNING, "mail waits: %s",
                   error->message);
    else if (!error && waited)
        uplink_log(pipeline->uplink, load->batch->mailbox, LOG_NOTICE,
                   "there is room for mail again");
}

/* All messages are parsed: a job, because it is tried again where the system has no memory to
 * share. */
static void finish(void *thread, void *data)
{
    (void)thread;
    struct load *load = data;
    struct pipeline *pipeline = g_atomic_rc_box_acquire(load->pipeline);
    g_autoptr(GError) error = NULL;
    bool made = make_frame(load, &error);
    log_room(pipeline, load, error);
    pthread_mutex_lock(&pipeline->mutex);
    if (load->abandoned) {
        load_free(load);
    } else if (made) {
        load->state = LOAD_READY;
        advance(pipeline);
    } else {
        note_rejected(load, error->message, SHARE_LAST_MS);
    }
    wake_owner(pipeline);
    pthread_mutex_unlock(&pipeline->mutex);
    pipeline_unref(pipeline);
}

static void read_item(struct parsing_thread *thread, struct item *item)
{
    const struct batch *batch = item->load->batch;
    struct batch_message *message = item->message;
    if (item->kind != ITEM_UNREAD)
        message->mail = parsing_parse(thread, item->company, batch->mailbox, batch->uidvalidity,
                                      message->uid, item->raw);
    if (item->kind == ITEM_REFUSED) {
        message->mail->verdict = VERDICT_REFUSED;
        g_free(message->mail->reason);
        message->mail->reason = g_steal_pointer(&item->reason);
        message->mail->size_bytes = message->size_bytes;
    } else if (item->raw) {
        gsize length;
        const void *data = g_bytes_get_data(item->raw, &length);
        sha256(data, length, message->sha256);
        item->blob = blob_compress(data, length);
    }
    g_clear_pointer(&item->raw, g_bytes_unref);
}

static void run_item(void *thread, void *data)
{
    struct item *item = data;
    struct load *load = item->load;
    read_item(thread, item);
    if (atomic_fetch_sub(&load->unparsed, 1) == 1)
        finish(thread, load);
}

void pipeline_add(struct pipeline *pipeline, struct load *load, uint64_t reserved_bytes)
{
    guint count = load->items->len;
    load->pipeline = g_atomic_rc_box_acquire(pipeline);
    load->batch->id = atomic_fetch_add(&next_batch_id, 1);
    load->reserved_bytes = reserved_bytes;
    load->unparsed = count;
    load->state = LOAD_PARSING;
    pthread_mutex_lock(&pipeline->mutex);
    g_queue_push_tail(&pipeline->loads, load);
    pthread_mutex_unlock(&pipeline->mutex);
    struct item **items =
        (struct item **)load->items->pdata; /* the last to run may free the load */
    g_autofree struct item **each = g_memdup2(items, count * sizeof(*items));
    for (guint i = 0; i < count; i++)
        parsing_submit(pipeline->parsing, run_item, each[i]);
}

bool pipeline_reserve(struct pipeline *pipeline, uint64_t bytes)
{
    pthread_mutex_lock(&pipeline->mutex);
    bool room = g_queue_get_length(&pipeline->loads) < DEPTH;
    pthread_mutex_unlock(&pipeline->mutex);
    return room && parsing_reserve(pipeline->parsing, bytes);
}

void pipeline_unreserve(struct pipeline *pipeline, uint64_t bytes)
{
    parsing_release(pipeline->parsing, bytes);
}

/* With the mutex held: what is to be settled. */
static void note_recorded(struct pipeline *pipeline, struct load *load)
{
    struct recorded *recorded = g_new0(struct recorded, 1);
    recorded->uids = g_steal_pointer(&load->recorded.uids);
    recorded->unkept = g_steal_pointer(&load->recorded.unkept);
    g_queue_push_tail(&pipeline->recorded, recorded);
}

bool pipeline_committed(struct pipeline *pipeline, const struct committed *committed)
{
    pthread_mutex_lock(&pipeline->mutex);
    struct load *head = g_queue_peek_head(&pipeline->loads);
    bool ours = head && head->state == LOAD_SENT && head->batch->id == committed->batch;
    bool over = ours && (committed->ok || head->abandoned);
    if (over)
        (void)g_queue_pop_head(&pipeline->loads);
    if (over && !head->abandoned)
        note_recorded(pipeline, head);
    if (ours && !over)
        note_rejected(head, committed->why_not, RETRY_LAST_MS);
    if (ours) {
        advance(pipeline);
        wake_owner(pipeline);
    }
    pthread_mutex_unlock(&pipeline->mutex);
    if (over)
        load_free(head);
    return ours;
}

bool pipeline_take_recorded(struct pipeline *pipeline, struct recorded *ret)
{
    pthread_mutex_lock(&pipeline->mutex);
    g_autofree struct recorded *first = g_queue_pop_head(&pipeline->recorded);
    pthread_mutex_unlock(&pipeline->mutex);
    if (first)
        *ret = *first;
    return first != NULL;
}

/* With the mutex held: the head's time has come. */
static void try_again(struct pipeline *pipeline, struct load *head)
{
    head->state = head->wire ? LOAD_READY : LOAD_PARSING;
    if (head->wire)
        advance(pipeline);
    else
        parsing_submit(pipeline->parsing, finish, head);
}

int pipeline_retry(struct pipeline *pipeline, char **ret_why_not)
{
    int wait_ms = -1;
    pthread_mutex_lock(&pipeline->mutex);
    struct load *head = g_queue_peek_head(&pipeline->loads);
    if (head && head->state == LOAD_REJECTED) {
        wait_ms = (int)MAX(head->retry_ms - clock_monotonic_ms(), 0);
        *ret_why_not = g_steal_pointer(&head->why_not);
        if (wait_ms == 0)
            try_again(pipeline, head);
    }
    pthread_mutex_unlock(&pipeline->mutex);
    return wait_ms;
}

void pipeline_hurry(struct pipeline *pipeline)
{
    pthread_mutex_lock(&pipeline->mutex);
    struct load *head = g_queue_peek_head(&pipeline->loads);
    if (head && head->state == LOAD_REJECTED)
        head->retry_ms = 0;
    pthread_mutex_unlock(&pipeline->mutex);
}

bool pipeline_is_empty(const struct pipeline *pipeline)
{
    struct pipeline *locked = (struct pipeline *)pipeline;
    pthread_mutex_lock(&locked->mutex);
    bool empty = g_queue_is_empty(&locked->loads) && g_queue_is_empty(&locked->recorded);
    pthread_mutex_unlock(&locked->mutex);
    return empty;
}

/* With the mutex held: takes load off the line; true when the caller is to free it, because no
 * thread works on it. */
static bool drop(struct pipeline *pipeline, struct load *load)
{
    load->abandoned = true;
    if (load->state == LOAD_SENT)
        return false; /* crmd has it, and will answer */
    (void)g_queue_remove(&pipeline->loads, load);
    return load->state == LOAD_READY || load->state == LOAD_REJECTED;
}

bool pipeline_abandon(struct pipeline *pipeline)
{
    g_autoptr(GPtrArray) idle = g_ptr_array_new_with_free_func((GDestroyNotify)load_free);
    pthread_mutex_lock(&pipeline->mutex);
    GList *loads = g_list_copy(pipeline->loads.head);
    for (GList *i = loads; i; i = i->next) {
        if (drop(pipeline, i->data))
            g_ptr_array_add(idle, i->data);
    }
    g_list_free(loads);
    bool none_left = g_queue_is_empty(&pipeline->loads);
    pthread_mutex_unlock(&pipeline->mutex);
    return none_left;
}

void pipeline_free(struct pipeline *pipeline)
{
    if (!pipeline)
        return;
    (void)pipeline_abandon(pipeline);
    pthread_mutex_lock(&pipeline->mutex);
    pipeline->wake_fd = -1;
    struct load *sent;
    g_autoptr(GPtrArray) unanswered = g_ptr_array_new_with_free_func((GDestroyNotify)load_free);
    while ((sent = g_queue_pop_head(&pipeline->loads)))
        g_ptr_array_add(unanswered, sent);
    pthread_mutex_unlock(&pipeline->mutex);
    pipeline_unref(pipeline);
}
