/* contact_import.c - see contact_import.h. */
#include "crm/contact_import.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/util.h"
#include "crm/contact_row.h"
#include "store/contact_reach.h"
#include "crm/event.h"
#include "crm/rights.h"
#include "store/contact_import.h"
#include "store/user.h"

#include <string.h>

#define PIECE_MS 10     /* of a transaction's work; its commit comes to that */
#define ERRORS_TOLD 200 /* the others are counted */
#define BEHIND_COMPANIES (INT64_C(1) << 40)

/* ---- lines ---- */

/* The line at *offset, which moves behind it; NULL at the end. */
static const char *next_line(GBytes *lines, gsize *offset, gsize *ret_length)
{
    gsize length;
    const char *text = g_bytes_get_data(lines, &length);
    while (*offset < length && text[*offset] == '\n')
        (*offset)++;
    if (*offset >= length)
        return NULL;
    const char *line = text + *offset;
    const char *end = memchr(line, '\n', length - *offset);
    *ret_length = end ? (gsize)(end - line) : length - *offset;
    *offset += *ret_length;
    return line;
}

/* A line's fields, without "row". (transfer full) */
static json_t *read_line(const char *line, gsize length, int64_t *ret_row, GError **error)
{
    *ret_row = 0;
    if (length > CONTACT_IMPORT_LINE_BYTES) {
        error_set(error, ERROR_INVALID, "a line has over %d bytes; shorten its remarks",
                  CONTACT_IMPORT_LINE_BYTES);
        return NULL;
    }
    g_autoptr(json_t) fields = json_from_text(line, length, error);
    if (!fields)
        return NULL;
    if (!json_is_object(fields)) {
        error_set(error, ERROR_INVALID, "a line is no JSON object");
        return NULL;
    }
    if (!json_field_int(fields, "row", 1, G_MAXINT32, ret_row, error))
        return NULL;
    (void)json_object_del(fields, "row");
    return g_steal_pointer(&fields);
}

/* ---- checking ---- */

struct check {
    struct crm *crm;
    const struct contact_import_order *order;
    GHashTable *rows; /* address -> the row that has it */
    json_t *errors;
    int64_t error_count, row_count, created, updated, unchanged;
};

static void note_error(struct check *check, int64_t row, const GError *error)
{
    check->error_count++;
    if (json_array_size(check->errors) >= ERRORS_TOLD)
        return;
    json_t *item = json_pack("{s:I}", "row", (json_int_t)row);
    json_set_text(item, "field", error_field(error));
    json_set_text(item, "message", error->message);
    json_array_append_new(check->errors, item);
}

/* That no earlier row has an address of this one. */
static bool check_file(struct check *check, const struct contact_reach *reach, int64_t row,
                       GError **error)
{
    for (guint i = 0; reach->emails && i < reach->emails->len; i++) {
        const struct contact_email *email = reach->emails->pdata[i];
        gpointer earlier = g_hash_table_lookup(check->rows, email->address);
        if (earlier) {
            error_set_field(error, "emails", "emails: %s stands in row %d already", email->address,
                            GPOINTER_TO_INT(earlier));
            return false;
        }
        g_hash_table_insert(check->rows, g_strdup(email->address), GINT_TO_POINTER((int)row));
    }
    return true;
}

/* That a new contact will be one that the caller sees. */
static bool check_owner(struct crm *crm, const struct contact *contact, GError **error)
{
    enum scope scope = rights_scope(crm, RESOURCE_CONTACT, ACTION_CREATE);
    bool sees = scope == SCOPE_ALL || contact->id || contact->salesperson_id == crm->user->id;
    if (!sees && scope == SCOPE_TEAM &&
        !store_contact_same_team(crm->store, crm->user->id, contact->salesperson_id, &sees, error))
        return false;
    if (!sees)
        error_set_field(error, "salesperson",
                        "salesperson: is nobody whose contacts you may make; leave it empty");
    return sees;
}

