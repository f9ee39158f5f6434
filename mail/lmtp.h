/* lmtp.h - LMTP (RFC 2033) on a Unix socket that crmd listens on: a thread that accepts, and one
 * for each of a bounded number of sessions. */
#pragma once

#include "mail/parsing.h"
#include "mail/protocol_delivery.h"
#include "mail/uplink.h"

struct lmtp;

/* Both are borrowed. NULL where the system has no thread or descriptor to spare. */
struct lmtp *lmtp_new(struct parsing *parsing, struct uplink *uplink, GError **error);

/* From now on sessions come by this socket, -1: by none; those that are open go on. Takes socket
 * and what order holds. */
void lmtp_listen(struct lmtp *lmtp, int socket, const struct listen_order *order);

/* crmd's answer to a session. (answers: transfer full) */
void lmtp_answer(struct lmtp *lmtp, const struct delivered *delivered);

/* Ends all sessions, telling clients to come again, and waits for them. */
void lmtp_stop(struct lmtp *lmtp);
/* Of a stopped one, after parsing was freed. */
void lmtp_free(struct lmtp *lmtp);
