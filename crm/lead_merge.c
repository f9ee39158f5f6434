/* lead_merge.c - see lead_merge.h. */
#include "crm/lead_merge.h"
#include "base/error.h"
#include "crm/event.h"
#include "crm/field.h"
#include "crm/lead_fields.h"
#include "store/activity.h"
#include "store/lead_alike.h"

#include <stddef.h>

/* ---- what one does not know ---- */

static void fill_texts(struct lead *into, const struct lead *from)
{
    static const gsize offsets[] = {
        offsetof(struct lead, contact_name), offsetof(struct lead, email),
        offsetof(struct lead, company),      offsetof(struct lead, job_title),
        offsetof(struct lead, website),      offsetof(struct lead, country),
        offsetof(struct lead, language),     offsetof(struct lead, closing_date),
        offsetof(struct lead, description),
    };
    for (gsize i = 0; i < G_N_ELEMENTS(offsets); i++) {
        char **field = (char **)(void *)((char *)into + offsets[i]);
        if (!*field)
            lead_set_text(field, *(char *const *)((const char *)from + offsets[i]));
    }
    if (!into->phone) {
        lead_set_text(&into->phone, from->phone);
        lead_set_text(&into->phone_e164, from->phone_e164);
    }
}

static void fill_ids(struct lead *into, const struct lead *from)
{
    static const gsize offsets[] = {
        offsetof(struct lead, medium_id),
        offsetof(struct lead, campaign_id),
    };
    for (gsize i = 0; i < G_N_ELEMENTS(offsets); i++) {
        int64_t *field = (int64_t *)(void *)((char *)into + offsets[i]);
        if (!*field)
            *field = *(const int64_t *)(const void *)((const char *)from + offsets[i]);
    }
    if (!into->salesperson_id && from->salesperson_id) {
        into->salesperson_id = from->salesperson_id;
        into->assigned_at = from->assigned_at;
    }
    into->priority = MAX(into->priority, from->priority);
    if (into->stated_probability == NUMBER_NONE)
        into->stated_probability = from->stated_probability;
}

static void fill_custom(struct lead *into, const struct lead *from)
{
    if (!from->custom)
        return;
    g_autoptr(json_t) values = field_values_to_json(from->custom);
    g_autoptr(json_t) own = field_values_to_json(into->custom);
    json_object_update(values, own);
    g_free(into->custom);
    into->custom = json_to_text(values);
}

/* Somebody else's contact is not the lead's. */
static void fill_contact(struct lead *into, const struct lead *from)
{
    bool same = !into->email || (from->email && g_ascii_strcasecmp(into->email, from->email) == 0);
    if (!into->contact_id && same)
        into->contact_id = from->contact_id;
}

/* An opportunity and a lead are an opportunity. */
static void fill_kind(struct lead *into, const struct lead *from)
{
    if (g_str_equal(into->kind, "opportunity") || g_str_equal(from->kind, "lead"))
        return;
    lead_set_text(&into->kind, from->kind);
    into->converted_at = from->converted_at;
}

static bool has_revenue(const struct lead *lead)
{
    return lead->expected_revenue_minor != 0 || lead->recurring_revenue_minor != 0;
}

static bool add_amount(int64_t *amount, int64_t more, GError **error)
{
    const struct record_field *field = record_find(&lead_type, "expected_revenue_minor");
    if (*amount <= field->max - more) {
        *amount += more;
        return true;
    }
    error_set_field(error, "sum", "sum: the revenues together are more than a lead can have");
    return false;
}

static bool fill_revenue(struct lead *into, const struct lead *from, bool sum, GError **error)
{
    if (!has_revenue(from))
        return true;
    if (!has_revenue(into)) {
        into->expected_revenue_minor = from->expected_revenue_minor;
        into->recurring_revenue_minor = from->recurring_revenue_minor;
        lead_set_text(&into->currency, from->currency);
        return true;
    }
    if (!sum)
        return true;
    if (g_str_equal(into->currency, from->currency))
        return add_amount(&into->expected_revenue_minor, from->expected_revenue_minor, error) &&
               add_amount(&into->recurring_revenue_minor, from->recurring_revenue_minor, error);
    error_set_field(error, "sum",
                    "sum: lead %" G_GINT64_FORMAT " is in %s and lead %" G_GINT64_FORMAT
                    " in %s, which do not add up; merge without it, and set the revenue",
                    into->id, into->currency, from->id, from->currency);
    return false;
}

