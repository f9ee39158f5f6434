/* capture.h - a batch of mail becomes messages, leads and events: recorded exactly once, in one
 * transaction, before anything is flagged on the server. */
#pragma once

#include "crm/crm.h"
#include "mail/protocol.h"

/* What capture knows of a mailbox from the configuration. */
struct capture_mailbox {
    const char *name;
    const char *fallback_team;   /* name, or NULL */
    const GPtrArray *recipients; /* of char*: the envelope's, which decide the teams; or NULL */
    bool handed_in; /* no folder: nothing is settled there, and leads are as old as their mail */
    bool once;      /* what came from there before does not come again */
};

struct capture_counts {
    unsigned messages;   /* new ones */
    unsigned deliveries; /* new ones, of known messages too */
    unsigned leads;
    unsigned quarantined;
};

/* What became of one message. */
struct capture_outcome {
    int64_t message_id; /* 0: this very delivery was recorded before */
    enum verdict verdict;
    unsigned leads;  /* that it made */
    int64_t lead_id; /* the first that it made or joined, or 0 */
    bool is_new;     /* nobody knew the message */
};

/* Records the batch's messages within the caller's transaction: outcomes, if wanted, one for each.
 */
bool capture_messages(struct crm *crm, const struct batch *batch,
                      const struct capture_mailbox *mailbox, struct capture_outcome *outcomes,
                      struct capture_counts *counts, GError **error);

/* Records the batch, and that the settled UIDs (GPtrArray of struct settled*, may be empty) are
 * done; outcomes as above. One transaction: on failure nothing of it is recorded. */
bool capture_batch(struct crm *crm, const struct batch *batch,
                   const struct capture_mailbox *mailbox, const GPtrArray *settled,
                   struct capture_outcome *outcomes, struct capture_counts *ret, GError **error);

/* Records settled UIDs alone. */
bool capture_settled(struct crm *crm, const GPtrArray *settled, GError **error);

/* Where to go on in a folder: from its beginning where UIDVALIDITY changed, and where the server
 * gives UIDs anew. (transfer full) */
struct position *capture_position(struct crm *crm, uint32_t mailbox, uint32_t uidvalidity,
                                  bool anew, GError **error);
