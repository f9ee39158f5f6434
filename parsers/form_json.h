/* form_json.h - the values of JSON, which some programs send as they have it. */
#pragma once

#include "parsers/lines.h"

/* The words between the quotes of a value, appended to text with what is escaped in them put back;
 * what is no valid escape stays. */
void form_json_append(GString *text, const struct line *value);
