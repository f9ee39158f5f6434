/* parsing.h - the threads that read mail: what is shared by all mailboxes. They also bound how much
 * mail is in memory at once. */
#pragma once

#include "base/worker.h"
#include "mail/ledger.h"
#include "mail/protocol.h"

struct parsing;

/* Starts the threads, which need the default stack to be 1 MB at least; ledger stays the caller's.
 */
struct parsing *parsing_new(struct ledger *ledger, GError **error);
/* Waits for what is queued. */
void parsing_free(struct parsing *parsing);

/* Own domains, labels of forms and regions of the configuration, for the mails parsed from now on.
 */
void parsing_configure(struct parsing *parsing, const struct mail_config *config);

/* Takes room for so many bytes of mail; false when others hold too much: try again later. Mails of
 * more than LIMIT_BATCH_BYTES share a room of their own. Anything is let through when nobody else
 * holds any. Give all of it back at once with parsing_release(). */
bool parsing_reserve(struct parsing *parsing, uint64_t bytes);
/* The same for one who holds some already and needs more of it. */
bool parsing_grow(struct parsing *parsing, uint64_t held_bytes, uint64_t more_bytes);
void parsing_release(struct parsing *parsing, uint64_t bytes);
/* Whether somebody has asked in vain, of late, for room where so many bytes are held. */
bool parsing_is_wanted(struct parsing *parsing, uint64_t held_bytes);

/* Runs job(thread, data) on one of the threads. */
struct parsing_thread;
void parsing_submit(struct parsing *parsing, worker_job job, void *data);
/* Before all that wait: what others wait for, and takes no time. */
void parsing_submit_first(struct parsing *parsing, worker_job job, void *data);

enum parse_company {
    PARSE_BESIDE, /* others may be parsed at the same time */
    PARSE_ALONE,  /* a suspect: nothing is parsed beside it, so that a crash is its own */
};

/* Parses a mail, noted in the ledger as uid of that mailbox (0: of none) meanwhile. For jobs.
 * (transfer full) */
struct mail *parsing_parse(struct parsing_thread *thread, enum parse_company company,
                           uint32_t mailbox, uint32_t uidvalidity, uint32_t uid, GBytes *raw);
