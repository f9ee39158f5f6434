/* form.h - the notice that a web form or portal sends: labelled values about a person. */
#pragma once

#include "base/mail.h"

/* Reads "Label: value" lines, labels with the value below, and two-column tables. True where text
 * is such a notice, naming a person's address and name or message: then fields are appended (of
 * struct mail_field*, in order, at most LIMIT_FORM_FIELDS) and *ret_message is the enquiry itself
 * or NULL (transfer full). */
bool form_read(const char *text, GPtrArray *fields, char **ret_message);

/* Fills what the fields say of the person into contact, where it is not filled. */
void form_contact(const GPtrArray *fields, struct mail_contact *contact);
