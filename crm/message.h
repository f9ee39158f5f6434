/* message.h - what people do with recorded mail. */
#pragma once

#include "crm/crm.h"
#include "store/message.h"

/* One visible message, ERROR_NOT_FOUND otherwise; a list (filter->visible is set here); the raw
 * mail (transfer full). */
struct message *message_get(struct crm *crm, int64_t id, GError **error);
GPtrArray *message_list(struct crm *crm, struct message_filter *filter, GError **error);
GBytes *message_raw(struct crm *crm, int64_t id, GError **error);

/* Makes a lead of a message that triage did not take for one, for the named team (NULL: the team it
 * is addressed to). ERROR_CONFLICT where it is a lead already. The team may be one that is not the
 * caller's: that is how mail which reached the wrong team is passed on. */
bool message_promote(struct crm *crm, int64_t id, const char *team, GError **error);

/* The leads that the message made are archived, the message is bulk by a person's word.
 * ERROR_CONFLICT where it made none. */
bool message_dismiss(struct crm *crm, int64_t id, GError **error);
