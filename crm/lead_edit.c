/* lead_edit.c - see lead_edit.h. */
#include "crm/lead_edit.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/event.h"
#include "crm/label.h"
#include "crm/lead_fields.h"
#include "crm/rights.h"
#include "crm/setting.h"
#include "crm/stage.h"
#include "store/contact.h"
#include "store/team.h"
#include "store/user.h"

#include <string.h>

/* The contact who has the lead's address. */
static bool link_contact(struct crm *crm, struct lead *lead, GError **error)
{
    GError *local = NULL;
    if (lead->contact_id || !lead->email)
        return true;
    g_autofree char *key = util_address_key(lead->email);
    g_autoptr(contact_handle) contact = store_contact_by_email(crm->store, key, &local);
    if (contact && !contact->archived)
        lead->contact_id = contact->id;
    if (local)
        g_propagate_error(error, local);
    return !local;
}

/* ---- create ---- */

static bool read_kind(struct crm *crm, struct lead *lead, const char *kind, GError **error)
{
    if (kind && !g_str_equal(kind, "lead") && !g_str_equal(kind, "opportunity")) {
        error_set_field(error, "kind", "kind: must be lead or opportunity");
        return false;
    }
    g_autoptr(team_handle) team =
        lead->team_id ? store_team_by_id(crm->store, lead->team_id, error) : NULL;
    if (lead->team_id && !team)
        return false;
    lead->kind = g_strdup(kind ? kind : !team || team->use_pipeline ? "opportunity" : "lead");
    lead->converted_at = g_str_equal(lead->kind, "opportunity") ? crm->now : CLOCK_NONE;
    return lead_check_kind(crm, lead->team_id, lead->kind, error);
}

static bool read_stage(struct crm *crm, struct lead *lead, const char *name, GError **error)
{
    if (!name)
        return store_stage_first(crm->store, lead->team_id, &lead->stage_id, error);
    g_autoptr(stage_handle) stage = lead_read_stage(crm, lead->team_id, name, error);
    if (!stage || !stage_required_met(crm, stage, lead, error))
        return false;
    lead->stage_id = stage->id;
    lead_set_text(&lead->status, stage->won ? "won" : "open");
    return true;
}

static bool read_salesperson(struct crm *crm, struct lead *lead, const char *login, GError **error)
{
    g_autoptr(user_handle) user = login ? lead_read_salesperson(crm, login, error) : NULL;
    if (user)
        lead->salesperson_id = user->id;
    return user || !login;
}

/* What a caller gives by name of a new lead alone. */
static bool read_names(struct crm *crm, struct lead *lead, json_t *fields, GError **error)
{
    const char *salesperson = NULL, *stage = NULL, *kind = NULL;
    return json_field_string(fields, "salesperson", LIMIT_NAME_BYTES, &salesperson, error) &&
           json_field_string(fields, "stage", LIMIT_NAME_BYTES, &stage, error) &&
           json_field_string(fields, "kind", LIMIT_NAME_BYTES, &kind, error) &&
           read_kind(crm, lead, kind, error) &&
           read_salesperson(crm, lead, util_nonempty(salesperson), error) &&
           read_stage(crm, lead, util_nonempty(stage), error);
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

static bool insert_lead(struct crm *crm, struct lead *lead, const GArray *tags, GError **error)
{
    lead->created_at = lead->updated_at = lead->stage_at = crm->now;
    lead->assigned_at = lead->salesperson_id ? crm->now : CLOCK_NONE;
    lead->closed_at = g_str_equal(lead->status, "open") ? CLOCK_NONE : crm->now;
    lead->version = 1;
    return link_contact(crm, lead, error) && store_lead_insert(crm->store, lead, error) &&
           (!tags || store_lead_set_tags(crm->store, lead->id, tags, error));
}

static bool announce(struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(lead_handle) lead = reread(crm, id, error);
    return lead && event_lead_created(crm, lead, 0, error) &&
           (!lead->salesperson ||
            event_lead_assigned(crm, id, NULL, lead->salesperson, "when it was created", error));
}

static bool create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    g_autoptr(lead_handle) lead = record_new(&lead_type);
    g_autoptr(GArray) tags = NULL;
    lead->status = g_strdup("open");
    lead->source_id = SOURCE_ID_MANUAL;
    lead->currency = setting_text(crm->store, SETTING_CURRENCY, error);
    if (!lead->currency || !lead_read_fields(crm, lead, fields, &tags, error) ||
        !read_names(crm, lead, fields, error) || !may_create(crm, lead, error) ||
        !insert_lead(crm, lead, tags, error) || !announce(crm, lead->id, error))
        return false;
    *ret_id = lead->id;
    return true;
}

