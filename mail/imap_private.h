/* imap_private.h - what the files of a session share. For mail/imap*.c alone: the one place that
 * knows libetpan, which parses most answers. */
#pragma once

#include "mail/imap.h"
#include "mail/dial.h"
#include "mail/login.h"

#include <libetpan/libetpan.h>

#define ANSWER_BYTES (4 << 20) /* of any answer: other clients' changes are announced in it */
#define LINE_BYTES (16 << 10)  /* real ones stay under 4 KB; libetpan recurses for each "(" */
#define HEAD_BYTES 256         /* of one message's line in a list */

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

/* ---- imap.c ---- */

/* Wipes and frees it; NULL is fine. */
void imap_forget_secret(char **secret);

/* ---- imap_command.c ---- */

/* Bounds the next command's answer: time for so many bytes, as many and spare_bytes more beside the
 * usual chatter, lines and literals as given. */
void imap_begin_large(struct imap *imap, uint64_t expected_bytes, uint64_t spare_bytes,
                      uint64_t line_bytes, uint64_t literal_bytes);
void imap_begin(struct imap *imap, uint64_t expected_bytes, uint64_t line_bytes,
                uint64_t literal_bytes);
void imap_begin_small(struct imap *imap);

/* Whom to log in, for login.h. (borrowed) */
struct login_identity imap_identity(const struct imap *imap);

/* What a server said, fit to be shown: one that does not understand a command may quote it, and
 * with it the password. (borrowed) */
const char *imap_without_secret(const struct imap *imap, const char *said);

/* What libetpan kept of the server's last answer, likewise. */
const char *imap_server_text(const struct imap *imap);

/* The error for a libetpan code; what is the command, or "to do something"; remedy (or NULL) is
 * what to do after a NO or BAD. Always false. */
bool imap_failed(struct imap *imap, int code, const char *what, const char *remedy, GError **error);

/* False with error set where UIDs given before now mean other messages: nothing can be done by them
 * any more. */
bool imap_is_same_folder(const struct imap *imap, GError **error);

/* Whether a command on the folder did what it should, all of it: libetpan overlooks a NO that comes
 * after what it asked for. */
bool imap_succeeded(struct imap *imap, int code, const char *what, const char *remedy,
                    GError **error);

/* ---- imap_line.c ---- */

enum reply { REPLY_OTHER, REPLY_GO_ON, REPLY_OK, REPLY_NO };

/* Sends "TAG TEXT" with a tag that no other command has. */
bool imap_send_line(struct imap *imap, const char *text, GError **error);

/* The next line without its end; NULL with error set. (borrowed until the next) */
const char *imap_read_line(struct imap *imap, GError **error);

/* The size of the literal that a line announces at its end, or -1. */
int64_t imap_announced(const char *line);

/* What a line is to the command sent last. */
enum reply imap_reply_of(const struct imap *imap, const char *line);

/* Remembers the number of messages where the line tells it, and says whether it did. */
bool imap_note_exists(struct imap *imap, const char *line);

/* Remembers where the line tells that messages were numbered anew. */
void imap_note_uidvalidity(struct imap *imap, const char *line);

/* Reads lines until one that answers the command sent last. *news becomes true at EXISTS. (line
 * borrowed until the next) */
bool imap_read_reply(struct imap *imap, bool *news, enum reply *ret_reply, const char **ret_line,
                     GError **error);

/* ERROR_REFUSED, by that tagged line. Always false. */
bool imap_say_refused(const char *line, GError **error);

/* ---- imap_open.c ---- */

bool imap_read_capabilities(struct imap *imap, GError **error);

/* ---- imap_login.c ---- */

/* The step of that name. */
bool imap_run_login(struct imap *imap, char **ret_detail, GError **error);

/* ---- imap_fetch.c ---- */

/* UIDs (of uint32_t) as short as consecutive ones allow. (transfer full) */
struct mailimap_set *imap_set_of(const GArray *uids);
