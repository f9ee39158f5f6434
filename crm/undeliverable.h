/* undeliverable.h - addresses that our mail does not reach, as bounces say and later mail denies.
 * Within the transaction of capture. */
#pragma once

#include "base/mail.h"
#include "crm/crm.h"
#include "rules/verdict.h"

/* A bounce that reports a permanent failure marks the address it names, where a contact or a lead
 * has it; the open leads of the address are told. Anybody can write one, so it is believed only
 * where it shows that it is about mail of our side: by the thread that it is of (found), or because
 * a user, a team or our domain had written what it returns. */
bool undeliverable_note_bounce(struct crm *crm, const struct mail *mail, enum thread_found found,
                               int64_t message_id, GError **error);

/* Mail came from its sender's address: it is no longer marked. */
bool undeliverable_note_mail(struct crm *crm, const struct mail *mail, int64_t message_id,
                             GError **error);

/* Sets "email_undeliverable": {"at", "status", "diagnostic", "message"} in a lead's object where
 * its address is marked. address may be NULL. */
bool undeliverable_set_json(struct crm *crm, const char *address, json_t *object, GError **error);
