/* event.h - every change: a lead's history, the feed, the audit trail. */
#pragma once

#include "base/record.h"
#include "store/scope.h"
#include "store/store.h"

struct event {
    int64_t id;
    int64_t at;
    char *type; /* "lead.created" */
    int64_t user_id;
    char *user; /* login; NULL: crmd itself */
    int64_t lead_id;
    int64_t message_id;
    char *mailbox;
    char *data; /* JSON */
};
extern const struct record_type event_type;

bool store_event_insert(struct store *store, struct event *event, GError **error);

/* Oldest first, ids above after_id. (transfer full) */
GPtrArray *store_event_list(struct store *store, struct visibility visible, int64_t after_id,
                            int64_t limit, GError **error);
/* The newest LIMIT_PAGE of a lead, oldest first. (transfer full) */
GPtrArray *store_lead_events(struct store *store, int64_t lead_id, GError **error);

/* The newest event's id, 0 where there is none. */
bool store_event_newest(struct store *store, int64_t *ret_id, GError **error);
