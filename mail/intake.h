/* intake.h - one raw mail read for crmd: parsed, hashed, compressed. For jobs of parsing threads.
 */
#pragma once

#include "mail/parsing.h"
#include "mail/protocol_delivery.h"

/* Why a mail is not parsed. */
#define INTAKE_CONDEMNED "crmd-mail ended each time it read this mail; it was not read again"

/* Fills message and gives the compressed mail, or NULL where only its header is here. The ledger
 * knows the mail as one of that mailbox (MAILBOX_LMTP, MAILBOX_IMPORT). (transfer full) */
GBytes *intake_read(struct parsing_thread *thread, uint32_t mailbox, GBytes *raw,
                    enum import_how how, struct batch_message *message);
