/* contact.c - see contact.h. */
#include "crm/contact.h"
#include "base/country_code.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/contact_reach.h"
#include "crm/event.h"
#include "crm/rights.h"
#include "store/user.h"

/* Besides the editable fields. */
#define OWN_FIELDS "kind", "parent_id", "salesperson", "emails", "phones", "tags"

/* ---- finding ---- */

static struct contact *visible_for(struct crm *crm, int64_t id, enum action action, GError **error)
{
    return store_contact_by_id(crm->store, id, rights_visible(crm, RESOURCE_CONTACT, action),
                               error);
}

static struct contact *contact_for(struct crm *crm, int64_t id, enum action action, GError **error)
{
    GError *local = NULL;
    struct contact *contact = visible_for(crm, id, action, &local);
    if (contact || local) {
        if (local)
            g_propagate_error(error, local);
        return contact;
    }
    g_autoptr(contact_handle) seen = visible_for(crm, id, ACTION_READ, &local);
    if (local)
        g_propagate_error(error, local);
    else if (seen)
        rights_refuse(crm, RESOURCE_CONTACT, action, error);
    else
        error_set(error, ERROR_NOT_FOUND,
                  "there is no contact %" G_GINT64_FORMAT "; see crmctl contact list", id);
    return NULL;
}

struct contact *contact_get(struct crm *crm, int64_t id, GError **error)
{
    return contact_for(crm, id, ACTION_READ, error);
}

struct contact *contact_to_change(struct crm *crm, int64_t id, GError **error)
{
    return contact_for(crm, id, ACTION_WRITE, error);
}

GPtrArray *contact_list(struct crm *crm, struct contact_filter *filter, GError **error)
{
    filter->visible = rights_visible(crm, RESOURCE_CONTACT, ACTION_READ);
    return store_contact_list(crm->store, filter, error);
}

json_t *contact_to_json(struct crm *crm, const struct contact *contact, GError **error)
{
    g_autoptr(json_t) object = record_to_json(&contact_type, contact);
    return contact_reach_to_json(crm, contact->id, object, error) ? g_steal_pointer(&object) : NULL;
}

/* ---- what a request says ---- */

bool contact_known_fields(json_t *fields, bool edits, GError **error)
{
    static const char *const to_create[] = {OWN_FIELDS, NULL};
    static const char *const to_edit[] = {OWN_FIELDS, "version", NULL};
    g_autofree const char **known =
        record_editable_names(&contact_type, edits ? to_edit : to_create);
    return json_only_fields(fields, known, error);
}

static bool read_kind(struct contact *contact, json_t *fields, GError **error)
{
    const char *kind = contact->kind;
    if (!json_field_string(fields, "kind", LIMIT_NAME_BYTES, &kind, error))
        return false;
    if (!g_str_equal(kind, "person") && !g_str_equal(kind, "company")) {
        error_set_field(error, "kind", "kind: must be person or company");
        return false;
    }
    if (kind != contact->kind) {
        g_free(contact->kind);
        contact->kind = g_strdup(kind);
    }
    return true;
}

static bool read_salesperson(struct crm *crm, struct contact *contact, json_t *fields,
                             GError **error)
{
    const char *login = NULL;
    GError *local = NULL;
    if (!json_object_get(fields, "salesperson"))
        return true;
    if (!json_field_string(fields, "salesperson", LIMIT_NAME_BYTES, &login, error))
        return false;
    g_autoptr(user_handle) user =
        util_nonempty(login) ? store_user_by_login(crm->store, login, &local) : NULL;
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (util_nonempty(login) && (!user || !user->active)) {
        error_set_field(error, "salesperson",
                        "salesperson: there is no active user \"%s\"; see crmctl user list", login);
        return false;
    }
    contact->salesperson_id = user ? user->id : 0;
    return true;
}

static void name_company(struct contact *contact, const struct contact *company)
{
    contact->parent_id = company->id;
    g_free(contact->company);
    contact->company = g_strdup(company->name);
}

