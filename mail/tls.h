/* tls.h - a TLS client session over somebody else's transport. The chain and the host name are
 * verified in the handshake, before a byte of ours is sent, unless the settings say otherwise. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <sys/types.h>

struct tls_options {
    const char *host;
    const char *ca_pem; /* trust these certificates only; NULL: the system's */
    bool verify;
    const char *cert_pem; /* our own certificate, or NULL, */
    const char *key_pem;  /* and its key */
    GPtrArray *chain; /* gains a line (char *) for each certificate of the server, its own first;
                         NULL: not wanted */
};

/* Non-blocking transport as of recv() and send(): -1 with errno EAGAIN when it would block. */
struct tls_transport {
    ssize_t (*pull)(void *context, void *into, size_t length);
    ssize_t (*push)(void *context, const void *from, size_t length);
    void *context;
};

struct tls;

/* NULL with error set where the certificates to trust, or our own, cannot be read. */
struct tls *tls_new(const struct tls_options *options, const struct tls_transport *transport,
                    GError **error);
void tls_free(struct tls *tls);

enum tls_result { TLS_DONE, TLS_WANT_READ, TLS_WANT_WRITE, TLS_CLOSED, TLS_FAILED };

/* To be called again after a wait until it is TLS_DONE. TLS_FAILED sets error to what is wrong with
 * the certificate or the handshake and what to do about it. */
enum tls_result tls_handshake(struct tls *tls, GError **error);

/* TLS_DONE with at least one byte moved. TLS_CLOSED: the peer is gone. */
enum tls_result tls_read(struct tls *tls, void *into, gsize length, gsize *ret_done,
                         GError **error);
enum tls_result tls_write(struct tls *tls, const void *from, gsize length, gsize *ret_done,
                          GError **error);

/* Decrypted bytes are waiting that no poll() will show. */
bool tls_pending(const struct tls *tls);

/* "TLS1.3, certificate for mail.example.com by R3, valid until 2026-05-01". (transfer full) */
char *tls_describe(const struct tls *tls);
