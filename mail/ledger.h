/* ledger.h - shared memory in which crmd-mail's threads note what they hold at this moment, so that
 * crmd can tell, after crmd-mail died, which messages or servers are to be suspected. Costs the
 * hot path two stores and no system call. crmd reads it as a stranger's: any value may be there. */
#pragma once

#include <glib.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

enum ledger_stage {
    LEDGER_EMPTY,
    LEDGER_TALKING,       /* reading what a server says; uids 0, or the range being fetched */
    LEDGER_PARSING,       /* first_uid is being parsed beside others */
    LEDGER_PARSING_ALONE, /* first_uid, a suspect, is being parsed with nothing beside it */
    LEDGER_STAGE_COUNT
};

struct ledger_slot {
    _Atomic uint32_t stage;
    uint32_t mailbox;
    uint32_t uidvalidity;
    uint32_t first_uid, last_uid;
    int64_t since_ms; /* clock_monotonic_ms() */
};

#define LEDGER_PARSER_SLOTS 16
#define LEDGER_SLOTS (LEDGER_PARSER_SLOTS + 1000) /* and one a mailbox: LIMIT_MAILBOXES */

struct ledger;

/* crmd: makes the memory and the fd to hand to crmd-mail (which keeps it as its fd 4). */
struct ledger *ledger_create(int *ret_fd, GError **error);
/* crmd-mail: maps the fd it was given. */
struct ledger *ledger_open(int fd, GError **error);
void ledger_close(struct ledger *ledger);

/* crmd-mail: fills or empties the slot of the calling parser thread (0..15) or mailbox thread
 * (LEDGER_PARSER_SLOTS + n). */
void ledger_enter(struct ledger *ledger, unsigned slot, enum ledger_stage stage, uint32_t mailbox,
                  uint32_t uidvalidity, uint32_t first_uid, uint32_t last_uid);
void ledger_leave(struct ledger *ledger, unsigned slot);

/* crmd: copies slot i; false when it is empty or holds nonsense. */
bool ledger_read(const struct ledger *ledger, unsigned i, struct ledger_slot *ret);
