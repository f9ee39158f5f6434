/* undeliverable.c - addresses that our mail does not reach. */
#include "crm/undeliverable.h"
#include "base/freemail.h"
#include "base/util.h"
#include "crm/event.h"
#include "crm/route.h"
#include "store/remembered.h"
#include "store/undeliverable.h"
#include "store/user.h"

#define LEADS_TOLD 100 /* a person with more open leads than that hears of it on the newest */

/* Delays and successes are none; where a report gives no action, its status tells (RFC 3463: 5 is
 * permanent). */
static bool is_permanent(const struct mail_bounce *bounce)
{
    if (bounce->action)
        return g_ascii_strcasecmp(bounce->action, "failed") == 0;
    return bounce->status && g_str_has_prefix(bounce->status, "5.");
}

/* An event on each open lead of the address, or one of no lead where there is none. */
static bool tell(struct crm *crm, const char *type, const char *address,
                 const struct mail_bounce *bounce, int64_t message_id, GError **error)
{
    g_autoptr(GArray) leads = store_open_leads_of_address(crm->store, address, LEADS_TOLD, error);
    if (!leads)
        return false;
    for (guint i = 0; i < MAX(leads->len, 1); i++) {
        json_t *data = json_object();
        json_set_text(data, "email", address);
        json_set_text(data, "status", bounce ? bounce->status : NULL);
        json_set_text(data, "diagnostic", bounce ? bounce->diagnostic : NULL);
        struct event_about about = {.message_id = message_id};
        about.lead_id = i < leads->len ? g_array_index(leads, int64_t, i) : 0;
        if (!event_record(crm, type, about, data, error))
            return false;
    }
    return true;
}

/* Whether our side wrote with that address. */
static bool is_ours(struct crm *crm, const char *email, bool *ret, GError **error)
{
    g_autofree char *address = util_is_address(email) ? util_address_key(email) : NULL;
    int64_t user_id = 0, team_id = 0;
    bool at_home = false;
    *ret = false;
    if (!address)
        return true;
    const char *domain = strrchr(address, '@') + 1;
    if (!store_user_id_by_email(crm->store, address, &user_id, error) ||
        !route_team_of(crm, address, &team_id, error) ||
        (!freemail_is(domain) && !store_domain_is_ours(crm->store, domain, &at_home, error)))
        return false;
    *ret = user_id || team_id || at_home;
    return true;
}

/* A lead's own address is signed, and the Message-IDs of a thread are known to who had a mail of
 * it. The sender of what comes back anybody may guess, but only who means us. */
static bool is_about_our_mail(struct crm *crm, const struct mail_bounce *bounce,
                              enum thread_found found, bool *ret, GError **error)
{
    *ret = found == THREAD_BY_ANSWER || found == THREAD_BY_ADDRESS;
    return *ret || is_ours(crm, bounce->sender, ret, error);
}

bool undeliverable_note_bounce(struct crm *crm, const struct mail *mail, enum thread_found found,
                               int64_t message_id, GError **error)
{
    const struct mail_bounce *bounce = mail->bounce;
    bool is_true;
    if (mail->verdict != VERDICT_BOUNCE || !bounce || !util_is_address(bounce->recipient) ||
        !is_permanent(bounce))
        return true;
    if (!is_about_our_mail(crm, bounce, found, &is_true, error))
        return false;
    if (!is_true)
        return true;
    g_autofree char *address = util_address_key(bounce->recipient);
    const struct undeliverable mark = {
        .address = address,
        .at = crm->now,
        .status = bounce->status,
        .diagnostic = bounce->diagnostic,
        .message_id = message_id,
    };
    bool is_new;
    return store_undeliverable_mark(crm->store, &mark, &is_new, error) &&
           (!is_new || tell(crm, "contact.undeliverable", address, bounce, message_id, error));
}

bool undeliverable_note_mail(struct crm *crm, const struct mail *mail, int64_t message_id,
                             GError **error)
{
    if (mail->verdict == VERDICT_BOUNCE || mail->verdict == VERDICT_SPAM ||
        !util_is_address(mail->from.email))
        return true;
    g_autofree char *address = util_address_key(mail->from.email);
    bool was;
    return store_undeliverable_clear(crm->store, address, &was, error) &&
           (!was || tell(crm, "contact.deliverable", address, NULL, message_id, error));
}

bool undeliverable_set_json(struct crm *crm, const char *address, json_t *object, GError **error)
{
    if (!util_is_address(address))
        return true;
    GError *local = NULL;
    g_autofree char *key = util_address_key(address);
    g_autoptr(undeliverable_handle) mark = store_undeliverable(crm->store, key, &local);
    if (mark)
        json_object_set_new(object, "email_undeliverable",
                            record_to_json(&undeliverable_type, mark));
    if (local)
        g_propagate_error(error, local);
    return !local;
}
