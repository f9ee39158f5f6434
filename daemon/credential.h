/* credential.h - passwords, access tokens and keys for crmd-mail, fetched when it asks for them:
 * before each login. Several at a time, each mailbox's one after another, so that a slow source
 * holds up nobody else. Of the main loop. */
#pragma once

#include "daemon/config.h"
#include "daemon/post.h"

struct credentials;

struct credentials *credentials_new(struct post_box *box);

/* From now on for these mailboxes (of struct watched*). Tokens of an account that stays the same
 * are kept. config is counted. */
void credentials_configure(struct credentials *credentials, struct config *config,
                           const GPtrArray *watched);

/* Answers done(context, tag, credential) later, or at once where the answer is known. The
 * credential is done()'s for as long as it runs. */
typedef void (*credential_done)(void *context, uint64_t tag, const struct credential *credential);
void credentials_ask(struct credentials *credentials, const struct credential_wanted *wanted,
                     credential_done done, void *context, uint64_t tag);

/* Asked, not yet answered. */
unsigned credentials_waiting(const struct credentials *credentials);

/* Waits for what is being fetched, which secret_cancel() cuts short; what it posted still comes. */
void credentials_stop(struct credentials *credentials);

/* NULL is fine. */
void credentials_free(struct credentials *credentials);
