/* catalogue.h - what administrators keep lists of by name: teams, users, groups, tags, stages ...
 * One set of operations serves them all; a kind is a row of what is its own. Each operation checks
 * the caller's right, is one transaction, and is recorded as an event "KIND.created",
 * "KIND.edited", "KIND.deleted". */
#pragma once

#include "crm/crm.h"

struct catalogue {
    const struct record_type *type;
    enum resource resource;
    const char *key;          /* the field that names one: "name", "login" */
    const char *const *extra; /* further members of JSON that callers may give, or NULL */

    /* Each may be NULL. Errors name the field. */
    /* The one of that name, or NULL without an error: where it is not by the key alone. */
    void *(*find)(struct crm *crm, const char *name, GError **error);
    /* Another one that would be mixed up with this one, or NULL: where the same key may be twice.
     */
    void *(*alike)(struct crm *crm, const void *record, GError **error);
    /* A page of all: where they are not shown in the order in which they were made. */
    GPtrArray *(*list)(struct crm *crm, int64_t after_id, int64_t limit, GError **error);
    /* The values that a new one begins with. */
    bool (*begin)(struct crm *crm, void *record, GError **error);
    /* After the editable fields: the others that the row has, and whether all fit together. */
    bool (*check)(struct crm *crm, void *record, json_t *fields, GError **error);
    /* After the row is written: what stands in other tables. */
    bool (*follow)(struct crm *crm, const void *record, json_t *fields, GError **error);
    /* Adds to what the API shows what stands in other tables. */
    bool (*tell)(struct crm *crm, const void *record, json_t *object, GError **error);
    /* Before one is deleted: refuses, or takes away what belongs to it. Without it none is. */
    bool (*leave)(struct crm *crm, const void *record, GError **error);
    /* Whatever refers to one refers to another then. Without it none is merged. */
    bool (*merge)(struct crm *crm, const void *record, const void *into, GError **error);
};

/* From what a caller gives in JSON; to edit, only what changes, and "version" where it must still
 * be that one (ERROR_CONFLICT otherwise). Gives the id. */
bool catalogue_create(struct crm *crm, const struct catalogue *catalogue, json_t *fields,
                      int64_t *ret_id, GError **error);
bool catalogue_edit(struct crm *crm, const struct catalogue *catalogue, const char *name,
                    json_t *fields, int64_t *ret_id, GError **error);
bool catalogue_delete(struct crm *crm, const struct catalogue *catalogue, const char *name,
                      GError **error);
/* One goes, and what used it uses the other, whose id is given; as the event "KIND.merged". */
bool catalogue_merge(struct crm *crm, const struct catalogue *catalogue, const char *name,
                     const char *into, int64_t *ret_id, GError **error);

/* By name or id; ERROR_NOT_FOUND otherwise. (transfer full) */
void *catalogue_get(struct crm *crm, const struct catalogue *catalogue, const char *name,
                    GError **error);
/* The one that the caller has just written. (transfer full) */
void *catalogue_written(struct crm *crm, const struct catalogue *catalogue, int64_t id,
                        GError **error);
GPtrArray *catalogue_list(struct crm *crm, const struct catalogue *catalogue, int64_t after_id,
                          int64_t limit, GError **error);

/* One as the API shows it. (transfer full) */
json_t *catalogue_to_json(struct crm *crm, const struct catalogue *catalogue, const void *record,
                          GError **error);
