/* test_html_facts.c - what HTML is made of. */
#include "parsers/html_facts.h"

#include <string.h>

static struct html_facts facts_of(const char *html)
{
    struct html_facts facts = {0};
    html_facts_add(&facts, html, strlen(html), NULL);
    return facts;
}

static void links_and_images_are_counted(void)
{
    struct html_facts facts =
        facts_of("<a href=x>y</a><A\nHREF='z'>w</A><a name=n></a><abbr>q</abbr><img src=a><IMG/>"
                 "<!-- <img> --><style>a{} <img></style><script>'<img>'</script>");
    g_assert_cmpuint(facts.links, ==, 2);
    g_assert_cmpuint(facts.images, ==, 2);
    g_assert_cmpuint(facts.visible_bytes, ==, 3);
}

static void a_link_out_is_known_by_target_or_words(void)
{
    static const char *const yes[] = {
        "<a href='http://x.example/unsubscribe?u=1'>here</a>",
        "<a href='http://x.example/?id=1'>Unsubscribe</a>",
        "<a href=x><b>Hier</b> abmelden</a><a href=y>Newsletter abbestellen</a>",
        "<a href=x>退订</a>",
        "<a href=x>Отписаться</a><a href=y>отписаться</a>",
        "<a href=x>Se désabonner</a>",
        "<a href=x>click to opt-out</a>",
    };
    static const char *const no[] = {
        "<p>unsubscribe</p>",
        "<a href='http://x.example/subscribe'>Subscribe</a>",
        "<a href=x>Contact us</a><p>to unsubscribe, write to us</p>",
        "<a href=x>Laptop outlet</a>",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(yes); i++)
        g_assert_true(facts_of(yes[i]).has_unsubscribe);
    for (gsize i = 0; i < G_N_ELEMENTS(no); i++)
        g_assert_false(facts_of(no[i]).has_unsubscribe);
}

static void pictures_that_are_shown_are_known_by_their_id(void)
{
    g_autoptr(GHashTable) cids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const char *html = "<img src=\"cid:Image001.png@01D\"><td background='CID:b'>cid:no</td>"
                       "<img src=cid:c>";
    struct html_facts facts = {0};
    html_facts_add(&facts, html, strlen(html), cids);
    g_assert_cmpuint(g_hash_table_size(cids), ==, 3);
    g_assert_true(g_hash_table_contains(cids, "image001.png@01d"));
    g_assert_true(g_hash_table_contains(cids, "b"));
    g_assert_true(g_hash_table_contains(cids, "c"));
}

static void markup_is_told_from_text(void)
{
    g_assert_true(html_has_markup("a<br>b", 6));
    g_assert_true(html_has_markup("a &amp; b", 9));
    g_assert_false(html_has_markup("1 < 2 & 3 <3", 12));
    g_assert_false(html_has_markup("", 0));
    g_assert_true(html_starts("\n <!DOCTYPE html><html>", 23));
    g_assert_false(html_starts("<b>", 3));
    g_assert_false(html_starts("Our <html>", 10));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/html_facts/links and images are counted", links_and_images_are_counted);
    g_test_add_func("/html_facts/a link out is known by target or words",
                    a_link_out_is_known_by_target_or_words);
    g_test_add_func("/html_facts/pictures that are shown are known by their id",
                    pictures_that_are_shown_are_known_by_their_id);
    g_test_add_func("/html_facts/markup is told from text", markup_is_told_from_text);
    return g_test_run();
}
