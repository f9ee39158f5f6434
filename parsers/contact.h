/* contact.h - the person who wants something. */
#pragma once

#include "parsers/forward.h"
#include "parsers/mime.h"
#include "parsers/parse.h"

/* Finds who it is, a form's values being in mail->contact already: from the forward in the mail (or
 * NULL), Reply-To and From. Where the sender's address is a program's, all that contact_complete()
 * finds as well, as it tells whether a person wrote through it. options may be NULL. */
void contact_find(struct mail *mail, const struct mime_content *content,
                  const struct forward *forward, const struct parse_options *options);

/* Fills what is still empty: telephone, company, title, website and country from the same person's
 * signature, content's vCards, header and address. Nothing that is not certain; nothing of a
 * program or of ourselves. It takes its time, so it is for mail that somebody will answer.
 * is_forward: the mail passes another's on. */
void contact_complete(struct mail *mail, const struct mime_content *content, bool is_forward,
                      const struct parse_options *options);

/* Whether the address is in one of the domains, or a subdomain of one. domains may be NULL. */
bool contact_is_own(const char *email, const char *const *domains);
