/* suspects.h - whom to suspect when crmd-mail died: which messages are tried alone next time, which
 * are not parsed any more. Pure bookkeeping over copies of the ledger's slots. */
#pragma once

#include "mail/ledger.h"
#include "mail/protocol_delivery.h"

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* How it ended. */
enum death {
    DEATH_OUTSIDE, /* a kill from outside, an exit: condemns nobody */
    DEATH_FATAL,   /* a fatal signal of its own making */
    DEATH_HUNG,    /* we ended it, since a message or a server's answer took too long */
};

/* The death of a child, from its wait status; hung where we killed it for a missed deadline. */
enum death death_of(int code, int status, bool hung);

/* A message takes so long only if it hangs the parsers: hostile mail takes under 2 s. */
#define PARSE_DEADLINE_MS 15000
/* A mailbox's thread refreshes its slot when a wait for the server ends, after at most 60 s: a slot
 * that is older belongs to a thread that spins. */
#define TALK_DEADLINE_MS 120000

/* Whether a slot is older at now_ms than its stage allows. */
bool suspects_is_late(const struct ledger_slot *slot, int64_t now_ms);

struct suspects;
struct suspects *suspects_new(void);
void suspects_free(struct suspects *suspects);

/* Judges the slots (of struct ledger_slot) as they stood at the death, at now_ms of
 * clock_monotonic_ms(). Returns how many messages are newly suspected or condemned. */
unsigned suspects_judge(struct suspects *suspects, enum death death, const GArray *slots,
                        int64_t now_ms);

/* The UIDs of a mailbox under this UIDVALIDITY to try alone, and to quarantine. (transfer full: of
 * uint32_t, ascending) */
GArray *suspects_to_try(const struct suspects *suspects, uint32_t mailbox, uint32_t uidvalidity);
GArray *suspects_condemned(const struct suspects *suspects, uint32_t mailbox, uint32_t uidvalidity);

/* All of a mailbox that is none (MAILBOX_LMTP): an array of struct delivery_suspect. (transfer
 * full)
 */
GArray *suspects_delivered(const struct suspects *suspects, uint32_t mailbox);

/* How a message has to be read after what is known of it. */
enum import_how suspects_how(const struct suspects *suspects, uint32_t mailbox,
                             struct delivery_key key);

/* The message is recorded: it is no suspect any more. */
void suspects_clear(struct suspects *suspects, uint32_t mailbox, uint32_t uidvalidity,
                    uint32_t uid);

/* Mailboxes whose server's answer crmd-mail died on, without a message to blame: how often so far.
 * Forgotten by suspects_absolve(). */
unsigned suspects_deaths(const struct suspects *suspects, uint32_t mailbox);
void suspects_absolve(struct suspects *suspects, uint32_t mailbox);
