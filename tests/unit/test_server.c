/* test_server.c - the HTTP server on its Unix socket, asked by raw sockets. The routes, and what
 * else the server wants of route.c, are this test's own. */
#include "api/server.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

/* ---- the daemon's side ---- */

static struct {
    int last_event;  /* events 1 to this exist */
    int event_bytes; /* length of a line */
    int fills;       /* calls of api_events_lines() */
    int fail;        /* the next of them fails */
    int slow_ms;     /* how long GET /v1/slow takes */
    int slow_begun, slow_done;
} world;

#define EVENTS_PAGE 100

static bool show_echo(struct api_call *call, GError **error)
{
    (void)error;
    json_t *query = json_object();
    GHashTableIter iter;
    void *key, *value;
    g_hash_table_iter_init(&iter, call->query);
    while (g_hash_table_iter_next(&iter, &key, &value))
        json_object_set_new(query, key, json_string(value));
    call->answer.status = 200;
    call->answer.json =
        json_pack("{s:s*, s:s*, s:o, s:O, s:i}", "a", call->args[0], "b", call->args[1], "query",
                  query, "body", call->body, "uid", (int)call->uid);
    return true;
}

static bool show_state(struct api_call *call, GError **error)
{
    (void)error;
    call->answer.status = 201;
    call->answer.json = json_pack("{s:s}", "lane", (const char *)call->store);
    return true;
}

static bool show_slow(struct api_call *call, GError **error)
{
    (void)error;
    g_atomic_int_inc(&world.slow_begun);
    g_usleep((gulong)g_atomic_int_get(&world.slow_ms) * 1000);
    g_atomic_int_inc(&world.slow_done);
    call->answer.status = 200;
    call->answer.json = json_object();
    return true;
}

static bool show_bytes(struct api_call *call, GError **error)
{
    (void)error;
    call->answer.status = 200;
    call->answer.bytes = g_bytes_new_static("Subject: x\r\n\r\n\0y", 16);
    call->answer.content_type = "message/rfc822";
    return true;
}

static bool show_large(struct api_call *call, GError **error)
{
    (void)error;
    g_autofree char *text = g_strnfill(5 << 20, 'x');
    call->answer.status = 200;
    call->answer.json = json_pack("{s:s}", "text", text);
    return true;
}

static bool show_nothing(struct api_call *call, GError **error)
{
    (void)call;
    error_set_field(error, "thing", "thing: there is none");
    return false;
}

static bool show_events(struct api_call *call, GError **error)
{
    (void)error;
    const char *after = g_hash_table_lookup(call->query, "after");
    call->answer.follow_events = true;
    call->answer.after_event = after ? g_ascii_strtoll(after, NULL, 10) : 0;
    return true;
}

static const struct route routes[] = {
    {"GET", "/v1/echo", ROUTE_READ, show_echo},
    {"POST", "/v1/echo", ROUTE_READ, show_echo},
    {"GET", "/v1/echo/{a}", ROUTE_READ, show_echo},
    {"GET", "/v1/echo/{a}/of/{b}", ROUTE_READ, show_echo},
    {"GET", "/v1/lane", ROUTE_READ, show_state},
    {"POST", "/v1/lane", ROUTE_WRITE, show_state},
    {"POST", "/v1/upload", ROUTE_READ, show_state, .takes_bytes = true},
    {"GET", "/v1/slow", ROUTE_READ, show_slow},
    {"GET", "/v1/long", ROUTE_WAIT, show_slow, .at_once = 2},
    {"GET", "/v1/bytes", ROUTE_READ, show_bytes},
    {"GET", "/v1/large", ROUTE_READ, show_large},
    {"GET", "/v1/nothing", ROUTE_READ, show_nothing},
    {"GET", "/v1/events", ROUTE_READ, show_events},
    {NULL},
};
const struct route *const api_routes[] = {routes, NULL};

void api_answer_clear(struct api_answer *answer)
{
    json_decref(answer->json);
    g_clear_pointer(&answer->bytes, g_bytes_unref);
    *answer = (struct api_answer){0};
}

void api_answer_error(struct api_answer *answer, const GError *error)
{
    static const unsigned statuses[ERROR_CODE_COUNT] = {
        [ERROR_INVALID] = 400,     [ERROR_NOT_FOUND] = 404, [ERROR_REFUSED] = 403,
        [ERROR_CONFLICT] = 409,    [ERROR_CORRUPT] = 500,   [ERROR_INTERNAL] = 500,
        [ERROR_UNAVAILABLE] = 503,
    };
    enum error_code code = error_code_of(error);
    api_answer_clear(answer);
    answer->status = statuses[code];
    answer->json = json_pack("{s:{s:s, s:s*, s:o}}", "error", "code", error_code_name(code),
                             "field", error_field(error), "message", json_text(error->message));
}

void api_run(struct api_call *call, struct store *store)
{
    g_autoptr(GError) error = NULL;
    call->store = store;
    if (!call->route->handle(call, &error))
        api_answer_error(&call->answer, error);
}

char *api_events_lines(struct store *store, uid_t uid, int64_t *after, GError **error)
{
    (void)store;
    (void)uid;
    g_atomic_int_inc(&world.fills);
    if (g_atomic_int_get(&world.fail)) {
        error_set(error, ERROR_REFUSED, "no longer yours");
        return NULL;
    }
    int last = g_atomic_int_get(&world.last_event);
    if (*after >= last)
        return NULL;
    g_autoptr(GString) lines = g_string_new(NULL);
    for (int i = 0; i < EVENTS_PAGE && *after < last; i++) {
        ++*after;
        g_string_append_printf(lines, "{\"id\":%d,\"pad\":\"%*s\"}\n", (int)*after,
                               g_atomic_int_get(&world.event_bytes), "");
    }
    return g_string_free(g_steal_pointer(&lines), FALSE);
}

