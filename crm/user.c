/* user.c - operations on users. */
#include "crm/user.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/rights.h"
#include "crm/setting.h"
#include "crm/strings.h"

#include <string.h>

#define UID_MAX_VALUE INT64_C(4294967294) /* 2^32 - 1 means "no uid" to the kernel */

static const char *const extra_fields[] = {"uid", "groups", NULL};

static bool tell(struct crm *crm, const void *record, json_t *object, GError **error)
{
    const struct user *user = record;
    g_auto(GStrv) groups = store_user_groups(crm->store, user->id, error);
    g_auto(GStrv) teams = groups ? store_user_teams(crm->store, user->id, error) : NULL;
    g_autofree char *currency = teams ? setting_text(crm->store, SETTING_CURRENCY, error) : NULL;
    if (!currency)
        return false;
    json_set_text(object, "currency", currency); /* of the target */
    if (user->uid_plus_one)
        json_object_set_new(object, "uid", json_integer(user->uid_plus_one - 1));
    json_object_set_new(object, "groups", strings_to_json((const char *const *)groups));
    json_object_set_new(object, "teams", strings_to_json((const char *const *)teams));
    return true;
}

static bool is_login(const char *text)
{
    for (const char *p = text; *p; p++) {
        if (!g_ascii_isalnum(*p) && !strchr("._-@", *p))
            return false;
    }
    return *text && !g_ascii_isdigit(*text) && *text != '-';
}

static bool check_address_is_free(struct crm *crm, const struct user *user, GError **error)
{
    GError *local = NULL;
    g_autoptr(user_handle) holder = store_user_by_email(crm->store, user->email, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (holder && holder->id != user->id) {
        error_set(error, ERROR_CONFLICT, "the address %s is that of user %s already", user->email,
                  holder->login);
        return false;
    }
    return true;
}

/* A zone that the system knows by its name; a name leads nowhere but there. */
static bool is_time_zone(const char *name)
{
    for (const char *p = name; *p; p++) {
        if (!g_ascii_isalnum(*p) && !strchr("/_+-", *p))
            return false;
    }
    g_autoptr(GTimeZone) zone = g_ascii_isalpha(*name) ? g_time_zone_new_identifier(name) : NULL;
    return zone != NULL;
}

static bool check_values(const struct user *user, GError **error)
{
    if (!user->login || !is_login(user->login))
        error_set_field(error, "login",
                        "login: must begin with a letter and have letters, digits, . _ - @ only");
    else if (user->language && !strings_is_language(user->language))
        error_set_field(error, "language",
                        "language: must be an ISO 639 code such as en, or en-GB");
    else if (user->timezone && !is_time_zone(user->timezone))
        error_set_field(error, "timezone",
                        "timezone: there is no zone \"%s\"; names are like Europe/Berlin",
                        user->timezone);
    else
        return true;
    return false;
}

static bool check(struct crm *crm, void *record, json_t *fields, GError **error)
{
    struct user *user = record;
    (void)fields;
    if (!check_values(user, error))
        return false;
    if (!user->email)
        return true;
    /* compared with senders' addresses: kept in that form */
    g_autofree char *key = util_address_key(user->email);
    if (!util_is_address(key)) {
        error_set_field(error, "email", "email: \"%s\" is no mail address", user->email);
        return false;
    }
    g_free(user->email);
    user->email = g_steal_pointer(&key);
    return check_address_is_free(crm, user, error);
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

static bool begin(struct crm *crm, void *record, GError **error)
{
    struct user *user = record;
    user->active = true;
    user->created_at = crm->now;
    user->language = setting_text(crm->store, SETTING_LANGUAGE, error);
    return user->language != NULL;
}

/* A new user is in the group "user" where nothing else is said. */
static bool join_first_group(struct crm *crm, const struct user *user, GError **error)
{
    const char *const first_group[] = {"user", NULL};
    return user->version > 1 || store_user_set_groups(crm->store, user->id, first_group, error);
}

static bool follow(struct crm *crm, const void *record, json_t *fields, GError **error)
{
    return join_first_group(crm, record, error) && set_groups(crm, record, fields, error) &&
           set_uid(crm, record, fields, error);
}

const struct catalogue user_catalogue = {
    .type = &user_type,
    .resource = RESOURCE_USER,
    .key = "login",
    .extra = extra_fields,
    .begin = begin,
    .check = check,
    .follow = follow,
    .tell = tell,
};
