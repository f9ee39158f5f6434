/* retention.c - see retention.h. */
#include "crm/retention.h"
#include "crm/setting.h"
#include "store/raw_mail.h"

#define MESSAGES_A_STEP 100 /* of 25 KB each: some 10 ms */
#define DAY_S (24 * 60 * 60)

bool retention_step(struct crm *crm, int64_t *ret_messages, GError **error)
{
    int64_t days;
    *ret_messages = 0;
    if (!setting_number(crm->store, SETTING_RAW_MAIL_DAYS, &days, error))
        return false;
    if (days == 0)
        return true;
    return crm_begin(crm, error) && crm_end(crm,
                                            store_raw_expire(crm->store, crm->now - days * DAY_S,
                                                             MESSAGES_A_STEP, ret_messages, error),
                                            error);
}
