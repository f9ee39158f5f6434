/* contact_merge.c - see contact_merge.h. */
#include "crm/contact_merge.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/event.h"
#include "store/contact_relate.h"

static void fill(char **field, const char *value)
{
    if (!*field)
        *field = g_strdup(value);
}

/* A remark of each is kept. */
static void join_comments(struct contact *into, const struct contact *from)
{
    if (!into->comment || !from->comment) {
        fill(&into->comment, from->comment);
        return;
    }
    g_autofree char *both = g_strconcat(into->comment, "\n\n", from->comment, NULL);
    g_free(into->comment);
    into->comment = util_utf8_clip(both, 2 * LIMIT_NOTE_BYTES);
}

/* An address is one: its parts do not mix. */
static void fill_place(struct contact *into, const struct contact *from)
{
    if (into->street || into->city || into->postcode)
        return;
    fill(&into->street, from->street);
    fill(&into->street2, from->street2);
    fill(&into->postcode, from->postcode);
    fill(&into->city, from->city);
    fill(&into->state, from->state);
}

static void gain(struct contact *into, const struct contact *from)
{
    fill_place(into, from);
    fill(&into->name, from->name);
    fill(&into->company, from->company);
    fill(&into->job_title, from->job_title);
    fill(&into->website, from->website);
    fill(&into->country, from->country);
    fill(&into->language, from->language);
    fill(&into->tax_id, from->tax_id);
    fill(&into->industry, from->industry);
    join_comments(into, from);
    if (into->employees == NUMBER_NONE)
        into->employees = from->employees;
    if (!into->salesperson_id)
        into->salesperson_id = from->salesperson_id;
    if (!into->parent_id && from->parent_id != into->id)
        into->parent_id = from->parent_id;
    into->customer = into->customer || from->customer;
}

static bool may_merge(const struct contact *into, const struct contact *from, GError **error)
{
    if (from->id == into->id)
        error_set_field(error, "contacts", "contacts: a contact cannot be merged into itself");
    else if (from->merged_into_id)
        error_set_field(error, "contacts",
                        "contacts: contact %" G_GINT64_FORMAT " was merged into %" G_GINT64_FORMAT
                        " already",
                        from->id, from->merged_into_id);
    else if (!g_str_equal(into->kind, from->kind))
        error_set_field(error, "contacts",
                        "contacts: %" G_GINT64_FORMAT " is a %s and %" G_GINT64_FORMAT
                        " a %s; change the kind of one first",
                        into->id, into->kind, from->id, from->kind);
    else
        return true;
    return false;
}

/* Moves all of one; what it was stands in the event. */
static bool absorb(struct crm *crm, struct contact *into, int64_t id, json_t *merged,
                   GError **error)
{
    g_autoptr(contact_handle) from = contact_to_change(crm, id, error);
    if (!from || !may_merge(into, from, error))
        return false;
    json_t *was = contact_to_json(crm, from, error);
    if (!was)
        return false;
    json_array_append_new(merged, was);
    gain(into, from);
    return store_contact_absorb(crm->store, into->id, from->id, crm->now, error);
}

static bool merge(struct crm *crm, int64_t into_id, const GArray *ids, GError **error)
{
    g_autoptr(contact_handle) into = contact_to_change(crm, into_id, error);
    if (!into)
        return false;
    g_autoptr(json_t) merged = json_array();
    for (guint i = 0; i < ids->len; i++) {
        if (!absorb(crm, into, g_array_index(ids, int64_t, i), merged, error))
            return false;
    }
    if (into->parent_id == into->id)
        into->parent_id = 0;
    into->updated_at = crm->now;
    json_t *data = json_pack("{s:I, s:i, s:O}", "contact", (json_int_t)into->id, "count",
                             (int)ids->len, "merged", merged);
    json_set_text(data, "name", into->name);
    return store_contact_update(crm->store, into, error) &&
           event_record(crm, "contact.merged", (struct event_about){0}, data, error);
}

bool contact_merge(struct crm *crm, int64_t into_id, const GArray *ids, GError **error)
{
    if (ids->len == 0 || ids->len > CONTACT_MERGE_MAX) {
        error_set_field(error, "contacts", "contacts: must be 1 to %d numbers", CONTACT_MERGE_MAX);
        return false;
    }
    return crm_begin(crm, error) && crm_end(crm, merge(crm, into_id, ids, error), error);
}
