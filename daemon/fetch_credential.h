/* fetch_credential.h - one secret of one mailbox from where crmd.conf says. May take half a minute:
 * for threads of their own. */
#pragma once

#include "daemon/config.h"

struct fetched {
    char *secret;
    int64_t fresh_s;      /* for so long it need not be fetched again */
    bool outlasts_source; /* where the next fetch fails, this may be used again */
    char *unsaved;        /* a refresh token that replaces the last and could not be saved */
    char *warning;        /* what somebody should know although it went well, or NULL */
};
void fetched_clear(struct fetched *fetched); /* wipes */

/* rotated (or NULL) is the last fetch's unsaved token. *ret is set in any case; its secret is NULL
 * where error is set. */
void fetch_credential(const struct config *config, const struct config_mailbox *mailbox,
                      enum credential_kind kind, const char *rotated, struct fetched *ret,
                      GError **error);

/* Whether two mailboxes' secrets come from the same places. */
bool credential_same(const struct config_mailbox *a, const struct config_mailbox *b);
