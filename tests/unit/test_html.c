/* test_html.c - HTML to readable text: blocks, lists, quotations, what is hidden, what is broken.
 */
#include "base/limits.h"
#include "parsers/html.h"

#include <string.h>

static void assert_text(const char *html, const char *expected)
{
    g_autofree char *text = html_to_text(html, strlen(html), NULL);
    g_assert_cmpstr(text, ==, expected);
}

static void paragraphs_and_lines_are_kept(void)
{
    assert_text("<p>a  b\n c</p><p>d<br>e</p>", "a b c\n\nd\ne");
    assert_text("<div>a</div><div><br></div><div>b</div>", "a\n\nb");
    assert_text("<div>a</div><div>b</div>", "a\nb");
    assert_text("<h1>T</h1>x<hr>y", "T\n\nx\n\ny");
    assert_text("<p>a<p>b</p>c", "a\n\nb\n\nc");
    assert_text("a<br><br><br><br>b", "a\n\nb");
    assert_text("<div>a<br></div><div>b</div>", "a\nb");
}

static void margins_say_what_stands_apart(void)
{
    assert_text("<p style='margin:0'>a</p><p style=\"margin: 0cm 0cm 0.0001pt\">b</p>", "a\nb");
    assert_text("<p style=\"margin-top:0;margin-bottom:0\">a</p><p>b", "a\n\nb");
    assert_text("<div style='margin-bottom:1em'>a</div>b", "a\n\nb");
    assert_text("<style>body,P {margin-top:0;margin-bottom:0;}</style><p>a</p><p><br></p><p>b</p>",
                "a\n\nb");
    assert_text("<style>.hmmessage P\n{\nmargin:0px;\n}</style><p>a</p><p>b</p>", "a\nb");
    assert_text("<style>p.x,p + ul{margin:0} td{margin:0}</style><p>a</p><p>b</p>", "a\n\nb");
    assert_text("a<div style='display:inline'>b</div><span style='display: block'>c</span>d",
                "ab\nc\nd");
}

static void outlook_writes_a_paragraph_for_each_line(void)
{
    assert_text(
        "<div class=WordSection1><p class=MsoNormal>Guten Tag,<o:p></o:p></p>\r\n"
        "<p class=MsoNormal><o:p>&nbsp;</o:p></p>\r\n"
        "<p class=\"MsoNormal\"><span lang=DE style='font-size:11.0pt'>wir\r\n"
        "brauchen:<o:p></o:p></span></p>"
        "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>"
        "<![if !supportLists]><span style='font-family:Symbol'>"
        "<span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>"
        "&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>zwei Tische<o:p></o:p></p></div>",
        "Guten Tag,\n\nwir brauchen:\n- zwei Tische");
}

static void what_only_outlook_would_show_is_left_out(void)
{
    assert_text("a<!--[if mso]><table><tr><td>b</td></tr></table><![endif]-->"
                "<!--[if gte mso 9]><xml><o:x>c</o:x></xml><![endif]-->"
                "<!--[if !mso]><!-->d<!--<![endif]--><![if !mso]>e<![endif]>"
                "<xml>f</xml>",
                "ade");
}

static void lists_have_marks(void)
{
    assert_text("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>d", "- a\n- b\n  - c\n\nd");
    assert_text("<ol><li>a<li>b</ol>", "1. a\n2. b");
    assert_text("<ol start=\"4\"><li><p>a</p></li><li><p>b</p></li><li value=9>c</ol>",
                "4. a\n5. b\n9. c");
    assert_text("<ul style=\"list-style:none\"><li>a</li><li></li></ul>", "a");
    assert_text("<ul><li></li><li>a</li></ul>", "- a");
}

static void terms_stand_beside_their_definitions(void)
{
    assert_text("<dl><dt>Name</dt><dd>Anna</dd><dt>City:</dt><dd>Ulm</dd><dt></dt><dd>x</dd></dl>y",
                "Name: Anna\nCity: Ulm\nx\n\ny");
    assert_text("<dl><dt>a<br>b</dt><dd>c</dd><dd>d</dd></dl>", "a\nb\nc\nd");
}

static void preformatted_lines_stay(void)
{
    assert_text("<pre>a\n  b   c\n\td</pre>e", "a\n  b   c\n        d\n\ne");
    assert_text("<div style=\"white-space: pre-wrap\">a\n b</div>", "a\n b");
    assert_text("<div style='white-space:pre-line'>a\n   b</div>", "a\nb");
}

static void plain_text_that_is_called_html_keeps_its_lines(void)
{
    assert_text("Name: Anna\n  E-mail: <b>anna@x.example</b>\n\n\n\nHi",
                "Name: Anna\nE-mail: anna@x.example\n\nHi");
}

