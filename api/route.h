/* route.h - one request of the control socket as the route handlers see it, and the table of
 * routes. The server (server.h) reads requests, finds their route, runs it where its lane says, and
 * writes the answer. */
#pragma once

#include "base/json.h"

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct store;
struct catalogue;
struct crm_user;
struct api_host;
struct import_request;
struct mail;

#define API_ARGS_MAX 2

/* An open file to be answered from its beginning; closed with the answer. */
struct api_file {
    int fd;
    int64_t bytes;
};
struct api_file *api_file_new(int fd, int64_t bytes);

struct api_answer {
    unsigned status;          /* HTTP */
    json_t *json;             /* an answer in JSON, or */
    GBytes *bytes;            /* any other, with its */
    const char *content_type; /* static string */
    struct api_file *file;    /* or a file's content */
    bool follow_events;       /* or a stream of events, one JSON object a line, after after_event */
    int64_t after_event;
};
void api_answer_clear(struct api_answer *answer);

struct api_call {
    uid_t uid; /* of the peer, by SO_PEERCRED */
    const struct route *route;
    char *args[API_ARGS_MAX]; /* path segments in braces, percent-decoded, valid UTF-8 */
    GHashTable *query;        /* char* -> char*, decoded, valid UTF-8 */
    json_t *body;             /* a JSON object; empty where none was sent */
    GBytes *bytes;            /* with takes_bytes: the body as it came, instead */
    const struct api_host *host;
    struct store *store;         /* the thread's own */
    const struct crm_user *user; /* who calls; set by api_run() */
    struct api_answer answer;
};

enum route_lane {
    ROUTE_READ,  /* on a reader thread; for what is answered at once */
    ROUTE_WRITE, /* on the writer thread; the handler's operation is one transaction */
    ROUTE_WAIT,  /* on a thread for what may take a minute: it reads as a reader does */
};

struct route {
    const char *method;
    const char *path; /* "/v1/leads/{id}/note" */
    enum route_lane lane;
    bool (*handle)(struct api_call *call, GError **error); /* fills call->answer */
    bool takes_bytes;                  /* its body is no JSON, and may be as large as a mail */
    unsigned at_once;                  /* in ROUTE_WAIT: how many such calls are taken */
    const struct catalogue *catalogue; /* of the routes that catalogues.c has */
};

typedef bool (*host_job)(struct store *store, void *data, GError **error);

/* What handlers need of the running daemon; its functions may be called from any thread. */
struct api_host {
    void *daemon;
    /* Adds "mail_process", "mailboxes", "last_error", "started_at" ... to a status object. */
    void (*status)(void *daemon, json_t *status);
    /* A JSON array of mailboxes' states. (transfer full) */
    json_t *(*mailboxes)(void *daemon);
    /* ERROR_NOT_FOUND where there is none of that name. */
    bool (*mailbox_exists)(void *daemon, const char *name, GError **error);
    /* The database says by now that a mailbox is paused, or goes on. Of the writer's thread. */
    void (*mailbox_pause)(void *daemon, const char *name, int64_t at, const char *by);
    void (*mailbox_resume)(void *daemon, const char *name, const char *by);
    /* The setting incoming_mail has changed. Of the writer's thread. */
    void (*incoming_mail)(void *daemon);
    /* Looks for new mail now; ERROR_NOT_FOUND for an unknown name, ERROR_CONFLICT for a paused
     * mailbox. */
    bool (*mailbox_poll)(void *daemon, const char *name, GError **error);
    /* Waits for the check's end, at most 60 s. {"ok": ..., "steps": [...]}. (transfer full) */
    json_t *(*mailbox_check)(void *daemon, const char *name, GError **error);
    /* Has crmd-mail read a raw mail of a mailbox once more, and waits for it: ERROR_UNAVAILABLE
     * where it cannot now, ERROR_INTERNAL where the mail ended it. (transfer full) */
    struct mail *(*reparse)(void *daemon, uint32_t mailbox, GBytes *raw, GError **error);
    /* Has crmd-mail read mails and records them, and waits for it: ERROR_UNAVAILABLE where that
     * cannot be now. */
    bool (*import)(void *daemon, struct import_request *request, GError **error);
    /* What crmd.conf allows a mail to have. */
    uint64_t (*max_message_bytes)(void *daemon);
    /* Runs a job on the writer's thread with the writer's store, and waits for it: for a route of
     * readers that has something to write in the end. */
    bool (*write)(void *daemon, host_job job, void *data, GError **error);
};

/* Tables ended by an entry whose method is NULL; ends with NULL. */
extern const struct route *const api_routes[];

/* Runs call->route on this thread with this store: finds the user of call->uid, calls the handler,
 * turns an error into its JSON answer. Never fails. Implemented in route.c. */
void api_run(struct api_call *call, struct store *store);

/* Fills the answer with the error's JSON and status; for the server's own errors too. */
void api_answer_error(struct api_answer *answer, const GError *error);

/* The next events a stream's reader may see after *after, as lines of JSON, at most a page; NULL
 * when there are none. Moves *after. Runs on a reader thread. (transfer full) */
char *api_events_lines(struct store *store, uid_t uid, int64_t *after, GError **error);
