/* request.h - one request on its way from the loop thread through a pool and back. It belongs to
 * the loop thread but while REQUEST_RUNNING or filling, when a pool's thread has it; the way back
 * are the server's returns. A client that goes away meanwhile only takes connection with it. */
#pragma once

#include "api/server.h"
#include "base/worker.h"

/* ---- what pools' threads hand back to the loop ---- */

struct returns;

struct returns *returns_new(GError **error);

/* Readable when returns_take() has something. (borrowed from returns) */
int returns_fd(const struct returns *returns);

/* Asks the loop to look for new events. From any thread; many calls count as one. */
void returns_wake(struct returns *returns);

/* Moves what has come back to the empty queue ret (of struct request*, transfer full). True when
 * returns_wake() was called since the last time. */
bool returns_take(struct returns *returns, GQueue *ret);

/* The loop ends: what still comes back is dropped. NULL is fine. */
void returns_close(struct returns *returns);

/* ---- requests ---- */

enum request_state {
    REQUEST_READING, /* its body is being received */
    REQUEST_RUNNING, /* in a pool, the connection suspended */
    REQUEST_DONE,    /* its answer is being sent */
};

/* The stream of an answer with follow_events, page by page. */
struct stream {
    char *page;     /* being sent, or NULL */
    gsize length;   /* of page */
    gsize sent;     /* bytes of page */
    bool filling;   /* a reader thread looks for the next page */
    bool stale;     /* there may be events after the page */
    bool suspended; /* the connection waits for the next page */
    bool beat;      /* an empty line is due */
    bool ended;     /* nothing follows page */
    char *filled;   /* what the reader thread found, or NULL */
    bool failed;    /* it was an error, and filled says which */
};

struct MHD_Connection;

struct request {
    struct api_call call;
    struct stream stream;
    enum request_state state;
    GByteArray *body;
    gsize max_body_bytes;
    bool refused; /* the answer is an error already; the body is read, but not kept */
    bool is_head;
    bool is_upload; /* one of those that the server counts */
    bool close;     /* the connection, after the answer */
    char *allow;    /* for the Allow header, or NULL */

    struct api_server *server;         /* not to be touched by a pool's thread */
    struct MHD_Connection *connection; /* or NULL: the client is gone, and so may be the server */
    GList link;                        /* in the server's list */
    struct returns *returns;
};

/* (transfer full) */
struct request *request_new(struct returns *returns, uid_t uid, const struct api_host *host);
void request_unref(struct request *request);

/* Makes error (transfer full) the answer; with status, if that is not 0, rather than the one of its
 * code. */
void request_refuse(struct request *request, unsigned status, GError *error);

/* Keeps a piece of the body, or refuses the request when it grows over max_body_bytes. */
void request_add(struct request *request, const void *data, gsize length);
void request_refuse_size(struct request *request);

/* The body is complete: runs the request in the pool of its lane, or refuses it. */
void request_submit(struct request *request, const struct api_pools *pools);

/* Looks for the stream's next page on a reader thread. */
void request_fill(struct request *request, struct worker_pool *readers);

/* Takes over what request_fill() found; false when nothing. On the loop thread. */
bool request_filled(struct request *request);
