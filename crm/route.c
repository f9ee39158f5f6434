/* route.c - teams by alias, leads by thread. */
#include "crm/route.h"
#include "base/error.h"
#include "base/util.h"
#include "store/contact.h"
#include "store/message.h"
#include "store/team.h"
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

static bool add_alias(struct crm *crm, struct route *route, const char *address, GError **error)
{
    g_autofree char *key = util_address_key(address);
    int64_t team_id;
    if (!store_team_by_alias(crm->store, key, &team_id, error))
        return false;
    if (team_id)
        add_team(route, team_id);
    return true;
}

static bool add_aliases(struct crm *crm, struct route *route, const GPtrArray *addresses,
                        GError **error)
{
    for (guint i = 0; i < addresses->len; i++) {
        const struct mail_address *address = addresses->pdata[i];
        if (!add_alias(crm, route, address->email, error))
            return false;
    }
    return true;
}

static bool find_teams(struct crm *crm, const struct mail *mail, struct route *route,
                       GError **error)
{
    for (guint i = 0; i < mail->delivered_to->len; i++) {
        if (!add_alias(crm, route, mail->delivered_to->pdata[i], error))
            return false;
    }
    return add_aliases(crm, route, mail->to, error) && add_aliases(crm, route, mail->cc, error);
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
    GArray *leads = store_thread_leads(crm->store, ids, error);
    if (!leads)
        return false;
    g_array_unref(route->thread);
    route->thread = leads;
    return true;
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

bool route_find(struct crm *crm, const struct mail *mail, const char *fallback_team,
                struct route *ret, GError **error)
{
    ret->teams = g_array_new(FALSE, FALSE, sizeof(int64_t));
    ret->accepts = g_array_new(FALSE, FALSE, sizeof(bool));
    ret->thread = g_array_new(FALSE, FALSE, sizeof(int64_t));
    const char *from = mail ? mail->from.email : NULL;
    g_autofree char *address = util_is_address(from) ? util_address_key(from) : NULL;
    if (address && !store_user_id_by_email(crm->store, address, &ret->from_user, error))
        return false;
    if (mail && (!find_teams(crm, mail, ret, error) || !find_thread(crm, mail, ret, error)))
        return false;
    if (ret->teams->len == 0 && fallback_team && !add_fallback(crm, ret, fallback_team, error))
        return false;
    return find_accepts(crm, ret, address, error);
}

void route_clear(struct route *route)
{
    g_clear_pointer(&route->teams, g_array_unref);
    g_clear_pointer(&route->accepts, g_array_unref);
    g_clear_pointer(&route->thread, g_array_unref);
}

unsigned route_refusing(const struct route *route)
{
    unsigned refusing = 0;
    for (guint i = 0; i < route->accepts->len; i++)
        refusing += !g_array_index(route->accepts, bool, i);
    return refusing;
}
