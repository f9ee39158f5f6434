/* record.h - plain structs described by a table of their fields, from which reading rows, writing
 * rows, JSON and the differences that events keep are made. One table a struct, next to it. */
#pragma once

#include "base/json.h"

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#define NUMBER_NONE INT64_C(-1)

enum field_type {
    FIELD_TEXT, /* char*: NULL is "no value" */
    FIELD_ID,   /* int64_t: 0 is "no value" */
    FIELD_INT,  /* int64_t */
    FIELD_BOOL, /* bool */
    FIELD_TIME, /* int64_t, UTC seconds: CLOCK_NONE is "no value" */
    FIELD_DATE, /* char*, "2026-03-01": NULL is "no value" */
    FIELD_SOME, /* int64_t from 0 up: NUMBER_NONE is "no value" */
};

enum field_flags {
    FIELD_DERIVED = 1,  /* selected by its sql, never written: a joined name, a count */
    FIELD_HIDDEN = 2,   /* not shown in JSON: an id whose name is shown instead */
    FIELD_EDITABLE = 4, /* a caller may give it in JSON */
    FIELD_LINES = 8,    /* its text may have several lines */
};

struct record_field {
    const char *name; /* in JSON, and of the column */
    enum field_type type;
    gsize offset;
    unsigned flags;
    const char *sql; /* expression that selects it; NULL: the column of that name */
    int64_t max;     /* editable: longest text in bytes, or greatest number (smallest is 0) */
};

struct record_type {
    const char *name;                  /* "lead" */
    const char *table;                 /* "leads" */
    const char *from;                  /* table with the joins that derived fields need */
    gsize size;                        /* of the struct; its first member is int64_t id */
    const struct record_field *fields; /* ends with a NULL name */
    GDestroyNotify free;               /* record_free() of this type, for lists */
};

/* A record without values. (transfer full) */
void *record_new(const struct record_type *type);
void record_free(const struct record_type *type, void *record); /* NULL is fine */
void *record_copy(const struct record_type *type, const void *record);

/* The field of that name, or NULL. */
const struct record_field *record_find(const struct record_type *type, const char *name);

/* The fields that are not hidden and have a value. (transfer full) */
json_t *record_to_json(const struct record_type *type, const void *record);

/* Sets the editable fields that the JSON object has; a JSON null takes the value away. Keys that
 * are no editable field are left to the caller. The error names the field. The record may be
 * half-set on failure: give a copy. */
bool record_from_json(const struct record_type *type, void *record, json_t *object, GError **error);

/* Names of the editable fields and the extra ones, NULL-terminated, for json_only_fields().
 * (transfer container) */
const char **record_editable_names(const struct record_type *type, const char *const *extra);
