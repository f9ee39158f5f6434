/* contact_reach.c - see contact_reach.h. */
#include "store/contact_reach.h"
#include "store/statement.h"

#include <stddef.h>

#define EMAIL(member) offsetof(struct contact_email, member)
#define PHONE(member) offsetof(struct contact_phone, member)

static const struct record_field email_fields[] = {
    {"id", FIELD_ID, EMAIL(id), FIELD_DERIVED | FIELD_HIDDEN, "0"},
    {"address", FIELD_TEXT, EMAIL(address)},
    {"kind", FIELD_TEXT, EMAIL(kind)},
    {"contact_id", FIELD_ID, EMAIL(contact_id), FIELD_HIDDEN},
    {"position", FIELD_INT, EMAIL(position), FIELD_HIDDEN},
    {NULL},
};

static const struct record_field phone_fields[] = {
    {"id", FIELD_ID, PHONE(id), FIELD_HIDDEN},
    {"number", FIELD_TEXT, PHONE(number)},
    {"e164", FIELD_TEXT, PHONE(e164)},
    {"kind", FIELD_TEXT, PHONE(kind)},
    {"contact_id", FIELD_ID, PHONE(contact_id), FIELD_HIDDEN},
    {"position", FIELD_INT, PHONE(position), FIELD_HIDDEN},
    {NULL},
};

static void free_email(gpointer email)
{
    record_free(&contact_email_type, email);
}

static void free_phone(gpointer phone)
{
    record_free(&contact_phone_type, phone);
}

const struct record_type contact_email_type = {
    "contact_email", "contact_emails", "contact_emails", sizeof(struct contact_email),
    email_fields,    free_email,
};

const struct record_type contact_phone_type = {
    "contact_phone", "contact_phones", "contact_phones", sizeof(struct contact_phone),
    phone_fields,    free_phone,
};

GPtrArray *store_contact_emails(struct store *store, int64_t contact_id, GError **error)
{
    return record_select(store, &contact_email_type, error,
                         "WHERE contact_id = ? ORDER BY position, address", "i", contact_id);
}

GPtrArray *store_contact_phones(struct store *store, int64_t contact_id, GError **error)
{
    return record_select(store, &contact_phone_type, error,
                         "WHERE contact_id = ? ORDER BY position, id", "i", contact_id);
}

char **store_contact_tags(struct store *store, int64_t contact_id, GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT t.name FROM contact_tags AS ct JOIN tags AS t ON t.id = ct.tag_id "
                       "WHERE ct.contact_id = ? ORDER BY lower(t.name)",
                       "i", contact_id);
    return stmt ? statement_names(store, stmt, error) : NULL;
}

bool store_contact_set_emails(struct store *store, int64_t contact_id, const GPtrArray *emails,
                              GError **error)
{
    if (!statement_run(store, error, "DELETE FROM contact_emails WHERE contact_id = ?", "i",
                       contact_id))
        return false;
    for (guint i = 0; i < emails->len; i++) {
        const struct contact_email *email = emails->pdata[i];
        if (!statement_run(store, error,
                           "INSERT INTO contact_emails (address, kind, contact_id, position) "
                           "VALUES (?, ?, ?, ?)",
                           "ssii", email->address, email->kind, contact_id, (int64_t)i))
            return false;
    }
    return true;
}

bool store_contact_set_phones(struct store *store, int64_t contact_id, const GPtrArray *phones,
                              GError **error)
{
    if (!statement_run(store, error, "DELETE FROM contact_phones WHERE contact_id = ?", "i",
                       contact_id))
        return false;
    for (guint i = 0; i < phones->len; i++) {
        const struct contact_phone *phone = phones->pdata[i];
        if (!statement_run(store, error,
                           "INSERT INTO contact_phones (number, e164, kind, contact_id, position) "
                           "VALUES (?, ?, ?, ?, ?)",
                           "sssii", phone->number, phone->e164, phone->kind, contact_id,
                           (int64_t)i))
            return false;
    }
    return true;
}

bool store_contact_set_tags(struct store *store, int64_t contact_id, const GArray *tag_ids,
                            GError **error)
{
    if (!statement_run(store, error, "DELETE FROM contact_tags WHERE contact_id = ?", "i",
                       contact_id))
        return false;
    for (guint i = 0; i < tag_ids->len; i++) {
        if (!statement_run(store, error,
                           "INSERT INTO contact_tags (contact_id, tag_id) VALUES (?, ?) "
                           "ON CONFLICT DO NOTHING",
                           "ii", contact_id, g_array_index(tag_ids, int64_t, i)))
            return false;
    }
    return true;
}
