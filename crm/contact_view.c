/* contact_view.c - see contact_view.h. */
#include "crm/contact_view.h"
#include "crm/activity.h"
#include "crm/rights.h"
#include "store/contact_relate.h"
#include "store/lead.h"
#include "store/message.h"

#define NEWEST 20      /* leads and messages that a view has */
#define PEOPLE 200     /* of a company; the others: crmctl contact list --company */
#define DUPLICATES 100 /* more are no help */

static json_t *totals_to_json(const GPtrArray *totals)
{
    json_t *array = json_array();
    for (guint i = 0; i < totals->len; i++) {
        const struct contact_total *total = totals->pdata[i];
        json_array_append_new(array, json_pack("{s:s, s:s, s:I, s:I}", "status", total->status,
                                               "currency", total->currency, "count",
                                               (json_int_t)total->count, "expected_revenue_minor",
                                               (json_int_t)total->expected_revenue_minor));
    }
    return array;
}

static json_t *records_to_json(const struct record_type *type, const GPtrArray *records)
{
    json_t *array = json_array();
    for (guint i = 0; i < records->len; i++)
        json_array_append_new(array, record_to_json(type, records->pdata[i]));
    return array;
}

static bool add_leads(struct crm *crm, int64_t id, json_t *object, GError **error)
{
    struct visibility visible = rights_visible(crm, RESOURCE_LEAD, ACTION_READ);
    g_autoptr(GPtrArray) totals = store_contact_totals(crm->store, id, visible, error);
    g_autoptr(GPtrArray) leads =
        totals ? store_contact_leads(crm->store, id, visible, NEWEST, error) : NULL;
    if (!leads)
        return false;
    json_object_set_new(object, "totals", totals_to_json(totals));
    json_object_set_new(object, "leads", records_to_json(&lead_type, leads));
    return true;
}

/* A message as lists have it, with its sender. */
static json_t *message_to_json(const struct message *message)
{
    json_t *object = record_to_json(&message_type, message);
    json_t *from = json_object();
    json_set_text(from, "name", message->from_name);
    json_set_text(from, "email", message->from_email);
    json_object_set_new(object, "from", from);
    return object;
}

static bool add_messages(struct crm *crm, int64_t id, json_t *object, GError **error)
{
    g_autoptr(GPtrArray) messages = store_contact_messages(
        crm->store, id, rights_visible(crm, RESOURCE_MESSAGE, ACTION_READ), NEWEST, error);
    if (!messages)
        return false;
    json_t *array = json_array();
    for (guint i = 0; i < messages->len; i++)
        json_array_append_new(array, message_to_json(messages->pdata[i]));
    json_object_set_new(object, "messages", array);
    return true;
}

static bool add_people(struct crm *crm, const struct contact *contact, json_t *object,
                       GError **error)
{
    struct contact_filter filter = {.parent_id = contact->id, .limit = PEOPLE};
    if (!g_str_equal(contact->kind, "company"))
        return true;
    g_autoptr(GPtrArray) people = contact_list(crm, &filter, error);
    if (!people)
        return false;
    json_object_set_new(object, "people", records_to_json(&contact_type, people));
    return true;
}

static bool add_activities(struct crm *crm, int64_t id, json_t *object, GError **error)
{
    json_t *activities = activity_of(crm, 0, id, error);
    if (activities)
        json_object_set_new(object, "activities", activities);
    return activities != NULL;
}

json_t *contact_view(struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(contact_handle) contact = contact_get(crm, id, error);
    g_autoptr(json_t) object = contact ? contact_to_json(crm, contact, error) : NULL;
    if (!object || !add_leads(crm, id, object, error) || !add_messages(crm, id, object, error) ||
        !add_people(crm, contact, object, error) || !add_activities(crm, id, object, error))
        return NULL;
    return g_steal_pointer(&object);
}

/* ---- duplicates ---- */

/* The item of a contact, made at its first reason; NULL where the caller may not see it. */
static json_t *item_of(struct crm *crm, json_t *items, int64_t id)
{
    json_t *last = json_array_get(items, json_array_size(items) - 1);
    if (json_integer_value(json_object_get(last, "id")) == id)
        return last;
    g_autoptr(contact_handle) contact = store_contact_by_id(
        crm->store, id, rights_visible(crm, RESOURCE_CONTACT, ACTION_READ), NULL);
    if (!contact)
        return NULL;
    json_t *item = record_to_json(&contact_type, contact);
    json_object_set_new(item, "by", json_array());
    json_array_append_new(items, item);
    return item;
}

json_t *contact_duplicates(struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(contact_handle) contact = contact_get(crm, id, error);
    g_autoptr(GPtrArray) alike =
        contact ? store_contact_alike(crm->store, id, DUPLICATES, error) : NULL;
    if (!alike)
        return NULL;
    json_t *items = json_array();
    for (guint i = 0; i < alike->len; i++) {
        const struct contact_likeness *likeness = alike->pdata[i];
        json_t *item = item_of(crm, items, likeness->contact_id);
        if (item)
            json_array_append_new(json_object_get(item, "by"), json_text(likeness->by));
    }
    return items;
}
