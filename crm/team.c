/* team.c - operations on sales teams. */
#include "crm/team.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/event.h"
#include "crm/rights.h"
#include "crm/setting.h"
#include "crm/strings.h"
#include "store/setting.h"
#include "store/user.h"

static const char *const extra_fields[] = {"leader",  "assignee",       "aliases",
                                           "members", "accept_domains", NULL};

struct team *team_get(struct crm *crm, const char *name, GError **error)
{
    GError *local = NULL;
    if (!rights_require(crm, RESOURCE_TEAM, ACTION_READ, SCOPE_OWN, error))
        return NULL;
    int64_t id;
    struct team *team = store_team_by_name(crm->store, name, &local);
    if (!team && !local && strings_to_id(name, &id))
        team = store_team_by_id(crm->store, id, &local);
    if (local)
        g_propagate_error(error, local);
    else if (!team)
        error_set(error, ERROR_NOT_FOUND, "there is no team \"%s\"; see crmctl team list", name);
    return team;
}

GPtrArray *team_list(struct crm *crm, int64_t after_id, int64_t limit, GError **error)
{
    if (!rights_require(crm, RESOURCE_TEAM, ACTION_READ, SCOPE_OWN, error))
        return NULL;
    return store_team_list(crm->store, after_id, limit, error);
}

static bool set_list(json_t *object, const char *key, char **names)
{
    if (!names)
        return false;
    json_object_set_new(object, key, strings_to_json((const char *const *)names));
    return true;
}

json_t *team_to_json(struct crm *crm, const struct team *team, GError **error)
{
    g_autoptr(json_t) object = record_to_json(&team_type, team);
    g_auto(GStrv) aliases = store_team_aliases(crm->store, team->id, error);
    g_auto(GStrv) members = aliases ? store_team_members(crm->store, team->id, error) : NULL;
    g_auto(GStrv) domains = members ? store_team_domains(crm->store, team->id, error) : NULL;
    int64_t open_leads;
    if (!set_list(object, "aliases", aliases) || !set_list(object, "members", members) ||
        !set_list(object, "accept_domains", domains) ||
        !store_team_open_leads(crm->store, team->id, &open_leads, error))
        return NULL;
    json_object_set_new(object, "open_leads", json_integer(open_leads));
    return g_steal_pointer(&object);
}

/* Sets *ret_id by the login under key; null takes it away, an absent key leaves it. */
static bool read_user(struct crm *crm, json_t *fields, const char *key, int64_t *ret_id,
                      GError **error)
{
    const char *login = NULL;
    if (!json_object_get(fields, key))
        return true;
    if (!json_field_string(fields, key, LIMIT_NAME_BYTES, &login, error))
        return false;
    GError *local = NULL;
    g_autoptr(user_handle) user = login ? store_user_by_login(crm->store, login, &local) : NULL;
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (login && (!user || !user->active)) {
        error_set_field(error, key, "%s: there is no active user \"%s\"; see crmctl user list", key,
                        login);
        return false;
    }
    *ret_id = user ? user->id : 0;
    return true;
}

static bool is_domain(const char *text)
{
    g_autofree char *address = g_strconcat("a@", text, NULL);
    return util_is_address(address);
}

static bool set_lists(struct crm *crm, int64_t team_id, json_t *fields, GError **error)
{
    g_auto(GStrv) aliases = NULL;
    g_auto(GStrv) members = NULL;
    g_auto(GStrv) domains = NULL;
    if (!strings_from_json(fields, "aliases", true, &aliases, error) ||
        !strings_from_json(fields, "members", false, &members, error) ||
        !strings_from_json(fields, "accept_domains", true, &domains, error))
        return false;
    for (gsize i = 0; aliases && aliases[i]; i++) {
        if (!util_is_address(aliases[i])) {
            error_set_field(error, "aliases", "aliases: \"%s\" is no mail address", aliases[i]);
            return false;
        }
    }
    for (gsize i = 0; domains && domains[i]; i++) {
        if (!is_domain(domains[i])) {
            error_set_field(error, "accept_domains", "accept_domains: \"%s\" is no domain",
                            domains[i]);
            return false;
        }
    }
    struct store *store = crm->store;
    return (!aliases ||
            store_team_set_aliases(store, team_id, (const char *const *)aliases, error)) &&
           (!members ||
            store_team_set_members(store, team_id, (const char *const *)members, error)) &&
           (!domains ||
            store_team_set_domains(store, team_id, (const char *const *)domains, error));
}

