/* lead_convert.c - see lead_convert.h. */
#include "crm/lead_convert.h"
#include "base/error.h"
#include "base/util.h"
#include "crm/contact.h"
#include "crm/contact_reach.h"
#include "crm/event.h"
#include "crm/lead_fields.h"
#include "crm/lead_stage.h"
#include "crm/rights.h"

/* ---- contacts ---- */

/* A contact of these fields (transfer full), new where id is 0; gives its id. */
static bool write_contact(struct crm *crm, struct contact *contact, json_t *fields, int64_t *ret_id,
                          GError **error)
{
    g_autoptr(json_t) taken = fields;
    g_autoptr(json_t) before = contact->id ? contact_to_json(crm, contact, error) : json_object();
    g_auto(contact_reach_value) reach = {0};
    bool is_new = contact->id == 0;
    if (!before || !contact_read(crm, contact, taken, &reach, error) ||
        !contact_write(crm, contact, &reach, error))
        return false;
    *ret_id = contact->id;
    return is_new ? contact_tell_created(crm, contact->id, error)
                  : contact_tell_edited(crm, contact->id, before, error);
}

static bool new_contact(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    g_autoptr(contact_handle) contact = contact_blank(crm);
    return write_contact(crm, contact, fields, ret_id, error);
}

static json_t *common_fields(const struct lead *lead, const char *kind, bool customer)
{
    json_t *fields = json_pack("{s:s, s:b}", "kind", kind, "customer", customer);
    json_set_text(fields, "country", lead->country);
    json_set_text(fields, "website", lead->website);
    return fields;
}

