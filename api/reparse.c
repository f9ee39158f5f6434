/* reparse.c - the route that has recorded mail read again. crmd-mail does it, which takes as long
 * as it takes: a thread of its lane waits, and only what is to be written goes to the writer. */
#include "api/handlers.h"
#include "base/limits.h"
#include "crm/message.h"
#include "crm/reparse.h"
#include "store/store.h"

struct order {
    const struct api_call *call;
    int64_t id;
    const struct mail *mail;
};

static bool run_apply(struct store *store, void *data, GError **error)
{
    const struct order *order = data;
    struct crm crm = api_crm(order->call);
    crm.store = store;
    return reparse_apply(&crm, order->id, order->mail, error);
}

/* A state of the database that is read for a minute keeps what is written meanwhile in its log: so
 * it is given up, and what follows sees a newer one. (transfer full) */
static struct mail *read_again(struct api_call *call, const struct message *message, GBytes *raw,
                               GError **error)
{
    store_rollback(call->store);
    g_autoptr(mail_handle) mail =
        call->host->reparse(call->host->daemon, (uint32_t)message->mailbox_id, raw, error);
    return mail && store_begin_read(call->store, error) ? g_steal_pointer(&mail) : NULL;
}

static bool reparse_message(struct api_call *call, GError **error)
{
    static const char *const known[] = {"dry_run", NULL};
    struct crm crm = api_crm(call);
    bool dry_run = false;
    int64_t id;
    if (!api_arg_id(call, 0, "message", &id, error) ||
        !json_only_fields(call->body, known, error) ||
        !json_field_bool(call->body, "dry_run", &dry_run, error))
        return false;
    g_autoptr(message_handle) message = message_to_change(&crm, id, error);
    g_autoptr(GBytes) raw = message ? message_raw(&crm, id, error) : NULL;
    g_autoptr(mail_handle) mail = raw ? read_again(call, message, raw, error) : NULL;
    g_autoptr(json_t) difference = mail ? reparse_difference(&crm, message, mail, error) : NULL;
    if (!difference)
        return false;
    struct order order = {call, id, mail};
    bool differs = json_array_size(json_object_get(difference, "changed")) > 0 ||
                   !g_str_equal(verdict_name(mail->verdict), message->provisional);
    if (differs && !dry_run && !call->host->write(call->host->daemon, run_apply, &order, error))
        return false;
    api_answer_json(call, g_steal_pointer(&difference));
    return true;
}

const struct route reparse_routes[] = {
    {"POST", "/v1/messages/{id}/reparse", ROUTE_WAIT, reparse_message, .at_once = LIMIT_REPARSES},
    {NULL},
};
