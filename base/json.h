/* json.h - jansson glue: ownership by autoptr, and typed reads that name the wrong field. */
#pragma once

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

/* What json_field_*() find in a JSON object a client sent. A key that is absent or null leaves the
 * output untouched and returns true; a wrong type, size or encoding sets error with the field's
 * name and returns false. */
bool json_field_string(json_t *object, const char *key, gsize max_bytes, const char **ret,
                       GError **error); /* (borrowed from object) */
bool json_field_int(json_t *object, const char *key, int64_t min, int64_t max, int64_t *ret,
                    GError **error);
bool json_field_bool(json_t *object, const char *key, bool *ret, GError **error);

/* Refuses an object with a key that is not in the NULL-terminated list, naming the nearest. */
bool json_only_fields(json_t *object, const char *const *known, GError **error);

/* Adds key only where there is a value: NULL or empty text, and CLOCK_NONE, are left out. */
void json_set_text(json_t *object, const char *key, const char *text);
void json_set_time(json_t *object, const char *key, int64_t utc_s);

/* A string of any bytes: invalid UTF-8 is replaced, NULL is null. (transfer full) */
json_t *json_text(const char *text);

/* {"before": {...}, "after": {...}} with the members of two objects that differ; "version" does not
 * count. (transfer full) */
json_t *json_difference(json_t *before, json_t *after);

/* Compact text of a value. (transfer full) */
char *json_to_text(const json_t *value);

/* Parses a document; the error says where it is wrong. (transfer full) */
json_t *json_from_text(const char *text, gsize length, GError **error);
