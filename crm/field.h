/* field.h - fields of leads that a business adds: what they are, and whether values fit them. */
#pragma once

#include "crm/catalogue.h"
#include "store/field.h"

/* Callers give the editable fields, and "choices" for those of type choice. Name and type stay as
 * they were made, since values stand under them. */
extern const struct catalogue field_catalogue;

/* Checks an object of values by field name against the fields there are (null takes a value away;
 * text of a number, day or truth is taken for one) and merges it over `before`, the JSON text that
 * a lead has, or NULL. Gives the JSON text to keep, NULL where no value is left (transfer full).
 * The error's field is "custom", and its message names the field by its label. */
bool field_values_read(struct crm *crm, json_t *given, const char *before, char **ret_json,
                       GError **error);

/* Of the fields that leads' JSON text `values` (or NULL) holds: {"name": value ...} as the API
 * shows it; an empty object where there is none. (transfer full) */
json_t *field_values_to_json(const char *values);
