/* protocol.h - what crmd and crmd-mail say to each other, as values; one struct a frame. Readers
 * take nothing on trust: ERROR_CORRUPT for a payload that is not exactly as agreed.
 *
 *   crmd -> crmd-mail                        crmd-mail -> crmd
 *   CONFIG     mailboxes to watch            HELLO    its version, first of all
 *   POSITION   answer to OPENED              STATE    what a mailbox is doing
 *   COMMITTED  answer to BATCH               OPENED   folder selected: where do I go on?
 *   COMMAND    poll, check                   BATCH    messages, raw in a sealed memfd
 *   REPARSE    an old mail, in a memfd       SETTLED  flagged, moved or deleted on the server
 *   LISTEN     LMTP: a listening socket      CHECKED  one step of a check, or its end
 *   DELIVERED  answer to the right's two     REPARSED answer to REPARSE
 *   IMPORT     mails to read, in a memfd     RECIPIENT LMTP: is it anybody's?
 *   CREDENTIAL answer to CREDENTIAL_WANTED   DELIVERY a mail by LMTP, raw in a sealed memfd
 *   (end of file: stop)                      IMPORTED answer to IMPORT
 *                                            SESSIONS of LMTP: how many there are
 *                                            CREDENTIAL_WANTED  the password, to log in
 *                                            LOG      a line for the log
 *
 * LISTEN to IMPORTED, and SESSIONS, stand in protocol_delivery.h. */
#pragma once

#include "base/form_field.h"
#include "base/mail.h"
#include "mail/frame.h"

enum frame_type {
    FRAME_CONFIG = 1,
    FRAME_POSITION,
    FRAME_COMMITTED,
    FRAME_COMMAND,
    FRAME_REPARSE,
    FRAME_LISTEN,
    FRAME_DELIVERED,
    FRAME_IMPORT,
    FRAME_CREDENTIAL,
    FRAME_HELLO = 64,
    FRAME_STATE,
    FRAME_OPENED,
    FRAME_BATCH,
    FRAME_SETTLED,
    FRAME_CHECKED,
    FRAME_LOG,
    FRAME_REPARSED,
    FRAME_RECIPIENT,
    FRAME_DELIVERY,
    FRAME_IMPORTED,
    FRAME_CREDENTIAL_WANTED,
    FRAME_SESSIONS,
};

/* ---- CONFIG ---- */

enum mailbox_tls {
    MAILBOX_TLS_IMPLICIT,
    MAILBOX_TLS_STARTTLS,
    MAILBOX_TLS_NONE,
    MAILBOX_TLS_COUNT
};
const char *mailbox_tls_name(enum mailbox_tls tls); /* "implicit", "starttls", "none" */

/* How to log in. */
enum mailbox_auth {
    MAILBOX_AUTH_PASSWORD,
    MAILBOX_AUTH_OAUTH2,      /* the secret is an access token */
    MAILBOX_AUTH_CERTIFICATE, /* the client's certificate says who it is */
    MAILBOX_AUTH_COUNT
};
const char *mailbox_auth_name(enum mailbox_auth auth); /* "password", "oauth2", "certificate" */

enum mailbox_after {
    MAILBOX_AFTER_SEEN,
    MAILBOX_AFTER_MOVE,
    MAILBOX_AFTER_DELETE,
    MAILBOX_AFTER_COUNT
};

/* A mailbox as crmd-mail needs it. id is crmd's name for it in every frame. */
struct mailbox_settings {
    uint32_t id;
    char *name;
    char *host;
    uint32_t port;
    enum mailbox_tls tls;
    bool tls_verify;
    char *ca_pem;   /* trust these certificates only; NULL: the system's */
    char *cert_pem; /* the client's own certificate, or NULL; its key is asked for */
    char *user;
    enum mailbox_auth auth;
    char *folder;
    int64_t fetch_since; /* mail that came before is left alone; CLOCK_NONE: all is fetched */
    enum mailbox_after after;
    char *move_to; /* with MAILBOX_AFTER_MOVE */
    uint32_t poll_interval_s;
    uint64_t max_message_bytes;
    bool paused;            /* not to be connected to, but for a check */
    uint32_t start_delay_s; /* wait before the first connection: crmd-mail died on it before */
    char *region; /* ISO 3166 alpha-2 in which its mails' phone numbers are read, or NULL: the
                     configuration's */
};

/* A label that the site's forms have. */
struct label_setting {
    enum form_field field;
    char *label;
};

