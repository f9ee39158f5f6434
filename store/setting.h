/* setting.h - named values: settings, and the sources that leads come from. */
#pragma once

#include "store/store.h"

/* A setting's value, or fallback. (transfer full) */
char *store_setting(struct store *store, const char *name, const char *fallback, GError **error);

bool store_setting_set(struct store *store, const char *name, const char *value, GError **error);

/* The id of a source of that name, made where it is new. */
bool store_source_id(struct store *store, const char *name, int64_t *ret_id, GError **error);
