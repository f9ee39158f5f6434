/* field.c - fields of leads that a business adds. */
#include "store/field.h"
#include "base/limits.h"
#include "store/statement.h"

#include <stddef.h>

#define AT(member) offsetof(struct custom_field, member)

static const struct record_field custom_field_fields[] = {
    {"id", FIELD_ID, AT(id)},
    {"name", FIELD_TEXT, AT(name), FIELD_EDITABLE, NULL, 64},
    {"label", FIELD_TEXT, AT(label), FIELD_EDITABLE, NULL, 100},
    {"type", FIELD_TEXT, AT(type), FIELD_EDITABLE, NULL, 16},
    {"choices", FIELD_TEXT, AT(choices), FIELD_HIDDEN},
    {"archived", FIELD_BOOL, AT(archived), FIELD_EDITABLE},
    {"version", FIELD_INT, AT(version)},
    {NULL},
};

static void free_item(gpointer field)
{
    record_free(&custom_field_type, field);
}

const struct record_type custom_field_type = {
    "field",   "custom_fields", "custom_fields", sizeof(struct custom_field), custom_field_fields,
    free_item,
};

void custom_field_free(struct custom_field *field)
{
    record_free(&custom_field_type, field);
}

struct custom_field *store_field_by_id(struct store *store, int64_t id, GError **error)
{
    return record_select_one(store, &custom_field_type, error, "WHERE id = ?", "i", id);
}

GPtrArray *store_field_list(struct store *store, GError **error)
{
    return record_select(store, &custom_field_type, error, "ORDER BY id LIMIT ?", "i",
                         (int64_t)LIMIT_CUSTOM_FIELDS);
}

static bool exists(struct store *store, const char *sql, const char *name, bool *ret,
                   GError **error)
{
    int64_t found;
    if (!statement_int(store, &found, 0, error, sql, "s", name))
        return false;
    *ret = found != 0;
    return true;
}

bool store_field_has_values(struct store *store, const char *name, bool *ret, GError **error)
{
    return exists(store,
                  "SELECT 1 FROM leads WHERE custom IS NOT NULL "
                  "AND json_type(custom, '$.' || ?) IS NOT NULL LIMIT 1",
                  name, ret, error);
}

bool store_field_is_required(struct store *store, const char *name, bool *ret, GError **error)
{
    return exists(store,
                  "SELECT 1 FROM stages "
                  "WHERE instr(' ' || coalesce(required, '') || ' ', ' ' || ? || ' ') > 0 LIMIT 1",
                  name, ret, error);
}
