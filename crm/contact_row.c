/* contact_row.c - see contact_row.h. */
#include "crm/contact_row.h"
#include "base/error.h"
#include "base/util.h"

#include <string.h>

void contact_row_clear(struct contact_row *row)
{
    contact_free(row->contact);
    json_decref(row->before);
    contact_reach_clear(&row->reach);
    *row = (struct contact_row){0};
}

/* ---- whom it is about ---- */

static const char *address_of(json_t *item)
{
    return json_string_value(json_is_string(item) ? item : json_object_get(item, "address"));
}

/* A company without a known address is the one in sight of the same name. */
static bool find_company(struct crm *crm, json_t *fields, struct contact **ret, GError **error)
{
    GError *local = NULL;
    const char *kind = json_string_value(json_object_get(fields, "kind"));
    const char *name = json_string_value(json_object_get(fields, "name"));
    if (*ret || !name || g_strcmp0(kind, "company") != 0)
        return true;
    *ret = store_contact_company(crm->store, name,
                                 rights_visible(crm, RESOURCE_CONTACT, ACTION_WRITE), &local);
    if (local)
        g_propagate_error(error, local);
    return !local;
}

/* The contact who has one of the addresses, where the caller may change it; NULL for nobody. */
static bool find_by_address(struct crm *crm, json_t *fields, struct contact **ret, GError **error)
{
    size_t i;
    json_t *item;
    json_array_foreach(json_object_get(fields, "emails"), i, item)
    {
        GError *local = NULL;
        if (!util_is_address(address_of(item)))
            continue; /* refused when it is read */
        g_autofree char *key = util_address_key(address_of(item));
        g_autoptr(contact_handle) owner = store_contact_by_email(crm->store, key, &local);
        if (local) {
            g_propagate_error(error, local);
            return false;
        }
        if (!owner)
            continue;
        *ret = contact_to_change(crm, owner->id, &local);
        if (*ret)
            return true;
        g_error_free(local);
        error_set_field(error, "emails",
                        "emails: %s belongs to a contact that is not yours to change", key);
        return false;
    }
    return true;
}

/* ---- what it adds ---- */

static bool same_item(json_t *a, json_t *b, const char *member)
{
    const char *first = json_string_value(json_is_string(a) ? a : json_object_get(a, member));
    const char *second = json_string_value(json_is_string(b) ? b : json_object_get(b, member));
    return first && second && g_ascii_strcasecmp(first, second) == 0;
}

static bool has_item(json_t *list, json_t *item, const char *member)
{
    size_t i;
    json_t *other;
    json_array_foreach(list, i, other)
    {
        if (same_item(other, item, member) ||
            (json_is_object(item) && same_item(other, item, "e164")))
            return true;
    }
    return false;
}

/* What is there, and behind it what is not; takes the field away where that is nothing. */
static void join_list(json_t *fields, json_t *before, const char *field, const char *member)
{
    json_t *given = json_object_get(fields, field);
    json_t *old = json_object_get(before, field);
    if (!json_is_array(given))
        return;
    g_autoptr(json_t) all = json_deep_copy(old);
    size_t i;
    json_t *item;
    json_array_foreach(given, i, item)
    {
        if (!has_item(all, item, member))
            json_array_append(all, item);
    }
    if (json_array_size(all) == json_array_size(old))
        (void)json_object_del(fields, field);
    else
        json_object_set(fields, field, all);
}

/* Whether the contact has no value for a field yet; "no" counts as none. */
static bool is_unknown(json_t *before, const char *field)
{
    json_t *value = json_object_get(before, field);
    return !value || json_is_false(value);
}

static bool is_list(const char *field)
{
    return g_str_equal(field, "emails") || g_str_equal(field, "phones") ||
           g_str_equal(field, "tags");
}

/* Leaves of the fields what changes the contact. */
static void reduce(json_t *fields, json_t *before, bool overwrite)
{
    const char *field;
    void *next;
    json_t *value;
    json_object_foreach_safe(fields, next, field, value)
    {
        bool same = json_equal(value, json_object_get(before, field));
        if (!is_list(field) &&
            (same || json_is_null(value) || (!overwrite && !is_unknown(before, field))))
            (void)json_object_del(fields, field);
    }
    join_list(fields, before, "emails", "address");
    join_list(fields, before, "phones", "number");
    join_list(fields, before, "tags", NULL);
}

/* ---- reading, writing ---- */

bool contact_row_read(struct crm *crm, json_t *fields, bool overwrite, struct contact_row *row,
                      GError **error)
{
    if (!contact_known_fields(fields, false, error) ||
        !find_by_address(crm, fields, &row->contact, error) ||
        !find_company(crm, fields, &row->contact, error))
        return false;
    if (row->contact) {
        row->before = contact_to_json(crm, row->contact, error);
        if (!row->before)
            return false;
        reduce(fields, row->before, overwrite);
    } else {
        row->contact = contact_blank(crm);
    }
    row->changes = !row->before || json_object_size(fields) > 0;
    return contact_read(crm, row->contact, fields, &row->reach, error);
}

bool contact_row_write(struct crm *crm, struct contact_row *row, GError **error)
{
    return contact_write(crm, row->contact, &row->reach, error) &&
           (row->before ? contact_tell_edited(crm, row->contact->id, row->before, error)
                        : contact_tell_created(crm, row->contact->id, error));
}
