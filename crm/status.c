/* status.c - counts for the status. */
#include "crm/status.h"
#include "crm/rights.h"
#include "crm/setting.h"
#include "crm/strings.h"
#include "store/lead.h"
#include "store/message.h"
#include "store/raw_mail.h"

static int64_t start_of_today(void)
{
    g_autoptr(GDateTime) now = g_date_time_new_now_local();
    g_autoptr(GDateTime) midnight =
        g_date_time_new_local(g_date_time_get_year(now), g_date_time_get_month(now),
                              g_date_time_get_day_of_month(now), 0, 0, 0);
    return midnight ? g_date_time_to_unix(midnight) : g_date_time_to_unix(now);
}

bool crm_leads_today(struct crm *crm, int64_t *ret, GError **error)
{
    return store_lead_count(crm->store, start_of_today(), ret, error);
}

bool crm_verdict_counts(struct crm *crm, int64_t ret_counts[VERDICT_COUNT], GError **error)
{
    return store_message_verdicts(crm->store, ret_counts, error);
}

/* What a person may see of today. */
static json_t *own_day(struct crm *crm, GError **error)
{
    int64_t messages, leads, today = start_of_today();
    if (!store_message_count_visible(crm->store, today,
                                     rights_visible(crm, RESOURCE_MESSAGE, ACTION_READ), &messages,
                                     error) ||
        !store_lead_count_visible(crm->store, today,
                                  rights_visible(crm, RESOURCE_LEAD, ACTION_READ), &leads, error))
        return NULL;
    return json_pack("{s:I, s:I}", "messages", (json_int_t)messages, "leads", (json_int_t)leads);
}

/* What all mail since then came to. */
static json_t *counts_since(struct store *store, int64_t since, GError **error)
{
    int64_t messages, leads, quarantined, refused;
    if (!store_message_count(store, since, NULL, &messages, error) ||
        !store_lead_count(store, since, &leads, error) ||
        !store_message_count(store, since, verdict_name(VERDICT_UNPARSABLE), &quarantined, error) ||
        !store_message_count(store, since, verdict_name(VERDICT_REFUSED), &refused, error))
        return NULL;
    return json_pack("{s:I, s:I, s:I, s:I}", "messages", (json_int_t)messages, "leads",
                     (json_int_t)leads, "quarantined", (json_int_t)quarantined, "refused",
                     (json_int_t)refused);
}

static json_t *database_to_json(struct store *store)
{
    return json_pack("{s:s, s:I, s:i}", "path", store_path(store), "size_bytes",
                     (json_int_t)store_size_bytes(store), "schema", store_schema_version(store));
}

static json_t *raw_mail_to_json(struct store *store, GError **error)
{
    int64_t days, oldest_at;
    if (!setting_number(store, SETTING_RAW_MAIL_DAYS, &days, error) ||
        !store_raw_oldest(store, &oldest_at, error))
        return NULL;
    json_t *object = json_pack("{s:I}", "days", (json_int_t)days);
    json_set_time(object, "oldest_at", oldest_at);
    return object;
}

/* Puts what was made into the object; false where it could not be. */
static bool take(json_t *object, const char *name, json_t *made)
{
    return made && json_object_set_new(object, name, made) == 0;
}

static bool add_counts(struct crm *crm, json_t *status, GError **error)
{
    if (rights_scope(crm, RESOURCE_MAILBOX, ACTION_READ) != SCOPE_ALL)
        return take(status, "today", own_day(crm, error));
    return take(status, "database", database_to_json(crm->store)) &&
           take(status, "raw_mail", raw_mail_to_json(crm->store, error)) &&
           take(status, "today", counts_since(crm->store, start_of_today(), error)) &&
           take(status, "totals", counts_since(crm->store, 0, error));
}

json_t *crm_status(struct crm *crm, GError **error)
{
    g_autoptr(json_t) status =
        json_pack("{s:{s:s, s:o}}", "user", "login", crm->user->login, "groups",
                  strings_to_json((const char *const *)crm->user->groups));
    return add_counts(crm, status, error) ? g_steal_pointer(&status) : NULL;
}
