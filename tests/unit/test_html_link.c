/* test_html_link.c - which links show where they lead, and how. */
#include "parsers/html.h"

#include <string.h>

static void assert_text(const char *html, const char *expected)
{
    g_autofree char *text = html_to_text(html, strlen(html), NULL);
    g_assert_cmpstr(text, ==, expected);
}

static void links_show_where_they_lead(void)
{
    assert_text("<a href=\"https://x.example/a\">here</a>!", "here <https://x.example/a>!");
    assert_text("see <a href=' https://x.example/a?b=1&amp;c=2 '>this </a>now",
                "see this <https://x.example/a?b=1&c=2> now");
    assert_text("<a href=\"https://x.example/a\"><div>two<br>lines</div></a>",
                "two\nlines <https://x.example/a>");
}

static void a_target_that_is_shown_is_not_repeated(void)
{
    assert_text("<a href=\"https://www.x.example/\">x.example</a>", "x.example");
    assert_text("<a href=\"http://X.example/a?utm=1\">https://x.example/a</a>",
                "https://x.example/a");
    assert_text("<a href=\"mailto:a@x.example?subject=Hi\">A@x.example</a>", "A@x.example");
    assert_text("<a href='https://track.example/c/123'>www.x.example</a>", "www.x.example");
}

static void an_address_behind_words_is_kept(void)
{
    assert_text("From: <a href=\"mailto:anna%40x.example?subject=a\">Anna</a>",
                "From: Anna <anna@x.example>");
}

static void links_that_lead_nowhere_show_nothing(void)
{
    assert_text("<a href=\"javascript:alert(1)\">a</a> <a href=\"#top\">b</a> "
                "<a href=\"tel:+49421\">0421</a> <a name=x>c</a> <a href=''>d</a> "
                "<a href='mailto:'>e</a> <a href='https://x.example/'></a>f",
                "a b 0421 c d e f");
}

static void long_targets_are_trackers(void)
{
    g_autoptr(GString) html = g_string_new("<a href=\"https://x.example/?u=");
    for (int i = 0; i < 200; i++)
        g_string_append_c(html, 'a');
    g_string_append(html, "\">unsubscribe</a>");
    assert_text(html->str, "unsubscribe");
}

static void what_mail_filters_wrap_is_unwrapped(void)
{
    assert_text("<a href=\"https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2F"
                "www.x.example%2Fa&amp;data=05%7C02%7C&amp;sdata=abc%3D&amp;reserved=0\">plan</a>",
                "plan <https://www.x.example/a>");
    assert_text("<a href=\"https://urldefense.com/v3/__https://x.example/a__;!!abc$\">plan</a>",
                "plan <https://x.example/a>");
    assert_text("<a href=\"https://urldefense.proofpoint.com/v2/url?u=https-3A__x.example_a"
                "&amp;d=abc\">plan</a>",
                "plan <https://x.example/a>");
    assert_text("<a href=\"https://www.google.com/url?q=https%3A%2F%2Fx.example&amp;sa=D\">a</a>",
                "a <https://x.example>");
    assert_text("<a href=\"https://www.google.com/url?q=javascript:alert(1)\">a</a>",
                "a <https://www.google.com/url?q=javascript:alert(1)>");
}

static void a_picture_can_be_all_a_link_shows(void)
{
    assert_text("<a href='https://x.example/'><img src='https://x.example/i.png' alt='Shop now'>"
                "</a>",
                "Shop now <https://x.example/>");
    assert_text("<a href='https://x.example/'><img alt='Icon'>Shop</a>",
                "Shop <https://x.example/>");
    assert_text("<a href='https://x.example/'><img alt='image001.png'></a>a", "a");
}

static void a_link_without_end_ends_with_its_cell(void)
{
    assert_text("<table><tr><td><a href='https://x.example/'>a</td></tr></table>b",
                "a <https://x.example/>\nb");
    assert_text("<a href='https://x.example/1'>a <a href='https://x.example/2'>b",
                "a <https://x.example/1> b <https://x.example/2>");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html_link/links show where they lead", links_show_where_they_lead);
    g_test_add_func("/html_link/a target that is shown is not repeated",
                    a_target_that_is_shown_is_not_repeated);
    g_test_add_func("/html_link/an address behind words is kept", an_address_behind_words_is_kept);
    g_test_add_func("/html_link/links that lead nowhere show nothing",
                    links_that_lead_nowhere_show_nothing);
    g_test_add_func("/html_link/long targets are trackers", long_targets_are_trackers);
    g_test_add_func("/html_link/what mail filters wrap is unwrapped",
                    what_mail_filters_wrap_is_unwrapped);
    g_test_add_func("/html_link/a picture can be all a link shows",
                    a_picture_can_be_all_a_link_shows);
    g_test_add_func("/html_link/a link without end ends with its cell",
                    a_link_without_end_ends_with_its_cell);
    return g_test_run();
}
