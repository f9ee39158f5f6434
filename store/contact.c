/* contact.c - contacts with their addresses and phone numbers. */
#include "store/contact.h"
#include "store/statement.h"

#include <stddef.h>

#define AT(member) offsetof(struct contact, member)

static const struct record_field contact_fields[] = {
    {"id", FIELD_ID, AT(id)},
    {"kind", FIELD_TEXT, AT(kind)},
    {"name", FIELD_TEXT, AT(name)},
    {"company", FIELD_TEXT, AT(company)},
    {"job_title", FIELD_TEXT, AT(job_title)},
    {"website", FIELD_TEXT, AT(website)},
    {"country", FIELD_TEXT, AT(country)},
    {"language", FIELD_TEXT, AT(language)},
    {"customer", FIELD_BOOL, AT(customer)},
    {"created_at", FIELD_TIME, AT(created_at)},
    {"version", FIELD_INT, AT(version)},
    {NULL},
};

static void free_item(gpointer contact)
{
    record_free(&contact_type, contact);
}

const struct record_type contact_type = {
    "contact", "contacts", "contacts", sizeof(struct contact), contact_fields, free_item};

void contact_free(struct contact *contact)
{
    record_free(&contact_type, contact);
}

struct contact *store_contact_by_email(struct store *store, const char *address, GError **error)
{
    return record_select_one(
        store, &contact_type, error,
        "WHERE contacts.id = (SELECT contact_id FROM contact_emails WHERE address = ?)", "s",
        address);
}

bool store_contact_insert(struct store *store, struct contact *contact, GError **error)
{
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
                         "INSERT INTO contact_emails (address, contact_id) VALUES (?, ?) "
                         "ON CONFLICT DO NOTHING",
                         "si", address, contact_id);
}

bool store_contact_add_phone(struct store *store, int64_t contact_id, const char *number,
                             const char *e164, GError **error)
{
    return statement_run(store, error,
                         "INSERT INTO contact_phones (contact_id, number, e164) VALUES (?, ?, ?) "
                         "ON CONFLICT DO NOTHING",
                         "iss", contact_id, number, e164);
}
