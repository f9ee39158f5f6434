/* worker.c - a pool is its threads, one queue a priority, and the lock over them: a POSIX lock,
 * because race detectors understand it and not GLib's. */
#include "base/worker.h"

#include <pthread.h>

struct job {
    worker_job run;
    void *data;
};

struct worker_pool {
    pthread_mutex_t lock;                 /* guards what follows up to threads */
    pthread_cond_t work;                  /* a job was queued, or stopping was set */
    pthread_cond_t started;               /* starting went down */
    GQueue queues[WORKER_PRIORITY_COUNT]; /* of struct job* */
    unsigned starting;
    bool stopping;
    GError *open_error; /* the first there was */

    GPtrArray *threads;
    void *(*open)(void *arg, GError **error);
    void (*close)(void *state);
    void *arg;
};

/* With the lock held. (transfer full) */
static struct job *next_job(struct worker_pool *pool)
{
    for (unsigned i = 0; i < WORKER_PRIORITY_COUNT; i++) {
        struct job *job = g_queue_pop_head(&pool->queues[i]);
        if (job)
            return job;
    }
    return NULL;
}

/* The next job, waiting for it; NULL when the pool ends and nothing is left. (transfer full) */
static struct job *wait_for_job(struct worker_pool *pool)
{
    pthread_mutex_lock(&pool->lock);
    struct job *job;
    while (!(job = next_job(pool)) && !pool->stopping)
        pthread_cond_wait(&pool->work, &pool->lock);
    pthread_mutex_unlock(&pool->lock);
    return job;
}

static void report_start(struct worker_pool *pool, GError *error)
{
    pthread_mutex_lock(&pool->lock);
    if (error && !pool->open_error)
        pool->open_error = error;
    else
        g_clear_error(&error);
    pool->starting--;
    pthread_cond_signal(&pool->started);
    pthread_mutex_unlock(&pool->lock);
}

static void *thread_main(void *data)
{
    struct worker_pool *pool = data;
    GError *error = NULL;
    void *state = pool->open(pool->arg, &error);
    report_start(pool, error);
    if (!state)
        return NULL;
    struct job *job;
    while ((job = wait_for_job(pool))) {
        job->run(state, job->data);
        g_free(job);
    }
    if (pool->close)
        pool->close(state);
    return NULL;
}

static bool start_threads(struct worker_pool *pool, const char *name, unsigned count,
                          GError **error)
{
    for (unsigned i = 0; i < count; i++) {
        pthread_mutex_lock(&pool->lock);
        pool->starting++;
        pthread_mutex_unlock(&pool->lock);
        GThread *thread = g_thread_try_new(name, thread_main, pool, error);
        if (!thread) {
            report_start(pool, NULL);
            return false;
        }
        g_ptr_array_add(pool->threads, thread);
    }
    pthread_mutex_lock(&pool->lock);
    while (pool->starting > 0)
        pthread_cond_wait(&pool->started, &pool->lock);
    GError *open_error = g_steal_pointer(&pool->open_error);
    pthread_mutex_unlock(&pool->lock);
    if (!open_error)
        return true;
    g_propagate_error(error, open_error);
    return false;
}

struct worker_pool *worker_pool_new(const char *name, unsigned count,
                                    void *(*open)(void *arg, GError **error),
                                    void (*close)(void *state), void *arg, GError **error)
{
    struct worker_pool *pool = g_new0(struct worker_pool, 1);
    pthread_mutex_init(&pool->lock, NULL);
    pthread_cond_init(&pool->work, NULL);
    pthread_cond_init(&pool->started, NULL);
    pool->threads = g_ptr_array_new();
    pool->open = open;
    pool->close = close;
    pool->arg = arg;
    if (!start_threads(pool, name, count, error)) {
        worker_pool_free(pool);
        return NULL;
    }
    return pool;
}

void worker_submit(struct worker_pool *pool, enum worker_priority priority, worker_job run,
                   void *data)
{
    struct job *job = g_new(struct job, 1);
    *job = (struct job){.run = run, .data = data};
    pthread_mutex_lock(&pool->lock);
    g_queue_push_tail(&pool->queues[priority], job);
    pthread_mutex_unlock(&pool->lock);
    pthread_cond_signal(&pool->work);
}

void worker_pool_free(struct worker_pool *pool)
{
    if (!pool)
        return;
    pthread_mutex_lock(&pool->lock);
    pool->stopping = true;
    pthread_cond_broadcast(&pool->work);
    pthread_mutex_unlock(&pool->lock);
    for (guint i = 0; i < pool->threads->len; i++)
        (void)g_thread_join(pool->threads->pdata[i]); /* the threads return nothing */
    g_ptr_array_unref(pool->threads);
    g_clear_error(&pool->open_error);
    pthread_cond_destroy(&pool->started);
    pthread_cond_destroy(&pool->work);
    pthread_mutex_destroy(&pool->lock);
    g_free(pool);
}
