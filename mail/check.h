/* check.h - tries a mailbox's settings for a person who waits: a session of its own, step by step.
 */
#pragma once

#include "mail/secrets.h"

struct checks;

/* Both outlive it. */
struct checks *checks_new(struct uplink *uplink, struct secrets *secrets);

/* Starts a check in a thread of its own; its steps go to crmd as CHECKED frames for that request.
 * settings are copied; NULL: crmd asked for a mailbox that there is not. */
void checks_start(struct checks *checks, const struct mailbox_settings *settings, uint64_t request);

/* Breaks off what runs, and waits for it. */
void checks_free(struct checks *checks);
