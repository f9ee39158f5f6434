/* parcel.c - see parcel.h. A few threads, each with a connection of its own, take parcels from a
 * queue. */
#include "ctl/parcel.h"
#include "base/clock.h"

#include <inttypes.h>

#define PARCEL_BYTES (2 << 20) /* then it goes on its way, or with one larger mail */
#define PATIENCE_US                                                                                \
    (70 * G_USEC_PER_SEC) /* without any progress: a restart of crmd, or of crmd-mail */
#define AGAIN_US (G_USEC_PER_SEC / 5)

struct parcels {
    const char *path;
    uint64_t max_bytes;
    unsigned max_mails;
    GByteArray *open; /* the parcel being packed */
    unsigned open_mails;
    GPtrArray *threads;
    GPtrArray *clients;
    GMutex mutex;
    GCond changed;
    /* under mutex */
    GQueue waiting; /* of GByteArray* */
    unsigned busy;  /* threads at a parcel */
    bool over;
    GError *error; /* the first that was for good */
    struct parcel_counts counts;
};

/* ---- on the threads ---- */

static void add_counts(struct parcel_counts *counts, json_t *answer)
{
    const char *verdict;
    json_t *value;
    json_object_foreach(json_object_get(answer, "verdicts"), verdict, value)
    {
        json_int_t before = json_integer_value(json_object_get(counts->verdicts, verdict));
        json_int_t more = json_integer_value(value);
        json_object_set_new(counts->verdicts, verdict, json_integer(before + more));
        counts->mails += more;
    }
    counts->known += ctl_number(answer, "known");
    counts->too_large += ctl_number(answer, "too_large");
    counts->leads += ctl_number(answer, "leads");
    counts->mails += ctl_number(answer, "known") + ctl_number(answer, "too_large");
}

/* crmd may be busy or starting again; what it got already it knows again. */
static bool may_try_again(const GError *error)
{
    return g_error_matches(error, CRMD_ERROR, ERROR_UNAVAILABLE) ||
           g_error_matches(error, CTL_ERROR, EXIT_NO_DAEMON);
}

/* (transfer full) */
static json_t *send_parcel(const struct parcels *parcels, struct client *client,
                           const GByteArray *parcel, GError **error)
{
    gint64 until_us = g_get_monotonic_time() + PATIENCE_US;
    for (;;) {
        GError *wrong = NULL;
        gint64 began_us = g_get_monotonic_time();
        json_t *answer =
            client_post_bytes(client, parcels->path, parcel->data, parcel->len, &wrong);
        if (answer)
            return answer;
        if (!may_try_again(wrong) || began_us > until_us) {
            g_propagate_error(error, wrong);
            return NULL;
        }
        g_error_free(wrong);
        g_usleep(AGAIN_US);
    }
}

/* With the mutex held: the next parcel, or NULL when no more come. (transfer full) */
static GByteArray *take_parcel(struct parcels *parcels)
{
    while (g_queue_is_empty(&parcels->waiting) && !parcels->over)
        g_cond_wait(&parcels->changed, &parcels->mutex);
    return parcels->error ? NULL : g_queue_pop_head(&parcels->waiting);
}

static void *run(void *data)
{
    struct parcels *parcels = data;
    g_mutex_lock(&parcels->mutex);
    struct client *client = g_ptr_array_steal_index_fast(parcels->clients, 0);
    GByteArray *parcel;
    while ((parcel = take_parcel(parcels))) {
        parcels->busy++;
        g_mutex_unlock(&parcels->mutex);
        GError *error = NULL;
        g_autoptr(json_t) answer = send_parcel(parcels, client, parcel, &error);
        g_byte_array_unref(parcel);
        g_mutex_lock(&parcels->mutex);
        parcels->busy--;
        if (answer)
            add_counts(&parcels->counts, answer);
        else if (!parcels->error)
            parcels->error = g_steal_pointer(&error);
        g_clear_error(&error);
        g_cond_broadcast(&parcels->changed);
    }
    g_mutex_unlock(&parcels->mutex);
    client_free(client);
    return NULL;
}

/* ---- for the one who packs ---- */

static bool start_threads(struct parcels *parcels, const struct ctl *ctl, unsigned count,
                          GError **error)
{
    for (unsigned i = 0; i < count; i++) {
        g_mutex_lock(&parcels->mutex);
        g_ptr_array_add(parcels->clients, client_copy(ctl->client));
        g_mutex_unlock(&parcels->mutex);
        GThread *thread = g_thread_try_new("parcels", run, parcels, error);
        if (!thread)
            return false;
        g_ptr_array_add(parcels->threads, thread);
    }
    return true;
}

