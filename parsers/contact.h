/* contact.h - the person who wants something. */
#pragma once

#include "parsers/forward.h"
#include "parsers/mime.h"
#include "parsers/parse.h"

/* Fills what is empty in mail->contact, a form's values being there already: who it is from the
 * forward in the mail (or NULL), Reply-To and From; telephone, company, title, website and country
 * from the same person's signature, vCard and address. Each with its source; nothing that is not
 * certain. Of mail that is sent by a program or by ourselves only who it is. content's vCards are
 * looked at; options may be NULL. */
void contact_find(struct mail *mail, const struct mime_content *content,
                  const struct forward *forward, const struct parse_options *options);

/* Whether the address is in one of the domains, or a subdomain of one. domains may be NULL. */
bool contact_is_own(const char *email, const char *const *domains);
