/* lead_fields.h - what callers say of a lead in JSON: values, names of what it refers to, tags, the
 * fields that a business has added. Within the transaction of the operation that asks. */
#pragma once

#include "crm/crm.h"
#include "store/lead.h"
#include "store/stage.h"

/* Refuses keys that no lead takes, naming the nearest; `more` (NULL-terminated) are the operation's
 * own. */
bool lead_only_fields(json_t *fields, const char *const *more, GError **error);

/* Takes over what the object has: the editable fields, "team", "source", "medium" and "campaign" by
 * name, "probability" (null: as the stage hints), "custom" and "tags" (a list of names, which
 * replaces what there is; *ret_tags stays NULL without it, (transfer full) of int64_t). The error
 * names the field. The lead may be half-set on failure. */
bool lead_read_fields(struct crm *crm, struct lead *lead, json_t *fields, GArray **ret_tags,
                      GError **error);

/* The ids of the tags named in a list. *ret stays NULL where the key is absent. (transfer full) */
bool lead_read_tags(struct crm *crm, json_t *fields, const char *key, GArray **ret, GError **error);

/* The active user of that login; NULL with ERROR_INVALID. (transfer full) */
struct user;
struct user *lead_read_salesperson(struct crm *crm, const char *login, GError **error);

/* A stage that the team has, by name, fit for leads to be in; NULL with ERROR_INVALID. (transfer
 * full) */
struct stage *lead_read_stage(struct crm *crm, int64_t team_id, const char *name, GError **error);

/* Puts a lead that has come to another team into that one's stage of the same name, or the first.
 */
bool lead_fit_stage(struct crm *crm, struct lead *lead, GError **error);

/* That leads of this kind are the team's (0: none) and the settings' way of working. */
bool lead_check_kind(struct crm *crm, int64_t team_id, const char *kind, GError **error);

/* Adds an id that the array has not yet. */
void lead_add_id(GArray *ids, int64_t id);

void lead_set_text(char **field, const char *value);
