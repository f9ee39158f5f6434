/* check.h - checks of mailboxes under way: a thread of the API waits for the steps that crmd-mail
 * reports to the main loop. */
#pragma once

#include "base/json.h"
#include "mail/protocol.h"

struct check_desk;
struct check_desk *check_desk_new(void);
void check_desk_free(struct check_desk *desk);

/* A new request's number; ERROR_UNAVAILABLE (0) where two are under way, since they hold threads
 * that others wait for, and once the desk is closed. */
uint64_t check_begin(struct check_desk *desk, GError **error);

/* Waits for its last step, at most timeout_s. {"ok", "steps"}. (transfer full) */
json_t *check_wait(struct check_desk *desk, uint64_t request, unsigned timeout_s, GError **error);

/* Nobody will wait for it after all. */
void check_cancel(struct check_desk *desk, uint64_t request);

/* A step was reported. */
void check_step(struct check_desk *desk, const struct check_step *step);

/* crmd-mail is gone: whoever waits gets an error. */
void check_abandon(struct check_desk *desk);

/* The same, and no check begins any more. */
void check_close(struct check_desk *desk);