struct mail_config {
    GPtrArray *mailboxes;   /* of struct mailbox_settings* */
    GPtrArray *own_domains; /* of char*: addresses there are ours */
    GPtrArray *form_labels; /* of struct label_setting*, at most FORM_LABELS_MAX */
    char *region;           /* of mailboxes that have none of their own, or NULL */
    int log_priority;
};

struct mailbox_settings *mailbox_settings_new(void);
struct mailbox_settings *mailbox_settings_copy(const struct mailbox_settings *settings);
void mailbox_settings_free(struct mailbox_settings *settings);
bool mailbox_settings_equal(const struct mailbox_settings *a, const struct mailbox_settings *b);
struct label_setting *label_setting_new(enum form_field field, const char *label);
struct mail_config *mail_config_new(void);
void mail_config_free(struct mail_config *config);
GVariant *mail_config_to_variant(const struct mail_config *config);
struct mail_config *mail_config_from_frame(const struct frame *frame, GError **error);

/* ---- OPENED and POSITION ---- */

struct opened {
    uint32_t mailbox;
    uint32_t uidvalidity;
    uint32_t exists; /* messages in the folder */
    bool anew; /* the server gives UIDs again that it gave before: nothing known of them holds */
};

/* Lists are GArray of uint32_t. */
struct position {
    uint32_t mailbox;
    uint32_t uidvalidity;
    uint32_t last_uid;  /* everything up to it is recorded: go on with the next */
    GArray *recorded;   /* beyond it, recorded out of turn: pass over, parsing may kill */
    GArray *unsettled;  /* recorded, but not yet known to be flagged, moved or deleted */
    GArray *suspects;   /* crmd-mail died while it had these: fetch and parse each alone */
    GArray *quarantine; /* killed it again: send raw, do not parse */
};

GVariant *opened_to_variant(const struct opened *opened);
bool opened_from_frame(const struct frame *frame, struct opened *ret, GError **error);
struct position *position_new(void);
void position_free(struct position *position);
typedef struct position position_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(position_handle, position_free)
GVariant *position_to_variant(const struct position *position);
struct position *position_from_frame(const struct frame *frame, GError **error);

/* ---- BATCH and COMMITTED ---- */

struct batch_message {
    uint32_t uid;
    int64_t received;        /* INTERNALDATE, UTC seconds, or CLOCK_NONE */
    uint64_t size_bytes;     /* of the raw mail as it is on the server */
    uint64_t offset, length; /* its zstd frame in the memfd; length 0: the raw mail is not here */
    guint8 sha256[SHA256_BYTES]; /* of the raw mail before compression */
    struct mail *mail;           /* NULL: not parsed, reason says why (verdict unparsable) */
    char *reason;
};

struct batch {
    uint64_t id; /* of crmd-mail's choosing, ascending */
    uint32_t mailbox;
    uint32_t uidvalidity;
    uint32_t
        up_to_uid; /* every message of the folder up to here is in this batch or an earlier one */
    GPtrArray *messages; /* of struct batch_message* */
    GBytes *raw;         /* the memfd's content; received: mapped */
};

struct batch_message *batch_message_new(void);
struct batch *batch_new(void);
void batch_free(struct batch *batch);
typedef struct batch batch_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(batch_handle, batch_free)
GVariant *batch_to_variant(const struct batch *batch);

/* A memfd with the content, sealed against every change; -1 with error set. */
int batch_seal(const void *data, gsize length, GError **error);
/* The same of pieces, one after another. */
int batch_seal_pieces(GBytes *const *pieces, guint count, GError **error);

/* Checks seals, offsets and each mail: ERROR_UNAVAILABLE where there is no descriptor or memory for
 * its raw mail. (transfer full) */
struct batch *batch_from_frame(const struct frame *frame, GError **error);
/* Its id alone and its mailbox: to refuse it, where its raw mail did not get through. */
bool batch_id_from_frame(const struct frame *frame, uint64_t *ret_id, uint32_t *ret_mailbox,
                         GError **error);

struct committed {
    uint64_t batch;
    bool ok;       /* recorded durably: settle it on the server */
    char *why_not; /* else: keep it and send it again after a pause */
};
GVariant *committed_to_variant(const struct committed *committed);
bool committed_from_frame(const struct frame *frame, struct committed *ret, GError **error);

/* ---- SETTLED ---- */

struct settled {
    uint32_t mailbox;
    uint32_t uidvalidity;
    GArray *uids; /* of uint32_t */
};
GVariant *settled_to_variant(const struct settled *settled);
/* ret->uids is the caller's. */
bool settled_from_frame(const struct frame *frame, struct settled *ret, GError **error);

/* ---- STATE ---- */

