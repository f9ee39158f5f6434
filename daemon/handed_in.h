/* handed_in.h - the ways in that have no folder, and how each is doing: LMTP and imports. Read by
 * the API's threads, so behind a lock. */
#pragma once

#include "base/json.h"
#include "daemon/traffic.h"

enum handed_way { HANDED_LMTP, HANDED_IMPORT, HANDED_WAY_COUNT };
/* As its mailbox is called: "lmtp", "import". */
const char *handed_way_name(enum handed_way way);

struct handed_in;
struct handed_in *handed_in_new(void);
void handed_in_free(struct handed_in *handed_in);

/* What the database knows of a way, from before this start. */
void handed_in_known(struct handed_in *handed_in, enum handed_way way, const struct traffic *known);

/* There is a socket for LMTP at path, or none (NULL); or there should be one and is not, for this
 * reason. */
void handed_in_listen(struct handed_in *handed_in, const char *path, const char *wrong);

/* How many sessions of LMTP there are now. */
void handed_in_sessions(struct handed_in *handed_in, unsigned count);

/* So many mails were recorded now, the last of them received then (CLOCK_NONE: not known). */
void handed_in_received(struct handed_in *handed_in, enum handed_way way, unsigned deliveries,
                        int64_t received_at);

/* Mail could not be recorded: whoever brought it keeps it. */
void handed_in_failed(struct handed_in *handed_in, enum handed_way way, const char *message);

/* Adds the ways that are configured, or were used, to a list of mailboxes as doc/api.md has it.
 * trouble: what keeps crmd from recording, as its status has it, or NULL. */
void handed_in_add_to(struct handed_in *handed_in, json_t *mailboxes, bool crmd_mail_is_down,
                      json_t *trouble);
