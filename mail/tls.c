/* tls.c - see tls.h. GnuTLS. */
#include "mail/tls.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/util.h"

#include <arpa/inet.h>
#include <errno.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <string.h>

#define PRIORITY "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"
#define TRUST_FRESH_MS (3600 * 1000) /* the system's certificates are read again after an hour */
#define NAMES_MAX 5                  /* of a certificate, quoted in an error */
#define CHAIN_MAX 10                 /* certificates shown; real chains have two or three */
#define CHAIN_NAME_BYTES 300

/* Certificates to trust. The system's cost a megabyte, so all sessions share them. */
struct trust {
    gnutls_certificate_credentials_t credentials;
    int64_t since_ms;
};

struct tls {
    gnutls_session_t session;
    struct trust *trust; /* of g_atomic_rc_box */
    char *host;
    GPtrArray *chain; /* the caller's, until the handshake is over */
};

static void trust_clear(void *data)
{
    struct trust *trust = data;
    gnutls_certificate_free_credentials(trust->credentials);
}

static void trust_unref(struct trust *trust)
{
    g_atomic_rc_box_release_full(trust, trust_clear);
}

static gnutls_datum_t datum_of(const char *text)
{
    return (gnutls_datum_t){(unsigned char *)text, (unsigned)strlen(text)};
}

/* NULL with error set when ca_pem holds no certificate, or the system none. */
static struct trust *trust_load(const char *ca_pem, GError **error)
{
    struct trust *trust = g_atomic_rc_box_new0(struct trust);
    trust->since_ms = clock_monotonic_ms();
    int count = gnutls_certificate_allocate_credentials(&trust->credentials);
    if (count >= 0 && ca_pem) {
        gnutls_datum_t pem = datum_of(ca_pem);
        count =
            gnutls_certificate_set_x509_trust_mem(trust->credentials, &pem, GNUTLS_X509_FMT_PEM);
    } else if (count >= 0) {
        count = gnutls_certificate_set_x509_system_trust(trust->credentials);
    }
    if (count > 0)
        return trust;
    trust_unref(trust);
    error_set(error, ERROR_INVALID, "%s: %s",
              ca_pem ? "ca_file holds no certificate in PEM form"
                     : "the system has no certificates to trust; install ca-certificates",
              gnutls_strerror(count));
    return NULL;
}

static struct trust *trust_of_system(GError **error)
{
    static GMutex mutex;
    static struct trust *shared;
    struct trust *ours = NULL;
    g_mutex_lock(&mutex);
    bool stale = !shared || clock_monotonic_ms() - shared->since_ms > TRUST_FRESH_MS;
    struct trust *fresh = stale ? trust_load(NULL, error) : NULL;
    if (fresh && shared)
        trust_unref(shared);
    if (fresh)
        shared = fresh;
    if (fresh || !stale)
        ours = g_atomic_rc_box_acquire(shared);
    g_mutex_unlock(&mutex);
    return ours;
}

static bool is_ip_address(const char *host)
{
    struct in6_addr any;
    return inet_pton(AF_INET, host, &any) == 1 || inet_pton(AF_INET6, host, &any) == 1;
}

static int session_init(struct tls *tls, const struct tls_options *options,
                        const struct tls_transport *transport)
{
    int rc = gnutls_init(&tls->session, GNUTLS_CLIENT | GNUTLS_NONBLOCK);
    if (rc >= 0)
        rc = gnutls_priority_set_direct(tls->session, PRIORITY, NULL);
    if (rc >= 0)
        rc = gnutls_credentials_set(tls->session, GNUTLS_CRD_CERTIFICATE, tls->trust->credentials);
    if (rc >= 0 && !is_ip_address(options->host))
        rc = gnutls_server_name_set(tls->session, GNUTLS_NAME_DNS, options->host,
                                    strlen(options->host));
    if (rc < 0)
        return rc;
    if (options->verify)
        gnutls_session_set_verify_cert(tls->session, tls->host, 0);
    gnutls_transport_set_ptr(tls->session, transport->context);
    gnutls_transport_set_pull_function(tls->session, transport->pull);
    gnutls_transport_set_push_function(tls->session, transport->push);
    return 0;
}