bool lead_create(struct crm *crm, json_t *fields, int64_t *ret_id, GError **error)
{
    static const char *const more[] = {"salesperson", "stage", "kind", NULL};
    if (!lead_only_fields(fields, more, error) || !crm_begin(crm, error))
        return false;
    return crm_end(crm, create(crm, fields, ret_id, error), error);
}

/* ---- edit ---- */

/* All that a lead's row says: two that are equal need no writing. (transfer full) */
static json_t *fingerprint(const struct lead *lead)
{
    json_t *object = record_to_json(&lead_type, lead);
    const int64_t ids[] = {lead->team_id, lead->source_id, lead->medium_id, lead->campaign_id,
                           lead->stage_id};
    json_t *numbers = json_array();
    for (gsize i = 0; i < G_N_ELEMENTS(ids); i++)
        json_array_append_new(numbers, json_integer(ids[i]));
    json_object_set_new(object, "ids", numbers);
    json_set_text(object, "custom", lead->custom);
    return object;
}

static bool same_tags(struct crm *crm, int64_t id, const GArray *tags, bool *ret, GError **error)
{
    g_autoptr(GArray) before = store_lead_tags(crm->store, id, error);
    if (!before)
        return false;
    bool same = true;
    for (guint i = 0; i < tags->len && same; i++) {
        bool found = false;
        for (guint k = 0; k < before->len; k++)
            found |= g_array_index(before, int64_t, k) == g_array_index(tags, int64_t, i);
        same = found;
    }
    *ret = same && tags->len == before->len;
    return true;
}

/* "Phone" alone tells that its other form changed, too; amounts are what people think of. */
static void add_name(GString *names, const char *key)
{
    gsize length = strlen(key) - (g_str_has_suffix(key, "_minor") ? strlen("_minor") : 0);
    g_autofree char *name = g_strndup(key, length);
    if (!g_str_equal(key, "phone_e164"))
        g_string_append_printf(names, "%s%s", names->len ? ", " : "", g_strdelimit(name, "_", ' '));
}

/* "email, expected revenue" of the members that either object has. (transfer full) */
static char *names_of(json_t *before, json_t *after)
{
    GString *names = g_string_new(NULL);
    const char *key;
    json_t *value;
    json_object_foreach(after, key, value)
    {
        add_name(names, key);
    }
    json_object_foreach(before, key, value)
    {
        if (!json_object_get(after, key))
            add_name(names, key);
    }
    return g_string_free(names, FALSE);
}

/* What changed, but for what always does. (transfer full) */
static json_t *difference(json_t *before, json_t *after)
{
    static const char *const noise[] = {"updated_at", "prorated_revenue_minor", "probability"};
    for (gsize i = 0; i < G_N_ELEMENTS(noise); i++) {
        (void)json_object_del(before, noise[i]); /* of those that have it */
        (void)json_object_del(after, noise[i]);
    }
    json_t *data = json_difference(before, after);
    g_autofree char *names =
        names_of(json_object_get(data, "before"), json_object_get(data, "after"));
    json_set_text(data, "fields", names);
    return data;
}

