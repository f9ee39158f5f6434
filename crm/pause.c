/* pause.c - see pause.h. */
#include "crm/pause.h"
#include "crm/event.h"
#include "crm/rights.h"

static bool record(struct crm *crm, const char *type, const char *mailbox, GError **error)
{
    return event_record(crm, type, (struct event_about){.mailbox = mailbox}, NULL, error);
}

static bool insert(struct crm *crm, const char *mailbox, GError **error)
{
    bool is_new;
    struct pause pause = {
        .mailbox = (char *)mailbox, .at = crm->now, .user_id = crm->user ? crm->user->id : 0};
    return store_pause_insert(crm->store, &pause, &is_new, error) &&
           (!is_new || record(crm, "mailbox.paused", mailbox, error));
}

struct pause *pause_begin(struct crm *crm, const char *mailbox, GError **error)
{
    if (!rights_require(crm, RESOURCE_MAILBOX, ACTION_WRITE, SCOPE_ALL, error) ||
        !crm_begin(crm, error))
        return NULL;
    g_autoptr(pause_handle) pause = NULL;
    bool ok =
        insert(crm, mailbox, error) && (pause = store_pause(crm->store, mailbox, error)) != NULL;
    return crm_end(crm, ok, error) ? g_steal_pointer(&pause) : NULL;
}

static bool lift(struct crm *crm, const char *mailbox, GError **error)
{
    bool was;
    return store_pause_delete(crm->store, mailbox, &was, error) &&
           (!was || record(crm, "mailbox.resumed", mailbox, error));
}

bool pause_end(struct crm *crm, const char *mailbox, GError **error)
{
    return rights_require(crm, RESOURCE_MAILBOX, ACTION_WRITE, SCOPE_ALL, error) &&
           crm_begin(crm, error) && crm_end(crm, lift(crm, mailbox, error), error);
}
