/* config.h - crmd.conf as values. The file holds the machine's facts: mailboxes, credentials'
 * whereabouts, paths, limits; options.h declares every option. Values that the file leaves out have
 * their defaults. */
#pragma once

#include "mail/protocol.h"

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

struct config_after {
    enum mailbox_after what;
    char *folder; /* with MAILBOX_AFTER_MOVE, else NULL */
};

/* What some labels of the site's forms mean. */
struct config_form_label {
    int field;         /* enum form_field */
    GPtrArray *labels; /* of char* */
};

/* Where a secret is: at most one of these is there. */
struct config_secret {
    char *text;       /* the secret itself */
    char *file;       /* its first line is the secret */
    char *command;    /* so is the first line of what this prints */
    char *credential; /* and of this file in $CREDENTIALS_DIRECTORY */
};

/* How access tokens are had. */
struct config_oauth2 {
    char *token_url;
    char *client_id;
    char *scope;   /* or NULL */
    char *ca_file; /* or NULL: the system's authorities */
    struct config_secret client_secret;
    struct config_secret refresh_token; /* none: client credentials */
};

/* From when on mail is fetched; both 0: all. */
struct config_since {
    int64_t at;     /* UTC seconds */
    int64_t back_s; /* or so long before the first contact */
};

struct config_mailbox {
    char *name; /* no two mailboxes have the same */
    char *host;
    uint32_t port; /* never 0 once loaded */
    enum mailbox_tls tls;
    bool allow_cleartext;
    bool tls_verify;
    char *ca_file; /* or NULL: the system's authorities */
    char *user;
    enum mailbox_auth auth;
    struct config_secret password; /* with MAILBOX_AUTH_PASSWORD */
    struct config_oauth2 oauth2;   /* with MAILBOX_AUTH_OAUTH2 */
    char *cert_file;               /* or NULL: none of our own */
    struct config_secret key;      /* of that certificate: the whole file is the key */
    char *folder;                  /* the one that has the mailbox's name */
    GPtrArray *folders;            /* of char*: all that are watched, each once; never empty */
    struct config_since since;
    struct config_after after;
    uint32_t poll_interval_s;
    char *fallback_team; /* or NULL */
    char *region;        /* ISO 3166 alpha-2, or NULL: the configuration's */
};

struct config {
    char *store_path;
    char *control_path;
    uint32_t control_mode;    /* 0660 */
    char *control_group;      /* or NULL: leave the socket's group as it is */
    char *lmtp_path;          /* or NULL: no mail comes by LMTP */
    uint32_t lmtp_mode;       /* 0660 */
    char *lmtp_group;         /* or NULL */
    char *lmtp_fallback_team; /* or NULL */
    int log_priority;         /* LOG_ERR .. LOG_DEBUG */
    uint64_t max_message_bytes;
    GPtrArray *own_domains; /* of char*, lower case; a closing NULL beyond len */
    char *region;           /* ISO 3166 alpha-2, or NULL */
    GPtrArray *form_labels; /* of struct config_form_label* */
    GPtrArray *mailboxes;   /* of struct config_mailbox*, in the file's order */
};

/* Reads and checks a file. Adds to errors and warnings (GPtrArrays of char* that free their
 * members) lines of the form "FILE:LINE: what is wrong; the remedy": the first syntax error, or
 * else every mistake at once. Returns NULL when there was an error, the config otherwise, warnings
 * or not. No line contains a password. (transfer full) */
struct config *config_load(const char *path, GPtrArray *errors, GPtrArray *warnings);

/* Counted, from any thread: a reload may come while another thread still fetches passwords. The
 * last to let go of it wipes those that it holds. NULL is fine for config_unref(). */
struct config *config_ref(struct config *config);
void config_unref(struct config *config);
typedef struct config config_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(config_handle, config_unref)

/* What crmd-mail needs besides mailboxes: how to read mail, and what to log. mail is empty. */
void config_mail_settings(const struct config *config, struct mail_config *mail);

/* What a folder of a mailbox is called: "sales" or "sales/Web forms". (transfer full) */
char *config_watched_name(const struct config_mailbox *mailbox, const char *folder);

/* What crmd-mail needs of a folder of a mailbox: reads ca_file and tls_cert_file. id and
 * start_delay_s, and fetch_since where a duration gives it, are for the caller to set.
 * ERROR_UNAVAILABLE or ERROR_INVALID say what to do. (transfer full) */
struct mailbox_settings *config_mailbox_settings(const struct config *config,
                                                 const struct config_mailbox *mailbox,
                                                 const char *folder, GError **error);

/* Certificates in PEM from the file that an option names. (transfer full) */
char *config_read_certificates(const char *option, const char *path, GError **error);

/* Fetches a secret, which may take 10 s where a command gives it; NULL without error where none is
 * configured. Wipe it: secret_free(). (transfer full) */
char *config_fetch_secret(const struct config_secret *secret, GError **error);

/* Whether a host is this machine. */
bool config_is_loopback(const char *host);
