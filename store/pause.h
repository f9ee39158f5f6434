/* pause.h - mailboxes that a person has paused. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct pause {
    int64_t id;
    char *mailbox; /* its name in the configuration */
    int64_t at;
    int64_t user_id;
    char *by; /* that user's login */
};
extern const struct record_type pause_type;
typedef struct pause pause_handle;
void pause_free(struct pause *pause);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(pause_handle, pause_free)

/* NULL without an error where nobody has paused it. (transfer full) */
struct pause *store_pause(struct store *store, const char *mailbox, GError **error);

/* A mailbox has one pause: *ret_new is false where it was paused before, and stays so as it was. */
bool store_pause_insert(struct store *store, const struct pause *pause, bool *ret_new,
                        GError **error);

/* *ret_was says whether there was a pause. */
bool store_pause_delete(struct store *store, const char *mailbox, bool *ret_was, GError **error);