/* False for what ends the whole check. */
static bool check_line(struct check *check, const char *line, gsize length, GError **error)
{
    g_autoptr(GError) wrong = NULL;
    g_auto(contact_row_value) row = {0};
    int64_t number;
    g_autoptr(json_t) fields = read_line(line, length, &number, &wrong);
    check->row_count++;
    bool ok = fields &&
              contact_row_read(check->crm, fields, check->order->overwrite, &row, &wrong) &&
              check_owner(check->crm, row.contact, &wrong) &&
              check_file(check, &row.reach, number, &wrong);
    if (!ok && error_code_of(wrong) == ERROR_INTERNAL) {
        g_propagate_error(error, g_steal_pointer(&wrong));
        return false;
    }
    if (!ok)
        note_error(check, number, wrong);
    else if (!row.before)
        check->created++;
    else if (row.changes)
        check->updated++;
    else
        check->unchanged++;
    return true;
}

static bool check_lines(struct check *check, GError **error)
{
    gsize offset = 0, length;
    const char *line;
    while ((line = next_line(check->order->lines, &offset, &length))) {
        if (check->row_count == CONTACT_IMPORT_ROWS) {
            error_set(error, ERROR_INVALID, "an import may have %d rows; part the file",
                      CONTACT_IMPORT_ROWS);
            return false;
        }
        if (!check_line(check, line, length, error))
            return false;
    }
    return true;
}

bool contact_import_check(struct crm *crm, const struct contact_import_order *order,
                          json_t **ret_report, GError **error)
{
    if (!rights_require(crm, RESOURCE_CONTACT, ACTION_CREATE, SCOPE_OWN, error))
        return false;
    g_autoptr(GHashTable) rows = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(json_t) errors = json_array();
    struct check check = {.crm = crm, .order = order, .rows = rows, .errors = errors};
    if (!check_lines(&check, error))
        return false;
    *ret_report = json_pack("{s:I, s:I, s:I, s:I, s:I, s:O}", "rows", (json_int_t)check.row_count,
                            "created", (json_int_t)check.created, "updated",
                            (json_int_t)check.updated, "unchanged", (json_int_t)check.unchanged,
                            "error_count", (json_int_t)check.error_count, "errors", errors);
    return true;
}

/* ---- staging ---- */

/* Whose a new contact becomes is settled here: it is carried out by crmd itself. */
static void settle_owner(const struct crm *crm, json_t *fields)
{
    bool own = rights_scope(crm, RESOURCE_CONTACT, ACTION_CREATE) < SCOPE_ALL;
    if (crm->user && own &&
        !util_nonempty(json_string_value(json_object_get(fields, "salesperson"))))
        json_set_text(fields, "salesperson", crm->user->login);
}

/* Companies go first, so that their people find them. */
static bool stage_line(struct crm *crm, int64_t id, const char *line, gsize length, gsize offset,
                       GError **error)
{
    int64_t row;
    g_autoptr(json_t) fields = read_line(line, length, &row, error);
    if (!fields)
        return false;
    const char *kind = json_string_value(json_object_get(fields, "kind"));
    int64_t number = (int64_t)offset;
    settle_owner(crm, fields);
    g_autofree char *data = json_to_text(fields);
    return store_contact_import_stage(
        crm->store, id, g_strcmp0(kind, "company") == 0 ? number : number + BEHIND_COMPANIES, data,
        error);
}

static bool stage(struct crm *crm, const struct contact_import_order *order, gsize *offset,
                  int64_t *ret_id, GError **error)
{
    if (!*ret_id) {
        struct contact_import import = {.at = crm->now,
                                        .user_id = crm->user ? crm->user->id : 0,
                                        .overwrite = order->overwrite};
        if (!store_contact_import_begin(crm->store, &import, error))
            return false;
        *ret_id = import.id;
    }
    int64_t until_ms = clock_monotonic_ms() + PIECE_MS;
    gsize length;
    const char *line = NULL;
    while (clock_monotonic_ms() < until_ms && (line = next_line(order->lines, offset, &length))) {
        if (!stage_line(crm, *ret_id, line, length, *offset, error))
            return false;
    }
    gsize left = *offset;
    if (next_line(order->lines, &left, &length))
        return true;
    *offset = g_bytes_get_size(order->lines);
    return store_contact_import_complete(crm->store, *ret_id, error);
}

bool contact_import_stage(struct crm *crm, const struct contact_import_order *order, gsize *offset,
                          int64_t *ret_id, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, stage(crm, order, offset, ret_id, error), error);
}

/* ---- moving over ---- */

