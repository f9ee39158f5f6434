/* event.h - recording what happened, within the transaction that made it happen. */
#pragma once

#include "crm/crm.h"
#include "store/event.h"
#include "store/lead.h"
#include "store/message.h"

/* What an event is about; 0 and NULL where it does not apply. */
struct event_about {
    int64_t lead_id;
    int64_t message_id;
    const char *mailbox;
};

/* Records an event by the caller. Takes data over (NULL: none). */
bool event_record(struct crm *crm, const char *type, struct event_about about, json_t *data,
                  GError **error);

/* The events that both people and mail cause. message_id is 0 where no mail did; from and to are
 * logins, NULL for nobody. */
bool event_lead_created(struct crm *crm, const struct lead *lead, int64_t message_id,
                        GError **error);
bool event_lead_assigned(struct crm *crm, int64_t lead_id, const char *from, const char *to,
                         const char *why, GError **error);

/* What events tell of a message that came: verdict, reason, from, from_name, subject. (transfer
 * full)
 */
json_t *event_message_data(const struct message *message);

/* An event as the API shows it, with its summary in words. (transfer full) */
json_t *event_to_json(const struct event *event);
