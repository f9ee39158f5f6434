/* route.c - teams by alias, leads by thread. */
#include "crm/route.h"
#include "base/error.h"
#include "base/util.h"
#include "rules/person.h"
#include "store/contact.h"
#include "store/remembered.h"
#include "store/team.h"
#include "store/thread.h"
#include "store/user.h"

#include <string.h>

static void add_team(struct route *route, int64_t team_id)
{
    for (guint i = 0; i < route->teams->len; i++) {
        if (g_array_index(route->teams, int64_t, i) == team_id)
            return;
    }
    g_array_append_val(route->teams, team_id);
}

/* An alias as written or, where there is none, without a detail (RFC 5233). */
static bool team_of(struct crm *crm, const char *key, int64_t *ret_team_id, GError **error)
{
    if (!store_team_by_alias(crm->store, key, ret_team_id, error))
        return false;
    g_autofree char *plain = *ret_team_id ? NULL : reply_address_plain(key);
    return !plain || store_team_by_alias(crm->store, plain, ret_team_id, error);
}

bool route_team_of(struct crm *crm, const char *address, int64_t *ret_team_id, GError **error)
{
    g_autofree char *key = util_address_key(address);
    return team_of(crm, key, ret_team_id, error);
}

/* A lead that the mail belongs to, unless its team has one already. */
static void add_lead(struct route *route, int64_t lead_id, int64_t team_id, enum thread_found found)
{
    if (route_joins(route, team_id))
        return;
    g_array_append_val(route->thread, lead_id);
    g_array_append_val(route->joined, team_id);
    route->found = MAX(route->found, found);
}

/* A lead that is out of sight gets no more mail; for one that was merged, the other one does. */
static bool add_lead_by_id(struct crm *crm, struct route *route, int64_t lead_id,
                           enum thread_found found, GError **error)
{
    int64_t in_sight, team_id;
    if (!store_thread_lead(crm->store, lead_id, &in_sight, &team_id, error))
        return false;
    if (in_sight)
        add_lead(route, in_sight, team_id, found);
    return true;
}

/* Where recipients are looked for, and whether they count for teams too. */
struct search {
    const struct route_given *given;
    struct route *route;
    bool for_teams;
};

static bool add_recipient(struct crm *crm, const struct search *search, const char *address,
                          GError **error)
{
    g_autofree char *key = util_address_key(address);
    int64_t team_id = 0, lead_id = reply_address_read(&search->given->key, key);
    if ((search->for_teams && !team_of(crm, key, &team_id, error)) ||
        (lead_id && !add_lead_by_id(crm, search->route, lead_id, THREAD_BY_ADDRESS, error)))
        return false;
    if (team_id)
        add_team(search->route, team_id);
    return true;
}

static bool add_texts(struct crm *crm, const struct search *search, const GPtrArray *addresses,
                      GError **error)
{
    for (guint i = 0; addresses && i < addresses->len; i++) {
        if (!add_recipient(crm, search, addresses->pdata[i], error))
            return false;
    }
    return true;
}

static bool add_recipients(struct crm *crm, const struct search *search, const GPtrArray *addresses,
                           GError **error)
{
    for (guint i = 0; i < addresses->len; i++) {
        const struct mail_address *address = addresses->pdata[i];
        if (!add_recipient(crm, search, address->email, error))
            return false;
    }
    return true;
}

/* mail may be NULL: then the envelope is all there is. */
static bool find_teams(struct crm *crm, const struct mail *mail, const struct route_given *given,
                       struct route *route, GError **error)
{
    struct search search = {given, route, true};
    if (!add_texts(crm, &search, given->recipients, error))
        return false;
    search.for_teams = route->teams->len == 0;
    return !mail || (add_texts(crm, &search, mail->delivered_to, error) &&
                     add_recipients(crm, &search, mail->to, error) &&
                     add_recipients(crm, &search, mail->cc, error));
}

static bool add_fallback(struct crm *crm, struct route *route, const char *name, GError **error)
{
    GError *local = NULL;
    g_autoptr(team_handle) team = store_team_by_name(crm->store, name, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (team && !team->archived)
        add_team(route, team->id);
    return true;
}

static bool find_thread(struct crm *crm, const struct mail *mail, struct route *route,
                        GError **error)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new();
    for (guint i = 0; i < mail->in_reply_to->len; i++)
        g_ptr_array_add(ids, mail->in_reply_to->pdata[i]);
    for (guint i = mail->references->len; i > 0; i--) /* the nearest first */
        g_ptr_array_add(ids, mail->references->pdata[i - 1]);
    g_autoptr(GArray) leads = store_thread_leads(crm->store, ids, error);
    for (guint i = 0; leads && i < leads->len; i++) {
        int64_t lead_id = g_array_index(leads, int64_t, i);
        if (!add_lead_by_id(crm, route, lead_id, THREAD_BY_ANSWER, error))
            return false;
    }
    return leads != NULL;
}

