/* setting.h - settings: values by name. */
#pragma once

#include "store/store.h"

/* A setting's value, or fallback. (transfer full) */
char *store_setting(struct store *store, const char *name, const char *fallback, GError **error);

bool store_setting_set(struct store *store, const char *name, const char *value, GError **error);
