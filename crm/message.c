/* message.c - reading recorded mail. */
#include "crm/message.h"
#include "base/error.h"
#include "crm/rights.h"
#include "store/raw_mail.h"

static struct message *message_for(struct crm *crm, int64_t id, enum action action, GError **error)
{
    GError *local = NULL;
    struct message *message =
        store_message_by_id(crm->store, id, rights_visible(crm, RESOURCE_MESSAGE, action), &local);
    if (message)
        return message;
    if (local) {
        g_propagate_error(error, local);
        return NULL;
    }
    g_autoptr(message_handle) seen = store_message_by_id(
        crm->store, id, rights_visible(crm, RESOURCE_MESSAGE, ACTION_READ), &local);
    if (local)
        g_propagate_error(error, local);
    else if (seen)
        rights_refuse(crm, RESOURCE_MESSAGE, action, error);
    else
        error_set(error, ERROR_NOT_FOUND,
                  "there is no message %" G_GINT64_FORMAT "; see crmctl inbox list", id);
    return NULL;
}

struct message *message_to_change(struct crm *crm, int64_t id, GError **error)
{
    return message_for(crm, id, ACTION_WRITE, error);
}

struct message *message_get(struct crm *crm, int64_t id, GError **error)
{
    return message_for(crm, id, ACTION_READ, error);
}

GPtrArray *message_list(struct crm *crm, struct message_filter *filter, GError **error)
{
    filter->visible = rights_visible(crm, RESOURCE_MESSAGE, ACTION_READ);
    return store_message_list(crm->store, filter, error);
}

GBytes *message_raw(struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(message_handle) message = message_for(crm, id, ACTION_READ, error);
    return message ? store_raw_read(crm->store, message->raw_id, error) : NULL;
}
