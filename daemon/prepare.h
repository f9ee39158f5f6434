/* prepare.h - from the configuration to what crmd-mail is given: ids from the database,
 * certificates from where the configuration says. Off the main loop, as a disk may take its time.
 */
#pragma once

#include "daemon/config.h"
#include "daemon/handed_in.h"
#include "daemon/post.h"
#include "base/worker.h"

struct prepared {
    struct config *config;    /* that it was made of, counted */
    struct mail_config *mail; /* the mailboxes that can be watched */
    GPtrArray *watched;       /* all of them, of struct watched* */
    struct traffic handed_in[HANDED_WAY_COUNT];
    bool incoming_off; /* by its setting: all of them are paused */
    unsigned failed;   /* those whose certificates could not be read */
    GError *error;     /* the database failed; the rest is of no use */
};
void prepared_free(struct prepared *prepared);

struct preparer;

/* writer's thread state is a struct store*. done(context, struct prepared*) runs on the main loop
 * and owns what it is given. */
struct preparer *preparer_new(struct worker_pool *writer, struct post_box *box,
                              void (*done)(void *context, void *prepared), void *context,
                              GError **error);
/* Holds config for as long as it takes; one at a time. */
void preparer_run(struct preparer *preparer, struct config *config);
/* Waits for what is under way and gives the writer no more work: stop it before the writer is
 * freed, and free it afterwards, when the writer has done what it has. */
void preparer_stop(struct preparer *preparer);
/* NULL is fine. */
void preparer_free(struct preparer *preparer);
