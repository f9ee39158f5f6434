/* lead_changes.c - the routes of what is done with a lead. */
#include "api/handlers.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/correction.h"
#include "crm/lead_convert.h"
#include "crm/lead_duplicates.h"
#include "crm/lead_edit.h"
#include "crm/lead_merge.h"
#include "crm/lead_stage.h"
#include "crm/strings.h"

bool leads_ref(struct api_call *call, struct lead_ref *ret, GError **error)
{
    *ret = (struct lead_ref){0};
    return api_arg_id(call, 0, "lead", &ret->id, error) &&
           json_field_int(call->body, "version", 1, G_MAXINT64, &ret->version, error);
}

/* The lead and version that a body says, which has no other fields than these. */
static bool read_body(struct api_call *call, const char *const *known, struct lead_ref *ret,
                      GError **error)
{
    return json_only_fields(call->body, known, error) && leads_ref(call, ret, error);
}

static bool leads_note(struct api_call *call, GError **error)
{
    static const char *const known[] = {"text", NULL};
    struct crm crm = api_crm(call);
    const char *text = NULL;
    struct lead_ref ref;
    return read_body(call, known, &ref, error) &&
           json_field_string(call->body, "text", LIMIT_NOTE_BYTES, &text, error) &&
           lead_note(&crm, ref.id, text, error) && leads_answer(call, &crm, ref.id, error);
}

static bool leads_assign(struct api_call *call, GError **error)
{
    static const char *const known[] = {"salesperson", "version", NULL};
    struct crm crm = api_crm(call);
    const char *login = NULL;
    struct lead_ref ref;
    if (!read_body(call, known, &ref, error) ||
        !json_field_string(call->body, "salesperson", LIMIT_NAME_BYTES, &login, error))
        return false;
    if (!json_object_get(call->body, "salesperson")) {
        error_set_field(error, "salesperson",
                        "salesperson: is needed: a login, or null for nobody");
        return false;
    }
    return lead_assign(&crm, ref, login, error) && leads_answer(call, &crm, ref.id, error);
}

static bool leads_stage(struct api_call *call, GError **error)
{
    static const char *const known[] = {"stage", "version", NULL};
    struct crm crm = api_crm(call);
    const char *stage = NULL;
    struct lead_ref ref;
    if (!read_body(call, known, &ref, error) ||
        !json_field_string(call->body, "stage", LIMIT_NAME_BYTES, &stage, error))
        return false;
    if (!stage) {
        error_set_field(error, "stage", "stage: is needed: the name of one");
        return false;
    }
    return lead_move(&crm, ref, stage, error) && leads_answer(call, &crm, ref.id, error);
}

static bool leads_tag(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    struct lead_ref ref;
    return leads_ref(call, &ref, error) && lead_tag(&crm, ref, call->body, error) &&
           leads_answer(call, &crm, ref.id, error);
}

static bool leads_lost(struct api_call *call, GError **error)
{
    static const char *const known[] = {"reason", "remark", "version", NULL};
    struct crm crm = api_crm(call);
    const char *reason = NULL, *remark = NULL;
    struct lead_ref ref;
    return read_body(call, known, &ref, error) &&
           json_field_string(call->body, "reason", LIMIT_NAME_BYTES, &reason, error) &&
           json_field_string(call->body, "remark", LIMIT_NOTE_BYTES, &remark, error) &&
           lead_lose(&crm, ref, util_nonempty(reason), remark, error) &&
           leads_answer(call, &crm, ref.id, error);
}

/* Those that take nothing but a version. */
static bool change(struct api_call *call,
                   bool (*operation)(struct crm *crm, struct lead_ref ref, GError **error),
                   GError **error)
{
    static const char *const known[] = {"version", NULL};
    struct crm crm = api_crm(call);
    struct lead_ref ref;
    return read_body(call, known, &ref, error) && operation(&crm, ref, error) &&
           leads_answer(call, &crm, ref.id, error);
}

static bool leads_won(struct api_call *call, GError **error)
{
    return change(call, lead_win, error);
}

static bool leads_restore(struct api_call *call, GError **error)
{
    return change(call, lead_restore, error);
}

static bool leads_archive(struct api_call *call, GError **error)
{
    return change(call, lead_archive, error);
}

/* ---- duplicates ---- */

static bool leads_duplicates(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    json_t *items =
        api_arg_id(call, 0, "lead", &id, error) ? lead_duplicates(&crm, id, error) : NULL;
    if (items)
        api_answer_list(call, items, 0);
    return items != NULL;
}