static void quotations_are_marked(void)
{
    assert_text("a<blockquote>b<br>c<blockquote>d</blockquote></blockquote>e",
                "a\n\n> b\n> c\n>\n>> d\n\ne");
    assert_text("<blockquote type=cite style='margin:0 0 0 40px;border:none'>a</blockquote>",
                "> a");
    assert_text("<blockquote style=\"PADDING-LEFT: 5px; MARGIN-LEFT: 5px; "
                "BORDER-LEFT: #000000 2px solid\">a</blockquote>",
                "> a");
}

static void an_indentation_is_no_quotation(void)
{
    assert_text("a<blockquote style=\"margin:0 0 0 40px;border:none;padding:0px\">"
                "<div>b</div></blockquote>",
                "a\nb");
    assert_text("<BLOCKQUOTE dir=ltr style=\"MARGIN-RIGHT: 0px\">a</BLOCKQUOTE>", "a");
}

static void what_is_not_shown_is_left_out(void)
{
    assert_text("<head><title>t</title><style>s</style></head>a"
                "<div style=\"DISPLAY : none\">b<p>c</p></div><span hidden>d</span>"
                "<script>e</script><img src=x width=1><!-- f -->g",
                "ag");
    assert_text("<div style=\"font-size:1px;color:#fff\">a</div>b", "b");
    assert_text("<div style=\"max-height:0;overflow:hidden\">a</div>"
                "<span style='visibility:hidden'>b</span><p style='mso-hide:all'>c</p>"
                "<i style=\"opacity:0\">d</i>"
                "<b style='color:#FFFFFF;background-color:white'>e</b>f",
                "f");
    assert_text("<select><option>a</option></select><object>b</object>c", "c");
    assert_text("<td><span style='display:none'>a</td><td>b</td>", "b");
}

static void small_letters_hide_no_normal_ones_within(void)
{
    assert_text(
        "<td style=\"font-size:0px;padding:10px\">a<div style=\"font-size:13px\">b</div></td>",
        "b");
    assert_text("<div style='visibility:hidden'>a<i style='visibility: visible'>b</i></div>", "b");
    assert_text("<div style='color:#fff;background:#FFF'>a<font color=black>b</font></div>", "b");
    assert_text("<span style='font-size:80%'>a</span>", "a");
}

static void filler_of_preheaders_is_dropped(void)
{
    assert_text("Hi&nbsp;&zwnj;&nbsp;&#847; \xe2\x80\x8c\xc2\xa0\xcd\x8f\xef\xbb\xbf&shy;&#8199;x",
                "Hi x");
    assert_text("\xe2\x80\xae"
                "abc&#x202e;d\xe2\x80\xa8"
                "e",
                "abcd e");
}

static void joiners_within_words_stay(void)
{
    assert_text("می‌خواهم", "می‌خواهم");
    assert_text("می&zwnj;خواهم", "می‌خواهم");
    assert_text("👩‍💻 🏃‍♂️", "👩‍💻 🏃‍♂️");
}

static void a_line_of_nothing_but_a_hard_space_is_empty(void)
{
    assert_text("<div>a</div><div>&nbsp;</div><div>b</div>", "a\n\nb");
    assert_text("a<br>&nbsp;<br>b", "a\n\nb");
}

static void what_is_no_tag_is_text(void)
{
    assert_text("a < b, I <3 you <> 1<2", "a < b, I <3 you <> 1<2");
    assert_text("Anna <anna@x.example> <https://x.example/a?b=1> <www.x.example>",
                "Anna <anna@x.example> <https://x.example/a?b=1> <www.x.example>");
    assert_text("<p>Anna <your name></p>", "Anna");
}

static void tags_are_read_as_browsers_read_them(void)
{
    assert_text("<p\n class = x\n title='a > b' hidden=\n>a</p>b", "b");
    assert_text("<div title=\"a>b\" title=c>d</div>", "d");
    assert_text("<div<b>a</b></div>", "a");
    assert_text("<a href=\"x.example>a</a>b", "ab");
    assert_text("<img alt='a' <br>b", "b");
    assert_text("a<!-->b<!-- c>d", "abd");
    assert_text("a<br/>b</br>c</p>d", "a\nb\nc\n\nd");
    assert_text("<![CDATA[a < b]]>c", "a < bc");
    assert_text("<?xml:namespace prefix = o ns = \"urn:x\" />a", "a");
    assert_text("a<div class=\"cut o", "a");
}

static void pictures_show_the_words_on_them(void)
{
    assert_text("<img src='https://x.example/a.png' alt='Spring sale, 20 % off'>",
                "Spring sale, 20 % off");
    assert_text("Hi <img src=\"https://x.example/1f600.png\" alt=\"😀\">", "Hi 😀");
    assert_text("<img src='https://x.example/a.png' alt='Logo'>"
                "<img src='cid:1' alt='a picture of something'>"
                "<img src='https://x.example/t.gif' width=1 height=1 alt='what we track you with'>"
                "<img src='http://x.example/b' alt='A chair&#10;&#10;Description automatically'>x",
                "x");
}

