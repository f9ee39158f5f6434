/* mail_json.h - a mail as JSON, in the one form that the API and crmctl parse show. */
#pragma once

#include "base/json.h"
#include "base/mail.h"

/* All of it: verdict, reason, message_id, in_reply_to, references, date, from, to, cc, subject,
 * text, body, quoted, signature, contact, contact_sources, form, language, attachments, bounce.
 * Keys without a value are left out. (transfer full) */
json_t *mail_to_json(const struct mail *mail);

/* Only what has no column of its own in the store: in_reply_to, references, reply_to, to, cc,
 * contact, contact_sources, form, attachments, bounce. (transfer full) */
json_t *mail_details_to_json(const struct mail *mail);
