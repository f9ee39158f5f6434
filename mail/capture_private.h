/* capture_private.h - what the files of a capture share. For mail/capture*.c alone. */
#pragma once

#include "mail/capture.h"
#include "mail/withheld.h"

struct capture {
    const struct mailbox_settings *settings;
    struct pipeline *pipeline;
    struct uplink *uplink;
    listing_talk talk;
    void *talk_context;
    /* of the session */
    uint32_t uidvalidity;
    uint32_t done_uid;   /* up to it, everything is on its way, gone or passed over */
    GHashTable *handled; /* UIDs beyond done_uid that are recorded or on their way */
    GArray *suspects, *quarantine;
    guint next_suspect, next_quarantined;
    struct listing *listing;
    /* of all sessions of one UIDVALIDITY */
    struct withheld *withheld;
    uint32_t begun_uid;   /* where the last session began */
    uint32_t alone_up_to; /* a batch with them failed: fetch one by one */
};

/* A batch in the making: heads, what it may need, and the mail as it came. */
struct slice {
    const struct imap_head *heads;
    guint count;
    uint64_t bytes;
    enum imap_part part;
    enum parse_company company;
};

/* ---- capture_fetch.c ---- */

/* How far a batch may say that all is recorded, if it goes up to that UID. */
uint32_t capture_position_up_to(const struct capture *capture, uint32_t uid);

/* Fetches a slice, where there is room, and sets it on its way, as everything up to up_to_uid that
 * is not held back: CAPTURE_PASSED if nothing came. */
enum capture_result capture_add_slice(struct capture *capture, struct imap *imap,
                                      const struct slice *slice, uint32_t up_to_uid,
                                      GError **error);
