/* lead.c - operations on leads that people ask for. */
#include "crm/lead.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/event.h"
#include "crm/rights.h"
#include "crm/setting.h"
#include "crm/strings.h"
#include "store/setting.h"
#include "store/stage.h"
#include "store/team.h"
#include "store/user.h"

/* The lead for an action on it: ERROR_NOT_FOUND where the caller may not even see it, ERROR_REFUSED
 * where the caller sees it but may not do that. */
static struct lead *lead_for(struct crm *crm, int64_t id, enum action action, GError **error)
{
    GError *local = NULL;
    struct lead *lead =
        store_lead_by_id(crm->store, id, rights_visible(crm, RESOURCE_LEAD, action), &local);
    if (lead)
        return lead;
    if (local) {
        g_propagate_error(error, local);
        return NULL;
    }
    g_autoptr(lead_handle) seen =
        store_lead_by_id(crm->store, id, rights_visible(crm, RESOURCE_LEAD, ACTION_READ), &local);
    if (local)
        g_propagate_error(error, local);
    else if (seen)
        rights_refuse(crm, RESOURCE_LEAD, action, error);
    else
        error_set(error, ERROR_NOT_FOUND,
                  "there is no lead %" G_GINT64_FORMAT "; see crmctl lead list", id);
    return NULL;
}

struct lead *lead_to_change(struct crm *crm, int64_t id, GError **error)
{
    return lead_for(crm, id, ACTION_WRITE, error);
}

struct lead *lead_get(struct crm *crm, int64_t id, GError **error)
{
    return lead_for(crm, id, ACTION_READ, error);
}

GPtrArray *lead_list(struct crm *crm, struct lead_filter *filter, GError **error)
{
    filter->visible = rights_visible(crm, RESOURCE_LEAD, ACTION_READ);
    return store_lead_list(crm->store, filter, error);
}

GArray *lead_totals(struct crm *crm, struct lead_filter *filter, GError **error)
{
    filter->visible = rights_visible(crm, RESOURCE_LEAD, ACTION_READ);
    return store_lead_totals(crm->store, filter, error);
}

/* ---- the names in a request, as ids ---- */

