/* status.h - what the database knows of the daemon's day. */
#pragma once

#include "base/mail.h"
#include "crm/crm.h"

/* {"user", "today"} of the status object in doc/api.md; who may see mailboxes gets "database",
 * "raw_mail" and "totals" too, and today's counts of everybody's mail. (transfer full) */
json_t *crm_status(struct crm *crm, GError **error);

/* How many messages there are of each verdict. */
bool crm_verdict_counts(struct crm *crm, int64_t ret_counts[VERDICT_COUNT], GError **error);

/* Leads made since the local day began. */
bool crm_leads_today(struct crm *crm, int64_t *ret, GError **error);
