/* route.c - running a route for its caller, and what handlers share. */
#include "api/handlers.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/strings.h"
#include "store/store.h"

struct crm api_crm(const struct api_call *call)
{
    return (struct crm){.store = call->store, .user = call->user, .now = clock_now_s()};
}

struct api_file *api_file_new(int fd, int64_t bytes)
{
    struct api_file *file = g_new(struct api_file, 1);
    *file = (struct api_file){fd, bytes};
    return file;
}

void api_answer_clear(struct api_answer *answer)
{
    if (answer->file && answer->file->fd >= 0)
        (void)close(answer->file->fd); /* only read from */
    g_free(answer->file);
    g_clear_pointer(&answer->json, json_decref);
    g_clear_pointer(&answer->bytes, g_bytes_unref);
    *answer = (struct api_answer){0};
}

static const struct {
    enum error_code code;
    unsigned status;
} statuses[] = {
    {ERROR_INVALID, 400},  {ERROR_REFUSED, 403},     {ERROR_NOT_FOUND, 404},
    {ERROR_CONFLICT, 409}, {ERROR_UNAVAILABLE, 503},
};

static unsigned status_of(enum error_code code)
{
    for (gsize i = 0; i < G_N_ELEMENTS(statuses); i++) {
        if (statuses[i].code == code)
            return statuses[i].status;
    }
    return 500;
}

void api_answer_error(struct api_answer *answer, const GError *error)
{
    json_t *inner = json_object();
    json_set_text(inner, "code", error_code_name(error_code_of(error)));
    json_set_text(inner, "field", error_field(error));
    json_set_text(inner, "message", error->message);
    api_answer_clear(answer);
    answer->status = status_of(error_code_of(error));
    answer->json = json_pack("{s:o}", "error", inner);
}

/* What a route of readers tells is one state of the database. */
static bool handle(struct api_call *call, GError **error)
{
    if (call->route->lane == ROUTE_WRITE)
        return call->route->handle(call, error);
    if (!store_begin_read(call->store, error))
        return false;
    bool ok = call->route->handle(call, error);
    store_rollback(call->store);
    return ok;
}

void api_run(struct api_call *call, struct store *store)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(crm_user_handle) user = crm_user_of_uid(store, call->uid, &error);
    call->store = store;
    call->user = user;
    if (user && handle(call, &error)) {
        if (!call->answer.status)
            call->answer.status = 200;
    } else {
        api_answer_error(&call->answer, error);
    }
    call->store = NULL;
    call->user = NULL;
}

const char *api_query(const struct api_call *call, const char *name)
{
    return util_nonempty(g_hash_table_lookup(call->query, name));
}

bool api_only_query(const struct api_call *call, const char *const *known, GError **error)
{
    GHashTableIter iter;
    gpointer name;
    g_hash_table_iter_init(&iter, call->query);
    while (g_hash_table_iter_next(&iter, &name, NULL)) {
        if (g_strv_contains(known, name))
            continue;
        const char *nearest = util_nearest(name, known);
        error_set_field(error, name, "%s: this route takes no such parameter%s%s%s", (char *)name,
                        nearest ? "; did you mean " : "", nearest ? nearest : "",
                        nearest ? "?" : "");
        return false;
    }
    return true;
}

bool api_limit(const struct api_call *call, int64_t *ret, GError **error)
{
    const char *limit = api_query(call, "limit");
    guint64 value = 50;
    if (limit && !g_ascii_string_to_unsigned(limit, 10, 1, LIMIT_PAGE, &value, NULL)) {
        error_set_field(error, "limit", "limit: must be a whole number from 1 to %d", LIMIT_PAGE);
        return false;
    }
    *ret = (int64_t)value;
    return true;
}

bool api_page(const struct api_call *call, struct api_page *ret, GError **error)
{
    const char *after = api_query(call, "after");
    guint64 value = 0;
    if (!api_limit(call, &ret->limit, error))
        return false;
    if (after && !g_ascii_string_to_unsigned(after, 10, 0, G_MAXINT64, &value, NULL)) {
        error_set_field(error, "after", "after: must be a cursor that an answer gave as next");
        return false;
    }
    ret->after = (int64_t)value;
    return true;
}

int64_t api_page_end(const struct api_page *page, GPtrArray *records)
{
    if (records->len <= page->limit)
        return 0;
    g_ptr_array_set_size(records, (gint)page->limit);
    return *(const int64_t *)records->pdata[records->len - 1]; /* a record begins with its id */
}

bool api_arg_id(const struct api_call *call, unsigned i, const char *what, int64_t *ret,
                GError **error)
{
    if (strings_to_id(call->args[i], ret))
        return true;
    error_set_field(error, "id", "id: \"%s\" is no %s's number", call->args[i], what);
    return false;
}

void api_answer_list(struct api_call *call, json_t *items, int64_t next_id)
{
    call->answer.json = json_pack("{s:o}", "items", items);
    if (!next_id)
        return;
    g_autofree char *next = g_strdup_printf("%" G_GINT64_FORMAT, next_id);
    json_object_set_new(call->answer.json, "next", json_text(next));
}

void api_answer_json(struct api_call *call, json_t *value)
{
    call->answer.json = value;
}
