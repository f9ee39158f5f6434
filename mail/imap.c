/* imap.c - see imap.h. The one file that knows libetpan, which parses the answers; IDLE,
 * AUTHENTICATE and the reading of suspects are done on lines, because libetpan takes too much for
 * granted there. */
#include "mail/imap.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/fault.h"
#include "base/limits.h"
#include "base/util.h"
#include "mail/dial.h"
#include "mail/folder_name.h"
#include "mail/login.h"

#include <errno.h>
#include <libetpan/libetpan.h>
#include <stdlib.h>
#include <string.h>

#define BUFFER_BYTES                                                                               \
    (16 << 10) /* libetpan shifts the rest down after each line: a TLS record's size */
#define CONNECT_MS (30 * 1000) /* of all addresses */
#define GREETING_MS (20 * 1000)
#define COMMAND_MS (60 * 1000) /* of one command with a small answer */
#define SLOWEST_BYTES_PER_MS                                                                       \
    16 /* a line slower than 16 KB/s gets no more time for a large answer */
/* After so much silence IDLE is left and entered again: far below the 29 minutes of RFC 2177,
 * because a proxy, or a kernel whose server hangs, answers keepalives as if all were well. */
#define IDLE_QUIET_MS (75 * 1000)
#define IDLE_ANSWER_MS (30 * 1000)
#define ANSWER_BYTES (4 << 20) /* of any answer: other clients' changes are announced in it */
#define LINE_BYTES (16 << 10)  /* real ones stay under 4 KB; libetpan recurses for each "(" */
#define HEAD_BYTES 256         /* of one message's line in a list */
#define HEADS_AT_ONCE 10000    /* ten times what is asked for; libetpan takes 1 KB for 20 bytes */
#define PART_BYTES LIMIT_BATCH_BYTES /* of a large mail, in one command */
#define PART_LEAST_BYTES (64 << 10)  /* what a server has to give of it until the end */
#define SEARCH_UIDS 2000000          /* a line of 22 MB */
#define DAY_S (24 * 3600)
#define SASL_IR_BYTES 7000 /* servers take command lines of 8 KB */
#define LOGIN_TURNS 4      /* challenges that any method has, and one more */

struct imap {
    const struct mailbox_settings *settings;
    struct imap_secrets secrets;
    int cancel_fd;
    stream_alive alive;
    void *alive_context;
    char *folder, *move_to; /* as the server spells them */
    struct dial_addresses *addresses;
    struct stream *stream;
    mailstream *buffered;
    mailimap *session;
    MMAPString *line;
    unsigned tag;
    GHashTable *capabilities; /* of char*, upper case */
    bool preauthenticated;
    bool no_idle;         /* it was refused */
    uint32_t uidvalidity; /* when the folder was opened */
    GPtrArray *chain;     /* where the server's certificates are told, or NULL */
    /* while logging in: */
    const struct login_method *method;
    char *secret;
};

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

/* ---- making and freeing ---- */

struct imap *imap_new(const struct mailbox_settings *settings, const struct imap_secrets *secrets,
                      int cancel_fd, stream_alive alive, void *alive_context)
{
    struct imap *imap = g_new0(struct imap, 1);
    imap->settings = settings;
    imap->secrets = *secrets;
    imap->cancel_fd = cancel_fd;
    imap->alive = alive;
    imap->alive_context = alive_context;
    imap->folder = folder_name_encode(settings->folder);
    imap->move_to = settings->move_to ? folder_name_encode(settings->move_to) : NULL;
    imap->capabilities = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return imap;
}

static void forget_secret(char **secret)
{
    if (*secret)
        explicit_bzero(*secret, strlen(*secret));
    g_clear_pointer(secret, g_free);
}

void imap_free(struct imap *imap)
{
    if (!imap)
        return;
    forget_secret(&imap->secret);
    if (imap->session) {
        imap->session->imap_stream = NULL; /* else libetpan would wait for an answer to LOGOUT */
        mailimap_free(imap->session);
    }
    if (imap->line)
        mmap_string_free(imap->line);
    if (imap->buffered)
        mailstream_close(imap->buffered);
    stream_free(imap->stream);
    dial_addresses_free(imap->addresses);
    g_hash_table_unref(imap->capabilities);
    g_free(imap->folder);
    g_free(imap->move_to);
    g_free(imap);
}

/* ---- one command ---- */

/* Bounds the next command's answer: time for so many bytes, as many and spare_bytes more beside the
 * usual chatter, lines and literals as given. */
static void begin_large(struct imap *imap, uint64_t expected_bytes, uint64_t spare_bytes,
                        uint64_t line_bytes, uint64_t literal_bytes)
{
    struct meter_limits limits = {expected_bytes + spare_bytes + ANSWER_BYTES, line_bytes,
                                  literal_bytes};
    stream_begin(imap->stream, COMMAND_MS + (int64_t)(expected_bytes / SLOWEST_BYTES_PER_MS),
                 &limits);
}

static void begin(struct imap *imap, uint64_t expected_bytes, uint64_t line_bytes,
                  uint64_t literal_bytes)
{
    begin_large(imap, expected_bytes, 0, line_bytes, literal_bytes);
}

/* The greeting comes at once, or never where we speak first of TLS and the server waits for it. */
static void begin_greeting(struct imap *imap)
{
    struct meter_limits limits = {LINE_BYTES, LINE_BYTES, 0};
    stream_begin(imap->stream, GREETING_MS, &limits);
}

static void begin_small(struct imap *imap)
{
    begin(imap, 0, LINE_BYTES, LINE_BYTES);
}

static struct login_identity identity_of(const struct imap *imap)
{
    const struct mailbox_settings *s = imap->settings;
    return (struct login_identity){s->user, s->host, s->port, imap->secret};
}

