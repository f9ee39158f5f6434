/* pause.c - mailboxes that a person has paused. */
#include "store/pause.h"
#include "store/statement.h"

#include <stddef.h>

#define AT(member) offsetof(struct pause, member)

static const struct record_field pause_fields[] = {
    {"id", FIELD_ID, AT(id), FIELD_HIDDEN},
    {"mailbox", FIELD_TEXT, AT(mailbox)},
    {"at", FIELD_TIME, AT(at)},
    {"user_id", FIELD_ID, AT(user_id), FIELD_HIDDEN},
    {"by", FIELD_TEXT, AT(by), FIELD_DERIVED, "u.login"},
    {NULL},
};

static void free_item(gpointer pause)
{
    record_free(&pause_type, pause);
}

const struct record_type pause_type = {"pause",
                                       "pauses",
                                       "pauses LEFT JOIN users AS u ON u.id = pauses.user_id",
                                       sizeof(struct pause),
                                       pause_fields,
                                       free_item};

void pause_free(struct pause *pause)
{
    record_free(&pause_type, pause);
}

struct pause *store_pause(struct store *store, const char *mailbox, GError **error)
{
    return record_select_one(store, &pause_type, error, "WHERE pauses.mailbox = ?", "s", mailbox);
}

bool store_pause_insert(struct store *store, const struct pause *pause, bool *ret_new,
                        GError **error)
{
    if (!statement_run(store, error,
                       "INSERT INTO pauses (mailbox, at, user_id) VALUES (?, ?, ?) "
                       "ON CONFLICT DO NOTHING",
                       "sin", pause->mailbox, pause->at, pause->user_id))
        return false;
    *ret_new = store_changes(store) == 1;
    return true;
}

bool store_pause_delete(struct store *store, const char *mailbox, bool *ret_was, GError **error)
{
    if (!statement_run(store, error, "DELETE FROM pauses WHERE mailbox = ?", "s", mailbox))
        return false;
    *ret_was = store_changes(store) == 1;
    return true;
}