static bool resolve_team(struct crm *crm, struct lead *lead, const char *name, GError **error)
{
    GError *local = NULL;
    g_autoptr(team_handle) team = store_team_by_name(crm->store, name, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (!team || team->archived) {
        error_set_field(error, "team", "team: there is no team \"%s\"; see crmctl team list", name);
        return false;
    }
    lead->team_id = team->id;
    g_free(lead->currency);
    lead->currency = g_strdup(team->currency);
    return true;
}

static bool resolve_salesperson(struct crm *crm, const char *login, int64_t *ret_id, GError **error)
{
    GError *local = NULL;
    g_autoptr(user_handle) user = store_user_by_login(crm->store, login, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (!user || !user->active) {
        error_set_field(error, "salesperson",
                        "salesperson: there is no active user \"%s\"; see crmctl user list", login);
        return false;
    }
    *ret_id = user->id;
    return true;
}

static struct stage *resolve_stage(struct crm *crm, int64_t team_id, const char *name,
                                   GError **error)
{
    GError *local = NULL;
    struct stage *stage = store_stage_by_name(crm->store, team_id, name, &local);
    if (stage)
        return stage;
    if (local) {
        g_propagate_error(error, local);
        return NULL;
    }
    GString *names = g_string_new(NULL);
    g_autoptr(GPtrArray) stages = store_stage_list(crm->store, team_id, NULL);
    for (guint i = 0; stages && i < stages->len; i++) {
        const struct stage *s = stages->pdata[i];
        g_string_append_printf(names, "%s%s", i ? ", " : "", s->name);
    }
    error_set_field(error, "stage", "stage: there is no stage \"%s\"; there are %s", name,
                    names->str);
    (void)g_string_free(names, TRUE);
    return NULL;
}

/* A copy of the currency of the settings. */
static char *default_currency(struct crm *crm, GError **error)
{
    return setting_text(crm->store, SETTING_CURRENCY, error);
}

static bool set_names(struct crm *crm, struct lead *lead, json_t *fields, GError **error)
{
    const char *team = NULL, *salesperson = NULL, *stage_name = NULL, *kind = "opportunity";
    const char *source = "manual";
    if (!json_field_string(fields, "team", LIMIT_NAME_BYTES, &team, error) ||
        !json_field_string(fields, "salesperson", LIMIT_NAME_BYTES, &salesperson, error) ||
        !json_field_string(fields, "stage", LIMIT_NAME_BYTES, &stage_name, error) ||
        !json_field_string(fields, "kind", LIMIT_NAME_BYTES, &kind, error) ||
        !json_field_string(fields, "source", LIMIT_NAME_BYTES, &source, error))
        return false;
    if (!g_str_equal(kind, "lead") && !g_str_equal(kind, "opportunity")) {
        error_set_field(error, "kind", "kind: must be lead or opportunity");
        return false;
    }
    lead->kind = g_strdup(kind);
    if ((team && !resolve_team(crm, lead, team, error)) ||
        (salesperson && !resolve_salesperson(crm, salesperson, &lead->salesperson_id, error)) ||
        !store_source_id(crm->store, source, &lead->source_id, error))
        return false;
    if (!stage_name)
        return store_stage_first(crm->store, lead->team_id, &lead->stage_id, error);
    g_autoptr(stage_handle) stage = resolve_stage(crm, lead->team_id, stage_name, error);
    if (!stage)
        return false;
    lead->stage_id = stage->id;
    g_free(lead->status);
    lead->status = g_strdup(stage->won ? "won" : "open");
    return true;
}

static bool check_values(const struct lead *lead, GError **error)
{
    if (!lead->name)
        error_set_field(error, "name", "name: is needed: what the lead is about");
    else if (lead->email && !util_is_address(lead->email))
        error_set_field(error, "email", "email: \"%s\" is no mail address", lead->email);
    else if (!lead->currency || !strings_is_code(lead->currency, 3))
        error_set_field(error, "currency", "currency: must be an ISO 4217 code such as EUR");
    else if (lead->country && !strings_is_code(lead->country, 2))
        error_set_field(error, "country", "country: must be an ISO 3166 code such as DE");
    else
        return true;
    return false;
}

static bool may_create(struct crm *crm, struct lead *lead, GError **error)
{
    if (!rights_require(crm, RESOURCE_LEAD, ACTION_CREATE, SCOPE_OWN, error))
        return false;
    if (!lead->salesperson_id && rights_scope(crm, RESOURCE_LEAD, ACTION_CREATE) < SCOPE_ALL)
        lead->salesperson_id = crm->user->id;
    return true;
}

/* The new lead with its names; refuses one that the caller could not see afterwards. */
static struct lead *reread(struct crm *crm, int64_t id, GError **error)
{
    GError *local = NULL;
    struct lead *lead =
        store_lead_by_id(crm->store, id, rights_visible(crm, RESOURCE_LEAD, ACTION_CREATE), &local);
    if (local)
        g_propagate_error(error, local);
    else if (!lead)
        rights_refuse(crm, RESOURCE_LEAD, ACTION_CREATE, error);
    return lead;
}

static bool insert_lead(struct crm *crm, struct lead *lead, GError **error)
{
    lead->created_at = lead->updated_at = crm->now;
    lead->assigned_at = lead->salesperson_id ? crm->now : CLOCK_NONE;
    lead->closed_at = g_str_equal(lead->status, "open") ? CLOCK_NONE : crm->now;
    lead->version = 1;
    return store_lead_insert(crm->store, lead, error);
}

static bool create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    g_autoptr(lead_handle) lead = record_new(&lead_type);
    lead->status = g_strdup("open");
    if (!(lead->currency = default_currency(crm, error)) || !set_names(crm, lead, fields, error) ||
        !record_from_json(&lead_type, lead, fields, error) || !check_values(lead, error) ||
        !may_create(crm, lead, error) || !insert_lead(crm, lead, error))
        return false;
    g_autoptr(lead_handle) stored = reread(crm, lead->id, error);
    if (!stored || !event_lead_created(crm, stored, 0, error))
        return false;
    if (stored->salesperson && !event_lead_assigned(crm, stored->id, NULL, stored->salesperson,
                                                    "when it was created", error))
        return false;
    *ret_id = lead->id;
    return true;
}

bool lead_create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    static const char *const by_name[] = {"team", "salesperson", "stage", "kind", "source", NULL};
    g_autofree const char **known = record_editable_names(&lead_type, by_name);
    if (!json_only_fields(fields, known, error) || !crm_begin(crm, error))
        return false;
    return crm_end(crm, create(crm, fields, ret_id, error), error);
}

