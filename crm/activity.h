/* activity.h - what is to be done about leads and contacts: found and shown. What is done with
 * activities stands in activity_edit.h. */
#pragma once

#include "crm/catalogue.h"
#include "store/activity_list.h"

/* Callers give the editable fields, and what comes next by name as "suggests". */
extern const struct catalogue activity_type_catalogue;

/* The zone of a user (0: crmd itself), and the day that it is for the caller. (transfer full) */
GTimeZone *activity_zone(struct crm *crm, int64_t user_id, GError **error);
char *activity_today(struct crm *crm, GError **error);

/* One visible activity, ERROR_NOT_FOUND otherwise; for an action on it, ERROR_REFUSED where the
 * caller sees it but may not do that. (transfer full) */
struct activity *activity_get(struct crm *crm, int64_t id, GError **error);
struct activity *activity_for(struct crm *crm, int64_t id, enum action action, GError **error);

/* A page, and how many there are (filter->visible is set here). (transfer full) */
GPtrArray *activity_list(struct crm *crm, struct activity_filter *filter, GError **error);
bool activity_count(struct crm *crm, struct activity_filter *filter, int64_t *ret, GError **error);

/* As the API shows it: with "state", how it stands on the day. (transfer full) */
json_t *activity_to_json(const struct activity *activity, const char *today);

/* Those of a lead or of a contact (the other id is 0) that the caller may see: what is open, the
 * earliest first, then what is done, the latest first; the first 100 of each. (transfer full) */
json_t *activity_of(struct crm *crm, int64_t lead_id, int64_t contact_id, GError **error);

/* Sets "next_activity" in each lead of an array that has one open: {"id", "type", "summary", "due",
 * "starts_at", "assignee", "state"}. */
bool activity_add_next(struct crm *crm, json_t *leads, GError **error);

/* A person's activities as a calendar (RFC 5545): meetings as events, others as to-dos; what is
 * open and what was done in the last 30 days, the first 2,000 of each. (transfer full) */
char *activity_calendar(struct crm *crm, int64_t assignee_id, GError **error);
