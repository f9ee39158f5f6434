/* mailboxes.c - the routes of status and mailboxes: what the running daemon knows. */
#include "api/handlers.h"
#include "base/error.h"
#include "base/limits.h"
#include "crm/pause.h"
#include "crm/rights.h"
#include "crm/setting.h"
#include "crm/status.h"
#include "store/store.h"

static bool status_show(struct api_call *call, GError **error)
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

static bool mailboxes_list(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    if (!rights_require(&crm, RESOURCE_MAILBOX, ACTION_READ, SCOPE_ALL, error))
        return false;
    api_answer_list(call, call->host->mailboxes(call->host->daemon), 0);
    return true;
}

static bool mailboxes_poll(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    if (!rights_require(&crm, RESOURCE_MAILBOX, ACTION_READ, SCOPE_ALL, error) ||
        !call->host->mailbox_poll(call->host->daemon, call->args[0], error))
        return false;
    api_answer_json(call, json_pack("{s:b}", "ok", 1));
    return true;
}

/* A state of the database that is read for a minute keeps what is written meanwhile in its log: so
 * it is given up. */
static bool mailboxes_check(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    if (!rights_require(&crm, RESOURCE_MAILBOX, ACTION_READ, SCOPE_ALL, error))
        return false;
    store_rollback(call->store);
    json_t *steps = call->host->mailbox_check(call->host->daemon, call->args[0], error);
    if (steps)
        api_answer_json(call, steps);
    return steps != NULL;
}

/* Answers the mailbox that the path names as lists have it, or its name alone if it has just gone.
 */
static void answer_mailbox(struct api_call *call)
{
    g_autoptr(json_t) mailboxes = call->host->mailboxes(call->host->daemon);
    json_t *found = NULL, *mailbox;
    size_t i;
    json_array_foreach(mailboxes, i, mailbox)
    {
        const char *name = json_string_value(json_object_get(mailbox, "name"));
        if (g_strcmp0(name, call->args[0]) == 0)
            found = mailbox;
    }
    api_answer_json(call, found ? json_incref(found) : json_pack("{s:s}", "name", call->args[0]));
}

/* Whether there is such a mailbox is told only to who may see mailboxes. */
static bool find_mailbox(struct api_call *call, const struct crm *crm, GError **error)
{
    return rights_require(crm, RESOURCE_MAILBOX, ACTION_WRITE, SCOPE_ALL, error) &&
           call->host->mailbox_exists(call->host->daemon, call->args[0], error);
}

static bool mailboxes_pause(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    if (!find_mailbox(call, &crm, error))
        return false;
    g_autoptr(pause_handle) pause = pause_begin(&crm, call->args[0], error);
    if (!pause)
        return false;
    call->host->mailbox_pause(call->host->daemon, call->args[0], pause->at, pause->by);
    answer_mailbox(call);
    return true;
}

/* One mailbox is not taken in where none is. */
static bool check_incoming(const struct crm *crm, GError **error)
{
    bool is_on;
    if (!setting_bool(crm->store, SETTING_INCOMING_MAIL, &is_on, error))
        return false;
    if (!is_on)
        error_set(error, ERROR_CONFLICT,
                  "no mail is taken in at all; go on with crmctl setting set incoming_mail yes");
    return is_on;
}

static bool mailboxes_resume(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    if (!find_mailbox(call, &crm, error) || !check_incoming(&crm, error) ||
        !pause_end(&crm, call->args[0], error))
        return false;
    call->host->mailbox_resume(call->host->daemon, call->args[0], crm.user->login);
    answer_mailbox(call);
    return true;
}

const struct route mailbox_routes[] = {
    {"GET", "/v1/status", ROUTE_READ, status_show},
    {"GET", "/v1/mailboxes", ROUTE_READ, mailboxes_list},
    {"POST", "/v1/mailboxes/{name}/poll", ROUTE_READ, mailboxes_poll},
    {"POST", "/v1/mailboxes/{name}/check", ROUTE_WAIT, mailboxes_check, .at_once = LIMIT_CHECKS},
    {"POST", "/v1/mailboxes/{name}/pause", ROUTE_WRITE, mailboxes_pause},
    {"POST", "/v1/mailboxes/{name}/resume", ROUTE_WRITE, mailboxes_resume},
    {NULL},
};