/* An id, or {"id": ID, "version": N}. */
static bool read_other(json_t *item, GArray *others, GError **error)
{
    static const char *const known[] = {"id", "version", NULL};
    struct lead_ref ref = {0};
    if (json_is_integer(item))
        ref.id = json_integer_value(item);
    else if (json_is_object(item) &&
             (!json_only_fields(item, known, error) ||
              !json_field_int(item, "id", 1, G_MAXINT64, &ref.id, error) ||
              !json_field_int(item, "version", 1, G_MAXINT64, &ref.version, error)))
        return false;
    if (ref.id > 0)
        g_array_append_val(others, ref);
    else
        error_set_field(error, "leads", "leads: must be a list of leads' numbers");
    return ref.id > 0;
}

static bool read_others(json_t *list, GArray *others, GError **error)
{
    size_t i;
    json_t *item;
    if (list && !json_is_array(list)) {
        error_set_field(error, "leads", "leads: must be a list of leads' numbers");
        return false;
    }
    json_array_foreach(list, i, item)
    {
        if (!read_other(item, others, error))
            return false;
    }
    return true;
}

static bool leads_merge(struct api_call *call, GError **error)
{
    static const char *const known[] = {"leads", "sum", "version", NULL};
    struct crm crm = api_crm(call);
    g_autoptr(GArray) others = g_array_new(FALSE, FALSE, sizeof(struct lead_ref));
    struct lead_ref ref;
    bool sum = false;
    return read_body(call, known, &ref, error) &&
           read_others(json_object_get(call->body, "leads"), others, error) &&
           json_field_bool(call->body, "sum", &sum, error) &&
           lead_merge(&crm, ref, others, sum, error) && leads_answer(call, &crm, ref.id, error);
}

/* ---- convert ---- */

/* A contact's id, "new", "none", or nothing said. */
static bool read_contact(json_t *value, struct conversion *ret, GError **error)
{
    const char *word = json_string_value(value);
    bool is_id = json_is_integer(value) ? json_integer_value(value) > 0
                                        : word && strings_to_id(word, &ret->contact_id);
    if (json_is_integer(value))
        ret->contact_id = json_integer_value(value);
    if (!value || json_is_null(value))
        ret->contact = CONVERT_FIND;
    else if (is_id)
        ret->contact = CONVERT_GIVEN;
    else if (word && g_ascii_strcasecmp(word, "new") == 0)
        ret->contact = CONVERT_NEW;
    else if (word && g_ascii_strcasecmp(word, "none") == 0)
        ret->contact = CONVERT_NONE;
    else
        error_set_field(error, "contact", "contact: must be a contact's number, new or none");
    return !value || json_is_null(value) || is_id || ret->contact != CONVERT_FIND;
}

static bool leads_convert(struct api_call *call, GError **error)
{
    static const char *const known[] = {"contact", "customer", "salesperson", "team",
                                        "stage",   "version",  NULL};
    struct crm crm = api_crm(call);
    struct conversion conversion = {0};
    struct lead_ref ref;
    json_t *body = call->body;
    return read_body(call, known, &ref, error) &&
           read_contact(json_object_get(body, "contact"), &conversion, error) &&
           json_field_bool(body, "customer", &conversion.customer, error) &&
           json_field_string(body, "salesperson", LIMIT_NAME_BYTES, &conversion.salesperson,
                             error) &&
           json_field_string(body, "team", LIMIT_NAME_BYTES, &conversion.team, error) &&
           json_field_string(body, "stage", LIMIT_NAME_BYTES, &conversion.stage, error) &&
           lead_convert(&crm, ref, &conversion, error) && leads_answer(call, &crm, ref.id, error);
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

const struct route lead_change_routes[] = {
    {"POST", "/v1/leads/{id}/note", ROUTE_WRITE, leads_note},
    {"POST", "/v1/leads/{id}/assign", ROUTE_WRITE, leads_assign},
    {"POST", "/v1/leads/{id}/stage", ROUTE_WRITE, leads_stage},
    {"POST", "/v1/leads/{id}/tag", ROUTE_WRITE, leads_tag},
    {"POST", "/v1/leads/{id}/convert", ROUTE_WRITE, leads_convert},
    {"GET", "/v1/leads/{id}/duplicates", ROUTE_READ, leads_duplicates},
    {"POST", "/v1/leads/{id}/merge", ROUTE_WRITE, leads_merge},
    {"POST", "/v1/leads/{id}/won", ROUTE_WRITE, leads_won},
    {"POST", "/v1/leads/{id}/lost", ROUTE_WRITE, leads_lost},
    {"POST", "/v1/leads/{id}/restore", ROUTE_WRITE, leads_restore},
    {"POST", "/v1/leads/{id}/archive", ROUTE_WRITE, leads_archive},
    {"POST", "/v1/leads/{id}/dismiss", ROUTE_WRITE, leads_dismiss},
    {NULL},
};
