/* test_html_history.c - where mail programs say that history and signature start. */
#include "parsers/html.h"

#include <string.h>

/* quote and signature: how the text goes on at their marks; NULL: there is none. */
static void assert_marks(const char *html, const char *quote, const char *signature)
{
    struct text_marks marks;
    g_autofree char *text = html_to_text(html, strlen(html), &marks);
    g_autofree char *quoted =
        marks.quote >= 0 && quote ? g_strndup(text + marks.quote, strlen(quote)) : NULL;
    g_autofree char *signed_ = marks.signature >= 0 && signature
                                   ? g_strndup(text + marks.signature, strlen(signature))
                                   : NULL;
    g_assert_cmpstr(quoted, ==, quote);
    g_assert_cmpstr(signed_, ==, signature);
    g_assert_true((marks.quote < 0) == !quote);
    g_assert_true((marks.signature < 0) == !signature);
}

static void gmail_marks_both(void)
{
    assert_marks(
        "<div dir=\"ltr\"><div>20 chairs.</div><div><br clear=\"all\"></div>"
        "<span class=\"gmail_signature_prefix\">-- </span><br><div dir=\"ltr\" "
        "class=\"gmail_signature\" data-smartmail=\"gmail_signature\">Anna Berg</div></div><br>"
        "<div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" class=\"gmail_attr\">"
        "On Mon, 3 Mar 2025, Sales &lt;<a href=\"mailto:s@x.example\">s@x.example</a>&gt; wrote:"
        "<br></div><blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex;"
        "border-left:1px solid rgb(204,204,204);padding-left:1ex\">How many?</blockquote></div>",
        "On Mon, 3 Mar 2025, Sales <s@x.example> wrote:\n> How many?", "--\nAnna Berg");
    assert_marks("a<div>-- <br><div class=\"gmail_signature\">Anna</div></div>", NULL, "--\nAnna");
}

static void outlook_draws_a_line_above_history(void)
{
    assert_marks(
        "<div class=WordSection1><p class=MsoNormal>Ja.<o:p></o:p></p><div>"
        "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>"
        "<p class=MsoNormal><b>Von:</b> Sales &lt;s@x.example&gt; <br><b>Gesendet:</b> "
        "Montag</p></div></div><p class=MsoNormal>Wie viele?</p></div>",
        "Von: Sales <s@x.example>\nGesendet: Montag", NULL);
    assert_marks("<div style='border-top:solid #B5C4DF 1.0pt'><p>News of March</p></div>", NULL,
                 NULL);
}

static void outlook_on_the_web_names_its_parts(void)
{
    assert_marks("<div class=\"elementToProof\">Yes</div><div id=\"Signature\"><p>Anna</p></div>"
                 "<div id=\"appendonsend\"></div><hr style=\"display:inline-block;width:98%\" "
                 "tabindex=\"-1\"><div id=\"divRplyFwdMsg\" dir=\"ltr\"><b>From:</b> Sales<br>"
                 "</div><div>old</div>",
                 "From: Sales\nold", "Anna");
    assert_marks("Yes<div id=\"ms-outlook-mobile-signature\">Get Outlook for iOS</div>"
                 "<hr id=\"stopSpelling\">From: Sales",
                 "From: Sales", "Get Outlook");
    assert_marks("<div>New mail</div><div id=\"appendonsend\"></div>", NULL, NULL);
}

static void apple_mail_introduces_a_quotation(void)
{
    assert_marks("<div>Yes</div><div id=\"AppleMailSignature\">Sent from my iPhone</div><div><br>"
                 "On 3 Mar 2025, at 10:00, Sales &lt;s@x.example&gt; wrote:<br><br></div>"
                 "<blockquote type=\"cite\"><div>How many?</div></blockquote>",
                 "On 3 Mar 2025, at 10:00", "Sent from");
    assert_marks("<div>Yes</div><div><blockquote type=\"cite\"><div>On 3 Mar 2025, Sales wrote:"
                 "</div><br class=\"Apple-interchange-newline\"><div>How many?</div></blockquote>"
                 "</div>",
                 "> On 3 Mar 2025", NULL);
    assert_marks("<p>My answer to this:</p><blockquote type=cite>How many?</blockquote>",
                 "> How many?", NULL);
}

static void phones_mark_where_the_signature_begins(void)
{
    assert_marks("<div dir=\"ltr\">Yes<br id=\"lineBreakAtBeginningOfSignature\"><div dir=\"ltr\">"
                 "Sent from my iPhone</div></div><div dir=\"ltr\"><br><blockquote type=\"cite\">On "
                 "Mar 3, 2025, at 10:00, Sales wrote:<br><br></blockquote></div>",
                 "> On Mar 3", "Sent from my iPhone");
    assert_marks("<div>Yes</div><div id=\"composer_signature\">Sent from my Galaxy</div>", NULL,
                 "Sent from my Galaxy");
}

static void thunderbird_marks_its_introduction(void)
{
    assert_marks("<p>Twenty.</p><div class=\"moz-cite-prefix\">Am 03.03.25 schrieb Sales:<br></div>"
                 "<blockquote type=\"cite\" cite=\"mid:x@y\">How many?</blockquote>"
                 "<pre class=\"moz-signature\">-- \nAnna</pre>",
                 "Am 03.03.25", "--\nAnna");
}

