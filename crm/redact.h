/* redact.h - taking a person's data out of texts. */
#pragma once

#include "base/json.h"

/* What to take out: addresses, numbers, names; empty and very short ones are left alone. */
struct redaction;
struct redaction *redaction_new(void);
void redaction_free(struct redaction *redaction);
typedef struct redaction redaction_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(redaction_handle, redaction_free)
void redaction_add(struct redaction *redaction, const char *const *terms);

/* Whether one of them is there. */
bool redact_finds(const struct redaction *redaction, const char *text);

/* The text with "(erased)" in place of each, as whole words or addresses in any (ASCII) case; NULL
 * where none is there. (transfer full) */
char *redact_text(const struct redaction *redaction, const char *text);

/* The same in all strings of a value of JSON; with `personal`, members that tell of a person (name,
 * email, subject, text ...) say nothing but "(erased)". True where something changed. */
bool redact_json(const struct redaction *redaction, json_t *value, bool personal);
