/* lead_merge.h - several leads of one matter become one. */
#pragma once

#include "crm/lead.h"

#define LEAD_MERGE_MAX 50 /* at once */

/* What others (of struct lead_ref) have goes to one: messages, notes, history, tags, what it does
 * not know itself, and with sum their revenues. They are archived, and what belongs to them from
 * now on (answers, mail to their addresses) comes onto it. The caller must have the right to change
 * all of them. */
bool lead_merge(struct crm *crm, struct lead_ref into, const GArray *others, bool sum,
                GError **error);