/* A server that does not understand a command may quote it: what is shown must not hold the
 * password. */
static const char *without_secret(const struct imap *imap, const char *said)
{
    struct login_identity who = identity_of(imap);
    if (!imap->method || !login_repeats_secret(imap->method, &who, said))
        return said;
    return imap->settings->auth == MAILBOX_AUTH_OAUTH2 ? "it repeats the token"
                                                       : "it repeats the password";
}

static const char *server_text(const struct imap *imap)
{
    return imap->session && util_nonempty(imap->session->imap_response)
               ? without_secret(imap, imap->session->imap_response)
               : "it does not say why";
}

/* The error for a libetpan code; what is the command, or "to do something"; remedy (or NULL) is
 * what to do after a NO or BAD. */
static bool failed(struct imap *imap, int code, const char *what, const char *remedy,
                   GError **error)
{
    const GError *cause = stream_error(imap->stream);
    const char *asked = g_str_has_prefix(what, "to ") ? "being asked " : "";
    if (!remedy)
        remedy = METER_REMEDY;
    if (cause)
        error_set(error, error_code_of(cause), "%s", cause->message);
    else if (code == MAILIMAP_ERROR_PARSE || code == MAILIMAP_ERROR_FATAL ||
             code == MAILIMAP_ERROR_STREAM)
        error_set(error, ERROR_CORRUPT,
                  "the server's answer to %s%s cannot be understood; " METER_REMEDY, asked, what);
    else if (code == MAILIMAP_ERROR_PROTOCOL)
        error_set(error, ERROR_CORRUPT, "the server does not understand %s%s: %s; %s", asked, what,
                  server_text(imap), remedy);
    else
        error_set(error, ERROR_REFUSED, "the server refuses %s: %s; %s", what, server_text(imap),
                  remedy);
    return false;
}

/* UIDs given before now mean other messages: nothing can be done by them any more. */
static bool is_same_folder(const struct imap *imap, GError **error)
{
    const struct mailimap_selection_info *info = imap->session->imap_selection_info;
    if (imap->uidvalidity == 0 || info->sel_uidvalidity == imap->uidvalidity)
        return true;
    error_set(error, ERROR_UNAVAILABLE,
              "the server has given all messages of the folder new UIDs; nothing is to be done: it "
              "is read again, and what is recorded is recognised");
    return false;
}

/* Whether a command on the folder did what it should, all of it: libetpan overlooks a NO that comes
 * after what it asked for. */
static bool succeeded(struct imap *imap, int code, const char *what, const char *remedy,
                      GError **error)
{
    if (code == MAILIMAP_NO_ERROR && stream_was_refused(imap->stream))
        code = MAILIMAP_ERROR_UID_FETCH;
    if (code != MAILIMAP_NO_ERROR)
        return failed(imap, code, what, remedy, error);
    return is_same_folder(imap, error);
}

/* ---- commands on lines ---- */

/* Sends "TAG TEXT" with a tag that no other command has. */
static bool send_line(struct imap *imap, const char *text, GError **error)
{
    g_autofree char *line = g_strdup_printf("c%u %s\r\n", ++imap->tag, text);
    bool sent = mailstream_write(imap->buffered, line, strlen(line)) >= 0 &&
                mailstream_flush(imap->buffered) >= 0;
    explicit_bzero(line, strlen(line)); /* it may have been a password */
    return sent || failed(imap, MAILIMAP_ERROR_STREAM, "a command", NULL, error);
}

/* The next line without its end; NULL with error set. (borrowed until the next) */
static const char *read_line(struct imap *imap, GError **error)
{
    const char *line = mailstream_read_line_remove_eol(imap->buffered, imap->line);
    if (!line)
        (void)failed(imap, MAILIMAP_ERROR_STREAM, "a command", NULL, error);
    return line;
}

/* The size of the literal that a line announces at its end, or -1. */
static int64_t announced(const char *line)
{
    const char *open = strrchr(line, '{');
    if (!open || !g_ascii_isdigit(open[1]))
        return -1;
    char *end;
    guint64 size = g_ascii_strtoull(open + 1, &end, 10);
    if (*end == '+')
        end++;
    return end[0] == '}' && end[1] == '\0' && size <= G_MAXINT64 ? (int64_t)size : -1;
}

enum reply { REPLY_OTHER, REPLY_GO_ON, REPLY_OK, REPLY_NO };

/* What a line is to the command sent last. */
static enum reply reply_of(const struct imap *imap, const char *line)
{
    g_autofree char *tag = g_strdup_printf("c%u ", imap->tag);
    if (line[0] == '+')
        return REPLY_GO_ON;
    if (!g_str_has_prefix(line, tag))
        return REPLY_OTHER;
    return g_ascii_strncasecmp(line + strlen(tag), "OK", 2) == 0 ? REPLY_OK : REPLY_NO;
}

/* Remembers the number of messages where the line tells it. */
static bool note_exists(struct imap *imap, const char *line)
{
    char *end;
    if (!g_str_has_prefix(line, "* ") || !g_ascii_isdigit(line[2]))
        return false;
    guint64 count = g_ascii_strtoull(line + 2, &end, 10);
    if (g_ascii_strcasecmp(end, " EXISTS") != 0 || count > G_MAXUINT32)
        return false;
    if (imap->session->imap_selection_info)
        imap->session->imap_selection_info->sel_exists = (uint32_t)count;
    return true;
}

/* Remembers where the line tells that messages were numbered anew. */
static void note_uidvalidity(struct imap *imap, const char *line)
{
    static const char said[] = "* OK [UIDVALIDITY ";
    if (g_ascii_strncasecmp(line, said, strlen(said)) == 0 && imap->uidvalidity)
        imap->session->imap_selection_info->sel_uidvalidity =
            (uint32_t)g_ascii_strtoull(line + strlen(said), NULL, 10);
}

