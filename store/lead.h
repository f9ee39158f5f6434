/* lead.h - leads and opportunities: one table, kind tells. */
#pragma once

#include "base/record.h"
#include "store/scope.h"
#include "store/store.h"

struct lead {
    int64_t id;
    char *kind;   /* "lead", "opportunity" */
    char *status; /* "open", "won", "lost" */
    bool archived;
    char *name;
    int64_t team_id;
    char *team;
    int64_t salesperson_id;
    char *salesperson; /* login */
    int64_t stage_id;
    char *stage;
    int64_t contact_id;
    char *contact_name;
    char *email;
    char *phone; /* as written */
    char *phone_e164;
    char *company;
    char *job_title;
    char *website;
    char *country;  /* ISO 3166 alpha-2 */
    char *language; /* ISO 639-1 */
    int64_t source_id;
    char *source;
    int64_t medium_id;
    char *medium;
    int64_t campaign_id;
    char *campaign;
    int64_t priority; /* 0..3 */
    int64_t expected_revenue_minor;
    int64_t recurring_revenue_minor; /* a month */
    char *currency;                  /* ISO 4217 */
    char *closing_date;              /* expected */
    int64_t stated_probability;      /* in per cent, by a person's word, or NUMBER_NONE */
    int64_t probability;             /* that, or what the stage hints; won 100, lost 0 */
    int64_t prorated_revenue_minor;  /* expected x probability */
    char *description;
    int64_t lost_reason_id;
    char *lost_reason;
    char *lost_remark;
    int64_t merged_into_id; /* archived, and to be found there */
    char *custom;           /* JSON object: values of custom fields by name, or NULL */
    char *tags;             /* JSON array of their names, or NULL */
    char *email_domain;     /* by these three leads of one company are found: lead_key.h */
    char *site_domain;
    char *company_key;
    int64_t created_at;
    int64_t converted_at; /* when it became an opportunity */
    int64_t assigned_at;
    int64_t stage_at; /* when it came into its stage */
    int64_t closed_at;
    int64_t updated_at;
    int64_t version;
};
extern const struct record_type lead_type;
typedef struct lead lead_handle;
void lead_free(struct lead *lead);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(lead_handle, lead_free)

struct note {
    int64_t id;
    int64_t lead_id;
    int64_t user_id;
    char *user; /* login */
    int64_t at;
    char *text;
};
extern const struct record_type note_type;

/* Both set the fields by which leads of one company are found. */
bool store_lead_insert(struct store *store, struct lead *lead, GError **error);
bool store_lead_update(struct store *store, struct lead *lead, GError **error);

/* NULL without an error where there is none that is visible. (transfer full) */
struct lead *store_lead_by_id(struct store *store, int64_t id, struct visibility visible,
                              GError **error);

bool store_note_insert(struct store *store, struct note *note, GError **error);
/* The newest LIMIT_PAGE of a lead, oldest first. (transfer full) */
GPtrArray *store_note_list(struct store *store, int64_t lead_id, GError **error);

/* The tags that a lead has (of int64_t); and giving it those, instead of what it had. (transfer
 * full) */
GArray *store_lead_tags(struct store *store, int64_t lead_id, GError **error);
bool store_lead_set_tags(struct store *store, int64_t lead_id, const GArray *tag_ids,
                         GError **error);

/* Who last changed a lead, other than by writing to it or about it: a login (transfer full), NULL
 * for crmd itself, and when. */
bool store_lead_last_change(struct store *store, int64_t lead_id, char **ret_login, int64_t *ret_at,
                            GError **error);

/* Leads made since a time, and in all. */
bool store_lead_count(struct store *store, int64_t since, int64_t *ret, GError **error);
bool store_lead_count_visible(struct store *store, int64_t since, struct visibility visible,
                              int64_t *ret, GError **error);
