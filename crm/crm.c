/* crm.c - who asks, and transactions around operations. */
#include "crm/crm.h"
#include "base/clock.h"
#include "base/error.h"
#include "crm/contact_import.h"
#include "crm/reply_address.h"
#include "store/group.h"
#include "store/user.h"

#include <unistd.h>

#define ADMINISTRATOR "administrator"

void crm_user_free(struct crm_user *user)
{
    if (!user)
        return;
    g_free(user->login);
    g_strfreev(user->groups);
    g_free(user);
}

static bool ensure_user(struct store *store, const char *login, int64_t uid, GError **error)
{
    g_autoptr(GError) local = NULL;
    g_autoptr(user_handle) by_uid = store_user_by_uid(store, uid, &local);
    g_autoptr(user_handle) by_login = local ? NULL : store_user_by_login(store, login, &local);
    if (local) {
        g_propagate_error(error, g_steal_pointer(&local));
        return false;
    }
    if (by_uid || by_login)
        return true;
    g_autoptr(user_handle) user = record_new(&user_type);
    user->login = g_strdup(login);
    user->name = g_strdup_printf("System user %s", login);
    user->active = true;
    user->created_at = clock_now_s();
    user->version = 1;
    const char *const groups[] = {ADMINISTRATOR, NULL};
    return store_user_insert(store, user, error) &&
           store_user_set_uid(store, user->id, uid + 1, error) &&
           store_user_set_groups(store, user->id, groups, error);
}

bool crm_prepare(struct store *store, GError **error)
{
    struct crm crm = {.store = store, .now = clock_now_s()};
    if (!crm_begin(&crm, error))
        return false;
    bool ok = ensure_user(store, "root", 0, error) &&
              (geteuid() == 0 || ensure_user(store, "crmd", geteuid(), error)) &&
              reply_key_ensure(store, error);
    return crm_end(&crm, ok, error) && contact_import_resume(store, crm.now, error);
}

static void add_name(char ***names, const char *name)
{
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    g_strv_builder_addv(builder, (const char **)*names);
    g_strv_builder_add(builder, name);
    g_strfreev(*names);
    *names = g_strv_builder_end(builder);
}

struct crm_user *crm_user_load(struct store *store, int64_t id, const char *login,
                               bool is_administrator, GError **error)
{
    g_autoptr(crm_user_handle) user = g_new0(struct crm_user, 1);
    user->login = g_strdup(login);
    user->id = id;
    user->groups = store_user_groups(store, id, error);
    if (!user->groups)
        return NULL;
    bool is_member = g_strv_contains((const char *const *)user->groups, ADMINISTRATOR);
    if (is_administrator && !is_member)
        add_name(&user->groups, ADMINISTRATOR);
    if (is_administrator || is_member)
        rights_set_all(&user->rights);
    else if (!store_user_rights(store, id, rights_set, &user->rights, error))
        return NULL;
    return g_steal_pointer(&user);
}

struct crm_user *crm_user_of_uid(struct store *store, int64_t uid, GError **error)
{
    g_autoptr(GError) local = NULL;
    g_autoptr(user_handle) user = store_user_by_uid(store, uid, &local);
    bool is_system = uid == 0 || uid == geteuid();
    if (user && !user->active)
        g_clear_pointer(&user, user_free);
    if (local) {
        g_propagate_error(error, g_steal_pointer(&local));
        return NULL;
    }
    if (!user && !is_system) {
        error_set(error, ERROR_REFUSED,
                  "the system's user %" G_GINT64_FORMAT " is no user of this CRM; an administrator "
                  "can add one: crmctl user create LOGIN --uid %" G_GINT64_FORMAT,
                  uid, uid);
        return NULL;
    }
    return crm_user_load(store, user ? user->id : 0, user ? user->login : "root", is_system, error);
}

bool crm_begin(struct crm *crm, GError **error)
{
    return store_begin(crm->store, error);
}

bool crm_end(struct crm *crm, bool ok, GError **error)
{
    if (ok && store_commit(crm->store, error))
        return true;
    store_rollback(crm->store);
    return false;
}
