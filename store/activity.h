/* activity.h - what is to be done about a lead or a contact, and the types of such activities. */
#pragma once

#include "base/record.h"
#include "store/scope.h"
#include "store/store.h"

struct activity_type {
    int64_t id;
    char *name;
    char *kind;   /* "call", "mail", "meeting", "to-do", "other" */
    int64_t days; /* until one is due, where nothing else is said */
    int64_t suggests_id;
    char *suggests; /* the name of what usually comes next */
    bool archived;
    int64_t version;
};
extern const struct record_type activity_type_record;
typedef struct activity_type activity_type_handle;
void activity_type_free(struct activity_type *type);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(activity_type_handle, activity_type_free)

struct activity {
    int64_t id;
    char *uid; /* by which calendars know it again */
    int64_t type_id;
    char *type;
    char *kind;
    char *summary;
    char *note;
    int64_t lead_id; /* either this or contact_id */
    char *lead;      /* its name */
    int64_t contact_id;
    char *contact; /* its name, or that of the lead's contact */
    char *phone;   /* likewise */
    int64_t assignee_id;
    char *assignee; /* login */
    char *due;      /* the day in the assignee's time zone */
    int64_t starts_at;
    int64_t ends_at;
    char *place;
    int64_t done_at;
    int64_t done_by_id;
    char *done_by; /* login */
    char *feedback;
    char *suggests; /* the type that usually comes next, where it is in use */
    int64_t user_id;
    char *user; /* who made it: login */
    int64_t created_at;
    int64_t updated_at;
    int64_t version;
};
extern const struct record_type activity_record;
typedef struct activity activity_handle;
void activity_free(struct activity *activity);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(activity_handle, activity_free)

/* NULL without an error where there is none that is visible. (transfer full) */
struct activity *store_activity_by_id(struct store *store, int64_t id, struct visibility visible,
                                      GError **error);
struct activity_type *store_activity_type_by_name(struct store *store, const char *name,
                                                  GError **error);

bool store_activity_insert(struct store *store, struct activity *activity, GError **error);
bool store_activity_update(struct store *store, struct activity *activity, GError **error);
bool store_activity_delete(struct store *store, int64_t id, GError **error);

/* Gives all activities of a lead, open and done, to another lead. */
bool store_activity_move(struct store *store, int64_t from_lead_id, int64_t to_lead_id,
                         GError **error);

/* Whether an activity is of the type, or another type names it as what comes next. */
bool store_activity_type_is_used(struct store *store, int64_t type_id, bool *ret, GError **error);
