/* reparse.h - mail that crmd has kept, read once more by today's parsers. */
#pragma once

#include "mail/parsing.h"
#include "mail/uplink.h"

/* Parses the mail on one of the threads, nothing beside it, and sends REPARSED. Takes reparse->raw
 * over; both others are borrowed for as long as there are threads. */
void reparse_start(struct parsing *parsing, struct uplink *uplink, const struct reparse *reparse);