static void others_have_names_of_their_own(void)
{
    static const char *const marks[] = {
        "<div id=\"ydp12yahoo_quoted_1\" class=\"ydp12yahoo_quoted\">%s</div>",
        "<div class=\"protonmail_quote\">%s</div>",
        "<hr data-marker=\"__DIVIDER__\">%s",
        "<div class=\"zmail_extra\">%s</div>",
        "<div name=\"quote\" style=\"margin:10px 5px 5px 10px;border-left:2px\">%s</div>",
        "<span id=\"OLK_SRC_BODY_SECTION\">%s</span>",
        "<blockquote class=\"tutanota_quote\">%s</blockquote>",
        "<p id=\"reply-intro\">%s</p>",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        const char *hole = strstr(marks[i], "%s");
        g_autofree char *start = g_strndup(marks[i], (gsize)(hole - marks[i]));
        g_autofree char *html = g_strconcat("<p>New</p>", start, "Old", hole + 2, NULL);
        struct text_marks found;
        g_autofree char *text = html_to_text(html, strlen(html), &found);
        g_test_message("%s", marks[i]);
        g_assert_cmpint(found.quote, >, 0);
        g_assert_nonnull(strstr(text + found.quote, "Old"));
        g_assert_null(strstr(text + found.quote, "New"));
    }
}

static void an_answer_below_history_unmarks_it(void)
{
    assert_marks("<div class=\"moz-cite-prefix\">Am 03.03.25 schrieb Sales:</div>"
                 "<blockquote type=\"cite\">How many?</blockquote><p>Twenty.</p>"
                 "<div class=\"moz-signature\">-- <br>Anna</div>",
                 NULL, "--\nAnna");
    assert_marks("<blockquote type=\"cite\">How many?</blockquote><p>Twenty.</p>"
                 "<blockquote type=\"cite\">When?</blockquote><p>Soon.</p>",
                 NULL, NULL);
    assert_marks("<blockquote type=\"cite\">How many?</blockquote><p>Twenty.</p>"
                 "<blockquote type=\"cite\">All the rest</blockquote>",
                 "> All the rest", NULL);
}

static void a_bar_beside_text_quotes_where_a_line_introduces_it(void)
{
    assert_marks(
        "<p>Yes</p><br>Thu, 26 Jun 2014 14:00 от Sales &lt;s@x.example&gt;:<br><blockquote "
        "style=\"border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;\">Old"
        "</blockquote>",
        "Thu, 26 Jun 2014", NULL);
    assert_marks("<p>We need:</p><blockquote style='border-left:1px solid'>20 chairs</blockquote>",
                 NULL, NULL);
}

static void windows_mail_marks_both(void)
{
    assert_marks(
        "<div>Yes</div><div data-signatureblock=\"true\"><div>Anna</div></div><div "
        "style=\"padding-top: 5px; border-top-color: rgb(229, 229, 229); border-top-width: "
        "1px; border-top-style: solid;\"><div><b>Von:</b>&nbsp;Sales</div></div>Old",
        "Von: Sales\nOld", "Anna");
}

static void what_is_empty_or_hidden_marks_nothing(void)
{
    assert_marks("a<div class=\"gmail_quote\"><br></div><div class=gmail_signature></div>b", NULL,
                 NULL);
    assert_marks("a<div style='display:none'><div class=gmail_quote>b</div></div>", NULL, NULL);
    assert_marks("<blockquote>a<div id=divRplyFwdMsg>b</div></blockquote>c", NULL, NULL);
}

static void marks_move_with_the_text_before_them(void)
{
    assert_marks("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d<div class=gmail_quote>"
                 "Old</div></td></tr></table>",
                 "Old", NULL);
    assert_marks("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
                 "<div class=gmail_quote>Old</div>",
                 "Old", NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html_history/Gmail marks both", gmail_marks_both);
    g_test_add_func("/html_history/Outlook draws a line above history",
                    outlook_draws_a_line_above_history);
    g_test_add_func("/html_history/Outlook on the web names its parts",
                    outlook_on_the_web_names_its_parts);
    g_test_add_func("/html_history/Apple Mail introduces a quotation",
                    apple_mail_introduces_a_quotation);
    g_test_add_func("/html_history/phones mark where the signature begins",
                    phones_mark_where_the_signature_begins);
    g_test_add_func("/html_history/Thunderbird marks its introduction",
                    thunderbird_marks_its_introduction);
    g_test_add_func("/html_history/others have names of their own", others_have_names_of_their_own);
    g_test_add_func("/html_history/an answer below history unmarks it",
                    an_answer_below_history_unmarks_it);
    g_test_add_func("/html_history/a bar beside text quotes where a line introduces it",
                    a_bar_beside_text_quotes_where_a_line_introduces_it);
    g_test_add_func("/html_history/Mail of Windows marks both", windows_mail_marks_both);
    g_test_add_func("/html_history/what is empty or hidden marks nothing",
                    what_is_empty_or_hidden_marks_nothing);
    g_test_add_func("/html_history/marks move with the text before them",
                    marks_move_with_the_text_before_them);
    return g_test_run();
}
