/* pause.h - a mailbox is left alone, by a person's word, until a person lets it go on. */
#pragma once

#include "crm/crm.h"
#include "store/pause.h"

/* Pauses a mailbox of that name, which the caller has made sure of. One that is paused stays as it
 * is. NULL with an error, else the pause. (transfer full) */
struct pause *pause_begin(struct crm *crm, const char *mailbox, GError **error);

/* Lifts the pause; there need be none. */
bool pause_end(struct crm *crm, const char *mailbox, GError **error);
