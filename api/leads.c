/* leads.c - the routes of leads and of the pipeline. */
#include "api/handlers.h"
#include "base/error.h"
#include "base/limits.h"
#include "crm/correction.h"
#include "crm/event.h"
#include "crm/lead.h"
#include "crm/reply_address.h"
#include "crm/setting.h"
#include "crm/team.h"
#include "crm/undeliverable.h"
#include "crm/user.h"
#include "store/stage.h"

#include <string.h>

#define CARDS_PER_STAGE 20
#define TEXT_BYTES_PER_LEAD (4 << 20) /* in one answer; a long correspondence has some 100 KB */

/* ---- lists ---- */

/* Sets the filter's ids from ?team= and ?salesperson=, by name. */
static bool filter_by_names(struct api_call *call, struct crm *crm, struct lead_filter *filter,
                            GError **error)
{
    const char *team_name = api_query(call, "team");
    const char *login = api_query(call, "salesperson");
    if (team_name) {
        g_autoptr(team_handle) team = catalogue_get(crm, &team_catalogue, team_name, error);
        if (!team)
            return false;
        filter->team_id = team->id;
    }
    if (login && g_str_equal(login, "none")) {
        filter->unassigned = true;
    } else if (login) {
        g_autoptr(user_handle) user = catalogue_get(crm, &user_catalogue, login, error);
        if (!user)
            return false;
        filter->salesperson_id = user->id;
    }
    return true;
}

static bool check_word(const char *name, const char *value, const char *const *known,
                       GError **error)
{
    if (!value || g_strv_contains(known, value))
        return true;
    g_autofree char *all = g_strjoinv(", ", (char **)known);
    error_set_field(error, name, "%s: must be one of %s", name, all);
    return false;
}

static json_t *leads_to_json(const GPtrArray *leads)
{
    json_t *items = json_array();
    for (guint i = 0; i < leads->len; i++)
        json_array_append_new(items, record_to_json(&lead_type, leads->pdata[i]));
    return items;
}

static bool leads_list(struct api_call *call, GError **error)
{
    static const char *const known[] = {"team",  "salesperson", "stage", "kind", "status",
                                        "query", "limit",       "after", NULL};
    static const char *const kinds[] = {"lead", "opportunity", NULL};
    static const char *const states[] = {"open", "won", "lost", "archived", NULL};
    struct crm crm = api_crm(call);
    struct api_page page;
    const char *status = api_query(call, "status");
    struct lead_filter filter = {
        .stage = api_query(call, "stage"),
        .kind = api_query(call, "kind"),
        .query = api_query(call, "query"),
    };
    if (!api_only_query(call, known, error) || !api_page(call, &page, error) ||
        !check_word("kind", filter.kind, kinds, error) ||
        !check_word("status", status, states, error) ||
        !filter_by_names(call, &crm, &filter, error))
        return false;
    filter.archived = status && g_str_equal(status, "archived");
    filter.status = filter.archived ? NULL : status;
    filter.after.id = page.after;
    filter.limit = page.limit + 1;
    g_autoptr(GPtrArray) leads = lead_list(&crm, &filter, error);
    if (!leads)
        return false;
    int64_t next_id = api_page_end(&page, leads);
    api_answer_list(call, leads_to_json(leads), next_id);
    return true;
}

/* ---- one lead ---- */

static gsize text_bytes(json_t *message)
{
    static const char *const texts[] = {"text", "body", "quoted", "signature"};
    gsize bytes = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        bytes += json_string_length(json_object_get(message, texts[i]));
    return bytes;
}

/* Whoever knows of a thread can lengthen it: older messages go without their texts. */
static json_t *messages_of(struct crm *crm, int64_t lead_id, GError **error)
{
    g_autoptr(GPtrArray) messages = store_lead_messages(crm->store, lead_id, error);
    if (!messages)
        return NULL;
    g_autoptr(json_t) array = json_array();
    gsize bytes = 0;
    for (guint i = messages->len; i > 0; i--) {
        const struct message *message = messages->pdata[i - 1];
        json_t *item = bytes < TEXT_BYTES_PER_LEAD ? messages_whole(crm, message, error)
                                                   : messages_summary(crm, message, error);
        if (!item)
            return NULL;
        bytes += text_bytes(item);
        json_array_insert_new(array, 0, item);
    }
    return g_steal_pointer(&array);
}

