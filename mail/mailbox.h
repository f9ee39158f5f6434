/* mailbox.h - a watched mailbox: a thread that keeps a session with its server, fetches what is
 * new, hands it to crmd and settles it on the server. Whatever goes wrong, it reports and tries
 * again. */
#pragma once

#include "mail/ledger.h"
#include "mail/parsing.h"
#include "mail/secrets.h"
#include "mail/uplink.h"

struct mailbox;

/* What mailboxes share. */
struct mailbox_world {
    struct uplink *uplink;
    struct secrets *secrets;
    struct parsing *parsing;
    struct ledger *ledger;
    int finished_fd; /* an eventfd, written to when a mailbox's thread has ended */
};

/* Starts the thread; it notes in that slot of the ledger what it does. (settings: transfer full;
 * world outlives it) */
struct mailbox *mailbox_start(struct mailbox_settings *settings, unsigned slot,
                              const struct mailbox_world *world, GError **error);

const struct mailbox_settings *mailbox_settings(const struct mailbox *mailbox); /* (borrowed) */

/* Asks it to end, soon: all but a name being resolved is broken off. */
void mailbox_stop(struct mailbox *mailbox);
bool mailbox_is_finished(const struct mailbox *mailbox);
/* Of a finished one. */
void mailbox_free(struct mailbox *mailbox);

/* What crmd says. (position: transfer full) */
void mailbox_give_position(struct mailbox *mailbox, struct position *position);
bool mailbox_committed(struct mailbox *mailbox, const struct committed *committed);
void mailbox_poll(struct mailbox *mailbox);
