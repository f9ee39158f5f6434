/* report.h - what programs report to programs, other than failures: receipts, calendars, DMARC. */
#pragma once

#include "parsers/mime.h"
#include "parsers/wording.h"

/* Whether a part of the mail is a report of a type that ends in suffix. */
bool report_has(const struct mime_content *content, const char *suffix);

/* True, with the reason appended, for a read receipt (RFC 8098), a calendar message (RFC 5546), a
 * DMARC or TLS report (RFC 7489, 8460) or a report of successful delivery (RFC 3464). */
bool report_says(const struct mail *mail, const struct mime_content *content,
                 const struct wording *wording, GString *reason);
