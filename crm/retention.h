/* retention.h - raw mail goes when the settings say so. What is gone by a clock that was wrong for
 * a minute does not come back, so the clock has to be plausible. */
#pragma once

#include "crm/crm.h"

/* What is known of the system's clock. Zeroed at the start. */
struct retention_clock {
    int64_t now_s;
    int64_t boot_s; /* of a clock that nobody sets, at now_s */
    int64_t steady_from_boot_s;
    bool jumped;
};

/* Compares the two clocks; a difference since the last time is a jump. */
void retention_look(struct retention_clock *clock, int64_t now_s, int64_t boot_s);

/* Whether mail may go by this clock: it has gone steadily for a day, or it has not jumped and the
 * newest mail was recorded within the last 30 days. */
bool retention_trusts(const struct retention_clock *clock, int64_t newest_s);

/* One transaction's worth of what is due by the clock, about 20 ms of work: *ret_messages lost
 * their raw mail; 0: nothing is due, or the clock is not to be trusted. */
bool retention_step(struct crm *crm, const struct retention_clock *clock, int64_t *ret_messages,
                    GError **error);
