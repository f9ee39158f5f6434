/* inbound.c - a lead made of a mail. */
#include "crm/inbound.h"
#include "base/clock.h"
#include "base/util.h"
#include "crm/event.h"
#include "crm/setting.h"
#include "rules/assign.h"
#include "store/label.h"
#include "store/lead.h"
#include "store/stage.h"
#include "store/team.h"
#include "store/user.h"

#define CAPACITY_SECONDS INT64_C(2592000) /* 30 days */

/* Fills *field where it has no value yet, and says so in *changed. */
static void fill(char **field, const char *value, bool *changed)
{
    if (*field || !util_nonempty(value))
        return;
    *field = g_strdup(value);
    *changed = true;
}

/* True where the mail told something new. */
static bool fill_contact(struct contact *contact, const struct enquirer *enquirer)
{
    bool changed = false;
    fill(&contact->name, enquirer->name, &changed);
    fill(&contact->company, enquirer->company, &changed);
    fill(&contact->job_title, enquirer->job_title, &changed);
    fill(&contact->website, enquirer->website, &changed);
    fill(&contact->country, enquirer->country, &changed);
    fill(&contact->language, enquirer->language, &changed);
    return changed;
}

static bool new_contact(struct crm *crm, const struct enquirer *enquirer, const char *address,
                        int64_t *ret_id, GError **error)
{
    g_autoptr(contact_handle) contact = record_new(&contact_type);
    contact->kind = g_strdup("person");
    contact->created_at = crm->now;
    contact->version = 1;
    (void)fill_contact(contact, enquirer);
    if (!store_contact_insert(crm->store, contact, error) ||
        (address && !store_contact_add_email(crm->store, contact->id, address, error)))
        return false;
    json_t *data = json_object();
    json_set_text(data, "name", contact->name);
    json_set_text(data, "email", address);
    *ret_id = contact->id;
    return event_record(crm, "contact.created", (struct event_about){0}, data, error);
}

/* The contact with that address, completed by what the mail says; a new one otherwise. */
static bool find_contact(struct crm *crm, const struct enquirer *enquirer, int64_t *ret_id,
                         GError **error)
{
    g_autofree char *address =
        util_is_address(enquirer->email) ? util_address_key(enquirer->email) : NULL;
    if (!address && !enquirer->name)
        return true; /* nobody to remember */
    GError *local = NULL;
    g_autoptr(contact_handle) contact =
        address ? store_contact_by_email(crm->store, address, &local) : NULL;
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (!contact && !new_contact(crm, enquirer, address, ret_id, error))
        return false;
    if (contact) {
        *ret_id = contact->id;
        if (fill_contact(contact, enquirer) && !store_contact_update(crm->store, contact, error))
            return false;
    }
    return !enquirer->phone || store_contact_add_phone(crm->store, *ret_id, enquirer->phone,
                                                       enquirer->phone_e164, error);
}

struct enquirer enquirer_of(const struct mail *mail)
{
    const struct mail_contact *c = &mail->contact;
    return (struct enquirer){c->name,      c->email,   c->phone,   c->phone_e164,  c->company,
                             c->job_title, c->website, c->country, mail->language, 0};
}

/* True where the mail told something new. A number in another form is not the one there is. */
static bool fill_lead(struct lead *lead, const struct enquirer *enquirer)
{
    bool changed = false, has_phone = lead->phone != NULL;
    fill(&lead->contact_name, enquirer->name, &changed);
    fill(&lead->email, enquirer->email, &changed);
    fill(&lead->phone, enquirer->phone, &changed);
    if (!has_phone || g_strcmp0(lead->phone, enquirer->phone) == 0)
        fill(&lead->phone_e164, enquirer->phone_e164, &changed);
    fill(&lead->company, enquirer->company, &changed);
    fill(&lead->job_title, enquirer->job_title, &changed);
    fill(&lead->website, enquirer->website, &changed);
    fill(&lead->country, enquirer->country, &changed);
    fill(&lead->language, enquirer->language, &changed);
    return changed;
}

/* Whether the mail's person is the one that the lead has by its address, as far as both are known.
 */
static bool is_leads_person(const struct lead *lead, const struct enquirer *enquirer)
{
    if (!util_is_address(lead->email) || !util_is_address(enquirer->email))
        return true;
    g_autofree char *leads = util_address_key(lead->email);
    g_autofree char *key = util_address_key(enquirer->email);
    return g_str_equal(leads, key);
}

