/* test_parameters.c - parameters of fields, continued, encoded and broken. */
#include "parsers/parameters.h"

#include <string.h>

static void assert_parameter(const char *raw, const char *name, const char *expected)
{
    struct parameters *parameters = parameters_read(raw);
    g_assert_cmpstr(parameters_get(parameters, name), ==, expected);
    parameters_free(parameters);
}

static void assert_value(const char *raw, const char *expected)
{
    struct parameters *parameters = parameters_read(raw);
    g_assert_cmpstr(parameters_value(parameters), ==, expected);
    parameters_free(parameters);
}

static void the_value_comes_first(void)
{
    assert_value("Text/Plain; charset=utf-8", "text/plain");
    assert_value(" text/html charset=utf-8", "text/html");
    assert_value("text/plain(comment)", "text/plain");
    assert_value("attachment", "attachment");
    assert_value("charset=utf-8", "");
    assert_value("", "");
}

static void parameters_are_read_quoted_or_not(void)
{
    assert_parameter("a/b; charset=utf-8", "charset", "utf-8");
    assert_parameter("a/b; Charset = \"utf-8\" ;x", "charset", "utf-8");
    assert_parameter("a/b; name=My file.pdf; x=y", "name", "My file.pdf");
    assert_parameter("a/b; charset=utf-8 format=flowed", "format", "flowed");
    assert_parameter("a/b charset=utf-8", "charset", "utf-8");
    assert_parameter("a/b; name=\"a;b\"; x=\"y\"", "name", "a;b");
    assert_parameter("a/b; name=\"a;b\"; x=\"y\"", "x", "y");
    assert_parameter("a/b;; x=y", "x", "y");
    assert_parameter("a/b; x=y; x=z", "x", "y");
    assert_parameter("a/b; x=y", "z", NULL);
}

static void quotes_are_taken_as_they_are_meant(void)
{
    assert_parameter("a; filename=\"a \"b\" c.pdf\"", "filename", "a \"b\" c.pdf");
    assert_parameter("a; filename=\"say \\\"hi\\\".pdf\"", "filename", "say \"hi\".pdf");
    assert_parameter("a; filename=\"C:\\Temp\\new.pdf\"", "filename", "C:\\Temp\\new.pdf");
    assert_parameter("a; filename=\"open.pdf", "filename", "open.pdf");
    assert_parameter("a; filename=\"open.pdf; x=y", "x", "y");
}

static void continuations_are_joined_in_their_order(void)
{
    assert_parameter("a; name*1=ng; name*0=lo; name*2=.pdf", "name", "long.pdf");
    assert_parameter("a; name*0*=utf-8''%C3; name*1*=%A9t; name*2=%41", "name", "ét%41");
    assert_parameter("a; name*10=k; name*9=j", "name", "jk");
    assert_parameter("a; name=plain; name*=utf-8''%C3%A9", "name", "é");
    assert_parameter("a; name*=iso-8859-1'en'%E9", "name", "é");
    assert_parameter("a; name*=\"utf-8''%C3%A9\"", "name", "é");
    assert_parameter("a; name=utf-8''%C3%A9", "name", "é");
    assert_parameter("a; name*=%C3%A9", "name", "é");
    assert_parameter("a; name*0*=''a; name*1*=%20b", "name", "a b");
}

static void endless_parameters_end(void)
{
    g_autoptr(GString) raw = g_string_new("a/b; name*0=x");
    for (int i = 1; i < 100000; i++)
        g_string_append_printf(raw, "; name*%d=x", i);
    struct parameters *parameters = parameters_read(raw->str);
    const char *name = parameters_get(parameters, "name");
    g_assert_cmpuint(strlen(name), >, 100);
    g_assert_cmpuint(strlen(name), <, 1000);
    parameters_free(parameters);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/parameters/the value comes first", the_value_comes_first);
    g_test_add_func("/parameters/they are read quoted or not", parameters_are_read_quoted_or_not);
    g_test_add_func("/parameters/quotes are taken as they are meant",
                    quotes_are_taken_as_they_are_meant);
    g_test_add_func("/parameters/continuations are joined in their order",
                    continuations_are_joined_in_their_order);
    g_test_add_func("/parameters/endless parameters end", endless_parameters_end);
    return g_test_run();
}