static json_t *notes_of(struct crm *crm, int64_t lead_id, GError **error)
{
    g_autoptr(GPtrArray) notes = store_note_list(crm->store, lead_id, error);
    if (!notes)
        return NULL;
    json_t *array = json_array();
    for (guint i = 0; i < notes->len; i++)
        json_array_append_new(array, record_to_json(&note_type, notes->pdata[i]));
    return array;
}

static json_t *history_of(struct crm *crm, int64_t lead_id, GError **error)
{
    g_autoptr(GPtrArray) events = store_lead_events(crm->store, lead_id, error);
    if (!events)
        return NULL;
    json_t *array = json_array();
    for (guint i = 0; i < events->len; i++)
        json_array_append_new(array, event_to_json(events->pdata[i]));
    return array;
}

/* Sets a member; false where value is NULL, with the error that its maker set. */
static bool set_member(json_t *object, const char *key, json_t *value)
{
    if (value)
        json_object_set_new(object, key, value);
    return value != NULL;
}

static bool answer_lead(struct api_call *call, struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(lead_handle) lead = lead_get(crm, id, error);
    if (!lead)
        return false;
    g_autoptr(json_t) object = record_to_json(&lead_type, lead);
    g_autofree char *address = NULL;
    if (!reply_address_of(crm->store, id, lead->team_id, &address, error) ||
        !undeliverable_set_json(crm, lead->email, object, error))
        return false;
    json_set_text(object, "reply_address", address);
    if (!set_member(object, "messages", messages_of(crm, id, error)) ||
        !set_member(object, "notes", notes_of(crm, id, error)) ||
        !set_member(object, "history", history_of(crm, id, error)))
        return false;
    api_answer_json(call, g_steal_pointer(&object));
    return true;
}

static bool leads_show(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    return api_arg_id(call, 0, "lead", &id, error) && answer_lead(call, &crm, id, error);
}

static bool leads_create(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    if (!lead_create(&crm, call->body, &id, error) || !answer_lead(call, &crm, id, error))
        return false;
    call->answer.status = 201;
    return true;
}

static bool leads_note(struct api_call *call, GError **error)
{
    static const char *const known[] = {"text", NULL};
    struct crm crm = api_crm(call);
    const char *text = NULL;
    int64_t id;
    return api_arg_id(call, 0, "lead", &id, error) && json_only_fields(call->body, known, error) &&
           json_field_string(call->body, "text", LIMIT_NOTE_BYTES, &text, error) &&
           lead_note(&crm, id, text, error) && answer_lead(call, &crm, id, error);
}

/* Who gives away a lead that only its salesperson sees is told no more than that. */
static bool answer_assigned(struct api_call *call, struct crm *crm, int64_t id, const char *login,
                            GError **error)
{
    GError *local = NULL;
    if (answer_lead(call, crm, id, &local))
        return true;
    if (error_code_of(local) != ERROR_NOT_FOUND) {
        g_propagate_error(error, local);
        return false;
    }
    g_error_free(local);
    json_t *object = json_object();
    json_object_set_new(object, "id", json_integer(id));
    json_set_text(object, "salesperson", login);
    api_answer_json(call, object);
    return true;
}

static bool leads_assign(struct api_call *call, GError **error)
{
    static const char *const known[] = {"salesperson", NULL};
    struct crm crm = api_crm(call);
    const char *login = NULL;
    int64_t id;
    if (!api_arg_id(call, 0, "lead", &id, error) || !json_only_fields(call->body, known, error) ||
        !json_field_string(call->body, "salesperson", LIMIT_NAME_BYTES, &login, error))
        return false;
    if (!json_object_get(call->body, "salesperson")) {
        error_set_field(error, "salesperson",
                        "salesperson: is needed: a login, or null for nobody");
        return false;
    }
    return lead_assign(&crm, id, login, error) && answer_assigned(call, &crm, id, login, error);
}

static bool leads_stage(struct api_call *call, GError **error)
{
    static const char *const known[] = {"stage", NULL};
    struct crm crm = api_crm(call);
    const char *stage = NULL;
    int64_t id;
    if (!api_arg_id(call, 0, "lead", &id, error) || !json_only_fields(call->body, known, error) ||
        !json_field_string(call->body, "stage", LIMIT_NAME_BYTES, &stage, error))
        return false;
    if (!stage) {
        error_set_field(error, "stage", "stage: is needed: the name of one");
        return false;
    }
    return lead_move(&crm, id, stage, error) && answer_lead(call, &crm, id, error);
}

