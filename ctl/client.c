/* client.c - see client.h. */
#include "ctl/client.h"
#include "base/util.h"
#include "ctl/exit.h"

#include <curl/curl.h>
#include <errno.h>
#include <string.h>
#include <sys/un.h>

#define CONNECT_TIMEOUT_MS 5000L
#define ANSWER_TIMEOUT_MS 120000L     /* a mailbox check waits for slow servers */
#define MAX_ANSWER_BYTES (256u << 20) /* 1,000 rows, or a lead with all its mail */
#define MAX_ERROR_BYTES (64u << 10)
#define MAX_LINE_BYTES (4u << 20) /* one event */

G_DEFINE_AUTOPTR_CLEANUP_FUNC(CURLU, curl_url_cleanup)
typedef struct curl_slist slist_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(slist_handle, curl_slist_free_all)

struct client {
    CURL *curl;
    char *socket_path;
};

/* One call under way: where its bytes go, and what went wrong on our side. */
struct transfer {
    CURL *curl;
    client_chunk chunk; /* NULL: gathered in body */
    void *arg;
    GByteArray *body; /* the answer, or the error that came instead */
    GError *error;
};

struct client *client_new(const char *socket_path, GError **error)
{
    struct sockaddr_un address;
    if (strlen(socket_path) >= sizeof address.sun_path) {
        exit_set_usage(error, "%s: is too long for a socket's path; it may have %zu bytes",
                       socket_path, sizeof address.sun_path - 1);
        return NULL;
    }
    struct client *client = g_new0(struct client, 1);
    client->socket_path = g_strdup(socket_path);
    client->curl = curl_easy_init();
    g_assert(client->curl); /* fails only where memory is out */
    return client;
}

struct client *client_copy(const struct client *client)
{
    return client_new(client->socket_path, NULL); /* the path was good before */
}

void client_free(struct client *client)
{
    if (!client)
        return;
    curl_easy_cleanup(client->curl);
    g_free(client->socket_path);
    g_free(client);
}

char *client_path(const char *first, ...)
{
    GString *path = g_string_new("/v1");
    va_list ap;
    va_start(ap, first);
    const char *part = first;
    while (part) {
        g_string_append_c(path, '/');
        g_string_append_uri_escaped(path, part, NULL, FALSE);
        part = va_arg(ap, const char *);
    }
    va_end(ap);
    return g_string_free(path, FALSE);
}

/* ---- what comes ---- */

static long status_of(CURL *curl)
{
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

static bool is_good(long status)
{
    return status >= 200 && status < 300;
}

static size_t on_data(char *data, size_t size, size_t count, void *arg)
{
    struct transfer *transfer = arg;
    gsize length = size * count;
    bool good = is_good(status_of(transfer->curl));
    if (good && transfer->chunk)
        return transfer->chunk(transfer->arg, data, length, &transfer->error) ? length : 0;
    if (length > (good ? MAX_ANSWER_BYTES : MAX_ERROR_BYTES) - transfer->body->len) {
        error_set(&transfer->error, ERROR_INTERNAL,
                  "crmd's answer is larger than any should be; see journalctl -u crmd");
        return 0;
    }
    g_byte_array_append(transfer->body, (const guint8 *)data, (guint)length);
    return length;
}

/* ---- what goes wrong ---- */

/* Nothing listens, or we may not ask. */
static void set_connect_error(const struct client *client, GError **error)
{
    long number = 0;
    curl_easy_getinfo(client->curl, CURLINFO_OS_ERRNO, &number);
    if (number == EACCES || number == EPERM)
        error_set(error, ERROR_REFUSED,
                  "%s may not be opened by this user; ask to be added to the group crmd",
                  client->socket_path);
    else if (number == EAGAIN)
        error_set(error, ERROR_UNAVAILABLE, "crmd is too busy to answer; try again");
    else
        exit_set_no_daemon(
            error, "crmd does not run (nothing listens at %s); start it with: systemctl start crmd",
            client->socket_path);
}

static void set_curl_error(const struct client *client, CURLcode code, GError **error)
{
    switch (code) {
    case CURLE_COULDNT_CONNECT:
        set_connect_error(client, error);
        return;
    case CURLE_OPERATION_TIMEDOUT:
        error_set(error, ERROR_UNAVAILABLE,
                  "crmd did not answer in time; see systemctl status crmd");
        return;
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_PARTIAL_FILE:
        error_set(error, ERROR_UNAVAILABLE,
                  "crmd ended the connection before it had answered; try again, and see systemctl "
                  "status crmd");
        return;
    default:
        error_set(error, ERROR_INTERNAL, "%s: %s; is it crmd that listens there?",
                  client->socket_path, curl_easy_strerror(code));
    }
}

/* What the daemon said, in its own words. */
static void set_answer_error(long status, const GByteArray *body, GError **error)
{
    g_autoptr(json_t) answer = json_from_text((const char *)body->data, body->len, NULL);
    json_t *object = json_object_get(answer, "error");
    const char *message = json_string_value(json_object_get(object, "message"));
    const char *field = json_string_value(json_object_get(object, "field"));
    enum error_code code;
    if (!message || !error_code_parse(json_string_value(json_object_get(object, "code")), &code))
        error_set(error, ERROR_INTERNAL,
                  "crmd answered with status %ld and no reason; see "
                  "journalctl -u crmd",
                  status);
    else if (code == ERROR_INVALID && field)
        error_set_field(error, field, "%s", message);
    else
        error_set(error, code, "%s", message);
}

/* ---- calls ---- */

static void prepare(struct client *client, const char *url, struct transfer *transfer)
{
    CURL *curl = client->curl;
    curl_easy_reset(curl); /* keeps the connection */
    curl_easy_setopt(curl, CURLOPT_UNIX_SOCKET_PATH, client->socket_path);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L); /* a team may be called ".." */
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "crmctl/" CRMD_VERSION);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, CONNECT_TIMEOUT_MS);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_data);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, transfer);
}

