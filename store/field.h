/* field.h - fields of leads that a business adds. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct custom_field {
    int64_t id;
    char *name; /* small letters, digits, _ */
    char *label;
    char *type;    /* "text", "number", "date", "bool", "choice" */
    char *choices; /* of a choice: JSON array of texts, else NULL */
    bool archived;
    int64_t version;
};
extern const struct record_type custom_field_type;
typedef struct custom_field custom_field_handle;
void custom_field_free(struct custom_field *field);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(custom_field_handle, custom_field_free)

/* NULL without an error where there is none. (transfer full) */
struct custom_field *store_field_by_id(struct store *store, int64_t id, GError **error);

/* All of them, the archived too, in the order in which they were made. (transfer full) */
GPtrArray *store_field_list(struct store *store, GError **error);

/* Whether a lead has a value of it, and whether a stage requires it. */
bool store_field_has_values(struct store *store, const char *name, bool *ret, GError **error);
bool store_field_is_required(struct store *store, const char *name, bool *ret, GError **error);