/* Nobody is trusted: for a session that does not verify. */
static struct trust *trust_nobody(void)
{
    struct trust *trust = g_atomic_rc_box_new0(struct trust);
    int rc = gnutls_certificate_allocate_credentials(&trust->credentials);
    g_assert(rc >= 0); /* fails only without memory */
    return trust;
}

/* Our own certificate goes into credentials that no other session has. */
static bool show_certificate(struct trust *trust, const struct tls_options *options, GError **error)
{
    gnutls_datum_t certificate = datum_of(options->cert_pem), key = datum_of(options->key_pem);
    int rc = gnutls_certificate_set_x509_key_mem(trust->credentials, &certificate, &key,
                                                 GNUTLS_X509_FMT_PEM);
    if (rc < 0)
        error_set(error, ERROR_INVALID,
                  "tls_cert_file and its key cannot be used: %s; both must be in PEM, belong "
                  "together, and the key must have no passphrase",
                  gnutls_strerror(rc));
    return rc >= 0;
}

static struct trust *trust_for(const struct tls_options *options, GError **error)
{
    if (!options->cert_pem && !options->ca_pem && options->verify)
        return trust_of_system(error);
    struct trust *trust =
        options->ca_pem || options->verify ? trust_load(options->ca_pem, error) : trust_nobody();
    if (!trust || !options->cert_pem || show_certificate(trust, options, error))
        return trust;
    trust_unref(trust);
    return NULL;
}

struct tls *tls_new(const struct tls_options *options, const struct tls_transport *transport,
                    GError **error)
{
    struct trust *trust = trust_for(options, error);
    if (!trust)
        return NULL;
    struct tls *tls = g_new0(struct tls, 1);
    tls->trust = trust;
    tls->host = g_strdup(options->host);
    tls->chain = options->chain;
    int rc = session_init(tls, options, transport);
    if (rc >= 0)
        return tls;
    error_set(error, ERROR_INTERNAL, "TLS cannot be set up: %s", gnutls_strerror(rc));
    tls_free(tls);
    return NULL;
}

void tls_free(struct tls *tls)
{
    if (!tls)
        return;
    if (tls->session)
        gnutls_deinit(tls->session);
    trust_unref(tls->trust);
    g_free(tls->host);
    g_free(tls);
}

/* ---- what is wrong with a certificate ---- */

/* The server's own certificate; NULL before it has sent one. The caller deinits. */
static gnutls_x509_crt_t peer_certificate(const struct tls *tls)
{
    unsigned count = 0;
    const gnutls_datum_t *chain = gnutls_certificate_get_peers(tls->session, &count);
    gnutls_x509_crt_t certificate;
    if (!chain || count == 0 || gnutls_x509_crt_init(&certificate) < 0)
        return NULL;
    if (gnutls_x509_crt_import(certificate, &chain[0], GNUTLS_X509_FMT_DER) >= 0)
        return certificate;
    gnutls_x509_crt_deinit(certificate);
    return NULL;
}

/* The names it is for, "a, b". (transfer full) */
static char *certificate_names(gnutls_x509_crt_t certificate)
{
    g_autoptr(GString) names = g_string_new(NULL);
    for (unsigned i = 0; i < NAMES_MAX; i++) {
        char name[256];
        size_t size = sizeof(name) - 1;
        int type = gnutls_x509_crt_get_subject_alt_name(certificate, i, name, &size, NULL);
        if (type == GNUTLS_E_REQUESTED_DATA_NOT_AVAILABLE)
            break;
        name[MIN(size, sizeof(name) - 1)] = '\0';
        if (type == GNUTLS_SAN_DNSNAME)
            g_string_append_printf(names, "%s%s", names->len ? ", " : "", name);
    }
    char common[256];
    size_t size = sizeof(common);
    if (names->len == 0 && gnutls_x509_crt_get_dn_by_oid(certificate, GNUTLS_OID_X520_COMMON_NAME,
                                                         0, 0, common, &size) >= 0)
        g_string_append(names, common);
    return util_clean(names->len ? names->str : "nobody", 300, false);
}

static char *issuer_name(gnutls_x509_crt_t certificate)
{
    char name[256];
    size_t size = sizeof(name);
    int rc = gnutls_x509_crt_get_issuer_dn_by_oid(certificate, GNUTLS_OID_X520_COMMON_NAME, 0, 0,
                                                  name, &size);
    return util_clean(rc >= 0 ? name : "an unnamed authority", 300, false);
}

