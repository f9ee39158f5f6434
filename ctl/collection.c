/* collection.c - see collection.h. */
#include "ctl/collection.h"

static const struct collection *collection_of(const struct call *call)
{
    return call_noun(call)->collection;
}

static char *path_of(const struct call *call)
{
    return client_path(collection_of(call)->path, call_argument(call, 0), NULL);
}

bool collection_list(struct ctl *ctl, const struct call *call, GError **error)
{
    const struct collection *c = collection_of(call);
    g_autofree char *path = client_path(c->path, NULL);
    struct list list = {path, c->columns, c->nothing};
    return list_run(ctl, call, &list, error);
}

bool collection_show(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *path = path_of(call);
    g_autoptr(json_t) object = client_get(ctl->client, path, error);
    if (!object)
        return false;
    if (ctl->format == FORMAT_JSON)
        ctl_print_json(ctl, object);
    else
        collection_of(call)->draw(ctl, object);
    return true;
}

/* What the options say. (transfer full) */
static json_t *body_of(struct ctl *ctl, const struct call *call, GError **error)
{
    const struct collection *c = collection_of(call);
    g_autoptr(json_t) body = call_body(call);
    if (c->complete && !c->complete(ctl, call, body, error))
        return NULL;
    return g_steal_pointer(&body);
}

bool collection_create(struct ctl *ctl, const struct call *call, GError **error)
{
    const struct collection *c = collection_of(call);
    g_autofree char *path = client_path(c->path, NULL);
    g_autoptr(json_t) body = body_of(ctl, call, error);
    if (!body)
        return false;
    json_object_set_new(body, c->key, json_text(call_argument(call, 0)));
    g_autoptr(json_t) object = client_send(ctl->client, "POST", path, body, error);
    if (object)
        ctl_done(ctl, object, "Created %s %s.", c->word, ctl_text(object, c->key));
    return object != NULL;
}

bool collection_edit(struct ctl *ctl, const struct call *call, GError **error)
{
    const struct collection *c = collection_of(call);
    g_autofree char *path = path_of(call);
    g_autoptr(json_t) body = body_of(ctl, call, error);
    if (!body)
        return false;
    if (json_object_size(body) == 0) {
        exit_set_usage(error, "nothing to change; see crmctl %s edit --help",
                       call_noun(call)->name);
        return false;
    }
    g_autoptr(json_t) object = client_send(ctl->client, "PATCH", path, body, error);
    if (object)
        ctl_done(ctl, object, "Changed %s %s.", c->word, ctl_text(object, c->key));
    return object != NULL;
}

bool collection_merge(struct ctl *ctl, const struct call *call, GError **error)
{
    const struct collection *c = collection_of(call);
    const char *name = call_argument(call, 0), *into = call_argument(call, 1);
    g_autofree char *path = client_path(c->path, name, "merge", NULL);
    g_autoptr(json_t) body = json_pack("{ss}", "into", into);
    g_autoptr(json_t) object = client_send(ctl->client, "POST", path, body, error);
    if (object)
        ctl_done(ctl, object, "Merged %s %s into %s.", c->word, name, ctl_text(object, c->key));
    return object != NULL;
}

bool collection_delete(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *path = path_of(call);
    g_autoptr(json_t) answer = client_send(ctl->client, "DELETE", path, NULL, error);
    if (answer)
        ctl_done(ctl, answer, "Deleted %s %s.", collection_of(call)->word, call_argument(call, 0));
    return answer != NULL;
}
