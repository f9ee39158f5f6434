/* mailboxes.c - the routes of status and mailboxes: what the running daemon knows. */
#include "api/handlers.h"
#include "crm/rights.h"
#include "crm/status.h"

bool status_show(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    g_autoptr(json_t) status = crm_status(&crm, error);
    if (!status)
        return false;
    call->host->status(call->host->daemon, status);
    if (rights_scope(&crm, RESOURCE_MAILBOX, ACTION_READ) == SCOPE_ALL)
        json_object_set_new(status, "mailboxes", call->host->mailboxes(call->host->daemon));
    else
        (void)json_object_del(status, "last_error"); /* names accounts and servers; may be absent */
    api_answer_json(call, g_steal_pointer(&status));
    return true;
}

bool mailboxes_list(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    if (!rights_require(&crm, RESOURCE_MAILBOX, ACTION_READ, SCOPE_ALL, error))
        return false;
    api_answer_list(call, call->host->mailboxes(call->host->daemon), 0);
    return true;
}

bool mailboxes_poll(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    if (!rights_require(&crm, RESOURCE_MAILBOX, ACTION_READ, SCOPE_ALL, error) ||
        !call->host->mailbox_poll(call->host->daemon, call->args[0], error))
        return false;
    api_answer_json(call, json_pack("{s:b}", "ok", 1));
    return true;
}

bool mailboxes_check(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    json_t *steps = rights_require(&crm, RESOURCE_MAILBOX, ACTION_READ, SCOPE_ALL, error)
                        ? call->host->mailbox_check(call->host->daemon, call->args[0], error)
                        : NULL;
    if (steps)
        api_answer_json(call, steps);
    return steps != NULL;
}
