/* test_form_adf.c - leads of car dealers' portals, in XML. */
#include "parsers/form_adf.h"

static void customer_and_vehicle_become_labelled_lines(void)
{
    g_autofree char *lines = form_adf_lines(
        "\n<?xml version=\"1.0\"?>\n<?ADF version=\"1.0\"?>\n<adf><prospect><id>7</id>\n"
        "<vehicle><make>Boat</make><model>Oar &amp; Sail</model></vehicle>\n"
        "<customer><contact><name part=\"first\">Ada</name><name part=\"last\">B</name>\n"
        "<email>a@example.com</email><phone type=\"voice\">202-555-0143</phone></contact>\n"
        "<comments><![CDATA[Two <b>\nplease]]></comments></customer>\n"
        "<vendor><contact><name part=\"full\">Ours</name></contact></vendor></prospect></adf>");
    g_assert_cmpstr(lines, ==,
                    "make: Boat\nmodel: Oar & Sail\nFirst name: Ada\nLast name: B\n"
                    "Email: a@example.com\nPhone: 202-555-0143\nComments: Two <b>\nplease\n");
}

static void capitals_and_whole_names_are_read_too(void)
{
    g_autofree char *lines = form_adf_lines(
        "<ADF><CUSTOMER><CONTACT><NAME part=\"full\">Ada B</NAME></CONTACT></CUSTOMER></ADF>");
    g_assert_cmpstr(lines, ==, "Name: Ada B\n");
}

static void other_text_is_left_alone(void)
{
    static const char *const texts[] = {"", "Name: Ada", "<html><body>adf</body></html>",
                                        "See <adf> below"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        g_assert_null(form_adf_lines(texts[i]));
}

static void broken_and_endless_xml_ends(void)
{
    static const char *const pieces[] = {"<",
                                         "<customer>",
                                         "<name>a",
                                         "<![CDATA[",
                                         "<a><b>",
                                         "</",
                                         "<comments>x</comments>",
                                         "<x><![CDATA[",
                                         "&amp;",
                                         ">"};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autoptr(GString) text = g_string_new("<adf><customer>");
        while (text->len < 1 << 20)
            g_string_append(text, pieces[i]);
        g_autofree char *lines = form_adf_lines(text->str);
        g_assert_nonnull(lines);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/form-adf/" #function, function)
    TEST(customer_and_vehicle_become_labelled_lines);
    TEST(capitals_and_whole_names_are_read_too);
    TEST(other_text_is_left_alone);
    TEST(broken_and_endless_xml_ends);
    return g_test_run();
}