/* Reads lines until one that answers the command sent last. *news becomes true at EXISTS. (line
 * borrowed until the next) */
static bool read_reply(struct imap *imap, bool *news, enum reply *ret_reply, const char **ret_line,
                       GError **error)
{
    for (;;) {
        const char *line = read_line(imap, error);
        if (!line)
            return false;
        if (announced(line) >= 0) {
            error_set(error, ERROR_CORRUPT,
                      "the server sent a literal where none can be; " METER_REMEDY);
            return false;
        }
        *news |= note_exists(imap, line);
        note_uidvalidity(imap, line);
        enum reply reply = reply_of(imap, line);
        if (reply == REPLY_OTHER)
            continue;
        *ret_reply = reply;
        *ret_line = line;
        return true;
    }
}

/* ---- the steps that open a session ---- */

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
    begin_small(imap);
    bool ok = stream_start_tls(imap->stream, &options, &detail, error);
    forget_secret(&key);
    if (!ok)
        return false;
    if (ret_detail)
        *ret_detail =
            g_strconcat(detail, s->tls_verify ? "" : "; NOT VERIFIED: tls_verify is off", NULL);
    return true;
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

static bool has(const struct imap *imap, const char *capability)
{
    return g_hash_table_contains(imap->capabilities, capability);
}