/* ---- what is told ---- */

/* Of the one that goes, what nobody would look for there. */
static json_t *describe(const struct lead *lead)
{
    json_t *data = json_object();
    json_object_set_new(data, "from", json_integer(lead->id));
    json_set_text(data, "name", lead->name);
    json_set_text(data, "salesperson", lead->salesperson);
    json_set_text(data, "team", lead->team);
    json_set_text(data, "stage", lead->stage);
    json_set_text(data, "contact", lead->contact_name);
    json_set_text(data, "email", lead->email);
    json_set_text(data, "phone", lead->phone);
    json_set_text(data, "currency", lead->currency);
    json_object_set_new(data, "expected_revenue_minor", json_integer(lead->expected_revenue_minor));
    return data;
}

/* A description that the other one does not have stays to be read. */
static bool keep_description(struct crm *crm, const struct lead *into, const struct lead *from,
                             GError **error)
{
    if (!from->description || g_strcmp0(into->description, from->description) == 0)
        return true;
    g_autofree char *text = g_strdup_printf("Description of lead %" G_GINT64_FORMAT ", %s:\n%s",
                                            from->id, from->name, from->description);
    return lead_add_note(crm, into->id, text, error);
}

static bool put_away(struct crm *crm, struct lead *from, const struct lead *into, GError **error)
{
    json_t *data = json_object();
    json_object_set_new(data, "into", json_integer(into->id));
    json_set_text(data, "name", into->name);
    from->archived = true;
    from->merged_into_id = into->id;
    return lead_save(crm, from, "lead.absorbed", data, error);
}

/* ---- merging ---- */

static bool take_up(struct crm *crm, struct lead *into, struct lead *from, bool sum, GError **error)
{
    fill_contact(into, from);
    fill_texts(into, from);
    fill_ids(into, from);
    fill_custom(into, from);
    fill_kind(into, from);
    struct event_about about = {.lead_id = into->id};
    return fill_revenue(into, from, sum, error) &&
           store_lead_absorb(crm->store, into->id, from->id, error) &&
           store_activity_move(crm->store, from->id, into->id, error) &&
           event_record(crm, "lead.merged", about, describe(from), error) &&
           keep_description(crm, into, from, error) && put_away(crm, from, into, error);
}

static bool take_up_one(struct crm *crm, struct lead *into, struct lead_ref ref, bool sum,
                        GError **error)
{
    if (ref.id == into->id) {
        error_set_field(error, "leads", "leads: lead %" G_GINT64_FORMAT " is the one to keep",
                        ref.id);
        return false;
    }
    g_autoptr(lead_handle) from = lead_at(crm, ref, error);
    return from && take_up(crm, into, from, sum, error);
}

static bool merge(struct crm *crm, struct lead_ref into_ref, const GArray *others, bool sum,
                  GError **error)
{
    g_autoptr(lead_handle) into = lead_at(crm, into_ref, error);
    if (!into)
        return false;
    if (into->archived) {
        error_set(error, ERROR_CONFLICT,
                  "lead %" G_GINT64_FORMAT " is archived; restore it first: crmctl lead restore "
                  "%" G_GINT64_FORMAT,
                  into->id, into->id);
        return false;
    }
    for (guint i = 0; i < others->len; i++) {
        if (!take_up_one(crm, into, g_array_index(others, struct lead_ref, i), sum, error))
            return false;
    }
    into->updated_at = crm->now;
    return store_lead_update(crm->store, into, error);
}

bool lead_merge(struct crm *crm, struct lead_ref into, const GArray *others, bool sum,
                GError **error)
{
    if (others->len == 0 || others->len > LEAD_MERGE_MAX) {
        error_set_field(error, "leads", "leads: name 1 to %d leads that go into the other",
                        LEAD_MERGE_MAX);
        return false;
    }
    return crm_begin(crm, error) && crm_end(crm, merge(crm, into, others, sum, error), error);
}
