/* courier.c - see courier.h. Who waits is found by the number of the request; whoever has stopped
 * waiting is not found, and the answer dropped. */
#include "mail/courier.h"
#include "base/clock.h"
#include "base/fault.h"
#include "mail/intake.h"

#include <pthread.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

#define ANSWER_SECONDS 120 /* crmd's writer may be at a large import; clients wait 10 minutes */

struct wait {
    struct delivered delivered;
    bool over;
};

struct courier {
    struct parsing *parsing;
    struct uplink *uplink;
    pthread_mutex_t mutex;
    pthread_cond_t changed;
    GHashTable *waits; /* request -> struct wait*, of the waiting thread */
    uint64_t last_request;
    GArray *suspects; /* of struct delivery_suspect */
    bool stopping;
};

/* A mail on its way. */
struct errand {
    struct courier *courier;
    struct delivery delivery;
    GBytes *raw;
    enum import_how how;
};

struct courier *courier_new(struct parsing *parsing, struct uplink *uplink)
{
    struct courier *courier = g_new0(struct courier, 1);
    courier->parsing = parsing;
    courier->uplink = uplink;
    pthread_mutex_init(&courier->mutex, NULL);
    pthread_condattr_t monotonic;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&courier->changed, &monotonic);
    pthread_condattr_destroy(&monotonic);
    courier->waits = g_hash_table_new(g_int64_hash, g_int64_equal);
    courier->suspects = g_array_new(FALSE, FALSE, sizeof(struct delivery_suspect));
    return courier;
}

void courier_free(struct courier *courier)
{
    if (!courier)
        return;
    g_hash_table_unref(courier->waits);
    g_array_unref(courier->suspects);
    pthread_cond_destroy(&courier->changed);
    pthread_mutex_destroy(&courier->mutex);
    g_free(courier);
}

void courier_set_suspects(struct courier *courier, GArray *suspects)
{
    pthread_mutex_lock(&courier->mutex);
    GArray *old = courier->suspects;
    courier->suspects = suspects;
    pthread_mutex_unlock(&courier->mutex);
    g_array_unref(old);
}

void courier_stop(struct courier *courier)
{
    pthread_mutex_lock(&courier->mutex);
    courier->stopping = true;
    pthread_cond_broadcast(&courier->changed);
    pthread_mutex_unlock(&courier->mutex);
}

/* ---- waiting ---- */

static uint64_t begin_wait(struct courier *courier, struct wait *wait, uint64_t *request)
{
    pthread_mutex_lock(&courier->mutex);
    *request = ++courier->last_request;
    g_hash_table_insert(courier->waits, request, wait);
    pthread_mutex_unlock(&courier->mutex);
    return *request;
}

static void end_wait(struct courier *courier, struct wait *wait, const uint64_t *request)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += ANSWER_SECONDS;
    pthread_mutex_lock(&courier->mutex);
    int rc = 0;
    while (!wait->over && !courier->stopping && rc == 0)
        rc = pthread_cond_timedwait(&courier->changed, &courier->mutex, &until);
    g_hash_table_remove(courier->waits, request);
    pthread_mutex_unlock(&courier->mutex);
}

void courier_answer(struct courier *courier, const struct delivered *delivered)
{
    pthread_mutex_lock(&courier->mutex);
    struct wait *wait = g_hash_table_lookup(courier->waits, &delivered->request);
    bool wanted = wait && !wait->over;
    if (wanted) {
        wait->delivered = *delivered;
        wait->over = true;
        pthread_cond_broadcast(&courier->changed);
    }
    pthread_mutex_unlock(&courier->mutex);
    if (!wanted)
        g_array_unref(delivered->answers);
}

static void answer_nothing(struct courier *courier, uint64_t request)
{
    struct delivered nothing = {.request = request, .answers = g_array_new(FALSE, FALSE, 1)};
    courier_answer(courier, &nothing);
}