static void *open_store(void *arg, GError **error)
{
    (void)error;
    return arg;
}

static void close_store(void *state)
{
    (void)state;
}

/* ---- one server with its loop in a thread ---- */

struct fixture {
    char *directory;
    struct api_settings settings;
    struct api_server *server;
    struct api_pools pools;
    GThread *thread;
    int stop_fd, ready_fd;
};

static int on_stop(sd_event_source *source, int fd, uint32_t revents, void *data)
{
    (void)fd;
    (void)revents;
    (void)data;
    return sd_event_exit(sd_event_source_get_event(source), 0);
}

static void signal_fd(int fd)
{
    const guint64 one = 1;
    g_assert_cmpint(write(fd, &one, sizeof one), ==, sizeof one);
}

static void *serve(void *data)
{
    struct fixture *f = data;
    g_autoptr(GError) error = NULL;
    sd_event *loop = NULL;
    g_assert_cmpint(sd_event_new(&loop), >=, 0);
    g_assert_cmpint(sd_event_add_io(loop, NULL, f->stop_fd, EPOLLIN, on_stop, NULL), >=, 0);
    f->server = api_server_new(loop, &f->settings, &f->pools, NULL, &error);
    g_assert_no_error(error);
    signal_fd(f->ready_fd);
    g_assert_cmpint(sd_event_loop(loop), >=, 0);
    api_server_free(f->server);
    sd_event_unref(loop);
    return NULL;
}

static struct worker_pool *pool_new(unsigned count, const char *lane)
{
    return worker_pool_new(lane, count, open_store, close_store, (void *)lane, NULL);
}

static void fixture_start(struct fixture *f, const void *data)
{
    (void)data;
    memset(&world, 0, sizeof world);
    world.slow_ms = 300;
    f->directory = g_dir_make_tmp("crmd-server-XXXXXX", NULL);
    g_assert_cmpint(g_chmod(f->directory, 0755), ==, 0);
    f->settings.path = g_build_filename(f->directory, "control.sock", NULL);
    f->settings.mode = 0666;
    f->stop_fd = eventfd(0, EFD_CLOEXEC);
    f->ready_fd = eventfd(0, EFD_CLOEXEC);
    f->pools.readers = pool_new(3, "read");
    f->pools.writer = pool_new(1, "write");
    f->pools.waiters = pool_new(2, "wait");
    f->thread = g_thread_new("loop", serve, f);
    guint64 count;
    g_assert_cmpint(read(f->ready_fd, &count, sizeof count), ==, sizeof count);
}

static void fixture_start_impatient(struct fixture *f, const void *data)
{
    f->settings.request_timeout_s = 1;
    f->settings.heartbeat_s = 1;
    fixture_start(f, data);
}

static void stop_server(struct fixture *f)
{
    if (!f->thread)
        return;
    signal_fd(f->stop_fd);
    (void)g_thread_join(g_steal_pointer(&f->thread));
}

static void fixture_stop(struct fixture *f, const void *data)
{
    (void)data;
    stop_server(f);
    worker_pool_free(f->pools.readers);
    worker_pool_free(f->pools.writer);
    worker_pool_free(f->pools.waiters);
    g_assert_false(g_file_test(f->settings.path, G_FILE_TEST_EXISTS));
    g_assert_cmpint(g_rmdir(f->directory), ==, 0);
    close(f->stop_fd);
    close(f->ready_fd);
    g_free((char *)f->settings.path);
    g_free(f->directory);
}

/* ---- the client's side ---- */

static int dial(const struct fixture *f)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    g_strlcpy(address.sun_path, f->settings.path, sizeof address.sun_path);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const struct timeval patience = {.tv_sec = 10};
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    g_assert_cmpint(connect(fd, (struct sockaddr *)&address, sizeof address), ==, 0);
    return fd;
}

/* False when the server has closed. */
static bool say_bytes(int fd, const void *data, gsize length)
{
    for (gsize sent = 0; sent < length;) {
        ssize_t n = send(fd, (const char *)data + sent, length - sent, MSG_NOSIGNAL);
        if (n <= 0)
            return false;
        sent += (gsize)n;
    }
    return true;
}

static bool say(int fd, const char *text)
{
    return say_bytes(fd, text, strlen(text));
}

/* Reads until text ends with, or holds, needle; false at the end of the connection. */
static bool hear_until(int fd, GString *text, const char *needle)
{
    char buffer[65536];
    while (!strstr(text->str, needle)) {
        ssize_t n = recv(fd, buffer, sizeof buffer, 0);
        if (n < 0 && errno == EAGAIN)
            g_error("nothing more within 10 s; waited for \"%s\", got \"%s\"", needle, text->str);
        if (n <= 0)
            return false;
        g_string_append_len(text, buffer, n);
    }
    return true;
}

struct answer {
    int status;
    GString *head;
    GString *body;
};
typedef struct answer answer_handle;

