/* form_block.h - who wrote, where a portal's notice says so without labels: in a block of lines
 * below "Contact details". */
#pragma once

#include "base/mail_contact.h"

/* Fills what is empty in contact from a block: a name, a company, an address and a way to answer,
 * each on its line. The source is SOURCE_FORM. */
void form_block_read(const char *block, struct mail_contact *contact);

/* Whether it is a few words without figures, as names are. */
bool form_is_name_like(const char *text);

/* Fills in the address of "Anna Lind (anna@...)" or "E-mail anna@..."; false: there is none. */
bool form_address_read(const char *line, struct mail_contact *contact);
