/* lmtp_pace.h - whether an LMTP client sends its mail fast enough to be waited for. Programs on the
 * same machine have their mail at hand: one that drips holds memory that others wait for. Times are
 * of g_get_monotonic_time(). */
#pragma once

#include <glib.h>
#include <stdbool.h>

#define LMTP_PATIENCE_MS 30000        /* so long a client may rest; what it sends earns it back */
#define LMTP_LEAST_RATE (64 << 10)    /* bytes a second: a tenth of what a slow disk gives */
#define LMTP_HURRY 10                 /* waiting counts so many times while others want room */
#define LMTP_MAIL_MS (10 * 60 * 1000) /* for a whole mail */
#define LMTP_WAIT_AT_ONCE_MS 1000     /* then it is looked whether others want room */

struct lmtp_pace {
    bool on; /* a mail is coming */
    gint64 left_us;
    gint64 until_us;
};

/* A mail begins to come, or has come. */
void lmtp_pace_begin(struct lmtp_pace *pace, gint64 now_us);
void lmtp_pace_end(struct lmtp_pace *pace);

/* How long to wait at once for the client's next bytes; 0: no longer. */
gint64 lmtp_pace_wait_us(const struct lmtp_pace *pace, gint64 now_us, bool wanted);

/* It was waited for so long, others wanting its room or not. */
void lmtp_pace_waited(struct lmtp_pace *pace, gint64 waited_us, bool wanted);
void lmtp_pace_came(struct lmtp_pace *pace, gsize bytes);
