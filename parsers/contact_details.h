/* contact_details.h - what there is to know of a contact beyond name and address. */
#pragma once

#include "parsers/mime.h"
#include "parsers/parse.h"

/* Fills what is empty in mail->contact, who it is being known: from signature (not where the mail
 * is a form), vCards, the Organization field where of_header, aside (what stood beside a display
 * name, or NULL) and the address's domain; reads its telephone number. */
void contact_complete(struct mail *mail, const struct mime_content *content, const char *aside,
                      bool of_header, const struct parse_options *options);
