/* record.c - see record.h. */
#include "base/record.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/util.h"

#include <string.h>

#define MEMBER(record, field, c_type) (*(c_type *)((char *)(record) + (field)->offset))

static bool is_text(const struct record_field *f)
{
    return f->type == FIELD_TEXT || f->type == FIELD_DATE;
}

static const struct record_field *first(const struct record_type *type)
{
    return type->fields;
}

void *record_new(const struct record_type *type)
{
    void *record = g_malloc0(type->size);
    for (const struct record_field *f = first(type); f->name; f++) {
        if (f->type == FIELD_TIME)
            MEMBER(record, f, int64_t) = CLOCK_NONE;
        else if (f->type == FIELD_SOME)
            MEMBER(record, f, int64_t) = NUMBER_NONE;
    }
    return record;
}

void record_free(const struct record_type *type, void *record)
{
    if (!record)
        return;
    for (const struct record_field *f = first(type); f->name; f++) {
        if (is_text(f))
            g_free(MEMBER(record, f, char *));
    }
    g_free(record);
}

void *record_copy(const struct record_type *type, const void *record)
{
    void *copy = g_memdup2(record, type->size);
    for (const struct record_field *f = first(type); f->name; f++) {
        if (is_text(f))
            MEMBER(copy, f, char *) = g_strdup(MEMBER(copy, f, char *));
    }
    return copy;
}

const struct record_field *record_find(const struct record_type *type, const char *name)
{
    for (const struct record_field *f = first(type); f->name; f++) {
        if (g_str_equal(f->name, name))
            return f;
    }
    return NULL;
}

/* A field's JSON value, or NULL where it has none. */
static json_t *value_to_json(const struct record_field *f, const void *record)
{
    int64_t number;
    switch (f->type) {
    case FIELD_TEXT:
    case FIELD_DATE:
        return MEMBER(record, f, char *) ? json_text(MEMBER(record, f, char *)) : NULL;
    case FIELD_ID:
        number = MEMBER(record, f, int64_t);
        return number ? json_integer(number) : NULL;
    case FIELD_INT:
        return json_integer(MEMBER(record, f, int64_t));
    case FIELD_SOME:
        number = MEMBER(record, f, int64_t);
        return number == NUMBER_NONE ? NULL : json_integer(number);
    case FIELD_BOOL:
        return json_boolean(MEMBER(record, f, bool));
    case FIELD_TIME: {
        number = MEMBER(record, f, int64_t);
        g_autofree char *text = number == CLOCK_NONE ? NULL : clock_format(number);
        return text ? json_text(text) : NULL;
    }
    }
    return NULL;
}

json_t *record_to_json(const struct record_type *type, const void *record)
{
    json_t *object = json_object();
    for (const struct record_field *f = first(type); f->name; f++) {
        json_t *value = f->flags & FIELD_HIDDEN ? NULL : value_to_json(f, record);
        if (value)
            json_object_set_new(object, f->name, value);
    }
    return object;
}

static bool text_from_json(const struct record_field *f, void *record, json_t *object,
                           GError **error)
{
    const char *text = NULL;
    if (!json_field_string(object, f->name, (gsize)f->max, &text, error))
        return false;
    g_free(MEMBER(record, f, char *));
    g_autofree char *clean = util_clean(text, (gsize)f->max, f->flags & FIELD_LINES);
    MEMBER(record, f, char *) = g_strdup(clean ? util_nonempty(g_strstrip(clean)) : NULL);
    return true;
}

static bool time_from_json(const struct record_field *f, void *record, json_t *object,
                           GError **error)
{
    const char *text = NULL;
    int64_t time = CLOCK_NONE;
    if (!json_field_string(object, f->name, 64, &text, error))
        return false;
    if (text && !clock_parse(text, &time)) {
        error_set_field(error, f->name, "%s: must be a time such as 2026-03-01T08:15:00Z", f->name);
        return false;
    }
    MEMBER(record, f, int64_t) = time;
    return true;
}

static bool date_from_json(const struct record_field *f, void *record, json_t *object,
                           GError **error)
{
    const char *text = NULL;
    if (!json_field_string(object, f->name, 64, &text, error))
        return false;
    if (text && *text && !clock_is_date(text)) {
        error_set_field(error, f->name, "%s: must be a day such as 2026-03-01", f->name);
        return false;
    }
    g_free(MEMBER(record, f, char *));
    MEMBER(record, f, char *) = g_strdup(util_nonempty(text));
    return true;
}

static bool value_from_json(const struct record_field *f, void *record, json_t *object,
                            GError **error)
{
    int64_t number = f->type == FIELD_SOME ? NUMBER_NONE : 0;
    switch (f->type) {
    case FIELD_TEXT:
        return text_from_json(f, record, object, error);
    case FIELD_DATE:
        return date_from_json(f, record, object, error);
    case FIELD_TIME:
        return time_from_json(f, record, object, error);
    case FIELD_BOOL:
        return json_field_bool(object, f->name, &MEMBER(record, f, bool), error);
    case FIELD_ID:
    case FIELD_INT:
    case FIELD_SOME:
        if (!json_field_int(object, f->name, 0, f->max, &number, error))
            return false;
        MEMBER(record, f, int64_t) = number;
        return true;
    }
    return true;
}

bool record_from_json(const struct record_type *type, void *record, json_t *object, GError **error)
{
    for (const struct record_field *f = first(type); f->name; f++) {
        if ((f->flags & FIELD_EDITABLE) && json_object_get(object, f->name) &&
            !value_from_json(f, record, object, error))
            return false;
    }
    return true;
}

const char **record_editable_names(const struct record_type *type, const char *const *extra)
{
    GPtrArray *names = g_ptr_array_new();
    for (const struct record_field *f = first(type); f->name; f++) {
        if (f->flags & FIELD_EDITABLE)
            g_ptr_array_add(names, (char *)f->name);
    }
    for (gsize i = 0; extra && extra[i]; i++)
        g_ptr_array_add(names, (char *)extra[i]);
    g_ptr_array_add(names, NULL);
    return (const char **)g_ptr_array_free(names, FALSE);
}
