/* company.c - the companies that we are. */
#include "store/company.h"
#include "base/limits.h"
#include "store/statement.h"

#include <stddef.h>

#define AT(member) offsetof(struct company, member)
#define TEXT_IN(member, max) #member, FIELD_TEXT, AT(member), FIELD_EDITABLE, NULL, max

static const struct record_field company_fields[] = {
    {"id", FIELD_ID, AT(id)},
    {TEXT_IN(name, LIMIT_NAME_BYTES)},
    {TEXT_IN(street, LIMIT_NAME_BYTES)},
    {TEXT_IN(street2, LIMIT_NAME_BYTES)},
    {TEXT_IN(postcode, 32)},
    {TEXT_IN(city, LIMIT_NAME_BYTES)},
    {TEXT_IN(state, LIMIT_NAME_BYTES)},
    {TEXT_IN(country, 2)},
    {TEXT_IN(tax_id, 64)},
    {TEXT_IN(phone, 64)},
    {TEXT_IN(email, LIMIT_ADDRESS_BYTES)},
    {TEXT_IN(website, LIMIT_NAME_BYTES)},
    {TEXT_IN(currency, 3)},
    {"archived", FIELD_BOOL, AT(archived), FIELD_EDITABLE},
    {"created_at", FIELD_TIME, AT(created_at)},
    {"version", FIELD_INT, AT(version)},
    {NULL},
};

static void free_item(gpointer company)
{
    record_free(&company_type, company);
}

const struct record_type company_type = {
    "company", "companies", "companies", sizeof(struct company), company_fields, free_item};

void company_free(struct company *company)
{
    record_free(&company_type, company);
}

struct company *store_company_by_name(struct store *store, const char *name, GError **error)
{
    return record_select_one(store, &company_type, error, "WHERE lower(name) = lower(?)", "s",
                             name);
}

bool store_company_logo(struct store *store, int64_t id, GBytes **ret_logo, char **ret_type,
                        GError **error)
{
    g_autoptr(statement) stmt = statement_bind(
        store, error, "SELECT logo, logo_type FROM companies WHERE id = ? AND logo IS NOT NULL",
        "i", id);
    int row = stmt ? statement_step(store, stmt, error) : -1;
    if (row < 0)
        return false;
    *ret_logo = NULL;
    *ret_type = NULL;
    if (row) {
        *ret_logo = g_bytes_new(sqlite3_column_blob(stmt, 0), (gsize)sqlite3_column_bytes(stmt, 0));
        *ret_type = column_text(stmt, 1);
    }
    return true;
}

bool store_company_set_logo(struct store *store, int64_t id, GBytes *logo, const char *type,
                            GError **error)
{
    gsize size = 0;
    const void *data = logo ? g_bytes_get_data(logo, &size) : NULL;
    return statement_run(store, error, "UPDATE companies SET logo = ?, logo_type = ? WHERE id = ?",
                         "bsi", data, size, type, id);
}

bool store_company_has_teams(struct store *store, int64_t id, bool *ret, GError **error)
{
    int64_t found;
    if (!statement_int(store, &found, 0, error, "SELECT 1 FROM teams WHERE company_id = ? LIMIT 1",
                       "i", id))
        return false;
    *ret = found != 0;
    return true;
}
