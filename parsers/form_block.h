/* form_block.h - who wrote, where a portal's notice says so without labels: in a block of lines
 * below "Contact details", or in a sentence. */
#pragma once

#include "parsers/lines.h"
#include "base/mail_contact.h"

/* Fills what is empty in contact from a block: a name, a company, an address and a way to answer,
 * each on its line. The source is SOURCE_FORM. */
void form_block_read(const char *block, struct mail_contact *contact);

/* "Anna Lind from Lind Boats sent you an inquiry", "You have received a message from Anna Lind":
 * fills name, company and an address that stands there where they are empty. False where the line
 * says no such thing. */
bool form_sentence_read(const struct line *line, struct mail_contact *contact);