static void answer_free(struct answer *answer)
{
    g_string_free(answer->head, TRUE);
    g_string_free(answer->body, TRUE);
    g_free(answer);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(answer_handle, answer_free)

static gsize content_length(const char *head)
{
    const char *at = strstr(head, "\r\nContent-Length: ");
    return at ? g_ascii_strtoull(at + strlen("\r\nContent-Length: "), NULL, 10) : 0;
}

/* One answer, its body by Content-Length; NULL where the connection ended before. */
static struct answer *hear_answer(int fd, bool has_body)
{
    g_autoptr(answer_handle) answer = g_new0(struct answer, 1);
    answer->head = g_string_new(NULL);
    answer->body = g_string_new(NULL);
    char c;
    while (!g_str_has_suffix(answer->head->str, "\r\n\r\n")) {
        if (recv(fd, &c, 1, 0) != 1)
            return NULL;
        g_string_append_c(answer->head, c);
    }
    g_assert_true(g_str_has_prefix(answer->head->str, "HTTP/1.1 "));
    answer->status = atoi(answer->head->str + strlen("HTTP/1.1 "));
    gsize length = has_body ? content_length(answer->head->str) : 0;
    g_string_set_size(answer->body, length);
    if (length > 0)
        g_assert_cmpint(recv(fd, answer->body->str, length, MSG_WAITALL), ==, (gssize)length);
    return g_steal_pointer(&answer);
}

static bool is_closed(int fd)
{
    char c;
    return recv(fd, &c, 1, 0) <= 0 && errno != EAGAIN;
}

static char *request_text(const char *method, const char *path, const char *body)
{
    return g_strdup_printf("%s %s HTTP/1.1\r\nHost: crmd\r\nContent-Length: %d\r\n\r\n%s", method,
                           path, (int)strlen(body), body);
}

/* A request and its answer. */
static struct answer *ask_on(int fd, const char *method, const char *path, const char *body)
{
    g_autofree char *text = request_text(method, path, body);
    if (!say(fd, text))
        return NULL;
    return hear_answer(fd, !g_str_equal(method, "HEAD"));
}

static struct answer *ask(const struct fixture *f, const char *method, const char *path,
                          const char *body)
{
    int fd = dial(f);
    struct answer *answer = ask_on(fd, method, path, body);
    g_assert_nonnull(answer);
    close(fd);
    return answer;
}

/* Checks status and that the body is exactly this JSON. */
static void assert_answer(const struct answer *answer, int status, const char *json)
{
    g_assert_nonnull(answer);
    g_assert_cmpint(answer->status, ==, status);
    g_assert_nonnull(strstr(answer->head->str, "\r\nContent-Type: application/json\r\n"));
    g_autofree char *line = g_strconcat(json, "\n", NULL);
    g_assert_cmpstr(answer->body->str, ==, line);
}

static void assert_error(const struct answer *answer, int status, const char *code)
{
    g_assert_nonnull(answer);
    g_assert_cmpint(answer->status, ==, status);
    g_autoptr(json_t) value = json_from_text(answer->body->str, answer->body->len, NULL);
    g_assert_nonnull(value);
    json_t *error = json_object_get(value, "error");
    g_assert_cmpstr(json_string_value(json_object_get(error, "code")), ==, code);
    g_assert_cmpstr(json_string_value(json_object_get(error, "message")), !=, "");
}

/* Nothing that happened to other clients keeps the server from answering, once it has seen that
 * they are gone. */
static void assert_serves(const struct fixture *f)
{
    for (int i = 0; i < 200; i++) {
        g_autoptr(answer_handle) answer = ask(f, "GET", "/v1/lane", "");
        if (answer->status != 503) {
            assert_answer(answer, 201, "{\"lane\":\"read\"}");
            return;
        }
        g_usleep(10 * 1000);
    }
    g_assert_not_reached();
}

/* ---- requests ---- */

static void a_request_is_answered_in_compact_json(struct fixture *f, const void *data)
{
    (void)data;
    g_autofree char *expected = g_strdup_printf(
        "{\"query\":{\"x\":\"1\"},\"body\":{\"k\":[1,\"\u00e9\"]},\"uid\":%d}", (int)geteuid());
    g_autoptr(answer_handle) answer = ask(f, "POST", "/v1/echo?x=1", "{\"k\": [1, \"\u00e9\"]}");
    assert_answer(answer, 200, expected);
}

static void reads_and_writes_run_in_their_own_lanes(struct fixture *f, const void *data)
{
    (void)data;
    g_autoptr(answer_handle) read = ask(f, "GET", "/v1/lane", "");
    assert_answer(read, 201, "{\"lane\":\"read\"}");
    g_autoptr(answer_handle) written = ask(f, "POST", "/v1/lane", "{}");
    assert_answer(written, 201, "{\"lane\":\"write\"}");
}

static void calls_that_take_long_hold_up_nobody_else(struct fixture *f, const void *data)
{
    (void)data;
    g_autofree char *text = request_text("GET", "/v1/long", "");
    g_atomic_int_set(&world.slow_ms, 2000);
    int first = dial(f), second = dial(f);
    g_assert_true(say(first, text));
    g_assert_true(say(second, text));
    while (g_atomic_int_get(&world.slow_begun) < 2)
        g_usleep(1000);
    for (int i = 0; i < 10; i++) {
        g_autoptr(answer_handle) lane = ask(f, "GET", "/v1/lane", "");
        assert_answer(lane, 201, "{\"lane\":\"read\"}");
        g_autoptr(answer_handle) third = ask(f, "GET", "/v1/long", "");
        assert_error(third, 503, "unavailable");
    }
    g_assert_cmpint(g_atomic_int_get(&world.slow_done), ==, 0);
    g_autoptr(answer_handle) one = hear_answer(first, true);
    g_autoptr(answer_handle) two = hear_answer(second, true);
    assert_answer(one, 200, "{}");
    assert_answer(two, 200, "{}");
    g_atomic_int_set(&world.slow_ms, 0);
    g_autoptr(answer_handle) next = ask(f, "GET", "/v1/long", "");
    assert_answer(next, 200, "{}");
    close(first);
    close(second);
}

static void one_connection_serves_many_requests(struct fixture *f, const void *data)
{
    (void)data;
    int fd = dial(f);
    for (int i = 0; i < 100; i++) {
        g_autofree char *path = g_strdup_printf("/v1/echo/%d", i);
        g_autofree char *expected = g_strdup_printf(
            "{\"a\":\"%d\",\"query\":{},\"body\":{},\"uid\":%d}", i, (int)geteuid());
        g_autoptr(answer_handle) answer = ask_on(fd, "GET", path, "");
        assert_answer(answer, 200, expected);
    }
    close(fd);
}

static void pipelined_requests_are_answered_in_order(struct fixture *f, const void *data)
{
    (void)data;
    int fd = dial(f);
    g_autofree char *first = request_text("GET", "/v1/slow", "");
    g_autofree char *second = request_text("POST", "/v1/lane", "{}");
    g_assert_true(say(fd, first) && say(fd, second));
    g_autoptr(answer_handle) slow = hear_answer(fd, true);
    assert_answer(slow, 200, "{}");
    g_autoptr(answer_handle) fast = hear_answer(fd, true);
    assert_answer(fast, 201, "{\"lane\":\"write\"}");
    close(fd);
}

static void *ask_in_thread(void *data)
{
    return ask(data, "POST", "/v1/lane", "{}");
}

static void requests_on_all_connections_of_a_uid_at_once_are_answered(struct fixture *f,
                                                                      const void *data)
{
    (void)data;
    GThread *threads[LIMIT_CONNECTIONS_PER_UID];
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        threads[i] = g_thread_new("client", ask_in_thread, f);
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++) {
        g_autoptr(answer_handle) answer = g_thread_join(threads[i]);
        assert_answer(answer, 201, "{\"lane\":\"write\"}");
    }
}

