/* label.h - the plain lists that leads and contacts are labelled from: tags and their categories,
 * lost reasons, sources, mediums, campaigns. */
#pragma once

#include "base/record.h"
#include "store/store.h"

enum label_kind {
    LABEL_TAG,
    LABEL_TAG_CATEGORY,
    LABEL_LOST_REASON,
    LABEL_SOURCE,
    LABEL_MEDIUM,
    LABEL_CAMPAIGN,
    LABEL_KIND_COUNT
};

/* Sources that crmd itself gives to leads, whatever they are called by now. */
#define SOURCE_ID_MAIL INT64_C(1)
#define SOURCE_ID_MANUAL INT64_C(2)

struct label {
    int64_t id;
    int64_t kind; /* enum label_kind; only of those that were read */
    char *name;
    int64_t category_id; /* of tags */
    char *category;
    char *colour; /* of tags */
    bool archived;
    int64_t version;
};
extern const struct record_type label_types[LABEL_KIND_COUNT];
typedef struct label label_handle;
void label_free(struct label *label);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(label_handle, label_free)

/* By name without case; NULL without an error where there is none. (transfer full) */
struct label *store_label_by_name(struct store *store, enum label_kind kind, const char *name,
                                  GError **error);

/* How many leads and contacts (of a category: tags) have it. */
bool store_label_uses(struct store *store, enum label_kind kind, int64_t id, int64_t *ret,
                      GError **error);

/* Gives all of them the other one instead. */
bool store_label_move_uses(struct store *store, enum label_kind kind, int64_t from_id,
                           int64_t to_id, GError **error);
