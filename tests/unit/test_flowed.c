/* test_flowed.c - lines that are one again. */
#include "parsers/flowed.h"

#include <glib.h>

static void assert_joined(const char *text, bool delete_space, const char *expected)
{
    g_autofree char *joined = flowed_join(text, delete_space);
    g_assert_cmpstr(joined, ==, expected);
}

static void lines_that_end_in_a_space_go_on(void)
{
    assert_joined("one \ntwo\nthree", false, "one two\nthree");
    assert_joined("one \n\ntwo", false, "one \ntwo");
    assert_joined("one ", false, "one ");
}

static void the_space_goes_where_it_is_none_of_the_text(void)
{
    assert_joined("見積 \n書", true, "見積書");
}

static void stuffing_goes(void)
{
    assert_joined(" From here\n > no quote", false, "From here\n> no quote");
}

static void quotations_are_joined_by_their_depth(void)
{
    assert_joined("> a \n> b\n>> c \n> d\ne", false, "> a b\n>> c \n> d\ne");
}

static void a_signature_starts_a_line(void)
{
    assert_joined("bye \n-- \nme", false, "bye \n-- \nme");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/flowed/lines that end in a space go on", lines_that_end_in_a_space_go_on);
    g_test_add_func("/flowed/the space goes where it is none of the text",
                    the_space_goes_where_it_is_none_of_the_text);
    g_test_add_func("/flowed/stuffing goes", stuffing_goes);
    g_test_add_func("/flowed/quotations are joined by their depth",
                    quotations_are_joined_by_their_depth);
    g_test_add_func("/flowed/a signature starts a line", a_signature_starts_a_line);
    return g_test_run();
}
