/* catalogue.c - see catalogue.h. */
#include "crm/catalogue.h"
#include "base/error.h"
#include "crm/event.h"
#include "crm/rights.h"
#include "crm/strings.h"
#include "store/catalogue.h"

#include <string.h>

/* The kind in words ("lost reason"), as crmctl's noun ("lost-reason"). (transfer full) */
static char *kind_words(const struct catalogue *c, char between)
{
    return g_strdelimit(g_strdup(c->type->name), "_", between);
}

static const char *text_of(const struct record_type *type, const void *record, const char *name)
{
    return *(char *const *)((const char *)record + record_find(type, name)->offset);
}

static int64_t number_of(const struct record_type *type, const void *record, const char *name)
{
    return *(const int64_t *)((const char *)record + record_find(type, name)->offset);
}

static int64_t id_of(const void *record)
{
    return record ? *(const int64_t *)record : 0; /* a record begins with its id */
}

/* ---- finding ---- */

void *catalogue_get(struct crm *crm, const struct catalogue *c, const char *name, GError **error)
{
    GError *local = NULL;
    int64_t id;
    if (!rights_require(crm, c->resource, ACTION_READ, SCOPE_OWN, error))
        return NULL;
    void *record = c->find ? c->find(crm, name, &local)
                           : store_record_by_key(crm->store, c->type, c->key, name, &local);
    if (!record && !local && strings_to_id(name, &id))
        record = store_record_by_id(crm->store, c->type, id, &local);
    if (local) {
        g_propagate_error(error, local);
    } else if (!record) {
        g_autofree char *words = kind_words(c, ' ');
        g_autofree char *noun = kind_words(c, '-');
        error_set(error, ERROR_NOT_FOUND, "there is no %s \"%s\"; see crmctl %s list", words, name,
                  noun);
    }
    return record;
}

void *catalogue_written(struct crm *crm, const struct catalogue *c, int64_t id, GError **error)
{
    return store_record_by_id(crm->store, c->type, id, error);
}

GPtrArray *catalogue_list(struct crm *crm, const struct catalogue *c, int64_t after_id,
                          int64_t limit, GError **error)
{
    if (!rights_require(crm, c->resource, ACTION_READ, SCOPE_OWN, error))
        return NULL;
    if (c->list)
        return c->list(crm, after_id, limit, error);
    return store_record_list(crm->store, c->type, after_id, limit, error);
}

json_t *catalogue_to_json(struct crm *crm, const struct catalogue *c, const void *record,
                          GError **error)
{
    g_autoptr(json_t) object = record_to_json(c->type, record);
    if (c->tell && !c->tell(crm, record, object, error))
        return NULL;
    return g_steal_pointer(&object);
}

/* ---- writing ---- */

static bool known_fields(const struct catalogue *c, json_t *fields, bool edits, GError **error)
{
    g_autoptr(GPtrArray) extra = g_ptr_array_new();
    for (gsize i = 0; c->extra && c->extra[i]; i++)
        g_ptr_array_add(extra, (void *)c->extra[i]);
    if (edits && record_find(c->type, "version"))
        g_ptr_array_add(extra, (void *)"version");
    g_ptr_array_add(extra, NULL);
    g_autofree const char **known =
        record_editable_names(c->type, (const char *const *)extra->pdata);
    return json_only_fields(fields, known, error);
}

/* That its name is given, and nobody else's. */
static bool check_key(struct crm *crm, const struct catalogue *c, const void *record,
                      GError **error)
{
    const char *name = text_of(c->type, record, c->key);
    if (!name) {
        error_set_field(error, c->key, "%s: is needed", c->key);
        return false;
    }
    GError *local = NULL;
    void *other = c->alike ? c->alike(crm, record, &local)
                           : store_record_by_key(crm->store, c->type, c->key, name, &local);
    bool is_free = !other || id_of(other) == id_of(record);
    if (local) {
        g_propagate_error(error, local);
    } else if (!is_free) {
        g_autofree char *words = kind_words(c, ' ');
        error_set(error, ERROR_CONFLICT, "there is a %s \"%s\" already", words,
                  text_of(c->type, other, c->key));
    }
    record_free(c->type, other);
    return is_free && !local;
}

static bool read_fields(struct crm *crm, const struct catalogue *c, void *record, json_t *fields,
                        GError **error)
{
    return record_from_json(c->type, record, fields, error) &&
           (!c->check || c->check(crm, record, fields, error)) && check_key(crm, c, record, error);
}

static bool record_change(struct crm *crm, const struct catalogue *c, const char *what,
                          json_t *data, GError **error)
{
    g_autofree char *type = g_strconcat(c->type->name, ".", what, NULL);
    return event_record(crm, type, (struct event_about){0}, data, error);
}

static bool create(struct crm *crm, const struct catalogue *c, void *record, json_t *fields,
                   GError **error)
{
    const struct record_field *version = record_find(c->type, "version");
    if (version)
        *(int64_t *)((char *)record + version->offset) = 1;
    return (!c->begin || c->begin(crm, record, error)) &&
           read_fields(crm, c, record, fields, error) &&
           store_record_insert(crm->store, c->type, record, error) &&
           (!c->follow || c->follow(crm, record, fields, error)) &&
           record_change(crm, c, "created", json_deep_copy(fields), error);
}

