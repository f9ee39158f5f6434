/* lead.c - leads and their notes. */
#include "store/lead.h"
#include "base/limits.h"
#include "store/statement.h"
#include "store/visible.h"

#include <stddef.h>

#define REVENUE_MAX INT64_C(1000000000000000)

/* What part of the revenue to count on, in per cent; s is the lead's stage. */
#define PROBABILITY                                                                                \
    "CASE leads.status WHEN 'won' THEN 100 WHEN 'lost' THEN 0 "                                    \
    "ELSE coalesce(leads.stated_probability, s.probability, 0) END"
#define PRORATED "leads.expected_revenue_minor * (" PROBABILITY ") / 100"

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
    {"stated_probability", FIELD_SOME, AT(stated_probability), FIELD_HIDDEN},
    {"probability", FIELD_INT, AT(probability), FIELD_DERIVED, PROBABILITY},
    {"prorated_revenue_minor", FIELD_INT, AT(prorated_revenue_minor), FIELD_DERIVED, PRORATED},
    {"description", FIELD_TEXT, AT(description), FIELD_EDITABLE | FIELD_LINES, NULL,
     LIMIT_NOTE_BYTES},
    {"lost_reason_id", FIELD_ID, AT(lost_reason_id), FIELD_HIDDEN},
    {"lost_reason", FIELD_TEXT, AT(lost_reason), FIELD_DERIVED, "reason.name"},
    {"lost_remark", FIELD_TEXT, AT(lost_remark)},
    {"merged_into_id", FIELD_ID, AT(merged_into_id)},
    {"custom", FIELD_TEXT, AT(custom), FIELD_HIDDEN},
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
    return record_insert(store, &lead_type, lead, error);
}

bool store_lead_update(struct store *store, struct lead *lead, GError **error)
{
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

/* A LIKE pattern that finds the word anywhere. (transfer full) */
static char *like_pattern(const char *word)
{
    GString *pattern = g_string_new("%");
    for (const char *p = word; *p; p++) {
        if (*p == '%' || *p == '_' || *p == '\\')
            g_string_append_c(pattern, '\\');
        g_string_append_c(pattern, *p);
    }
    g_string_append_c(pattern, '%');
    return g_string_free(pattern, FALSE);
}

static void add_query(struct condition *condition, const char *query)
{
    g_auto(GStrv) words = g_strsplit_set(query, " \t\n", 20);
    for (gsize i = 0; words[i]; i++) {
        if (!*words[i])
            continue;
        g_autofree char *like = like_pattern(words[i]);
        condition_add(condition,
                      "(leads.name LIKE ? ESCAPE '\\' OR leads.contact_name LIKE ? ESCAPE '\\' "
                      "OR leads.company LIKE ? ESCAPE '\\' OR leads.email LIKE ? ESCAPE '\\')",
                      "ssss", like, like, like, like);
    }
}

static struct condition *filter_condition(const struct lead_filter *filter)
{
    struct condition *condition = condition_new();
    /* constants, so that the partial indexes over open leads serve */
    condition_add(condition, filter->archived ? "leads.archived = 1" : "leads.archived = 0", "");
    if (filter->status && g_str_equal(filter->status, "open"))
        condition_add(condition, "leads.status = 'open'", "");
    else if (filter->status)
        condition_add(condition, "leads.status = ?", "s", filter->status);
    if (filter->team_id)
        condition_add(condition, "leads.team_id = ?", "i", filter->team_id);
    if (filter->salesperson_id)
        condition_add(condition, "leads.salesperson_id = ?", "i", filter->salesperson_id);
    if (filter->unassigned)
        condition_add(condition, "leads.salesperson_id IS NULL", "");
    if (filter->stage_id)
        condition_add(condition, "leads.stage_id = ?", "i", filter->stage_id);
    if (filter->stage)
        condition_add(condition,
                      "leads.stage_id IN (SELECT id FROM stages WHERE lower(name) = lower(?))", "s",
                      filter->stage);
    if (filter->kind)
        condition_add(condition, "leads.kind = ?", "s", filter->kind);
    if (filter->query)
        add_query(condition, filter->query);
    visible_leads(condition, filter->visible);
    return condition;
}

GPtrArray *store_lead_list(struct store *store, const struct lead_filter *filter, GError **error)
{
    g_autoptr(condition_handle) condition = filter_condition(filter);
    if (filter->before_id)
        condition_add(condition, "leads.id < ?", "i", filter->before_id);
    condition_add_values(condition, "i", filter->limit);
    return record_select_where(store, &lead_type, condition, "ORDER BY leads.id DESC LIMIT ?",
                               error);
}

GArray *store_lead_totals(struct store *store, const struct lead_filter *filter, GError **error)
{
    g_autoptr(condition_handle) condition = filter_condition(filter);
    g_autofree char *sql = g_strconcat("SELECT leads.stage_id, count(*), "
                                       "sum(leads.expected_revenue_minor) FROM leads",
                                       condition->sql->str, " GROUP BY leads.stage_id", NULL);
    g_autoptr(statement) stmt = statement_bind(store, error, sql, "");
    if (!stmt)
        return NULL;
    condition_bind(stmt, condition);
    g_autoptr(GArray) totals = g_array_new(FALSE, FALSE, sizeof(struct lead_total));
    int row;
    while ((row = statement_step(store, stmt, error)) == 1) {
        struct lead_total total = {sqlite3_column_int64(stmt, 0), sqlite3_column_int64(stmt, 1),
                                   sqlite3_column_int64(stmt, 2)};
        g_array_append_val(totals, total);
    }
    return row < 0 ? NULL : g_steal_pointer(&totals);
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
