/* team.h - what administrators do with sales teams. */
#pragma once

#include "crm/crm.h"
#include "store/team.h"

/* From what a caller gives in JSON: the editable fields, leader and assignee by login, and the
 * lists aliases, members, accept_domains, which are replaced whole. Gives the team's id. */
bool team_create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error);
bool team_edit(struct crm *crm, const char *name, json_t *fields, int64_t *ret_id, GError **error);

/* By name or id; ERROR_NOT_FOUND otherwise. (transfer full) */
struct team *team_get(struct crm *crm, const char *name, GError **error);
GPtrArray *team_list(struct crm *crm, int64_t after_id, int64_t limit, GError **error);

/* A team as the API shows it, with its lists. (transfer full) */
json_t *team_to_json(struct crm *crm, const struct team *team, GError **error);