/* Writes lead and tags (NULL: those it has) and records what is different from before. */
static bool write_edit(struct crm *crm, struct lead *lead, const GArray *tags, json_t *before,
                       GError **error)
{
    lead->updated_at = crm->now;
    if ((tags && !store_lead_set_tags(crm->store, lead->id, tags, error)) ||
        !store_lead_update(crm->store, lead, error))
        return false;
    g_autoptr(lead_handle) written =
        store_lead_by_id(crm->store, lead->id, (struct visibility){SCOPE_ALL, 0}, error);
    if (!written)
        return false;
    g_autoptr(json_t) after = lead_to_json(written);
    return event_record(crm, "lead.edited", (struct event_about){.lead_id = lead->id},
                        difference(before, after), error);
}

static bool edit(struct crm *crm, struct lead_ref ref, json_t *fields, GError **error)
{
    g_autoptr(lead_handle) lead = lead_at(crm, ref, error);
    if (!lead)
        return false;
    g_autoptr(json_t) before = lead_to_json(lead);
    g_autoptr(json_t) first = fingerprint(lead);
    g_autoptr(GArray) tags = NULL;
    int64_t team_id = lead->team_id;
    bool same = true;
    if (!lead_read_fields(crm, lead, fields, &tags, error) || !link_contact(crm, lead, error) ||
        (lead->team_id != team_id && (!lead_check_kind(crm, lead->team_id, lead->kind, error) ||
                                      !lead_fit_stage(crm, lead, error))) ||
        (tags && !same_tags(crm, lead->id, tags, &same, error)))
        return false;
    g_autoptr(json_t) last = fingerprint(lead);
    return (same && json_equal(first, last)) || write_edit(crm, lead, tags, before, error);
}

bool lead_edit(struct crm *crm, struct lead_ref ref, json_t *fields, GError **error)
{
    static const char *const more[] = {"version", NULL};
    if (!lead_only_fields(fields, more, error) || !crm_begin(crm, error))
        return false;
    return crm_end(crm, edit(crm, ref, fields, error), error);
}

/* ---- tags ---- */

/* One that is no longer in use may be taken away all the same. */
static bool remove_tag(struct crm *crm, GArray *tags, const char *name, GError **error)
{
    GError *local = NULL;
    g_autoptr(label_handle) label = store_label_by_name(crm->store, LABEL_TAG, name, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (!label)
        error_set_field(error, "remove", "remove: there is no tag \"%s\"; see crmctl tag list",
                        name);
    for (guint i = tags->len; label && i > 0; i--) {
        if (g_array_index(tags, int64_t, i - 1) == label->id)
            g_array_remove_index(tags, i - 1);
    }
    return label != NULL;
}

static bool remove_tags(struct crm *crm, GArray *tags, json_t *names, GError **error)
{
    size_t i;
    json_t *name;
    json_array_foreach(names, i, name)
    {
        if (!remove_tag(crm, tags, json_string_value(name) ? json_string_value(name) : "", error))
            return false;
    }
    return true;
}

static bool tag(struct crm *crm, struct lead_ref ref, json_t *fields, GError **error)
{
    g_autoptr(lead_handle) lead = lead_at(crm, ref, error);
    g_autoptr(GArray) tags = lead ? store_lead_tags(crm->store, ref.id, error) : NULL;
    g_autoptr(GArray) added = NULL;
    bool same;
    if (!tags || !lead_read_tags(crm, fields, "add", &added, error))
        return false;
    for (guint i = 0; added && i < added->len; i++)
        lead_add_id(tags, g_array_index(added, int64_t, i));
    if (!remove_tags(crm, tags, json_object_get(fields, "remove"), error))
        return false;
    g_autoptr(json_t) before = lead_to_json(lead);
    return same_tags(crm, ref.id, tags, &same, error) &&
           (same || write_edit(crm, lead, tags, before, error));
}

bool lead_tag(struct crm *crm, struct lead_ref ref, json_t *fields, GError **error)
{
    static const char *const known[] = {"add", "remove", "version", NULL};
    if (!json_only_fields(fields, known, error) || !crm_begin(crm, error))
        return false;
    return crm_end(crm, tag(crm, ref, fields, error), error);
}
