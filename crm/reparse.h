/* reparse.h - what today's parsers make of mail that was recorded before. */
#pragma once

#include "base/mail.h"
#include "crm/crm.h"
#include "store/message.h"

/* What is different of a message now: {"id", "verdict" (as it is), "suggested" (where the parsers
 * say another than they did), "changed": [...], "before": {...}, "after": {...}}. (transfer full)
 */
json_t *reparse_difference(struct crm *crm, const struct message *message, const struct mail *mail,
                           GError **error);

/* Writes it: texts, contact, language, attachments; the leads that the message made and their
 * contact gain what they lack. The message's verdict stays: what people did about it is theirs. */
bool reparse_apply(struct crm *crm, int64_t message_id, const struct mail *mail, GError **error);
