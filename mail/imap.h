/* imap.h - a session with an IMAP server, as much of it as watching a mailbox needs. Everything a
 * server sends is bounded in time and size, and what it claims is checked against what was asked.
 * After ERROR_REFUSED (the server said NO) the session can go on; after any other error it is over.
 * Of one thread. */
#pragma once

#include "mail/protocol.h"
#include "mail/stream.h"

struct imap;

/* Where a session gets secrets from, when it needs them. */
struct imap_secrets {
    void *context;
    /* Waits for it; NULL with error set. (transfer full) */
    char *(*get)(void *context, enum credential_kind kind, GError **error);
    void (*refused)(void *context); /* the server refused the CREDENTIAL_SECRET given last */
};

/* No I/O yet. settings, what secrets refer to, and cancel_fd stay the caller's and have to outlive
 * the session; alive may be NULL. */
struct imap *imap_new(const struct mailbox_settings *settings, const struct imap_secrets *secrets,
                      int cancel_fd, stream_alive alive, void *alive_context);
void imap_free(struct imap *imap);
typedef struct imap imap_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(imap_handle, imap_free)

/* What opens a session, in order. *ret_detail, if wanted, says what was found (transfer full). */
struct imap_step {
    const char *name; /* "dns", "connect", "tls", "login", "folder", "capabilities" */
    bool (*run)(struct imap *imap, char **ret_detail, GError **error);
};
#define IMAP_STEP_COUNT 6
extern const struct imap_step imap_steps[IMAP_STEP_COUNT];

/* Of the selected folder. */
uint32_t imap_uidvalidity(const struct imap *imap);
uint32_t imap_exists(const struct imap *imap);

/* The UID that the next message was to get when the folder was opened; 0 where the server does not
 * say. */
uint32_t imap_uidnext(const struct imap *imap);
bool imap_has_idle(const struct imap *imap);

/* ---- for checks ---- */

/* From now on the lines of TLS's chain of certificates go there (of char*, see tls.h). */
void imap_show_chain(struct imap *imap, GPtrArray *chain);

bool imap_has(const struct imap *imap, const char *capability);

/* Of the selected folder: whether it can only be read, and whether \Deleted or else \Seen is kept.
 */
bool imap_is_read_only(const struct imap *imap);
bool imap_keeps_flag(const struct imap *imap, bool deleted);

/* Sends a command and hands on the untagged lines of its answer, without their "* ". For answers
 * without literals. */
typedef void (*imap_line)(void *context, const char *line);
bool imap_ask(struct imap *imap, const char *command, imap_line line, void *context,
              GError **error);

/* ---- what is there ---- */

/* Appends the UIDs of all messages from first_uid on to uids (of uint32_t), ascending: of those
 * that came since then (UTC seconds), and perhaps some that came up to two days before; CLOCK_NONE:
 * of all. */
bool imap_search(struct imap *imap, uint32_t first_uid, int64_t since, GArray *uids,
                 GError **error);

/* A message as the server describes it. */
struct imap_head {
    uint32_t uid;
    uint32_t number;  /* its place in the folder */
    int64_t received; /* INTERNALDATE, UTC seconds, or CLOCK_NONE */
    uint64_t size_bytes;
};

/* Appends those of first..last (0: to the newest) to heads (of struct imap_head), ascending. */
bool imap_fetch_heads(struct imap *imap, uint32_t first, uint32_t last, GArray *heads,
                      GError **error);

/* Ascending, one a UID. */
void imap_sort_heads(GArray *heads);

/* Whether the server is right in saying that the UID to come is below what it has given before:
 * false where a message has a higher one. */
bool imap_check_uidnext(struct imap *imap, bool *ret_right, GError **error);

/* The server can remove some messages and leave others that are marked as deleted. */
bool imap_can_remove(const struct imap *imap);

enum imap_part { IMAP_WHOLE, IMAP_HEADER };

/* Adds the raw mail (GBytes*) of the uids (of uint32_t) to bodies (by UID), as far as they came:
 * the caller looks which are missing. expected_bytes bounds the answer. IMAP_HEADER gives only the
 * header, and no more than LIMIT_HEADER_BLOCK_BYTES of it. \Seen stays as it is. */
bool imap_fetch_bodies(struct imap *imap, const GArray *uids, uint64_t expected_bytes,
                       enum imap_part part, GHashTable *bodies, GError **error);

/* The raw mail of one message, read without libetpan, for a message that may have hurt it; NULL
 * without error when it does not come. (transfer full) */
bool imap_fetch_plainly(struct imap *imap, uint32_t uid, GBytes **ret_raw, GError **error);

/* The same for a large one of about size_bytes: it comes in parts, each with a time and a budget of
 * its own, into one piece of memory. ERROR_REFUSED as above. */
bool imap_fetch_in_parts(struct imap *imap, uint32_t uid, uint64_t size_bytes, GBytes **ret_raw,
                         GError **error);

/* Marks, moves or deletes messages. ERROR_REFUSED says why the server does not. */
bool imap_settle(struct imap *imap, const GArray *uids, enum mailbox_after after, GError **error);

enum imap_news {
    IMAP_NEWS,    /* something arrived, or may have: look */
    IMAP_WOKEN,   /* wake_fd is readable */
    IMAP_STOPPED, /* cancel_fd is */
    IMAP_BROKEN,  /* error is set */
};

/* Waits in IDLE where the server can, else just waits. Also after timeout_ms it is time to look. A
 * server that has died without a word is noticed within two minutes of IDLE. */
enum imap_news imap_wait(struct imap *imap, int wake_fd, int64_t timeout_ms, GError **error);
