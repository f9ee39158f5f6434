/* lead_list.c - crmctl lead list and lead duplicates: leads as rows. */
#include "ctl/lead.h"
#include "ctl/activity.h"
#include "ctl/list.h"
#include "ctl/phrase.h"
#include "render/money.h"

#include <string.h>

/* ---- cells ---- */

static void cell_name(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    cell_text(ctl, item, value, ret);
    if (g_strcmp0(ctl_text(item, "kind"), "opportunity") == 0)
        ret->style = STYLE_BOLD;
}

static void cell_contact(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)value;
    const char *contact = ctl_text(item, "contact_name");
    contact = contact ? contact : ctl_text(item, "email");
    const char *company = ctl_text(item, "company");
    if (contact && company)
        ret->text = g_strdup_printf("%s, %s", contact, company);
    else
        ret->text = g_strdup(contact ? contact : company);
}

static void cell_stage(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    const char *status = ctl_text(item, "status");
    cell_text(ctl, item, value, ret);
    if (g_strcmp0(status, "won") == 0)
        ret->style = STYLE_GOOD;
    else if (g_strcmp0(status, "lost") == 0)
        ret->style = STYLE_BAD;
}

void lead_cell_stars(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    GString *stars = g_string_new(NULL);
    for (json_int_t i = 0; i < MIN(json_integer_value(value), 5); i++)
        g_string_append(stars, "★");
    ret->text = g_string_free(stars, FALSE);
    ret->style = STYLE_WARN;
}

/* A day that has gone by while the lead is open stands out. */
static void cell_closing(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc(ctl->now_s);
    g_autofree char *today = g_date_time_format(now, "%Y-%m-%d");
    bool is_open = g_strcmp0(ctl_text(item, "status"), "open") == 0;
    cell_text(ctl, item, value, ret);
    ret->style = is_open && ret->text && strcmp(ret->text, today) < 0 ? STYLE_WARN : STYLE_DIM;
}

static void cell_next(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl;
    ret->text = activity_next(item);
    ret->style = activity_style(value);
}

#define COLUMN_ID                                                                                  \
    {                                                                                              \
        {"ID", .right = true}, cell_id, "id", "id"                                                 \
    }
#define COLUMN_NAME                                                                                \
    {                                                                                              \
        {"NAME", 16}, cell_name, "name", "name"                                                    \
    }
#define COLUMN_CONTACT                                                                             \
    {                                                                                              \
        {"CONTACT", 10, 4}, cell_contact                                                           \
    }

static const struct list_column lead_columns[] = {
    COLUMN_ID,
    COLUMN_NAME,
    COLUMN_CONTACT,
    {{"TEAM", 8, 5}, cell_text, "team", "team"},
    {{"SALES", 8, 1}, cell_text, "salesperson", "salesperson"},
    {{"STAGE", 11, 1}, cell_stage, "stage", "stage"},
    {{"REVENUE", 0, 3, true},
     cell_revenue,
     "expected_revenue_minor",
     "expected_revenue",
     csv_revenue},
    {{"★", 0, 6}, lead_cell_stars, "priority", "priority"},
    {{"CLOSING", 0, 7}, cell_closing, "closing_date", "closing_date"},
    {{"NEXT", 0, 8}, cell_next, "next_activity"},
    {.path = "next_activity.type", .csv = "next_activity"},
    {.path = "next_activity.due", .csv = "next_due"},
    {{"CREATED", 0, 2}, cell_ago, "created_at", "created_at"},
    {.path = "currency", .csv = "currency"},
    {.path = "recurring_revenue_minor", .csv = "recurring_revenue", .csv_text = csv_revenue},
    {.path = "probability", .csv = "probability"},
    {.path = "prorated_revenue_minor", .csv = "prorated_revenue", .csv_text = csv_revenue},
    {.path = "kind", .csv = "kind"},
    {.path = "status", .csv = "status"},
    {.path = "archived", .csv = "archived"},
    {.path = "contact_id", .csv = "contact_id"},
    {.path = "contact_name", .csv = "contact_name"},
    {.path = "email", .csv = "email"},
    {.path = "phone", .csv = "phone"},
    {.path = "phone_e164", .csv = "phone_e164"},
    {.path = "company", .csv = "company"},
    {.path = "job_title", .csv = "job_title"},
    {.path = "website", .csv = "website"},
    {.path = "country", .csv = "country"},
    {.path = "language", .csv = "language"},
    {.path = "source", .csv = "source"},
    {.path = "medium", .csv = "medium"},
    {.path = "campaign", .csv = "campaign"},
    {.path = "tags", .csv = "tags"},
    {.path = "lost_reason", .csv = "lost_reason"},
    {.path = "lost_remark", .csv = "lost_remark"},
    {.path = "description", .csv = "description"},
    {.path = "custom", .csv = "custom"},
    {.path = "merged_into_id", .csv = "merged_into_id"},
    {.path = "converted_at", .csv = "converted_at"},
    {.path = "assigned_at", .csv = "assigned_at"},
    {.path = "stage_at", .csv = "stage_at"},
    {.path = "closed_at", .csv = "closed_at"},
    {.path = "updated_at", .csv = "updated_at"},
    {.path = "version", .csv = "version"},
    {{0}},
};

bool lead_run_list(struct ctl *ctl, const struct call *call, GError **error)
{
    static const struct list list = {
        "/v1/leads", lead_columns,
        "No leads here; mail makes them, or: crmctl lead create --name TEXT"};
    return list_run(ctl, call, &list, error);
}

/* ---- duplicates ---- */

static void cell_status(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)item;
    cell_text(ctl, item, value, ret);
    ret->style = g_strcmp0(ret->text, "open") == 0 ? STYLE_PLAIN : STYLE_DIM;
}

static const struct list_column duplicate_columns[] = {
    COLUMN_ID,
    COLUMN_NAME,
    COLUMN_CONTACT,
    {{"STATUS", 6, 2}, cell_status, "status", "status"},
    {{"SALES", 8, 3}, cell_text, "salesperson", "salesperson"},
    {{"SAME", 12, 1}, cell_list, "reasons", "reasons"},
    {{"CREATED", 0, 5}, cell_ago, "created_at", "created_at"},
    {.path = "email", .csv = "email"},
    {.path = "phone", .csv = "phone"},
    {.path = "company", .csv = "company"},
    {{0}},
};

bool lead_run_duplicates(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("leads", id, "duplicates", NULL);
    const struct list list = {path, duplicate_columns, "No other lead looks like this one."};
    return list_run(ctl, call, &list, error);
}
