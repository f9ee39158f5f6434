/* captured.h - what the log says of mail that was recorded, whichever way it came in. */
#pragma once

#include "crm/capture.h"

/* A line for each message that is new, or made leads: with the journal's fields MAILBOX=, LEAD= and
 * MESSAGE_ID_HEADER=. outcomes has one for each of the batch's messages. */
void captured_log(const struct batch *batch, const char *mailbox,
                  const struct capture_outcome *outcomes);
