/* contact_details.h - what there is to know of a contact beyond name and address. */
#pragma once

#include "parsers/mime.h"
#include "parsers/parse.h"

/* Fills what is empty in mail->contact, who it is being known: from signature (not where the mail
 * is a form), vCards, the display name's company and the Organization field where of_header, and
 * the address's domain; reads its telephone number. */
void contact_details_find(struct mail *mail, const struct mime_content *content, bool of_header,
                          const struct parse_options *options);
