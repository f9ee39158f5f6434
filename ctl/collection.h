/* collection.h - the commands that every catalogue of the API has (crm/catalogue.h): list, show,
 * create, edit, merge, delete. A noun says what is its own; its rows of commands name these
 * functions. */
#pragma once

#include "ctl/list.h"

struct collection {
    const char *word; /* "team", as people call one */
    const char *path; /* "teams", in /v1/teams */
    const char *key;  /* the member that names one */
    const struct list_column *columns;
    const char *nothing; /* what to say where there are none */
    void (*draw)(struct ctl *ctl, json_t *object);
    /* Further changes to a request's body than options with a field make, or NULL. */
    bool (*complete)(struct ctl *ctl, const struct call *call, json_t *body, GError **error);
};

bool collection_list(struct ctl *ctl, const struct call *call, GError **error);
bool collection_show(struct ctl *ctl, const struct call *call, GError **error);
bool collection_create(struct ctl *ctl, const struct call *call, GError **error);
bool collection_edit(struct ctl *ctl, const struct call *call, GError **error);
/* The second argument names the one that stays. */
bool collection_merge(struct ctl *ctl, const struct call *call, GError **error);
bool collection_delete(struct ctl *ctl, const struct call *call, GError **error);