/* What became wrong since it was checked is told, and does not stop the others. */
static bool tell_failed(struct crm *crm, json_t *fields, const GError *wrong, GError **error)
{
    json_t *data = json_object();
    json_set_text(data, "name", json_string_value(json_object_get(fields, "name")));
    json_set_text(data, "error", wrong->message);
    return event_record(crm, "contact.import_failed", (struct event_about){0}, data, error);
}

static bool move_row(struct crm *crm, const char *data, struct contact_import *count,
                     GError **error)
{
    g_autoptr(GError) wrong = NULL;
    g_auto(contact_row_value) row = {0};
    struct crm itself = {.store = crm->store, .now = crm->now}; /* the caller's right was checked */
    g_autoptr(json_t) fields = json_from_text(data, strlen(data), error);
    if (!fields)
        return false;
    if (!contact_row_read(&itself, fields, count->overwrite, &row, &wrong)) {
        if (error_code_of(wrong) != ERROR_INTERNAL)
            return tell_failed(crm, fields, wrong, error);
        g_propagate_error(error, g_steal_pointer(&wrong));
        return false;
    }
    count->created += !row.before;
    count->updated += row.before && row.changes;
    count->unchanged += row.before && !row.changes;
    return !row.changes || contact_row_write(crm, &row, error);
}

/* The end: one event tells all. */
static bool finish(struct crm *crm, int64_t id, json_t **ret_report, GError **error)
{
    g_autoptr(contact_import_handle) import = store_contact_import(crm->store, id, error);
    if (!import)
        return false;
    g_autoptr(json_t) report = record_to_json(&contact_import_type, import);
    if (!event_record(crm, "contact.imported", (struct event_about){0}, json_incref(report),
                      error) ||
        !store_contact_import_drop(crm->store, id, error))
        return false;
    *ret_report = g_steal_pointer(&report);
    return true;
}

static bool move(struct crm *crm, int64_t id, json_t **ret_report, GError **error)
{
    g_autoptr(contact_import_handle) import = store_contact_import(crm->store, id, error);
    if (!import)
        return false;
    struct contact_import count = {.id = id, .overwrite = import->overwrite};
    int64_t until_ms = clock_monotonic_ms() + PIECE_MS;
    bool more = true;
    while (more && clock_monotonic_ms() < until_ms) {
        g_autofree char *data = NULL;
        if (!store_contact_import_take(crm->store, id, &data, error) ||
            (data && !move_row(crm, data, &count, error)))
            return false;
        more = data != NULL;
    }
    return store_contact_import_count(crm->store, &count, error) &&
           (more || finish(crm, id, ret_report, error));
}

bool contact_import_move(struct crm *crm, int64_t id, json_t **ret_report, GError **error)
{
    g_autoptr(json_t) report = NULL;
    if (!crm_begin(crm, error) || !crm_end(crm, move(crm, id, &report, error), error))
        return false;
    *ret_report = g_steal_pointer(&report);
    return true;
}

/* ---- after a crash ---- */

/* In the name of who asked for it. */
static bool resume(struct store *store, const struct contact_import *import, int64_t now,
                   GError **error)
{
    g_autoptr(user_handle) user =
        import->user_id ? store_user_by_id(store, import->user_id, error) : NULL;
    if (import->user_id && !user)
        return false;
    g_autoptr(crm_user_handle) caller =
        user ? crm_user_load(store, user->id, user->login, false, error) : NULL;
    if (user && !caller)
        return false;
    struct crm crm = {.store = store, .user = caller, .now = now};
    g_autoptr(json_t) report = NULL;
    while (!report) {
        if (!contact_import_move(&crm, import->id, &report, error))
            return false;
    }
    return true;
}

static bool drop(struct store *store, int64_t id, int64_t now, GError **error)
{
    struct crm crm = {.store = store, .now = now};
    return crm_begin(&crm, error) &&
           crm_end(&crm, store_contact_import_drop(store, id, error), error);
}

bool contact_import_resume(struct store *store, int64_t now, GError **error)
{
    g_autoptr(GPtrArray) left = store_contact_imports(store, error);
    if (!left)
        return false;
    for (guint i = 0; i < left->len; i++) {
        const struct contact_import *import = left->pdata[i];
        if (!(import->complete ? resume(store, import, now, error)
                               : drop(store, import->id, now, error)))
            return false;
    }
    return true;
}