/* More are sent than answered, on half the connections there may be. */
static void hundreds_of_requests_under_way_are_all_answered(struct fixture *f, const void *data)
{
    (void)data;
    int fds[LIMIT_CONNECTIONS_PER_UID / 2];
    for (gsize i = 0; i < G_N_ELEMENTS(fds); i++)
        fds[i] = dial(f);
    for (int round = 0; round < 10; round++) {
        for (gsize i = 0; i < G_N_ELEMENTS(fds); i++) {
            g_autofree char *text = request_text(i % 2 ? "GET" : "POST", "/v1/lane", "");
            g_assert_true(say(fds[i], text));
        }
    }
    for (gsize i = 0; i < G_N_ELEMENTS(fds); i++) {
        for (int round = 0; round < 10; round++) {
            g_autoptr(answer_handle) answer = hear_answer(fds[i], true);
            assert_answer(answer, 201, i % 2 ? "{\"lane\":\"read\"}" : "{\"lane\":\"write\"}");
        }
        close(fds[i]);
    }
}

static void a_request_in_single_bytes_is_understood(struct fixture *f, const void *data)
{
    (void)data;
    int fd = dial(f);
    g_autofree char *text = request_text("POST", "/v1/lane?a=b%20c", "{\"key\": \"value\"}");
    for (const char *p = text; *p; p++) {
        g_assert_true(say_bytes(fd, p, 1));
        g_usleep(200);
    }
    g_autoptr(answer_handle) answer = hear_answer(fd, true);
    assert_answer(answer, 201, "{\"lane\":\"write\"}");
    close(fd);
}

static void a_body_in_chunks_is_understood(struct fixture *f, const void *data)
{
    (void)data;
    int fd = dial(f);
    g_assert_true(say(fd, "POST /v1/echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                          "4\r\n{\"a\"\r\n3\r\n:1}\r\n0\r\n\r\n"));
    g_autoptr(answer_handle) answer = hear_answer(fd, true);
    g_assert_cmpint(answer->status, ==, 200);
    g_assert_nonnull(strstr(answer->body->str, "\"body\":{\"a\":1}"));
    close(fd);
}

static void head_is_answered_like_get_without_the_body(struct fixture *f, const void *data)
{
    (void)data;
    static const char *const paths[] = {"/v1/echo", "/v1/bytes", "/v1/nothing"};
    int fd = dial(f);
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(answer_handle) get = ask_on(fd, "GET", paths[i], "");
        g_autoptr(answer_handle) head = ask_on(fd, "HEAD", paths[i], "");
        g_assert_cmpint(head->status, ==, get->status);
        g_assert_cmpuint(content_length(head->head->str), ==, get->body->len);
    }
    g_autoptr(answer_handle) events = ask_on(fd, "HEAD", "/v1/events", "");
    g_assert_cmpint(events->status, ==, 200);
    g_autoptr(answer_handle) after = ask_on(fd, "GET", "/v1/lane", "");
    assert_answer(after, 201, "{\"lane\":\"read\"}");
    close(fd);
}

static void bytes_are_answered_as_they_are(struct fixture *f, const void *data)
{
    (void)data;
    g_autoptr(answer_handle) answer = ask(f, "GET", "/v1/bytes", "");
    g_assert_cmpint(answer->status, ==, 200);
    g_assert_nonnull(strstr(answer->head->str, "\r\nContent-Type: message/rfc822\r\n"));
    g_assert_cmpmem(answer->body->str, answer->body->len, "Subject: x\r\n\r\n\0y", 16);
}

static void a_large_answer_arrives_whole(struct fixture *f, const void *data)
{
    (void)data;
    g_autoptr(answer_handle) answer = ask(f, "GET", "/v1/large", "");
    g_assert_cmpint(answer->status, ==, 200);
    g_assert_cmpuint(answer->body->len, ==, (5 << 20) + strlen("{\"text\":\"\"}\n"));
}

