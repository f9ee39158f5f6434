/* import.h - mails that somebody has from elsewhere, read for crmd. */
#pragma once

#include "mail/parsing.h"
#include "mail/protocol_delivery.h"
#include "mail/uplink.h"

/* Parses the mails on the threads and sends IMPORTED. Takes what order holds over; both others are
 * borrowed for as long as there are threads. */
void import_start(struct parsing *parsing, struct uplink *uplink, const struct import_order *order);

/* Answers that they cannot be read now. */
void import_refuse(struct uplink *uplink, uint64_t request);
