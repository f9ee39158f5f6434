/* mailbox.h - mailboxes as a person sees them. */
#pragma once

#include "ctl/ctl.h"

/* Adds a line or more for each mailbox, indented. */
void mailboxes_draw(struct ctl *ctl, json_t *mailboxes, unsigned indent);
