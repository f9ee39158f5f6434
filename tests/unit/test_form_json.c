/* test_form_json.c - what is escaped in values of JSON. */
#include "parsers/form_json.h"

#include <string.h>

static void assert_value(const char *value, const char *expected)
{
    g_autoptr(GString) text = g_string_new(NULL);
    const struct line line = {.text = value, .length = strlen(value)};
    form_json_append(text, &line);
    g_assert_cmpstr(text->str, ==, expected);
}

static void escapes_are_put_back(void)
{
    assert_value("two\\nlines, \\\"so\\\" \\/ \\\\", "two\nlines, \"so\" / \\");
    assert_value("caf\\u00e9 \\ud83d\\ude00\\r", "café 😀");
}

static void what_is_no_escape_stays(void)
{
    assert_value("C:\\x \\u12 \\ud83d \\u0000 \\", "C:\\x \\u12 \\ud83d \\u0000 \\");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/form-json/" #function, function)
    TEST(escapes_are_put_back);
    TEST(what_is_no_escape_stays);
    return g_test_run();
}
