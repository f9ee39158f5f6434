/* learnt.h - what people have said of senders and domains, and what it makes of their mail. */
#pragma once

#include "crm/crm.h"
#include "store/message.h"
#include "store/remembered.h"

/* What of a mail is to be remembered. */
enum learn { LEARN_NOTHING, LEARN_SENDER, LEARN_DOMAIN, LEARN_COUNT };

/* "sender", "domain"; parse returns false for anything else. */
const char *learn_name(enum learn learn);
bool learn_parse(const char *name, enum learn *ret);

/* What is remembered of a mail's people: of the one behind it before its sender, of an address
 * before a domain, of a domain before the ones that it is part of. *ret stays NULL where nothing
 * is. (transfer full) */
bool learnt_find(struct crm *crm, const struct mail *mail, struct remembered **ret, GError **error);

/* "mail of ana@x.net is bulk, as anna said". (transfer full) */
char *learnt_reason(const struct remembered *remembered);

/* Remembers that mail of this message's sender or domain is of that verdict. What promotes means
 * the address it came from; what dismisses, the person behind it, as one address may pass on many
 * people's enquiries. Refused: junk through a form that names nobody, our own addresses, domains
 * that everybody uses, and to those who may not, as they may not say otherwise than somebody else
 * did. Within a transaction. */
bool learnt_remember(struct crm *crm, const struct message *message, enum verdict verdict,
                     enum learn learn, int64_t correction_id, GError **error);

/* {"sender", "domain"}: what the caller might have remembered of a message, as it is now; without
 * what would be refused. (transfer full) */
json_t *learnt_offer(struct crm *crm, const struct message *message, GError **error);

/* By id, oldest first. (transfer full) */
GPtrArray *learnt_list(struct crm *crm, int64_t after_id, int64_t limit, GError **error);

/* By id, address or domain. What others said, leaders and administrators may forget too. */
bool learnt_forget(struct crm *crm, const char *which, GError **error);

/* Forgets what came with a correction; what was remembered before it counts again. Within a
 * transaction. */
bool learnt_forget_correction(struct crm *crm, int64_t correction_id, GError **error);
