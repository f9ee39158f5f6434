/* message.h - a mail as a person reads it. */
#pragma once

#include "ctl/ctl.h"

/* Draws a message of the API, or what `crmctl parse --json` prints of one. */
void message_draw(struct ctl *ctl, json_t *message, bool with_quoted);
