/* request.c - see request.h. */
#include "api/request.h"
#include "base/error.h"
#include "base/limits.h"

#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

struct returns {
    pthread_mutex_t lock;
    GQueue requests; /* of struct request* */
    bool woken;
    bool signalled; /* fd is readable already */
    bool closed;
    int fd;
};

struct returns *returns_new(GError **error)
{
    int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (fd < 0) {
        error_set(error, ERROR_INTERNAL, "cannot make an eventfd: %s", g_strerror(errno));
        return NULL;
    }
    struct returns *returns = g_atomic_rc_box_new0(struct returns);
    pthread_mutex_init(&returns->lock, NULL);
    returns->fd = fd;
    return returns;
}

static void returns_clear(void *data)
{
    struct returns *returns = data;
    pthread_mutex_destroy(&returns->lock);
    (void)close(returns->fd);
}

int returns_fd(const struct returns *returns)
{
    return returns->fd;
}

/* With the lock held. */
static void returns_signal(struct returns *returns)
{
    if (returns->signalled)
        return;
    returns->signalled = true;
    const guint64 one = 1;
    (void)!write(returns->fd, &one, sizeof one); /* fails only when it is readable already */
}

void returns_wake(struct returns *returns)
{
    pthread_mutex_lock(&returns->lock);
    returns->woken = true;
    returns_signal(returns);
    pthread_mutex_unlock(&returns->lock);
}

/* Hands a request back; the pool's reference goes along. */
static void returns_put(struct request *request)
{
    struct returns *returns = request->returns;
    pthread_mutex_lock(&returns->lock);
    bool closed = returns->closed;
    if (!closed) {
        g_queue_push_tail(&returns->requests, request);
        returns_signal(returns);
    }
    pthread_mutex_unlock(&returns->lock);
    if (closed)
        request_unref(request);
}

bool returns_take(struct returns *returns, GQueue *ret)
{
    pthread_mutex_lock(&returns->lock);
    *ret = returns->requests;
    g_queue_init(&returns->requests);
    bool woken = returns->woken;
    returns->woken = false;
    if (returns->signalled) {
        guint64 count;
        (void)!read(returns->fd, &count, sizeof count); /* there is one to read */
        returns->signalled = false;
    }
    pthread_mutex_unlock(&returns->lock);
    return woken;
}

void returns_close(struct returns *returns)
{
    if (!returns)
        return;
    pthread_mutex_lock(&returns->lock);
    returns->closed = true;
    pthread_mutex_unlock(&returns->lock);
    struct request *request;
    while ((request = g_queue_pop_head(&returns->requests)))
        request_unref(request);
    g_atomic_rc_box_release_full(returns, returns_clear);
}

struct request *request_new(struct returns *returns, uid_t uid, const struct api_host *host)
{
    struct request *request = g_atomic_rc_box_new0(struct request);
    request->call.uid = uid;
    request->call.host = host;
    request->call.query = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    request->body = g_byte_array_new();
    request->max_body_bytes = LIMIT_REQUEST_BYTES;
    request->link.data = request;
    request->returns = g_atomic_rc_box_acquire(returns);
    return request;
}

static void request_clear(void *data)
{
    struct request *request = data;
    for (unsigned i = 0; i < API_ARGS_MAX; i++)
        g_free(request->call.args[i]);
    g_hash_table_unref(request->call.query);
    json_decref(request->call.body);
    g_clear_pointer(&request->call.bytes, g_bytes_unref);
    api_answer_clear(&request->call.answer);
    g_free(request->stream.page);
    g_free(request->stream.filled);
    g_free(request->allow);
    g_clear_pointer(&request->body, g_byte_array_unref);
    g_atomic_rc_box_release_full(request->returns, returns_clear);
}

void request_unref(struct request *request)
{
    g_atomic_rc_box_release_full(request, request_clear);
}

/* A line of compact JSON. (transfer full) */
static char *json_line(const json_t *value)
{
    g_autofree char *text = json_to_text(value);
    return g_strconcat(text, "\n", NULL);
}