/* Performs what was prepared: true for an answer with a good status. */
static bool perform(struct client *client, struct transfer *transfer, GError **error)
{
    CURLcode code = curl_easy_perform(client->curl);
    if (transfer->error) {
        g_propagate_error(error, g_steal_pointer(&transfer->error));
        return false;
    }
    if (code != CURLE_OK) {
        set_curl_error(client, code, error);
        return false;
    }
    long status = status_of(client->curl);
    if (!is_good(status)) {
        set_answer_error(status, transfer->body, error);
        return false;
    }
    return true;
}

/* A body and its answer. (transfer full) */
static json_t *exchange(struct client *client, const char *method, const char *path,
                        const char *content_type, const void *data, gsize length, GError **error)
{
    g_autofree char *url = g_strconcat("http://crmd", path, NULL);
    g_autofree char *type = g_strconcat("Content-Type: ", content_type, NULL);
    g_autoptr(GByteArray) answer = g_byte_array_new();
    /* without Expect: libcurl would wait a second for leave to send much */
    g_autoptr(slist_handle) headers = curl_slist_append(curl_slist_append(NULL, type), "Expect:");
    struct transfer transfer = {.curl = client->curl, .body = answer};

    prepare(client, url, &transfer);
    curl_easy_setopt(client->curl, CURLOPT_TIMEOUT_MS, ANSWER_TIMEOUT_MS);
    if (g_str_equal(method, "GET")) {
        curl_easy_setopt(client->curl, CURLOPT_HTTPGET, 1L);
    } else {
        curl_easy_setopt(client->curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)length);
        curl_easy_setopt(client->curl, CURLOPT_POSTFIELDS, data);
        curl_easy_setopt(client->curl, CURLOPT_CUSTOMREQUEST, method);
        curl_easy_setopt(client->curl, CURLOPT_HTTPHEADER, headers);
    }
    if (!perform(client, &transfer, error))
        return NULL;
    if (answer->len == 0)
        return json_object();
    json_t *value = json_from_text((const char *)answer->data, answer->len, NULL);
    if (!value)
        error_set(error, ERROR_INTERNAL,
                  "crmd's answer is not JSON; are crmctl and crmd of one "
                  "version? See crmctl version");
    return value;
}

json_t *client_send(struct client *client, const char *method, const char *path, json_t *body,
                    GError **error)
{
    g_autofree char *text = body ? json_to_text(body) : g_strdup("");
    return exchange(client, method, path, "application/json", text, strlen(text), error);
}

json_t *client_post_bytes(struct client *client, const char *path, const void *data, gsize length,
                          GError **error)
{
    return exchange(client, "POST", path, "application/octet-stream", data, length, error);
}

json_t *client_get(struct client *client, const char *path, GError **error)
{
    return client_send(client, "GET", path, NULL, error);
}

bool client_read(struct client *client, const char *path, client_chunk chunk, void *arg,
                 GError **error)
{
    g_autofree char *url = g_strconcat("http://crmd", path, NULL);
    g_autoptr(GByteArray) refusal = g_byte_array_new();
    struct transfer transfer = {.curl = client->curl, .chunk = chunk, .arg = arg, .body = refusal};
    prepare(client, url, &transfer);
    return perform(client, &transfer, error);
}

/* ---- streams of lines ---- */

struct follower {
    GString *partial;
    client_line line;
    void *arg;
};

static bool follow_line(struct follower *follower, const char *text, gsize length, GError **error)
{
    if (length == 0)
        return true; /* sent to keep the connection alive */
    g_autoptr(json_t) object = json_from_text(text, length, NULL);
    if (!json_is_object(object)) {
        error_set(error, ERROR_INTERNAL,
                  "crmd sent an event that is not a JSON object; are crmctl "
                  "and crmd of one version? See crmctl version");
        return false;
    }
    return follower->line(follower->arg, object, error);
}

static bool follow_chunk(void *arg, const char *data, gsize length, GError **error)
{
    struct follower *follower = arg;
    if (length > MAX_LINE_BYTES - MIN(follower->partial->len, MAX_LINE_BYTES)) {
        error_set(error, ERROR_INTERNAL,
                  "crmd sent an event larger than any should be; see "
                  "journalctl -u crmd");
        return false;
    }
    g_string_append_len(follower->partial, data, (gssize)length);
    const char *start = follower->partial->str;
    const char *end;
    bool ok = true;
    while (ok && (end = strchr(start, '\n'))) {
        ok = follow_line(follower, start, (gsize)(end - start), error);
        start = end + 1;
    }
    g_string_erase(follower->partial, 0, start - follower->partial->str);
    return ok;
}

bool client_follow(struct client *client, const char *path, client_line line, void *arg,
                   GError **error)
{
    struct follower follower = {g_string_new(NULL), line, arg};
    bool ok = client_read(client, path, follow_chunk, &follower, error);
    g_string_free(follower.partial, TRUE);
    return ok;
}