/* The company that the lead names, found or made; 0 where it names none. */
static bool company_of(struct crm *crm, const struct lead *lead, bool customer, int64_t *ret_id,
                       GError **error)
{
    GError *local = NULL;
    *ret_id = 0;
    if (!lead->company)
        return true;
    g_autoptr(contact_handle) found = store_contact_company(
        crm->store, lead->company, rights_visible(crm, RESOURCE_CONTACT, ACTION_READ), &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    json_t *fields = found ? json_object() : common_fields(lead, "company", customer);
    if (!found) {
        json_set_text(fields, "name", lead->company);
        return new_contact(crm, fields, ret_id, error);
    }
    *ret_id = found->id;
    if (!customer || found->customer) {
        json_decref(fields);
        return true;
    }
    json_object_set_new(fields, "customer", json_true());
    return write_contact(crm, found, fields, ret_id, error);
}

static void add_company(json_t *fields, int64_t company_id)
{
    if (company_id)
        json_object_set_new(fields, "parent_id", json_integer(company_id));
}

static bool new_person(struct crm *crm, const struct lead *lead, bool customer, int64_t *ret_id,
                       GError **error)
{
    int64_t company_id;
    if (!company_of(crm, lead, customer, &company_id, error))
        return false;
    if (!lead->contact_name && !lead->email) { /* nobody is known but the company */
        *ret_id = company_id;
        return true;
    }
    json_t *fields = common_fields(lead, "person", customer);
    json_set_text(fields, "name", lead->contact_name);
    json_set_text(fields, "job_title", lead->job_title);
    json_set_text(fields, "language", lead->language);
    add_company(fields, company_id);
    if (lead->email)
        json_object_set_new(fields, "emails", json_pack("[s]", lead->email));
    if (lead->phone && lead->phone_e164)
        json_object_set_new(
            fields, "phones",
            json_pack("[{s:s, s:s}]", "number", lead->phone, "e164", lead->phone_e164));
    else if (lead->phone)
        json_object_set_new(fields, "phones", json_pack("[s]", lead->phone));
    return new_contact(crm, fields, ret_id, error);
}

/* Makes a customer of a contact that there is, and of the company that the lead names for it. */
static bool make_customer(struct crm *crm, const struct lead *lead, int64_t id, GError **error)
{
    g_autoptr(contact_handle) contact = contact_to_change(crm, id, error);
    int64_t company_id = 0;
    bool is_person = contact && g_str_equal(contact->kind, "person");
    if (!contact ||
        (is_person && !contact->parent_id && !company_of(crm, lead, true, &company_id, error)))
        return false;
    if (contact->customer && !company_id)
        return true;
    json_t *fields = json_pack("{s:b}", "customer", true);
    add_company(fields, company_id);
    return write_contact(crm, contact, fields, &id, error);
}

/* The one with the lead's address; 0 where there is none. */
static bool contact_by_address(struct crm *crm, const struct lead *lead, int64_t *ret_id,
                               GError **error)
{
    GError *local = NULL;
    *ret_id = 0;
    if (!lead->email)
        return true;
    g_autofree char *key = util_address_key(lead->email);
    g_autoptr(contact_handle) contact = store_contact_by_email(crm->store, key, &local);
    if (contact)
        *ret_id = contact->id;
    if (local)
        g_propagate_error(error, local);
    return !local;
}

static bool given_contact(struct crm *crm, int64_t id, GError **error)
{
    GError *local = NULL;
    g_autoptr(contact_handle) contact = contact_get(crm, id, &local);
    if (contact && !contact->archived)
        return true;
    error_set_field(error, "contact", "contact: %s",
                    local ? local->message : "this one is archived; see crmctl contact list");
    g_clear_error(&local);
    return false;
}

static bool choose_contact(struct crm *crm, struct lead *lead, const struct conversion *c,
                           GError **error)
{
    int64_t id = lead->contact_id;
    if (c->contact == CONVERT_GIVEN && !given_contact(crm, c->contact_id, error))
        return false;
    if (c->contact == CONVERT_GIVEN)
        id = c->contact_id;
    if (c->contact == CONVERT_FIND && !id && !contact_by_address(crm, lead, &id, error))
        return false;
    bool makes = c->contact == CONVERT_NEW || (c->contact == CONVERT_FIND && !id);
    if (makes && !new_person(crm, lead, c->customer, &id, error))
        return false;
    if (!makes && c->customer && id && !make_customer(crm, lead, id, error))
        return false;
    if (c->customer && !id) {
        error_set_field(error, "customer", "customer: the lead names nobody who could be one");
        return false;
    }
    lead->contact_id = id;
    return true;
}

/* ---- the lead ---- */

static bool tell(struct crm *crm, const struct lead *lead, GError **error)
{
    json_t *data = json_object();
    json_set_text(data, "name", lead->name);
    json_set_text(data, "team", lead->team);
    if (lead->contact_id)
        json_object_set_new(data, "contact", json_integer(lead->contact_id));
    return event_record(crm, "lead.converted", (struct event_about){.lead_id = lead->id}, data,
                        error);
}

bool lead_qualify(struct crm *crm, struct lead *lead, GError **error)
{
    if (g_str_equal(lead->kind, "opportunity"))
        return true;
    if (!lead_check_kind(crm, lead->team_id, "opportunity", error))
        return false;
    lead_set_text(&lead->kind, "opportunity");
    lead->converted_at = crm->now;
    return tell(crm, lead, error);
}

static bool check_open_lead(const struct lead *lead, GError **error)
{
    if (g_str_equal(lead->kind, "opportunity"))
        error_set(error, ERROR_CONFLICT, "lead %" G_GINT64_FORMAT " is an opportunity already",
                  lead->id);
    else if (lead->archived || !g_str_equal(lead->status, "open"))
        error_set(error, ERROR_CONFLICT,
                  "lead %" G_GINT64_FORMAT " is %s; restore it first: crmctl lead restore "
                  "%" G_GINT64_FORMAT,
                  lead->id, lead->archived ? "archived" : lead->status, lead->id);
    else
        return true;
    return false;
}

static bool change_team(struct crm *crm, struct lead *lead, const char *name, GError **error)
{
    g_autoptr(json_t) fields = json_object();
    g_autoptr(GArray) tags = NULL;
    int64_t before = lead->team_id;
    json_set_text(fields, "team", name);
    return lead_read_fields(crm, lead, fields, &tags, error) &&
           (lead->team_id == before || lead_fit_stage(crm, lead, error));
}

static bool enter(struct crm *crm, struct lead *lead, const char *name, GError **error)
{
    g_autoptr(stage_handle) stage = lead_read_stage(crm, lead->team_id, name, error);
    return stage && lead_enter(crm, lead, stage, error);
}

static bool convert(struct crm *crm, struct lead_ref ref, const struct conversion *c,
                    GError **error)
{
    g_autoptr(lead_handle) lead = lead_at(crm, ref, error);
    if (!lead || !check_open_lead(lead, error) ||
        (c->team && !change_team(crm, lead, c->team, error)) ||
        !choose_contact(crm, lead, c, error) || !lead_qualify(crm, lead, error))
        return false;
    lead->updated_at = crm->now;
    return store_lead_update(crm->store, lead, error) &&
           (!c->salesperson || lead_give(crm, lead, c->salesperson, error)) &&
           (!c->stage || enter(crm, lead, c->stage, error));
}

bool lead_convert(struct crm *crm, struct lead_ref ref, const struct conversion *conversion,
                  GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, convert(crm, ref, conversion, error), error);
}
