/* retention.h - raw mail goes when the settings say so. */
#pragma once

#include "crm/crm.h"

/* One transaction's worth of what is due, about 20 ms of work: *ret_messages lost their raw mail;
 * 0: nothing is due. */
bool retention_step(struct crm *crm, int64_t *ret_messages, GError **error);
