/* imap_open.c - the steps that open a session. */
#include "mail/imap_private.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/fault.h"

#include <stdlib.h>

#define BUFFER_BYTES                                                                               \
    (16 << 10) /* libetpan shifts the rest down after each line: a TLS record's size */
#define CONNECT_MS (30 * 1000) /* of all addresses */
#define GREETING_MS (20 * 1000)

/* ---- beneath libetpan: our stream ---- */

static ssize_t low_read(mailstream_low *low, void *into, size_t length)
{
    return stream_read(low->data, into, length);
}

static ssize_t low_write(mailstream_low *low, const void *from, size_t length)
{
    return stream_write(low->data, from, length);
}

static int low_close(mailstream_low *low)
{
    (void)low; /* the stream is closed by its owner */
    return 0;
}

static int low_get_fd(mailstream_low *low)
{
    (void)low;
    return -1;
}

static void low_free(mailstream_low *low)
{
    free(low);
}

static void low_cancel(mailstream_low *low)
{
    (void)low; /* the eventfd does that */
}

static mailstream_low_driver driver = {
    .mailstream_read = low_read,
    .mailstream_write = low_write,
    .mailstream_close = low_close,
    .mailstream_get_fd = low_get_fd,
    .mailstream_free = low_free,
    .mailstream_cancel = low_cancel,
};

/* ---- the steps ---- */

static bool run_dns(struct imap *imap, char **ret_detail, GError **error)
{
    imap->addresses = dial_resolve(imap->settings->host, (uint16_t)imap->settings->port, error);
    if (imap->addresses && ret_detail)
        *ret_detail = dial_addresses_text(imap->addresses);
    return imap->addresses != NULL;
}

static bool run_connect(struct imap *imap, char **ret_detail, GError **error)
{
    g_autofree char *peer = NULL;
    int64_t begun_ms = clock_monotonic_ms();
    int fd = dial_connect(imap->addresses, imap->cancel_fd, (int)fault_hurry_ms(CONNECT_MS), &peer,
                          error);
    if (fd < 0) {
        g_prefix_error(error, "no connection to %s port %u: ", imap->settings->host,
                       imap->settings->port);
        return false;
    }
    imap->stream = stream_new(fd, imap->cancel_fd, imap->alive, imap->alive_context);
    if (ret_detail)
        *ret_detail = g_strdup_printf("%s port %u in %" G_GINT64_FORMAT " ms", peer,
                                      imap->settings->port, clock_monotonic_ms() - begun_ms);
    return true;
}

static bool start_tls(struct imap *imap, char **ret_detail, GError **error)
{
    const struct mailbox_settings *s = imap->settings;
    g_autofree char *detail = NULL;
    char *key =
        s->cert_pem ? imap->secrets.get(imap->secrets.context, CREDENTIAL_KEY, error) : NULL;
    if (s->cert_pem && !key)
        return false;
    struct tls_options options = {s->host, s->ca_pem, s->tls_verify, s->cert_pem, key, imap->chain};
    imap_begin_small(imap);
    bool ok = stream_start_tls(imap->stream, &options, &detail, error);
    imap_forget_secret(&key);
    if (!ok)
        return false;
    if (ret_detail)
        *ret_detail =
            g_strconcat(detail, s->tls_verify ? "" : "; NOT VERIFIED: tls_verify is off", NULL);
    return true;
}

/* The greeting comes at once, or never where we speak first of TLS and the server waits for it. */
static void begin_greeting(struct imap *imap)
{
    struct meter_limits limits = {LINE_BYTES, LINE_BYTES, 0};
    stream_begin(imap->stream, GREETING_MS, &limits);
}

static bool greet(struct imap *imap, GError **error)
{
    mailstream_low *low = mailstream_low_new(imap->stream, &driver);
    imap->buffered = mailstream_new(low, BUFFER_BYTES);
    imap->line = mmap_string_new("");
    imap->session = mailimap_new(0, NULL);
    begin_greeting(imap);
    int code = mailimap_connect(imap->session, imap->buffered);
    imap->preauthenticated = code == MAILIMAP_NO_ERROR_AUTHENTICATED;
    if (code == MAILIMAP_NO_ERROR || code == MAILIMAP_NO_ERROR_NON_AUTHENTICATED ||
        imap->preauthenticated)
        return true;
    const GError *cause = stream_error(imap->stream);
    if (cause)
        error_set(error, ERROR_UNAVAILABLE,
                  "no greeting from %s port %u: %s; check also the mailbox's "
                  "port and tls",
                  imap->settings->host, imap->settings->port, cause->message);
    else
        error_set(error, ERROR_UNAVAILABLE,
                  "%s does not greet as an IMAP server does on port %u; check "
                  "the mailbox's port and tls",
                  imap->settings->host, imap->settings->port);
    return false;
}