static bool is_customer(struct crm *crm, const char *address, bool *ret, GError **error)
{
    GError *local = NULL;
    g_autoptr(contact_handle) contact = store_contact_by_email(crm->store, address, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    *ret = contact && contact->customer;
    return true;
}

/* Whether the team accepts mail from that address (in its key form; NULL: none is known). */
static bool team_accepts(struct crm *crm, int64_t team_id, const char *address, int64_t from_user,
                         bool *ret, GError **error)
{
    g_autoptr(team_handle) team = store_team_by_id(crm->store, team_id, error);
    if (!team)
        return false;
    const char *domain = address ? strrchr(address, '@') : NULL;
    *ret = g_str_equal(team->accept, "everyone");
    if (g_str_equal(team->accept, "employees"))
        *ret = from_user != 0;
    else if (g_str_equal(team->accept, "customers") && address)
        return is_customer(crm, address, ret, error);
    else if (g_str_equal(team->accept, "domains") && domain)
        return store_team_has_domain(crm->store, team_id, domain + 1, ret, error);
    return true;
}

static bool find_accepts(struct crm *crm, struct route *route, const char *address, GError **error)
{
    for (guint i = 0; i < route->teams->len; i++) {
        bool accepts;
        if (!team_accepts(crm, g_array_index(route->teams, int64_t, i), address, route->from_user,
                          &accepts, error))
            return false;
        g_array_append_val(route->accepts, accepts);
    }
    return true;
}

bool route_find(struct crm *crm, const struct mail *mail, const struct route_given *given,
                struct route *ret, GError **error)
{
    ret->teams = g_array_new(FALSE, FALSE, sizeof(int64_t));
    ret->accepts = g_array_new(FALSE, FALSE, sizeof(bool));
    ret->thread = g_array_new(FALSE, FALSE, sizeof(int64_t));
    ret->joined = g_array_new(FALSE, FALSE, sizeof(int64_t));
    ret->found = THREAD_UNKNOWN;
    const char *from = mail ? mail->from.email : NULL;
    g_autofree char *address = util_is_address(from) ? util_address_key(from) : NULL;
    if (address && !store_user_id_by_email(crm->store, address, &ret->from_user, error))
        return false;
    if (!find_teams(crm, mail, given, ret, error) || (mail && !find_thread(crm, mail, ret, error)))
        return false;
    if (ret->teams->len == 0 && given->fallback_team &&
        !add_fallback(crm, ret, given->fallback_team, error))
        return false;
    return find_accepts(crm, ret, address, error);
}

/* ---- the same sender again ---- */

/* Whether a sender that is all we know of the person is one: a notice that names nobody else would
 * make one person of all whose enquiries it passes on, and what triage took for no person's mail,
 * though people say otherwise, may be such a notice. */
static bool is_own_sender(struct crm *crm, const struct mail *mail, const char *address,
                          bool from_user, bool *ret, GError **error)
{
    bool is_ours;
    if (!store_domain_is_ours(crm->store, strrchr(address, '@') + 1, &is_ours, error))
        return false;
    *ret = !is_ours && !from_user && mail->form->len == 0 && person_may_own(address) &&
           verdict_is_a_persons(mail->verdict);
    return true;
}

/* The address of the person behind a mail, in its key form; *ret is NULL where it is not that
 * person's own. (transfer full) */
static bool find_writer(struct crm *crm, const struct mail *mail, bool from_user, char **ret,
                        GError **error)
{
    bool is_own = true;
    if (!util_is_address(mail->contact.email))
        return true;
    g_autofree char *address = util_address_key(mail->contact.email);
    g_autofree char *from = util_address_key(mail->from.email ? mail->from.email : "");
    if (g_str_equal(address, from) && !is_own_sender(crm, mail, address, from_user, &is_own, error))
        return false;
    if (is_own)
        *ret = g_steal_pointer(&address);
    return true;
}

static bool add_sender_lead(struct crm *crm, const struct mail *mail, const struct sender *sender,
                            struct route *route, GError **error)
{
    int64_t lead_id;
    g_autofree char *name = NULL;
    if (!store_sender_lead(crm->store, sender, &lead_id, &name, error))
        return false;
    if (lead_id && person_may_be_same(name, mail->contact.name))
        add_lead(route, lead_id, sender->team_id, THREAD_BY_SENDER);
    return true;
}

bool route_find_sender(struct crm *crm, const struct mail *mail, const struct route_given *given,
                       int64_t at, struct route *route, GError **error)
{
    g_autofree char *address = NULL;
    if (given->window_s && !find_writer(crm, mail, route->from_user != 0, &address, error))
        return false;
    if (!address)
        return true;
    struct sender sender = {.address = address, .at = at, .window_s = given->window_s};
    if (route->teams->len == 0)
        return add_sender_lead(crm, mail, &sender, route, error);
    for (guint i = 0; i < route->teams->len; i++) {
        sender.team_id = g_array_index(route->teams, int64_t, i);
        if (g_array_index(route->accepts, bool, i) &&
            !add_sender_lead(crm, mail, &sender, route, error))
            return false;
    }
    return true;
}

void route_clear(struct route *route)
{
    g_clear_pointer(&route->teams, g_array_unref);
    g_clear_pointer(&route->accepts, g_array_unref);
    g_clear_pointer(&route->thread, g_array_unref);
    g_clear_pointer(&route->joined, g_array_unref);
}

unsigned route_refusing(const struct route *route)
{
    unsigned refusing = 0;
    for (guint i = 0; i < route->accepts->len; i++)
        refusing += !g_array_index(route->accepts, bool, i);
    return refusing;
}

int64_t route_joins(const struct route *route, int64_t team_id)
{
    for (guint i = 0; i < route->joined->len; i++) {
        if (g_array_index(route->joined, int64_t, i) == team_id)
            return g_array_index(route->thread, int64_t, i);
    }
    return 0;
}

bool route_joins_all(const struct route *route)
{
    for (guint i = 0; i < route->teams->len; i++) {
        if (g_array_index(route->accepts, bool, i) &&
            !route_joins(route, g_array_index(route->teams, int64_t, i)))
            return false;
    }
    return route->thread->len > 0;
}
