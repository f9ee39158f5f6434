/* test_statement.c - statements bound and run, and conditions put together. */
#include "store/statement.h"
#include "base/clock.h"
#include "tests/lib/fixture.h"

#include <string.h>

static void every_letter_binds_its_kind_of_value(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(statement) stmt =
        statement_bind(f->store, NULL, "SELECT ?, ?, ?, ?, ?, ?, ?, ?", "inntts", (int64_t)-7,
                       (int64_t)0, (int64_t)5, CLOCK_NONE, FIXTURE_NOW, "it's");
    g_assert_cmpint(statement_step(f->store, stmt, NULL), ==, 1);
    g_assert_cmpint(sqlite3_column_int64(stmt, 0), ==, -7);
    g_assert_cmpint(sqlite3_column_type(stmt, 1), ==, SQLITE_NULL);
    g_assert_cmpint(sqlite3_column_int64(stmt, 2), ==, 5);
    g_assert_cmpint(column_time(stmt, 3), ==, CLOCK_NONE);
    g_assert_cmpint(column_time(stmt, 4), ==, FIXTURE_NOW);
    g_autofree char *text = column_text(stmt, 5);
    g_assert_cmpstr(text, ==, "it's");
    g_assert_null(column_text(stmt, 6)); /* not bound */
    g_assert_cmpint(statement_step(f->store, stmt, NULL), ==, 0);
}

static void bytes_are_bound_with_their_length(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    const guint8 bytes[] = {0, 1, 0, 255};
    int64_t length = 0;
    g_assert_true(
        statement_int(f->store, &length, 0, NULL, "SELECT length(?)", "b", bytes, sizeof(bytes)));
    g_assert_cmpint(length, ==, sizeof(bytes));
}

static int64_t bound_or_minus_one(struct store *store, const char *text)
{
    int64_t value = 0;
    g_assert_true(statement_int(store, &value, -1, NULL, "SELECT length(?)", "s", text));
    return value;
}

static void a_statement_that_is_used_again_has_forgotten_its_values(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_assert_cmpint(bound_or_minus_one(f->store, "four"), ==, 4);
    g_assert_cmpint(bound_or_minus_one(f->store, NULL), ==, -1);
    int64_t value = 0;
    g_assert_true(statement_int(f->store, &value, -1, NULL, "SELECT length(?)", ""));
    g_assert_cmpint(value, ==, -1);
}

static void a_number_falls_back_without_a_row_and_for_null(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t value = 0;
    g_assert_true(
        statement_int(f->store, &value, 42, NULL, "SELECT id FROM leads WHERE id = -1", ""));
    g_assert_cmpint(value, ==, 42);
    g_assert_true(statement_int(f->store, &value, 43, NULL, "SELECT max(id) FROM leads", ""));
    g_assert_cmpint(value, ==, 43);
}

static void an_error_leaves_the_number_as_it_was(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    int64_t value = 42;
    g_assert_false(statement_int(f->store, &value, 0, &error, "SELECT x FROM nowhere", ""));
    assert_error(&error, ERROR_INTERNAL, NULL, "nowhere");
    g_assert_false(statement_int(f->store, &value, 0, &error, "SELECT abs(?)", "i", INT64_MIN));
    assert_error(&error, ERROR_INTERNAL, NULL, "overflow");
    g_assert_cmpint(value, ==, 42);
}

static void names_are_the_first_column_of_all_rows(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(statement) stmt =
        statement_bind(f->store, NULL, "SELECT name FROM user_groups ORDER BY id", "");
    g_auto(GStrv) names = statement_names(f->store, stmt, NULL);
    g_autofree char *joined = g_strjoinv(" ", names);
    g_assert_cmpstr(joined, ==, "user leader administrator");
    g_autoptr(statement) none =
        statement_bind(f->store, NULL, "SELECT name FROM teams ORDER BY id", "");
    g_auto(GStrv) empty = statement_names(f->store, none, NULL);
    g_assert_cmpint(g_strv_length(empty), ==, 0);
}

static void a_run_says_what_it_inserted_and_changed(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_run(f, "INSERT INTO sources (id, name) VALUES (77, 'fair')");
    g_assert_cmpint(store_last_id(f->store), ==, 77);
    g_assert_cmpint(store_changes(f->store), ==, 1);
    fixture_run(f, "INSERT INTO sources (name) VALUES ('FAIR') ON CONFLICT DO NOTHING");
    g_assert_cmpint(store_changes(f->store), ==, 0);
    fixture_run(f, "UPDATE sources SET name = name || '!' WHERE id IN (1, 2, 77)");
    g_assert_cmpint(store_changes(f->store), ==, 3);
}

static void conditions_are_joined_and_their_values_keep_the_order(void)
{
    g_autoptr(condition_handle) condition = condition_new();
    condition_add(condition, "a = ?", "i", (int64_t)1);
    condition_add(condition, "b IN (?, ?)", "si", "two", (int64_t)3);
    condition_add(condition, "c IS NULL", "");
    condition_add_values(condition, "i", (int64_t)4);
    g_assert_cmpstr(condition->sql->str, ==, " WHERE a = ? AND b IN (?, ?) AND c IS NULL");
    g_assert_cmpint(condition->values->len, ==, 4);

    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(statement) stmt = statement_bind(f->store, NULL, "SELECT ? || ? || ? || ?", "");
    condition_bind(stmt, condition);
    g_assert_cmpint(statement_step(f->store, stmt, NULL), ==, 1);
    g_autofree char *joined = column_text(stmt, 0);
    g_assert_cmpstr(joined, ==, "1two34");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("statement", every_letter_binds_its_kind_of_value);
    TEST("statement", bytes_are_bound_with_their_length);
    TEST("statement", a_statement_that_is_used_again_has_forgotten_its_values);
    TEST("statement", a_number_falls_back_without_a_row_and_for_null);
    TEST("statement", an_error_leaves_the_number_as_it_was);
    TEST("statement", names_are_the_first_column_of_all_rows);
    TEST("statement", a_run_says_what_it_inserted_and_changed);
    TEST("statement", conditions_are_joined_and_their_values_keep_the_order);
    return g_test_run();
}
