/* inbound.h - a lead made of a mail: its contact, its team, its salesperson. Within the transaction
 * of the operation that asks for it. */
#pragma once

#include "crm/crm.h"
#include "store/contact.h"
#include "store/message.h"

/* The person behind a mail as known from it. Strings are borrowed. */
struct enquirer {
    const char *name;
    const char *email;
    const char *phone;
    const char *phone_e164;
    const char *company;
    const char *job_title;
    const char *website;
    const char *country;
    const char *language;
    int64_t asked_at; /* when, for a lead that is older than today; 0: now */
};

/* The person as the parsers found them. (borrows mail) */
struct enquirer enquirer_of(const struct mail *mail);

/* Fills what the mail says and the contact and the lead do not know yet. */
bool inbound_complete(struct crm *crm, int64_t lead_id, const struct enquirer *enquirer,
                      GError **error);

/* A message goes onto a lead: linked, told of with the lead's salesperson; and what the lead's own
 * contact says in a reply completes the lead. mailbox is the name of where it came in. */
bool inbound_reply(struct crm *crm, const struct message *message, const struct mail *mail,
                   int64_t lead_id, const char *mailbox, GError **error);

/* A lead of a message for a team (0: for none): contact found or made, assigned to the team's
 * assignee or to the member whose turn it is, linked, events recorded. */
bool inbound_lead(struct crm *crm, const struct message *message, const struct enquirer *enquirer,
                  int64_t team_id, int64_t *ret_lead_id, GError **error);