static bool read_capabilities(struct imap *imap, GError **error)
{
    struct mailimap_capability_data *data = NULL;
    begin_small(imap);
    int code = mailimap_capability(imap->session, &data);
    if (code != MAILIMAP_NO_ERROR)
        return failed(imap, code, "CAPABILITY", NULL, error);
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
    begin_small(imap);
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
        return failed(
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
    return ok && read_capabilities(imap, error);
}

/* said is the server's answer, perhaps with its status and response code: those are for programs;
 * challenge (or NULL) is what it said before. */
static bool refused_login(struct imap *imap, const char *said, const char *challenge,
                          GError **error)
{
    imap->secrets.refused(imap->secrets.context);
    said = without_secret(imap, said);
    if (g_str_has_prefix(said, "NO ") || g_str_has_prefix(said, "BAD "))
        said = strchr(said, ' ') + 1;
    if (said[0] == '[' && strstr(said, "] "))
        said = strstr(said, "] ") + 2;
    g_autofree char *text = util_clean(said, LIMIT_REASON_BYTES / 2, false);
    error_set(error, ERROR_UNAVAILABLE, "the server refuses the login of %s: %s%s%s%s; %s",
              imap->settings->user, text, challenge ? " (" : "",
              challenge ? without_secret(imap, challenge) : "", challenge ? ")" : "",
              login_remedy(imap->settings->auth));
    return false;
}

static bool send_text(struct imap *imap, const char *text, GError **error)
{
    return (mailstream_write(imap->buffered, text, strlen(text)) >= 0 &&
            mailstream_write(imap->buffered, "\r\n", 2) >= 0 &&
            mailstream_flush(imap->buffered) >= 0) ||
           failed(imap, MAILIMAP_ERROR_STREAM, "the login", NULL, error);
}

/* What follows the command: the message where the server asks for it, and giving in where it tells
 * why it refuses. The last line is *ret_line. */
static bool converse(struct imap *imap, const char *message, enum reply *ret_reply,
                     const char **ret_line, char **ret_challenge, GError **error)
{
    bool news = false;
    for (unsigned turn = 0; turn < LOGIN_TURNS; turn++) {
        if (!read_reply(imap, &news, ret_reply, ret_line, error))
            return false;
        if (*ret_reply != REPLY_GO_ON)
            return true;
        const char *text = message ? message : imap->method->give_in;
        if (!message && !*ret_challenge)
            *ret_challenge = login_challenge_text(*ret_line + strspn(*ret_line, "+ "));
        message = NULL;
        if (!send_text(imap, text, error))
            return false;
    }
    error_set(error, ERROR_CORRUPT, "the server asks on and on at the login");
    return false;
}

/* Takes any password, whatever bytes it has. */
static bool authenticate(struct imap *imap, GError **error)
{
    struct login_identity who = identity_of(imap);
    char *message = login_message(imap->method, &who);
    bool at_once = has(imap, "SASL-IR") && strlen(message) < SASL_IR_BYTES;
    char *command = g_strconcat("AUTHENTICATE ", imap->method->mechanism, at_once ? " " : NULL,
                                *message ? message : "=", NULL);
    g_autofree char *challenge = NULL;
    enum reply reply = REPLY_NO;
    const char *line = "";
    begin_small(imap);
    bool ok = send_line(imap, command, error) &&
              converse(imap, at_once ? NULL : message, &reply, &line, &challenge, error);
    forget_secret(&message);
    forget_secret(&command);
    if (!ok)
        return false;
    if (reply != REPLY_OK)
        return refused_login(imap, strchr(line, ' ') ? strchr(line, ' ') + 1 : line, challenge,
                             error);
    imap->session->imap_state = MAILIMAP_STATE_AUTHENTICATED;
    return true;
}

static bool log_in_simply(struct imap *imap, GError **error)
{
    const char *user = imap->settings->user;
    if (strpbrk(user, "\r\n") || strpbrk(imap->secret, "\r\n")) {
        error_set(error, ERROR_INVALID, "user or password contains a line break; correct it");
        return false;
    }
    begin_small(imap);
    int code = mailimap_login(imap->session, user, imap->secret);
    if (code == MAILIMAP_ERROR_LOGIN && !stream_error(imap->stream))
        return refused_login(imap, server_text(imap), NULL, error);
    return code == MAILIMAP_NO_ERROR || failed(imap, code, "LOGIN", NULL, error);
}

static bool offers(const void *context, const char *capability)
{
    return has(context, capability);
}

static bool choose_method(struct imap *imap, GError **error)
{
    const struct mailbox_settings *s = imap->settings;
    imap->method = login_choose(s->auth, offers, imap);
    g_autofree char *wanted = login_methods_text(s->auth);
    if (imap->method)
        return true;
    if (s->tls == MAILBOX_TLS_NONE)
        error_set(error, ERROR_UNAVAILABLE,
                  "the server does not let anyone log in here: it wants an encrypted connection; "
                  "set tls to \"implicit\" or \"starttls\"");
    else
        error_set(error, ERROR_UNAVAILABLE,
                  "the server does not offer %s, which auth = \"%s\" needs; set auth to what it "
                  "offers",
                  wanted, mailbox_auth_name(s->auth));
    return false;
}

static bool log_in(struct imap *imap, GError **error)
{
    if (!choose_method(imap, error))
        return false;
    if (imap->settings->auth != MAILBOX_AUTH_CERTIFICATE) {
        imap->secret = imap->secrets.get(imap->secrets.context, CREDENTIAL_SECRET, error);
        if (!imap->secret)
            return false;
    }
    bool ok = imap->method->mechanism ? authenticate(imap, error) : log_in_simply(imap, error);
    forget_secret(&imap->secret);
    return ok;
}

static bool run_login(struct imap *imap, char **ret_detail, GError **error)
{
    if (!imap->preauthenticated && !log_in(imap, error))
        return false;
    if (ret_detail)
        *ret_detail = g_strdup_printf("as %s by %s", imap->settings->user,
                                      imap->preauthenticated    ? "where we come from"
                                      : imap->method->mechanism ? imap->method->mechanism
                                                                : "LOGIN");
    return read_capabilities(imap, error);
}

static bool run_folder(struct imap *imap, char **ret_detail, GError **error)
{
    const char *folder = imap->settings->folder;
    begin_small(imap);
    int code = mailimap_select(imap->session, imap->folder);
    if (code != MAILIMAP_NO_ERROR) {
        g_autofree char *what = g_strdup_printf("to open the folder %s", folder);
        return failed(imap, code, what, "check the mailbox's folder", error);
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
            has(imap, "IDLE") ? "IDLE: new mail is noticed at once"
                              : "no IDLE: new mail is looked for at intervals",
            has(imap, "MOVE") ? "MOVE"
            : has(imap, "UIDPLUS")
                ? "UIDPLUS: moving copies and deletes"
                : "neither MOVE nor UIDPLUS: what is moved or deleted stays, marked "
                  "as deleted");
    return true;
}

const struct imap_step imap_steps[IMAP_STEP_COUNT] = {
    {"dns", run_dns},     {"connect", run_connect}, {"tls", run_tls},
    {"login", run_login}, {"folder", run_folder},   {"capabilities", run_capabilities},
};

uint32_t imap_uidvalidity(const struct imap *imap)
{
    return imap->uidvalidity;
}

uint32_t imap_exists(const struct imap *imap)
{
    return imap->session->imap_selection_info->sel_exists;
}

uint32_t imap_uidnext(const struct imap *imap)
{
    return imap->session->imap_selection_info->sel_uidnext;
}

bool imap_can_remove(const struct imap *imap)
{
    return has(imap, "UIDPLUS") ||
           (has(imap, "MOVE") && imap->settings->after == MAILBOX_AFTER_MOVE);
}

bool imap_has_idle(const struct imap *imap)
{
    return has(imap, "IDLE") && !imap->no_idle;
}

/* ---- for checks ---- */

void imap_show_chain(struct imap *imap, GPtrArray *chain)
{
    imap->chain = chain;
}

bool imap_has(const struct imap *imap, const char *capability)
{
    return has(imap, capability);
}

bool imap_is_read_only(const struct imap *imap)
{
    return imap->session->imap_selection_info->sel_perm == MAILIMAP_MAILBOX_READONLY;
}

bool imap_keeps_flag(const struct imap *imap, bool deleted)
{
    const clist *flags = imap->session->imap_selection_info->sel_perm_flags;
    int wanted = deleted ? MAILIMAP_FLAG_DELETED : MAILIMAP_FLAG_SEEN;
    for (clistiter *i = flags ? clist_begin(flags) : NULL; i; i = clist_next(i)) {
        const struct mailimap_flag_perm *perm = clist_content(i);
        if (perm->fl_type == MAILIMAP_FLAG_PERM_FLAG && perm->fl_flag->fl_type == wanted)
            return true;
    }
    return !flags; /* a server that does not tell keeps all, says RFC 3501 */
}

/* By that tagged line. Always false. */
static bool refused(const char *line, GError **error)
{
    const char *status = strchr(line, ' ');
    g_autofree char *text = util_clean(status ? status + 1 : line, LIMIT_REASON_BYTES / 2, false);
    error_set(error, ERROR_REFUSED, "the server says: %s", text);
    return false;
}

bool imap_ask(struct imap *imap, const char *command, imap_line line, void *context, GError **error)
{
    begin_small(imap);
    if (!send_line(imap, command, error))
        return false;
    for (;;) {
        const char *said = read_line(imap, error);
        if (!said)
            return false;
        enum reply reply = reply_of(imap, said);
        if (reply == REPLY_OK)
            return true;
        if (reply == REPLY_NO)
            return refused(said, error);
        (void)note_exists(imap, said);
        if (g_str_has_prefix(said, "* "))
            line(context, said + 2);
    }
}

/* ---- what is there ---- */

static gint compare_uids(gconstpointer a, gconstpointer b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* A server compares days as its clock or the sender's has them: to be on the safe side, a day
 * before. (transfer full) */
static struct mailimap_search_key *since_key(int64_t since)
{
    g_autoptr(GDateTime) day = g_date_time_new_from_unix_utc(MAX(since - DAY_S, 0));
    return mailimap_search_key_new_since(mailimap_date_new(
        g_date_time_get_day_of_month(day), g_date_time_get_month(day), g_date_time_get_year(day)));
}

static struct mailimap_search_key *search_key(uint32_t first_uid, int64_t since)
{
    struct mailimap_search_key *uids =
        mailimap_search_key_new_uid(mailimap_set_new_interval(first_uid, 0));
    if (since == CLOCK_NONE)
        return uids;
    struct mailimap_search_key *both = mailimap_search_key_new_multiple_empty();
    (void)mailimap_search_key_multiple_add(both, uids); /* fails only without memory */
    (void)mailimap_search_key_multiple_add(both, since_key(since));
    return both;
}

bool imap_search(struct imap *imap, uint32_t first_uid, int64_t since, GArray *uids, GError **error)
{
    if (imap_exists(imap) > SEARCH_UIDS) {
        error_set(error, ERROR_UNAVAILABLE,
                  "the folder %s holds more than %u messages; move the old "
                  "ones to another folder",
                  imap->settings->folder, SEARCH_UIDS);
        return false;
    }
    uint64_t line_bytes = LINE_BYTES + 12ULL * imap_exists(imap);
    struct mailimap_search_key *key = search_key(first_uid, since);
    clist *found = NULL;
    begin(imap, line_bytes, line_bytes, LINE_BYTES);
    int code = mailimap_uid_search(imap->session, NULL, key, &found);
    mailimap_search_key_free(key);
    if (!succeeded(imap, code, "UID SEARCH", NULL, error)) {
        if (found)
            mailimap_search_result_free(found);
        return false;
    }
    guint from = uids->len;
    for (clistiter *i = found ? clist_begin(found) : NULL; i; i = clist_next(i)) {
        uint32_t uid = *(const uint32_t *)clist_content(i);
        if (uid >= first_uid) /* n:* always has the newest, even below n */
            g_array_append_val(uids, uid);
    }
    if (found)
        mailimap_search_result_free(found);
    if (uids->len > from)
        qsort(uids->data + from * sizeof(uint32_t), uids->len - from, sizeof(uint32_t),
              compare_uids);
    return true;
}

static int64_t utc_of(const struct mailimap_date_time *t)
{
    int zone_s = (t->dt_zone / 100 * 60 + t->dt_zone % 100) * 60;
    g_autoptr(GDateTime) local =
        g_date_time_new_utc(t->dt_year, t->dt_month, t->dt_day, t->dt_hour, t->dt_min, t->dt_sec);
    return local ? g_date_time_to_unix(local) - zone_s : CLOCK_NONE;
}

/* What one FETCH answer says of a message; a server may spread it over several. */
struct fetched {
    struct imap_head head;
    struct mailimap_msg_att_body_section *body; /* (borrowed) or NULL */
};

static struct fetched read_attributes(const struct mailimap_msg_att *attributes)
{
    struct fetched fetched = {.head.received = CLOCK_NONE, .head.number = attributes->att_number};
    for (clistiter *i = clist_begin(attributes->att_list); i; i = clist_next(i)) {
        const struct mailimap_msg_att_item *item = clist_content(i);
        if (item->att_type != MAILIMAP_MSG_ATT_ITEM_STATIC)
            continue;
        const struct mailimap_msg_att_static *att = item->att_data.att_static;
        if (att->att_type == MAILIMAP_MSG_ATT_UID)
            fetched.head.uid = att->att_data.att_uid;
        else if (att->att_type == MAILIMAP_MSG_ATT_RFC822_SIZE)
            fetched.head.size_bytes = att->att_data.att_rfc822_size;
        else if (att->att_type == MAILIMAP_MSG_ATT_INTERNALDATE && att->att_data.att_internal_date)
            fetched.head.received = utc_of(att->att_data.att_internal_date);
        else if (att->att_type == MAILIMAP_MSG_ATT_BODY_SECTION)
            fetched.body = att->att_data.att_body_section;
    }
    return fetched;
}

static gint compare_heads(gconstpointer a, gconstpointer b)
{
    return compare_uids(&((const struct imap_head *)a)->uid, &((const struct imap_head *)b)->uid);
}

void imap_sort_heads(GArray *heads)
{
    g_array_sort(heads, compare_heads);
    guint kept = 0;
    for (guint i = 0; i < heads->len; i++) {
        struct imap_head *head = &g_array_index(heads, struct imap_head, i);
        struct imap_head *last = &g_array_index(heads, struct imap_head, kept ? kept - 1 : 0);
        if (kept > 0 && last->uid == head->uid) {
            last->size_bytes = MAX(last->size_bytes, head->size_bytes);
            last->received = MAX(last->received, head->received);
        } else {
            g_array_index(heads, struct imap_head, kept++) = *head;
        }
    }
    g_array_set_size(heads, kept);
}

static bool run_fetch(struct imap *imap, struct mailimap_set *set, struct mailimap_fetch_type *type,
                      clist **ret_list, GError **error)
{
    int code = mailimap_uid_fetch(imap->session, set, type, ret_list);
    mailimap_fetch_type_free(type);
    mailimap_set_free(set);
    return code == MAILIMAP_NO_ERROR || failed(imap, code, "UID FETCH", NULL, error);
}

/* Takes what lies in the range. False where a message has no UID, and so cannot be asked for. */
static bool take_heads(const clist *list, uint32_t first, uint32_t last, GArray *found)
{
    for (clistiter *i = list ? clist_begin(list) : NULL; i; i = clist_next(i)) {
        struct fetched fetched = read_attributes(clist_content(i));
        const struct imap_head *head = &fetched.head;
        if (head->uid == 0 && (head->size_bytes > 0 || head->received != CLOCK_NONE))
            return false;
        if (head->uid >= MAX(first, 1) && (last == 0 || head->uid <= last))
            g_array_append_val(found, *head);
    }
    return true;
}

bool imap_fetch_heads(struct imap *imap, uint32_t first, uint32_t last, GArray *heads,
                      GError **error)
{
    struct mailimap_fetch_type *type = mailimap_fetch_type_new_fetch_att_list_empty();
    mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_uid());
    mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_rfc822_size());
    mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_internaldate());
    clist *list = NULL;
    begin(imap, (uint64_t)HEAD_BYTES * MIN(imap_exists(imap), HEADS_AT_ONCE), LINE_BYTES,
          LINE_BYTES);
    if (!run_fetch(imap, mailimap_set_new_interval(first, last), type, &list, error))
        return false;
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
    bool named = take_heads(list, first, last, found);
    if (list)
        mailimap_fetch_list_free(list);
    if (!named)
        error_set(error, ERROR_CORRUPT,
                  "the server lists messages without their UIDs; " METER_REMEDY);
    if (!named || !succeeded(imap, MAILIMAP_NO_ERROR, "UID FETCH", NULL, error))
        return false;
    imap_sort_heads(found);
    g_array_append_vals(heads, found->data, found->len);
    return true;
}

