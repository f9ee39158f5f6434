/* contact_import.h - rows of an import, staged until all of them are known to be right. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct contact_import {
    int64_t id;
    int64_t at;
    int64_t user_id;
    bool overwrite;
    bool complete; /* all rows are here: it will be carried out */
    int64_t created;
    int64_t updated;
    int64_t unchanged;
};
extern const struct record_type contact_import_type;
typedef struct contact_import contact_import_handle;
void contact_import_free(struct contact_import *import);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(contact_import_handle, contact_import_free)

bool store_contact_import_begin(struct store *store, struct contact_import *import, GError **error);
bool store_contact_import_stage(struct store *store, int64_t id, int64_t number, const char *data,
                                GError **error);
bool store_contact_import_complete(struct store *store, int64_t id, GError **error);

/* The next row, taken out; *ret_data is NULL where there are none left. (transfer full) */
bool store_contact_import_take(struct store *store, int64_t id, char **ret_data, GError **error);
/* Adds to the counts. */
bool store_contact_import_count(struct store *store, const struct contact_import *added,
                                GError **error);

/* NULL without an error where there is none. (transfer full) */
struct contact_import *store_contact_import(struct store *store, int64_t id, GError **error);
/* With its rows. */
bool store_contact_import_drop(struct store *store, int64_t id, GError **error);
/* Those that another run of crmd left. (transfer full) */
GPtrArray *store_contact_imports(struct store *store, GError **error);

/* Whether a user belongs to a team that the other one leads or belongs to. */
bool store_contact_same_team(struct store *store, int64_t user_id, int64_t other_id, bool *ret,
                             GError **error);
