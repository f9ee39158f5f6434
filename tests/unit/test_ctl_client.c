/* test_ctl_client.c - the client against a socket of its own, at which a thread answers. */
#include "ctl/client.h"
#include "ctl/exit.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* A server for one request: sends answer as it is, byte by byte where slow. */
struct server {
    char *directory, *path;
    int listener;
    GThread *thread;
    const char *answer;
    bool slow;
    GString *request;
};

static void read_request(struct server *server, int fd)
{
    char buffer[512];
    ssize_t length;
    while (!strstr(server->request->str, "\r\n\r\n") &&
           (length = read(fd, buffer, sizeof buffer)) > 0)
        g_string_append_len(server->request, buffer, length);
}

static void *serve(void *arg)
{
    struct server *server = arg;
    int fd = accept(server->listener, NULL, NULL);
    gsize length = strlen(server->answer), step = server->slow ? 1 : length;
    read_request(server, fd);
    for (gsize at = 0; at < length; at += step)
        g_assert_cmpint(send(fd, server->answer + at, step, MSG_NOSIGNAL), >, 0);
    close(fd);
    return NULL;
}

static void server_start(struct server *server, const char *answer, bool slow)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    *server = (struct server){.answer = answer, .slow = slow, .request = g_string_new(NULL)};
    server->directory = g_dir_make_tmp("crmctl-XXXXXX", NULL);
    server->path = g_build_filename(server->directory, "sock", NULL);
    g_strlcpy(address.sun_path, server->path, sizeof address.sun_path);
    server->listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    g_assert_cmpint(bind(server->listener, (struct sockaddr *)&address, sizeof address), ==, 0);
    g_assert_cmpint(listen(server->listener, 1), ==, 0);
    if (answer)
        server->thread = g_thread_new("server", serve, server);
}

static void server_stop(struct server *server)
{
    if (server->thread)
        g_thread_join(server->thread);
    close(server->listener);
    g_unlink(server->path);
    g_rmdir(server->directory);
    g_free(server->path);
    g_free(server->directory);
    g_string_free(server->request, TRUE);
}

#define JSON_HEAD "Content-Type: application/json\r\nConnection: close\r\n\r\n"

static void refusals_keep_their_words_and_become_exit_statuses(void)
{
    static const struct {
        const char *answer;
        int status;
        const char *message;
    } cases[] = {
        {"HTTP/1.1 400 x\r\n" JSON_HEAD "{\"error\":{\"code\":\"invalid\",\"field\":\"team\","
         "\"message\":\"team: there is none\"}}",
         1, "team: there is none"},
        {"HTTP/1.1 403 x\r\n" JSON_HEAD
         "{\"error\":{\"code\":\"refused\",\"message\":\"no right\"}}",
         4, "no right"},
        {"HTTP/1.1 404 x\r\n" JSON_HEAD
         "{\"error\":{\"code\":\"not_found\",\"message\":\"no lead\"}}",
         5, "no lead"},
        {"HTTP/1.1 409 x\r\n" JSON_HEAD "{\"error\":{\"code\":\"conflict\",\"message\":\"again\"}}",
         1, "again"},
        {"HTTP/1.1 500 x\r\n" JSON_HEAD "<html>", 1, "status 500"},
        {"HTTP/1.1 200 x\r\n" JSON_HEAD "{\"half\":", 1, "not JSON"},
        {"HTTP/1.1 200 x\r\nContent-Length: 100\r\n\r\n{", 1, "ended the connection"},
        {"SSH-2.0-OpenSSH\r\n", 1, "is it crmd"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct server server;
        server_start(&server, cases[i].answer, false);
        g_autoptr(GError) error = NULL;
        g_autoptr(client_handle) client = client_new(server.path, NULL);
        g_assert_null(client_get(client, "/v1/status", &error));
        g_assert_nonnull(error);
        g_assert_cmpint(exit_status_of(error), ==, cases[i].status);
        if (!strstr(error->message, cases[i].message))
            g_error("\"%s\" does not say \"%s\"", error->message, cases[i].message);
        server_stop(&server);
    }
}

static void a_body_is_sent_and_its_answer_read(void)
{
    struct server server;
    server_start(&server, "HTTP/1.1 201 Created\r\n" JSON_HEAD "{\"id\":3}", true);
    g_autoptr(client_handle) client = client_new(server.path, NULL);
    g_autoptr(json_t) body = json_pack("{ss}", "name", "x");
    g_autofree char *path = client_path("teams", "..", "a/b ?", NULL);
    g_autoptr(json_t) answer = client_send(client, "PATCH", path, body, NULL);
    g_assert_cmpint(json_integer_value(json_object_get(answer, "id")), ==, 3);
    g_assert_true(
        g_str_has_prefix(server.request->str, "PATCH /v1/teams/../a%2Fb%20%3F HTTP/1.1\r\n"));
    server_stop(&server);
}

static bool count_line(void *arg, json_t *object, GError **error)
{
    (void)error;
    GString *seen = arg;
    g_string_append_printf(seen, "%" JSON_INTEGER_FORMAT " ",
                           json_integer_value(json_object_get(object, "id")));
    return true;
}

static void a_stream_is_read_line_by_line_however_it_is_cut(void)
{
    for (int slow = 0; slow < 2; slow++) {
        struct server server;
        g_autoptr(GString) seen = g_string_new(NULL);
        g_autoptr(GError) error = NULL;
        server_start(&server,
                     "HTTP/1.1 200 x\r\n" JSON_HEAD "{\"id\":1}\n\n{\"id\":2}\n{\"id\":3}\n", slow);
        g_autoptr(client_handle) client = client_new(server.path, NULL);
        g_assert_true(client_follow(client, "/v1/events?follow=1", count_line, seen, &error));
        g_assert_no_error(error);
        g_assert_cmpstr(seen->str, ==, "1 2 3 ");
        server_stop(&server);
    }
}

static void no_daemon_and_a_path_too_long_are_told_apart(void)
{
    struct server server;
    server_start(&server, NULL, false);
    close(server.listener); /* the socket's file stays, as after a crash */
    g_autofree char *elsewhere = g_strconcat(server.path, ".none", NULL);
    const char *paths[] = {server.path, elsewhere};
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(client_handle) client = client_new(paths[i], NULL);
        g_assert_null(client_get(client, "/v1/status", &error));
        g_assert_cmpint(exit_status_of(error), ==, EXIT_NO_DAEMON);
        g_assert_nonnull(strstr(error->message, "systemctl start crmd"));
    }
    g_autofree char *endless = g_strnfill(200, 'x');
    g_autoptr(GError) error = NULL;
    g_assert_null(client_new(endless, &error));
    g_assert_cmpint(exit_status_of(error), ==, EXIT_USAGE);
    server.listener = -1;
    server_stop(&server);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/client/refusals keep their words and become exit statuses",
                    refusals_keep_their_words_and_become_exit_statuses);
    g_test_add_func("/client/a body is sent and its answer read",
                    a_body_is_sent_and_its_answer_read);
    g_test_add_func("/client/a stream is read line by line however it is cut",
                    a_stream_is_read_line_by_line_however_it_is_cut);
    g_test_add_func("/client/no daemon and a path too long are told apart",
                    no_daemon_and_a_path_too_long_are_told_apart);
    return g_test_run();
}
