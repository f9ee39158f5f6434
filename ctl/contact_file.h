/* contact_file.h - a file of contacts, CSV or vCards, as lines of JSON for an import. */
#pragma once

#include "base/json.h"

struct contact_file {
    GString *lines;    /* one contact a line, with "row" */
    GPtrArray *titles; /* of char*: a CSV's columns; NULL for vCards */
    GPtrArray *fields; /* of const char*: what each column is, or NULL */
    json_t *errors;    /* [{"row", "field", "message"}]: what is wrong already here */
    gint64 rows;
};
struct contact_file *contact_file_new(void);
void contact_file_free(struct contact_file *file);
typedef struct contact_file contact_file_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(contact_file_handle, contact_file_free)

struct contact_file_order {
    const char *const *maps;    /* "COLUMN=FIELD", or NULL */
    const char *const *without; /* fields to leave out, or NULL */
    const char *country;        /* of numbers where the row names none; or NULL */
};

/* Reads text of either kind. False where it cannot be read on, with where that is. */
bool contact_file_read(struct contact_file *file, const char *text, gsize length,
                       const struct contact_file_order *order, GError **error);

/* "row 12, column 3 (City)" of where a field of a row stands, "line 40" of a card. (transfer full)
 */
char *contact_file_place(const struct contact_file *file, gint64 row, const char *field);
