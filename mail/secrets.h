/* secrets.h - passwords, tokens and keys, asked of crmd when a login needs them: nothing is kept
 * here. From any thread. */
#pragma once

#include "mail/uplink.h"

struct secrets;

/* uplink outlives it. */
struct secrets *secrets_new(struct uplink *uplink);
void secrets_free(struct secrets *secrets);

/* What crmd answers, for whoever asked; wiped where nobody waits any more. (content: transfer full)
 */
void secrets_answer(struct secrets *secrets, struct credential *answer);

/* Who asks, session after session. */
struct secrets_asker {
    struct secrets *secrets;
    uint32_t mailbox;
    int cancel_fd;   /* an eventfd: readable, nobody waits any more */
    uint32_t number; /* of the secret given last */
    uint32_t refused;
};

/* Waits for crmd's answer, a minute at most; NULL with error set. Wipe it. (transfer full) */
char *secrets_ask(struct secrets_asker *asker, enum credential_kind kind, GError **error);

/* The server refused the secret given last: the next time crmd does not give it again unless it has
 * looked for a newer one. */
void secrets_refused(struct secrets_asker *asker);
