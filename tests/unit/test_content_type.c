/* test_content_type.c - types that are none, and boundaries that none tells. */
#include "parsers/content_type.h"

#include <string.h>

static void types_are_read_as_they_are_meant(void)
{
    static const struct {
        const char *value, *type;
    } cases[] = {
        {"text/plain", "text/plain"},
        {"text", "text/plain"},
        {"html", "text/html"},
        {"multipart", "multipart/mixed"},
        {"image/svg+xml", "image/svg+xml"},
        {"nonsense", NULL},
        {"text/", "text/plain"},
        {"/plain", NULL},
        {"a/b/c", NULL},
        {"", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *type = content_type_of(cases[i].value);
        g_assert_cmpstr(type, ==, cases[i].type);
    }
}

static void assert_boundary(const char *body, char line_end, const char *expected)
{
    g_autofree char *boundary = content_guess_boundary(body, strlen(body), line_end, 3);
    g_assert_cmpstr(boundary, ==, expected);
}

static void a_boundary_is_seen_by_the_header_below(void)
{
    assert_boundary("Preamble\n--x=y \r\nContent-Type: text/html\r\n\r\n", '\n', "x=y");
    assert_boundary("--x\rcontent-type: text/html\r", '\r', "x");
    assert_boundary("--x\n\nContent-Type: text/html\n", '\n', NULL);
    assert_boundary("-- \nContent is king\n", '\n', NULL);
    assert_boundary("Content-Type: x\n", '\n', NULL);
    assert_boundary("Sorry\nit\nfailed\n\nCopy:\n\n--x\nContent-Type: x\n", '\n', NULL);
    assert_boundary("", '\n', NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/content_type/types are read as they are meant",
                    types_are_read_as_they_are_meant);
    g_test_add_func("/content_type/a boundary is seen by the header below",
                    a_boundary_is_seen_by_the_header_below);
    return g_test_run();
}
