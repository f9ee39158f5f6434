/* contact_import.h - many contacts from a file: all rows are checked, then staged, then moved over
 * in pieces that keep nobody waiting. What is staged whole is carried out, whatever happens. */
#pragma once

#include "crm/contact.h"

#define CONTACT_IMPORT_ROWS 200000 /* that one import may have */
#define CONTACT_IMPORT_LINE_BYTES (256 << 10)

/* What an import brings: lines of JSON, each with "row" (where it stands in the file) and the
 * fields of a contact. Who has one of its addresses already is completed: where nothing is known
 * yet, or with overwrite wherever the line says something. */
struct contact_import_order {
    GBytes *lines;
    bool overwrite;
};

/* Checks all of them without writing. *ret_report is {"rows", "created", "updated", "unchanged",
 * "error_count", "errors": [{"row", "field", "message"}]}: with no errors, nothing stands in the
 * way. (transfer full) */
bool contact_import_check(struct crm *crm, const struct contact_import_order *order,
                          json_t **ret_report, GError **error);

/* A piece of the rest, a transaction of its own each. *offset and *ret_id begin as 0. */
bool contact_import_stage(struct crm *crm, const struct contact_import_order *order, gsize *offset,
                          int64_t *ret_id, GError **error);
/* *ret_report stays NULL while rows are left; then it is {"created", "updated", "unchanged"}. */
bool contact_import_move(struct crm *crm, int64_t id, json_t **ret_report, GError **error);

/* At the start: carries out what was staged whole, and forgets the rest. */
bool contact_import_resume(struct store *store, int64_t now, GError **error);
