/* message.h - a mail as a person reads it. */
#pragma once

#include "ctl/ctl.h"

/* Draws a message of the API, or what `crmctl parse --json` prints of one. */
void message_draw(struct ctl *ctl, json_t *message, bool with_quoted);

/* crmctl message reparse. */
bool message_reparse(struct ctl *ctl, const struct call *call, GError **error);
