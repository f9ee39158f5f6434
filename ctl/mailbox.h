/* mailbox.h - mailboxes as a person sees them. */
#pragma once

#include "ctl/ctl.h"

/* What there is to know at a glance, indented: how many are in each state, each of a few, and what
 * is wrong. */
void mailboxes_draw(struct ctl *ctl, json_t *mailboxes, unsigned indent);

/* All of them, a line each, and what is wrong. */
void mailboxes_draw_list(struct ctl *ctl, json_t *mailboxes);