static void path_and_query_are_percent_decoded(struct fixture *f, const void *data)
{
    (void)data;
    g_autoptr(answer_handle) answer =
        ask(f, "GET", "/v1/echo/a%2Fb%20c+d/of/%C3%A9?na%3Dme=1+2%2B3&flag&empty=", "");
    g_assert_cmpint(answer->status, ==, 200);
    g_autoptr(json_t) got = json_from_text(answer->body->str, answer->body->len, NULL);
    g_autoptr(json_t) query =
        json_pack("{s:s, s:s, s:s}", "na=me", "1 2+3", "flag", "", "empty", "");
    g_assert_cmpstr(json_string_value(json_object_get(got, "a")), ==, "a/b c+d");
    g_assert_cmpstr(json_string_value(json_object_get(got, "b")), ==, "\u00e9");
    g_assert_true(json_equal(json_object_get(got, "query"), query));
}

static void a_question_mark_alone_is_no_parameter(struct fixture *f, const void *data)
{
    (void)data;
    static const char *const paths[] = {"/v1/echo?", "/v1/echo?&", "/v1/echo?&&x=1&"};
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(answer_handle) answer = ask(f, "GET", paths[i], "");
        g_assert_cmpint(answer->status, ==, 200);
        g_assert_null(strstr(answer->body->str, "\"\":"));
    }
}

/* ---- refusals ---- */

static void what_is_wrong_gets_its_status(struct fixture *f, const void *data)
{
    (void)data;
    static const struct {
        const char *method, *path, *body;
        int status;
        const char *code;
    } cases[] = {
        {"GET", "/v1/none", "", 404, "not_found"},
        {"GET", "/", "", 404, "not_found"},
        {"GET", "/v1/echo/", "", 404, "not_found"},
        {"GET", "/v1/echo/x/", "", 404, "not_found"},
        {"POST", "/v1/none", "{\"a\":1}", 404, "not_found"},
        {"DELETE", "/v1/echo", "", 405, "invalid"},
        {"OPTIONS", "/v1/lane", "", 405, "invalid"},
        {"GET", "/v1/nothing", "", 400, "invalid"},
        {"GET", "/v1/echo/%ff", "", 400, "invalid"},
        {"GET", "/v1/echo/a%00b", "", 400, "invalid"},
        {"GET", "/v1/echo/%zz", "", 400, "invalid"},
        {"GET", "/v1/echo?a=%ff", "", 400, "invalid"},
        {"GET", "/v1/echo?%00=a", "", 400, "invalid"},
        {"GET", "/v1/echo?a=1&a=2", "", 400, "invalid"},
        {"POST", "/v1/echo", "{\"a\": 1", 400, "invalid"},
        {"POST", "/v1/echo", "[1]", 400, "invalid"},
        {"POST", "/v1/echo", "7", 400, "invalid"},
        {"POST", "/v1/echo", "{} {}", 400, "invalid"},
        {"POST", "/v1/echo", "{\"a\": \"\xff\"}", 400, "invalid"},
    };
    int fd = dial(f);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s %s", cases[i].method, cases[i].path);
        g_autoptr(answer_handle) answer = ask_on(fd, cases[i].method, cases[i].path, cases[i].body);
        assert_error(answer, cases[i].status, cases[i].code);
    }
    g_autoptr(answer_handle) after = ask_on(fd, "GET", "/v1/lane", "");
    assert_answer(after, 201, "{\"lane\":\"read\"}");
    close(fd);
}

static void a_wrong_method_is_told_the_right_ones(struct fixture *f, const void *data)
{
    (void)data;
    g_autoptr(answer_handle) answer = ask(f, "PUT", "/v1/echo", "");
    g_assert_nonnull(strstr(answer->head->str, "\r\nAllow: GET, HEAD, POST\r\n"));
}

static void a_json_error_says_where_it_is(struct fixture *f, const void *data)
{
    (void)data;
    g_autoptr(answer_handle) answer = ask(f, "POST", "/v1/echo", "{\"a\": 1,\n\"b\": }");
    assert_error(answer, 400, "invalid");
    g_assert_nonnull(strstr(answer->body->str, "line 2, column"));
}

static void assert_too_large(struct fixture *f, const char *head, const char *start,
                             gsize body_bytes, const char *end)
{
    int fd = dial(f);
    g_autofree char *body = g_strnfill(body_bytes, ' ');
    g_assert_true(say(fd, head) && say(fd, start) && say_bytes(fd, body, body_bytes) &&
                  say(fd, end));
    g_autoptr(answer_handle) answer = hear_answer(fd, true);
    assert_error(answer, 413, "invalid");
    g_autoptr(answer_handle) after = ask_on(fd, "GET", "/v1/lane", "");
    assert_answer(after, 201, "{\"lane\":\"read\"}");
    close(fd);
}

static void a_body_over_the_limit_is_refused(struct fixture *f, const void *data)
{
    (void)data;
    gsize length = LIMIT_REQUEST_BYTES + 1;
    g_autofree char *sized = g_strdup_printf(
        "POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n", length);
    assert_too_large(f, sized, "", length, "");
    g_autofree char *chunk = g_strdup_printf("%zx\r\n", length);
    assert_too_large(f, "POST /v1/echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
                     chunk, length, "\r\n0\r\n\r\n");
}

static void a_body_at_the_limit_is_taken(struct fixture *f, const void *data)
{
    (void)data;
    g_autofree char *body = g_strnfill(LIMIT_REQUEST_BYTES, ' ');
    body[0] = '{';
    body[1] = '}';
    g_autoptr(answer_handle) answer = ask(f, "POST", "/v1/lane", body);
    assert_answer(answer, 201, "{\"lane\":\"write\"}");
}

