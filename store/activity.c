/* activity.c - see activity.h. */
#include "store/activity.h"
#include "store/catalogue.h"
#include "store/statement.h"
#include "store/visible.h"

#include <stddef.h>

#define NAME_BYTES 100
#define SUMMARY_BYTES 400
#define NOTE_BYTES (64 << 10) /* LIMIT_NOTE_BYTES: as a lead's note */
#define DAYS_MAX 3650

/* ---- types ---- */

#define AT(member) offsetof(struct activity_type, member)

static const struct record_field type_fields[] = {
    {"id", FIELD_ID, AT(id)},
    {"name", FIELD_TEXT, AT(name), FIELD_EDITABLE, NULL, NAME_BYTES},
    {"kind", FIELD_TEXT, AT(kind), FIELD_EDITABLE, NULL, NAME_BYTES},
    {"days", FIELD_INT, AT(days), FIELD_EDITABLE, NULL, DAYS_MAX},
    {"suggests_id", FIELD_ID, AT(suggests_id), FIELD_HIDDEN},
    {"suggests", FIELD_TEXT, AT(suggests), FIELD_DERIVED, "next.name"},
    {"archived", FIELD_BOOL, AT(archived), FIELD_EDITABLE},
    {"version", FIELD_INT, AT(version)},
    {NULL},
};
#undef AT

static void free_type(gpointer type)
{
    activity_type_free(type);
}

const struct record_type activity_type_record = {
    "activity_type",
    "activity_types",
    "activity_types LEFT JOIN activity_types AS next ON next.id = activity_types.suggests_id",
    sizeof(struct activity_type),
    type_fields,
    free_type,
};

void activity_type_free(struct activity_type *type)
{
    record_free(&activity_type_record, type);
}

struct activity_type *store_activity_type_by_name(struct store *store, const char *name,
                                                  GError **error)
{
    return store_record_by_key(store, &activity_type_record, "name", name, error);
}

bool store_activity_type_is_used(struct store *store, int64_t type_id, bool *ret, GError **error)
{
    int64_t used;
    if (!statement_int(store, &used, 0, error,
                       "SELECT EXISTS (SELECT 1 FROM activities WHERE type_id = ?1) OR "
                       "EXISTS (SELECT 1 FROM activity_types WHERE suggests_id = ?1)",
                       "i", type_id))
        return false;
    *ret = used != 0;
    return true;
}

/* ---- activities ---- */

#define AT(member) offsetof(struct activity, member)

static const struct record_field fields[] = {
    {"id", FIELD_ID, AT(id)},
    {"uid", FIELD_TEXT, AT(uid)},
    {"type_id", FIELD_ID, AT(type_id), FIELD_HIDDEN},
    {"type", FIELD_TEXT, AT(type), FIELD_DERIVED, "t.name"},
    {"kind", FIELD_TEXT, AT(kind), FIELD_DERIVED, "t.kind"},
    {"summary", FIELD_TEXT, AT(summary), FIELD_EDITABLE, NULL, SUMMARY_BYTES},
    {"note", FIELD_TEXT, AT(note), FIELD_EDITABLE | FIELD_LINES, NULL, NOTE_BYTES},
    {"lead_id", FIELD_ID, AT(lead_id)},
    {"lead", FIELD_TEXT, AT(lead), FIELD_DERIVED, "l.name"},
    {"contact_id", FIELD_ID, AT(contact_id)},
    {"contact", FIELD_TEXT, AT(contact), FIELD_DERIVED,
     "coalesce(c.name, l.contact_name, l.email)"},
    {"phone", FIELD_TEXT, AT(phone), FIELD_DERIVED,
     "coalesce(l.phone_e164, l.phone, (SELECT coalesce(e164, number) FROM contact_phones "
     "WHERE contact_id = activities.contact_id ORDER BY position LIMIT 1))"},
    {"assignee_id", FIELD_ID, AT(assignee_id), FIELD_HIDDEN},
    {"assignee", FIELD_TEXT, AT(assignee), FIELD_DERIVED, "a.login"},
    {"due", FIELD_DATE, AT(due)},
    {"starts_at", FIELD_TIME, AT(starts_at)},
    {"ends_at", FIELD_TIME, AT(ends_at)},
    {"place", FIELD_TEXT, AT(place), FIELD_EDITABLE, NULL, SUMMARY_BYTES},
    {"done_at", FIELD_TIME, AT(done_at)},
    {"done_by", FIELD_ID, AT(done_by_id), FIELD_HIDDEN},
    {"done_by_login", FIELD_TEXT, AT(done_by), FIELD_DERIVED | FIELD_HIDDEN, "d.login"},
    {"feedback", FIELD_TEXT, AT(feedback)},
    {"suggests", FIELD_TEXT, AT(suggests), FIELD_DERIVED,
     "(SELECT name FROM activity_types WHERE id = t.suggests_id AND archived = 0)"},
    {"user_id", FIELD_ID, AT(user_id), FIELD_HIDDEN},
    {"user", FIELD_TEXT, AT(user), FIELD_DERIVED, "u.login"},
    {"created_at", FIELD_TIME, AT(created_at)},
    {"updated_at", FIELD_TIME, AT(updated_at)},
    {"version", FIELD_INT, AT(version)},
    {NULL},
};

static void free_item(gpointer activity)
{
    activity_free(activity);
}

const struct record_type activity_record = {
    "activity",
    "activities",
    "activities JOIN activity_types AS t ON t.id = activities.type_id "
    "LEFT JOIN leads AS l ON l.id = activities.lead_id "
    "LEFT JOIN contacts AS c ON c.id = activities.contact_id "
    "JOIN users AS a ON a.id = activities.assignee_id "
    "LEFT JOIN users AS d ON d.id = activities.done_by "
    "LEFT JOIN users AS u ON u.id = activities.user_id",
    sizeof(struct activity),
    fields,
    free_item,
};

void activity_free(struct activity *activity)
{
    record_free(&activity_record, activity);
}

struct activity *store_activity_by_id(struct store *store, int64_t id, struct visibility visible,
                                      GError **error)
{
    g_autoptr(condition_handle) condition = condition_new();
    condition_add(condition, "activities.id = ?", "i", id);
    visible_activities(condition, visible);
    g_autoptr(GPtrArray) found = record_select_where(store, &activity_record, condition, "", error);
    return found && found->len ? g_ptr_array_steal_index(found, 0) : NULL;
}

bool store_activity_insert(struct store *store, struct activity *activity, GError **error)
{
    return record_insert(store, &activity_record, activity, error);
}

bool store_activity_update(struct store *store, struct activity *activity, GError **error)
{
    return record_update(store, &activity_record, activity, error);
}

bool store_activity_delete(struct store *store, int64_t id, GError **error)
{
    return store_record_delete(store, &activity_record, id, error);
}

bool store_activity_move(struct store *store, int64_t from_lead_id, int64_t to_lead_id,
                         GError **error)
{
    return statement_run(store, error, "UPDATE activities SET lead_id = ? WHERE lead_id = ?", "ii",
                         to_lead_id, from_lead_id);
}
