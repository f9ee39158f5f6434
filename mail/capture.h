/* capture.h - which messages of a folder are fetched next, and how: in batches as a rule, one by
 * one where a batch failed, suspects alone, quarantined ones unread; what the server does not give
 * is held back while the rest goes on. It outlives sessions, to remember which messages made them
 * fail. */
#pragma once

#include "mail/listing.h"
#include "mail/pipeline.h"

struct capture;

/* All are the caller's, and outlive it. */
struct capture *capture_new(const struct mailbox_settings *settings, struct pipeline *pipeline,
                            struct uplink *uplink, listing_talk talk, void *talk_context);
void capture_free(struct capture *capture);

/* A new session begins at position. */
void capture_begin(struct capture *capture, const struct position *position);

/* There may be something new. */
void capture_look(struct capture *capture);
/* A person asks for a look, and for another try with what was held back. */
void capture_retry(struct capture *capture);

/* What the server does not give although it should, as a sentence, or NULL. (transfer full) */
char *capture_complaint(const struct capture *capture);
/* Until it is time for another try with it: to call capture_step() again then. */
int64_t capture_wait_ms(const struct capture *capture);

enum capture_result {
    CAPTURE_ADDED,   /* a batch is on its way: go on */
    CAPTURE_PASSED,  /* something was passed over: go on */
    CAPTURE_FULL,    /* first something has to leave the pipeline */
    CAPTURE_NOTHING, /* everything is on its way */
    CAPTURE_FAILED,  /* error is set; the session is over */
};
enum capture_result capture_step(struct capture *capture, struct imap *imap, GError **error);