/* Of domains, at least one; otherwise nobody's mail would make a lead. */
static bool check_domains(struct crm *crm, const struct team *team, GError **error)
{
    if (!g_str_equal(team->accept, "domains"))
        return true;
    g_auto(GStrv) domains = store_team_domains(crm->store, team->id, error);
    if (domains && !*domains)
        error_set_field(error, "accept_domains",
                        "accept_domains: name at least one, as the team accepts only domains");
    return domains && *domains;
}

static bool check_values(struct crm *crm, const struct team *team, GError **error)
{
    static const char *const accepts[] = {"everyone", "customers", "employees", "domains", NULL};
    if (!team->name) {
        error_set_field(error, "name", "name: is needed");
        return false;
    }
    if (!team->accept || !g_strv_contains(accepts, team->accept)) {
        error_set_field(error, "accept",
                        "accept: must be everyone, customers, employees or domains");
        return false;
    }
    if (!team->currency || !strings_is_code(team->currency, 3)) {
        error_set_field(error, "currency", "currency: must be an ISO 4217 code such as EUR");
        return false;
    }
    GError *local = NULL;
    g_autoptr(team_handle) other = store_team_by_name(crm->store, team->name, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (other && other->id != team->id) {
        error_set(error, ERROR_CONFLICT, "there is a team \"%s\" already", other->name);
        return false;
    }
    return true;
}

static bool read_fields(struct crm *crm, struct team *team, json_t *fields, GError **error)
{
    return record_from_json(&team_type, team, fields, error) &&
           read_user(crm, fields, "leader", &team->leader_id, error) &&
           read_user(crm, fields, "assignee", &team->assignee_id, error) &&
           check_values(crm, team, error);
}

static bool known_fields(json_t *fields, GError **error)
{
    g_autofree const char **known = record_editable_names(&team_type, extra_fields);
    return json_only_fields(fields, known, error);
}

static bool create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    g_autoptr(team_handle) team = record_new(&team_type);
    team->use_leads = team->use_pipeline = team->use_quotations = true;
    team->accept = g_strdup("everyone");
    team->created_at = crm->now;
    team->version = 1;
    if (!(team->currency = setting_text(crm->store, SETTING_CURRENCY, error)) ||
        !read_fields(crm, team, fields, error) || !store_team_insert(crm->store, team, error) ||
        !set_lists(crm, team->id, fields, error) || !check_domains(crm, team, error))
        return false;
    *ret_id = team->id;
    return event_record(crm, "team.created", (struct event_about){0}, json_deep_copy(fields),
                        error);
}

bool team_create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    return rights_require(crm, RESOURCE_TEAM, ACTION_CREATE, SCOPE_ALL, error) &&
           known_fields(fields, error) && crm_begin(crm, error) &&
           crm_end(crm, create(crm, fields, ret_id, error), error);
}

static bool edit(struct crm *crm, const char *name, json_t *fields, int64_t *ret_id, GError **error)
{
    g_autoptr(team_handle) before = team_get(crm, name, error);
    if (!before)
        return false;
    g_autoptr(team_handle) after = record_copy(&team_type, before);
    g_autoptr(json_t) old = team_to_json(crm, before, error);
    if (!old || !read_fields(crm, after, fields, error) ||
        !store_team_update(crm->store, after, error) || !set_lists(crm, after->id, fields, error) ||
        !check_domains(crm, after, error))
        return false;
    g_autoptr(team_handle) stored = store_team_by_id(crm->store, after->id, error);
    g_autoptr(json_t) new = stored ? team_to_json(crm, stored, error) : NULL;
    if (!new)
        return false;
    *ret_id = after->id;
    json_t *data = json_difference(old, new);
    json_set_text(data, "name", stored->name);
    return event_record(crm, "team.edited", (struct event_about){0}, data, error);
}

bool team_edit(struct crm *crm, const char *name, json_t *fields, int64_t *ret_id, GError **error)
{
    return rights_require(crm, RESOURCE_TEAM, ACTION_WRITE, SCOPE_ALL, error) &&
           known_fields(fields, error) && crm_begin(crm, error) &&
           crm_end(crm, edit(crm, name, fields, ret_id, error), error);
}
