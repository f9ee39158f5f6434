/* team.h - sales teams: aliases, members, whom they accept mail from. */
#pragma once

#include "base/record.h"
#include "store/store.h"

struct team {
    int64_t id;
    char *name;
    int64_t leader_id;
    char *leader; /* login */
    int64_t assignee_id;
    char *assignee; /* login */
    int64_t company_id;
    char *company;
    bool use_leads;
    bool use_pipeline;
    bool use_quotations;
    char *accept; /* "everyone", "customers", "employees", "domains" */
    char *currency;
    int64_t invoicing_target_minor; /* a month; 0: none */
    bool archived;
    int64_t created_at;
    int64_t version;
};
extern const struct record_type team_type;
typedef struct team team_handle;
void team_free(struct team *team);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(team_handle, team_free)

/* NULL without an error where there is none. Names are compared without case. (transfer full) */
struct team *store_team_by_id(struct store *store, int64_t id, GError **error);
struct team *store_team_by_name(struct store *store, const char *name, GError **error);

/* The active team that an address (in its key form) is an alias of, or 0. */
bool store_team_by_alias(struct store *store, const char *address, int64_t *ret_team_id,
                         GError **error);

/* The lists of a team, sorted, and their replacement. Members are logins; ERROR_INVALID names an
 * unknown one, and an alias that another team has. (transfer full) */
char **store_team_aliases(struct store *store, int64_t team_id, GError **error);
char **store_team_domains(struct store *store, int64_t team_id, GError **error);
char **store_team_members(struct store *store, int64_t team_id, GError **error);
bool store_team_set_aliases(struct store *store, int64_t team_id, const char *const *addresses,
                            GError **error);
bool store_team_set_domains(struct store *store, int64_t team_id, const char *const *domains,
                            GError **error);
bool store_team_set_members(struct store *store, int64_t team_id, const char *const *logins,
                            GError **error);

/* How many new leads a member takes in 30 days, as an object by login of those who have a limit;
 * and setting one (0: none). ERROR_INVALID for who is no member. (transfer full) */
json_t *store_team_capacities(struct store *store, int64_t team_id, GError **error);
bool store_team_set_capacity(struct store *store, int64_t team_id, const char *login,
                             int64_t capacity, GError **error);

bool store_team_has_domain(struct store *store, int64_t team_id, const char *domain, bool *ret,
                           GError **error);

bool store_team_open_leads(struct store *store, int64_t team_id, int64_t *ret, GError **error);

/* Active members for whose turn it is to be decided, without those to whom as many of the team's
 * leads were assigned since that time as they take: a list of struct team_turn. */
struct team_turn {
    int64_t user_id;
    int64_t last_lead_id; /* 0: none yet */
};
GArray *store_team_turns(struct store *store, int64_t team_id, int64_t since, GError **error);
bool store_team_took_turn(struct store *store, int64_t team_id, int64_t user_id, int64_t lead_id,
                          GError **error);
