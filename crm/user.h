/* user.h - what administrators do with users. */
#pragma once

#include "crm/crm.h"
#include "store/user.h"

/* From what a caller gives in JSON: the editable fields, uid, groups. Gives the user's id. */
bool user_create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error);
bool user_edit(struct crm *crm, const char *login, json_t *fields, int64_t *ret_id, GError **error);

/* By login or id; ERROR_NOT_FOUND otherwise. (transfer full) */
struct user *user_get(struct crm *crm, const char *login, GError **error);
GPtrArray *user_list(struct crm *crm, int64_t after_id, int64_t limit, GError **error);

/* A user as the API shows it, with uid, groups and teams. (transfer full) */
json_t *user_to_json(struct crm *crm, const struct user *user, GError **error);
