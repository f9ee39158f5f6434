/* user.c - operations on users. */
#include "crm/user.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/event.h"
#include "crm/rights.h"
#include "crm/strings.h"

#include <string.h>

#define UID_MAX_VALUE INT64_C(4294967294) /* 2^32 - 1 means "no uid" to the kernel */

static const char *const extra_fields[] = {"uid", "groups", NULL};

struct user *user_get(struct crm *crm, const char *login, GError **error)
{
    GError *local = NULL;
    if (!rights_require(crm, RESOURCE_USER, ACTION_READ, SCOPE_OWN, error))
        return NULL;
    int64_t id;
    struct user *user = store_user_by_login(crm->store, login, &local);
    if (!user && !local && strings_to_id(login, &id))
        user = store_user_by_id(crm->store, id, &local);
    if (local)
        g_propagate_error(error, local);
    else if (!user)
        error_set(error, ERROR_NOT_FOUND, "there is no user \"%s\"; see crmctl user list", login);
    return user;
}

GPtrArray *user_list(struct crm *crm, int64_t after_id, int64_t limit, GError **error)
{
    if (!rights_require(crm, RESOURCE_USER, ACTION_READ, SCOPE_OWN, error))
        return NULL;
    return store_user_list(crm->store, after_id, limit, error);
}

json_t *user_to_json(struct crm *crm, const struct user *user, GError **error)
{
    g_auto(GStrv) groups = store_user_groups(crm->store, user->id, error);
    g_auto(GStrv) teams = groups ? store_user_teams(crm->store, user->id, error) : NULL;
    if (!teams)
        return NULL;
    json_t *object = record_to_json(&user_type, user);
    if (user->uid_plus_one)
        json_object_set_new(object, "uid", json_integer(user->uid_plus_one - 1));
    json_object_set_new(object, "groups", strings_to_json((const char *const *)groups));
    json_object_set_new(object, "teams", strings_to_json((const char *const *)teams));
    return object;
}

static bool is_login(const char *text)
{
    for (const char *p = text; *p; p++) {
        if (!g_ascii_isalnum(*p) && !strchr("._-@", *p))
            return false;
    }
    return *text && !g_ascii_isdigit(*text) && *text != '-';
}

static bool check_free(struct crm *crm, const struct user *user, GError **error)
{
    GError *local = NULL;
    g_autoptr(user_handle) other = store_user_by_login(crm->store, user->login, &local);
    g_autoptr(user_handle) holder =
        user->email && !local ? store_user_by_email(crm->store, user->email, &local) : NULL;
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (other && other->id != user->id) {
        error_set(error, ERROR_CONFLICT, "there is a user \"%s\" already", user->login);
        return false;
    }
    if (holder && holder->id != user->id) {
        error_set(error, ERROR_CONFLICT, "the address %s is that of user %s already", user->email,
                  holder->login);
        return false;
    }
    return true;
}

static bool read_fields(struct crm *crm, struct user *user, json_t *fields, GError **error)
{
    if (!record_from_json(&user_type, user, fields, error))
        return false;
    if (!user->login || !is_login(user->login)) {
        error_set_field(error, "login",
                        "login: must begin with a letter and have letters, digits, . _ - @ only");
        return false;
    }
    if (user->email) { /* compared with senders' addresses: kept in that form */
        g_autofree char *key = util_address_key(user->email);
        if (!util_is_address(key)) {
            error_set_field(error, "email", "email: \"%s\" is no mail address", user->email);
            return false;
        }
        g_free(user->email);
        user->email = g_steal_pointer(&key);
    }
    return check_free(crm, user, error);
}

static bool set_uid(struct crm *crm, const struct user *user, json_t *fields, GError **error)
{
    if (!json_object_get(fields, "uid"))
        return true;
    int64_t uid = -1;
    if (!json_field_int(fields, "uid", 0, UID_MAX_VALUE, &uid, error))
        return false;
    GError *local = NULL;
    g_autoptr(user_handle) other = uid < 0 ? NULL : store_user_by_uid(crm->store, uid, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (other && other->id != user->id) {
        error_set(error, ERROR_CONFLICT, "the system's user %" G_GINT64_FORMAT " is %s already",
                  uid, other->login);
        return false;
    }
    return store_user_set_uid(crm->store, user->id, uid + 1, error);
}

static bool set_groups(struct crm *crm, const struct user *user, json_t *fields, GError **error)
{
    g_auto(GStrv) groups = NULL;
    return strings_from_json(fields, "groups", false, &groups, error) &&
           (!groups ||
            store_user_set_groups(crm->store, user->id, (const char *const *)groups, error));
}

static bool known_fields(json_t *fields, GError **error)
{
    g_autofree const char **known = record_editable_names(&user_type, extra_fields);
    return json_only_fields(fields, known, error);
}

static bool create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    g_autoptr(user_handle) user = record_new(&user_type);
    user->active = true;
    user->created_at = crm->now;
    user->version = 1;
    const char *const first_group[] = {"user", NULL};
    if (!read_fields(crm, user, fields, error) || !store_user_insert(crm->store, user, error) ||
        !store_user_set_groups(crm->store, user->id, first_group, error) ||
        !set_groups(crm, user, fields, error) || !set_uid(crm, user, fields, error))
        return false;
    *ret_id = user->id;
    return event_record(crm, "user.created", (struct event_about){0}, json_deep_copy(fields),
                        error);
}

bool user_create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    return rights_require(crm, RESOURCE_USER, ACTION_CREATE, SCOPE_ALL, error) &&
           known_fields(fields, error) && crm_begin(crm, error) &&
           crm_end(crm, create(crm, fields, ret_id, error), error);
}

static bool edit(struct crm *crm, const char *login, json_t *fields, int64_t *ret_id,
                 GError **error)
{
    g_autoptr(user_handle) before = user_get(crm, login, error);
    g_autoptr(json_t) old = before ? user_to_json(crm, before, error) : NULL;
    if (!old)
        return false;
    g_autoptr(user_handle) after = record_copy(&user_type, before);
    if (!read_fields(crm, after, fields, error) || !store_user_update(crm->store, after, error) ||
        !set_groups(crm, after, fields, error) || !set_uid(crm, after, fields, error))
        return false;
    g_autoptr(user_handle) stored = store_user_by_id(crm->store, after->id, error);
    g_autoptr(json_t) new = stored ? user_to_json(crm, stored, error) : NULL;
    if (!new)
        return false;
    *ret_id = after->id;
    json_t *data = json_difference(old, new);
    json_set_text(data, "login", stored->login);
    return event_record(crm, "user.edited", (struct event_about){0}, data, error);
}

bool user_edit(struct crm *crm, const char *login, json_t *fields, int64_t *ret_id, GError **error)
{
    return rights_require(crm, RESOURCE_USER, ACTION_WRITE, SCOPE_ALL, error) &&
           known_fields(fields, error) && crm_begin(crm, error) &&
           crm_end(crm, edit(crm, login, fields, ret_id, error), error);
}
