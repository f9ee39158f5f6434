/* contact.c - people and companies, and lists of them. */
#include "store/contact.h"
#include "base/clock.h"
#include "base/limits.h"
#include "store/statement.h"
#include "store/visible.h"

#include <stddef.h>

#define EMPLOYEES_MAX 10000000

#define AT(member) offsetof(struct contact, member)
#define TEXT_IN(member, max) #member, FIELD_TEXT, AT(member), FIELD_EDITABLE, NULL, max

#define PREFERRED(column, table)                                                                   \
    "(SELECT " column " FROM " table " WHERE contact_id = contacts.id ORDER BY position LIMIT 1)"

static const struct record_field contact_fields[] = {
    {"id", FIELD_ID, AT(id)},
    {"kind", FIELD_TEXT, AT(kind)},
    {TEXT_IN(name, LIMIT_NAME_BYTES)},
    {"parent_id", FIELD_ID, AT(parent_id)},
    {"company", FIELD_TEXT, AT(company), FIELD_EDITABLE, "coalesce(parent.name, contacts.company)",
     LIMIT_NAME_BYTES},
    {TEXT_IN(job_title, LIMIT_NAME_BYTES)},
    {"email", FIELD_TEXT, AT(email), FIELD_DERIVED, PREFERRED("address", "contact_emails")},
    {"phone", FIELD_TEXT, AT(phone), FIELD_DERIVED, PREFERRED("number", "contact_phones")},
    {TEXT_IN(website, LIMIT_NAME_BYTES)},
    {TEXT_IN(street, LIMIT_NAME_BYTES)},
    {TEXT_IN(street2, LIMIT_NAME_BYTES)},
    {TEXT_IN(postcode, 20)},
    {TEXT_IN(city, LIMIT_NAME_BYTES)},
    {TEXT_IN(state, LIMIT_NAME_BYTES)},
    {TEXT_IN(country, 2)},
    {TEXT_IN(language, 16)},
    {TEXT_IN(tax_id, 40)},
    {TEXT_IN(industry, LIMIT_NAME_BYTES)},
    {"employees", FIELD_SOME, AT(employees), FIELD_EDITABLE, NULL, EMPLOYEES_MAX},
    {"salesperson_id", FIELD_ID, AT(salesperson_id), FIELD_HIDDEN},
    {"salesperson", FIELD_TEXT, AT(salesperson), FIELD_DERIVED, "u.login"},
    {"comment", FIELD_TEXT, AT(comment), FIELD_EDITABLE | FIELD_LINES, NULL, LIMIT_NOTE_BYTES},
    {"customer", FIELD_BOOL, AT(customer), FIELD_EDITABLE},
    {"archived", FIELD_BOOL, AT(archived), FIELD_EDITABLE},
    {"merged_into_id", FIELD_ID, AT(merged_into_id)},
    {"created_at", FIELD_TIME, AT(created_at)},
    {"updated_at", FIELD_TIME, AT(updated_at)},
    {"version", FIELD_INT, AT(version)},
    {NULL},
};

static void free_item(gpointer contact)
{
    record_free(&contact_type, contact);
}

const struct record_type contact_type = {
    "contact",
    "contacts",
    "contacts LEFT JOIN contacts AS parent ON parent.id = contacts.parent_id "
    "LEFT JOIN users AS u ON u.id = contacts.salesperson_id",
    sizeof(struct contact),
    contact_fields,
    free_item,
};

void contact_free(struct contact *contact)
{
    record_free(&contact_type, contact);
}

/* ---- finding ---- */

struct contact *store_contact_by_id(struct store *store, int64_t id, struct visibility visible,
                                    GError **error)
{
    g_autoptr(condition_handle) condition = condition_new();
    condition_add(condition, "contacts.id = ?", "i", id);
    visible_contacts(condition, visible);
    g_autoptr(GPtrArray) found = record_select_where(store, &contact_type, condition, "", error);
    return found && found->len > 0 ? g_ptr_array_steal_index(found, 0) : NULL;
}

struct contact *store_contact_by_email(struct store *store, const char *address, GError **error)
{
    return record_select_one(
        store, &contact_type, error,
        "WHERE contacts.id = (SELECT contact_id FROM contact_emails WHERE address = ?)", "s",
        address);
}

struct contact *store_contact_company(struct store *store, const char *name,
                                      struct visibility visible, GError **error)
{
    g_autoptr(condition_handle) condition = condition_new();
    condition_add(condition, "lower(contacts.name) = lower(?)", "s", name);
    condition_add(condition, "contacts.name IS NOT NULL", ""); /* for the partial index */
    condition_add(condition, "contacts.kind = 'company' AND contacts.archived = 0", "");
    visible_contacts(condition, visible);
    g_autoptr(GPtrArray) found =
        record_select_where(store, &contact_type, condition, "LIMIT 2", error);
    return found && found->len == 1 ? g_ptr_array_steal_index(found, 0) : NULL;
}