struct parcels *parcels_new(const struct ctl *ctl, const char *path, GError **error)
{
    g_autoptr(json_t) terms = client_get(ctl->client, "/v1/imports", error);
    if (!terms)
        return NULL;
    struct parcels *parcels = g_new0(struct parcels, 1);
    parcels->path = path;
    parcels->max_bytes = (uint64_t)MAX(ctl_number(terms, "max_message_size"), 1);
    parcels->max_mails = (unsigned)CLAMP(ctl_number(terms, "max_mails"), 1, 10000);
    parcels->open = g_byte_array_new();
    parcels->threads = g_ptr_array_new();
    parcels->clients = g_ptr_array_new_with_free_func((GDestroyNotify)client_free);
    parcels->counts.verdicts = json_object();
    g_mutex_init(&parcels->mutex);
    g_cond_init(&parcels->changed);
    unsigned at_once = (unsigned)CLAMP(ctl_number(terms, "at_once"), 1, 16);
    if (start_threads(parcels, ctl, at_once, error))
        return parcels;
    parcels_free(parcels);
    return NULL;
}

void parcels_free(struct parcels *parcels)
{
    if (!parcels)
        return;
    g_mutex_lock(&parcels->mutex);
    parcels->over = true;
    g_cond_broadcast(&parcels->changed);
    g_mutex_unlock(&parcels->mutex);
    for (guint i = 0; i < parcels->threads->len; i++)
        (void)g_thread_join(parcels->threads->pdata[i]); /* they return nothing */
    g_queue_clear_full(&parcels->waiting, (GDestroyNotify)g_byte_array_unref);
    g_ptr_array_unref(parcels->threads);
    g_ptr_array_unref(parcels->clients);
    g_byte_array_unref(parcels->open);
    json_decref(parcels->counts.verdicts);
    g_clear_error(&parcels->error);
    g_mutex_clear(&parcels->mutex);
    g_cond_clear(&parcels->changed);
    g_free(parcels);
}

uint64_t parcels_max_bytes(const struct parcels *parcels)
{
    return parcels->max_bytes;
}

/* With the mutex held. */
static bool is_well(const struct parcels *parcels, GError **error)
{
    if (!parcels->error)
        return true;
    g_propagate_error(error, g_error_copy(parcels->error));
    return false;
}

/* One parcel waits while others are under way, no more: memory is bounded. */
static bool send_open(struct parcels *parcels, GError **error)
{
    if (parcels->open_mails == 0)
        return true;
    g_mutex_lock(&parcels->mutex);
    while (!g_queue_is_empty(&parcels->waiting) && !parcels->error)
        g_cond_wait(&parcels->changed, &parcels->mutex);
    g_queue_push_tail(&parcels->waiting, g_steal_pointer(&parcels->open));
    g_cond_broadcast(&parcels->changed);
    bool well = is_well(parcels, error);
    g_mutex_unlock(&parcels->mutex);
    parcels->open = g_byte_array_new();
    parcels->open_mails = 0;
    return well;
}

static void pack(struct parcels *parcels, const struct mbox_mail *mail)
{
    g_autoptr(GString) head = g_string_new(NULL);
    g_string_printf(head, "%u ", mail->bytes->len);
    if (mail->received == CLOCK_NONE)
        g_string_append_c(head, '-');
    else
        g_string_append_printf(head, "%" PRId64, mail->received);
    if (mail->size_bytes > mail->bytes->len)
        g_string_append_printf(head, " %" PRIu64, mail->size_bytes);
    g_string_append_c(head, '\n');
    g_byte_array_append(parcels->open, (const guint8 *)head->str, (guint)head->len);
    g_byte_array_append(parcels->open, mail->bytes->data, mail->bytes->len);
    parcels->open_mails++;
}

bool parcels_add(struct parcels *parcels, const struct mbox_mail *mail, GError **error)
{
    if (parcels->open->len + mail->bytes->len > PARCEL_BYTES && !send_open(parcels, error))
        return false;
    pack(parcels, mail);
    return (parcels->open_mails < parcels->max_mails && parcels->open->len < PARCEL_BYTES) ||
           send_open(parcels, error);
}

bool parcels_finish(struct parcels *parcels, GError **error)
{
    bool sent = send_open(parcels, error);
    g_mutex_lock(&parcels->mutex);
    while (sent && !parcels->error && (parcels->busy || !g_queue_is_empty(&parcels->waiting)))
        g_cond_wait(&parcels->changed, &parcels->mutex);
    bool well = sent && is_well(parcels, error);
    g_mutex_unlock(&parcels->mutex);
    return well;
}

void parcels_count(struct parcels *parcels, struct parcel_counts *ret)
{
    g_mutex_lock(&parcels->mutex);
    *ret = parcels->counts;
    ret->verdicts = json_copy(parcels->counts.verdicts);
    g_mutex_unlock(&parcels->mutex);
}
