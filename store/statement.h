/* statement.h - this room's own: cached statements, bound and run with errors of our domain. */
#pragma once

#include "base/record.h"
#include "store/store.h"

#include <sqlite3.h>

/* A cached statement of the handle, reset at the end of the scope. Not for two uses at once. */
typedef sqlite3_stmt statement;
static inline void statement_release(statement *stmt)
{
    (void)sqlite3_reset(stmt); /* repeats the last step's error, which was handled there */
    (void)sqlite3_clear_bindings(stmt);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(statement, statement_release)

/* Prepares sql (or finds it prepared) and binds by format, a letter an argument:
 * i int64_t, n int64_t with 0 as NULL, t int64_t with CLOCK_NONE as NULL, s const char* (NULL is
 * NULL), b const void* and gsize. Text and blobs are borrowed until the statement is released. */
statement *statement_bind(struct store *store, GError **error, const char *sql, const char *format,
                          ...);

/* 1: a row; 0: done; -1: error. */
int statement_step(struct store *store, statement *stmt, GError **error);

/* Runs a statement that gives no rows that matter. */
bool statement_run(struct store *store, GError **error, const char *sql, const char *format, ...);

/* The first column of the first row; fallback where there is no row or NULL. */
bool statement_int(struct store *store, int64_t *ret, int64_t fallback, GError **error,
                   const char *sql, const char *format, ...);

/* Columns of the current row. Text is copied (transfer full); NULL stays NULL. */
char *column_text(statement *stmt, int column);
int64_t column_time(statement *stmt, int column); /* CLOCK_NONE for NULL */

/* The first column of all rows. (transfer full) */
char **statement_names(struct store *store, statement *stmt, GError **error);

int64_t store_last_id(struct store *store);
int64_t store_changes(struct store *store);
void store_error(struct store *store, const char *doing, GError **error);

/* Selects records: "SELECT fields FROM type->from" and the rest of the statement. (transfer full: a
 * GPtrArray that frees its records) */
GPtrArray *record_select(struct store *store, const struct record_type *type, GError **error,
                         const char *rest, const char *format, ...);

/* The one record that rest selects; NULL without an error where there is none. (transfer full) */
void *record_select_one(struct store *store, const struct record_type *type, GError **error,
                        const char *rest, const char *format, ...);

/* Inserts all fields but derived ones; sets the record's id. */
bool record_insert(struct store *store, const struct record_type *type, void *record,
                   GError **error);

/* Updates all fields but derived ones where id and version are the record's, and counts version up
 * in both; ERROR_CONFLICT where the row has another version by now. */
bool record_update(struct store *store, const struct record_type *type, void *record,
                   GError **error);

/* A WHERE clause put together from parts, with the values to bind. */
struct condition {
    GString *sql;
    GArray *values; /* of struct condition_value */
};
struct condition_value {
    char *text; /* or, where it is NULL, the number */
    int64_t number;
};
typedef struct condition condition_handle;
struct condition *condition_new(void);
void condition_free(struct condition *condition);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(condition_handle, condition_free)

/* Adds "AND sql"; sql is a constant with as many '?' as values follow by its format (i or s). */
void condition_add(struct condition *condition, const char *sql, const char *format, ...);

/* Values for the '?' of what follows the conditions: after the last condition_add(). */
void condition_add_values(struct condition *condition, const char *format, ...);

void condition_bind(statement *stmt, const struct condition *condition);

/* How many rows of a table (a constant) fulfil the condition. */
bool condition_count(struct store *store, const char *table, const struct condition *condition,
                     int64_t *ret, GError **error);

/* record_select() with the condition between from and the rest ("ORDER BY ... LIMIT ..."). */
GPtrArray *record_select_where(struct store *store, const struct record_type *type,
                               const struct condition *condition, const char *rest, GError **error);
