/* lead.c - leads and their notes. */
#include "store/lead.h"
#include "base/clock.h"
#include "base/limits.h"
#include "store/lead_key.h"
#include "store/statement.h"
#include "store/visible.h"

#include <stddef.h>

#define REVENUE_MAX INT64_C(1000000000000000)

/* What part of the revenue to count on, in per cent; s is the lead's stage. */
#define PROBABILITY                                                                                \
    "CASE leads.status WHEN 'won' THEN 100 WHEN 'lost' THEN 0 "                                    \
    "ELSE coalesce(leads.stated_probability, s.probability, 0) END"
#define PRORATED "leads.expected_revenue_minor * (" PROBABILITY ") / 100"

#define TAGS                                                                                       \
    "(SELECT nullif(json_group_array(name), '[]') FROM (SELECT g.name FROM lead_tags AS lt "       \
    "JOIN tags AS g ON g.id = lt.tag_id WHERE lt.lead_id = leads.id ORDER BY lower(g.name)))"

#define AT(member) offsetof(struct lead, member)
#define TEXT_IN(member, max) #member, FIELD_TEXT, AT(member), FIELD_EDITABLE, NULL, max

static const struct record_field lead_fields[] = {
    {"id", FIELD_ID, AT(id)},
    {"kind", FIELD_TEXT, AT(kind)},
    {"status", FIELD_TEXT, AT(status)},
    {"archived", FIELD_BOOL, AT(archived)},
    {TEXT_IN(name, LIMIT_SUBJECT_BYTES)},
    {"team_id", FIELD_ID, AT(team_id), FIELD_HIDDEN},
    {"team", FIELD_TEXT, AT(team), FIELD_DERIVED, "t.name"},
    {"salesperson_id", FIELD_ID, AT(salesperson_id), FIELD_HIDDEN},
    {"salesperson", FIELD_TEXT, AT(salesperson), FIELD_DERIVED, "u.login"},
    {"stage_id", FIELD_ID, AT(stage_id), FIELD_HIDDEN},
    {"stage", FIELD_TEXT, AT(stage), FIELD_DERIVED, "s.name"},
    {"contact_id", FIELD_ID, AT(contact_id)},
    {TEXT_IN(contact_name, LIMIT_NAME_BYTES)},
    {TEXT_IN(email, LIMIT_ADDRESS_BYTES)},
    {TEXT_IN(phone, LIMIT_NAME_BYTES)},
    {"phone_e164", FIELD_TEXT, AT(phone_e164)},
    {TEXT_IN(company, LIMIT_NAME_BYTES)},
    {TEXT_IN(job_title, LIMIT_NAME_BYTES)},
    {TEXT_IN(website, LIMIT_NAME_BYTES)},
    {TEXT_IN(country, 2)},
    {TEXT_IN(language, 16)},
    {"source_id", FIELD_ID, AT(source_id), FIELD_HIDDEN},
    {"source", FIELD_TEXT, AT(source), FIELD_DERIVED, "o.name"},
    {"medium_id", FIELD_ID, AT(medium_id), FIELD_HIDDEN},
    {"medium", FIELD_TEXT, AT(medium), FIELD_DERIVED, "medium.name"},
    {"campaign_id", FIELD_ID, AT(campaign_id), FIELD_HIDDEN},
    {"campaign", FIELD_TEXT, AT(campaign), FIELD_DERIVED, "campaign.name"},
    {"priority", FIELD_INT, AT(priority), FIELD_EDITABLE, NULL, 3},
    {"expected_revenue_minor", FIELD_INT, AT(expected_revenue_minor), FIELD_EDITABLE, NULL,
     REVENUE_MAX},
    {"recurring_revenue_minor", FIELD_INT, AT(recurring_revenue_minor), FIELD_EDITABLE, NULL,
     REVENUE_MAX},
    {TEXT_IN(currency, 3)},
    {"closing_date", FIELD_DATE, AT(closing_date), FIELD_EDITABLE},
    {"stated_probability", FIELD_SOME, AT(stated_probability)},
    {"probability", FIELD_INT, AT(probability), FIELD_DERIVED, PROBABILITY},
    {"prorated_revenue_minor", FIELD_INT, AT(prorated_revenue_minor), FIELD_DERIVED, PRORATED},
    {"description", FIELD_TEXT, AT(description), FIELD_EDITABLE | FIELD_LINES, NULL,
     LIMIT_NOTE_BYTES},
    {"lost_reason_id", FIELD_ID, AT(lost_reason_id), FIELD_HIDDEN},
    {"lost_reason", FIELD_TEXT, AT(lost_reason), FIELD_DERIVED, "reason.name"},
    {"lost_remark", FIELD_TEXT, AT(lost_remark)},
    {"merged_into_id", FIELD_ID, AT(merged_into_id)},
    {"custom", FIELD_TEXT, AT(custom), FIELD_HIDDEN},
    {"tags", FIELD_TEXT, AT(tags), FIELD_DERIVED | FIELD_HIDDEN, TAGS},
    {"email_domain", FIELD_TEXT, AT(email_domain), FIELD_HIDDEN},
    {"site_domain", FIELD_TEXT, AT(site_domain), FIELD_HIDDEN},
    {"company_key", FIELD_TEXT, AT(company_key), FIELD_HIDDEN},
    {"created_at", FIELD_TIME, AT(created_at)},
    {"converted_at", FIELD_TIME, AT(converted_at)},
    {"assigned_at", FIELD_TIME, AT(assigned_at)},
    {"stage_at", FIELD_TIME, AT(stage_at)},
    {"closed_at", FIELD_TIME, AT(closed_at)},
    {"updated_at", FIELD_TIME, AT(updated_at)},
    {"version", FIELD_INT, AT(version)},
    {NULL},
};

