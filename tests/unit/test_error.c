/* test_error.c - codes, fields and copies of errors. */
#include "base/error.h"

static void every_code_has_a_name_that_parses_back(void)
{
    for (unsigned i = 0; i < ERROR_CODE_COUNT; i++) {
        enum error_code code = ERROR_CODE_COUNT;
        g_assert_true(error_code_parse(error_code_name(i), &code));
        g_assert_cmpuint(code, ==, i);
    }
}

static void an_unknown_name_does_not_parse_and_leaves_the_output(void)
{
    enum error_code code = ERROR_CONFLICT;
    g_assert_false(error_code_parse("", &code));
    g_assert_false(error_code_parse("Invalid", &code));
    g_assert_false(error_code_parse(NULL, &code));
    g_assert_cmpint(code, ==, ERROR_CONFLICT);
}

static void a_code_out_of_range_is_internal(void)
{
    g_assert_cmpstr(error_code_name(ERROR_CODE_COUNT), ==, "internal");
    g_assert_cmpstr(error_code_name(-1), ==, "internal");
}

static void an_error_has_its_code_and_message_and_no_field(void)
{
    g_autoptr(GError) error = NULL;
    error_set(&error, ERROR_NOT_FOUND, "lead %d: there is none", 7);
    g_assert_error(error, CRMD_ERROR, ERROR_NOT_FOUND);
    g_assert_cmpstr(error->message, ==, "lead 7: there is none");
    g_assert_null(error_field(error));
}

static void a_wrong_field_is_invalid_and_named_also_in_a_copy(void)
{
    g_autoptr(GError) error = NULL;
    error_set_field(&error, "team", "team: there is no team \"%s\"", "Asia");
    g_assert_error(error, CRMD_ERROR, ERROR_INVALID);
    g_assert_cmpstr(error_field(error), ==, "team");
    g_autoptr(GError) copy = g_error_copy(error);
    g_clear_error(&error);
    g_assert_cmpstr(error_field(copy), ==, "team");
    g_prefix_error(&copy, "line 3: ");
    g_assert_cmpstr(copy->message, ==, "line 3: team: there is no team \"Asia\"");
    g_assert_cmpstr(error_field(copy), ==, "team");
}

static void a_foreign_error_is_internal_and_has_no_field(void)
{
    g_autoptr(GError) error = g_error_new_literal(G_FILE_ERROR, G_FILE_ERROR_NOENT, "no such file");
    g_assert_cmpint(error_code_of(error), ==, ERROR_INTERNAL);
    g_assert_null(error_field(error));
    g_assert_null(error_field(NULL));
}

static void who_does_not_care_passes_no_error(void)
{
    error_set(NULL, ERROR_INTERNAL, "%d", 1);
    error_set_field(NULL, "team", "%d", 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/error/every code has a name that parses back",
                    every_code_has_a_name_that_parses_back);
    g_test_add_func("/error/an unknown name does not parse and leaves the output",
                    an_unknown_name_does_not_parse_and_leaves_the_output);
    g_test_add_func("/error/a code out of range is internal", a_code_out_of_range_is_internal);
    g_test_add_func("/error/an error has its code and message and no field",
                    an_error_has_its_code_and_message_and_no_field);
    g_test_add_func("/error/a wrong field is invalid and named also in a copy",
                    a_wrong_field_is_invalid_and_named_also_in_a_copy);
    g_test_add_func("/error/a foreign error is internal and has no field",
                    a_foreign_error_is_internal_and_has_no_field);
    g_test_add_func("/error/who does not care passes no error", who_does_not_care_passes_no_error);
    return g_test_run();
}
