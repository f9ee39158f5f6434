/* lead.c - see lead.h. */
#include "crm/lead.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/event.h"
#include "crm/field.h"
#include "crm/lead_fields.h"
#include "crm/rights.h"
#include "store/user.h"

#include <string.h>

/* ---- finding ---- */

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

static void refuse_stale(struct crm *crm, const struct lead *lead, GError **error)
{
    g_autofree char *login = NULL;
    int64_t at = CLOCK_NONE;
    if (!store_lead_last_change(crm->store, lead->id, &login, &at, error))
        return;
    g_autofree char *when = at == CLOCK_NONE ? NULL : clock_format(at);
    error_set(error, ERROR_CONFLICT,
              "lead %" G_GINT64_FORMAT
              " was changed meanwhile by %s at %s (it has version %" G_GINT64_FORMAT
              "): look at it again, and repeat",
              lead->id, login ? login : "crmd", when ? when : "some time", lead->version);
}

struct lead *lead_at(struct crm *crm, struct lead_ref ref, GError **error)
{
    g_autoptr(lead_handle) lead = lead_to_change(crm, ref.id, error);
    bool is_stale = lead && ref.version != 0 && ref.version != lead->version;
    if (lead && lead->merged_into_id)
        error_set(error, ERROR_CONFLICT,
                  "lead %" G_GINT64_FORMAT " was merged into lead %" G_GINT64_FORMAT
                  ", where all of it is; change that one",
                  lead->id, lead->merged_into_id);
    else if (is_stale)
        refuse_stale(crm, lead, error);
    else
        return g_steal_pointer(&lead);
    return NULL;
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

json_t *lead_to_json(const struct lead *lead)
{
    json_t *object = record_to_json(&lead_type, lead);
    json_t *tags = lead->tags ? json_from_text(lead->tags, strlen(lead->tags), NULL) : NULL;
    json_object_set_new(object, "tags", tags ? tags : json_array());
    json_object_set_new(object, "custom", field_values_to_json(lead->custom));
    return object;
}

/* ---- writing ---- */

bool lead_save(struct crm *crm, struct lead *lead, const char *event, json_t *data, GError **error)
{
    lead->updated_at = crm->now;
    return event_record(crm, event, (struct event_about){.lead_id = lead->id}, data, error) &&
           store_lead_update(crm->store, lead, error);
}

bool lead_add_note(struct crm *crm, int64_t id, const char *text, GError **error)
{
    g_autofree char *clean = util_clean(text, LIMIT_NOTE_BYTES, true);
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

static bool note(struct crm *crm, int64_t id, const char *text, GError **error)
{
    g_autoptr(lead_handle) lead = lead_at(crm, (struct lead_ref){id, 0}, error);
    return lead && lead_add_note(crm, id, text, error);
}

bool lead_note(struct crm *crm, int64_t id, const char *text, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, note(crm, id, text, error), error);
}

bool lead_give(struct crm *crm, struct lead *lead, const char *login, GError **error)
{
    g_autoptr(user_handle) user = login ? lead_read_salesperson(crm, login, error) : NULL;
    if (login && !user)
        return false;
    int64_t user_id = user ? user->id : 0;
    if (lead->salesperson_id == user_id)
        return true;
    g_autofree char *before = g_strdup(lead->salesperson);
    lead->salesperson_id = user_id;
    lead_set_text(&lead->salesperson, user ? user->login : NULL);
    lead->assigned_at = user_id ? crm->now : CLOCK_NONE;
    lead->updated_at = crm->now;
    return store_lead_update(crm->store, lead, error) &&
           event_lead_assigned(crm, lead->id, before, lead->salesperson, "by hand", error);
}

static bool assign(struct crm *crm, struct lead_ref ref, const char *login, GError **error)
{
    g_autoptr(lead_handle) lead = lead_at(crm, ref, error);
    return lead && lead_give(crm, lead, login, error);
}

bool lead_assign(struct crm *crm, struct lead_ref ref, const char *login, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, assign(crm, ref, login, error), error);
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
    json_t *data = json_object();
    json_set_text(data, "why", why);
    return lead_save(crm, lead, archived ? "lead.archived" : "lead.restored", data, error);
}