bool imap_read_capabilities(struct imap *imap, GError **error)
{
    struct mailimap_capability_data *data = NULL;
    imap_begin_small(imap);
    int code = mailimap_capability(imap->session, &data);
    if (code != MAILIMAP_NO_ERROR)
        return imap_failed(imap, code, "CAPABILITY", NULL, error);
    g_hash_table_remove_all(imap->capabilities);
    for (clistiter *i = data ? clist_begin(data->cap_list) : NULL; i; i = clist_next(i)) {
        const struct mailimap_capability *c = clist_content(i);
        bool is_auth = c->cap_type == MAILIMAP_CAPABILITY_AUTH_TYPE;
        const char *name = is_auth ? c->cap_data.cap_auth_type : c->cap_data.cap_name;
        g_autofree char *full = g_strconcat(is_auth ? "AUTH=" : "", name, NULL);
        g_hash_table_add(imap->capabilities, g_ascii_strup(full, -1));
    }
    if (data)
        mailimap_capability_data_free(data);
    return true;
}

/* STARTTLS: all that was heard before is forgotten. */
static bool upgrade(struct imap *imap, char **ret_detail, GError **error)
{
    if (imap->preauthenticated) {
        error_set(error, ERROR_UNAVAILABLE,
                  "%s considers us logged in before TLS: somebody may be tampering with the "
                  "connection; use tls = \"implicit\" if the server has it",
                  imap->settings->host);
        return false;
    }
    imap_begin_small(imap);
    int code = mailimap_starttls(imap->session);
    if (imap->buffered->read_buffer_len > 0) {
        error_set(
            error, ERROR_CORRUPT,
            "%s sent something unencrypted after STARTTLS: somebody may be tampering with the "
            "connection; ask the server's administrator",
            imap->settings->host);
        return false;
    }
    if (code != MAILIMAP_NO_ERROR)
        return imap_failed(
            imap, code, "STARTTLS",
            "if it took it before, somebody may be tampering with the connection; if not, "
            "use tls = \"implicit\", which most servers have on port 993",
            error);
    return start_tls(imap, ret_detail, error);
}

static bool run_tls(struct imap *imap, char **ret_detail, GError **error)
{
    bool ok = false;
    switch (imap->settings->tls) {
    case MAILBOX_TLS_IMPLICIT:
        ok = start_tls(imap, ret_detail, error) && greet(imap, error);
        break;
    case MAILBOX_TLS_STARTTLS:
        ok = greet(imap, error) && upgrade(imap, ret_detail, error);
        break;
    default:
        ok = greet(imap, error);
        if (ok && ret_detail)
            *ret_detail = g_strdup("none: the password and all mail cross unencrypted");
    }
    return ok && imap_read_capabilities(imap, error);
}

static bool run_folder(struct imap *imap, char **ret_detail, GError **error)
{
    const char *folder = imap->settings->folder;
    imap_begin_small(imap);
    int code = mailimap_select(imap->session, imap->folder);
    if (code != MAILIMAP_NO_ERROR) {
        g_autofree char *what = g_strdup_printf("to open the folder %s", folder);
        return imap_failed(imap, code, what, "check the mailbox's folder", error);
    }
    const struct mailimap_selection_info *info = imap->session->imap_selection_info;
    if (!info || info->sel_uidvalidity == 0) {
        error_set(
            error, ERROR_CORRUPT,
            "the server gives no UIDVALIDITY for the folder %s, so its messages cannot be told "
            "apart safely; watch another folder",
            folder);
        return false;
    }
    imap->uidvalidity = info->sel_uidvalidity;
    if (ret_detail)
        *ret_detail = g_strdup_printf("%s: %u messages%s", folder, info->sel_exists,
                                      info->sel_perm == MAILIMAP_MAILBOX_READONLY
                                          ? "; READ-ONLY: nothing can be marked"
                                          : "");
    return true;
}

static bool run_capabilities(struct imap *imap, char **ret_detail, GError **error)
{
    (void)error; /* whatever the server lacks, there is another way */
    if (ret_detail)
        *ret_detail = g_strdup_printf(
            "%s; %s",
            imap_has(imap, "IDLE") ? "IDLE: new mail is noticed at once"
                                   : "no IDLE: new mail is looked for at intervals",
            imap_has(imap, "MOVE") ? "MOVE"
            : imap_has(imap, "UIDPLUS")
                ? "UIDPLUS: moving copies and deletes"
                : "neither MOVE nor UIDPLUS: what is moved or deleted stays, marked "
                  "as deleted");
    return true;
}

const struct imap_step imap_steps[IMAP_STEP_COUNT] = {
    {"dns", run_dns},          {"connect", run_connect}, {"tls", run_tls},
    {"login", imap_run_login}, {"folder", run_folder},   {"capabilities", run_capabilities},
};
