/* contacts.c - the routes of people and companies. */
#include "api/handlers.h"
#include "base/error.h"
#include "crm/contact_merge.h"
#include "crm/contact_view.h"
#include "crm/label.h"
#include "crm/user.h"

/* ---- lists ---- */

static bool filter_by_salesperson(struct api_call *call, struct crm *crm,
                                  struct contact_filter *filter, GError **error)
{
    const char *login = api_query(call, "salesperson");
    filter->unassigned = login && g_str_equal(login, "none");
    if (!login || filter->unassigned)
        return true;
    g_autoptr(user_handle) user = catalogue_get(crm, &user_catalogue, login, error);
    if (user)
        filter->salesperson_id = user->id;
    return user != NULL;
}

/* One of several words; *ret is NULL where there is none. */
static bool choice(struct api_call *call, const char *name, const char *const *known,
                   const char **ret, GError **error)
{
    *ret = api_query(call, name);
    if (!*ret || g_strv_contains(known, *ret))
        return true;
    g_autofree char *all = g_strjoinv(", ", (char **)known);
    error_set_field(error, name, "%s: must be one of %s", name, all);
    return false;
}

static bool filter_by_words(struct api_call *call, struct crm *crm, struct contact_filter *filter,
                            GError **error)
{
    static const char *const kinds[] = {"person", "company", NULL};
    static const char *const truths[] = {"yes", "no", NULL};
    const char *customer, *archived;
    const char *tag = api_query(call, "tag");
    const char *parent = api_query(call, "parent_id");
    guint64 parent_id = 0;
    if (!choice(call, "kind", kinds, &filter->kind, error) ||
        !choice(call, "customer", truths, &customer, error) ||
        !choice(call, "archived", truths, &archived, error) ||
        (tag && !label_id(crm, LABEL_TAG, "tag", tag, &filter->tag_id, error)))
        return false;
    if (parent && !g_ascii_string_to_unsigned(parent, 10, 1, G_MAXINT64, &parent_id, NULL)) {
        error_set_field(error, "parent_id", "parent_id: must be a contact's number");
        return false;
    }
    filter->parent_id = (int64_t)parent_id;
    filter->customers = customer && g_str_equal(customer, "yes");
    filter->strangers = customer && g_str_equal(customer, "no");
    filter->archived = archived && g_str_equal(archived, "yes");
    return true;
}

static json_t *contacts_to_json(struct crm *crm, const GPtrArray *contacts, GError **error)
{
    g_autoptr(json_t) items = json_array();
    for (guint i = 0; i < contacts->len; i++) {
        json_t *item = contact_to_json(crm, contacts->pdata[i], error);
        if (!item)
            return NULL;
        json_array_append_new(items, item);
    }
    return g_steal_pointer(&items);
}

static bool contacts_list(struct api_call *call, GError **error)
{
    static const char *const known[] = {"query",       "kind",     "country",  "tag",
                                        "salesperson", "customer", "archived", "parent_id",
                                        "limit",       "after",    NULL};
    struct crm crm = api_crm(call);
    struct api_page page;
    struct contact_filter filter = {
        .query = api_query(call, "query"),
        .country = api_query(call, "country"),
    };
    if (!api_only_query(call, known, error) || !api_page(call, &page, error) ||
        !filter_by_words(call, &crm, &filter, error) ||
        !filter_by_salesperson(call, &crm, &filter, error))
        return false;
    filter.before_id = page.after;
    filter.limit = page.limit + 1;
    g_autoptr(GPtrArray) contacts = contact_list(&crm, &filter, error);
    if (!contacts)
        return false;
    int64_t next_id = api_page_end(&page, contacts);
    json_t *items = contacts_to_json(&crm, contacts, error);
    if (items)
        api_answer_list(call, items, next_id);
    return items != NULL;
}

/* ---- one ---- */

static bool answer_contact(struct api_call *call, struct crm *crm, int64_t id, GError **error)
{
    json_t *object = contact_view(crm, id, error);
    if (object)
        api_answer_json(call, object);
    return object != NULL;
}

static bool contacts_show(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    return api_arg_id(call, 0, "contact", &id, error) && answer_contact(call, &crm, id, error);
}

static bool contacts_create(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    if (!contact_create(&crm, call->body, &id, error) || !answer_contact(call, &crm, id, error))
        return false;
    call->answer.status = 201;
    return true;
}

/* Who gives away a contact that only its salesperson sees is told no more than that it is done. */
static bool answer_edited(struct api_call *call, struct crm *crm, int64_t id, GError **error)
{
    GError *local = NULL;
    if (answer_contact(call, crm, id, &local))
        return true;
    if (error_code_of(local) != ERROR_NOT_FOUND) {
        g_propagate_error(error, local);
        return false;
    }
    g_error_free(local);
    api_answer_json(call, json_pack("{s:I}", "id", (json_int_t)id));
    return true;
}

static bool contacts_edit(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    return api_arg_id(call, 0, "contact", &id, error) &&
           contact_edit(&crm, id, call->body, error) && answer_edited(call, &crm, id, error);
}

static bool contacts_duplicates(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    json_t *items =
        api_arg_id(call, 0, "contact", &id, error) ? contact_duplicates(&crm, id, error) : NULL;
    if (items)
        api_answer_list(call, items, 0);
    return items != NULL;
}

/* The numbers in the body. (transfer full) */
static GArray *merged_ids(json_t *body, GError **error)
{
    static const char *const known[] = {"contacts", NULL};
    json_t *list = json_object_get(body, "contacts");
    if (!json_only_fields(body, known, error))
        return NULL;
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item)
    {
        int64_t id = json_integer_value(item);
        g_array_append_val(ids, id);
        if (id > 0 && ids->len <= CONTACT_MERGE_MAX)
            continue;
        error_set_field(error, "contacts", "contacts: must be a list of at most %d numbers",
                        CONTACT_MERGE_MAX);
        return NULL;
    }
    return g_steal_pointer(&ids);
}

static bool contacts_merge(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    int64_t id;
    if (!api_arg_id(call, 0, "contact", &id, error))
        return false;
    g_autoptr(GArray) ids = merged_ids(call->body, error);
    return ids && contact_merge(&crm, id, ids, error) && answer_contact(call, &crm, id, error);
}

const struct route contact_routes[] = {
    {"GET", "/v1/contacts", ROUTE_READ, contacts_list},
    {"POST", "/v1/contacts", ROUTE_WRITE, contacts_create},
    {"GET", "/v1/contacts/{id}", ROUTE_READ, contacts_show},
    {"PATCH", "/v1/contacts/{id}", ROUTE_WRITE, contacts_edit},
    {"GET", "/v1/contacts/{id}/duplicates", ROUTE_READ, contacts_duplicates},
    {"POST", "/v1/contacts/{id}/merge", ROUTE_WRITE, contacts_merge},
    {NULL},
};
