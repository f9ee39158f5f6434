/* leads.c - the routes that list, show, make and edit leads. */
#include "api/handlers.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "crm/activity.h"
#include "crm/event.h"
#include "crm/label.h"
#include "crm/lead_edit.h"
#include "crm/reply_address.h"
#include "crm/team.h"
#include "crm/undeliverable.h"
#include "crm/user.h"

#include <string.h>

#define TEXT_BYTES_PER_LEAD (4 << 20) /* in one answer; a long correspondence has some 100 KB */
#define DAY_SECONDS 86400

/* ---- filters ---- */

bool leads_filter_owner(struct api_call *call, struct crm *crm, struct lead_filter *filter,
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
    } else if (login && g_str_equal(login, "me")) {
        filter->salesperson_id = crm->user->id;
    } else if (login) {
        g_autoptr(user_handle) user = catalogue_get(crm, &user_catalogue, login, error);
        if (!user)
            return false;
        filter->salesperson_id = user->id;
    }
    return true;
}

static bool filter_labels(struct api_call *call, struct crm *crm, struct lead_filter *filter,
                          GError **error)
{
    const struct {
        const char *name;
        enum label_kind kind;
        int64_t *id;
    } labels[] = {
        {"tag", LABEL_TAG, &filter->tag_id},
        {"source", LABEL_SOURCE, &filter->source_id},
        {"medium", LABEL_MEDIUM, &filter->medium_id},
        {"campaign", LABEL_CAMPAIGN, &filter->campaign_id},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(labels); i++) {
        const char *name = api_query(call, labels[i].name);
        g_autoptr(label_handle) label =
            name ? catalogue_get(crm, &label_catalogues[labels[i].kind], name, error) : NULL;
        if (name && !label)
            return false;
        *labels[i].id = label ? label->id : 0;
    }
    return true;
}

/* A moment, or a day: its beginning (in UTC) or, where is_end, its end. */
static bool read_time(struct api_call *call, const char *name, bool is_end, int64_t *ret,
                      GError **error)
{
    const char *text = api_query(call, name);
    if (!text)
        return true;
    bool is_day = clock_is_date(text);
    g_autofree char *whole = g_strconcat(text, is_day ? "T00:00:00Z" : "", NULL);
    if (!clock_parse(whole, ret)) {
        error_set_field(error, name,
                        "%s: must be a day such as 2026-03-01, or a time such as "
                        "2026-03-01T08:15:00Z",
                        name);
        return false;
    }
    if (is_day && is_end)
        *ret += DAY_SECONDS;
    return true;
}

