/* contact_erase.c - the route that erases a person. A thread of its lane looks, and has the writer
 * take away what it found in pieces. */
#include "api/handlers.h"
#include "crm/contact_erase.h"
#include "store/contact_erase.h"

struct erase_job {
    const struct api_call *call;
    int64_t now;
    struct erasure *erasure;
    bool done;
    bool log_emptied;
};

static bool erase_piece(struct store *store, void *data, GError **error)
{
    struct erase_job *job = data;
    struct crm crm = {.store = store, .user = job->call->user, .now = job->now};
    return erasure_step(job->erasure, &crm, &job->done, error);
}

static bool empty_log(struct store *store, void *data, GError **error)
{
    struct erase_job *job = data;
    return store_erase_log(store, &job->log_emptied, error);
}

/* Each look sees the database as it is by then: one state that is held for long would keep what is
 * written meanwhile in the log. */
static bool look(struct erase_job *job, struct store *store, GError **error)
{
    for (bool done = false; !done;) {
        if (!store_begin_read(store, error))
            return false;
        bool ok = erasure_look(job->erasure, store, &done, error);
        store_rollback(store);
        if (!ok)
            return false;
    }
    return true;
}

static bool contacts_erase(struct api_call *call, GError **error)
{
    const struct api_host *host = call->host;
    struct crm crm = api_crm(call);
    struct erase_job job = {.call = call, .now = crm.now};
    static const char *const known[] = {NULL};
    int64_t id;
    if (!api_arg_id(call, 0, "contact", &id, error) || !json_only_fields(call->body, known, error))
        return false;
    g_autoptr(erasure_handle) erasure = erasure_new(&crm, id, error);
    if (!erasure)
        return false;
    job.erasure = erasure;
    store_rollback(call->store);
    if (!look(&job, call->store, error))
        return false;
    while (!job.done) {
        if (!host->write(host->daemon, erase_piece, &job, error))
            return false;
    }
    if (!host->write(host->daemon, empty_log, &job, error))
        return false;
    json_t *report = erasure_report(erasure);
    json_object_set_new(report, "log_emptied", json_boolean(job.log_emptied));
    api_answer_json(call, report);
    return true;
}

const struct route contact_erase_routes[] = {
    {"POST", "/v1/contacts/{id}/erase", ROUTE_WAIT, contacts_erase, .at_once = 1},
    {NULL},
};