static bool link_by_id(struct crm *crm, struct contact *contact, json_t *fields, GError **error)
{
    int64_t id = 0;
    if (!json_field_int(fields, "parent_id", 1, G_MAXINT64, &id, error))
        return false;
    if (id == 0) { /* null: as written, or none */
        contact->parent_id = 0;
        return true;
    }
    g_autoptr(contact_handle) company = contact_get(crm, id, error);
    if (!company)
        return false;
    if (!g_str_equal(company->kind, "company") || company->id == contact->id) {
        error_set_field(error, "parent_id",
                        "parent_id: contact %" G_GINT64_FORMAT " is no other company", id);
        return false;
    }
    name_company(contact, company);
    return true;
}

/* A company by name is linked where there is one of that name. */
static bool link_by_name(struct crm *crm, struct contact *contact, GError **error)
{
    GError *local = NULL;
    contact->parent_id = 0;
    if (!contact->company)
        return true;
    g_autoptr(contact_handle) company = store_contact_company(
        crm->store, contact->company, rights_visible(crm, RESOURCE_CONTACT, ACTION_READ), &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (company && company->id != contact->id)
        name_company(contact, company);
    return true;
}

static bool read_company(struct crm *crm, struct contact *contact, json_t *fields, GError **error)
{
    if (json_object_get(fields, "parent_id") && !link_by_id(crm, contact, fields, error))
        return false;
    if (!json_object_get(fields, "parent_id") && json_object_get(fields, "company") &&
        g_str_equal(contact->kind, "person") && !link_by_name(crm, contact, error))
        return false;
    if (!contact->parent_id || g_str_equal(contact->kind, "person"))
        return true;
    error_set_field(error, "parent_id", "parent_id: only a person belongs to a company");
    return false;
}

static bool has_addresses(json_t *fields)
{
    return json_array_size(json_object_get(fields, "emails")) > 0;
}

static bool check_values(struct contact *contact, json_t *fields, GError **error)
{
    bool is_company = g_str_equal(contact->kind, "company");
    bool has_email = json_object_get(fields, "emails") ? has_addresses(fields) : !!contact->email;
    if (contact->country) {
        g_autofree char *given = contact->country;
        contact->country = g_ascii_strup(given, -1);
    }
    if (!contact->name && (is_company || !has_email))
        error_set_field(error, "name",
                        is_company ? "name: is needed: what the company is called"
                                   : "name: is needed, or an address");
    else if (contact->country && !country_code_is(contact->country))
        error_set_field(error, "country", "country: must be an ISO 3166 code such as DE, not %s",
                        contact->country);
    else
        return true;
    return false;
}

/* ---- writing ---- */

struct contact *contact_blank(struct crm *crm)
{
    struct contact *contact = record_new(&contact_type);
    contact->kind = g_strdup("person");
    contact->created_at = crm->now;
    contact->version = 1;
    return contact;
}

/* Who may make only their own makes it their own. */
static bool may_create(struct crm *crm, struct contact *contact, GError **error)
{
    if (!rights_require(crm, RESOURCE_CONTACT, ACTION_CREATE, SCOPE_OWN, error))
        return false;
    if (!contact->salesperson_id && rights_scope(crm, RESOURCE_CONTACT, ACTION_CREATE) < SCOPE_ALL)
        contact->salesperson_id = crm->user->id;
    return true;
}

bool contact_read(struct crm *crm, struct contact *contact, json_t *fields,
                  struct contact_reach *ret_reach, GError **error)
{
    return read_kind(contact, fields, error) &&
           record_from_json(&contact_type, contact, fields, error) &&
           read_company(crm, contact, fields, error) &&
           read_salesperson(crm, contact, fields, error) && check_values(contact, fields, error) &&
           (contact->id || may_create(crm, contact, error)) &&
           contact_reach_from_json(crm, contact->id, fields, ret_reach, error);
}

bool contact_write(struct crm *crm, struct contact *contact, const struct contact_reach *reach,
                   GError **error)
{
    contact->updated_at = crm->now;
    return (contact->id ? store_contact_update(crm->store, contact, error)
                        : store_contact_insert(crm->store, contact, error)) &&
           contact_reach_write(crm, contact->id, reach, error);
}

/* Refuses one that the caller could not see afterwards. */
static bool check_seen(struct crm *crm, int64_t id, GError **error)
{
    GError *local = NULL;
    g_autoptr(contact_handle) seen = visible_for(crm, id, ACTION_CREATE, &local);
    if (local)
        g_propagate_error(error, local);
    else if (!seen)
        rights_refuse(crm, RESOURCE_CONTACT, ACTION_CREATE, error);
    return seen != NULL;
}

static json_t *stored_json(struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(contact_handle) stored =
        store_contact_by_id(crm->store, id, (struct visibility){SCOPE_ALL, 0}, error);
    return stored ? contact_to_json(crm, stored, error) : NULL;
}

bool contact_tell_created(struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(json_t) stored = stored_json(crm, id, error);
    if (!stored)
        return false;
    json_t *data = json_pack("{s:I}", "contact", (json_int_t)id);
    json_set_text(data, "name", json_string_value(json_object_get(stored, "name")));
    json_set_text(data, "email", json_string_value(json_object_get(stored, "email")));
    return event_record(crm, "contact.created", (struct event_about){0}, data, error);
}

bool contact_tell_edited(struct crm *crm, int64_t id, json_t *before, GError **error)
{
    g_autoptr(json_t) after = stored_json(crm, id, error);
    if (!after)
        return false;
    (void)json_object_del(before, "updated_at"); /* tells nothing that the event's time does not */
    (void)json_object_del(after, "updated_at");
    json_t *data = json_difference(before, after);
    json_object_set_new(data, "contact", json_integer(id));
    json_set_text(data, "name", json_string_value(json_object_get(after, "name")));
    return event_record(crm, "contact.edited", (struct event_about){0}, data, error);
}

static bool create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    g_autoptr(contact_handle) contact = contact_blank(crm);
    g_auto(contact_reach_value) reach = {0};
    if (!contact_read(crm, contact, fields, &reach, error) ||
        !contact_write(crm, contact, &reach, error) || !check_seen(crm, contact->id, error))
        return false;
    *ret_id = contact->id;
    return contact_tell_created(crm, contact->id, error);
}

