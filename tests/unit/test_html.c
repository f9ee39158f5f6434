/* test_html.c - HTML to readable text. */
#include "base/limits.h"
#include "parsers/html.h"

#include <string.h>

static void assert_text(const char *html, const char *expected)
{
    g_autofree char *text = html_to_text(html, strlen(html));
    g_assert_cmpstr(text, ==, expected);
}

static void paragraphs_and_lines_are_kept(void)
{
    assert_text("<p>a  b\n c</p><p>d<br>e</p>", "a b c\n\nd\ne");
    assert_text("<div>a</div><div><br></div><div>b</div>", "a\n\nb");
    assert_text("<div>a</div><div>b</div>", "a\nb");
    assert_text("<h1>T</h1>x<hr>y", "T\n\nx\n\ny");
    assert_text("<pre>a\n  b</pre>", "a\nb");
}

static void lists_have_marks(void)
{
    assert_text("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>d", "- a\n- b\n  - c\n\nd");
    assert_text("<ol><li>a<li>b</ol>", "1. a\n2. b");
}

static void cells_stand_side_by_side(void)
{
    assert_text("<table><tr><td><p>Name</p></td><td>Anna</td></tr>"
                "<tr><td></td><td>x</td></tr></table>end",
                "Name\tAnna\nx\nend");
}

static void links_show_where_they_lead(void)
{
    assert_text("<a href=\"https://x.example/a\">here</a>!", "here <https://x.example/a>!");
    assert_text("<a href=\"https://www.x.example/\">x.example</a>", "x.example");
    assert_text("<a href=\"mailto:a@x.example\">a@x.example</a>", "a@x.example");
    assert_text("<a href=\"javascript:alert(1)\">no</a>", "no");
}

static void what_is_not_shown_is_left_out(void)
{
    assert_text("<head><title>t</title><style>s</style></head>a"
                "<div style=\"DISPLAY : none\">b<p>c</p></div><span hidden>d</span>"
                "<script>e</script><img src=x width=1><!-- f -->g",
                "a\n\ng");
}

static void quotations_are_marked(void)
{
    assert_text("a<blockquote>b<br>c<blockquote>d</blockquote></blockquote>e",
                "a\n\n> b\n> c\n>\n>> d\n\ne");
}

static void entities_and_charsets_are_read(void)
{
    assert_text("&lt;&eacute;&#8364;&nbsp;&amp;é", "<é€ &é");
    g_autofree char *charset = html_declared_charset(
        "<html><META http-equiv=x content=\"text/html; charset=KOI8-R\">", 70);
    g_assert_cmpstr(charset, ==, "koi8-r");
    g_assert_null(html_declared_charset("<p>", 3));
    g_assert_null(html_declared_charset(NULL, 0));
}

static void depth_and_size_cost_nothing(void)
{
    static const char *const pieces[] = {
        "<div>",           "<blockquote>a", "<table><tr><td>a", "<ul><li>", "&", "<",
        "<a href=http:x>", "<!--",          "<b hidden>"};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        GString *html = g_string_new(NULL);
        while (html->len < LIMIT_HTML_BYTES)
            g_string_append(html, pieces[i]);
        g_autofree char *text = html_to_text(html->str, html->len);
        g_assert_cmpuint(strlen(text), <, 2 * LIMIT_TEXT_BYTES);
        g_string_free(html, TRUE);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    html_init();
    g_test_add_func("/html/paragraphs and lines are kept", paragraphs_and_lines_are_kept);
    g_test_add_func("/html/lists have marks", lists_have_marks);
    g_test_add_func("/html/cells stand side by side", cells_stand_side_by_side);
    g_test_add_func("/html/links show where they lead", links_show_where_they_lead);
    g_test_add_func("/html/what is not shown is left out", what_is_not_shown_is_left_out);
    g_test_add_func("/html/quotations are marked", quotations_are_marked);
    g_test_add_func("/html/entities and charsets are read", entities_and_charsets_are_read);
    g_test_add_func("/html/depth and size cost nothing", depth_and_size_cost_nothing);
    return g_test_run();
}
