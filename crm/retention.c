/* retention.c - see retention.h. */
#include "crm/retention.h"
#include "base/clock.h"
#include "crm/setting.h"
#include "store/raw_mail.h"

#include <stdlib.h>

#define MESSAGES_A_STEP 100 /* of 25 KB each: some 10 ms */
#define DAY_S (24 * 60 * 60)
#define JUMP_S 600 /* an hour's drift is a second at most */
#define QUIET_S                                                                                    \
    (30 * DAY_S) /* without mail, a clock that was never seen to jump is still believed */

void retention_look(struct retention_clock *clock, int64_t now_s, int64_t boot_s)
{
    bool first = clock->boot_s == 0;
    int64_t jump = (now_s - clock->now_s) - (boot_s - clock->boot_s);
    if (first || llabs(jump) > JUMP_S)
        clock->steady_from_boot_s = boot_s;
    clock->jumped = clock->jumped || (!first && llabs(jump) > JUMP_S);
    clock->now_s = now_s;
    clock->boot_s = boot_s;
}

bool retention_trusts(const struct retention_clock *clock, int64_t newest_s)
{
    bool steady = clock->boot_s - clock->steady_from_boot_s >= DAY_S;
    return steady || (!clock->jumped && clock->now_s - newest_s <= QUIET_S);
}

static bool expire(struct crm *crm, int64_t before, int64_t *ret_messages, GError **error)
{
    return crm_begin(crm, error) &&
           crm_end(crm, store_raw_expire(crm->store, before, MESSAGES_A_STEP, ret_messages, error),
                   error);
}

bool retention_step(struct crm *crm, const struct retention_clock *clock, int64_t *ret_messages,
                    GError **error)
{
    int64_t days, newest_s;
    *ret_messages = 0;
    if (!setting_number(crm->store, SETTING_RAW_MAIL_DAYS, &days, error) ||
        !store_raw_newest(crm->store, &newest_s, error))
        return false;
    if (days == 0 || newest_s == CLOCK_NONE || !retention_trusts(clock, newest_s))
        return true;
    return expire(crm, clock->now_s - days * DAY_S, ret_messages, error);
}
