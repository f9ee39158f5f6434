/* required.h - the fields that a lead needs before it may enter a stage. */
#pragma once

#include "crm/crm.h"

/* The list of names under "required" as it is kept: with spaces between, NULL where it is empty;
 * *names stays where the key is absent. A name is of a lead's field, as the API shows it, or of a
 * custom field; ERROR_INVALID names the nearest to one that is neither. */
bool required_read(struct crm *crm, json_t *fields, char **names, GError **error);
