/* messages.c - the routes of recorded mail. */
#include "api/handlers.h"
#include "base/error.h"
#include "base/limits.h"
#include "crm/correction.h"
#include "crm/message.h"
#include "crm/rights.h"
#include "store/mailbox.h"

static json_t *leads_of(struct crm *crm, int64_t message_id, GError **error)
{
    g_autoptr(GPtrArray) held = store_message_leads(
        crm->store, message_id, rights_visible(crm, RESOURCE_LEAD, ACTION_READ), error);
    if (!held)
        return NULL;
    json_t *array = json_array();
    for (guint i = 0; i < held->len; i++) {
        const struct message_lead *lead = held->pdata[i];
        json_t *object = json_object();
        json_object_set_new(object, "id", json_integer(lead->lead_id));
        json_set_text(object, "name", lead->name);
        json_set_text(object, "team", lead->team);
        json_set_text(object, "salesperson", lead->salesperson);
        json_object_set_new(object, "archived", json_boolean(lead->archived));
        json_array_append_new(array, object);
    }
    return array;
}

json_t *messages_summary(struct crm *crm, const struct message *message, GError **error)
{
    json_t *leads = leads_of(crm, message->id, error);
    if (!leads)
        return NULL;
    json_t *object = record_to_json(&message_type, message);
    json_t *from = json_object();
    json_set_text(from, "name", message->from_name);
    json_set_text(from, "email", message->from_email);
    json_object_set_new(object, "from", from);
    json_object_set_new(object, "leads", leads);
    return object;
}

json_t *messages_whole(struct crm *crm, const struct message *message, GError **error)
{
    g_autoptr(json_t) object = messages_summary(crm, message, error);
    g_autoptr(json_t) content =
        object ? store_message_content(crm->store, message->id, error) : NULL;
    json_t *deliveries = content ? store_message_deliveries(crm->store, message->id, error) : NULL;
    if (!deliveries)
        return NULL;
    json_object_set_new(object, "deliveries", deliveries);
    json_object_update(object, content);
    return g_steal_pointer(&object);
}

static bool messages_list(struct api_call *call, GError **error)
{
    static const char *const known[] = {"verdict", "mailbox", "limit", "after", NULL};
    struct crm crm = api_crm(call);
    struct api_page page;
    struct message_filter filter = {
        .verdict = api_query(call, "verdict"),
        .mailbox = api_query(call, "mailbox"),
    };
    enum verdict verdict;
    if (!api_only_query(call, known, error) || !api_page(call, &page, error))
        return false;
    if (filter.verdict && !verdict_parse(filter.verdict, &verdict)) {
        error_set_field(error, "verdict",
                        "verdict: must be lead, reply, auto_reply, bounce, bulk, notification, "
                        "spam, outgoing, refused or unparsable");
        return false;
    }
    filter.before_id = page.after;
    filter.limit = page.limit + 1;
    g_autoptr(GPtrArray) messages = message_list(&crm, &filter, error);
    if (!messages)
        return false;
    int64_t next_id = api_page_end(&page, messages);
    g_autoptr(json_t) items = json_array();
    for (guint i = 0; i < messages->len; i++) {
        json_t *item = messages_summary(&crm, messages->pdata[i], error);
        if (!item)
            return false;
        json_array_append_new(items, item);
    }
    api_answer_list(call, g_steal_pointer(&items), next_id);
    return true;
}

static bool answer_message(struct api_call *call, struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(message_handle) message = message_get(crm, id, error);
    json_t *whole = message ? messages_whole(crm, message, error) : NULL;
    if (whole)
        api_answer_json(call, whole);
    return whole != NULL;
}

static bool messages_show(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    return api_arg_id(call, 0, "message", &id, error) && answer_message(call, &crm, id, error);
}

static bool messages_raw(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    if (!api_arg_id(call, 0, "message", &id, error))
        return false;
    call->answer.bytes = message_raw(&crm, id, error);
    call->answer.content_type = "message/rfc822";
    return call->answer.bytes != NULL;
}

/* ---- corrections ---- */

