/* lmtp_pace.c - see lmtp_pace.h. An account of patience: waiting takes from it, bytes give back. */
#include "mail/lmtp_pace.h"
#include "base/fault.h"

static gint64 patience_us(void)
{
    return fault_hurry_ms(LMTP_PATIENCE_MS) * 1000;
}

void lmtp_pace_begin(struct lmtp_pace *pace, gint64 now_us)
{
    *pace = (struct lmtp_pace){true, patience_us(), now_us + LMTP_MAIL_MS * INT64_C(1000)};
}

void lmtp_pace_end(struct lmtp_pace *pace)
{
    pace->on = false;
}

gint64 lmtp_pace_wait_us(const struct lmtp_pace *pace, gint64 now_us, bool wanted)
{
    gint64 left_us = MIN(pace->left_us / (wanted ? LMTP_HURRY : 1), pace->until_us - now_us);
    return CLAMP(left_us, 0, LMTP_WAIT_AT_ONCE_MS * INT64_C(1000));
}

void lmtp_pace_waited(struct lmtp_pace *pace, gint64 waited_us, bool wanted)
{
    pace->left_us -= waited_us * (wanted ? LMTP_HURRY : 1);
}

void lmtp_pace_came(struct lmtp_pace *pace, gsize bytes)
{
    gint64 earned_us = (gint64)bytes * G_USEC_PER_SEC / LMTP_LEAST_RATE;
    pace->left_us = MIN(pace->left_us + earned_us, patience_us());
}