static bool leads_dismiss(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    struct dismissal dismissal;
    int64_t id, message_id;
    return api_arg_id(call, 0, "lead", &id, error) && messages_dismissal(call, &dismissal, error) &&
           correction_dismiss_lead(&crm, id, &dismissal, &message_id, error) &&
           messages_answer_corrected(call, &crm, message_id, error);
}

/* ---- the board ---- */

static const struct lead_total *total_of(const GArray *totals, int64_t stage_id)
{
    static const struct lead_total none;
    for (guint i = 0; i < totals->len; i++) {
        if (g_array_index(totals, struct lead_total, i).stage_id == stage_id)
            return &g_array_index(totals, struct lead_total, i);
    }
    return &none;
}

static json_t *column_to_json(struct crm *crm, const struct lead_filter *narrowed,
                              const struct stage *stage, const GArray *totals, GError **error)
{
    const struct lead_total *total = total_of(totals, stage->id);
    struct lead_filter filter = *narrowed;
    filter.stage_id = stage->id;
    filter.limit = CARDS_PER_STAGE;
    g_autoptr(GPtrArray) cards = lead_list(crm, &filter, error);
    if (!cards)
        return NULL;
    json_t *column = json_object();
    json_set_text(column, "name", stage->name);
    json_object_set_new(column, "count", json_integer(total->count));
    json_object_set_new(column, "expected_revenue_minor",
                        json_integer(total->expected_revenue_minor));
    json_object_set_new(column, "folded", json_boolean(stage->folded));
    json_object_set_new(column, "won", json_boolean(stage->won));
    json_object_set_new(column, "cards", leads_to_json(cards));
    return column;
}

static json_t *columns_to_json(struct crm *crm, struct lead_filter *filter, GError **error)
{
    g_autoptr(GPtrArray) stages = store_stage_list(crm->store, filter->team_id, error);
    g_autoptr(GArray) totals = stages ? lead_totals(crm, filter, error) : NULL;
    if (!totals)
        return NULL;
    g_autoptr(json_t) columns = json_array();
    for (guint i = 0; i < stages->len; i++) {
        json_t *column = column_to_json(crm, filter, stages->pdata[i], totals, error);
        if (!column)
            return NULL;
        json_array_append_new(columns, column);
    }
    return g_steal_pointer(&columns);
}

static bool count_unassigned(struct crm *crm, const struct lead_filter *narrowed, int64_t *ret,
                             GError **error)
{
    struct lead_filter filter = *narrowed;
    filter.unassigned = true;
    filter.salesperson_id = 0;
    g_autoptr(GArray) totals = lead_totals(crm, &filter, error);
    *ret = 0;
    for (guint i = 0; totals && i < totals->len; i++)
        *ret += g_array_index(totals, struct lead_total, i).count;
    return totals != NULL;
}

static bool pipeline_show(struct api_call *call, GError **error)
{
    static const char *const known[] = {"team", "salesperson", NULL};
    struct crm crm = api_crm(call);
    struct lead_filter filter = {.status = "open"};
    int64_t unassigned;
    if (!api_only_query(call, known, error) || !filter_by_names(call, &crm, &filter, error) ||
        !count_unassigned(&crm, &filter, &unassigned, error))
        return false;
    g_autoptr(json_t) columns = columns_to_json(&crm, &filter, error);
    g_autofree char *currency = columns ? setting_text(crm.store, SETTING_CURRENCY, error) : NULL;
    if (!currency)
        return false;
    api_answer_json(call, json_pack("{s:s, s:O, s:I}", "currency", currency, "stages", columns,
                                    "unassigned", (json_int_t)unassigned));
    return true;
}

const struct route lead_routes[] = {
    {"GET", "/v1/leads", ROUTE_READ, leads_list},
    {"POST", "/v1/leads", ROUTE_WRITE, leads_create},
    {"GET", "/v1/leads/{id}", ROUTE_READ, leads_show},
    {"POST", "/v1/leads/{id}/note", ROUTE_WRITE, leads_note},
    {"POST", "/v1/leads/{id}/assign", ROUTE_WRITE, leads_assign},
    {"POST", "/v1/leads/{id}/stage", ROUTE_WRITE, leads_stage},
    {"POST", "/v1/leads/{id}/dismiss", ROUTE_WRITE, leads_dismiss},
    {"GET", "/v1/pipeline", ROUTE_READ, pipeline_show},
    {NULL},
};
