/* form_contact.h - what the labelled values of a notice say of the person behind it. */
#pragma once

#include "parsers/form_reader.h"
#include "base/mail_contact.h"

/* Fills what is empty in contact, the source being SOURCE_FORM. */
void form_contact_fill(const struct form_reading *reading, struct mail_contact *contact);

/* Whether a value could be a telephone number. */
bool form_is_phone(const char *value);

/* "Mr. John Smith" from "John" on. (borrowed from name) */
const char *form_without_courtesy(const char *name);