static void free_lead(gpointer lead)
{
    record_free(&lead_type, lead);
}

const struct record_type lead_type = {
    "lead",
    "leads",
    "leads LEFT JOIN teams AS t ON t.id = leads.team_id "
    "LEFT JOIN users AS u ON u.id = leads.salesperson_id "
    "LEFT JOIN stages AS s ON s.id = leads.stage_id "
    "LEFT JOIN sources AS o ON o.id = leads.source_id "
    "LEFT JOIN mediums AS medium ON medium.id = leads.medium_id "
    "LEFT JOIN campaigns AS campaign ON campaign.id = leads.campaign_id "
    "LEFT JOIN lost_reasons AS reason ON reason.id = leads.lost_reason_id",
    sizeof(struct lead),
    lead_fields,
    free_lead,
};

static const struct record_field note_fields[] = {
    {"id", FIELD_ID, offsetof(struct note, id)},
    {"lead_id", FIELD_ID, offsetof(struct note, lead_id), FIELD_HIDDEN},
    {"user_id", FIELD_ID, offsetof(struct note, user_id), FIELD_HIDDEN},
    {"user", FIELD_TEXT, offsetof(struct note, user), FIELD_DERIVED, "u.login"},
    {"at", FIELD_TIME, offsetof(struct note, at)},
    {"text", FIELD_TEXT, offsetof(struct note, text)},
    {NULL},
};

static void free_note(gpointer note)
{
    record_free(&note_type, note);
}

const struct record_type note_type = {"note",
                                      "notes",
                                      "notes LEFT JOIN users AS u ON u.id = notes.user_id",
                                      sizeof(struct note),
                                      note_fields,
                                      free_note};

void lead_free(struct lead *lead)
{
    record_free(&lead_type, lead);
}

bool store_lead_insert(struct store *store, struct lead *lead, GError **error)
{
    lead_key_set(lead);
    return record_insert(store, &lead_type, lead, error);
}

bool store_lead_update(struct store *store, struct lead *lead, GError **error)
{
    lead_key_set(lead);
    return record_update(store, &lead_type, lead, error);
}

struct lead *store_lead_by_id(struct store *store, int64_t id, struct visibility visible,
                              GError **error)
{
    g_autoptr(condition_handle) condition = condition_new();
    condition_add(condition, "leads.id = ?", "i", id);
    visible_leads(condition, visible);
    g_autoptr(GPtrArray) found = record_select_where(store, &lead_type, condition, "", error);
    return found && found->len > 0 ? g_ptr_array_steal_index(found, 0) : NULL;
}

bool store_note_insert(struct store *store, struct note *note, GError **error)
{
    return record_insert(store, &note_type, note, error);
}

GPtrArray *store_note_list(struct store *store, int64_t lead_id, GError **error)
{
    return record_select(store, &note_type, error,
                         "WHERE notes.id IN (SELECT id FROM notes WHERE lead_id = ? "
                         "ORDER BY id DESC LIMIT ?) ORDER BY notes.id",
                         "ii", lead_id, (int64_t)LIMIT_PAGE);
}

GArray *store_lead_tags(struct store *store, int64_t lead_id, GError **error)
{
    g_autoptr(statement) stmt = statement_bind(
        store, error, "SELECT tag_id FROM lead_tags WHERE lead_id = ? ORDER BY tag_id", "i",
        lead_id);
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
    int row = stmt ? 1 : -1;
    while (stmt && (row = statement_step(store, stmt, error)) == 1) {
        int64_t id = sqlite3_column_int64(stmt, 0);
        g_array_append_val(ids, id);
    }
    return row < 0 ? NULL : g_steal_pointer(&ids);
}

bool store_lead_set_tags(struct store *store, int64_t lead_id, const GArray *tag_ids,
                         GError **error)
{
    if (!statement_run(store, error, "DELETE FROM lead_tags WHERE lead_id = ?", "i", lead_id))
        return false;
    for (guint i = 0; i < tag_ids->len; i++) {
        if (!statement_run(store, error,
                           "INSERT INTO lead_tags (lead_id, tag_id) VALUES (?, ?) "
                           "ON CONFLICT DO NOTHING",
                           "ii", lead_id, g_array_index(tag_ids, int64_t, i)))
            return false;
    }
    return true;
}

bool store_lead_last_change(struct store *store, int64_t lead_id, char **ret_login, int64_t *ret_at,
                            GError **error)
{
    g_autoptr(statement) stmt = statement_bind(
        store, error,
        "SELECT u.login, e.at FROM events AS e LEFT JOIN users AS u ON u.id = e.user_id "
        "WHERE e.lead_id = ? AND e.type NOT IN ('lead.note', 'lead.reply') "
        "ORDER BY e.id DESC LIMIT 1",
        "i", lead_id);
    int row = stmt ? statement_step(store, stmt, error) : -1;
    if (row < 0)
        return false;
    *ret_login = row == 1 ? column_text(stmt, 0) : NULL;
    *ret_at = row == 1 ? column_time(stmt, 1) : CLOCK_NONE;
    return true;
}

bool store_lead_count(struct store *store, int64_t since, int64_t *ret, GError **error)
{
    return statement_int(store, ret, 0, error, "SELECT count(*) FROM leads WHERE created_at >= ?",
                         "i", since);
}

bool store_lead_count_visible(struct store *store, int64_t since, struct visibility visible,
                              int64_t *ret, GError **error)
{
    g_autoptr(condition_handle) condition = condition_new();
    condition_add(condition, "leads.created_at >= ?", "i", since);
    visible_leads(condition, visible);
    return condition_count(store, "leads", condition, ret, error);
}