static void charsets_are_read(void)
{
    g_autofree char *charset = html_declared_charset(
        "<html><META http-equiv=x content=\"text/html; charset=KOI8-R\">", 70);
    g_assert_cmpstr(charset, ==, "koi8-r");
    g_assert_null(html_declared_charset("<p>", 3));
    g_assert_null(html_declared_charset(NULL, 0));
}

static void a_long_text_is_cut_between_characters(void)
{
    g_autoptr(GString) html = g_string_new("a");
    while (html->len < 2 * LIMIT_TEXT_BYTES)
        g_string_append(html, "é");
    g_autofree char *text = html_to_text(html->str, html->len, NULL);
    g_assert_cmpuint(strlen(text), <=, LIMIT_TEXT_BYTES);
    g_assert_cmpuint(strlen(text), >, LIMIT_TEXT_BYTES - 8);
    g_assert_true(g_utf8_validate(text, -1, NULL));
}

static void depth_and_size_cost_nothing(void)
{
    static const char *const pieces[] = {
        "<div>",
        "<blockquote>a",
        "<table><tr><td>a",
        "<ul><li>",
        "&",
        "<",
        "<!--",
        "<a href=http:x>",
        "<b hidden>",
        "<a b=\"",
        "<a b='\">",
        "<style>",
        "<![CDATA[",
        "</div>",
        "<b></i>",
        "<td>a<td>b</tr>",
        "<p style='",
        "<a href=x>a",
        "<b><b><p>",
        "<!",
        "<style>p{",
        "&#",
        "<td><tr><table>",
        "<table><td>a<td>b<table>",
        "<pre>\t",
        "&nbsp;",
        "<img alt=a ",
        "<style>a,{</style>",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autoptr(GString) html = g_string_new(NULL);
        while (html->len < LIMIT_HTML_BYTES)
            g_string_append(html, pieces[i]);
        gint64 start_us = g_get_monotonic_time();
        g_autofree char *text = html_to_text(html->str, html->len, NULL);
        gint64 elapsed_ms = (g_get_monotonic_time() - start_us) / 1000;
        if (g_test_verbose() || elapsed_ms > 1500)
            g_test_message("2 MB of %s: %d ms", pieces[i], (int)elapsed_ms);
        g_assert_cmpuint(strlen(text), <=, LIMIT_TEXT_BYTES);
        g_assert_cmpint(elapsed_ms, <, 10000); /* a square would take minutes */
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html/paragraphs and lines are kept", paragraphs_and_lines_are_kept);
    g_test_add_func("/html/margins say what stands apart", margins_say_what_stands_apart);
    g_test_add_func("/html/Outlook writes a paragraph for each line",
                    outlook_writes_a_paragraph_for_each_line);
    g_test_add_func("/html/what only Outlook would show is left out",
                    what_only_outlook_would_show_is_left_out);
    g_test_add_func("/html/lists have marks", lists_have_marks);
    g_test_add_func("/html/terms stand beside their definitions",
                    terms_stand_beside_their_definitions);
    g_test_add_func("/html/preformatted lines stay", preformatted_lines_stay);
    g_test_add_func("/html/plain text that is called HTML keeps its lines",
                    plain_text_that_is_called_html_keeps_its_lines);
    g_test_add_func("/html/quotations are marked", quotations_are_marked);
    g_test_add_func("/html/an indentation is no quotation", an_indentation_is_no_quotation);
    g_test_add_func("/html/what is not shown is left out", what_is_not_shown_is_left_out);
    g_test_add_func("/html/small letters hide no normal ones within",
                    small_letters_hide_no_normal_ones_within);
    g_test_add_func("/html/filler of preheaders is dropped", filler_of_preheaders_is_dropped);
    g_test_add_func("/html/joiners within words stay", joiners_within_words_stay);
    g_test_add_func("/html/a line of nothing but a hard space is empty",
                    a_line_of_nothing_but_a_hard_space_is_empty);
    g_test_add_func("/html/what is no tag is text", what_is_no_tag_is_text);
    g_test_add_func("/html/tags are read as browsers read them",
                    tags_are_read_as_browsers_read_them);
    g_test_add_func("/html/pictures show the words on them", pictures_show_the_words_on_them);
    g_test_add_func("/html/charsets are read", charsets_are_read);
    g_test_add_func("/html/a long text is cut between characters",
                    a_long_text_is_cut_between_characters);
    g_test_add_func("/html/depth and size cost nothing", depth_and_size_cost_nothing);
    return g_test_run();
}