enum mailbox_state {
    MAILBOX_STARTING,
    MAILBOX_CONNECTING,
    MAILBOX_FETCHING,
    MAILBOX_IDLE,    /* waiting in IDLE */
    MAILBOX_POLLING, /* waiting for the next poll */
    MAILBOX_FAILED,  /* waiting to try again: error and retry_at say */
    MAILBOX_WAITING, /* has mail that cannot be handed over or recorded now: the same */
    MAILBOX_PAUSED,  /* by a person: crmd knows that, and crmd-mail never says it */
    MAILBOX_STATE_COUNT
};
const char *mailbox_state_name(enum mailbox_state state);

struct mailbox_report {
    uint32_t mailbox;
    enum mailbox_state state;
    char *error;      /* one sentence that says what to do, or NULL */
    int64_t retry_at; /* UTC seconds, or CLOCK_NONE */
};
GVariant *mailbox_report_to_variant(const struct mailbox_report *report);
bool mailbox_report_from_frame(const struct frame *frame, struct mailbox_report *ret,
                               GError **error);

/* ---- COMMAND and CHECKED ---- */

enum mail_verb { MAIL_POLL, MAIL_CHECK, MAIL_VERB_COUNT };
struct mail_command {
    enum mail_verb verb;
    uint32_t mailbox;
    uint64_t request; /* echoed in CHECKED */
};
GVariant *mail_command_to_variant(const struct mail_command *command);
bool mail_command_from_frame(const struct frame *frame, struct mail_command *ret, GError **error);

/* A check goes through DNS, connect, TLS, login, folder, capabilities with a session of its own. */
struct check_step {
    uint64_t request;
    bool last;  /* the check is over; step may be NULL then */
    char *step; /* "connect" */
    bool ok;
    char *detail; /* what was found, or what failed and the remedy */
};
GVariant *check_step_to_variant(const struct check_step *step);
bool check_step_from_frame(const struct frame *frame, struct check_step *ret, GError **error);

/* ---- REPARSE and REPARSED ---- */

/* The raw mail goes beside the request, as batch_seal() makes it. */
struct reparse {
    uint64_t request; /* echoed in REPARSED */
    uint32_t mailbox; /* where it came in, for its region; 0 or unknown: the common one */
    GBytes *raw;      /* mapped */
};
GVariant *reparse_to_variant(uint64_t request, uint32_t mailbox);
/* ret->raw is the caller's. */
bool reparse_from_frame(const struct frame *frame, struct reparse *ret, GError **error);

struct reparsed {
    uint64_t request;
    struct mail *mail;
};
GVariant *reparsed_to_variant(const struct reparsed *reparsed);
/* ret->mail is the caller's. */
bool reparsed_from_frame(const struct frame *frame, struct reparsed *ret, GError **error);

/* ---- CREDENTIAL_WANTED and CREDENTIAL ---- */

/* Secrets cross when they are needed, and are wiped when they were used. */
#define CREDENTIAL_BYTES (32 << 10) /* a key in PEM; tokens reach some KB */

enum credential_kind {
    CREDENTIAL_SECRET, /* the password, or an access token */
    CREDENTIAL_KEY,    /* of the client's certificate, in PEM */
    CREDENTIAL_KIND_COUNT
};

struct credential_wanted {
    uint64_t request; /* echoed in CREDENTIAL */
    uint32_t mailbox;
    enum credential_kind kind;
    uint32_t refused; /* the number of a credential that the server refuses, or 0 */
};
GVariant *credential_wanted_to_variant(const struct credential_wanted *wanted);
bool credential_wanted_from_frame(const struct frame *frame, struct credential_wanted *ret,
                                  GError **error);

struct credential {
    uint64_t request;
    uint32_t number; /* crmd's name for it; never 0 */
    char *secret;    /* UTF-8, or NULL: error says why there is none */
    char *error;
};
/* The variant's memory is wiped when it is freed. */
GVariant *credential_to_variant(const struct credential *credential);
/* Wipes the frame's bytes. What *ret holds is the caller's: credential_clear(). */
bool credential_from_frame(struct frame *frame, struct credential *ret, GError **error);
void credential_clear(struct credential *credential); /* wipes */

/* ---- HELLO and LOG ---- */

GVariant *hello_to_variant(const char *version);
char *hello_from_frame(const struct frame *frame, GError **error); /* (transfer full) */

struct mail_log {
    int priority;
    uint32_t mailbox; /* 0: of none */
    char *text;
};
GVariant *mail_log_to_variant(const struct mail_log *log);
bool mail_log_from_frame(const struct frame *frame, struct mail_log *ret, GError **error);