bool contact_create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    if (!contact_known_fields(fields, false, error) || !crm_begin(crm, error))
        return false;
    return crm_end(crm, create(crm, fields, ret_id, error), error);
}

static bool check_version(const struct contact *contact, json_t *fields, GError **error)
{
    int64_t version = contact->version;
    if (!json_field_int(fields, "version", 1, G_MAXINT64, &version, error))
        return false;
    if (version == contact->version)
        return true;
    error_set(error, ERROR_CONFLICT,
              "this contact was changed meanwhile: look at it again, and repeat");
    return false;
}

static bool edit(struct crm *crm, int64_t id, json_t *fields, GError **error)
{
    g_autoptr(contact_handle) contact = contact_to_change(crm, id, error);
    if (!contact || !check_version(contact, fields, error))
        return false;
    g_autoptr(json_t) before = contact_to_json(crm, contact, error);
    g_auto(contact_reach_value) reach = {0};
    if (!before || !contact_read(crm, contact, fields, &reach, error) ||
        !contact_write(crm, contact, &reach, error))
        return false;
    return contact_tell_edited(crm, id, before, error);
}

bool contact_edit(struct crm *crm, int64_t id, json_t *fields, GError **error)
{
    if (!contact_known_fields(fields, true, error) || !crm_begin(crm, error))
        return false;
    return crm_end(crm, edit(crm, id, fields, error), error);
}
