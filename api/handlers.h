/* handlers.h - the tables of routes that routes.c names, one file a noun, and what handlers share.
 */
#pragma once

#include "api/route.h"
#include "crm/crm.h"

/* The operations' context for a call. */
struct crm api_crm(const struct api_call *call);

/* Query parameters: NULL where absent or empty (borrowed from call). */
const char *api_query(const struct api_call *call, const char *name);

/* ?limit=, checked. */
bool api_limit(const struct api_call *call, int64_t *ret, GError **error);

/* ?limit= and the cursor ?after=, checked. */
struct api_page {
    int64_t limit;
    int64_t after; /* 0: from the beginning */
};
bool api_page(const struct api_call *call, struct api_page *ret, GError **error);

/* The end of a page of records, of which one more than page->limit was asked for: drops that one.
 * Gives the cursor to go on after; 0 where no more rows follow. */
int64_t api_page_end(const struct api_page *page, GPtrArray *records);

/* Refuses query parameters that the route does not know. */
bool api_only_query(const struct api_call *call, const char *const *known, GError **error);

/* A path argument as an id. */
bool api_arg_id(const struct api_call *call, unsigned i, const char *what, int64_t *ret,
                GError **error);

/* The answer of a list: takes items (an array); next_id 0: no more rows. */
void api_answer_list(struct api_call *call, json_t *items, int64_t next_id);
/* The answer of anything else; takes value. Status 200. */
void api_answer_json(struct api_call *call, json_t *value);

/* The routes of each noun, ended by one whose method is NULL. */
extern const struct route mailbox_routes[];
extern const struct route message_routes[];
extern const struct route reparse_routes[];
extern const struct route import_routes[];
extern const struct route remembered_routes[];
extern const struct route lead_routes[];
extern const struct route lead_change_routes[];
extern const struct route pipeline_routes[];
extern const struct route contact_routes[];
extern const struct route contact_import_routes[];
extern const struct route contact_erase_routes[];
extern const struct route activity_routes[];
extern const struct route catalogue_routes[];
extern const struct route setting_routes[];
extern const struct route event_routes[];
extern const struct route metrics_routes[];
extern const struct route backup_routes[];

/* A message, whole, or as lists have it. (transfer full) */
struct message;
json_t *messages_whole(struct crm *crm, const struct message *message, GError **error);
json_t *messages_summary(struct crm *crm, const struct message *message, GError **error);

/* What a dismissal's body says; and the answer of every correction: the message, whole, with the
 * "offer" of what might be remembered. */
struct dismissal;
bool messages_dismissal(struct api_call *call, struct dismissal *ret, GError **error);
bool messages_answer_corrected(struct api_call *call, struct crm *crm, int64_t id, GError **error);

/* The answer of what changed a lead: the lead, whole; or its id and "out_of_sight", where the
 * caller may no longer see it. */
bool leads_answer(struct api_call *call, struct crm *crm, int64_t id, GError **error);

/* The lead in the path, at the "version" that the body may say. */
struct lead_ref;
bool leads_ref(struct api_call *call, struct lead_ref *ret, GError **error);

/* Sets a filter's ids from ?team= and ?salesperson= (a login, "me" or "none"). */
struct lead_filter;
bool leads_filter_owner(struct api_call *call, struct crm *crm, struct lead_filter *filter,
                        GError **error);

/* Leads as lists have them: with what is to be done next. (transfer full) */
json_t *leads_to_json(struct crm *crm, const GPtrArray *leads, GError **error);