static void who_waits_for_leave_to_send_hears_first(struct fixture *f, const void *data)
{
    (void)data;
    int fd = dial(f);
    g_assert_true(say(fd, "POST /v1/lane HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
                          "Expect: 100-continue\r\n\r\n"));
    g_autoptr(answer_handle) leave = hear_answer(fd, false);
    g_assert_cmpint(leave->status, ==, 100);
    g_assert_true(say(fd, "{}"));
    g_autoptr(answer_handle) answer = hear_answer(fd, true);
    assert_answer(answer, 201, "{\"lane\":\"write\"}");
    close(fd);
    fd = dial(f);
    g_assert_true(say(fd, "POST /v1/lane HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n"
                          "Expect: 100-continue\r\n\r\n"));
    g_autoptr(answer_handle) refused = hear_answer(fd, true);
    assert_error(refused, 413, "invalid");
    g_assert_true(is_closed(fd));
    close(fd);
}

/* ---- clients that misbehave ---- */

/* Says start at once and then a byte of drip every 100 ms; true when the server closes within the
 * time that a deadline of 1 s allows. */
static bool is_cut_off(const struct fixture *f, const char *start, char drip)
{
    int fd = dial(f);
    gint64 begin_ms = clock_monotonic_ms();
    bool open = say(fd, start);
    while (open && clock_monotonic_ms() < begin_ms + 5000) {
        struct pollfd poller = {.fd = fd, .events = POLLIN};
        if (poll(&poller, 1, 100) > 0)
            break;
        open = !drip || say_bytes(fd, &drip, 1);
    }
    gint64 took_ms = clock_monotonic_ms() - begin_ms;
    bool closed = is_closed(fd);
    close(fd);
    return closed && took_ms >= 900 && took_ms < 2500;
}

static void who_drips_a_request_is_cut_off(struct fixture *f, const void *data)
{
    (void)data;
    g_assert_true(is_cut_off(f, "", '\0'));
    g_assert_true(is_cut_off(f, "GET /", 'a'));
    g_assert_true(is_cut_off(f, "GET / HTTP/1.1\r\nHost: ", 'a'));
    g_assert_true(
        is_cut_off(f, "POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n", ' '));
    g_assert_true(
        is_cut_off(f, "POST /v1/none HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n", ' '));
    assert_serves(f);
}

static void a_slow_answer_is_not_a_slow_request(struct fixture *f, const void *data)
{
    (void)data;
    g_atomic_int_set(&world.slow_ms, 1500);
    g_autoptr(answer_handle) answer = ask(f, "GET", "/v1/slow", "");
    assert_answer(answer, 200, "{}");
}

