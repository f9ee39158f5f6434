/* test_worker.c - pools of threads with jobs by priority. */
#include "base/worker.h"
#include "base/error.h"

#include <glib.h>
#include <pthread.h>

/* What the open and close of a test's threads see. */
struct ground {
    int opened;
    int closed;
    int fail_at; /* this open fails, counted from 1 */
};

struct thread_state {
    struct ground *ground;
    GThread *thread;
};

static void *open_state(void *arg, GError **error)
{
    struct ground *ground = arg;
    if (g_atomic_int_add(&ground->opened, 1) + 1 == ground->fail_at) {
        error_set(error, ERROR_UNAVAILABLE, "the ground is wet");
        return NULL;
    }
    struct thread_state *state = g_new0(struct thread_state, 1);
    state->ground = ground;
    state->thread = g_thread_self();
    return state;
}

static void close_state(void *data)
{
    struct thread_state *state = data;
    g_assert_true(state->thread == g_thread_self());
    g_atomic_int_inc(&state->ground->closed);
    g_free(state);
}

static struct worker_pool *pool_new(unsigned count, struct ground *ground)
{
    g_autoptr(GError) error = NULL;
    struct worker_pool *pool =
        worker_pool_new("test", count, open_state, close_state, ground, &error);
    g_assert_no_error(error);
    g_assert_nonnull(pool);
    return pool;
}

static void count_job(void *state, void *data)
{
    g_assert_true(((struct thread_state *)state)->thread == g_thread_self());
    g_atomic_int_inc((int *)data);
}

static void every_job_runs_once_before_the_pool_ends(void)
{
    struct ground ground = {0};
    struct worker_pool *pool = pool_new(4, &ground);
    int ran = 0;
    for (int i = 0; i < 10000; i++)
        worker_submit(pool, i % WORKER_PRIORITY_COUNT, count_job, &ran);
    worker_pool_free(pool);
    g_assert_cmpint(ran, ==, 10000);
    g_assert_cmpint(ground.opened, ==, 4);
    g_assert_cmpint(ground.closed, ==, 4);
}

/* A door that holds the only thread until the queue is as the test wants it. */
struct door {
    pthread_mutex_t lock;
    pthread_cond_t cond;
    bool entered, open;
};

static void door_job(void *state, void *data)
{
    (void)state;
    struct door *door = data;
    pthread_mutex_lock(&door->lock);
    door->entered = true;
    pthread_cond_signal(&door->cond);
    while (!door->open)
        pthread_cond_wait(&door->cond, &door->lock);
    pthread_mutex_unlock(&door->lock);
}

static void door_close(struct door *door, struct worker_pool *pool)
{
    worker_submit(pool, WORKER_PERSON, door_job, door);
    pthread_mutex_lock(&door->lock);
    while (!door->entered)
        pthread_cond_wait(&door->cond, &door->lock);
    pthread_mutex_unlock(&door->lock);
}

static void door_open(struct door *door)
{
    pthread_mutex_lock(&door->lock);
    door->open = true;
    pthread_cond_signal(&door->cond);
    pthread_mutex_unlock(&door->lock);
}

struct note {
    GString *log;
    const char *text;
};

static void note_job(void *state, void *data)
{
    (void)state;
    const struct note *note = data;
    g_string_append(note->log, note->text);
}

static void a_person_goes_before_capture_and_capture_before_background(void)
{
    struct ground ground = {0};
    struct door door = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false, false};
    g_autoptr(GString) log = g_string_new(NULL);
    struct worker_pool *pool = pool_new(1, &ground);
    door_close(&door, pool);
    struct {
        enum worker_priority priority;
        struct note note;
    } jobs[] = {
        {WORKER_BACKGROUND, {log, "e"}}, {WORKER_CAPTURE, {log, "c"}}, {WORKER_PERSON, {log, "a"}},
        {WORKER_BACKGROUND, {log, "f"}}, {WORKER_CAPTURE, {log, "d"}}, {WORKER_PERSON, {log, "b"}},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(jobs); i++)
        worker_submit(pool, jobs[i].priority, note_job, &jobs[i].note);
    door_open(&door);
    worker_pool_free(pool);
    g_assert_cmpstr(log->str, ==, "abcdef");
}

struct chain {
    struct worker_pool *pool;
    int left;
};

static void chain_job(void *state, void *data)
{
    (void)state;
    struct chain *chain = data;
    if (--chain->left > 0)
        worker_submit(chain->pool, WORKER_BACKGROUND, chain_job, chain);
}

static void a_job_may_submit_the_next_even_while_the_pool_ends(void)
{
    struct ground ground = {0};
    struct chain chain = {.pool = pool_new(1, &ground), .left = 1000};
    worker_submit(chain.pool, WORKER_BACKGROUND, chain_job, &chain);
    worker_pool_free(chain.pool);
    g_assert_cmpint(chain.left, ==, 0);
}

static void jobs_of_one_pool_run_beside_each_other(void)
{
    struct ground ground = {0};
    struct door door = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false, false};
    struct worker_pool *pool = pool_new(2, &ground);
    door_close(&door, pool);
    int ran = 0;
    worker_submit(pool, WORKER_PERSON, count_job, &ran);
    while (g_atomic_int_get(&ran) == 0)
        g_usleep(1000);
    door_open(&door);
    worker_pool_free(pool);
}

static void a_thread_that_cannot_open_fails_the_pool_and_closes_the_others(void)
{
    struct ground ground = {.fail_at = 2};
    g_autoptr(GError) error = NULL;
    struct worker_pool *pool = worker_pool_new("test", 3, open_state, close_state, &ground, &error);
    g_assert_null(pool);
    g_assert_error(error, CRMD_ERROR, ERROR_UNAVAILABLE);
    g_assert_cmpint(ground.opened, ==, 3);
    g_assert_cmpint(ground.closed, ==, 2);
}

static void freeing_no_pool_is_fine(void)
{
    worker_pool_free(NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/worker/every job runs once before the pool ends",
                    every_job_runs_once_before_the_pool_ends);
    g_test_add_func("/worker/a person goes before capture and capture before background",
                    a_person_goes_before_capture_and_capture_before_background);
    g_test_add_func("/worker/a job may submit the next even while the pool ends",
                    a_job_may_submit_the_next_even_while_the_pool_ends);
    g_test_add_func("/worker/jobs of one pool run beside each other",
                    jobs_of_one_pool_run_beside_each_other);
    g_test_add_func("/worker/a thread that cannot open fails the pool and closes the others",
                    a_thread_that_cannot_open_fails_the_pool_and_closes_the_others);
    g_test_add_func("/worker/freeing no pool is fine", freeing_no_pool_is_fine);
    return g_test_run();
}
