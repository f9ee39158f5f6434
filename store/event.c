/* event.c - events. */
#include "store/event.h"
#include "base/limits.h"
#include "store/statement.h"
#include "store/visible.h"

#include <stddef.h>

#define AT(member) offsetof(struct event, member)

static const struct record_field event_fields[] = {
    {"id", FIELD_ID, AT(id)},
    {"at", FIELD_TIME, AT(at)},
    {"type", FIELD_TEXT, AT(type)},
    {"user_id", FIELD_ID, AT(user_id), FIELD_HIDDEN},
    {"user", FIELD_TEXT, AT(user), FIELD_DERIVED, "u.login"},
    {"lead", FIELD_ID, AT(lead_id), FIELD_DERIVED, "events.lead_id"},
    {"message", FIELD_ID, AT(message_id), FIELD_DERIVED, "events.message_id"},
    {"mailbox", FIELD_TEXT, AT(mailbox)},
    {"data", FIELD_TEXT, AT(data), FIELD_HIDDEN},
    {NULL},
};

static void free_item(gpointer event)
{
    record_free(&event_type, event);
}

const struct record_type event_type = {"event",
                                       "events",
                                       "events LEFT JOIN users AS u ON u.id = events.user_id",
                                       sizeof(struct event),
                                       event_fields,
                                       free_item};

bool store_event_insert(struct store *store, struct event *event, GError **error)
{
    if (!statement_run(store, error,
                       "INSERT INTO events (at, type, user_id, lead_id, message_id, mailbox, data) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)",
                       "isnnnss", event->at, event->type, event->user_id, event->lead_id,
                       event->message_id, event->mailbox, event->data))
        return false;
    event->id = store_last_id(store);
    return true;
}

GPtrArray *store_event_list(struct store *store, struct visibility visible, int64_t after_id,
                            int64_t limit, GError **error)
{
    g_autoptr(condition_handle) condition = condition_new();
    condition_add(condition, "events.id > ?", "i", after_id);
    visible_events(condition, visible);
    condition_add_values(condition, "i", limit);
    return record_select_where(store, &event_type, condition, "ORDER BY events.id LIMIT ?", error);
}

GPtrArray *store_lead_events(struct store *store, int64_t lead_id, GError **error)
{
    return record_select(store, &event_type, error,
                         "WHERE events.id IN (SELECT id FROM events WHERE lead_id = ? "
                         "ORDER BY id DESC LIMIT ?) ORDER BY events.id",
                         "ii", lead_id, (int64_t)LIMIT_PAGE);
}

bool store_event_newest(struct store *store, int64_t *ret_id, GError **error)
{
    return statement_int(store, ret_id, 0, error, "SELECT max(id) FROM events", "");
}