bool imap_check_uidnext(struct imap *imap, bool *ret_right, GError **error)
{
    g_autoptr(GArray) newest = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
    if (imap_exists(imap) > 0 && !imap_fetch_heads(imap, 0, 0, newest, error)) /* "*" */
        return false;
    *ret_right = newest->len == 0 ||
                 g_array_index(newest, struct imap_head, newest->len - 1).uid < imap_uidnext(imap);
    return true;
}

/* ---- the mail itself ---- */

/* As short as consecutive UIDs allow. (transfer full) */
static struct mailimap_set *set_of(const GArray *uids)
{
    struct mailimap_set *set = mailimap_set_new_empty();
    for (guint i = 0; i < uids->len;) {
        uint32_t first = g_array_index(uids, uint32_t, i), last = first;
        while (++i < uids->len && g_array_index(uids, uint32_t, i) == last + 1)
            last++;
        (void)mailimap_set_add_interval(set, first, last); /* fails only without memory */
    }
    return set;
}

/* The body's bytes go over to the GBytes: libetpan's copy is not copied. */
static GBytes *take_body(struct mailimap_msg_att_body_section *section)
{
    char *bytes = g_steal_pointer(&section->sec_body_part);
    return g_bytes_new_with_free_func(bytes, section->sec_length,
                                      (GDestroyNotify)mailimap_nstring_free, bytes);
}

