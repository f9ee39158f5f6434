/* parsing.c - see parsing.h. */
#include "mail/parsing.h"
#include "base/clock.h"
#include "base/limits.h"
#include "parsers/form_phrases.h"
#include "parsers/parse.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define THREADS_MIN 2
#define THREADS_MAX 4
/* Behind the mailboxes' threads: a server that waits for a processor to be read from fetches
 * nothing, while what is fetched waits in memory. */
#define NICE 5
#define WANTED_MS 5000                      /* who was refused room asks again within that */
#define ROOM_BYTES (16 * LIMIT_BATCH_BYTES) /* for raw mail of all mailboxes together */

/* Large mails have a room of their own: one may take minutes to come, and the others go on. */
enum room { ROOM_USUAL, ROOM_LARGE, ROOM_COUNT };

/* What the configuration says on how mail is read. */
struct reading {
    GStrv own_domains;
    struct form_labels *form_labels;
    char *region;        /* or NULL */
    GHashTable *regions; /* id of a mailbox to char*, of those that have their own */
};

struct parsing {
    struct ledger *ledger;
    struct worker_pool *pool;
    atomic_uint threads;    /* started so far */
    pthread_rwlock_t alone; /* POSIX, because race detectors know it */
    pthread_mutex_t mutex;
    uint64_t reserved_bytes[ROOM_COUNT]; /* under mutex */
    int64_t refused_ms[ROOM_COUNT];      /* under mutex: when last, or 0 */
    struct reading *reading; /* under mutex; of g_atomic_rc_box, shared with running jobs */
};

struct parsing_thread {
    struct parsing *parsing;
    unsigned slot; /* in the ledger */
};

static void *open_thread(void *arg, GError **error)
{
    (void)error; /* nothing can fail */
    struct parsing_thread *thread = g_new0(struct parsing_thread, 1);
    thread->parsing = arg;
    thread->slot = atomic_fetch_add(&thread->parsing->threads, 1);
    (void)setpriority(PRIO_PROCESS, (id_t)gettid(), NICE); /* works without, too */
    return thread;
}

struct parsing *parsing_new(struct ledger *ledger, GError **error)
{
    struct parsing *parsing = g_new0(struct parsing, 1);
    parsing->ledger = ledger;
    pthread_rwlock_init(&parsing->alone, NULL);
    pthread_mutex_init(&parsing->mutex, NULL);
    unsigned count = CLAMP(g_get_num_processors(), THREADS_MIN, THREADS_MAX);
    parsing->pool = worker_pool_new("parser", count, open_thread, g_free, parsing, error);
    if (parsing->pool)
        return parsing;
    parsing_free(parsing);
    return NULL;
}

static struct reading *reading_new(const struct mail_config *config)
{
    struct reading *reading = g_atomic_rc_box_new0(struct reading);
    reading->own_domains = g_new0(char *, config->own_domains->len + 1);
    for (guint i = 0; i < config->own_domains->len; i++)
        reading->own_domains[i] = g_utf8_strdown(config->own_domains->pdata[i], -1);
    reading->form_labels = form_labels_new();
    for (guint i = 0; i < config->form_labels->len; i++) {
        const struct label_setting *setting = config->form_labels->pdata[i];
        (void)form_labels_add(reading->form_labels, setting->field, setting->label);
    }
    reading->region = g_strdup(config->region);
    reading->regions = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    for (guint i = 0; i < config->mailboxes->len; i++) {
        const struct mailbox_settings *mailbox = config->mailboxes->pdata[i];
        if (mailbox->region)
            g_hash_table_insert(reading->regions, GUINT_TO_POINTER(mailbox->id),
                                g_strdup(mailbox->region));
    }
    return reading;
}

static void reading_clear(void *box)
{
    struct reading *reading = box;
    g_strfreev(reading->own_domains);
    form_labels_free(reading->form_labels);
    g_free(reading->region);
    g_hash_table_unref(reading->regions);
}

static void reading_unref(struct reading *reading)
{
    if (reading)
        g_atomic_rc_box_release_full(reading, reading_clear);
}

void parsing_free(struct parsing *parsing)
{
    if (!parsing)
        return;
    worker_pool_free(parsing->pool);
    reading_unref(parsing->reading);
    pthread_rwlock_destroy(&parsing->alone);
    pthread_mutex_destroy(&parsing->mutex);
    g_free(parsing);
}

void parsing_configure(struct parsing *parsing, const struct mail_config *config)
{
    struct reading *fresh = reading_new(config);
    pthread_mutex_lock(&parsing->mutex);
    struct reading *old = parsing->reading;
    parsing->reading = fresh;
    pthread_mutex_unlock(&parsing->mutex);
    reading_unref(old);
}

