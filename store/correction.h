/* correction.h - a person's word over a message's verdict, kept so that it can be undone. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct correction {
    int64_t id;
    int64_t message_id;
    char *action; /* "promote", "dismiss" */
    int64_t user_id;
    int64_t at;
    char *verdict; /* as it was before, and the next too */
    char *reason;
    int64_t event_id; /* the newest event when it was done */
};
extern const struct record_type correction_type;
typedef struct correction correction_handle;
void correction_free(struct correction *correction);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(correction_handle, correction_free)

bool store_correction_insert(struct store *store, struct correction *correction, GError **error);

/* A lead that the correction made or archived. */
bool store_correction_add_lead(struct store *store, int64_t id, int64_t lead_id, GError **error);

/* All its events are recorded: what comes later happened after it. */
bool store_correction_seal(struct store *store, int64_t id, GError **error);

/* A message's newest; NULL without an error where there is none. (transfer full) */
struct correction *store_correction_newest(struct store *store, int64_t message_id, GError **error);

/* The leads it made or archived. (transfer full: of int64_t) */
GArray *store_correction_leads(struct store *store, int64_t id, GError **error);

/* The first thing that people or mail did to a lead after the correction, as the type of its event;
 * NULL without an error where nothing was: later corrections and reparsing are no work on a lead.
 * (transfer full) */
char *store_correction_touched(struct store *store, const struct correction *correction,
                               int64_t lead_id, GError **error);

bool store_correction_delete(struct store *store, int64_t id, GError **error);
