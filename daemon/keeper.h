/* keeper.h - keeps crmd-mail running and answers its frames: positions, batches, settled messages,
 * states, checks. Lives on the main loop; the functions marked so may be called from any thread. */
#pragma once

#include "base/json.h"
#include "base/mail.h"
#include "base/worker.h"
#include "daemon/config.h"
#include "daemon/post.h"

struct keeper;
struct import_request;

struct keeper_hooks {
    void *context;
    void (*captured)(void *context, unsigned leads); /* events were committed */
    void (*failed)(void *context, const char *what); /* for the status' last error */
    void (*changed)(void *context);                  /* a mailbox's state changed */
};

/* writer's thread state is a struct store*. All are borrowed and outlive the keeper. */
struct keeper *keeper_new(sd_event *loop, struct post_box *box, struct worker_pool *writer,
                          const struct keeper_hooks *hooks, GError **error);

/* Watches the mailboxes of a configuration (borrowed until the next call): at the start, and after
 * a reload. */
void keeper_configure(struct keeper *keeper, struct config *config);

/* Makes the socket for LMTP that this configuration says, or none. False where there should be one
 * and is not. */
bool keeper_listen(struct keeper *keeper, GError **error);

/* Ends crmd-mail; stopped() runs on the loop when it is gone. */
void keeper_stop(struct keeper *keeper, void (*stopped)(void *context), void *context);

/* Waits until no thread of the keeper's own can give the writer work. NULL is fine. */
void keeper_join(struct keeper *keeper);

/* Free the writer first: its jobs hold the keeper. NULL is fine. */
void keeper_free(struct keeper *keeper);

/* A person's operation failed in the database: says why nothing can be recorded, where that is so,
 * and looks when it is over. */
void keeper_note_failure(struct keeper *keeper, const GError *error);

/* Mailboxes, and how many of them fail. */
void keeper_count(struct keeper *keeper, unsigned *ret_all, unsigned *ret_failing);

/* From any thread; see struct api_host. (transfer full) */
json_t *keeper_process_to_json(struct keeper *keeper);
json_t *keeper_mailboxes_to_json(struct keeper *keeper);
/* Why nothing can be recorded, or NULL. (transfer full) */
char *keeper_trouble(struct keeper *keeper);
json_t *keeper_trouble_to_json(struct keeper *keeper);
/* ERROR_NOT_FOUND where there is no mailbox of that name. */
bool keeper_has(struct keeper *keeper, const char *name, GError **error);
/* What the database says by now of a mailbox: it is paused, or goes on. From the writer's thread,
 * so that it comes after what was read there before. */
void keeper_pause(struct keeper *keeper, const char *name, int64_t at, const char *by);
void keeper_resume(struct keeper *keeper, const char *name, const char *by);
/* The setting incoming_mail has changed: looks at it. From any thread. */
void keeper_incoming(struct keeper *keeper);
bool keeper_poll(struct keeper *keeper, const char *name, GError **error);
json_t *keeper_check(struct keeper *keeper, const char *name, GError **error);
/* Has crmd-mail read a raw mail once more, and waits for it. (transfer full) */
struct mail *keeper_reparse(struct keeper *keeper, uint32_t mailbox, GBytes *raw, GError **error);
/* Has mails read and recorded, and waits for it: see api/route.h. */
bool keeper_import(struct keeper *keeper, struct import_request *request, GError **error);
