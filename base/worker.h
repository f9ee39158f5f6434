/* worker.h - threads that take jobs from a queue by priority. The writer is a pool of one thread,
 * the readers a pool of several; each thread has a state of its own (a store handle). */
#pragma once

#include <glib.h>
#include <stdbool.h>

enum worker_priority {
    WORKER_PERSON,     /* somebody waits for the answer */
    WORKER_CAPTURE,    /* a batch of mail */
    WORKER_BACKGROUND, /* chunks of at most 20 ms */
    WORKER_PRIORITY_COUNT
};

typedef void (*worker_job)(void *thread_state, void *data);

struct worker_pool;

/* Starts count threads; each calls open(arg) for its state before its first job and close(state)
 * after its last (NULL: nothing to close), both on the thread itself. NULL with error set where one
 * thread's open returns NULL; the others have been closed then. */
struct worker_pool *worker_pool_new(const char *name, unsigned count,
                                    void *(*open)(void *arg, GError **error),
                                    void (*close)(void *state), void *arg, GError **error);

/* Runs run(state, data) on one of the threads: the higher priority first, else in order. From any
 * thread, also from a job: background work goes on by submitting its next chunk. */
void worker_submit(struct worker_pool *pool, enum worker_priority priority, worker_job run,
                   void *data);

/* Runs what is queued, and what that queues, then ends the threads. NULL is fine. Not from a job.
 */
void worker_pool_free(struct worker_pool *pool);