bool messages_answer_corrected(struct api_call *call, struct crm *crm, int64_t id, GError **error)
{
    g_autoptr(message_handle) message = message_get(crm, id, error);
    g_autoptr(json_t) whole = message ? messages_whole(crm, message, error) : NULL;
    json_t *offer = whole ? learnt_offer(crm, message, error) : NULL;
    if (!offer)
        return false;
    json_object_set_new(whole, "offer", offer);
    api_answer_json(call, g_steal_pointer(&whole));
    return true;
}

/* "remember" of the body: left as it is where it is absent. */
static bool read_learn(json_t *body, enum learn *ret, GError **error)
{
    const char *name = NULL;
    if (!json_field_string(body, "remember", LIMIT_NAME_BYTES, &name, error))
        return false;
    if (!name || learn_parse(name, ret))
        return true;
    error_set_field(error, "remember", "remember: must be sender or domain");
    return false;
}

static bool messages_promote(struct api_call *call, GError **error)
{
    static const char *const known[] = {"team", "remember", NULL};
    struct crm crm = api_crm(call);
    const char *team = NULL;
    enum learn learn = LEARN_NOTHING;
    int64_t id;
    return api_arg_id(call, 0, "message", &id, error) &&
           json_only_fields(call->body, known, error) &&
           json_field_string(call->body, "team", LIMIT_NAME_BYTES, &team, error) &&
           read_learn(call->body, &learn, error) &&
           correction_promote(&crm, id, team, learn, error) &&
           messages_answer_corrected(call, &crm, id, error);
}

bool messages_dismissal(struct api_call *call, struct dismissal *ret, GError **error)
{
    static const char *const known[] = {"as", "remember", NULL};
    const char *as = NULL;
    *ret = (struct dismissal){.verdict = VERDICT_BULK};
    if (!json_only_fields(call->body, known, error) ||
        !json_field_string(call->body, "as", LIMIT_NAME_BYTES, &as, error) ||
        !read_learn(call->body, &ret->learn, error))
        return false;
    if (!as || dismissal_verdict_parse(as, &ret->verdict))
        return true;
    error_set_field(error, "as", "as: must be bulk, notification or spam");
    return false;
}

static bool messages_dismiss(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    struct dismissal dismissal;
    int64_t id;
    return api_arg_id(call, 0, "message", &id, error) &&
           messages_dismissal(call, &dismissal, error) &&
           correction_dismiss(&crm, id, &dismissal, error) &&
           messages_answer_corrected(call, &crm, id, error);
}

static bool messages_remember(struct api_call *call, GError **error)
{
    static const char *const known[] = {"remember", NULL};
    struct crm crm = api_crm(call);
    enum learn learn = LEARN_SENDER;
    int64_t id;
    return api_arg_id(call, 0, "message", &id, error) &&
           json_only_fields(call->body, known, error) && read_learn(call->body, &learn, error) &&
           correction_remember(&crm, id, learn, error) &&
           messages_answer_corrected(call, &crm, id, error);
}

static bool messages_undo(struct api_call *call, GError **error)
{
    static const char *const known[] = {NULL};
    struct crm crm = api_crm(call);
    int64_t id;
    return api_arg_id(call, 0, "message", &id, error) &&
           json_only_fields(call->body, known, error) && correction_undo(&crm, id, error) &&
           answer_message(call, &crm, id, error);
}

const struct route message_routes[] = {
    {"GET", "/v1/inbox", ROUTE_READ, messages_list},
    {"GET", "/v1/messages/{id}", ROUTE_READ, messages_show},
    {"GET", "/v1/messages/{id}/raw", ROUTE_READ, messages_raw},
    {"POST", "/v1/messages/{id}/promote", ROUTE_WRITE, messages_promote},
    {"POST", "/v1/messages/{id}/dismiss", ROUTE_WRITE, messages_dismiss},
    {"POST", "/v1/messages/{id}/remember", ROUTE_WRITE, messages_remember},
    {"POST", "/v1/messages/{id}/undo", ROUTE_WRITE, messages_undo},
    {NULL},
};