bool catalogue_create(struct crm *crm, const struct catalogue *c, json_t *fields, int64_t *ret_id,
                      GError **error)
{
    if (!rights_require(crm, c->resource, ACTION_CREATE, SCOPE_ALL, error) ||
        !known_fields(c, fields, false, error) || !crm_begin(crm, error))
        return false;
    void *record = record_new(c->type);
    bool ok = crm_end(crm, create(crm, c, record, fields, error), error);
    if (ok)
        *ret_id = id_of(record);
    record_free(c->type, record);
    return ok;
}

static bool check_version(const struct catalogue *c, const void *record, json_t *fields,
                          GError **error)
{
    int64_t version = 0;
    if (!json_object_get(fields, "version"))
        return true;
    if (!json_field_int(fields, "version", 1, G_MAXINT64, &version, error))
        return false;
    if (version == number_of(c->type, record, "version"))
        return true;
    g_autofree char *words = kind_words(c, ' ');
    error_set(error, ERROR_CONFLICT, "this %s was changed meanwhile: look at it again, and repeat",
              words);
    return false;
}

/* What an edit changed, as its event tells it. (transfer full) */
static json_t *difference(struct crm *crm, const struct catalogue *c, json_t *old, int64_t id,
                          GError **error)
{
    void *stored = catalogue_written(crm, c, id, error);
    g_autoptr(json_t) new = stored ? catalogue_to_json(crm, c, stored, error) : NULL;
    json_t *data = new ? json_difference(old, new) : NULL;
    if (data)
        json_set_text(data, c->key, text_of(c->type, stored, c->key));
    record_free(c->type, stored);
    return data;
}

static bool edit(struct crm *crm, const struct catalogue *c, void *record, json_t *fields,
                 GError **error)
{
    if (!check_version(c, record, fields, error))
        return false;
    g_autoptr(json_t) old = catalogue_to_json(crm, c, record, error);
    if (!old || !read_fields(crm, c, record, fields, error) ||
        !store_record_update(crm->store, c->type, record, error) ||
        (c->follow && !c->follow(crm, record, fields, error)))
        return false;
    json_t *data = difference(crm, c, old, id_of(record), error);
    return data && record_change(crm, c, "edited", data, error);
}

bool catalogue_edit(struct crm *crm, const struct catalogue *c, const char *name, json_t *fields,
                    int64_t *ret_id, GError **error)
{
    if (!rights_require(crm, c->resource, ACTION_WRITE, SCOPE_ALL, error) ||
        !known_fields(c, fields, true, error) || !crm_begin(crm, error))
        return false;
    void *record = catalogue_get(crm, c, name, error);
    bool ok = crm_end(crm, record && edit(crm, c, record, fields, error), error);
    if (ok)
        *ret_id = id_of(record);
    record_free(c->type, record);
    return ok;
}

static bool delete (struct crm *crm, const struct catalogue *c, const void *record, GError **error)
{
    if (!c->leave(crm, record, error) ||
        !store_record_delete(crm->store, c->type, id_of(record), error))
        return false;
    json_t *data = json_object();
    json_set_text(data, c->key, text_of(c->type, record, c->key));
    return record_change(crm, c, "deleted", data, error);
}

bool catalogue_delete(struct crm *crm, const struct catalogue *c, const char *name, GError **error)
{
    g_assert(c->leave); /* no route leads here otherwise */
    if (!rights_require(crm, c->resource, ACTION_DELETE, SCOPE_ALL, error) ||
        !crm_begin(crm, error))
        return false;
    void *record = catalogue_get(crm, c, name, error);
    bool ok = crm_end(crm, record && delete (crm, c, record, error), error);
    record_free(c->type, record);
    return ok;
}

static bool merge(struct crm *crm, const struct catalogue *c, const void *record, const void *into,
                  GError **error)
{
    if (id_of(record) == id_of(into)) {
        error_set_field(error, "into", "into: must name another one than what goes");
        return false;
    }
    if (!c->merge(crm, record, into, error) ||
        !store_record_delete(crm->store, c->type, id_of(record), error))
        return false;
    json_t *data = json_object();
    json_set_text(data, c->key, text_of(c->type, record, c->key));
    json_set_text(data, "into", text_of(c->type, into, c->key));
    return record_change(crm, c, "merged", data, error);
}

bool catalogue_merge(struct crm *crm, const struct catalogue *c, const char *name, const char *into,
                     int64_t *ret_id, GError **error)
{
    g_assert(c->merge); /* no route leads here otherwise */
    if (!rights_require(crm, c->resource, ACTION_DELETE, SCOPE_ALL, error) ||
        !crm_begin(crm, error))
        return false;
    void *record = catalogue_get(crm, c, name, error);
    void *target = record ? catalogue_get(crm, c, into, error) : NULL;
    bool ok = crm_end(crm, target && merge(crm, c, record, target, error), error);
    if (ok)
        *ret_id = id_of(target);
    record_free(c->type, record);
    record_free(c->type, target);
    return ok;
}
