/* catalogue.h - finding records that have a name of their own, of any type. */
#pragma once

#include "base/record.h"
#include "store/store.h"

/* NULL without an error where there is none. Keys are compared without case. (transfer full) */
void *store_record_by_id(struct store *store, const struct record_type *type, int64_t id,
                         GError **error);
void *store_record_by_key(struct store *store, const struct record_type *type, const char *key,
                          const char *value, GError **error);
GPtrArray *store_record_list(struct store *store, const struct record_type *type, int64_t after_id,
                             int64_t limit, GError **error);

bool store_record_insert(struct store *store, const struct record_type *type, void *record,
                         GError **error);
bool store_record_update(struct store *store, const struct record_type *type, void *record,
                         GError **error);
bool store_record_delete(struct store *store, const struct record_type *type, int64_t id,
                         GError **error);
