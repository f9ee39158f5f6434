/* test_stream.c - a stream cannot be made to wait, spin or swell, and trusts no stranger's
 * certificate. */
#include "mail/stream.h"
#include "base/clock.h"
#include "base/error.h"

#include <fcntl.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static const struct meter_limits usual = {10000, 1000, 5000};

struct line {
    struct stream *stream;
    int peer, cancel_fd;
};

static struct line line_new(void)
{
    int fds[2];
    g_assert_cmpint(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), ==, 0);
    g_assert_cmpint(fcntl(fds[0], F_SETFL, O_NONBLOCK), ==, 0);
    struct line line = {.peer = fds[1], .cancel_fd = eventfd(0, EFD_NONBLOCK)};
    line.stream = stream_new(fds[0], line.cancel_fd, NULL, NULL);
    stream_begin(line.stream, 2000, &usual);
    return line;
}

static void line_free(struct line *line)
{
    stream_free(line->stream);
    if (line->peer >= 0)
        (void)close(line->peer);
    (void)close(line->cancel_fd);
}

static void peer_says(struct line *line, const char *text)
{
    g_assert_cmpint(write(line->peer, text, strlen(text)), ==, (gssize)strlen(text));
}

static void assert_failed(struct line *line, int code)
{
    char byte;
    g_assert_cmpint(stream_read(line->stream, &byte, 1), ==, -1);
    g_assert_error(stream_error(line->stream), CRMD_ERROR, code);
    g_assert_cmpint(stream_write(line->stream, "x", 1), ==, -1);
}

static void test_both_ways(void)
{
    struct line line = line_new();
    char got[20] = {0};
    peer_says(&line, "hello\r\n");
    g_assert_cmpint(stream_read(line.stream, got, 3), ==, 3);
    g_assert_cmpint(stream_read(line.stream, got + 3, 10), ==, 4);
    g_assert_cmpstr(got, ==, "hello\r\n");
    g_assert_cmpint(stream_write(line.stream, "there", 5), ==, 5);
    g_assert_cmpint(read(line.peer, got, sizeof(got)), ==, 5);
    line_free(&line);
}

static void test_end_of_file(void)
{
    struct line line = line_new();
    (void)close(line.peer);
    line.peer = -1;
    assert_failed(&line, ERROR_UNAVAILABLE);
    line_free(&line);
}

static void test_deadline(void)
{
    struct line line = line_new();
    stream_begin(line.stream, 50, &usual);
    int64_t begun_ms = clock_monotonic_ms();
    assert_failed(&line, ERROR_UNAVAILABLE);
    g_assert_cmpint(clock_monotonic_ms() - begun_ms, <, 1500);
    line_free(&line);
}

static gpointer drip(gpointer data)
{
    int fd = GPOINTER_TO_INT(data);
    while (send(fd, "x", 1, MSG_NOSIGNAL) == 1)
        g_usleep(5000);
    return NULL;
}

static void test_dripping(void)
{
    struct line line = line_new();
    GThread *thread = g_thread_new("drip", drip, GINT_TO_POINTER(line.peer));
    stream_begin(line.stream, 100, &usual);
    char byte;
    while (stream_read(line.stream, &byte, 1) == 1)
        continue;
    g_assert_error(stream_error(line.stream), CRMD_ERROR, ERROR_UNAVAILABLE);
    (void)shutdown(line.peer, SHUT_RDWR);
    g_thread_join(thread);
    line_free(&line);
}

static void test_cancel(void)
{
    struct line line = line_new();
    g_assert_cmpint(write(line.cancel_fd, &(uint64_t){1}, 8), ==, 8);
    assert_failed(&line, ERROR_UNAVAILABLE);
    g_assert_cmpint(stream_wait(line.stream, -1, 1000), ==, STREAM_STOPPED);
    line_free(&line);
}

static void test_budget(void)
{
    struct line line = line_new();
    struct meter_limits small = {10, 1000, 0};
    stream_begin(line.stream, 1000, &small);
    peer_says(&line, "more than ten bytes\r\n");
    char got[100];
    g_assert_cmpint(stream_read(line.stream, got, sizeof(got)), ==, -1);
    assert_failed(&line, ERROR_CORRUPT);
    line_free(&line);
}

