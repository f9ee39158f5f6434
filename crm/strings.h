/* strings.h - lists of names in requests and answers, and ids written as text. */
#pragma once

#include "base/json.h"

/* (transfer full) */
json_t *strings_to_json(const char *const *strings);

/* The array of strings under key, trimmed, without empty ones, lower case where fold; *ret stays
 * NULL where the key is absent. (transfer full) */
bool strings_from_json(json_t *object, const char *key, bool fold, char ***ret, GError **error);

/* That many letters A to Z and nothing else: how ISO writes its codes. */
bool strings_is_code(const char *text, gsize length);

/* A language as ISO 639 writes it, perhaps of a region: "de", "pt-BR". */
bool strings_is_language(const char *text);

/* A positive decimal number and nothing else. */
bool strings_to_id(const char *text, int64_t *ret);
