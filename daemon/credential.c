/* credential.c - see credential.h. A source is one secret of one mailbox; whoever wants it while it
 * is being fetched gets the same answer, so that folders of one account share a token. */
#include "daemon/credential.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/log.h"
#include "daemon/fetch_credential.h"
#include "daemon/secret.h"
#include "daemon/watched.h"

#include <string.h>

#define THREADS 16 /* at most; they end when nothing is to be fetched */

struct ask {
    uint64_t request;
    credential_done done;
    void *context;
    uint64_t tag;
};

struct job;

struct source {
    enum credential_kind kind;
    struct config *config; /* counted */
    const struct config_mailbox *mailbox;
    const struct job *job; /* under way, or NULL */
    uint64_t generation;   /* of its settings: an answer to older ones is not taken */
    GArray *asks;          /* of struct ask */
    struct fetched latest; /* what was fetched last; secret NULL: nothing is kept */
    uint32_t number;       /* of that */
    uint32_t refused;      /* the number that the server refuses, or 0 */
    int64_t stale_ms;      /* from then on it is fetched anew */
};

struct credentials {
    struct post_box *box;
    GThreadPool *threads;
    GHashTable *sources; /* "secret NAME", "key NAME" -> struct source* */
    GHashTable *names;   /* mailbox id -> NAME */
    uint32_t last_number;
    uint64_t last_generation;
    unsigned waiting;
};

/* One fetch, on a thread of the pool. */
struct job {
    struct credentials *credentials;
    char *key;
    uint64_t generation;
    enum credential_kind kind;
    struct config *config; /* counted */
    const struct config_mailbox *mailbox;
    char *rotated; /* the newest refresh token, where it could not be saved */
    struct fetched fetched;
    GError *error;
};

static char *key_of(enum credential_kind kind, const char *name)
{
    return g_strdup_printf("%s %s", kind == CREDENTIAL_KEY ? "key" : "secret", name);
}

static void source_free(void *data)
{
    struct source *source = data;
    fetched_clear(&source->latest);
    config_unref(source->config);
    g_array_unref(source->asks);
    g_free(source);
}

static void job_free(struct job *job)
{
    secret_free(job->rotated);
    fetched_clear(&job->fetched);
    config_unref(job->config);
    g_clear_error(&job->error);
    g_free(job->key);
    g_free(job);
}

static void answer(struct credentials *credentials, const struct ask *ask,
                   const struct credential *credential)
{
    struct credential own = *credential;
    own.request = ask->request;
    credentials->waiting--;
    ask->done(ask->context, ask->tag, &own);
}

/* Everybody who asked for the source. */
static void answer_all(struct credentials *credentials, struct source *source,
                       const struct credential *credential)
{
    g_autoptr(GArray) asks = source->asks;
    source->asks = g_array_new(FALSE, FALSE, sizeof(struct ask));
    for (guint i = 0; i < asks->len; i++)
        answer(credentials, &g_array_index(asks, struct ask, i), credential);
}

static void answer_latest(struct credentials *credentials, struct source *source)
{
    struct credential credential = {.number = source->number, .secret = source->latest.secret};
    answer_all(credentials, source, &credential);
}

static void answer_error(struct credentials *credentials, struct source *source, const char *why)
{
    struct credential credential = {.error = (char *)why};
    answer_all(credentials, source, &credential);
}

/* ---- fetching ---- */

static void start_fetch(struct credentials *credentials, const char *key, struct source *source)
{
    struct job *job = g_new0(struct job, 1);
    job->credentials = credentials;
    job->key = g_strdup(key);
    job->generation = source->generation;
    job->kind = source->kind;
    job->config = config_ref(source->config);
    job->mailbox = source->mailbox;
    job->rotated = g_strdup(source->latest.unsaved);
    source->job = job;
    (void)g_thread_pool_push(credentials->threads, job, NULL); /* without threads it waits */
}

static void keep(struct credentials *credentials, struct source *source, struct fetched *fetched)
{
    fetched_clear(&source->latest);
    source->latest = *fetched;
    *fetched = (struct fetched){0};
    source->number =
        ++credentials->last_number ? credentials->last_number : ++credentials->last_number;
    source->stale_ms = clock_monotonic_ms() + source->latest.fresh_s * 1000;
}

/* A vault that is down must not stop a mailbox whose password is known, and not refused. */
static bool is_still_good(const struct source *source)
{
    return source->latest.outlasts_source && source->number != source->refused;
}

static void take_fetched(struct credentials *credentials, struct source *source, struct job *job)
{
    struct log_about about = {.mailbox = job->mailbox->name};
    if (job->error && error_code_of(job->error) == ERROR_REFUSED) /* a new one may be given */
        g_clear_pointer(&source->latest.unsaved, secret_free);
    if (job->fetched.warning)
        log_line(LOG_WARNING, &about, "%s", job->fetched.warning);
    if (!job->error) {
        keep(credentials, source, &job->fetched);
        answer_latest(credentials, source);
        if (!source->latest.outlasts_source && source->latest.fresh_s == 0)
            g_clear_pointer(&source->latest.secret, secret_free);
    } else if (is_still_good(source)) {
        log_line(LOG_WARNING, &about, "%s; the password known is used", job->error->message);
        answer_latest(credentials, source);
    } else {
        answer_error(credentials, source, job->error->message);
    }
}