static char *certificate_expiry(gnutls_x509_crt_t certificate)
{
    g_autofree char *text = clock_format(gnutls_x509_crt_get_expiration_time(certificate));
    return g_strndup(text ? text : "ever", 10);
}

struct fault {
    unsigned status;
    const char *text; /* %s: the certificate's names, issuer or expiry, as detail says */
    char *(*detail)(gnutls_x509_crt_t certificate);
};

/* The first that applies is reported. */
static const struct fault faults[] = {
    {GNUTLS_CERT_UNEXPECTED_OWNER,
     "is not for that name: it is for %s; set the mailbox's host to a name the certificate is for",
     certificate_names},
    {GNUTLS_CERT_EXPIRED, "expired on %s; it has to be renewed on the server", certificate_expiry},
    {GNUTLS_CERT_NOT_ACTIVATED, "is not valid yet (until %s); check the clocks",
     certificate_expiry},
    {GNUTLS_CERT_REVOKED, "by %s was revoked; it has to be replaced on the server", issuer_name},
    {GNUTLS_CERT_INSECURE_ALGORITHM, "by %s uses an algorithm that is not safe any more",
     issuer_name},
    {GNUTLS_CERT_SIGNER_NOT_FOUND,
     "is signed by %s, which is not trusted here; give its CA in ca_file", issuer_name},
    {GNUTLS_CERT_SIGNATURE_FAILURE, "was not signed by %s, as it claims: do not trust this server",
     issuer_name},
    {GNUTLS_CERT_INVALID, "by %s cannot be trusted", issuer_name},
};

static void explain_certificate(struct tls *tls, GError **error)
{
    unsigned status = gnutls_session_get_verify_cert_status(tls->session);
    gnutls_x509_crt_t certificate = peer_certificate(tls);
    for (gsize i = 0; certificate && i < G_N_ELEMENTS(faults); i++) {
        if (!(status & faults[i].status))
            continue;
        g_autofree char *detail = faults[i].detail(certificate);
        g_auto(GStrv) around = g_strsplit(faults[i].text, "%s", 2);
        error_set(error, ERROR_UNAVAILABLE, "the certificate of %s %s%s%s", tls->host, around[0],
                  detail, around[1]);
        gnutls_x509_crt_deinit(certificate);
        return;
    }
    if (certificate)
        gnutls_x509_crt_deinit(certificate);
    error_set(error, ERROR_UNAVAILABLE, "the certificate of %s cannot be verified", tls->host);
}

/* Fills error from a GnuTLS code that is not just a wait. */
static enum tls_result failed(struct tls *tls, int rc, GError **error)
{
    if (rc == GNUTLS_E_CERTIFICATE_VERIFICATION_ERROR)
        explain_certificate(tls, error);
    else if (rc == GNUTLS_E_FATAL_ALERT_RECEIVED)
        error_set(error, ERROR_UNAVAILABLE, "%s refuses TLS: %s", tls->host,
                  gnutls_alert_get_name(gnutls_alert_get(tls->session)));
    else if (rc == GNUTLS_E_UNEXPECTED_PACKET_LENGTH || rc == GNUTLS_E_UNEXPECTED_PACKET)
        error_set(error, ERROR_UNAVAILABLE,
                  "%s does not speak TLS on this port; check the mailbox's port and tls",
                  tls->host);
    else
        error_set(error, ERROR_UNAVAILABLE, "TLS with %s failed: %s", tls->host,
                  gnutls_strerror(rc));
    return TLS_FAILED;
}

/* What a GnuTLS call's negative result asks for. */
static enum tls_result outcome(struct tls *tls, int rc, GError **error)
{
    if (rc == GNUTLS_E_INTERRUPTED || rc == GNUTLS_E_AGAIN)
        return gnutls_record_get_direction(tls->session) ? TLS_WANT_WRITE : TLS_WANT_READ;
    if (rc == GNUTLS_E_PREMATURE_TERMINATION || rc == GNUTLS_E_SESSION_EOF)
        return TLS_CLOSED;
    return failed(tls, rc, error);
}

