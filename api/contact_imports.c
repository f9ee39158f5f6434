/* contact_imports.c - the route that takes many contacts at once: a body of lines of JSON. A thread
 * of its lane checks them, and has the writer stage and move them in pieces. */
#include "api/handlers.h"
#include "base/error.h"
#include "crm/contact_import.h"

#define IMPORTS_AT_ONCE 2

/* What the writer's jobs share. */
struct import {
    const struct crm_user *user;
    int64_t now;
    struct contact_import_order order;
    gsize offset; /* of what is not staged yet */
    int64_t id;
    json_t *report; /* at the end */
};

static bool stage_piece(struct store *store, void *data, GError **error)
{
    struct import *import = data;
    struct crm crm = {.store = store, .user = import->user, .now = import->now};
    return contact_import_stage(&crm, &import->order, &import->offset, &import->id, error);
}

static bool move_piece(struct store *store, void *data, GError **error)
{
    struct import *import = data;
    struct crm crm = {.store = store, .user = import->user, .now = import->now};
    return contact_import_move(&crm, import->id, &import->report, error);
}

static bool carry_out(const struct api_call *call, struct import *import, GError **error)
{
    const struct api_host *host = call->host;
    gsize length = g_bytes_get_size(import->order.lines);
    do {
        if (!host->write(host->daemon, stage_piece, import, error))
            return false;
    } while (import->offset < length);
    while (!import->report) {
        if (!host->write(host->daemon, move_piece, import, error))
            return false;
    }
    return true;
}

static bool read_flag(const struct api_call *call, const char *name, bool *ret, GError **error)
{
    const char *text = api_query(call, name);
    *ret = text && g_str_equal(text, "1");
    if (!text || *ret || g_str_equal(text, "0"))
        return true;
    error_set_field(error, name, "%s: must be 1 or 0", name);
    return false;
}

static bool import_contacts(struct api_call *call, GError **error)
{
    static const char *const known[] = {"dry_run", "overwrite", NULL};
    struct crm crm = api_crm(call);
    struct import import = {.user = call->user, .now = crm.now, .order = {.lines = call->bytes}};
    bool dry_run;
    g_autoptr(json_t) report = NULL;
    if (!api_only_query(call, known, error) || !read_flag(call, "dry_run", &dry_run, error) ||
        !read_flag(call, "overwrite", &import.order.overwrite, error) ||
        !contact_import_check(&crm, &import.order, &report, error))
        return false;
    bool carries_out = !dry_run &&
                       json_integer_value(json_object_get(report, "error_count")) == 0 &&
                       json_integer_value(json_object_get(report, "rows")) > 0;
    if (carries_out) {
        /* a state of the database that is read for long keeps what is written meanwhile */
        store_rollback(call->store);
        if (!carry_out(call, &import, error))
            return false;
        json_object_update(report, import.report);
        json_decref(import.report);
    }
    json_object_set_new(report, "imported", json_boolean(carries_out));
    api_answer_json(call, g_steal_pointer(&report));
    return true;
}

const struct route contact_import_routes[] = {
    {"POST", "/v1/contact-imports", ROUTE_WAIT, import_contacts, .takes_bytes = true,
     .at_once = IMPORTS_AT_ONCE},
    {NULL},
};