static bool complete(struct crm *crm, struct lead *lead, const struct enquirer *enquirer,
                     GError **error)
{
    int64_t contact_id = 0;
    if (is_leads_person(lead, enquirer) && !find_contact(crm, enquirer, &contact_id, error))
        return false;
    g_autoptr(json_t) before = record_to_json(&lead_type, lead);
    bool is_new = !lead->contact_id && contact_id;
    if (is_new)
        lead->contact_id = contact_id;
    if (!fill_lead(lead, enquirer) && !is_new)
        return true;
    lead->updated_at = crm->now;
    g_autoptr(json_t) after = record_to_json(&lead_type, lead);
    struct event_about about = {.lead_id = lead->id};
    return store_lead_update(crm->store, lead, error) &&
           event_record(crm, "lead.completed", about, json_difference(before, after), error);
}

bool inbound_complete(struct crm *crm, int64_t lead_id, const struct enquirer *enquirer,
                      GError **error)
{
    g_autoptr(lead_handle) lead =
        store_lead_by_id(crm->store, lead_id, (struct visibility){SCOPE_ALL, 0}, error);
    return lead && complete(crm, lead, enquirer, error);
}

/* Somebody else's signature says nothing of the lead's contact. */
static bool is_by_contact(const struct lead *lead, const struct message *message,
                          const struct mail *mail)
{
    if (!g_str_equal(message->verdict, verdict_name(VERDICT_REPLY)) || !lead->email ||
        !util_is_address(mail->contact.email))
        return false;
    g_autofree char *key = util_address_key(mail->contact.email);
    g_autofree char *leads = util_address_key(lead->email);
    return g_str_equal(key, leads);
}

bool inbound_reply(struct crm *crm, const struct message *message, const struct mail *mail,
                   int64_t lead_id, const char *mailbox, GError **error)
{
    g_autoptr(lead_handle) lead =
        store_lead_by_id(crm->store, lead_id, (struct visibility){SCOPE_ALL, 0}, error);
    if (!lead)
        return false;
    json_t *data = event_message_data(message);
    json_set_text(data, "team", lead->team);
    json_set_text(data, "salesperson", lead->salesperson);
    if (!g_str_equal(lead->status, "open"))
        json_set_text(data, "closed", lead->status);
    struct event_about about = {lead_id, message->id, mailbox};
    struct enquirer enquirer = enquirer_of(mail);
    return event_record(crm, "lead.reply", about, data, error) &&
           store_message_link(crm->store, message->id, lead_id, false, error) &&
           (!is_by_contact(lead, message, mail) || complete(crm, lead, &enquirer, error));
}

static char *lead_name(const struct message *message, const struct enquirer *enquirer)
{
    if (util_nonempty(message->subject))
        return g_strdup(message->subject);
    const char *who = util_nonempty(enquirer->name);
    if (!who)
        who = util_nonempty(enquirer->email);
    return g_strdup_printf("Enquiry from %s", who ? who : "an unknown sender");
}

/* Opportunities at once where the settings or the team say that there are no leads; but those go
 * through a pipeline. */
static bool choose_kind(struct crm *crm, const struct team *team, const char **ret_kind,
                        GError **error)
{
    bool leads;
    if (!setting_bool(crm->store, SETTING_LEADS, &leads, error))
        return false;
    bool is_opportunity = !leads || (team && !team->use_leads);
    *ret_kind = is_opportunity && (!team || team->use_pipeline) ? "opportunity" : "lead";
    return true;
}

static struct lead *compose_lead(struct crm *crm, const struct message *message,
                                 const struct enquirer *enquirer, const struct team *team)
{
    struct lead *lead = record_new(&lead_type);
    lead->status = g_strdup("open");
    lead->name = lead_name(message, enquirer);
    lead->team_id = team ? team->id : 0;
    lead->team = team ? g_strdup(team->name) : NULL;
    lead->contact_name = g_strdup(enquirer->name);
    lead->email = g_strdup(enquirer->email);
    lead->phone = g_strdup(enquirer->phone);
    lead->phone_e164 = g_strdup(enquirer->phone_e164);
    lead->company = g_strdup(enquirer->company);
    lead->job_title = g_strdup(enquirer->job_title);
    lead->website = g_strdup(enquirer->website);
    lead->country = g_strdup(enquirer->country);
    lead->language = g_strdup(enquirer->language);
    lead->currency = team ? g_strdup(team->currency) : NULL;
    lead->created_at = enquirer->asked_at > 0 ? MIN(enquirer->asked_at, crm->now) : crm->now;
    lead->updated_at = crm->now;
    lead->version = 1;
    return lead;
}