/* A distinguished name, or what there is instead. (transfer full) */
static char *name_of(gnutls_x509_crt_t certificate,
                     int (*get)(gnutls_x509_crt_t certificate, char *into, size_t *size))
{
    char name[CHAIN_NAME_BYTES] = "";
    size_t size = sizeof(name);
    int rc = get(certificate, name, &size);
    return util_clean(rc >= 0 && *name ? name : "a name that cannot be shown", sizeof(name), false);
}

static char *chain_line(const gnutls_datum_t *der)
{
    gnutls_x509_crt_t certificate;
    if (gnutls_x509_crt_init(&certificate) < 0)
        return g_strdup("a certificate that cannot be read");
    char *line = NULL;
    if (gnutls_x509_crt_import(certificate, der, GNUTLS_X509_FMT_DER) >= 0) {
        g_autofree char *subject = name_of(certificate, gnutls_x509_crt_get_dn);
        g_autofree char *issuer = name_of(certificate, gnutls_x509_crt_get_issuer_dn);
        g_autofree char *expiry = certificate_expiry(certificate);
        line = g_strdup_printf("%s, issued by %s, valid until %s", subject, issuer, expiry);
    }
    gnutls_x509_crt_deinit(certificate);
    return line ? line : g_strdup("a certificate that cannot be read");
}

/* Once the handshake is over, whether it succeeded or not. */
static void tell_chain(struct tls *tls)
{
    unsigned count = 0;
    const gnutls_datum_t *certificates = gnutls_certificate_get_peers(tls->session, &count);
    for (unsigned i = 0; tls->chain && certificates && i < MIN(count, CHAIN_MAX); i++)
        g_ptr_array_add(tls->chain, chain_line(&certificates[i]));
    tls->chain = NULL;
}

enum tls_result tls_handshake(struct tls *tls, GError **error)
{
    int rc;
    do {
        rc = gnutls_handshake(tls->session);
    } while (rc < 0 && !gnutls_error_is_fatal(rc) && rc != GNUTLS_E_AGAIN &&
             rc != GNUTLS_E_INTERRUPTED); /* warnings: go on */
    enum tls_result result = rc >= 0 ? TLS_DONE : outcome(tls, rc, error);
    if (result == TLS_DONE || result == TLS_FAILED)
        tell_chain(tls);
    return result;
}

/* TLS 1.3 delivers tickets and key updates between data: those are no failure. */
static bool is_passing(ssize_t rc)
{
    return rc < 0 && rc != GNUTLS_E_AGAIN && rc != GNUTLS_E_INTERRUPTED &&
           rc != GNUTLS_E_REHANDSHAKE && !gnutls_error_is_fatal((int)rc);
}

enum tls_result tls_read(struct tls *tls, void *into, gsize length, gsize *ret_done, GError **error)
{
    ssize_t rc;
    do {
        rc = gnutls_record_recv(tls->session, into, length);
    } while (is_passing(rc));
    if (rc == 0)
        return TLS_CLOSED;
    if (rc < 0)
        return outcome(tls, (int)rc, error);
    *ret_done = (gsize)rc;
    return TLS_DONE;
}

enum tls_result tls_write(struct tls *tls, const void *from, gsize length, gsize *ret_done,
                          GError **error)
{
    ssize_t rc;
    do {
        rc = gnutls_record_send(tls->session, from, length);
    } while (is_passing(rc));
    if (rc < 0)
        return outcome(tls, (int)rc, error);
    *ret_done = (gsize)rc;
    return TLS_DONE;
}

bool tls_pending(const struct tls *tls)
{
    return gnutls_record_check_pending(tls->session) > 0;
}

char *tls_describe(const struct tls *tls)
{
    const char *version = gnutls_protocol_get_name(gnutls_protocol_get_version(tls->session));
    gnutls_x509_crt_t certificate = peer_certificate(tls);
    if (!certificate)
        return g_strdup(version);
    g_autofree char *names = certificate_names(certificate);
    g_autofree char *issuer = issuer_name(certificate);
    g_autofree char *expiry = certificate_expiry(certificate);
    gnutls_x509_crt_deinit(certificate);
    return g_strdup_printf("%s, certificate for %s by %s, valid until %s", version, names, issuer,
                           expiry);
}
