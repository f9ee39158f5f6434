/* withheld.h - messages that a server does not give as it should: each is held back and asked for
 * again at growing intervals, so that the rest goes on and a server that mends loses nothing; after
 * an hour of it a message is given up. Pure bookkeeping, by UID, of one thread. It outlives
 * sessions; times are of clock_monotonic_ms(). */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

struct withheld;
struct withheld *withheld_new(void);
void withheld_free(struct withheld *withheld);
/* The UIDs mean other messages now. */
void withheld_forget(struct withheld *withheld);
/* A person asks for another try: nothing is held back any longer. */
void withheld_retry(struct withheld *withheld);

enum withheld_kind {
    WITHHELD_LOST,    /* the connection broke: it is held back from the second time on */
    WITHHELD_REFUSED, /* the server does not give it */
    WITHHELD_CORRUPT, /* what it gives cannot be read */
};
void withheld_note(struct withheld *withheld, uint32_t uid, enum withheld_kind kind,
                   const char *why, int64_t now_ms);
/* The same, of an error of imap.h, now. */
void withheld_note_error(struct withheld *withheld, uint32_t uid, const GError *error);
/* It came, or it is gone from the server. */
void withheld_end(struct withheld *withheld, uint32_t uid);

/* It is not to be asked for yet. */
bool withheld_is_held(const struct withheld *withheld, uint32_t uid, int64_t now_ms);
bool withheld_is_held_now(const struct withheld *withheld, uint32_t uid);
bool withheld_is_given_up(const struct withheld *withheld, uint32_t uid);
/* What was noted last, or NULL. (borrowed until the next note) */
const char *withheld_why(const struct withheld *withheld, uint32_t uid);

/* ---- of a session: what was passed over, and is still to come ---- */

void withheld_begin_session(struct withheld *withheld);
/* Leaves it for later, so that the others are not kept waiting; an error where that is so of too
 * many. */
bool withheld_pass_over(struct withheld *withheld, uint32_t uid, GError **error);
/* It is on its way after all. */
void withheld_take_up(struct withheld *withheld, uint32_t uid);
unsigned withheld_count_passed(const struct withheld *withheld);
/* The lowest of them, or 0. */
uint32_t withheld_first_passed(const struct withheld *withheld);
/* The one to be asked for next, or 0, and when (which may be over). */
uint32_t withheld_next(const struct withheld *withheld, int64_t *ret_at_ms);
/* What is passed over, as a sentence, or NULL. (transfer full) */
char *withheld_complaint(const struct withheld *withheld);
