/* value.h - the kinds of values that arguments and options take. */
#pragma once

#include "base/json.h"
#include "ctl/command.h"

/* What help calls a value of this kind: "TEAM". */
const char *value_placeholder(enum value_kind kind);

/* The KIND of `crmctl complete-names` that lists values of this kind, or NULL; and back. */
const char *value_names_kind(enum value_kind kind);
bool value_names_parse(const char *name, enum value_kind *ret_kind);

/* Checks what was typed for `what` ("--team", "ID"): CTL_USAGE tells what it should be. Empty text
 * passes where `may_clear`: it clears a field. */
bool value_check(enum value_kind kind, const char *const *choices, const char *what,
                 const char *text, bool may_clear, GError **error);

/* A checked value as the API wants it; null for empty text. (transfer full) */
json_t *value_to_json(enum value_kind kind, const char *text);

/* A checked value as it stands in a path or query: a number without its "#", codes in capitals.
 * (transfer full) */
char *value_to_query(enum value_kind kind, const char *text);
