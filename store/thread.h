/* thread.h - the leads that a mail may belong to. Archived ones do not count. */
#pragma once

#include "store/store.h"

/* The leads, one a team, that hold a message with one of these Message-IDs: by the first id that
 * leads to the team, the newest. (transfer full: of int64_t) */
GArray *store_thread_leads(struct store *store, const GPtrArray *message_ids, GError **error);

/* The lead that mail for a lead belongs to: itself, or the one that it was merged into; 0 where that
 * is out of sight. And its team. */
bool store_thread_lead(struct store *store, int64_t lead_id, int64_t *ret_lead_id,
                       int64_t *ret_team_id, GError **error);

/* Whose mail may go on with an open lead of theirs, and when it came. */
struct sender {
    const char *address; /* in its key form */
    int64_t team_id;     /* 0: of no team */
    int64_t at;
    int64_t window_s;
};

/* The newest open lead of the team that has the address, itself or its contact, and whose newest
 * mail (or, where it has none, its making) is at most the window away. *ret_lead_id is 0 where
 * there is none; *ret_name is the name of its contact or NULL (transfer full). */
bool store_sender_lead(struct store *store, const struct sender *sender, int64_t *ret_lead_id,
                       char **ret_name, GError **error);
