/* listing.h - which messages there are beyond those that are recorded, described in ascending order
 * of UID: a small folder, or what is new in it, is listed at once, a large one searched first. A
 * list that cannot be right, or cannot be had, is asked for again in smaller pieces. */
#pragma once

#include "mail/imap.h"
#include "mail/withheld.h"

struct listing;

/* Notes in the ledger which messages a thread is asking for; 0 and 0 for none in particular. */
typedef void (*listing_talk)(void *context, uint32_t first_uid, uint32_t last_uid);

/* All are the caller's, and outlive it. */
struct listing *listing_new(const struct mailbox_settings *settings, struct withheld *withheld,
                            listing_talk talk, void *talk_context);
void listing_free(struct listing *listing);

/* A new session goes on after last_uid; renumbered: UIDs mean other messages now. */
void listing_begin(struct listing *listing, uint32_t last_uid, bool renumbered);

/* There may be something new. */
void listing_look(struct listing *listing);

/* Makes sure that a next message is described, if there is one. False when the session is over. */
bool listing_fill(struct listing *listing, struct imap *imap, GError **error);

/* What is described and not yet taken. (borrowed until the next listing_fill()) */
const struct imap_head *listing_heads(const struct listing *listing, guint *ret_count);
void listing_take(struct listing *listing, guint count);

/* Describes one message out of turn. What is gone is not found, and forgotten by withheld; what the
 * server does not give is passed over. */
bool listing_describe(struct listing *listing, struct imap *imap, uint32_t uid, bool *ret_found,
                      struct imap_head *ret_head, GError **error);
