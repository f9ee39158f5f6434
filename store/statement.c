/* statement.c - cached statements, and records read from and written to rows. */
#include "store/statement.h"
#include "base/clock.h"
#include "base/error.h"
#include "store/store_private.h"

#include <string.h>

static statement *statement_find(struct store *store, const char *sql, GError **error)
{
    statement *stmt = g_hash_table_lookup(store->statements, sql);
    if (stmt)
        return stmt;
    int rc = sqlite3_prepare_v3(store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
    if (rc != SQLITE_OK) {
        store_error(store, "cannot prepare a statement", error);
        return NULL;
    }
    g_hash_table_insert(store->statements, g_strdup(sql), stmt);
    return stmt;
}

static void bind_optional_int(statement *stmt, int index, int64_t value, int64_t none)
{
    if (value == none)
        (void)sqlite3_bind_null(stmt, index);
    else
        (void)sqlite3_bind_int64(stmt, index, value);
}

/* Binding fails only for an index or length out of range, which the callers' constants are not. */
static void bind_arguments(statement *stmt, const char *format, va_list ap)
{
    for (int i = 1; *format; format++, i++) {
        switch (*format) {
        case 'i':
            (void)sqlite3_bind_int64(stmt, i, va_arg(ap, int64_t));
            break;
        case 'n':
            bind_optional_int(stmt, i, va_arg(ap, int64_t), 0);
            break;
        case 't':
            bind_optional_int(stmt, i, va_arg(ap, int64_t), CLOCK_NONE);
            break;
        case 's':
            (void)sqlite3_bind_text(stmt, i, va_arg(ap, const char *), -1, SQLITE_STATIC);
            break;
        case 'b': {
            const void *data = va_arg(ap, const void *);
            (void)sqlite3_bind_blob64(stmt, i, data, va_arg(ap, gsize), SQLITE_STATIC);
            break;
        }
        default:
            g_assert_not_reached();
        }
    }
}

static statement *bind_list(struct store *store, GError **error, const char *sql,
                            const char *format, va_list ap)
{
    statement *stmt = statement_find(store, sql, error);
    if (stmt)
        bind_arguments(stmt, format, ap);
    return stmt;
}

statement *statement_bind(struct store *store, GError **error, const char *sql, const char *format,
                          ...)
{
    va_list ap;
    va_start(ap, format);
    statement *stmt = bind_list(store, error, sql, format, ap);
    va_end(ap);
    return stmt;
}

int statement_step(struct store *store, statement *stmt, GError **error)
{
    int rc = sqlite3_step(stmt);
    if (rc == SQLITE_ROW)
        return 1;
    if (rc == SQLITE_DONE)
        return 0;
    store_error(store, "database", error);
    return -1;
}

bool statement_run(struct store *store, GError **error, const char *sql, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    g_autoptr(statement) stmt = bind_list(store, error, sql, format, ap);
    va_end(ap);
    return stmt && statement_step(store, stmt, error) >= 0;
}

bool statement_int(struct store *store, int64_t *ret, int64_t fallback, GError **error,
                   const char *sql, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    g_autoptr(statement) stmt = bind_list(store, error, sql, format, ap);
    va_end(ap);
    int row = stmt ? statement_step(store, stmt, error) : -1;
    if (row < 0)
        return false;
    bool found = row == 1 && sqlite3_column_type(stmt, 0) != SQLITE_NULL;
    *ret = found ? sqlite3_column_int64(stmt, 0) : fallback;
    return true;
}

char *column_text(statement *stmt, int column)
{
    return g_strdup((const char *)sqlite3_column_text(stmt, column));
}

int64_t column_time(statement *stmt, int column)
{
    return sqlite3_column_type(stmt, column) == SQLITE_NULL ? CLOCK_NONE
                                                            : sqlite3_column_int64(stmt, column);
}

char **statement_names(struct store *store, statement *stmt, GError **error)
{
    g_autoptr(GStrvBuilder) names = g_strv_builder_new();
    int row;
    while ((row = statement_step(store, stmt, error)) == 1)
        g_strv_builder_add(names, (const char *)sqlite3_column_text(stmt, 0));
    return row < 0 ? NULL : g_strv_builder_end(names);
}

int64_t store_last_id(struct store *store)
{
    return sqlite3_last_insert_rowid(store->db);
}

int64_t store_changes(struct store *store)
{
    return sqlite3_changes64(store->db);
}

/* ---- records ---- */

#define MEMBER(record, field, c_type) (*(c_type *)((char *)(record) + (field)->offset))

static char *compose_select(const struct record_type *type)
{
    GString *sql = g_string_new("SELECT ");
    for (const struct record_field *f = type->fields; f->name; f++) {
        g_string_append(sql, f == type->fields ? "" : ", ");
        if (f->sql)
            g_string_append(sql, f->sql);
        else
            g_string_append_printf(sql, "%s.%s", type->table, f->name);
    }
    g_string_append_printf(sql, " FROM %s ", type->from);
    return g_string_free(sql, FALSE);
}

/* "SELECT fields FROM table ", composed once and kept. */
static GString *select_fields(struct store *store, const struct record_type *type)
{
    char *select = g_hash_table_lookup(store->selects, type);
    if (!select) {
        select = compose_select(type);
        g_hash_table_insert(store->selects, (gpointer)type, select);
    }
    return g_string_new(select);
}

static void *read_record(statement *stmt, const struct record_type *type)
{
    void *record = g_malloc0(type->size);
    int column = 0;
    for (const struct record_field *f = type->fields; f->name; f++, column++) {
        switch (f->type) {
        case FIELD_TEXT:
        case FIELD_DATE:
            MEMBER(record, f, char *) = column_text(stmt, column);
            break;
        case FIELD_ID:
        case FIELD_INT:
            MEMBER(record, f, int64_t) = sqlite3_column_int64(stmt, column);
            break;
        case FIELD_BOOL:
            MEMBER(record, f, bool) = sqlite3_column_int(stmt, column) != 0;
            break;
        case FIELD_TIME:
            MEMBER(record, f, int64_t) = column_time(stmt, column);
            break;
        case FIELD_SOME:
            MEMBER(record, f, int64_t) = sqlite3_column_type(stmt, column) == SQLITE_NULL
                                             ? NUMBER_NONE
                                             : sqlite3_column_int64(stmt, column);
            break;
        }
    }
    return record;
}

static GPtrArray *read_records(struct store *store, const struct record_type *type, statement *stmt,
                               GError **error)
{
    g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func(type->free);
    int row;
    while ((row = statement_step(store, stmt, error)) == 1)
        g_ptr_array_add(records, read_record(stmt, type));
    return row < 0 ? NULL : g_steal_pointer(&records);
}

static GPtrArray *select_list(struct store *store, const struct record_type *type, GError **error,
                              const char *rest, const char *format, va_list ap)
{
    g_autoptr(GString) sql = select_fields(store, type);
    g_string_append(sql, rest);
    g_autoptr(statement) stmt = bind_list(store, error, sql->str, format, ap);
    return stmt ? read_records(store, type, stmt, error) : NULL;
}

GPtrArray *record_select(struct store *store, const struct record_type *type, GError **error,
                         const char *rest, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    GPtrArray *records = select_list(store, type, error, rest, format, ap);
    va_end(ap);
    return records;
}

void *record_select_one(struct store *store, const struct record_type *type, GError **error,
                        const char *rest, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    g_autoptr(GPtrArray) records = select_list(store, type, error, rest, format, ap);
    va_end(ap);
    return records && records->len > 0 ? g_ptr_array_steal_index(records, 0) : NULL;
}

static void bind_field(statement *stmt, int index, const struct record_field *f, const void *record)
{
    switch (f->type) {
    case FIELD_TEXT:
    case FIELD_DATE:
        (void)sqlite3_bind_text(stmt, index, MEMBER(record, f, char *), -1, SQLITE_STATIC);
        break;
    case FIELD_ID:
        bind_optional_int(stmt, index, MEMBER(record, f, int64_t), 0);
        break;
    case FIELD_INT:
        (void)sqlite3_bind_int64(stmt, index, MEMBER(record, f, int64_t));
        break;
    case FIELD_BOOL:
        (void)sqlite3_bind_int(stmt, index, MEMBER(record, f, bool));
        break;
    case FIELD_TIME:
        bind_optional_int(stmt, index, MEMBER(record, f, int64_t), CLOCK_NONE);
        break;
    case FIELD_SOME:
        bind_optional_int(stmt, index, MEMBER(record, f, int64_t), NUMBER_NONE);
        break;
    }
}

static bool is_written(const struct record_field *f)
{
    return !(f->flags & FIELD_DERIVED) && !g_str_equal(f->name, "id");
}

/* Binds the written fields from index 1 on; returns the next free index. */
static int bind_fields(statement *stmt, const struct record_type *type, const void *record)
{
    int index = 1;
    for (const struct record_field *f = type->fields; f->name; f++) {
        if (is_written(f))
            bind_field(stmt, index++, f, record);
    }
    return index;
}

static char *compose_insert(const struct record_type *type)
{
    g_autoptr(GString) columns = g_string_new(NULL);
    g_autoptr(GString) marks = g_string_new(NULL);
    for (const struct record_field *f = type->fields; f->name; f++) {
        if (!is_written(f))
            continue;
        g_string_append_printf(columns, "%s%s", columns->len ? ", " : "", f->name);
        g_string_append(marks, marks->len ? ", ?" : "?");
    }
    return g_strdup_printf("INSERT INTO %s (%s) VALUES (%s)", type->table, columns->str,
                           marks->str);
}

bool record_insert(struct store *store, const struct record_type *type, void *record,
                   GError **error)
{
    char *sql = g_hash_table_lookup(store->inserts, type);
    if (!sql) {
        sql = compose_insert(type);
        g_hash_table_insert(store->inserts, (gpointer)type, sql);
    }
    g_autoptr(statement) stmt = statement_bind(store, error, sql, "");
    if (!stmt)
        return false;
    (void)bind_fields(stmt, type, record);
    if (statement_step(store, stmt, error) < 0)
        return false;
    *(int64_t *)record = store_last_id(store);
    return true;
}

bool record_update(struct store *store, const struct record_type *type, void *record,
                   GError **error)
{
    const struct record_field *version = record_find(type, "version");
    g_autoptr(GString) sql = g_string_new(NULL);
    g_string_append_printf(sql, "UPDATE %s SET ", type->table);
    const char *comma = "";
    for (const struct record_field *f = type->fields; f->name; f++) {
        if (!is_written(f))
            continue;
        g_string_append_printf(sql, "%s%s = ?", comma, f->name);
        comma = ", ";
    }
    g_string_append(sql, " WHERE id = ? AND version = ?");
    g_autoptr(statement) stmt = statement_bind(store, error, sql->str, "");
    if (!stmt)
        return false;
    int64_t expected = MEMBER(record, version, int64_t);
    MEMBER(record, version, int64_t) = expected + 1;
    int index = bind_fields(stmt, type, record);
    (void)sqlite3_bind_int64(stmt, index, *(int64_t *)record);
    (void)sqlite3_bind_int64(stmt, index + 1, expected);
    bool ok = statement_step(store, stmt, error) >= 0;
    if (ok && store_changes(store) == 1)
        return true;
    MEMBER(record, version, int64_t) = expected;
    if (ok)
        error_set(error, ERROR_CONFLICT,
                  "%s %" G_GINT64_FORMAT
                  " was changed by somebody else meanwhile; look at it again",
                  type->name, *(int64_t *)record);
    return false;
}

/* ---- conditions ---- */

static void value_clear(gpointer value)
{
    g_free(((struct condition_value *)value)->text);
}

struct condition *condition_new(void)
{
    struct condition *condition = g_new0(struct condition, 1);
    condition->sql = g_string_new(NULL);
    condition->values = g_array_new(FALSE, TRUE, sizeof(struct condition_value));
    g_array_set_clear_func(condition->values, value_clear);
    return condition;
}

void condition_free(struct condition *condition)
{
    if (!condition)
        return;
    (void)g_string_free(condition->sql, TRUE);
    g_array_unref(condition->values);
    g_free(condition);
}

static void add_values(struct condition *condition, const char *format, va_list ap)
{
    for (; *format; format++) {
        struct condition_value value = {0};
        if (*format == 's')
            value.text = g_strdup(va_arg(ap, const char *));
        else
            value.number = va_arg(ap, int64_t);
        g_array_append_val(condition->values, value);
    }
}

void condition_add(struct condition *condition, const char *sql, const char *format, ...)
{
    g_string_append_printf(condition->sql, "%s%s", condition->sql->len ? " AND " : " WHERE ", sql);
    va_list ap;
    va_start(ap, format);
    add_values(condition, format, ap);
    va_end(ap);
}

void condition_add_values(struct condition *condition, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    add_values(condition, format, ap);
    va_end(ap);
}

void condition_bind(statement *stmt, const struct condition *condition)
{
    for (guint i = 0; i < condition->values->len; i++) {
        const struct condition_value *value =
            &g_array_index(condition->values, struct condition_value, i);
        if (value->text)
            (void)sqlite3_bind_text(stmt, (int)i + 1, value->text, -1, SQLITE_STATIC);
        else
            (void)sqlite3_bind_int64(stmt, (int)i + 1, value->number);
    }
}

bool condition_count(struct store *store, const char *table, const struct condition *condition,
                     int64_t *ret, GError **error)
{
    g_autofree char *sql = g_strconcat("SELECT count(*) FROM ", table, condition->sql->str, NULL);
    g_autoptr(statement) stmt = statement_bind(store, error, sql, "");
    if (!stmt)
        return false;
    condition_bind(stmt, condition);
    if (statement_step(store, stmt, error) != 1)
        return false;
    *ret = sqlite3_column_int64(stmt, 0);
    return true;
}

GPtrArray *record_select_where(struct store *store, const struct record_type *type,
                               const struct condition *condition, const char *rest, GError **error)
{
    g_autoptr(GString) sql = select_fields(store, type);
    g_string_append_printf(sql, "%s %s", condition->sql->str, rest);
    g_autoptr(statement) stmt = statement_bind(store, error, sql->str, "");
    if (!stmt)
        return NULL;
    condition_bind(stmt, condition);
    return read_records(store, type, stmt, error);
}
