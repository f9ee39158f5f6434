/* courier.h - what an LMTP session asks of crmd, and waits for: whether a recipient is known, and
 * that a mail be recorded. From any thread. */
#pragma once

#include "mail/parsing.h"
#include "mail/protocol_delivery.h"
#include "mail/uplink.h"

struct courier;

/* Both are borrowed. Free it after parsing, whose jobs know it. */
struct courier *courier_new(struct parsing *parsing, struct uplink *uplink);
void courier_free(struct courier *courier);

/* Mails that crmd-mail died over (of struct delivery_suspect; transfer full). */
void courier_set_suspects(struct courier *courier, GArray *suspects);

/* DELIVERY_LATER also where crmd does not answer, or the courier stops. */
enum delivery_answer courier_check(struct courier *courier, const char *address);

/* Has the mail parsed and recorded; ret->answers (transfer full) has one for each recipient, or
 * none where crmd did not answer. */
void courier_deliver(struct courier *courier, GBytes *raw, const GPtrArray *recipients,
                     struct delivered *ret);

/* crmd's answer. (answers: transfer full) */
void courier_answer(struct courier *courier, const struct delivered *delivered);

/* Nobody waits any more. */
void courier_stop(struct courier *courier);