/* The member whose turn it is, or 0 where the team has none who takes one more. */
static bool next_member(struct crm *crm, int64_t team_id, int64_t *ret_user_id, GError **error)
{
    g_autoptr(GArray) turns =
        store_team_turns(crm->store, team_id, crm->now - CAPACITY_SECONDS, error);
    if (!turns)
        return false;
    *ret_user_id = 0;
    if (turns->len == 0)
        return true;
    g_autofree int64_t *last = g_new(int64_t, turns->len);
    for (guint i = 0; i < turns->len; i++)
        last[i] = g_array_index(turns, struct team_turn, i).last_lead_id;
    gsize next = assign_turn(last, turns->len);
    *ret_user_id = g_array_index(turns, struct team_turn, next).user_id;
    return true;
}

/* Who gets it, and why. */
static bool choose_salesperson(struct crm *crm, const struct team *team, int64_t *ret_user_id,
                               const char **ret_why, GError **error)
{
    *ret_user_id = 0;
    if (!team)
        return true;
    if (team->assignee_id) {
        g_autoptr(user_handle) assignee = store_user_by_id(crm->store, team->assignee_id, error);
        if (!assignee)
            return false;
        *ret_why = "as the team's default assignee";
        if (assignee->active) { /* who has left gets no leads */
            *ret_user_id = assignee->id;
            return true;
        }
    }
    *ret_why = "in turn";
    return next_member(crm, team->id, ret_user_id, error);
}

/* Fills in the salesperson's login. */
static bool name_salesperson(struct crm *crm, struct lead *lead, GError **error)
{
    if (!lead->salesperson_id)
        return true;
    g_autoptr(user_handle) user = store_user_by_id(crm->store, lead->salesperson_id, error);
    if (user)
        lead->salesperson = g_strdup(user->login);
    return user != NULL;
}

static bool announce(struct crm *crm, struct lead *lead, int64_t message_id, const char *why,
                     GError **error)
{
    return name_salesperson(crm, lead, error) && event_lead_created(crm, lead, message_id, error) &&
           (!lead->salesperson ||
            event_lead_assigned(crm, lead->id, NULL, lead->salesperson, why, error));
}

static bool insert(struct crm *crm, struct lead *lead, const struct message *message,
                   const struct team *team, GError **error)
{
    const char *kind, *why = NULL;
    if (!choose_kind(crm, team, &kind, error))
        return false;
    lead->kind = g_strdup(kind);
    lead->stage_at = crm->now;
    if (g_str_equal(kind, "opportunity"))
        lead->converted_at = crm->now;
    if (!choose_salesperson(crm, team, &lead->salesperson_id, &why, error) ||
        !store_stage_first(crm->store, lead->team_id, &lead->stage_id, error))
        return false;
    lead->source_id = SOURCE_ID_MAIL;
    lead->assigned_at = lead->salesperson_id ? crm->now : CLOCK_NONE;
    if (!lead->currency && !(lead->currency = setting_text(crm->store, SETTING_CURRENCY, error)))
        return false;
    return store_lead_insert(crm->store, lead, error) &&
           (!team || !lead->salesperson_id ||
            store_team_took_turn(crm->store, team->id, lead->salesperson_id, lead->id, error)) &&
           store_message_link(crm->store, message->id, lead->id, true, error) &&
           announce(crm, lead, message->id, why, error);
}

bool inbound_lead(struct crm *crm, const struct message *message, const struct enquirer *enquirer,
                  int64_t team_id, int64_t *ret_lead_id, GError **error)
{
    g_autoptr(team_handle) team = team_id ? store_team_by_id(crm->store, team_id, error) : NULL;
    if (team_id && !team)
        return false;
    g_autoptr(lead_handle) lead = compose_lead(crm, message, enquirer, team);
    if (!find_contact(crm, enquirer, &lead->contact_id, error) ||
        !insert(crm, lead, message, team, error))
        return false;
    *ret_lead_id = lead->id;
    return true;
}
