/* test_json.c - typed reads of what a client sent, and values written. */
#include "base/json.h"
#include "base/clock.h"
#include "base/error.h"

#include <string.h>

static json_t *object_of(const char *text)
{
    g_autoptr(GError) error = NULL;
    json_t *object = json_from_text(text, strlen(text), &error);
    g_assert_no_error(error);
    return object;
}

static void assert_field(GError **error, const char *field)
{
    g_assert_error(*error, CRMD_ERROR, ERROR_INVALID);
    g_assert_cmpstr(error_field(*error), ==, field);
    g_clear_error(error);
}

static void values_of_the_right_type_are_read(void)
{
    g_autoptr(json_t) object = object_of("{\"s\": \"\u00e9\", \"i\": -7, \"b\": true}");
    const char *text = NULL;
    int64_t number = 0;
    bool truth = false;
    g_assert_true(json_field_string(object, "s", 2, &text, NULL));
    g_assert_true(json_field_int(object, "i", -7, 7, &number, NULL));
    g_assert_true(json_field_bool(object, "b", &truth, NULL));
    g_assert_cmpstr(text, ==, "\u00e9");
    g_assert_cmpint(number, ==, -7);
    g_assert_true(truth);
}

static void absent_and_null_leave_the_output(void)
{
    static const char *const objects[] = {"{}", "{\"k\": null}"};
    for (gsize i = 0; i < G_N_ELEMENTS(objects); i++) {
        g_autoptr(json_t) object = object_of(objects[i]);
        const char *text = "as it was";
        int64_t number = 42;
        bool truth = true;
        g_assert_true(json_field_string(object, "k", 10, &text, NULL));
        g_assert_true(json_field_int(object, "k", 0, 1, &number, NULL));
        g_assert_true(json_field_bool(object, "k", &truth, NULL));
        g_assert_cmpstr(text, ==, "as it was");
        g_assert_cmpint(number, ==, 42);
        g_assert_true(truth);
    }
}

static void wrong_values_name_their_field_and_leave_the_output(void)
{
    g_autoptr(json_t) object =
        object_of("{\"s\": \"four\", \"i\": 8, \"f\": 1.0, \"b\": 1, \"o\": {}}");
    g_autoptr(GError) error = NULL;
    const char *text = NULL;
    int64_t number = 42;
    bool truth = true;
    g_assert_false(json_field_string(object, "s", 3, &text, &error));
    assert_field(&error, "s");
    g_assert_false(json_field_string(object, "o", 3, &text, &error));
    assert_field(&error, "o");
    g_assert_false(json_field_int(object, "i", 0, 7, &number, &error));
    assert_field(&error, "i");
    g_assert_false(json_field_int(object, "i", 9, 10, &number, &error));
    assert_field(&error, "i");
    g_assert_false(json_field_int(object, "f", 0, 7, &number, &error));
    assert_field(&error, "f");
    g_assert_false(json_field_bool(object, "b", &truth, &error));
    assert_field(&error, "b");
    g_assert_null(text);
    g_assert_cmpint(number, ==, 42);
    g_assert_true(truth);
}

static void a_string_with_nul_is_refused(void)
{
    g_autoptr(json_t) object = json_pack("{s:s%}", "k", "a\0b", (size_t)3);
    g_autoptr(GError) error = NULL;
    const char *text = NULL;
    g_assert_false(json_field_string(object, "k", 10, &text, &error));
    assert_field(&error, "k");
}

static void an_unknown_field_is_refused_with_the_nearest_or_all(void)
{
    static const char *const known[] = {"name", "email", NULL};
    g_autoptr(GError) error = NULL;
    g_autoptr(json_t) good = object_of("{\"email\": 1, \"name\": 2}");
    g_assert_true(json_only_fields(good, known, &error));
    g_assert_no_error(error);
    g_autoptr(json_t) slip = object_of("{\"nane\": 1}");
    g_assert_false(json_only_fields(slip, known, &error));
    g_assert_nonnull(strstr(error->message, "did you mean name?"));
    assert_field(&error, "nane");
    g_autoptr(json_t) other = object_of("{\"colour\": 1}");
    g_assert_false(json_only_fields(other, known, &error));
    g_assert_nonnull(strstr(error->message, "name, email"));
    assert_field(&error, "colour");
}

static void only_what_has_a_value_is_set(void)
{
    g_autoptr(json_t) object = json_object();
    json_set_text(object, "null", NULL);
    json_set_text(object, "empty", "");
    json_set_text(object, "text", "x");
    json_set_time(object, "never", CLOCK_NONE);
    json_set_time(object, "beyond", INT64_MAX);
    json_set_time(object, "at", 0);
    g_autofree char *text = json_to_text(object);
    g_assert_cmpstr(text, ==, "{\"text\":\"x\",\"at\":\"1970-01-01T00:00:00Z\"}");
}

static void any_bytes_become_a_string(void)
{
    g_autoptr(json_t) broken = json_text("a\xff"
                                         "b");
    g_assert_cmpstr(json_string_value(broken), ==, "a\ufffdb");
    g_autoptr(json_t) nothing = json_text(NULL);
    g_assert_true(json_is_null(nothing));
}

static void documents_that_are_wrong_say_where(void)
{
    static const struct {
        const char *text, *where;
    } cases[] = {
        {"", "line 1"},
        {"{\n\"a\": }", "line 2"},
        {"{} x", "line 1, column 4"},
        {"{\"a\": 1, \"a\": 2}", "duplicate"},
        {"\"\xff\"", "byte 0xff"},
        {"\"\\u0000\"", "line 1"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_null(json_from_text(cases[i].text, strlen(cases[i].text), &error));
        g_assert_error(error, CRMD_ERROR, ERROR_INVALID);
        g_assert_true(g_utf8_validate(error->message, -1, NULL));
        if (!strstr(error->message, cases[i].where))
            g_error("\"%s\" does not say \"%s\"", error->message, cases[i].where);
    }
}

static void a_bottomless_document_is_refused(void)
{
    g_autofree char *text = g_strnfill(1 << 20, '[');
    g_autoptr(GError) error = NULL;
    g_assert_null(json_from_text(text, 1 << 20, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_INVALID);
}

static void only_the_given_bytes_are_read(void)
{
    g_autoptr(json_t) value = json_from_text("12345", 2, NULL);
    g_assert_cmpint(json_integer_value(value), ==, 12);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/json/values of the right type are read", values_of_the_right_type_are_read);
    g_test_add_func("/json/absent and null leave the output", absent_and_null_leave_the_output);
    g_test_add_func("/json/wrong values name their field and leave the output",
                    wrong_values_name_their_field_and_leave_the_output);
    g_test_add_func("/json/a string with NUL is refused", a_string_with_nul_is_refused);
    g_test_add_func("/json/an unknown field is refused with the nearest or all",
                    an_unknown_field_is_refused_with_the_nearest_or_all);
    g_test_add_func("/json/only what has a value is set", only_what_has_a_value_is_set);
    g_test_add_func("/json/any bytes become a string", any_bytes_become_a_string);
    g_test_add_func("/json/documents that are wrong say where", documents_that_are_wrong_say_where);
    g_test_add_func("/json/a bottomless document is refused", a_bottomless_document_is_refused);
    g_test_add_func("/json/only the given bytes are read", only_the_given_bytes_are_read);
    return g_test_run();
}
