/* message.h - recorded mail as people see it. */
#pragma once

#include "crm/crm.h"
#include "store/message.h"

/* One visible message, ERROR_NOT_FOUND otherwise; a list (filter->visible is set here); the raw
 * mail (transfer full). */
struct message *message_get(struct crm *crm, int64_t id, GError **error);
GPtrArray *message_list(struct crm *crm, struct message_filter *filter, GError **error);
GBytes *message_raw(struct crm *crm, int64_t id, GError **error);

/* The message for an operation that changes it: ERROR_NOT_FOUND where the caller may not even see
 * it, ERROR_REFUSED where the caller may not do that. (transfer full) */
struct message *message_to_change(struct crm *crm, int64_t id, GError **error);
