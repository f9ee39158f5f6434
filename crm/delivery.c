/* delivery.c - see delivery.h. */
#include "crm/delivery.h"
#include "base/error.h"
#include "base/fault.h"
#include "crm/rights.h"
#include "crm/route.h"
#include "store/mailbox.h"
#include "store/message.h"
#include "store/team.h"

#define DELIVERY_UIDVALIDITY 1 /* we never count anew */

static struct mailbox *open_mailbox(struct crm *crm, const char *name, GError **error)
{
    struct mailbox_place place = {name, "", "", ""};
    g_autoptr(mailbox_row) row = store_mailbox(crm->store, &place, error);
    if (!row || (mailbox_row_uidvalidity(row) != DELIVERY_UIDVALIDITY &&
                 !store_mailbox_reset(crm->store, row->id, DELIVERY_UIDVALIDITY, error)))
        return NULL;
    return g_steal_pointer(&row);
}

static void number(struct batch *batch, const struct mailbox *mailbox)
{
    batch->mailbox = (uint32_t)mailbox->id;
    batch->uidvalidity = DELIVERY_UIDVALIDITY;
    batch->up_to_uid = (uint32_t)mailbox->last_uid;
    for (guint i = 0; i < batch->messages->len; i++)
        ((struct batch_message *)batch->messages->pdata[i])->uid = ++batch->up_to_uid;
}

static bool record(struct crm *crm, struct delivery_order *order, GError **error)
{
    g_autoptr(mailbox_row) mailbox = open_mailbox(crm, order->name, error);
    if (!mailbox)
        return false;
    struct batch *batch = order->batch;
    struct capture_mailbox capture = {.name = order->name,
                                      .fallback_team = order->fallback_team,
                                      .recipients = order->recipients,
                                      .handed_in = true,
                                      .once = order->once};
    number(batch, mailbox);
    order->ret_counts = (struct capture_counts){0};
    return capture_messages(crm, batch, &capture, order->ret_outcomes, &order->ret_counts, error) &&
           store_mailbox_advance(crm->store, batch->mailbox, batch->uidvalidity, batch->up_to_uid,
                                 order->ret_counts.deliveries, crm->now, error);
}

static bool record_all(struct crm *crm, const GPtrArray *orders, GError **error)
{
    for (guint i = 0; i < orders->len; i++) {
        if (!record(crm, orders->pdata[i], error))
            return false;
    }
    return true;
}

bool delivery_record(struct crm *crm, const GPtrArray *orders, GError **error)
{
    if (!crm_begin(crm, error) || !crm_end(crm, record_all(crm, orders, error), error))
        return false;
    fault_point("delivery-committed");
    return true;
}

/* As if, and back again. */
bool delivery_try(struct crm *crm, struct delivery_order *order, GError **error)
{
    if (!crm_begin(crm, error))
        return false;
    bool ok = record(crm, order, error);
    store_rollback(crm->store);
    return ok;
}

GArray *delivery_known_recipients(struct crm *crm, const GPtrArray *recipients, GError **error)
{
    g_autoptr(GArray) known = g_array_new(FALSE, FALSE, sizeof(bool));
    for (guint i = 0; i < recipients->len; i++) {
        int64_t team_id;
        if (!route_team_of(crm, recipients->pdata[i], &team_id, error))
            return NULL;
        bool is_known = team_id != 0;
        g_array_append_val(known, is_known);
    }
    return g_steal_pointer(&known);
}

bool delivery_may_import(struct crm *crm, const char *team, GError **error)
{
    if (!rights_require(crm, RESOURCE_MESSAGE, ACTION_CREATE, SCOPE_ALL, error))
        return false;
    GError *local = NULL;
    g_autoptr(team_handle) found = team ? store_team_by_name(crm->store, team, &local) : NULL;
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (!team || (found && !found->archived))
        return true;
    error_set_field(error, "team", "team: there is no team \"%s\"; see crmctl team list", team);
    return false;
}

bool delivery_known_mail(struct crm *crm, const guint8 sha256[SHA256_BYTES], bool *ret,
                         GError **error)
{
    return store_message_known_raw(crm->store, sha256, ret, error);
}
