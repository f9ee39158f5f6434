/* bounce.h - what a mail says about mail that was not delivered, or was complained about. */
#pragma once

#include "parsers/mime.h"

/* From the machine-readable parts: RFC 3464 delivery status, RFC 5965 feedback report. NULL where
 * there are none. (transfer full) */
struct mail_bounce *bounce_of_reports(const struct mime_content *content);

/* Whether a delivery report speaks of a failure or delay, not of success. */
bool bounce_is_failure(const struct mail_bounce *bounce);

/* Fills what mail->bounce (made where there is none) lacks from header, text and the returned mail.
 */
void bounce_complete(struct mail *mail, const struct mime_content *content);