static struct mailimap_fetch_type *body_type(enum imap_part part)
{
    struct mailimap_fetch_type *type = mailimap_fetch_type_new_fetch_att_list_empty();
    mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_uid());
    struct mailimap_fetch_att *body =
        part == IMAP_WHOLE ? mailimap_fetch_att_new_body_peek_section(mailimap_section_new(NULL))
                           : mailimap_fetch_att_new_body_peek_section_partial(
                                 mailimap_section_new_header(), 0, LIMIT_HEADER_BLOCK_BYTES);
    mailimap_fetch_type_new_fetch_att_list_add(type, body);
    return type;
}

bool imap_fetch_bodies(struct imap *imap, const GArray *uids, uint64_t expected_bytes,
                       enum imap_part part, GHashTable *bodies, GError **error)
{
    g_autoptr(GHashTable) wanted = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < uids->len; i++)
        g_hash_table_add(wanted, GUINT_TO_POINTER(g_array_index(uids, uint32_t, i)));
    clist *list = NULL;
    /* A server may misstate a size, but not by more than there may be in one mail. */
    uint64_t largest = part == IMAP_WHOLE ? imap->settings->max_message_bytes : 0;
    largest = MAX(largest, LIMIT_HEADER_BLOCK_BYTES);
    begin_large(imap, expected_bytes + expected_bytes / 4, largest, LINE_BYTES, largest);
    if (!run_fetch(imap, set_of(uids), body_type(part), &list, error))
        return false;
    bool same = is_same_folder(imap, error);
    for (clistiter *i = list && same ? clist_begin(list) : NULL; i; i = clist_next(i)) {
        struct fetched fetched = read_attributes(clist_content(i));
        gpointer key = GUINT_TO_POINTER(fetched.head.uid);
        if (fetched.body && fetched.body->sec_body_part && g_hash_table_remove(wanted, key))
            g_hash_table_insert(bodies, key, take_body(fetched.body));
    }
    if (list)
        mailimap_fetch_list_free(list);
    return same;
}

/* Reads a literal of that size, onto the end of into. */
static bool read_literal(struct imap *imap, gsize size, GByteArray *into, GError **error)
{
    guint done = into->len;
    g_byte_array_set_size(into, done + (guint)size);
    while (done < into->len) {
        ssize_t got = mailstream_read(imap->buffered, into->data + done, into->len - done);
        if (got <= 0)
            return failed(imap, MAILIMAP_ERROR_STREAM, "UID FETCH", NULL, error);
        done += (guint)got;
    }
    return true;
}

/* A quoted string, or NIL: what little may come without being announced. */
static void take_short(const char *text, GByteArray *into)
{
    if (*text != '"')
        return;
    for (text++; *text && *text != '"'; text++) {
        if (*text == '\\' && text[1])
            text++;
        g_byte_array_append(into, (const guint8 *)text, 1);
    }
}

/* Reads one of an answer's lines, and the literal that it announces: onto the end of into, if it is
 * what was asked for by that name and did not come yet. */