static enum room room_of(uint64_t bytes)
{
    return bytes > LIMIT_BATCH_BYTES ? ROOM_LARGE : ROOM_USUAL;
}

bool parsing_grow(struct parsing *parsing, uint64_t held_bytes, uint64_t more_bytes)
{
    uint64_t bytes = held_bytes + more_bytes;
    enum room from = room_of(held_bytes), to = room_of(bytes);
    pthread_mutex_lock(&parsing->mutex);
    uint64_t others_bytes = parsing->reserved_bytes[to] - (from == to ? held_bytes : 0);
    bool free = others_bytes == 0 || others_bytes + bytes <= ROOM_BYTES;
    if (free) {
        parsing->reserved_bytes[from] -= held_bytes;
        parsing->reserved_bytes[to] += bytes;
    }
    if (!free)
        parsing->refused_ms[to] = clock_monotonic_ms();
    pthread_mutex_unlock(&parsing->mutex);
    return free;
}

bool parsing_is_wanted(struct parsing *parsing, uint64_t held_bytes)
{
    pthread_mutex_lock(&parsing->mutex);
    int64_t refused_ms = held_bytes > 0 ? parsing->refused_ms[room_of(held_bytes)] : 0;
    pthread_mutex_unlock(&parsing->mutex);
    return refused_ms != 0 && clock_monotonic_ms() - refused_ms < WANTED_MS;
}

bool parsing_reserve(struct parsing *parsing, uint64_t bytes)
{
    return parsing_grow(parsing, 0, bytes);
}

void parsing_release(struct parsing *parsing, uint64_t bytes)
{
    pthread_mutex_lock(&parsing->mutex);
    parsing->reserved_bytes[room_of(bytes)] -= bytes;
    pthread_mutex_unlock(&parsing->mutex);
}

void parsing_submit(struct parsing *parsing, worker_job job, void *data)
{
    worker_submit(parsing->pool, WORKER_CAPTURE, job, data);
}

void parsing_submit_first(struct parsing *parsing, worker_job job, void *data)
{
    worker_submit(parsing->pool, WORKER_PERSON, job, data);
}

#ifdef CRMD_FAULTS
/* A poison mail for tests: "X-Crmd-Fault: segv" crashes, "X-Crmd-Fault: hang" never ends. */
static void be_poisoned(const char *data, gsize length)
{
    static const char name[] = "X-Crmd-Fault: ";
    const char *found = memmem(data, MIN(length, 8192), name, strlen(name));
    if (!found || (found != data && found[-1] != '\n'))
        return;
    found += strlen(name);
    if (g_str_has_prefix(found, "segv"))
        (void)raise(SIGSEGV);
    while (g_str_has_prefix(found, "hang"))
        g_usleep(G_USEC_PER_SEC);
}
#else
#define be_poisoned(data, length) ((void)0)
#endif

static struct mail *parse(struct parsing *parsing, uint32_t mailbox, GBytes *raw)
{
    pthread_mutex_lock(&parsing->mutex);
    struct reading *reading = parsing->reading ? g_atomic_rc_box_acquire(parsing->reading) : NULL;
    pthread_mutex_unlock(&parsing->mutex);
    struct parse_options options = {0};
    if (reading) {
        const char *own = g_hash_table_lookup(reading->regions, GUINT_TO_POINTER(mailbox));
        options.own_domains = (const char *const *)reading->own_domains;
        options.form_labels = reading->form_labels;
        options.region = own ? own : reading->region;
    }
    gsize length;
    const char *data = g_bytes_get_data(raw, &length);
    be_poisoned(data, length);
    struct mail *mail = parse_mail(data, length, &options);
    reading_unref(reading);
    return mail;
}

struct mail *parsing_parse(struct parsing_thread *thread, enum parse_company company,
                           uint32_t mailbox, uint32_t uidvalidity, uint32_t uid, GBytes *raw)
{
    struct parsing *parsing = thread->parsing;
    bool alone = company == PARSE_ALONE;
    if (alone)
        pthread_rwlock_wrlock(&parsing->alone);
    else
        pthread_rwlock_rdlock(&parsing->alone);
    ledger_enter(parsing->ledger, thread->slot, alone ? LEDGER_PARSING_ALONE : LEDGER_PARSING,
                 mailbox, uidvalidity, uid, uid);
    struct mail *mail = parse(parsing, mailbox, raw);
    ledger_leave(parsing->ledger, thread->slot);
    pthread_rwlock_unlock(&parsing->alone);
    return mail;
}
