/* contact_columns.h - what the columns of other programs' files mean. */
#pragma once

#include <glib.h>

/* The field of a contact that a column of that title has: "name", "email", "phone", "tags" ..., or
 * "first_name", "last_name", "mobile", "home_phone"; in a dozen languages, as address books and
 * spreadsheets call them. NULL for others. (static) */
const char *contact_column_field(const char *title);

/* Whether there is such a field; with all their names for an error. */
gboolean contact_column_is_field(const char *field);
char *contact_column_fields(void); /* (transfer full) */
