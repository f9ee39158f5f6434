/* watch.h - the mailboxes being watched: started, stopped and replaced as crmd configures them, and
 * told what crmd says. Of the main thread. */
#pragma once

#include "mail/mailbox.h"

struct watch;

/* world outlives it. */
struct watch *watch_new(const struct mailbox_world *world);

/* From now on these mailboxes: what is unchanged goes on undisturbed. Takes the settings out of
 * config. */
void watch_configure(struct watch *watch, struct mail_config *config);

/* A mailbox's thread has ended: frees it, and starts what was to take its place. */
void watch_reap(struct watch *watch);

/* A mailbox for which there was no file descriptor or no thread is tried again: how long until
 * then (-1: there is none), and the trying, if the time has come. */
int watch_wait_ms(const struct watch *watch);
void watch_start_again(struct watch *watch);

/* What crmd says to a mailbox; what is for none is dropped, for it may just have been removed.
 * (position: transfer full) */
void watch_give_position(struct watch *watch, struct position *position);
void watch_committed(struct watch *watch, const struct committed *committed);
void watch_poll(struct watch *watch, uint32_t id);

/* A mailbox's settings, or NULL. (borrowed) */
const struct mailbox_settings *watch_settings(struct watch *watch, uint32_t id);

/* Asks all to end; watch_is_over() tells when they have, after which watch_free() is allowed. */
void watch_stop(struct watch *watch);
bool watch_is_over(const struct watch *watch);
void watch_free(struct watch *watch);