static void test_wait(void)
{
    struct line line = line_new();
    int wake_fd = eventfd(0, EFD_NONBLOCK);
    g_assert_cmpint(stream_wait(line.stream, wake_fd, 10), ==, STREAM_TIMEOUT);
    g_assert_cmpint(write(wake_fd, &(uint64_t){1}, 8), ==, 8);
    g_assert_cmpint(stream_wait(line.stream, wake_fd, 1000), ==, STREAM_WOKEN);
    peer_says(&line, "ab");
    g_assert_cmpint(stream_wait(line.stream, -1, 1000), ==, STREAM_READABLE);
    char byte;
    g_assert_cmpint(stream_read(line.stream, &byte, 1), ==, 1);
    /* the other byte is in the buffer, where no poll() sees it */
    g_assert_cmpint(stream_wait(line.stream, -1, 1000), ==, STREAM_READABLE);
    (void)close(wake_fd);
    line_free(&line);
}

/* ---- TLS ---- */

/* A self-signed certificate for a name, valid around now or expired. */
struct identity {
    gnutls_x509_privkey_t key;
    gnutls_x509_crt_t certificate;
    char *pem;
};

static struct identity identity_new(const char *name, bool expired)
{
    struct identity id;
    time_t now = time(NULL);
    gnutls_x509_privkey_init(&id.key);
    gnutls_x509_privkey_generate(id.key, GNUTLS_PK_ECDSA,
                                 GNUTLS_CURVE_TO_BITS(GNUTLS_ECC_CURVE_SECP256R1), 0);
    gnutls_x509_crt_init(&id.certificate);
    gnutls_x509_crt_set_version(id.certificate, 3);
    gnutls_x509_crt_set_serial(id.certificate, "1", 1);
    gnutls_x509_crt_set_activation_time(id.certificate, now - 7200);
    gnutls_x509_crt_set_expiration_time(id.certificate, expired ? now - 3600 : now + 3600);
    g_autofree char *dn = g_strdup_printf("CN=%s", name);
    gnutls_x509_crt_set_dn(id.certificate, dn, NULL);
    gnutls_x509_crt_set_subject_alt_name(id.certificate, GNUTLS_SAN_DNSNAME, name,
                                         (unsigned)strlen(name), GNUTLS_FSAN_SET);
    gnutls_x509_crt_set_ca_status(id.certificate, 1);
    gnutls_x509_crt_set_key(id.certificate, id.key);
    gnutls_x509_crt_sign2(id.certificate, id.certificate, id.key, GNUTLS_DIG_SHA256, 0);
    gnutls_datum_t pem;
    g_assert_cmpint(gnutls_x509_crt_export2(id.certificate, GNUTLS_X509_FMT_PEM, &pem), ==, 0);
    id.pem = g_strndup((const char *)pem.data, pem.size);
    gnutls_free(pem.data);
    return id;
}

static void identity_free(struct identity *id)
{
    gnutls_x509_crt_deinit(id->certificate);
    gnutls_x509_privkey_deinit(id->key);
    g_free(id->pem);
}

struct tls_server {
    int fd;
    struct identity *identity;
};

/* Greets over TLS; what the client says first is of no interest. */
static gpointer serve_tls(gpointer data)
{
    struct tls_server *server = data;
    gnutls_session_t session;
    gnutls_certificate_credentials_t credentials;
    gnutls_certificate_allocate_credentials(&credentials);
    gnutls_certificate_set_x509_key(credentials, &server->identity->certificate, 1,
                                    server->identity->key);
    gnutls_init(&session, GNUTLS_SERVER | GNUTLS_NO_SIGNAL);
    gnutls_set_default_priority(session);
    gnutls_credentials_set(session, GNUTLS_CRD_CERTIFICATE, credentials);
    gnutls_transport_set_int(session, server->fd);
    if (gnutls_handshake(session) == 0) {
        (void)gnutls_record_send(session, "* OK hello\r\n", 12);
        (void)gnutls_bye(session, GNUTLS_SHUT_WR);
    }
    (void)shutdown(server->fd, SHUT_RDWR);
    gnutls_deinit(session);
    gnutls_certificate_free_credentials(credentials);
    return NULL;
}

