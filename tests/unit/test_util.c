/* test_util.c - clipping, cleaning, guessing names, addresses. */
#include "base/util.h"
#include "base/limits.h"

#include <string.h>

static void text_is_clipped_between_characters(void)
{
    static const struct {
        const char *text;
        gsize max_bytes;
        const char *clipped;
    } cases[] = {
        {"abc", 3, "abc"},           {"abc", 2, "ab"},           {"abc", 0, ""},
        {"a\u20acb", 5, "a\u20acb"}, {"a\u20acb", 4, "a\u20ac"}, {"a\u20acb", 3, "a"},
        {"a\u20acb", 1, "a"},        {"\U0001F600", 3, ""},      {"", 10, ""},
        {"a\xff", 10, "a\ufffd"},    {"a\xff", 3, "a"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *clipped = util_utf8_clip(cases[i].text, cases[i].max_bytes);
        g_assert_cmpstr(clipped, ==, cases[i].clipped);
    }
    g_assert_null(util_utf8_clip(NULL, 10));
}

static void every_clip_of_any_bytes_is_valid_and_short_enough(void)
{
    char text[32];
    for (int round = 0; round < 20000; round++) {
        for (gsize i = 0; i < sizeof text - 1; i++)
            text[i] = (char)g_test_rand_int_range(1, 256);
        text[sizeof text - 1] = '\0';
        gsize max_bytes = (gsize)g_test_rand_int_range(0, 40);
        g_autofree char *clipped = util_utf8_clip(text, max_bytes);
        g_assert_cmpuint(strlen(clipped), <=, max_bytes);
        g_assert_true(g_utf8_validate(clipped, -1, NULL));
    }
}

static void control_characters_become_spaces(void)
{
    g_autofree char *line = util_clean("a\tb\r\nc\x1b[31m\x7f\xc2\x9b\u202ed", 100, false);
    g_assert_cmpstr(line, ==, "a b  c [31m   d");
    g_autofree char *lines = util_clean("a\tb\r\nc\x1b", 100, true);
    g_assert_cmpstr(lines, ==, "a\tb\nc ");
    g_assert_null(util_clean(NULL, 100, true));
}

static void empty_is_nothing(void)
{
    g_assert_null(util_nonempty(NULL));
    g_assert_null(util_nonempty(""));
    g_assert_cmpstr(util_nonempty(" "), ==, " ");
}

static void a_slip_finds_the_name_that_was_meant(void)
{
    static const char *const names[] = {"salesperson", "stage", "status", "team", NULL};
    static const struct {
        const char *word, *meant;
    } cases[] = {
        {"salesperson", "salesperson"},
        {"SalesPerson", "salesperson"},
        {"salesman", NULL},
        {"salesprson", "salesperson"},
        {"staeg", "stage"},
        {"tem", "team"},
        {"teams", "team"},
        {"colour", NULL},
        {"", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].word);
        g_assert_cmpstr(util_nearest(cases[i].word, names), ==, cases[i].meant);
    }
    g_autofree char *endless = g_strnfill(100000, 'x');
    g_assert_null(util_nearest(endless, names));
}

static void addresses_are_told_from_other_text(void)
{
    static const char *const good[] = {
        "a@b",
        "anna.lee+crm@example.com",
        "o'hara@mail.example.co.id",
        "\u00e9@b\u00fccher.example",
        "1@1.1",
        "a=b/c@example.com",
    };
    static const char *const bad[] = {
        "",      "a",     "@",       "a@",    "@b",          "a@b@c",   "a b@c",
        "a@b c", "a@b\n", "a\n@b",   "<a@b>", "a@.b",        "a@b.",    "a@b..c",
        "a@-b",  "a,b@c", "\"a\"@b", "a@b,c", "a@[1.2.3.4]", "a@b\xff", "a\x7f@b",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(good); i++)
        if (!util_is_address(good[i]))
            g_error("%s is an address", good[i]);
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
        if (util_is_address(bad[i]))
            g_error("%s is no address", bad[i]);
    g_assert_false(util_is_address(NULL));
}

static void an_address_over_the_limit_is_none(void)
{
    g_autofree char *local = g_strnfill(LIMIT_ADDRESS_BYTES - 2, 'x');
    g_autofree char *longest = g_strconcat(local, "@b", NULL);
    g_assert_true(util_is_address(longest));
    g_autofree char *longer = g_strconcat(local, "@bc", NULL);
    g_assert_false(util_is_address(longer));
}

static void addresses_are_compared_without_case(void)
{
    g_autofree char *key = util_address_key("\u00c9va.LEE@Example.COM");
    g_assert_cmpstr(key, ==, "\u00e9va.lee@example.com");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/util/text is clipped between characters", text_is_clipped_between_characters);
    g_test_add_func("/util/every clip of any bytes is valid and short enough",
                    every_clip_of_any_bytes_is_valid_and_short_enough);
    g_test_add_func("/util/control characters become spaces", control_characters_become_spaces);
    g_test_add_func("/util/empty is nothing", empty_is_nothing);
    g_test_add_func("/util/a slip finds the name that was meant",
                    a_slip_finds_the_name_that_was_meant);
    g_test_add_func("/util/addresses are told from other text", addresses_are_told_from_other_text);
    g_test_add_func("/util/an address over the limit is none", an_address_over_the_limit_is_none);
    g_test_add_func("/util/addresses are compared without case",
                    addresses_are_compared_without_case);
    return g_test_run();
}
