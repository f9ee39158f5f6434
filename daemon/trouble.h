/* trouble.h - the database cannot be written: since when, why, which mailboxes wait for it, and the
 * look at whether it is over. It begins with the first write that fails, and ends when the database
 * takes writes again and no mailbox waits any more. Lives on the main loop; the functions marked so
 * may be called from any thread. */
#pragma once

#include "base/json.h"
#include "base/worker.h"
#include "daemon/post.h"

struct trouble;

struct trouble_hooks {
    void *context;
    void (*began)(void *context, const char *why);
    /* The database may be well: that mailbox is to send again what was refused. */
    void (*try_again)(void *context, uint32_t mailbox);
    void (*over)(void *context);
};

/* writer's thread state is a struct store*. All are borrowed and outlive it. */
struct trouble *trouble_new(sd_event *loop, struct post_box *box, struct worker_pool *writer,
                            const struct trouble_hooks *hooks);
/* Looks no more; stop it before the writer is freed, and free it afterwards. NULL is fine. */
void trouble_stop(struct trouble *trouble);
void trouble_free(struct trouble *trouble);

/* Whether the error is one of the database as a whole, and not of what was to be written. */
bool trouble_is_cause(const GError *error);

/* A write failed so; of that mailbox, which will wait, or 0. */
void trouble_note(struct trouble *trouble, const GError *error, uint32_t mailbox);

bool trouble_is_on(const struct trouble *trouble);
/* Whether that mailbox's mail is better not even tried now; if so, it waits. */
bool trouble_holds_back(struct trouble *trouble, uint32_t mailbox);
/* That mailbox's mail was recorded. */
void trouble_recorded(struct trouble *trouble, uint32_t mailbox);
/* That mailbox (0: all) has lost its session, and so what it would have sent again. */
void trouble_forget(struct trouble *trouble, uint32_t mailbox);

/* From any thread: what is wrong, or NULL (transfer full); the same with since when, as doc/api.md
 * has it. */
char *trouble_text(struct trouble *trouble);
json_t *trouble_to_json(struct trouble *trouble);
