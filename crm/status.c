/* status.c - counts for the status. */
#include "crm/status.h"
#include "crm/strings.h"
#include "store/lead.h"
#include "store/message.h"

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

static json_t *groups_to_json(unsigned groups)
{
    json_t *names = json_array();
    if (groups & GROUP_ADMINISTRATOR)
        json_array_append_new(names, json_text("administrator"));
    if (groups & GROUP_LEADER)
        json_array_append_new(names, json_text("leader"));
    if (groups & GROUP_USER)
        json_array_append_new(names, json_text("user"));
    return names;
}

json_t *crm_status(struct crm *crm, GError **error)
{
    int64_t messages_today, leads_today, messages, leads, quarantined;
    int64_t today = start_of_today();
    struct store *store = crm->store;
    if (!store_message_count(store, today, NULL, &messages_today, error) ||
        !store_lead_count(store, today, &leads_today, error) ||
        !store_message_count(store, 0, NULL, &messages, error) ||
        !store_lead_count(store, 0, &leads, error) ||
        !store_message_count(store, 0, "unparsable", &quarantined, error))
        return NULL;
    return json_pack("{s:{s:s, s:I, s:i}, s:{s:I, s:I}, s:{s:I, s:I, s:I}, s:{s:s, s:o}}",
                     "database", "path", store_path(store), "size_bytes",
                     (json_int_t)store_size_bytes(store), "schema", store_schema_version(store),
                     "today", "messages", (json_int_t)messages_today, "leads",
                     (json_int_t)leads_today, "totals", "messages", (json_int_t)messages, "leads",
                     (json_int_t)leads, "quarantined", (json_int_t)quarantined, "user", "login",
                     crm->user->login, "groups", groups_to_json(crm->user->groups));
}