/* A LIKE pattern that finds the word anywhere. (transfer full) */
static char *like_pattern(const char *word)
{
    GString *pattern = g_string_new("%");
    for (const char *p = word; *p; p++) {
        if (*p == '%' || *p == '_' || *p == '\\')
            g_string_append_c(pattern, '\\');
        g_string_append_c(pattern, *p);
    }
    g_string_append_c(pattern, '%');
    return g_string_free(pattern, FALSE);
}

static void add_query(struct condition *condition, const char *query)
{
    g_auto(GStrv) words = g_strsplit_set(query, " \t\n", 20);
    for (gsize i = 0; words[i]; i++) {
        if (!*words[i])
            continue;
        g_autofree char *like = like_pattern(words[i]);
        condition_add(condition,
                      "(contacts.name LIKE ? ESCAPE '\\' OR contacts.company LIKE ? ESCAPE '\\' "
                      "OR contacts.city LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 "
                      "FROM contact_emails AS e WHERE e.contact_id = contacts.id "
                      "AND e.address LIKE ? ESCAPE '\\'))",
                      "ssss", like, like, like, like);
    }
}

static void add_flags(struct condition *condition, const struct contact_filter *filter)
{
    condition_add(condition, filter->archived ? "contacts.archived = 1" : "contacts.archived = 0",
                  "");
    if (filter->unassigned)
        condition_add(condition, "contacts.salesperson_id IS NULL", "");
    if (filter->customers)
        condition_add(condition, "contacts.customer = 1", "");
    if (filter->strangers)
        condition_add(condition, "contacts.customer = 0", "");
}

static struct condition *filter_condition(const struct contact_filter *filter)
{
    struct condition *condition = condition_new();
    add_flags(condition, filter);
    if (filter->kind)
        condition_add(condition, "contacts.kind = ?", "s", filter->kind);
    if (filter->country)
        condition_add(condition, "contacts.country = ?", "s", filter->country);
    if (filter->tag_id)
        condition_add(condition,
                      "EXISTS (SELECT 1 FROM contact_tags AS ct WHERE ct.contact_id = contacts.id "
                      "AND ct.tag_id = ?)",
                      "i", filter->tag_id);
    if (filter->salesperson_id)
        condition_add(condition, "contacts.salesperson_id = ?", "i", filter->salesperson_id);
    if (filter->parent_id)
        condition_add(condition, "contacts.parent_id = ?", "i", filter->parent_id);
    if (filter->query)
        add_query(condition, filter->query);
    visible_contacts(condition, filter->visible);
    if (filter->before_id)
        condition_add(condition, "contacts.id < ?", "i", filter->before_id);
    return condition;
}

GPtrArray *store_contact_list(struct store *store, const struct contact_filter *filter,
                              GError **error)
{
    g_autoptr(condition_handle) condition = filter_condition(filter);
    condition_add_values(condition, "i", filter->limit);
    return record_select_where(store, &contact_type, condition, "ORDER BY contacts.id DESC LIMIT ?",
                               error);
}

/* ---- writing ---- */

bool store_contact_insert(struct store *store, struct contact *contact, GError **error)
{
    if (contact->updated_at == CLOCK_NONE)
        contact->updated_at = contact->created_at;
    return record_insert(store, &contact_type, contact, error);
}

bool store_contact_update(struct store *store, struct contact *contact, GError **error)
{
    return record_update(store, &contact_type, contact, error);
}

bool store_contact_add_email(struct store *store, int64_t contact_id, const char *address,
                             GError **error)
{
    return statement_run(store, error,
                         "INSERT INTO contact_emails (address, contact_id, position) VALUES (?1, "
                         "?2, (SELECT coalesce(max(position) + 1, 0) FROM contact_emails "
                         "WHERE contact_id = ?2)) ON CONFLICT DO NOTHING",
                         "si", address, contact_id);
}

bool store_contact_add_phone(struct store *store, int64_t contact_id, const char *number,
                             const char *e164, GError **error)
{
    return statement_run(store, error,
                         "INSERT INTO contact_phones (contact_id, number, e164, position) "
                         "VALUES (?1, ?2, ?3, (SELECT coalesce(max(position) + 1, 0) "
                         "FROM contact_phones WHERE contact_id = ?1)) ON CONFLICT DO NOTHING",
                         "iss", contact_id, number, e164);
}
