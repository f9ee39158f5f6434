/* protocol.c - what the processes and the mailboxes say of themselves: HELLO, LOG, STATE; and the
 * names of states. */
#include "mail/protocol_wire.h"
#include "base/limits.h"
#include "base/util.h"

#define WIRE_REPORT "(uymsx)"
#define WIRE_HELLO "(s)"
#define WIRE_LOG "(ius)"

#define LOG_TEXT_BYTES (4 << 10)

static const char *const tls_names[MAILBOX_TLS_COUNT] = {
    [MAILBOX_TLS_IMPLICIT] = "implicit",
    [MAILBOX_TLS_STARTTLS] = "starttls",
    [MAILBOX_TLS_NONE] = "none",
};

static const char *const auth_names[MAILBOX_AUTH_COUNT] = {
    [MAILBOX_AUTH_PASSWORD] = "password",
    [MAILBOX_AUTH_OAUTH2] = "oauth2",
    [MAILBOX_AUTH_CERTIFICATE] = "certificate",
};

static const char *const state_names[MAILBOX_STATE_COUNT] = {
    [MAILBOX_STARTING] = "starting", [MAILBOX_CONNECTING] = "connecting",
    [MAILBOX_FETCHING] = "fetching", [MAILBOX_IDLE] = "idle",
    [MAILBOX_POLLING] = "polling",   [MAILBOX_FAILED] = "failed",
    [MAILBOX_WAITING] = "waiting",   [MAILBOX_PAUSED] = "paused",
};

const char *mailbox_tls_name(enum mailbox_tls tls)
{
    return (unsigned)tls < MAILBOX_TLS_COUNT ? tls_names[tls] : "implicit";
}

const char *mailbox_auth_name(enum mailbox_auth auth)
{
    return (unsigned)auth < MAILBOX_AUTH_COUNT ? auth_names[auth] : "password";
}

const char *mailbox_state_name(enum mailbox_state state)
{
    return (unsigned)state < MAILBOX_STATE_COUNT ? state_names[state] : "failed";
}

/* ---- STATE ---- */

GVariant *mailbox_report_to_variant(const struct mailbox_report *report)
{
    GVariant *members[] = {
        g_variant_new_uint32(report->mailbox),
        g_variant_new_byte((guchar)report->state),
        wire_maybe_foreign(report->error, LIMIT_REASON_BYTES),
        g_variant_new_int64(report->retry_at),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

bool mailbox_report_from_frame(const struct frame *frame, struct mailbox_report *ret,
                               GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_STATE, WIRE_REPORT, error);
    if (!value)
        return false;
    uint32_t mailbox;
    guchar state;
    g_autofree char *text = NULL;
    int64_t retry_at;
    g_variant_get(value, WIRE_REPORT, &mailbox, &state, &text, &retry_at);
    if (state >= MAILBOX_PAUSED || !wire_fits(text, LIMIT_REASON_BYTES))
        return wire_corrupt(error, "a mailbox's state");
    *ret = (struct mailbox_report){
        mailbox, state, wire_take_line(g_steal_pointer(&text), LIMIT_REASON_BYTES), retry_at};
    return true;
}

/* ---- HELLO and LOG ---- */

GVariant *hello_to_variant(const char *version)
{
    return g_variant_new(WIRE_HELLO, version);
}

char *hello_from_frame(const struct frame *frame, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_HELLO, WIRE_HELLO, error);
    if (!value)
        return NULL;
    const char *version;
    g_variant_get(value, "(&s)", &version);
    if (!wire_fits(version, LIMIT_NAME_BYTES)) {
        (void)wire_corrupt(error, "a version");
        return NULL;
    }
    return g_strdup(version);
}

GVariant *mail_log_to_variant(const struct mail_log *log)
{
    g_autofree char *clean = util_clean(log->text, LOG_TEXT_BYTES, false);
    return g_variant_new(WIRE_LOG, (gint32)log->priority, log->mailbox, clean);
}

bool mail_log_from_frame(const struct frame *frame, struct mail_log *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_LOG, WIRE_LOG, error);
    if (!value)
        return false;
    gint32 priority;
    uint32_t mailbox;
    const char *text;
    g_variant_get(value, "(iu&s)", &priority, &mailbox, &text);
    if (!wire_is_priority(priority) || !wire_fits(text, LOG_TEXT_BYTES))
        return wire_corrupt(error, "a log line");
    *ret = (struct mail_log){priority, mailbox, g_strdup(text)};
    return true;
}