static void clients_that_vanish_leave_nothing_behind(struct fixture *f, const void *data)
{
    (void)data;
    static const char *const starts[] = {
        "",
        "GET /v1/sl",
        "POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{",
        "GET /v1/slow HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /v1/large HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /v1/events HTTP/1.1\r\nHost: x\r\n\r\n",
        "\x16\x03\x01\x02\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    };
    for (int round = 0; round < 5; round++) {
        for (gsize i = 0; i < G_N_ELEMENTS(starts); i++) {
            int fd = dial(f);
            (void)say(fd, starts[i]);
            g_usleep(round * 500);
            close(fd);
        }
    }
    assert_serves(f);
}

static void one_uid_cannot_take_all_connections(struct fixture *f, const void *data)
{
    (void)data;
    int fds[LIMIT_CONNECTIONS_PER_UID];
    for (gsize i = 0; i < G_N_ELEMENTS(fds); i++) {
        fds[i] = dial(f);
        g_autoptr(answer_handle) answer = ask_on(fds[i], "GET", "/v1/lane", "");
        g_assert_cmpint(answer->status, ==, 201);
    }
    int fd = dial(f);
    g_autoptr(answer_handle) refused = ask_on(fd, "GET", "/v1/lane", "");
    assert_error(refused, 503, "unavailable");
    g_assert_true(is_closed(fd));
    close(fd);
    g_autoptr(answer_handle) still = ask_on(fds[0], "GET", "/v1/lane", "");
    g_assert_cmpint(still->status, ==, 201);
    for (gsize i = 0; i < G_N_ELEMENTS(fds); i++)
        close(fds[i]);
    assert_serves(f);
}

/* What a client that asks for leave to send a large body hears. */
static unsigned ask_to_upload(int fd)
{
    g_assert_true(say(fd, "POST /v1/upload HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
                          "Expect: 100-continue\r\n\r\n"));
    g_autoptr(answer_handle) answer = hear_answer(fd, false);
    return answer->status;
}

static void one_uid_cannot_take_all_room_for_uploads(struct fixture *f, const void *data)
{
    (void)data;
    int fds[LIMIT_UPLOADS_PER_UID];
    for (gsize i = 0; i < G_N_ELEMENTS(fds); i++) {
        fds[i] = dial(f);
        g_assert_cmpint(ask_to_upload(fds[i]), ==, 100);
    }
    int fd = dial(f);
    g_assert_cmpint(ask_to_upload(fd), ==, 503);
    close(fd);
    g_assert_true(say(fds[0], "bytes"));
    g_autoptr(answer_handle) done = hear_answer(fds[0], true);
    g_assert_cmpint(done->status, ==, 201);
    fd = dial(f);
    g_assert_cmpint(ask_to_upload(fd), ==, 100);
    close(fd);
    for (gsize i = 0; i < G_N_ELEMENTS(fds); i++)
        close(fds[i]);
    assert_serves(f);
}

/* Fills fds with connections of a thread that is uid to the kernel. */
struct stranger {
    const struct fixture *f;
    uid_t uid;
    int fds[LIMIT_CONNECTIONS_PER_UID];
    struct answer *last;
};

static void *connect_as(void *data)
{
    struct stranger *stranger = data;
    /* The system call, unlike setresuid(3), is for this thread alone. */
    g_assert_cmpint(syscall(SYS_setresuid, stranger->uid, stranger->uid, stranger->uid), ==, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(stranger->fds); i++)
        stranger->fds[i] = dial(stranger->f);
    stranger->last = ask_on(stranger->fds[G_N_ELEMENTS(stranger->fds) - 1], "GET", "/v1/echo", "");
    return NULL;
}

static void all_uids_together_are_refused_over_the_limit(struct fixture *f, const void *data)
{
    (void)data;
    if (geteuid() != 0) {
        g_test_skip("only root can be several users");
        return;
    }
    struct stranger strangers[LIMIT_CONNECTIONS / LIMIT_CONNECTIONS_PER_UID];
    for (gsize i = 0; i < G_N_ELEMENTS(strangers); i++) {
        strangers[i] = (struct stranger){.f = f, .uid = (uid_t)(60001 + i)};
        (void)g_thread_join(g_thread_new("stranger", connect_as, &strangers[i]));
        g_autofree char *expected =
            g_strdup_printf("{\"query\":{},\"body\":{},\"uid\":%d}", (int)strangers[i].uid);
        assert_answer(strangers[i].last, 200, expected);
        answer_free(strangers[i].last);
    }
    g_autoptr(answer_handle) refused = ask(f, "GET", "/v1/lane", "");
    assert_error(refused, 503, "unavailable");
    for (gsize i = 0; i < G_N_ELEMENTS(strangers); i++) {
        for (gsize j = 0; j < G_N_ELEMENTS(strangers[i].fds); j++)
            close(strangers[i].fds[j]);
    }
    assert_serves(f);
}

/* ---- streams ---- */

static void publish(struct fixture *f, int events)
{
    g_atomic_int_add(&world.last_event, events);
    api_server_wake_streams(f->server);
}

/* Opens a stream and reads its head. */
static int follow(const struct fixture *f, const char *path)
{
    int fd = dial(f);
    g_autofree char *text = request_text("GET", path, "");
    g_assert_true(say(fd, text));
    g_autoptr(answer_handle) answer = hear_answer(fd, false);
    g_assert_cmpint(answer->status, ==, 200);
    g_assert_nonnull(strstr(answer->head->str, "\r\nContent-Type: application/x-ndjson\r\n"));
    g_assert_nonnull(strstr(answer->head->str, "\r\nTransfer-Encoding: chunked\r\n"));
    return fd;
}

static void a_stream_gives_what_is_there_and_then_what_comes(struct fixture *f, const void *data)
{
    (void)data;
    g_autoptr(GString) text = g_string_new(NULL);
    publish(f, 250);
    int fd = follow(f, "/v1/events?after=3");
    g_assert_true(hear_until(fd, text, "{\"id\":250,\"pad\":\"\"}\n"));
    g_assert_null(strstr(text->str, "\"id\":3,"));
    g_assert_nonnull(strstr(text->str, "\"id\":4,"));
    for (int i = 251; i < 270; i++) {
        g_autofree char *line = g_strdup_printf("{\"id\":%d,\"pad\":\"\"}\n", i);
        publish(f, 1);
        g_assert_true(hear_until(fd, text, line));
    }
    close(fd);
}

static void *publish_many(void *data)
{
    for (int i = 0; i < 1000; i++)
        publish(data, 1);
    return NULL;
}

static void no_event_is_lost_among_many_wakeups(struct fixture *f, const void *data)
{
    (void)data;
    int fds[20];
    for (gsize i = 0; i < G_N_ELEMENTS(fds); i++)
        fds[i] = follow(f, "/v1/events");
    GThread *threads[3];
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        threads[i] = g_thread_new("committer", publish_many, f);
    for (gsize i = 0; i < G_N_ELEMENTS(fds); i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        g_assert_true(hear_until(fds[i], text, "{\"id\":3000,"));
        g_assert_nonnull(strstr(text->str, "{\"id\":1,"));
        g_assert_nonnull(strstr(text->str, "{\"id\":1500,"));
        close(fds[i]);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        (void)g_thread_join(threads[i]);
}

static void a_reader_that_rests_is_not_read_ahead_for(struct fixture *f, const void *data)
{
    (void)data;
    g_atomic_int_set(&world.event_bytes, 1000);
    int fd = follow(f, "/v1/events");
    publish(f, 1000000);
    g_usleep(500 * 1000);
    int fills = g_atomic_int_get(&world.fills);
    g_assert_cmpint(fills, <, 20); /* of 100 KB each, most of it in the socket's buffer */
    g_autoptr(GString) text = g_string_new(NULL);
    g_assert_true(hear_until(fd, text, "{\"id\":5000,"));
    g_assert_cmpint(g_atomic_int_get(&world.fills), >, fills);
    close(fd);
    assert_serves(f);
}

static void a_quiet_stream_has_a_heartbeat(struct fixture *f, const void *data)
{
    (void)data;
    int fd = follow(f, "/v1/events");
    g_autoptr(GString) text = g_string_new(NULL);
    g_assert_true(hear_until(fd, text, "1\r\n\n\r\n1\r\n\n\r\n"));
    publish(f, 1);
    g_assert_true(hear_until(fd, text, "{\"id\":1,"));
    close(fd);
}

static void a_stream_ends_with_its_error(struct fixture *f, const void *data)
{
    (void)data;
    int fd = follow(f, "/v1/events");
    g_autoptr(GString) text = g_string_new(NULL);
    publish(f, 1);
    g_assert_true(hear_until(fd, text, "{\"id\":1,"));
    g_atomic_int_set(&world.fail, 1);
    publish(f, 1);
    g_assert_true(hear_until(fd, text, "{\"error\":{\"code\":\"refused\""));
    g_assert_true(hear_until(fd, text, "\r\n0\r\n\r\n"));
    g_assert_true(is_closed(fd));
    close(fd);
}

/* ---- the end ---- */

static void stopping_ends_streams_and_answers_what_is_under_way(struct fixture *f, const void *data)
{
    (void)data;
    int stream = follow(f, "/v1/events");
    int slow = dial(f);
    g_autofree char *text = request_text("GET", "/v1/slow", "");
    g_assert_true(say(slow, text));
    g_usleep(100 * 1000);
    stop_server(f);
    g_autoptr(GString) end = g_string_new(NULL);
    g_assert_true(hear_until(stream, end, "0\r\n\r\n"));
    g_autoptr(answer_handle) answer = hear_answer(slow, true);
    assert_answer(answer, 200, "{}");
    g_assert_true(is_closed(slow));
    close(stream);
    close(slow);
}

static void stopping_does_not_wait_for_ever(struct fixture *f, const void *data)
{
    (void)data;
    g_atomic_int_set(&world.slow_ms, 2500);
    int slow = dial(f);
    g_autofree char *text = request_text("GET", "/v1/slow", "");
    g_assert_true(say(slow, text));
    g_usleep(100 * 1000);
    gint64 begin_ms = clock_monotonic_ms();
    stop_server(f);
    gint64 took_ms = clock_monotonic_ms() - begin_ms;
    g_assert_cmpint(took_ms, >=, 900);
    g_assert_cmpint(took_ms, <, 2000);
    g_assert_true(is_closed(slow));
    close(slow);
    while (g_atomic_int_get(&world.slow_done) == 0)
        g_usleep(10 * 1000);
}

static void a_request_is_quick(struct fixture *f, const void *data)
{
    (void)data;
    if (!g_test_perf()) {
        g_test_skip("run with -m perf");
        return;
    }
    int fd = dial(f);
    const int count = 50000;
    g_autofree char *text = request_text("GET", "/v1/lane", "");
    g_autoptr(GString) got = g_string_new(NULL);
    gint64 begin = g_get_monotonic_time();
    for (int i = 0; i < count; i++) {
        g_string_truncate(got, 0);
        g_assert_true(say(fd, text) && hear_until(fd, got, "}\n"));
    }
    double seconds = (double)(g_get_monotonic_time() - begin) / G_USEC_PER_SEC;
    g_test_maximized_result(count / seconds, "%.0f requests/s on one connection", count / seconds);
    close(fd);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*start)(struct fixture *f, const void *data);
        void (*test)(struct fixture *f, const void *data);
    } tests[] = {
#define TEST(function) {#function, fixture_start, function}
#define IMPATIENT_TEST(function)                                                                   \
    {                                                                                              \
#function, fixture_start_impatient, function                                               \
    }
        TEST(a_request_is_answered_in_compact_json),
        TEST(reads_and_writes_run_in_their_own_lanes),
        TEST(calls_that_take_long_hold_up_nobody_else),
        TEST(one_connection_serves_many_requests),
        TEST(pipelined_requests_are_answered_in_order),
        TEST(requests_on_all_connections_of_a_uid_at_once_are_answered),
        TEST(hundreds_of_requests_under_way_are_all_answered),
        TEST(a_request_in_single_bytes_is_understood),
        TEST(a_body_in_chunks_is_understood),
        TEST(head_is_answered_like_get_without_the_body),
        TEST(bytes_are_answered_as_they_are),
        TEST(a_large_answer_arrives_whole),
        TEST(path_and_query_are_percent_decoded),
        TEST(a_question_mark_alone_is_no_parameter),
        TEST(what_is_wrong_gets_its_status),
        TEST(a_wrong_method_is_told_the_right_ones),
        TEST(a_json_error_says_where_it_is),
        TEST(a_body_over_the_limit_is_refused),
        TEST(a_body_at_the_limit_is_taken),
        TEST(who_waits_for_leave_to_send_hears_first),
        IMPATIENT_TEST(who_drips_a_request_is_cut_off),
        IMPATIENT_TEST(a_slow_answer_is_not_a_slow_request),
        TEST(clients_that_vanish_leave_nothing_behind),
        TEST(one_uid_cannot_take_all_connections),
        TEST(one_uid_cannot_take_all_room_for_uploads),
        TEST(all_uids_together_are_refused_over_the_limit),
        TEST(a_stream_gives_what_is_there_and_then_what_comes),
        TEST(no_event_is_lost_among_many_wakeups),
        TEST(a_reader_that_rests_is_not_read_ahead_for),
        IMPATIENT_TEST(a_quiet_stream_has_a_heartbeat),
        TEST(a_stream_ends_with_its_error),
        TEST(stopping_ends_streams_and_answers_what_is_under_way),
        TEST(stopping_does_not_wait_for_ever),
        TEST(a_request_is_quick),
    };
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_autofree char *name = g_strconcat("/server/", tests[i].name, NULL);
        g_strdelimit(name, "_", ' ');
        g_test_add(name, struct fixture, NULL, tests[i].start, tests[i].test, fixture_stop);
    }
    return g_test_run();
}
