/* test_html_entities.c - entities to characters, and the tables that names are found in. */
#include "parsers/html_elements.h"
#include "parsers/html_entities.h"

#include <string.h>

static void assert_entity(const char *html, bool in_attribute, gunichar expected, gsize width)
{
    gsize found = 0;
    gunichar c = html_entity_read(html, html + strlen(html), in_attribute, &found);
    g_assert_cmphex(c, ==, expected);
    if (expected)
        g_assert_cmpuint(found, ==, width);
}

static void names_are_known(void)
{
    assert_entity("&nbsp;", false, 0xa0, 6);
    assert_entity("&eacute;", false, 0xe9, 8);
    assert_entity("&Eacute;", false, 0xc9, 8);
    assert_entity("&euro;x", false, 0x20ac, 6);
    assert_entity("&apos;", false, '\'', 6);
    assert_entity("&lstrok;", false, 0x142, 8);
    assert_entity("&zwnj;", false, 0x200c, 6);
    assert_entity("&AElig;", false, 0xc6, 7);
    assert_entity("&zwj;", false, 0x200d, 5);
    assert_entity("&unknown;", false, 0, 0);
    assert_entity("&euro", false, 0, 0);
    assert_entity("& ", false, 0, 0);
    assert_entity("&", false, 0, 0);
}

static void old_names_need_no_semicolon(void)
{
    assert_entity("&nbsp&nbsp", false, 0xa0, 5);
    assert_entity("&copy 2026", false, 0xa9, 5);
    assert_entity("&ampx", false, '&', 4);
    assert_entity("&copy=1", true, 0, 0);
    assert_entity("&copyright=1", true, 0, 0);
    assert_entity("&amp", true, '&', 4);
}

static void numbers_are_read(void)
{
    assert_entity("&#233;", false, 0xe9, 6);
    assert_entity("&#xE9;", false, 0xe9, 6);
    assert_entity("&#x1F600;", false, 0x1f600, 9);
    assert_entity("&#150;", false, 0x2013, 6);
    assert_entity("&#128;", false, 0x20ac, 6);
    assert_entity("&#233 ", false, 0xe9, 5);
    assert_entity("&#0;", false, 0xfffd, 4);
    assert_entity("&#xD800;", false, 0xfffd, 8);
    assert_entity("&#99999999;", false, 0xfffd, 11);
    assert_entity("&#;", false, 0, 0);
    assert_entity("&#x;", false, 0, 0);
}

/* The same whether the document ends with the name or goes on. */
static enum html_element find_element(const char *name)
{
    gsize length = strlen(name);
    g_autofree char *exact = g_memdup2(name, length);
    g_autofree char *longer = g_strconcat(name, "><p>words", NULL);
    enum html_element found = html_element_find(exact, length, exact + length);
    g_assert_cmpint(html_element_find(longer, length, longer + strlen(longer)), ==, found);
    return found;
}

static void every_element_is_found_by_its_name(void)
{
    for (int i = 0; i < HTML_ELEMENT_COUNT; i++) {
        const char *name = html_element_name((enum html_element)i);
        g_autofree char *upper = g_ascii_strup(name, -1);
        g_assert_cmpint(find_element(name), ==, i);
        g_assert_cmpint(find_element(upper), ==, i);
    }
    g_assert_cmpint(find_element("blockquo"), ==, HTML_UNKNOWN);
    g_assert_cmpint(find_element("blockquote2"), ==, HTML_UNKNOWN);
    g_assert_cmpint(find_element("body"), ==, HTML_UNKNOWN);
    g_assert_cmpint(find_element("zz"), ==, HTML_UNKNOWN);
    g_assert_cmpint(find_element(""), ==, HTML_UNKNOWN);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html_entities/names are known", names_are_known);
    g_test_add_func("/html_entities/old names need no semicolon", old_names_need_no_semicolon);
    g_test_add_func("/html_entities/numbers are read", numbers_are_read);
    g_test_add_func("/html_entities/every element is found by its name",
                    every_element_is_found_by_its_name);
    return g_test_run();
}