/* ---- note, assign, move ---- */

static bool note(struct crm *crm, int64_t id, const char *text, GError **error)
{
    g_autoptr(lead_handle) lead = lead_for(crm, id, ACTION_WRITE, error);
    g_autofree char *clean = util_clean(text, LIMIT_NOTE_BYTES, true);
    if (!lead)
        return false;
    if (!clean || !*g_strstrip(clean)) {
        error_set_field(error, "text", "text: is needed: what the note says");
        return false;
    }
    struct note row = {
        .lead_id = id, .user_id = crm->user ? crm->user->id : 0, .at = crm->now, .text = clean};
    json_t *data = json_object();
    g_autofree char *start = util_clean(clean, 200, false);
    json_set_text(data, "text", start);
    return event_record(crm, "lead.note", (struct event_about){.lead_id = id}, data, error) &&
           store_note_insert(crm->store, &row, error);
}

bool lead_note(struct crm *crm, int64_t id, const char *text, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, note(crm, id, text, error), error);
}

static bool assign(struct crm *crm, int64_t id, const char *login, GError **error)
{
    g_autoptr(lead_handle) lead = lead_for(crm, id, ACTION_WRITE, error);
    int64_t user_id = 0;
    if (!lead || (login && !resolve_salesperson(crm, login, &user_id, error)))
        return false;
    if (lead->salesperson_id == user_id)
        return true;
    lead->salesperson_id = user_id;
    lead->assigned_at = user_id ? crm->now : CLOCK_NONE;
    lead->updated_at = crm->now;
    return store_lead_update(crm->store, lead, error) &&
           event_lead_assigned(crm, id, lead->salesperson, login, "by hand", error);
}

bool lead_assign(struct crm *crm, int64_t id, const char *login, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, assign(crm, id, login, error), error);
}

static bool move(struct crm *crm, int64_t id, const char *name, GError **error)
{
    g_autoptr(lead_handle) lead = lead_for(crm, id, ACTION_WRITE, error);
    if (!lead)
        return false;
    g_autoptr(stage_handle) stage = resolve_stage(crm, lead->team_id, name, error);
    if (!stage)
        return false;
    if (lead->stage_id == stage->id)
        return true;
    lead->stage_id = stage->id;
    g_free(lead->status);
    lead->status = g_strdup(stage->won ? "won" : "open");
    lead->closed_at = stage->won ? crm->now : CLOCK_NONE;
    lead->updated_at = crm->now;
    json_t *data = json_object();
    json_set_text(data, "from", lead->stage);
    json_set_text(data, "to", stage->name);
    return event_record(crm, "lead.stage", (struct event_about){.lead_id = id}, data, error) &&
           store_lead_update(crm->store, lead, error);
}

bool lead_move(struct crm *crm, int64_t id, const char *stage, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, move(crm, id, stage, error), error);
}

bool lead_set_archived(struct crm *crm, int64_t id, bool archived, const char *why, GError **error)
{
    g_autoptr(lead_handle) lead =
        store_lead_by_id(crm->store, id, (struct visibility){SCOPE_ALL, 0}, error);
    if (!lead)
        return false;
    if (lead->archived == archived)
        return true;
    lead->archived = archived;
    lead->updated_at = crm->now;
    json_t *data = json_object();
    json_set_text(data, "why", why);
    return event_record(crm, archived ? "lead.archived" : "lead.restored",
                        (struct event_about){.lead_id = id}, data, error) &&
           store_lead_update(crm->store, lead, error);
}
