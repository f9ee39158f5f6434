/* contact_reach.c - see contact_reach.h. */
#include "crm/contact_reach.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/label.h"
#include "crm/strings.h"
#include "store/contact_reach.h"

#include <string.h>

#define KIND_BYTES 40

/* ---- numbers ---- */

static bool is_e164(const char *text)
{
    gsize digits = text[0] == '+' ? strspn(text + 1, "0123456789") : 0;
    return digits >= 7 && digits <= 15 && text[1 + digits] == '\0' && text[1] != '0';
}

char *contact_e164(const char *number)
{
    const char *rest = number + strspn(number, " ");
    if (rest[0] != '+' && strncmp(rest, "00", 2) != 0)
        return NULL;
    rest += rest[0] == '+' ? 1 : 2;
    g_autoptr(GString) text = g_string_new("+");
    for (; *rest; rest++) {
        if (strncmp(rest, "(0)", 3) == 0) /* dialled at home only */
            rest += 2;
        else if (g_ascii_isdigit(*rest))
            g_string_append_c(text, *rest);
        else if (!strchr(" -./()", *rest))
            return NULL; /* an extension, or no number */
    }
    return is_e164(text->str) ? g_strdup(text->str) : NULL;
}

/* ---- out ---- */

static json_t *records_to_json(const struct record_type *type, const GPtrArray *records)
{
    json_t *array = json_array();
    for (guint i = 0; i < records->len; i++)
        json_array_append_new(array, record_to_json(type, records->pdata[i]));
    return array;
}

bool contact_reach_to_json(struct crm *crm, int64_t contact_id, json_t *object, GError **error)
{
    g_autoptr(GPtrArray) emails = store_contact_emails(crm->store, contact_id, error);
    g_autoptr(GPtrArray) phones =
        emails ? store_contact_phones(crm->store, contact_id, error) : NULL;
    g_auto(GStrv) tags = phones ? store_contact_tags(crm->store, contact_id, error) : NULL;
    if (!tags)
        return false;
    json_object_set_new(object, "emails", records_to_json(&contact_email_type, emails));
    json_object_set_new(object, "phones", records_to_json(&contact_phone_type, phones));
    json_object_set_new(object, "tags", strings_to_json((const char *const *)tags));
    return true;
}

/* ---- in ---- */

/* The array under key; false where it is none or too long. *ret is NULL where it is absent. */
static bool list_of(json_t *fields, const char *key, json_t **ret, GError **error)
{
    *ret = json_object_get(fields, key);
    if (!*ret || (json_is_array(*ret) && json_array_size(*ret) <= CONTACT_REACH_MAX))
        return true;
    error_set_field(error, key, "%s: must be a list of at most %d", key, CONTACT_REACH_MAX);
    return false;
}

/* A text of an item, which is one itself or an object that has it under `member`. (transfer full);
 * NULL where there is none. */
static char *item_text(json_t *item, const char *member, gsize max)
{
    json_t *value = json_is_object(item) ? json_object_get(item, member) : NULL;
    const char *text = json_string_value(value);
    g_autofree char *clean = util_clean(text, max, false);
    return clean && *g_strstrip(clean) ? g_steal_pointer(&clean) : NULL;
}

/* The item's own text: of the string that it is, or of its member. (transfer full) */
static char *own_text(json_t *item, const char *member)
{
    if (!json_is_string(item))
        return item_text(item, member, LIMIT_NAME_BYTES);
    g_autofree char *clean = util_clean(json_string_value(item), LIMIT_NAME_BYTES, false);
    return clean && *g_strstrip(clean) ? g_steal_pointer(&clean) : NULL;
}

static bool refuse_owner(struct crm *crm, const struct contact *owner, const char *address,
                         GError **error)
{
    g_autoptr(contact_handle) seen = store_contact_by_id(
        crm->store, owner->id, rights_visible(crm, RESOURCE_CONTACT, ACTION_READ), NULL);
    if (seen)
        error_set(error, ERROR_CONFLICT,
                  "emails: %s belongs to contact %" G_GINT64_FORMAT
                  ", %s, already; edit that one, or merge them: crmctl contact merge",
                  address, seen->id, seen->name ? seen->name : "who has no name");
    else
        error_set(error, ERROR_CONFLICT,
                  "emails: %s belongs to a contact already who is not yours to see; ask an "
                  "administrator",
                  address);
    return false;
}

