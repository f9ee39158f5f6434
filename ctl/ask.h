/* ask.h - questions to a person at a terminal. */
#pragma once

#include "ctl/ctl.h"

/* Whether there is somebody to ask: both standard input and output are a terminal. */
bool ask_can(const struct ctl *ctl);

/* Prints what is gathered, then the question; *ret is true for an answer that begins with y. */
bool ask_yes(struct ctl *ctl, const char *question, bool *ret, GError **error);
