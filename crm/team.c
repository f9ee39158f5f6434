/* team.c - operations on sales teams. */
#include "crm/team.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/rights.h"
#include "crm/setting.h"
#include "crm/strings.h"
#include "store/company.h"
#include "store/user.h"

static const char *const extra_fields[] = {"leader",  "assignee",       "company",    "aliases",
                                           "members", "accept_domains", "capacities", NULL};

static bool set_list(json_t *object, const char *key, char **names)
{
    if (!names)
        return false;
    json_object_set_new(object, key, strings_to_json((const char *const *)names));
    return true;
}

static bool tell(struct crm *crm, const void *record, json_t *object, GError **error)
{
    const struct team *team = record;
    g_auto(GStrv) aliases = store_team_aliases(crm->store, team->id, error);
    g_auto(GStrv) members = aliases ? store_team_members(crm->store, team->id, error) : NULL;
    g_auto(GStrv) domains = members ? store_team_domains(crm->store, team->id, error) : NULL;
    g_autoptr(json_t) capacities =
        domains ? store_team_capacities(crm->store, team->id, error) : NULL;
    int64_t open_leads;
    if (!set_list(object, "aliases", aliases) || !set_list(object, "members", members) ||
        !set_list(object, "accept_domains", domains) || !capacities ||
        !store_team_open_leads(crm->store, team->id, &open_leads, error))
        return false;
    json_object_set(object, "capacities", capacities);
    json_object_set_new(object, "open_leads", json_integer(open_leads));
    return true;
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

/* The same with the company by its name. */
static bool read_company(struct crm *crm, struct team *team, json_t *fields, GError **error)
{
    const char *name = NULL;
    if (!json_object_get(fields, "company"))
        return true;
    if (!json_field_string(fields, "company", LIMIT_NAME_BYTES, &name, error))
        return false;
    GError *local = NULL;
    g_autoptr(company_handle) company =
        name ? store_company_by_name(crm->store, name, &local) : NULL;
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (name && (!company || company->archived)) {
        error_set_field(error, "company",
                        "company: there is no company \"%s\" in use; see crmctl company list",
                        name);
        return false;
    }
    team->company_id = company ? company->id : 0;
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

/* {"anna": 30, "ben": null}: those who are named get that limit, or none. */
static bool set_capacities(struct crm *crm, int64_t team_id, json_t *fields, GError **error)
{
    json_t *capacities = json_object_get(fields, "capacities");
    const char *login;
    json_t *value;
    if (capacities && !json_is_object(capacities)) {
        error_set_field(error, "capacities", "capacities: must be an object of logins and numbers");
        return false;
    }
    json_object_foreach(capacities, login, value)
    {
        json_int_t capacity = json_integer_value(value); /* 0 of null */
        if (!json_is_null(value) && (capacity < 1 || capacity > LIMIT_CAPACITY)) {
            error_set_field(error, "capacities",
                            "capacities: %s must have a number from 1 to %d, or null", login,
                            LIMIT_CAPACITY);
            return false;
        }
        if (!store_team_set_capacity(crm->store, team_id, login, capacity, error))
            return false;
    }
    return true;
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

static bool check_values(const struct team *team, GError **error)
{
    static const char *const accepts[] = {"everyone", "customers", "employees", "domains", NULL};
    if (!team->accept || !g_strv_contains(accepts, team->accept)) {
        error_set_field(error, "accept",
                        "accept: must be everyone, customers, employees or domains");
        return false;
    }
    if (!team->currency || !strings_is_code(team->currency, 3)) {
        error_set_field(error, "currency", "currency: must be an ISO 4217 code such as EUR");
        return false;
    }
    if (!team->use_leads && !team->use_pipeline)
        error_set_field(error, "use_pipeline",
                        "use_pipeline: a team works with leads, with a pipeline, or with both");
    return team->use_leads || team->use_pipeline;
}

static bool begin(struct crm *crm, void *record, GError **error)
{
    struct team *team = record;
    team->use_leads = team->use_pipeline = team->use_quotations = true;
    team->accept = g_strdup("everyone");
    team->created_at = crm->now;
    team->currency = setting_text(crm->store, SETTING_CURRENCY, error);
    return team->currency != NULL;
}

static bool check(struct crm *crm, void *record, json_t *fields, GError **error)
{
    struct team *team = record;
    return read_user(crm, fields, "leader", &team->leader_id, error) &&
           read_user(crm, fields, "assignee", &team->assignee_id, error) &&
           read_company(crm, team, fields, error) && check_values(team, error);
}

static bool follow(struct crm *crm, const void *record, json_t *fields, GError **error)
{
    const struct team *team = record;
    return set_lists(crm, team->id, fields, error) &&
           set_capacities(crm, team->id, fields, error) && check_domains(crm, team, error);
}

const struct catalogue team_catalogue = {
    .type = &team_type,
    .resource = RESOURCE_TEAM,
    .key = "name",
    .extra = extra_fields,
    .begin = begin,
    .check = check,
    .follow = follow,
    .tell = tell,
};
