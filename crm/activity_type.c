/* activity_type.c - the types of activities: a catalogue that administrators look after. */
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/activity.h"

static const char *const extra_fields[] = {"suggests", NULL};
static const char *const kinds[] = {"call", "mail", "meeting", "to-do", "other", NULL};

static bool begin(struct crm *crm, void *record, GError **error)
{
    struct activity_type *type = record;
    (void)crm, (void)error;
    type->kind = g_strdup("other");
    return true;
}

static bool check_kind(const struct activity_type *type, GError **error)
{
    if (type->kind && g_strv_contains(kinds, type->kind))
        return true;
    g_autofree char *all = g_strjoinv(", ", (char **)kinds);
    error_set_field(error, "kind", "kind: must be one of %s", all);
    return false;
}

static bool read_suggestion(struct crm *crm, struct activity_type *type, json_t *fields,
                            GError **error)
{
    const char *name = NULL;
    GError *local = NULL;
    if (!json_object_get(fields, "suggests"))
        return true;
    if (!json_field_string(fields, "suggests", LIMIT_NAME_BYTES, &name, error))
        return false;
    g_autoptr(activity_type_handle) next =
        util_nonempty(name) ? store_activity_type_by_name(crm->store, name, &local) : NULL;
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (util_nonempty(name) && !next) {
        error_set_field(error, "suggests",
                        "suggests: there is no activity type \"%s\"; see crmctl activity-type list",
                        name);
        return false;
    }
    type->suggests_id = next ? next->id : 0;
    return true;
}

static bool check(struct crm *crm, void *record, json_t *fields, GError **error)
{
    return check_kind(record, error) && read_suggestion(crm, record, fields, error);
}

static bool leave(struct crm *crm, const void *record, GError **error)
{
    const struct activity_type *type = record;
    bool is_used;
    if (!store_activity_type_is_used(crm->store, type->id, &is_used, error))
        return false;
    if (is_used)
        error_set(error, ERROR_CONFLICT,
                  "\"%s\" is used by activities, or suggested by another type; archive it: crmctl "
                  "activity-type edit '%s' --archived yes",
                  type->name, type->name);
    return !is_used;
}

const struct catalogue activity_type_catalogue = {
    .type = &activity_type_record,
    .resource = RESOURCE_ACTIVITY_TYPE,
    .key = "name",
    .extra = extra_fields,
    .begin = begin,
    .check = check,
    .leave = leave,
};