enum delivery_answer courier_check(struct courier *courier, const char *address)
{
    struct wait wait = {0};
    uint64_t request;
    struct recipient recipient = {begin_wait(courier, &wait, &request), (char *)address};
    uplink_send(courier->uplink, FRAME_RECIPIENT, recipient_to_variant(&recipient), -1);
    end_wait(courier, &wait, &request);
    g_autoptr(GArray) answers = wait.delivered.answers;
    return answers && answers->len == 1 ? g_array_index(answers, guint8, 0) : DELIVERY_LATER;
}

/* ---- mails ---- */

static enum import_how how_to_read(struct courier *courier, GBytes *raw)
{
    guint8 digest[SHA256_BYTES];
    sha256(g_bytes_get_data(raw, NULL), g_bytes_get_size(raw), digest);
    struct delivery_key key = delivery_key_of(digest);
    enum import_how how = IMPORT_WHOLE;
    pthread_mutex_lock(&courier->mutex);
    for (guint i = 0; i < courier->suspects->len; i++) {
        const struct delivery_suspect *s =
            &g_array_index(courier->suspects, struct delivery_suspect, i);
        if (s->key.uidvalidity == key.uidvalidity && s->key.uid == key.uid)
            how = s->condemned ? IMPORT_UNREAD : IMPORT_ALONE;
    }
    pthread_mutex_unlock(&courier->mutex);
    return how;
}

static void send_errand(struct errand *errand, GBytes *blob)
{
    struct courier *courier = errand->courier;
    g_autoptr(GError) error = NULL;
    gsize length;
    const void *data = g_bytes_get_data(blob, &length);
    int fd = batch_seal(data, length, &error);
    if (fd < 0) {
        uplink_log(courier->uplink, 0, LOG_ERR, "a mail by LMTP is put off: %s", error->message);
        answer_nothing(courier, errand->delivery.request);
        return;
    }
    uplink_send(courier->uplink, FRAME_DELIVERY, delivery_to_variant(&errand->delivery), fd);
    fault_point("mail-delivery-sent");
    (void)close(fd); /* crmd has its own */
}

static void run_errand(void *thread, void *data)
{
    struct errand *errand = data;
    struct batch_message *message = errand->delivery.batch->messages->pdata[0];
    g_autoptr(GBytes) blob = intake_read(thread, MAILBOX_LMTP, errand->raw, errand->how, message);
    g_clear_pointer(&errand->raw, g_bytes_unref);
    message->length = g_bytes_get_size(blob);
    send_errand(errand, blob);
    delivery_clear(&errand->delivery);
    g_free(errand);
}

static struct errand *errand_new(struct courier *courier, uint64_t request, GBytes *raw,
                                 const GPtrArray *recipients)
{
    struct errand *errand = g_new0(struct errand, 1);
    errand->courier = courier;
    errand->raw = g_bytes_ref(raw);
    errand->how = how_to_read(courier, raw);
    struct batch_message *message = batch_message_new();
    message->uid = 1; /* crmd counts them */
    message->received = clock_now_s();
    message->size_bytes = g_bytes_get_size(raw);
    struct batch *batch = batch_new();
    batch->id = request;
    batch->mailbox = MAILBOX_LMTP;
    batch->uidvalidity = 1;
    g_ptr_array_add(batch->messages, message);
    errand->delivery = (struct delivery){
        .request = request,
        .recipients = g_ptr_array_new_with_free_func(g_free),
        .batch = batch,
    };
    for (guint i = 0; i < recipients->len; i++)
        g_ptr_array_add(errand->delivery.recipients, g_strdup(recipients->pdata[i]));
    return errand;
}

void courier_deliver(struct courier *courier, GBytes *raw, const GPtrArray *recipients,
                     struct delivered *ret)
{
    struct wait wait = {0};
    uint64_t request;
    (void)begin_wait(courier, &wait, &request);
    parsing_submit(courier->parsing, run_errand, errand_new(courier, request, raw, recipients));
    end_wait(courier, &wait, &request);
    if (!wait.delivered.answers)
        wait.delivered.answers = g_array_new(FALSE, FALSE, 1);
    *ret = wait.delivered;
}
