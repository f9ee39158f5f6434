/* contact.h - the person who wants something. */
#pragma once

#include "parsers/forward.h"
#include "parsers/parse.h"

/* Fills mail->contact from, in this order, its form, the forward in it (or NULL), Reply-To and
 * From; and a phone number and company from signature and header where they are the same person's.
 */
void contact_find(struct mail *mail, const struct forward *forward);

/* Whether the address is in one of the domains, or a subdomain of one. domains may be NULL. */
bool contact_is_own(const char *email, const char *const *domains);