static bool read_fetched(struct imap *imap, const char *line, const char *name, GByteArray *into,
                         bool *found, GError **error)
{
    int64_t size = announced(line);
    const char *named = strstr(line, name);
    g_autoptr(GByteArray) unwanted = g_byte_array_new();
    GByteArray *place = named && !*found ? into : unwanted;
    *found = *found || named;
    if (size >= 0)
        return read_literal(imap, (gsize)size, place, error);
    if (named && named[strlen(name)] == ' ')
        take_short(named + strlen(name) + 1, place);
    return true;
}

/* Fetches something of a message, which the answer calls name, onto the end of into. ERROR_REFUSED
 * where the server says NO. */
static bool fetch_onto(struct imap *imap, const char *command, const char *name, GByteArray *into,
                       bool *ret_found, GError **error)
{
    bool found = false;
    if (!send_line(imap, command, error))
        return false;
    for (;;) {
        const char *line = read_line(imap, error);
        if (!line)
            return false;
        note_uidvalidity(imap, line);
        enum reply reply = reply_of(imap, line);
        if (reply == REPLY_NO)
            return refused(line, error);
        if (reply == REPLY_OK)
            break;
        if (!read_fetched(imap, line, name, into, &found, error))
            return false;
    }
    *ret_found = found;
    return is_same_folder(imap, error);
}

bool imap_fetch_plainly(struct imap *imap, uint32_t uid, GBytes **ret_raw, GError **error)
{
    uint64_t largest = imap->settings->max_message_bytes;
    g_autofree char *command = g_strdup_printf("UID FETCH %u (BODY.PEEK[])", uid);
    g_autoptr(GByteArray) raw = g_byte_array_new();
    g_autoptr(GError) fault = NULL;
    bool found = false;
    /* The meter ends larger literals. */
    begin_large(imap, LIMIT_BATCH_BYTES, largest, LINE_BYTES, largest);
    if (!fetch_onto(imap, command, "BODY[]", raw, &found, &fault) &&
        error_code_of(fault) != ERROR_REFUSED) {
        g_propagate_error(error, g_steal_pointer(&fault));
        return false;
    }
    *ret_raw = found ? g_byte_array_free_to_bytes(g_steal_pointer(&raw)) : NULL;
    return true;
}

/* The next part of a message, behind what of it is in raw. */
static bool fetch_part(struct imap *imap, uint32_t uid, GByteArray *raw, bool *ret_found,
                       GError **error)
{
    g_autofree char *command =
        g_strdup_printf("UID FETCH %u (BODY.PEEK[]<%u.%u>)", uid, raw->len, PART_BYTES);
    g_autofree char *name = g_strdup_printf("BODY[]<%u>", raw->len);
    begin_large(imap, PART_BYTES, PART_BYTES, LINE_BYTES, PART_BYTES);
    return fetch_onto(imap, command, name, raw, ret_found, error);
}

/* What a server may do with parts: give less than asked for, but then only at the end, or enough.
 */
static bool check_part(const struct imap *imap, const GByteArray *raw, guint got, bool ended,
                       GError **error)
{
    if (raw->len > imap->settings->max_message_bytes)
        error_set(error, ERROR_CORRUPT,
                  "the server gives more of a message than max_message_size allows, and than it "
                  "said there was; " METER_REMEDY);
    else if (ended && got > 0)
        error_set(error, ERROR_CORRUPT,
                  "the server gives a message in crumbs of a few KB; " METER_REMEDY);
    else
        return true;
    return false;
}

bool imap_fetch_in_parts(struct imap *imap, uint32_t uid, uint64_t size_bytes, GBytes **ret_raw,
                         GError **error)
{
    uint64_t likely = MIN(size_bytes, imap->settings->max_message_bytes);
    g_autoptr(GByteArray) raw = g_byte_array_sized_new((guint)likely);
    bool found, ended = false;
    guint got;
    do {
        guint before = raw->len;
        if (!fetch_part(imap, uid, raw, &found, error))
            return false;
        got = raw->len - before;
        if (!check_part(imap, raw, got, ended, error))
            return false;
        ended = got < PART_LEAST_BYTES;
    } while (found && got > 0 && (got == PART_BYTES || raw->len < size_bytes));
    *ret_raw = found ? g_byte_array_free_to_bytes(g_steal_pointer(&raw)) : NULL;
    return true;
}

/* ---- settling ---- */

static bool add_flag(struct imap *imap, const GArray *uids, struct mailimap_flag *flag,
                     const char *what, GError **error)
{
    struct mailimap_flag_list *flags = mailimap_flag_list_new_empty();
    (void)mailimap_flag_list_add(flags, flag);
    struct mailimap_store_att_flags *store = mailimap_store_att_flags_new_add_flags_silent(flags);
    struct mailimap_set *set = set_of(uids);
    begin(imap, (uint64_t)HEAD_BYTES * uids->len, LINE_BYTES, LINE_BYTES);
    int code = mailimap_uid_store(imap->session, set, store);
    mailimap_set_free(set);
    mailimap_store_att_flags_free(store);
    return succeeded(imap, code, what, "the account needs the right to change this folder", error);
}

/* Without UIDPLUS only EXPUNGE is left, which would also remove what others have marked meanwhile:
 * the messages stay, marked as deleted, until somebody's mail program expunges them. */
static bool remove_messages(struct imap *imap, const GArray *uids, GError **error)
{
    if (!add_flag(imap, uids, mailimap_flag_new_deleted(), "to mark messages as deleted", error))
        return false;
    if (!has(imap, "UIDPLUS"))
        return true;
    struct mailimap_set *set = set_of(uids);
    begin(imap, (uint64_t)HEAD_BYTES * uids->len, LINE_BYTES, LINE_BYTES);
    int code = mailimap_uid_expunge(imap->session, set);
    mailimap_set_free(set);
    return succeeded(imap, code, "to delete messages", NULL, error);
}