/* Turns an answer in JSON into its bytes: a large one takes milliseconds, which are the pool's. */
static void render(struct api_answer *answer)
{
    if (!answer->json)
        return;
    char *line = json_line(answer->json);
    answer->bytes = g_bytes_new_take(line, strlen(line));
    answer->content_type = "application/json";
    json_decref(g_steal_pointer(&answer->json));
}

void request_refuse(struct request *request, unsigned status, GError *error)
{
    struct api_answer *answer = &request->call.answer;
    api_answer_error(answer, error);
    if (status)
        answer->status = status;
    render(answer);
    request->refused = true;
    g_error_free(error);
}

void request_refuse_size(struct request *request)
{
    request_refuse(request, 413,
                   g_error_new(CRMD_ERROR, ERROR_INVALID,
                               "the body is longer than %" G_GSIZE_FORMAT " bytes",
                               request->max_body_bytes));
}

void request_add(struct request *request, const void *data, gsize length)
{
    if (request->refused)
        return;
    if (length > request->max_body_bytes - request->body->len) {
        request_refuse_size(request);
        return;
    }
    g_byte_array_append(request->body, data, (guint)length);
}

/* An empty body is an empty object. */
static bool parse_body(struct request *request, GError **error)
{
    if (request->call.route->takes_bytes) {
        request->call.bytes = g_byte_array_free_to_bytes(g_steal_pointer(&request->body));
        return true;
    }
    if (request->body->len == 0) {
        request->call.body = json_object();
        return true;
    }
    g_autoptr(json_t) body =
        json_from_text((const char *)request->body->data, request->body->len, error);
    if (!body)
        return false;
    if (!json_is_object(body)) {
        error_set(error, ERROR_INVALID, "the body must be a JSON object: {\"field\": value, ...}");
        return false;
    }
    request->call.body = g_steal_pointer(&body);
    g_byte_array_set_size(request->body, 0);
    return true;
}

static void run_job(void *store, void *data)
{
    struct request *request = data;
    api_run(&request->call, store);
    render(&request->call.answer);
    returns_put(request);
}

static struct worker_pool *pool_of(const struct api_pools *pools, enum route_lane lane)
{
    return lane == ROUTE_WRITE  ? pools->writer
           : lane == ROUTE_WAIT ? pools->waiters
                                : pools->readers;
}

void request_submit(struct request *request, const struct api_pools *pools)
{
    GError *error = NULL;
    request->state = REQUEST_DONE;
    if (!request->refused && !parse_body(request, &error))
        request_refuse(request, 0, error);
    if (request->refused)
        return;
    request->state = REQUEST_RUNNING;
    worker_submit(pool_of(pools, request->call.route->lane), WORKER_PERSON, run_job,
                  g_atomic_rc_box_acquire(request));
}

static char *error_line(const GError *error)
{
    struct api_answer answer = {0};
    api_answer_error(&answer, error);
    char *line = json_line(answer.json);
    api_answer_clear(&answer);
    return line;
}

static void fill_job(void *store, void *data)
{
    struct request *request = data;
    g_autoptr(GError) error = NULL;
    request->stream.filled =
        api_events_lines(store, request->call.uid, &request->call.answer.after_event, &error);
    if (error) {
        g_free(request->stream.filled);
        request->stream.filled = error_line(error);
        request->stream.failed = true;
    }
    returns_put(request);
}

void request_fill(struct request *request, struct worker_pool *readers)
{
    request->stream.filling = true;
    request->stream.stale = false;
    worker_submit(readers, WORKER_PERSON, fill_job, g_atomic_rc_box_acquire(request));
}

bool request_filled(struct request *request)
{
    struct stream *stream = &request->stream;
    stream->filling = false;
    if (!stream->filled)
        return false;
    stream->page = g_steal_pointer(&stream->filled);
    stream->length = strlen(stream->page);
    stream->sent = 0;
    stream->stale = true; /* a page may not have held all */
    stream->ended = stream->failed;
    return true;
}
