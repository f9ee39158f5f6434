/* pipeline.h - the batches of one mailbox on their way: parsed, handed to crmd, committed there.
 * They are sent in order, the next only after crmd has committed the one before, because a batch
 * claims that everything up to its last UID is recorded. */
#pragma once

#include "mail/imap.h"
#include "mail/parsing.h"
#include "mail/uplink.h"

/* A batch being made. */
struct load;
struct load *load_new(uint32_t mailbox, uint32_t uidvalidity, uint32_t up_to_uid);
void load_free(struct load *load);
void load_set_up_to(struct load *load, uint32_t up_to_uid);
bool load_is_empty(const struct load *load);

/* What to do with a message of a load; ascending by UID. reason is copied, raw referenced. */
void load_add_whole(struct load *load, const struct imap_head *head, GBytes *raw,
                    enum parse_company company);
/* Only the header is here: it is parsed, and the mail refused for that reason. */
void load_add_refused(struct load *load, const struct imap_head *head, GBytes *header,
                      const char *reason);
/* Not parsed, for that reason; raw may be NULL. */
void load_add_unread(struct load *load, const struct imap_head *head, GBytes *raw,
                     const char *reason);

struct pipeline;

/* wake_fd, an eventfd, is written to when something changed; all are the caller's, and outlive it.
 */
struct pipeline *pipeline_new(struct parsing *parsing, struct uplink *uplink, int wake_fd);
/* What is still being parsed goes on, and comes to nothing. */
void pipeline_free(struct pipeline *pipeline);

/* There is room for a batch of so many bytes, which are reserved for the next pipeline_add(). */
bool pipeline_reserve(struct pipeline *pipeline, uint64_t bytes);
void pipeline_unreserve(struct pipeline *pipeline, uint64_t bytes);
/* Sets a batch on its way. (load: transfer full) */
void pipeline_add(struct pipeline *pipeline, struct load *load, uint64_t reserved_bytes);

/* crmd's answer; false if it is to no batch of this pipeline. From any thread. */
bool pipeline_committed(struct pipeline *pipeline, const struct committed *committed);

/* What crmd has recorded and is to be settled on the server. */
struct recorded {
    GArray *uids;   /* of uint32_t; crmd keeps their raw mail */
    GArray *unkept; /* crmd does not: they must stay on the server */
};
/* False when there is none; else *ret has new lists (transfer full). */
bool pipeline_take_recorded(struct pipeline *pipeline, struct recorded *ret);

/* Sends again what crmd could not record, if its time has come; milliseconds until then, or -1 when
 * there is nothing to wait for but events. *ret_why_not (transfer full) is set once for each time
 * that it could not. */
int pipeline_retry(struct pipeline *pipeline, char **ret_why_not);
/* The time has come. From any thread. */
void pipeline_hurry(struct pipeline *pipeline);

bool pipeline_is_empty(const struct pipeline *pipeline);

/* Drops what crmd does not have yet; true when nothing of it is left at crmd either, waiting for
 * its answer. */
bool pipeline_abandon(struct pipeline *pipeline);