static void on_fetched(void *context, void *data)
{
    struct credentials *credentials = context;
    struct job *job = data;
    struct source *source = g_hash_table_lookup(credentials->sources, job->key);
    if (source && source->job == job) {
        source->job = NULL;
        if (source->generation == job->generation)
            take_fetched(credentials, source, job);
        else if (source->asks->len > 0 && credentials->threads) /* NULL: we are ending */
            start_fetch(credentials, job->key, source);
    }
    job_free(job);
}

static void run(void *data, void *context)
{
    struct credentials *credentials = context;
    struct job *job = data;
    fetch_credential(job->config, job->mailbox, job->kind, job->rotated, &job->fetched,
                     &job->error);
    post(credentials->box, on_fetched, credentials, job);
}

/* ---- what is asked ---- */

static bool is_fresh(const struct source *source)
{
    return source->latest.secret && source->latest.fresh_s > 0 &&
           source->number != source->refused && clock_monotonic_ms() < source->stale_ms;
}

void credentials_ask(struct credentials *credentials, const struct credential_wanted *wanted,
                     credential_done done, void *context, uint64_t tag)
{
    struct ask ask = {wanted->request, done, context, tag};
    credentials->waiting++;
    const char *name = g_hash_table_lookup(credentials->names, GUINT_TO_POINTER(wanted->mailbox));
    g_autofree char *key = key_of(wanted->kind, name ? name : "");
    struct source *source = name ? g_hash_table_lookup(credentials->sources, key) : NULL;
    if (!source) {
        struct credential none = {.error = (char *)"the mailbox is not configured any more"};
        answer(credentials, &ask, &none);
        return;
    }
    if (wanted->refused == source->number)
        source->refused = wanted->refused;
    g_array_append_val(source->asks, ask);
    if (is_fresh(source))
        answer_latest(credentials, source);
    else if (!source->job)
        start_fetch(credentials, key, source);
}

unsigned credentials_waiting(const struct credentials *credentials)
{
    return credentials->waiting;
}

/* ---- configuration ---- */

static struct source *source_new(enum credential_kind kind)
{
    struct source *source = g_new0(struct source, 1);
    source->kind = kind;
    source->asks = g_array_new(FALSE, FALSE, sizeof(struct ask));
    return source;
}

/* The source under a key with the settings given: the former one, if there was one. */
static void take_over(struct credentials *credentials, GHashTable *former,
                      enum credential_kind kind, struct config *config,
                      const struct config_mailbox *mailbox)
{
    char *key = key_of(kind, mailbox->name), *old_key;
    struct source *source;
    if (!g_hash_table_steal_extended(former, key, (void **)&old_key, (void **)&source))
        source = source_new(kind);
    else
        g_free(old_key);
    if (!source->mailbox || !credential_same(source->mailbox, mailbox)) {
        fetched_clear(&source->latest);
        source->number = source->refused = 0;
        source->generation = ++credentials->last_generation;
    }
    config_unref(source->config);
    source->config = config_ref(config);
    source->mailbox = mailbox;
    g_hash_table_insert(credentials->sources, key, source);
}

static GHashTable *source_table(void)
{
    return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, source_free);
}

/* Those who still wait for what is configured no more. */
static void answer_former(struct credentials *credentials, GHashTable *former)
{
    GHashTableIter iter;
    void *source;
    g_hash_table_iter_init(&iter, former);
    while (g_hash_table_iter_next(&iter, NULL, &source))
        answer_error(credentials, source, "the mailbox is not configured any more");
}

void credentials_configure(struct credentials *credentials, struct config *config,
                           const GPtrArray *watched)
{
    g_autoptr(GHashTable) former = credentials->sources;
    credentials->sources = source_table();
    for (guint i = 0; i < config->mailboxes->len; i++) {
        const struct config_mailbox *mailbox = config->mailboxes->pdata[i];
        take_over(credentials, former, CREDENTIAL_SECRET, config, mailbox);
        take_over(credentials, former, CREDENTIAL_KEY, config, mailbox);
    }
    answer_former(credentials, former);
    g_hash_table_remove_all(credentials->names);
    for (guint i = 0; i < watched->len; i++) {
        const struct watched *w = watched->pdata[i];
        g_hash_table_insert(credentials->names, GUINT_TO_POINTER(w->id), g_strdup(w->account));
    }
}

struct credentials *credentials_new(struct post_box *box)
{
    struct credentials *credentials = g_new0(struct credentials, 1);
    credentials->box = box;
    credentials->threads = g_thread_pool_new(run, credentials, THREADS, FALSE, NULL);
    credentials->sources = source_table();
    credentials->names = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    return credentials;
}

void credentials_stop(struct credentials *credentials)
{
    if (credentials->threads)
        g_thread_pool_free(g_steal_pointer(&credentials->threads), FALSE, TRUE);
}

void credentials_free(struct credentials *credentials)
{
    if (!credentials)
        return;
    credentials_stop(credentials);
    g_hash_table_unref(credentials->sources);
    g_hash_table_unref(credentials->names);
    g_free(credentials);
}