static bool is_free(struct crm *crm, const char *address, int64_t contact_id, GError **error)
{
    GError *local = NULL;
    g_autoptr(contact_handle) owner = store_contact_by_email(crm->store, address, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    return !owner || owner->id == contact_id || refuse_owner(crm, owner, address, error);
}

static bool add_email(struct crm *crm, GPtrArray *emails, json_t *item, int64_t contact_id,
                      GError **error)
{
    g_autofree char *address = own_text(item, "address");
    if (!util_is_address(address)) {
        error_set_field(error, "emails", "emails: \"%s\" is no mail address",
                        address ? address : "");
        return false;
    }
    g_autofree char *key = util_address_key(address);
    for (guint i = 0; i < emails->len; i++) {
        const struct contact_email *other = emails->pdata[i];
        if (g_str_equal(other->address, key))
            return true;
    }
    if (!is_free(crm, key, contact_id, error))
        return false;
    struct contact_email *email = record_new(&contact_email_type);
    email->address = g_steal_pointer(&key);
    email->kind = item_text(item, "kind", KIND_BYTES);
    g_ptr_array_add(emails, email);
    return true;
}

static GPtrArray *read_emails(struct crm *crm, int64_t contact_id, json_t *list, GError **error)
{
    g_autoptr(GPtrArray) emails = g_ptr_array_new_with_free_func(contact_email_type.free);
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item)
    {
        if (!add_email(crm, emails, item, contact_id, error))
            return NULL;
    }
    return g_steal_pointer(&emails);
}

static bool add_phone(GPtrArray *phones, json_t *item, GError **error)
{
    g_autofree char *number = own_text(item, "number");
    g_autofree char *e164 = item_text(item, "e164", KIND_BYTES);
    if (!number || !strpbrk(number, "0123456789")) {
        error_set_field(error, "phones", "phones: \"%s\" is no telephone number",
                        number ? number : "");
        return false;
    }
    if (e164 && !is_e164(e164)) {
        error_set_field(error, "phones", "phones: e164 must be as +493012345, not \"%s\"", e164);
        return false;
    }
    for (guint i = 0; i < phones->len; i++) {
        const struct contact_phone *other = phones->pdata[i];
        if (g_str_equal(other->number, number))
            return true;
    }
    struct contact_phone *phone = record_new(&contact_phone_type);
    phone->e164 = e164 ? g_steal_pointer(&e164) : contact_e164(number);
    phone->number = g_steal_pointer(&number);
    phone->kind = item_text(item, "kind", KIND_BYTES);
    g_ptr_array_add(phones, phone);
    return true;
}

static GPtrArray *read_phones(json_t *list, GError **error)
{
    g_autoptr(GPtrArray) phones = g_ptr_array_new_with_free_func(contact_phone_type.free);
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item)
    {
        if (!add_phone(phones, item, error))
            return NULL;
    }
    return g_steal_pointer(&phones);
}

static GArray *read_tags(struct crm *crm, json_t *list, GError **error)
{
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item)
    {
        int64_t id;
        if (!json_is_string(item)) {
            error_set_field(error, "tags", "tags: must be a list of names");
            return NULL;
        }
        if (!label_id(crm, LABEL_TAG, "tags", json_string_value(item), &id, error))
            return NULL;
        g_array_append_val(ids, id);
    }
    return g_steal_pointer(&ids);
}

void contact_reach_clear(struct contact_reach *reach)
{
    g_clear_pointer(&reach->emails, g_ptr_array_unref);
    g_clear_pointer(&reach->phones, g_ptr_array_unref);
    g_clear_pointer(&reach->tag_ids, g_array_unref);
}

bool contact_reach_from_json(struct crm *crm, int64_t contact_id, json_t *fields,
                             struct contact_reach *ret, GError **error)
{
    json_t *emails, *phones, *tags;
    g_auto(contact_reach_value) reach = {0};
    if (!list_of(fields, "emails", &emails, error) || !list_of(fields, "phones", &phones, error) ||
        !list_of(fields, "tags", &tags, error) ||
        (emails && !(reach.emails = read_emails(crm, contact_id, emails, error))) ||
        (phones && !(reach.phones = read_phones(phones, error))) ||
        (tags && !(reach.tag_ids = read_tags(crm, tags, error))))
        return false;
    *ret = (struct contact_reach){g_steal_pointer(&reach.emails), g_steal_pointer(&reach.phones),
                                  g_steal_pointer(&reach.tag_ids)};
    return true;
}

bool contact_reach_write(struct crm *crm, int64_t contact_id, const struct contact_reach *reach,
                         GError **error)
{
    struct store *store = crm->store;
    return (!reach->emails || store_contact_set_emails(store, contact_id, reach->emails, error)) &&
           (!reach->phones || store_contact_set_phones(store, contact_id, reach->phones, error)) &&
           (!reach->tag_ids || store_contact_set_tags(store, contact_id, reach->tag_ids, error));
}