static bool move_messages(struct imap *imap, const GArray *uids, GError **error)
{
    struct mailimap_set *set = set_of(uids);
    bool at_once = has(imap, "MOVE");
    begin(imap, (uint64_t)HEAD_BYTES * uids->len, LINE_BYTES, LINE_BYTES);
    int code = at_once ? mailimap_uid_move(imap->session, set, imap->move_to)
                       : mailimap_uid_copy(imap->session, set, imap->move_to);
    mailimap_set_free(set);
    g_autofree char *what = g_strdup_printf("to move messages to %s", imap->settings->move_to);
    if (!succeeded(imap, code, what, "create that folder or change the mailbox's after", error))
        return false;
    return at_once || remove_messages(imap, uids, error);
}

bool imap_settle(struct imap *imap, const GArray *uids, enum mailbox_after after, GError **error)
{
    switch (after) {
    case MAILBOX_AFTER_MOVE:
        return move_messages(imap, uids, error);
    case MAILBOX_AFTER_DELETE:
        return remove_messages(imap, uids, error);
    default:
        return add_flag(imap, uids, mailimap_flag_new_seen(), "to mark messages as seen", error);
    }
}

/* ---- waiting for news ---- */

/* Until something is to be read, or the wait is over. */
static enum stream_event wait_input(struct imap *imap, int wake_fd, int64_t timeout_ms)
{
    if (imap->buffered->read_buffer_len > 0)
        return STREAM_READABLE;
    return stream_wait(imap->stream, wake_fd, timeout_ms);
}

/* In IDLE: reads what comes until there is news or the wait is over. */
static bool idle_until_news(struct imap *imap, int wake_fd, int64_t until_ms, bool *news,
                            enum stream_event *ret_event, GError **error)
{
    *ret_event = STREAM_READABLE;
    while (!*news) {
        int64_t left = MAX(0, until_ms - clock_monotonic_ms());
        *ret_event = wait_input(imap, wake_fd, left);
        if (*ret_event != STREAM_READABLE)
            return true;
        begin_small(imap);
        const char *line = read_line(imap, error);
        if (!line)
            return false;
        *news = note_exists(imap, line);
        note_uidvalidity(imap, line);
        if (!is_same_folder(imap, error))
            return false;
    }
    return true;
}

static void begin_round(struct imap *imap)
{
    struct meter_limits limits = {ANSWER_BYTES, LINE_BYTES, LINE_BYTES};
    stream_begin(imap->stream, IDLE_ANSWER_MS, &limits);
}

static bool leave_idle(struct imap *imap, bool *news, GError **error)
{
    enum reply reply;
    const char *line;
    begin_round(imap);
    if (mailstream_write(imap->buffered, "DONE\r\n", 6) < 0 || mailstream_flush(imap->buffered) < 0)
        return failed(imap, MAILIMAP_ERROR_STREAM, "DONE", NULL, error);
    return read_reply(imap, news, &reply, &line, error);
}

/* Enters IDLE, waits, and leaves it. */
static enum imap_news idle_round(struct imap *imap, int wake_fd, int64_t timeout_ms,
                                 enum stream_event *ret_event, GError **error)
{
    bool news = false;
    enum reply reply;
    const char *line;
    begin_round(imap);
    if (!send_line(imap, "IDLE", error) || !read_reply(imap, &news, &reply, &line, error))
        return IMAP_BROKEN;
    if (reply != REPLY_GO_ON) {
        imap->no_idle = true; /* announced, but refused: the caller goes on without */
        return IMAP_NEWS;
    }
    int64_t until_ms = clock_monotonic_ms() + timeout_ms;
    if (!idle_until_news(imap, wake_fd, until_ms, &news, ret_event, error))
        return IMAP_BROKEN;
    if (*ret_event == STREAM_STOPPED)
        return IMAP_STOPPED;
    if (!leave_idle(imap, &news, error) || !is_same_folder(imap, error))
        return IMAP_BROKEN;
    return *ret_event == STREAM_WOKEN && !news ? IMAP_WOKEN : IMAP_NEWS;
}

static enum imap_news wait_in_idle(struct imap *imap, int wake_fd, int64_t timeout_ms,
                                   GError **error)
{
    int64_t until_ms = clock_monotonic_ms() + timeout_ms;
    for (;;) {
        uint32_t exists = imap_exists(imap);
        enum stream_event event = STREAM_READABLE;
        int64_t left = MAX(0, until_ms - clock_monotonic_ms());
        enum imap_news news =
            idle_round(imap, wake_fd, MIN(left, fault_hurry_ms(IDLE_QUIET_MS)), &event, error);
        bool quiet = news == IMAP_NEWS && event == STREAM_TIMEOUT && imap_exists(imap) == exists;
        if (!quiet || clock_monotonic_ms() >= until_ms)
            return news;
    }
}

/* New mail is not in the server's view of the folder before it has announced it: NOOP lets it. */
static enum imap_news wait_for_time(struct imap *imap, int wake_fd, int64_t timeout_ms,
                                    GError **error)
{
    enum stream_event event = wait_input(imap, wake_fd, timeout_ms);
    if (event == STREAM_STOPPED)
        return IMAP_STOPPED;
    begin_small(imap);
    int code = mailimap_noop(imap->session);
    if (code != MAILIMAP_NO_ERROR) {
        (void)failed(imap, code, "NOOP", NULL, error);
        return IMAP_BROKEN;
    }
    if (!is_same_folder(imap, error))
        return IMAP_BROKEN;
    return event == STREAM_WOKEN ? IMAP_WOKEN : IMAP_NEWS;
}

enum imap_news imap_wait(struct imap *imap, int wake_fd, int64_t timeout_ms, GError **error)
{
    return imap_has_idle(imap) ? wait_in_idle(imap, wake_fd, timeout_ms, error)
                               : wait_for_time(imap, wake_fd, timeout_ms, error);
}