/* The error of a handshake with a server of that certificate, or NULL after the greeting came
 * through. (transfer full) */
static char *try_tls(struct identity *identity, const struct tls_options *options)
{
    struct line line = line_new();
    struct tls_server server = {line.peer, identity};
    GThread *thread = g_thread_new("tls", serve_tls, &server);
    g_autoptr(GError) error = NULL;
    g_autofree char *detail = NULL;
    char *message = NULL;
    if (stream_start_tls(line.stream, options, &detail, &error)) {
        char got[20] = {0};
        g_assert_cmpint(stream_read(line.stream, got, sizeof(got)), ==, 12);
        g_assert_nonnull(strstr(detail, "TLS1.3, certificate for mail.example.com"));
        assert_failed(&line, ERROR_UNAVAILABLE); /* it said goodbye */
    } else {
        message = g_strdup(error->message);
    }
    (void)shutdown(line.peer, SHUT_RDWR);
    g_thread_join(thread);
    line_free(&line);
    return message;
}

static void assert_tls(struct identity *identity, const struct tls_options *options,
                       const char *expected)
{
    g_autofree char *message = try_tls(identity, options);
    if (!expected || !message || !strstr(message, expected))
        g_assert_cmpstr(message, ==, expected);
}

static void test_certificates(void)
{
    struct identity good = identity_new("mail.example.com", false);
    struct identity old = identity_new("mail.example.com", true);
    struct identity other = identity_new("mail.example.org", false);
    struct tls_options options = {"mail.example.com", good.pem, true};
    assert_tls(&good, &options, NULL);
    options.host = "imap.example.com";
    assert_tls(&good, &options, "is not for that name: it is for mail.example.com");
    options = (struct tls_options){"mail.example.com", old.pem, true};
    assert_tls(&old, &options, "expired on ");
    options.ca_pem = other.pem;
    assert_tls(&good, &options, "which is not trusted here; give its CA in ca_file");
    options.verify = false;
    assert_tls(&good, &options, NULL);
    options.ca_pem = "no certificate";
    assert_tls(&good, &options, "ca_file holds no certificate");
    identity_free(&good);
    identity_free(&old);
    identity_free(&other);
}

static void test_no_tls_there(void)
{
    struct line line = line_new();
    struct tls_options options = {"mail.example.com", NULL, false};
    peer_says(&line, "* OK this is plain text\r\n* OK and more of it\r\n");
    g_autoptr(GError) error = NULL;
    g_assert_false(stream_start_tls(line.stream, &options, NULL, &error));
    g_assert_nonnull(strstr(error->message, "does not speak TLS on this port"));
    line_free(&line);
}

static void test_plaintext_before_tls(void)
{
    struct line line = line_new();
    peer_says(&line, "1 OK begin TLS\r\n1 OK injected\r\n");
    char got[16];
    g_assert_cmpint(stream_read(line.stream, got, 16), ==, 16);
    struct tls_options options = {"mail.example.com", NULL, false};
    g_autoptr(GError) error = NULL;
    g_assert_false(stream_start_tls(line.stream, &options, NULL, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
    line_free(&line);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/stream/bytes go both ways", test_both_ways);
    g_test_add_func("/stream/the end of file is an error, and stays", test_end_of_file);
    g_test_add_func("/stream/silence ends at the deadline", test_deadline);
    g_test_add_func("/stream/dripping ends at the deadline", test_dripping);
    g_test_add_func("/stream/a cancelled stream stops at once", test_cancel);
    g_test_add_func("/stream/an answer beyond its budget ends the stream", test_budget);
    g_test_add_func("/stream/waiting tells why it ended", test_wait);
    g_test_add_func("/stream/certificates are judged, and errors say what to do",
                    test_certificates);
    g_test_add_func("/stream/a server without TLS is told from one with", test_no_tls_there);
    g_test_add_func("/stream/plaintext before TLS is refused", test_plaintext_before_tls);
    return g_test_run();
}