static bool filter_times(struct api_call *call, struct lead_filter *filter, GError **error)
{
    return read_time(call, "created_since", false, &filter->created_since, error) &&
           read_time(call, "created_until", true, &filter->created_until, error) &&
           read_time(call, "closed_since", false, &filter->closed_since, error) &&
           read_time(call, "closed_until", true, &filter->closed_until, error);
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

static bool filter_words(struct api_call *call, struct lead_filter *filter, GError **error)
{
    static const char *const kinds[] = {"lead", "opportunity", NULL};
    static const char *const states[] = {"open", "won", "lost", "archived", NULL};
    static const char *const stars[] = {"0", "1", "2", "3", NULL};
    const char *status = api_query(call, "status");
    const char *priority = api_query(call, "priority");
    filter->stage = api_query(call, "stage");
    filter->kind = api_query(call, "kind");
    filter->query = api_query(call, "query");
    filter->country = api_query(call, "country");
    if (!check_word("kind", filter->kind, kinds, error) ||
        !check_word("status", status, states, error) ||
        !check_word("priority", priority, stars, error))
        return false;
    filter->archived = status && g_str_equal(status, "archived");
    filter->status = filter->archived ? NULL : status;
    filter->by_priority = priority != NULL;
    filter->priority = priority ? priority[0] - '0' : 0;
    return true;
}

/* ---- pages ---- */

static bool filter_order(struct api_call *call, struct lead_filter *filter, GError **error)
{
    const char *order = api_query(call, "order");
    if (!order || lead_order_parse(order, &filter->order))
        return true;
    const char *names[LEAD_ORDER_COUNT + 1] = {NULL};
    for (unsigned i = 0; i < LEAD_ORDER_COUNT; i++)
        names[i] = lead_order_name(i);
    return check_word("order", order, names, error);
}

/* "ID" where the order is of ids, "NUMBER_ID" or "DATE_ID" otherwise. (transfer full) */
static char *cursor_text(const struct lead_cursor *cursor, enum lead_order order)
{
    if (order == LEAD_ORDER_NEWEST)
        return g_strdup_printf("%" G_GINT64_FORMAT, cursor->id);
    if (order == LEAD_ORDER_CLOSING)
        return g_strdup_printf("%s_%" G_GINT64_FORMAT, cursor->date, cursor->id);
    return g_strdup_printf("%" G_GINT64_FORMAT "_%" G_GINT64_FORMAT, cursor->number, cursor->id);
}

static bool read_number(const char *text, int64_t *ret)
{
    return g_ascii_string_to_signed(text, 10, G_MININT64, G_MAXINT64, ret, NULL);
}

static bool parse_cursor(const char *text, enum lead_order order, struct lead_cursor *ret)
{
    const char *bar = strchr(text, '_');
    const char *id = bar ? bar + 1 : text;
    if ((bar != NULL) != (order != LEAD_ORDER_NEWEST) || !read_number(id, &ret->id) || ret->id < 0)
        return false;
    if (!bar)
        return true;
    g_autofree char *value = g_strndup(text, (gsize)(bar - text));
    g_strlcpy(ret->date, value, sizeof(ret->date));
    return order == LEAD_ORDER_CLOSING ? strlen(value) < sizeof(ret->date)
                                       : read_number(value, &ret->number);
}

static bool filter_page(struct api_call *call, struct lead_filter *filter, GError **error)
{
    const char *after = api_query(call, "after");
    if (!filter_order(call, filter, error) || !api_limit(call, &filter->limit, error))
        return false;
    filter->limit++; /* tells whether more follow */
    if (!after || parse_cursor(after, filter->order, &filter->after))
        return true;
    error_set_field(error, "after", "after: must be a cursor that an answer gave as next");
    return false;
}

json_t *leads_to_json(struct crm *crm, const GPtrArray *leads, GError **error)
{
    g_autoptr(json_t) items = json_array();
    for (guint i = 0; i < leads->len; i++)
        json_array_append_new(items, lead_to_json(leads->pdata[i]));
    return activity_add_next(crm, items, error) ? g_steal_pointer(&items) : NULL;
}

static bool answer_page(struct api_call *call, struct crm *crm, const struct lead_filter *filter,
                        GPtrArray *leads, GError **error)
{
    bool more = leads->len == filter->limit;
    struct lead_cursor cursor;
    if (more)
        g_ptr_array_set_size(leads, (gint)filter->limit - 1);
    json_t *items = leads_to_json(crm, leads, error);
    if (!items)
        return false;
    api_answer_list(call, items, 0);
    if (!more)
        return true;
    lead_cursor_of(leads->pdata[leads->len - 1], filter->order, &cursor);
    g_autofree char *next = cursor_text(&cursor, filter->order);
    json_object_set_new(call->answer.json, "next", json_text(next));
    return true;
}

static bool leads_list(struct api_call *call, GError **error)
{
    static const char *const known[] = {
        "team",         "salesperson", "stage",         "kind",          "status",
        "query",        "tag",         "source",        "medium",        "campaign",
        "country",      "priority",    "created_since", "created_until", "closed_since",
        "closed_until", "order",       "limit",         "after",         NULL};
    struct crm crm = api_crm(call);
    struct lead_filter filter = {0};
    if (!api_only_query(call, known, error) || !filter_words(call, &filter, error) ||
        !filter_page(call, &filter, error) || !filter_times(call, &filter, error) ||
        !leads_filter_owner(call, &crm, &filter, error) ||
        !filter_labels(call, &crm, &filter, error))
        return false;
    g_autoptr(GPtrArray) leads = lead_list(&crm, &filter, error);
    return leads && answer_page(call, &crm, &filter, leads, error);
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

static bool answer_whole(struct api_call *call, struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(lead_handle) lead = lead_get(crm, id, error);
    if (!lead)
        return false;
    g_autoptr(json_t) object = lead_to_json(lead);
    g_autofree char *address = NULL;
    if (!reply_address_of(crm->store, id, lead->team_id, &address, error) ||
        !undeliverable_set_json(crm, lead->email, object, error))
        return false;
    json_set_text(object, "reply_address", address);
    if (!set_member(object, "messages", messages_of(crm, id, error)) ||
        !set_member(object, "notes", notes_of(crm, id, error)) ||
        !set_member(object, "activities", activity_of(crm, id, 0, error)) ||
        !set_member(object, "history", history_of(crm, id, error)))
        return false;
    api_answer_json(call, g_steal_pointer(&object));
    return true;
}

bool leads_answer(struct api_call *call, struct crm *crm, int64_t id, GError **error)
{
    GError *local = NULL;
    if (answer_whole(call, crm, id, &local))
        return true;
    if (error_code_of(local) != ERROR_NOT_FOUND) {
        g_propagate_error(error, local);
        return false;
    }
    g_error_free(local);
    api_answer_json(call, json_pack("{s:I, s:b}", "id", (json_int_t)id, "out_of_sight", true));
    return true;
}

static bool leads_show(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    return api_arg_id(call, 0, "lead", &id, error) && answer_whole(call, &crm, id, error);
}

static bool leads_create(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    if (!lead_create(&crm, call->body, &id, error) || !leads_answer(call, &crm, id, error))
        return false;
    call->answer.status = 201;
    return true;
}

static bool leads_edit(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    struct lead_ref ref;
    return leads_ref(call, &ref, error) && lead_edit(&crm, ref, call->body, error) &&
           leads_answer(call, &crm, ref.id, error);
}

const struct route lead_routes[] = {
    {"GET", "/v1/leads", ROUTE_READ, leads_list},
    {"POST", "/v1/leads", ROUTE_WRITE, leads_create},
    {"GET", "/v1/leads/{id}", ROUTE_READ, leads_show},
    {"PATCH", "/v1/leads/{id}", ROUTE_WRITE, leads_edit},
    {NULL},
};
