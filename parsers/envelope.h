/* envelope.h - what the header says of a mail: who, to whom, when, about what, in answer to what.
 */
#pragma once

#include "base/mail.h"
#include "parsers/headers.h"

/* Fills ids, date, addresses, subject and the decoded fields of a mail that has none yet. */
void envelope_read(struct mail *mail, const struct headers *headers);
